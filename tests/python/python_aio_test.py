"""The Python package with asyncio: the same as without."""

import asyncio
import inspect

import boltgate
import pytest

from support.cutter import LIVE, Cutter, behind
from support.htlc import ask
from support.recording_node import RecordingNode

HASH = b"\7" * 32
"""Of the payments that are asked about."""


def test_asyncio_does_the_same(sandbox, hooked):
    data = {"a": 2**60}
    sandbox.script("fail", method="pay", code=205, message="No route", data=data)

    async def run():
        async with boltgate.aio.connect(sandbox.dir) as node:
            info, again = await asyncio.gather(node.getinfo(), node.getinfo(_rune=None))
            assert info == again and info.alias == sandbox.call("getinfo")["alias"]
            with pytest.raises(boltgate.NodeError) as error:
                await node.pay(bolt11="x")
            assert (error.value.code, error.value.data) == (205, data)
            scids = [channel.short_channel_id async for channel in node.listchannels.items()]
            assert scids == [
                one["short_channel_id"] for one in sandbox.call("listchannels")["channels"]
            ]
            assert (await node.call("getinfo"))["alias"] == info.alias
            assert (await node.getinfo.with_trailers())[0] == info
            notify = lambda: sandbox.script("notify", topic="block_added")
            loop = asyncio.get_running_loop()
            live = lambda: loop.run_in_executor(None, notify)
            async for event in node.subscribe("block_added", live=live):
                assert event.topic == "block_added"
                break
        async with boltgate.aio.connect(hooked.dir) as node:
            live = asyncio.Event()

            async def decide(call):
                await asyncio.sleep(0.01)
                return {"result": "fail", "failure_message": "2002"}

            hook = asyncio.ensure_future(node.hook("htlc_accepted", decide, live=live.set))
            await asyncio.wait_for(live.wait(), 30)
            answers = await asyncio.gather(
                *(loop.run_in_executor(None, ask, hooked, HASH, n) for n in range(5))
            )
            assert answers == 5 * [{"result": "fail", "failure_message": "2002"}]
            hook.cancel()

    asyncio.run(run())


def test_asyncio_follows_through_cuts(tmp_path):
    async def follow(folder, cutter, create):
        seen = []
        async with boltgate.aio.connect(folder) as node:
            async for entry in node.follow("invoices"):
                seen.append(entry.index)
                if len(seen) in (60, 120):
                    assert cutter.cut(after=LIVE)
                    create(60)
                if entry.index == 180:
                    return seen

    with RecordingNode() as recording, Cutter(recording.port) as cutter:
        recording.get_socket()
        create = lambda count: [recording.invoices.create() for _ in range(count)]
        create(60)
        folder = behind(cutter, recording, tmp_path)
        seen = asyncio.run(asyncio.wait_for(follow(folder, cutter, create), 60))
    assert seen == list(range(1, 181))


def test_both_clients_offer_the_same():
    """What one can do, the other can; but for what is asyncio's own."""
    public = lambda kind: {name for name in vars(kind) if not name.startswith("_")}
    assert public(boltgate.Node) == public(boltgate.aio.Node)
    for name in ("connect",):
        one, other = (
            inspect.signature(getattr(module, name)) for module in (boltgate, boltgate.aio)
        )
        assert one.parameters == other.parameters

"""Hooks: the node asks, clients answer, and the node never waits in vain."""

import hashlib
import os
import queue
import random
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import grpc
import pytest

from support.htlc import ask
from support.paths import PROJECT, SCHEMAS
from support.sandbox import Failed, Sandbox
from support.wait import until

DAY = "deadline_ms = 86_400_000\n"
PREIMAGE = bytes(range(32))


@contextmanager
def offering(settings):
    """A sandbox whose lightning directory has this settings file."""
    folder = Path(tempfile.mkdtemp(prefix="boltgate-"))
    try:
        (folder / "boltgate.toml").write_text(settings)
        with Sandbox(lightning_dir=folder) as sandbox:
            yield sandbox
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def pool():
    with ThreadPoolExecutor(100) as pool:
        yield pool


class Client:
    """A client of `HtlcAccepted`."""

    def __init__(self, channel, pb2, pb2_grpc):
        self.pb2, self.answers = pb2, queue.SimpleQueue()
        self.calls = pb2_grpc.HooksStub(channel).HtlcAccepted(iter(self.answers.get, None))
        self.calls.initial_metadata()

    def resolve(self, call):
        """Answers with a preimage that can be told from the payment hash."""
        key = hashlib.sha256(call.request.htlc.payment_hash).digest()
        response = self.pb2.HtlcAcceptedResponse(
            result=self.pb2.HtlcAcceptedResponse.RESOLVE, payment_key=key
        )
        self.answers.put(self.pb2.HtlcAcceptedAnswer(id=call.id, response=response))


@pytest.fixture
def client(boltgate_pb2, boltgate_pb2_grpc):
    return lambda channel: Client(channel, boltgate_pb2, boltgate_pb2_grpc)


def test_none_is_offered_by_itself(sandbox, client):
    assert sandbox.script("status")["plugins"][0]["hooks"] == []
    with sandbox.channel() as channel:
        with pytest.raises(grpc.RpcError) as refused:
            next(client(channel).calls)
    assert refused.value.code() is grpc.StatusCode.FAILED_PRECONDITION
    assert "[hooks.htlc_accepted]" in refused.value.details()


def test_a_bad_file_disables_the_plugin_with_its_place():
    with pytest.raises(Failed) as failed:
        with offering("\n[hooks.htlc_accepted]\ndeadline = 5\n"):
            pass
    assert "boltgate.toml:3: unknown field `deadline`" in failed.value.said


def test_a_hundred_in_flight_answered_in_random_order(client, pool):
    with offering("[hooks.htlc_accepted]\n" + DAY) as sandbox, sandbox.channel() as channel:
        answering = client(channel)
        hashes = [hashlib.sha256(bytes([at])).digest() for at in range(100)]
        asked = [pool.submit(ask, sandbox, each) for each in hashes]
        calls = [next(answering.calls) for _ in hashes]
        random.Random(4).shuffle(calls)
        for call in calls:
            answering.resolve(call)
        for each, answer in zip(hashes, asked):
            key = hashlib.sha256(each).hexdigest()
            assert answer.result(30) == {"result": "resolve", "payment_key": key}


HOOKS = sorted(path.stem for path in (SCHEMAS / "hooks").glob("*.json"))
PSBT = "cHNidP8BAAoCAAAAAAAAAAAAAA=="


def letting_go_on(response):
    """Fills in the response that lets the node go on, whichever hook's it is."""
    field = response.DESCRIPTOR.fields_by_name["result"]
    response.result = 0 if field.enum_type else "continue"
    psbt = response.DESCRIPTOR.fields_by_name.get("psbt")
    if psbt and not psbt.has_presence:
        response.psbt = PSBT
    return response


@pytest.mark.parametrize("hook", HOOKS)
def test_every_hook_reaches_a_client_and_its_answer_the_node(
    hook, boltgate_pb2, boltgate_pb2_grpc, pool
):
    name = "".join(part.title() for part in hook.split("_"))
    with offering(f"[hooks.{hook}]\ndeadline_ms = 10_000\n") as sandbox:
        with sandbox.channel() as channel:
            answers = queue.SimpleQueue()
            method = getattr(boltgate_pb2_grpc.HooksStub(channel), name)
            calls = method(iter(answers.get, None))
            calls.initial_metadata()
            asked = pool.submit(sandbox.script, "hook", hook=hook, count=20)
            ids = set()
            for _ in range(20):
                call = next(calls)
                assert call.request.ByteSize() > 0
                ids.add(call.id)
                answer = getattr(boltgate_pb2, f"{name}Answer")(id=call.id)
                letting_go_on(answer.response)
                answers.put(answer)
            told = [answer["result"] for answer in asked.result(30)["answers"]]
            answers.put(None)
            assert next(calls, None) is None, "the stream ends in peace"
    assert len(ids) == 20
    go_on = {"result": "continue"} | ({"psbt": PSBT} if "psbt" in told[0] else {})
    assert told == [go_on] * 20


class Example:
    """The example, as a process."""

    def __init__(self, stubs_dir, sandbox, printed, amount=3000):
        self.out = printed
        example = PROJECT / "examples" / "python" / "hold_invoice.py"
        arguments = [f"localhost:{sandbox.port}", sandbox.dir, PREIMAGE.hex(), amount]
        with open(printed, "wb") as out:
            self.process = subprocess.Popen(
                [sys.executable, example, *map(str, arguments)],
                env={**os.environ, "PYTHONPATH": str(stubs_dir), "PYTHONDONTWRITEBYTECODE": "1"},
                stdin=subprocess.PIPE,
                stdout=out,
                stderr=subprocess.STDOUT,
            )
        self.prints("listening")

    def prints(self, line):
        until(f"it to print {line!r}", lambda: line in self.out.read_text().splitlines())

    def told(self, line):
        self.process.stdin.write(line.encode() + b"\n")
        self.process.stdin.flush()

    def kill(self):
        self.process.kill()
        self.process.wait()


@pytest.fixture
def example(stubs_dir, boltgate_pb2_grpc, tmp_path):
    started = []

    def start(sandbox):
        started.append(Example(stubs_dir, sandbox, tmp_path / f"{len(started)}.out"))
        return started[-1]

    yield start
    for one in started:
        one.kill()


HELD = hashlib.sha256(PREIMAGE).digest()


def test_a_hold_invoice(example, pool):
    with offering("[hooks.htlc_accepted]\n" + DAY + "wait_ms = 3_600_000\n") as sandbox:
        holding = example(sandbox)
        parts = [pool.submit(ask, sandbox, HELD) for _ in range(2)]
        holding.prints("held 2000 of 3000 msat")
        holding.told("settle")
        holding.prints("not yet: only a part of it is here")
        parts.append(pool.submit(ask, sandbox, HELD))
        holding.prints("held 3000 of 3000 msat")
        assert ask(sandbox, bytes(32)) == {"result": "continue"}, "another invoice's payment"

        # The program ends and comes back: the payments wait for it.
        holding.kill()
        holding = example(sandbox)
        holding.prints("held 3000 of 3000 msat")
        assert not any(part.done() for part in parts)
        holding.told("settle")
        for part in parts:
            resolved = {"result": "resolve", "payment_key": PREIMAGE.hex()}
            assert part.result(30) == resolved


def test_a_cancelled_hold_invoice(example, pool):
    with offering("[hooks.htlc_accepted]\n" + DAY) as sandbox:
        holding = example(sandbox)
        part = pool.submit(ask, sandbox, HELD, 3000)
        holding.prints("held 3000 of 3000 msat")
        holding.told("cancel")
        result = part.result(30)
        assert result["result"] == "fail"
        assert result["failure_message"].startswith("400f" + (3000).to_bytes(8, "big").hex())


def test_where_the_client_is_killed_the_node_goes_on(example, pool):
    with offering("[hooks.htlc_accepted]\n" + DAY + "fallback = 'fail'\n") as sandbox:
        holding = example(sandbox)
        parts = [pool.submit(ask, sandbox, HELD) for _ in range(30)]
        holding.prints("held 30000 of 3000 msat")
        began = time.monotonic()
        holding.kill()
        for part in parts:
            assert part.result(30) == {"result": "fail", "failure_message": "2002"}
        # A second is the aim; a busy machine gets some more.
        assert time.monotonic() - began < 10

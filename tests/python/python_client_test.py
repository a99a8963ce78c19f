"""The Python package: where it connects to, what its errors say, how its streams go on."""

import asyncio
import inspect
import pickle
import subprocess
import sys
import threading
from datetime import datetime, timedelta, timezone
from pathlib import Path

import boltgate
import grpc
import pytest
from boltgate.proto import boltgate_pb2, node_pb2
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from client_plan_test import LIVE, behind
from support.cutter import Cutter
from support.paths import SCHEMAS
from support.recording_node import RecordingNode
from support.sandbox import Sandbox, free_port
from support.wait import until


@pytest.fixture(scope="module")
def node(sandbox):
    with boltgate.connect(sandbox.dir) as node:
        yield node


def test_every_method_has_its_name_and_its_types():
    """In the table, and in the types for editors; the schemas say which there are."""
    table = boltgate._methods.METHODS
    stub = Path(boltgate.__file__).with_name("_methods.pyi")
    text = stub.read_text()
    compile(text, stub, "exec")
    for name in table:
        assert f"class _Sync_{name}:" in text and f"class _Aio_{name}:" in text
    served = {path.stem.replace("-", "_") for path in (SCHEMAS / "methods").glob("*.json")}
    assert {name.rstrip("_") for name in table} <= served and len(table) > 0.95 * len(served)
    for client in (boltgate.Node, boltgate.aio.Node):
        assert not set(table) & set(vars(client)), "a name of the client's own"


def test_methods_are_found_and_explained(node):
    assert "getinfo" in dir(node) and node.getinfo.__doc__.endswith(".")
    assert node.getinfo is node.getinfo
    with pytest.raises(AttributeError, match="did you mean `getinfo`"):
        node.get_info
    with pytest.raises(TypeError, match="no list"):
        node.getinfo.items()
    with pytest.raises(TypeError, match="not both"):
        node.getinfo(node_pb2.GetinfoRequest(), filter=1)
    with pytest.raises(TypeError, match="by their names"):
        node.listpeers("02")
    with pytest.raises(TypeError, match="label: is required"):
        node.invoice(amount_msat=1, description="d")
    with pytest.raises(TypeError, match="node.close_"):
        node.close(id="1x1x1")
    assert node.close_(id="103x1x0")


def test_a_request_may_be_a_message(node, sandbox):
    peer = sandbox.call("listpeers")["peers"][0]["id"]
    request = node_pb2.ListpeersRequest(id=bytes.fromhex(peer))
    assert node.listpeers(request) == node.listpeers(id=peer) == node.stub.ListPeers(request)


@pytest.mark.parametrize("first", ["boltgate", "pyln.grpc"])
def test_stock_bindings_are_not_in_the_way(first):
    """Both packages have a `node.proto`, and they differ."""
    script = (
        f"import {first}, boltgate, pyln.grpc\n"
        "from boltgate.proto import node_pb2 as ours\n"
        "theirs = pyln.grpc.node_pb2.DESCRIPTOR\n"
        "assert theirs.name == ours.DESCRIPTOR.name\n"
        "assert theirs.serialized_pb != ours.DESCRIPTOR.serialized_pb\n"
        "pyln.grpc.GetinfoRequest(), ours.GetinfoRequest()\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


def test_where_it_connects_to(sandbox, monkeypatch, tmp_path):
    alias = sandbox.call("getinfo")["alias"]

    def alias_at(target=None, **options):
        with boltgate.connect(target, **options) as node:
            return node.getinfo().alias

    monkeypatch.setenv("BOLTGATE", str(sandbox.dir))
    assert alias_at() == alias
    added = sandbox.call("boltgate-client", command="add", name="python", full=True)
    monkeypatch.setenv("BOLTGATE", added["pairing"])
    assert alias_at() == alias
    client = sandbox.dir / "boltgate" / "clients" / "python"
    assert alias_at(client) == alias_at(str(client)) == alias
    # Files alone, as they are copied to another machine.
    for name in ("ca.pem", "client.pem", "client-key.pem"):
        (tmp_path / name).write_bytes((sandbox.dir / name).read_bytes())
    assert alias_at(tmp_path, address=f"localhost:{sandbox.port}") == alias
    home = tmp_path / "home" / ".lightning"
    home.mkdir(parents=True)
    (home / "bitcoin").symlink_to(sandbox.dir)
    monkeypatch.delenv("BOLTGATE")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    assert alias_at() == alias_at("~/.lightning/bitcoin") == alias
    with pytest.raises(boltgate.TargetError, match="take .*bitcoin"):
        boltgate.connect(home)


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("boltgate://", "expected a host and a port"),
        ("boltgate://h:99999/", "expected boltgate://HOST:PORT"),
        ("boltgate://h:1/?name=a", "`ca` is missing"),
        ("boltgate://h:1/?ca=AAAA", "expected `cert` and `key`, or `rune`"),
        ("boltgate://h:1/?ca=A*A&rune=SECRET", "`ca` is no URL-safe base64"),
        ("boltgate://h:1/?ca=AAAA&cert=AAAA&rune=SECRET", "expected `cert` and `key`, or `rune`"),
        ("boltgate://h:1/?ca=AAAA&rune=SEC\u00fcRET", "the rune: expected base64"),
        ("  'BOLTGATE://h:1/?name=SECRET'", "`ca` is missing"),
        ("x boltgate://h:1/?key=SECRET", "is no pairing URI"),
        ("SECRET" * 1000, "is no pairing URI"),
        ("~nobody-of-this-name/x", "~nobody-of-this-name"),
        ("/nowhere/at/all", "no such folder"),
        (".", "ca.pem: no such file"),
    ],
)
def test_what_is_no_target(target, words, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(boltgate.TargetError) as error:
        boltgate.connect(target)
    assert words in str(error.value) and "SECRET" not in str(error.value)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("client-key.pem", b"", "client-key.pem: is empty"),
        ("ca.pem", b"\n", "ca.pem: is empty"),
        ("client.pem", b"junk", "client.pem: has no PEM block of a certificate"),
        ("client-key.pem", "another", "client-key.pem: is not the key of client.pem"),
        ("client.pem", "ended", "the certificate ended on 20"),
    ],
)
def test_files_that_are_no_good_are_named(sandbox, tmp_path, name, content, words):
    for file in ("ca.pem", "client.pem", "client-key.pem"):
        (tmp_path / file).write_bytes((sandbox.dir / file).read_bytes())
    if content == "another":
        content = pair()[1]
    elif content == "ended":
        content, key = pair(-1)
        (tmp_path / "client-key.pem").write_bytes(key)
    (tmp_path / name).write_bytes(content)
    with pytest.raises(boltgate.TargetError) as error:
        boltgate.connect(tmp_path)
    assert words in str(error.value)


def pair(days=1):
    """A certificate of nobody, and its key, as PEM."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "nobody")])
    now = datetime.now(timezone.utc)
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=9))
        .not_valid_after(now + timedelta(days=days))
        .sign(key, hashes.SHA256())
    )
    plain = serialization.NoEncryption()
    form = serialization.PrivateFormat.PKCS8
    key = key.private_bytes(serialization.Encoding.PEM, form, plain)
    return certificate.public_bytes(serialization.Encoding.PEM), key


def test_targets_show_no_secret():
    target = boltgate.Target("h:1", key=b"SECRET", rune="SECRET", certificate=b"SECRET")
    assert "SECRET" not in repr(target)


def test_nobody_there(sandbox):
    with boltgate.connect(sandbox.dir, address=f"127.0.0.1:{free_port()}") as node:
        with pytest.raises(boltgate.Unavailable, match="can't reach 127.0.0.1:.*doctor") as error:
            node.getinfo()
        assert not error.value.unsure
        with pytest.raises(boltgate.Unavailable):
            next(node.follow("invoices"))
        with pytest.raises(boltgate.Unavailable):
            next(node.subscribe("block_added"))
        with pytest.raises(boltgate.Unavailable):
            node.hook("htlc_accepted", print)


def test_the_time_of_a_call(sandbox):
    sandbox.script("delay", method="getinfo", ms=5000)
    try:
        with boltgate.connect(sandbox.dir, timeout=0.2) as node:
            with pytest.raises(boltgate.Error) as error:
                node.getinfo()
            assert error.value.status is grpc.StatusCode.DEADLINE_EXCEEDED
            with pytest.raises(boltgate.Error):
                node.getinfo(_timeout=0.1)
    finally:
        sandbox.script("reset")


def test_a_call_is_repeated_only_where_the_bridge_permits_it(tmp_path):
    """The node's socket is away for a while: repeated. The connection breaks meanwhile: never."""
    with RecordingNode() as recording, Cutter(recording.port) as cutter:
        with boltgate.connect(behind(cutter, recording, tmp_path)) as node:
            threading.Timer(0.5, recording.get_socket).start()
            assert node.getinfo().blockheight == 7
            asked = lambda: sum(method == "wait" for method, _ in recording.asked)
            failed = []

            def wait():
                try:
                    node.wait(subsystem="invoices", indexname="created", nextvalue=10)
                except boltgate.Error as error:
                    failed.append(error)

            thread = threading.Thread(target=wait)
            thread.start()
            until("the node to have the call", asked)
            before = asked()
            cutter.cut()
            thread.join(30)
            assert isinstance(failed[0], boltgate.Unavailable)
            assert failed[0].reason == "CONNECTION_LOST" and failed[0].unsure
            assert "may have carried it out" in str(failed[0])
            assert node.getinfo().blockheight == 7
            assert asked() == before


def test_a_subscription_tells_what_it_missed(sandbox, tmp_path):
    with Cutter(sandbox.port) as cutter:
        live, seen = threading.Semaphore(0), []
        with boltgate.connect(behind(cutter, sandbox, tmp_path)) as node:

            def listen():
                try:
                    for event in node.subscribe("block_added", "a-plugins-own", live=live.release):
                        seen.append(event)
                except boltgate.Error:
                    pass  # closed

            thread = threading.Thread(target=listen)
            thread.start()
            assert live.acquire(timeout=30)
            sandbox.script("notify", topic="block_added", params={"hash": "00" * 32, "height": 1})
            until("the event", lambda: len(seen) == 1)
            cutter.cut()
            assert live.acquire(timeout=30)
            sandbox.script("notify", topic="a-plugins-own", params={"x": [1]})
            until("the other event", lambda: len(seen) == 3)
        thread.join(30)
    first, gap, last = seen
    assert first.topic == "block_added" and first.block_added.height == first.payload.height == 1
    assert gap == boltgate.Gap(None, None)
    assert last.topic == "a-plugins-own"
    with pytest.raises(AttributeError, match="this is a `block_added`"):
        first.connect


def test_a_hook_of_which_a_call_fails(hooked):
    told = []
    live = threading.Event()

    def handler(call):
        amount = call.request.htlc.amount_msat.msat
        if amount == 1:
            raise RuntimeError("no idea")
        return {"result": "resolve", "payment_key": "01" * 32} if amount == 2 else None

    with boltgate.connect(hooked.dir) as node:
        options = {"live": live.set, "on_error": lambda call, error: told.append(str(error))}
        thread = threading.Thread(target=node.hook, args=("htlc_accepted", handler), kwargs=options)
        thread.start()
        assert live.wait(30)
        assert [ask(hooked, msat) for msat in (1, 2, 3)] == [
            {"result": "fail", "failure_message": "2002"},  # the operator's fallback
            {"result": "resolve", "payment_key": "01" * 32},
            {"result": "continue"},
        ]
    thread.join(30)
    assert told == ["no idea"] and not thread.is_alive()


def test_a_call_that_comes_again_is_not_handled_twice(hooked, tmp_path):
    handled, go_on, live = [], threading.Event(), threading.Semaphore(0)

    def handler(call):
        handled.append(call.id)
        go_on.wait(30)

    with Cutter(hooked.port) as cutter, boltgate.connect(behind(cutter, hooked, tmp_path)) as node:
        options = {"live": live.release}
        thread = threading.Thread(target=node.hook, args=("htlc_accepted", handler), kwargs=options)
        thread.start()
        assert live.acquire(timeout=30)
        answers = []
        asking = threading.Thread(target=lambda: answers.append(ask(hooked, 5)))
        asking.start()
        until("the call", lambda: handled)
        cutter.cut()
        assert live.acquire(timeout=30)
        go_on.set()
        asking.join(30)
    thread.join(30)
    assert answers == [{"result": "continue"}] and len(handled) == 1


@pytest.fixture(scope="module")
def hooked(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hooked")
    (folder / "boltgate.toml").write_text(
        '[hooks.htlc_accepted]\ndeadline_ms = 3000\nwait_ms = 3000\nfallback = "fail"\n'
    )
    with Sandbox(lightning_dir=folder) as sandbox:
        yield sandbox


def ask(sandbox, msat):
    from hooks_test import ask as asked

    return asked(sandbox, b"\7" * 32, msat)


def test_the_end_waits_for_no_handler(hooked):
    begun, live, go_on = [], threading.Event(), threading.Event()

    def handler(call):
        begun.append(call.id)
        go_on.wait(30)

    node = boltgate.connect(hooked.dir)
    options = {"workers": 1, "live": live.set}
    thread = threading.Thread(target=node.hook, args=("htlc_accepted", handler), kwargs=options)
    thread.start()
    assert live.wait(30)
    asking = [threading.Thread(target=ask, args=(hooked, 5)) for _ in range(2)]
    for one in asking:
        one.start()
    until("a call", lambda: begun)
    node.close()
    thread.join(10)
    assert not thread.is_alive()
    go_on.set()
    for one in asking:
        one.join(30)
    assert len(begun) == 1, "what waited was begun after the end"


def test_a_client_that_was_closed(sandbox):
    node = boltgate.connect(sandbox.dir)
    events, live = node.subscribe("block_added"), threading.Event()
    ended = []

    def listen():
        ended.append(list(node.subscribe("block_added", live=live.set)))

    thread = threading.Thread(target=listen)
    thread.start()
    assert live.wait(30)
    node.close()
    thread.join(10)
    assert ended == [[]]
    for call in (node.getinfo, lambda: list(node.listpeers.items()), lambda: node.call("getinfo")):
        with pytest.raises(boltgate.Error, match="this client was closed"):
            call()
    assert list(events) == [] and list(node.follow("invoices")) == []


def test_iterators_that_nobody_reads_hold_up_nothing(sandbox):
    with boltgate.connect(sandbox.dir) as node:
        kept = [node.listpeerchannels.items() for _ in range(300)]
        assert node.getinfo(_timeout=10) and len(kept) == 300


def test_errors_and_messages_can_be_pickled(node, sandbox):
    sandbox.script("fail", method="pay", code=205, message="No route", data={"a": [1]})
    with pytest.raises(boltgate.NodeError) as error:
        node.pay(bolt11="x")
    again = pickle.loads(pickle.dumps(error.value))
    assert type(again) is boltgate.NodeError and vars(again) == vars(error.value)
    assert str(again) == str(error.value)
    info = node.getinfo()
    assert pickle.loads(pickle.dumps(info)) == info


@pytest.mark.parametrize(
    "trailers",
    [
        {"grpc-status-details-bin": b"\xff\xff\xff"},
        {"cln-error-data-bin": b"{nope"},
        {"cln-error-data-bin": b"[" * 6000},
        {"cln-error-data-bin": b"1" * 5000},
        {"code": "abc"},
        {"retry": 10**17},
    ],
    ids=str,
)
def test_errors_of_a_broken_server_are_errors(trailers):
    from boltgate.errors import error_of
    from google.protobuf import any_pb2
    from google.rpc import error_details_pb2, status_pb2

    code, retry = trailers.pop("code", "205"), trailers.pop("retry", None)
    info = error_details_pb2.ErrorInfo(domain="lightningd", reason="X", metadata={"code": code})
    details = [any_pb2.Any(), any_pb2.Any()]
    details[0].Pack(info)
    delay = error_details_pb2.RetryInfo()
    delay.retry_delay.seconds = retry or 0
    details[1].Pack(delay)
    status = status_pb2.Status(details=details).SerializeToString()

    class Failed(grpc.RpcError):
        code = lambda self: grpc.StatusCode.UNAVAILABLE
        details = lambda self: "words"
        trailing_metadata = lambda self: {"grpc-status-details-bin": status, **trailers}.items()

    error = error_of(Failed(), "h:1")
    assert isinstance(error, boltgate.Error) and "words" in error.message


def test_what_a_newer_bridge_says():
    from boltgate import _calls

    notification = boltgate_pb2.Notification(topic="new_topic")
    assert _calls.event_of(boltgate_pb2.Event(notification=notification)) == ("new_topic", None)
    assert _calls.event_of(boltgate_pb2.Event()) is None
    with pytest.raises(boltgate.Error, match="newer than this package"):
        _calls.entry_of(boltgate_pb2.Followed(index=1))


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
                *(loop.run_in_executor(None, ask, hooked, n) for n in range(5))
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


def channels_of(node):
    return node.listpeerchannels().channels


def test_tables(node, sandbox):
    channels = sandbox.call("listpeerchannels")["channels"]
    table = boltgate.table(node.listpeerchannels.items(), ["peer_id", "to_us_msat"])
    assert len(table) == len(channels)
    for channel in channels:
        assert channel["peer_id"] in table._repr_html_()
    assert str(table).splitlines()[0].split() == ["peer_id", "to_us_msat"]
    assert boltgate.table(node.listpeerchannels(), "peer_id").columns == ["peer_id"]
    assert boltgate.table(node.listpeerchannels()).rows == boltgate.table(channels_of(node)).rows
    many = boltgate.table([{"a": "<b>"}] * 150)
    assert (
        "50 more" in str(many)
        and "&lt;b&gt;" in many._repr_html_()
        and "<b>" not in many._repr_html_()
    )


def test_a_table_in_a_notebook(node, monkeypatch):
    import types

    from boltgate import tables

    monkeypatch.setitem(sys.modules, "IPython", types.ModuleType("IPython"))
    tables.install()
    shown = node.listpeers()._repr_html_()
    assert shown.startswith("<table>") and node.listpeers().peers[0].id.hex() in shown


def test_the_answer_to_every_hook():
    """None lets the node go on, whatever the hook's response is made of."""
    from boltgate import _calls

    for name, path in boltgate._methods.HOOKS.items():
        answer_class, call_class = _calls.types(path)
        call = call_class(id=7)
        answer = _calls.answer_of(answer_class, call, None)
        assert answer.id == 7 and answer.HasField("response"), name
    with pytest.raises(ValueError, match="no hook `htlc`; there are"):
        _calls.hook_path("htlc")


def test_runes_go_with_each_call(sandbox):
    allowed = sandbox.call("createrune", restrictions=[["method=getinfo"]])["rune"]
    with boltgate.connect(sandbox.dir) as node:
        node.getinfo(_rune=allowed)
        node.listpeers()
        with pytest.raises(boltgate.NodeError) as error:
            node.listpeers(_rune=allowed)
        assert error.value.code == 1502
    with boltgate.connect(sandbox.dir, rune=allowed) as node:
        for refused in (
            node.listpeers,
            lambda: list(node.listchannels.items()),
            lambda: node.call("listpeers"),
            lambda: next(node.follow("invoices")),
            lambda: next(node.subscribe("block_added")),
        ):
            with pytest.raises(boltgate.NodeError) as error:
                refused()
            assert error.value.status is grpc.StatusCode.PERMISSION_DENIED


def test_messages_of_the_proto_are_there():
    assert boltgate_pb2.FollowRequest and boltgate.RELEASE.startswith("v")

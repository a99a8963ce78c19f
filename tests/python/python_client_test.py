"""The Python package: methods, requests, lists, tables, and the client's end."""

import subprocess
import sys
import threading
from pathlib import Path

import boltgate
import grpc
import pytest
from boltgate.proto import boltgate_pb2, node_pb2

from support.paths import SCHEMAS


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

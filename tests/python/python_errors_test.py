"""The Python package's errors: what they tell, and what is made again."""

import pickle
import threading

import boltgate
import grpc
import pytest

from support.cutter import Cutter, behind
from support.recording_node import RecordingNode
from support.sandbox import free_port
from support.wait import until


@pytest.fixture(scope="module")
def node(sandbox):
    with boltgate.connect(sandbox.dir) as node:
        yield node


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

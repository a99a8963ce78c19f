"""Calls that end before the node has answered, and the plugin's own end."""

import os
import signal
from concurrent.futures import ThreadPoolExecutor

import grpc
import pytest

from support.sandbox import Sandbox
from support.wait import until


def waiting(sandbox, method):
    """Whether a call of a method is under way at the node."""
    return bool(sandbox.script("seen", method=method)["requests"])


def in_flight(sandbox):
    """Calls that are under way at the node, without the one that asks."""
    return sandbox.script("status")["in_flight"] - 1


@pytest.fixture
def stuck(sandbox, stub):
    """A sandbox that never answers listpeers."""
    sandbox.script("delay", method="listpeers", never=True)
    return sandbox


def test_deadline_of_the_client(stuck, stub, node_pb2):
    with pytest.raises(grpc.RpcError) as raised:
        stub.ListPeers(node_pb2.ListpeersRequest(), timeout=0.2)
    assert raised.value.code() is grpc.StatusCode.DEADLINE_EXCEEDED
    assert waiting(stuck, "listpeers")
    until("the connection to be let go", lambda: in_flight(stuck) == 0, 10)


def test_deadline_of_the_server(stuck, node_pb2):
    """The server keeps to the client's time by itself, also where the client does not."""
    with stuck.channel() as channel:
        call = channel.unary_unary(
            "/cln.Node/ListPeers", node_pb2.ListpeersRequest.SerializeToString, lambda wire: wire
        )
        with pytest.raises(grpc.RpcError) as raised:
            call(node_pb2.ListpeersRequest(), metadata=(("grpc-timeout", "200m"),), timeout=None)
    assert raised.value.code() is grpc.StatusCode.DEADLINE_EXCEEDED
    assert "before the node answered" in raised.value.details()


def test_cancelled(stuck, stub, node_pb2):
    """Calls that are given up let go of their connections; later ones are none the worse."""
    calls = [stub.ListPeers.future(node_pb2.ListpeersRequest()) for _ in range(20)]
    until("the calls to arrive", lambda: in_flight(stuck) >= len(calls))
    for call in calls:
        call.cancel()
    until("the connections to be let go", lambda: in_flight(stuck) == 0, 10)
    assert all(call.code() is grpc.StatusCode.CANCELLED for call in calls)
    assert stub.Getinfo(node_pb2.GetinfoRequest(), timeout=10).network == "regtest"


def test_a_stuck_call_holds_nobody_up(stuck, stub, node_pb2):
    call = stub.ListPeers.future(node_pb2.ListpeersRequest())
    until("the call to arrive", lambda: waiting(stuck, "listpeers"))
    with ThreadPoolExecutor(16) as many:
        getinfo = lambda _: stub.Getinfo(node_pb2.GetinfoRequest(), timeout=30).network
        assert set(many.map(getinfo, range(200))) == {"regtest"}
    assert not call.done()
    call.cancel()


@pytest.mark.parametrize("how", ["SIGTERM to the plugin", "the node's shutdown"])
def test_calls_under_way_are_answered_at_the_end(how, node_pb2, node_pb2_grpc):
    with Sandbox() as sandbox, sandbox.channel() as channel:
        stub = node_pb2_grpc.NodeStub(channel)
        sandbox.script("delay", method="listpeers", ms=700)
        call = stub.ListPeers.future(node_pb2.ListpeersRequest())
        until("the call to arrive", lambda: waiting(sandbox, "listpeers"))
        if how.startswith("SIGTERM"):
            os.kill(sandbox.plugin_pid, signal.SIGTERM)
        else:
            sandbox.process.send_signal(signal.SIGTERM)
        assert len(call.result(timeout=20).peers) == 2
        until("the sandbox to end", sandbox.ended)
        with pytest.raises(grpc.RpcError) as raised:
            stub.Getinfo(node_pb2.GetinfoRequest(), timeout=10)
        assert raised.value.code() is grpc.StatusCode.UNAVAILABLE


def test_calls_that_never_end_are_cut_off(node_pb2, node_pb2_grpc):
    """The plugin ends all the same, and the client is not left waiting."""
    with Sandbox() as sandbox, sandbox.channel() as channel:
        stub = node_pb2_grpc.NodeStub(channel)
        sandbox.script("delay", method="listpeers", never=True)
        call = stub.ListPeers.future(node_pb2.ListpeersRequest())
        until("the call to arrive", lambda: waiting(sandbox, "listpeers"))
        os.kill(sandbox.plugin_pid, signal.SIGTERM)
        assert call.exception(timeout=25).code() is grpc.StatusCode.UNAVAILABLE
        until("the sandbox to end", sandbox.ended)

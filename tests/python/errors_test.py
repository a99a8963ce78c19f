"""What a client gets where the answer is not the one that it wanted."""

import json

import grpc
import pytest
from google.protobuf.json_format import MessageToDict
from google.protobuf.struct_pb2 import Struct
from google.rpc.error_details_pb2 import ErrorInfo, RetryInfo
from google.rpc.status_pb2 import Status

from support.bare_node import BareNode

RETRY_POLICY = {
    "maxAttempts": 5,
    "initialBackoff": "0.01s",
    "maxBackoff": "0.1s",
    "backoffMultiplier": 1,
    "retryableStatusCodes": ["UNAVAILABLE"],
}
METHODS = [{"name": [{"service": "cln.Node"}], "retryPolicy": RETRY_POLICY}]
RETRIES = [("grpc.service_config", json.dumps({"methodConfig": METHODS}))]
"""A client that repeats by itself what was unavailable."""


def failure(call, *arguments, **how):
    """The error of a call that has to fail."""
    with pytest.raises(grpc.RpcError) as raised:
        call(*arguments, timeout=30, **how)
    return raised.value


def trailers(call):
    return dict(call.trailing_metadata())


def details(error, *kinds):
    """The details of a failure, which are messages of these kinds and no others."""
    details = Status.FromString(trailers(error)["grpc-status-details-bin"]).details
    assert len(details) == len(kinds), details
    found = [kind() for kind in kinds]
    for kind in found:
        assert [detail.Unpack(kind) for detail in details].count(True) == 1, details
    return found


@pytest.mark.parametrize(
    ("code", "status"),
    [
        (-32602, "INVALID_ARGUMENT"),
        (-32601, "UNIMPLEMENTED"),
        (-1, "FAILED_PRECONDITION"),
        (205, "NOT_FOUND"),
        (210, "ABORTED"),
        (900, "ALREADY_EXISTS"),
        (424242, "UNKNOWN"),
        (-32050, "UNKNOWN"),
    ],
)
def test_node_error(code, status, stub, sandbox, node_pb2):
    """The node's words arrive as they are, and so does its number."""
    message, data = 'Ran out of "routes"\n\tto try: 100 % weg \u26a1', {"id": 7, "why": [None, "ü"]}
    sandbox.script("fail", method="getinfo", code=code, message=message, data=data)
    error = failure(stub.Getinfo, node_pb2.GetinfoRequest())
    assert error.code().name == status
    assert error.details() == message
    assert trailers(error)["cln-error-code"] == str(code)
    assert json.loads(trailers(error)["cln-error-data-bin"]) == data
    assert stub.Getinfo(node_pb2.GetinfoRequest()).network == "regtest"


def test_all_that_the_node_adds_is_in_the_details(stub, sandbox, node_pb2):
    """The standard messages have it, for clients that know nothing of this bridge."""
    data = {"amount_msat": 2**53 + 1, "tries": [1, 2.5, None, {"ok": True}], "id": "02aa"}
    sandbox.script("fail", method="getinfo", code=424242, message="no", data=data)
    error = failure(stub.Getinfo, node_pb2.GetinfoRequest())
    info, told = details(error, ErrorInfo, Struct)
    assert (info.domain, info.reason) == ("lightningd", "UNLISTED_CODE")
    assert dict(info.metadata) == {"code": "424242", "method": "getinfo"}
    # A double can't hold the amount, so it is text.
    assert MessageToDict(told) == {"data": {**data, "amount_msat": str(2**53 + 1)}}


def test_calls_that_may_have_been_carried_out_are_not_repeated(sandbox, node_pb2, node_pb2_grpc):
    """A client that repeats what was unavailable would pay twice."""
    sandbox.script("reset")
    with sandbox.channel(options=RETRIES) as channel:
        stub = node_pb2_grpc.NodeStub(channel)
        sandbox.script("close", method="keysend", bytes=0)
        request = node_pb2.KeysendRequest(destination=bytes([2] * 33), amount_msat={"msat": 1})
        error = failure(stub.KeySend, request)
        assert error.code() is grpc.StatusCode.UNAVAILABLE
        assert "may have carried it out" in error.details()
        (info,) = details(error, ErrorInfo)
        assert info.reason == "NODE_LOST"
        assert trailers(error)["grpc-retry-pushback-ms"] == "-1"
    methods = [seen["method"] for seen in sandbox.script("seen")["requests"]]
    assert methods.count("keysend") == 1


def test_calls_that_the_node_never_got_are_repeated(node_pb2, node_pb2_grpc):
    """The client's own retry policy gets over a node that is starting."""
    with BareNode() as node, node.channel(RETRIES) as channel:
        stub = node_pb2_grpc.NodeStub(channel)
        with node.channel() as plain:
            plain = node_pb2_grpc.NodeStub(plain)
            error = failure(plain.Getinfo, node_pb2.GetinfoRequest())
            info, again = details(error, ErrorInfo, RetryInfo)
            assert (info.reason, again.retry_delay.seconds) == ("NODE_UNAVAILABLE", 1)
        call = stub.Getinfo.future(node_pb2.GetinfoRequest(), timeout=30)
        node.get_socket()
        assert call.result().blockheight == 7


def test_unknown_enum_value(stub, sandbox, node_pb2):
    """It travels as -1, a trailer names it, the rest arrives."""
    address = [{"type": "ipv4", "port": 7}, {"type": "carrier pigeon", "port": 8}]
    sandbox.script("set", method="getinfo", result={"network": "signet", "address": address})
    response, call = stub.Getinfo.with_call(node_pb2.GetinfoRequest())
    assert response.network == "signet"
    ipv4 = node_pb2.GetinfoAddress.GetinfoAddressType.IPV4
    assert [(one.item_type, one.port) for one in response.address] == [(ipv4, 7), (-1, 8)]
    assert trailers(call)["boltgate-unknown-enum"] == "/address/1/type=carrier%20pigeon"


def test_unknown_members(stub, sandbox, node_pb2):
    """What a newer node adds is skipped, whatever it is."""
    result = sandbox.call("listpeers")
    before = stub.ListPeers(node_pb2.ListpeersRequest())
    for new in (None, 7, -1e300, '\u26a1"', [[], {}], {"peers": [{"id": 7}]}):
        larger = {
            "new": new,
            **result,
            "peers": [{"a": new, **peer, "z": new} for peer in result["peers"]],
        }
        sandbox.script("set", method="listpeers", result=larger)
        response, call = stub.ListPeers.with_call(node_pb2.ListpeersRequest())
        assert response == before
        assert "boltgate-unknown-enum" not in trailers(call)


@pytest.mark.parametrize(
    ("result", "place"),
    [
        ('{"network":7,"blockheight":"x"}', "/blockheight"),
        ('{"blockheight":-1}', "/blockheight"),
        ('{"blockheight":4294967296}', "/blockheight"),
        ('{"address":[{"type":"ipv4"},{"port":[]}]}', "/address/1/port"),
        ('{"id":"0g"}', "/id"),
        ('{"fees_collected_msat":"7 beans"}', "/fees_collected_msat"),
        ('{"address":{"type":7}}', "/address"),
        ("[]", ""),
        ("7", ""),
    ],
)
def test_result_that_does_not_fit(result, place, stub, sandbox, node_pb2):
    """INTERNAL with the place; the next call is none the worse."""
    sandbox.script("set", method="getinfo", raw=result)
    error = failure(stub.Getinfo, node_pb2.GetinfoRequest())
    assert error.code() is grpc.StatusCode.INTERNAL
    assert place in error.details() and "getinfo" in error.details()
    assert stub.ListPeers(node_pb2.ListpeersRequest()).peers
    sandbox.script("reset")
    assert stub.Getinfo(node_pb2.GetinfoRequest()).network == "regtest"


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ('{"network":}', "INTERNAL"),
        ('{"network":"a\x01"}', "INTERNAL"),
        ("nul", "INTERNAL"),
        ("{]}", "INTERNAL"),
        # The reply never ends: only the client knows how long to wait.
        ('{"network":"re', "DEADLINE_EXCEEDED"),
    ],
)
def test_result_that_is_no_json(raw, code, stub, sandbox, node_pb2):
    """A reply that can't be read fails its call alone."""
    sandbox.script("set", method="getinfo", raw=raw)
    with pytest.raises(grpc.RpcError) as raised:
        stub.Getinfo(node_pb2.GetinfoRequest(), timeout=1)
    assert raised.value.code().name == code
    for _ in range(20):
        assert stub.ListPeers(node_pb2.ListpeersRequest()).peers


@pytest.mark.parametrize("length", [0, 1, 40])
def test_reply_that_breaks_off(length, stub, sandbox, node_pb2):
    sandbox.script("close", method="getinfo", bytes=length, times=1)
    error = failure(stub.Getinfo, node_pb2.GetinfoRequest())
    assert error.code() is grpc.StatusCode.UNAVAILABLE
    assert "getinfo" in error.details()
    assert stub.Getinfo(node_pb2.GetinfoRequest()).network == "regtest"


def test_bad_field(stub, sandbox, node_pb2, primitives_pb2):
    """The details say which field; the node is not asked."""
    sandbox.script("reset")
    everything = primitives_pb2.AmountOrAll(all=True)
    nothing = primitives_pb2.AmountOrAll(all=False)
    cases = [
        (stub.Withdraw, node_pb2.WithdrawRequest(satoshi=nothing), "satoshi.all: "),
        (
            stub.Withdraw,
            node_pb2.WithdrawRequest(satoshi=primitives_pb2.AmountOrAll()),
            "satoshi: ",
        ),
        (
            stub.Withdraw,
            node_pb2.WithdrawRequest(
                satoshi=everything, feerate=primitives_pb2.Feerate(slow=False)
            ),
            "feerate.slow: ",
        ),
        (
            stub.MultiFundChannel,
            node_pb2.MultifundchannelRequest(
                destinations=[{"amount": everything}, {"amount": everything}, {"amount": nothing}]
            ),
            "destinations[2].amount.all: ",
        ),
        (stub.NewAddr, node_pb2.NewaddrRequest(addresstype=99), "addresstype: "),
        (stub.NewAddr, node_pb2.NewaddrRequest(addresstype=-1), "addresstype: "),
    ]
    for call, request, place in cases:
        error = failure(call, request)
        assert error.code() is grpc.StatusCode.INVALID_ARGUMENT
        assert error.details().startswith(place), error.details()
    methods = {seen["method"] for seen in sandbox.script("seen")["requests"]}
    assert methods.isdisjoint({"withdraw", "multifundchannel", "newaddr"})


def test_bytes_that_are_no_message(sandbox):
    with sandbox.channel() as channel:
        raw = channel.unary_unary("/cln.Node/Getinfo", lambda wire: wire, lambda wire: wire)
        for wire in (b"\xff", b"\x0a\x7f", b"\x07\x00", bytes([0x0B] * 200), b"\xff" * 50):
            assert failure(raw, wire).code() is grpc.StatusCode.INVALID_ARGUMENT


def test_unknown_method(sandbox):
    with sandbox.channel() as channel:
        for path in ("/cln.Node/Nothing", "/cln.Nothing/Getinfo", "/x"):
            raw = channel.unary_unary(path, lambda wire: wire, lambda wire: wire)
            assert failure(raw, b"").code() is grpc.StatusCode.UNIMPLEMENTED


def test_node_gone_and_back(node_pb2, node_pb2_grpc):
    """UNAVAILABLE while the node's socket is gone; afterwards, and before, all is well."""
    with BareNode() as node, node.channel() as channel:
        stub = node_pb2_grpc.NodeStub(channel)
        for _ in range(2):
            error = failure(stub.Getinfo, node_pb2.GetinfoRequest())
            assert error.code() is grpc.StatusCode.UNAVAILABLE
            assert "getinfo" in error.details()
            node.get_socket()
            assert stub.Getinfo(node_pb2.GetinfoRequest(), timeout=30).blockheight == 7
            node.lose_socket()

"""Input that is wrong, over the wire: refused by the bridge, at its place, in words that help.

Each case is one field of one request; `tests/tests/inputs` tries every field of every request.
"""

import json
import struct

import grpc
import pytest
from google.rpc import error_details_pb2, status_pb2

from support import figures
from support.http import Connection, envelope, envelopes, unpadded

KEY, HASH = b"\x02" * 33, b"\x07" * 32
BEYOND = 1 << 64


def varint(value):
    """A protobuf varint; negative numbers as protobuf has them."""
    value %= BEYOND
    out = bytearray()
    while value >= 0x80:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes(out) + bytes([value])


def tag(number, wire_type):
    return varint(number << 3 | wire_type)


def number(field, value):
    return tag(field, 0) + varint(value)


def data(field, *parts):
    """A string, bytes or a message."""
    body = b"".join(part.encode() if isinstance(part, str) else part for part in parts)
    return tag(field, 2) + varint(len(body)) + body


def double(field, value):
    return tag(field, 1) + struct.pack("<d", value)


def nested(depth):
    """A cln.JsonValue of so many arrays inside of one another."""
    value = b""
    for _ in range(depth):
        value = data(6, data(1, value))
    return value


def entry(key, value=b""):
    return data(1, key), data(2, value)


def route(*hops):
    """`SendpayRequest.route`."""
    return b"".join(data(1, hop) for hop in hops)


GOOD_HOP = data(2, KEY) + number(3, 9) + data(4, "1x1x1")
PAYMENT = data(2, HASH)
SCID = "expected a short channel id such as"
ALL, FALSE = number(2, 1), number(2, 0)
ADDRESS = data(1, "bcrt1q")

PROTOBUF = [
    # Keys, hashes, secrets.
    (
        "SendPay",
        PAYMENT + route(GOOD_HOP, GOOD_HOP, data(2, KEY[1:])),
        "route[2].id",
        "expected 33 bytes, got 32",
    ),
    ("SendPay", PAYMENT + route(data(2, KEY + b"\0")), "route[0].id", "expected 33 bytes, got 34"),
    ("SendPay", route(GOOD_HOP) + data(2, HASH[1:]), "payment_hash", "expected 32 bytes, got 31"),
    ("SendPay", route(GOOD_HOP) + data(2, b""), "payment_hash", "expected 32 bytes, got 0"),
    ("SendPay", route(GOOD_HOP), "payment_hash", "expected 32 bytes, got none"),
    ("SendPay", PAYMENT + data(6, HASH + HASH), "payment_secret", "expected 32 bytes, got 64"),
    ("ListNodes", data(1, b"\x02"), "id", "expected 33 bytes, got 1"),
    ("ListChannels", data(2, HASH), "source", "expected 33 bytes, got 32"),
    ("TxSend", data(1, HASH[:-1]), "txid", "expected 32 bytes, got 31"),
    # Short channel ids and outpoints.
    (
        "SendPay",
        PAYMENT + route(data(2, KEY) + data(4, "1x1")),
        "route[0].channel",
        f'{SCID} "800000x1x0"',
    ),
    ("ListChannels", data(1, "16777216x1x1"), "short_channel_id", 'got "16777216x1x1"'),
    ("ListChannels", data(1, "1x1x65536"), "short_channel_id", "output below 2^16"),
    ("ListForwards", data(2, "1:1:1"), "in_channel", 'got "1:1:1"'),
    (
        "Withdraw",
        ADDRESS + data(2, ALL) + data(4, data(1, HASH[1:])),
        "utxos[0].txid",
        "expected 32 bytes, got 31",
    ),
    (
        "Withdraw",
        ADDRESS + data(2, ALL) + data(4, data(1, HASH), number(2, 1 << 32)),
        "utxos[0].outnum",
        "expected an integer from 0 to 4294967295, got 4294967296",
    ),
    # Messages that are not set, oneofs that are empty, alternatives that are false.
    ("Withdraw", ADDRESS, "satoshi", "expected a value, got none"),
    ("Withdraw", ADDRESS + data(2), "satoshi", "expected one of amount, all, got none of them"),
    ("Withdraw", ADDRESS + data(2, FALSE), "satoshi.all", "expected true, got false"),
    (
        "Invoice",
        data(2, "d") + data(3, "l") + data(10, FALSE),
        "amount_msat.any",
        "expected true, got false",
    ),
    ("Withdraw", ADDRESS + data(2, ALL) + data(5), "feerate", "expected one of slow, normal"),
    (
        "Withdraw",
        ADDRESS + data(2, ALL) + data(5, number(3, 0)),
        "feerate.urgent",
        "expected true, got false",
    ),
    # Numbers.
    (
        "ConnectPeer",
        data(1, "x") + number(3, 65536),
        "port",
        "expected an integer from 0 to 65535, got 65536",
    ),
    (
        "Withdraw",
        ADDRESS + data(2, ALL) + number(3, 1 << 16),
        "minconf",
        "from 0 to 65535, got 65536",
    ),
    (
        "Pay",
        ADDRESS + number(3, 1 << 33),
        "label",
        "expected protobuf wire type 2, got wire type 0",
    ),
    (
        "ListInvoices",
        number(7, 1 << 32),
        "limit",
        "expected a number that fits into uint32, got 4294967296",
    ),
    (
        "Pay",
        ADDRESS + double(4, float("nan")),
        "maxfeepercent",
        "expected a finite number, got NaN",
    ),
    ("Pay", ADDRESS + double(8, float("inf")), "riskfactor", "expected a finite number, got inf"),
    # Enums.
    ("NewAddr", number(1, 99), "addresstype", "got number 99"),
    ("NewAddr", number(1, -1), "addresstype", "got number -1"),
    # Text.
    ("Pay", data(1, b"lnbc\xff"), "bolt11", "expected UTF-8, got a byte that is not, at offset 4"),
    # Not protobuf.
    (
        "SendPay",
        PAYMENT + data(1, GOOD_HOP, b"\x12\x21\x02"),
        "route[0].id",
        "expected a field of at most 1 bytes",
    ),
    ("SendPay", PAYMENT + b"\x0a\x7f", "route", "got one of 127 bytes"),
    (
        "SendPay",
        PAYMENT + data(1, b"\x00\x00"),
        "route[0]",
        "expected a protobuf field number from 1, got 0",
    ),
    ("SendPay", PAYMENT + b"\x00\x00", "", "expected a protobuf field number from 1, got 0"),
    (
        "SendPay",
        PAYMENT + tag(7, 0) + b"\xff" * 10,
        "partid",
        "expected a varint of at most 64 bits",
    ),
    ("SendPay", PAYMENT + b"\xff" * 11, "", "expected a varint of at most 64 bits"),
    ("SendPay", PAYMENT + tag(3, 3) + tag(3, 4), "label", "got wire type 3 (field 3)"),
    ("SendPay", PAYMENT + tag(3, 6), "label", "got wire type 6 (field 3)"),
    ("SendPay", PAYMENT + tag(3, 2), "label", "got the end of the bytes"),
    ("SendPay", number(2, 7), "payment_hash", "expected protobuf wire type 2, got wire type 0"),
    ("Getinfo", b"\xff", "", "expected a whole protobuf field"),
    # Maps.
    ("Xkeysend", data(1, KEY) + data(2) + data(8, *entry("5", b"0")) * 2, "extratlvs", '"5" again'),
    (
        "KeySend",
        data(1, KEY) + data(9, *[data(1, number(1, 5), data(2, b"x"))] * 2),
        "extratlvs.entries[1]",
        "type 5 again",
    ),
]

OWN = [
    (
        "Methods/Check",
        data(1, "pay") + b"".join(data(2, *entry("a")) for _ in "ab"),
        "params",
        '"a" again',
    ),
    (
        "Methods/Check",
        data(1, "pay") + data(2, *entry("a", nested(3000))),
        "params.a",
        "expected at most",
    ),
    (
        "Methods/Commando",
        data(1, KEY[:-1]) + data(2, "stop"),
        "peer_id",
        "expected 33 bytes, got 32",
    ),
    ("Raw/Call", b"\x0a\x09getinfo", "method", "expected a field of at most 7 bytes"),
    ("Raw/Call", number(1, 7), "method", "expected protobuf wire type 2, got wire type 0"),
    ("Raw/Call", data(1, "getinfo") + data(2, b"{}\xff"), "params", "expected UTF-8"),
    ("Raw/Call", data(1, "getinfo") + data(2, "{"), "params", "expected an object or an array"),
    ("Raw/Call", data(1, "getinfo") + data(2, '{"a":1,"a":2}'), "params", "a"),
    ("Raw/Call", data(2, "{}"), "method", "expected the name of a method"),
    ("Raw/Call", b"\xff", "", "expected a whole protobuf field"),
    ("Lists/ListChannels", data(2, HASH), "source", "expected 33 bytes, got 32"),
    ("Events/Follow", number(1, 77), "subsystem", ""),
    ("Events/Follow", tag(1, 2), "subsystem", "expected a whole protobuf field"),
    ("Events/Subscribe", number(1, 7), "topics", "expected protobuf wire type 2, got wire type 0"),
    ("Events/Subscribe", data(1, b"\xff"), "topics[0]", "expected UTF-8"),
]

JSON = [
    (
        "SendPay",
        '{"route":[],"payment_hash":"%s"}' % ("07" * 31),
        "/payment_hash",
        "expected 32 bytes, got 31",
    ),
    (
        "SendPay",
        '{"route":[{"id":"02"}],"payment_hash":"%s"}' % HASH.hex(),
        "/route/0/id",
        "expected 33 bytes, got 1",
    ),
    (
        "SendPay",
        '{"route":[{"delay":1.5}]}',
        "/route/0/delay",
        "expected an integer from 0 to 4294967295, got 1.5",
    ),
    ("SendPay", '{"route":[],"payment_hash":null}', "/payment_hash", "expected 32 bytes, got none"),
    ("SendPay", '{"route":[null]}', "/route/0", "expected an object, got null"),
    ("ListChannels", '{"short_channel_id":"1x1"}', "/short_channel_id", SCID),
    ("ListNodes", '{"id":"0g"}', "/id", "expected a string of hexadecimal digits"),
    (
        "Withdraw",
        '{"destination":"x","satoshi":"all","utxos":["00:1"]}',
        "/utxos/0",
        "expected 32 bytes, got 1",
    ),
    (
        "Withdraw",
        '{"destination":"x","satoshi":"all","utxos":["1"]}',
        "/utxos/0",
        "expected a string such as",
    ),
    ("Withdraw", '{"destination":"x"}', "/satoshi", "expected a value, got none"),
    ("Withdraw", '{"destination":"x","satoshi":"some"}', "/satoshi", "expected an amount"),
    (
        "Withdraw",
        '{"destination":"x","satoshi":"all","feerate":false}',
        "/feerate",
        "expected a feerate",
    ),
    ("Withdraw", '{"minconf":65536}', "/minconf", "expected an integer from 0 to 65535, got 65536"),
    ("ConnectPeer", '{"id":"x","port":-1}', "/port", "expected an integer from 0 to 65535, got -1"),
    ("ListInvoices", '{"limit":1e300}', "/limit", "expected an integer"),
    ("NewAddr", '{"addresstype":"p2p"}', "/addresstype", "expected one of"),
    ("Pay", '{"bolt11":"a","bolt11":"b"}', "", "expected each member once"),
    ("Pay", '{"bolt11":"\\ud800"}', "/bolt11", "expected a string of Unicode characters"),
    ("Pay", '{"bolt11":"\\x"}', "/bolt11", "expected valid JSON"),
    ("Pay", '{"bolt11":"a', "/bolt11", "expected valid JSON"),
    ("Pay", '{"bolt11":"a"}}', "", "expected valid JSON"),
    ("Pay", b'{"bolt11":"\xff"}', "/bolt11", "expected valid JSON"),
    ("Pay", '{"bolt11":NaN}', "/bolt11", "expected valid JSON"),
    ("Pay", '{"bolt":"a"}', "/bolt", "expected a member that cln.PayRequest has"),
    ("Pay", "[]", "", "expected an object, got an array"),
    ("KeySend", '{"extratlvs":{"5":"00","5":"01"}}', "/extratlvs/5", "expected each type once"),
    ("Xkeysend", '{"extratlvs":{"5":"00","5":"01"}}', "/extratlvs", "expected each member once"),
    ("Xkeysend", '{"extratlvs":{"5":7}}', "/extratlvs/5", "expected a string"),
]

OWN_JSON = [
    ("Methods/Check", '{"command_to_check":"pay","a":1,"a":2}', "", "expected each member once"),
    (
        "Methods/Check",
        '{"command_to_check":"pay","a":%s}' % ("[" * 3000 + "]" * 3000),
        "",
        "expected",
    ),
    (
        "Methods/Commando",
        '{"peer_id":"02","method":"stop"}',
        "/peer_id",
        "expected 33 bytes, got 1",
    ),
    ("Events/Subscribe", '{"topics":[7,{}]}', "/topics/1", "expected a string"),
    ("Events/Follow", '{"subsystem":"news"}', "/subsystem", "expected one of"),
]

# Protobuf's own rules: what is not known is skipped, of a value that comes again the last counts,
# and a number may take more bytes than it needs.
ACCEPTED = [
    ("ListNodes", data(1, KEY) + number(77, 7)),
    ("ListNodes", data(1, b"short") + data(1, KEY)),
    ("ListInvoices", tag(7, 0) + b"\x81\x80\x00"),
]


def violation(details):
    """The one field violation of a status, and its reason."""
    status = status_pb2.Status.FromString(details)
    bad, info = error_details_pb2.BadRequest(), error_details_pb2.ErrorInfo()
    for detail in status.details:
        detail.Unpack(bad), detail.Unpack(info)
    (one,) = bad.field_violations
    assert info.domain == "boltgate" and info.reason in ("BAD_FIELD", "BAD_MESSAGE")
    return one.field, one.description


@pytest.fixture
def asked(sandbox):
    """How many requests the node has had, but for the sandbox's own and those of health."""

    def count():
        requests = sandbox.script("seen")["requests"]
        own = ("getinfo", "sandbox-")
        return sum(not request["method"].startswith(own) for request in requests)

    sandbox.script("reset")
    return count


@pytest.fixture
def works(sandbox):
    """The next call works."""
    with sandbox.channel() as channel:
        getinfo = channel.unary_unary("/cln.Node/Getinfo", bytes, bytes)
        yield lambda: getinfo(b"", timeout=30)


def test_protobuf(sandbox, asked, works):
    """Each is refused with its place, what was expected and what came; the node hears of none."""
    before, tried = asked(), 0
    with sandbox.channel() as channel:
        node = [(f"cln.Node/{rpc}", *rest) for rpc, *rest in PROTOBUF]
        for path, wire, field, says in node + [(f"boltgate.v1.{rpc}", *rest) for rpc, *rest in OWN]:
            stream = "Events" in path or "Lists" in path
            make = channel.unary_stream if stream else channel.unary_unary
            call = make(f"/{path}", bytes, bytes)
            with pytest.raises(grpc.RpcError) as raised:
                answer = call(wire, timeout=30)
                list(answer) if stream else answer
            error, about = raised.value, (path, wire, raised.value.details())
            assert error.code() is grpc.StatusCode.INVALID_ARGUMENT, about
            came = violation(dict(error.trailing_metadata())["grpc-status-details-bin"])
            assert came[0] == field or (says == "expected at most" and came[0].startswith(field)), (
                about,
                came,
            )
            assert says in came[1] and " got " in came[1], (about, came)
            assert came[1][:60] in error.details(), about
            works()
            tried += 1
    assert asked() == before
    figures.keep(
        "inputs-4-over-grpc",
        f"{tried} wrong requests over gRPC, each INVALID_ARGUMENT with its place; "
        "0 reached the node",
    )


def test_json(sandbox, asked, works):
    """The same as JSON, whose places are JSON pointers."""
    before = asked()
    with Connection(sandbox) as connection:
        node = [(f"cln.Node/{rpc}", *rest) for rpc, *rest in JSON]
        own = [(f"boltgate.v1.{rpc}", *rest) for rpc, *rest in OWN_JSON]
        for path, text, field, says in node + own:
            text = text.encode() if isinstance(text, str) else text
            if "Events" in path:
                answer = connection.post(f"/{path}", envelope(text), "application/connect+json")
                error = json.loads(envelopes(answer.body)[-1][1])["error"]
            else:
                answer = connection.post(f"/{path}", text)
                error = answer.error
            about = (path, text[:99], answer)
            assert error["code"] == "invalid_argument", about
            (bad,) = [one for one in error["details"] if one["type"] == "google.rpc.BadRequest"]
            (one,) = error_details_pb2.BadRequest.FromString(
                unpadded(bad["value"])
            ).field_violations
            assert one.field == field or (field == "" and one.field.startswith("/a/")), about
            assert says in one.description and " got " in one.description, about
            works()
    assert asked() == before
    figures.keep(
        "inputs-5-over-connect",
        f"{len(node + own)} wrong texts over Connect, each invalid_argument with its place; "
        "0 reached the node",
    )


def test_raw_json(sandbox, asked, works):
    """A call by its name, whose parameters no table describes."""
    before = asked()
    with Connection(sandbox) as connection:
        for text, field in [
            ('{"params":{}}', "method"),
            ('{"method":7}', "/method"),
            ('{"method":"listpeers","params":7}', "params"),
            ('{"method":"listpeers","params":{"a":1,"a":2}}', "params"),
            ('{"method":"listpeers","method":"stop"}', "/method"),
            ('{"method":"listpeers","more":1}', "/more"),
            ('{"method":"listpeers"', ""),
            ('{"method":"listpeers","params":{"a":"\\ud800"}}', "params"),
        ]:
            answer = connection.post("/boltgate.v1.Raw/Call", text.encode())
            error = answer.error
            assert error["code"] == "invalid_argument", (text, answer)
            (bad,) = [one for one in error["details"] if one["type"] == "google.rpc.BadRequest"]
            (one,) = error_details_pb2.BadRequest.FromString(
                unpadded(bad["value"])
            ).field_violations
            assert one.field == field, (text, one)
            assert "expected" in one.description and " got " in one.description, (text, one)
            works()
    assert asked() == before


def test_what_is_no_frame(sandbox, asked, works):
    """A body that is not one gRPC message: the violation is of the request as a whole."""
    before = asked()
    with Connection(sandbox) as connection:
        for body in [b"", b"\0\0\0", b"\0\0\0\0\x05abc", b"\0\0\0\0\0more", b"\x07\0\0\0\0"]:
            answer = connection.post("/cln.Node/ListPeers", body, "application/grpc-web+proto")
            trailers = (
                dict(line.split(": ", 1) for line in answer.body[5:].decode().split("\r\n") if line)
                or answer.headers
            )
            assert trailers["grpc-status"] == "3", (body, answer)
            assert violation(unpadded(trailers["grpc-status-details-bin"]))[0] == ""
            works()
    assert asked() == before


def test_what_protobuf_allows(sandbox, asked):
    """It may look wrong, and is not."""
    with sandbox.channel() as channel:
        for rpc, wire in ACCEPTED:
            channel.unary_unary(f"/cln.Node/{rpc}", bytes, bytes)(wire, timeout=30)
    seen = [request["params"] for request in sandbox.script("seen")["requests"]]
    for params in [{"id": KEY.hex()}, {"limit": 1}]:
        assert params in seen, json.dumps(seen)

"""The Python package's values: amounts, short channel ids, and requests out of plain values."""

import decimal
import random
from decimal import Decimal

import boltgate
import pytest
from boltgate import _requests
from boltgate.proto import node_pb2, primitives_pb2
from boltgate.values import Msat, ShortChannelId, to_bytes

from support.compare import compared

SEED = 8


@pytest.mark.parametrize(
    ("given", "msat"),
    [
        (0, 0),
        ("0", 0),
        ("1msat", 1),
        ("1sat", 1000),
        ("1.5sat", 1500),
        (".001sat", 1),
        ("0.1btc", 10_000_000_000),
        ("21000000btc", 2_100_000_000_000_000_000),
        (" 1_000 SAT".replace(" SAT", "sat"), 1_000_000),
        (2**64 - 1, 2**64 - 1),
        (primitives_pb2.Amount(msat=7), 7),
    ],
)
def test_amounts(given, msat):
    assert Msat.parse(given) == msat
    assert Msat.parse(str(Msat.parse(given))) == msat


@pytest.mark.parametrize(
    "bad",
    [
        "",
        "sat",
        ".",
        "-1",
        "1.5",
        "1e3",
        "1 btc",
        "0.0001sat",
        "1٣",
        "9" * 5000,
        2**64,
        -1,
        "1." + "0" * 20 + "1msat",
    ],
)
def test_what_is_no_amount(bad):
    with pytest.raises(ValueError):
        Msat.parse(bad)


@pytest.mark.parametrize("bad", [1.0, True, None, b"1"])
def test_what_is_no_type_of_an_amount(bad):
    with pytest.raises(TypeError):
        Msat.parse(bad)


def test_amounts_are_exact():
    chance = random.Random(SEED)
    for _ in range(1000):
        amount = Msat(chance.randrange(2**64))
        assert amount.sat * 1000 == amount and amount.btc * 10**11 == amount
        assert Msat.parse(f"{Decimal(int(amount)) / 1000:f}sat") == amount


def test_amounts_are_exact_whatever_the_program_rounds_to():
    with decimal.localcontext() as context:
        context.prec = 3
        assert Msat.parse("1234567sat") == 1_234_567_000
        assert str(Msat(123_456_789).sat) == "123456.789"
        assert str(Msat(123_456_789).btc) == "0.00123456789"


def test_short_channel_ids():
    chance = random.Random(SEED)
    for _ in range(1000):
        number = chance.randrange(2**64)
        scid = ShortChannelId.from_int(number)
        assert int(scid) == number and ShortChannelId.parse(str(scid)) == scid
    for bad in ["", "1x2", "1x2x3x4", "16777216x0x0", "1x1x65536", "1x1x-1", "a1x1x1", "1:1:1"]:
        with pytest.raises(ValueError):
            ShortChannelId.parse(bad)


def test_bytes():
    assert (
        to_bytes("00ff") == to_bytes(b"\x00\xff") == to_bytes(bytearray(b"\x00\xff")) == b"\x00\xff"
    )
    for bad in ["0", "zz", "0x00"]:
        with pytest.raises(ValueError):
            to_bytes(bad)


@pytest.mark.parametrize(
    ("message", "values", "text"),
    [
        ("Invoice", {"amount_msat": "any"}, "amount_msat { any: true }"),
        ("Invoice", {"amount_msat": "1sat"}, "amount_msat { amount { msat: 1000 } }"),
        (
            "Invoice",
            {"amount_msat": 7, "expiry": 60, "label": "ü"},
            "amount_msat { amount { msat: 7 } } label: 'ü' expiry: 60",
        ),
        (
            "Invoice",
            {"fallbacks": ["a", "b"], "preimage": "0102"},
            r"fallbacks: 'a' fallbacks: 'b' preimage: '\x01\x02'",
        ),
        ("Newaddr", {"addresstype": "P2tr"}, "addresstype: P2TR"),
        (
            "Fundchannel",
            {"amount": "all", "feerate": "urgent"},
            "amount { all: true } feerate { urgent: true }",
        ),
        ("Fundchannel", {"feerate": "253perkw"}, "feerate { perkw: 253 }"),
        ("Fundchannel", {"feerate": 1000}, "feerate { perkb: 1000 }"),
        (
            "Fundchannel",
            {"utxos": ["01" * 32 + ":3"]},
            "utxos { txid: '" + r"\x01" * 32 + "' outnum: 3 }",
        ),
        ("Listpeers", {"id": None}, ""),
        (
            "Keysend",
            {"extratlvs": {"133773310": "aabb", 7: b"x"}},
            r"extratlvs { entries { type: 7 value: 'x' } entries { type: 133773310 value: '\xaa\xbb' } }",
        ),
        (
            "Txprepare",
            {"outputs": [{"bc1q": "5sat"}]},
            "outputs { address: 'bc1q' amount { msat: 5000 } }",
        ),
        (
            "Txprepare",
            {"outputs": [{"address": "bc1q", "amount": 5}]},
            "outputs { address: 'bc1q' amount { msat: 5 } }",
        ),
    ],
)
def test_requests(message, values, text):
    from google.protobuf import text_format

    kind = getattr(node_pb2, f"{message}Request")
    assert _requests.build(kind, values) == text_format.Parse(text, kind())


@pytest.mark.parametrize(
    ("message", "values", "error", "words"),
    [
        (
            "Invoice",
            {"amount": 1},
            TypeError,
            "amount: no such field of InvoiceRequest; did you mean `amount_msat`",
        ),
        ("Invoice", {"amount_msat": 1.5}, TypeError, "amount_msat: expected an amount"),
        ("Invoice", {"amount_msat": "1 coffee"}, ValueError, "amount_msat: expected an amount"),
        ("Invoice", {"fallbacks": "abc"}, TypeError, "fallbacks: expected a list"),
        ("Invoice", {"preimage": "xx"}, ValueError, "preimage: expected bytes or hex"),
        ("Invoice", {"expiry": -1}, ValueError, "expiry: "),
        ("Newaddr", {"addresstype": "p2sh"}, ValueError, "addresstype: expected one of BECH32"),
        ("Fundchannel", {"utxos": ["00:1"]}, ValueError, "utxos: expected TXID:NUMBER"),
        ("Fundchannel", {"feerate": "fast"}, ValueError, "feerate: expected slow"),
        ("Invoice", {"label": b"order"}, TypeError, "label: expected a str, got bytes"),
        ("Invoice", {"label": ["a"]}, TypeError, "label: expected a str, got list"),
        ("Invoice", {"label": "\ud800"}, ValueError, "label: "),
        ("Newaddr", {"addresstype": 1.5}, TypeError, "addresstype: expected a name, got float"),
        ("Sendpay", {"route": {"a": 1}}, TypeError, "route: expected a list, got dict"),
        (
            "Sendpay",
            {"route": [{"id": "02", "chanel": "1x1x1"}]},
            TypeError,
            "route[0].chanel: no such field",
        ),
    ],
)
def test_what_does_not_fit_a_request(message, values, error, words):
    with pytest.raises(error) as raised:
        _requests.build(getattr(node_pb2, f"{message}Request"), values)
    assert words in str(raised.value)


def test_json_there_and_back():
    value = {"a": [1, -2, 2**63, 1.5, True, None, "ü"], "b": {"c": {}}, "d": []}
    message = primitives_pb2.JsonValue()
    _requests.FORMS["cln.JsonValue"](message, value)
    assert boltgate.plain(message) == value


def test_plain_values_of_every_kind(sandbox):
    """Of every list, what the package makes plain is what the node says, as far as names agree."""
    with boltgate.connect(sandbox.dir) as node:
        count = 0
        for name in ("listpeerchannels", "listinvoices", "listfunds", "getinfo", "listconfigs"):
            ours, theirs = boltgate.plain(getattr(node, name)()), sandbox.call(name)
            count += compared(ours, theirs)
        assert count > 100

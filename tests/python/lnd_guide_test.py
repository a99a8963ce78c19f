"""The lnd guide's two ways to show a token, with runes: what lets a call in, and what refuses it.

The guide ("How to write a Python gRPC client for the Lightning Network Daemon") is what people are
used to; every form of it has to work here.
"""

import base64
import os
import subprocess
import sys

import grpc
import pytest
import runes

from support import guide, tls
from support.forms import DENIED, NO_RUNE, OK, SOON, UNAUTHENTICATED, Forms, Outcome, bearer, plain
from support.forms import with_ca
from support.pipeline import OF_HEALTH
from support.sandbox import Sandbox
from support.subjects import FOREIGN
from support.wait import until

MODES = ["mtls", "mtls+rune", "rune"]
FORMS = Forms.NAMES.values()


@pytest.fixture(scope="module", params=MODES)
def node(request, tmp_path_factory):
    """A node behind a bridge of each mode, which logs all that it ever logs."""
    folder = tmp_path_factory.mktemp("node")
    (folder / "boltgate.toml").write_text('[hooks.htlc_accepted]\n[hooks.recover]\n')
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BOLTGATE_LOG", "trace")
        options = (
            f"--grpc-auth={request.param}",
            "--grpc-tls-name=localhost",
            "--log-level=debug",
            "--grpc-audit-file=audit",
        )
        with Sandbox(*options, lightning_dir=folder) as running:
            running.mode, running.runes = request.param, []
            yield running
            assert_secret(running)


def assert_secret(node):
    """Whatever was done here, no rune is in what the plugin or the node said, or in a file."""
    said = node.said() + node.shown()
    for often in ("to the node", "h2::", "getinfo"):
        assert said.count(often) > 20, f"of {often} nothing was logged"
    assert len(node.runes) > 8
    files = [path.read_bytes() for path in node.dir.rglob("*") if path.is_file()]
    for rune in node.runes:
        # The code that authenticates it is the secret, however it is padded.
        secret = rune.rstrip("=")
        assert secret not in said and secret[:40] not in said
        assert not any(secret.encode() in text for text in files)


def make(node, *restrictions):
    """A rune of the node's, which has to stay out of the log from now on."""
    rune = node.call("createrune", restrictions=list(restrictions))["rune"]
    node.runes.append(rune)
    return rune


def credentials(node):
    """What the mode asks for in the handshake: the guide's one certificate, or three files."""
    read = lambda name: (node.dir / name).read_bytes()
    if node.mode == "rune":
        return grpc.ssl_channel_credentials(read("ca.pem"))
    files = ("ca.pem", "client-key.pem", "client.pem")
    return grpc.ssl_channel_credentials(*map(read, files))


@pytest.fixture
def channel(node):
    with grpc.secure_channel(f"localhost:{node.port}", credentials(node), tls.EAGER) as channel:
        yield channel


@pytest.fixture
def forms(node_pb2, node_pb2_grpc, boltgate_pb2, boltgate_pb2_grpc):
    return Forms(node_pb2, node_pb2_grpc, boltgate_pb2, boltgate_pb2_grpc)


@pytest.mark.parametrize("key", ["rune", "authorization"])
def test_the_guides_program(key, node, stubs_dir, tmp_path):
    """Each of its forms, first with the rune in every call, then in the channel once."""
    names = ["listfunds", "invoice_creation", "htlc_accepted"]
    rune = make(node, [f"method={name}" for name in names])
    (tmp_path / "rune").write_text(rune)
    for name in ("ca.pem", "client.pem", "client-key.pem"):
        # Without client files in mode `rune`: nothing asks for them.
        if node.mode != "rune" or name == "ca.pem":
            (tmp_path / name).write_bytes((node.dir / name).read_bytes())
    log = tmp_path / "log"
    with open(log, "w") as out:
        running = subprocess.Popen(
            [sys.executable, "-c", guide.program(node.port, node.mode, key)],
            env={**os.environ, "HOME": str(tmp_path), "PYTHONPATH": str(stubs_dir)},
            stdout=out,
            stderr=subprocess.STDOUT,
        )
    said = log.read_text
    # The guide's client shows nothing before the first event: they come until it has one.
    over = lambda: running.poll() is not None
    for how in ("each", "once"):
        until(f"{how} simple", lambda: f"{how} simple" in said() or over())
        notify = lambda: node.script("notify", topic="invoice_creation")
        until(f"{how} streaming", lambda: f"{how} streaming" in said() or over() or not notify())
        ask = lambda: node.script("hook", hook="htlc_accepted", params=htlc())["answers"]
        answers = lambda: [answer["result"] for answer in ask()]
        failed = [{"result": "fail", "failure_message": "400f"}]
        until(f"{how} bidirectional", lambda: over() or answers() == failed, 60)
        node.script("hook", hook="htlc_accepted", params=htlc(7))
    assert running.wait(SOON) == 0, said()
    funds = len(node.call("listfunds")["outputs"])
    lines = said().splitlines()
    print(said())
    for how in ("each", "once"):
        assert f"{how} simple {funds}" in lines and f"{how} bidirectional 1000" in lines


def htlc(msat=1000):
    """What `htlc_accepted` is told."""
    return {
        "onion": {"payload": "00", "shared_secret": "11" * 32, "next_onion": "00" * 1366},
        "htlc": {
            "short_channel_id": "103x1x0",
            "id": 1,
            "amount_msat": msat,
            "cltv_expiry": 900,
            "cltv_expiry_relative": 20,
            "payment_hash": "22" * 32,
        },
    }


def test_what_each_mode_asks_for(node, channel, forms):
    """Without a rune; a rune by either key, or by both."""
    rune = make(node, [f"method={name}" for name in FORMS])
    missing = Outcome(OK) if node.mode == "mtls" else Outcome(UNAUTHENTICATED, NO_RUNE)
    for name, call in forms.items():
        assert call(channel) == missing, name
        # A token that is somebody else's, such as a proxy's, is none of ours.
        assert call(channel, [("authorization", "Basic dTpw")]) == missing, name
        for shown in (plain(rune), bearer(rune), plain(rune) + bearer(rune)):
            assert call(channel, shown) == Outcome(OK), name
    if node.mode != "rune":
        with with_ca(node) as stranger:
            # The handshake refuses it, rune or not.
            assert forms.simple(stranger, plain(rune)).status == "UNAVAILABLE"


@pytest.mark.parametrize("shown", [plain, bearer], ids=["rune", "bearer"])
def test_what_is_no_rune_is_refused(shown, node, channel, forms):
    key = "rune" if shown is plain else "authorization"
    made = make(node, ["method=getinfo"])
    malformed = {
        "no rune!": "expected URL-safe base64 (letters, digits, `-`, `_`)",
        made + "$": "expected URL-safe base64 (letters, digits, `-`, `_`)",
        "A" * 6000: "expected a rune with a number, as createrune makes them",
        "AAAA": "expected a rune with a number, as createrune makes them",
        # Spellings that the node takes, and that hide the rune's number.
        made.rstrip("=") + "=====": "expected URL-safe base64 (letters, digits, `-`, `_`)",
        made[:-9]: None,
    }
    node.script("reset")
    for text, why in malformed.items():
        for name, call in forms.items():
            status, said, _ = call(channel, shown(text))
            assert status in (UNAUTHENTICATED, DENIED), (name, text)
            assert text not in said, "what was sent is not repeated"
            if why:
                assert status == UNAUTHENTICATED, (name, text)
                assert said == f"the metadata `{key}` holds no rune: {why}"
    assert {one["method"] for one in seen(node)} <= {"checkrune"}


@pytest.mark.parametrize("shown", [plain, bearer], ids=["rune", "bearer"])
def test_what_the_node_does_not_permit_is_refused(shown, node, channel, forms):
    """With the node's own words and number; it hears of no call."""
    node.script("reset")
    rune = make(node, ["method=listpeers"])
    for name, call in forms.items():
        words = "Not permitted: method is not equal to listpeers"
        assert call(channel, shown(rune)) == Outcome(DENIED, words, 1502), name
        tampered = tamper(rune)
        for foreign in (FOREIGN, tampered):
            status, text, code = call(channel, shown(foreign))
            assert (status, code) == (DENIED, 1501) and text.startswith("Not authorized"), name
        # Each rune that comes has to permit it.
        both = make(node, [f"method={forms.NAMES[name]}"])
        assert call(channel, plain(both) + bearer(rune)).node_code == 1502
        assert call(channel, plain(rune) + bearer(both)).node_code == 1502
    assert {one["method"] for one in seen(node)} == {"checkrune", "createrune"}


def tamper(rune):
    """The same, without its restriction: what its holder would like it to be."""
    code, text = (whole := base64.urlsafe_b64decode(rune))[:32], whole[32:]
    return base64.urlsafe_b64encode(code + text.split(b"&")[0]).decode()


@pytest.mark.parametrize("shown", [plain, bearer], ids=["rune", "bearer"])
def test_blacklistrune_ends_it_at_once(shown, node, channel, forms):
    """In each call and in a channel's credentials, with no new connection; and back again."""
    made = node.call("createrune", restrictions=[])
    rune, number = made["rune"], int(made["unique_id"])
    node.runes.append(rune)

    def metadata_callback(context, callback):
        callback(shown(rune), None)

    auth_creds = grpc.metadata_call_credentials(metadata_callback)
    combined = grpc.composite_channel_credentials(credentials(node), auth_creds)
    with grpc.secure_channel(f"localhost:{node.port}", combined, tls.EAGER) as bound:
        ends = lambda: forms.each(bound) | forms.each(channel, shown(rune))
        assert ends() == {Outcome(OK)}
        node.call("blacklistrune", start=number)
        assert ends() == {Outcome(DENIED, "Not authorized: Blacklisted rune", 1503)}
        node.call("blacklistrune", start=number, relist=True)
        assert ends() == {Outcome(OK)}


def test_a_rune_that_was_restricted_offline(node, channel, forms):
    """With the package of runes' inventor, without asking the node."""
    rune = runes.Rune.from_base64(make(node, ["method^get", "method^block", "method$hook"]))
    for name, call in forms.items():
        narrow = runes.Rune.from_base64(rune.to_base64())
        narrow.add_restriction(runes.Restriction.from_str(f"method={forms.NAMES[name]}"))
        narrow.add_restriction(runes.Restriction.from_str("time<4000000000"))
        node.runes.append(narrow.to_base64())
        shown = plain(narrow.to_base64())
        for other, other_call in forms.items():
            expected = OK if other == name else DENIED
            assert other_call(channel, shown).status == expected, (name, other)
        ended = runes.Rune.from_base64(narrow.to_base64())
        ended.add_restriction(runes.Restriction.from_str("time<1000000000"))
        node.runes.append(ended.to_base64())
        outcome = call(channel, plain(ended.to_base64()))
        assert outcome[::2] == (DENIED, 1502) and "time" in outcome.text, outcome


def test_rates(node, channel, forms):
    """A rate is a least time between two questions, and each thing that is asked for is one."""
    simple, streaming = forms.simple, forms.streaming
    too_soon = Outcome(DENIED, "Not permitted: too soon", 1502)
    rune = make(node, ["rate=1"])
    assert [simple(channel, plain(rune)) for _ in range(3)] == [Outcome(OK), too_soon, too_soon]
    assert streaming(channel, bearer(rune)) == too_soon, "one limit for all that it does"
    # What its holder makes of it has the same number, and the same limit.
    narrow = runes.Rune.from_base64(rune)
    narrow.add_restriction(runes.Restriction.from_str("method=getinfo"))
    assert simple(channel, plain(narrow.to_base64())) == too_soon

    # The same one by both keys is asked about once.
    rune = make(node, ["per=1day"])
    assert simple(channel, plain(rune) + bearer(rune)) == Outcome(OK)
    # What is not permitted for another reason doesn't count.
    rune = make(node, ["per=1day"], ["method=block_added"])
    assert simple(channel, plain(rune)).node_code == 1502
    assert streaming(channel, plain(rune)) == Outcome(OK)
    assert streaming(channel, plain(rune)) == too_soon
    # A limit for some: others are free.
    rune = make(node, ["per=1day", "method=getinfo"])
    assert {simple(channel, plain(rune)) for _ in range(5)} == {Outcome(OK)}
    rune = make(node, ["per=1day", "method=getinfo"])
    assert [streaming(channel, plain(rune)).status for _ in range(2)] == [OK, DENIED]

    rune = make(node, ["per=1day"])
    both = ["block_added", "log"]
    assert streaming(channel, plain(rune), both) == too_soon, "two topics, two questions"


def test_parameters(node, channel, node_pb2, node_pb2_grpc, primitives_pb2):
    """A till that makes small invoices with labels of its own: what doesn't fit never arrives."""
    stub = node_pb2_grpc.NodeStub(channel)
    rune = make(
        node,
        ["method=invoice"],
        ["pnamelabel^till-"],
        ["pnameamount_msat<10000"],
        ["pnamepreimage!"],
        ["pnamedescription~coffee", "pnamedescription~\u2615"],
    )

    def invoice(msat=9999, label="till-1", description="a coffee", **more):
        amount = primitives_pb2.AmountOrAny(amount=primitives_pb2.Amount(msat=msat))
        if msat is None:
            amount = primitives_pb2.AmountOrAny(any=True)
        request = node_pb2.InvoiceRequest(
            amount_msat=amount, label=label, description=description, **more
        )
        try:
            stub.Invoice(request, metadata=plain(rune), timeout=SOON)
        except grpc.RpcError as error:
            assert error.code() is grpc.StatusCode.PERMISSION_DENIED, error
            return error.details()

    node.script("reset")
    assert invoice() is None and invoice(0) is None
    assert invoice(description="\u2615 with milk", expiry=60) is None
    assert len(seen(node, "invoice")) == 3
    for refused, word in [
        (invoice(10_000), "amount_msat"),
        (invoice(2**64 - 1), "amount_msat"),
        (invoice(None), "amount_msat"),
        (invoice(label="bank-1"), "label"),
        (invoice(label=""), "label"),
        (invoice(preimage=bytes(32)), "preimage"),
        (invoice(description="tea"), "description"),
    ]:
        assert refused and refused.startswith(f"Not permitted: parameter {word}"), refused
    assert len(seen(node, "invoice")) == 3


def seen(node, method=None):
    """What the node was asked, but for the bridge's own question whether it is there."""
    requests = node.script("seen", **({"method": method} if method else {}))["requests"]
    return [one for one in requests if one.get("filter") != OF_HEALTH]

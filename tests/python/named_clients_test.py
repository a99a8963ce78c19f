"""Named clients: added, held to their rights, and revoked, over both faces."""

import base64
import contextlib
import json
import os
import re
import shutil
import stat
import subprocess
import threading
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import parse_qs, urlsplit

import grpc
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.x509.oid import NameOID

from support import certificates, rpc, tls
from support.paths import program
from support.sandbox import Sandbox
from support.wait import until

SOON = 30
"""Seconds that anything here may take."""


def ask(sandbox, *words):
    """Calls the plugin's method as lightning-cli does: with an array of words."""
    return rpc.call(sandbox.dir / "lightning-rpc", "boltgate-client", list(words))


def refused(sandbox, *words):
    with pytest.raises(rpc.NodeError) as error:
        ask(sandbox, *words)
    return error.value


def command(sandbox, *words, code=0, stdin=""):
    """Runs `boltgate client`; gives what it says."""
    done = subprocess.run(
        [program("boltgate"), "client", "--lightning-dir", sandbox.dir, *words],
        input=stdin,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == code, (done.stdout, done.stderr)
    return done.stdout if code == 0 else done.stderr


def folder(sandbox, name):
    return sandbox.dir / "boltgate" / "clients" / name


def channel(sandbox, name):
    """A channel with the files of the client's folder."""
    return tls.channel(f"127.0.0.1:{sandbox.port}", folder(sandbox, name))


def clients(sandbox):
    return {one["name"]: one for one in ask(sandbox, "list")["clients"]}


def raw_bytes(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def code_of(call):
    """What a call ends with."""
    try:
        call()
    except grpc.RpcError as error:
        return error.code()
    return grpc.StatusCode.OK


OK = grpc.StatusCode.OK
DENIED = grpc.StatusCode.PERMISSION_DENIED
UNAVAILABLE = grpc.StatusCode.UNAVAILABLE
UNAUTHENTICATED = grpc.StatusCode.UNAUTHENTICATED


@pytest.fixture
def getinfo(node_pb2, node_pb2_grpc):
    """Calls getinfo on a channel; gives the code that it ends with."""

    def call(channel, **options):
        stub = node_pb2_grpc.NodeStub(channel)
        return code_of(lambda: stub.Getinfo(node_pb2.GetinfoRequest(), timeout=SOON, **options))

    return call


def test_added_client(sandbox):
    """What the answer says, what is in the folder, and that the URI is the same."""
    added = ask(sandbox, "add", "phone", "--readonly", "--host", "192.0.2.7", "--port", 9999)
    assert added["name"] == "phone" and added["rights"] == "readonly"
    assert added["format-hint"] == "simple" and added["qr"].startswith("\n")
    assert {line for line in "".join(added["qr"].split())} <= set("█▀▄")

    files = folder(sandbox, "phone")
    assert added["folder"] == str(files)
    assert sorted(file.name for file in files.iterdir()) == sorted(
        ["ca.pem", "client.pem", "client-key.pem", "rune", "pairing.txt"]
    )
    mode = lambda path: stat.S_IMODE(path.stat().st_mode)
    assert {mode(file) for file in files.iterdir()} == {0o600}
    assert [mode(path) for path in (files, files.parent, files.parent.parent)] == [0o700] * 3
    top = [path for path in files.parent.parent.iterdir() if path.is_file()]
    assert {"clients.json", "bridge.json", "lock"} <= {path.name for path in top}
    assert {mode(path) for path in top} == {0o600}

    uri = urlsplit((files / "pairing.txt").read_text().strip())
    assert added["pairing"] == uri.geturl()
    assert (uri.scheme, uri.netloc, uri.path) == ("boltgate", "192.0.2.7:9999", "/")
    query = {key: value for key, (value,) in parse_qs(uri.query, strict_parsing=True).items()}
    assert set(query) == {"name", "tls", "ca", "cert", "key"}, "the rune is bound"
    assert (query["name"], query["tls"]) == ("phone", "cln")
    certificate = x509.load_der_x509_certificate(raw_bytes(query["cert"]))
    key = serialization.load_der_private_key(raw_bytes(query["key"]), None)
    assert certificate == x509.load_pem_x509_certificate((files / "client.pem").read_bytes())
    assert certificate.public_key() == key.public_key()
    ca = x509.load_der_x509_certificate(raw_bytes(query["ca"]))
    assert ca == x509.load_pem_x509_certificate((sandbox.dir / "ca.pem").read_bytes())
    certificate.verify_directly_issued_by(ca)
    of = lambda oid: [one.value for one in certificate.subject.get_attributes_for_oid(oid)]
    assert of(NameOID.COMMON_NAME) == ["phone"]
    assert of(NameOID.ORGANIZATION_NAME) == ["Boltgate named client"]
    assert certificate.fingerprint(hashes.SHA256()).hex() == added["fingerprint"]
    assert clients(sandbox)["phone"]["fingerprint"] == added["fingerprint"]


def test_several_authorities(tmp_path, getinfo):
    """The pairing URI has the one that signed the server's certificate."""
    with Sandbox() as node:
        ours = (node.dir / "ca.pem").read_bytes()
        certificates.issue(tmp_path, "other", is_ca=True)
        (node.dir / "ca.pem").write_bytes((tmp_path / "other.pem").read_bytes() + ours)
        added = ask(node, "add", "phone", "readonly")
        (ca,) = parse_qs(urlsplit(added["pairing"]).query)["ca"]
        assert x509.load_der_x509_certificate(raw_bytes(ca)) == x509.load_pem_x509_certificate(ours)
        with channel(node, "phone") as live:
            assert getinfo(live) == OK


def test_presets_hold(sandbox, node_pb2, node_pb2_grpc, boltgate_pb2, boltgate_pb2_grpc, getinfo):
    for name in ("readonly", "invoices"):
        ask(sandbox, "add", name, name)
    invoice = node_pb2.InvoiceRequest(
        label="a", description="b", amount_msat={"amount": {"msat": 1}}
    )
    raw = lambda method: boltgate_pb2.RawRequest(method=method, params_json="{}")

    def outcomes(name):
        with channel(sandbox, name) as live:
            stub = node_pb2_grpc.NodeStub(live)
            unary = {
                "Getinfo": lambda: stub.Getinfo(node_pb2.GetinfoRequest(), timeout=SOON),
                "ListFunds": lambda: stub.ListFunds(node_pb2.ListfundsRequest(), timeout=SOON),
                "Invoice": lambda: stub.Invoice(invoice, timeout=SOON),
                "Stop": lambda: stub.Stop(node_pb2.StopRequest(), timeout=SOON),
                "Pay": lambda: stub.Pay(node_pb2.PayRequest(bolt11="x"), timeout=SOON),
            }
            streams = {
                "BlockAdded": lambda: stub.SubscribeBlockAdded(node_pb2.StreamBlockAddedRequest()),
                "InvoiceCreation": lambda: stub.SubscribeInvoiceCreation(
                    node_pb2.StreamInvoiceCreationRequest()
                ),
                "CustomMsg": lambda: stub.SubscribeCustomMsg(node_pb2.StreamCustomMsgRequest()),
            }

            def begins(open_stream):
                stream = open_stream()
                try:
                    # Metadata comes when the stream is live, and also where it is refused.
                    stream.initial_metadata()
                    if not stream.done():
                        return OK
                    return stream.code()
                finally:
                    stream.cancel()

            found = {key: code_of(call) for key, call in unary.items()}
            return found | {key: begins(call) for key, call in streams.items()}

    assert outcomes("readonly") == {
        "Getinfo": OK,
        "ListFunds": OK,
        "Invoice": DENIED,
        "Stop": DENIED,
        "Pay": DENIED,
        "BlockAdded": OK,
        "InvoiceCreation": DENIED,
        "CustomMsg": DENIED,
    }
    assert outcomes("invoices") == {
        "Getinfo": OK,
        "ListFunds": DENIED,
        "Invoice": OK,
        "Stop": DENIED,
        "Pay": DENIED,
        "BlockAdded": DENIED,
        "InvoiceCreation": OK,
        "CustomMsg": DENIED,
    }


def test_full_rights_have_to_be_asked_for(sandbox, node_pb2, node_pb2_grpc):
    error = refused(sandbox, "add", "full-1")
    assert error.code == -32602
    assert all(word in error.message for word in ("--readonly", "--invoices", "--rune", "--full"))
    ask(sandbox, "add", "full-1", "full")
    with channel(sandbox, "full-1") as live:
        stub = node_pb2_grpc.NodeStub(live)
        stub.SignMessage(node_pb2.SignmessageRequest(message="a"), timeout=SOON)
    ask(sandbox, "revoke", "full-1")


def test_revoked_at_once(sandbox, tmp_path, node_pb2, node_pb2_grpc, getinfo):
    """When the answer is there, nothing new begins; and what is open ends."""
    ask(sandbox, "add", "till", "readonly")
    ask(sandbox, "add", "other", "readonly")
    rune = (folder(sandbox, "till") / "rune").read_text().strip()
    kept = shutil.copytree(folder(sandbox, "till"), tmp_path / "till")
    with channel(sandbox, "till") as live, channel(sandbox, "other") as other:
        open_stream = lambda live: node_pb2_grpc.NodeStub(live).SubscribeBlockAdded(
            node_pb2.StreamBlockAddedRequest()
        )
        stream, others = open_stream(live), open_stream(other)
        stream.initial_metadata(), others.initial_metadata()
        answer = ask(sandbox, "revoke", "till")
        assert answer["state"] == "revoked" and answer["rune"] == "blacklisted", answer
        assert answer["notes"] == []
        with pytest.raises(grpc.RpcError) as ended:
            next(stream)
        assert ended.value.code() in (UNAVAILABLE, UNAUTHENTICATED), ended.value
        assert getinfo(live) in (UNAVAILABLE, UNAUTHENTICATED)
        with tls.channel(f"127.0.0.1:{sandbox.port}", kept) as anew:
            assert getinfo(anew) == UNAVAILABLE, "no handshake"
        assert getinfo(other) == OK and others.is_active()
        others.cancel()
    with sandbox.channel() as live:
        assert getinfo(live) == OK, "the example client is nobody's"
    assert not folder(sandbox, "till").exists()
    with pytest.raises(rpc.NodeError) as error:
        sandbox.call("checkrune", rune=rune, method="getinfo")
    assert error.value.code == 1503
    # The name may be given again; the old certificate stays refused.
    old = clients(sandbox)["till"]["fingerprint"]
    ask(sandbox, "add", "till", "readonly")
    entries = [one for one in ask(sandbox, "list")["clients"] if one["name"] == "till"]
    assert [(one["state"], one["fingerprint"] == old) for one in entries] == [
        ("revoked", True),
        ("good", False),
    ]
    with channel(sandbox, "till") as live:
        assert getinfo(live) == OK
    assert "already" in refused(sandbox, "add", "Till", "full").message


def test_command_line(sandbox, getinfo):
    """The other face: the running plugin takes up what it does."""
    said = command(sandbox, "add", "laptop", "--readonly", "--days", "30")
    uri = (folder(sandbox, "laptop") / "pairing.txt").read_text().strip()
    assert uri in said and f"127.0.0.1:{sandbox.port}" in uri
    assert "this machine itself" in said and "█" not in said, "no code where nobody looks"
    with channel(sandbox, "laptop") as live:
        until("the client to be let in", lambda: getinfo(live) == OK)
        listed = command(sandbox, "list")
        assert re.search(r"^laptop +good +readonly ", listed, re.M), listed
        as_json = json.loads(command(sandbox, "list", "--json"))
        assert as_json == ask(sandbox, "list")
        entry = clients(sandbox)["laptop"]
        assert 29 < (entry["ends_at"] - entry["created_at"]) / 86400 <= 30
        assert "revoked" in command(sandbox, "revoke", "laptop")
        until("the client to be refused", lambda: getinfo(live) == UNAVAILABLE)
    assert "there is no client nobody" in command(sandbox, "revoke", "nobody", code=1)
    assert "--readonly|--invoices" in command(sandbox, "add", "laptop", code=2)


def test_a_rune_from_stdin_and_a_name_in_another_case(sandbox, getinfo):
    """A rune in a command line could be read by others; a revoked client's folder goes."""
    rune = sandbox.call("createrune", restrictions=[["method=getinfo"]])["rune"]
    command(sandbox, "add", "Shop", "--rune", "-", stdin=rune + "\n")
    assert (folder(sandbox, "Shop") / "rune").read_text().strip() == rune
    with channel(sandbox, "Shop") as own:
        getinfo(own)
    command(sandbox, "revoke", "sHOP")
    assert not folder(sandbox, "Shop").exists()
    assert "--rune" in command(sandbox, "add", "other", "--rune", "-", code=1)


def test_node_that_does_not_answer(sandbox, getinfo):
    """A client is revoked all the same, and the operator is told what is left to do."""
    ask(sandbox, "add", "tablet", "readonly")
    number = clients(sandbox)["tablet"]["rune_id"]
    said = command(sandbox, "--rpc-file", "nowhere", "revoke", "tablet")
    assert "is revoked" in said and f"blacklistrune {number}" in said, said
    again = ask(sandbox, "revoke", "tablet")
    assert again["rune"] == "blacklisted", "what was left is done"
    listed = sandbox.call("blacklistrune")["blacklist"]
    assert any(one["start"] <= number <= one["end"] for one in listed)
    before = (sandbox.dir / "boltgate" / "clients.json").read_text()
    said = command(sandbox, "--rpc-file", "nowhere", "add", "tablet", "--readonly", code=1)
    assert "nowhere" in said
    assert (sandbox.dir / "boltgate" / "clients.json").read_text() == before
    assert not folder(sandbox, "tablet").exists()


@pytest.mark.parametrize(
    "name", ["../x", "", ".", "..", "a/b", "/etc/x", "x" * 65, "ü", "a b", "a\nb", "-x", "\u202ex", "a\x00"]
)
def test_hostile_names(sandbox, name):
    before = sorted(path for path in sandbox.dir.rglob("*"))
    runes = len(sandbox.call("showrunes")["runes"])
    for words in (("add", name, "readonly"), ("revoke", name)):
        assert refused(sandbox, *words).code == -32602
    assert sorted(path for path in sandbox.dir.rglob("*")) == before
    assert len(sandbox.call("showrunes")["runes"]) == runes, "no rune is left behind"


def test_operators_own_rune(sandbox, node_pb2, node_pb2_grpc, getinfo):
    made = sandbox.call("createrune", restrictions=[["method=getinfo"]])
    ask(sandbox, "add", "own", f"rune={made['rune']}")
    with channel(sandbox, "own") as live:
        assert getinfo(live) == OK
        stub = node_pb2_grpc.NodeStub(live)
        listing = lambda: stub.ListFunds(node_pb2.ListfundsRequest(), timeout=SOON)
        assert code_of(listing) == DENIED
    answer = ask(sandbox, "revoke", "own")
    assert answer["rune"] == "left" and "operator's own" in answer["notes"][0]
    assert sandbox.call("checkrune", rune=made["rune"], method="getinfo") == {"valid": True}
    # With an end, the rune that the client gets has it, too.
    ask(sandbox, "add", "own", f"rune={made['rune']}", "days=2")
    bound = (folder(sandbox, "own") / "rune").read_text().strip()
    (shown,) = sandbox.call("showrunes", rune=bound)["runes"]
    assert shown["unique_id"] == made["unique_id"]
    end = clients(sandbox)["own"]["ends_at"]
    assert f"{end}" in shown["restrictions_as_english"]

    foreign = "6IGyHPXk86yfgqda4iHiJfS11fSf7AZTXyxHwYXb0r89MA=="
    sandbox.call("blacklistrune", start=int(made["unique_id"]))
    for rune, says in ((foreign, "this node"), ("zz", "base64"), ("a b", "URL-safe"), (made["rune"], "blacklist")):
        error = refused(sandbox, "add", "own-2", f"rune={rune}")
        assert error.code == -32602 and says in error.message, error
        assert rune not in error.message
    assert "own-2" not in clients(sandbox)


def test_rune_for_one_node(sandbox, getinfo):
    """A rune that is restricted to a node: the bridge says which one the client's is."""
    ids = [f"02{digit * 64}" for digit in "ab"]
    made = sandbox.call("createrune", restrictions=[[f"id={ids[0]}"]])
    for name, words, code in (
        ("with-id", [f"node-id={ids[0]}"], OK),
        ("other-id", [f"node-id={ids[1]}"], DENIED),
        ("no-id", [], DENIED),
    ):
        ask(sandbox, "add", name, f"rune={made['rune']}", *words)
        with channel(sandbox, name) as live:
            assert getinfo(live) == code, name
    assert "66 hex digits" in refused(sandbox, "add", "x", "full", "node-id=02ab").message


def test_end(sandbox, getinfo, node_pb2, node_pb2_grpc):
    """Once its time is over a client is refused, and what it has open ends."""
    ask(sandbox, "add", "guest", "readonly", "days=1")
    with channel(sandbox, "guest") as live:
        stream = node_pb2_grpc.NodeStub(live).SubscribeBlockAdded(node_pb2.StreamBlockAddedRequest())
        stream.initial_metadata()
        edit(sandbox, lambda entry: entry.update(ends_at=entry["created_at"]), "guest")
        with pytest.raises(grpc.RpcError):
            next(stream)
        assert getinfo(live) == UNAVAILABLE
    assert clients(sandbox)["guest"]["state"] == "ended"
    rune = (folder(sandbox, "guest") / "rune").read_text().strip()
    (shown,) = sandbox.call("showrunes", rune=rune)["runes"]
    assert "time" in shown["restrictions_as_english"], "the node holds it to the end, too"


def edit(sandbox, change, name):
    """Changes an entry of the list by hand, in one step."""
    path = sandbox.dir / "boltgate" / "clients.json"
    found = json.loads(path.read_text())
    for entry in found["clients"]:
        if entry["name"] == name:
            change(entry)
    new = path.with_suffix(".new")
    new.write_text(json.dumps(found))
    new.replace(path)


def test_both_faces_at_once(sandbox):
    """Neither loses what the other does."""
    names = [f"many-{number}" for number in range(8)]
    with ThreadPoolExecutor(4) as pool:
        faces = [ask if number % 2 else command for number in range(8)]
        add = lambda face, name: face(sandbox, "add", name, "--readonly")
        list(pool.map(add, faces, names))
        assert set(names) <= set(clients(sandbox))
        list(pool.map(lambda face, name: face(sandbox, "revoke", name), faces, names))
    assert {clients(sandbox)[name]["state"] for name in names} == {"revoked"}


def test_one_name_goes_to_one_client(sandbox):
    runes = len(sandbox.call("showrunes")["runes"])

    def add(_):
        try:
            return ask(sandbox, "add", "race", "readonly")["rune_id"]
        except rpc.NodeError as error:
            assert "already" in error.message
            return None

    with ThreadPoolExecutor(4) as pool:
        won = [number for number in pool.map(add, range(4)) if number is not None]
    assert won == [clients(sandbox)["race"]["rune_id"]]
    left = [
        rune
        for rune in sandbox.call("showrunes")["runes"][runes:]
        if not rune.get("blacklisted") and int(rune["unique_id"]) not in won
    ]
    assert left == [], "the others' runes were taken back"


def test_how_it_is_said(sandbox):
    keyword = sandbox.call("boltgate-client", command="add", name="said", readonly=True, days=3)
    assert keyword["rights"] == "readonly"
    helped = ask(sandbox)
    assert helped["format-hint"] == "simple" and "Usage: boltgate-client" in helped["help"]
    assert refused(sandbox, "remove", "said").code == -32602
    (plugin,) = sandbox.script("status")["plugins"]
    assert plugin["methods"] == ["boltgate-client"]


def test_calls_of_the_method_do_not_hold_up_the_plugin(getinfo, node_pb2, node_pb2_grpc):
    """Calls that wait for the node are bounded, and events go on meanwhile."""
    with Sandbox() as node:
        node.script("delay", method="createrune", never=True)
        add = lambda number: rpc.call(
            node.dir / "lightning-rpc", "boltgate-client", ["add", f"slow-{number}", "full"]
        )
        slow = [threading.Thread(target=ignore(add), args=[number], daemon=True) for number in range(8)]
        for thread in slow:
            thread.start()
        until("the calls", lambda: len(node.script("seen", method="createrune")["requests"]) == 8)
        error = refused(node, "list")
        assert error.code == -1 and "too many" in error.message
        with node.channel() as live:
            stream = node_pb2_grpc.NodeStub(live).SubscribeBlockAdded(
                node_pb2.StreamBlockAddedRequest()
            )
            stream.initial_metadata()
            node.script("notify", topic="block_added")
            assert next(stream).hash
            stream.cancel()


def ignore(call):
    """The same, whatever becomes of it."""

    def quiet(*arguments):
        with contextlib.suppress(Exception, AssertionError):
            call(*arguments)

    return quiet


def test_secrets_are_not_logged():
    os.environ["BOLTGATE_LOG"] = "trace"
    try:
        with Sandbox("--log-level=debug") as node:
            uri = ask(node, "add", "phone", "readonly")["pairing"]
            rune = (folder(node, "phone") / "rune").read_text().strip()
            node_rune = node.call("createrune")["rune"]
            ask(node, "add", "own", f"rune={node_rune}")
            refused(node, "add", "own", f"rune={node_rune}")
            ask(node, "revoke", "phone")
            said = [line for line in node.said().splitlines() if "boltgate" in line]
    finally:
        del os.environ["BOLTGATE_LOG"]
    # Requests are shown at this level, those about runes aside.
    assert any("to the node" in line for line in said), said
    key = parse_qs(urlsplit(uri).query)["key"][0]
    for secret in (uri, key, rune, node_rune):
        assert not [line for line in said if secret in line]


class TestLost:
    """What becomes of named clients when the list is lost or broken."""

    SECRET = ("--rune-secret", "07" * 32)
    """Runes are good beyond the node's restart."""

    @pytest.fixture
    def node(self, tmp_path):
        with Sandbox(*self.SECRET, lightning_dir=tmp_path / "node") as running:
            ask(running, "add", "phone", "readonly")
            self.path = running.dir / "boltgate" / "clients.json"
            yield running

    def again(self, node):
        """The same node, started once more."""
        node.process.terminate()
        node.process.wait(20)
        return Sandbox(*self.SECRET, lightning_dir=node.dir)

    def test_lost(self, node, getinfo):
        self.path.unlink()
        with channel(node, "phone") as live:
            until("the client to be refused", lambda: getinfo(live) == UNAVAILABLE)
        with self.again(node) as node, channel(node, "phone") as live:
            assert getinfo(live) == UNAVAILABLE
            with node.channel() as example:
                assert getinfo(example) == OK

    def test_broken(self, node, getinfo):
        whole = self.path.read_bytes()
        self.path.write_bytes(b"{")
        complaint = "clients.json"
        until("the log to say so", lambda: complaint in node.said())
        with channel(node, "phone") as live:
            assert getinfo(live) == OK, "the last good list stays"
        assert complaint in refused(node, "revoke", "phone").message
        with self.again(node) as node, channel(node, "phone") as live:
            assert "NO NAMED CLIENT IS LET IN" in node.said()
            assert getinfo(live) == UNAVAILABLE
            with node.channel() as example:
                assert getinfo(example) == OK
            self.path.write_bytes(whole)
            until("the client to be let in", lambda: getinfo(live) == OK)


@pytest.fixture(scope="class")
def rune_node():
    with Sandbox("--grpc-auth=rune", "--grpc-tls-name=localhost") as running:
        yield running


class TestRuneAlone:
    """Where the bridge asks for no certificate, the pairing URI has the rune."""

    def test_pairing(self, rune_node, getinfo):
        uri = urlsplit(ask(rune_node, "add", "browser", "readonly")["pairing"])
        assert uri.netloc == f"localhost:{rune_node.port}"
        query = {key: value for key, (value,) in parse_qs(uri.query).items()}
        assert set(query) == {"name", "tls", "ca", "rune"} and query["tls"] == "localhost"
        ca = ssl_ca(raw_bytes(query["ca"]))
        options = tls.EAGER + [("grpc.ssl_target_name_override", query["tls"])]
        credentials = grpc.ssl_channel_credentials(ca)
        with grpc.secure_channel(f"127.0.0.1:{rune_node.port}", credentials, options) as live:
            metadata = [("rune", query["rune"])]
            assert getinfo(live, metadata=metadata) == OK
            assert getinfo(live) == UNAUTHENTICATED
            ask(rune_node, "revoke", "browser")
            assert getinfo(live, metadata=metadata) != OK
        assert len(uri.geturl()) <= 2953

    def test_own_rune(self, rune_node):
        made = rune_node.call("createrune", restrictions="readonly")
        added = ask(rune_node, "add", "page", f"rune={made['rune']}")
        assert any("does not end it" in note for note in added["notes"])


def ssl_ca(der):
    return x509.load_der_x509_certificate(der).public_bytes(serialization.Encoding.PEM)

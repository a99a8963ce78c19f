"""`boltgate doctor`: what can be wrong with a connection is made wrong, and has to be named."""

import contextlib
import http.server
import json
import shutil
import socket
import ssl
import subprocess
import threading

import pytest

from support import certificates, rpc
from support.bare_node import BareNode
from support.cli import PATIENCE, boltgate, environment
from support.paths import program
from support.sandbox import Sandbox, free_port

FILES = ("ca.pem", "client.pem", "client-key.pem")
STEPS = "target files certificate name port tls clock health rights node".split()


def examine(folder, *words):
    """What it finds, by step, and whether all is well: the exit code has to say the same."""
    done = subprocess.run(
        [program("boltgate"), "doctor", "--json", *map(str, words)],
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        stdin=subprocess.DEVNULL,
        env=environment(folder),
    )
    told = json.loads(done.stdout)
    assert done.stderr == ""
    assert done.returncode == (0 if told["ok"] else 1)
    findings = told["findings"]
    assert list(dict.fromkeys(one["step"] for one in findings)) == STEPS
    assert told["ok"] == all(one["state"] != "wrong" for one in findings)
    return findings


def wrong(findings):
    """The one thing that is wrong: its step, and all that is said of it."""
    (one,) = [one for one in findings if one["state"] == "wrong"]
    return one["step"], " -> ".join([one["text"], *filter(None, [one.get("advice")])])


@pytest.fixture
def folder(sandbox, tmp_path):
    """A client's folder, to be made wrong."""
    made = tmp_path / "client"
    made.mkdir()
    for name in FILES:
        shutil.copy(sandbox.dir / name, made)
    return made


@contextlib.contextmanager
def listener(answer):
    """A port whose every connection is handled by `answer`, as long as it lasts."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve():
            while True:
                try:
                    connection, _ = server.accept()
                except OSError:
                    return
                with connection, contextlib.suppress(OSError):
                    answer(connection)

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield f"127.0.0.1:{server.getsockname()[1]}"
        server.shutdown(socket.SHUT_RDWR)
        thread.join()


def tls_server(folder, name, protocols=("h2",)):
    """Handles a connection as a TLS server with this certificate, which says nothing then."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / f"{name}.pem", folder / f"{name}-key.pem")
    context.set_alpn_protocols(list(protocols))

    def answer(connection):
        with context.wrap_socket(connection, server_side=True) as secured:
            secured.recv(1)

    return answer


def test_all_is_well(sandbox):
    findings = examine(sandbox.dir)
    assert {one["state"] for one in findings} <= {"ok", "warning"}, findings
    text = boltgate(sandbox.dir, "doctor")
    assert text.endswith("\nAll is well.\n") and "\x1b" not in text
    assert all(len(line) <= 100 for line in text.splitlines())
    for said in ("the environment variable BOLTGATE", "our certificate is taken", "regtest"):
        assert said in text


def test_a_pairing_uri(sandbox):
    added = rpc.call(sandbox.dir / "lightning-rpc", "boltgate-client", ["add", "doc", "readonly"])
    uri = added["pairing"]
    text = boltgate(None, "doctor", "--connect", "-", stdin=uri)
    assert "a pairing URI (--connect)" in text and "of the client doc" in text
    secrets = uri.split("&")[-2:]
    assert not any(secret.split("=")[1][:40] in text for secret in secrets)
    # The folder knows which rune is bound.
    findings = examine(added["folder"])
    (said,) = [one["text"] for one in findings if "permits:" in one["text"]]
    assert said.startswith("the rune beside the certificate, number ") and "method=" in said
    kept = (sandbox.dir / "boltgate" / "clients" / "doc" / "rune").read_text().strip()
    assert kept[:40] not in str(findings)


def without(name):
    return lambda folder: (folder / name).unlink()


def with_text(name, text):
    return lambda folder: (folder / name).write_text(text)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (shutil.rmtree, "there is no such folder"),
        (without("ca.pem"), "there is no ca.pem in it"),
        (without("client-key.pem"), "client-key.pem: there is no such file"),
        (without("client.pem"), "client.pem: there is no such file"),
        (with_text("ca.pem", "x"), "ca.pem: expected a certificate as PEM"),
        (with_text("client-key.pem", "x"), "client-key.pem: expected a private key as PEM"),
        (with_text("rune", "!"), None),
    ],
)
def test_files(change, says, sandbox, folder):
    change(folder)
    findings = examine(folder, "--address", f"127.0.0.1:{sandbox.port}")
    if says is None:
        # Beside a certificate it isn't sent.
        assert all(one["state"] != "wrong" for one in findings)
        return
    step, said = wrong(findings)
    assert step == "files" and says in said and str(folder) in said, said
    assert {one["state"] for one in findings if one["step"] in STEPS[2:]} == {"skipped"}


def test_lightningds_own_folder(sandbox):
    # Its networks are in it.
    (sandbox.scratch / "own").mkdir(exist_ok=True)
    network = sandbox.scratch / "own" / "regtest"
    if not network.exists():
        network.symlink_to(sandbox.dir)
    step, said = wrong(examine(sandbox.scratch / "own"))
    assert step == "files" and f"such as {network}" in said


def test_a_uri_that_is_none(tmp_path):
    step, said = wrong(examine("boltgate://localhost:9736/?name=x&ca=secretsecret"))
    assert step == "files" and "pairing URI: expected" in said and "secretsecret" not in said


def issued(folder, sandbox, name, **how):
    """A certificate that the node's authority has signed, with its key."""
    authority = certificates.load(sandbox.dir / "ca.pem", sandbox.dir / "ca-key.pem")
    certificates.issue(folder, name, authority, **how)


@pytest.mark.parametrize(
    ("days", "states", "says"),
    [
        ((-30, -2.5), "wrong", ("ended on ", "2 days ago", "boltgate-client add")),
        ((2, 30), "wrong", ("begins on ", "this machine's clock says", "set this machine's clock")),
        ((-1, 9.5), "warning", ("ends on ", "in 9 days", "in time")),
    ],
)
def test_dates_of_our_own_certificate(days, states, says, sandbox, folder):
    issued(folder, sandbox, "client", days=days)
    findings = examine(folder, "--address", f"127.0.0.1:{sandbox.port}")
    (said,) = [
        f"{one['text']} {one['advice']}"
        for one in findings
        if one["state"] == states and one["step"] == "certificate"
    ]
    assert said.startswith("our own certificate (client)") and all(part in said for part in says)


def test_certificates_that_dont_belong_together(sandbox, folder, tmp_path):
    address = ("--address", f"127.0.0.1:{sandbox.port}")
    certificates.issue(tmp_path, "other")
    shutil.copy(tmp_path / "other-key.pem", folder / "client-key.pem")
    step, said = wrong(examine(folder, *address))
    assert step == "certificate" and "can't be used with its private key" in said
    # A pair, but of a stranger.
    shutil.copy(tmp_path / "other.pem", folder / "client.pem")
    findings = examine(folder, *address)
    assert "isn't signed by the authority beside it" in str(findings)
    step, said = wrong(findings)
    assert step == "tls" and "refused the certificate" in said
    assert "the server is the right one, and refuses our certificate, CN=other" in said


def test_a_key_that_others_can_read(sandbox, folder):
    (folder / "client-key.pem").chmod(0o644)
    findings = examine(folder, "--address", f"127.0.0.1:{sandbox.port}")
    (said,) = [one for one in findings if one["state"] == "warning" and one["step"] == "files"]
    assert "(mode 644)" in said["text"] and said["advice"].startswith("chmod 600 ")


def test_the_way_there(folder):
    step, said = wrong(examine(folder, "--address", "no-such-host.invalid:9736"))
    assert step == "name" and "can't be looked up" in said and "spelled right" in said
    port = free_port()
    step, said = wrong(examine(folder, "--address", f"127.0.0.1:{port}"))
    assert step == "port" and "nobody listens there" in said and "lightning-cli plugin list" in said
    step, said = wrong(examine(folder, "--address", "unix:/no/such/socket"))
    assert step == "port" and "unix:/no/such/socket" in said and "--grpc-listen" in said


def test_other_programs_on_the_port(sandbox, folder, tmp_path):
    """Plain HTTP, SSH, one that hangs up, and other servers of TLS."""

    class Quiet(http.server.BaseHTTPRequestHandler):
        def log_message(self, *_):
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Quiet) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        step, said = wrong(examine(folder, "--address", f"127.0.0.1:{server.server_port}"))
        server.shutdown()
        thread.join()
    assert step == "tls" and "a server of plain HTTP answers there" in said, said

    def ssh(connection):
        connection.sendall(b"SSH-2.0-OpenSSH_9.2\r\n")
        connection.recv(1 << 16)

    hang_up = lambda connection: connection.recv(1)
    certificates.issue(tmp_path, "stranger")
    issued(tmp_path, sandbox, "old", days=(-30, -2))
    issued(tmp_path, sandbox, "early", days=(2, 30))
    issued(tmp_path, sandbox, "good")
    for answer, says in [
        (ssh, ("an SSH server answers there",)),
        (hang_up, ("ended the connection", "says nothing that is TLS")),
        (tls_server(tmp_path, "stranger"), ("another server, or the node", "CN=stranger")),
        (tls_server(tmp_path, "old"), ("the server's certificate ended on", "server.pem")),
        (tls_server(tmp_path, "early"), ("the server's certificate begins on", "clock")),
        (tls_server(tmp_path, "good", ["http/1.1"]), ("HTTP/2", "grpc-port")),
        (tls_server(tmp_path, "good"), ("the server is the right one, and ends the connection",)),
    ]:
        with listener(answer) as address:
            step, said = wrong(examine(folder, "--address", address))
        assert step == "tls" and all(part in said for part in says), (says, said)


def test_the_servers_name(sandbox):
    step, said = wrong(examine(sandbox.dir, "--tls-name", "node.example"))
    assert step == "tls" and "isn't for node.example" in said
    assert "it is for cln, localhost: --tls-name cln" in said


def test_no_certificate_where_one_is_wanted(sandbox, folder):
    for name in ("client.pem", "client-key.pem"):
        (folder / name).unlink()
    findings = examine(folder, "--address", f"127.0.0.1:{sandbox.port}")
    assert "there is neither a client's certificate nor a rune" in str(findings)
    step, said = wrong(findings)
    assert step == "tls" and "asks for a client's certificate" in said


def test_a_client_that_was_revoked(sandbox):
    ask = lambda *words: rpc.call(sandbox.dir / "lightning-rpc", "boltgate-client", list(words))
    uri = ask("add", "gone", "readonly")["pairing"]
    assert all(one["state"] != "wrong" for one in examine(uri))
    ask("revoke", "gone")
    step, said = wrong(examine(uri))
    assert step == "tls" and "revoked" in said and "CN=gone" in said


def test_runes(sandbox, folder):
    address = ("--address", f"127.0.0.1:{sandbox.port}")
    made = lambda *restrictions: sandbox.call("createrune", restrictions=list(restrictions))["rune"]
    findings = examine(folder, *address, "--rune", made(["method=listpeers"], ["rate=60"]))
    said = str([one["text"] for one in findings if one["step"] == "rights"])
    assert "permits: method=listpeers; rate=60" in said and "doesn't permit getinfo" in said, said
    assert "permits everything" in str(examine(folder, *address, "--rune", made()))
    with Sandbox() as other:
        foreign = other.call("createrune", restrictions=[])["rune"]
    step, said = wrong(examine(folder, *address, "--rune", foreign))
    assert step == "rights" and "another node's, or was revoked" in said
    step, said = wrong(examine(folder, *address, "--rune", "no rune"))
    assert step == "files" and "rune: expected" in said
    with Sandbox("--grpc-auth=rune") as asks:
        (folder / "client.pem").unlink()
        (folder / "client-key.pem").unlink()
        shutil.copy(asks.dir / "ca.pem", folder)
        address = ("--address", f"127.0.0.1:{asks.port}")
        step, said = wrong(examine(folder, *address))
        assert step == "rights" and "the bridge asks for a rune" in said
        rune = asks.call("createrune", restrictions=[["method=getinfo"]])["rune"]
        (folder / "rune").write_text(rune + "\n")
        (folder / "rune").chmod(0o600)
        findings = examine(folder, *address)
        assert "none is wanted of us" in str(findings) and "wrong" not in str(findings)


def test_a_node_that_is_away():
    with BareNode() as node:
        step, said = wrong(examine(node.dir))
        assert step == "health" and "its node doesn't answer it" in said, said


def test_a_unix_socket():
    with Sandbox("--grpc-listen=unix:boltgate/grpc.sock") as sandbox:
        address = f"unix:{sandbox.dir}/boltgate/grpc.sock"
        findings = examine(sandbox.dir, "--address", address)
        assert {one["state"] for one in findings} <= {"ok", "warning", "skipped"}, findings
        assert "there is none on a Unix socket" in str(findings)

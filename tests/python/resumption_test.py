"""TLS sessions are resumed, by OpenSSL as the client, as long as nothing has changed; and a resumed
session gives no more rights than a new one."""

import shutil
import socket
import ssl

import pytest
from cryptography.hazmat.primitives import serialization

from support import certificates, rpc
from support.sandbox import Sandbox
from support.wait import until

VERSIONS = [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3]

PREFACE = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + b"\0\0\0\x04\0\0\0\0\0"
"""How a client of HTTP/2 begins: the preface, and settings without any in them."""

SETTINGS = 4
"""The type of the frame that a server of HTTP/2 begins with."""


class Client:
    """A client that keeps its session from one connection to the next."""

    def __init__(self, sandbox, folder, version):
        self.port = sandbox.port
        self.session = None
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        self.context.minimum_version = self.context.maximum_version = version
        self.context.load_verify_locations(folder / "ca.pem")
        self.context.load_cert_chain(folder / "client.pem", folder / "client-key.pem")
        self.context.set_alpn_protocols(["h2"])

    def connect(self):
        """Connects; gives whether its session was resumed, and whether it is served. A session
        that came is for the next time."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=30) as plain:
            plain.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            try:
                with self.context.wrap_socket(
                    plain, server_hostname="cln", session=self.session
                ) as stream:
                    stream.sendall(PREFACE)
                    head = stream.recv(9)
                    # In TLS 1.3 the session has come by now: it is sent before anything else.
                    self.session = stream.session or self.session
                    served = len(head) == 9 and head[3] == SETTINGS
                    return stream.session_reused, served
            except (ssl.SSLError, ConnectionError):
                return None, False


@pytest.fixture(params=VERSIONS, ids=lambda version: version.name)
def version(request):
    return request.param


@pytest.fixture
def node(tmp_path):
    with Sandbox() as node:
        yield node


def test_a_session_is_resumed(sandbox, version):
    client = Client(sandbox, sandbox.dir, version)
    assert client.connect() == (False, True)
    for _ in range(3):
        assert client.connect() == (True, True)
    # A session is resumed once: who has seen a ticket can't use it again.
    used = client.session
    assert client.connect() == (True, True)
    client.session = used
    reused, served = client.connect()
    assert served and reused == (version == ssl.TLSVersion.TLSv1_2)


def test_a_revoked_client_is_refused(sandbox, version, tmp_path):
    ask = lambda *words: rpc.call(sandbox.dir / "lightning-rpc", "boltgate-client", list(words))
    name = f"till-{version.name.lower().replace('_', '-')}"
    ask("add", name, "readonly")
    kept = shutil.copytree(sandbox.dir / "boltgate" / "clients" / name, tmp_path / name)
    client = Client(sandbox, kept, version)
    other = Client(sandbox, sandbox.dir, version)
    assert client.connect() == other.connect() == (False, True)
    assert client.connect() == other.connect() == (True, True)
    ask("revoke", name)
    _, served = client.connect()
    assert not served
    assert other.connect() == (True, True)


def test_an_authority_that_is_gone_takes_its_sessions_along(node, version, tmp_path):
    for part in ("ca.pem", "client.pem", "client-key.pem"):
        shutil.copy(node.dir / part, tmp_path)
    client = Client(node, tmp_path, version)
    assert client.connect() == (False, True)
    assert client.connect() == (True, True)
    other, _ = certificates.issue(tmp_path, "other", is_ca=True)
    new = node.dir / "ca.pem.new"
    new.write_bytes(other.public_bytes(serialization.Encoding.PEM))
    new.rename(node.dir / "ca.pem")
    # The server's certificate is renewed, too, by an authority that this client doesn't know: it
    # is the session that would let it in. One that trusts nobody says when the change is there.
    fresh = lambda: Client(node, tmp_path, version).connect()
    until("the change", lambda: not fresh()[1])
    _, served = client.connect()
    assert not served


def test_a_new_server_certificate_begins_new_sessions(node, version, tmp_path):
    client = Client(node, node.dir, version)
    assert client.connect() == (False, True)
    before = client.session
    authority = certificates.load(node.dir / "ca.pem", node.dir / "ca-key.pem")
    certificates.issue(tmp_path, "cln", authority)
    for made, part in (("cln-key.pem", "server-key.pem"), ("cln.pem", "server.pem")):
        shutil.copy(tmp_path / made, node.dir / f"{part}.new")
        (node.dir / f"{part}.new").rename(node.dir / part)

    def changed():
        client.session = before
        reused, served = client.connect()
        assert served, "whoever is still allowed notices nothing"
        # A ticket of TLS 1.3 is good once; that of before is used up at the first try.
        return not reused

    until("new sessions", changed)
    assert client.connect() == (True, True)

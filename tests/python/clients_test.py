"""Who gets in: clients whose certificate the node's CA signed, and nobody else."""

import shutil
import socket
import ssl

import grpc
import pytest
from cryptography.x509.oid import NameOID

from support import tls
from support.certificates import issue, load

REFUSED = {
    "none": "CERTIFICATE_REQUIRED",
    "foreign": "UNKNOWN_CA|DECRYPT_ERROR|BAD_CERTIFICATE|CERTIFICATE_UNKNOWN",
    "self-signed": "UNKNOWN_CA|DECRYPT_ERROR|BAD_CERTIFICATE|CERTIFICATE_UNKNOWN",
    "expired": "CERTIFICATE_EXPIRED|EXPIRED",
    "not yet valid": "BAD_CERTIFICATE|CERTIFICATE_EXPIRED|CERTIFICATE_UNKNOWN",
}


@pytest.fixture(scope="module")
def identities(sandbox, tmp_path_factory):
    """Certificate and key of each kind of client."""
    folder = tmp_path_factory.mktemp("clients")
    ours = load(sandbox.dir / "ca.pem", sandbox.dir / "ca-key.pem")
    # Another key under the same name: only the signature can tell.
    (name,) = ours[0].subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    foreign = issue(folder, name.value, is_ca=True)
    issue(folder, "signed", ours)
    issue(folder, "foreign", foreign)
    issue(folder, "self-signed")
    issue(folder, "expired", ours, days=(-30, -1))
    issue(folder, "not yet valid", ours, days=(1, 30))
    shutil.copy(sandbox.dir / "ca.pem", folder / "ca.pem")
    return folder


def files(identities, kind):
    if kind == "none":
        return None, None
    return identities / f"{kind}.pem", identities / f"{kind}-key.pem"


def getinfo(sandbox, credentials, node_pb2, node_pb2_grpc):
    options = [*tls.EAGER, ("grpc.ssl_target_name_override", "cln")]
    address = f"127.0.0.1:{sandbox.port}"
    channel = (
        grpc.secure_channel(address, credentials, options)
        if credentials
        else grpc.insecure_channel(address, tls.EAGER)
    )
    with channel:
        return node_pb2_grpc.NodeStub(channel).Getinfo(node_pb2.GetinfoRequest(), timeout=10)


def test_signed_by_our_ca(sandbox, identities, node_pb2, node_pb2_grpc):
    """A certificate that the operator signs for another client is as good as the one made."""
    credentials = tls.credentials(identities / "ca.pem", *files(identities, "signed"))
    assert getinfo(sandbox, credentials, node_pb2, node_pb2_grpc).network == "regtest"


@pytest.mark.parametrize("kind", REFUSED)
def test_grpc_refused(kind, sandbox, identities, node_pb2, node_pb2_grpc):
    credentials = tls.credentials(identities / "ca.pem", *files(identities, kind))
    with pytest.raises(grpc.RpcError) as refused:
        getinfo(sandbox, credentials, node_pb2, node_pb2_grpc)
    assert refused.value.code() is grpc.StatusCode.UNAVAILABLE


@pytest.mark.parametrize("kind", REFUSED)
def test_tls_alert(kind, sandbox, identities):
    """The server says why, in TLS's own words."""
    context = ssl.create_default_context(cafile=identities / "ca.pem")
    context.set_alpn_protocols(["h2"])
    certificate, key = files(identities, kind)
    if certificate:
        context.load_cert_chain(certificate, key)
    with pytest.raises(ssl.SSLError, match=REFUSED[kind]):
        with socket.create_connection(("127.0.0.1", sandbox.port), 10) as plain:
            with context.wrap_socket(plain, server_hostname="cln") as secure:
                # In TLS 1.3 the client's side is done before the server has looked.
                secure.sendall(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")
                assert secure.recv(1) == b"", "the server let the client in"
                raise AssertionError("the server closed without a word")


def test_plaintext_refused(sandbox, node_pb2, node_pb2_grpc):
    with pytest.raises(grpc.RpcError) as refused:
        getinfo(sandbox, None, node_pb2, node_pb2_grpc)
    assert refused.value.code() is grpc.StatusCode.UNAVAILABLE


def test_nothing_of_the_refused_reached_the_node(sandbox, identities, node_pb2, node_pb2_grpc):
    """A method that nobody else calls is not seen, whoever tries."""
    options = [*tls.EAGER, ("grpc.ssl_target_name_override", "cln")]
    for kind in REFUSED:
        credentials = tls.credentials(identities / "ca.pem", *files(identities, kind))
        address = f"127.0.0.1:{sandbox.port}"
        with grpc.secure_channel(address, credentials, options) as channel:
            with pytest.raises(grpc.RpcError):
                node_pb2_grpc.NodeStub(channel).ListPeers(node_pb2.ListpeersRequest(), timeout=10)
    seen = lambda: sandbox.script("seen", method="listpeers")["requests"]
    assert seen() == []
    with sandbox.channel() as channel:
        node_pb2_grpc.NodeStub(channel).ListPeers(node_pb2.ListpeersRequest(), timeout=10)
    assert len(seen()) == 1

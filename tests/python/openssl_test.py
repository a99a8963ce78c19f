"""Custom certificates, made with the openssl command as the node's guide says."""

import stat
import subprocess

import grpc
import pytest

from support.sandbox import Sandbox

DOMAIN = "my.domain"
MADE = {"ca.pem", "ca-key.pem", "server.pem", "server-key.pem", "client.pem", "client-key.pem"}
REPLACED = {"server.pem", "server-key.pem"}

KEY = "openssl genrsa -out server-key.pem 2048"
REQUEST = "openssl req -key server-key.pem -new -out server.csr"
CERTIFICATE = """
openssl x509 -req -CA ca.pem -CAkey ca-key.pem \\
  -in server.csr \\
  -out server.pem \\
  -days 365 -CAcreateserial
"""
# Country, state, locality, organisation, unit, common name, e-mail, challenge, company: empty
# answers take openssl's defaults.
ANSWERS = ["", "", "", "", "", DOMAIN, "", "", ""]


def shell(command, folder, answers=()):
    subprocess.run(
        ["sh", "-e", "-c", command],
        cwd=folder,
        check=True,
        text=True,
        timeout=60,
        input="".join(f"{answer}\n" for answer in answers),
        capture_output=True,
    )


def files(folder):
    """Name and content of each certificate and key."""
    return {path.name: path.read_bytes() for path in folder.glob("*.pem")}


def getinfo(sandbox, node_pb2, node_pb2_grpc, name):
    with sandbox.channel(name=name) as channel:
        stub = node_pb2_grpc.NodeStub(channel)
        return stub.Getinfo(node_pb2.GetinfoRequest(), timeout=10)


@pytest.fixture
def lightning_dir(tmp_path_factory):
    return tmp_path_factory.mktemp("ln")


def test_own_domain(lightning_dir, tmp_path, node_pb2, node_pb2_grpc):
    with Sandbox(lightning_dir=lightning_dir) as sandbox:
        made = files(lightning_dir)
        assert made.keys() == MADE
        assert getinfo(sandbox, node_pb2, node_pb2_grpc, "cln").network == "regtest"
        for name in ("ca.pem", "ca-key.pem"):
            (tmp_path / name).write_bytes(made[name])
        shell(KEY, tmp_path)
        shell(REQUEST, tmp_path, ANSWERS)
        shell(CERTIFICATE, tmp_path)
        assert sandbox.stop() == 0

    for name in REPLACED:
        (tmp_path / name).rename(lightning_dir / name)
    moved = files(lightning_dir)

    with Sandbox(lightning_dir=lightning_dir) as sandbox:
        assert getinfo(sandbox, node_pb2, node_pb2_grpc, DOMAIN).network == "regtest"
        with pytest.raises(grpc.RpcError) as refused:
            getinfo(sandbox, node_pb2, node_pb2_grpc, "cln")
        assert refused.value.code() is grpc.StatusCode.UNAVAILABLE

    assert files(lightning_dir) == moved
    assert all(moved[name] == made[name] for name in MADE - REPLACED)
    assert all(moved[name] != made[name] for name in REPLACED)


def test_keys_are_the_owners_alone(lightning_dir):
    with Sandbox(lightning_dir=lightning_dir):
        for path in lightning_dir.glob("*-key.pem"):
            assert stat.S_IMODE(path.stat().st_mode) == 0o600, path.name


def test_openssl_agrees(lightning_dir):
    """Both certificates are signed by the CA, for the names that clients expect."""
    with Sandbox(lightning_dir=lightning_dir):
        for name, purpose in (("server", "sslserver"), ("client", "sslclient")):
            shell(f"openssl verify -CAfile ca.pem -purpose {purpose} {name}.pem", lightning_dir)
        for host in ("cln", "localhost"):
            shell(
                f"openssl verify -CAfile ca.pem -verify_hostname {host} server.pem", lightning_dir
            )


def test_a_missing_pair_is_made_again(lightning_dir, node_pb2, node_pb2_grpc):
    with Sandbox(lightning_dir=lightning_dir) as sandbox:
        made = files(lightning_dir)
        sandbox.stop()
    for name in ("client.pem", "client-key.pem"):
        (lightning_dir / name).unlink()
    with Sandbox(lightning_dir=lightning_dir) as sandbox:
        again = files(lightning_dir)
        assert getinfo(sandbox, node_pb2, node_pb2_grpc, "cln").network == "regtest"
    assert {name for name in MADE if again[name] != made[name]} == {"client.pem", "client-key.pem"}

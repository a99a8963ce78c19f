"""Where the plugin listens: several addresses, Unix sockets, and what isn't to be had yet."""

import os
import socket
import stat

import grpc
import pytest

from support import tls
from support.bare_node import BareNode
from support.sandbox import SERVING, Sandbox, free_port
from support.standalone import boltgate, local
from support.topics import topics
from support.wait import until

NOBODY = 65534


def free_v6_port():
    try:
        return free_port("::1")
    except OSError:
        return None


@pytest.fixture
def getinfo(node_pb2, node_pb2_grpc):
    """The network, by a call on a channel, which is closed after it."""

    def call(channel):
        with channel:
            stub = node_pb2_grpc.NodeStub(channel)
            return stub.Getinfo(node_pb2.GetinfoRequest(), timeout=10).network

    return call


def test_every_address_serves(getinfo, node_pb2):
    more, v6 = free_port(), free_v6_port()
    listen = [f"127.0.0.1:{more}", "unix:boltgate/grpc.sock"] + ([f"[::1]:{v6}"] if v6 else [])
    with Sandbox(*(f"--grpc-listen={address}" for address in listen)) as sandbox:
        path = sandbox.dir / "boltgate" / "grpc.sock"
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
        for port in (sandbox.port, more):
            assert getinfo(tls.channel(f"127.0.0.1:{port}", sandbox.dir)) == "regtest"
        if v6:
            assert getinfo(tls.channel(f"[::1]:{v6}", sandbox.dir)) == "regtest"
        assert getinfo(local(path)) == "regtest"

        # Streams are the same on all of them.
        (topic,) = [topic for topic in topics(node_pb2) if topic.topic == "custommsg"]
        with sandbox.channel() as one, local(path) as other:
            streams = [topic.subscribe(channel) for channel in (one, other)]
            sandbox.script("notify", topic=topic.topic)
            first, second = map(next, streams)
            assert first == second

        assert boltgate("health", f"unix:{path}").returncode == 0
        sandbox.process.terminate()
        sandbox.process.wait(20)
        assert not path.exists()
        health = boltgate("health", path)
        assert health.returncode == 1 and str(path) in health.stderr


def test_only_a_unix_socket(getinfo):
    """Port 0 leaves TCP out."""
    with Sandbox("--grpc-port=0", "--grpc-listen=unix:grpc.sock", port=1) as sandbox:
        path = sandbox.dir / "grpc.sock"
        until("the socket", path.exists)
        assert getinfo(local(path)) == "regtest"
        lines = [line for line in sandbox.said().splitlines() if SERVING in line]
        assert len(lines) == 1 and str(path) in lines[0]


def test_a_port_that_gets_free_is_served(getinfo):
    """The other addresses serve meanwhile."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with Sandbox("--grpc-listen=unix:grpc.sock", port=port) as sandbox:
            path = sandbox.dir / "grpc.sock"
            until("the socket", path.exists)
            assert getinfo(local(path)) == "regtest"
            until("the warning", lambda: "another program has the port" in sandbox.said())
            taken.close()
            until("the port", lambda: f"{port} from now on" in sandbox.said(), 60)
            assert getinfo(sandbox.channel()) == "regtest"


def test_a_socket_that_a_killed_plugin_left_is_replaced(getinfo):
    with BareNode(**{"grpc-listen": "unix:grpc.sock"}) as node:
        node.get_socket()
        path = node.dir / "grpc.sock"
        until("the socket", path.exists)
        before = path.stat().st_ino
        node.kill_plugin()
        assert path.exists()
        with pytest.raises(ConnectionRefusedError), socket.socket(socket.AF_UNIX) as connection:
            connection.connect(str(path))
        node.start_plugin()
        until("another socket", lambda: path.stat().st_ino != before)
        assert getinfo(local(path)) == "regtest"


def test_a_socket_in_use_is_left_to_its_owner(tmp_path, getinfo):
    """And taken over when that one ends."""
    path = tmp_path / "grpc.sock"
    with BareNode(**{"grpc-listen": f"unix:{path}"}) as late:
        until("the socket", path.exists)
        with BareNode(**{"grpc-listen": f"unix:{path}"}) as other:
            logged = lambda: [one["params"]["message"] for one in other.messages if "params" in one]
            until("a warning", lambda: any("another process listens" in line for line in logged()))
            assert late.process.poll() is None
            late.kill_plugin()
            until("its turn", lambda: any(f"{path} from now on" in line for line in logged()), 60)
            other.get_socket()
            assert getinfo(local(path)) == "regtest"
            late.start_plugin()


GETINFO = (
    b"POST /cln.Node/Getinfo HTTP/1.1\r\nHost: cln\r\nContent-Type: application/json\r\n"
    b"Content-Length: 2\r\nConnection: close\r\n\r\n{}"
)


def as_nobody(path, request=GETINFO):
    """What another user's process is answered."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        # Nothing but system calls: the parent has threads.
        os.setuid(NOBODY)
        try:
            with socket.socket(socket.AF_UNIX) as connection:
                connection.connect(str(path))
                connection.sendall(request)
                while part := connection.recv(1 << 16):
                    os.write(writing, part)
        except OSError as error:
            os.write(writing, type(error).__name__.encode())
        os._exit(0)
    os.close(writing)
    with open(reading, "rb") as pipe:
        answer = pipe.read().decode()
    os.waitpid(child, 0)
    return answer


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can act as another user")
def test_another_user_is_nobody_without_a_rune(tmp_path):
    """By its mode nobody else may connect; where an operator opens it, a rune is needed."""
    with Sandbox("--grpc-listen=unix:grpc.sock", "--grpc-companion=companion.sock") as sandbox:
        path, companion = sandbox.dir / "grpc.sock", sandbox.dir / "companion.sock"
        sandbox.scratch.chmod(0o755)
        sandbox.dir.chmod(0o755)
        for socket_file in (path, companion):
            assert as_nobody(socket_file) == "PermissionError"
            socket_file.chmod(0o666)
        # Notifications are for the owner alone, rune or not.
        assert as_nobody(companion, b"{}") in ("", "BrokenPipeError", "ConnectionResetError")
        until("a line", lambda: "no notifications for another user's process" in sandbox.said())
        answer = as_nobody(path)
        assert answer.startswith("HTTP/1.1 401") and "unauthenticated" in answer, answer
        # The node was asked by the health check alone.
        assert all("filter" in one for one in sandbox.script("seen", method="getinfo")["requests"])


def test_the_owner_has_the_rights_of_a_certificate(sandbox, getinfo):
    """And a plain connection to the TLS port has none."""
    with pytest.raises(grpc.RpcError) as raised:
        getinfo(grpc.insecure_channel(f"127.0.0.1:{sandbox.port}", options=tls.EAGER))
    assert raised.value.code() is grpc.StatusCode.UNAVAILABLE

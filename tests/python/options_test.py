"""The plugin's options: what they take, and what a bad value does."""

import socket

import pytest

from support import tls
from support.bare_node import BareNode
from support.sandbox import Failed, Sandbox, free_port
from support.wait import until

# Option, value as lightningd passes it, what the reason has to say beside the option's name.
BAD = [
    ("grpc-port", 0, "1 to 65535"),
    ("grpc-port", 65536, "1 to 65535"),
    ("grpc-port", -1, "1 to 65535"),
    ("grpc-listen", "9736", "HOST:PORT"),
    ("grpc-listen", "unix:", "unix:PATH"),
    ("grpc-host", "", "host name"),
    ("grpc-host", "two words", "host name"),
    ("grpc-host", "127.0.0.1:9736", "no port"),
    ("grpc-msg-buffer-size", 0, "1 to 1048576"),
    ("grpc-msg-buffer-size", -5, "1 to 1048576"),
    ("grpc-msg-buffer-size", 1048577, "1 to 1048576"),
    ("grpc-max-request-size", "33MiB", "64KiB to 32MiB"),
    ("grpc-max-reply-size", "1", "64KiB to 2047MiB"),
    ("grpc-max-metadata-size", "16kB", "4KiB to 1MiB"),
    ("grpc-max-request-depth", 101, "16 to 100"),
    ("grpc-max-reply-depth", 15, "16 to 126"),
    ("grpc-max-calls", 0, "1 to 65536"),
    ("grpc-max-calls-per-client", "many", "1 to 65536"),
    ("grpc-max-streams", -1, "1 to 65536"),
    ("grpc-max-streams-per-client", 65537, "1 to 65536"),
    ("grpc-max-connections", 1, "2 to 65536, or 0 (as many as descriptors allow)"),
    ("grpc-handshake-timeout", 0, "1 to 60"),
    ("grpc-idle-timeout", 604801, "1 to 604800, or 0 (never)"),
]


def getinfo(address, folder, node_pb2, node_pb2_grpc, name="cln"):
    with tls.channel(address, folder, name) as channel:
        stub = node_pb2_grpc.NodeStub(channel)
        return stub.Getinfo(node_pb2.GetinfoRequest(), timeout=10)


@pytest.mark.parametrize(("option", "value", "says"), BAD)
def test_bad_value_disables_the_plugin(option, value, says):
    """lightningd is told why and goes on; the plugin waits for it to let go, and leaves nothing."""
    with BareNode(**{option: value}) as node:
        reason = node.init["disable"]
        assert reason.startswith(f"{option}: ") and says in reason, reason
        assert list(node.dir.glob("*.pem")) == []
        node.process.stdin.close()
        assert node.process.wait(20) == 0


def test_all_bad_values_at_once():
    bad = {"grpc-port": 0, "grpc-host": "", "grpc-msg-buffer-size": 0}
    with BareNode(**bad) as node:
        assert all(f"{option}: " in node.init["disable"] for option in bad)


def test_sandbox_says_why_and_ends():
    """The sandbox, unlike a node, is of no use without its plugin."""
    with pytest.raises(
        Failed, match="grpc-host: expected .*; start with another --grpc-host"
    ) as failed:
        Sandbox("--grpc-host=two words", port=free_port())
    assert failed.value.code == 1


def logged(node, *texts):
    """Waits for a line of the plugin's log with all of these in it."""
    lines = lambda: [one["params"]["message"] for one in node.messages if one.get("method") == "log"]
    until(f"a line with {texts}", lambda: any(all(t in line for t in texts) for line in lines()))


def test_port_taken():
    """It is not the plugin's end, and not the node's: it is waited for."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with BareNode(**{"grpc-port": port}) as node:
            assert node.init == {}
            logged(node, f"127.0.0.1:{port}", "--disable-plugin=cln-grpc")
            taken.close()
            logged(node, f"serving gRPC on 127.0.0.1:{port}")


@pytest.mark.parametrize(
    ("host", "says"), [("192.0.2.1", "--grpc-host"), ("no-such-host.invalid", "--grpc-host")]
)
def test_address_that_may_come_up_later(host, says):
    with BareNode(**{"grpc-host": host}) as node:
        assert node.init == {}
        logged(node, host, says)


@pytest.mark.parametrize(
    "path", ["ca.pem", "ca.pem/socket", "no/such/folder"], ids=["file", "under-file", "folder"]
)
def test_socket_that_can_not_be(path):
    """What waiting doesn't change is said at once."""
    with BareNode(**{"grpc-listen": f"unix:{path}"}) as node:
        assert path in node.init["disable"], node.init


@pytest.mark.parametrize("host", ["::1", "[::1]"])
def test_ipv6(host, node_pb2, node_pb2_grpc):
    try:
        port = free_port("::1")
    except OSError as error:
        pytest.skip(f"no IPv6 on this machine: {error}")
    with Sandbox(f"--grpc-host={host}", port=port) as sandbox:
        assert sandbox.ready["plugins"][0]["grpc"]["address"] == f"[::1]:{port}"
        assert getinfo(f"[::1]:{port}", sandbox.dir, node_pb2, node_pb2_grpc).network == "regtest"
        with pytest.raises(OSError):
            socket.create_connection(("127.0.0.1", port), 5)


def test_name(node_pb2, node_pb2_grpc):
    """A name is every address that it stands for, and the certificate has it."""
    with Sandbox("--grpc-host=localhost") as sandbox:
        found = socket.getaddrinfo("localhost", sandbox.port, type=socket.SOCK_STREAM)
        addresses = {address[4][0] for address in found}
        assert addresses
        for address in addresses:
            shown = f"[{address}]" if ":" in address else address
            info = getinfo(f"{shown}:{sandbox.port}", sandbox.dir, node_pb2, node_pb2_grpc)
            assert info.network == "regtest"
        address = f"localhost:{sandbox.port}"
        assert getinfo(address, sandbox.dir, node_pb2, node_pb2_grpc, None).network == "regtest"


def test_defaults():
    """What operators and clients of the node's own plugin know."""
    with BareNode() as node:
        (manifest,) = [one["result"] for one in node.messages if one.get("id") == "getmanifest"]
    known = {"grpc-port": 9736, "grpc-host": "127.0.0.1", "grpc-msg-buffer-size": 1024}
    given = {option["name"]: option.get("default") for option in manifest["options"]}
    assert known.items() <= given.items()
    # Nothing that is new acts unless it is asked for.
    on = {name: value for name, value in given.items() if name not in known and value is not None}
    limits = {name: on.pop(name) for name in list(on) if "-max-" in name or "-timeout" in name}
    assert on == {"grpc-auth": "mtls", "grpc-tls-days": 0, "grpc-compression": "off"}
    # What was so before it was an option is as it was.
    before = {
        "grpc-max-request-size": "4MiB",
        "grpc-max-metadata-size": "16KiB",
        "grpc-max-request-depth": 100,
        "grpc-max-reply-depth": 126,
        "grpc-max-connections": 0,
        "grpc-handshake-timeout": 5,
    }
    assert before.items() <= limits.items()
    assert len(limits) == 12

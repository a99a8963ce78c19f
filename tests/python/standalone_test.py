"""`boltgate serve`: without being a plugin, several before one node, with and without a companion."""

import re
import shutil
import signal
import socket
import tempfile
from pathlib import Path

import grpc
import pytest
from grpc_health.v1 import health_pb2, health_pb2_grpc

from support.bare_node import BareNode
from support.sandbox import Sandbox, free_port
from support.standalone import Standalone, boltgate, local
from support.topics import topics
from support.wait import until

COMPANION = "--grpc-companion=boltgate/companion.sock"
FED = "notifications come from"


@pytest.fixture(scope="module")
def by_topic(node_pb2):
    return {topic.topic: topic for topic in topics(node_pb2)}


@pytest.fixture
def network(node_pb2, node_pb2_grpc):
    """The network, by a call on a channel."""
    request = node_pb2.GetinfoRequest()
    return lambda channel: node_pb2_grpc.NodeStub(channel).Getinfo(request, timeout=10).network


@pytest.fixture
def folder():
    # Under the system's own folder for temporary files: a socket's path has little room.
    made = Path(tempfile.mkdtemp(prefix="boltgate-"))
    yield made
    shutil.rmtree(made, ignore_errors=True)


def status_of(stream):
    """How a stream ends, when nothing more comes."""
    with pytest.raises(grpc.RpcError) as raised:
        next(stream)
    return raised.value


def refused(topic, channel):
    """How a new stream is refused."""
    return status_of(topic.subscribe(channel))


def test_two_before_one_node(by_topic, network):
    """Calls and streams on both; one is killed, the other notices nothing."""
    topic = by_topic["custommsg"]
    with Sandbox(COMPANION) as sandbox:
        notify = lambda: sandbox.script("notify", topic=topic.topic)["last"]["params"]
        with Standalone(sandbox.dir) as one, Standalone(sandbox.dir) as other:
            with sandbox.channel() as plugin, one.channel() as first, other.channel() as second:
                channels = (plugin, first, second)
                assert [network(channel) for channel in channels] == ["regtest"] * 3
                one.says(FED), other.says(FED)
                streams = [topic.subscribe(channel) for channel in channels]
                for _ in range(5):
                    sent = notify()
                    events = [next(stream) for stream in streams]
                    assert topic.differences(events[0], sent) == []
                    assert events == events[:1] * 3

                one.process.kill()
                assert status_of(streams[1]).code() is grpc.StatusCode.UNAVAILABLE
                with pytest.raises(grpc.RpcError) as raised:
                    network(first)
                assert raised.value.code() is grpc.StatusCode.UNAVAILABLE
                notify()
                assert next(streams[0]) == next(streams[2])
                assert network(second) == "regtest"
                assert other.stop() == 0


def test_every_topic_gets_through_the_companion(by_topic):
    """As the plugin itself has it; `shutdown` last."""
    in_turn = sorted(by_topic.values(), key=lambda topic: topic.topic == "shutdown")
    with Sandbox(COMPANION) as sandbox, Standalone(sandbox.dir) as bridge:
        bridge.says(FED)
        with sandbox.channel() as plugin, bridge.channel() as channel:
            for topic in in_turn:
                streams = [topic.subscribe(plugin), topic.subscribe(channel)]
                sent = sandbox.script("notify", topic=topic.topic)["last"]["params"]
                events = [next(stream) for stream in streams]
                assert topic.differences(events[1], sent) == [], topic.rpc
                assert events[0] == events[1], topic.rpc
                for stream in streams:
                    stream.cancel()


def test_drain(node_pb2, node_pb2_grpc, by_topic):
    """SIGTERM: calls under way are answered, streams end, nothing new is begun; a success."""
    with Sandbox(COMPANION) as sandbox, Standalone(sandbox.dir) as bridge:
        bridge.says(FED)
        with bridge.channel() as channel:
            health = health_pb2_grpc.HealthStub(channel)
            watch = health.Watch(health_pb2.HealthCheckRequest(), timeout=60)
            until("SERVING", lambda: next(watch).status == health_pb2.HealthCheckResponse.SERVING)
            stream = by_topic["custommsg"].subscribe(channel)
            sandbox.script("delay", method="listpeers", ms=700)
            call = node_pb2_grpc.NodeStub(channel).ListPeers.future(node_pb2.ListpeersRequest())
            seen = lambda: sandbox.script("seen", method="listpeers")["requests"]
            until("the call to arrive", seen)
            bridge.process.send_signal(signal.SIGTERM)
            assert next(watch).status == health_pb2.HealthCheckResponse.NOT_SERVING
            assert status_of(stream).code() is grpc.StatusCode.UNAVAILABLE
            assert len(call.result(timeout=20).peers) == 2
            assert bridge.process.wait(20) == 0
            with pytest.raises(OSError):
                socket.create_connection(("127.0.0.1", bridge.port), 5)
            assert "ending: SIGTERM" in bridge.said()


def test_the_companion_goes_and_comes_back(by_topic):
    """Nothing is missed in silence; and a plugin that only relays listens on no port."""
    topic = by_topic["custommsg"]
    message = {"custommsg": {"peer_id": "02" * 33, "payload": "00ff"}}
    relaying = {"grpc-port": 0, "grpc-companion": "boltgate/companion.sock"}
    with BareNode(**relaying) as node, Standalone(node.dir) as bridge:
        assert node.init == {}
        with bridge.channel() as channel:
            for round in range(1, 4):
                until("the companion", lambda: bridge.said().count(FED) == round)
                stream = topic.subscribe(channel)
                node.tell("custommsg", message)
                assert next(stream).payload == b"\x00\xff"
                node.kill_plugin()
                status = status_of(stream)
                assert status.code() is grpc.StatusCode.UNAVAILABLE
                assert "subscribe again" in status.details()
                status = refused(topic, channel)
                assert status.code() is grpc.StatusCode.UNAVAILABLE
                assert "--grpc-companion=" in status.details()
                node.start_plugin()


def test_without_a_companion(node_pb2, boltgate_pb2, boltgate_pb2_grpc, by_topic, network):
    """Calls and Follow are the same; notifications and hooks say what they need."""
    with Sandbox() as sandbox, Standalone(sandbox.dir) as bridge, bridge.channel() as channel:
        assert network(channel) == "regtest"
        events = boltgate_pb2_grpc.EventsStub(channel)
        request = boltgate_pb2.FollowRequest(
            subsystem=boltgate_pb2.INVOICES, index=boltgate_pb2.CREATED
        )
        follow = events.Follow(request, timeout=60)
        assert next(follow).index >= 1
        follow.cancel()
        several = events.Subscribe(boltgate_pb2.SubscribeRequest(topics=["connect"]), timeout=60)
        for stream in (by_topic["connect"].subscribe(channel), several):
            status = status_of(stream)
            assert status.code() is grpc.StatusCode.UNAVAILABLE
            assert "--grpc-companion=" in status.details()
        hooks = boltgate_pb2_grpc.HooksStub(channel)
        status = status_of(hooks.PeerConnected(iter([])))
        assert status.code() is grpc.StatusCode.FAILED_PRECONDITION
        assert "`boltgate serve` offers none" in status.details()


def test_before_the_node_is_there(network):
    """It serves at once; health says whether the node answers, for probes too."""
    with BareNode(**{"grpc-port": 0, "grpc-companion": "c.sock"}) as node:
        with Standalone(node.dir, "--grpc-listen=unix:grpc.sock") as bridge:
            path = node.dir / "grpc.sock"
            until("the socket", path.exists)
            health = boltgate("health", f"unix:{path}")
            assert health.returncode == 1 and "NOT_SERVING" in health.stderr, health
            assert boltgate("health", path, "--alive").returncode == 0
            with pytest.raises(grpc.RpcError) as raised, bridge.channel() as channel:
                network(channel)
            assert raised.value.code() is grpc.StatusCode.UNAVAILABLE
            node.get_socket()
            until("health", lambda: boltgate("health", path).returncode == 0)
            with bridge.channel() as channel, local(path) as other:
                assert network(channel) == network(other) == "regtest"


def test_certificates_are_made_once(folder):
    """Whoever comes first: all that start at once show what one authority signed."""
    for _ in range(3):
        bridges = [Standalone(folder, wait=False) for _ in range(4)]
        try:
            for bridge in bridges:
                bridge.says("serving gRPC on")
                with bridge.channel() as channel:
                    health = health_pb2_grpc.HealthStub(channel)
                    answer = health.Check(health_pb2.HealthCheckRequest(), timeout=10)
                    assert answer.status == health_pb2.HealthCheckResponse.NOT_SERVING
        finally:
            codes = [bridge.stop() for bridge in bridges]
        assert codes == [0] * len(bridges)
        for file in folder.glob("*.pem"):
            file.unlink()


def test_flags_are_the_plugins_options():
    with BareNode() as node:
        (manifest,) = [one["result"] for one in node.messages if one.get("id") == "getmanifest"]
    options = {option["name"] for option in manifest["options"]}
    said = boltgate("serve", "--help").stdout
    flags = set(re.findall(r"--(grpc-[a-z-]+) <", said))
    assert flags == options - {"grpc-companion"}
    for option in manifest["options"]:
        if option["name"] in flags and "default" in option:
            assert f"[default: {option['default']}]" in said


def test_what_it_can_not_do_is_said_and_no_success(folder):
    for arguments, code, says in [
        (["serve"], 2, "--lightning-dir"),
        (["serve", f"--lightning-dir={folder}/no"], 1, f"{folder}/no"),
        (["serve", f"--lightning-dir={folder}", "--network=no"], 1, f"{folder}/no"),
        (["serve", f"--lightning-dir={folder}", "--grpc-port=0"], 1, "grpc-port"),
        (["serve", f"--lightning-dir={folder}", "--grpc-port=-1"], 1, "1 to 65535"),
        (["serve", f"--lightning-dir={folder}", "--grpc-auth=none"], 1, "mtls+rune"),
        (["serve", f"--lightning-dir={folder}", "--grpc-companion=a"], 2, "--grpc-companion"),
        (["serve", f"--lightning-dir={folder}", "--grpc-listen=unix:a/b/c"], 1, "a/b/c"),
    ]:
        run = boltgate(*arguments, timeout=30)
        assert (run.returncode, says in run.stderr) == (code, True), (arguments, run)
        assert run.stdout == ""


def test_hooks_of_the_settings_are_not_offered(folder):
    (folder / "regtest").mkdir()
    (folder / "regtest" / "boltgate.toml").write_text("[hooks.htlc_accepted]\n")
    with Standalone(folder, "--network=regtest", f"--grpc-listen=127.0.0.1:{free_port()}") as one:
        assert "hooks are the plugin's alone" in one.said()
        assert (folder / "regtest" / "ca.pem").exists()

"""`Events.Subscribe`: many topics in one stream, and nothing missed in silence."""

import os
import signal
from itertools import islice

import grpc
import pytest

from support.answers import of_any
from support.sandbox import Sandbox
from support.topics import payload, recorded, topics
from support.wait import until

MEGABYTE = 1 << 20


@pytest.fixture(scope="module")
def by_topic(node_pb2):
    return {topic.topic: topic for topic in topics(node_pb2)}


@pytest.fixture
def subscribe(boltgate_pb2, boltgate_pb2_grpc):
    """Opens a stream; its `hello` is still to be read."""

    def open_stream(channel, *names, timeout=None, **options):
        request = boltgate_pb2.SubscribeRequest(topics=names, **options)
        return boltgate_pb2_grpc.EventsStub(channel).Subscribe(request, timeout=timeout)

    return open_stream


def live(stream):
    """The stream, once its `hello` has come; and the topics that this names."""
    hello = next(stream)
    assert hello.WhichOneof("kind") == "hello"
    return stream, list(hello.hello.topics)


def status(stream):
    with pytest.raises(grpc.RpcError) as raised:
        list(stream)
    return raised.value


def test_every_topic_in_one_stream(by_topic, subscribe):
    """Every recorded notification, plugins' own ones too, in the order in which they came."""
    names = {message["method"] for message in recorded()} | set(by_topic)
    assert names > set(by_topic), "none without a schema"
    with Sandbox("--members=full") as sandbox, sandbox.channel() as channel:
        stream, named = live(subscribe(channel, *names, *names))
        assert sorted(names) == named
        sent = [
            sandbox.script("notify", topic=name)["last"]
            for name in sorted(by_topic)
            if name != "shutdown"
        ]
        for message in recorded():
            assert sandbox.script("notify", message=message)["plugins"] == 1
            sent.append(message)
        for event, message in zip(islice(stream, len(sent)), sent, strict=True):
            name = message["method"]
            assert (event.WhichOneof("kind"), event.notification.topic) == ("notification", name)
            arm = event.notification.WhichOneof("event")
            value = getattr(event.notification, arm)
            if name in by_topic:
                assert arm == name
                assert by_topic[name].differences(value, message["params"]) == []
            else:
                assert arm == "json"
                json = payload(name, message["params"])
                assert of_any(value, json, "object") == json


def test_topics_that_nobody_knows(sandbox, subscribe):
    """They may come later: a plugin may be started any time. Any parameters get through."""
    with sandbox.channel() as channel:
        stream, _ = live(subscribe(channel, "my_plugin_news"))
        for params in ({"a": [1, "b", None, {"c": 0.5}]}, {}, [1], {"my_plugin_news": {"x": True}}):
            message = {"jsonrpc": "2.0", "method": "my_plugin_news", "params": params}
            sandbox.script("notify", message=message)
            value = next(stream).notification.json
            json = payload("my_plugin_news", params) if isinstance(params, dict) else params
            assert of_any(value, json, "object") == json
        sandbox.script("notify", message={"jsonrpc": "2.0", "method": "my_plugin_news"})
        assert next(stream).notification.WhichOneof("event") == "json"


def test_an_event_that_does_not_fit_its_schema_still_gets_through(sandbox, subscribe):
    with sandbox.channel() as channel:
        stream, _ = live(subscribe(channel, "block_added"))
        for height in ("high", 7):
            params = {"hash": "00" * 32, "height": height}
            sandbox.script("notify", topic="block_added", params=params)
        first, second = next(stream).notification, next(stream).notification
        assert of_any(first.json, None, "") == {"hash": "00" * 32, "height": "high"}
        assert second.block_added.height == 7


def test_only_what_is_asked_for(sandbox, subscribe):
    with sandbox.channel() as channel:
        stream, _ = live(subscribe(channel, "connect", "warning"))
        for name in ("block_added", "connect", "disconnect", "log", "warning", "connect"):
            sandbox.script("notify", topic=name)
        came = [event.notification.topic for event in islice(stream, 3)]
        assert came == ["connect", "warning", "connect"]


def test_heartbeats(sandbox, subscribe):
    """In silence only."""
    with sandbox.channel() as channel:
        stream, _ = live(subscribe(channel, "connect", heartbeat_seconds=1))
        assert [event.WhichOneof("kind") for event in islice(stream, 2)] == ["heartbeat"] * 2
        sandbox.script("notify", topic="connect")
        assert next(stream).WhichOneof("kind") == "notification"
        assert next(stream).WhichOneof("kind") == "heartbeat"


def test_a_slow_reader_is_told_of_the_gap_and_goes_on(subscribe):
    """What came before the gap, the gap of each topic, what came after it: all is accounted for."""
    peer = {"peer_id": "02" * 33}
    with Sandbox("--grpc-msg-buffer-size=4") as sandbox:
        with sandbox.channel() as one, sandbox.channel() as other:
            slow, _ = live(subscribe(one, "custommsg", "connect"))
            quick, _ = live(subscribe(other, "custommsg", "connect"))
            sent = {"custommsg": 0, "connect": 0}
            for at in range(30):
                params = peer | {"payload": f"{at:04x}" * (MEGABYTE // 2)}
                sandbox.script("notify", topic="custommsg", params=params)
                sandbox.script("notify", topic="connect")
                assert [event.notification.topic for event in islice(quick, 2)] == list(sent)
                sent = {topic: count + 1 for topic, count in sent.items()}
            came, missed = dict.fromkeys(sent, 0), dict.fromkeys(sent, 0)
            while sum(came.values()) + sum(missed.values()) < sum(sent.values()):
                event = next(slow)
                if event.WhichOneof("kind") == "gap":
                    missed[event.gap.topic] += event.gap.missed
                else:
                    came[event.notification.topic] += 1
            assert all(missed.values()), missed
            assert {topic: came[topic] + missed[topic] for topic in sent} == sent
            sandbox.script("notify", topic="connect", params={"id": "04" * 33})
            assert next(slow).notification.connect.id == b"\x04" * 33


@pytest.mark.parametrize(
    "request_, field",
    [
        ({}, "topics"),
        ({"topics": ["connect", ""]}, "topics[1]"),
        ({"topics": ["*"]}, "topics[0]"),
        ({"topics": ["connect"], "heartbeat_seconds": 0}, "heartbeat_seconds"),
        ({"topics": ["connect"], "heartbeat_seconds": 3601}, "heartbeat_seconds"),
    ],
)
def test_requests_that_make_no_sense(request_, field, sandbox, boltgate_pb2, boltgate_pb2_grpc):
    with sandbox.channel() as channel:
        stub = boltgate_pb2_grpc.EventsStub(channel)
        refused = status(stub.Subscribe(boltgate_pb2.SubscribeRequest(**request_)))
    assert refused.code() is grpc.StatusCode.INVALID_ARGUMENT
    assert refused.details().startswith(f"{field}: expected")


def test_a_request_that_is_none(sandbox):
    with sandbox.channel() as channel:
        call = channel.unary_stream("/boltgate.v1.Events/Subscribe", bytes, bytes)
        refused = status(call(b"\x0a\xff"))
    assert refused.code() is grpc.StatusCode.INVALID_ARGUMENT


def test_ends(subscribe):
    """The client's time, and the bridge's end."""
    with Sandbox() as sandbox, sandbox.channel() as channel:
        short, _ = live(subscribe(channel, "connect", timeout=0.3))
        assert status(short).code() is grpc.StatusCode.DEADLINE_EXCEEDED
        stream, _ = live(subscribe(channel, "connect"))
        os.kill(sandbox.plugin_pid, signal.SIGTERM)
        assert status(stream).code() is grpc.StatusCode.UNAVAILABLE
        until("the sandbox to end", sandbox.ended)

"""Streams of notifications: every topic, every listener, and how a stream ends."""

import os
import signal
from itertools import islice

import grpc
import pytest

from support.sandbox import Sandbox
from support.topics import recorded, topics

EVENTS = 8
MEGABYTE = 1 << 20


@pytest.fixture(scope="module")
def by_topic(node_pb2):
    return {topic.topic: topic for topic in topics(node_pb2)}


def end_of(stream):
    """What still came, and the status that ended the stream."""
    events = []
    with pytest.raises(grpc.RpcError) as raised:
        for event in stream:
            events.append(event)
    return events, raised.value


@pytest.mark.parametrize("members", ["full", "mixed"])
def test_every_topic_reaches_its_listeners(members, by_topic):
    """Each field arrives with the node's value, at every client, in order."""
    assert len(by_topic) == 24
    # The plugin ends with `shutdown`.
    in_turn = sorted(by_topic.values(), key=lambda topic: topic.topic == "shutdown")
    with Sandbox(f"--members={members}") as sandbox:
        with sandbox.channel() as one, sandbox.channel() as other:
            for topic in in_turn:
                count = 1 if topic.topic == "shutdown" else EVENTS
                streams = [topic.subscribe(channel) for channel in (one, one, other)]
                notify = lambda: sandbox.script("notify", topic=topic.topic)["last"]["params"]
                sent = [notify() for _ in range(count)]
                first, *others = [list(islice(stream, count)) for stream in streams]
                for event, params in zip(first, sent, strict=True):
                    assert topic.differences(event, params) == [], topic.rpc
                assert others == [first, first], topic.rpc
                for stream in streams:
                    stream.cancel()


def test_every_recorded_notification_arrives(by_topic):
    with Sandbox() as sandbox, sandbox.channel() as channel:
        streams = {name: topic.subscribe(channel) for name, topic in by_topic.items()}
        compared = set()
        for message in recorded():
            assert sandbox.script("notify", message=message)["plugins"] == 1, "not subscribed"
            # A plugin's own topics have no stream of their own: see events_test.py.
            if topic := by_topic.get(message["method"]):
                event = next(streams[topic.topic])
                assert topic.differences(event, message["params"]) == [], message
                compared.add(topic.topic)
        assert len(compared) > 20


def test_a_slow_reader_is_told_and_the_rest_go_on(by_topic):
    """It gets what was there before it fell behind, then DATA_LOSS with the number it missed."""
    topic = by_topic["custommsg"]
    sent = 30
    with Sandbox("--grpc-msg-buffer-size=4") as sandbox:
        with sandbox.channel() as one, sandbox.channel() as other:
            slow, quick = topic.subscribe(one), topic.subscribe(other)
            for at in range(sent):
                payload = f"{at:04x}" * (MEGABYTE // 2)
                params = {"peer_id": "02" * 33, "payload": payload}
                sandbox.script("notify", topic=topic.topic, params=params)
                assert next(quick).payload.hex() == payload
            events, status = end_of(slow)
            assert [event.payload[:2].hex() for event in events] == [
                f"{at:04x}" for at in range(len(events))
            ]
            assert status.code() is grpc.StatusCode.DATA_LOSS
            assert f"missed {sent - len(events)} events" in status.details()
            # Both can go on.
            again = topic.subscribe(one)
            sandbox.script("notify", topic=topic.topic)
            assert next(again) == next(quick)


def test_sigterm_ends_streams(by_topic):
    with Sandbox() as sandbox, sandbox.channel() as channel:
        streams = [topic.subscribe(channel) for topic in by_topic.values()]
        os.kill(sandbox.plugin_pid, signal.SIGTERM)
        for stream in streams:
            events, status = end_of(stream)
            assert (events, status.code()) == ([], grpc.StatusCode.UNAVAILABLE)


def test_shutdown_is_heard_before_the_end(by_topic):
    with Sandbox() as sandbox, sandbox.channel() as channel:
        stream = by_topic["shutdown"].subscribe(channel)
        sandbox.process.send_signal(signal.SIGTERM)
        events, status = end_of(stream)
        assert (len(events), status.code()) == (1, grpc.StatusCode.UNAVAILABLE)


def test_the_client_may_set_an_end(sandbox, by_topic):
    with sandbox.channel() as channel:
        stream = by_topic["connect"].subscribe(channel, timeout=0.3)
        sandbox.script("notify", topic="connect")
        events, status = end_of(stream)
        assert (len(events), status.code()) == (1, grpc.StatusCode.DEADLINE_EXCEEDED)

"""`Events.Follow`: every index once, whatever is killed when."""

import random
import threading
import time

import grpc
import pytest

from support.recording_node import RecordingNode
from support.sandbox import Sandbox
from support.wait import until

SEED = 20260


class Client(threading.Thread):
    """A client that is killed, and goes on from the last index that it saw."""

    def __init__(self, node, boltgate_pb2, boltgate_pb2_grpc, index):
        super().__init__(daemon=True)
        self.node, self.pb2, self.grpc = node, boltgate_pb2, boltgate_pb2_grpc
        self.index = index
        self.call = None
        self.seen = []
        """Each item's index and the item, in the order in which they came."""
        self.resume_from = 0
        self.failures = []
        self.over = False

    def run(self):
        while not self.over:
            with self.node.channel() as channel:
                request = self.pb2.FollowRequest(
                    subsystem=self.pb2.INVOICES, index=self.index, **{"from": self.resume_from}
                )
                self.call = self.grpc.EventsStub(channel).Follow(request, wait_for_ready=True)
                try:
                    for followed in self.call:
                        self.seen.append((followed.index, followed.invoice))
                        self.resume_from = followed.resume_from
                except grpc.RpcError as error:
                    self.failures.append(error.code())

    def kill(self):
        if call := self.call:
            call.cancel()

    def stop(self):
        self.over = True
        until("the client to end", lambda: self.kill() or not self.is_alive())

    @property
    def indexes(self):
        return [index for index, _ in self.seen]


@pytest.fixture
def client_of(boltgate_pb2, boltgate_pb2_grpc):
    return lambda node, index: Client(node, boltgate_pb2, boltgate_pb2_grpc, index)


def kill_at_random(chance, node, client, kills):
    """Kills the bridge, the node's socket and the client, each so many times in all."""
    victims = ["bridge", "socket", "client"] * kills
    victims = victims[:kills]
    chance.shuffle(victims)
    for victim in victims:
        time.sleep(chance.uniform(0, 0.3))
        if victim == "client":
            client.kill()
        elif victim == "bridge":
            node.kill_plugin()
            time.sleep(chance.uniform(0, 0.1))
            node.start_plugin()
        else:
            node.lose_socket()
            time.sleep(chance.uniform(0, 0.2))
            node.get_socket()


def happen(chance, events, over, change):
    """Makes so many changes in bursts, about as long as the kills go on."""
    made = 0
    while made < events:
        burst = min(events - made, chance.randint(1, 120))
        for _ in range(burst):
            change()
        made += burst
        if not over.is_set():
            time.sleep(chance.uniform(0, 0.2))


def with_kills(node, client, events, kills, change):
    """Makes changes while everything is killed again and again."""
    chance, over = random.Random(SEED), threading.Event()
    producer = threading.Thread(target=happen, args=(random.Random(SEED + 1), events, over, change))
    client.start()
    producer.start()
    kill_at_random(chance, node, client, kills)
    over.set()
    producer.join()


def test_each_of_10000_events_comes_once_through_50_kills(client_of, boltgate_pb2):
    events, kills = 10_000, 50
    with RecordingNode() as node:
        node.get_socket()
        client = client_of(node, boltgate_pb2.CREATED)
        with_kills(node, client, events, kills, node.invoices.create)
        until("every event to come", lambda: len(client.seen) >= events, 60)
        client.stop()
    assert client.indexes == list(range(1, events + 1))
    assert [invoice.created_index for _, invoice in client.seen] == client.indexes
    assert all(invoice.label == f"invoice {index}" for index, invoice in client.seen)
    assert len(client.failures) > kills // 3, "hardly anything was killed"


def test_updates_and_deletions_through_kills(client_of, boltgate_pb2):
    """Each index of updates once at most, in order, and the last one of each invoice for sure."""
    chance = random.Random(SEED + 2)
    with RecordingNode() as node:
        node.get_socket()
        invoices = node.invoices
        ids = [invoices.create() for _ in range(200)]

        def change():
            if len(ids) > 100 and chance.random() < 0.02:
                invoices.delete(ids.pop(chance.randrange(len(ids))))
            else:
                invoices.update(chance.choice(ids))

        client = client_of(node, boltgate_pb2.UPDATED)
        with_kills(node, client, 3000, 15, change)
        last = {one.get("updated_index") for one in invoices.by_created.values()} - {None}
        until("the last update to come", lambda: last <= set(client.indexes))
        client.stop()
    assert client.indexes == sorted(set(client.indexes))
    assert [invoice.updated_index for _, invoice in client.seen] == client.indexes


def test_what_was_deleted_holds_nobody_up(client_of, boltgate_pb2):
    """The index has moved on where nothing is listed: the node is not asked in a circle."""
    with RecordingNode() as node:
        node.get_socket()
        client = client_of(node, boltgate_pb2.CREATED)
        for _ in range(5):
            node.invoices.delete(node.invoices.create())
        client.start()
        waits = lambda: [params for method, params in node.asked if method == "wait"]
        until("the client to wait", lambda: waits() and waits()[-1]["nextvalue"] == 6)
        assert len(waits()) == 2, "from 1, which is there; and from 6"
        node.invoices.create()
        until("the invoice to come", lambda: client.indexes == [6])
        client.stop()


@pytest.mark.parametrize("start", [0, 1, 2, 101, 250, 251, 400])
def test_it_begins_where_it_is_told_to(start, client_of, boltgate_pb2):
    """Full pages, a last one, and what comes after it."""
    with RecordingNode() as node:
        node.get_socket()
        for _ in range(250):
            node.invoices.create()
        client = client_of(node, boltgate_pb2.CREATED)
        client.resume_from = start
        client.start()
        expected = [index for index in range(1, 401) if index >= start]
        for _ in range(150):
            node.invoices.create()
        until("all to come", lambda: len(client.seen) >= len(expected))
        client.stop()
    assert client.indexes == expected


def test_a_stream_that_is_given_up_lets_go_of_the_node(boltgate_pb2, boltgate_pb2_grpc):
    with Sandbox() as sandbox, sandbox.channel() as channel:
        sandbox.script("delay", method="wait", never=True)
        sandbox.script("set", method="listinvoices", result={"invoices": []})
        request = boltgate_pb2.FollowRequest(
            subsystem=boltgate_pb2.INVOICES, index=boltgate_pb2.CREATED
        )
        in_flight = lambda: sandbox.script("status")["in_flight"] - 1
        calls = [boltgate_pb2_grpc.EventsStub(channel).Follow(request) for _ in range(3)]
        until("each to wait", lambda: in_flight() >= len(calls))
        for call in calls:
            call.initial_metadata()
            call.cancel()
        until("the node to be let go", lambda: in_flight() == 0)


@pytest.mark.parametrize("subsystem", ["SENDPAYS", "FORWARDS", "HTLCS", "CHANNELMOVES", "CHAINMOVES"])
def test_every_subsystem(subsystem, boltgate_pb2, boltgate_pb2_grpc):
    """The items are the node's own list's, typed; the client's time ends the stream."""
    name = subsystem.lower()
    arm = name.removesuffix("s")
    with Sandbox("--members=full") as sandbox, sandbox.channel() as channel:
        sandbox.script("delay", method="wait", never=True)
        listed = sandbox.call(f"list{name}")
        (member,) = [key for key, value in listed.items() if isinstance(value, list)]
        for at, item in enumerate(listed[member]):
            item["created_index"] = 7 + at
        sandbox.script("set", method=f"list{name}", result=listed)
        request = boltgate_pb2.FollowRequest(
            subsystem=boltgate_pb2.Subsystem.Value(subsystem), index=boltgate_pb2.CREATED
        )
        stream = boltgate_pb2_grpc.EventsStub(channel).Follow(request, timeout=2)
        came = [next(stream) for _ in listed[member]]
        for at, followed in enumerate(came):
            assert (followed.index, followed.resume_from) == (7 + at, 8 + at)
            assert followed.WhichOneof("item") == arm
            assert getattr(followed, arm).created_index == 7 + at
        with pytest.raises(grpc.RpcError) as raised:
            next(stream)
        assert raised.value.code() is grpc.StatusCode.DEADLINE_EXCEEDED
        (asked,) = sandbox.script("seen", method="wait")["requests"]
        index = {"indexname": "created", "nextvalue": 9}
        assert asked["params"] == {"subsystem": name, **index}


@pytest.mark.parametrize(("members", "index"), [("full", "CREATED"), ("minimal", "UPDATED")])
def test_a_sandbox_without_orders_is_followed(members, index, boltgate_pb2, boltgate_pb2_grpc):
    """What there is comes, and then the stream waits, again and again."""
    request = boltgate_pb2.FollowRequest(subsystem="SENDPAYS", index=index)
    with Sandbox(f"--members={members}") as sandbox, sandbox.channel() as channel:
        call = boltgate_pb2_grpc.EventsStub(channel).Follow(request)
        if members == "full":
            assert next(call).index > 0
        asked = lambda: sandbox.script("seen", method="wait")["requests"]
        until("to be waited thrice", lambda: len(asked()) >= 3 or not call.is_active())
        assert call.is_active(), call.details()
        call.cancel()


def test_a_wait_that_reached_nothing_ends_the_stream(boltgate_pb2, boltgate_pb2_grpc):
    request = boltgate_pb2.FollowRequest(subsystem="INVOICES", index="CREATED")
    with Sandbox() as sandbox, sandbox.channel() as channel:
        sandbox.script("set", method="listinvoices", result={"invoices": []})
        sandbox.script("set", method="wait", result={"subsystem": "invoices", "x": "x" * 900})
        with pytest.raises(grpc.RpcError) as raised:
            next(boltgate_pb2_grpc.EventsStub(channel).Follow(request, timeout=20))
    assert raised.value.code() is grpc.StatusCode.INTERNAL
    assert raised.value.details().endswith('expected "created" of 1 at least, got none')


@pytest.mark.parametrize(
    "request_, field",
    [
        ({"index": "CREATED"}, "subsystem"),
        ({"subsystem": "INVOICES"}, "index"),
        ({"subsystem": "CHAINMOVES", "index": "UPDATED"}, "index"),
        ({"subsystem": "CHANNELMOVES", "index": "UPDATED"}, "index"),
    ],
)
def test_requests_that_make_no_sense(request_, field, sandbox, boltgate_pb2, boltgate_pb2_grpc):
    with sandbox.channel() as channel:
        stub = boltgate_pb2_grpc.EventsStub(channel)
        with pytest.raises(grpc.RpcError) as raised:
            list(stub.Follow(boltgate_pb2.FollowRequest(**request_)))
    assert raised.value.code() is grpc.StatusCode.INVALID_ARGUMENT
    assert raised.value.details().startswith(f"{field}: expected")


def test_the_nodes_own_errors_end_the_stream(sandbox, boltgate_pb2, boltgate_pb2_grpc):
    """An older node that has no index is not asked for ever."""
    message = "unknown parameter: index"
    sandbox.script("fail", method="listinvoices", code=-32602, message=message)
    request = boltgate_pb2.FollowRequest(subsystem="INVOICES", index="CREATED")
    with sandbox.channel() as channel, pytest.raises(grpc.RpcError) as raised:
        list(boltgate_pb2_grpc.EventsStub(channel).Follow(request))
    assert raised.value.code() is grpc.StatusCode.INVALID_ARGUMENT
    assert raised.value.details() == message

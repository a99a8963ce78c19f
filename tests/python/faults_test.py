"""Whatever the node does, each call has one outcome, and the next call works."""

import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from itertools import count

import grpc
import pytest
from google.rpc import error_details_pb2, status_pb2

from support import figures
from support.calls import KINDS, Clients, result
from support.faults import FAULTS, LIMIT
from support.faulty_node import FaultyNode
from support.outcomes import Outcome, fine, lost
from support.plays import begin_and_hang, hang
from support.wait import settled, until

PATIENCE, MOMENT = 60, 0.2
"""Seconds that calls are given: those that have to end by themselves, and the others."""

MEMORY = 64 << 20
"""How much more memory than at the start the plugin may have between calls, in bytes: that of the
longest replies, some of which an allocator keeps."""

TRYING = "trying until it works"
"""What the plugin logs when it can't go on following."""


class Matrix:
    """A faulty node with the plugin, and clients; what happened is counted."""

    def __init__(self, node, channel, protos):
        self.node, self.channel, self.protos = node, channel, protos
        self.clients = Clients(channel, *protos)
        self.numbers = count(1)
        self.calls = 0
        self.told, self.heard = 0, []
        """How many events there were, and those that came."""
        self.listen("test_went_on")
        self.descriptors = settled(node.descriptors)
        self.resident = node.resident()

    def call(self, kind, timeout=PATIENCE, clients=None):
        """Makes a call; its outcome."""
        self.calls += 1
        try:
            values = kind.make(clients or self.clients, next(self.numbers), timeout)
        except grpc.RpcError as error:
            again = dict(error.trailing_metadata() or ()).get("grpc-retry-pushback-ms")
            return Outcome(error.code().name, reason(error), (error.details(),), again)
        times, rest = divmod(len(values), kind.values)
        assert not rest, len(values)
        (value,) = set(values)
        return Outcome("OK", values=value, times=times)

    def listen(self, topic):
        """Hears every event of a topic from now on."""
        *_, boltgate_pb2, _ = self.protos
        self.topic = topic
        stream = self.clients.events.Subscribe(boltgate_pb2.SubscribeRequest(topics=[topic]))
        assert next(stream).WhichOneof("kind") == "hello"
        threading.Thread(target=self.hear, args=(stream,), daemon=True).start()

    def hear(self, stream):
        try:
            for event in stream:
                self.heard.append(event.notification.json.object.fields["cell"].int_value)
        except grpc.RpcError as error:
            self.heard.append(error.code())

    def settle(self):
        """Nothing of the calls before is left, and other calls notice nothing of them."""
        node = self.node
        # What a client cancels is seen before what it asks next: a stream that was given up asks for
        # nothing that the next fault is meant for.
        self.call(KINDS[0]).check(fine())
        until("the plugin to let go of the node", lambda: not node.hanging)
        quiet = lambda: node.descriptors() == self.descriptors
        until("the plugin to have the descriptors from before", quiet)
        enough = lambda: node.resident() < self.resident + MEMORY
        until("the plugin to give memory back", enough)
        assert node.complaints() == []
        node.tell(self.topic, {"cell": self.told})
        self.told += 1
        until("the event to come", lambda: len(self.heard) == self.told)
        assert self.heard == list(range(self.told))


def reason(error):
    details = dict(error.trailing_metadata() or ()).get("grpc-status-details-bin")
    if details is None:
        return ""
    for detail in status_pb2.Status.FromString(details).details:
        info = error_details_pb2.ErrorInfo()
        if detail.Unpack(info):
            return info.reason
    return ""


@pytest.fixture(scope="module")
def protos(node_pb2, node_pb2_grpc, boltgate_pb2, boltgate_pb2_grpc):
    return node_pb2, node_pb2_grpc, boltgate_pb2, boltgate_pb2_grpc


@pytest.fixture(scope="module")
def matrix(protos):
    with FaultyNode(result) as node, node.channel() as channel:
        node.get_socket()
        yield Matrix(node, channel, protos)


@pytest.fixture(scope="module")
def limited(protos):
    """The same with a plugin that takes no long replies."""
    with FaultyNode(result, **{"grpc-max-reply-size": LIMIT}) as node, node.channel() as channel:
        node.get_socket()
        yield Matrix(node, channel, protos)


CELLS = [(fault, kind) for fault in FAULTS for kind in KINDS if fault.suits(kind)]
DONE = set()
"""Those that are as they should be."""


@pytest.mark.parametrize(("fault", "kind"), CELLS, ids=str)
def test_fault(fault, kind, request):
    matrix = request.getfixturevalue("limited" if fault.limited else "matrix")
    node, expected = matrix.node, fault.expected(kind)
    asked, trying = node.asked[kind.method], node.said(TRYING)
    # What goes on until the client's time is over.
    silent = expected.code == "DEADLINE_EXCEEDED"
    # Streams that follow go on once the node is back, other calls have to end before.
    while_it_lasts = fault.after and kind.follows and not silent
    if fault.before:
        fault.before(node)
    release = node.fault(kind.method, fault.play, kind.waits) if fault.play else None
    with ThreadPoolExecutor(1) as worker:
        call = worker.submit(matrix.call, kind, MOMENT if silent else PATIENCE)
        if release:
            until("the node to be asked", lambda: node.asked[kind.method] > asked or call.done())
            release()
        if while_it_lasts:
            until("the plugin to try again", lambda: node.said(TRYING) > trying)
            fault.after(node)
        outcome = call.result()
    if fault.after and not while_it_lasts:
        fault.after(node)
    outcome.check(expected)
    if silent:
        # On a busy machine its time may be over before it is sent.
        node.planned.clear()
    elif not kind.follows:
        assert node.asked[kind.method] == asked + fault.arrives, "sent as often as it arrives"
    if node.asked[kind.method] > asked:
        until("the node to have done what it does", lambda: not node.playing.is_set())
    matrix.call(kind).check(fine())
    matrix.settle()
    DONE.add((fault.name, kind.name))


def test_cancelled(matrix):
    """Whoever gives a call up lets go of the node at once; in whatever state the call is."""
    node = matrix.node
    for kind in KINDS:
        for play in (hang, begin_and_hang):
            node.fault(kind.method, play)
            with matrix.node.channel() as channel:
                clients = Clients(channel, *matrix.protos)
                with ThreadPoolExecutor(1) as worker:
                    call = worker.submit(matrix.call, kind, PATIENCE, clients)
                    until("the call to be under way", lambda: node.hanging == 1)
                    channel.close()
                    assert call.result().code == "CANCELLED"
            matrix.call(kind).check(fine())
            matrix.settle()


def test_a_thousand_calls_when_the_node_dies(matrix):
    """Each has one outcome, and none is sent again once there is another node."""
    node, each = matrix.node, 200
    kinds = [kind for kind in KINDS if not kind.follows]
    before = dict(node.asked)
    node.silent = True
    with ThreadPoolExecutor(each * len(kinds)) as workers, ExitStack() as stack:
        channels = [stack.enter_context(node.channel()) for _ in kinds]
        clients = [Clients(channel, *matrix.protos) for channel in channels]
        # Each channel carries a share of each kind.
        calls = [
            workers.submit(matrix.call, kind, PATIENCE, clients[at % len(clients)])
            for kind in kinds
            for at in range(each)
        ]
        until("all calls to be under way", lambda: node.hanging == len(calls), 60)
        node.lose_socket()
        outcomes = [call.result() for call in calls]
        node.silent = False
        node.get_socket()
        for kind in KINDS:
            matrix.call(kind).check(fine())
    for outcome in outcomes:
        outcome.check(lost("without a reply"))
    matrix.settle()
    figures.keep(
        "faults-died",
        f"{len(outcomes)} calls under way when the node died: {len(outcomes)} told, 0 lost, "
        "0 sent again",
    )


def test_what_was_seen(matrix, limited):
    """All of it, once every cell is as it should be."""
    assert DONE == {(fault.name, kind.name) for fault, kind in CELLS}
    calls = matrix.calls + limited.calls
    figures.keep(
        "faults-matrix",
        f"{len(FAULTS)} faults of the node x {len(KINDS)} kinds of call, {len(DONE)} cells "
        f"as the table says; the next call worked after each; {calls} calls, 0 lost, "
        "0 wrong, 0 panics, no descriptor left",
    )

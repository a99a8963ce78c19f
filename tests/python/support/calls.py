"""The kinds of call that reach the node's socket, and what a node answers to them."""

import json
import re

WORDS = "well"
"""The text in each right answer."""


def members(text=WORDS, amount=7, more=""):
    """The members of an answer as JSON text. TEXT stands for the name of a text, which differs."""
    text, more = (part if isinstance(part, bytes) else part.encode() for part in (text, more))
    if not re.match(rb'"|\[|null', text):
        text = b'"%b"' % text
    return b'"TEXT":%b,"amount_msat":%b%b' % (text, str(amount).encode(), more)


GOOD = members()


def result(method, params, members=GOOD):
    """The result of one of the methods below, as JSON text."""
    text = b"warning_partial_completion" if method == "pay" else b"description"
    members = members.replace(b"TEXT", text)
    if method == "wait":
        # The second invoice is there as soon as it is asked for, and no third one ever comes.
        wanted = params["nextvalue"]
        return b'{"subsystem":"invoices","created":%d}' % wanted if wanted <= 2 else None
    if method != "listinvoices":
        return b"{%b}" % members
    if "index" not in params:
        return b'{"invoices":[%b]}' % b",".join([b"{%b}" % members] * 3)
    start = params["start"]
    item = b'{%b,"created_index":%d}' % (members, start)
    return b'{"invoices":[%b]}' % (item if start <= 2 else b"")


class Kind:
    """A kind of call; `make(clients, number, timeout)` gives the texts and amounts that came."""

    follows = False
    """Whether it goes on by itself once the node is back."""
    waits = False
    """Whether the node takes its time before whatever it does."""

    def __init__(self, name, method, values, make, **more):
        self.name, self.method, self.values, self.make = name, method, values, make
        self.__dict__.update(more)

    def __str__(self):
        return self.name


class Clients:
    """The stubs on one channel, and the messages."""

    def __init__(self, channel, node_pb2, node_pb2_grpc, boltgate_pb2, boltgate_pb2_grpc):
        self.node_pb2, self.boltgate_pb2 = node_pb2, boltgate_pb2
        self.node = node_pb2_grpc.NodeStub(channel)
        self.lists = boltgate_pb2_grpc.ListsStub(channel)
        self.raw = boltgate_pb2_grpc.RawStub(channel)
        self.events = boltgate_pb2_grpc.EventsStub(channel)


def invoice(item):
    return item.description, item.amount_msat.msat


def pay(clients, number, timeout):
    request = clients.node_pb2.PayRequest(bolt11=f"lnbc{number}")
    paid = clients.node.Pay(request, timeout=timeout)
    return [(paid.warning_partial_completion, paid.amount_msat.msat)]


def waitanyinvoice(clients, number, timeout):
    request = clients.node_pb2.WaitanyinvoiceRequest(lastpay_index=number)
    return [invoice(clients.node.WaitAnyInvoice(request, timeout=timeout))]


def whole_list(clients, number, timeout):
    request = clients.node_pb2.ListinvoicesRequest(label=str(number))
    return [invoice(item) for item in clients.node.ListInvoices(request, timeout=timeout).invoices]


def list_in_parts(clients, number, timeout):
    request = clients.node_pb2.ListinvoicesRequest(label=str(number))
    parts = clients.lists.ListInvoices(request, timeout=timeout)
    return [invoice(item) for part in parts for item in part.invoices]


def raw(clients, number, timeout):
    params = json.dumps({"number": number})
    request = clients.boltgate_pb2.RawRequest(method="plugins-own", params=params)
    text = clients.raw.Call(request, timeout=timeout).result
    read = json.loads(text)
    return [(read["description"] or "", read["amount_msat"] or 0)]


def follow(items):
    """A stream that is read until so many items have come."""

    def make(clients, _, timeout):
        pb2 = clients.boltgate_pb2
        request = pb2.FollowRequest(subsystem=pb2.INVOICES, index=pb2.CREATED)
        stream = clients.events.Follow(request, timeout=timeout)
        came = [next(stream).invoice for _ in range(items)]
        stream.cancel()
        return [invoice(item) for item in came]

    return make


KINDS = [
    Kind("a unary call", "pay", 1, pay),
    Kind("a call that waits", "waitanyinvoice", 1, waitanyinvoice, waits=True),
    Kind("a whole list", "listinvoices", 3, whole_list),
    Kind("a list in parts", "listinvoices", 3, list_in_parts),
    Kind("a call by name", "plugins-own", 1, raw),
    Kind("following, its list", "listinvoices", 1, follow(1), follows=True),
    Kind("following, its wait", "wait", 2, follow(2), follows=True),
]

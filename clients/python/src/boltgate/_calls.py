"""What is the same for clients with and without asyncio: which calls there are, what goes with each,
and how a stream goes on."""

from __future__ import annotations

import json
import random
from typing import Any, NamedTuple, Optional

import grpc

from . import _methods
from ._requests import build, build_request
from .errors import Error
from .plain import plain
from .proto import boltgate_pb2, node_pb2, primitives_pb2

# The longest time that a call is given, in seconds: the library has no room for much more.
LONGEST = 10 * 365 * 86_400.0
_FILES = (node_pb2, boltgate_pb2, primitives_pb2)
_SERVICES = {
    service.full_name: service
    for file in _FILES
    for service in file.DESCRIPTOR.services_by_name.values()
}
FOLLOW, SUBSCRIBE, RAW = (
    "/boltgate.v1.Events/Follow",
    "/boltgate.v1.Events/Subscribe",
    "/boltgate.v1.Raw/Call",
)


def types(path):
    """The classes of an RPC's request and response."""
    _, service, name = path.split("/")
    method = _SERVICES[service].methods_by_name[name]
    return message_class(method.input_type), message_class(method.output_type)


def message_class(descriptor):
    """The class of a message that isn't inside another one."""
    module = next(file for file in _FILES if file.DESCRIPTOR.name == descriptor.file.name)
    return getattr(module, descriptor.name)


def opener(channel, path, kind="unary_unary"):
    """The gRPC library's callable for an RPC."""
    request, response = types(path)
    serialize = lambda message: message.SerializeToString()
    return getattr(channel, kind)(
        path, request_serializer=serialize, response_deserializer=response.FromString
    )


def method_row(name):
    """The row of a method in the table, or an AttributeError with the nearest name."""
    row = _methods.METHODS.get(name)
    if row is None:
        import difflib

        near = difflib.get_close_matches(name.lower(), _methods.METHODS, 1)
        hint = f"; did you mean `{near[0]}`?" if near else ""
        raise AttributeError(
            f"no method `{name}` in {_methods.RELEASE} of the node{hint} Others, such as those of"
            " plugins, are called with node.call(…)"
        )
    return row


def request_of(message_type, request, fields):
    """The request of a call: a message as it is, or one of these fields."""
    if request is None:
        return build_request(message_type, fields)
    if not isinstance(request, message_type):
        name = message_type.DESCRIPTOR.name
        raise TypeError(
            f"give parameters by their names, or one {name}; got a {type(request).__name__}"
        )
    if fields:
        raise TypeError("give a request or its fields, not both")
    return request


def metadata_of(rune, more):
    """What goes with a call beside its message."""
    found = [("rune", rune)] if rune else []
    found.extend(more)
    return found or None


def raw_request(method, params, filter):
    text = lambda value: "" if value is None else json.dumps(value)
    return boltgate_pb2.RawRequest(method=method, params=text(params), filter=text(filter))


class Event(NamedTuple):
    """Something that happened on the node."""

    topic: str
    """Such as `block_added`."""
    payload: Any
    """Its message, such as a BlockAddedNotification; plain JSON for topics without a schema; None
    where the bridge knows its form and this package is too old to."""

    def __getattr__(self, name):
        if name == self.topic:
            return self.payload
        raise AttributeError(f"this is a `{self.topic}`, not a `{name}`")


class Gap(NamedTuple):
    """Events that were missed."""

    topic: Optional[str]
    """Of which topic; None for all of them, where the connection was lost meanwhile."""
    missed: Optional[int]
    """How many; None where nobody knows, since the connection was lost meanwhile."""


class Entry(NamedTuple):
    """A record of the node, from `follow`."""

    index: int
    """Its index."""
    resume_from: int
    """Where to go on from, once this one is dealt with: keep it together with what you did."""
    item: Any
    """The record, such as a ListinvoicesInvoices."""


def subscription(topics, heartbeat):
    if not topics or not all(isinstance(topic, str) for topic in topics):
        raise TypeError(f"subscribe to which topics? There are {', '.join(_methods.TOPICS)}")
    return boltgate_pb2.SubscribeRequest(topics=topics, heartbeat_seconds=heartbeat)


def event_of(message):
    """An Event or a Gap; None for signs of life."""
    kind = message.WhichOneof("kind")
    if kind == "gap":
        return Gap(message.gap.topic, message.gap.missed)
    if kind != "notification":
        return None
    notification = message.notification
    which = notification.WhichOneof("event")
    # A newer bridge may know the form of more topics than this package.
    payload = which and getattr(notification, which)
    return Event(notification.topic, plain(payload) if which == "json" else payload)


def follow_request(subsystem, index, start):
    return build(
        boltgate_pb2.FollowRequest, {"subsystem": subsystem, "index": index, "from": start}
    )


def entry_of(message):
    which = message.WhichOneof("item")
    if which is None:
        text = "the bridge is newer than this package, which can't read what it follows"
        raise Error(grpc.StatusCode.UNIMPLEMENTED, text)
    return Entry(message.index, message.resume_from, getattr(message, which))


def seconds(timeout):
    """A timeout as the library can have it."""
    return None if timeout is None else max(0.0, min(timeout, LONGEST))


def result_of(response):
    """The result of a raw call."""
    try:
        return json.loads(response.result)
    except (ValueError, RecursionError):
        text = "the result is no JSON that Python can read"
        raise Error(grpc.StatusCode.INTERNAL, text) from None


def hook_path(name):
    path = _methods.HOOKS.get(name.replace("-", "_"))
    if path is None:
        raise ValueError(f"no hook `{name}`; there are {', '.join(_methods.HOOKS)}")
    return path


def answer_of(answer_class, call, result):
    """The message that answers a call of a hook: `None` lets the node go on as if nobody had been
    asked."""
    answer = answer_class(id=call.id)
    if isinstance(result, type(answer.response)):
        answer.response.CopyFrom(result)
        return answer
    values = {"result": "continue"} if result is None else result
    if result is None and {"psbt"} <= set(answer.response.DESCRIPTOR.fields_by_name):
        # Where a PSBT is not optional, the node wants it back.
        (inner,) = (getattr(call.request, field.name) for field in call.request.DESCRIPTOR.fields)
        if not answer.response.DESCRIPTOR.fields_by_name["psbt"].has_presence:
            values["psbt"] = inner.psbt
    answer.response.CopyFrom(build(type(answer.response), values))
    answer.response.SetInParent()
    return answer


def backoff(attempt):
    """Seconds before the stream's `attempt`th new beginning in a row."""
    return min(0.1 * 2 ** min(attempt, 10), 5.0) * random.uniform(0.8, 1.2)

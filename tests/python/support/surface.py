"""Everything that a client may ask of the bridge, each thing as a cell: how it is asked for, what
the node's `checkrune` has to be asked before, and what the node gets where it permits it."""

import tomllib
from dataclasses import dataclass

import grpc
from google.protobuf import message_factory

from . import samples
from .methods import Methods
from .paths import SCHEMAS
from .pipeline import text_of
from .topics import topics

SOON = 60
"""Seconds that anything may take."""
NONE = text_of({})
PUBKEY = samples.BYTES["pubkey"]

# Their streams are asked about under other names, lest a rune for a method opens them.
STREAM_NAMES = {"connect": "connect-event", "disconnect": "disconnect-event"}
HOOK_NAMES = {
    "custommsg": "custommsg-hook",
    "invoice_payment": "invoice_payment-hook",
    "recover": "recover-hook",
}
# Of all hooks this one can be offered alone only.
ALONE = "db_write"
# `Raw/Call` never passes them on.
OF_A_CONNECTION = ["batching", "deprecations", "notifications"]
FOLLOWED = {
    "INVOICES": ["created", "updated"],
    "SENDPAYS": ["created", "updated"],
    "FORWARDS": ["created", "updated"],
    "HTLCS": ["created", "updated"],
    "CHANNELMOVES": ["created"],
    "CHAINMOVES": ["created"],
}


@dataclass
class Cell:
    """One thing that a client may ask for."""

    kind: str
    name: str
    path: str
    request: bytes
    questions: list
    """What is asked before: methods with the text of their parameters, one after the other."""
    arrives: bool = True
    """Whether the same is what the node gets then."""
    offered: bool = True
    """Else it is refused to everybody."""
    topic: str | None = None
    """What has to happen for the stream to say something."""
    json: str | None = None
    """The request in JSON, where that is not the parameters themselves."""

    def __str__(self):
        return f"{self.kind} {self.name}"

    def start(self, door):
        """Asks for it; doesn't wait."""
        make = getattr(door.channel, "stream_stream" if self.kind == "hook" else "unary_stream")
        # Every kind of call is a stream of messages on the wire, so that none holds up the others.
        call = make(self.path, bytes, bytes)
        request = iter(()) if self.kind == "hook" else self.request
        return call(request, metadata=door.metadata, timeout=SOON)

    def finish(self, call):
        """How it ends: `None`, or the name of the status and its text. Streams that would go on
        for ever end with their first message."""
        try:
            for _ in call:
                if self.kind in ("stream", "subscribe"):
                    call.cancel()
                    return None
        except grpc.RpcError as error:
            return error.code().name, error.details()
        return None


@dataclass
class Door:
    """How a client comes in."""

    channel: grpc.Channel
    metadata: list
    web: object = None
    """The same over HTTP/1.1, where it has that."""


def hooks_file():
    """Settings that offer every hook that can be offered beside others."""
    hooks = tomllib.loads((SCHEMAS / "exposure.toml").read_text())["own"]["hooks"]
    return "".join(f"[hooks.{hook}]\n" for hook in hooks if hook != ALONE)


class Surface:
    """Every cell of gRPC."""

    def __init__(self, node_pb2, boltgate_pb2):
        self.pb2 = boltgate_pb2
        self.services = boltgate_pb2.DESCRIPTOR.services_by_name
        self.exposed = tomllib.loads((SCHEMAS / "exposure.toml").read_text())
        self.methods = Methods(node_pb2)
        self.topics = sorted(topics(node_pb2), key=lambda topic: topic.topic)
        self.unary = self.of_node() + self.of_methods()
        self.raw = list(self.of_raw())
        self.lists = list(self.of_lists())
        self.streams = list(self.of_streams())
        self.subscribe = list(self.of_subscribe())
        self.follow = list(self.of_follow())
        self.hooks = list(self.of_hooks())

    def of_node(self):
        """Each method with every field, and with every field of a zero."""
        return [
            Cell(
                "method",
                f"{method.target} ({about})",
                method.path,
                request.SerializeToString(),
                [(method.target, text_of(params))],
            )
            for about, zero in (("full", False), ("zeros", True))
            for method in self.methods
            for request, params, _ in [samples.full(method, zero=zero)]
        ]

    def of_methods(self):
        """`boltgate.v1.Methods`, whose messages are not made by the schemas alone."""
        made = {
            "check": ({"command_to_check": "pay"}, {}),
            "commando": ({"peer_id": PUBKEY, "method": "stop"}, {"peer_id": PUBKEY.hex()}),
            "listsqlschemas": ({"table": "peers"}, {}),
            "parsefeerate": ({"feerate_str": "slow"}, {}),
            "reckless": ({"command": "ENABLE", "target": ["x"]}, {"command": "enable"}),
            "sql": ({"query": "SELECT 1"}, {}),
        }
        return [
            Cell(
                "method",
                target,
                f"/boltgate.v1.Methods/{entry['path']}",
                self.message(f"{target.capitalize()}Request", **fields),
                [(target, text_of(fields | params))],
            )
            for target, entry in self.exposed["own"]["methods"].items()
            for fields, params in [made[target]]
        ]

    def of_raw(self):
        """Every method by its name, of plugins and of nobody too."""
        params = {cell.questions[0][0]: cell.questions[0][1] for cell in reversed(self.unary)}
        names = sorted(file.stem for file in (SCHEMAS / "methods").glob("*.json"))
        for name in [*names, "boltgate-client", "no-such-method"]:
            at_places = ["list"] if name == "boltgate-client" else [PUBKEY.hex(), 7]
            named = params.get(name, NONE)
            for about, text in (("named", named), ("places", text_of(at_places))):
                yield Cell(
                    "raw",
                    f"{name} ({about})",
                    "/boltgate.v1.Raw/Call",
                    self.message("RawRequest", method=name, params="" if text == NONE else text),
                    [(name, text)],
                    offered=name not in OF_A_CONNECTION,
                    json=f'{{"method":"{name}","params":{text}}}',
                )

    def of_lists(self):
        by_rpc = {method.rpc: method for method in self.methods}
        for rpc in self.services["Lists"].methods:
            method = by_rpc[rpc.name]
            for about, zero in (("full", False), ("zeros", True)):
                request, params, _ = samples.full(method, zero=zero)
                yield Cell(
                    "list",
                    f"{method.target} ({about})",
                    f"/boltgate.v1.Lists/{rpc.name}",
                    request.SerializeToString(),
                    [(method.target, text_of(params))],
                )

    def of_streams(self):
        for topic in self.topics:
            name = STREAM_NAMES.get(topic.topic, topic.topic)
            question = (name, NONE)
            yield Cell(
                "stream", topic.topic, topic.path, b"", [question], False, topic=topic.topic
            )

    def of_subscribe(self):
        """Each topic alone, some together, and one that nobody knows."""
        names = [topic.topic for topic in self.topics]
        together = [["block_added", "connect"], ["invoice_payment", "log", "shutdown"], names]
        for wanted in [*([name] for name in names), ["their_news"], *together]:
            asked = [(STREAM_NAMES.get(name, name), NONE) for name in sorted(wanted)]
            yield Cell(
                "subscribe",
                "+".join(wanted) if len(wanted) < 9 else "all",
                "/boltgate.v1.Events/Subscribe",
                self.message("SubscribeRequest", topics=wanted),
                asked,
                arrives=False,
                json=text_of({"topics": wanted}),
            )

    def of_follow(self):
        for subsystem, indexes in FOLLOWED.items():
            name = subsystem.lower()
            for index in indexes:
                page = {"index": index, "start": 1, "limit": 100}
                wait = {"subsystem": name, "indexname": index, "nextvalue": 1}
                yield Cell(
                    "follow",
                    f"{name} ({index})",
                    "/boltgate.v1.Events/Follow",
                    self.message("FollowRequest", subsystem=subsystem, index=index.upper()),
                    [(f"list{name}", text_of(page)), ("wait", text_of(wait))],
                )

    def of_hooks(self):
        for hook, entry in self.exposed["own"]["hooks"].items():
            question = (HOOK_NAMES.get(hook, hook), NONE)
            path = f"/boltgate.v1.Hooks/{entry['name']}"
            offered = hook != ALONE
            yield Cell("hook", hook, path, b"", [question], arrives=False, offered=offered)

    def message(self, name, **fields):
        descriptor = self.pb2.DESCRIPTOR.message_types_by_name[name]
        return message_factory.GetMessageClass(descriptor)(**fields).SerializeToString()

    def groups(self):
        """Every cell: what is over with an answer, by kind, and what is live."""
        over = [self.unary, self.raw, self.lists, self.follow]
        return over, self.streams + self.subscribe + self.hooks

"""The guide's three forms of a call, and how each ends; and the ways to show a rune."""

from collections import namedtuple

import grpc

from . import tls

SOON = 30
"""Seconds that anything here may take."""

Outcome = namedtuple("Outcome", "status text node_code", defaults=["", None])
"""The name of the status, its text, and the node's number."""

OK, UNAUTHENTICATED, DENIED = "OK", "UNAUTHENTICATED", "PERMISSION_DENIED"
NO_RUNE = "this call needs a rune: send it as metadata `rune`, or as `authorization: Bearer RUNE`"


def plain(rune):
    return [("rune", rune)]


def bearer(rune):
    return [("authorization", f"Bearer {rune}")]


def with_ca(node):
    """A channel of a client that has the authority's certificate, and none of its own."""
    credentials = tls.credentials(node.dir / "ca.pem")
    return grpc.secure_channel(f"localhost:{node.port}", credentials, tls.EAGER)


class Forms:
    """Each gives how it ends, on a channel, with metadata."""

    NAMES = {"simple": "getinfo", "streaming": "block_added", "bidirectional": "recover-hook"}
    """What they are to a rune."""

    def __init__(self, node_pb2, node_pb2_grpc, boltgate_pb2, boltgate_pb2_grpc):
        self.cln, self.cln_rpc = node_pb2, node_pb2_grpc
        self.own, self.own_rpc = boltgate_pb2, boltgate_pb2_grpc

    def simple(self, channel, metadata=None):
        stub = self.cln_rpc.NodeStub(channel)
        request = self.cln.GetinfoRequest()
        return outcome(lambda: stub.Getinfo(request, timeout=SOON, metadata=metadata))

    def streaming(self, channel, metadata=None, topics=("block_added",)):
        request = self.own.SubscribeRequest(topics=topics)

        def first():
            stub = self.own_rpc.EventsStub(channel)
            events = stub.Subscribe(request, timeout=SOON, metadata=metadata)
            assert next(events).WhichOneof("kind") == "hello"
            events.cancel()

        return outcome(first)

    def bidirectional(self, channel, metadata=None):
        hooks = self.own_rpc.HooksStub(channel)
        # A client that has no answer is let in, and leaves.
        calls = lambda: list(hooks.Recover(iter(()), timeout=SOON, metadata=metadata))
        return outcome(calls)

    def items(self):
        return [(name, getattr(self, name)) for name in self.NAMES]

    def each(self, channel, metadata=None):
        """How all of them end."""
        return {form(channel, metadata) for _, form in self.items()}


def outcome(call):
    try:
        call()
    except grpc.RpcError as error:
        code = dict(error.trailing_metadata() or ()).get("cln-error-code")
        return Outcome(error.code().name, error.details(), code and int(code))
    return Outcome(OK)

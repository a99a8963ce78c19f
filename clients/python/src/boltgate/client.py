"""The client that blocks. Its methods are the node's: see `_methods.pyi`."""

from __future__ import annotations

import threading
import time
from typing import Any, Callable, Iterator, Optional, Union

import grpc

from . import _calls
from ._channel import open_channel
from ._follow import Follow
from ._hook import serve
from ._methods import Methods
from ._retry import retry_delay
from ._target import Target
from .errors import closed_error, error_of
from .proto import node_pb2_grpc
from .tables import install


class Method:
    """One of the node's methods."""

    def __init__(self, node, name):
        self._node, self._name = node, name
        self._path, self._list_path, self._list_field, title = _calls.method_row(name)
        self._request_class, _ = _calls.types(self._path)
        self._open = node._opened(self._path)
        self.__doc__ = f"{title}." if title else None

    def __call__(self, request=None, /, *, _timeout=None, _rune=None, _metadata=(), **fields):
        """Calls it: with the fields of its request by name, or with a request."""
        message = _calls.request_of(self._request_class, request, fields)
        return self._node._unary(self._open, message, _timeout, _rune, _metadata)[0]

    def with_trailers(self, request=None, /, *, _timeout=None, _rune=None, _metadata=(), **fields):
        """The response, and the trailers that came with it as a dict."""
        message = _calls.request_of(self._request_class, request, fields)
        response, call = self._node._unary(self._open, message, _timeout, _rune, _metadata)
        return response, {key: value for key, value in call.trailing_metadata() or ()}

    def items(self, request=None, /, *, _timeout=None, _rune=None, _metadata=(), **fields):
        """The items of the list one by one, in parts: memory for a part, not for the list."""
        if self._list_path is None:
            raise TypeError(f"the result of `{self._name}` is no list")
        message = _calls.request_of(self._request_class, request, fields)
        return self._items(message, (_timeout, _rune, _metadata))

    def _items(self, message, options):
        # Opened by whoever begins to read: a stream that nobody reads would hold up the others.
        parts = self._node._stream(self._list_path, "unary_stream", message, *options)
        field = self._list_field
        try:
            for part in parts:
                yield from getattr(part, field)
        except grpc.RpcError as error:
            raise self._node._error_of(error) from error
        finally:
            parts.cancel()

    def __repr__(self):
        return f"<method {self._name} of {self._node!r}>"


class Node(Methods):
    """A node behind a bridge. Use it with `with`, or `close` it. Threads may share it."""

    def __init__(self, target: Target, *, timeout: Optional[float] = None, options=()):
        self.address = target.address
        """Where the bridge is."""
        self.channel = open_channel(grpc, target, options)
        """The gRPC channel, for stubs of your own."""
        self._rune, self._timeout = target.rune, timeout
        self._openers, self._closed = {}, threading.Event()
        install()

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        method = Method(self, name)
        # The next time it is found at once.
        self.__dict__[name] = method
        return method

    def __dir__(self):
        return [*super().__dir__(), *_calls._methods.METHODS]

    def __repr__(self):
        return f"<boltgate.Node at {self.address}>"

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self, *arguments, **fields) -> None:
        """Ends its calls and streams, and the connection. (The node's method is `close_`.)"""
        if arguments or fields:
            raise TypeError("this closes the client; the node's own method is node.close_(id=…)")
        self._closed.set()
        self.channel.close()

    @property
    def stub(self) -> node_pb2_grpc.NodeStub:
        """The service `cln.Node`, as gRPC has it: errors are the library's, runes are not sent."""
        return node_pb2_grpc.NodeStub(self.channel)

    def call(self, method: str, params: Any = None, /, *, filter=None, **options) -> Any:
        """Any JSON-RPC method, those of plugins too: JSON in (a dict or a list) and JSON out."""
        request = _calls.raw_request(method, params, filter)
        opened = self._opened(_calls.RAW)
        bad = set(options) - {"_timeout", "_rune", "_metadata"}
        if bad:
            raise TypeError(f"give parameters as a dict: node.call({method!r}, {{…}})")
        options = (options.get("_timeout"), options.get("_rune"), options.get("_metadata", ()))
        return _calls.result_of(self._unary(opened, request, *options)[0])

    def subscribe(
        self,
        *topics: str,
        heartbeat: int = 30,
        live: Optional[Callable[[], None]] = None,
        reconnect: bool = True,
    ) -> Iterator[Union[_calls.Event, _calls.Gap]]:
        """What happens on the node, until you stop. `Gap` says what was missed, by reading too slowly
        or while the bridge was away; `live` is called each time that listening begins."""
        request = _calls.subscription(topics, heartbeat)
        return self._subscribe(request, live, reconnect)

    def _subscribe(self, request, live, reconnect):
        was_live, failures = False, 0
        while not self._closed.is_set():
            stream = self._stream(_calls.SUBSCRIBE, "unary_stream", request)
            try:
                for message in stream:
                    if message.WhichOneof("kind") == "hello":
                        if was_live:
                            yield _calls.Gap(None, None)
                        was_live, failures = True, 0
                        if live:
                            live()
                    event = _calls.event_of(message)
                    if event is not None:
                        yield event
                return
            except grpc.RpcError as error:
                if self._closed.is_set():
                    return
                away = error.code() is grpc.StatusCode.UNAVAILABLE
                if not (away and was_live and reconnect):
                    raise error_of(error, self.address) from error
            finally:
                stream.cancel()
            self._closed.wait(_calls.backoff(failures))
            failures += 1

    def follow(self, subsystem: str, *, index: str = "created", start: int = 1) -> Follow:
        """Every record of a subsystem (`invoices`, `sendpays`, `forwards`, `htlcs`, `channelmoves`,
        `chainmoves`) from an index on, those that are there and then those that come: each once, and
        none is missed, whatever ends in between."""
        return Follow(self, _calls.follow_request(subsystem, index, start))

    def hook(
        self,
        name: str,
        handler: Callable,
        *,
        workers: int = 8,
        live: Optional[Callable[[], None]] = None,
        on_error: Optional[Callable] = None,
    ) -> None:
        """Answers the node's calls of a hook, such as `htlc_accepted`, until the client is closed.

        `handler(call)` gets each call (`.id`, `.request`) and returns a response, a dict of its
        fields, or None to let the node go on. It runs in one of `workers` threads: as many calls are
        handled at once, and further ones wait. Where it raises, that call stays unanswered, so that
        the operator's fallback applies after its time; `on_error(call, error)` is told, or the log.

        `live()` is called each time that the stream is there. Where the bridge is away, it goes on
        when it is back: calls that still wait come again, and are not handled twice.
        """
        serve(self, name, handler, workers, live, on_error)

    def _opened(self, path, kind="unary_unary"):
        """The gRPC library's callable for an RPC, made once."""
        if path not in self._openers:
            self._openers[path] = _calls.opener(self.channel, path, kind)
        return self._openers[path]

    def _options(self, timeout, rune, metadata):
        rune = rune or self._rune
        return {
            "timeout": _calls.seconds(timeout),
            "metadata": _calls.metadata_of(rune, metadata),
        }

    def _error_of(self, error):
        return closed_error() if self._closed.is_set() else error_of(error, self.address)

    def _stream(self, path, kind, request, timeout=None, rune=None, metadata=()):
        """A stream; it has no time but its own."""
        try:
            return self._opened(path, kind)(request, **self._options(timeout, rune, metadata))
        except ValueError:
            if self._closed.is_set():
                raise closed_error() from None
            raise

    def _unary(self, opened, message, timeout, rune, metadata):
        options = self._options(self._timeout if timeout is None else timeout, rune, metadata)
        until = options["timeout"] and time.monotonic() + options["timeout"]
        attempt = 1
        while True:
            try:
                return opened.with_call(message, **options)
            except grpc.RpcError as error:
                delay = retry_delay(error, attempt)
                left = until and until - time.monotonic()
                if delay is None or left and left < delay or self._closed.wait(delay):
                    raise self._error_of(error) from error
                attempt += 1
                options["timeout"] = until and max(0.0, until - time.monotonic())
            except ValueError:
                if self._closed.is_set():
                    raise closed_error() from None
                raise


def connect(
    target=None, *, address=None, server_name=None, rune=None, timeout=None, options=()
) -> Node:
    """A client of the bridge that `target` tells of:

    - a pairing URI, `boltgate://…`;
    - a folder: the node's of its network, such as `~/.lightning/bitcoin`, or a client's;
    - nothing: what the environment variable `BOLTGATE` holds, else `~/.lightning/bitcoin`.

    `address` (`HOST:PORT` or `unix:PATH`), `server_name` (the name that the server's certificate is
    for) and `rune` (sent with each call) override what is found there. `timeout` is each call's, in
    seconds, unless it has its own; streams have none. `options` are the gRPC library's.

    Raises TargetError where files or parts of a URI are missing. It doesn't wait for the bridge: the
    first call says whether it is there.
    """
    read = Target.read(target, address=address, server_name=server_name, rune=rune)
    return Node(read, timeout=timeout, options=options)

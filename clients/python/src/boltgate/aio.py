"""The same client for asyncio:

node = boltgate.aio.connect("~/.lightning/bitcoin")
print((await node.getinfo()).alias)
async for entry in node.follow("invoices"): ...
"""

from __future__ import annotations

import asyncio
import inspect
import time
from typing import Any, AsyncIterator, Callable, Optional, Union

import grpc

from . import _calls
from ._channel import open_channel
from ._hook import KEPT, LOG
from ._methods import AioMethods
from ._retry import retry_delay
from ._target import Target
from .errors import closed_error, error_of
from .proto import node_pb2_grpc
from .tables import install

__all__ = ["Node", "connect"]


class Method:
    """One of the node's methods."""

    def __init__(self, node, name):
        self._node, self._name = node, name
        self._path, self._list_path, self._list_field, title = _calls.method_row(name)
        self._request_class, _ = _calls.types(self._path)
        self._open = node._opened(self._path)
        self.__doc__ = f"{title}." if title else None

    async def __call__(self, request=None, /, *, _timeout=None, _rune=None, _metadata=(), **fields):
        """Calls it: with the fields of its request by name, or with a request."""
        message = _calls.request_of(self._request_class, request, fields)
        return (await self._node._unary(self._open, message, _timeout, _rune, _metadata))[0]

    async def with_trailers(
        self, request=None, /, *, _timeout=None, _rune=None, _metadata=(), **fields
    ):
        """The response, and the trailers that came with it as a dict."""
        message = _calls.request_of(self._request_class, request, fields)
        response, call = await self._node._unary(self._open, message, _timeout, _rune, _metadata)
        return response, {key: value for key, value in await call.trailing_metadata() or ()}

    def items(self, request=None, /, *, _timeout=None, _rune=None, _metadata=(), **fields):
        """The items of the list one by one, in parts: memory for a part, not for the list."""
        if self._list_path is None:
            raise TypeError(f"the result of `{self._name}` is no list")
        message = _calls.request_of(self._request_class, request, fields)
        return self._items(message, (_timeout, _rune, _metadata))

    async def _items(self, message, options):
        parts = self._node._stream(self._list_path, "unary_stream", message, *options)
        try:
            async for part in parts:
                for item in getattr(part, self._list_field):
                    yield item
        except grpc.RpcError as error:
            raise self._node._error_of(error) from error
        finally:
            parts.cancel()


class Node(AioMethods):
    """A node behind a bridge. Use it with `async with`, or `await` its `close`."""

    def __init__(self, target: Target, *, timeout: Optional[float] = None, options=()):
        self.address = target.address
        """Where the bridge is."""
        self.channel = open_channel(grpc.aio, target, options)
        """The gRPC channel, for stubs of your own."""
        self._rune, self._timeout = target.rune, timeout
        self._openers, self._closed = {}, False
        install()

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        method = Method(self, name)
        self.__dict__[name] = method
        return method

    def __dir__(self):
        return [*super().__dir__(), *_calls._methods.METHODS]

    def __repr__(self):
        return f"<boltgate.aio.Node at {self.address}>"

    async def __aenter__(self):
        return self

    async def __aexit__(self, *_):
        await self.close()

    async def close(self, *arguments, **fields) -> None:
        """Ends its calls and streams, and the connection. (The node's method is `close_`.)"""
        if arguments or fields:
            raise TypeError("this closes the client; the node's own method is node.close_(id=…)")
        self._closed = True
        await self.channel.close()

    @property
    def stub(self) -> node_pb2_grpc.NodeStub:
        """The service `cln.Node`, as gRPC has it: errors are the library's, runes are not sent."""
        return node_pb2_grpc.NodeStub(self.channel)

    async def call(
        self,
        method: str,
        params: Any = None,
        /,
        *,
        filter=None,
        _timeout=None,
        _rune=None,
        _metadata=(),
    ) -> Any:
        """Any JSON-RPC method, those of plugins too: JSON in (a dict or a list) and JSON out."""
        opened = self._opened(_calls.RAW)
        request = _calls.raw_request(method, params, filter)
        response, _ = await self._unary(opened, request, _timeout, _rune, _metadata)
        return _calls.result_of(response)

    async def subscribe(
        self,
        *topics: str,
        heartbeat: int = 30,
        live: Optional[Callable[[], None]] = None,
        reconnect: bool = True,
    ) -> AsyncIterator[Union[_calls.Event, _calls.Gap]]:
        """What happens on the node, until you stop: see `boltgate.Node.subscribe`."""
        request = _calls.subscription(topics, heartbeat)
        was_live, failures = False, 0
        while not self._closed:
            stream = self._stream(_calls.SUBSCRIBE, "unary_stream", request)
            try:
                async for message in stream:
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
                if self._closed:
                    return
                away = error.code() is grpc.StatusCode.UNAVAILABLE
                if not (away and was_live and reconnect):
                    raise error_of(error, self.address) from error
            finally:
                stream.cancel()
            await asyncio.sleep(_calls.backoff(failures))
            failures += 1

    async def follow(
        self, subsystem: str, *, index: str = "created", start: int = 1
    ) -> AsyncIterator[_calls.Entry]:
        """Every record of a subsystem from an index on: see `boltgate.Node.follow`."""
        request = _calls.follow_request(subsystem, index, start)
        was_live, failures = False, 0
        while not self._closed:
            stream = self._stream(_calls.FOLLOW, "unary_stream", request)
            try:
                await stream.initial_metadata()  # There once the stream is live, or has failed.
                was_live = was_live or not stream.done()
                async for message in stream:
                    failures = 0
                    entry = _calls.entry_of(message)
                    setattr(request, "from", entry.resume_from)
                    yield entry
            except grpc.RpcError as error:
                if self._closed:
                    return
                if not (error.code() is grpc.StatusCode.UNAVAILABLE and was_live):
                    raise error_of(error, self.address) from error
            finally:
                stream.cancel()
            await asyncio.sleep(_calls.backoff(failures))
            failures += 1

    async def hook(
        self,
        name: str,
        handler: Callable,
        *,
        live: Optional[Callable[[], None]] = None,
        on_error: Optional[Callable] = None,
    ) -> None:
        """Answers the node's calls of a hook until it is cancelled: `handler` may be a coroutine
        function, and several calls are handled at once. See `boltgate.Node.hook`."""
        path = _calls.hook_path(name)
        answer_class, _ = _calls.types(path)
        under_way, given, tasks = set(), {}, set()
        stream, was_live, failures = None, False, 0
        # The library takes one message at a time.
        writing = asyncio.Lock()

        async def handle(call):
            try:
                result = handler(call)
                if inspect.isawaitable(result):
                    result = await result
                given[call.id] = _calls.answer_of(answer_class, call, result)
                while len(given) > KEPT:
                    given.pop(next(iter(given)))
            except Exception as error:
                if on_error:
                    on_error(call, error)
                else:
                    LOG.exception("%s: call %d stays unanswered", name, call.id)
                return
            finally:
                under_way.discard(call.id)
            await send(given[call.id])

        async def send(answer):
            try:
                async with writing:
                    await stream.write(answer)
            except (grpc.RpcError, asyncio.InvalidStateError):
                pass  # The stream is over: the call comes again on the next one.

        try:
            while not self._closed:
                stream = self._stream(path, "stream_stream")
                try:
                    await stream.initial_metadata()  # There once the stream is live.
                    if not stream.done():
                        was_live, failures = True, 0
                        if live:
                            live()
                    async for call in stream:
                        if call.id in given:
                            await send(given[call.id])
                        elif call.id not in under_way:
                            under_way.add(call.id)
                            task = asyncio.ensure_future(handle(call))
                            tasks.add(task)
                            task.add_done_callback(tasks.discard)
                    return
                except grpc.RpcError as error:
                    if self._closed:
                        return
                    if not (error.code() is grpc.StatusCode.UNAVAILABLE and was_live):
                        raise error_of(error, self.address) from error
                finally:
                    stream.cancel()
                await asyncio.sleep(_calls.backoff(failures))
                failures += 1
        finally:
            for task in tasks:
                task.cancel()

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
        return closed_error() if self._closed else error_of(error, self.address)

    def _stream(self, path, kind, request=None, timeout=None, rune=None, metadata=()):
        """A stream; it has no time but its own."""
        if self._closed:
            raise closed_error()
        opened = self._opened(path, kind)
        options = self._options(timeout, rune, metadata)
        return opened(**options) if request is None else opened(request, **options)

    async def _unary(self, opened, message, timeout, rune, metadata):
        options = self._options(self._timeout if timeout is None else timeout, rune, metadata)
        until = options["timeout"] and time.monotonic() + options["timeout"]
        attempt = 1
        while True:
            if self._closed:
                raise closed_error()
            call = opened(message, **options)
            try:
                return await call, call
            except grpc.RpcError as error:
                delay = retry_delay(error, attempt)
                left = until and until - time.monotonic()
                if delay is None or left and left < delay:
                    raise self._error_of(error) from error
                await asyncio.sleep(delay)
                attempt += 1
                options["timeout"] = until and max(0.0, until - time.monotonic())


def connect(
    target=None, *, address=None, server_name=None, rune=None, timeout=None, options=()
) -> Node:
    """A client of the bridge that `target` tells of: see `boltgate.connect`. Call it where an event
    loop runs."""
    read = Target.read(target, address=address, server_name=server_name, rune=rune)
    return Node(read, timeout=timeout, options=options)

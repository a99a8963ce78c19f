"""The stream that misses nothing."""

from __future__ import annotations

import grpc

from . import _calls
from .errors import error_of


class Follow:
    """An iterator over entries that goes on by itself where the bridge was away."""

    def __init__(self, node, request):
        self._node, self._request, self._stream = node, request, None
        self._failures, self._was_live, self._closed = 0, False, False
        self.reconnected = 0
        """How often it had to begin again."""

    @property
    def resume_from(self) -> int:
        """The index after the last entry that it gave."""
        return getattr(self._request, "from")

    def __iter__(self):
        return self

    def __next__(self) -> _calls.Entry:
        while not self._closed and not self._node._closed.is_set():
            if self._stream is None:
                self._stream = self._node._stream(_calls.FOLLOW, "unary_stream", self._request)
                self._stream.initial_metadata()  # There once the stream is live, or has failed.
                self._was_live = self._was_live or self._stream.is_active()
            try:
                entry = _calls.entry_of(next(self._stream))
            except StopIteration:
                self._stream = None
            except grpc.RpcError as error:
                if self._closed or self._node._closed.is_set():
                    break
                away = error.code() is grpc.StatusCode.UNAVAILABLE
                # The first connection has to be there: a wrong address isn't waited for.
                if not (away and self._was_live):
                    raise error_of(error, self._node.address) from error
                self._stream = None
            else:
                setattr(self._request, "from", entry.resume_from)
                self._failures = 0
                return entry
            if self._node._closed.wait(_calls.backoff(self._failures)):
                break
            self._failures += 1
            self.reconnected += 1
        raise StopIteration

    def close(self) -> None:
        """Ends it, from another thread too."""
        self._closed = True
        if self._stream is not None:
            self._stream.cancel()

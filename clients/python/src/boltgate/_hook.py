"""Answering the node's hooks, with threads."""

from __future__ import annotations

import logging
import queue
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import grpc

from . import _calls
from .errors import error_of

LOG = logging.getLogger("boltgate.hook")
# How many answers are kept for calls that come again after a reconnection.
KEPT = 1024


class Answers:
    """What has been answered, and what is being answered: a call that comes again after a
    reconnection is answered the same, and isn't handled twice."""

    def __init__(self):
        self._lock = threading.Lock()
        self._under_way, self._given = set(), {}
        self._queue = queue.SimpleQueue()

    def begin(self):
        """The queue of a new stream."""
        with self._lock:
            self._queue.put(None)
            self._queue = queue.SimpleQueue()
            return self._queue

    def take(self, call_id):
        """Whether this call is to be handled."""
        with self._lock:
            if call_id in self._given:
                self._queue.put(self._given[call_id])
                return False
            if call_id in self._under_way:
                return False
            self._under_way.add(call_id)
            return True

    def give(self, call_id, answer):
        """The answer to a call, to whatever stream there is now; None where there is none."""
        with self._lock:
            self._under_way.discard(call_id)
            if answer is None:
                return
            self._given[call_id] = answer
            while len(self._given) > KEPT:
                self._given.pop(next(iter(self._given)))
            self._queue.put(answer)

    def end(self):
        with self._lock:
            self._queue.put(None)


def serve(node, name, handler, *, workers=8, live=None, on_error=None):
    """Answers the node's calls of the hook `name` until the node is closed.

    `handler(call)` runs in one of `workers` threads. Where it raises, that call stays unanswered, so
    that the operator's fallback applies after its time; `on_error(call, error)` is told, or the log.
    `live()` is called each time that the stream is there. Where the bridge is away, it goes on
    when it is back: calls that still wait come again, and are not handled twice.
    """
    path = _calls.hook_path(name)
    answer_class, _ = _calls.types(path)
    opened = node._opened(path, "stream_stream")
    answers, was_live, failures = Answers(), False, 0

    def handle(call):
        answer = None
        try:
            answer = _calls.answer_of(answer_class, call, handler(call))
        except Exception as error:
            if on_error:
                on_error(call, error)
            else:
                LOG.exception("%s: call %d stays unanswered", name, call.id)
        finally:
            answers.give(call.id, answer)

    with ThreadPoolExecutor(workers, thread_name_prefix=f"boltgate-{name}") as pool:
        while True:
            mine = answers.begin()
            calls = opened(
                iter(mine.get, None), **node._options(None, None, (), default_timeout=False)
            )
            try:
                calls.initial_metadata()  # There once the stream is live.
                if calls.is_active():
                    was_live, failures = True, 0
                    if live:
                        live()
                for call in calls:
                    if answers.take(call.id):
                        pool.submit(handle, call)
                return
            except grpc.RpcError as error:
                if error.code() is grpc.StatusCode.CANCELLED:
                    return  # The node was closed.
                if not (error.code() is grpc.StatusCode.UNAVAILABLE and was_live):
                    raise error_of(error, node.address) from error
            finally:
                answers.end()
                calls.cancel()
            time.sleep(_calls.backoff(failures))
            failures += 1

"""Answering the node's hooks, with threads."""

from __future__ import annotations

import logging
import queue
import threading

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


class Workers:
    """Threads that handle calls. They hold up nobody: neither the end of the hook nor that of the
    program waits for a handler."""

    def __init__(self, count, name, handle):
        self._calls, self._handle, self._over = queue.SimpleQueue(), handle, threading.Event()
        self._count = count
        for at in range(count):
            name_of = f"boltgate-{name}-{at}"
            threading.Thread(target=self._work, name=name_of, daemon=True).start()

    def submit(self, call):
        self._calls.put(call)

    def end(self):
        """What waits is not begun any more."""
        self._over.set()
        for _ in range(self._count):
            self._calls.put(None)

    def _work(self):
        while (call := self._calls.get()) is not None and not self._over.is_set():
            self._handle(call)


def serve(node, name, handler, workers, live, on_error):
    """See `Node.hook`."""
    path = _calls.hook_path(name)
    answer_class, _ = _calls.types(path)
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

    pool = Workers(workers, name, handle)
    try:
        while not node._closed.is_set():
            mine = answers.begin()
            calls = node._stream(path, "stream_stream", iter(mine.get, None))
            try:
                calls.initial_metadata()  # There once the stream is live.
                if calls.is_active():
                    was_live, failures = True, 0
                    if live:
                        live()
                for call in calls:
                    if answers.take(call.id):
                        pool.submit(call)
                return
            except grpc.RpcError as error:
                if node._closed.is_set():
                    return
                if not (error.code() is grpc.StatusCode.UNAVAILABLE and was_live):
                    raise error_of(error, node.address) from error
            finally:
                answers.end()
                calls.cancel()
            node._closed.wait(_calls.backoff(failures))
            failures += 1
    finally:
        pool.end()

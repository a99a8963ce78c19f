"""The Python package: subscriptions and hooks, and how they go on and end."""

import threading

import boltgate
import pytest
from boltgate.proto import boltgate_pb2

from support.cutter import Cutter, behind
from support.htlc import ask
from support.wait import until

HASH = b"\7" * 32
"""Of the payments that are asked about."""


def test_a_subscription_tells_what_it_missed(sandbox, tmp_path):
    with Cutter(sandbox.port) as cutter:
        live, seen = threading.Semaphore(0), []
        with boltgate.connect(behind(cutter, sandbox, tmp_path)) as node:

            def listen():
                try:
                    for event in node.subscribe("block_added", "a-plugins-own", live=live.release):
                        seen.append(event)
                except boltgate.Error:
                    pass  # closed

            thread = threading.Thread(target=listen)
            thread.start()
            assert live.acquire(timeout=30)
            sandbox.script("notify", topic="block_added", params={"hash": "00" * 32, "height": 1})
            until("the event", lambda: len(seen) == 1)
            cutter.cut()
            assert live.acquire(timeout=30)
            sandbox.script("notify", topic="a-plugins-own", params={"x": [1]})
            until("the other event", lambda: len(seen) == 3)
        thread.join(30)
    first, gap, last = seen
    assert first.topic == "block_added" and first.block_added.height == first.payload.height == 1
    assert gap == boltgate.Gap(None, None)
    assert last.topic == "a-plugins-own"
    with pytest.raises(AttributeError, match="this is a `block_added`"):
        first.connect


def test_a_hook_of_which_a_call_fails(hooked):
    told = []
    live = threading.Event()

    def handler(call):
        amount = call.request.htlc.amount_msat.msat
        if amount == 1:
            raise RuntimeError("no idea")
        return {"result": "resolve", "payment_key": "01" * 32} if amount == 2 else None

    with boltgate.connect(hooked.dir) as node:
        options = {"live": live.set, "on_error": lambda call, error: told.append(str(error))}
        thread = threading.Thread(target=node.hook, args=("htlc_accepted", handler), kwargs=options)
        thread.start()
        assert live.wait(30)
        assert [ask(hooked, HASH, msat) for msat in (1, 2, 3)] == [
            {"result": "fail", "failure_message": "2002"},  # the operator's fallback
            {"result": "resolve", "payment_key": "01" * 32},
            {"result": "continue"},
        ]
    thread.join(30)
    assert told == ["no idea"] and not thread.is_alive()


def test_a_call_that_comes_again_is_not_handled_twice(hooked, tmp_path):
    handled, go_on, live = [], threading.Event(), threading.Semaphore(0)

    def handler(call):
        handled.append(call.id)
        go_on.wait(30)

    with Cutter(hooked.port) as cutter, boltgate.connect(behind(cutter, hooked, tmp_path)) as node:
        options = {"live": live.release}
        thread = threading.Thread(target=node.hook, args=("htlc_accepted", handler), kwargs=options)
        thread.start()
        assert live.acquire(timeout=30)
        answers = []
        asking = threading.Thread(target=lambda: answers.append(ask(hooked, HASH, 5)))
        asking.start()
        until("the call", lambda: handled)
        cutter.cut()
        assert live.acquire(timeout=30)
        go_on.set()
        asking.join(30)
    thread.join(30)
    assert answers == [{"result": "continue"}] and len(handled) == 1


def test_the_end_waits_for_no_handler(hooked):
    begun, live, go_on = [], threading.Event(), threading.Event()

    def handler(call):
        begun.append(call.id)
        go_on.wait(30)

    node = boltgate.connect(hooked.dir)
    options = {"workers": 1, "live": live.set}
    thread = threading.Thread(target=node.hook, args=("htlc_accepted", handler), kwargs=options)
    thread.start()
    assert live.wait(30)
    asking = [threading.Thread(target=ask, args=(hooked, HASH, 5)) for _ in range(2)]
    for one in asking:
        one.start()
    until("a call", lambda: begun)
    node.close()
    thread.join(10)
    assert not thread.is_alive()
    go_on.set()
    for one in asking:
        one.join(30)
    assert len(begun) == 1, "what waited was begun after the end"


def test_the_answer_to_every_hook():
    """None lets the node go on, whatever the hook's response is made of."""
    from boltgate import _calls

    for name, path in boltgate._methods.HOOKS.items():
        answer_class, call_class = _calls.types(path)
        call = call_class(id=7)
        answer = _calls.answer_of(answer_class, call, None)
        assert answer.id == 7 and answer.HasField("response"), name
    with pytest.raises(ValueError, match="no hook `htlc`; there are"):
        _calls.hook_path("htlc")


def test_what_a_newer_bridge_says():
    from boltgate import _calls

    notification = boltgate_pb2.Notification(topic="new_topic")
    assert _calls.event_of(boltgate_pb2.Event(notification=notification)) == ("new_topic", None)
    assert _calls.event_of(boltgate_pb2.Event()) is None
    with pytest.raises(boltgate.Error, match="newer than this package"):
        _calls.entry_of(boltgate_pb2.Followed(index=1))

"""Waiting for something to become true, never for time to pass."""

import time


def until(what, condition, seconds=30):
    """The first true value of `condition()`; fails, saying `what`, if none comes in time."""
    end = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > end:
            raise AssertionError(f"waited {seconds} s for {what}")
        time.sleep(0.01)


def settled(value, times=20):
    """What `value()` gives, once it has given it so many times in a row."""
    last, same = value(), 0
    while same < times:
        time.sleep(0.005)
        now = value()
        same, last = (same + 1 if now == last else 0), now
    return last

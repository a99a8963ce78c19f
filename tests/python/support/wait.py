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

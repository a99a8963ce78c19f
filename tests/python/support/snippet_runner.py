"""Runs Python blocks of a page, one after the other, each as far as it should go.

A program of its own: reads a list of blocks as JSON from stdin, and prints a line of JSON for each.
A block is `{"where", "code", "prelude", "until", "name", "after", "seconds"}`.
"""

import contextlib
import io
import json
import os
import signal
import sys
import threading
import traceback


class Enough(BaseException):
    """The block has printed what it should. No handler of a block's own takes it for an error."""


class TooLong(BaseException):
    """The block took longer than any should."""


def stop(number, _):
    raise Enough if number == signal.SIGUSR1 else TooLong


class Watched(io.StringIO):
    """What is printed; the main thread is told when it is enough, whichever thread prints."""

    def __init__(self, until):
        super().__init__()
        self.until = until

    def write(self, text):
        count = super().write(text)
        if self.until and self.until in self.getvalue():
            self.until = None
            signal.pthread_kill(threading.main_thread().ident, signal.SIGUSR1)
        return count


def run(block, names):
    """What came of a block: what it printed, and what was wrong."""
    printed, wrong, enough = Watched(block["until"]), None, False
    signal.alarm(block["seconds"])
    try:
        with contextlib.redirect_stdout(printed):
            for code in (block["prelude"], block["code"]):
                exec(compile(code, block["where"], "exec"), names)
    except Enough:
        enough = True
    except TooLong:
        wrong = f"still running after {block['seconds']} s"
    except BaseException:
        wrong = traceback.format_exc()
    finally:
        signal.alarm(0)
    if block["until"] and not enough and not wrong:
        wrong = f"ended before it printed {block['until']!r}"
    return {"where": block["where"], "printed": printed.getvalue(), "wrong": wrong}


def main():
    signal.signal(signal.SIGUSR1, stop)
    signal.signal(signal.SIGALRM, stop)
    kept = {}
    for block in json.load(sys.stdin):
        names = dict(kept[block["after"]]) if block["after"] else {"__name__": "__main__"}
        outcome = run(block, names)
        if block["name"]:
            kept[block["name"]] = names
        print(json.dumps(outcome), flush=True)
    # Threads of streams that were left in the middle may still wait.
    os._exit(0)


if __name__ == "__main__":
    main()

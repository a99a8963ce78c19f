"""Runs one Python block of a page, as far as it should go.

A program of its own: reads a block as JSON from stdin, and prints what came of it as JSON. A block is
`{"where", "before", "code", "until"}`: `before` are pieces of code that it builds upon.
"""

import contextlib
import io
import json
import os
import sys
import threading
import traceback


class Watched(io.StringIO):
    """What is printed. Where it is enough the program ends, whichever thread prints: a block that
    listens has no end of its own."""

    def __init__(self, until, end):
        super().__init__()
        self.until, self.end = until, end

    def write(self, text):
        count = super().write(text)
        if self.until and self.until in self.getvalue():
            self.end(self.getvalue(), None)
        return count


def main():
    block, out, once = json.load(sys.stdin), sys.stdout, threading.Lock()

    def end(printed, wrong):
        once.acquire()  # Never released: the first one counts.
        print(json.dumps({"printed": printed, "wrong": wrong}), file=out, flush=True)
        # Threads of streams that were left in the middle may still wait.
        os._exit(0)

    names = {"__name__": "__main__"}
    with contextlib.redirect_stdout(io.StringIO()):
        for code in block["before"]:
            exec(compile(code, block["where"], "exec"), names)
    printed, wrong = Watched(block["until"], end), None
    try:
        with contextlib.redirect_stdout(printed):
            exec(compile(block["code"], block["where"], "exec"), names)
    except BaseException:
        wrong = traceback.format_exc()
    if block["until"] and not wrong:
        wrong = f"ended before it printed {block['until']!r}"
    end(printed.getvalue(), wrong)


if __name__ == "__main__":
    main()

"""`boltgate call` and its kind, as a person runs them."""

import json
import os
import subprocess
import threading

from .paths import program

PATIENCE = 60
"""Seconds that a command may take."""


def environment(folder, **more):
    """What a command finds around it: the node's folder as BOLTGATE, and colours as usual."""
    plain = {key: value for key, value in os.environ.items() if key != "BOLTGATE"}
    if folder is not None:
        plain["BOLTGATE"] = str(folder)
    return {**plain, **{key: str(value) for key, value in more.items()}}


def boltgate(folder, *words, code=0, stdin="", **env):
    """Runs the program to its end, to the bridge of a folder; gives stdout, or both where it is to
    fail."""
    done = subprocess.run(
        [program("boltgate"), *map(str, words)],
        input=stdin,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        env=environment(folder, **env),
    )
    assert done.returncode == code, (words, done.returncode, done.stdout, done.stderr)
    return done.stdout if code == 0 else (done.stdout, done.stderr)


def answer(folder, *words, **how):
    """What it prints, as JSON."""
    return json.loads(boltgate(folder, *words, **how))


class Running:
    """The program while it runs: lines of JSON as they come. Use it with `with`."""

    def __init__(self, folder, *words):
        self.process = subprocess.Popen(
            [program("boltgate"), *map(str, words)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=environment(folder),
        )
        # Whoever waits for a line that never comes is told by its end.
        self.alarm = threading.Timer(PATIENCE, self.process.kill)
        self.alarm.start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.alarm.cancel()
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()
        self.process.stderr.close()

    def next(self):
        """The next line; fails where the program has ended."""
        line = self.process.stdout.readline()
        assert line, (self.process.wait(PATIENCE), self.process.stderr.read())
        return json.loads(line)

    def end(self, signal=None):
        """Ends it, or waits until it has ended; gives the exit code and stderr."""
        if signal is not None:
            self.process.send_signal(signal)
        said = self.process.communicate(timeout=PATIENCE)[1]
        return self.process.returncode, said

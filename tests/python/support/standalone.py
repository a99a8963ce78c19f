"""`boltgate serve`: the bridge as a process of its own."""

import os
import subprocess
import tempfile
from pathlib import Path

import grpc

from . import tls
from .paths import program as path_of
from .sandbox import SERVING, free_port
from .wait import until


def boltgate(*arguments, program="boltgate", **how):
    """Runs the program, or another bridge, to its end; gives what it said."""
    return subprocess.run(
        [path_of(program), *map(str, arguments)], capture_output=True, text=True, **how
    )


class Standalone:
    """A running `boltgate serve`, or that of another bridge, before the node in a folder; use it with
    `with`, or `stop` it."""

    def __init__(self, folder, *arguments, wait=True, program="boltgate"):
        self.dir, self.port = Path(folder), free_port()
        self.log = Path(tempfile.mkstemp(prefix="boltgate-")[1])
        with open(self.log, "wb") as log:
            self.process = subprocess.Popen(
                [
                    path_of(program),
                    "serve",
                    f"--lightning-dir={folder}",
                    f"--grpc-port={self.port}",
                    *arguments,
                ],
                stdin=subprocess.DEVNULL,
                stderr=log,
                env={**os.environ, "BOLTGATE_LOG": "boltgate=debug"},
            )
        if wait:
            self.says(SERVING)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    def said(self):
        """What it has logged."""
        return self.log.read_text()

    def says(self, text):
        """Waits until it has logged this."""
        said = lambda: text in self.said() or self.process.poll() is not None
        until(f"{text!r} in the log", said)
        assert text in self.said(), self.said()

    def channel(self):
        return tls.channel(f"127.0.0.1:{self.port}", self.dir)

    def stop(self):
        """Ends it as systemd would, then by force; gives its exit code."""
        self.process.terminate()
        try:
            return self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return self.process.wait()
        finally:
            self.log.unlink(missing_ok=True)


def local(path):
    """A channel to a Unix socket: no TLS, the kernel says who calls."""
    return grpc.insecure_channel(f"unix:{path}", options=tls.EAGER)

"""The sandbox with the plugin in it, as a process."""

import json
import shutil
import socket
import subprocess
import tempfile
from pathlib import Path

from . import rpc, tls
from .paths import program
from .wait import until

# What the plugin says of where it listens.
TAKEN = "another program has the port"
SERVING = "serving gRPC on"


def free_port(host="127.0.0.1"):
    """A port that nobody listens on right now."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.bind((host, 0))
        return probe.getsockname()[1]


class Failed(Exception):
    """The sandbox ended before it was ready; carries the exit code and what it said."""

    def __init__(self, code, said):
        super().__init__(f"the sandbox ended with {code}:\n{said}")
        self.code, self.said = code, said


class Sandbox:
    """A running sandbox; use it with `with`, or call `stop`. `plugin` is the program of the bridge."""

    def __init__(self, *arguments, lightning_dir=None, port=None, wait=True, plugin="boltgate"):
        self.plugin = program(plugin)
        # Under the system's own folder for temporary files: a socket's path has little room.
        self.scratch = Path(tempfile.mkdtemp(prefix="boltgate-"))
        self.dir = Path(lightning_dir or self.scratch / "node")
        self.arguments = arguments
        self.ready_file = self.scratch / "ready.json"
        try:
            self._start(port, wait)
        except BaseException:
            self.stop()
            raise

    def _start(self, port, wait):
        for attempt in range(5):
            self.port = port or free_port()
            with (
                open(self.scratch / "stdout", "wb") as out,
                open(self.scratch / "stderr", "wb") as err,
            ):
                self.process = subprocess.Popen(
                    [
                        program("boltgate-sandbox"),
                        "run",
                        "--plugin",
                        self.plugin,
                        "--lightning-dir",
                        self.dir,
                        "--ready-file",
                        self.ready_file,
                        f"--grpc-port={self.port}",
                        *self.arguments,
                    ],
                    stdin=subprocess.DEVNULL,
                    stdout=out,
                    stderr=err,
                )
            if not wait:
                return
            until("the sandbox to be ready", lambda: self.ready_file.exists() or self.ended())
            if not self.ready_file.exists():
                raise Failed(self.process.wait(), self.said())
            if port:
                break
            until("the plugin to listen", lambda: SERVING in self.said() or TAKEN in self.said())
            if TAKEN not in self.said() or attempt == 4:
                break
            # Somebody else was faster to take the free port.
            self.process.terminate()
            self.process.wait(20)
        self.ready = json.loads(self.ready_file.read_text())

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    def ended(self):
        """Whether the process is over."""
        return self.process.poll() is not None

    def said(self):
        """What it has written on stderr: its own log and the plugin's."""
        return (self.scratch / "stderr").read_text()

    def shown(self):
        """What it has written on stdout: what a newcomer sees."""
        return (self.scratch / "stdout").read_text()

    @property
    def plugin_pid(self):
        return self.ready["plugins"][0]["pid"]

    def call(self, method, /, **params):
        """A call on the node's own socket."""
        return rpc.call(self.dir / "lightning-rpc", method, params)

    def script(self, command, /, **params):
        """One of the sandbox's own methods, such as `fail`."""
        return self.call(f"sandbox-{command}", **params)

    def channel(self, host="127.0.0.1", name="cln", folder=None, options=()):
        """A gRPC channel with the client's files."""
        return tls.channel(f"{host}:{self.port}", folder or self.dir, name, options)

    def stop(self):
        """Ends the process as Ctrl-C would, then by force; gives its exit code."""
        code = None
        if process := getattr(self, "process", None):
            process.terminate()
            try:
                code = process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        shutil.rmtree(self.scratch, ignore_errors=True)
        return code

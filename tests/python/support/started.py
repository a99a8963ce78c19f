"""The plugin as lightningd starts it, under conditions: a umask, a limit on files' sizes, another
user; and what it says of itself."""

import atexit
import json
import os
import resource
import shutil
import signal
import subprocess
import tempfile
from functools import cache
from pathlib import Path

from .paths import program
from .sandbox import free_port

NOBODY = 65534


class Started:
    """A start up to the answer to `init`, or to the end of the process.

    `limit` is the longest file that it may write, in bytes: the system kills it at the byte that
    would be beyond (`dies`), or tells it that there is no more room.
    """

    def __init__(self, folder, umask=None, limit=None, dies=False, user=None, **options):
        self.folder = Path(folder)
        port = free_port()

        def prepare():
            # Files of logs are none of its own; what it says goes through pipes.
            if limit is not None:
                signal.signal(signal.SIGXFSZ, signal.SIG_DFL if dies else signal.SIG_IGN)
                resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
                resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

        environment = {**os.environ, "LIGHTNINGD_PLUGIN": "1"}
        if limit is not None:
            # Half a profile would end the count of coverage.
            environment["LLVM_PROFILE_FILE"] = os.devnull
        how = {"umask": -1 if umask is None else umask}
        if user is not None:
            how |= {"user": user, "group": user, "extra_groups": []}
        self.process = subprocess.Popen(
            [executable(user)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd="/",
            env=environment,
            restore_signals=False,
            preexec_fn=prepare,
            **how,
        )
        self.log = []
        self.init = None
        configuration = {"lightning-dir": str(folder), "rpc-file": "lightning-rpc"}
        options = {"grpc-port": port, "grpc-host": "127.0.0.1", **options}
        self.port = options["grpc-port"]
        params = {"options": options, "configuration": configuration}
        try:
            self.tell("getmanifest", {})
            self.tell("init", params)
            self.read()
        except BrokenPipeError:
            pass  # It has ended.

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    def tell(self, method, params):
        message = {"jsonrpc": "2.0", "id": method, "method": method, "params": params}
        self.process.stdin.write(json.dumps(message).encode() + b"\n\n")
        self.process.stdin.flush()

    def read(self):
        """Reads until the answer to `init`, or to the end."""
        for line in self.process.stdout:
            if not line.strip():
                continue
            message = json.loads(line)
            if message.get("method") == "log":
                self.log.append(message["params"]["message"])
            if message.get("id") == "init":
                self.init = message["result"]
                return

    @property
    def refusal(self):
        """Why it is disabled, in the words that lightningd shows; `None` where it serves."""
        return (self.init or {}).get("disable")

    def stop(self):
        """Ends it as lightningd's end does; gives its exit code."""
        if self.process.stdout.closed:
            return self.process.wait()
        try:
            self.process.stdin.close()
        except BrokenPipeError:
            pass
        try:
            # What it still says is none of our business, but a full pipe would hold it up.
            self.process.stdout.read()
            return self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return self.process.wait()
        finally:
            self.process.stdout.close()


def executable(user):
    """The program; a copy of it where another user can reach it."""
    return program("boltgate") if user is None else copy()


@cache
def copy():
    folder = Path(tempfile.mkdtemp(prefix="boltgate-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    folder.chmod(0o755)
    return shutil.copy(program("boltgate"), folder / "boltgate")

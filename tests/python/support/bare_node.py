"""A node that comes and goes: starts the plugin as lightningd does, and has a socket only while
it is told to. What the sandbox, which is always there, can't show."""

import json
import os
import shutil
import socket
import socketserver
import subprocess
import tempfile
import threading
from pathlib import Path

from . import tls
from .paths import program
from .sandbox import free_port
from .wait import until

RESULT = {"network": "regtest", "blockheight": 7}


class Connection(socketserver.StreamRequestHandler):
    """Answers every request with the same result."""

    def handle(self):
        self.server.connections.append(self.request)
        decoder, text = json.JSONDecoder(), ""
        while part := self.request.recv(1 << 16):
            text += part.decode()
            while text.strip():
                try:
                    request, end = decoder.raw_decode(text)
                except ValueError:
                    break
                text = text[end:].lstrip()
                reply = {"jsonrpc": "2.0", "id": request["id"], "result": RESULT}
                self.wfile.write(json.dumps(reply).encode() + b"\n\n")


class Server(socketserver.ThreadingUnixStreamServer):
    daemon_threads = True
    block_on_close = False


class BareNode:
    """The plugin, started with these options; use it with `with`."""

    connection = Connection
    """What answers on the node's socket."""

    kind_of_server = Server

    def __init__(self, **options):
        self.dir = Path(tempfile.mkdtemp(prefix="boltgate-"))
        self.port = free_port()
        self.server = None
        self.messages = []
        self.options = {"grpc-port": self.port, "grpc-host": "127.0.0.1", **options}
        self.stderr = None
        """Where the plugin's stderr goes; `None` is the tests' own."""

    def __enter__(self):
        self.start_plugin()
        return self

    def __exit__(self, *_):
        self.lose_socket()
        self.process.stdin.close()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
        self.reap()
        shutil.rmtree(self.dir, ignore_errors=True)

    def start_plugin(self):
        """Starts the plugin, and tells it where the node's socket is to be."""
        self.messages = []
        self.process = subprocess.Popen(
            [program("boltgate")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self.stderr,
            cwd=self.dir,
            env={**os.environ, "LIGHTNINGD_PLUGIN": "1", "LIGHTNINGD_VERSION": "v26.06.6"},
        )
        self.reader = threading.Thread(target=self.read, daemon=True)
        self.reader.start()
        self.ask("getmanifest", {"allow-deprecated-apis": False})
        configuration = {
            "lightning-dir": str(self.dir),
            "rpc-file": "lightning-rpc",
            "startup": True,
            "network": "regtest",
            "feature_set": {},
        }
        self.init = self.ask("init", {"options": self.options, "configuration": configuration})

    def kill_plugin(self):
        """Ends the plugin where it stands."""
        self.process.kill()
        self.reap()

    def reap(self):
        self.process.wait()
        self.reader.join()
        self.process.stdout.close()

    def read(self):
        """Reads what the plugin says until it ends; its messages are a blank line apart."""
        text = ""
        for line in self.process.stdout:
            text += line.decode()
            if text.endswith("\n\n"):
                self.messages.append(json.loads(text))
                text = ""

    def tell(self, method, params, **more):
        message = {"jsonrpc": "2.0", "method": method, "params": params, **more}
        self.process.stdin.write(json.dumps(message).encode() + b"\n\n")
        self.process.stdin.flush()

    def ask(self, method, params):
        """The result of one of the plugin's methods."""
        self.tell(method, params, id=method)
        mine = lambda: [message for message in self.messages if message.get("id") == method]
        (answer,) = until(f"an answer to {method}", mine)
        return answer["result"]

    def get_socket(self):
        """From now on there is a node that answers."""
        self.server = self.kind_of_server(str(self.dir / "lightning-rpc"), self.connection)
        self.server.connections = []
        threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True).start()

    def lose_socket(self):
        """From now on there is none; connections break."""
        if not self.server:
            return
        (self.dir / "lightning-rpc").unlink()
        self.server.shutdown()
        self.server.server_close()
        for connection in list(self.server.connections):
            try:
                connection.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass  # Closed already.
        self.server = None

    def channel(self, options=()):
        return tls.channel(f"127.0.0.1:{self.port}", self.dir, options=options)

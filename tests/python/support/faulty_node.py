"""A node that fails as it is told: what it does with one request, down to the byte."""

import fcntl
import json
import os
import socket
import socketserver
import struct
import tempfile
import termios
import threading
from collections import Counter
from contextlib import contextmanager
from pathlib import Path

from . import tls
from .bare_node import BareNode, Server
from .pipeline import OF_HEALTH
from .wait import until

ANY_SIZE = [("grpc.max_receive_message_length", -1)]


class Reply:
    """The node's reply to one request, right unless a fault makes something else of it."""

    def __init__(self, node, request):
        self.request = request
        self.id = json.dumps(request["id"]).encode()
        self.make = lambda *members: node.result(request["method"], request["params"], *members)

    def text(self, id=None, result=None):
        """The reply as the node writes it; `id` and `result` are JSON texts."""
        result = self.make() if result is None else result
        return b'{"jsonrpc":"2.0","id":%b,"result":%b}\n\n' % (id or self.id, result)

    def holding(self, members):
        """The reply with other members than the right ones."""
        return self.text(result=self.make(members))


class Peer(socketserver.StreamRequestHandler):
    """One connection of the plugin's."""

    def handle(self):
        node = self.server.node
        if node.is_shut:
            return
        with node.counting(self):
            try:
                self.converse(node)
            except OSError:
                pass  # The plugin closed it.

    def converse(self, node):
        decoder, text = json.JSONDecoder(), ""
        while part := self.request.recv(1 << 16):
            text += part.decode()
            while text.strip():
                try:
                    request, end = decoder.raw_decode(text)
                except ValueError:
                    break
                text = text[end:].lstrip()
                if request.get("filter") == OF_HEALTH:
                    self.send(Reply(node, request).text(result=b'{"id":"02"}'))
                elif not self.answer(node, request):
                    return

    def answer(self, node, request):
        """Answers a request; whether the connection stays open."""
        reply = Reply(node, request)
        if play := node.take(request["method"]):
            return play(self, reply) is not CLOSE
        result = None if node.silent else reply.make()
        if result is None:
            self.until_given_up()
            return False
        self.send(reply.text(result=result))
        return True

    def send(self, text):
        self.request.sendall(text)

    def send_alone(self, piece):
        """Sends a piece that the plugin reads by itself: returns once it has."""
        self.send(piece)
        unread = lambda: struct.unpack("i", fcntl.ioctl(self.request, termios.TIOCOUTQ, b"\0" * 4))
        until("the plugin to read", lambda: unread() == (0,))

    def until_given_up(self):
        """Says nothing until the plugin closes the connection."""
        self.server.node.hangs(+1)
        try:
            while self.request.recv(1 << 16):
                pass
        finally:
            self.server.node.hangs(-1)


CLOSE = object()
"""A fault that ends like this closes the connection."""


class Patient(Server):
    """Lets a thousand connections wait to be accepted."""

    request_queue_size = 4096


class FaultyNode(BareNode):
    """The plugin, and a node that fails as `fault` says. `result(method, params)` gives its right
    results as JSON texts, or `None` for those that don't come; `result(method, params, members)`
    gives one with other members."""

    connection, kind_of_server = Peer, Patient

    def __init__(self, result, **options):
        super().__init__(**options)
        self.result = result
        self.lock = threading.Lock()
        self.planned = {}
        """What to do with the next request of a method."""
        self.playing = threading.Event()
        """Whether a fault is to come, or under way."""
        self.asked = Counter()
        """How often each method was asked for."""
        self.is_shut = False
        """Whether connections are closed as soon as they are there."""
        self.silent = False
        """Whether no request is answered."""
        self.open = 0
        """Connections that are open."""
        self.hanging = 0
        """Requests that wait for an answer that never comes."""
        self.log = Path(tempfile.mkstemp(prefix="boltgate-")[1])
        self.stderr = open(self.log, "wb")

    def __exit__(self, *arguments):
        super().__exit__(*arguments)
        self.stderr.close()
        self.log.unlink()

    def get_socket(self):
        super().get_socket()
        self.server.node = self

    def get_stale_socket(self):
        """A socket's file, as a node leaves it behind that was killed."""
        with socket.socket(socket.AF_UNIX) as nobody:
            nobody.bind(str(self.dir / "lightning-rpc"))

    def get_deaf_socket(self):
        """A socket that takes connections and never looks at them."""
        self.deaf = socket.socket(socket.AF_UNIX)
        self.deaf.bind(str(self.dir / "lightning-rpc"))
        self.deaf.listen(64)

    def lose_other_socket(self):
        """Takes a stale or a deaf socket away."""
        (self.dir / "lightning-rpc").unlink(missing_ok=True)
        if deaf := self.__dict__.pop("deaf", None):
            deaf.close()

    def restart(self):
        """Another node with another socket; the connections to the old one are dead."""
        path, kept = self.dir / "lightning-rpc", self.dir / "kept"
        # The file's number is not free for the new one as long as it has another name.
        os.link(path, kept)
        self.lose_socket()
        self.get_socket()
        assert path.stat().st_ino != kept.stat().st_ino
        kept.unlink()

    def hang_up(self):
        """Closes the connections that there are."""
        for connection in list(self.server.connections):
            try:
                connection.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass  # Closed already.

    def fault(self, method, play, held=False):
        """The next request of this method gets `play(peer, reply)` in place of its reply: at once,
        or once the function that this gives is called."""
        released = threading.Event()
        if not held:
            released.set()

        def once_released(peer, reply):
            released.wait()
            try:
                end = play(peer, reply)
                if end is CLOSE:
                    peer.request.shutdown(socket.SHUT_RDWR)
                return end
            finally:
                self.playing.clear()

        self.playing.set()
        self.planned[method] = once_released
        return released.set

    def take(self, method):
        with self.lock:
            self.asked[method] += 1
            return self.planned.pop(method, None)

    @contextmanager
    def counting(self, peer):
        connections = peer.server.connections
        with self.lock:
            self.open += 1
            connections.append(peer.request)
        try:
            yield
        finally:
            with self.lock:
                self.open -= 1
                connections.remove(peer.request)

    def hangs(self, change):
        with self.lock:
            self.hanging += change

    def descriptors(self):
        """What the plugin has open beside connections to the node."""
        return len(list(Path(f"/proc/{self.process.pid}/fd").iterdir())) - self.open

    def resident(self):
        """The plugin's memory in use, in bytes."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        (line,) = (line for line in status.splitlines() if line.startswith("VmRSS"))
        return int(line.split()[1]) << 10

    def logged(self):
        """The lines of the plugin's log: each with its level and its message."""
        return [one["params"] for one in list(self.messages) if one.get("method") == "log"]

    def said(self, text):
        """How many lines of the log hold a text."""
        return sum(text in line["message"] for line in self.logged())

    def complaints(self):
        """What the plugin has said of defects: a panic on stderr, an error in its log."""
        panics = [line for line in self.log.read_text().splitlines() if "panicked" in line]
        bad = lambda line: line["level"] == "broken" or "defect" in line["message"]
        return panics + [line for line in self.logged() if bad(line)]

    def channel(self):
        address = f"127.0.0.1:{self.port}"
        return tls.channel(address, self.dir, options=ANY_SIZE)

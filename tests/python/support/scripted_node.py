"""A node whose replies are what a test says: any bytes for a method, or none until it says so."""

import json
import threading

from .bare_node import BareNode, Connection
from .sandbox import free_port
from .scrape import scrape


def reply(request, result):
    """A reply as bytes, around a result that is JSON text."""
    return b'{"jsonrpc":"2.0","id":%s,"result":%s}' % (json.dumps(request["id"]).encode(), result)


def padded(request, length, before=b'{"x":"', after=b'"}'):
    """A reply of exactly so many bytes: a text in it is as long as it takes."""
    fill = length - len(reply(request, before + after))
    return reply(request, before + b"x" * fill + after)


class Scripted(Connection):
    """Answers each request as the node's `answers` say; holds back those in `held`."""

    def handle(self):
        node = self.server.node
        self.server.connections.append(self.request)
        decoder, text = json.JSONDecoder(), ""
        try:
            while part := self.request.recv(1 << 20):
                text += part.decode()
                while text.strip():
                    try:
                        request, end = decoder.raw_decode(text)
                    except ValueError:
                        break
                    text = text[end:].lstrip()
                    node.answer(request, self.wfile)
        except OSError:
            pass  # The connection was let go, which is what some tests are about.
        with node.changed:
            node.left += 1
            node.changed.notify_all()


class ScriptedNode(BareNode):
    """The plugin with metrics and an audit file, started with these options, and its node."""

    connection = Scripted

    def __init__(self, **options):
        self.metrics_port = free_port()
        more = {"grpc-metrics": f"127.0.0.1:{self.metrics_port}", "grpc-audit-file": "audit.log"}
        super().__init__(**more, **options)
        self.changed = threading.Condition()
        self.answers = {}
        """Method to a function from a request to the bytes of its reply."""
        self.held = set()
        """Methods that get no answer until `release`."""
        self.holding = 0
        self.asked = []
        """Each request's method, but for those of the bridge itself."""
        self.left = 0
        """How many connections have ended."""

    def __enter__(self):
        # Before the plugin, which then finds it at once.
        super().get_socket()
        self.server.node = self
        return super().__enter__()

    def __exit__(self, *error):
        self.release()
        super().__exit__(*error)

    def answer(self, request, out):
        method = request["method"]
        # Health asks with a filter.
        if "filter" not in request:
            self.asked.append(method)
            with self.changed:
                if method in self.held:
                    self.holding += 1
                    self.changed.notify_all()
                    self.changed.wait_for(lambda: method not in self.held)
                    self.holding -= 1
            if method in self.answers:
                out.write(self.answers[method](request))
                return
        out.write(reply(request, b'{"network":"regtest"}') + b"\n\n")

    def release(self):
        """Answers what is held back, and all that comes."""
        with self.changed:
            self.held.clear()
            self.changed.notify_all()

    def waits_for(self, what, condition, seconds=30):
        with self.changed:
            assert self.changed.wait_for(condition, seconds), f"waited {seconds} s for {what}"

    def reached(self):
        """How often each limit was reached, by option."""
        return scrape(self.metrics_port).by("boltgate_limits_reached_total", "option")

    def audit(self):
        """The audit file's lines."""
        return [json.loads(line) for line in (self.dir / "audit.log").read_text().splitlines()]

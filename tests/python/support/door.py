"""A plugin before which handshakes are tried: what it counts, what it holds, what gets through."""

from contextlib import contextmanager

from . import handshake
from .descriptors import connections, descriptors
from .sandbox import Sandbox, free_port
from .scrape import scrape
from .wait import until

REFUSED = "boltgate_handshakes_refused_total"


class Door(Sandbox):
    """A sandbox whose plugin asks for what `mode` (of the option grpc-auth) says."""

    def __init__(self, mode, *arguments):
        self.metrics, self.mode = free_port(), mode
        super().__init__(
            f"--grpc-auth={mode}", f"--grpc-metrics=127.0.0.1:{self.metrics}", *arguments
        )
        self.asks = mode != "rune"
        """Whether clients are asked for a certificate."""
        self.rune = self.call("createrune")["rune"] if mode != "mtls" else None
        self.own = (self.dir / "client.pem", self.dir / "client-key.pem")

    def request(self, rune=None):
        """A call over HTTP/1.1, as it is written."""
        more = f"rune: {rune}\r\n" if rune else ""
        return (
            "POST /cln.Node/Getinfo HTTP/1.1\r\nhost: cln\r\ncontent-type: application/json\r\n"
            f"connection: close\r\ncontent-length: 2\r\n{more}\r\n{{}}"
        ).encode()

    def attempt(self, how, name="cln", **more):
        """A handshake and a call without a rune; what comes of it."""
        with handshake.Shake(self.port, how, name) as shake:
            return shake.attempt(self.request(), **more)

    def attempt_as_own(self, version=None):
        """A handshake and a call with all that is asked for; what comes of it."""
        how = handshake.context(version, *self.own)
        with handshake.Shake(self.port, how) as shake:
            return shake.attempt(self.request(self.rune))

    def calls(self):
        """How many requests the node has seen, those aside that ask for its health."""
        seen = self.script("seen")["requests"]
        return sum("filter" not in one and one["method"] != "sandbox-seen" for one in seen)

    def refusals(self):
        """Refused handshakes by reason."""
        return scrape(self.metrics).by(REFUSED, "reason")

    def held(self):
        """Its clients' connections, and its descriptors but for sockets: those to the node come and
        go."""
        return connections(self.plugin_pid, self.port), descriptors(self.plugin_pid)

    @contextmanager
    def refuses(self, reason, times=1):
        """What is done here is refused so many times for this reason, and leaves nothing behind;
        the next client that may is served."""
        before, calls, (_, kinds) = self.refusals(), self.calls(), self.held()
        yield
        before[reason] += times
        until(f"{reason} to be counted", lambda: self.refusals() == before)
        until("all to be let go", lambda: self.held() == ([], kinds))
        assert self.calls() == calls, "a call came through"
        assert self.attempt_as_own() == "HTTP/1.1 200 OK"
        assert "panicked" not in self.said()

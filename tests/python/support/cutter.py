"""A TCP proxy that cuts connections, as a network does."""

import json
import shutil
import socket
import threading

LIVE = 6000
"""Bytes that a handshake doesn't take, and some events do."""


class Cutter:
    """Passes connections on to a port of this machine. Use it with `with`."""

    def __init__(self, port):
        self.to = port
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self.lock, self.open, self.cuts = threading.Lock(), [], 0
        self.passed = {}
        """Bytes that came from each end."""
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self):
        while True:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return  # closed
            try:
                server = socket.create_connection(("127.0.0.1", self.to))
            except OSError:
                client.close()
                continue
            with self.lock:
                self.open.append((client, server))
            for pair in ((client, server), (server, client)):
                threading.Thread(target=self._pass_on, args=pair, daemon=True).start()

    def _pass_on(self, one, other):
        try:
            while part := one.recv(1 << 16):
                other.sendall(part)
                self.passed[one] = self.passed.get(one, 0) + len(part)
        except OSError:
            pass
        for end in (one, other):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass

    def cut(self, after=0):
        """Ends at once every connection whose server has sent so many bytes; gives how many."""
        with self.lock:
            ripe = lambda pair: self.passed.get(pair[1], 0) >= after
            pairs = [pair for pair in self.open if ripe(pair)]
            self.open = [pair for pair in self.open if pair not in pairs]
        for pair in pairs:
            for end in pair:
                try:
                    end.shutdown(socket.SHUT_RDWR)
                except OSError:
                    pass
                end.close()
        self.cuts += len(pairs)
        return len(pairs)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.listener.close()
        self.cut()


def behind(cutter, node, folder):
    """A folder as the node's, whose bridge is reached through the cutter."""
    for name in ("ca.pem", "client.pem", "client-key.pem"):
        shutil.copy(node.dir / name, folder)
    (folder / "boltgate").mkdir()
    bridge = json.loads((node.dir / "boltgate" / "bridge.json").read_text())
    bridge["port"] = cutter.port
    (folder / "boltgate" / "bridge.json").write_text(json.dumps(bridge))
    return folder

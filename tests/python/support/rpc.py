"""A call on a node's own socket, past the plugin: what the tests compare with."""

import json
import socket


class NodeError(Exception):
    """The node's own error."""

    def __init__(self, error):
        super().__init__(error)
        self.code, self.message = error["code"], error["message"]


def call(path, method, params):
    """The result of a method of the node whose socket is at `path`."""
    request = {"jsonrpc": "2.0", "id": 1, "method": method, "params": params}
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(30)
        connection.connect(str(path))
        connection.sendall(json.dumps(request, ensure_ascii=False).encode())
        received = bytearray()
        while not received.endswith(b"\n\n"):
            part = connection.recv(1 << 20)
            assert part, f"the node closed the connection after {bytes(received)!r}"
            received += part
    reply = json.loads(received)
    if "error" in reply:
        raise NodeError(reply["error"])
    return reply["result"]

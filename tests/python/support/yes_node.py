"""A node that answers `checkrune` as it is told, and whose socket comes and goes."""

import json

from .bare_node import BareNode, Connection
from .pipeline import OF_HEALTH


class Answering(Connection):
    """Gives `checkrune` the server's verdict, and everything else an empty result."""

    def handle(self):
        self.server.connections.append(self.request)
        decoder, text = json.JSONDecoder(), ""
        while part := self.request.recv(1 << 16):
            text += part.decode()
            while text:
                try:
                    request, end = decoder.raw_decode(text)
                except ValueError:
                    break
                text = text[end:].lstrip()
                if request.get("filter") != OF_HEALTH:
                    self.server.asked.append(request["method"])
                asked = request["method"] == "checkrune"
                member = self.server.verdict if asked else {"result": {}}
                reply = {"jsonrpc": "2.0", "id": request["id"], **member}
                self.wfile.write(json.dumps(reply).encode() + b"\n\n")


class YesNode(BareNode):
    """Such a node, behind a bridge that asks for a rune and for nothing else."""

    connection = Answering

    def __init__(self):
        super().__init__(**{"grpc-auth": "rune", "grpc-tls-name": ["localhost"]})

    def get_socket(self, verdict):
        super().get_socket()
        self.server.asked, self.server.verdict = [], verdict

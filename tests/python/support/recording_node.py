"""A node that records invoices as the real one does: each has an index of its creation and one of
its last change, lists begin at an index, and `wait` waits for one."""

import json
import socketserver
import threading

from .bare_node import BareNode


class Invoices:
    """What the node has recorded. It outlives the node's socket."""

    def __init__(self):
        self.changed = threading.Condition()
        self.by_created = {}
        self.last = {"created": 0, "updated": 0, "deleted": 0}

    def create(self):
        """Makes an invoice; gives its index."""
        with self.changed:
            at = self.next("created")
            self.by_created[at] = {
                "label": f"invoice {at}",
                "payment_hash": f"{at:064x}",
                "status": "unpaid",
                "expires_at": 2_000_000_000 + at,
                "amount_msat": 1000 * at,
                "bolt11": "lnbcrt" + "q" * (at % 300),
                "created_index": at,
            }
            return at

    def update(self, at):
        """Changes an invoice; gives the index of the change."""
        with self.changed:
            index = self.next("updated")
            self.by_created[at] |= {"status": "paid", "updated_index": index}
            return index

    def delete(self, at):
        with self.changed:
            del self.by_created[at]
            self.next("deleted")

    def next(self, index):
        self.last[index] += 1
        self.changed.notify_all()
        return self.last[index]

    def listinvoices(self, index, start, limit):
        with self.changed:
            member = f"{index}_index"
            items = [one for one in self.by_created.values() if one.get(member, 0) >= start]
            items.sort(key=lambda one: one[member])
            return {"invoices": [dict(one) for one in items[:limit]]}

    def wait(self, subsystem, indexname, nextvalue, alive):
        """Answers once the index is there; never, if the connection is lost before."""
        assert subsystem == "invoices"
        with self.changed:
            while self.last[indexname] < nextvalue:
                self.changed.wait(0.1)
                if not alive():
                    return None
            return {"subsystem": subsystem, indexname: self.last[indexname]}


class Connection(socketserver.StreamRequestHandler):
    """Answers requests one by one, each in two parts: what is lost may be half an answer."""

    def handle(self):
        self.server.connections.append(self.request)
        decoder, text = json.JSONDecoder(), ""
        try:
            while part := self.request.recv(1 << 16):
                text += part.decode()
                while text.strip():
                    try:
                        request, end = decoder.raw_decode(text)
                    except ValueError:
                        break
                    text = text[end:].lstrip()
                    self.answer(request)
        except OSError:
            pass  # The connection was lost, which is what the tests are about.

    def answer(self, request):
        method, params = request["method"], request["params"]
        self.server.node.asked.append((method, params))
        alive = lambda: self.server.node.server is self.server
        if method == "wait":
            result = self.server.node.invoices.wait(**params, alive=alive)
        elif method == "listinvoices":
            result = self.server.node.invoices.listinvoices(**params)
        else:
            result = {"network": "regtest", "blockheight": 7}
        reply = json.dumps({"jsonrpc": "2.0", "id": request["id"], "result": result}).encode()
        half = len(reply) // 2
        self.wfile.write(reply[:half])
        self.wfile.write(reply[half:] + b"\n\n")


class RecordingNode(BareNode):
    """The plugin, and a node that records invoices."""

    connection = Connection

    def __init__(self, **options):
        super().__init__(**options)
        self.invoices = Invoices()
        self.asked = []
        """Each request's method and parameters."""

    def get_socket(self):
        super().get_socket()
        self.server.node = self

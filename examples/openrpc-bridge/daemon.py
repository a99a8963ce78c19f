#!/usr/bin/env python3
"""A daemon that speaks JSON-RPC 2.0 over HTTP, and answers what the two documents here describe.

    python3 daemon.py 8545

It is no Ethereum node: its chain has a few blocks of its own making. What it shows is what such a
daemon does: parameters by position, results that are no objects, `null` for what isn't there, errors
with codes.
"""

import hashlib
import json
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

METHOD_NOT_FOUND, INVALID_PARAMS, PARSE_ERROR = -32601, -32602, -32700
LONGEST = 1 << 20
"""Bytes of a request."""


class Refusal(Exception):
    """An error of JSON-RPC."""

    def __init__(self, code, message, data=None):
        super().__init__(message)
        self.error = {"code": code, "message": message}
        if data is not None:
            self.error["data"] = data


def digest(*parts):
    """32 bytes that depend on these."""
    return "0x" + hashlib.sha256(repr(parts).encode()).hexdigest()


def address(name):
    """Somebody's 20 bytes."""
    return digest("address", name)[:42]


ALICE, BOB, TOKEN = address("alice"), address("bob"), address("token")
TAGS = {"earliest": 0, "finalized": 5, "safe": 6, "latest": 8, "pending": 8}
FEE = 1_000_000_000
WEI = 2**70 + 3
"""More than a number of 64 bits holds."""


class Chain:
    """Nine blocks with a transfer each."""

    def __init__(self):
        self.sent = []

    def methods(self):
        return {
            "eth_chainId": lambda: "0x539",
            "eth_blockNumber": lambda: hex(TAGS["latest"]),
            "eth_syncing": self.syncing,
            "eth_getBalance": self.balance,
            "eth_getTransactionCount": self.count,
            "eth_getBlockByNumber": self.block,
            "eth_getTransactionReceipt": self.receipt,
            "eth_call": self.call,
            "eth_getLogs": self.logs,
            "eth_feeHistory": self.fees,
            "eth_sendRawTransaction": self.send,
        }

    behind = 0
    """Blocks that the node hasn't got yet."""

    def syncing(self):
        if not self.behind:
            return False
        latest = TAGS["latest"]
        return {
            "startingBlock": hex(0),
            "currentBlock": hex(latest),
            "highestBlock": hex(latest + self.behind),
        }

    def height(self, block):
        height = TAGS[block] if block in TAGS else int(block, 16)
        if height > TAGS["latest"]:
            raise Refusal(-32001, "header not found", {"height": height})
        return height

    def balance(self, of, block="latest"):
        return hex(WEI + self.height(block)) if of == ALICE else "0x0"

    def count(self, of, block="latest"):
        return hex(self.height(block) + 1) if of == ALICE else "0x0"

    def transaction(self, height):
        return {
            "hash": digest("transaction", height),
            "from": ALICE,
            "to": BOB if height else None,
            "nonce": hex(height),
            "value": hex(height * FEE),
            "gas": "0x5208",
            "input": "0x",
        }

    def block(self, block, hydrated):
        try:
            height = self.height(block)
        except Refusal:
            return None
        transaction = self.transaction(height)
        return {
            "number": hex(height),
            "hash": digest("block", height),
            "parentHash": digest("block", height - 1),
            "timestamp": hex(1_700_000_000 + 12 * height),
            "gasLimit": hex(30_000_000),
            "gasUsed": hex(21_000),
            "baseFeePerGas": hex(FEE + height),
            "miner": BOB,
            "transactions": [transaction if hydrated else transaction["hash"]],
        }

    def log(self, height):
        return {
            "address": TOKEN,
            "data": "0x" + f"{height:064x}",
            "topics": [digest("Transfer"), digest(height)],
            "blockNumber": hex(height),
            "transactionHash": digest("transaction", height),
            "removed": False,
        }

    def receipt(self, of):
        for height in range(TAGS["latest"] + 1):
            if digest("transaction", height) == of:
                return {
                    "transactionHash": of,
                    "blockNumber": hex(height),
                    "status": "0x1" if height else "0x0",
                    "gasUsed": "0x5208",
                    "contractAddress": None if height else TOKEN,
                    "logs": [self.log(height)],
                }
        return None

    def call(self, transaction, block="latest"):
        self.height(block)
        if transaction["to"] != TOKEN:
            return "0x"
        if "input" not in transaction:
            raise Refusal(3, "execution reverted", "0x08c379a0")
        return "0x" + f"{WEI:064x}"

    def logs(self, wanted):
        first, last = (self.height(wanted.get(end, "latest")) for end in ("fromBlock", "toBlock"))
        of = wanted.get("address")
        if of is not None and TOKEN not in ([of] if isinstance(of, str) else of):
            return []
        found = [self.log(height) for height in range(first, last + 1)]
        for at, topic in enumerate(wanted.get("topics", [])):
            if topic is not None:
                several = [topic] if isinstance(topic, str) else topic
                found = [log for log in found if log["topics"][at] in several]
        return found

    def fees(self, count, newest, percentiles):
        last, many = self.height(newest), int(count, 16)
        first = max(last - many + 1, 0)
        heights = range(first, last + 1)
        return {
            "oldestBlock": hex(first),
            "baseFeePerGas": [hex(FEE + height) for height in (*heights, last + 1)],
            "gasUsedRatio": [21_000 / 30_000_000 for _ in heights],
            "reward": [[hex(int(FEE * part / 100)) for part in percentiles] for _ in heights],
        }

    def send(self, transaction):
        if transaction in self.sent:
            raise Refusal(-32000, "already known")
        self.sent.append(transaction)
        return digest(transaction)


class PrintShop:
    """A queue of jobs."""

    def __init__(self):
        self.jobs, self.states = {}, {}

    def methods(self):
        return {
            "job.submit": self.submit,
            "job.status": self.status,
            "job.cancel": self.cancel,
            "job.list": self.list,
            "job.progress": self.progress,
            "shop.prices": lambda: {"A4": 0.05, "A3": 0.1},
            "shop.hours": lambda: {"from": "08:00:00Z", "to": "18:00:00Z"},
            "shop.inspect": self.inspect,
            "shop.reset": self.reset,
        }

    def submit(self, document, copies=1, paper="A4", labels=None, **_):
        if paper == "A3":
            raise Refusal(-32010, "There is none of this paper")
        if len(self.jobs) == 50:
            raise Refusal(-32011, "The queue is full", {"most": 50})
        job = {"id": len(self.jobs) + 1, "pages": copies, "cost": 0.5, "paper": paper}
        job["note"] = labels["note"] if labels and "note" in labels else None
        self.jobs[job["id"]] = job
        self.states[job["id"]] = "waiting"
        return job

    def status(self, job):
        if job not in self.jobs:
            raise Refusal(-32012, "There is no such job")
        return {**self.jobs[job], "state": self.states[job]}

    def cancel(self, job, reason=None):
        if self.states.get(job) != "waiting":
            return False
        self.states[job] = "cancelled"
        self.jobs[job]["note"] = reason
        return True

    def list(self, states=None, after=0):
        jobs = [job for job in self.jobs.values() if job["id"] > (after or 0)]
        return [job for job in jobs if states is None or self.states[job["id"]] in states]

    def progress(self, job):
        if self.states.get(job) != "printing":
            return None
        return {"done": 1, "of": self.jobs[job]["pages"], "jammed": False}

    def inspect(self):
        return {
            "version": 2,
            "unnamed": [1, "two", None],
            "mood": "good",
            "weather": "rain",
            "serial": 2**100,
            "sizes": [210.0, 297.0],
            "gaps": ["a", None],
            "drawer": {"name": "top", "folders": [{"name": "inside", "folders": []}]},
            "door": {"locked": True, "key": "on the hook"},
        }

    def reset(self):
        self.jobs.clear()
        self.states.clear()


class Daemon(ThreadingHTTPServer):
    """Listens on this machine alone, on a port of its own where none is given."""

    daemon_threads = True

    def __init__(self, port=0):
        self.chain, self.shop = Chain(), PrintShop()
        self.methods = {**self.chain.methods(), **self.shop.methods()}
        self.requests = []
        super().__init__(("127.0.0.1", port), Handler)

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_port}/"

    def answer(self, request):
        """The reply to a request."""
        reply = {"jsonrpc": "2.0", "id": request.get("id")}
        params = request.get("params", [])
        self.requests.append((request.get("method"), params))
        try:
            method = self.methods.get(request.get("method"))
            if method is None:
                raise Refusal(METHOD_NOT_FOUND, "the method does not exist")
            try:
                reply["result"] = method(*params) if isinstance(params, list) else method(**params)
            except (AttributeError, KeyError, TypeError, ValueError) as error:
                raise Refusal(INVALID_PARAMS, f"invalid params: {error}") from error
        except Refusal as refusal:
            reply["error"] = refusal.error
        return reply


class Handler(BaseHTTPRequestHandler):
    """One request a POST; the connection stays open."""

    protocol_version = "HTTP/1.1"

    def do_POST(self):
        length = int(self.headers.get("Content-Length", 0))
        if length > LONGEST:
            self.send_error(413)
            return
        try:
            reply = self.server.answer(json.loads(self.rfile.read(length)))
        except json.JSONDecodeError as error:
            failure = {"code": PARSE_ERROR, "message": str(error)}
            reply = {"jsonrpc": "2.0", "id": None, "error": failure}
        text = json.dumps(reply).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def log_message(self, *_):
        """Says nothing."""


def main():
    daemon = Daemon(int(sys.argv[1]) if len(sys.argv) > 1 else 8545)
    print(f"listening on {daemon.url}", flush=True)
    try:
        daemon.serve_forever()
    except KeyboardInterrupt:
        pass


if __name__ == "__main__":
    main()

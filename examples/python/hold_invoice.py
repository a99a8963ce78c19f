"""A stream in both directions: holds the payments of one invoice until you decide.

    python hold_invoice.py localhost:9736 ~/.lightning/bitcoin PREIMAGE AMOUNT_MSAT

PREIMAGE is 32 bytes in hex. Its SHA-256 is the payment hash of an invoice that the node knows no
preimage for, so that only this program can take the money. Type `settle` or `cancel`, then Enter.

The operator offers the hook in `boltgate.toml` in the lightning directory:

    [hooks.htlc_accepted]
    deadline_ms = 86_400_000  # how long a payment may be held in all: a day
    wait_ms = 60_000          # of that, while this program is away
    fallback = "fail"         # what a payment gets after that

A held payment must be decided well before its `cltv_expiry`: the channel is closed otherwise.
"""

import hashlib
import queue
import sys
import threading
import time
from pathlib import Path

import grpc

import boltgate_pb2
import boltgate_pb2_grpc
import node_pb2
import node_pb2_grpc


def connect(address, folder):
    """A channel to the bridge, with the files that it made for clients."""
    read = lambda name: (Path(folder).expanduser() / name).read_bytes()
    credentials = grpc.ssl_channel_credentials(
        read("ca.pem"), read("client-key.pem"), read("client.pem")
    )
    return grpc.secure_channel(address, credentials)


class Invoice:
    """The payments of one invoice, and what has been decided about them."""

    def __init__(self, preimage, amount_msat, height):
        self.preimage, self.amount_msat, self.height = preimage, amount_msat, height
        self.hash = hashlib.sha256(preimage).digest()
        self.lock = threading.Lock()
        self.decision = None
        self.begin()

    def begin(self):
        """A new stream: the bridge sends every call again that still waits, under its old id."""
        with self.lock:
            self.held, self.answers = {}, queue.SimpleQueue()
            return self.answers

    def call(self, call):
        """The node asks about a payment; it may be one of several parts."""
        with self.lock:
            if call.request.htlc.payment_hash != self.hash:
                self.answer(call, result=boltgate_pb2.HtlcAcceptedResponse.CONTINUE)
                return
            self.held[call.id] = call
            total = sum(each.request.htlc.amount_msat.msat for each in self.held.values())
            print(f"held {total} of {self.amount_msat} msat", flush=True)
            self.carry_out()

    def decide(self, decision):
        with self.lock:
            total = sum(each.request.htlc.amount_msat.msat for each in self.held.values())
            if decision == "settle" and total < self.amount_msat:
                print("not yet: only a part of it is here", flush=True)
            elif decision in ("settle", "cancel"):
                self.decision = decision
                self.carry_out()

    def carry_out(self):
        """Answers what is held, in any order, as soon as it is known what to answer."""
        while self.decision and self.held:
            _, call = self.held.popitem()
            if self.decision == "settle":
                result = boltgate_pb2.HtlcAcceptedResponse.RESOLVE
                self.answer(call, result=result, payment_key=self.preimage)
            else:
                # "Incorrect or unknown payment details" takes the amount and the block height.
                amount = call.request.htlc.amount_msat.msat
                failure = b"\x40\x0f" + amount.to_bytes(8, "big") + self.height.to_bytes(4, "big")
                result = boltgate_pb2.HtlcAcceptedResponse.FAIL
                self.answer(call, result=result, failure_message=failure)
            print(f"{self.decision}: done", flush=True)

    def answer(self, call, **response):
        response = boltgate_pb2.HtlcAcceptedResponse(**response)
        self.answers.put(boltgate_pb2.HtlcAcceptedAnswer(id=call.id, response=response))


def hold(channel, invoice):
    """Answers the node's calls until the bridge goes away."""
    answers = invoice.begin()
    hooks = boltgate_pb2_grpc.HooksStub(channel)
    calls = hooks.HtlcAccepted(iter(answers.get, None))
    try:
        calls.initial_metadata()  # there once the stream is live
        print("listening", flush=True)
        for call in calls:
            invoice.call(call)
    finally:
        answers.put(None)


def main(address, folder, preimage, amount_msat):
    with connect(address, folder) as channel:
        height = node_pb2_grpc.NodeStub(channel).Getinfo(node_pb2.GetinfoRequest()).blockheight
        invoice = Invoice(bytes.fromhex(preimage), int(amount_msat), height)
        read = lambda: [invoice.decide(line.strip()) for line in sys.stdin]
        threading.Thread(target=read, daemon=True).start()
        while True:
            try:
                hold(channel, invoice)
            except grpc.RpcError as error:
                if error.code() != grpc.StatusCode.UNAVAILABLE:
                    sys.exit(f"{error.code().name}: {error.details()}")
            time.sleep(1)  # the bridge is away: it will be back


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except KeyboardInterrupt:
        pass

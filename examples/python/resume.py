"""A stream that survives a crash: books every invoice once, whatever is killed when.

    python resume.py localhost:9736 ~/.lightning/bitcoin books.sqlite

Kill it, kill the bridge, stop the node: started again it goes on where it was. That takes two
things. `Events.Follow` sends with each invoice where to go on from; and the program keeps that in
the same transaction as what it does with the invoice, so that neither is ever there without the
other. The bindings come from the project's protos:

    python -m grpc_tools.protoc -I proto --python_out=. --grpc_python_out=. \\
        proto/boltgate.proto proto/node.proto proto/primitives.proto
"""

import sqlite3
import sys
import time
from pathlib import Path

import grpc

import boltgate_pb2
import boltgate_pb2_grpc


def connect(address, folder):
    """A channel to the bridge, with the files that it made for clients."""
    read = lambda name: (Path(folder).expanduser() / name).read_bytes()
    credentials = grpc.ssl_channel_credentials(
        read("ca.pem"), read("client-key.pem"), read("client.pem")
    )
    return grpc.secure_channel(address, credentials)


class Books:
    """What was booked, and the index to go on from."""

    def __init__(self, path):
        self.database = sqlite3.connect(path)
        with self.database:
            self.database.execute("CREATE TABLE IF NOT EXISTS booked (label TEXT UNIQUE, msat INT)")
            self.database.execute("CREATE TABLE IF NOT EXISTS resume (at INT)")

    def resume_from(self):
        (at,) = self.database.execute("SELECT coalesce(max(at), 1) FROM resume").fetchone()
        return at

    def book(self, followed):
        """Both or neither."""
        invoice = followed.invoice
        with self.database:
            row = (invoice.label, invoice.amount_msat.msat)
            self.database.execute("INSERT INTO booked VALUES (?, ?)", row)
            self.database.execute("DELETE FROM resume")
            self.database.execute("INSERT INTO resume VALUES (?)", (followed.resume_from,))


def follow(stub, books):
    """Books what was recorded meanwhile, then what comes, for as long as the stream lasts."""
    request = boltgate_pb2.FollowRequest(
        subsystem="INVOICES", index="CREATED", **{"from": books.resume_from()}
    )
    for followed in stub.Follow(request, wait_for_ready=True):
        books.book(followed)
        print(followed.index, followed.invoice.label, flush=True)


def main(address, folder, path):
    books = Books(path)
    with connect(address, folder) as channel:
        stub = boltgate_pb2_grpc.EventsStub(channel)
        while True:
            try:
                follow(stub, books)
            except grpc.RpcError as error:
                if error.code() is not grpc.StatusCode.UNAVAILABLE:
                    sys.exit(f"{error.code().name}: {error.details()}")
                print("the bridge is away: waiting for it", flush=True)
                time.sleep(0.2)


if __name__ == "__main__":
    main(*sys.argv[1:])

"""One call, one answer: makes an invoice.

    python unary.py localhost:9736 ~/.lightning/bitcoin 5000 "a coffee"

The bindings come from the project's protos:

    python -m grpc_tools.protoc -I proto --python_out=. --grpc_python_out=. \\
        proto/node.proto proto/primitives.proto
"""

import sys
import uuid
from pathlib import Path

import grpc

import node_pb2
import node_pb2_grpc
import primitives_pb2


def connect(address, folder):
    """A channel to the bridge, with the files that it made for clients."""
    read = lambda name: (Path(folder).expanduser() / name).read_bytes()
    credentials = grpc.ssl_channel_credentials(
        read("ca.pem"), read("client-key.pem"), read("client.pem")
    )
    return grpc.secure_channel(address, credentials)


def main(address, folder, msat, description):
    amount = primitives_pb2.AmountOrAny(amount=primitives_pb2.Amount(msat=int(msat)))
    request = node_pb2.InvoiceRequest(
        label=str(uuid.uuid4()), description=description, amount_msat=amount
    )
    with connect(address, folder) as channel:
        try:
            print(node_pb2_grpc.NodeStub(channel).Invoice(request, timeout=30).bolt11)
        except grpc.RpcError as error:
            sys.exit(f"{error.code().name}: {error.details()}")


if __name__ == "__main__":
    main(*sys.argv[1:])

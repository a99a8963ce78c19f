"""Reads every public channel that the node knows, however many there are.

    python list_channels.py localhost:9736 ~/.lightning/bitcoin

One message with all channels of a large network is more than clients accept; `boltgate.v1.Lists`
sends them in parts, while the node is still writing. The bindings come from the project's protos:

    python -m grpc_tools.protoc -I proto --python_out=. --grpc_python_out=. \\
        proto/boltgate.proto proto/node.proto proto/primitives.proto
"""

import sys
from pathlib import Path

import grpc

import boltgate_pb2_grpc
import node_pb2


def connect(address, folder):
    """A channel to the bridge, with the files that it made for clients."""
    read = lambda name: (Path(folder).expanduser() / name).read_bytes()
    credentials = grpc.ssl_channel_credentials(
        read("ca.pem"), read("client-key.pem"), read("client.pem")
    )
    return grpc.secure_channel(address, credentials)


def channels(stub):
    """Every channel, one at a time: memory for one part, not for the list."""
    for part in stub.ListChannels(node_pb2.ListchannelsRequest()):
        yield from part.channels


def main(address, folder):
    with connect(address, folder) as channel:
        count = capacity = 0
        for one in channels(boltgate_pb2_grpc.ListsStub(channel)):
            count += 1
            capacity += one.amount_msat.msat
        print(f"{count} channels, {capacity // 1000} sat")


if __name__ == "__main__":
    main(*sys.argv[1:])

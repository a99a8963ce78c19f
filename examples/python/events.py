"""One request, a stream of answers: prints what happens on the node, until Ctrl-C.

    python events.py localhost:9736 ~/.lightning/bitcoin connect invoice_payment

Any topic will do, those of plugins too. The bindings come from the project's protos:

    python -m grpc_tools.protoc -I proto --python_out=. --grpc_python_out=. \\
        proto/boltgate.proto proto/node.proto proto/primitives.proto
"""

import sys
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


def show(event):
    kind = event.WhichOneof("kind")
    if kind == "hello":
        print("listening to", ", ".join(event.hello.topics), flush=True)
    elif kind == "gap":
        print(f"too slow: missed {event.gap.missed} of {event.gap.topic}", flush=True)
    elif kind == "notification":
        told = event.notification
        # The topic's own message, or a JsonValue where the topic has no schema.
        message = getattr(told, told.WhichOneof("event"))
        print(told.topic, str(message).replace("\n", " "), flush=True)
    # What is left is a heartbeat: nothing has happened, and the stream is alive.


def main(address, folder, *topics):
    request = boltgate_pb2.SubscribeRequest(topics=topics, heartbeat_seconds=10)
    with connect(address, folder) as channel:
        try:
            for event in boltgate_pb2_grpc.EventsStub(channel).Subscribe(request):
                show(event)
        except grpc.RpcError as error:
            sys.exit(f"{error.code().name}: {error.details()}")
        except KeyboardInterrupt:
            pass


if __name__ == "__main__":
    main(*sys.argv[1:])

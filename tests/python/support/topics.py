"""Every stream of notifications: its descriptor from the compiled proto, its schema from schemas/."""

import json
import tomllib
from dataclasses import dataclass

from google.protobuf import message_factory

from .answers import Comparison
from .paths import PROJECT, SCHEMAS

RECORDED = PROJECT / "tests" / "recorded" / "notifications.jsonl"


@dataclass
class Topic:
    """One notification of the node's."""

    topic: str
    """Its name in the node's JSON, such as `block_added`."""
    rpc: str
    """Its name in the proto, such as `SubscribeBlockAdded`."""
    request: type
    event: type
    schema: dict

    @property
    def path(self):
        return f"/cln.Node/{self.rpc}"

    def subscribe(self, channel, **options):
        """A stream of its events; it is live when this returns."""
        open_stream = channel.unary_stream(
            self.path, self.request.SerializeToString, self.event.FromString
        )
        stream = open_stream(self.request(), **options)
        stream.initial_metadata()
        return stream

    def differences(self, event, params):
        """What differs between a message and the parameters of the node's notification."""
        comparison = Comparison()
        comparison.message(event, self.schema["response"], payload(self.topic, params), self.topic)
        assert comparison.values or not self.event.DESCRIPTOR.fields, "nothing was compared"
        return comparison.different


def payload(topic, params):
    """Where the event is: older forms have it without the member around it."""
    return params.get(topic, params)


def topics(node_pb2):
    """Every stream of cln.Node; that each schema has one is checked here."""
    exposed = tomllib.loads((SCHEMAS / "exposure.toml").read_text())["notifications"]
    methods = node_pb2.DESCRIPTOR.services_by_name["Node"].methods_by_name
    found = []
    for file in sorted((SCHEMAS / "notifications").glob("*.json")):
        method = methods[f"Subscribe{exposed[file.stem]['name']}"]
        assert method.server_streaming and not method.client_streaming
        made = map(message_factory.GetMessageClass, (method.input_type, method.output_type))
        found.append(Topic(file.stem, method.name, *made, json.loads(file.read_text())))
    return found


def recorded():
    """Every recorded notification, as lightningd sent it."""
    return [json.loads(line) for line in RECORDED.read_text().splitlines()]

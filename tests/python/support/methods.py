"""Every unary method: its descriptor from the compiled proto, its schema from schemas/."""

import json
import re
import tomllib
from dataclasses import dataclass

from google.protobuf import message_factory

from .paths import SCHEMAS


@dataclass
class Method:
    """One method of cln.Node."""

    rpc: str
    """Its name in the proto, such as `Getinfo`."""
    target: str
    """Its name on the node's socket, such as `getinfo`."""
    request: type
    response: type
    schema: dict

    @property
    def path(self):
        return f"/cln.Node/{self.rpc}"

    def caller(self, channel):
        """A way to call it: give a request, get the response's bytes."""
        return channel.unary_unary(self.path, self.request.SerializeToString, lambda wire: wire)


class Methods(list):
    """Every unary method of cln.Node."""

    def __init__(self, node_pb2):
        targets = {}
        for target, exposed in tomllib.loads((SCHEMAS / "exposure.toml").read_text())[
            "methods"
        ].items():
            targets[exposed.get("rpc") or re.sub("[-_]", "", exposed["path"])] = target
        for method in node_pb2.DESCRIPTOR.services_by_name["Node"].methods:
            if method.server_streaming or method.client_streaming:
                continue
            target = targets[method.name]
            schema = json.loads((SCHEMAS / "methods" / f"{target}.json").read_text())
            made = map(message_factory.GetMessageClass, (method.input_type, method.output_type))
            self.append(Method(method.name, target, *made, schema))

"""Requests with every field set, and the parameters that the node has to get from them.

The parameters are worked out here, from the schema, by rules of the node's own documentation:
an oracle that shares nothing with the transcoder.
"""

from . import schema as names

BYTES = {"pubkey": b"\x02" + bytes(range(32)), "bip340sig": bytes(64), "signature": bytes(71)}
for _name in ("hash", "txid", "secret"):
    BYTES[_name] = bytes(range(32))

TEXTS = {
    "short_channel_id": "103x1x0",
    "short_channel_id_dir": "103x1x0/1",
    "currency": "10.50USD",
    "msat_or_any": "7msat",
    "integer": "7",
}


class Sampler:
    """Fills messages. `choices` says what to take at a path, instead of the first possibility;
    `zero` fills in zeros and false wherever the type has them."""

    def __init__(self, choices=None, zero=False):
        self.choices = choices or {}
        self.zero = zero
        self.spots = {}
        """Every enum and every oneof that was met, by path: all that can be chosen there."""

    def message(self, message, schema, path=""):
        """Sets every field of a message whose JSON is an object; gives that object."""
        params = {}
        for field in message.DESCRIPTOR.fields:
            key, inner = names.member(schema, field)
            params[key] = self.field(message, field, inner, f"{path}.{field.name}".lstrip("."))
        return params

    def field(self, message, field, schema, path):
        if field.message_type and field.message_type.GetOptions().map_entry:
            getattr(message, field.name)["65537"] = "00ff"
            return {"65537": "00ff"}
        if field.is_repeated:
            target = getattr(message, field.name)
            inner = names.item(schema)
            if field.message_type:
                return [self.nested(target.add(), inner, f"{path}[{at}]") for at in range(2)]
            values = [self.value(field, inner, f"{path}[{at}]") for at in range(2)]
            target.extend(value for value, _ in values)
            return [json for _, json in values]
        if field.message_type:
            target = getattr(message, field.name)
            target.SetInParent()
            return self.nested(target, schema, path)
        value, json = self.value(field, schema, path)
        setattr(message, field.name, value)
        return json

    def nested(self, message, schema, path):
        shape = SHAPES.get(message.DESCRIPTOR.name)
        return shape(self, message, schema, path) if shape else self.message(message, schema, path)

    def value(self, field, schema, path):
        """A value for the proto, and its JSON."""
        kind = names.kind(schema)
        if field.enum_type:
            values = list(field.enum_type.values_by_number)
            number = self.choose(path, values)
            return number, names.json_of_enum(field.enum_type, number, schema)
        if field.type == field.TYPE_BOOL:
            return (not self.zero,) * 2
        if field.type == field.TYPE_BYTES:
            value = BYTES.get(kind, b"\x00\xff" * 8)
            return value, value.hex()
        if field.type == field.TYPE_STRING:
            return (TEXTS.get(kind, f'\u26a1 {field.name} "ü"'),) * 2
        if field.type in (field.TYPE_DOUBLE, field.TYPE_FLOAT):
            return (0.0 if self.zero else 0.5,) * 2
        signed = field.type in (field.TYPE_SINT64, field.TYPE_INT64, field.TYPE_INT32)
        return (0 if self.zero else -7 if signed else 7,) * 2

    def choose(self, path, possibilities):
        """What to take at a path; notes that there was something to choose."""
        self.spots[path] = possibilities
        return self.choices.get(path, possibilities[0])

    def amount(self, message, schema, path):
        message.msat = 0 if self.zero else 7000
        satoshi = names.kind(schema) in ("sat", "sat_or_all", "outputdesc")
        return f"{message.msat}msat" if satoshi else message.msat

    def amount_or(self, message, schema, path):
        (oneof,) = message.DESCRIPTOR.oneofs
        word = oneof.fields[1].name
        arm = self.choose(path, ["amount", word, f"{word}=false"])
        if arm == "amount":
            message.amount.SetInParent()
            return self.amount(message.amount, schema, path)
        setattr(message, word, not arm.endswith("=false"))
        return word

    def feerate(self, message, schema, path):
        words = ["slow", "normal", "urgent"]
        arm = self.choose(path, ["perkw", "perkb", *words, *(f"{word}=false" for word in words)])
        if arm in ("perkw", "perkb"):
            setattr(message, arm, 253)
            return f"253{arm}"
        setattr(message, arm.removesuffix("=false"), not arm.endswith("=false"))
        return arm

    def outpoint(self, message, schema, path):
        message.txid, message.outnum = BYTES["txid"], 0 if self.zero else 7
        return f"{message.txid.hex()}:{message.outnum}"

    def output_desc(self, message, schema, path):
        message.address = f"bcrt1q{path[-2:-1]}"
        message.amount.SetInParent()
        return {message.address: self.amount(message.amount, {"type": "outputdesc"}, path)}

    def route_hints(self, message, schema, path):
        return [[self.hop(message.hints.add().hops.add())] for _ in range(2)]

    def hop(self, hop):
        hop.id, hop.scid, hop.feebase.msat = BYTES["pubkey"], "103x1x0", 7
        hop.feeprop, hop.expirydelta = 1, 6
        return {"id": hop.id.hex(), "scid": hop.scid, "feebase": 7, "feeprop": 1, "expirydelta": 6}

    def tlv_stream(self, message, schema, path):
        message.entries.add(type=65537, value=b"\x00\xff")
        message.entries.add(type=2, value=b"")
        return {"65537": "00ff", "2": ""}

    def proof_field(self, message, schema, path):
        arm = self.choose(path, ["name", "number"])
        value = "invoice_amount" if arm == "name" else 160
        setattr(message, arm, value)
        return value


SHAPES = {
    "Amount": Sampler.amount,
    "AmountOrAll": Sampler.amount_or,
    "AmountOrAny": Sampler.amount_or,
    "Feerate": Sampler.feerate,
    "Outpoint": Sampler.outpoint,
    "OutputDesc": Sampler.output_desc,
    "RoutehintList": Sampler.route_hints,
    "TlvStream": Sampler.tlv_stream,
    "ProofField": Sampler.proof_field,
}


def full(method, **how):
    """A full request of a method, the parameters it stands for, and the sampler that made it."""
    sampler = Sampler(**how)
    request = method.request()
    params = sampler.message(request, method.schema.get("request", {}))
    return request, params, sampler


def alternatives(method):
    """A full request for each enum value and each arm of a oneof: the path, what was taken
    there, the request, the parameters."""
    _, _, sampler = full(method)
    for path, possibilities in sampler.spots.items():
        for taken in possibilities:
            request, params, _ = full(method, choices={path: taken})
            yield path, taken, request, params

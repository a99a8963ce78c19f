"""A response beside the node's own JSON: what is missing, what differs.

An oracle that shares nothing with the transcoder: it reads the decoded message, the schema and
the JSON.
"""

from . import schema as names

UNKNOWN = -1


def amount(json, satoshi):
    """The millisatoshi that an amount in JSON stands for."""
    if isinstance(json, str):
        return int(json.removesuffix("msat"))
    return json * 1000 if satoshi else json


class Comparison:
    """Compares a message with the JSON object that it was made from."""

    def __init__(self):
        self.values = 0
        """Single values that were compared."""
        self.unset = []
        """Paths of fields that the message lacks."""
        self.different = []
        """What is there and is not what the JSON says."""

    def message(self, message, schema, json, path):
        for field in message.DESCRIPTOR.fields:
            key, inner = names.member(schema, field)
            at = f"{path}.{field.name}"
            if self.is_set(message, field, json.get(key)):
                self.field(getattr(message, field.name), field, inner, json.get(key), at)
            elif json.get(key) not in (None, []):
                self.different.append(f"{at}: absent instead of {json[key]!r}")
            else:
                self.unset.append(at)

    def is_set(self, message, field, json):
        """Whether a field is there; where zero is not told from absence, the JSON decides."""
        if field.is_repeated:
            return len(getattr(message, field.name)) > 0
        return message.HasField(field.name) if field.has_presence else json is not None

    def field(self, value, field, schema, json, path):
        if field.message_type and field.message_type.GetOptions().map_entry:
            return self.same(dict(value), json, path)
        if not field.is_repeated:
            return self.value(value, field, schema, json, path)
        items = json if isinstance(json, list) else [json]
        self.same(len(value), len(items), f"{path}'s length")
        for at, (one, item) in enumerate(zip(value, items)):
            self.value(one, field, names.item(schema), item, f"{path}[{at}]")

    def value(self, value, field, schema, json, path):
        if field.message_type:
            shape = SHAPES.get(field.message_type.name)
            if shape:
                return self.same(shape(value, json, names.kind(schema)), json, path)
            return self.message(value, schema, json, path)
        if field.enum_type:
            name = value if value == UNKNOWN else names.json_of_enum(field.enum_type, value, schema)
            return self.same(name, json, path)
        if field.type == field.TYPE_BYTES:
            return self.same(value.hex(), json, path)
        if field.type == field.TYPE_STRING and not isinstance(json, str):
            # A number or a boolean that travels as its text.
            return self.same(value, str(json).lower(), path)
        self.same(value, json, path)

    def same(self, value, json, path):
        self.values += 1
        if value != json:
            self.different.append(f"{path}: {value!r} instead of {json!r}")


def of_amount(message, json, kind):
    """The JSON itself if the amount is the same one, else what it is."""
    return json if message.msat == amount(json, kind.startswith("sat")) else message.msat


def of_any(message, json, kind):
    """What a JsonValue, JsonScalar, JsonObjectOrArray, JsonObject or JsonArray stands for."""
    if message.DESCRIPTOR.name == "JsonArray":
        return [of_any(value, json, kind) for value in message.values]
    if message.DESCRIPTOR.name == "JsonObject":
        return {key: of_any(value, json, kind) for key, value in message.fields.items()}
    (oneof,) = message.DESCRIPTOR.oneofs
    arm = message.WhichOneof(oneof.name)
    value = getattr(message, arm) if arm else None
    return of_any(value, json, kind) if hasattr(value, "DESCRIPTOR") else value


def of_hints(message, json, kind):
    hop = lambda one: {
        "pubkey": one.pubkey.hex(),
        "short_channel_id": one.short_channel_id,
        "fee_base_msat": one.fee_base_msat.msat,
        "fee_proportional_millionths": one.fee_proportional_millionths,
        "cltv_expiry_delta": one.cltv_expiry_delta,
    }
    return [[hop(one) for one in hint.hops] for hint in message.hints]


def of_proof_field(message, json, kind):
    return getattr(message, message.WhichOneof("ident"))


def of_outpoint(message, json, kind):
    return f"{message.txid.hex()}:{message.outnum}"


SHAPES = {
    "Amount": of_amount,
    "Outpoint": of_outpoint,
    "DecodeRoutehintList": of_hints,
    "JsonValue": of_any,
    "JsonScalar": of_any,
    "JsonObjectOrArray": of_any,
    "ProofField": of_proof_field,
}

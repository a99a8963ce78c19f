"""Names: from a field of the proto to the member of the schema that it stands for."""

import re

# Fields, and values of shared enums, that the wire has always spelled otherwise.
RENAMED = {"item_type": "type", "return_": "return"}
MISSPELLED = {"dualopendopencommittready": "dualopendopencommitready"}


def plain(name):
    """A name without what the two sides spell differently."""
    return re.sub("[^a-z0-9]", "", name.lower())


def member(schema, field):
    """The JSON key of a protobuf field, and the member's own schema."""
    for key, inner in schema.get("properties", {}).items():
        name = RENAMED.get(field.name, field.name)
        if re.sub("[ /-]", "_", key) == name:
            return key, inner
    raise KeyError(f"{field.full_name} stands for no member of the schema")


def item(schema):
    """The schema of what a list holds, be the list one of several alternatives or not."""
    for arm in alternatives(schema):
        if "items" in arm:
            return arm["items"]
    return {}


def alternatives(schema):
    """The alternatives that a schema allows: itself, if it has no others."""
    return schema.get("oneOf") or [schema]


def kind(schema):
    """The schema's type, or the first of its alternatives' types that is a single value."""
    kinds = [arm.get("type") for arm in alternatives(schema)]
    return next((kind for kind in kinds if kind not in ("array", "object", None)), "string")


def json_of_enum(descriptor, number, schema):
    """The string in the node's JSON that an enum value stands for."""
    name = plain(descriptor.values_by_number[number].name.removeprefix("NUM_"))
    name = MISSPELLED.get(name, name)
    values = [value for arm in alternatives(schema) for value in arm.get("enum", [])]
    return next((value for value in values if plain(str(value)) == name), None)

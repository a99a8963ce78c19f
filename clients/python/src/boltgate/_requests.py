"""Requests from plain Python values: amounts as ints or text, bytes as hex, enums by name."""

from __future__ import annotations

import difflib
import functools
import re

from .values import Msat, ShortChannelId, to_bytes


def build(message_class, values):
    """A message with these values. Raises TypeError for a field that isn't there or a value of a
    type that doesn't fit, ValueError for a value that doesn't fit; both name the field's path."""
    message = message_class()
    fill(message, values, "")
    return message


def build_request(message_class, values):
    """As `build`, where every field has a value that has no presence: what is left out of these is
    sent as zero or as nothing, which nobody means."""
    given = {name.rstrip("_") for name, value in values.items() if value is not None}
    for name in _required(message_class.DESCRIPTOR):
        if name.rstrip("_") not in given:
            raise TypeError(f"{name}: is required by {message_class.DESCRIPTOR.name}")
    return build(message_class, values) if values else message_class()


@functools.lru_cache(maxsize=None)
def _required(descriptor):
    scalar = lambda field: not (_is_repeated(field) or field.message_type or field.has_presence)
    return [field.name for field in descriptor.fields if scalar(field)]


def fill(message, values, path):
    fields = message.DESCRIPTOR.fields_by_name
    for name, value in values.items():
        if not isinstance(name, str):
            raise TypeError(f"{path}: expected names of fields, got {name!r}")
        if value is None:
            continue
        # `from_` is `from`, which is a word of Python's.
        field = fields.get(name) or fields.get(name.rstrip("_"))
        if field is None:
            near = difflib.get_close_matches(name, fields, 1)
            hint = (
                f"; did you mean `{near[0]}`?"
                if near
                else f"; there are {', '.join(fields) or 'none'}"
            )
            raise TypeError(f"{path}{name}: no such field of {message.DESCRIPTOR.name}{hint}")
        where = path + name
        try:
            _set(message, field, value, where)
        except (TypeError, ValueError) as error:
            text = str(error)
            # Errors of encodings, which are ValueErrors too, can't be made of a text.
            kind = TypeError if isinstance(error, TypeError) else ValueError
            raise kind(text if text.startswith(where) else f"{where}: {text}") from None


def _set(message, field, value, path):
    if _is_map(field):
        into, inner = getattr(message, field.name), field.message_type.fields_by_name["value"]
        for key, one in value.items():
            if inner.message_type:
                _message(into[key], one, f"{path}.{key}.")
            else:
                into[key] = _scalar(inner, one)
    elif _is_repeated(field):
        if isinstance(value, (str, bytes)) or hasattr(value, "items"):
            raise TypeError(f"expected a list, got {type(value).__name__}")
        into = getattr(message, field.name)
        for at, one in enumerate(value):
            if field.message_type:
                _message(into.add(), one, f"{path}[{at}].")
            else:
                into.append(_scalar(field, one))
    elif field.message_type:
        inner = getattr(message, field.name)
        inner.SetInParent()
        _message(inner, value, f"{path}.")
    else:
        setattr(message, field.name, _scalar(field, value))


def _message(into, value, path):
    name = into.DESCRIPTOR.full_name
    if isinstance(value, type(into)):
        into.CopyFrom(value)
    elif name in FORMS:
        try:
            FORMS[name](into, value)
        except AttributeError:
            raise TypeError(
                f"expected {into.DESCRIPTOR.name}, got {type(value).__name__}"
            ) from None
    elif hasattr(value, "items"):
        fill(into, value, path)
    else:
        raise TypeError(f"expected a dict or a {into.DESCRIPTOR.name}, got {type(value).__name__}")


def _scalar(field, value):
    if field.enum_type:
        return enum_number(field.enum_type, value)
    if field.type == field.TYPE_BYTES:
        return to_bytes(value)
    if field.type == field.TYPE_STRING and not isinstance(value, str):
        if isinstance(value, bool) or not isinstance(value, (int, ShortChannelId)):
            raise TypeError(f"expected a str, got {type(value).__name__}")
        return str(value)
    return value


def enum_number(enum, value):
    """The number of an enum's value by any spelling: the proto's, the node's, or the number."""
    if isinstance(value, int):
        return value
    if not isinstance(value, str):
        raise TypeError(f"expected a name, got {type(value).__name__}")
    for one in enum.values:
        if _bare(one.name) == _bare(value):
            return one.number
    names = ", ".join(one.name for one in enum.values if not one.name.endswith("_UNSPECIFIED"))
    raise ValueError(f"expected one of {names}, got {value!r}")


def _bare(name):
    return re.sub("[^a-z0-9]", "", name.lower())


def _amount(into, value):
    into.msat = Msat.parse(value)


def _amount_or(word):
    def set_it(into, value):
        if value == word:
            setattr(into, word, True)
        elif hasattr(value, "items"):
            fill(into, value, "")
        else:
            into.amount.msat = Msat.parse(value)

    return set_it


def _feerate(into, value):
    """`slow`, `normal`, `urgent`, `1000perkw`, `4000perkb`; a bare number is per 1000 bytes, as the
    node reads it."""
    match = re.fullmatch(r"(\d+)(perkw|perkb)?", str(value), re.ASCII)
    if match:
        setattr(into, match[2] or "perkb", int(match[1]))
    elif value in ("slow", "normal", "urgent"):
        setattr(into, value, True)
    elif hasattr(value, "items"):
        fill(into, value, "")
    else:
        raise ValueError(f"expected slow, normal, urgent, 1000perkw or 4000perkb, got {value!r}")


def _outpoint(into, value):
    if hasattr(value, "items"):
        fill(into, value, "")
        return
    match = re.fullmatch(r"([0-9a-fA-F]{64}):(\d{1,10})", str(value), re.ASCII)
    if not match:
        raise ValueError("expected TXID:NUMBER, with a txid of 64 hex digits")
    into.txid, into.outnum = bytes.fromhex(match[1]), int(match[2])


def _output(into, value):
    """`{"address": amount}`, as the node takes it, or the message's own fields."""
    if set(value) <= {"address", "amount"}:
        fill(into, value, "")
    elif len(value) == 1:
        ((into.address, amount),) = value.items()
        into.amount.msat = Msat.parse(amount)
    else:
        raise ValueError("expected one address and its amount")


def _tlvs(into, value):
    """`{type: hex}`, as the node takes it, or the message's own field."""
    if set(value) == {"entries"}:
        fill(into, value, "")
        return
    for kind, content in sorted(value.items(), key=lambda pair: int(pair[0])):
        into.entries.add(type=int(kind), value=to_bytes(content))


def _proof_field(into, value):
    if isinstance(value, int):
        into.number = value
    else:
        into.name = value


def _json(into, value):
    """Any JSON value into JsonValue or JsonScalar."""
    if value is None:
        return
    if isinstance(value, bool):
        into.bool_value = value
    elif isinstance(value, int):
        setattr(into, "int_value" if value < 1 << 63 else "uint_value", value)
    elif isinstance(value, float):
        into.double_value = value
    elif isinstance(value, str):
        into.string_value = value
    elif "array" not in into.DESCRIPTOR.fields_by_name:
        raise TypeError(f"expected a bool, a number or a string, got {type(value).__name__}")
    else:
        _structure(into, value)


def _structure(into, value):
    """A JSON object or array into JsonValue or JsonObjectOrArray."""
    if hasattr(value, "items"):
        into.object.SetInParent()
        for key, one in value.items():
            _json(into.object.fields[key], one)
    elif isinstance(value, (list, tuple)):
        into.array.SetInParent()
        for one in value:
            _json(into.array.values.add(), one)
    else:
        raise TypeError(f"expected a dict or a list, got {type(value).__name__}")


FORMS = {
    "cln.Amount": _amount,
    "cln.AmountOrAll": _amount_or("all"),
    "cln.AmountOrAny": _amount_or("any"),
    "cln.Feerate": _feerate,
    "cln.Outpoint": _outpoint,
    "cln.OutputDesc": _output,
    "cln.ProofField": _proof_field,
    "cln.TlvStream": _tlvs,
    "cln.JsonValue": _json,
    "cln.JsonScalar": _json,
    "cln.JsonObjectOrArray": _structure,
}


def _is_repeated(field):
    # protobuf 6.31 has it, and 7 has it alone.
    repeated = getattr(field, "is_repeated", None)
    return field.label == field.LABEL_REPEATED if repeated is None else repeated


def _is_map(field):
    return field.message_type is not None and field.message_type.GetOptions().map_entry

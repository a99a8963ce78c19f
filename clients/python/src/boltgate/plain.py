"""Messages as plain Python values: dicts, lists, ints and text, as one would print them."""

from __future__ import annotations

from typing import Any

from google.protobuf.message import Message

from .values import Msat


def plain(message: Message) -> Any:
    """A message as plain values: bytes as hex, amounts as `Msat`, enums by name, unset optional
    fields left out."""
    form = _FORMS.get(message.DESCRIPTOR.full_name)
    if form:
        return form(message)
    out = {}
    for field in message.DESCRIPTOR.fields:
        value = getattr(message, field.name)
        if field.has_presence and not message.HasField(field.name):
            continue
        if field.message_type and field.message_type.GetOptions().map_entry:
            inner = field.message_type.fields_by_name["value"]
            out[field.name] = {key: _one(inner, one) for key, one in value.items()}
        elif not isinstance(value, (Message, str, bytes)) and hasattr(value, "__len__"):
            out[field.name] = [_one(field, one) for one in value]
        else:
            out[field.name] = _one(field, value)
    return out


def _one(field, value):
    if field.message_type:
        return plain(value)
    if field.enum_type:
        named = field.enum_type.values_by_number.get(value)
        return named.name if named else value
    return value.hex() if isinstance(value, bytes) else value


def _json(value):
    """A JsonValue, JsonScalar or JsonObjectOrArray as what it stands for."""
    which = value.WhichOneof(value.DESCRIPTOR.oneofs[0].name)
    if which is None:
        return None
    inner = getattr(value, which)
    if which == "array":
        return [_json(one) for one in inner.values]
    if which == "object":
        return {key: _json(one) for key, one in inner.fields.items()}
    return inner


def _oneof(message):
    which = message.WhichOneof("value")
    return Msat(message.amount.msat) if which == "amount" else which


_FORMS = {
    "cln.Amount": lambda amount: Msat(amount.msat),
    "cln.AmountOrAll": _oneof,
    "cln.AmountOrAny": _oneof,
    "cln.Outpoint": lambda outpoint: f"{outpoint.txid.hex()}:{outpoint.outnum}",
    "cln.JsonValue": _json,
    "cln.JsonScalar": _json,
    "cln.JsonObjectOrArray": _json,
}

"""Tables of messages, for notebooks and terminals."""

from __future__ import annotations

import html
import itertools
import sys
from typing import Any, Iterable, List, Optional, Sequence

from google.protobuf.message import Message

from .plain import plain

# The rows that a notebook shows.
SHOWN = 100


class Table:
    """Messages as rows: HTML in a notebook, text elsewhere."""

    def __init__(self, messages: Iterable[Any], columns: Optional[Sequence[str]] = None):
        if isinstance(columns, str):
            columns = [columns]
        if isinstance(messages, Message):
            messages = _rows(messages)
        self.rows: List[dict] = [row if isinstance(row, dict) else plain(row) for row in messages]
        """Each row as plain values: `pandas.DataFrame(table.rows)` takes them."""
        names = dict.fromkeys(itertools.chain.from_iterable(self.rows))
        self.columns = list(columns or names)
        """The columns that are shown."""

    def __len__(self):
        return len(self.rows)

    def _cells(self):
        return [[_text(row.get(name)) for name in self.columns] for row in self.rows[:SHOWN]]

    def _repr_html_(self):
        cells = lambda tag, row: "".join(f"<{tag}>{html.escape(cell)}</{tag}>" for cell in row)
        body = "".join(f"<tr>{cells('td', row)}</tr>" for row in self._cells())
        more = len(self.rows) - SHOWN
        note = f"<p>{more} more</p>" if more > 0 else ""
        return f"<table><thead><tr>{cells('th', self.columns)}</tr></thead><tbody>{body}</tbody></table>{note}"

    def __str__(self):
        rows = [self.columns, *self._cells()]
        widths = [min(40, max(map(len, column))) for column in zip(*rows)]
        cut = lambda cell, width: cell if len(cell) <= width else cell[: width - 1] + "…"
        line = lambda row: "  ".join(
            cut(cell, width).ljust(width) for cell, width in zip(row, widths)
        )
        more = len(self.rows) - SHOWN
        return "\n".join(
            [line(row).rstrip() for row in rows] + ([f"… {more} more"] if more > 0 else [])
        )


def table(messages: Iterable[Any], columns: Optional[Sequence[str]] = None) -> Table:
    """A table of messages, such as `table(node.listpeerchannels.items(), ["peer_id", "state"])`."""
    return Table(messages, columns)


def _rows(message):
    """The items of a response that is one list; else the message itself."""
    fields = message.DESCRIPTOR.fields
    inner = getattr(message, fields[0].name) if len(fields) == 1 else None
    many = hasattr(inner, "__len__") and not isinstance(inner, (str, bytes))
    return inner if many and all(isinstance(one, Message) for one in inner) else [message]


def _text(value):
    if value is None:
        return ""
    if isinstance(value, (list, dict)):
        return f"{len(value)} …" if value else ""
    # What others have written is not to steer a terminal.
    return "".join(one if one.isprintable() else "\N{REPLACEMENT CHARACTER}" for one in str(value))


def message_html(message):
    """What a notebook shows of a message: its list as a table, else its fields."""
    fields = message.DESCRIPTOR.fields
    values = plain(message)
    if len(fields) == 1 and isinstance(values.get(fields[0].name), list):
        rows = values[fields[0].name]
        if all(isinstance(row, dict) for row in rows):
            return Table(rows)._repr_html_()
    if not isinstance(values, dict):
        return html.escape(str(values))
    return Table(
        [{"field": name, "value": _text(value)} for name, value in values.items()]
    )._repr_html_()


def install():
    """In a notebook, messages show as tables."""
    if "IPython" not in sys.modules:
        return
    from .proto import boltgate_pb2, node_pb2

    for file in (node_pb2, boltgate_pb2):
        for name in file.DESCRIPTOR.message_types_by_name:
            getattr(file, name)._repr_html_ = message_html

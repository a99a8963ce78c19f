"""The tables of docs/coming-from-lnd.md, and what of the protos each row names."""

import re
from dataclasses import dataclass

from .paths import PROJECT

PAGE = PROJECT / "docs" / "coming-from-lnd.md"


@dataclass(frozen=True)
class Row:
    """A call of lnd's, what to call here, and the fields that differ."""

    lnd: str
    here: str
    fields: str


def rows():
    """Every row of the tables under "Call by call"."""
    text = PAGE.read_text().split("## Call by call")[1]
    lines = [line for line in text.splitlines() if re.match(r"\| (?!lnd \|)", line)]
    return [Row(*(cell.strip() for cell in line[1:-1].split("|"))) for line in lines]


def code(cell):
    """What is in `code` in a cell."""
    return re.findall(r"`([^`]+)`", cell)


def said():
    """Of each RPC whose comment in the protos says what it stands for: kind, name, service, RPC."""
    for file in ("node.proto", "boltgate.proto"):
        for line in (PROJECT / "generated" / "proto" / file).read_text().splitlines():
            if match := re.match(r"service (\w+)", line):
                service = match[1]
            elif match := re.match(r"  // (Method|Notification|Hook) `([\w-]+)`", line):
                stands_for = match.groups()
            elif (match := re.match(r"  rpc (\w+)", line)) and service in ("Node", "Methods", "Hooks"):
                yield *stands_for, service, match[1]


class Names:
    """What the protos have, by the name under which the page speaks of it."""

    def __init__(self, *files):
        services = [one for file in files for one in file.DESCRIPTOR.services_by_name.values()]
        rpcs = {f"{one.name}/{rpc.name}": rpc for one in services for rpc in one.methods}
        both = lambda rpc: [rpc.input_type, rpc.output_type]
        self.known = {(kind, name): both(rpcs[f"{at}/{rpc}"]) for kind, name, at, rpc in said()}
        """Kind and name, to messages; a path as in `Lists/ListNodes` is of the kind `Path`."""
        self.known |= {("Path", path): both(rpc) for path, rpc in rpcs.items()}
        follow = rpcs["Events/Follow"]
        for word in follow.input_type.fields_by_name["subsystem"].enum_type.values_by_name:
            self.known["Subsystem", word.lower()] = both(follow)

    def roots(self, cell, kinds):
        """The messages of all that a cell names of these kinds, and the names that are none."""
        found, unknown = [], []
        for name in code(cell):
            messages = [one for kind in kinds for one in self.known.get((kind, name), [])]
            found += messages
            if not messages:
                unknown.append(name)
        # Of a hook, fields are named inside the call and the answer.
        for message in list(found):
            for name in ("request", "response"):
                field = message.fields_by_name.get(name)
                if field and field.message_type:
                    found.append(field.message_type)
        return found, unknown


def has(message, path):
    """Whether a message has a field at a path such as `channels.updates.local`."""
    first, _, rest = path.partition(".")
    field = message.fields_by_name.get(first)
    return bool(field) and (not rest or bool(field.message_type) and has(field.message_type, rest))


def words(message, depth=5):
    """The words of every enum inside a message."""
    found = set()
    for field in message.fields:
        if field.enum_type:
            found |= set(field.enum_type.values_by_name)
        if field.message_type and depth:
            found |= words(field.message_type, depth - 1)
    return found

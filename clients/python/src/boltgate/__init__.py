"""Client of Boltgate, and of a Core Lightning node behind it.

    import boltgate
    node = boltgate.connect("~/.lightning/bitcoin")
    print(node.getinfo().alias)

Every method of the node is there by its own name, with its parameters by name; amounts are ints of
millisatoshi or texts such as "1000sat", bytes are bytes or hex, enums are names.
"""

from . import aio, errors, values
from ._calls import Entry, Event, Gap
from ._methods import RELEASE
from ._target import Target, TargetError
from .client import Node, connect
from .errors import BadField, Error, NodeError, Unavailable, Violation
from .plain import plain
from .tables import Table, table
from .values import Msat, ShortChannelId

__version__ = "0.1.0"

__all__ = [
    "BadField",
    "Entry",
    "Error",
    "Event",
    "Gap",
    "Msat",
    "Node",
    "NodeError",
    "RELEASE",
    "ShortChannelId",
    "Table",
    "Target",
    "TargetError",
    "Unavailable",
    "Violation",
    "aio",
    "connect",
    "errors",
    "plain",
    "table",
    "values",
]

"""What a process holds open, as the kernel says it."""

import os
from collections import Counter
from pathlib import Path

LISTENING = "0A"


def targets(pid):
    """What each of its descriptors is for, such as `socket:[1234]` or a path."""
    for number in os.listdir(f"/proc/{pid}/fd"):
        try:
            yield os.readlink(f"/proc/{pid}/fd/{number}")
        except FileNotFoundError:
            continue  # Closed meanwhile.


def descriptors(pid):
    """How many it has open of each kind: `pipe`, a path; not sockets."""
    kinds = Counter(target.partition(":[")[0] for target in targets(pid))
    del kinds["socket"]
    return kinds


def connections(pid, port):
    """The TCP connections that it holds on one of its ports, and those that are over and not let
    go of: these have no port any more."""
    others = {line[6] for line in rows(pid, "unix")}
    for line in (*rows(pid, "tcp"), *rows(pid, "tcp6")):
        local, state, inode = line[1], line[3], line[9]
        if state == LISTENING or int(local.rpartition(":")[2], 16) != port:
            others.add(inode)
    held = [target[8:-1] for target in targets(pid) if target.startswith("socket:")]
    return [inode for inode in held if inode not in others]


def rows(pid, family):
    """The sockets of a family, as the kernel lists them; none where it has no such family."""
    table = Path(f"/proc/{pid}/net/{family}")
    lines = table.read_text().splitlines() if table.exists() else []
    return [line.split() for line in lines[1:]]

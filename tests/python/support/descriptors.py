"""What a process holds open, as the kernel says it."""

import os
from collections import Counter


def descriptors(pid):
    """How many it has open of each kind: `socket`, `pipe`, a path."""
    found = Counter()
    for number in os.listdir(f"/proc/{pid}/fd"):
        try:
            target = os.readlink(f"/proc/{pid}/fd/{number}")
        except FileNotFoundError:
            continue  # Closed meanwhile.
        found[target.partition(":[")[0]] += 1
    return found


def connections(pid, port):
    """The TCP connections that it holds on one of its ports, of whatever state: the ports of who
    is at the other end."""
    held = set()
    for number in os.listdir(f"/proc/{pid}/fd"):
        try:
            held.add(os.readlink(f"/proc/{pid}/fd/{number}"))
        except FileNotFoundError:
            continue
    found = []
    with open(f"/proc/{pid}/net/tcp") as table:
        next(table)
        for line in table:
            _, local, remote, state, *rest = line.split()
            if state != "0A" and port_of(local) == port and f"socket:[{rest[5]}]" in held:
                found.append(port_of(remote))
    return found


def port_of(address):
    return int(address.rpartition(":")[2], 16)

#!/usr/bin/env python3
"""A plugin for lightningd, as an author might have one: its methods and its notification are what
this bridge serves beside the node's own.

It keeps account of moves between channels and makes none: an example has no funds to move.
"""

import json
import sys

MOVES = []
SETTINGS = {"fee_ppm": 500, "avoid": [], "dry_run": True}

# Codes that the node has no meaning for.
NOT_FOUND, NO_CHANNEL = 70_001, 70_002


class Refused(Exception):
    """A call that can't be done: JSON-RPC code, message and, where there is more to say, data."""


def start(**params):
    if params["from"] == params["to"]:
        raise Refused(NO_CHANNEL, "a channel can't be moved to itself", {"channel": params["to"]})
    fee = estimate(amount_msat=params["amount_msat"])
    is_cheap = fee <= params.get("maxfee_msat", fee)
    move = {
        "id": len(MOVES) + 1,
        **{name: params[name] for name in ("from", "to", "amount_msat")},
        "state": "done" if is_cheap else "failed",
    }
    MOVES.append(move)
    say({"jsonrpc": "2.0", "method": "rebalance_moved", "params": move})
    return {"id": move["id"], "state": move["state"]}


def stats(channel=None):
    done = [move for move in MOVES if move["state"] == "done"]
    net, last = {}, {}
    for move in MOVES:
        for end, sign in (("from", -1), ("to", 1)):
            scid = move[end]
            moved = move["amount_msat"] if move in done else 0
            net[scid] = net.get(scid, 0) + sign * moved
            last[scid] = move["state"]
    channels = [
        {"short_channel_id": scid, "netMsat": total, "lastState": last[scid]}
        for scid, total in sorted(net.items())
        if channel in (None, scid)
    ]
    return {
        "moves": len(done),
        "moved_msat": sum(move["amount_msat"] for move in done),
        "channels": channels,
        "settings": SETTINGS,
    }


def estimate(amount_msat, hurry=None, **_):
    fee = 1000 + amount_msat * SETTINGS["fee_ppm"] // 1_000_000
    return fee * 2 if hurry else fee


def cancel(id):
    for move in MOVES:
        if move["id"] == id:
            return {"state": move["state"]}
    raise Refused(NOT_FOUND, f"there is no move {id}")


METHODS = {
    "rebalance-start": (start, "from to amount_msat [maxfee_msat]"),
    "rebalance-stats": (stats, "[channel]"),
    "rebalance-estimate": (estimate, "from to amount_msat [hurry]"),
    "rebalance-cancel": (cancel, "id"),
    "rebalance-dump": (lambda: {"moves": MOVES}, ""),
}


def manifest():
    methods = [
        {"name": name, "usage": usage, "description": "see its schema"}
        for name, (_, usage) in METHODS.items()
    ]
    topics = [{"method": "rebalance_moved"}]
    return {"options": [], "rpcmethods": methods, "notifications": topics, "dynamic": False}


def answer(method, params):
    if method == "getmanifest":
        return manifest()
    if method == "init":
        return {}
    call, usage = METHODS[method]
    if isinstance(params, list):
        names = usage.replace("[", "").replace("]", "").split()
        params = {name: value for name, value in zip(names, params) if value is not None}
    return call(**params)


def say(message):
    sys.stdout.write(json.dumps(message) + "\n\n")
    sys.stdout.flush()


def main():
    text = ""
    for line in sys.stdin:
        text += line
        # A message ends with an empty line.
        if line.strip() or not text.strip():
            continue
        request, text = json.loads(text), ""
        if "id" not in request:
            continue
        reply = {"jsonrpc": "2.0", "id": request["id"]}
        try:
            reply["result"] = answer(request["method"], request["params"])
        except Refused as refused:
            names = ("code", "message", "data")
            reply["error"] = dict(zip(names, refused.args))
        say(reply)


if __name__ == "__main__":
    main()

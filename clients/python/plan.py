"""The shared test plan of the client libraries, as a user of this one would write it: see
clients/plan/README.md."""

import json
import statistics
import sys
import threading
import time

import grpc

import boltgate
from boltgate.proto import boltgate_pb2_grpc, node_pb2, node_pb2_grpc


def say(case, **facts):
    print(json.dumps({"case": case, **facts}), flush=True)


def unary(node, order):
    info = node.getinfo()
    return {"id": info.id.hex(), "alias": info.alias}


def error(node, order):
    try:
        node.pay(bolt11=order["bolt11"])
    except boltgate.NodeError as refused:
        return {
            "status": refused.status.name,
            "code": refused.code,
            "method": refused.method,
            "message": refused.message,
            "data": refused.data,
        }


def field(node, order):
    try:
        node.listpeers(id="020304")
    except boltgate.BadField as refused:
        return {"status": refused.status.name, "field": refused.field, "reason": refused.reason}


def list_(node, order):
    count = msat = 0
    for channel in node.listchannels.items():
        count += 1
        msat += channel.amount_msat.msat
    return {"count": count, "msat": str(msat), "last": channel.short_channel_id}


def follow(node, order):
    entries, indices = node.follow("invoices", start=order["from"]), []
    say("follow", ready=True)
    for entry in entries:
        indices.append(entry.index)
        if entry.index >= order["until"]:
            break
    entries.close()
    return {
        "indices": indices,
        "resume_from": entries.resume_from,
        "reconnected": entries.reconnected,
    }


def subscribe(node, order):
    heights = []
    for event in node.subscribe(order["topic"], live=lambda: say("subscribe", ready=True)):
        heights.append(event.block_added.height)
        if len(heights) == order["count"]:
            return {"heights": heights}


def hook(node, order):
    amounts, answered = [], threading.Semaphore(0)

    def resolve(call):
        amounts.append(str(call.request.htlc.amount_msat.msat))
        answered.release()
        return {"result": "resolve", "payment_key": order["payment_key"]}

    live = lambda: say("hook", ready=True)
    thread = threading.Thread(
        target=node.hook, args=("htlc_accepted", resolve), kwargs={"live": live}
    )
    thread.start()
    for _ in range(order["calls"]):
        answered.acquire()
    time.sleep(0.2)  # The last answer is on its way.
    node.close()
    thread.join()
    return {"amounts": amounts}


def rune(node, order):
    with boltgate.connect(order["connect"], rune=order["rune"]) as limited:
        alias = limited.getinfo().alias
        try:
            limited.stop()
        except boltgate.NodeError as refused:
            return {
                "alias": alias,
                "status": refused.status.name,
                "code": refused.code,
                "message": refused.message,
            }


def per_second(work, seconds):
    """How many of what `work` counts are done in a second."""
    begin, done = time.perf_counter(), 0
    while (passed := time.perf_counter() - begin) < seconds:
        done += work()
    return done / passed


def bench(node, order):
    """This library beside the bare one, in turns; the median of each."""
    target = boltgate.Target.read(order["connect"])
    credentials = grpc.ssl_channel_credentials(target.ca, target.key, target.certificate)
    options = [("grpc.ssl_target_name_override", "cln"), ("grpc.max_receive_message_length", -1)]
    channel = grpc.secure_channel(target.address, credentials, options)
    stub, lists = node_pb2_grpc.NodeStub(channel), boltgate_pb2_grpc.ListsStub(channel)

    def ours_call():
        node.getinfo()
        return 1

    def bare_call():
        stub.Getinfo(node_pb2.GetinfoRequest())
        return 1

    def bare_items():
        parts = lists.ListChannels(node_pb2.ListchannelsRequest())
        return sum(1 for part in parts for _ in part.channels)

    works = {
        ("library", "calls"): ours_call,
        ("library", "items"): lambda: sum(1 for _ in node.listchannels.items()),
        ("bare", "calls"): bare_call,
        ("bare", "items"): bare_items,
    }
    for work in works.values():
        work()
    found = {key: [] for key in works}
    for turn in range(6):
        for key in list(works)[:: 1 if turn % 2 else -1]:
            found[key].append(per_second(works[key], order["seconds"] / 6))
    answer = {"library": {}, "bare": {}}
    for (who, what), rates in found.items():
        answer[who][what] = round(statistics.median(rates))
    return answer


CASES = {
    "unary": unary,
    "uri": unary,
    "error": error,
    "field": field,
    "list": list_,
    "follow": follow,
    "subscribe": subscribe,
    "hook": hook,
    "rune": rune,
    "bench": bench,
}


def main():
    for line in sys.stdin:
        order = json.loads(line)
        case = order["case"]
        try:
            with boltgate.connect(order["connect"]) as node:
                say(case, **CASES[case](node, order))
        except Exception as error:
            say(case, failed=f"{type(error).__name__}: {error}")


if __name__ == "__main__":
    main()

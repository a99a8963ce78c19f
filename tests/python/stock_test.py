"""A stock client: the package that the node's project published for Python, as it is.

Its surface is that of v24.02, and its messages have the names of ours, so it runs by itself.
"""

import subprocess
import sys

from support.sandbox import Sandbox

PROGRAM = """
import sys
from pathlib import Path

import grpc
from pyln.grpc import Amount, AmountOrAny, GetinfoRequest, InvoiceRequest, ListpeersRequest
from pyln.grpc import ListpeerchannelsRequest, ListfundsRequest, NodeStub
import pyln.grpc as stock

address, folder = sys.argv[1], Path(sys.argv[2])
read = lambda name: (folder / name).read_bytes()
files = grpc.ssl_channel_credentials(read("ca.pem"), read("client-key.pem"), read("client.pem"))
options = [("grpc.ssl_target_name_override", "cln")]
with grpc.secure_channel(address, files, options) as channel:
    stub = NodeStub(channel)
    info = stub.Getinfo(GetinfoRequest())
    print("getinfo", info.network, info.blockheight, info.id.hex())
    peers = stub.ListPeers(ListpeersRequest()).peers
    print("listpeers", *(peer.id.hex() for peer in peers))
    channels = stub.ListPeerChannels(ListpeerchannelsRequest()).channels
    print("listpeerchannels", *(channel.short_channel_id for channel in channels))
    outputs = stub.ListFunds(ListfundsRequest()).outputs
    coins = (f"{one.txid.hex()}:{one.output}:{one.amount_msat.msat}" for one in outputs)
    print("listfunds", *coins)
    amount = AmountOrAny(amount=Amount(msat=7000))
    invoice = stub.Invoice(InvoiceRequest(amount_msat=amount, label="l \\u26a1", description="d"))
    print("invoice", invoice.bolt11, invoice.payment_hash.hex())

    # Every method that it knows.
    codes, missing = set(), []
    for method in stock.node_pb2.DESCRIPTOR.services_by_name["Node"].methods:
        request = getattr(stock, method.input_type.name)()
        try:
            getattr(stub, method.name)(request, timeout=30)
            codes.add("OK")
        except grpc.RpcError as error:
            if error.code() is grpc.StatusCode.UNIMPLEMENTED:
                missing.append(method.name)
            else:
                codes.add(error.code().name)
    print("codes", *sorted(codes))
    print("missing", *missing)
"""

# Methods that the node itself has dropped since.
GONE = ["AutoCleanInvoice", "DelExpiredInvoice", "DecodePay"]


def test_stock_client(tmp_path):
    with Sandbox("--members=full") as sandbox:
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM, f"127.0.0.1:{sandbox.port}", sandbox.dir],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            timeout=60,
        )
        assert done.returncode == 0, done.stderr
        printed = dict(line.split(" ", 1) for line in done.stdout.splitlines())
        (sent,) = [
            seen["params"]
            for seen in sandbox.script("seen", method="invoice")["requests"]
            if seen["params"].get("description") == "d"
        ]
        assert (sent["amount_msat"], sent["label"]) == (7000, "l \u26a1")
        info, funds = sandbox.call("getinfo"), sandbox.call("listfunds")
        invoice = sandbox.call("invoice", **sent)
        peers = sandbox.call("listpeers")["peers"]
        channels = sandbox.call("listpeerchannels")["channels"]
    outputs = (f"{one['txid']}:{one['output']}:{one['amount_msat']}" for one in funds["outputs"])
    assert printed == {
        "getinfo": f"{info['network']} {info['blockheight']} {info['id']}",
        "listpeers": " ".join(peer["id"] for peer in peers),
        "listpeerchannels": " ".join(channel["short_channel_id"] for channel in channels),
        "listfunds": " ".join(outputs),
        "invoice": f"{invoice['bolt11']} {invoice['payment_hash']}",
        "codes": "INVALID_ARGUMENT OK",
        "missing": " ".join(GONE),
    }

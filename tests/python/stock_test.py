"""A stock client: the package that the node's project published for Python, as it is.

Its surface is that of v24.02, and its messages have the names of ours, so it runs by itself.
"""

import json
import subprocess
import sys

from support import figures
from support.compare import compared
from support.sandbox import Sandbox

PROGRAM = """
import json
import sys
from pathlib import Path

import grpc
from pyln.grpc import Amount, AmountOrAny, GetinfoRequest, InvoiceRequest, ListpeersRequest
from pyln.grpc import ListpeerchannelsRequest, ListfundsRequest, NodeStub
import pyln.grpc as stock

service = stock.node_pb2.DESCRIPTOR.services_by_name["Node"]

def plain(value):
    if isinstance(value, bytes):
        return value.hex()
    if not hasattr(value, "DESCRIPTOR"):
        return value
    found = {}
    for field, inner in value.ListFields():
        many = not isinstance(inner, (str, bytes)) and hasattr(inner, "__len__")
        found[field.name] = [plain(one) for one in inner] if many else plain(inner)
    return found

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

    # Twenty methods, each with its whole response.
    for line in sys.stdin:
        name, method, fields = json.loads(line)
        requests = {one.name: one.input_type.name for one in service.methods}
        response = getattr(stub, method)(getattr(stock, requests[method])(**fields))
        print(f"whole:{name}", json.dumps(plain(response)))

    # Every method that it knows.
    codes, missing = set(), []
    for method in service.methods:
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


# Of which the whole response is compared: the node's name, the RPC, fields of the request.
WHOLE = [
    ("getinfo", "Getinfo", {}),
    ("listpeers", "ListPeers", {}),
    ("listpeerchannels", "ListPeerChannels", {}),
    ("listfunds", "ListFunds", {}),
    ("listinvoices", "ListInvoices", {}),
    ("listchannels", "ListChannels", {}),
    ("listnodes", "ListNodes", {}),
    ("listforwards", "ListForwards", {}),
    ("listpays", "ListPays", {}),
    ("listsendpays", "ListSendPays", {}),
    ("listclosedchannels", "ListClosedChannels", {}),
    ("listtransactions", "ListTransactions", {}),
    ("listoffers", "ListOffers", {}),
    ("listhtlcs", "ListHtlcs", {}),
    ("listdatastore", "ListDatastore", {}),
    ("staticbackup", "StaticBackup", {}),
    ("newaddr", "NewAddr", {}),
    ("signmessage", "SignMessage", {"message": "words"}),
    ("decode", "Decode", {"string": "lnbcrt1"}),
    ("feerates", "Feerates", {}),
]


def test_stock_client(tmp_path):
    with Sandbox("--members=full") as sandbox:
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM, f"127.0.0.1:{sandbox.port}", sandbox.dir],
            cwd=tmp_path,
            input="".join(json.dumps(one) + "\n" for one in WHOLE),
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
        values = 0
        for name, _, fields in WHOLE:
            params = {"style": "perkb"} if name == "feerates" else fields
            ours = json.loads(printed.pop(f"whole:{name}"))
            count = compared(ours, sandbox.call(name, **params), name)
            assert count, name
            values += count
    figures.keep(
        "stock-python",
        f"stock client of v24.02: {len(WHOLE)} methods, {values} values as the node's",
    )
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

"""The example of another daemon: a bridge made of OpenRPC documents, before a daemon that speaks
JSON-RPC over HTTP and knows nothing of it."""

import importlib
import importlib.util
import json
import os
import re
import subprocess
import sys
import threading
import urllib.request

import grpc
import pytest
from google.protobuf.json_format import MessageToDict
from grpc_health.v1 import health_pb2, health_pb2_grpc
from grpc_reflection.v1alpha.proto_reflection_descriptor_database import (
    ProtoReflectionDescriptorDatabase,
)

from conftest import protoc
from support import tls
from support.paths import PROJECT
from support.standalone import Standalone, boltgate

EXAMPLE = PROJECT / "examples" / "openrpc-bridge"
SOON = 30
"""Seconds that anything here may take."""


def load(path):
    """A Python file that is in no package."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


chain = load(EXAMPLE / "daemon.py")


@pytest.fixture(scope="module")
def daemon():
    with chain.Daemon() as running:
        thread = threading.Thread(target=running.serve_forever)
        thread.start()
        yield running
        running.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def bridge(daemon, tmp_path_factory):
    """The bridge before the daemon, with certificates of its own making."""
    folder = tmp_path_factory.mktemp("bridge")
    with Standalone(folder, f"--node={daemon.url}", program="openrpc-bridge") as running:
        yield running


@pytest.fixture(scope="module")
def made(stubs_dir, node_pb2):
    """The bindings of the two packages, made as the guide says."""
    proto = EXAMPLE / "generated" / "proto"
    modules = []
    for name in ("ethereum_v1", "printshop_v1"):
        protoc(
            stubs_dir,
            "-I",
            proto,
            proto / f"{name}.proto",
            "--python_out=.",
            "--grpc_python_out=.",
            "--experimental_allow_proto3_optional",
        )
        modules += [importlib.import_module(f"{name}_{end}") for end in ("pb2", "pb2_grpc")]
    return modules


@pytest.fixture(scope="module")
def eth(made):
    return made[0]


@pytest.fixture(scope="module")
def shop(made):
    return made[2]


@pytest.fixture
def channel(bridge, daemon):
    daemon.requests.clear()
    with bridge.channel() as channel:
        yield channel


@pytest.fixture
def ethereum(channel, made):
    return made[1].EthereumStub(channel)


@pytest.fixture
def prints(channel, daemon, made):
    daemon.shop.reset()
    return made[3].PrintShopStub(channel)


def direct(daemon, method, *params):
    """The daemon's own answer, past the bridge."""
    request = {"jsonrpc": "2.0", "id": 1, "method": method, "params": params}
    headers = {"Content-Type": "application/json"}
    post = urllib.request.Request(daemon.url, json.dumps(request).encode(), headers)
    with urllib.request.urlopen(post, timeout=SOON) as reply:
        return json.load(reply)["result"]


def failure(call):
    """How a call fails: status, text, the daemon's own code."""
    with pytest.raises(grpc.RpcError) as raised:
        call()
    trailers = dict(raised.value.trailing_metadata())
    return raised.value.code().name, raised.value.details(), trailers.get("cln-error-code")


def plain(message):
    """A message as a dictionary, with what isn't set left out."""
    return MessageToDict(message, preserving_proto_field_name=True)


def test_results_that_are_no_objects(ethereum, eth, daemon):
    """A text is the response's one field; a method without parameters gets an empty array."""
    assert ethereum.ChainId(eth.ChainIdRequest(), timeout=SOON).value == "0x539"
    assert ethereum.BlockNumber(eth.BlockNumberRequest(), timeout=SOON).value == "0x8"
    names = [method for method, _ in daemon.requests]
    assert names == ["eth_chainId", "eth_blockNumber"]
    assert all(len(params) == 0 for _, params in daemon.requests)


def test_parameters_by_position(ethereum, eth, daemon):
    """Each at its place; those at the end that aren't set are left out."""
    request = eth.GetBalanceRequest(address=chain.ALICE, block="latest")
    balance = ethereum.GetBalance(request, timeout=SOON).value
    assert balance == direct(daemon, "eth_getBalance", chain.ALICE, "latest")
    assert int(balance, 16) > 2**64
    assert daemon.requests[0] == ("eth_getBalance", [chain.ALICE, "latest"])

    logs = {"topics": [{}, {"array": {"values": [{"string_value": chain.digest(3)}]}}]}
    request = eth.GetLogsRequest(filter={"from_block": "0x1", **logs})
    found = ethereum.GetLogs(request, timeout=SOON).value
    assert [log.block_number for log in found] == ["0x3"]
    assert found[0].removed is False and found[0].HasField("removed")
    wanted = {"fromBlock": "0x1", "topics": [None, [chain.digest(3)]]}
    assert daemon.requests[-1] == ("eth_getLogs", [wanted])


def test_objects_and_null(ethereum, eth, daemon):
    """A result that may be `null` is a message that may be unset."""
    request = eth.GetBlockByNumberRequest(block="0x2", hydrated_transactions=True)
    block = ethereum.GetBlockByNumber(request, timeout=SOON).value
    expected = direct(daemon, "eth_getBlockByNumber", "0x2", True)
    assert (block.number, block.miner, block.parent_hash) == (
        expected["number"],
        expected["miner"],
        expected["parentHash"],
    )
    fields = block.transactions[0].object.fields
    assert {key: value.string_value for key, value in fields.items()} == expected["transactions"][0]

    request.hydrated_transactions = False
    block = ethereum.GetBlockByNumber(request, timeout=SOON).value
    assert block.transactions[0].string_value == expected["transactions"][0]["hash"]
    assert daemon.requests[-1] == ("eth_getBlockByNumber", ["0x2", False])

    request.block = "0xffff"
    nothing = ethereum.GetBlockByNumber(request, timeout=SOON)
    assert not nothing.HasField("value")

    request = eth.GetTransactionReceiptRequest(transaction_hash=chain.digest("transaction", 0))
    receipt = ethereum.GetTransactionReceipt(request, timeout=SOON).value
    assert receipt.contract_address == chain.TOKEN and len(receipt.logs) == 1
    request.transaction_hash = chain.digest("transaction", 1)
    receipt = ethereum.GetTransactionReceipt(request, timeout=SOON).value
    assert not receipt.HasField("contract_address")
    assert receipt.status == type(receipt).NUM_0X1


def test_values_of_several_types(ethereum, eth, daemon):
    """What is a boolean at one time and an object at another one is any JSON value."""
    request = eth.SyncingRequest()
    value = ethereum.Syncing(request, timeout=SOON).value
    assert value.WhichOneof("kind") == "bool_value" and value.bool_value is False
    daemon.chain.behind = 7
    try:
        fields = ethereum.Syncing(request, timeout=SOON).value.object.fields
        assert fields["highestBlock"].string_value == hex(8 + 7)
    finally:
        daemon.chain.behind = 0
    request = eth.FeeHistoryRequest(
        block_count="0x3", newest_block="latest", reward_percentiles=[25, 75.5]
    )
    history = ethereum.FeeHistory(request, timeout=SOON)
    assert len(history.base_fee_per_gas) == 4 and len(history.gas_used_ratio) == 3
    rewards = [[one.string_value for one in block.array.values] for block in history.reward]
    assert rewards == direct(daemon, "eth_feeHistory", "0x3", "latest", [25, 75.5])["reward"]


def test_errors_have_the_daemons_codes(ethereum, eth, prints, shop):
    request = eth.GetBalanceRequest(address=chain.ALICE, block="0xffff")
    status, text, code = failure(lambda: ethereum.GetBalance(request, timeout=SOON))
    assert (status, code) == ("UNKNOWN", "-32001") and "header not found" in text
    request = eth.CallRequest(transaction={"to": chain.TOKEN}, block="latest")
    status, text, code = failure(lambda: ethereum.Call(request, timeout=SOON))
    assert (status, code) == ("UNKNOWN", "3") and "reverted" in text
    request = eth.SendRawTransactionRequest(transaction="0x02f870")
    assert ethereum.SendRawTransaction(request, timeout=SOON).value == chain.digest("0x02f870")
    status, text, code = failure(lambda: ethereum.SendRawTransaction(request, timeout=SOON))
    assert (status, code) == ("UNKNOWN", "-32000") and "already known" in text
    # JSON-RPC's own codes have statuses of their own.
    request = eth.GetBalanceRequest(address=chain.ALICE, block="soon")
    status, _, code = failure(lambda: ethereum.GetBalance(request, timeout=SOON))
    assert (status, code) == ("INVALID_ARGUMENT", "-32602")
    request = shop.JobSubmitRequest(document="JVBERi0=", paper="A3")
    status, text, code = failure(lambda: prints.JobSubmit(request, timeout=SOON))
    assert (status, code) == ("UNKNOWN", "-32010") and "none of this paper" in text


def test_parameters_by_name_beside(prints, shop, daemon):
    """One method asks for names, the others take an array; one channel serves both."""
    states = shop.JobStatusResponse
    request = shop.JobSubmitRequest(document="JVBERi0=", copies=3)
    request.labels.object.fields["note"].string_value = "for the office"
    request.finish.kind = shop.JobSubmitRequestFinish.STAPLE
    request.pages.add().array.values.add().int_value = 7
    job = prints.JobSubmit(request, timeout=SOON)
    assert (job.id, job.pages, job.note) == (1, 3, "for the office")
    assert job.cost == 0.5 and not job.HasField("due")
    _, params = daemon.requests[-1]
    assert params == {
        "document": "JVBERi0=",
        "copies": 3,
        "labels": {"note": "for the office"},
        "finish": {"kind": "staple"},
        "pages": [[7]],
    }
    # What the daemon said was null.
    other = prints.JobSubmit(shop.JobSubmitRequest(document="JVBERi0="), timeout=SOON)
    assert other.id == 2 and not other.HasField("note")

    status = prints.JobStatus(shop.JobStatusRequest(job_id=1), timeout=SOON)
    assert status.state == states.WAITING and status.pages == 3
    assert prints.JobCancel(shop.JobCancelRequest(job_id=1, reason="late"), timeout=SOON).value
    again = prints.JobCancel(shop.JobCancelRequest(job_id=1), timeout=SOON)
    assert again.value is False
    given = [params for name, params in daemon.requests if name == "job.cancel"]
    assert given == [[1, "late"], [1]]

    # One that isn't set before one that is: null.
    after = prints.JobList(shop.JobListRequest(after=1), timeout=SOON)
    assert [job.id for job in after.value] == [2]
    assert daemon.requests[-1] == ("job.list", [None, 1])
    cancelled = shop.JobListRequest(states=[shop.JobListRequest.CANCELLED])
    assert [job.id for job in prints.JobList(cancelled, timeout=SOON).value] == [1]

    waits = prints.JobProgress(shop.JobProgressRequest(job_id=2), timeout=SOON)
    assert not waits.HasField("value")
    daemon.shop.states[2] = "printing"
    works = prints.JobProgress(shop.JobProgressRequest(job_id=2), timeout=SOON).value
    assert plain(works) == {"done": "1", "of": "1", "jammed": False}


def test_whatever_json_has(prints, shop):
    """Open objects, tuples, recursion, and nothing at all."""
    prices = prints.ShopPrices(shop.ShopPricesRequest(), timeout=SOON).value.object.fields
    assert {name: price.double_value for name, price in prices.items()} == {"A4": 0.05, "A3": 0.1}
    state = prints.ShopInspect(shop.ShopInspectRequest(), timeout=SOON)
    assert state.version == 2 and list(state.sizes) == [210.0, 297.0]
    assert (state.mood, state.weather) == (type(state).GOOD, type(state).WEATHER_RAIN)
    kinds = [value.WhichOneof("kind") for value in state.unnamed.array.values]
    assert kinds == ["int_value", "string_value", None]
    assert state.serial.double_value == 2.0**100
    inside = state.drawer.folders[0].object.fields
    assert inside["name"].string_value == "inside" and not inside["folders"].array.values
    assert (state.door.locked, state.door.key) == (True, "on the hook")
    hours = prints.ShopHours(shop.ShopHoursRequest(), timeout=SOON)
    assert getattr(hours, "from") == "08:00:00Z"
    nothing = prints.ShopReset(shop.ShopResetRequest(), timeout=SOON)
    assert nothing.value.WhichOneof("kind") is None


def test_only_what_the_daemon_has(channel, bridge):
    """Reflection lists the documents' services, and none of a Core Lightning node's."""
    services = set(ProtoReflectionDescriptorDatabase(channel).get_services())
    assert {"ethereum.v1.Ethereum", "printshop.v1.PrintShop", "grpc.health.v1.Health"} <= services
    assert "cln.Node" not in services
    stub = health_pb2_grpc.HealthStub(channel)
    health = stub.Check(health_pb2.HealthCheckRequest(), timeout=SOON)
    assert health.status == health_pb2.HealthCheckResponse.SERVING
    unknown = channel.unary_unary("/cln.Node/Getinfo")
    status, _, _ = failure(lambda: unknown(b"", timeout=SOON))
    assert status == "UNIMPLEMENTED"


def test_strangers_stay_out(bridge, eth, made, tmp_path_factory):
    """A certificate of another authority opens nothing."""
    other = tmp_path_factory.mktemp("other")
    with Standalone(other, "--node=http://127.0.0.1:1", program="openrpc-bridge") as stranger:
        with tls.channel(f"127.0.0.1:{bridge.port}", other) as channel:
            stub = made[1].EthereumStub(channel)
            status, _, _ = failure(lambda: stub.ChainId(eth.ChainIdRequest(), timeout=SOON))
            assert status == "UNAVAILABLE"
        # And without its daemon, it says which one it can't reach.
        with stranger.channel() as channel:
            stub = made[1].EthereumStub(channel)
            status, text, _ = failure(lambda: stub.ChainId(eth.ChainIdRequest(), timeout=SOON))
            assert status == "UNAVAILABLE" and "127.0.0.1:1" in text


def test_the_guides_program(bridge, stubs_dir, eth, tmp_path):
    """The one in docs/other-daemons.md, as it stands there but for the port."""
    guide = (PROJECT / "docs" / "other-daemons.md").read_text()
    (program,) = re.findall(r"```python\n(.*?)```", guide, re.DOTALL)
    assert program.count("localhost:9736") == 1
    (tmp_path / "certificates").symlink_to(bridge.dir)
    done = subprocess.run(
        [sys.executable, "-c", program.replace(":9736", f":{bridge.port}")],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(stubs_dir)},
        capture_output=True,
        text=True,
        timeout=SOON,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["0x8", chain.digest("block", 8)]


def test_runes_are_refused_at_the_start(daemon, tmp_path_factory):
    """Only a Core Lightning node can judge them."""
    folder = tmp_path_factory.mktemp("runes")
    arguments = ("serve", f"--lightning-dir={folder}", f"--node={daemon.url}", "--grpc-auth=rune")
    said = boltgate(*arguments, program="openrpc-bridge", timeout=SOON)
    assert said.returncode == 1 and "runes" in said.stderr, said.stderr

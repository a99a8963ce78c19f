"""The example of a plugin's author: a bridge of their own, before a node that runs their plugin."""

import importlib

import grpc
import pytest
from google.protobuf import descriptor_pool
from grpc_reflection.v1alpha.proto_reflection_descriptor_database import (
    ProtoReflectionDescriptorDatabase,
)

from conftest import protoc
from support import rpc, tls
from support.paths import PROJECT
from support.sandbox import Sandbox

EXAMPLE = PROJECT / "examples" / "plugin-bridge"
SOON = 30
"""Seconds that anything here may take."""

LEFT, RIGHT = "800000x1x0", "800001x2x1"
MSAT = 100_000_000


@pytest.fixture(scope="module")
def sandbox():
    """A node with the author's plugin and the author's bridge."""
    plugin = EXAMPLE / "plugins" / "rebalance" / "rebalance.py"
    with Sandbox("--plugin", plugin, plugin="plugin-bridge") as running:
        yield running


@pytest.fixture(scope="module")
def rebalance(stubs_dir, node_pb2):
    """The bindings of the author's proto, made as the guide says."""
    proto = EXAMPLE / "generated" / "proto"
    protoc(
        stubs_dir,
        "-I",
        proto,
        proto / "rebalance_v1.proto",
        "--python_out=.",
        "--grpc_python_out=.",
    )
    return importlib.import_module("rebalance_v1_pb2")


@pytest.fixture(scope="module")
def rebalance_grpc(rebalance):
    return importlib.import_module("rebalance_v1_pb2_grpc")


@pytest.fixture
def own(sandbox, rebalance_grpc):
    """The author's stub, with the files of a client that may do everything."""
    with sandbox.channel() as channel:
        yield rebalance_grpc.RebalanceStub(channel)


def start_request(rebalance, amount=MSAT, **more):
    amounts = {"amount_msat": {"msat": amount}}
    return rebalance.StartRequest(**{"from": LEFT, "to": RIGHT, **amounts, **more})


def code_of(call):
    """What a call ends with."""
    try:
        call()
    except grpc.RpcError as error:
        return error.code().name
    return "OK"


def test_own_methods_beside_the_nodes(sandbox, own, stub, rebalance, node_pb2):
    """One channel, one connection: what the plugin's author describes and what the node has."""
    assert stub.Getinfo(node_pb2.GetinfoRequest(), timeout=SOON).network == "regtest"
    before = own.Stats(rebalance.StatsRequest(), timeout=SOON)
    started = own.Start(start_request(rebalance), timeout=SOON)
    assert started.state == rebalance.StartResponse.DONE and started.id > 0

    stats = own.Stats(rebalance.StatsRequest(), timeout=SOON)
    assert stats.moves == before.moves + 1
    assert stats.moved_msat.msat == before.moved_msat.msat + MSAT
    channels = {one.short_channel_id: one for one in stats.channels}
    assert channels[LEFT].net_msat == -channels[RIGHT].net_msat == -stats.moved_msat.msat
    assert channels[LEFT].last_state == rebalance.StatsResponseChannels.DONE
    assert stats.settings.object.fields["fee_ppm"].int_value == 500
    of_one = own.Stats(rebalance.StatsRequest(channel=RIGHT), timeout=SOON)
    assert [one.short_channel_id for one in of_one.channels] == [RIGHT]

    # The same, past the bridge: what came is what the plugin said.
    plain = sandbox.call("rebalance-stats")
    assert plain["moves"] == stats.moves and len(plain["channels"]) == len(stats.channels)


def test_parameters_by_position_and_a_result_that_is_no_object(sandbox, own, rebalance):
    """The node gets an array in the order of the schema; its number is the response's one field."""
    request = rebalance.EstimateRequest(
        **{"from": LEFT, "to": RIGHT, "amount_msat": {"msat": MSAT}}
    )
    assert own.Estimate(request, timeout=SOON).fee_msat.msat == 51_000
    seen = lambda: sandbox.script("seen", method="rebalance-estimate")["requests"][-1]["params"]
    assert seen() == [LEFT, RIGHT, MSAT]
    request.hurry = True
    assert own.Estimate(request, timeout=SOON).fee_msat.msat == 102_000
    assert seen() == [LEFT, RIGHT, MSAT, True]


def test_own_errors_and_bad_requests(own, rebalance):
    """A plugin's own code is UNKNOWN with the code beside it; what can't be is refused before."""
    with pytest.raises(grpc.RpcError) as refused:
        own.RebalanceCancel(rebalance.RebalanceCancelRequest(id=10_000), timeout=SOON)
    assert refused.value.code() is grpc.StatusCode.UNKNOWN
    assert "there is no move 10000" in refused.value.details()
    assert dict(refused.value.trailing_metadata())["cln-error-code"] == "70001"

    bad = rebalance.StartRequest(**{"from": "nowhere", "to": RIGHT, "amount_msat": {"msat": 1}})
    with pytest.raises(grpc.RpcError) as refused:
        own.Start(bad, timeout=SOON)
    assert refused.value.code() is grpc.StatusCode.INVALID_ARGUMENT
    assert "from" in refused.value.details()


def test_own_notifications_are_a_stream(own, rebalance):
    """Every event of the plugin's, in order, with its fields."""
    stream = own.SubscribeMoved(rebalance.StreamMovedRequest(), timeout=SOON)
    stream.initial_metadata()  # It is live.
    done = own.Start(start_request(rebalance), timeout=SOON)
    failed = own.Start(start_request(rebalance, maxfee_msat={"msat": 1}), timeout=SOON)
    events = [next(stream), next(stream)]
    assert [event.id for event in events] == [done.id, failed.id]
    states = rebalance.MovedNotification
    assert [event.state for event in events] == [states.DONE, states.FAILED]
    (first, _) = events
    assert (getattr(first, "from"), first.to, first.amount_msat.msat) == (LEFT, RIGHT, MSAT)
    stream.cancel()


def test_events_of_many_topics_take_own_ones(sandbox, rebalance, own, boltgate_pb2, boltgate_pb2_grpc):
    """`Events.Subscribe` knows the topic, too, and tells it as JSON."""
    with sandbox.channel() as channel:
        events = boltgate_pb2_grpc.EventsStub(channel)
        request = boltgate_pb2.SubscribeRequest(topics=["block_added", "rebalance_moved"])
        stream = events.Subscribe(request, timeout=SOON)
        assert next(stream).WhichOneof("kind") == "hello"
        moved = own.Start(start_request(rebalance), timeout=SOON)
        notification = next(stream).notification
        assert notification.topic == "rebalance_moved"
        assert notification.json.object.fields["id"].int_value == moved.id
        stream.cancel()


def test_reflection_tells_of_both(sandbox):
    """One server, one list of services; a message of ours leads to the node's shared types."""
    with sandbox.channel() as channel:
        database = ProtoReflectionDescriptorDatabase(channel)
        services = set(database.get_services())
        assert {"cln.Node", "boltgate.v1.Events", "rebalance.v1.Rebalance"} <= services
        pool = descriptor_pool.DescriptorPool(database)
        service = pool.FindServiceByName("rebalance.v1.Rebalance")
        names = {method.name for method in service.methods}
        assert names == {"Estimate", "RebalanceCancel", "Start", "Stats", "SubscribeMoved"}
        moved = pool.FindMessageTypeByName("rebalance.v1.StatsResponse").fields_by_name["moved_msat"]
        assert moved.message_type.full_name == "cln.Amount"


@pytest.fixture
def calls(own, rebalance, rebalance_grpc, node_pb2, node_pb2_grpc):
    """Each call's outcome on a channel, by name; there is a move to cancel and to hear of."""
    move = lambda: own.Start(start_request(rebalance), timeout=SOON)
    move()

    def all_of(channel, **options):
        own, node = rebalance_grpc.RebalanceStub(channel), node_pb2_grpc.NodeStub(channel)
        requests = {
            "Getinfo": lambda: node.Getinfo(node_pb2.GetinfoRequest(), timeout=SOON, **options),
            "Stop": lambda: node.Stop(node_pb2.StopRequest(), timeout=SOON, **options),
            "Stats": lambda: own.Stats(rebalance.StatsRequest(), timeout=SOON, **options),
            "Start": lambda: own.Start(start_request(rebalance), timeout=SOON, **options),
            "RebalanceCancel": lambda: own.RebalanceCancel(
                rebalance.RebalanceCancelRequest(id=1), timeout=SOON, **options
            ),
        }
        outcomes = {name: code_of(call) for name, call in requests.items()}
        stream = own.SubscribeMoved(rebalance.StreamMovedRequest(), timeout=SOON, **options)
        stream.initial_metadata()  # It is live, or refused.
        move()
        outcomes["SubscribeMoved"] = code_of(lambda: next(stream))
        stream.cancel()
        return outcomes

    return all_of


def test_a_preset_holds_what_the_author_calls_harmless(sandbox, calls):
    """`readonly`: what is under `reads`, of the node and of the plugin; nothing else."""
    socket = sandbox.dir / "lightning-rpc"
    rpc.call(socket, "boltgate-client", ["add", "viewer", "readonly"])
    folder = sandbox.dir / "boltgate" / "clients" / "viewer"
    with tls.channel(f"127.0.0.1:{sandbox.port}", folder) as channel:
        assert calls(channel) == {
            "Getinfo": "OK",
            "Stop": "PERMISSION_DENIED",
            "Stats": "OK",
            "Start": "PERMISSION_DENIED",
            "RebalanceCancel": "PERMISSION_DENIED",
            "SubscribeMoved": "OK",
        }


def test_a_rune_permits_own_methods_by_their_names(sandbox, calls):
    restrictions = [["method=rebalance-cancel"]]
    rune = sandbox.call("createrune", restrictions=restrictions)["rune"]
    with sandbox.channel() as channel:
        outcomes = calls(channel, metadata=[("rune", rune)])
    assert outcomes.pop("RebalanceCancel") == "OK"
    assert set(outcomes.values()) == {"PERMISSION_DENIED"}


def test_what_is_skipped_has_no_rpc(sandbox):
    with sandbox.channel() as channel:
        call = channel.unary_unary("/rebalance.v1.Rebalance/RebalanceDump")
        assert code_of(lambda: call(b"", timeout=SOON)) == "UNIMPLEMENTED"

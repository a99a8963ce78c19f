"""The gate stays shut: without a rune, without the node, and where the node doesn't plainly say
that it permits a call."""

from collections import Counter

import pytest
from grpc_health.v1 import health_pb2, health_pb2_grpc
from grpc_reflection.v1alpha.proto_reflection_descriptor_database import (
    ProtoReflectionDescriptorDatabase,
)

from support.forms import DENIED, NO_RUNE, OK, SOON, UNAUTHENTICATED, Forms, Outcome
from support.forms import bearer, plain, with_ca
from support.matrix import CHUNK
from support.pipeline import Pipeline
from support.sandbox import Sandbox
from support.subjects import FOREIGN
from support.surface import ALONE, Door, Surface, hooks_file
from support.wait import until
from support.web import Web, web_cells
from support.yes_node import YesNode


@pytest.fixture(scope="module")
def surface(node_pb2, boltgate_pb2):
    return Surface(node_pb2, boltgate_pb2)


@pytest.fixture(scope="module")
def gate(tmp_path_factory):
    """A node behind a bridge that asks for a rune, and for nothing else."""
    folder = tmp_path_factory.mktemp("gate")
    (folder / "boltgate.toml").write_text(hooks_file())
    with Sandbox("--grpc-auth=rune", lightning_dir=folder) as running:
        yield running


@pytest.mark.parametrize("rune", [None, "no rune!", "AAAA"], ids=["none", "malformed", "short"])
def test_without_a_rune_nothing_is_let_through(rune, gate, surface):
    """Whatever is asked for in whatever form, the node hears of no call."""
    over, live = surface.groups()
    cells = sum(over, live)
    outcomes = Counter()
    with Pipeline(gate.dir / "lightning-rpc") as judge, with_ca(gate) as channel:
        judge.call("sandbox-reset")
        door = Door(channel, [("rune", rune)] if rune else [])
        for at in range(0, len(cells), CHUNK):
            for cell, call in [(cell, cell.start(door)) for cell in cells[at : at + CHUNK]]:
                outcomes[ended(cell, call, rune)] += 1
        with Web(gate.dir, gate.port, rune, client=False, keeps=False) as web:
            for cell in web_cells(surface, 0):
                outcomes[ended(cell, cell.start(Door(channel, [], web)), rune)] += 1
        asked = {method for method, _ in judge.seen()}
    print(f"\n{dict(outcomes)}")
    assert outcomes.keys() == {UNAUTHENTICATED} and outcomes.total() > len(cells)
    assert asked == set()


def ended(cell, call, rune):
    """The status of a call that has to be refused."""
    outcome = cell.finish(call)
    assert outcome, f"{cell} was let through with {rune}"
    # What nobody is offered needs no question about a rune.
    return outcome[0] if cell.offered or rune != "AAAA" else UNAUTHENTICATED


def test_health_and_reflection_need_no_rune(gate):
    with with_ca(gate) as channel:
        check = health_pb2_grpc.HealthStub(channel).Check
        for metadata in ([], plain("no rune!")):
            answer = check(health_pb2.HealthCheckRequest(), metadata=metadata, timeout=SOON)
            assert answer.status == health_pb2.HealthCheckResponse.SERVING
        assert "cln.Node" in ProtoReflectionDescriptorDatabase(channel).get_services()


def test_the_hook_that_is_offered_alone(tmp_path, surface):
    """`db_write`, which the matrix can't offer beside the others."""
    (tmp_path / "boltgate.toml").write_text(f"[hooks.{ALONE}]\n")
    (hook,) = [cell for cell in surface.hooks if cell.name == ALONE]
    with Sandbox(lightning_dir=tmp_path) as node, node.channel() as channel:
        for restrictions, end in [
            ([[f"method={ALONE}"]], None),
            ([[f"method/{ALONE}"]], DENIED),
            ("readonly", DENIED),
        ]:
            rune = node.call("createrune", restrictions=restrictions)["rune"]
            outcome = hook.finish(hook.start(Door(channel, plain(rune))))
            assert (outcome and outcome[0]) == end


@pytest.fixture(scope="module")
def node():
    with YesNode() as node:
        yield node


@pytest.fixture
def channel(node):
    with with_ca(node) as channel:
        yield channel


@pytest.fixture
def forms(node_pb2, node_pb2_grpc, boltgate_pb2, boltgate_pb2_grpc):
    return Forms(node_pb2, node_pb2_grpc, boltgate_pb2, boltgate_pb2_grpc)


def failed(code, message="no"):
    return {"error": {"code": code, "message": message}}


VERDICTS = [
    ({"result": {"valid": True}}, OK),
    (failed(1501), DENIED),
    (failed(1502), DENIED),
    (failed(1503), DENIED),
    (failed(-32602, "rune: should be base64 string"), UNAUTHENTICATED),
    # Everything else is no verdict.
    ({"result": {"valid": False}}, None),
    ({"result": {"valid": 1}}, None),
    ({"result": {"valid": "true"}}, None),
    ({"result": {}}, None),
    ({"result": True}, None),
    ({"result": None}, None),
    ({"result": []}, None),
    (failed(1504), None),
    (failed(-32601, "Unknown command 'checkrune'"), None),
    (failed(-32603), None),
    ({}, None),
]


@pytest.mark.parametrize(("verdict", "status"), VERDICTS, ids=[str(one) for one, _ in VERDICTS])
def test_only_a_plain_yes_lets_a_call_in(verdict, status, node, channel, forms):
    node.get_socket(verdict)
    try:
        for form in (forms.simple, forms.streaming):
            came = form(channel, plain(FOREIGN)).status
            assert came == status if status else came not in (OK, DENIED, UNAUTHENTICATED)
        assert set(node.server.asked) == {"checkrune"} | ({"getinfo"} if status == OK else set())
    finally:
        node.lose_socket()


def test_while_the_node_is_away_nothing_is_let_in(node, channel, forms):
    for form in (forms.simple, forms.streaming):
        for shown in (plain(FOREIGN), bearer(FOREIGN)):
            assert form(channel, shown).status == "UNAVAILABLE"
        # What can be told without the node is.
        assert form(channel) == Outcome(UNAUTHENTICATED, NO_RUNE)
    node.get_socket({"result": {"valid": True}})
    try:
        until("the node", lambda: forms.streaming(channel, plain(FOREIGN)).status == OK)
    finally:
        node.lose_socket()
    assert forms.streaming(channel, plain(FOREIGN)).status == "UNAVAILABLE"


def test_a_node_that_stops_takes_the_bridge_with_it(forms):
    with Sandbox("--grpc-auth=rune", "--grpc-tls-name=localhost") as node, with_ca(node) as channel:
        rune = node.call("createrune")["rune"]
        assert forms.simple(channel, plain(rune)) == Outcome(OK)
        node.process.terminate()
        node.process.wait(SOON)
        assert {one.status for one in forms.each(channel, plain(rune))} == {"UNAVAILABLE"}

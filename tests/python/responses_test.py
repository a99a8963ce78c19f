"""Every response: each field arrives with the node's value, and an older node's answer does too."""

import pytest

from support import samples
from support.answers import Comparison
from support.sandbox import Sandbox

# Each seed takes another value of each enum and another alternative; no enum has more values.
SEEDS = range(1, 21)


def compare(method, channel, sandbox):
    """The response to a full request, beside what the node itself answers to it."""
    request, params, _ = samples.full(method)
    response = method.response.FromString(method.caller(channel)(request, timeout=30))
    comparison = Comparison()
    result = sandbox.call(method.target, **params)
    comparison.message(response, method.schema["response"], result, method.target)
    return comparison


def test_every_field_has_the_nodes_value(methods):
    """No field is unset, no enum -1, where the node's answers have every member."""
    values = 0
    for seed in SEEDS:
        arguments = ("--members=full", "--runes=sample", f"--seed={seed}")
        with Sandbox(*arguments) as sandbox, sandbox.channel() as channel:
            for method in methods:
                comparison = compare(method, channel, sandbox)
                assert (comparison.unset, comparison.different) == ([], []), method.rpc
                values += comparison.values
    print(f"\n{values} values of {len(methods)} responses, {len(SEEDS)} times")
    assert values > 2000 * len(SEEDS)


@pytest.mark.parametrize("members", ["minimal", "mixed"])
def test_members_may_be_absent(members, methods):
    """What is there arrives, whatever else a node leaves out."""
    arguments = (f"--members={members}", "--runes=sample")
    with Sandbox(*arguments) as sandbox, sandbox.channel() as channel:
        for method in methods:
            assert compare(method, channel, sandbox).different == [], method.rpc


def test_required_members_may_be_absent(methods):
    """An older node doesn't know some of what is required today: the call succeeds without."""
    with Sandbox() as sandbox, sandbox.channel() as channel:
        for method in methods:
            sandbox.script("set", method=method.target, result={})
            request, _, _ = samples.full(method)
            wire = method.caller(channel)(request, timeout=30)
            assert method.response.FromString(wire) == method.response(), method.rpc


def test_entries(methods):
    """Lists of any length, none among them."""
    (listpeers,) = [method for method in methods if method.target == "listpeers"]
    for entries in (0, 1, 300):
        with Sandbox(f"--entries={entries}") as sandbox, sandbox.channel() as channel:
            wire = listpeers.caller(channel)(listpeers.request(), timeout=30)
            assert len(listpeers.response.FromString(wire).peers) == entries

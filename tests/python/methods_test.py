"""Every unary method, with requests from nothing to everything."""

from collections import Counter

import grpc
import pytest

from support import samples
from support.sandbox import Sandbox

METHODS = 153
# A client would take them for its own doing, or for a riddle.
NEVER = {grpc.StatusCode.CANCELLED, grpc.StatusCode.UNKNOWN, grpc.StatusCode.INTERNAL}


class Calls:
    """Makes calls and counts how they end."""

    def __init__(self, sandbox, channel):
        self.sandbox, self.channel = sandbox, channel
        self.codes, self.problems = Counter(), []

    def __call__(self, method, request, about):
        """The code and the error of one call; an answer has to decode."""
        try:
            method.response.FromString(method.caller(self.channel)(request, timeout=30))
            code, error = grpc.StatusCode.OK, None
        except grpc.RpcError as failed:
            code, error = failed.code(), failed
        self.codes[code.name] += 1
        if code in NEVER:
            self.problem(method, about, f"{code.name}: {error.details()}")
        return code, error

    def problem(self, method, about, text):
        self.problems.append(f"{method.rpc}, {about}: {text}")

    def arrives(self, method, request, params, about):
        """The node gets exactly these parameters, and takes them."""
        code, error = self(method, request, about)
        if code is not grpc.StatusCode.OK:
            self.problem(method, about, f"{code.name}: {error.details()}")
        seen = self.sandbox.script("seen", method=method.target)["requests"][-1]["params"]
        if seen != params:
            self.problem(method, about, f"the node got {seen}\ninstead of {params}")


@pytest.fixture(scope="module")
def sandbox():
    """A sandbox that takes any text as a rune."""
    with Sandbox("--runes=sample") as running:
        yield running


@pytest.fixture
def calls(sandbox):
    """Calls on a channel; at the end there is no problem, and the process that began still runs."""
    began = sandbox.plugin_pid
    with sandbox.channel() as channel:
        calls = Calls(sandbox, channel)
        yield calls
        (plugin,) = sandbox.script("status")["plugins"]
        assert (plugin["pid"], plugin["state"]) == (began, "ready")
        assert "defect" not in sandbox.said()
        print(f"\n{calls.codes.total()} calls: {dict(calls.codes)}")
        assert not calls.problems, "\n".join(calls.problems)


def test_all_methods_are_there(methods):
    assert len(methods) == METHODS


def test_empty_requests(methods, calls):
    """What is required is missing at most."""
    for method in methods:
        code, error = calls(method, method.request(), "empty")
        if code not in (grpc.StatusCode.OK, grpc.StatusCode.INVALID_ARGUMENT):
            calls.problem(method, "empty", f"{code.name}: {error.details()}")
    assert calls.codes.total() == METHODS


def test_full_requests(methods, calls):
    """Every field of every request arrives at the node under its name, as the node writes it."""
    for method in methods:
        request, params, _ = samples.full(method)
        calls.arrives(method, request, params, "full")
    assert calls.codes == {"OK": METHODS}


def test_zeros_are_not_absent(methods, calls):
    """A field that is set to zero or false arrives, too."""
    for method in methods:
        request, params, _ = samples.full(method, zero=True)
        calls.arrives(method, request, params, "zeros")
    assert calls.codes == {"OK": METHODS}


def test_each_enum_value_and_each_arm(methods, calls):
    """Each alternative arrives as such; one set to false is refused, never taken as true."""
    tried = 0
    for method in methods:
        for path, taken, request, params in samples.alternatives(method):
            about = f"{path} = {taken}"
            tried += 1
            if not str(taken).endswith("=false"):
                calls.arrives(method, request, params, about)
                continue
            code, error = calls(method, request, about)
            place = f"{path}.{taken.removesuffix('=false')}: "
            if code is not grpc.StatusCode.INVALID_ARGUMENT or not error.details().startswith(
                place
            ):
                calls.problem(method, about, f"{code.name}: {error and error.details()}")
    assert tried > METHODS

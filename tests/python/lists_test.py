"""`boltgate.v1.Lists`: lists of any length, in parts that every client accepts."""

import os
import subprocess
import sys
import time

import grpc
import pytest

from support.cli import environment
from support.paths import PROJECT, program
from support.sandbox import Sandbox
from support.wait import until

CHANNELS = 100_000
MEBIBYTE = 1 << 20


@pytest.fixture(scope="module")
def sandbox():
    """A node that knows a large network."""
    with Sandbox(f"--entries=listchannels={CHANNELS}") as running:
        # The sandbox makes its answer up when first asked: here it is only to be passed on.
        running.listed = running.call("listchannels")["channels"]
        yield running


@pytest.fixture
def lists(sandbox, boltgate_pb2_grpc):
    """A client without any settings of its own."""
    with sandbox.channel() as channel:
        yield boltgate_pb2_grpc.ListsStub(channel)


def peak(sandbox):
    """The most memory that the plugin has had so far, in bytes."""
    with open(f"/proc/{sandbox.plugin_pid}/status") as status:
        (line,) = [line for line in status if line.startswith("VmHWM:")]
    return int(line.split()[1]) * 1024


def same(channel, json):
    """Whether a message is of the same channel as the node's JSON."""
    return (
        channel.source.hex() == json["source"]
        and channel.short_channel_id == json["short_channel_id"]
        and channel.amount_msat.msat == json["amount_msat"]
        and channel.features.hex() == json["features"]
    )


def test_channels_of_a_large_network(sandbox, lists, stub, node_pb2):
    stub.Getinfo(node_pb2.GetinfoRequest())
    idle, began = peak(sandbox), time.monotonic()
    parts, first, position = 0, None, 0
    for part in lists.ListChannels(node_pb2.ListchannelsRequest()):
        first = first or time.monotonic() - began
        parts += 1
        for channel in part.channels:
            assert same(channel, sandbox.listed[position]), f"{position} differs"
            position += 1
    took = time.monotonic() - began
    grown = peak(sandbox) - idle
    print(
        f"{position} channels in {parts} parts: first after {first:.3f} s of {took:.3f} s; "
        f"memory {idle / MEBIBYTE:.1f} MiB + {grown / MEBIBYTE:.1f} MiB"
    )
    assert position == CHANNELS
    assert parts > 100
    assert grown <= 16 * MEBIBYTE


def test_size_of_parts(lists, node_pb2):
    """The client's choice, within what it accepts."""
    counts = {}
    for size in (16 << 10, 1 << 20, 1 << 30):
        metadata = [("boltgate-batch-bytes", str(size))]
        parts = lists.ListChannels(node_pb2.ListchannelsRequest(), metadata=metadata)
        counts[size] = [len(part.channels) for part in parts]
        assert sum(counts[size]) == CHANNELS
    first, second, third = (len(count) for count in counts.values())
    assert first > second > third > 1


def test_same_list_in_one_message(stub, node_pb2):
    """Why there are parts: this client does not accept it in one."""
    with pytest.raises(grpc.RpcError) as raised:
        stub.ListChannels(node_pb2.ListchannelsRequest())
    assert raised.value.code() == grpc.StatusCode.RESOURCE_EXHAUSTED


def test_clients_that_stop_reading(sandbox, lists, node_pb2):
    """Their calls are given up on the node's side too."""
    connections = lambda: sandbox.script("status")["connections"]
    calls = [lists.ListChannels(node_pb2.ListchannelsRequest()) for _ in range(8)]
    for parts in calls:
        assert next(parts).channels
    held = connections()
    for parts in calls:
        parts.cancel()
    # Others may come and go meanwhile.
    until("the calls to be given up", lambda: connections() <= held - 6)


def test_parameters_and_errors(sandbox, lists, node_pb2):
    scid = sandbox.listed[0]["short_channel_id"]
    sandbox.script("reset")
    list(lists.ListChannels(node_pb2.ListchannelsRequest(short_channel_id=scid)))
    (seen,) = [
        request["params"]
        for request in sandbox.script("seen")["requests"]
        if request["method"] == "listchannels"
    ]
    assert seen == {"short_channel_id": scid}
    sandbox.script("fail", method="listchannels", code=-32602, message="no such channel")
    with pytest.raises(grpc.RpcError) as raised:
        list(lists.ListChannels(node_pb2.ListchannelsRequest()))
    assert raised.value.code() == grpc.StatusCode.INVALID_ARGUMENT
    assert raised.value.details() == "no such channel"


def test_example(sandbox, stubs_dir, boltgate_pb2_grpc):
    program = PROJECT / "examples" / "python" / "list_channels.py"
    done = subprocess.run(
        [sys.executable, program, f"localhost:{sandbox.port}", sandbox.dir],
        env={**os.environ, "PYTHONPATH": str(stubs_dir)},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    capacity = sum(channel["amount_msat"] for channel in sandbox.listed) // 1000
    assert done.stdout == f"{CHANNELS} channels, {capacity} sat\n"


def test_the_command_line_holds_a_part_only(sandbox, tmp_path):
    """Its memory, beside that of a call that has next to nothing to hold."""

    # What a process has had at most counts from before its program was there: the one that starts
    # it has to be small.
    start = """
import os, sys
program = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ)
_, status, usage = os.wait4(program, 0)
print(os.waitstatus_to_exitcode(status), usage.ru_maxrss * 1024, file=sys.stderr)
"""

    def run(*words):
        command = [sys.executable, "-S", "-c", start, program("boltgate"), *words]
        with open(tmp_path / "out", "wb") as out:
            done = subprocess.run(
                command,
                stdout=out,
                stderr=subprocess.PIPE,
                env=environment(sandbox.dir),
                timeout=120,
                check=True,
            )
        return map(int, done.stderr.split())

    code, little = run("call", "no-such-method")
    assert code == 1
    code, most = run("list", "listchannels")
    assert code == 0
    with open(tmp_path / "out", "rb") as lines:
        assert sum(1 for _ in lines) == CHANNELS
    size = (tmp_path / "out").stat().st_size
    print(f"{size / MEBIBYTE:.1f} MiB of lines: {(most - little) / MEBIBYTE:.1f} MiB of memory")
    assert most - little <= 24 * MEBIBYTE < size

"""What `make run` shows, taken at its word by a newcomer with another shell."""

import json
import re
import subprocess
import sys

import pytest

from support.paths import PROJECT, PROTO
from support.sandbox import Sandbox
from support.wait import until


@pytest.fixture(scope="module")
def sandbox(tmp_path_factory):
    """The sandbox as the Makefile starts it; the folder's name takes quoting."""
    folder = tmp_path_factory.mktemp("it's new")
    with Sandbox("--python", sys.executable, "--proto-dir", PROTO, lightning_dir=folder) as running:
        until("the end of what is shown", lambda: "Ctrl-C stops it." in running.shown())
        yield running


def test_makefile_starts_the_sandbox_like_this():
    """`make -n run` is what these tests stand in for."""
    plan = subprocess.run(
        ["make", "--no-print-directory", "-n", "run"],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    command = plan.replace("\\\n", " ")
    assert re.search(r"boltgate-sandbox run +--plugin \S+/boltgate ", command), plan
    for option in ("--python /", "--proto-dir generated/proto", "--grpc-port=9736"):
        assert option in command, plan


def test_files_are_shown_with_absolute_paths(sandbox):
    for label, name in (
        ("CA", "ca.pem"),
        ("certificate", "client.pem"),
        ("private key", "client-key.pem"),
    ):
        assert f"  {label:<14} {sandbox.dir / name}\n" in sandbox.shown()
    assert f"  gRPC           127.0.0.1:{sandbox.port}\n" in sandbox.shown()


def test_the_call_that_is_shown_works(sandbox, tmp_path):
    """Pasted into a shell that stands anywhere."""
    block = sandbox.shown().split("needs the package grpcio-tools):\n\n")[1].split("\nCtrl-C")[0]
    print(block)
    done = subprocess.run(
        ["bash", "-e", "-c", block], cwd=tmp_path, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    info = sandbox.call("getinfo")
    assert f'network: "{info["network"]}"' in done.stdout
    assert f"blockheight: {info['blockheight']}" in done.stdout


def test_ready_file_and_end(tmp_path):
    """Scripts wait for a file; it is there exactly as long as the sandbox is ready."""
    with Sandbox() as sandbox:
        ready = json.loads(sandbox.ready_file.read_text())
        assert ready["plugins"][0]["grpc"]["address"] == f"127.0.0.1:{sandbox.port}"
        sandbox.process.send_signal(2)
        assert sandbox.process.wait(20) == 0
        assert not sandbox.ready_file.exists()
        assert "defect" not in sandbox.said()

"""What every test can ask for: stubs made from the project's protos, and a running sandbox."""

import importlib
import os
import subprocess
import sys

sys.dont_write_bytecode = True
# Refused connections are what some tests are about: the client need not complain on stderr.
os.environ.setdefault("GRPC_VERBOSITY", "NONE")

import pytest

from support.methods import Methods
from support.paths import PROTO, program
from support.sandbox import Sandbox


def pytest_sessionstart(session):
    try:
        for name in ("boltgate", "boltgate-sandbox"):
            program(name)
    except FileNotFoundError as error:
        pytest.exit(str(error), returncode=2)


def protoc(folder, *arguments):
    """Runs the guide's compiler in a folder."""
    subprocess.run(
        [sys.executable, "-m", "grpc_tools.protoc", *map(str, arguments)], cwd=folder, check=True
    )


@pytest.fixture(scope="session")
def stubs_dir(tmp_path_factory):
    """The Python bindings, made with the guide's two commands."""
    folder = tmp_path_factory.mktemp("stubs")
    protoc(
        folder,
        "-I",
        PROTO,
        PROTO / "node.proto",
        "--python_out=.",
        "--grpc_python_out=.",
        "--experimental_allow_proto3_optional",
    )
    protoc(
        folder,
        "-I",
        PROTO,
        PROTO / "primitives.proto",
        "--python_out=.",
        "--experimental_allow_proto3_optional",
    )
    protoc(folder, "-I", PROTO, PROTO / "boltgate.proto", "--python_out=.", "--grpc_python_out=.")
    return folder


@pytest.fixture(scope="session")
def node_pb2(stubs_dir):
    """The messages of node.proto."""
    sys.path.insert(0, str(stubs_dir))
    return importlib.import_module("node_pb2")


@pytest.fixture(scope="session")
def node_pb2_grpc(node_pb2):
    """The stubs of node.proto."""
    return importlib.import_module("node_pb2_grpc")


@pytest.fixture(scope="session")
def primitives_pb2(node_pb2):
    """The messages of primitives.proto."""
    return importlib.import_module("primitives_pb2")


@pytest.fixture(scope="session")
def boltgate_pb2(node_pb2):
    """The messages of boltgate.proto."""
    return importlib.import_module("boltgate_pb2")


@pytest.fixture(scope="session")
def boltgate_pb2_grpc(boltgate_pb2):
    """The stubs of boltgate.proto."""
    return importlib.import_module("boltgate_pb2_grpc")


@pytest.fixture(scope="session")
def methods(node_pb2):
    """Every unary method with its messages and its schema."""
    return Methods(node_pb2)


@pytest.fixture(scope="module")
def sandbox():
    """A sandbox that the tests of a module share."""
    with Sandbox() as running:
        yield running


@pytest.fixture
def stub(sandbox, node_pb2_grpc):
    """The guide's stub, connected to the shared sandbox, which has no orders at the start."""
    sandbox.script("reset")
    with sandbox.channel() as channel:
        yield node_pb2_grpc.NodeStub(channel)


@pytest.fixture(scope="module")
def hooked(tmp_path_factory):
    """A sandbox whose operator offers `htlc_accepted`, with a fallback after three seconds."""
    folder = tmp_path_factory.mktemp("hooked")
    (folder / "boltgate.toml").write_text(
        '[hooks.htlc_accepted]\ndeadline_ms = 3000\nwait_ms = 3000\nfallback = "fail"\n'
    )
    with Sandbox(lightning_dir=folder) as sandbox:
        yield sandbox

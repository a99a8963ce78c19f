"""The node's own guide for Python clients, followed to the letter.

The guide is part of Core Lightning's documentation ("gRPC APIs"); its commands and its program
are what deployed clients were written after.
"""

import shlex
import subprocess
import sys

import pytest

from support.paths import PROTO

PROGRAM = """
from pathlib import Path
from node_pb2_grpc import NodeStub
import node_pb2
import grpc

p = Path(".")
cert_path = p / "client.pem"
key_path = p / "client-key.pem"
ca_cert_path = p / "ca.pem"

creds = grpc.ssl_channel_credentials(
    root_certificates=ca_cert_path.open('rb').read(),
    private_key=key_path.open('rb').read(),
    certificate_chain=cert_path.open('rb').read()
)

channel = grpc.secure_channel(
	"localhost:<GRPC-PORT>",
	creds,
	options=(('grpc.ssl_target_name_override', 'cln'),)
)
stub = NodeStub(channel)

print(stub.Getinfo(node_pb2.GetinfoRequest()))
"""

BINDINGS = """
python -m grpc_tools.protoc \\
  -I path/to/cln-grpc/proto \\
  path/to/cln-grpc/proto/node.proto \\
  --python_out=. \\
  --grpc_python_out=. \\
  --experimental_allow_proto3_optional

python -m grpc_tools.protoc \\
  -I path/to/cln-grpc/proto \\
  path/to/cln-grpc/proto/primitives.proto \\
  --python_out=. \\
  --experimental_allow_proto3_optional
"""


@pytest.fixture
def project_dir(tmp_path, sandbox):
    """The client's project: bindings, and the three files copied over from the node."""
    commands = BINDINGS.replace("path/to/cln-grpc/proto", shlex.quote(str(PROTO)))
    commands = commands.replace("python -m", f"{shlex.quote(sys.executable)} -m")
    subprocess.run(["sh", "-e", "-c", commands], cwd=tmp_path, check=True)
    for name in ("ca.pem", "client.pem", "client-key.pem"):
        (tmp_path / name).write_bytes((sandbox.dir / name).read_bytes())
    return tmp_path


def run(program, folder):
    """What a program prints, run in a folder."""
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=folder, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("override", [True, False], ids=["as it stands", "by the name localhost"])
def test_program(project_dir, sandbox, override):
    program = PROGRAM.replace("<GRPC-PORT>", str(sandbox.port))
    if not override:
        without = program.replace("options=(('grpc.ssl_target_name_override', 'cln'),)", "")
        assert without != program
        program = without
    printed = run(program, project_dir)
    info = sandbox.call("getinfo")
    print(printed)
    assert f'network: "{info["network"]}"' in printed
    assert f"blockheight: {info['blockheight']}" in printed

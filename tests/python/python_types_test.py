"""The Python package's types, as an editor and mypy see them."""

import subprocess
import sys

PROGRAM = """
import boltgate
node = boltgate.connect("x")
reveal_type(node.getinfo())
reveal_type(node.listchannels.items())
node.invoice(amount_msat=1.5, label="a", description="b")
node.invoice(amount_msat="1sat", label="a", descripton="b")
node.getinfo().nosuch
async def asynchronously() -> None:
    reveal_type(await boltgate.aio.connect().listpeers(id="02"))
"""
EXPECTED = [
    ("note", 'Revealed type is "boltgate.proto.node_pb2.GetinfoResponse"'),
    ("note", 'Revealed type is "typing.Iterator[boltgate.proto.node_pb2.ListchannelsChannels]"'),
    (
        "error",
        'Argument "amount_msat" to "__call__" of "_Sync_invoice" has incompatible type "float"',
    ),
    ("error", 'Unexpected keyword argument "descripton"'),
    ("error", '"GetinfoResponse" has no attribute "nosuch"'),
    ("note", 'Revealed type is "boltgate.proto.node_pb2.ListpeersResponse"'),
]


def test_an_editor_knows_every_type(tmp_path):
    program = tmp_path / "program.py"
    program.write_text(PROGRAM)
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "mypy",
            "--python-version",
            "3.10",
            "--cache-dir",
            tmp_path,
            program,
        ],
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    lines = [
        line.split(": ", 2)[1:] for line in done.stdout.splitlines() if line.startswith("program")
    ]
    lines = [line for line in lines if " defined in " not in line[1]]
    assert len(lines) == len(EXPECTED), done.stdout + done.stderr
    for (kind, text), (expected_kind, expected) in zip(lines, EXPECTED):
        assert kind == expected_kind and text.startswith(expected), done.stdout

"""docs/cli.md: every shell block runs as it stands, and what stands below it is what comes."""

import json
import re
import subprocess
import sys
import threading
from itertools import pairwise

import pytest

from support.cli import PATIENCE, environment
from support.paths import PROJECT, program
from support.recording_node import RecordingNode
from support.sandbox import Sandbox

BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)

LIGHTNING_CLI = f"""#!{sys.executable}
# Sends words as lightning-cli does, as an array, and shows a line for each member.
import sys
sys.path.insert(0, {str(PROJECT / "tests" / "python")!r})
from support import rpc
for name, value in rpc.call("SOCKET", sys.argv[1], sys.argv[2:]).items():
    print(f"{{name}}={{value}}")
"""


def examples():
    """Each shell block, with the block of output that follows it."""
    blocks = BLOCK.findall((PROJECT / "docs" / "cli.md").read_text())
    for (kind, text), (next_kind, output) in pairwise([*blocks, ("", "")]):
        if kind == "shell":
            yield text, (next_kind, output) if next_kind in ("json", "text") else None


EXAMPLES = list(examples())


def fits(expected, value):
    """Whether a value is as the page shows it; `…` is anything."""
    if isinstance(expected, dict):
        return (
            isinstance(value, dict)
            and expected.keys() == value.keys()
            and all(fits(one, value[key]) for key, one in expected.items())
        )
    return expected in ("…", value)


def check(kind, expected, printed):
    if kind == "json":
        assert fits(json.loads(expected), json.loads(printed)), printed
        return
    pattern = ".*".join(map(re.escape, expected.split("…")))
    assert re.fullmatch(pattern, printed), printed


@pytest.fixture(scope="module")
def places(tmp_path_factory):
    """A node with made-up answers, one that records invoices, and a folder to work in."""
    home = tmp_path_factory.mktemp("home")
    with Sandbox() as sandbox, RecordingNode() as node:
        node.get_socket()
        for _ in range(9):
            node.invoices.create()
        # Where the page's `export BOLTGATE=…` says that the node is.
        (home / ".lightning").mkdir()
        (home / ".lightning" / "regtest").symlink_to(sandbox.dir)
        programs = home / "bin"
        programs.mkdir()
        (programs / "boltgate").symlink_to(program("boltgate").resolve())
        shim = programs / "lightning-cli"
        shim.write_text(LIGHTNING_CLI.replace("SOCKET", str(sandbox.dir / "lightning-rpc")))
        shim.chmod(0o700)
        yield home, sandbox, node


def test_the_page_has_every_command():
    shown = " ".join(text for text, _ in EXAMPLES)
    for command in "call list subscribe follow pair doctor completions".split():
        assert f"boltgate {command} " in shown
    assert len(EXAMPLES) >= 13
    assert sum(output is not None for _, output in EXAMPLES) >= 12


@pytest.mark.parametrize(("text", "output"), EXAMPLES, ids=[text[:40] for text, _ in EXAMPLES])
def test_example(text, output, places):
    home, sandbox, node = places
    folder = node.dir if "boltgate follow" in text else sandbox.dir
    env = environment(folder, HOME=home, XDG_CONFIG_HOME="")
    env["PATH"] = f"{home / 'bin'}:{env['PATH']}"
    over = threading.Event()

    def blocks_come():
        while not over.wait(0.05):
            sandbox.script("notify", topic="block_added")

    chain = threading.Thread(target=blocks_come)
    chain.start()
    try:
        done = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", text],
            cwd=home,
            env=env,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
        )
    finally:
        over.set()
        chain.join()
    # `head` and the doctor's own verdict are no failure of the page.
    assert done.returncode == 0 or "doctor" in text, done
    if output is not None:
        check(*output, done.stdout)

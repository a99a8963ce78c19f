"""Every snippet of docs/typescript.md, and the example: compiled, and run beside a bridge."""

import hashlib
import json
import os
import re
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

import pytest

from hooks_test import ask
from support.paths import PROJECT
from support.recording_node import RecordingNode
from support.sandbox import Sandbox
from support.wait import until

PACKAGE = PROJECT / "clients" / "typescript"
SNIPPETS = PACKAGE / ".snippets"
FOUND = {
    heading: code
    for heading, section in re.findall(
        r"^## (.+?)\n(.*?)(?=^## |\Z)", (PROJECT / "docs" / "typescript.md").read_text(), re.M | re.S
    )
    for code in re.findall(r"```ts\n(.*?)```", section, re.S)
}
FOUND["hello"] = (PROJECT / "examples" / "typescript" / "hello.ts").read_text()

IN_PAGES = {"In a browser"}
"""Compiled as a bundler does: the package is another one there."""

OPTIONS = {
    "target": "es2022",
    "lib": ["es2023", "dom", "dom.asynciterable"],
    "strict": True,
    "noUncheckedIndexedAccess": True,
    "skipLibCheck": True,
    "types": ["node"],
    "rootDir": ".",
    "outDir": "out",
}


def name(heading):
    return re.sub(r"[^a-z]+", "-", heading.lower())


@pytest.fixture(scope="module")
def compiled():
    """The folder of the snippets as JavaScript; it is within the package, so that they find it."""
    subprocess.run(["make", "-s", "typescript"], cwd=PROJECT, check=True)
    shutil.rmtree(SNIPPETS, ignore_errors=True)
    SNIPPETS.mkdir()
    try:
        for heading, code in FOUND.items():
            (SNIPPETS / f"{name(heading)}.ts").write_text(code)
        for pages, how in [
            (False, {"module": "nodenext"}),
            (True, {"module": "esnext", "moduleResolution": "bundler", "types": []}),
        ]:
            files = [f"{name(one)}.ts" for one in FOUND if (one in IN_PAGES) == pages]
            told = {"compilerOptions": {**OPTIONS, **how}, "files": files}
            (SNIPPETS / "tsconfig.json").write_text(json.dumps(told))
            tsc = [PACKAGE / "node_modules" / ".bin" / "tsc", "-p", SNIPPETS]
            done = subprocess.run(tsc, capture_output=True, text=True)
            assert done.returncode == 0, done.stdout
        yield SNIPPETS / "out"
    finally:
        shutil.rmtree(SNIPPETS)


@pytest.fixture(scope="module")
def node():
    """A node that offers a hook."""
    folder = Path(tempfile.mkdtemp(prefix="boltgate-"))
    try:
        (folder / "boltgate.toml").write_text("[hooks.htlc_accepted]\n")
        with Sandbox("--entries=listchannels=1000", lightning_dir=folder) as running:
            yield running
    finally:
        shutil.rmtree(folder, ignore_errors=True)


class Running:
    """A snippet as a program, with a node of its own in its home."""

    def __init__(self, compiled, heading, lightning_dir, tmp_path, **environment):
        home = Path(tempfile.mkdtemp(dir=tmp_path))
        (home / ".lightning").mkdir()
        (home / ".lightning" / "bitcoin").symlink_to(lightning_dir)
        self.out = tmp_path / "out.txt"
        self.cwd = tmp_path
        script = compiled / f"{name(heading)}.js"
        if "port" in environment:
            text = script.read_text().replace(":9736", f":{environment['port']}")
            text = text.replace("node.example", "localhost").replace("'RUNE'", "process.env.RUNE")
            script = script.with_stem(f"{script.stem}-here")
            script.write_text(text)
        with open(self.out, "wb") as out:
            self.process = subprocess.Popen(
                ["node", script],
                cwd=tmp_path,
                env={
                    **os.environ,
                    "HOME": str(home),
                    "NODE_EXTRA_CA_CERTS": str(Path(lightning_dir) / "ca.pem"),
                    "RUNE": environment.get("rune", ""),
                },
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=subprocess.STDOUT,
            )

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()

    def said(self):
        return self.out.read_text()

    def ended(self):
        """What it wrote until it ended by itself, without an error."""
        assert self.process.wait(30) == 0, self.said()
        return self.said()


@pytest.fixture
def run(compiled, node, tmp_path):
    def start(heading, lightning_dir=node.dir, **environment):
        return Running(compiled, heading, lightning_dir, tmp_path, **environment)

    return start


def comments(heading):
    """What the snippet says that it prints, line by line."""
    return [line.split(" // ")[1] for line in FOUND[heading].splitlines() if " // " in line]


def test_calls_and_lists(run, node):
    info = node.call("getinfo")
    with run("A first call") as snippet:
        assert snippet.ended() == f"{info['alias']} {info['id']} {info['blockheight']}\n"
    rune = node.call("createrune", restrictions=[["method=getinfo"]])["rune"]
    with run("Connect", rune=rune, port=node.port) as snippet:
        assert snippet.ended() == f"{info['network']}\n"
    with run("Any method") as snippet:
        assert snippet.ended() == f"{info['alias']}\n"
    with run("Long lists") as snippet:
        capacity = sum(one["amount_msat"] for one in node.call("listchannels")["channels"])
        assert snippet.ended() == f"{capacity // 1000} sat\n"
    with run("Calls") as snippet:
        made = snippet.ended()
    (asked,) = [one for one in node.script("seen")["requests"] if one["method"] == "invoice"]
    assert asked["params"]["amount_msat"] in ("2500000msat", 2_500_000), asked
    assert re.fullmatch(r"\S+ [0-9a-f]{64}\n", made), made
    with run("hello") as snippet:
        lines = snippet.ended().splitlines()
    assert lines[0] == info["alias"]
    assert len(lines) == 1 + len(node.call("listpeerchannels")["channels"])


def test_errors_and_forms(run, node):
    node.script("fail", method="pay", code=210, message="Ran out of routes", data={"attempts": [1]})
    with run("Errors") as snippet:
        assert snippet.ended().splitlines() == comments("Errors")
    with run("Amounts, keys, channel ids") as snippet:
        assert snippet.ended().splitlines() == comments("Amounts, keys, channel ids")


def test_nothing_missed(run):
    with RecordingNode() as node:
        node.get_socket()
        for _ in range(5):
            node.invoices.update(node.invoices.create())
        with run("Nothing missed", node.dir) as snippet:
            resume = snippet.cwd / "resume"
            read = lambda: resume.read_text() if resume.exists() else snippet.said()
            until("the first invoices", lambda: read() == "6")
            node.kill_plugin()
            for _ in range(5):
                node.invoices.update(node.invoices.create())
            node.start_plugin()
            until("the others", lambda: read() == "11")


def test_events(run, node):
    with run("Events") as snippet:

        def happened(topic, shown, **params):
            node.script("notify", topic=topic, params=params)
            return shown in snippet.said()

        block = lambda: happened("block_added", "block 7\n", height=7, hash="00" * 32)
        until("a block", block)
        paid = {"label": "coffee", "msat": 5, "preimage": "11" * 32}
        until("a payment", lambda: happened("invoice_payment", "paid coffee\n", **paid))


def test_hooks(run, node):
    with run("Hooks") as snippet:
        payment = hashlib.sha256(b"coffee").digest()
        answered = lambda: ask(node, payment, msat=7_000).get("payment_key") == "11" * 32
        until("the snippet to answer", answered)
        assert re.search(r"^call \d+: 7000 msat$", snippet.said(), re.M)
        snippet.process.send_signal(signal.SIGINT)
        snippet.ended()


def test_pages(run):
    """By `fetch`, with a rune; the other snippet is that of the dashboard."""
    with Sandbox("--grpc-auth=rune") as node:
        permitted = ["method=getinfo", "method=listpeerchannels"]
        rune = node.call("createrune", restrictions=[permitted])["rune"]
        with run("Small bundles", node.dir, rune=rune, port=node.port) as snippet:
            lines = snippet.ended().splitlines()
        assert lines[0] == node.call("getinfo")["alias"]
        assert len(lines) == 1 + len(node.call("listpeerchannels")["channels"])


def test_every_snippet_is_in_a_test():
    tested = (PROJECT / "tests" / "python" / "typescript_test.py").read_text()
    missing = [heading for heading in FOUND if f'"{heading}"' not in tested]
    assert not missing, missing
    assert len(FOUND) == 13

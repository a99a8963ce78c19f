"""Every code block of README.md and docs/ is run, read by what it is for, or excused with a reason."""

import json
import os
import re
import shutil
import subprocess
import sys
import threading
from collections import Counter
from pathlib import Path

import pytest

from support import figures, rpc, snippets
from support.buf import BUF
from support.paths import PROJECT, PROTO, program
from support.sandbox import Sandbox
from support.verdicts import PLAIN, commands, verdict

SOON = 30
"""Seconds that a block may take."""

TYPESCRIPT = PROJECT / "clients" / "typescript"

STUB = """
import grpc
import boltgate_pb2, boltgate_pb2_grpc, node_pb2, node_pb2_grpc, primitives_pb2

ca, client_key, client_certificate = (
    open(name, "rb").read() for name in ("ca.pem", "client-key.pem", "client.pem")
)
channel = grpc.secure_channel(
    "localhost:9736", grpc.ssl_channel_credentials(ca, client_key, client_certificate)
)
node = node_pb2_grpc.NodeStub(channel)
events = boltgate_pb2_grpc.EventsStub(channel)
lists = boltgate_pb2_grpc.ListsStub(channel)
rune = open("rune").read()
saved, handle, save = 1, print, print
"""
"""What a page's text has said before a block begins, such as "`node` being its stub"."""

ALL = [block for page in snippets.pages() for block in snippets.blocks(page)]


def of(kind):
    return [block for block in ALL if verdict(block)[0] == kind]


@pytest.fixture(scope="module")
def node(tmp_path_factory):
    """A node on which things happen all the time: blocks, invoices, and payments that come in."""
    folder = tmp_path_factory.mktemp("node")
    (folder / "boltgate.toml").write_text("[hooks.htlc_accepted]\n")
    over = threading.Event()
    with Sandbox(lightning_dir=folder) as sandbox:
        thread = threading.Thread(target=happen, args=(sandbox, over), daemon=True)
        thread.start()
        yield sandbox
        over.set()
        thread.join(SOON)


def happen(sandbox, over):
    """Makes things happen until it is over."""
    htlc = {
        "short_channel_id": "103x1x0",
        "id": 1,
        "amount_msat": 1000,
        "cltv_expiry": 900,
        "cltv_expiry_relative": 20,
        "payment_hash": "22" * 32,
    }
    onion = {"payload": "00", "shared_secret": "11" * 32, "next_onion": "00" * 1366}
    while not over.wait(0.1):
        for topic in ("block_added", "invoice_creation", "invoice_payment", "connect"):
            sandbox.script("notify", topic=topic)
        sandbox.script("hook", hook="htlc_accepted", params={"onion": onion, "htlc": htlc})


@pytest.fixture
def home(node, tmp_path):
    """A reader's home and folder, with the files where the pages have them."""
    (tmp_path / ".lightning").mkdir()
    for network in ("bitcoin", "regtest"):
        (tmp_path / ".lightning" / network).symlink_to(node.dir)
    work = tmp_path / "work"
    work.mkdir()
    for name in (
        "ca.pem",
        "ca-key.pem",
        "client.pem",
        "client-key.pem",
        "server.pem",
        "server-key.pem",
    ):
        shutil.copy(node.dir / name, work)
    (work / ".sandbox").symlink_to(node.dir)
    for name in ("generated", "examples"):
        (work / name).symlink_to(PROJECT / name)
    rune = node.call("createrune", restrictions=[])["rune"]
    for folder in (tmp_path, work):
        (folder / "rune").write_text(rune)
    return tmp_path


def environment(home, node, **more):
    """Nothing of the machine's own but where its programs are."""
    return {
        "HOME": str(home),
        "PATH": os.environ["PATH"],
        "LANG": "C.UTF-8",
        "GRPC_VERBOSITY": "NONE",
        "PYTHONDONTWRITEBYTECODE": "1",
        **more,
    }


def here(code, node):
    """A block as it stands but for the port, and the interpreter that has grpcio."""
    code = code.replace("9736", str(node.port))
    return re.sub(r"(?<!\S)(\.venv/bin/)?python(?= )", sys.executable, code)


def prepare(block, node):
    """What is told the sandbox, and which named clients there are, before a block runs."""
    if "order" in block.test:
        what, method, code = block.test["order"].split()
        node.script(what, method=method, code=int(code), message=f"{method} says {code}")
    ask = lambda *words: rpc.call(node.dir / "lightning-rpc", "boltgate-client", list(words))
    there = {one["name"] for one in ask("list")["clients"] if not one.get("revoked")}
    for name in there:
        ask("revoke", name)
    for name in re.findall(r"boltgate-client revoke (\w+)", block.code):
        if f"add {name}" not in block.code:
            ask("add", name, "readonly")
    if block.test.get("with") == "uri":
        return {"URI": ask("add", "reader", "readonly", "host=localhost")["pairing"]}
    return {}


def by_page(kind):
    found = {}
    for block in of(kind):
        found.setdefault(block.file, []).append(block)
    return found


def first_of(block, page):
    """The block that it goes on from, or itself."""
    after = block.test.get("after")
    return next(one for one in page if one.test.get("name") == after) if after else block


def uses_stubs(block, page):
    """Whether a block is of stubs that the reader made."""
    stub = "stub" in (block.test.get("with"), first_of(block, page).test.get("with"))
    return stub or "_pb2" in block.code + first_of(block, page).code


def python_blocks():
    for page in by_page("python").values():
        for block in page:
            yield pytest.param(block, page, id=block.where)


def before(block, page, node):
    """The code that a block builds upon: what the page's text has said, and the block it goes on from."""
    first = first_of(block, page)
    stub = "stub" in (block.test.get("with"), first.test.get("with"))
    pieces = [STUB] * stub + [first.code] * (first is not block)
    return [here(code, node) for code in pieces]


@pytest.mark.parametrize(("block", "page"), list(python_blocks()))
def test_python(block, page, node, home, stubs_dir, boltgate_pb2_grpc):
    """A process each, since many have no end."""
    node.script("reset")
    more = prepare(block, node)
    if uses_stubs(block, page):
        more["PYTHONPATH"] = str(stubs_dir)
    told = {
        "where": block.where,
        "before": before(block, page, node),
        "code": here(block.code, node),
        "until": block.test.get("until"),
    }
    done = subprocess.run(
        [sys.executable, Path(snippets.__file__).with_name("snippet_runner.py")],
        input=json.dumps(told),
        cwd=home / "work",
        env=environment(home, node, **more),
        capture_output=True,
        text=True,
        timeout=2 * SOON,
    )
    assert done.returncode == 0, done.stderr
    outcome = json.loads(done.stdout)
    assert not outcome["wrong"], f"{outcome['wrong']}\n{outcome['printed']}"
    assert block.test.get("says", "") in outcome["printed"], outcome


@pytest.fixture(scope="module")
def programs(node, tmp_path_factory):
    """The programs that shell blocks call by name."""
    folder = tmp_path_factory.mktemp("programs")
    cli = Path(snippets.__file__).with_name("lightning_cli.py")
    words = f'exec {sys.executable} {cli} {node.dir}/lightning-rpc "$@"'
    scripts = {
        "lightning-cli": words,
        "boltgate": f'exec {program("boltgate")} "$@"',
        "boltgate-gen": f'exec {program("boltgate-gen")} --root {PROJECT} "$@"',
        "buf": f'exec {BUF} "$@"',
    }
    for name, text in scripts.items():
        (folder / name).write_text(f"#!/bin/sh\n{text}\n")
        (folder / name).chmod(0o755)
    return folder


def watch(command, block, **how):
    """Runs a command until it ends, or has printed what it should."""
    running = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
        **how,
    )
    until, said = block.test.get("until"), b""
    stop = threading.Timer(SOON, lambda: os.killpg(running.pid, 9))
    stop.start()
    try:
        while part := os.read(running.stdout.fileno(), 1 << 16):
            said += part
            if until and until.encode() in said:
                break
        else:
            assert running.wait(SOON) == 0 and not until, said.decode()
        assert block.test.get("says", "").encode() in said, said.decode()
    finally:
        stop.cancel()
        if running.poll() is None:
            os.killpg(running.pid, 9)
        running.wait()
        running.stdout.close()


@pytest.mark.parametrize("block", of("shell"), ids=lambda block: block.where)
def test_shell(block, node, home, programs):
    if block.test.get("with") == "buf" and not BUF:
        pytest.skip("buf isn't there: make buf")
    node.script("reset")
    more = prepare(block, node)
    rune = (home / "rune").read_text()
    code = here(commands(block)[0], node)
    env = environment(home, node, RUNE=rune, BOLTGATE=str(node.dir), **more)
    env["PATH"] = f"{programs}:{env['PATH']}"
    watch(["bash", "-euo", "pipefail", "-c", code], block, cwd=home / "work", env=env)


@pytest.fixture(scope="module")
def compiled(node, tmp_path_factory):
    """The TypeScript blocks, as the package's own compiler makes them: to the file of each."""
    modules = TYPESCRIPT / "node_modules"
    if not (modules.is_dir() and (TYPESCRIPT / "dist").is_dir()):
        pytest.skip("the TypeScript package isn't built")
    folder = tmp_path_factory.mktemp("typescript")
    (folder / "node_modules" / "@boltgate").mkdir(parents=True)
    (folder / "node_modules" / "@boltgate" / "client").symlink_to(TYPESCRIPT)
    for name in ("@grpc", "@types"):
        (folder / "node_modules" / name).symlink_to(modules / name)
    options = {"module": "nodenext", "target": "es2023", "strict": True, "types": ["node"]}
    files = {block: f"block-{number}" for number, block in enumerate(of("typescript"))}
    for block, name in files.items():
        (folder / f"{name}.ts").write_text(here(block.code, node))
    (folder / "package.json").write_text('{"type": "module"}')
    (folder / "tsconfig.json").write_text(json.dumps({"compilerOptions": options}))
    compiler = [modules / ".bin" / "tsc", "-p", folder]
    done = subprocess.run(compiler, capture_output=True, text=True)
    names = {name: block.where for block, name in files.items()}
    assert done.returncode == 0, f"{done.stdout}\n{names}"
    return {block: folder / f"{name}.js" for block, name in files.items()}


@pytest.mark.parametrize("block", of("typescript"), ids=lambda block: block.where)
def test_typescript(block, node, home, compiled):
    node.script("reset")
    more = prepare(block, node)
    env = environment(home, node, **more)
    watch(["node", compiled[block]], block, cwd=home / "work", env=env)


@pytest.mark.parametrize("block", of("example"), ids=lambda block: block.where)
def test_is_an_example_that_cargo_compiles(block):
    examples = list((PROJECT / "clients" / "rust" / "examples").glob("*.rs"))
    if not examples:
        pytest.skip("the Rust package isn't there")
    assert any(block.code in example.read_text() for example in examples), block.where


@pytest.mark.parametrize("block", of("read"), ids=lambda block: block.where)
def test_is_what_it_says(block):
    assert PLAIN[block.language](block.code)


@pytest.mark.parametrize("block", of("proto"), ids=lambda block: block.where)
def test_is_in_the_protos(block):
    flat = lambda text: " ".join(text.split())
    protos = flat(" ".join(path.read_text() for path in PROTO.glob("*.proto")))
    assert flat(block.code) in protos


@pytest.mark.parametrize("block", of("options"), ids=lambda block: block.where)
def test_options_are_the_plugins(block):
    """Of blocks that are lines of lightningd's `config`; others are what something prints."""
    lines = block.code.split()
    if not all(re.fullmatch(r"[a-z-]+=\S+", line) for line in lines):
        return
    text = subprocess.run([program("boltgate"), "serve", "--help"], capture_output=True, text=True)
    known = {*re.findall(r"--([a-z-]+)", text.stdout), "disable-plugin", "plugin"}
    assert {line.split("=")[0] for line in lines} <= known


def test_what_is_wrong_with_a_block_is_noticed(tmp_path):
    """So that none of the above passes for want of looking."""
    page = tmp_path / "page.md"
    page.write_text("```perl\nprint 1\n```\n")
    (block,) = snippets.blocks(page)
    with pytest.raises(ValueError, match="no test yet"):
        verdict(snippets.Block(PROJECT / "docs" / "page.md", 1, block.language, block.code, {}))
    for text in (
        "```python\n1\n",
        "<!-- test: skip -->\n```python\n1\n```\n",
        "<!-- test: says=a -->\n",
    ):
        page.write_text(text)
        with pytest.raises(ValueError):
            snippets.blocks(page)
    runner = Path(snippets.__file__).with_name("snippet_runner.py")
    for code, word in {
        "1 / 0": "ZeroDivisionError",
        "print(2)": "ended before",
        "print(3); 1 / 0": None,
    }.items():
        told = {"where": code, "before": ["print(3)"], "code": code, "until": "3"}
        done = subprocess.run(
            [sys.executable, runner], input=json.dumps(told), capture_output=True, text=True
        )
        outcome = json.loads(done.stdout)
        assert (word in outcome["wrong"]) if word else not outcome["wrong"], outcome


def test_tests_that_excuses_name_are_there():
    """An excuse may say which test does the same in another way."""
    for block in of("excused"):
        why = verdict(block)[1]
        for name in re.findall(r"[\w/]+_test\.py|[\w/]+\.rs", why):
            folder = PROJECT / "tests" / "python" if name.endswith(".py") else PROJECT
            assert (folder / name).exists(), f"{block.where}: {name}"
        assert len(why) > 10, block.where


def test_count():
    """How many there are, and of how many something is known."""
    verdicts = [verdict(block) for block in ALL]
    counted = Counter(kind for kind, _ in verdicts)
    excused = Counter(why for kind, why in verdicts if kind == "excused")
    run = counted["python"] + counted["shell"] + counted["typescript"]
    checked = len(ALL) - counted["excused"]
    line = (
        f"code blocks of the documentation: {checked} of {checked} checked"
        f" ({run} run, {counted['elsewhere']} by other tests, {checked - run - counted['elsewhere']} read),"
        f" {counted['excused']} excused with a reason"
    )
    print(line)
    for why, count in excused.most_common():
        print(f"  {count} x {why}")
    figures.keep("docs-snippets", line)
    assert sum(counted.values()) == len(ALL) > 100
    assert run > counted["excused"]

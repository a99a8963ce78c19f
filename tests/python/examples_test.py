"""The examples for each shape of call, as a reader would run them."""

import os
import random
import signal
import sqlite3
import subprocess
import sys

import pytest

from support.paths import PROJECT
from support.recording_node import RecordingNode
from support.wait import until

EXAMPLES = PROJECT / "examples" / "python"


@pytest.fixture
def start(stubs_dir, boltgate_pb2_grpc, tmp_path):
    """Starts an example with arguments; what it prints goes to a file, one for each start."""
    started = []

    def start(name, *arguments):
        printed = tmp_path / f"{len(started)}.out"
        with printed.open("wb") as out:
            process = subprocess.Popen(
                [sys.executable, EXAMPLES / name, *map(str, arguments)],
                env={**os.environ, "PYTHONPATH": str(stubs_dir), "PYTHONDONTWRITEBYTECODE": "1"},
                stdout=out,
                stderr=subprocess.STDOUT,
                # As in a terminal: a shell's background job, and what it starts, ignore Ctrl-C.
                preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
            )
        process.printed = lambda: printed.read_text().splitlines()
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.wait()


def test_hello(sandbox, tmp_path):
    (tmp_path / ".sandbox").symlink_to(sandbox.dir)
    done = subprocess.run(
        [sys.executable, EXAMPLES / "hello.py"], cwd=tmp_path, capture_output=True, text=True
    )
    assert done.stdout.strip() == sandbox.call("getinfo")["alias"], done.stderr
    assert len((EXAMPLES / "hello.py").read_text().splitlines()) == 3


def test_unary(sandbox, start):
    arguments = (f"localhost:{sandbox.port}", sandbox.dir)
    example = start("unary.py", *arguments, 5000, "a coffee ☕")
    assert example.wait(30) == 0, example.printed()
    (asked,) = sandbox.script("seen", method="invoice")["requests"]
    params = asked["params"]
    assert (params["amount_msat"], params["description"]) == (5000, "a coffee ☕")
    bolt11 = sandbox.call("invoice", **params)["bolt11"]
    assert example.printed() == [bolt11]
    sandbox.script("fail", method="invoice", code=900, message="Duplicate label")
    example = start("unary.py", *arguments, 5000, "a coffee")
    assert example.wait(30) == 1
    assert example.printed() == ["ALREADY_EXISTS: Duplicate label"]


def test_response_streaming(sandbox, start):
    example = start(
        "events.py", f"localhost:{sandbox.port}", sandbox.dir, "block_added", "my_plugin_news"
    )
    until("it to listen", lambda: example.printed() == ["listening to block_added, my_plugin_news"])
    sandbox.script("notify", topic="block_added", params={"hash": "00" * 32, "height": 7})
    sandbox.script("notify", topic="my_plugin_news", params={"text": "hello"})
    until("it to hear", lambda: len(example.printed()) == 3)
    block, news = example.printed()[1:]
    assert block.startswith("block_added ") and block.endswith("height: 7 ")
    assert news.startswith("my_plugin_news ") and "hello" in news
    example.send_signal(signal.SIGINT)
    assert example.wait(10) == 0


def test_resume_after_a_crash(start, tmp_path):
    """The example, the bridge and the node's socket are killed; each invoice is booked once."""
    books, chance = tmp_path / "books.sqlite", random.Random(3)
    with RecordingNode() as node:
        node.get_socket()
        run = lambda: start("resume.py", f"localhost:{node.port}", node.dir, books)
        example = run()
        for victim in ["example", "bridge", "socket"] * 2:
            for _ in range(chance.randint(1, 300)):
                node.invoices.create()
            if victim == "example":
                until("it to have begun", lambda: example.printed() or example.poll())
                example.kill()
                example = run()
            elif victim == "bridge":
                node.kill_plugin()
                node.start_plugin()
            else:
                node.lose_socket()
                node.get_socket()
        last = node.invoices.create()
        until("the last one", lambda: (example.printed() or [""])[-1].startswith(f"{last} "))
        rows = sqlite3.connect(books).execute("SELECT label FROM booked ORDER BY rowid").fetchall()
    assert rows == [(f"invoice {index}",) for index in range(1, last + 1)]

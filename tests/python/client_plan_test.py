"""What every client library has to do, against the sandbox: one plan for all of them."""

import shutil
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from support import figures
from support.cutter import LIVE, Cutter, behind
from support.plan import LANGUAGES, Runner
from support.recording_node import RecordingNode
from support.sandbox import Sandbox
from support.wait import until

CHANNELS = 100_000
INVOICES = 500
CUTS = 3
SETTINGS = "[hooks.htlc_accepted]\ndeadline_ms = 60_000\n"
PAYMENT_KEY = "07" * 32


@pytest.fixture(scope="module", params=LANGUAGES)
def runner(request):
    with Runner(request.param) as runner:
        yield runner


@pytest.fixture(scope="module")
def sandbox():
    folder = Path(tempfile.mkdtemp(prefix="boltgate-"))
    try:
        (folder / "boltgate.toml").write_text(SETTINGS)
        with Sandbox("--entries", f"listchannels={CHANNELS}", lightning_dir=folder) as sandbox:
            yield sandbox
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="module")
def channels(sandbox):
    """What the node itself says."""
    return sandbox.call("listchannels")["channels"]


@pytest.fixture(scope="module")
def kept():
    """What was shown, by language: printed at the end of `make test`."""
    shown = {}
    yield shown
    for language, lines in shown.items():
        figures.keep(f"client-plan-{language}", f"plan, {language}: " + ", ".join(lines))


@pytest.fixture
def note(runner, kept):
    return kept.setdefault(runner.language, []).append


def test_unary(runner, sandbox, note):
    info = sandbox.call("getinfo")
    assert runner.does("unary", connect=sandbox.dir) == {"id": info["id"], "alias": info["alias"]}
    note("a call")


def test_an_error_with_data(runner, sandbox, note):
    data = {"attempts": [{"id": 2**53 + 1, "status": "failed"}], "words": "ü 😀"}
    sandbox.script("fail", method="pay", code=210, message="Ran out of routes", data=data)
    assert runner.does("error", connect=sandbox.dir, bolt11="lnbcrt1q") == {
        "status": "ABORTED",
        "code": 210,
        "method": "pay",
        "message": "Ran out of routes",
        "data": data,
    }
    note("the node's error with its data")


def test_a_field_that_does_not_fit(runner, sandbox, note):
    answer = runner.does("field", connect=sandbox.dir)
    assert answer == {"status": "INVALID_ARGUMENT", "field": "id", "reason": "BAD_FIELD"}
    note("a bad field by its name")


def test_a_long_list(runner, sandbox, channels, note):
    assert len(channels) == CHANNELS
    assert runner.does("list", connect=sandbox.dir) == {
        "count": CHANNELS,
        "msat": str(sum(channel["amount_msat"] for channel in channels)),
        "last": channels[-1]["short_channel_id"],
    }
    note(f"a list of {CHANNELS} items")


def test_a_stream_that_misses_nothing(runner, tmp_path, note):
    with RecordingNode() as node:
        node.get_socket()
        with Cutter(node.port) as cutter:
            create = lambda count: [node.invoices.create() for _ in range(count)]
            create(50)
            folder = behind(cutter, node, tmp_path)
            runner.begins("follow", connect=folder, **{"from": 1}, until=INVOICES)
            for _ in range(CUTS):
                until("events to come", lambda: cutter.cut(after=LIVE))
                create(100)
            node.kill_plugin()
            create(INVOICES - 50 - CUTS * 100 - 1)
            node.start_plugin()
            create(1)
            answer = runner.answer()
    assert answer["indices"] == list(range(1, INVOICES + 1))
    assert answer["resume_from"] == INVOICES + 1
    assert answer["reconnected"] >= CUTS
    note(f"{INVOICES} events once each, through {cutter.cuts} cut connections and a dead bridge")


def test_events(runner, sandbox, note):
    runner.begins("subscribe", connect=sandbox.dir, topic="block_added", count=5)
    for height in range(5):
        block = {"hash": "11" * 32, "height": height}
        sandbox.script("notify", topic="block_added", params=block)
    assert runner.answer() == {"heights": list(range(5))}
    note("5 notifications")


def test_a_hook(runner, sandbox, note):
    runner.begins("hook", connect=sandbox.dir, calls=3, payment_key=PAYMENT_KEY)
    with ThreadPoolExecutor(3) as pool:
        asked = [pool.submit(sandbox.script, "hook", hook="htlc_accepted") for _ in range(3)]
        answers = [one for each in asked for one in each.result()["answers"]]
    assert [one["result"] for one in answers] == 3 * [
        {"result": "resolve", "payment_key": PAYMENT_KEY}
    ]
    assert len(runner.answer()["amounts"]) == 3
    note("3 calls of a hook, answered")


def test_a_rune(runner, sandbox, note):
    rune = sandbox.call("createrune", restrictions=[["method=getinfo"]])["rune"]
    answer = runner.does("rune", connect=sandbox.dir, rune=rune)
    assert "getinfo" in answer.pop("message")
    alias = sandbox.call("getinfo")["alias"]
    assert answer == {"alias": alias, "status": "PERMISSION_DENIED", "code": 1502}
    note("a rune that lets one method through")


def test_a_pairing_uri(runner, sandbox, note):
    name = f"plan-{runner.language}"
    added = sandbox.call("boltgate-client", command="add", name=name, readonly=True)
    info = sandbox.call("getinfo")
    answer = runner.does("uri", connect=added["pairing"])
    assert answer == {"id": info["id"], "alias": info["alias"]}
    note("a pairing URI")

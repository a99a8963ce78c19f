"""The commands that speak to a bridge, and `completions`: real processes, over TLS."""

import json
import os
import pty
import shutil
import signal
import stat
import subprocess
import sys
from urllib.parse import urlsplit

import pytest

from support import rpc
from support.cli import PATIENCE, Running, answer, boltgate, environment
from support.paths import program
from support.recording_node import RecordingNode
from support.sandbox import Sandbox, free_port
from support.wait import until


@pytest.fixture(autouse=True)
def no_orders(sandbox):
    sandbox.script("reset")


def seen(sandbox, method):
    """The parameters of the last request of a method."""
    return sandbox.script("seen", method=method)["requests"][-1]["params"]


def added(sandbox, name, *words):
    """Adds a named client; gives what the node says."""
    return rpc.call(sandbox.dir / "lightning-rpc", "boltgate-client", ["add", name, *words])


def test_a_result_is_the_nodes_own(sandbox):
    ours = sandbox.call("getinfo")
    assert answer(sandbox.dir, "call", "getinfo") == ours
    text = boltgate(sandbox.dir, "call", "getinfo")
    assert text.startswith('{\n   "id": "') and text.endswith("\n}\n"), text
    compact = boltgate(sandbox.dir, "call", "getinfo", "--compact")
    assert compact.count("\n") == 1 and json.loads(compact) == ours
    # To the character: the sandbox's own text of a number that others would write anew.
    sandbox.script("set", method="getinfo", result={"b": [1.50, {}], "a": "\u00e9"})
    raw = boltgate(sandbox.dir, "call", "--raw", "getinfo")
    assert list(json.loads(raw)) == ["b", "a"]


@pytest.mark.parametrize(
    ("words", "params"),
    [
        ([], {}),
        (["1000msat", "a label", "b c"], ["1000msat", "a label", "b c"]),
        (["1000", "7", '"7"', "true", "[1,2]", "-1"], [1000, 7, "7", True, [1, 2], -1]),
        (["amount_msat=1000", "label=a=b", "description="], {
            "amount_msat": 1000, "label": "a=b", "description": "",
        }),
        (["-k", "Label=x"], {"Label": "x"}),
        (["-o", "label=x"], ["label=x"]),
        (["--params", '{"label": 1.50}'], {"label": 1.5}),
        (["--", "--help"], ["--help"]),
    ],
)  # fmt: skip
def test_parameters_reach_the_node(words, params, sandbox):
    sandbox.script("set", method="delay-me", result={})
    boltgate(sandbox.dir, "call", "delay-me", *words)
    assert seen(sandbox, "delay-me") == params


def test_parameters_come_from_stdin(sandbox):
    sandbox.script("set", method="a-plugins", result=7)
    for words in (["-"], ["--params", "-"]):
        printed = boltgate(sandbox.dir, "call", "a-plugins", *words, stdin=' {"a":\n[1]} \n')
        assert printed == "7\n"
        assert seen(sandbox, "a-plugins") == {"a": [1]}


def test_a_filter_is_the_nodes(sandbox):
    told = answer(sandbox.dir, "call", "getinfo", "--filter", '{"id": true}')
    assert list(told) == ["id"]


def test_the_node_refuses(sandbox):
    out, err = boltgate(sandbox.dir, "call", "no-such-method", code=1)
    assert json.loads(out) == {"code": -32601, "message": "Unknown command 'no-such-method'"}
    assert out.index("code") < out.index("message") and err == ""
    data = {"attempts": [{"b": 1, "a": 2}]}
    sandbox.script("fail", method="pay", code=210, message="Ran out of routes", data=data)
    out, _ = boltgate(sandbox.dir, "call", "pay", "lnbcrt1", code=1)
    assert json.loads(out) == {"code": 210, "message": "Ran out of routes", "data": data}


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["call", "x", "a=1", "b"], 'expected name=value, got "b"'),
        (["call", "x", "a=1", "a=2"], "expected each parameter once"),
        (["call", "x", "--params", "7"], "expected the parameters as a JSON object or array"),
        (["call", "x", "-"], "got nothing"),
        (["call", "x", "--filter", "[]"], "--filter: expected a JSON object"),
        (["call", "x", "--timeout", "soon"], "expected seconds"),
        (["call", "x", "--pretty", "--raw"], "cannot be used with"),
        (["call", "batching", "true"], "not offered"),
        (["call"], "<METHOD>"),
        (["list", "getinfo"], "`boltgate call getinfo` may do"),
        (["list", "listpeers", "02aa"], "it takes id, level"),
        (["list", "listpeers", "pear=1"], 'it has "id", "level"'),
        (["follow", "peers"], "possible values: invoices"),
        (["follow", "channelmoves", "--index", "updated"], "nothing in channelmoves ever changes"),
        (["subscribe"], "<TOPIC>"),
        (["pair", "boltgate://nowhere"], "no pairing URI: expected /? after host and port"),
        (["pair"], "--file"),
        (["completions", "cmd"], "possible values: bash"),
        (["call", "x", "--connect", "-", "--rune", "-"], "stdin can be read once"),
        (["call", "x", "-", "--rune", "-"], "stdin can be read once"),
    ],
)  # fmt: skip
def test_what_is_typed_wrong_is_told(words, says, sandbox):
    out, err = boltgate(sandbox.dir, *words, code=2)
    assert out == "" and says in err, err


def test_what_cant_be_reached_is_told(sandbox, tmp_path):
    port = free_port()
    for words, says, code in [
        (["--address", f"127.0.0.1:{port}"], "nobody listens there", 3),
        (["--tls-name", "node.example"], "is for cln, localhost, ", 3),
        (["--tls-name", "node.example"], "and not for node.example", 3),
        (["--connect", tmp_path], "there is no ca.pem in it", 2),
        (["--connect", tmp_path / "none"], "there is no such folder", 2),
        (["--connect", "boltgate://nowhere"], "pairing URI: expected", 2),
        (["--address", "somewhere"], "expected HOST:PORT", 2),
    ]:
        out, err = boltgate(sandbox.dir, "call", "getinfo", *words, code=code)
        assert out == "" and says in err and "boltgate doctor" in err, err
    sandbox.script("fail", method="getinfo", code=-32602, message="no")
    # The node's own refusal comes only from where the node is.
    boltgate(sandbox.dir, "call", "getinfo", "--address", f"localhost:{sandbox.port}", code=1)


def test_strangers_words_dont_steer_the_terminal(sandbox):
    message = "\x1b]0;owned\x07\x9b2J"
    sandbox.script("fail", method="getinfo", code=-1, message=message)
    out, _ = boltgate(sandbox.dir, "call", "getinfo", code=1)
    assert json.loads(out)["message"] == message
    assert not any(one in out for one in "\x1b\x07\x9b"), out
    out, err = boltgate(sandbox.dir, "list", "x\x1b]0;owned\x07", code=2)
    assert r"\x1b" in err and "\x1b" not in err, err


def test_a_uri_in_another_form_is_not_shown(sandbox):
    uri = added(sandbox, "forms", "readonly")["pairing"]
    for text in (uri.replace("boltgate", "BOLTGATE", 1), f'"{uri}"', f" '{uri}'\n"):
        assert answer(None, "call", "getinfo", "--connect", text)["network"] == "regtest"
        assert "a pairing URI" in boltgate(text, "doctor")
    for words in (["--connect", f"x{uri}"], ["--address", uri], ["--tls-name", uri]):
        for command, code in ((["call", "getinfo"], 2), (["doctor"], 1)):
            out, err = boltgate(sandbox.dir, *command, *words, code=code)
            assert uri[-80:] not in out + err, (out, err)


def test_rights(sandbox):
    rune = sandbox.call("createrune", restrictions=[["method=getinfo"]])["rune"]
    assert answer(sandbox.dir, "call", "getinfo", "--rune", rune)["network"] == "regtest"
    assert answer(sandbox.dir, "call", "getinfo", "--rune", "-", stdin=f"{rune}\n")
    out, err = boltgate(sandbox.dir, "call", "stop", "--rune", rune, code=4)
    assert json.loads(out)["code"] == 1502 and "Not permitted" in json.loads(out)["message"]
    # The bridge's word on what has a rune's form, and our own on what hasn't.
    for none, code in (("x" * 60, 4), ("no rune", 2)):
        out, err = boltgate(sandbox.dir, "call", "stop", "--rune", none, code=code)
        assert out == "" and "rune" in err and none not in err


def test_time_that_is_over_and_a_node_that_is_away(sandbox):
    sandbox.script("delay", method="getinfo", never=True)
    _, err = boltgate(sandbox.dir, "call", "getinfo", "--timeout", "0.3", code=5)
    assert "DEADLINE_EXCEEDED" in err
    sandbox.script("reset")
    sandbox.script("close", method="getinfo")
    _, err = boltgate(sandbox.dir, "call", "getinfo", code=5)
    assert "may have" in err, err


def test_any_target(sandbox, tmp_path):
    """The variable, the option, a URI, and the usual folder."""
    uri = added(sandbox, "targets", "readonly")["pairing"]
    ours = answer(sandbox.dir, "call", "getinfo")
    assert answer(None, "call", "getinfo", "--connect", sandbox.dir) == ours
    assert answer(None, "call", "getinfo", "--connect", "-", stdin=uri) == ours
    assert answer(uri, "call", "getinfo") == ours
    home = tmp_path / "home"
    (home / ".lightning").mkdir(parents=True)
    (home / ".lightning" / "bitcoin").symlink_to(sandbox.dir)
    assert answer(None, "call", "getinfo", HOME=home) == ours
    assert answer(None, "call", "getinfo", "--connect", "~/.lightning/bitcoin", HOME=home) == ours


def test_colours_are_for_terminals_that_want_them(sandbox):
    command = [program("boltgate"), "call", "getinfo"]

    def on_a_terminal(env):
        ours, theirs = pty.openpty()
        process = subprocess.Popen(command, stdout=theirs, env={**env, "TERM": "xterm"})
        os.close(theirs)
        said = b""
        while True:
            try:
                part = os.read(ours, 1 << 16)
            except OSError:
                break  # A terminal whose other side has gone says so.
            if not part:
                break
            said += part
        os.close(ours)
        assert process.wait(PATIENCE) == 0
        return said.decode()

    plain = environment(sandbox.dir)
    coloured = {key: value for key, value in plain.items() if key != "NO_COLOR"}
    assert "\x1b[" in on_a_terminal(coloured)
    assert "\x1b[" not in on_a_terminal({**plain, "NO_COLOR": "1"})
    piped = subprocess.run(command, capture_output=True, env=coloured, check=True)
    assert b"\x1b" not in piped.stdout


@pytest.fixture(scope="module")
def long_lists():
    with Sandbox("--entries=2000") as sandbox:
        yield sandbox


def test_a_list_comes_item_by_item(long_lists):
    channels = long_lists.call("listchannels")["channels"]
    assert len(channels) == 2000
    lines = boltgate(long_lists.dir, "list", "listchannels").splitlines()
    assert [json.loads(line) for line in lines] == channels
    assert answer(long_lists.dir, "list", "listchannels", "--array") == channels
    long_lists.script("set", method="listpeers", result={"peers": []})
    assert boltgate(long_lists.dir, "list", "listpeers") == ""
    assert answer(long_lists.dir, "list", "listpeers", "--array") == []
    boltgate(long_lists.dir, "list", "listpeers", "level=debug")
    assert seen(long_lists, "listpeers") == {"level": "debug"}
    long_lists.script("fail", method="listpeers", code=-1, message="no")
    out, _ = boltgate(long_lists.dir, "list", "listpeers", code=1)
    assert json.loads(out) == {"code": -1, "message": "no"}


def test_a_reader_that_has_seen_enough(long_lists):
    """As `| head -1` is: the rest isn't waited for, and nothing is complained of."""
    for words in (["list", "listchannels"], ["call", "listchannels"]):
        with Running(long_lists.dir, *words) as running:
            running.process.stdout.read(1)
            running.process.stdout.close()
            assert running.process.wait(PATIENCE) == 0
            assert running.process.stderr.read() == ""


def test_progress_is_for_terminals(long_lists):
    ours, theirs = pty.openpty()
    command = [program("boltgate"), "list", "listchannels"]
    env = environment(long_lists.dir)
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=theirs, env=env, check=True)
    os.close(theirs)
    said = os.read(ours, 1 << 16).decode()
    os.close(ours)
    assert "2,000 items" in said and "items/s" in said
    assert len(done.stdout.splitlines()) == 2000


def test_subscribe_says_what_it_shows_and_what_it_may_miss():
    with RecordingNode() as node:
        node.get_socket()
        block = lambda height: {"block_added": {"hash": f"{height:064x}", "height": height}}
        topics = ("block_added", "a-plugins")
        with Running(node.dir, "subscribe", *topics, "--count", "3") as running:
            assert running.next() == {"hello": {"topics": ["a-plugins", "block_added"]}}
            node.tell("block_added", block(7))
            said = running.next()["notification"]
            assert said == {"topic": "block_added", "payload": block(7)["block_added"]}
            node.tell("a-plugins", {"x": 1.5})
            assert running.next()["notification"] == {"topic": "a-plugins", "payload": {"x": 1.5}}
            node.kill_plugin()
            node.start_plugin()
            assert "hello" in running.next()
            node.tell("block_added", block(8))
            assert running.next()["notification"]["payload"]["height"] == 8
            code, said = running.end()
            assert code == 0 and "what happens until the next hello is not shown" in said, said


def test_subscribe_ends_when_it_is_told_to(sandbox):
    for end in (signal.SIGINT, signal.SIGTERM):
        with Running(sandbox.dir, "subscribe", "block_added") as running:
            running.next()
            assert running.end(end) == (0, "")


def test_follow_misses_nothing(tmp_path):
    """Through ends of the bridge, of the node's socket, and of itself."""
    state = tmp_path / "invoices.json"
    with RecordingNode() as node:
        node.get_socket()
        for _ in range(250):
            node.invoices.create()
        words = ("follow", "invoices", "--state", state)
        got = []

        def take(running, many):
            for _ in range(many):
                item = running.next()
                assert item["resume_from"] == item["index"] + 1
                assert item["index"] == item["invoice"]["created_index"]
                got.append(item["index"])

        with Running(node.dir, *words) as running:
            take(running, 250)
            node.kill_plugin()
            for _ in range(20):
                node.invoices.create()
            node.start_plugin()
            take(running, 20)
            node.lose_socket()
            node.invoices.create()
            node.get_socket()
            take(running, 1)
            until("it to be kept", lambda: json.loads(state.read_text())["resume_from"] == 272)
            # Without a chance to do anything: what it has kept has to do.
            running.process.kill()
            running.process.wait()
        assert json.loads(state.read_text()) == {
            "subsystem": "invoices", "index": "created", "resume_from": 272,
        }  # fmt: skip
        assert stat.S_IMODE(state.stat().st_mode) == 0o600
        for _ in range(3):
            node.invoices.create()
        with Running(node.dir, *words) as running:
            take(running, 3)
            code, said = running.end(signal.SIGTERM)
            assert (code, said) == (0, "")
        assert got == list(range(1, 275))
        assert json.loads(state.read_text())["resume_from"] == 275

        # The state is about one thing only.
        _, err = boltgate(
            node.dir, "follow", "invoices", "--index", "updated", "--state", state, code=2
        )
        assert "by created, not invoices by updated" in err

        lines = boltgate(node.dir, "follow", "invoices", "--from", 270, "--count", 2)
        assert [json.loads(line)["index"] for line in lines.splitlines()] == [270, 271]


def test_a_command_for_each_item(tmp_path):
    """It gets the item on stdin; one that fails gets the same item the next time."""
    state, out = tmp_path / "state", tmp_path / "out"
    program_text = (
        "import json, sys\n"
        "index = json.load(sys.stdin)['index']\n"
        "open(sys.argv[1], 'a').write(f'{index} {sys.argv[2]}\\n')\n"
        "sys.exit(7 if index == 3 and sys.argv[3] == 'fails' else 0)\n"
    )
    with RecordingNode() as node:
        node.get_socket()
        for _ in range(4):
            node.invoices.create()
        follow = ("follow", "invoices", "--state", state, "--count", 4, "--")
        run = (sys.executable, "-c", program_text, out, "$(no shell)")
        printed, err = boltgate(node.dir, *follow, *run, "fails", code=5)
        assert printed == "" and "exit status: 7 (index 3)" in err
        assert json.loads(state.read_text())["resume_from"] == 3
        follow = ("follow", "invoices", "--state", state, "--count", 2, "--")
        boltgate(node.dir, *follow, *run, "works")
        assert out.read_text().split() == [
            word for index in (1, 2, 3, 3, 4) for word in (str(index), "$(no", "shell)")
        ]
        node.invoices.create()
        _, err = boltgate(node.dir, *follow, tmp_path / "none", code=5)
        assert "can't be started" in err


def test_pair(sandbox, tmp_path):
    """The folder is the named client's own, but for what isn't in the URI."""
    told = added(sandbox, "phone", "readonly")
    uri, theirs = told["pairing"], sandbox.dir / "boltgate" / "clients" / "phone"
    said = boltgate(None, "pair", "-", stdin=uri, HOME=tmp_path, XDG_CONFIG_HOME="")
    ours = tmp_path / ".config" / "boltgate" / "phone"
    assert str(ours) in said and uri not in said
    assert sorted(file.name for file in ours.iterdir()) == [
        "ca.pem", "client-key.pem", "client.pem", "pairing.txt",
    ]  # fmt: skip
    for file in ours.iterdir():
        assert file.read_text() == (theirs / file.name).read_text(), file
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(ours.stat().st_mode) == stat.S_IMODE(ours.parent.stat().st_mode) == 0o700
    assert answer(ours, "call", "getinfo")["network"] == "regtest"
    boltgate(ours, "call", "stop", code=4)

    # What is there stays.
    _, err = boltgate(None, "pair", "-", stdin=uri, code=2, HOME=tmp_path, XDG_CONFIG_HOME="")
    assert "something is there already" in err
    (tmp_path / "phone.txt").write_text(uri + "\n")
    boltgate(None, "pair", "--file", tmp_path / "phone.txt", "--to", tmp_path / "a" / "b")
    assert answer(tmp_path / "a" / "b", "call", "getinfo")["network"] == "regtest"
    boltgate(None, "pair", uri, "--to", tmp_path / "c", XDG_CONFIG_HOME=tmp_path)
    boltgate(None, "pair", uri, XDG_CONFIG_HOME=tmp_path / "config")
    assert (tmp_path / "config" / "boltgate" / "phone" / "ca.pem").is_file()


def test_pair_asks_the_bridge(sandbox, tmp_path):
    uri = added(sandbox, "short-lived", "rune=" + rune(sandbox, "method=listpeers"))["pairing"]
    to = tmp_path / "to"
    # Its rune doesn't permit what is asked, which shows that it is good.
    boltgate(None, "pair", "-", "--to", to, stdin=uri)
    shutil.rmtree(to)
    away = uri.replace(urlsplit(uri).netloc, f"127.0.0.1:{free_port()}")
    _, err = boltgate(None, "pair", "-", "--to", to, stdin=away, code=3)
    assert "nothing was written" in err and not to.exists()
    rpc.call(sandbox.dir / "lightning-rpc", "boltgate-client", ["revoke", "short-lived"])
    _, err = boltgate(None, "pair", "-", "--to", to, stdin=uri, code=3)
    assert "nothing was written" in err and not to.exists()
    assert list(tmp_path.iterdir()) == [], "nothing is left behind"
    boltgate(None, "pair", "-", "--to", to, "--no-check", stdin=away)
    assert (to / "pairing.txt").read_text() == away + "\n"


def rune(sandbox, *restrictions):
    return sandbox.call("createrune", restrictions=[list(restrictions)])["rune"]


def test_pair_with_a_rune(tmp_path):
    """A bridge that asks for no certificate gives a URI with a rune, and the folder has that."""
    with Sandbox("--grpc-auth=rune") as sandbox:
        uri = added(sandbox, "page", "readonly")["pairing"]
        boltgate(None, "pair", "-", "--to", tmp_path / "page", stdin=uri)
        names = sorted(file.name for file in (tmp_path / "page").iterdir())
        assert names == ["ca.pem", "pairing.txt", "rune"]
        assert answer(tmp_path / "page", "call", "getinfo")["network"] == "regtest"
        boltgate(tmp_path / "page", "call", "stop", code=4)
        _, err = boltgate(tmp_path / "page", "call", "getinfo", "--rune", "A" * 44 + "PTE", code=4)
        assert "A" * 44 not in err


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "elvish", "powershell"])
def test_completions(shell):
    script = boltgate(None, "completions", shell)
    # The last two complete options and commands only.
    names = ("fetchinvoice", "listpeerchannels", "block_added", "channelmoves")
    for word in ("doctor", *(names if shell in ("bash", "zsh", "fish") else ())):
        assert word in script, word


def test_bash_completes(tmp_path):
    script = tmp_path / "boltgate.bash"
    script.write_text(boltgate(None, "completions", "bash"))
    for line, expected in [
        ("boltgate doc", {"doctor"}),
        ("boltgate call fetchi", {"fetchinvoice"}),
        ("boltgate list listpeerc", {"listpeerchannels"}),
        ("boltgate subscribe block_", {"block_added"}),
        ("boltgate follow inv", {"invoices"}),
        ("boltgate doctor --js", {"--json"}),
    ]:
        words = line.split()
        ask = (
            f"source {script}; COMP_WORDS=({line}); COMP_CWORD={len(words) - 1}; "
            f"_boltgate boltgate {words[-1]} {words[-2]}; printf '%s\\n' \"${{COMPREPLY[@]}}\""
        )
        done = subprocess.run(["bash", "-c", ask], capture_output=True, text=True, check=True)
        assert set(done.stdout.split()) == expected, (line, done)


def test_help_has_examples():
    for command in ("call", "list", "subscribe", "follow", "pair", "doctor", "completions"):
        for flag in ("-h", "--help"):
            assert f"Examples:\n  boltgate {command}" in boltgate(None, command, flag)
    assert boltgate(None, "--help").startswith("A Core Lightning plugin")

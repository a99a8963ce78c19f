"""What isn't a handshake, or isn't a whole one: it is ended in time, counted for what it is, and
gone without a trace."""

import base64
import random
import subprocess
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest

from support import der, figures, handshake, hello
from support.door import Door
from support.http import envelope
from support.wait import until

MODES = ["mtls", "rune"]
"""With a rune beside the certificate the handshake is the same as without one."""

tried = Counter()
"""Handshakes that came to nothing, by what was wrong."""


@pytest.fixture(scope="module", params=MODES)
def door(request):
    with Door(request.param) as door:
        yield door


@pytest.fixture(scope="module", autouse=True)
def tally():
    yield
    if len(tried) >= len(NO_TLS) + len(PHASES) + 3:
        line = f"{tried.total()} handshakes cut short or garbled in {len(tried)} ways"
        figures.keep("tls-noise", f"{line}; 0 calls got through, nothing left open, no panic")


def noise(length, seed=0):
    made = random.Random(f"{length} {seed}").randbytes(length)
    # Kinds of records are 20 to 24.
    return bytes([made[0] | 0x40]) + made[1:]


# What is sent, and the reason that is counted.
NO_TLS = {
    "HTTP/1.1": b"POST /cln.Node/Getinfo HTTP/1.1\r\nhost: cln\r\ncontent-length: 2\r\n\r\n{}",
    "HTTP/2": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + b"\0\0\0\4\0\0\0\0\0",
    "a PROXY header": b"PROXY TCP4 192.0.2.1 192.0.2.2 1 9736\r\n" + hello.hello(),
    "SSH": b"SSH-2.0-OpenSSH_9.9\r\n",
    "the node's own protocol": b'{"jsonrpc":"2.0","id":1,"method":"getinfo","params":{}}\n\n',
    "zeros": bytes(4096),
    "DTLS": b"\x16\xfe\xfd" + bytes(8) + hello.sized(2, hello.message()),
    **{f"{length} random bytes": noise(length) for length in (5, 6, 100, 5000, 100_000)},
    "a record that is too long": hello.record(
        hello.HANDSHAKE, hello.message().ljust(0x4801, b"\0")
    ),
    "a message that is too long": hello.record(hello.HANDSHAKE, b"\1\xff\xff\xff" + bytes(2000)),
    "a hello of zeros": hello.record(hello.HANDSHAKE, b"\1" + hello.sized(3, bytes(60))),
    "an empty hello": hello.record(hello.HANDSHAKE, b"\1\0\0\0"),
    "empty records": hello.record(hello.HANDSHAKE, b"") * 300,
}


@pytest.mark.parametrize("what", NO_TLS)
def test_no_tls(what, door):
    with door.refuses("not_tls"), handshake.connect(door.port) as plain:
        try:
            plain.sendall(NO_TLS[what])
        except ConnectionError:
            pass  # Refused at the first bytes.
        heard = handshake.read_all(plain)
        ends = ("decode_error", "illegal_parameter", "record_overflow", "closed")
        assert hello.verdict(heard) in ends, heard
        assert b"HTTP" not in heard
    tried[what] += 1


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("a second hello", hello.hello()),
        ("another message", hello.record(hello.HANDSHAKE, b"\x0b\0\0\3\0\0\0")),
        ("data", hello.record(hello.DATA, noise(60))),
        ("random bytes", noise(200)),
        ("a fatal alert", hello.record(hello.ALERT, b"\2\x28")),
        ("warnings", hello.record(hello.ALERT, b"\1\x5a") * 20),
        ("an alert that is none", hello.record(hello.ALERT, b"\x09\x09\x09")),
        ("changes of ciphers", hello.record(20, b"\1") * 60),
        ("too long a record", hello.record(hello.DATA, bytes(0x4801))),
    ],
)
@pytest.mark.parametrize("version", handshake.VERSIONS)
def test_after_a_good_hello(what, said, version, door):
    """Which rule it breaks depends on what it is; that it is counted once, as one that came to
    nothing, does not."""
    before = door.refusals().total()
    with handshake.Shake(door.port, handshake.context(version)) as shake:
        shake.say(shake.flight())
        assert shake.hear()
        shake.say(said)
        handshake.read_all(shake.plain)
    until("it to be counted", lambda: door.refusals().total() > before)
    assert door.refusals().total() == before + 1
    tried[f"after the hello: {what}"] += 1
    gone(door)


def gone(door):
    """Nothing is left of all that, and who may is served."""
    until("all to be let go", lambda: door.held()[0] == [])
    assert door.attempt_as_own() == "HTTP/1.1 200 OK"
    assert "panicked" not in door.said()


def test_garbled_hellos(door):
    """Bytes of a good hello changed at random: whatever comes of it, it is over at once."""
    calls, (_, kinds) = door.calls(), door.held()
    chance = random.Random(door.mode)
    before, count = door.refusals().total(), 150
    for _ in range(count):
        said = bytearray(hello.hello())
        for _ in range(chance.randint(1, 6)):
            said[chance.randrange(len(said))] = chance.randrange(256)
        with handshake.connect(door.port) as plain:
            plain.sendall(said)
            plain.shutdown(1)
            heard = handshake.read_all(plain)
            assert heard == b"" or heard[0] in (hello.ALERT, hello.HANDSHAKE), heard
    until("all to be counted", lambda: door.refusals().total() == before + count)
    until("all to be let go", lambda: door.held() == ([], kinds))
    assert door.calls() == calls
    tried["a garbled hello"] += count
    gone(door)


def silent(shake):
    pass


def in_the_hello(shake):
    shake.say(shake.flight()[:40])


def after_the_hello(shake):
    shake.say(shake.flight())


def after_the_servers_flight(shake):
    shake.say(shake.flight())
    assert shake.hear()


def in_the_last_flight(shake):
    said = shake.last_flight()
    shake.say(said[: len(said) // 2])


PHASES = [silent, in_the_hello, after_the_hello, after_the_servers_flight, in_the_last_flight]


@pytest.mark.parametrize("end", ["closed", "half-closed", "reset"])
@pytest.mark.parametrize("phase", PHASES, ids=lambda phase: phase.__name__)
@pytest.mark.parametrize("version", handshake.VERSIONS)
def test_given_up(phase, end, version, door):
    with door.refuses("closed"):
        shake = handshake.Shake(door.port, handshake.context(version, *door.own))
        phase(shake)
        match end:
            case "closed":
                shake.plain.close()
            case "half-closed":
                shake.plain.shutdown(1)
                handshake.read_all(shake.plain)
                shake.plain.close()
            case "reset":
                handshake.reset(shake.plain)
    tried[f"given up: {phase.__name__}"] += 1


@pytest.mark.parametrize("version", handshake.VERSIONS)
def test_gone_with_the_last_byte(version, door):
    """The server may find it good or not, with nobody there any more: it lets go of it."""
    for _ in range(10):
        shake = handshake.Shake(door.port, handshake.context(version, *door.own))
        shake.say(shake.last_flight())
        handshake.reset(shake.plain)
    gone(door)


def test_held_open():
    """The time for a handshake is over whatever comes meanwhile, and be it one byte a second."""
    with Door("mtls") as certified, Door("rune") as open_to_all, ThreadPoolExecutor() as threads:
        list(threads.map(hold_open, [certified, open_to_all]))


def hold_open(door):
    before, (_, kinds) = door.refusals(), door.held()
    shakes = []
    for phase in PHASES:
        for version in handshake.VERSIONS:
            shakes.append(handshake.Shake(door.port, handshake.context(version, *door.own)))
            phase(shakes[-1])
    dripping = handshake.connect(door.port)
    over = threading.Event()

    def drip():
        for byte in hello.hello():
            if over.wait(1):
                return
            try:
                dripping.sendall(bytes([byte]))
            except OSError:
                return

    threading.Thread(target=drip, daemon=True).start()
    assert door.attempt_as_own() == "HTTP/1.1 200 OK", "others were held up"
    calls = door.calls()
    begun = time.monotonic()
    for plain in [*(shake.plain for shake in shakes), dripping]:
        handshake.read_all(plain)
        plain.close()
    over.set()
    assert time.monotonic() - begun < 25
    before["timeout"] += len(shakes) + 1
    until("the time to be over", lambda: door.refusals() == before)
    until("all to be let go", lambda: door.held() == ([], kinds))
    assert door.calls() == calls
    tried["held open"] += len(shakes)
    tried["one byte a second"] += 1
    gone(door)


@contextmanager
def openssl(door, *arguments):
    """openssl's client, connected, for as long as it is looked at."""
    command = ["openssl", "s_client", "-connect", f"127.0.0.1:{door.port}", "-servername", "cln"]
    command += [
        "-cert",
        door.own[0],
        "-key",
        door.own[1],
        "-CAfile",
        door.dir / "ca.pem",
        *arguments,
    ]
    how = dict(stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    with subprocess.Popen(command, **how) as process:
        patience = threading.Timer(handshake.PATIENCE, process.kill)
        patience.start()
        try:
            yield process
        finally:
            patience.cancel()
            process.kill()


def lines_to(process, text):
    """What openssl says, up to a line with this in it."""
    lines = []
    for line in process.stdout:
        lines.append(line.decode(errors="replace").strip())
        if text in lines[-1]:
            return lines
    raise AssertionError(f"no {text!r} in {lines}")


def say(process, text):
    process.stdin.write(text)
    process.stdin.flush()


def test_renegotiation(door):
    """A client that wants to shake hands anew on the same connection is told that it can't. Its
    stream has heartbeats: what the server has to say of TLS goes with what else it says."""
    data = envelope(b'{"topics":["connect"],"heartbeat_seconds":1}')
    head = (
        "POST /boltgate.v1.Events/Subscribe HTTP/1.1\r\nhost: cln\r\nrune: {}\r\n"
        "content-type: application/connect+json\r\ncontent-length: {}\r\n\r\n"
    ).format(door.rune, len(data))
    if not door.rune:
        head = head.replace("rune: None\r\n", "")
    with openssl(door, "-tls1_2") as process:
        say(process, head.encode() + data)
        lines_to(process, '{"hello"')
        calls = door.calls()
        say(process, b"R\n")
        lines_to(process, "RENEGOTIATING")
        lines_to(process, "no renegotiation")
        assert door.calls() == calls
    gone(door)


def test_early_data(door, tmp_path):
    """A request that comes before the handshake is over, and could be sent twice by somebody else,
    is not read, though the client thinks that it may."""
    session, early = tmp_path / "session", tmp_path / "early"
    early.write_bytes(door.request(door.rune))
    with openssl(door, "-tls1_3", "-sess_out", session):
        until("a session", lambda: session.exists() and b"END" in session.read_bytes())
    allow_early_data(session)
    calls = door.calls()
    with openssl(door, "-tls1_3", "-sess_in", session, "-early_data", early) as process:
        lines = lines_to(process, "Early data was")
    assert lines[-1] == "Early data was rejected", lines
    assert any(line.startswith("Reused") for line in lines), lines
    assert door.calls() == calls
    gone(door)


def allow_early_data(session):
    """Changes a session that openssl has kept to one of a server that takes early data."""
    head, *lines, foot = session.read_text().strip().splitlines()
    ((tag, body),) = der.parse(base64.b64decode("".join(lines)))
    members = [one for one in der.parse(body) if one[0] != 0xAF]
    members.append((0xAF, der.build([(2, b"\x40\x00")])))
    # In the order of their numbers; those without one come first.
    members = members[:4] + sorted(members[4:], key=lambda one: one[0])
    text = base64.encodebytes(der.build([(tag, der.build(members))])).decode()
    session.write_text(f"{head}\n{text}{foot}\n")

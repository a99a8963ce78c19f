"""The files with the keys while they are made: nobody else reads them at any moment, and nothing
that goes wrong leaves them half made, or a key beside another one's certificate."""

import contextlib
import os
import shutil
import signal
import stat
import subprocess
import tempfile
import threading
from collections import Counter
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from support import figures, handshake, pairs
from support.pairs import MADE, PAIRS, PUBLIC
from support.paths import program
from support.sandbox import Sandbox
from support.standalone import Standalone, boltgate
from support.started import Started
from support.wait import until

counted = Counter()


@pytest.fixture(scope="module", autouse=True)
def tally():
    yield
    if {"looks", "kills", "full", "races"} <= counted.keys():
        figures.keep(
            "files",
            f"secrets looked at {counted['looks']} times while they were made, under umask 000 and "
            f"077: 0 open to others; {counted['kills']} starts killed while they wrote, "
            f"{counted['full']} without room, {counted['races']} at once: every pair fits",
        )


@pytest.fixture
def folder():
    # Under the system's own folder for temporary files: a socket's path has little room.
    made = Path(tempfile.mkdtemp(prefix="boltgate-"))
    yield made
    shutil.rmtree(made, ignore_errors=True)


def is_open(path):
    """Whether others may read or write what is a secret, or enter a folder of ours. Certificates are
    no secret."""
    try:
        status = path.lstat()
        if stat.S_ISLNK(status.st_mode) or not status.st_mode & 0o077 or path.name in PUBLIC:
            return False
        if stat.S_ISREG(status.st_mode) and path.name.startswith(".boltgate-"):
            # What is on its way to a name may be a certificate.
            return b"PRIVATE" in path.read_bytes()
        return True
    except FileNotFoundError:
        return False


class Watcher:
    """Looks at a folder, over and over, while something happens there."""

    def __init__(self, folder, ours):
        self.folder, self.ours = folder, ours
        self.open, self.seen, self.over = set(), Counter(), threading.Event()
        self.thread = threading.Thread(target=self.watch)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.over.set()
        self.thread.join()

    def watch(self):
        while not self.over.is_set():
            for parent, folders, files in os.walk(self.folder):
                for name in (*folders, *files):
                    path = Path(parent, name)
                    relative = str(path.relative_to(self.folder))
                    if not self.ours(relative):
                        continue
                    self.seen[relative] += 1
                    if is_open(path):
                        self.open.add(relative)


@contextlib.contextmanager
def masked(mask):
    """What is started here takes so many rights from the files that it makes."""
    before = os.umask(mask)
    try:
        yield
    finally:
        os.umask(before)


SECRETS = (
    [f"{name}-key.pem" for name in PAIRS]
    + ["audit.log", "grpc.sock", "boltgate/companion.sock", "boltgate/clients.json"]
    + ["boltgate/lock", "boltgate/bridge.json"]
    + [
        f"boltgate/clients/phone/{name}"
        for name in ("client-key.pem", "client.pem", "ca.pem", "rune", "pairing.txt")
    ]
)


@pytest.mark.parametrize("mask", [0o000, 0o077], ids="umask-{:03o}".format)
def test_secrets_are_the_owners_at_every_moment(mask, folder):
    """From the first start on, whatever the umask is: keys, sockets, the audit file, and what a
    named client is given."""
    mine = lambda name: (
        name.endswith(".pem") or name.startswith((".boltgate", "boltgate", "audit", "grpc"))
    )
    node = folder / "node"
    node.mkdir()
    arguments = ["--grpc-audit-file=audit.log", "--grpc-listen=unix:grpc.sock"]
    arguments.append("--grpc-companion=boltgate/companion.sock")
    with masked(mask), Watcher(node, mine) as watcher:
        with Sandbox(*arguments, lightning_dir=node) as sandbox:
            sandbox.call("boltgate-client", command="add", name="phone", readonly=True)
            added = boltgate("client", "add", "tablet", "--readonly", "--lightning-dir", node)
            assert added.returncode == 0, added
            with handshake.connect(sandbox.port):
                pass
            until("all to be seen", lambda: set(SECRETS) <= set(watcher.seen))
            for name in SECRETS:
                mode = (node / name).lstat().st_mode
                assert stat.S_IMODE(mode) == 0o600, (name, oct(mode))
            for name in ("boltgate", "boltgate/clients", "boltgate/clients/phone"):
                assert stat.S_IMODE((node / name).stat().st_mode) == 0o700, name
            for name in PUBLIC:
                assert stat.S_IMODE((node / name).stat().st_mode) == 0o644 & ~mask, name
    assert watcher.open == set()
    counted["looks"] += sum(watcher.seen.values())


@pytest.mark.parametrize("mask", [0o000, 0o077], ids="umask-{:03o}".format)
def test_a_crash_while_a_file_is_written(mask, folder):
    """Killed at the first byte of a file, or in its middle, whichever file it is: what it leaves is
    the owner's alone, what has its name is whole, and the next start makes the rest."""
    limits = [0, 1, 100, 230, 300, 500, 560, 600, 650, 700]
    stages = set()
    for limit in limits:
        node = folder / str(limit)
        node.mkdir()
        with Started(node, umask=mask, limit=limit, dies=True) as started:
            pass
        if started.init == {}:
            # The longest file is shorter than that.
            continue
        assert started.process.returncode == -signal.SIGXFSZ, started.log
        counted["kills"] += 1
        left = {path.name: path.read_bytes() for path in node.glob("*.pem")}
        stages.add(tuple(sorted(left)))
        unfinished = [path for path in node.iterdir() if path.name not in left]
        assert len(unfinished) == 1 and unfinished[0].stat().st_size == limit
        # With the mode that it was made with; a key's first bytes don't say yet what it is.
        is_key = len(left) % 2 == 0
        assert not is_open(unfinished[0])
        assert not (is_key and unfinished[0].stat().st_mode & 0o077)
        assert not any(is_open(node / name) for name in left)
        with Started(node, umask=mask) as again:
            assert again.init == {}, again.init
            pairs.check(node)
        for name, content in left.items():
            assert (node / name).read_bytes() == content, name
    assert len(stages) >= 3, stages


def test_a_crash_at_any_moment(folder):
    """Killed as soon as so many files have come and gone: the next start makes the rest."""
    for count in range(14):
        node = folder / str(count)
        node.mkdir()
        process = subprocess.Popen(
            [program("boltgate"), "serve", f"--lightning-dir={node}", "--grpc-port=0"]
            + ["--grpc-listen=unix:grpc.sock"],
            stdin=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            # Half a profile would end the count of coverage.
            env={**os.environ, "LLVM_PROFILE_FILE": os.devnull},
        )
        seen = set()
        while len(seen) < count and process.poll() is None and not (node / "grpc.sock").exists():
            seen.update(os.listdir(node))
        process.kill()
        process.wait()
        left = {path.name: path.read_bytes() for path in node.glob("*.pem")}
        counted["kills"] += 1
        with Started(node) as again:
            assert again.init == {}, again.init
            pairs.check(node)
        for name, content in left.items():
            assert (node / name).read_bytes() == content, name


@pytest.mark.parametrize("before", ["nothing", "an authority", "another name"])
def test_all_that_start_at_once_have_the_same_pairs(before, folder):
    """Processes, not threads: whoever comes first gives a file its name."""
    for _ in range(3):
        node = Path(tempfile.mkdtemp(dir=folder))
        names = []
        if before != "nothing":
            with Started(node):
                pass
        if before == "an authority":
            for name in ("server", "client"):
                (node / f"{name}.pem").unlink()
                (node / f"{name}-key.pem").unlink()
        if before == "another name":
            names = ["--grpc-tls-name=node.example"]
        bridges = [Standalone(node, *names, wait=False) for _ in range(6)]
        try:
            for bridge in bridges:
                bridge.says("serving gRPC on")
            pairs.check(node)
            at_rest = x509.load_pem_x509_certificate((node / "server.pem").read_bytes())
            at_rest = at_rest.public_bytes(Encoding.DER)
            # Each that has read another one's before it was replaced takes up what is there.
            same = lambda: {pairs.served(bridge.port, node) for bridge in bridges} == {at_rest}
            until("all to show the same", same)
        finally:
            codes = [bridge.stop() for bridge in bridges]
        assert codes == [0] * len(bridges)
        assert sorted(path.name for path in node.glob("*.pem")) == MADE
        assert not list(node.glob(".boltgate-*"))
        counted["races"] += len(bridges)


def test_no_room(folder):
    """As on a full disk: it is disabled, with the file, the reason and what to do; nothing is left
    of what could not be written, and once there is room it makes the rest."""
    stages = set()
    for limit in (0, 100, 300, 600, 650):
        node = folder / str(limit)
        node.mkdir()
        with Started(node, limit=limit) as started:
            reason = started.refusal
        if reason is None:
            continue
        assert "cannot write" in reason and "File too large" in reason and "ulimit -f" in reason
        (named,) = [name for name in MADE if f"{node}/{name}:" in reason]
        left = sorted(path.name for path in node.iterdir())
        assert named not in left and set(left) < set(MADE), left
        stages.add(named)
        counted["full"] += 1
        with Started(node) as again:
            assert again.init == {}
            pairs.check(node)
    assert len(stages) >= 2, stages


def test_no_room_for_a_named_client(folder):
    """Nothing is half done: no client, no folder, and no rune that nobody knows of."""
    with Sandbox() as sandbox:
        before = sandbox.call("boltgate-client", command="list")
        command = ["client", "add", "phone", "--full", "--lightning-dir", sandbox.dir]
        limited = ["sh", "-c", 'trap "" XFSZ; ulimit -f 0; exec "$0" "$@"']
        ran = subprocess.run(
            [*limited, program("boltgate"), *command], capture_output=True, text=True, timeout=60
        )
        assert ran.returncode != 0 and "cannot write" in ran.stderr, ran
        assert "boltgate/clients" in ran.stderr and "ulimit -f" in ran.stderr, ran
        assert sandbox.call("boltgate-client", command="list") == before
        assert list((sandbox.dir / "boltgate" / "clients").iterdir()) == []
        assert all(rune.get("blacklisted") for rune in sandbox.call("showrunes")["runes"])
        assert boltgate(*command).returncode == 0

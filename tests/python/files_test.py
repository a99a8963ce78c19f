"""The files with the keys: nobody else reads them at any moment, nothing that goes wrong leaves them
half made, and what is wrong with them is said."""

import contextlib
import os
import shutil
import signal
import socket
import ssl
import stat
import subprocess
import tempfile
import threading
from collections import Counter
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization

from support import certificates, figures, handshake
from support.paths import program
from support.sandbox import Sandbox
from support.standalone import Standalone, boltgate
from support.started import NOBODY, Started
from support.wait import until

PAIRS = ("ca", "server", "client")
PUBLIC = {f"{name}.pem" for name in PAIRS}
MADE = sorted(PUBLIC | {f"{name}-key.pem" for name in PAIRS})

counted = Counter()


@pytest.fixture(scope="module", autouse=True)
def tally():
    yield
    if {"looks", "kills", "refusals", "races"} <= counted.keys():
        figures.keep(
            "files",
            f"secrets seen {counted['looks']} times while they were made, under umask 000 and 077, "
            f"0 open to others; {counted['kills']} starts killed while they wrote, and "
            f"{counted['races']} at once: every pair fits; {counted['refusals']} kinds of bad files "
            "named with what to do",
        )


@pytest.fixture
def folder():
    # Under the system's own folder for temporary files: a socket's path has little room.
    made = Path(tempfile.mkdtemp(prefix="boltgate-"))
    yield made
    shutil.rmtree(made, ignore_errors=True)


def is_open(path):
    """Whether others may read or write what is a secret. Certificates are none; folders are where
    they let others look in."""
    try:
        status = path.lstat()
        if stat.S_ISLNK(status.st_mode) or not status.st_mode & 0o077:
            return False
        if path.name in PUBLIC or stat.S_ISDIR(status.st_mode) and path.name != "boltgate":
            return False
        if stat.S_ISREG(status.st_mode) and path.name.startswith(".boltgate-"):
            # A certificate on its way: what is in it tells.
            return b"PRIVATE" in path.read_bytes() or not path.read_bytes()
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
    """From the first start on, whatever the umask is: keys, sockets, the audit file, and what a named
    client is given."""
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


def fits(folder, name):
    """Whether a key is its certificate's."""
    certificate, key = certificates.load(folder / f"{name}.pem", folder / f"{name}-key.pem")
    form = serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    return certificate.public_key().public_bytes(*form) == key.public_key().public_bytes(*form)


def check_pairs(folder):
    """Every pair fits, and the authority signed both of the others."""
    authority = x509.load_pem_x509_certificate((folder / "ca.pem").read_bytes())
    for name in PAIRS:
        assert fits(folder, name), name
        assert stat.S_IMODE((folder / f"{name}-key.pem").stat().st_mode) == 0o600
        signed = x509.load_pem_x509_certificate((folder / f"{name}.pem").read_bytes())
        signed.verify_directly_issued_by(authority)


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
        assert not is_open(unfinished[0]), "the mode that it was made with"
        assert not any(is_open(node / name) for name in left)
        with Started(node, umask=mask) as again:
            assert again.init == {}, again.init
            check_pairs(node)
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
            check_pairs(node)
        for name, content in left.items():
            assert (node / name).read_bytes() == content, name


def served(port, folder):
    """The certificate that a bridge shows."""
    how = handshake.context(None, folder / "client.pem", folder / "client-key.pem")
    with socket.create_connection(("127.0.0.1", port), timeout=30) as plain:
        with how.wrap_socket(plain, server_hostname="cln") as stream:
            return stream.getpeercert(binary_form=True)


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
            check_pairs(node)
            at_rest = x509.load_pem_x509_certificate((node / "server.pem").read_bytes())
            at_rest = at_rest.public_bytes(serialization.Encoding.DER)
            # Each that has read another one's before it was replaced takes up what is there.
            same = lambda: {served(bridge.port, node) for bridge in bridges} == {at_rest}
            until("all to show the same", same)
        finally:
            codes = [bridge.stop() for bridge in bridges]
        assert codes == [0] * len(bridges)
        assert sorted(path.name for path in node.glob("*.pem")) == MADE
        assert not list(node.glob(".boltgate-*"))
        counted["races"] += len(bridges)


def refusal(folder, **how):
    """Why the plugin is disabled; it tells lightningd, and waits to be ended."""
    with Started(folder, **how) as started:
        assert started.refusal, started.init
        assert started.process.poll() is None
        assert started.stop() == 0
    return started.refusal


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
        with Started(node) as again:
            assert again.init == {}
            check_pairs(node)
    assert len(stages) >= 2, stages
    counted["refusals"] += 1


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


@pytest.mark.parametrize("there", [(), ("ca.pem", "ca-key.pem")], ids=["empty", "authority"])
def test_a_folder_that_can_not_be_written_to(there, folder):
    with Started(folder):
        pass
    for path in folder.iterdir():
        if path.name not in there:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    user = NOBODY if os.geteuid() == 0 else None
    if user is not None:
        for path in folder.iterdir():
            os.chown(path, user, user)
    folder.chmod(0o555)
    try:
        reason = refusal(folder, user=user)
    finally:
        folder.chmod(0o755)
    needed = "server-key.pem" if there else "ca-key.pem"
    assert f"cannot write {folder}/{needed}: Permission denied" in reason, reason
    assert f"let the user that the node runs as write {needed} in {folder}" in reason
    assert sorted(path.name for path in folder.iterdir()) == sorted(there)
    counted["refusals"] += 1


def test_a_key_that_can_not_be_read(folder):
    with Started(folder):
        pass
    user = NOBODY if os.geteuid() == 0 else None
    folder.chmod(0o755)
    (folder / "server-key.pem").chmod(0o000)
    reason = refusal(folder, user=user)
    assert f"cannot read {folder}/server-key.pem: Permission denied" in reason, reason
    assert "let the user that the node runs as read it" in reason
    counted["refusals"] += 1


def put(content):
    return lambda path: path.write_bytes(content)


def instead(make):
    def act(path):
        path.unlink()
        make(path)

    return act


def converted(*arguments):
    """What openssl makes of it."""

    def act(path):
        made = path.with_name("made")
        subprocess.run(
            ["openssl", *arguments, "-in", path, "-out", made], check=True, capture_output=True
        )
        made.rename(path)

    return act


ENCRYPT = "pkcs8 -topk8 -v2 aes-256-cbc -passout pass:secret".split()

NO_FOLDER = ("it is a folder", "put a sound one there")
NO_PIPE = ("it is not a regular file", "put a sound one there")
NO_LINK = ("a link to gone.pem, which isn't there", "remove the link")
to_nowhere = instead(lambda path: path.symlink_to("gone.pem"))

# Which file is spoilt, how, and what has to be said of it.
BAD = {
    "empty": ("server.pem", put(b""), "no usable certificate", "move certificate and key away"),
    "empty key": ("server-key.pem", put(b""), "no usable private key", "put a PEM file there"),
    "empty authority": ("ca.pem", put(b""), "no usable certificate", "put a PEM file there"),
    "garbage": ("server.pem", put(b"garbage\n"), "no usable certificate", "`BEGIN CERTIFICATE`"),
    "garbage key": ("server-key.pem", put(b"garbage\n"), "no usable private key", "a PEM file"),
    "binary": ("ca.pem", put(b"\x30\x82\xff\xfe"), "PEM text", "openssl x509 -inform DER"),
    "DER": ("server.pem", converted("x509", "-outform", "DER"), "PEM text", "x509 -inform DER"),
    "DER key": (
        "server-key.pem",
        converted("pkey", "-outform", "DER"),
        "PEM text",
        "pkey -inform DER",
    ),
    "passphrase": (
        "server-key.pem",
        converted(*ENCRYPT),
        "private key without a passphrase",
        "put a PEM file there",
    ),
    "long": ("ca.pem", put(b"a" * (1 << 20) + b"a"), "more than 1048576 bytes", "a sound one"),
    "folder": ("server.pem", instead(Path.mkdir), *NO_FOLDER),
    "folder for a key": ("server-key.pem", instead(Path.mkdir), *NO_FOLDER),
    "pipe": ("ca.pem", instead(os.mkfifo), *NO_PIPE),
    "pipe for a key": ("server-key.pem", instead(os.mkfifo), *NO_PIPE),
    "link": ("ca.pem", to_nowhere, *NO_LINK),
    "link for a key": ("server-key.pem", to_nowhere, *NO_LINK),
    "loop": (
        "server.pem",
        instead(lambda path: path.symlink_to(path)),
        "symbolic links",
        "put a sound one there",
    ),
}


@pytest.fixture(scope="module")
def made():
    folder = Path(tempfile.mkdtemp(prefix="boltgate-"))
    with Started(folder):
        pass
    yield folder
    shutil.rmtree(folder)


@pytest.mark.parametrize("what", BAD)
def test_a_file_that_is_no_good(what, made, folder):
    """The plugin is disabled, in words that name the file and the way out; nothing is changed."""
    name, spoil, says, advice = BAD[what]
    node = shutil.copytree(made, folder / "node")
    spoil(node / name)
    look = lambda: {p.name: p.read_bytes() for p in node.glob("*.pem") if p.is_file()}
    before = look()
    reason = refusal(node)
    assert f"{node}/{name}" in reason and says in reason and advice in reason, reason
    assert look() == before
    counted["refusals"] += 1


def test_a_pair_that_does_not_fit_is_named_with_both_keys(made, folder):
    node = shutil.copytree(made, folder / "node")
    shutil.copy(node / "client-key.pem", node / "server-key.pem")
    reason = refusal(node)
    form = serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    for name in ("server", "client"):
        certificate = x509.load_pem_x509_certificate((node / f"{name}.pem").read_bytes())
        digest = hashes.Hash(hashes.SHA256())
        digest.update(certificate.public_key().public_bytes(*form))
        assert digest.finalize().hex() in reason, reason
    assert f"{node}/server.pem and {node}/server-key.pem are not a pair" in reason
    assert "move both away" in reason
    counted["refusals"] += 1


def test_links_are_followed(made, folder):
    """As where files come from elsewhere, such as a Kubernetes secret."""
    node, elsewhere = folder / "node", shutil.copytree(made, folder / "elsewhere")
    node.mkdir()
    for name in MADE:
        (node / name).symlink_to(elsewhere / name)
    with Started(node) as started:
        assert started.init == {}
        assert served(started.port, node)
    assert all((node / name).is_symlink() for name in MADE)


def test_what_is_served_with_a_warning(made, folder):
    """Certificates that clients will refuse are the operator's choice; the log says so."""
    authority = certificates.load(made / "ca.pem", made / "ca-key.pem")
    other = certificates.issue(folder, "other", is_ca=True)
    for what, how, says in [
        ("ended", dict(days=(-9, -1)), "has ended on"),
        ("to-come", dict(days=(1, 9)), "is valid only from"),
        ("foreign", dict(issuer=other), "is not signed by"),
    ]:
        node = shutil.copytree(made, folder / what)
        certificates.issue(node, "server", **{"issuer": authority, **how})
        (node / "server-key.pem").chmod(0o600)
        with Started(node) as started:
            assert started.init == {}
            warned = [line for line in started.log if f"{node}/server.pem" in line]
            assert any(says in line for line in warned), (what, started.log)
            assert served(started.port, node)


def test_a_clients_certificate_in_the_servers_place(made, folder):
    """It is served, since whether it will do is for clients to say; they say no, and the log says
    ahead that they will."""
    node = shutil.copytree(made, folder / "node")
    shutil.copy(node / "client.pem", node / "server.pem")
    shutil.copy(node / "client-key.pem", node / "server-key.pem")
    with Started(node) as started:
        assert started.init == {}
        assert any("is not a server's certificate" in line for line in started.log), started.log
        careful = ssl.create_default_context(cafile=node / "ca.pem")
        careful.load_cert_chain(node / "client.pem", node / "client-key.pem")
        careful.check_hostname = False
        # OpenSSL's words depend on its version.
        with pytest.raises(ssl.SSLCertVerificationError, match="certificate purpose"):
            with socket.create_connection(("127.0.0.1", started.port), timeout=30) as plain:
                careful.wrap_socket(plain, server_hostname="cln")


@pytest.mark.parametrize("name", [f"{name}-key.pem" for name in PAIRS])
@pytest.mark.parametrize(
    ("mode", "after", "says"),
    [
        (0o644, 0o600, "could be read by every user of this machine"),
        (0o640, 0o640, "can be read by its group"),
    ],
    ids=["everybody", "group"],
)
def test_a_key_that_others_can_read(mode, after, says, name, made, folder):
    """What is open to everybody is so by mistake, and is closed; what is open to a group may be meant
    so, and is told."""
    node = shutil.copytree(made, folder / "node")
    (node / name).chmod(mode)
    with Started(node) as started:
        assert started.init == {}
        assert any(f"{node}/{name} {says}" in line for line in started.log), started.log
        assert stat.S_IMODE((node / name).stat().st_mode) == after
    with Started(node) as started:
        assert any(name in line and "read by" in line for line in started.log) == (after != 0o600)


@pytest.mark.parametrize("name", ["client.pem", "client-key.pem"])
@pytest.mark.parametrize("spoil", [put(b""), to_nowhere, Path.unlink], ids=["empty", "link", "none"])
def test_the_example_client_is_not_needed(spoil, name, made, folder):
    """The plugin doesn't use that identity: with whatever is there it serves."""
    node = shutil.copytree(made, folder / "node")
    spoil(node / name)
    (node / "ca-key.pem").unlink()
    with Started(node) as started:
        assert started.init == {}, started.init


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a file to another user")
def test_another_users_key_is_left_as_it_is(made, folder):
    node = shutil.copytree(made, folder / "node")
    os.chown(node / "client-key.pem", NOBODY, NOBODY)
    (node / "client-key.pem").chmod(0o644)
    with Started(node) as started:
        assert any("client-key.pem can be read by other users" in line for line in started.log)
    assert stat.S_IMODE((node / "client-key.pem").stat().st_mode) == 0o644


def test_an_audit_file_or_a_socket_below_a_file(made, folder):
    """A path that can't be, for root neither."""
    for options, says in [
        ({"grpc-audit-file": "ca.pem/audit.log"}, "--grpc-audit-file"),
        ({"grpc-listen": "unix:ca.pem/grpc.sock"}, "choose another path"),
        ({"grpc-companion": "ca.pem/companion.sock"}, "choose another path"),
    ]:
        node = shutil.copytree(made, folder / next(iter(options)))
        reason = refusal(node, **options)
        assert f"{node}/ca.pem/" in reason and says in reason, reason
        counted["refusals"] += 1

"""Files that are no good, or that others can read: what is wrong with them is said, and nothing
else is done to them."""

import os
import shutil
import socket
import ssl
import stat
import subprocess
import tempfile
from collections import Counter
from pathlib import Path

import pytest

from support import certificates, figures, pairs
from support.pairs import MADE, PAIRS
from support.started import NOBODY, Started

counted = Counter()


@pytest.fixture(scope="module", autouse=True)
def tally():
    yield
    if counted["refusals"] > len(BAD):
        line = f"{counted['refusals']} kinds of bad files and folders, each named with what to do"
        figures.keep("files-bad", line)


@pytest.fixture
def folder():
    # Under the system's own folder for temporary files: a socket's path has little room.
    made = Path(tempfile.mkdtemp(prefix="boltgate-"))
    yield made
    shutil.rmtree(made, ignore_errors=True)


@pytest.fixture(scope="module")
def made():
    folder = Path(tempfile.mkdtemp(prefix="boltgate-"))
    with Started(folder):
        pass
    yield folder
    shutil.rmtree(folder)


def refusal(folder, **how):
    """Why the plugin is disabled; it tells lightningd, and waits to be ended."""
    with Started(folder, **how) as started:
        assert started.refusal, started.init
        assert started.process.poll() is None
        assert started.stop() == 0
    return started.refusal


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
    for name in ("server", "client"):
        assert pairs.fingerprint(node, name) in reason, reason
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
        assert pairs.served(started.port, node)
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
            assert pairs.served(started.port, node)


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
    """What is open to everybody is so by mistake, and is closed; what is open to a group may be
    meant so, and is told."""
    node = shutil.copytree(made, folder / "node")
    (node / name).chmod(mode)
    with Started(node) as started:
        assert started.init == {}
        assert any(f"{node}/{name} {says}" in line for line in started.log), started.log
        assert stat.S_IMODE((node / name).stat().st_mode) == after
    with Started(node) as started:
        assert any(name in line and "read by" in line for line in started.log) == (after != 0o600)


@pytest.mark.parametrize("name", ["client.pem", "client-key.pem"])
@pytest.mark.parametrize(
    "spoil", [put(b""), to_nowhere, Path.unlink], ids=["empty", "link", "none"]
)
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

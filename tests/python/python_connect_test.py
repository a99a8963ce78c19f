"""The Python package: where it connects to, and what it says of files that are no good."""

from datetime import datetime, timedelta, timezone

import boltgate
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID


def test_where_it_connects_to(sandbox, monkeypatch, tmp_path):
    alias = sandbox.call("getinfo")["alias"]

    def alias_at(target=None, **options):
        with boltgate.connect(target, **options) as node:
            return node.getinfo().alias

    monkeypatch.setenv("BOLTGATE", str(sandbox.dir))
    assert alias_at() == alias
    added = sandbox.call("boltgate-client", command="add", name="python", full=True)
    monkeypatch.setenv("BOLTGATE", added["pairing"])
    assert alias_at() == alias
    client = sandbox.dir / "boltgate" / "clients" / "python"
    assert alias_at(client) == alias_at(str(client)) == alias
    # Files alone, as they are copied to another machine.
    for name in ("ca.pem", "client.pem", "client-key.pem"):
        (tmp_path / name).write_bytes((sandbox.dir / name).read_bytes())
    assert alias_at(tmp_path, address=f"localhost:{sandbox.port}") == alias
    home = tmp_path / "home" / ".lightning"
    home.mkdir(parents=True)
    (home / "bitcoin").symlink_to(sandbox.dir)
    monkeypatch.delenv("BOLTGATE")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    assert alias_at() == alias_at("~/.lightning/bitcoin") == alias
    with pytest.raises(boltgate.TargetError, match="take .*bitcoin"):
        boltgate.connect(home)


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("boltgate://", "expected a host and a port"),
        ("boltgate://h:99999/", "expected boltgate://HOST:PORT"),
        ("boltgate://h:1/?name=a", "`ca` is missing"),
        ("boltgate://h:1/?ca=AAAA", "expected `cert` and `key`, or `rune`"),
        ("boltgate://h:1/?ca=A*A&rune=SECRET", "`ca` is no URL-safe base64"),
        ("boltgate://h:1/?ca=AAAA&cert=AAAA&rune=SECRET", "expected `cert` and `key`, or `rune`"),
        ("boltgate://h:1/?ca=AAAA&rune=SEC\u00fcRET", "the rune: expected base64"),
        ("  'BOLTGATE://h:1/?name=SECRET'", "`ca` is missing"),
        ("x boltgate://h:1/?key=SECRET", "is no pairing URI"),
        ("SECRET" * 1000, "is no pairing URI"),
        ("~nobody-of-this-name/x", "~nobody-of-this-name"),
        ("/nowhere/at/all", "no such folder"),
        (".", "ca.pem: no such file"),
    ],
)
def test_what_is_no_target(target, words, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(boltgate.TargetError) as error:
        boltgate.connect(target)
    assert words in str(error.value) and "SECRET" not in str(error.value)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("client-key.pem", b"", "client-key.pem: is empty"),
        ("ca.pem", b"\n", "ca.pem: is empty"),
        ("client.pem", b"junk", "client.pem: has no PEM block of a certificate"),
        ("client-key.pem", "another", "client-key.pem: is not the key of client.pem"),
        ("client.pem", "ended", "the certificate ended on 20"),
    ],
)
def test_files_that_are_no_good_are_named(sandbox, tmp_path, name, content, words):
    for file in ("ca.pem", "client.pem", "client-key.pem"):
        (tmp_path / file).write_bytes((sandbox.dir / file).read_bytes())
    if content == "another":
        content = pair()[1]
    elif content == "ended":
        content, key = pair(-1)
        (tmp_path / "client-key.pem").write_bytes(key)
    (tmp_path / name).write_bytes(content)
    with pytest.raises(boltgate.TargetError) as error:
        boltgate.connect(tmp_path)
    assert words in str(error.value)


def pair(days=1):
    """A certificate of nobody, and its key, as PEM."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "nobody")])
    now = datetime.now(timezone.utc)
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=9))
        .not_valid_after(now + timedelta(days=days))
        .sign(key, hashes.SHA256())
    )
    plain = serialization.NoEncryption()
    form = serialization.PrivateFormat.PKCS8
    key = key.private_bytes(serialization.Encoding.PEM, form, plain)
    return certificate.public_bytes(serialization.Encoding.PEM), key


def test_targets_show_no_secret():
    target = boltgate.Target("h:1", key=b"SECRET", rune="SECRET", certificate=b"SECRET")
    assert "SECRET" not in repr(target)

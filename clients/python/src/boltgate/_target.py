"""Where a bridge is, and what it wants to see: from a pairing URI, a folder, or the environment."""

from __future__ import annotations

import base64
import binascii
import json
import os
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Optional, Union
from urllib.parse import parse_qsl, urlsplit

from ._pem import TargetError, check_pair, check_pem

SCHEME = "boltgate://"
PORT = 9736
VARIABLE = "BOLTGATE"
FOLDER = "~/.lightning/bitcoin"
# The name that certificates are for where nothing else is said.
SERVER = "cln"
# What is longer is no path, and perhaps a URI.
LONGEST = 4096
# The longest file that may hold a URI, in bytes.
LONGEST_FILE = 64 << 10
# A bridge that listens on all addresses listens on this machine's own, too.
EVERYWHERE = ("0.0.0.0", "::", "*", "")


@dataclass(frozen=True)
class Target:
    """What a client has to know to reach a bridge."""

    address: str
    """`HOST:PORT`, or `unix:PATH`."""
    server_name: str = SERVER
    """The name that the server's certificate has to be for."""
    ca: Optional[bytes] = field(default=None, repr=False)
    """Who signed the server's certificate, as PEM."""
    certificate: Optional[bytes] = field(default=None, repr=False)
    """The client's certificate, as PEM."""
    key: Optional[bytes] = field(default=None, repr=False)
    """The client's private key, as PEM."""
    rune: Optional[str] = field(default=None, repr=False)
    """What goes with each call, where something does."""

    @classmethod
    def read(
        cls,
        target: Union[str, Path, Target, None] = None,
        *,
        address: Optional[str] = None,
        server_name: Optional[str] = None,
        rune: Optional[str] = None,
    ) -> Target:
        """Reads a pairing URI, a folder, or what `BOLTGATE` says; see `boltgate.connect`."""
        if target is None:
            target = os.environ.get(VARIABLE) or FOLDER
        if isinstance(target, Target):
            found = target
        else:
            # Quotes come along from files of settings.
            text = str(target).strip().strip("'\"")
            if text.lower().startswith(SCHEME):
                found = _of_uri(text)
            elif text.startswith("unix:"):
                found = cls(text)
            elif "://" in text or "key=" in text or len(text) > LONGEST:
                # Perhaps a URI with its key: nothing of it is repeated.
                raise TargetError(f"what was given is no pairing URI: expected {SCHEME} before it")
            else:
                found = _of_path(text)
        given = {
            "address": address and _address(address),
            "server_name": server_name,
            "rune": rune and _rune(rune),
        }
        found = replace(found, **{name: value for name, value in given.items() if value})
        _check(found)
        return found


def _address(text):
    """`HOST:PORT`; the port may be left out."""
    if text.startswith("unix:"):
        return text
    try:
        parts = urlsplit(f"//{text}")
        host, port = parts.hostname, parts.port or PORT
    except ValueError:
        host = None
    if not host:
        raise TargetError(f"{text}: expected HOST:PORT, such as node.example.com:{PORT}")
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def _rune(text):
    text = text.strip()
    if not text.isascii() or not text.isprintable():
        raise TargetError("the rune: expected base64, as the node's createrune shows it")
    return text


def _check(target):
    """That what a connection needs is there: the library ends the program where a key is empty."""
    if target.address.startswith("unix:"):
        return
    if target.ca is None:
        raise TargetError("ca: who signed the server's certificate has to be known")
    if (target.certificate is None) != (target.key is None):
        raise TargetError("expected a certificate and its key, or neither")
    for what, pem, label in (
        ("ca", target.ca, "CERTIFICATE"),
        ("certificate", target.certificate, "CERTIFICATE"),
        ("key", target.key, "PRIVATE KEY"),
    ):
        if pem is not None:
            check_pem(what, pem, label)


def _of_uri(uri):
    refuse = lambda why: TargetError(
        f"the pairing URI: {why}; make a new one with `boltgate client add`"
    )
    try:
        parts = urlsplit(uri)
        host, port = parts.hostname, parts.port
    except ValueError:
        raise refuse("expected boltgate://HOST:PORT/?…") from None
    if not host or not port:
        raise refuse("expected a host and a port")
    members = dict(parse_qsl(parts.query, keep_blank_values=True))
    if "ca" not in members:
        raise refuse("`ca` is missing")
    if ("cert" in members) != ("key" in members) or not {"cert", "rune"} & set(members):
        raise refuse("expected `cert` and `key`, or `rune`")

    def pem(name, label):
        if name not in members:
            return None
        text = members[name]
        try:
            der = base64.b64decode(text + "=" * (-len(text) % 4), b"-_", validate=True)
        except binascii.Error:
            der = b""
        if not der:
            raise refuse(f"`{name}` is no URL-safe base64: a part of the URI may be lost")
        body = base64.encodebytes(der).decode().replace("\n", "")
        lines = "\n".join(body[at : at + 64] for at in range(0, len(body), 64))
        return f"-----BEGIN {label}-----\n{lines}\n-----END {label}-----\n".encode()

    return Target(
        address=f"[{host}]:{port}" if ":" in host else f"{host}:{port}",
        server_name=members.get("tls") or SERVER,
        ca=pem("ca", "CERTIFICATE"),
        certificate=pem("cert", "CERTIFICATE"),
        key=pem("key", "PRIVATE KEY"),
        # With a certificate the bridge knows the rune.
        rune=None if "cert" in members else _rune(members["rune"]),
    )


def _of_path(text):
    try:
        path = Path(text).expanduser()
        there, is_folder = path.exists(), path.is_dir()
    except (OSError, RuntimeError, ValueError) as error:
        raise TargetError(f"{text[:200]}: {error}") from None
    if there and not is_folder:
        content = _file(path)[:LONGEST_FILE].decode("ascii", "replace").strip()
        if content.startswith(SCHEME):
            return _of_uri(content)
        raise TargetError(f"{path}: is a file; give the folder that it is in")
    if not there:
        raise TargetError(
            f"{path}: no such folder; expected the node's folder of its network, such as"
            f" {FOLDER}, a client's folder, or a pairing URI (boltgate://…)"
        )
    return _of_folder(path)


def _of_folder(folder):
    pairing = folder / "pairing.txt"
    if pairing.exists():
        return _of_uri(_file(pairing).decode("ascii", "replace").strip())
    for network in ("bitcoin", "testnet", "signet", "regtest"):
        if not (folder / "ca.pem").exists() and (folder / network / "ca.pem").exists():
            raise TargetError(f"{folder}: is the folder of all networks; take {folder / network}")
    bridge = _bridge(folder / "boltgate" / "bridge.json")
    host, port = bridge.get("host"), bridge.get("port")
    if not isinstance(host, str) or host in EVERYWHERE:
        host = "localhost"
    if not isinstance(port, int) or not 0 < port < 1 << 16:
        port = PORT
    # A rune alone is what this bridge wants, or a client has no certificate.
    by_rune = bridge.get("auth") == "rune" or not (folder / "client.pem").exists()
    rune = folder / "rune"
    with_rune = by_rune and rune.exists()
    if not with_rune:
        check_pair(folder / "client.pem", folder / "client-key.pem")
    return Target(
        address=f"[{host}]:{port}" if ":" in host else f"{host}:{port}",
        ca=_pem(folder / "ca.pem", "CERTIFICATE"),
        certificate=None if with_rune else _pem(folder / "client.pem", "CERTIFICATE"),
        key=None if with_rune else _pem(folder / "client-key.pem", "PRIVATE KEY"),
        rune=_rune(_file(rune).decode("utf-8", "replace")) if with_rune else None,
    )


def _bridge(path):
    """What the bridge last said of itself; nothing where it is an older one, or another bridge."""
    if not path.exists():
        return {}
    try:
        read = json.loads(_file(path))
    except ValueError:
        raise TargetError(f"{path}: is no JSON; the bridge writes it anew when it starts") from None
    return read if isinstance(read, dict) else {}


def _pem(path, label):
    pem = _file(path)
    check_pem(path, pem, label)
    return pem


def _file(path):
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise TargetError(
            f"{path}: no such file; the bridge makes it in the node's folder of its network when it"
            " first starts. In a copied folder: copy it from where the others came from"
        ) from None
    except OSError as error:
        raise TargetError(f"{path}: {error.strerror}; run as a user who may read it") from None

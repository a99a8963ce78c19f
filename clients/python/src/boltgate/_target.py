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

SCHEME = "boltgate://"
PORT = 9736
VARIABLE = "BOLTGATE"
FOLDER = "~/.lightning/bitcoin"
# The name that certificates are for where nothing else is said.
SERVER = "cln"
# A bridge that listens on all addresses listens on this machine's own, too.
EVERYWHERE = ("0.0.0.0", "::", "*", "")


class TargetError(ValueError):
    """It can't be said where the bridge is, or what it wants to see isn't there. Says which file or
    which part of the URI, and what to do; never a secret."""


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
        elif str(target).startswith(SCHEME):
            found = _of_uri(str(target))
        elif str(target).startswith("unix:"):
            found = cls(str(target))
        else:
            found = _of_folder(Path(target).expanduser())
        given = {"address": address, "server_name": server_name, "rune": rune}
        return replace(found, **{name: value for name, value in given.items() if value})


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
    if not ("cert" in members and "key" in members) and "rune" not in members:
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
        rune=None if "cert" in members else members["rune"],
    )


def _of_folder(folder):
    if not folder.is_dir():
        raise TargetError(
            f"{folder}: no such folder; expected the node's folder of its network, such as"
            f" {FOLDER}, a client's folder, or a pairing URI (boltgate://…)"
        )
    pairing = folder / "pairing.txt"
    if pairing.exists():
        return _of_uri(_file(pairing).decode("ascii", "replace").strip())
    for network in ("bitcoin", "testnet", "signet", "regtest"):
        if not (folder / "ca.pem").exists() and (folder / network / "ca.pem").exists():
            raise TargetError(f"{folder}: is the folder of all networks; take {folder / network}")
    bridge = _bridge(folder / "boltgate" / "bridge.json")
    host, port = bridge.get("host", "localhost"), bridge.get("port") or PORT
    if host in EVERYWHERE:
        host = "localhost"
    # A rune alone is what this bridge wants, or a client has no certificate.
    by_rune = bridge.get("auth") == "rune" or not (folder / "client.pem").exists()
    rune = folder / "rune"
    with_rune = by_rune and rune.exists()
    return Target(
        address=f"[{host}]:{port}" if ":" in host else f"{host}:{port}",
        ca=_file(folder / "ca.pem"),
        certificate=None if with_rune else _file(folder / "client.pem"),
        key=None if with_rune else _file(folder / "client-key.pem"),
        rune=_file(rune).decode("ascii", "replace").strip() if with_rune else None,
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


def _file(path):
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise TargetError(
            f"{path}: no such file; the bridge makes it at its first start. Is this the node's folder"
            " of its network, and has the bridge run there?"
        ) from None
    except OSError as error:
        raise TargetError(f"{path}: {error.strerror}; run as a user who may read it") from None

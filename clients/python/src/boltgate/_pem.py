"""Certificates and keys, looked at before they are used: the gRPC library says little of those that it
can't use, and ends the program over an empty one."""

from __future__ import annotations

import base64
import binascii
import re
import ssl
from datetime import datetime, timezone

_BLOCK = re.compile(rb"-----BEGIN ([A-Z0-9 ]+)-----\s*([A-Za-z0-9+/=\s]+?)\s*-----END \1-----")


class TargetError(ValueError):
    """It can't be said where the bridge is, or what it wants to see isn't there. Says which file or
    which part of the URI, and what to do; never a secret."""


def check_pem(where, pem, label):
    """Refuses what holds no PEM block of this kind, and certificates that have ended."""
    blocks = [(kind.decode(), body) for kind, body in _BLOCK.findall(pem)]
    bodies = [body for kind, body in blocks if kind.endswith(label)]
    if not bodies:
        what = "is empty" if not pem.strip() else f"has no PEM block of a {label.lower()}"
        raise TargetError(f"{where}: {what}; copy it from the node's folder again")
    for body in bodies:
        try:
            der = base64.b64decode(b"".join(body.split()), validate=True)
        except binascii.Error:
            raise TargetError(
                f"{where}: is no base64; copy it from the node's folder again"
            ) from None
        ended = _ended(der) if label == "CERTIFICATE" else None
        if ended is not None and ended < datetime.now(timezone.utc):
            raise TargetError(
                f"{where}: the certificate ended on {ended:%Y-%m-%d}, or this machine's clock is"
                " wrong; the operator makes a new one, such as with"
                " `lightning-cli boltgate-client add`"
            )


def check_pair(certificate, key):
    """Refuses two files that are no pair; what can't be read at all is told elsewhere."""
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).load_cert_chain(certificate, key)
    except ssl.SSLError as error:
        if error.reason == "KEY_VALUES_MISMATCH":
            raise TargetError(
                f"{key}: is not the key of {certificate.name}; copy both again"
            ) from None
    except OSError:
        pass


def _ended(der):
    """When an X.509 certificate ends (RFC 5280, section 4.1); None where it can't be read."""
    try:
        certificate = _inner(der, 0)
        at = _inner(der, certificate)  # tbsCertificate
        if der[at] == 0xA0:
            at = _after(der, at)  # version
        for _ in range(3):  # serialNumber, signature, issuer
            at = _after(der, at)
        at = _after(der, _inner(der, at))  # notBefore
        tag, begin, end = der[at], _inner(der, at), _after(der, at)
        text = der[begin:end].decode("ascii")
        if tag == 0x17:  # UTCTime: years from 1950 to 2049
            text = ("19" if text[:2] >= "50" else "20") + text
        return datetime.strptime(text, "%Y%m%d%H%M%SZ").replace(tzinfo=timezone.utc)
    except (IndexError, ValueError):
        return None


def _length(der, at):
    first = der[at + 1]
    if first < 0x80:
        return first, at + 2
    size = first & 0x7F
    return int.from_bytes(der[at + 2 : at + 2 + size], "big"), at + 2 + size


def _inner(der, at):
    return _length(der, at)[1]


def _after(der, at):
    length, begin = _length(der, at)
    return begin + length

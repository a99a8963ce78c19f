"""TLS as bytes: a client's first message with whatever the test says, and a server's alerts."""

import os
import struct

ALERTS = {
    10: "unexpected_message",
    20: "bad_record_mac",
    22: "record_overflow",
    40: "handshake_failure",
    47: "illegal_parameter",
    48: "unknown_ca",
    50: "decode_error",
    51: "decrypt_error",
    70: "protocol_version",
    71: "insufficient_security",
    109: "missing_extension",
    116: "certificate_required",
    120: "no_application_protocol",
}

SSL3, TLS10, TLS11, TLS12, TLS13 = 0x0300, 0x0301, 0x0302, 0x0303, 0x0304

STRONG = [0x1301, 0x1302, 0x1303, 0xC02B, 0xC02F, 0xC02C, 0xC030, 0xCCA9, 0xCCA8]
"""Suites with forward secrecy and authenticated encryption."""

ALERT, HANDSHAKE, DATA = 21, 22, 23


def sized(width, content):
    """Content behind its length."""
    return len(content).to_bytes(width, "big") + content


def numbers(width, values):
    return b"".join(value.to_bytes(width, "big") for value in values)


def record(kind, content, version=TLS12):
    """A record of TLS, as long as it is."""
    return struct.pack("!BH", kind, version) + sized(2, content)


def message(
    version=TLS12,
    versions=(TLS13, TLS12),
    suites=STRONG,
    groups=(0x001D, 0x0017),
    signatures=(0x0403, 0x0804),
    name=b"cln",
    protocols=(b"h2",),
):
    """A ClientHello. It has no share of a key, so a server of TLS 1.3 asks for one."""
    extensions = [
        (10, sized(2, numbers(2, groups))),
        (13, sized(2, numbers(2, signatures))),
        (51, sized(2, b"")),
    ]
    if name:
        extensions.append((0, sized(2, b"\0" + sized(2, name))))
    if protocols:
        extensions.append((16, sized(2, b"".join(sized(1, one) for one in protocols))))
    if versions:
        extensions.append((43, sized(1, numbers(2, versions))))
    body = (
        version.to_bytes(2, "big")
        + os.urandom(32)
        + sized(1, b"")
        + sized(2, numbers(2, suites))
        + sized(1, b"\0")
        + sized(2, b"".join(numbers(2, [kind]) + sized(2, content) for kind, content in extensions))
    )
    return b"\x01" + sized(3, body)


def hello(**how):
    """A ClientHello in its record."""
    return record(HANDSHAKE, message(**how), TLS10)


def sslv2():
    """How a client of SSL 2 begins, which offers TLS 1.2 as well."""
    suites = numbers(3, [0x010080, 0x0700C0, 0x00C02F])
    body = b"\x01" + numbers(2, [TLS12, len(suites), 0, 16]) + suites + os.urandom(16)
    return (0x8000 | len(body)).to_bytes(2, "big") + body


def verdict(data):
    """How a server ended what it said: the alert that can be read, or `closed`."""
    end = "closed"
    while len(data) >= 5:
        length = int.from_bytes(data[3:5], "big")
        if data[0] == ALERT and length == 2:
            end = ALERTS.get(data[6], f"alert {data[6]}")
        data = data[5 + length :]
    return end

"""A client's TLS handshake, flight by flight: what is sent can be cut short, and changed."""

import re
import socket
import ssl
import struct

PATIENCE = 30
"""Seconds; longer than anything takes."""

VERSIONS = {"1.2": ssl.TLSVersion.TLSv1_2, "1.3": ssl.TLSVersion.TLSv1_3}


def context(version=None, certificate=None, key=None, protocols=("http/1.1",), weak=False):
    """A client that trusts every server, since servers are not what is tried here."""
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    made.check_hostname, made.verify_mode = False, ssl.CERT_NONE
    if weak:
        made.set_ciphers("DEFAULT:@SECLEVEL=0")
    if version:
        made.minimum_version = made.maximum_version = VERSIONS[version]
    if certificate:
        made.load_cert_chain(certificate, key)
    if protocols:
        made.set_alpn_protocols(list(protocols))
    return made


def connect(port):
    """A plain connection, on which nothing waits to be sent."""
    made = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
    made.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return made


def read_all(plain):
    """What still comes, until the other side closes."""
    data = b""
    try:
        while part := plain.recv(1 << 16):
            data += part
    except ConnectionError:
        pass  # It closes before it has read all: what it has said is here.
    return data


def reset(plain):
    """Closes as a process that is killed does where bytes are unread: without a farewell."""
    plain.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    plain.close()


class Shake:
    """One handshake."""

    def __init__(self, port, how, name="cln"):
        self.plain = connect(port)
        self.incoming, self.outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        self.tls = how.wrap_bio(self.incoming, self.outgoing, server_hostname=name)
        self.done = False

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.plain.close()

    def flight(self):
        """What the client has to say by now."""
        if not self.done:
            try:
                self.tls.do_handshake()
                self.done = True
            except ssl.SSLWantReadError:
                pass
        return self.outgoing.read()

    def hear(self):
        """Takes what the server says; gives whether it said something."""
        try:
            data = self.plain.recv(1 << 16)
        except ConnectionError:
            data = b""
        self.incoming.write(data) if data else self.incoming.write_eof()
        return bool(data)

    def say(self, data):
        try:
            self.plain.sendall(data)
        except ConnectionError:
            pass  # Refused by now: why can be read yet.

    def last_flight(self):
        """Goes as far as the client's last flight, which is given instead of sent."""
        self.say(self.flight())
        while True:
            assert self.hear(), "refused before the client's last flight"
            said = self.flight()
            if said:
                return said

    def attempt(self, request, change=lambda flight: flight):
        """Shakes hands, and sends a request as early as can be, together with the last flight;
        gives the answer's first line, the alert's name, or `closed`."""
        answer = b""
        asked = False
        try:
            while True:
                said = self.flight()
                if self.done and not asked:
                    self.tls.write(request)
                    asked = True
                    said += self.outgoing.read()
                if said:
                    self.say(change(said))
                if self.done:
                    try:
                        while part := self.tls.read(1 << 16):
                            answer += part
                        return first_line(answer)
                    except ssl.SSLWantReadError:
                        pass
                if b"\r\n" in answer:
                    return first_line(answer)
                self.hear()
        except ssl.SSLEOFError:
            return first_line(answer)
        except ssl.SSLError as error:
            alert = re.search("ALERT_(.+)", error.reason or "")
            return alert[1].lower() if alert else f"error {error.reason}"


def first_line(answer):
    return answer.partition(b"\r\n")[0].decode() or "closed"

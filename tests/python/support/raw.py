"""TLS connections on which a test says every byte, and a little of HTTP/2's framing."""

import socket
import ssl
import struct

PREFACE = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
SETTINGS, PING, GOAWAY = 4, 6, 7


def connect(port, folder, protocol="h2", host="127.0.0.1"):
    """A connection as the client whose files are in the folder."""
    context = ssl.create_default_context(cafile=folder / "ca.pem")
    context.load_cert_chain(folder / "client.pem", folder / "client-key.pem")
    context.set_alpn_protocols([protocol])
    plain = socket.create_connection((host, port), 30)
    return context.wrap_socket(plain, server_hostname="localhost")


def frame(kind, payload=b"", flags=0, stream=0):
    """A frame of HTTP/2."""
    return struct.pack(">I", len(payload))[1:] + bytes([kind, flags]) + struct.pack(">I", stream) + payload


class Http2:
    """An HTTP/2 connection that does nothing but what it is told, and acknowledge."""

    def __init__(self, port, folder):
        self.connection = connect(port, folder)
        self.connection.sendall(PREFACE + frame(SETTINGS))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.connection.close()

    def until(self, wanted, pings=False):
        """Reads until a frame of this kind comes, and answers settings and pings as it has to; gives
        the frame's stream and payload, or nothing where the connection ends. Shows now and then
        that it is alive, if it is to."""
        self.connection.settimeout(0.1 if pings else 30)
        while len(head := self.read(9, pings)) == 9:
            kind, flags = head[3:5]
            payload = self.read(int.from_bytes(head[:3]), pings)
            if kind in (SETTINGS, PING) and not flags & 1:
                self.connection.sendall(frame(kind, payload if kind == PING else b"", 1))
            if kind == wanted:
                return int.from_bytes(head[5:]) & 0x7FFFFFFF, payload
        return None

    def read(self, count, pings):
        """So many bytes; fewer where the connection ends."""
        data = b""
        while len(data) < count:
            try:
                more = self.connection.recv(count - len(data))
            except TimeoutError:
                if not pings:
                    raise
                self.connection.sendall(frame(PING, b"12345678"))
                continue
            if not more:
                break
            data += more
        return data

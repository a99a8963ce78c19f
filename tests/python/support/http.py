"""Plain HTTP clients: curl as a process, and Python's own over one connection."""

import base64
import http.client
import json
import ssl
import struct
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from .wait import until

# What the Connect protocol's table says.
HTTP_STATUS = {
    "canceled": 499,
    "unknown": 500,
    "invalid_argument": 400,
    "deadline_exceeded": 504,
    "not_found": 404,
    "already_exists": 409,
    "permission_denied": 403,
    "resource_exhausted": 429,
    "failed_precondition": 400,
    "aborted": 409,
    "out_of_range": 400,
    "unimplemented": 501,
    "internal": 500,
    "unavailable": 503,
    "data_loss": 500,
    "unauthenticated": 401,
}


@dataclass
class Answer:
    """What came back."""

    status: int
    version: str
    headers: dict
    body: bytes

    @property
    def json(self):
        return json.loads(self.body)

    @property
    def error(self):
        """The error in the Connect protocol's form; its status of HTTP has to fit."""
        assert self.headers["content-type"] == "application/json", self
        error = self.json
        assert HTTP_STATUS[error["code"]] == self.status, self
        return error


def arguments(sandbox, path, *more, content_type="application/json", client=True):
    """A command line of curl; the client shows its certificate unless told otherwise."""
    folder = sandbox.dir
    shown = ["--cert", folder / "client.pem", "--key", folder / "client-key.pem"]
    return [
        "curl",
        "--silent",
        "--show-error",
        "--cacert",
        folder / "ca.pem",
        *(shown if client else []),
        *(["-H", f"content-type: {content_type}"] if content_type else []),
        *more,
        f"https://localhost:{sandbox.port}{path}",
    ]


def curl(sandbox, path, data=b"{}", *more, **how):
    """The answer to a POST of `data`, or to what further arguments of curl ask for."""
    data = json.dumps(data) if isinstance(data, dict) else data
    data = data.encode() if isinstance(data, str) else data
    sent = [] if data is None else ["--data-binary", "@-"]
    with tempfile.TemporaryDirectory() as scratch:
        head = Path(scratch) / "head"
        command = arguments(
            sandbox, path, *sent, "--dump-header", head, "--write-out", "%{stderr}%{http_version}", *more, **how
        )
        done = subprocess.run(command, input=data, capture_output=True, timeout=60)
        assert done.returncode == 0, done.stderr.decode()
        # Before it there may be another one, which says to go on, and trailers behind.
        blocks = head.read_text().split("\n\n")
        lines = [block for block in blocks if block.startswith("HTTP/")][-1].splitlines()
    headers = {}
    for name, value in (line.split(":", 1) for line in lines[1:] if ":" in line):
        name = name.lower()
        headers[name] = f"{headers[name]}, {value.strip()}" if name in headers else value.strip()
    return Answer(int(lines[0].split()[1]), done.stderr.decode(), headers, done.stdout)


class Stream:
    """An answer that curl passes on as it comes."""

    def __init__(self, sandbox, path, data, *more, **how):
        self.scratch = tempfile.TemporaryDirectory()
        self.head = Path(self.scratch.name) / "head"
        fixed = ["--no-buffer", "--data-binary", "@-", "--dump-header", self.head]
        command = arguments(sandbox, path, *fixed, *more, **how)
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0
        )
        self.process.stdin.write(data)
        self.process.stdin.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()
        self.scratch.cleanup()

    def begun(self):
        """Waits for the answer's head: from then on it is live."""
        told = lambda: self.head.exists() and self.head.read_bytes().endswith(b"\r\n\r\n")
        until("the answer's head", told)

    def read(self, count):
        """So many bytes, once they are there."""
        data = b""
        while len(data) < count:
            more = self.process.stdout.read(count - len(data))
            assert more, f"the stream ended after {data!r}"
            data += more
        return data

    def message(self):
        """The next message with its flag."""
        flag, length = struct.unpack(">BI", self.read(5))
        return flag, self.read(length)

    def rest(self):
        """All that still comes."""
        return self.process.stdout.read()


class Connection:
    """One connection of HTTP/1.1, for many calls."""

    def __init__(self, sandbox, client=True):
        folder = sandbox.dir
        context = ssl.create_default_context(cafile=folder / "ca.pem")
        if client:
            context.load_cert_chain(folder / "client.pem", folder / "client-key.pem")
        self.connection = http.client.HTTPSConnection(
            "localhost", sandbox.port, timeout=60, context=context
        )

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.connection.close()

    def post(self, path, data, content_type="application/json", **headers):
        headers = {name.replace("_", "-"): value for name, value in headers.items()}
        body = json.dumps(data, ensure_ascii=False).encode() if isinstance(data, dict) else data
        self.connection.request("POST", path, body, {"content-type": content_type, **headers})
        response = self.connection.getresponse()
        headers = {name.lower(): value for name, value in response.getheaders()}
        return Answer(response.status, str(response.version), headers, response.read())


def envelope(message, flag=0):
    """A message as gRPC, gRPC-Web and Connect's streams frame it."""
    return struct.pack(">BI", flag, len(message)) + message


def envelopes(body):
    """Every message of a body, with its flag."""
    found = []
    while body:
        flag, length = struct.unpack(">BI", body[:5])
        assert len(body) >= 5 + length, body
        found.append((flag, body[5 : 5 + length]))
        body = body[5 + length :]
    return found


def unpadded(text):
    """The bytes of base64 without padding."""
    return base64.b64decode(text + "=" * (-len(text) % 4))

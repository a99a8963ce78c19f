"""The same calls over HTTP/1.1 as pages and scripts make them: Connect and gRPC-Web."""

import base64
import json
from functools import partial
from types import SimpleNamespace
from urllib.parse import unquote

from .http import Connection, envelope, envelopes

NAMES = {"7": "PERMISSION_DENIED", "16": "UNAUTHENTICATED"}
"""Statuses of gRPC by number, as far as they are about rights."""


class Web:
    """A connection whose every request carries a rune, if there is one, as a bearer token."""

    def __init__(self, folder, port, rune=None, client=True, keeps=True):
        # A server that answers before it has read a request whole may close the connection.
        self.keeps = keeps
        self.connect_anew = partial(Connection, SimpleNamespace(dir=folder, port=port), client)
        self.headers = {"authorization": f"Bearer {rune}"} if rune else {}
        self.connection = self.connect_anew()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.connection.connection.close()

    def post(self, path, data, content_type):
        if not self.keeps:
            self.connection.connection.close()
        return self.connection.post(path, data, content_type, **self.headers)

    def connect(self, path, message, content_type):
        """A unary call of the Connect protocol: `None`, or the status and its text."""
        answer = self.post(path, message, content_type)
        return None if answer.status == 200 else of_connect(answer.error)

    def grpc_web(self, path, message, content_type):
        data = envelope(message)
        text = "text" in content_type
        data = base64.b64encode(data) if text else data
        answer = self.post(path, data, content_type)
        assert answer.status == 200, answer
        return of_trailers(envelopes(decoded(answer.body) if text else answer.body)[-1])

    def first(self, path, message, content_type):
        """The first message of a stream: `None`, or how it ended without one."""
        # A stream that goes on for ever has to have a connection of its own.
        with self.connect_anew() as one:
            headers = {"content-type": content_type, **self.headers}
            one.connection.request("POST", path, envelope(message), headers)
            response = one.connection.getresponse()
            assert response.status == 200, response.read()
            head = response.read(5)
            frame = head[0], response.read(int.from_bytes(head[1:], "big"))
        if frame[0] == 0x80:
            return of_trailers(frame)
        error = json.loads(frame[1]).get("error") if frame[0] == 2 else None
        return error and of_connect(error)


def of_connect(error):
    return error["code"].upper(), error.get("message", "")


def of_trailers(frame):
    flag, block = frame
    assert flag == 0x80, frame
    trailers = dict(line.split(": ", 1) for line in block.decode().split("\r\n") if line)
    number = trailers["grpc-status"]
    if number != "0":
        return NAMES.get(number, number), unquote(trailers.get("grpc-message", ""))


def decoded(text):
    """The bytes of one or more texts of base64 in a row."""
    return b"".join(base64.b64decode(text[at : at + 4]) for at in range(0, len(text), 4))


class WebCell:
    """A cell of gRPC, asked for in another form."""

    UNARY = {
        "Connect, JSON": (Web.connect, "application/json"),
        "Connect, protobuf": (Web.connect, "application/proto"),
        "gRPC-Web": (Web.grpc_web, "application/grpc-web+proto"),
        "gRPC-Web, text": (Web.grpc_web, "application/grpc-web-text"),
        "gRPC-Web, JSON": (Web.grpc_web, "application/grpc-web+json"),
    }
    STREAMS = {
        "Connect, JSON": (Web.first, "application/connect+json"),
        "Connect, protobuf": (Web.first, "application/connect+proto"),
        "gRPC-Web": (Web.first, "application/grpc-web+proto"),
    }

    def __init__(self, cell, form, how):
        self.cell, self.form = cell, form
        self.call, self.content_type = how
        self.questions, self.arrives, self.offered = cell.questions, cell.arrives, cell.offered
        self.kind, self.topic = "web", None

    def __str__(self):
        return f"{self.cell} as {self.form}"

    def start(self, door):
        text = self.cell.json or self.cell.questions[0][1]
        message = text.encode() if "json" in self.content_type else self.cell.request
        return self.call(door.web, self.cell.path, message, self.content_type)

    def finish(self, outcome):
        return outcome


def web_cells(surface, at):
    """A sample in every form: another one for each number, all of it after some."""
    unary = surface.unary[at % 6 :: 6] + surface.raw[at % 24 :: 24]
    streams = surface.subscribe[at % 6 :: 6] + surface.lists[at % 12 :: 12]
    return in_forms(unary, WebCell.UNARY, at) + in_forms(streams, WebCell.STREAMS, at)


def in_forms(cells, forms, at):
    """Each cell in one of the forms, in turn."""
    turns = list(forms.items())
    return [
        WebCell(cell, *turns[number % len(turns)]) for number, cell in enumerate(cells, start=at)
    ]

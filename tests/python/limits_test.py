"""Each limit at its edge: the largest that passes, the smallest that is refused, what the client
is told, and that what comes next works."""

import os
import re
import socket
import ssl
import time
from contextlib import ExitStack, contextmanager
from types import SimpleNamespace

import grpc
import pytest
from google.rpc import error_details_pb2, status_pb2
from grpc_health.v1 import health_pb2, health_pb2_grpc

from support import certificates, figures, raw, tls
from support.http import Connection
from support.scripted_node import ScriptedNode, padded, reply
from support.wait import until

EXHAUSTED = grpc.StatusCode.RESOURCE_EXHAUSTED
KIB = 1024
SEEN = {}
"""What each limit did, for the figures."""


class Method:
    """A method whose messages are bytes. Calls wait for their connection: it may be new."""

    def __init__(self, channel, path, stream):
        make = channel.unary_stream if stream else channel.unary_unary
        self.callable = make(path, lambda wire: wire, lambda wire: wire)

    def __call__(self, request, **how):
        return self.callable(request, wait_for_ready=True, **how)

    def future(self, request, **how):
        return self.callable.future(request, wait_for_ready=True, **how)


def method(channel, path, stream=False):
    return Method(channel, path, stream)


def getinfo(node, **how):
    """A call of a channel's own, which has to work."""
    with node.channel() as channel:
        return method(channel, "/cln.Node/Getinfo")(b"", timeout=30, **how)


def refused(call, *arguments, **how):
    """How a call is refused: its code, its message, and its ErrorInfo."""
    with pytest.raises(grpc.RpcError) as raised:
        answer = call(*arguments, **{"timeout": 30, **how})
        list(answer) if hasattr(answer, "cancel") else None
    return told(raised.value)


def told(error):
    """The code, the message, and the ErrorInfo of an error."""
    trailers = dict(error.trailing_metadata() or ())
    status = status_pb2.Status.FromString(trailers["grpc-status-details-bin"])
    info = error_details_pb2.ErrorInfo()
    assert status.details[0].Unpack(info)
    assert info.domain == "boltgate"
    return SimpleNamespace(
        code=error.code(), text=error.details(), reason=info.reason, metadata=dict(info.metadata)
    )


def by_limit(error, reason, option, limit, code=EXHAUSTED):
    """An error has to name the limit, for people and for programs."""
    assert (error.code, error.reason) == (code, reason), error
    assert error.metadata == {"option": option, "limit": str(limit)}, error
    assert option in error.text and str(limit) in error.text, error
    SEEN[option] = SEEN.get(option, 0) + 1


def unknown_field(length):
    """A message of exactly so many bytes that says nothing: a field that no table has."""
    for prefix in range(1, 6):
        content = length - 2 - prefix
        if content < 0:
            continue
        size, digits = content, b""
        while True:
            digits += bytes([size & 0x7F | (0x80 if size > 0x7F else 0)])
            size >>= 7
            if not size:
                break
        if len(digits) == prefix:
            return b"\xfa\x01"[:2] + digits + b"x" * content
    raise AssertionError(length)


@contextmanager
def web(node):
    """A connection of HTTP/1.1."""
    with Connection(SimpleNamespace(dir=node.dir, port=node.port)) as connection:
        yield connection


REQUEST = "grpc-max-request-size"


def test_request_size():
    """Of unary calls, streams, and over HTTP/1.1; none that is too large reaches the node."""
    limit = 64 * KIB
    with ScriptedNode(**{REQUEST: "64KiB", "grpc-tls-name": ["localhost"]}) as node:
        with node.channel() as channel:
            for path, stream in [
                ("/cln.Node/Getinfo", False),
                ("/boltgate.v1.Lists/ListChannels", True),
                ("/cln.Node/SubscribeBlockAdded", True),
            ]:
                call = method(channel, path, stream)
                for size in (limit + 1, 5 * limit):
                    error = refused(call, unknown_field(size))
                    by_limit(error, "REQUEST_TOO_LARGE", REQUEST, limit)
                    assert f"{size} bytes" in error.text
                answer = call(unknown_field(limit), timeout=30)
                if stream:
                    # It is open, or has been answered to its end.
                    answer.initial_metadata()
                    answer.cancel()
            asked = list(node.asked)
            assert asked == ["getinfo", "listchannels"], asked
        for size, status in [(limit, 200), (limit + 1, 429), (40 * limit, 429)]:
            with web(node) as connection:
                answer = connection.post("/cln.Node/Getinfo", b"{}" + b" " * (size - 2))
                assert answer.status == status, answer
                if status != 200:
                    error = answer.error
                    assert REQUEST in error["message"]
                    (info,) = [one["debug"] for one in error["details"]]
                    assert info["metadata"] == {"option": REQUEST, "limit": str(limit)}
                    assert info["reason"] == "REQUEST_TOO_LARGE"
            getinfo(node)
        assert node.reached() == {REQUEST: 8}
        lines = [line for line in node.audit() if line["code"] == "RESOURCE_EXHAUSTED"]
        assert len(lines) == 8


REPLY = "grpc-max-reply-size"


def items(request, size, count):
    """A list whose items have exactly so many bytes."""
    item = b'{"x":"' + b"i" * (size - 8) + b'"}'
    return reply(request, b'{"channels":[' + b",".join([item] * count) + b"]}")


def test_reply_size():
    """Of replies that are held whole, of lists that become one message, and of lists in parts,
    whose items are bounded and not the whole. The node's connection is let go each time."""
    limit = 64 * KIB
    with ScriptedNode(**{REPLY: str(limit)}) as node, node.channel() as channel:
        raw_call = bytes([0x0A, 7]) + b"getinfo"
        for path, request, target in [
            ("/cln.Node/Getinfo", b"", "getinfo"),
            ("/boltgate.v1.Raw/Call", raw_call, "getinfo"),
            ("/cln.Node/ListChannels", b"", "listchannels"),
        ]:
            call = method(channel, path)
            for length in (limit + 1, 3 * limit):
                node.answers[target] = lambda request: padded(request, length) + b"\n\n"
                before = node.left
                error = refused(call, request)
                by_limit(error, "REPLY_TOO_LARGE", REPLY, limit)
                assert f"`{target}`" in error.text
                assert ("/boltgate.v1.Lists/ListChannels" in error.text) == ("list" in target)
                node.waits_for("the connection to be let go", lambda: node.left > before)
            node.answers[target] = lambda request: padded(request, limit) + b"\n\n"
            call(request, timeout=30)

        # Far more than the limit in items that are within it; then one that isn't.
        parts = method(channel, "/boltgate.v1.Lists/ListChannels", stream=True)
        for size, count in [(100, 10_000), (limit, 5)]:
            node.answers["listchannels"] = lambda request: items(request, size, count)
            assert sum(map(len, parts(b"", timeout=30))) > 0
        for size in (limit + 1, 5 * limit):
            node.answers["listchannels"] = lambda request: items(request, size, 3)
            error = refused(parts, b"")
            by_limit(error, "REPLY_TOO_LARGE", REPLY, limit)
            assert "/result/channels/0" in error.text
        getinfo(node)
        assert node.reached() == {REPLY: 8}


@pytest.mark.parametrize("path", ["/cln.Node/Getinfo", "/cln.Node/ListChannels"])
def test_a_reply_without_end(path):
    """It is refused while it comes: the node never gets to say more than a little beyond."""
    limit, wrote = 64 * KIB, []

    def endless(request):
        node.server.connections[-1].settimeout(30)
        yield reply(request, b'{"channels":[{"x":"')[:-1]
        while True:
            yield b"x" * 4 * KIB

    def answer(request, out):
        try:
            for piece in endless(request):
                out.write(piece)
                wrote.append(len(piece))
        except OSError:
            pass

    with ScriptedNode(**{REPLY: "64KiB"}) as node, node.channel() as channel:
        usual = node.answer
        node.answer = lambda request, out: (usual if "filter" in request else answer)(request, out)
        by_limit(refused(method(channel, path), b""), "REPLY_TOO_LARGE", REPLY, limit)
        node.answer = usual
        getinfo(node)
    # What is beyond it was in buffers: the system's, and the bridge's.
    assert sum(wrote) < 2 << 20


DEPTH = "grpc-max-request-depth"


def varint(number):
    digits = b""
    while number > 0x7F:
        digits += bytes([number & 0x7F | 0x80])
        number >>= 7
    return digits + bytes([number])


def field(number, content):
    """A field of bytes."""
    return varint(number << 3 | 2) + varint(len(content)) + content


def raw_request(params):
    return field(1, b"getinfo") + field(2, params)


@pytest.mark.parametrize(("given", "limit"), [({}, 100), ({DEPTH: 16}, 16)], ids=["default", "16"])
def test_request_depth(given, limit):
    """In parameters as text; protobuf's messages have it from their own depth."""
    with ScriptedNode(**given) as node, node.channel() as channel:
        call = method(channel, "/boltgate.v1.Raw/Call")
        for before, after in [(b"[", b"]"), (b'{"a":', b"}")]:
            text = lambda depth: before * depth + b"0" + after * depth
            call(raw_request(text(limit)), timeout=30)
            for depth in (limit + 1, 5000):
                error = refused(call, raw_request(text(depth)))
                assert error.code is grpc.StatusCode.INVALID_ARGUMENT
                assert error.reason == "BAD_FIELD" and error.text.startswith("params: "), error
                assert f"at most {limit} " in error.text and DEPTH in error.text, error
        call(raw_request(b"{}"), timeout=30)
        assert node.reached() == {DEPTH: 4}
        SEEN[DEPTH] = SEEN.get(DEPTH, 0) + 4


RESULT_DEPTH = "grpc-max-reply-depth"


@pytest.mark.parametrize(
    ("given", "limit"), [({}, 126), ({RESULT_DEPTH: 16}, 16)], ids=["default", "16"]
)
def test_reply_depth(given, limit):
    """In whole replies and in lists; the place is named."""
    with ScriptedNode(**given) as node, node.channel() as channel:
        deep = lambda levels: b'{"a":[' * (levels // 2) + b'{"b":0}' * (levels % 2) + b"]}" * (
            levels // 2
        )
        # The result, and what is in its member.
        result = lambda levels: lambda request: reply(request, b'{"x":' + deep(levels - 1) + b"}")
        listed = lambda levels: lambda request: reply(
            request, b'{"channels":[' + deep(levels - 2) + b"," + deep(2) + b"]}"
        )
        for path, target, text, stream, place in [
            ("/cln.Node/Getinfo", "getinfo", result, False, "/result/x/a/0/a"),
            ("/cln.Node/ListChannels", "listchannels", listed, False, "/result/channels/0/a/0"),
            ("/boltgate.v1.Lists/ListChannels", "listchannels", listed, True, "/result/channels/0"),
        ]:
            call = method(channel, path, stream)
            for depth in (limit + 1, 3000):
                node.answers[target] = text(depth)
                error = refused(call, b"")
                code = grpc.StatusCode.INTERNAL
                by_limit(error, "REPLY_TOO_DEEP", RESULT_DEPTH, limit, code)
                assert place in error.text, error
            node.answers[target] = text(limit)
            answer = call(b"", timeout=30)
            list(answer) if stream else None
        assert node.reached() == {RESULT_DEPTH: 6}


METADATA = "grpc-max-metadata-size"


@pytest.mark.parametrize(
    ("given", "limit"), [({}, 16 * KIB), ({METADATA: "4KiB"}, 4 * KIB)], ids=["default", "4KiB"]
)
def test_metadata_size(given, limit):
    """A little too much gets a status; far too much HTTP's own, which this client repeats."""
    with ScriptedNode(**given, **{"grpc-tls-name": ["localhost"]}) as node:
        with node.channel() as channel:
            call = method(channel, "/cln.Node/Getinfo")
            ask = lambda size: {"metadata": (("x-padding", "p" * size),)}
            # Without a timeout, which would be metadata of a length of its own.
            error = refused(call, b"", timeout=None, **ask(limit))
            came = int(re.search(r"takes (\d+) bytes", error.text)[1])
            largest = 2 * limit - came
            call(b"", **ask(largest))
            error = refused(call, b"", timeout=None, **ask(largest + 1))
            by_limit(error, "METADATA_TOO_LARGE", METADATA, limit)
            with pytest.raises(grpc.RpcError) as raised:
                call(b"", timeout=30, **ask(3 * limit))
            assert "431" in raised.value.details()
            call(b"", timeout=30)
        assert node.reached() == {METADATA: 2}

        head = b"POST /cln.Node/Getinfo HTTP/1.1\r\nhost: localhost\r\nx: %s\r\n\r\n"
        with raw.connect(node.port, node.dir, "http/1.1") as connection:
            connection.sendall(head % (b"x" * max(4 * limit, 80 * KIB)))
            answer = connection.recv(1 << 16)
        assert answer.startswith(b"HTTP/1.1 431 "), answer
        getinfo(node)


CALLS, OWN_CALLS = "grpc-max-calls", "grpc-max-calls-per-client"
STREAMS, OWN_STREAMS = "grpc-max-streams", "grpc-max-streams-per-client"


def resident(pid):
    """Memory of a process, in bytes, and its open files."""
    with open(f"/proc/{pid}/statm") as statm:
        pages = int(statm.read().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE"), len(os.listdir(f"/proc/{pid}/fd"))


def test_overload():
    """500 calls where 20 may be: the others are refused at once, whatever takes their place does
    not grow, health answers meanwhile, and afterwards all is as before."""
    many, limit = 500, 20
    with ScriptedNode(**{CALLS: limit, "grpc-tls-name": ["localhost"]}) as node, ExitStack() as stack:
        channels = [stack.enter_context(node.channel()) for _ in range(4)]
        calls = [method(channel, "/cln.Node/Getinfo") for channel in channels]
        health = health_pb2_grpc.HealthStub(channels[0])
        serves = health_pb2.HealthCheckResponse.SERVING
        ask = health_pb2.HealthCheckRequest()
        check = lambda: health.Check(ask, timeout=30, wait_for_ready=True).status
        until("the node to be found", lambda: check() == serves)
        for call in calls:
            call(b"", timeout=30)

        def round():
            """All at once; gives how many were refused."""
            node.held.add("getinfo")
            futures = [calls[at % 4].future(unknown_field(40 * KIB), timeout=60) for at in range(many)]
            # All but those that the node has are over, before it answers any of them.
            left = lambda: sum(not future.done() for future in futures)
            until("the surplus to be refused", lambda: left() == limit, 60)
            node.waits_for("the calls to arrive", lambda: node.holding == limit)
            size = resident(node.process.pid)
            assert check() == serves
            with web(node) as connection:
                answer = connection.post("/cln.Node/Getinfo", {})
                assert (answer.status, answer.error["code"]) == (429, "resource_exhausted")
                assert connection.post("/cln.Node/Getinfo", {}).status == 429
            node.release()
            errors = [future.exception(60) for future in futures]
            refusals = [told(error) for error in errors if error]
            for error in refusals:
                by_limit(error, "TOO_MANY_CALLS", CALLS, limit)
            assert errors.count(None) == limit
            return size

        first, *later = [round() for _ in range(4)]
        assert node.reached() == {CALLS: 4 * (many - limit + 2)}
        # The first round makes what stays: threads' stacks, buffers, connections to the node.
        growth = max(memory for memory, _ in later) - first[0]
        assert growth < 8 << 20, growth
        assert max(files for _, files in later) <= first[1] + 4, (first, later)
        assert all(call(b"", timeout=30) for call in calls)
        SEEN["overload"] = f"{4 * many} calls where {limit} may be: {4 * (many - limit)} refused"


def test_calls_of_one_client():
    """A certificate is a client on however many connections; another one has its own share."""
    with ScriptedNode(**{OWN_CALLS: 3, CALLS: 5}) as node, ExitStack() as stack:
        authority = certificates.load(node.dir / "ca.pem", node.dir / "ca-key.pem")
        other = node.dir / "other"
        other.mkdir()
        certificates.issue(other, "client", authority)
        (other / "ca.pem").write_bytes((node.dir / "ca.pem").read_bytes())
        address = f"127.0.0.1:{node.port}"
        channel = lambda folder: stack.enter_context(tls.channel(address, folder))
        node.held.add("getinfo")
        call = lambda folder: method(channel(folder), "/cln.Node/Getinfo")
        held = [call(node.dir).future(b"", timeout=60) for _ in range(3)]
        node.waits_for("the calls to arrive", lambda: node.holding == 3)
        error = refused(call(node.dir), b"")
        by_limit(error, "TOO_MANY_CALLS_OF_CLIENT", OWN_CALLS, 3)
        held += [call(other).future(b"", timeout=60) for _ in range(2)]
        node.waits_for("the calls to arrive", lambda: node.holding == 5)
        # It has a share left, but there is no more.
        by_limit(refused(call(other), b""), "TOO_MANY_CALLS", CALLS, 5)
        # One that is given up makes room.
        held.pop(0).cancel()
        again = call(node.dir)
        until("its place", lambda: room(node, again, held))
        node.release()
        assert all(future.result(30) is not None for future in held)
        assert node.reached()[OWN_CALLS] >= 1


def room(node, call, held):
    """Whether one more call reaches the node; it is held there then."""
    before = len(node.asked)
    future = call.future(b"", timeout=60)
    until("the call to arrive or end", lambda: future.done() or len(node.asked) > before)
    if future.done():
        return False
    held.append(future)
    return True


def test_streams_take_no_place_of_calls():
    """And calls none of streams."""
    limits = {OWN_STREAMS: 3, STREAMS: 100, OWN_CALLS: 2}
    with ScriptedNode(**limits) as node, node.channel() as channel:
        subscribe = method(channel, "/cln.Node/SubscribeBlockAdded", stream=True)
        events = method(channel, "/boltgate.v1.Events/Subscribe", stream=True)
        topics = field(1, b"connect")
        streams = [subscribe(b""), subscribe(b""), events(topics)]
        for stream in streams:
            stream.initial_metadata()
        for call, request in [(subscribe, b""), (events, topics)]:
            by_limit(refused(call, request), "TOO_MANY_STREAMS_OF_CLIENT", OWN_STREAMS, 3)
        node.held.add("getinfo")
        call = method(channel, "/cln.Node/Getinfo")
        held = [call.future(b"", timeout=60) for _ in range(2)]
        node.waits_for("the calls to arrive", lambda: node.holding == 2)
        # A list in parts is a call.
        parts = method(channel, "/boltgate.v1.Lists/ListChannels", stream=True)
        for refusal in (refused(call, b""), refused(parts, b"")):
            by_limit(refusal, "TOO_MANY_CALLS_OF_CLIENT", OWN_CALLS, 2)
        streams.pop().cancel()
        again = lambda: opens(subscribe(b""))
        until("a place for a stream", lambda: (stream := again()) and not streams.append(stream))
        node.release()
        assert all(future.result(30) is not None for future in held)
        assert all(stream.is_active() for stream in streams)
        for stream in streams:
            stream.cancel()


def opens(stream):
    """The stream, if it is open."""
    try:
        stream.initial_metadata()
        return stream if stream.is_active() else None
    except grpc.RpcError:
        return None


def test_all_streams():
    with ScriptedNode(**{STREAMS: 2}) as node, node.channel() as channel:
        subscribe = method(channel, "/cln.Node/SubscribeBlockAdded", stream=True)
        streams = [subscribe(b""), subscribe(b"")]
        for stream in streams:
            stream.initial_metadata()
        by_limit(refused(subscribe, b""), "TOO_MANY_STREAMS", STREAMS, 2)
        getinfo(node)


def is_closed(connection):
    """Whether the other side has closed a connection; waits for it."""
    connection.settimeout(30)
    try:
        while connection.recv(1 << 16):
            pass
        return True
    except TimeoutError:
        return False
    except OSError:
        return True


CONNECTIONS = "grpc-max-connections"


def test_connections():
    """One source has half of them; who comes beyond that is closed, until one goes."""
    with ScriptedNode(**{CONNECTIONS: 4, "grpc-tls-name": ["localhost"]}) as node:
        held = [raw.connect(node.port, node.dir) for _ in range(2)]
        with pytest.raises((ssl.SSLError, OSError)):
            raw.connect(node.port, node.dir)
        held.pop().close()
        getinfo(node)
        held.pop().close()
        assert node.reached()[CONNECTIONS] >= 1
        SEEN[CONNECTIONS] = 1


HANDSHAKE = "grpc-handshake-timeout"


def test_handshake_time():
    """Silent, or with half a greeting: the connection is closed once the time is over, not before."""
    with ScriptedNode(**{HANDSHAKE: 1}) as node:
        began = time.monotonic()
        silent = [socket.create_connection(("127.0.0.1", node.port), 30) for _ in range(3)]
        silent[1].sendall(b"\x16")
        silent[2].sendall(b"\x16\x03\x01\x02\x00\x01\x00")
        assert all(is_closed(one) for one in silent)
        assert time.monotonic() - began >= 0.99
        assert node.reached() == {HANDSHAKE: 3}
        getinfo(node)
        SEEN[HANDSHAKE] = 3


IDLE = "grpc-idle-timeout"


def test_idle_connections():
    """Pings don't keep a connection, calls and streams do; clients notice nothing of its end."""
    with ScriptedNode(**{IDLE: 1, "grpc-tls-name": ["localhost"]}) as node:
        began = time.monotonic()
        with node.channel() as busy, raw.Http2(node.port, node.dir) as idle:
            stream = method(busy, "/cln.Node/SubscribeBlockAdded", stream=True)(b"")
            stream.initial_metadata()
            told = idle.until(raw.GOAWAY, pings=True)
            assert time.monotonic() - began >= 0.99
            assert told and int.from_bytes(told[1][4:8]) == 0, told
            # Once the client has shown that it has heard of it.
            assert idle.until(None) is None
            # HTTP/1.1: without a word, which is its way.
            with raw.connect(node.port, node.dir, "http/1.1") as old:
                assert is_closed(old)
            # The stream has been open for longer than that.
            assert stream.is_active()
            node.tell("block_added", {"block_added": {"hash": "00" * 32, "height": 7}})
            assert next(stream)
            stream.cancel()
            # What was called on before is called on again: its connection ended meanwhile.
            call = method(busy, "/cln.Node/Getinfo")
            until("the busy connection's end", lambda: node.reached()[IDLE] == 3)
            call(b"", timeout=30)
        SEEN[IDLE] = 3


def test_a_call_is_no_idleness():
    """However long the node takes."""
    with ScriptedNode(**{IDLE: 1}) as node, node.channel() as channel:
        node.held.add("getinfo")
        future = method(channel, "/cln.Node/Getinfo").future(b"", timeout=60)
        node.waits_for("the call to arrive", lambda: node.holding == 1)
        with raw.Http2(node.port, node.dir) as idle:
            # It came later, and is over first. One that never says that it has heard of it isn't
            # waited for.
            assert idle.until(raw.GOAWAY)
            assert is_closed(idle.connection)
        assert not future.done()
        node.release()
        assert future.result(30) is not None


def test_figures():
    """What was seen above, in one line."""
    overload = SEEN.pop("overload", "overload not run")
    edges = sum(SEEN.values())
    line = f"{len(SEEN)} limits at their edges, {edges} refusals named their option; {overload}"
    figures.keep("limits", line + ", the next call worked after each")

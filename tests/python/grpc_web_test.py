"""gRPC-Web, binary and as text, decoded by protobuf's own Python; and pages of other origins."""

import base64
import json

import pytest

from support.http import Stream, curl, envelope, envelopes
from support.sandbox import Sandbox

GETINFO = "/cln.Node/Getinfo"
EITHER = pytest.mark.parametrize("http", ["--http1.1", "--http2"])
WEB, TEXT = "application/grpc-web+proto", "application/grpc-web-text"
PAGE = "https://app.example"


@pytest.fixture(autouse=True)
def reset(sandbox):
    sandbox.script("reset")


def decoded(text):
    """The bytes of one or more texts of base64 in a row."""
    return b"".join(base64.b64decode(text[at : at + 4]) for at in range(0, len(text), 4))


def trailers(frame):
    """The header block of the last frame."""
    flag, block = frame
    assert flag == 0x80
    lines = block.decode().removesuffix("\r\n").split("\r\n")
    return dict(line.split(": ", 1) for line in lines)


@EITHER
@pytest.mark.parametrize("content_type", ["application/grpc-web", WEB, TEXT, TEXT + "+proto"])
def test_unary(http, content_type, sandbox, stub, node_pb2):
    text = "text" in content_type
    frame = envelope(node_pb2.ListinvoicesRequest(limit=1).SerializeToString())
    data = base64.b64encode(frame) if text else frame
    answer = curl(sandbox, "/cln.Node/ListInvoices", data, http, content_type=content_type)
    assert answer.status == 200
    assert answer.headers["content-type"] == (TEXT + "+proto" if text else WEB)
    body = decoded(answer.body) if text else answer.body
    (flag, message), end = envelopes(body)
    assert flag == 0 and trailers(end) == {"grpc-status": "0"}
    response = node_pb2.ListinvoicesResponse.FromString(message)
    assert response == stub.ListInvoices(node_pb2.ListinvoicesRequest(limit=1))


def test_text_is_answered_as_the_client_accepts(sandbox):
    for content_type, accept, expected in [
        (TEXT, "application/grpc-web+proto", WEB),
        (WEB, TEXT, TEXT + "+proto"),
        (WEB, "*/*", WEB),
    ]:
        data = envelope(b"")
        data = base64.b64encode(data) if content_type == TEXT else data
        answer = curl(sandbox, GETINFO, data, "-H", f"accept: {accept}", content_type=content_type)
        assert answer.headers["content-type"] == expected
        body = decoded(answer.body) if expected != WEB else answer.body
        assert trailers(envelopes(body)[-1])["grpc-status"] == "0"


@EITHER
def test_errors_are_in_the_body(http, sandbox):
    """Where a page can read them, whatever headers it may see."""
    sandbox.script("fail", method="getinfo", code=-32602, message="no \u26a1")
    answer = curl(sandbox, GETINFO, envelope(b""), http, content_type=WEB)
    (end,) = envelopes(answer.body)
    end = trailers(end)
    assert end["grpc-status"] == "3" and end["cln-error-code"] == "-32602"
    assert end["grpc-message"] == "no%20%E2%9A%A1"
    assert "grpc-status" not in answer.headers
    for content_type, data in [(WEB, b"\0\0"), (TEXT, b"!!!!"), (TEXT, b"A")]:
        (end,) = envelopes_of(curl(sandbox, GETINFO, data, http, content_type=content_type))
        assert trailers(end)["grpc-status"] == "3"


def envelopes_of(answer):
    text = "text" in answer.headers["content-type"]
    return envelopes(decoded(answer.body) if text else answer.body)


@EITHER
@pytest.mark.parametrize("content_type", [WEB, TEXT])
def test_events_come_when_they_come(http, content_type, sandbox, boltgate_pb2):
    request = boltgate_pb2.SubscribeRequest(topics=["block_added"], heartbeat_seconds=3600)
    data, text = envelope(request.SerializeToString()), content_type == TEXT
    data = base64.b64encode(data) if text else data

    def event(stream):
        flag, message = next_message(stream) if text else stream.message()
        assert flag == 0
        return boltgate_pb2.Event.FromString(message)

    path = "/boltgate.v1.Events/Subscribe"
    with Stream(sandbox, path, data, http, content_type=content_type) as stream:
        assert list(event(stream).hello.topics) == ["block_added"]
        for height in range(5):
            sandbox.script("notify", topic="block_added", params={"height": height})
            assert event(stream).notification.block_added.height == height


def next_message(stream):
    """A message that came as a text of its own."""
    data = b""
    while len(data) < 5 or len(data) < 5 + int.from_bytes(data[1:5], "big"):
        data += base64.b64decode(stream.read(4))
    ((flag, message),) = envelopes(data)
    return flag, message


def test_json_in_grpc_web(sandbox):
    answer = curl(sandbox, GETINFO, envelope(b"{}"), content_type="application/grpc-web+json")
    (_, message), end = envelopes(answer.body)
    assert json.loads(message) == sandbox.call("getinfo")
    assert trailers(end)["grpc-status"] == "0"


def preflight(sandbox, origin, *more, path=GETINFO):
    wanted = "connect-protocol-version,content-type,rune"
    asks = ["-X", "OPTIONS", "-H", f"origin: {origin}"]
    asks += ["-H", "access-control-request-method: POST"]
    asks += ["-H", f"access-control-request-headers: {wanted}"]
    return curl(sandbox, path, None, *asks, *more, content_type=None)


def allowed(answer):
    return {name for name in answer.headers if name.startswith("access-control-")}


def test_no_page_may_call_unless_the_operator_says_so(sandbox):
    answer = preflight(sandbox, PAGE)
    assert answer.status == 405 and not allowed(answer)
    answer = curl(sandbox, GETINFO, "{}", "-H", f"origin: {PAGE}")
    assert answer.status == 200 and not allowed(answer)


@EITHER
def test_pages_of_these_origins_may_call(http):
    other = "http://127.0.0.1:8080"
    with Sandbox(f"--grpc-cors-origin={PAGE}", f"--grpc-cors-origin={other}") as sandbox:
        began = len(sandbox.script("seen")["requests"])
        for origin in (PAGE, other):
            answer = preflight(sandbox, origin, http)
            assert answer.status == 200
            assert answer.headers["access-control-allow-origin"] == origin
            assert answer.headers["access-control-allow-methods"] == "POST"
            named = set(answer.headers["access-control-allow-headers"].lower().split(","))
            assert named >= {"content-type", "rune", "authorization", "connect-timeout-ms"}
            assert "access-control-allow-credentials" not in answer.headers
            assert int(answer.headers["access-control-max-age"]) > 0
            assert "origin" in answer.headers["vary"].lower()
            answer = curl(sandbox, GETINFO, "{}", http, "-H", f"origin: {origin}")
            assert answer.headers["access-control-allow-origin"] == origin
            seen = set(answer.headers["access-control-expose-headers"].split(","))
            assert seen >= {"grpc-status", "cln-error-code", "trailer-cln-progress"}
        for origin in ("https://evil.example", "https://app.example.evil", "null", PAGE + ":444"):
            assert "access-control-allow-origin" not in preflight(sandbox, origin, http).headers
            answer = curl(sandbox, GETINFO, "{}", http, "-H", f"origin: {origin}")
            assert "access-control-allow-origin" not in answer.headers
        # Who is no page is told nothing of it.
        assert not allowed(curl(sandbox, GETINFO, "{}", http))
        answer = preflight(sandbox, PAGE, http, path="/cln.Node/Stop")
        assert answer.status == 200
        methods = [seen["method"] for seen in sandbox.script("seen")["requests"][began:]]
        assert set(methods) <= {"getinfo", "checkrune"}, "preflights never reach the node"


def test_any_page_may_call():
    with Sandbox("--grpc-cors-origin=*") as sandbox:
        assert preflight(sandbox, PAGE).headers["access-control-allow-origin"] == "*"


def test_a_preflight_needs_no_rune():
    """Browsers show none there."""
    with Sandbox("--grpc-auth=rune", f"--grpc-cors-origin={PAGE}") as sandbox:
        preflighted = preflight(sandbox, PAGE)
        assert preflighted.headers["access-control-allow-origin"] == PAGE
        answer = curl(sandbox, GETINFO, "{}", "-H", f"origin: {PAGE}", client=False)
        # The page can read why it is refused.
        assert answer.status == 401
        assert answer.headers["access-control-allow-origin"] == PAGE

"""Replies that are compressed: grpcio reads them without being told, and every protocol says which
they are."""

import base64
import gzip

import grpc
import pytest

from support import tls
from support.http import curl, envelope, envelopes
from support.sandbox import Sandbox, free_port
from support.scrape import scrape

SMALLEST = 4096
"""From how many bytes on a message is compressed."""

IDENTITY_ONLY = [("grpc.compression_enabled_algorithms_bitset", 1)]
"""Without it, grpcio says that it reads gzip."""

LIST = "/cln.Node/ListPeerChannels"


@pytest.fixture(scope="module")
def sandbox():
    metrics = free_port()
    options = [f"--grpc-metrics=127.0.0.1:{metrics}", "--grpc-compression=gzip", "--entries=40"]
    with Sandbox(*options) as sandbox:
        sandbox.metrics = metrics
        yield sandbox


def channel(sandbox, options=()):
    files = tls.credentials(*(sandbox.dir / f"{name}.pem" for name in ("ca", "client", "client-key")))
    target = [("grpc.ssl_target_name_override", "cln")]
    return grpc.secure_channel(f"127.0.0.1:{sandbox.port}", files, options=[*target, *options])


def sent(sandbox, path):
    """How many bytes of answers have left."""
    return scrape(sandbox.metrics).value("boltgate_response_bytes_total", method=path)


def test_grpcio_notices_nothing(sandbox, node_pb2, node_pb2_grpc):
    requests = [
        ("ListPeerChannels", node_pb2.ListpeerchannelsRequest()),
        ("ListInvoices", node_pb2.ListinvoicesRequest()),
        ("Getinfo", node_pb2.GetinfoRequest()),
    ]
    with channel(sandbox) as gzipped, channel(sandbox, IDENTITY_ONLY) as plain:
        for name, request in requests:
            answers, lengths = [], []
            for live in (gzipped, plain):
                before = sent(sandbox, f"/cln.Node/{name}")
                method = getattr(node_pb2_grpc.NodeStub(live), name)
                answers.append(method(request, timeout=30))
                lengths.append(sent(sandbox, f"/cln.Node/{name}") - before)
            assert answers[0] == answers[1], name
            length = answers[0].ByteSize()
            assert lengths[1] == 5 + length
            assert lengths[0] < 5 + length if length >= SMALLEST else lengths[0] == 5 + length


def test_the_flag_says_which_messages_are_compressed(sandbox, node_pb2):
    """As it is on the wire, over HTTP/2."""
    ask = lambda path, *headers: curl(
        sandbox,
        path,
        envelope(b""),
        "--http2",
        *(part for header in ("te: trailers", *headers) for part in ("-H", header)),
        content_type="application/grpc",
    )
    for path, message in [
        (LIST, node_pb2.ListpeerchannelsResponse),
        ("/cln.Node/Getinfo", node_pb2.GetinfoResponse),
    ]:
        plain, gzipped = ask(path), ask(path, "grpc-accept-encoding: identity, gzip")
        ((flag, expected),) = envelopes(plain.body)
        assert flag == 0 and "grpc-encoding" not in plain.headers
        assert gzipped.headers["grpc-encoding"] == "gzip"
        assert gzipped.headers["grpc-accept-encoding"] == "identity"
        ((flag, came),) = envelopes(gzipped.body)
        assert flag == (len(expected) >= SMALLEST), (path, len(expected))
        came = gzip.decompress(came) if flag else came
        assert message.FromString(came) == message.FromString(expected)
        if flag:
            assert len(gzipped.body) < len(plain.body)


@pytest.mark.parametrize("http", ["--http1.1", "--http2"])
def test_connect(http, sandbox):
    """As HTTP has it, which browsers and curl read by themselves."""
    plain = curl(sandbox, LIST, {}, http)
    assert "content-encoding" not in plain.headers and len(plain.body) > SMALLEST
    for accepted, is_gzip in [
        ("gzip, deflate, br", True),
        ("deflate, gzip;q=0.5", True),
        ("gzip;q=0", False),
        ("br", False),
    ]:
        answer = curl(sandbox, LIST, {}, http, "-H", f"accept-encoding: {accepted}")
        assert answer.headers.get("content-encoding") == ("gzip" if is_gzip else None), accepted
        assert int(answer.headers["content-length"]) == len(answer.body)
        body = gzip.decompress(answer.body) if is_gzip else answer.body
        assert body == plain.body
        assert not [name for name in answer.headers if name.startswith("grpc-")]
    assert curl(sandbox, LIST, {}, http, "--compressed").body == plain.body
    # An error is never compressed.
    error = curl(sandbox, LIST, {"id": 7, "no": 1}, http, "-H", "accept-encoding: gzip")
    assert error.error["code"] == "invalid_argument"


def test_connect_streams(sandbox):
    ask = lambda *headers: curl(
        sandbox,
        "/boltgate.v1.Lists/ListPeerChannels",
        envelope(b"{}"),
        *(part for header in headers for part in ("-H", header)),
        content_type="application/connect+json",
    )
    plain, gzipped = ask(), ask("connect-accept-encoding: gzip")
    assert gzipped.headers["connect-content-encoding"] == "gzip"
    assert "connect-content-encoding" not in plain.headers
    expected, came = envelopes(plain.body), envelopes(gzipped.body)
    assert [flag for flag, _ in expected][-1] == [flag for flag, _ in came][-1] == 2
    assert 1 in [flag for flag, _ in came]
    assert [gzip.decompress(data) if flag & 1 else data for flag, data in came] == [
        data for _, data in expected
    ]


def texts(text):
    """The bytes of several texts of base64, each with its padding, of which one is behind the
    other: the message, and the trailers."""
    groups = (text[at : at + 4] for at in range(0, len(text), 4))
    return b"".join(map(base64.b64decode, groups))


@pytest.mark.parametrize("form", ["application/grpc-web+proto", "application/grpc-web-text+proto"])
def test_grpc_web(form, sandbox, node_pb2):
    as_text = "text" in form
    body = base64.b64encode(envelope(b"")) if as_text else envelope(b"")
    ask = lambda *more: curl(sandbox, LIST, body, *more, content_type=form)
    read = lambda answer: envelopes(texts(answer.body) if as_text else answer.body)
    plain, gzipped = ask(), ask("-H", "grpc-accept-encoding: gzip")
    assert gzipped.headers["grpc-encoding"] == "gzip"
    (flag, expected), _ = read(plain)
    (gzip_flag, came), (end, trailers) = read(gzipped)
    assert (flag, gzip_flag, end) == (0, 1, 0x80) and b"grpc-status: 0" in trailers
    parse = node_pb2.ListpeerchannelsResponse.FromString
    assert parse(gzip.decompress(came)) == parse(expected)


def test_metrics_count_what_leaves(sandbox):
    """Bytes of answers are those of the frames as they are sent."""
    ask = lambda *more: curl(
        sandbox, LIST, envelope(b""), "--http2", *more, content_type="application/grpc"
    )
    for more in ((), ("-H", "grpc-accept-encoding: gzip")):
        before = sent(sandbox, LIST)
        length = len(ask(*more).body)
        assert sent(sandbox, LIST) - before == length


def test_off_unless_asked_for(node_pb2):
    with Sandbox("--entries=40") as sandbox:
        answer = curl(sandbox, LIST, {}, "-H", "accept-encoding: gzip")
        assert "content-encoding" not in answer.headers and len(answer.body) > SMALLEST

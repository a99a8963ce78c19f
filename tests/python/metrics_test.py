"""Metrics, the audit trail and traces: what is told is what was done, and nothing that was sent."""

import base64
import json
import os
import re
import shutil
import socket
import tempfile
import urllib.error
from collections import Counter
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

import grpc
import pytest
from google.protobuf import message_factory
from grpc_health.v1 import health_pb2, health_pb2_grpc

from support import certificates, tls
from support.paths import PROJECT
from support.sandbox import Failed, Sandbox, free_port
from support.scrape import fetch, scrape, scrape_openmetrics
from support.topics import topics
from support.wait import until

FRAME = 5
"""Bytes of a gRPC message's frame."""
TRACE = "4bf92f3577b34da6a3ce929d0e0e4736"


@contextmanager
def watched(*arguments, settings=""):
    """A sandbox whose plugin serves metrics and writes an audit file."""
    port = free_port()
    folder = Path(tempfile.mkdtemp(prefix="boltgate-"))
    options = [f"--grpc-metrics=127.0.0.1:{port}", "--grpc-audit-file=audit.log"]
    try:
        (folder / "boltgate.toml").write_text(settings)
        with Sandbox(*options, *arguments, lightning_dir=folder) as sandbox:
            sandbox.metrics = port
            yield sandbox
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def lines(sandbox):
    """The audit file's lines; each of them has to be JSON."""
    return [json.loads(line) for line in (sandbox.dir / "audit.log").read_text().splitlines()]


def audited(sandbox, count):
    """The audit file's lines once there are so many."""
    until(f"{count} audit lines", lambda: len(lines(sandbox)) >= count)
    return lines(sandbox)


class Tally(grpc.UnaryUnaryClientInterceptor):
    """What a client knows of its calls."""

    def __init__(self):
        self.calls, self.received, self.sent = [], Counter(), Counter()

    def intercept_unary_unary(self, continuation, details, request):
        call = continuation(details, request)
        code = call.code()
        self.calls.append((details.method, code.name))
        self.sent[details.method] += FRAME + request.ByteSize()
        if code is grpc.StatusCode.OK:
            self.received[details.method] += FRAME + call.result().ByteSize()
        return call


def attempt(call, *arguments, **how):
    """Makes a call, whatever comes of it; gives its error."""
    try:
        call(*arguments, timeout=30, **how)
    except grpc.RpcError as error:
        return error


def call_everything(channel, node_pb2):
    """Each unary method once, without parameters: right for some, wrong for others."""
    for method in node_pb2.DESCRIPTOR.services_by_name["Node"].methods:
        if method.server_streaming or method.name == "Stop":
            continue
        made = map(message_factory.GetMessageClass, (method.input_type, method.output_type))
        request, response = made
        path = f"/cln.Node/{method.name}"
        call = channel.unary_unary(path, request.SerializeToString, response.FromString)
        attempt(call, request())


def test_figures_are_those_of_the_calls(node_pb2, node_pb2_grpc, boltgate_pb2, boltgate_pb2_grpc):
    """Calls by method and code, bytes by method: as the client counts, and as the audit file says."""
    with watched() as sandbox, sandbox.channel() as channel:
        tally = Tally()
        channel = grpc.intercept_channel(channel, tally)
        node, raw = node_pb2_grpc.NodeStub(channel), boltgate_pb2_grpc.RawStub(channel)
        call_everything(channel, node_pb2)
        for _ in range(7):
            node.Getinfo(node_pb2.GetinfoRequest())
        for code in (-32602, 205, 210, -32050):
            sandbox.script("fail", method="getinfo", code=code, message="no")
            attempt(node.Getinfo, node_pb2.GetinfoRequest())
        raw.Call(boltgate_pb2.RawRequest(method="listpeers", params="{}"))
        attempt(raw.Call, boltgate_pb2.RawRequest(method="no-such-method"))

        assert len(tally.calls) > 150 and len({code for _, code in tally.calls}) > 5
        seen = scrape(sandbox.metrics)
        assert seen.by("boltgate_calls_total", "method", "code") == Counter(tally.calls)
        assert seen.by("boltgate_request_bytes_total", "method") == tally.sent
        assert seen.by("boltgate_response_bytes_total", "method") == tally.received
        by_method = Counter(method for method, _ in tally.calls)
        assert seen.by("boltgate_call_duration_seconds_count", "method") == by_method
        assert seen.by("boltgate_calls_open", "method") == {}
        assert seen.value("boltgate_connections_open", kind="tls") == 1
        assert seen.value("boltgate_connections_total", kind="tls") == 1
        assert seen.value("boltgate_node_connections", state="idle") >= 1

        told = audited(sandbox, len(tally.calls))
        assert [(line["path"], line["code"]) for line in told] == tally.calls
        sums = Counter(), Counter()
        for line in told:
            sums[0][line["path"]] += line["bytes_in"]
            sums[1][line["path"]] += line["bytes_out"]
            assert line["identity"].startswith("certificate:") and line["runes"] == []
            assert line["origin"].startswith("127.0.0.1:") and line["duration_ms"] > 0
            assert re.fullmatch(r"[0-9a-f]{32}", line["trace"])
        assert (sums[0], +sums[1]) == (tally.sent, tally.received)
        assert [line["method"] for line in told[-2:]] == ["listpeers", "no-such-method"]
        assert len({line["trace"] for line in told}) == len(told)


def test_labels_are_never_a_clients_words(node_pb2):
    """Whatever is called, the number of time series has its limit."""
    with watched() as sandbox, sandbox.channel() as channel:
        health = health_pb2_grpc.HealthStub(channel)
        health.Check(health_pb2.HealthCheckRequest())
        odd = ["/cln.Node/No", "/x/y", "/", "/cln.Node/Getinfo/more", '/a"b\\{}/c', "/" + "x" * 3000]
        odd += ["/grpc.health.v1.Health/" + "y" * 500]
        for path in odd:
            call = channel.unary_unary(path, bytes, bytes)
            assert attempt(call, b"").code() is grpc.StatusCode.UNIMPLEMENTED
        calls = scrape(sandbox.metrics).by("boltgate_calls_total", "method", "code")
        assert calls == {
            ("grpc.health.v1.Health", "OK"): 1,
            ("grpc.health.v1.Health", "UNIMPLEMENTED"): 1,
            ("unknown", "UNIMPLEMENTED"): len(odd) - 1,
        }
        told = audited(sandbox, len(odd) + 1)
        assert [line["path"] for line in told[1:]] == [path[:256] for path in odd]


def test_both_formats_say_the_same(node_pb2, node_pb2_grpc):
    """And each is what its own parser accepts."""
    with watched() as sandbox, sandbox.channel() as channel:
        call_everything(channel, node_pb2)
        one, other = scrape(sandbox.metrics), scrape_openmetrics(sandbox.metrics)
        process = {name for name in one.families if name.startswith("process_")}
        assert len(process) == 5
        steady = lambda seen: {
            key: value for key, value in seen.samples.items() if not key[0].startswith("process_")
        }
        # What asks the node now and then has a connection of its own.
        connections = {key for key in steady(one) if key[0] == "boltgate_node_connections"}
        drop = lambda samples: {key: samples[key] for key in samples.keys() - connections}
        assert drop(steady(one)) == drop(steady(other))
        types = lambda seen: {name: family.type for name, family in seen.families.items()}
        as_plain = {
            # Prometheus' plain text has no information.
            (f"{name}_info" if form == "info" else name): "gauge" if form == "info" else form
            for name, form in types(other).items()
        }
        assert types(one) == as_plain
        for name, family in other.families.items():
            if family.unit:
                assert name.endswith(f"_{family.unit}")


def documented():
    """The metrics of docs/monitoring.md: name to type and labels."""
    rows = re.findall(
        r"^\| `(\w+)` \| (\w+) \| (.*?) \|", (PROJECT / "docs/monitoring.md").read_text(), re.M
    )
    return {name: (form, set(re.findall(r"`(\w+)`", labels))) for name, form, labels in rows}


def test_the_document_names_what_is_served(node_pb2, node_pb2_grpc):
    """Each metric of the document is there once something has happened, with its labels."""
    hook = "[hooks.htlc_accepted]\n"
    by_topic = {topic.topic: topic for topic in topics(node_pb2)}
    with watched(settings=hook) as sandbox, sandbox.channel() as channel:
        node_pb2_grpc.NodeStub(channel).Getinfo(node_pb2.GetinfoRequest())
        by_topic["connect"].subscribe(channel).cancel()
        ended = lambda: scrape(sandbox.metrics).by("boltgate_calls_total", "code")["CANCELLED"]
        until("the stream to end", ended)
        seen = scrape(sandbox.metrics)
        served = {}
        for family in seen.families.values():
            suffix = "_total" if family.type == "counter" else ""
            labels = {label for sample in family.samples for label in sample.labels} - {"le"}
            served[family.name + suffix] = (family.type, labels)
        assert served == documented()


def test_streams_are_open_until_they_end(node_pb2):
    by_topic = {topic.topic: topic for topic in topics(node_pb2)}
    connect, news = by_topic["connect"], by_topic["block_added"]
    with watched() as sandbox, sandbox.channel() as channel:
        open_now = lambda: scrape(sandbox.metrics).by("boltgate_calls_open", "method")
        streams = [connect.subscribe(channel) for _ in range(3)] + [news.subscribe(channel)]
        assert open_now() == {connect.path: 3, news.path: 1}
        sandbox.script("notify", topic="connect")
        sizes = [FRAME + next(stream).ByteSize() for stream in streams[:3]]
        # Counted while the stream is open.
        seen = scrape(sandbox.metrics)
        assert seen.value("boltgate_response_bytes_total", method=connect.path) == sum(sizes)
        assert seen.value("boltgate_notifications_delivered_total", topic="connect") == 3
        assert seen.by("boltgate_calls_total", "method") == {}
        streams[0].cancel()
        until("the cancelled stream to be over", lambda: open_now()[connect.path] == 2)
        short = connect.subscribe(channel, timeout=0.3)
        with pytest.raises(grpc.RpcError):
            next(short)
        for stream in streams[1:]:
            stream.cancel()
        until("all to be over", lambda: open_now() == {})
        seen = scrape(sandbox.metrics)
        ended = seen.by("boltgate_calls_total", "method", "code")
        # Whose clock is faster decides who ends the short one.
        short = ended.pop((connect.path, "DEADLINE_EXCEEDED"), 0)
        assert short <= 1
        assert ended == {(connect.path, "CANCELLED"): 4 - short, (news.path, "CANCELLED"): 1}
        assert seen.by("boltgate_stream_duration_seconds_count", "method") == {
            connect.path: 4,
            news.path: 1,
        }
        assert seen.by("boltgate_call_duration_seconds_count", "method") == {}
        assert {line["method"] for line in audited(sandbox, 5)} == {"connect", "block_added"}


def test_what_a_stalled_listener_missed(node_pb2):
    """Delivered and missed add up, and what the listener is told is what is counted."""
    topic = {topic.topic: topic for topic in topics(node_pb2)}["custommsg"]
    sent = 30
    with watched("--grpc-msg-buffer-size=4") as sandbox:
        with sandbox.channel() as one, sandbox.channel() as other:
            slow, quick = topic.subscribe(one), topic.subscribe(other)
            for at in range(sent):
                params = {"peer_id": "02" * 33, "payload": f"{at:04x}" * (1 << 19)}
                sandbox.script("notify", topic=topic.topic, params=params)
                next(quick)
            seen = scrape(sandbox.metrics)
            delivered = seen.value("boltgate_notifications_delivered_total", topic=topic.topic)
            missed = seen.value("boltgate_notifications_missed_total", topic=topic.topic)
            assert missed > 0 and delivered + missed == 2 * sent
            # Four events, and the gap behind them.
            assert seen.value("boltgate_notifications_behind") == 5
            with pytest.raises(grpc.RpcError) as raised:
                list(slow)
            assert f"missed {missed:.0f} events" in raised.value.details()
            seen = scrape(sandbox.metrics)
            assert seen.by("boltgate_calls_total", "method", "code") == {
                (topic.path, "DATA_LOSS"): 1
            }
            assert seen.value("boltgate_notifications_behind") == 0


def test_refused_handshakes(tmp_path, node_pb2, node_pb2_grpc):
    foreign, foreign_key = certificates.issue(tmp_path, "ca", is_ca=True)
    certificates.issue(tmp_path, "stranger", (foreign, foreign_key))
    with watched() as sandbox:
        ours = certificates.load(sandbox.dir / "ca.pem", sandbox.dir / "ca-key.pem")
        certificates.issue(tmp_path, "past", ours, days=(-30, -1))
        reasons = lambda: scrape(sandbox.metrics).by("boltgate_handshakes_refused_total", "reason")

        def connect(*files):
            """A client that tries once; refused it is in any case."""
            credentials = tls.credentials(sandbox.dir / "ca.pem", *files)
            override = [("grpc.ssl_target_name_override", "cln")]
            address = f"127.0.0.1:{sandbox.port}"
            with grpc.secure_channel(address, credentials, options=tls.EAGER + override) as channel:
                stub = node_pb2_grpc.NodeStub(channel)
                error = attempt(stub.Getinfo, node_pb2.GetinfoRequest())
                assert error.code() is grpc.StatusCode.UNAVAILABLE

        for reason, files in [
            ("no_certificate", []),
            ("unknown_ca", [tmp_path / "stranger.pem", tmp_path / "stranger-key.pem"]),
            ("expired", [tmp_path / "past.pem", tmp_path / "past-key.pem"]),
        ]:
            connect(*files)
            until(reason, lambda: reasons()[reason] > 0)
        for reason, said in [("not_tls", b"GET / HTTP/1.1\r\n\r\n"), ("closed", b"")]:
            with socket.create_connection(("127.0.0.1", sandbox.port)) as plain:
                plain.sendall(said)
                plain.shutdown(socket.SHUT_WR)
                while plain.recv(4096):
                    pass
            assert reasons()[reason] == 1
        assert set(reasons()) == {"no_certificate", "unknown_ca", "expired", "not_tls", "closed"}
        seen = scrape(sandbox.metrics)
        assert seen.by("boltgate_connections_total", "kind") == {}
        assert seen.by("boltgate_calls_total", "method") == {}


def test_a_node_that_goes_away(node_pb2, node_pb2_grpc):
    with watched() as sandbox, sandbox.channel() as channel:
        stub = node_pb2_grpc.NodeStub(channel)
        sandbox.script("close", method="listpeers", bytes=10)
        error = attempt(stub.ListPeers, node_pb2.ListpeersRequest())
        assert error.code() is grpc.StatusCode.UNAVAILABLE
        failed = scrape(sandbox.metrics).by("boltgate_node_calls_failed_total", "reason")
        assert failed == {"lost": 1}


MARKER = "marker5e0b7a"


def test_nobody_is_named_before_the_node_has_spoken(node_pb2, node_pb2_grpc):
    """A made-up code with the number of a client's rune is nobody's, whatever becomes of the call."""
    with watched("--grpc-auth=rune") as sandbox:
        sandbox.call("boltgate-client", command="add", name="phone", readonly=True)
        listed = sandbox.call("showrunes")["runes"]
        number = listed[-1]["unique_id"]
        forged = base64.urlsafe_b64encode(bytes(32) + f"={number}".encode()).decode()
        tls = grpc.ssl_channel_credentials((sandbox.dir / "ca.pem").read_bytes())
        with grpc.secure_channel(f"localhost:{sandbox.port}", tls) as channel:
            pay = channel.unary_unary("/cln.Node/Pay")
            getinfo = channel.unary_unary("/cln.Node/Getinfo")
            for call, body in ((pay, b"\xff\xff"), (getinfo, b"")):
                with pytest.raises(grpc.RpcError):
                    call(body, metadata=[("rune", forged)])
            getinfo(b"", metadata=[("rune", listed[-1]["rune"])])
        told = audited(sandbox, 3)
    assert [line["code"] for line in told] == ["INVALID_ARGUMENT", "PERMISSION_DENIED", "OK"]
    assert [line["identity"] for line in told] == ["anonymous", "anonymous", "client:phone"]


def test_nothing_that_was_sent_is_told(monkeypatch, node_pb2, node_pb2_grpc, boltgate_pb2,
                                       boltgate_pb2_grpc):
    """No parameter, no answer and no rune: neither in the audit file nor in the log, at debug."""
    monkeypatch.setenv("BOLTGATE_LOG", "info,boltgate=debug")
    with watched("--log-level=debug") as sandbox, sandbox.channel() as channel:
        node, raw = node_pb2_grpc.NodeStub(channel), boltgate_pb2_grpc.RawStub(channel)
        rune = sandbox.call("createrune")
        sandbox.script("set", method="getinfo", result={"alias": MARKER})
        with_rune = [("rune", rune["rune"])]
        assert node.Getinfo(node_pb2.GetinfoRequest(), metadata=with_rune).alias == MARKER
        node.Decode(node_pb2.DecodeRequest(string=MARKER))
        attempt(node.Invoice, node_pb2.InvoiceRequest(label=MARKER, description=MARKER))
        params = json.dumps({"string": MARKER})
        raw.Call(boltgate_pb2.RawRequest(method="decode", params=params), metadata=with_rune)
        sandbox.script("fail", method="decode", code=-1, message=MARKER, data={"why": MARKER})
        attempt(node.Decode, node_pb2.DecodeRequest(string="x"))
        # Refused by the node, and as no rune at all.
        foreign = "AAAAAAAA" + rune["rune"][8:]
        bearer = [("authorization", f"Bearer {foreign}")]
        refused = attempt(node.Getinfo, node_pb2.GetinfoRequest(), metadata=bearer)
        malformed = attempt(node.Getinfo, node_pb2.GetinfoRequest(), metadata=[("rune", f"{MARKER}!")])
        assert malformed.code() is grpc.StatusCode.UNAUTHENTICATED
        assert refused.code() in (
            grpc.StatusCode.PERMISSION_DENIED,
            grpc.StatusCode.UNAUTHENTICATED,
        )

        told = audited(sandbox, 7)
        assert len(told) == 7
        assert [line["method"] for line in told[:5]] == [
            "getinfo", "decode", "invoice", "decode", "decode",
        ]
        assert [line["runes"] for line in told[:5]] == [
            [rune["unique_id"]], [], [], [rune["unique_id"]], [],
        ]
        assert told[6]["code"] == "UNAUTHENTICATED" and told[6]["runes"] == []
        seen = scrape(sandbox.metrics)
        assert seen.value("boltgate_calls_refused_total", reason="malformed") >= 1
        assert sum(seen.by("boltgate_calls_refused_total", "reason").values()) == 2
        assert seen.value("boltgate_checkrune_duration_seconds_count") == 3

        until("the log", lambda: sandbox.said().count('"bytes_out"') == 7)
        log, file = sandbox.said(), (sandbox.dir / "audit.log").read_text()
        assert "UNAUTHENTICATED" in log and "UNAUTHENTICATED" in file
        secrets = [MARKER, rune["rune"], rune["rune"].rstrip("="), foreign, foreign.rstrip("=")]
        for secret in secrets:
            assert secret not in log and secret not in file
        with fetch(sandbox.metrics) as response:
            assert MARKER not in response.read().decode()


def test_calls_are_not_logged_unless_asked(node_pb2, node_pb2_grpc):
    """But those that are refused are, up to a number."""
    with watched("--log-level=debug") as sandbox, sandbox.channel() as channel:
        stub = node_pb2_grpc.NodeStub(channel)
        for _ in range(5):
            stub.Getinfo(node_pb2.GetinfoRequest())
        for _ in range(40):
            attempt(stub.Getinfo, node_pb2.GetinfoRequest(), metadata=[("rune", "no rune")])
        assert len(audited(sandbox, 45)) == 45
        until("the log", lambda: "UNAUTHENTICATED" in sandbox.said())
        logged = sandbox.said().count('"code":"UNAUTHENTICATED"')
        assert 0 < logged < 40 and '"code":"OK"' not in sandbox.said()


def test_traces(monkeypatch, node_pb2, node_pb2_grpc):
    """The client's own id, or a new one: in the log, in the audit line, in an error."""
    monkeypatch.setenv("BOLTGATE_LOG", "info,boltgate=trace")
    with watched("--log-level=debug") as sandbox, sandbox.channel() as channel:
        stub = node_pb2_grpc.NodeStub(channel)
        own = [("traceparent", f"00-{TRACE}-00f067aa0ba902b7-01")]
        bad = [("traceparent", "00-no-01")]
        answer, call = stub.Getinfo.with_call(node_pb2.GetinfoRequest(), metadata=own)
        told = [dict(part or ()) for part in (call.initial_metadata(), call.trailing_metadata())]
        assert not any("boltgate-trace-id" in part or "traceparent" in part for part in told)
        found = []
        for metadata in (own, bad, None):
            sandbox.script("fail", method="getinfo", code=-1, message="no")
            error = attempt(stub.Getinfo, node_pb2.GetinfoRequest(), metadata=metadata)
            (trace,) = [value for key, value in error.trailing_metadata() if "trace" in key]
            found.append(trace)
        assert found[0] == TRACE and len(set(found)) == 3
        assert [line["trace"] for line in audited(sandbox, 4)] == [TRACE, *found]
        in_call = lambda trace: f"call{{trace={trace}}}: boltgate::node::connection: to the node"
        for trace, times in [(TRACE, 2), (found[1], 1), (found[2], 1)]:
            until("the log", lambda: sandbox.said().count(in_call(trace)) >= times)
            assert sandbox.said().count(in_call(trace)) == times


def test_a_revoked_clients_streams_end(node_pb2):
    topic = {topic.topic: topic for topic in topics(node_pb2)}["connect"]
    with watched() as sandbox:
        sandbox.call("boltgate-client", command="add", name="shop", readonly=True)
        folder = sandbox.dir / "boltgate" / "clients" / "shop"
        with tls.channel(f"127.0.0.1:{sandbox.port}", folder) as channel, sandbox.channel() as other:
            stream, stays = topic.subscribe(channel), topic.subscribe(other)
            sandbox.script("notify", topic="connect")
            assert next(stream) == next(stays)
            sandbox.call("boltgate-client", command="revoke", name="shop")
            with pytest.raises(grpc.RpcError) as raised:
                next(stream)
            assert raised.value.code() is grpc.StatusCode.UNAUTHENTICATED
            assert "revoked" in raised.value.details()
            (line,) = audited(sandbox, 1)
            assert (line["identity"], line["code"]) == ("client:shop", "UNAUTHENTICATED")
            seen = scrape(sandbox.metrics)
            assert seen.value("boltgate_calls_refused_total", reason="revoked") == 1
            sandbox.script("notify", topic="connect")
            assert len(list(islice(stays, 1))) == 1
            # Refused, where it tries again.
            again = attempt(channel.unary_unary("/cln.Node/Getinfo", bytes, bytes), b"")
            assert again.code() is grpc.StatusCode.UNAVAILABLE
            until("the refusal", lambda: scrape(sandbox.metrics).value(
                "boltgate_handshakes_refused_total", reason="revoked") > 0)


def test_nothing_else_is_served():
    with watched() as sandbox:
        for path, method, status in [
            ("/", "GET", 404),
            ("/metrics/", "GET", 404),
            ("/metrics", "POST", 405),
            ("/metrics", "HEAD", 405),
            ("/cln.Node/Getinfo", "POST", 404),
        ]:
            with pytest.raises(urllib.error.HTTPError) as raised:
                ask(sandbox.metrics, path, method)
            assert raised.value.code == status, (method, path)


def ask(port, path, method):
    request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", method=method)
    return urllib.request.urlopen(request, timeout=30)


def test_a_port_in_use_is_waited_for(node_pb2, node_pb2_grpc):
    """gRPC is served meanwhile."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with Sandbox(f"--grpc-metrics=127.0.0.1:{port}") as sandbox, sandbox.channel() as channel:
            node_pb2_grpc.NodeStub(channel).Getinfo(node_pb2.GetinfoRequest())
            assert f"127.0.0.1:{port}" in sandbox.said()
            taken.close()

            def served():
                try:
                    return scrape(port)
                except OSError:
                    return None

            assert until("the metrics", served, 60).by("boltgate_calls_total", "code") == {"OK": 1}


def test_a_unix_socket():
    with Sandbox("--grpc-metrics=unix:boltgate/metrics.sock") as sandbox:
        path = sandbox.dir / "boltgate" / "metrics.sock"
        assert os.stat(path).st_mode & 0o777 == 0o600
        with socket.socket(socket.AF_UNIX) as scraper:
            scraper.connect(str(path))
            scraper.sendall(b"GET /metrics HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n")
            answer = bytearray()
            while part := scraper.recv(1 << 16):
                answer += part
        assert answer.startswith(b"HTTP/1.1 200 ") and b"boltgate_build_info{" in answer


def test_an_audit_file_that_cannot_be_written_disables_the_plugin(tmp_path):
    with pytest.raises(Failed) as raised:
        with Sandbox(f"--grpc-audit-file={tmp_path}/no/such/file"):
            pass
    assert "grpc-audit-file" in raised.value.said


def test_the_last_lines_are_written_before_the_end(node_pb2):
    """Those of streams that the plugin's end has ended."""
    topic = {topic.topic: topic for topic in topics(node_pb2)}["connect"]
    folder = Path(tempfile.mkdtemp(prefix="boltgate-"))
    try:
        with Sandbox("--grpc-audit-file=audit.log", lightning_dir=folder) as sandbox:
            with sandbox.channel() as channel:
                streams = [topic.subscribe(channel) for _ in range(20)]
                sandbox.process.terminate()
                for stream in streams:
                    with pytest.raises(grpc.RpcError):
                        next(stream)
                sandbox.process.wait(30)
            assert [line["code"] for line in lines(sandbox)] == ["UNAVAILABLE"] * 20
        assert os.stat(folder / "audit.log").st_mode & 0o777 == 0o600
    finally:
        shutil.rmtree(folder, ignore_errors=True)

"""The Connect protocol, from curl and plain HTTP: the node's own JSON in and out, and streams."""

import json
import ssl
from collections import Counter
from http.client import HTTPSConnection

import grpc
import pytest
from google.rpc import error_details_pb2

from support import samples
from support.http import Connection, Stream, curl, envelope, envelopes, unpadded
from support.sandbox import Sandbox
from support.topics import payload, topics
from support.wait import until

GETINFO = "/cln.Node/Getinfo"
EITHER = pytest.mark.parametrize("http", ["--http1.1", "--http2"])


@pytest.fixture(autouse=True)
def reset(sandbox):
    sandbox.script("reset")


@EITHER
def test_curl_gets_the_nodes_answer(http, sandbox):
    """With nothing but a content type and `{}`."""
    for path, method, params in [
        (GETINFO, "getinfo", {}),
        ("/cln.Node/ListPeerChannels", "listpeerchannels", {}),
        ("/cln.Node/ListInvoices", "listinvoices", {"limit": 2, "index": "created"}),
        ("/cln.Node/NewAddr", "newaddr", {"addresstype": "p2tr"}),
        ("/boltgate.v1.Methods/Sql", "sql", {"query": "SELECT 1"}),
    ]:
        answer = curl(sandbox, path, params, http)
        assert answer.status == 200, answer
        assert answer.headers["content-type"] == "application/json"
        assert answer.version == {"--http1.1": "1.1", "--http2": "2"}[http]
        assert answer.json == sandbox.call(method, **params)
        seen = sandbox.script("seen", method=method)["requests"]
        assert seen[-2]["params"] == params


def test_the_answer_is_the_nodes_text(sandbox):
    """Not a character of it is ours: what a newer node adds comes too."""
    text = '{"network" : "x", "blockheight":7, "new" :[1.50, "\\u00e9", {}], "address":[]}'
    sandbox.script("set", method="getinfo", raw=text)
    assert curl(sandbox, GETINFO).body.decode() == text


def test_what_the_node_reads_is_read(sandbox):
    """Amounts, a lone value for a list, null for nothing: as the node has it."""
    params = {"amount_msat": "7sat", "label": 12, "description": "ü", "cltv": None}
    answer = curl(sandbox, "/cln.Node/Invoice", {**params, "fallbacks": "bcrt1q"})
    assert answer.status == 200, answer
    (seen,) = sandbox.script("seen", method="invoice")["requests"]
    assert seen["params"] == {
        "amount_msat": 7000,
        "label": "12",
        "description": "ü",
        "fallbacks": ["bcrt1q"],
    }


@pytest.mark.parametrize(
    ("path", "data", "place", "says"),
    [
        ("Getinfo", '{"a":1}', "/a", "it has none"),
        ("Invoice", '{"amount_msat":1,"lable":"x"}', "/lable", '"label"'),
        ("Invoice", '{"amount_msat":"7 beans"}', "/amount_msat", "an amount"),
        ("Invoice", '{"amount_msat":1,"expiry":"soon"}', "/expiry", "an integer"),
        ("NewAddr", '{"addresstype":"P2TR"}', "/addresstype", '"p2tr"'),
        ("Pay", '{"bolt11":{}}', "/bolt11", "a string"),
        ("Pay", '{"bolt11":"a","bolt11":"b"}', "", "each member once"),
        (
            "MultiFundChannel",
            '{"destinations":[{"id":"x","amount":1},{"id":"y","amont":1}]}',
            "/destinations/1/amont",
            '"amount"',
        ),
        ("Getinfo", "[]", "", "an object"),
        ("Getinfo", "{", "", "valid JSON"),
        ("Getinfo", "", "", "valid JSON"),
        ("Getinfo", b"\xff", "", "valid JSON"),
    ],
)
def test_a_wrong_field_is_named(path, data, place, says, sandbox):
    """400 with its path, for people and for programs; the node is not asked."""
    answer = curl(sandbox, f"/cln.Node/{path}", data)
    error = answer.error
    assert (answer.status, error["code"]) == (400, "invalid_argument"), error
    assert error["message"].startswith(place) and says in error["message"], error
    info, bad = error["details"]
    assert info["debug"]["reason"] == "BAD_FIELD"
    decoded = error_details_pb2.BadRequest.FromString(unpadded(bad["value"]))
    assert bad["type"] == decoded.DESCRIPTOR.full_name
    assert [one.field for one in decoded.field_violations] == [place]
    assert bad["debug"]["fieldViolations"][0]["field"] == place
    assert sandbox.script("seen")["requests"] == []


def test_a_node_error(sandbox):
    """Its words, its number, and what it adds."""
    data = {"id": 7, "why": [None, "ü"]}
    sandbox.script("fail", method="pay", code=205, message="Ran out of ü\n", data=data)
    answer = curl(sandbox, "/cln.Node/Pay", {"bolt11": "x"})
    error = answer.error
    assert (answer.status, error["code"], error["message"]) == (404, "not_found", "Ran out of ü\n")
    assert answer.headers["cln-error-code"] == "205"
    assert json.loads(unpadded(answer.headers["cln-error-data-bin"])) == data
    info, told = error["details"]
    assert info["debug"]["metadata"] == {"code": "205", "method": "pay"}
    assert (told["type"], told["debug"]) == ("google.protobuf.Struct", {"data": data})
    decoded = error_details_pb2.ErrorInfo.FromString(unpadded(info["value"]))
    assert (decoded.domain, decoded.metadata["code"]) == ("lightningd", "205")


def test_messages_are_protobuf_too(sandbox, stub, node_pb2):
    answer = curl(sandbox, GETINFO, b"", content_type="application/proto")
    assert answer.headers["content-type"] == "application/proto"
    info = node_pb2.GetinfoResponse.FromString(answer.body)
    assert info == stub.Getinfo(node_pb2.GetinfoRequest())
    request = node_pb2.ListinvoicesRequest(limit=1, index="CREATED").SerializeToString()
    answer = curl(sandbox, "/cln.Node/ListInvoices", request, content_type="application/proto")
    assert node_pb2.ListinvoicesResponse.FromString(answer.body).invoices
    seen = sandbox.script("seen", method="listinvoices")["requests"][-1]
    assert seen["params"] == {"limit": 1, "index": "created"}
    answer = curl(sandbox, GETINFO, b"\xff", content_type="application/proto")
    assert answer.error["code"] == "invalid_argument"
    answer = curl(sandbox, "/grpc.health.v1.Health/Check", b"", content_type="application/proto")
    assert answer.body == b"\x08\x01"


def test_trailers_are_headers(sandbox, node_pb2):
    result = {"network": "x", "address": [{"type": "carrier pigeon", "port": 1}]}
    sandbox.script("set", method="getinfo", result=result)
    answer = curl(sandbox, GETINFO, b"", content_type="application/proto")
    assert answer.headers["trailer-boltgate-unknown-enum"] == "/address/0/type=carrier%20pigeon"
    assert "grpc-status" not in answer.headers


@pytest.fixture(scope="module")
def any_rune():
    """A sandbox that takes any text as a rune, as samples are."""
    with Sandbox("--runes=sample") as running:
        yield running


def test_every_method_answers_as_over_grpc(any_rune, methods):
    """An empty object is an empty message: the same code, method by method."""
    codes, different = Counter(), []
    with any_rune.channel() as channel, Connection(any_rune) as connection:
        for method in methods:
            try:
                method.caller(channel)(method.request(), timeout=30)
                expected = "ok"
            except grpc.RpcError as error:
                expected = error.code().name.lower()
            answer = connection.post(method.path, {})
            code = "ok" if answer.status == 200 else answer.error["code"]
            codes[code] += 1
            if code != expected:
                different.append(f"{method.rpc}: {code} instead of {expected}: {answer.body}")
    print(f"\n{codes}")
    assert codes.total() == 153 and codes["ok"] > 40 and codes["invalid_argument"] > 40
    assert not different, "\n".join(different)


@pytest.mark.parametrize("zero", [False, True], ids=["full", "zeros"])
def test_every_method_takes_the_nodes_parameters(zero, any_rune, methods):
    """The JSON that a full message stands for arrives as it is, and what the node says comes."""
    problems = []
    with Connection(any_rune) as connection:
        for method in methods:
            _, params, _ = samples.full(method, zero=zero)
            answer = connection.post(method.path, params)
            seen = any_rune.script("seen", method=method.target)["requests"][-1]
            if seen["params"] != params:
                problems.append(f"{method.rpc}: {seen['params']} instead of {params}")
            if answer.status != 200 and not zero:
                problems.append(f"{method.rpc}: {answer.body}")
    assert not problems, "\n".join(problems)


def test_deadlines(sandbox):
    sandbox.script("delay", method="getinfo", ms=60_000)
    answer = curl(sandbox, GETINFO, "{}", "-H", "connect-timeout-ms: 50")
    assert (answer.status, answer.error["code"]) == (504, "deadline_exceeded")
    sandbox.script("reset")
    assert curl(sandbox, GETINFO, "{}", "-H", "connect-timeout-ms: 30000").status == 200
    answer = curl(sandbox, GETINFO, "{}", "-H", "connect-timeout-ms: 5s")
    assert answer.error["message"].startswith("connect-timeout-ms `5s`")


@EITHER
def test_what_is_not_spoken(http, sandbox):
    answer = curl(sandbox, GETINFO, None, http, "--get", content_type=None)
    assert (answer.status, answer.headers["allow"]) == (405, "POST")
    assert b"curl" in answer.body
    for content_type in (None, "text/plain", "application/xml", "application/grpc-web+thrift"):
        # Without a content type of ours curl has one of its own.
        answer = curl(sandbox, GETINFO, "{}", http, content_type=content_type)
        assert answer.status == 415
        accepted = answer.headers["accept-post"].split(", ")
        assert "application/json" in accepted and "application/connect+json" not in accepted
        assert answer.body.decode().startswith("content-type: this method answers with one message")
    stream = "/cln.Node/SubscribeConnect"
    answer = curl(sandbox, stream, "{}", http)
    assert answer.status == 415 and b"a stream" in answer.body
    assert "application/connect+json" in answer.headers["accept-post"].split(", ")
    answer = curl(sandbox, GETINFO, envelope(b"{}"), http, content_type="application/connect+json")
    assert answer.status == 415
    answer = curl(sandbox, "/cln.Node/Nothing", "{}", http)
    assert (answer.status, answer.error["code"]) == (501, "unimplemented")
    answer = curl(sandbox, GETINFO, "{}", http, "-H", "connect-protocol-version: 2")
    assert answer.error["message"].startswith("connect-protocol-version: expected 1")
    assert curl(sandbox, GETINFO, "{}", http, "-H", "connect-protocol-version: 1").status == 200
    answer = curl(sandbox, GETINFO, "{}", http, "-H", "content-encoding: gzip")
    assert (answer.status, answer.error["code"]) == (501, "unimplemented")
    assert "`gzip`" in answer.error["message"] and "`identity`" in answer.error["message"]
    assert curl(sandbox, GETINFO, "{}", http, "-H", "content-encoding: identity").status == 200
    answer = curl(sandbox, GETINFO, b" " * (4 << 20) + b"{}", http)
    assert (answer.status, answer.error["code"]) == (429, "resource_exhausted")
    assert curl(sandbox, GETINFO, b" " * ((4 << 20) - 2) + b"{}", http).status == 200


def test_grpc_needs_http_2(sandbox):
    framed = envelope(b"")
    answer = curl(sandbox, GETINFO, framed, "--http1.1", content_type="application/grpc")
    assert answer.status == 505 and b"HTTP/2" in answer.body
    answer = curl(sandbox, GETINFO, framed, "--http2", content_type="application/grpc")
    assert (answer.status, len(envelopes(answer.body))) == (200, 1)
    # Messages of gRPC itself may be JSON.
    framed = envelope(b"{}")
    answer = curl(sandbox, GETINFO, framed, "--http2", content_type="application/grpc+json")
    assert answer.headers["content-type"] == "application/grpc+json"
    ((_, message),) = envelopes(answer.body)
    assert json.loads(message) == sandbox.call("getinfo")


@EITHER
def test_what_has_no_json(http, sandbox):
    for path in ("/grpc.health.v1.Health/Check", "/boltgate.v1.Hooks/PeerConnected"):
        stream = "Hooks" in path
        content_type = "application/connect+json" if stream else "application/json"
        data = envelope(b"{}") if stream else b"{}"
        answer = curl(sandbox, path, data, http, content_type=content_type)
        if stream and http == "--http1.1":
            assert answer.status == 505
            continue
        error = json.loads(envelopes(answer.body)[0][1])["error"] if stream else answer.error
        assert error["code"] == "unimplemented" and "protobuf" in error["message"]


def test_any_method_by_its_name(sandbox):
    call = lambda **request: curl(sandbox, "/boltgate.v1.Raw/Call", request)
    assert call(method="getinfo").json == sandbox.call("getinfo")
    answer = call(
        method="listinvoices", params={"limit": 1}, filter={"invoices": [{"label": True}]}
    )
    assert {name for one in answer.json["invoices"] for name in one} == {"label"}
    request = sandbox.script("seen", method="listinvoices")["requests"][-1]
    assert request["params"] == {"limit": 1}
    assert call(method="listpeers", params=[]).json == sandbox.call("listpeers")
    for request, place in [
        ({"method": "getinfo", "parms": {}}, "/parms"),
        ({"method": 7}, "/method"),
        ({"method": "getinfo", "params": 7}, "params"),
        ({}, "method"),
    ]:
        error = call(**request).error
        assert error["code"] == "invalid_argument" and error["message"].startswith(place), error


def subscribe(sandbox, *wanted, heartbeat=3600):
    request = {"topics": list(wanted), "heartbeat_seconds": heartbeat}
    data = envelope(json.dumps(request).encode())
    return "/boltgate.v1.Events/Subscribe", data


@EITHER
def test_events_come_when_they_come(http, sandbox):
    """Each is there before the next is sent: nothing waits for the stream's end."""
    path, data = subscribe(sandbox, "block_added", "my_plugin's own", heartbeat=1)
    with Stream(sandbox, path, data, http, content_type="application/connect+json") as stream:
        flag, hello = stream.message()
        assert json.loads(hello) == {"hello": {"topics": ["block_added", "my_plugin's own"]}}
        for height in range(5):
            sandbox.script("notify", topic="block_added", params={"height": height})
            event = json.loads(event_of(stream))
            expected = {"topic": "block_added", "payload": {"height": height}}
            assert event == {"notification": expected}
        sent = sandbox.script("notify", topic="my_plugin's own", params={"a": [1.5]})["last"]
        event = json.loads(event_of(stream))["notification"]
        assert event == {"topic": "my_plugin's own", "payload": payload_of(sent)}
        assert json.loads(stream.message()[1]) == {"heartbeat": {}}


def payload_of(notification):
    """The event in a notification of lightningd's."""
    return payload(notification["method"], notification["params"])


def event_of(stream):
    """The next message that is no sign of life."""
    while True:
        flag, message = stream.message()
        assert flag == 0, message
        if b"heartbeat" not in message:
            return message


@EITHER
def test_every_topic_in_json(http, sandbox, node_pb2):
    """The event is what the node said, without what is around it."""
    for topic in topics(node_pb2):
        if topic.topic == "shutdown":
            continue
        how = {"content_type": "application/connect+json"}
        with Stream(sandbox, topic.path, envelope(b"{}"), http, **how) as stream:
            stream.begun()
            sent = sandbox.script("notify", topic=topic.topic)["last"]
            flag, message = stream.message()
            assert (flag, json.loads(message)) == (0, payload_of(sent)), topic.topic


def test_a_streams_end_says_how_it_ended(sandbox):
    """HTTP says 200 whatever happens; the last message says the rest."""
    path, data = subscribe(sandbox)
    answer = curl(sandbox, path, data, content_type="application/connect+json")
    assert answer.status == 200 and answer.headers["content-type"] == "application/connect+json"
    ((flag, end),) = envelopes(answer.body)
    assert flag == 2
    assert json.loads(end)["error"]["code"] == "invalid_argument"
    for request, place in [(b'{"topic":[]}', "/topic"), (b"", "")]:
        how = {"content_type": "application/connect+json"}
        ((_, end),) = envelopes(curl(sandbox, path, envelope(request), **how).body)
        assert json.loads(end)["error"]["message"].startswith(place)
    how = {"content_type": "application/connect+proto"}
    answer = curl(sandbox, path, envelope(b"\xff"), **how)
    ((flag, end),) = envelopes(answer.body)
    assert (flag, json.loads(end)["error"]["code"]) == (2, "invalid_argument")
    sandbox.script("fail", method="listpeers", code=-1, message="no", data={"a": 1})
    ((_, end),) = envelopes(
        curl(sandbox, "/boltgate.v1.Lists/ListPeers", envelope(b""), **how).body
    )
    end = json.loads(end)
    assert end["error"]["message"] == "no" and end["metadata"]["cln-error-code"] == ["-1"]
    more = ["-H", "connect-content-encoding: gzip"]
    ((_, end),) = envelopes(
        curl(sandbox, path, envelope(b"x", flag=1), *more, **how).body
    )
    assert "`gzip`" in json.loads(end)["error"]["message"]


def test_lists_come_in_parts():
    """The items are the node's, in as many messages as a client asks for."""
    with Sandbox("--entries=300") as sandbox:
        whole = sandbox.call("listchannels")
        more = ["-H", "boltgate-batch-bytes: 4096"]
        answer = curl(
            sandbox,
            "/boltgate.v1.Lists/ListChannels",
            envelope(b"{}"),
            *more,
            content_type="application/connect+json",
        )
        *parts, (flag, end) = envelopes(answer.body)
        assert (flag, json.loads(end)) == (2, {})
        assert len(parts) > 10
        parts = [json.loads(message) for _, message in parts]
        assert [item for part in parts for item in part["channels"]] == whole["channels"]
        beside = {"channels": whole["channels"][:3], "more": [1], "and": {}}
        sandbox.script("set", method="listchannels", result=beside)
        answer = curl(
            sandbox,
            "/boltgate.v1.Lists/ListChannels",
            envelope(b"{}"),
            content_type="application/connect+json",
        )
        items, rest, _ = [json.loads(message) for _, message in envelopes(answer.body)]
        assert items == {"channels": beside["channels"]}
        assert rest == {"channels": [], "more": [1], "and": {}}


def test_follow(sandbox):
    """From an index on: what was, then what comes."""
    invoices = [
        {"label": f"l{index}", "created_index": index, "new": [1.5]} for index in (1, 2, 3)
    ]
    sandbox.script("set", method="listinvoices", result={"invoices": invoices})
    sandbox.script("delay", method="wait", ms=60_000)
    request = {"subsystem": "invoices", "index": "created", "from": 2}
    data = envelope(json.dumps(request).encode())
    how = {"content_type": "application/connect+json"}
    with Stream(sandbox, "/boltgate.v1.Events/Follow", data, **how) as stream:
        for invoice in invoices[1:]:
            index = invoice["created_index"]
            expected = {"index": index, "resume_from": index + 1, "invoice": invoice}
            assert json.loads(stream.message()[1]) == expected
    for request, place in [({"subsystem": "x"}, "/subsystem"), ({"index": "created"}, "subsystem")]:
        data = envelope(json.dumps(request).encode())
        ((_, end),) = envelopes(curl(sandbox, "/boltgate.v1.Events/Follow", data, **how).body)
        assert json.loads(end)["error"]["message"].startswith(place)


def test_streams_of_protobuf(sandbox, boltgate_pb2):
    request = boltgate_pb2.SubscribeRequest(topics=["block_added"]).SerializeToString()
    how = {"content_type": "application/connect+proto"}
    with Stream(sandbox, "/boltgate.v1.Events/Subscribe", envelope(request), **how) as stream:
        hello = boltgate_pb2.Event.FromString(stream.message()[1])
        assert list(hello.hello.topics) == ["block_added"]
        sandbox.script("notify", topic="block_added", params={"height": 7})
        event = boltgate_pb2.Event.FromString(stream.message()[1])
        assert event.notification.block_added.height == 7


def test_a_client_that_goes_gives_its_call_up(sandbox):
    """Its connection to the node is closed, as over gRPC."""
    sandbox.script("delay", method="getinfo", ms=60_000)
    with Stream(sandbox, GETINFO, b"{}") as stream:
        until("the call", lambda: sandbox.script("seen", method="getinfo")["requests"])
    assert curl(sandbox, "/cln.Node/ListPeers").status == 200


def test_runes():
    """Mode rune: no certificate of a client's; a rune in either header."""
    with Sandbox("--grpc-auth=rune") as sandbox:
        rune = sandbox.call("createrune", restrictions=[["method=getinfo"]])["rune"]
        answer = curl(sandbox, GETINFO, client=False)
        assert (answer.status, answer.error["code"]) == (401, "unauthenticated")
        assert answer.headers["www-authenticate"] == "Bearer"
        for header in (f"rune: {rune}", f"authorization: Bearer {rune}"):
            answer = curl(sandbox, GETINFO, "{}", "-H", header, client=False)
            assert answer.status == 200, answer
            answer = curl(sandbox, "/cln.Node/ListPeers", "{}", "-H", header, client=False)
            assert (answer.status, answer.error["code"]) == (403, "permission_denied")
        sandbox.call("blacklistrune", start=0, end=0)
        answer = curl(sandbox, GETINFO, "{}", "-H", f"rune: {rune}", client=False)
        assert answer.error["code"] == "permission_denied"
        assert rune not in sandbox.said()


def test_an_early_answer_over_http_1_says_that_the_connection_closes():
    """What is left of a request that was not read would be taken for the next one."""
    with Sandbox("--grpc-auth=rune") as sandbox:
        context = ssl.create_default_context(cafile=str(sandbox.dir / "ca.pem"))
        connection = HTTPSConnection("localhost", sandbox.port, context=context, timeout=30)
        # Refused before its body is there: the head alone is sent.
        connection.putrequest("POST", "/cln.Node/Getinfo")
        connection.putheader("content-type", "application/json")
        connection.putheader("content-length", "2")
        connection.endheaders()
        answer = connection.getresponse()
        assert (answer.status, answer.getheader("connection")) == (401, "close")
        answer.read()
        connection.close()
        # Whoever is read to the end keeps the connection.
        rune = sandbox.call("createrune")["rune"]
        for _ in range(2):
            head = {"content-type": "application/json", "rune": rune}
            connection.request("POST", "/cln.Node/Getinfo", b"{}", head)
            answer = connection.getresponse()
            assert (answer.status, answer.getheader("connection")) == (200, None)
            answer.read()

"""`boltgate.v1.Raw`: any method by its name."""

import json

import grpc
import pytest

from support.answers import of_any


@pytest.fixture
def raw(sandbox, boltgate_pb2_grpc):
    sandbox.script("reset")
    with sandbox.channel() as channel:
        yield boltgate_pb2_grpc.RawStub(channel)


@pytest.mark.parametrize("method", ["getinfo", "listpeerchannels", "sandbox-status"])
def test_result_as_text_and_as_a_value(method, sandbox, raw, boltgate_pb2):
    """The same JSON as on the node's own socket, of methods without a schema too."""
    response = raw.Call(boltgate_pb2.RawRequest(method=method, want_value=True))
    result = json.loads(response.result)
    assert of_any(response.value, result, None) == result
    if not method.startswith("sandbox-"):
        assert result == sandbox.call(method)
    assert not raw.Call(boltgate_pb2.RawRequest(method=method)).HasField("value")


def test_parameters_and_filter(sandbox, raw, boltgate_pb2):
    params, wanted = {"payment_hash": "00" * 32}, {"invoices": [{"label": True}]}
    request = boltgate_pb2.RawRequest(
        method="listinvoices", params=json.dumps(params), filter=json.dumps(wanted)
    )
    result = json.loads(raw.Call(request).result)
    assert {key for invoice in result["invoices"] for key in invoice} == {"label"}
    requests = sandbox.script("seen")["requests"]
    (seen,) = [request for request in requests if request["method"] == "listinvoices"]
    assert (seen["params"], seen["filter"]) == (params, wanted)


def test_errors(raw, boltgate_pb2):
    for method, params, code in [
        ("no-such-method", "", grpc.StatusCode.UNIMPLEMENTED),
        ("listinvoices", '{"surplus":1}', grpc.StatusCode.INVALID_ARGUMENT),
        ("getinfo", "no JSON", grpc.StatusCode.INVALID_ARGUMENT),
        ("", "", grpc.StatusCode.INVALID_ARGUMENT),
        ("notifications", "[true]", grpc.StatusCode.UNIMPLEMENTED),
    ]:
        with pytest.raises(grpc.RpcError) as raised:
            raw.Call(boltgate_pb2.RawRequest(method=method, params=params))
        assert raised.value.code() == code, method
        assert raised.value.details()

"""Why a call failed, as exceptions."""

from __future__ import annotations

import json
from typing import Any, Dict, List, NamedTuple, Optional

import grpc
from google.protobuf import json_format, struct_pb2
from google.rpc import error_details_pb2, status_pb2

__all__ = ["BadField", "Error", "NodeError", "Unavailable", "Violation"]


class Violation(NamedTuple):
    """A field of the request that doesn't fit."""

    field: str
    """Its path, such as `route[2].id`; empty where what came is no message at all."""
    description: str
    """What was expected, and what came."""


class Error(Exception):
    """A call failed. The gRPC error that it comes from is its `__cause__`."""

    def __init__(
        self,
        status: grpc.StatusCode,
        message: str,
        *,
        reason: Optional[str] = None,
        domain: Optional[str] = None,
        metadata: Optional[Dict[str, str]] = None,
        violations: Optional[List[Violation]] = None,
        retry_after: Optional[float] = None,
    ):
        super().__init__(message)
        self.status = status
        """The gRPC status."""
        self.message = message
        """In words: the node's own where the node refused."""
        self.reason = reason
        """A word to branch on, such as `BAD_FIELD` or `NODE_LOST`."""
        self.domain = domain
        """Whose reason that is: `lightningd`, or `boltgate`."""
        self.metadata = metadata or {}
        """Facts that go with the reason, such as the `option` and the `limit` that was reached."""
        self.violations = violations or []
        """The fields of the request that don't fit."""
        self.retry_after = retry_after
        """After how many seconds the same call may be made again; None where nothing says so."""

    def __str__(self):
        return f"{self.status.name}: {self.message}"


class NodeError(Error):
    """The node refused."""

    def __init__(self, *arguments, code: int, method: str, data: Any = None, **facts):
        super().__init__(*arguments, **facts)
        self.code = code
        """The node's own number, such as 205."""
        self.method = method
        """The node's method that was called."""
        self.data = data
        """What the node adds, from its JSON."""

    def __str__(self):
        return f"{self.method}: {self.message} (code {self.code}, {self.status.name})"


class BadField(Error):
    """A field of the request doesn't fit: see `violations`."""

    @property
    def field(self) -> str:
        """The path of the first one."""
        return self.violations[0].field if self.violations else ""


class Unavailable(Error):
    """The bridge or the node behind it isn't there. After the reason `NODE_LOST` the node may have
    carried the call out: ask before you pay again."""


def connect_error(address, error):
    """What the library says of files that it can't use."""
    return Unavailable(
        grpc.StatusCode.UNAVAILABLE, f"{address}: can't use these certificates: {error}"
    )


def error_of(error: grpc.RpcError, address: str) -> Error:
    """The exception for an error of the gRPC library."""
    status, message = error.code(), error.details() or ""
    trailers = {key: value for key, value in error.trailing_metadata() or ()}
    facts: Dict[str, Any] = {}
    members: Dict[str, Any] = {}
    details = status_pb2.Status.FromString(trailers.get("grpc-status-details-bin", b"")).details
    for detail in details:
        name = detail.type_url.rpartition("/")[2]
        if name == "google.rpc.ErrorInfo":
            info = error_details_pb2.ErrorInfo.FromString(detail.value)
            facts.update(reason=info.reason, domain=info.domain, metadata=dict(info.metadata))
        elif name == "google.rpc.BadRequest":
            bad = error_details_pb2.BadRequest.FromString(detail.value)
            facts["violations"] = [
                Violation(one.field, one.description) for one in bad.field_violations
            ]
        elif name == "google.rpc.RetryInfo":
            retry = error_details_pb2.RetryInfo.FromString(detail.value)
            facts["retry_after"] = retry.retry_delay.ToTimedelta().total_seconds()
        elif name == "google.protobuf.Struct":
            members = json_format.MessageToDict(struct_pb2.Struct.FromString(detail.value))
    if facts.get("domain") == "lightningd":
        # As the node wrote it, where it fits: a Struct's numbers are not exact beyond 2^53.
        exact = trailers.get("cln-error-data-bin")
        data = json.loads(exact) if exact else members.get("data")
        code = int(facts["metadata"].get("code", trailers.get("cln-error-code", 0)))
        method = facts["metadata"].get("method", "")
        return NodeError(status, message, code=code, method=method, data=data, **facts)
    if facts.get("reason") == "BAD_FIELD":
        return BadField(status, message, **facts)
    if status is grpc.StatusCode.UNAVAILABLE:
        if not facts:  # Of the library itself, which doesn't always say whom it called.
            message = f"can't reach {address}: {message}; `boltgate doctor` says what is wrong"
        return Unavailable(status, message, **facts)
    return Error(status, message, **facts)

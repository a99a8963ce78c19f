"""Why a call failed, as exceptions."""

from __future__ import annotations

import json
import re
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

    @property
    def unsure(self) -> bool:
        """Whether the node may have carried the call out all the same: look before you pay again."""
        return self.reason in _UNSURE_REASONS or (
            self.status in _UNSURE and self.domain != "lightningd"
        )

    def __str__(self):
        return f"{self.status.name}: {self.message}"

    def __reduce__(self):
        # Processes of a pool send errors to each other.
        return _remade, (type(self), self.args, self.__dict__)


def _remade(kind, arguments, facts):
    error = kind.__new__(kind, *arguments)
    error.__dict__.update(facts)
    return error


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
    """The bridge or the node behind it isn't there, or went away. After the reasons `NODE_LOST` and
    `CONNECTION_LOST` the node may have carried the call out: ask before you pay again."""


# Where it isn't known what the node has done.
_UNSURE_REASONS = ("NODE_LOST", "CONNECTION_LOST")
_UNSURE = (
    grpc.StatusCode.CANCELLED,
    grpc.StatusCode.DEADLINE_EXCEEDED,
    grpc.StatusCode.INTERNAL,
    grpc.StatusCode.UNKNOWN,
)
# What the library says where nothing was sent.
_NEVER_SENT = re.compile(
    "failed to connect to all addresses|resol(ution|ving)|empty address list", re.IGNORECASE
)


def connect_error(address, error):
    """What the library says of files that it can't use."""
    message = f"{address}: can't use these certificates: {error}"
    return Unavailable(grpc.StatusCode.UNAVAILABLE, message)


def closed_error():
    """A call of a client that was closed."""
    return Error(grpc.StatusCode.CANCELLED, "this client was closed", reason="CLOSED")


def error_of(error: grpc.RpcError, address: str) -> Error:
    """The exception for an error of the gRPC library."""
    status, message = error.code(), error.details() or ""
    trailers = {key: value for key, value in error.trailing_metadata() or ()}
    facts, members = _details(trailers.get("grpc-status-details-bin", b""))
    if facts.get("domain") == "lightningd":
        # As the node wrote it, where it fits: a Struct's numbers are not exact beyond 2^53.
        exact = _json(trailers.get("cln-error-data-bin"))
        data = members.get("data") if exact is None else exact
        code = facts["metadata"].get("code", trailers.get("cln-error-code", ""))
        code = int(code) if re.fullmatch(r"-?\d{1,18}", code, re.ASCII) else 0
        method = facts["metadata"].get("method", "")
        return NodeError(status, message, code=code, method=method, data=data, **facts)
    if facts.get("reason") == "BAD_FIELD":
        return BadField(status, message, **facts)
    if status is grpc.StatusCode.UNAVAILABLE:
        if not facts and _NEVER_SENT.search(message):
            message = f"can't reach {address}: {message}; `boltgate doctor` would say more"
        elif not facts:
            facts["reason"] = "CONNECTION_LOST"
            message = (
                f"the connection to {address} broke while the call was under way, and the node may"
                f" have carried it out: {message}"
            )
        return Unavailable(status, message, **facts)
    return Error(status, message, **facts)


def _details(status):
    """The facts in a `google.rpc.Status`, and the members of its Struct. What can't be read takes
    nothing from the rest."""
    facts: Dict[str, Any] = {}
    members: Dict[str, Any] = {}
    try:
        details = status_pb2.Status.FromString(status).details
    except Exception:
        return facts, members
    for detail in details:
        try:
            name = detail.type_url.rpartition("/")[2]
            if name == "google.rpc.ErrorInfo":
                info = error_details_pb2.ErrorInfo.FromString(detail.value)
                facts.update(reason=info.reason, domain=info.domain, metadata=dict(info.metadata))
            elif name == "google.rpc.BadRequest":
                bad = error_details_pb2.BadRequest.FromString(detail.value)
                found = [Violation(one.field, one.description) for one in bad.field_violations]
                facts["violations"] = found
            elif name == "google.rpc.RetryInfo":
                retry = error_details_pb2.RetryInfo.FromString(detail.value)
                facts["retry_after"] = retry.retry_delay.ToTimedelta().total_seconds()
            elif name == "google.protobuf.Struct":
                members = json_format.MessageToDict(struct_pb2.Struct.FromString(detail.value))
        except Exception:
            continue
    return facts, members


def _json(text):
    try:
        return json.loads(text)
    except Exception:  # Not there, no JSON, or too deep to be any.
        return None

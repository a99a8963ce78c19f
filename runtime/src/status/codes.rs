//! The node's error codes, and the gRPC code that each becomes: `schemas/errors.toml` says it, and
//! why.

use std::time::Duration;

pub use boltgate_api::ERRORS as KNOWN;
use boltgate_transcode::table::NodeError;
use tonic::Code;

/// The reason of a number that isn't in [`KNOWN`].
pub const UNLISTED: &str = "UNLISTED_CODE";

/// The gRPC code and the reason of a node's error code, known or not.
///
/// A number that isn't in [`KNOWN`] is UNKNOWN: a plugin of the node may give it any meaning, so
/// nothing is said of whether to mend the request or to repeat it.
#[must_use]
pub fn classify(code: i64) -> (Code, &'static str) {
    known(code).map_or((Code::Unknown, UNLISTED), |row| (grpc(row), row.reason))
}

/// After which time the request that was refused with this code may be sent again.
#[must_use]
pub fn again(code: i64) -> Option<Duration> {
    known(code)?.retry.map(|seconds| Duration::from_secs(seconds.into()))
}

/// The gRPC code that a row's number becomes.
fn grpc(row: &NodeError) -> Code {
    Code::from_i32(row.status.number())
}

/// The gRPC code and the reason of an error code of a daemon that is no Core Lightning node: by what
/// JSON-RPC says of its own numbers. Any other may mean anything.
#[must_use]
pub fn classify_of_json_rpc(code: i64) -> (Code, &'static str) {
    match code {
        // What is sent here does parse.
        -32700 => (Code::Internal, "PARSE_ERROR"),
        -32603..=-32600 => classify(code),
        _ => (Code::Unknown, UNLISTED),
    }
}

/// What is known of a number.
fn known(code: i64) -> Option<&'static NodeError> {
    KNOWN.binary_search_by_key(&code, |row| row.code).ok().and_then(|at| KNOWN.get(at))
}

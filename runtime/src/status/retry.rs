//! Whether a call may be repeated, for clients that do so by themselves.
//!
//! Many clients repeat a call that ended with UNAVAILABLE (gRFC A6). Where the node may have
//! carried it out already, that could pay twice, so such a status forbids it.

use std::time::Duration;

use tonic::Status;
use tonic::metadata::MetadataValue;

/// Metadata by which a server tells a client's retry policy what to do: milliseconds to wait, or
/// -1 for not to repeat (gRFC A6, "Pushback").
pub const PUSHBACK: &str = "grpc-retry-pushback-ms";

/// Tells the client's retry policy when to repeat the call; `None` is not at all.
pub(super) fn advise(status: &mut Status, again: Option<Duration>) {
    let text = again.map_or_else(|| "-1".to_owned(), |again| again.as_millis().to_string());
    if let Ok(value) = MetadataValue::try_from(text) {
        status.metadata_mut().insert(PUSHBACK, value);
    }
}

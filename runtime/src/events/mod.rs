//! `boltgate.v1.Events`: the node's events for clients that want to miss nothing.
//!
//! * [`subscribe`]: one stream for many topics, which tells what it misses.
//! * [`follow`]: what a subsystem of the node has recorded, from an index on and for ever.
//! * [`subsystem`]: what can be followed, and how the node lists it.
//! * [`page`]: the items of one reply of the node's.
//! * `ask`: calls to a node that may be away.

mod ask;
pub mod follow;
pub mod page;
pub mod subscribe;
pub mod subsystem;

/// Why a request for a stream can't be served.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// The body is not the RPC's request.
    #[error("the request is not of the message that the method takes: {0}")]
    Undecodable(#[from] prost::DecodeError),
    /// A field holds what can't be served.
    #[error("{field}: {reason}")]
    Field {
        /// Path of the field.
        field: String,
        /// What was expected, and what came.
        reason: String,
    },
}

impl Refusal {
    fn field(field: impl Into<String>, reason: impl Into<String>) -> Self {
        Self::Field { field: field.into(), reason: reason.into() }
    }
}

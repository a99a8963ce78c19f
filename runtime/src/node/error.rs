//! What can go wrong in a call to the node.

use std::io;

use serde_json::value::RawValue;
use thiserror::Error;

use super::address::Address;
use super::bounds::Exceeded;
use super::frames::FrameError;

/// Why a call to the node has no result.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum Error {
    /// The node carried the call out, or refused to, and says what is wrong.
    #[error("{message} (code {code})")]
    Rpc {
        /// The node's number for this kind of error, such as -32602 for bad parameters.
        code: i64,
        /// The node's words.
        message: String,
        /// What the node adds for some errors: any JSON value but `null`.
        data: Option<Box<RawValue>>,
        /// Members beside these, and beside the error itself, with their names, such as the
        /// `attempts` of a payment.
        more: Vec<(String, Box<RawValue>)>,
    },
    /// The node's result does not fit the table that it was to be converted by.
    #[error(transparent)]
    Transcode(#[from] boltgate_transcode::Error),
    /// The node can't be reached, and has got nothing of the request: it may be sent again. The
    /// text names the place.
    #[error(transparent)]
    Unreachable(io::Error),
    /// The node went away before it answered, and may have carried the request out. The text names
    /// the place.
    #[error(transparent)]
    Lost(io::Error),
    /// What came from the node is not a JSON-RPC reply.
    #[error("the node's reply is not JSON-RPC: {0}")]
    Protocol(String),
    /// What came goes beyond what is taken.
    #[error("the node's reply is not taken: {0}")]
    Exceeded(#[from] Exceeded),
}

impl Error {
    /// A reply that isn't what it should be.
    pub(super) fn protocol(what: impl ToString) -> Self {
        Self::Protocol(what.to_string())
    }

    /// What a failure to read a reply means, the request having been sent to `address`.
    pub(super) fn reading(error: FrameError, address: &Address) -> Self {
        let after = "after the request was sent; the node may have carried it out";
        match error {
            FrameError::Io(error) => Self::Lost(io::Error::new(
                error.kind(),
                format!("reading from {address} failed {after}: {error}"),
            )),
            FrameError::Truncated { read } => Self::Lost(io::Error::new(
                io::ErrorKind::UnexpectedEof,
                format!(
                    "{} within a reply, of which {read} bytes had come, {after}",
                    address.closed()
                ),
            )),
            error @ FrameError::NotAnObject(_) => Self::protocol(error),
            FrameError::TooLong { limit } => Exceeded::Size { most: limit }.into(),
            FrameError::TooDeep { place, limit } => {
                // One of them is the reply itself, around the result.
                Exceeded::Depth { place, most: limit.saturating_sub(1) }.into()
            }
        }
    }

    /// The node closed the connection to `address` instead of answering.
    pub(super) fn unanswered(address: &Address) -> Self {
        Self::Lost(io::Error::new(
            io::ErrorKind::UnexpectedEof,
            format!(
                "{} without a reply after the request was sent; the node may have carried it out",
                address.closed()
            ),
        ))
    }
}

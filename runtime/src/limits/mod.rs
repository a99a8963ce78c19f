//! What clients may take, held to [`options::Limits`](crate::options::Limits).
//!
//! * [`calls`]: how many calls and streams are under way, of all clients and of each.
//! * [`metadata`]: how large the metadata of a call is.
//!
//! The others are held where what they limit comes in: sizes and depths by [`grpc`](crate::grpc),
//! [`list`](crate::list) and [`node`](crate::node), connections and times by
//! [`server`](crate::server).

pub mod calls;
pub mod metadata;

use crate::options::limits::name;

/// A call that goes beyond a limit, and so is refused before its message is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Exceeded {
    /// As many calls or streams are under way as may be, of all clients or of this one.
    #[error("{0}")]
    Calls(#[from] calls::Full),
    /// There is too much metadata.
    #[error(
        "the call's metadata takes {came} bytes, with 32 for each pair of a name and a value, and \
         {option} allows {most}: send less, or have the operator raise it",
        option = name::METADATA_SIZE
    )]
    Metadata {
        /// How much came, in bytes.
        came: usize,
        /// How much is allowed.
        most: usize,
    },
}

impl Exceeded {
    /// The option's name.
    #[must_use]
    pub fn option(&self) -> &'static str {
        match self {
            Self::Calls(full) => full.option,
            Self::Metadata { .. } => name::METADATA_SIZE,
        }
    }

    /// What the option allows.
    #[must_use]
    pub fn most(&self) -> usize {
        match self {
            Self::Calls(full) => full.most,
            Self::Metadata { most, .. } => *most,
        }
    }
}

//! How much of a reply is taken.

use crate::options::Limits;
use crate::options::limits::name;

/// How much of a reply is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// How many bytes of text: of a reply, and of an item where a list is read in parts.
    pub size: usize,
    /// How many objects and arrays may be inside one another in the result, itself included.
    pub depth: usize,
}

impl Bounds {
    /// How many may be inside one another in a reply, which has one object around its result.
    #[must_use]
    pub fn depth_of_reply(&self) -> usize {
        self.depth.saturating_add(1)
    }
}

impl From<&Limits> for Bounds {
    fn from(limits: &Limits) -> Self {
        Self { size: limits.reply_size, depth: limits.reply_depth }
    }
}

impl Default for Bounds {
    fn default() -> Self {
        Self::from(&Limits::default())
    }
}

/// A reply, or a part of one, goes beyond a bound. It was not read to its end.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Exceeded {
    /// It is too long.
    #[error("it is longer than {most} bytes, which {option} allows", option = name::REPLY_SIZE)]
    Size {
        /// What is allowed.
        most: usize,
    },
    /// An item of a list is too long.
    #[error("{place}: the item is longer than {most} bytes, which {option} allows", option = name::REPLY_SIZE)]
    Item {
        /// Where it is, as a JSON pointer into the reply.
        place: String,
        /// What is allowed.
        most: usize,
    },
    /// It is too deep.
    #[error(
        "{place}: more than {most} objects and arrays are inside one another, which {option} allows",
        option = name::REPLY_DEPTH
    )]
    Depth {
        /// Where it is, as a JSON pointer into the reply.
        place: String,
        /// What is allowed in a result.
        most: usize,
    },
}

impl Exceeded {
    /// The option's name.
    #[must_use]
    pub fn option(&self) -> &'static str {
        match self {
            Self::Size { .. } | Self::Item { .. } => name::REPLY_SIZE,
            Self::Depth { .. } => name::REPLY_DEPTH,
        }
    }

    /// What the option allows.
    #[must_use]
    pub fn most(&self) -> usize {
        match self {
            Self::Size { most } | Self::Item { most, .. } | Self::Depth { most, .. } => *most,
        }
    }
}

//! Who calls, and what they may.
//!
//! * [`mode`]: what a client has to show.
//! * [`peer`]: who is at the other end of a connection.
//! * [`rune`]: the node's tokens, and where a call carries them.
//! * [`caller`]: who makes one call, by peer and runes.
//! * [`guarded`]: the node, behind a gate that asks it whether the caller's runes permit a call.
//!
//! A peer without runes has every right that its certificate (or its user, on a Unix socket) gives.
//! Runes only ever take rights away: those of a named client's certificate and those that a call
//! carries have to permit it, each of them, and the node itself decides.

pub mod caller;
pub mod guarded;
pub mod mode;
pub mod peer;
pub mod rune;

pub use caller::Caller;
pub use guarded::Guarded;
pub use mode::Mode;
pub use peer::{Identity, Peer};
pub use rune::Rune;

/// Why a call is not made.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// A rune is needed.
    #[error(
        "this call needs a rune: send it as metadata `rune`, or as `authorization: Bearer RUNE`"
    )]
    NoRune,
    /// A rune is shown, and the daemon behind the bridge knows of none.
    #[error(
        "this call carries a rune, or its certificate is bound to one, and the daemon behind this \
         bridge can't judge runes: only a Core Lightning node can"
    )]
    NoJudge,
    /// What is sent is no rune.
    #[error("the metadata `{key}` holds no rune: {reason}")]
    Malformed {
        /// The metadata's key.
        key: &'static str,
        /// What was expected, or what the node said.
        reason: String,
    },
    /// The node doesn't permit the call with this rune.
    #[error("{message}")]
    NotPermitted {
        /// The method, topic or hook that was asked for.
        method: String,
        /// The node's code.
        code: i64,
        /// The node's words.
        message: String,
    },
    /// The named client was revoked, or its time is over. It isn't named: who shows a rune without
    /// the node's word on it may have made up its number.
    #[error("this client was revoked, or its time is over")]
    Revoked,
}

#![cfg_attr(feature = "types", doc = include_str!("../README.md"))]
//!
//! # How it hangs together
//!
//! * [`Target`] says where to find what it takes to connect; [`Settings`] is what was found.
//! * [`connect()`] makes a [`Connection`] of it: a tower service, cheap to clone, which reconnects by
//!   itself and repeats what is safe to repeat.
//! * [`raw`]: calls with bytes in and bytes out, by gRPC path.
//! * [`Probe`]: connecting step by step, for programs that say what is wrong.
//! * [`Error`]: why something failed, with the node's own number, words and data.
#![deny(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unreachable,
    clippy::unwrap_used
)]

mod amount;
mod connect;
mod connection;
mod error;
pub mod hex;
mod messages;
mod probe;
pub mod raw;
mod scid;
mod target;
mod timeout;
mod transport;
#[cfg(feature = "types")]
mod typed;

pub use bytes::Bytes;
pub use tonic;

/// The messages of `boltgate.v1`: events, hooks, any method by name.
#[cfg(feature = "types")]
pub use boltgate_api::types::boltgate::v1;
/// The messages of `cln.Node` and the types that they share.
#[cfg(feature = "types")]
pub use boltgate_api::types::cln;
/// Conversions of messages to and from the node's JSON.
#[cfg(feature = "types")]
pub use boltgate_transcode::typed::Typed;

pub use self::amount::{Msat, NoAmount};
pub use self::connect::{Connect, connect};
pub use self::connection::Connection;
pub use self::error::{Error, Kind, Violation};
pub use self::messages::Messages;
pub use self::probe::Probe;
pub use self::scid::{NoShortChannelId, ShortChannelId};
pub use self::target::{Address, Identity, Rune, Settings, Target, VARIABLE};
pub use self::transport::{ReplyBody, Stage};
#[cfg(feature = "types")]
pub use self::typed::{
    follow::{Follow, Followable, Followed, Following},
    hook::{BoxError, Hook, HookCall, HookCalls},
    hooks,
    list::{Items, List},
    services,
    subscribe::{Event, Subscription},
};

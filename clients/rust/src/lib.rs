#![doc = include_str!("../README.md")]
//!
//! # How it hangs together
//!
//! * [`Target`] says where to find what it takes to connect; [`Settings`] is what was found.
//! * [`connect`] makes a [`Connection`] of it: a tower service, cheap to clone, which reconnects by
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

mod connect;
mod connection;
mod error;
mod messages;
mod probe;
pub mod raw;
mod target;
mod timeout;
mod transport;

pub use bytes::Bytes;
pub use tonic;

pub use self::connect::{Connect, connect};
pub use self::connection::Connection;
pub use self::error::{Error, Kind, Violation};
pub use self::messages::Messages;
pub use self::probe::Probe;
pub use self::target::{Address, Identity, Rune, Settings, Target, VARIABLE};
pub use self::transport::{ReplyBody, Stage};

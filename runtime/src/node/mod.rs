//! The node's JSON-RPC interface: on its Unix socket, or over HTTP.
//!
//! [`Client`] makes calls: it sends a [`Request`] and hands back the [`Reply`], or an [`Error`].
//! [`Address`] is where the node listens.
//! [`Incoming`] is a reply that is read piece by piece.
//! [`frames`] cuts a stream into messages and [`framing`] finds where one ends; the plugin's side
//! uses both as well. [`bounds`] says how much of a reply is taken; [`depth`] finds the place where
//! it is too deep.

mod address;
pub mod bounds;
mod client;
mod connection;
mod counts;
pub mod depth;
mod envelope;
mod error;
pub mod frames;
pub mod framing;
mod http;
mod id;
pub mod incoming;
mod one_member;
mod plain;
mod pool;
mod positional;
mod progress;
mod reply;
mod request;
pub(crate) mod socket;
mod spare;

pub use address::Address;
pub use bounds::{Bounds, Exceeded};
pub use client::Client;
pub use counts::Counts;
pub use error::Error;
pub use http::Site;
pub use id::Id;
pub use incoming::Incoming;
pub use pool::{MAX_IDLE, MAX_UNUSED};
pub use reply::Reply;
pub use request::Request;

//! Named clients: each has a certificate of its own, and a rune that says what it may do.
//!
//! * [`client`]: what is known of one.
//! * [`registry`]: all of them, as the bridge looks them up.

pub mod client;
pub mod registry;

pub use client::Client;
pub use registry::Registry;

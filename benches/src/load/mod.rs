//! The load client: gRPC calls over HTTP/2 and mutual TLS, as many at a time as asked for.
//!
//! It counts the bytes of what comes and checks `grpc-status`; it decodes no message, so that
//! what is measured is the bridge. It runs on one thread, that of whoever calls it.

mod call;
mod client;
mod connection;
mod latency;
mod lean;
mod node;
mod subscription;

pub use call::{Answered, Call};
pub use client::{Client, Load};
pub use connection::Endpoint;
pub use latency::Latencies;
pub use node::ask_node;
pub use subscription::Subscription;

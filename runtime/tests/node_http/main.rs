//! Calls to a daemon over HTTP, on real sockets: which connection they use, what each failure is,
//! and how a bridge serves what the daemon has.

mod bridge;
mod command;
mod connections;
mod daemon;
mod failures;
#[path = "../fake_node/mod.rs"]
mod fake_node;
mod lists;
mod secure;

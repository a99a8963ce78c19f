//! Boltgate's runtime: a gRPC service over mutual TLS, served from a Core Lightning node.
//!
//! A request travels through [`server`] (TLS, HTTP/2), [`service`] (path to row), [`unary`]
//! (wire bytes to JSON parameters), [`node`] (the node's socket) and back; whatever goes wrong
//! becomes a gRPC status in [`status`] and nowhere else. [`plugin`] is the node's side of being
//! started, configured and stopped.
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

pub mod bridge;
pub mod grpc;
pub mod health;
pub mod log;
pub mod node;
pub mod plugin;
pub mod reflection;
pub mod server;
pub mod service;
pub mod status;
pub mod tls;
pub mod unary;

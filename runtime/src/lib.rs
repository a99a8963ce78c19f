//! Boltgate's runtime: a gRPC service over mutual TLS, served from a Core Lightning node.
//!
//! A request travels through [`server`] (TLS, HTTP/2), [`service`] (path to row), [`unary`]
//! (wire bytes to JSON parameters), [`node`] (the node's socket) and back; whatever goes wrong
//! becomes a gRPC status in [`status`] and nowhere else. The node's events reach those who listen
//! through [`notification`] and [`events`]. [`plugin`] is the node's side of being
//! started, configured and stopped. [`run()`] is the whole program, for the [surfaces](surface) that
//! it is given.
// Nothing that a client or the node sends may end the process.
#![deny(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::todo,
    clippy::unimplemented,
    clippy::unreachable,
    clippy::unwrap_used
)]
// Tests have no word for it in clippy.toml.
#![cfg_attr(not(test), deny(clippy::string_slice))]

pub mod access;
mod advice;
pub mod audit;
pub mod bridge;
mod cli;
pub mod clients;
pub mod companion;
pub mod events;
pub mod grpc;
pub mod health;
pub mod hook;
pub mod json;
pub mod limits;
pub mod list;
pub mod log;
pub mod metrics;
pub mod node;
pub mod notification;
pub mod observe;
pub mod offload;
pub mod options;
pub mod own;
pub mod plugin;
pub mod raw;
pub mod reflection;
mod run;
pub mod server;
pub mod service;
pub mod settings;
pub mod status;
pub mod surface;
pub mod tls;
pub mod trace;
pub mod unary;
pub mod web;

pub use run::run;

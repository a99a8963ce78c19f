//! Conversion between a node's JSON and protobuf wire bytes, driven by tables.
//!
//! [`table`] says what a table is; [`to_wire`] walks one from JSON text to wire bytes,
//! [`to_json`] from wire bytes to JSON text. Nothing in between: no struct per message, no tree.
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

pub mod table;

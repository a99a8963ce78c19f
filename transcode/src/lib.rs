//! Conversion between a node's JSON and protobuf wire bytes, driven by tables.
//!
//! [`table`] says what a table is; [`to_wire()`] walks one from JSON text to wire bytes,
//! [`to_json()`] from wire bytes to JSON text. Nothing in between: no struct per message, no tree.
//!
//! Both append to a buffer of the caller's, and both say what they met that the table does not
//! know ([`Notes`]). Where a conversion fails, the buffer is as it was before, and [`Error`]
//! names the place, what was expected there and what came.
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

mod amount;
mod bounds;
mod error;
mod notes;
mod path;
pub mod table;
mod to_json;
mod to_wire;
#[cfg(feature = "typed")]
pub mod typed;
mod wire;

pub use error::Error;
pub use notes::{Note, Noted, Notes};
pub use to_json::{to_json, to_json_lenient, to_json_within};
pub use to_wire::{
    DEEPEST, MessageSeed, Writer, to_wire, to_wire_by_serde, to_wire_plain, to_wire_strict,
};

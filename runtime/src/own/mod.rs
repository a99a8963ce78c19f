//! Messages of `boltgate.v1` that no schema of the node's describes.
//!
//! * [`messages`]: those that stand in the proto as they stand here.
//! * [`embed`]: those that hold a message of the tables.
//! * [`text`]: the same messages as JSON.
//! * [`wire`]: what is wrong with bytes that are none of them.

pub mod embed;
pub mod messages;
pub mod text;
pub mod wire;

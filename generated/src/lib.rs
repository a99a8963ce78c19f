//! The gRPC surface of a Core Lightning node: protos, conversion tables, dispatch table.
//!
//! [`RPCS`] has one row per RPC; each row names the tables of its request and response.
//! [`PRESETS`] are the sets of rights that named clients get. [`SURFACE`] is all of it, as a bridge
//! takes it. With feature `types` there are Rust types of every message, with conversions to and
//! from the node's JSON.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.
// Nothing that a client or the node sends may end the process.
#![deny(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::todo,
    clippy::unimplemented,
    clippy::unreachable,
    clippy::unwrap_used
)]

#[rustfmt::skip]
mod dispatch;
#[rustfmt::skip]
mod errors;
pub mod hooks;
pub mod methods;
pub mod notifications;
#[rustfmt::skip]
mod presets;
#[rustfmt::skip]
pub mod primitives;
#[cfg(feature = "types")]
#[rustfmt::skip]
pub mod types;

use boltgate_transcode::table::Surface;
pub use dispatch::{RPCS, TOPICS};
pub use errors::ERRORS;
pub use presets::{ACCESS, PRESETS, RUNE_NAMES};

/// The protos as a serialized `FileDescriptorSet`, for server reflection.
pub static DESCRIPTORS: &[u8] = include_bytes!("descriptors.binpb");

/// The release of Core Lightning whose schemas these are.
pub const RELEASE: &str = "v26.06.6";

/// The whole surface, for `boltgate::run`.
pub static SURFACE: Surface = Surface {
    name: env!("CARGO_PKG_NAME"),
    release: Some(RELEASE),
    rpcs: RPCS,
    topics: TOPICS,
    presets: PRESETS,
    access: ACCESS,
    rune_names: RUNE_NAMES,
    descriptors: DESCRIPTORS,
};

const _: () = boltgate_transcode::table::assert_layout(4);

//! The gRPC surface of `ethereum.v1` and `printshop.v1`: protos, conversion tables, dispatch table.
//!
//! [`RPCS`] has one row per RPC; each row names the tables of its request and response.
//! [`SURFACE`] is all of it, as a bridge takes it.
//!
//! Made by `boltgate-gen generate`. Don't edit: change boltgate.toml or the schemas and generate again.
// Nothing that a client or a daemon sends may end the process.
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
mod presets;
#[rustfmt::skip]
pub mod ethereum_v1;
#[rustfmt::skip]
pub mod printshop_v1;

use boltgate_transcode::table::Surface;
pub use dispatch::{RPCS, TOPICS};
pub use presets::{ACCESS, PRESETS, RUNE_NAMES};

/// The protos as a serialized `FileDescriptorSet`, for server reflection. The shared types that they
/// import are the runtime's.
pub static DESCRIPTORS: &[u8] = include_bytes!("descriptors.binpb");

/// The whole surface, for `boltgate::run`.
pub static SURFACE: Surface = Surface {
    name: env!("CARGO_PKG_NAME"),
    release: None,
    rpcs: RPCS,
    topics: TOPICS,
    presets: PRESETS,
    access: ACCESS,
    rune_names: RUNE_NAMES,
    descriptors: DESCRIPTORS,
};

const _: () = boltgate_transcode::table::assert_layout(4);

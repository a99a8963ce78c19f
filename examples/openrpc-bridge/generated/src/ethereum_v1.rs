//! Tables of package `ethereum.v1`, one module each.
//!
//! Made by `boltgate-gen generate`. Don't edit: change ethereum/ and generate again.

#[rustfmt::skip]
pub mod methods;

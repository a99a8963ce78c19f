//! Tables of package `printshop.v1`, one module each.
//!
//! Made by `boltgate-gen generate`. Don't edit: change print-shop/ and generate again.

#[rustfmt::skip]
pub mod methods;

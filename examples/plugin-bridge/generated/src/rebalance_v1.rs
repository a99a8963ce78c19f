//! Tables of package `rebalance.v1`, one module each.
//!
//! Made by `boltgate-gen generate`. Don't edit: change plugins/rebalance/ and generate again.

#[rustfmt::skip]
pub mod methods;
#[rustfmt::skip]
pub mod notifications;

//! Tables of notifications, one module each.
//!
//! Made by `boltgate-gen generate`. Don't edit: change plugins/rebalance/ and generate again.

#[rustfmt::skip]
pub mod rebalance_moved;

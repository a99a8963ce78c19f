//! Tables of methods, one module each.
//!
//! Made by `boltgate-gen generate`. Don't edit: change plugins/rebalance/ and generate again.

#[rustfmt::skip]
pub mod rebalance_cancel;
#[rustfmt::skip]
pub mod rebalance_estimate;
#[rustfmt::skip]
pub mod rebalance_start;
#[rustfmt::skip]
pub mod rebalance_stats;

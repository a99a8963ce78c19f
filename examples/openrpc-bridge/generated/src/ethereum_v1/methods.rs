//! Tables of methods, one module each.
//!
//! Made by `boltgate-gen generate`. Don't edit: change ethereum/ and generate again.

#[rustfmt::skip]
pub mod eth_block_number;
#[rustfmt::skip]
pub mod eth_call;
#[rustfmt::skip]
pub mod eth_chain_id;
#[rustfmt::skip]
pub mod eth_fee_history;
#[rustfmt::skip]
pub mod eth_get_balance;
#[rustfmt::skip]
pub mod eth_get_block_by_number;
#[rustfmt::skip]
pub mod eth_get_logs;
#[rustfmt::skip]
pub mod eth_get_transaction_count;
#[rustfmt::skip]
pub mod eth_get_transaction_receipt;
#[rustfmt::skip]
pub mod eth_send_raw_transaction;
#[rustfmt::skip]
pub mod eth_syncing;

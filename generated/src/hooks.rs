//! Tables of the node's hooks, one module each.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

#[rustfmt::skip]
pub mod commitment_revocation;
#[rustfmt::skip]
pub mod custommsg;
#[rustfmt::skip]
pub mod db_write;
#[rustfmt::skip]
pub mod htlc_accepted;
#[rustfmt::skip]
pub mod invoice_payment;
#[rustfmt::skip]
pub mod onion_message_recv;
#[rustfmt::skip]
pub mod onion_message_recv_secret;
#[rustfmt::skip]
pub mod openchannel;
#[rustfmt::skip]
pub mod openchannel2;
#[rustfmt::skip]
pub mod openchannel2_changed;
#[rustfmt::skip]
pub mod openchannel2_sign;
#[rustfmt::skip]
pub mod peer_connected;
#[rustfmt::skip]
pub mod rbf_channel;
#[rustfmt::skip]
pub mod recover;
#[rustfmt::skip]
pub mod rpc_command;

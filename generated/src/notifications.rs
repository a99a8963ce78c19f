//! Tables of the node's notifications, one module each.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

#[rustfmt::skip]
pub mod balance_snapshot;
#[rustfmt::skip]
pub mod block_added;
#[rustfmt::skip]
pub mod channel_open_failed;
#[rustfmt::skip]
pub mod channel_opened;
#[rustfmt::skip]
pub mod channel_state_changed;
#[rustfmt::skip]
pub mod coin_movement;
#[rustfmt::skip]
pub mod connect;
#[rustfmt::skip]
pub mod custommsg;
#[rustfmt::skip]
pub mod deprecated_oneshot;
#[rustfmt::skip]
pub mod disconnect;
#[rustfmt::skip]
pub mod forward_event;
#[rustfmt::skip]
pub mod invoice_creation;
#[rustfmt::skip]
pub mod invoice_payment;
#[rustfmt::skip]
pub mod log;
#[rustfmt::skip]
pub mod onionmessage_forward_fail;
#[rustfmt::skip]
pub mod openchannel_peer_sigs;
#[rustfmt::skip]
pub mod pay_part_end;
#[rustfmt::skip]
pub mod pay_part_start;
#[rustfmt::skip]
pub mod plugin_started;
#[rustfmt::skip]
pub mod plugin_stopped;
#[rustfmt::skip]
pub mod sendpay_failure;
#[rustfmt::skip]
pub mod sendpay_success;
#[rustfmt::skip]
pub mod shutdown;
#[rustfmt::skip]
pub mod warning;

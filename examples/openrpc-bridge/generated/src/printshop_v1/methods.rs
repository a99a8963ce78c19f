//! Tables of methods, one module each.
//!
//! Made by `boltgate-gen generate`. Don't edit: change print-shop/ and generate again.

#[rustfmt::skip]
pub mod job_cancel;
#[rustfmt::skip]
pub mod job_list;
#[rustfmt::skip]
pub mod job_progress;
#[rustfmt::skip]
pub mod job_status;
#[rustfmt::skip]
pub mod job_submit;
#[rustfmt::skip]
pub mod shop_hours;
#[rustfmt::skip]
pub mod shop_inspect;
#[rustfmt::skip]
pub mod shop_prices;
#[rustfmt::skip]
pub mod shop_reset;

//! Checks that hold for any bytes whatever, and where such bytes come from.
//!
//! A check is a function of bytes that panics where a promise is broken and says nothing
//! otherwise. The fuzzer's targets (`fuzz/`) call them with what it thinks up; `tests/mutations.rs`
//! calls them with [`seeds()`] and with seeds that were [changed](mutate()) by seeded chance, so that
//! each test run has a little of it.
//!
//! * [`differential()`]: JSON to wire bytes, the scanner against serde_json.
//! * [`to_json()`]: wire bytes to JSON, against prost-reflect.
//! * `framing`: messages out of a stream, whatever the pieces it comes in (feature `node`).

mod dictionary;
mod differential;
mod edges;
#[cfg(feature = "node")]
mod framing;
mod input;
mod mutate;
mod sample;
mod seeds;
pub mod tables;
mod to_json;
mod tokens;

pub use dictionary::dictionary;
pub use differential::differential;
pub use edges::edges;
#[cfg(feature = "node")]
pub use framing::framing;
pub use input::HEADER;
pub use mutate::mutate;
pub use sample::sample;
pub use seeds::{Seed, TARGETS, seeds};
pub use to_json::to_json;

/// A check of any bytes.
pub type Check = fn(&[u8]);

/// Every check, by the name of its target.
pub const CHECKS: &[(&str, Check)] = &[
    ("differential", differential),
    ("to_json", to_json),
    #[cfg(feature = "node")]
    ("framing", framing),
];

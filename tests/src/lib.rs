//! Tests of the whole: see `tests/`. What several of them need is here.
//!
//! - `tests/corpus` sends recordings of real nodes, worked examples and schema-true samples
//!   through the conversion tables and compares every member with two independent oracles.
//! - `tests/mutations.rs` and the targets under `fuzz/` send bytes that nobody means through the
//!   checks of [`fuzzing`].
//! - What a proof counted is kept by [`figures`], for `make test` to print.
//! - `recorded` and `golden` hold the recordings, read by [`mod@recorded`], and the lists that the
//!   corpus is held to.

pub mod figures;
pub mod fuzzing;
pub mod recorded;

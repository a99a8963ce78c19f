//! Tests of the whole: see `tests/`. There is nothing to call here.
//!
//! - `tests/corpus` sends recordings of real nodes, worked examples and schema-true samples
//!   through the conversion tables and compares every member with two independent oracles.
//! - `recorded` holds the recordings, `golden` the lists that the corpus is held to.

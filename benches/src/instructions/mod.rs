//! How many instructions a conversion takes, and whether these are more than they were.
//!
//! Time depends on what else a machine does; the number of instructions depends on the code
//! alone, as long as compiler, libraries and the processor's features are the same. So
//! [`Baseline`] keeps the numbers of a known state together with the [`Environment`] that they
//! belong to, and [`Comparison`] judges those of another one.

mod baseline;
mod comparison;
mod environment;

pub use baseline::{Baseline, Unreadable};
pub use comparison::{Comparison, Difference, LIMIT};
pub use environment::Environment;

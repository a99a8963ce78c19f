//! Calls on a bridge that does what a test says.

mod errors;
#[path = "../fake_bridge/mod.rs"]
mod fake_bridge;
mod retry;
#[cfg(feature = "types")]
mod streams;

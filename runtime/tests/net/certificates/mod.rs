//! Certificates that are made again, and that change while the bridge runs.

mod admission;
mod expiry;
pub mod making;
mod race;
mod reissue;
mod reload;

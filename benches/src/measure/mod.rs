//! The measurements, one subject each.

pub mod calls;
pub mod fan_out;
pub mod growth;
pub mod lists;

use crate::Outcome;

/// A runtime for the clients, on the thread that it is used on.
///
/// # Errors
/// The system gives no event queue.
pub fn client_runtime() -> Outcome<tokio::runtime::Runtime> {
    Ok(tokio::runtime::Builder::new_current_thread().enable_all().build()?)
}

//! Work on much data, away from the threads that serve connections.

use tokio::task::JoinError;

/// From how many bytes on data is worked on elsewhere. Below, it takes less than a millisecond;
/// above, the calls that share the thread would notice.
pub const LARGE: usize = 1 << 20;

/// Does work on so many bytes: at once where they are few, or on a thread of its own.
///
/// # Errors
/// Where the work on that thread came to no end: by a defect, or since the process ends.
pub async fn run<T: Send + 'static>(
    bytes: usize,
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, JoinError> {
    if bytes < LARGE { Ok(work()) } else { tokio::task::spawn_blocking(work).await }
}

#[cfg(test)]
mod tests {
    use std::thread;

    use super::{LARGE, run};

    #[tokio::test]
    async fn only_much_goes_elsewhere() {
        let here = thread::current().id();
        for (bytes, stays) in [(0, true), (LARGE - 1, true), (LARGE, false), (LARGE + 1, false)] {
            let done = run(bytes, || thread::current().id()).await.unwrap();
            assert_eq!(done == here, stays, "{bytes}");
        }
    }

    #[tokio::test]
    async fn a_defect_elsewhere_is_told() {
        assert!(run(LARGE, || panic!("as is wanted here")).await.is_err());
    }
}

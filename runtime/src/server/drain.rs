//! Who is still at work, and when to stop waiting for it.

use std::future::Future;
use std::time::Duration;

use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

/// The tasks of a server, and the two signals that end them: first asked to finish what is
/// under way, then cut off.
#[derive(Debug, Clone)]
pub(super) struct Drain {
    tasks: TaskTracker,
    finishing: CancellationToken,
    cut_off: CancellationToken,
}

impl Drain {
    pub(super) fn new() -> Self {
        let cut_off = CancellationToken::new();
        Self { tasks: TaskTracker::new(), finishing: cut_off.child_token(), cut_off }
    }

    /// Runs a task that is waited for at the end, for a time, and then dropped.
    pub(super) fn spawn(&self, task: impl Future<Output = ()> + Send + 'static) {
        let cut_off = self.cut_off.clone();
        self.tasks.spawn(async move {
            let _ = cut_off.run_until_cancelled(task).await;
        });
    }

    /// Resolves once nothing new should be begun.
    pub(super) async fn finishing(&self) {
        self.finishing.cancelled().await;
    }

    /// Asks every task to finish, waits up to `patience`, and drops those that are left.
    /// Returns whether there were none left.
    pub(super) async fn finish(self, patience: Duration) -> bool {
        self.tasks.close();
        self.finishing.cancel();
        let finished = tokio::time::timeout(patience, self.tasks.wait()).await.is_ok();
        self.cut_off.cancel();
        self.tasks.wait().await;
        finished
    }
}

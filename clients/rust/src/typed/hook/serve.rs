//! A closure that answers all calls of a hook.

use std::any::Any;
use std::error::Error as StdError;
use std::panic::AssertUnwindSafe;

use futures_util::stream::FuturesUnordered;
use futures_util::{FutureExt as _, StreamExt as _};

use super::{Hook, HookCall, HookCalls};
use crate::Error;

/// Whatever a handler fails with.
pub type BoxError = Box<dyn StdError + Send + Sync>;

/// Who hears of handlers that fail.
pub(super) type OnFailure = Box<dyn FnMut(u64, &BoxError) + Send>;

impl<H: Hook> HookCalls<H> {
    /// Has a handler's failures told to `tell`, with the call's id, instead of logged (`tracing`, at
    /// level error).
    #[must_use]
    pub fn on_failure(mut self, tell: impl FnMut(u64, &BoxError) + Send + 'static) -> Self {
        self.on_failure = Some(Box::new(tell));
        self
    }

    /// Answers every call with what `handler` makes of it, several at once, until the stream is over.
    /// To stop before, drop the future, such as with `tokio::select!`; then [`close`](Self::close).
    ///
    /// Where a handler fails or panics, its call is left unanswered: the hook's fallback applies to it.
    /// The failure is told (see [`on_failure`](Self::on_failure)), and the stream goes on.
    ///
    /// # Errors
    /// Where somebody says no to the stream: with INVALID_ARGUMENT where an answer can't be used, whose
    /// field is then in the error's violations.
    pub async fn serve<F>(&mut self, handler: F) -> Result<(), Error>
    where
        F: AsyncFn(H::Request) -> Result<H::Response, BoxError>,
    {
        let handler = &handler;
        let mut running = FuturesUnordered::new();
        loop {
            let done = tokio::select! {
                call = self.next() => match call {
                    None => return Ok(()),
                    Some(call) => {
                        let HookCall { request, ticket } = call?;
                        running.push(async move {
                            let made = AssertUnwindSafe(handler(request)).catch_unwind().await;
                            let made = made.unwrap_or_else(|panic| Err(words(&*panic).into()));
                            made.map(|response| ticket.answer(response)).map_err(|why| (ticket.id, why))
                        });
                        continue;
                    }
                },
                Some(done) = running.next() => done,
            };
            if let Err((id, why)) = done {
                match &mut self.on_failure {
                    Some(tell) => tell(id, &why),
                    None => tracing::error!(hook = H::PATH, id, "the handler failed: {why}"),
                }
            }
        }
    }
}

/// What a panic says.
fn words(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(ToString::to_string);
    let text = text.or_else(|| panic.downcast_ref::<String>().cloned());
    format!("the handler panicked: {}", text.as_deref().unwrap_or("no words"))
}

//! Connections on which nothing is asked for.
//!
//! A call is under way from its request to the last byte of its answer, or until it is given up; a
//! stream as long as it is open. Pings and the like are none: they keep a connection known as
//! alive, not in use.

use std::future::pending;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use http::Response;
use http_body::{Body, Frame, SizeHint};
use pin_project_lite::pin_project;
use tokio::time::{Instant, sleep};
use tower::Service;

/// What is under way on a connection, and since when nothing is. A clone is the same.
#[derive(Debug, Clone)]
pub(super) struct Idle(Arc<State>);

#[derive(Debug)]
struct State {
    began: Instant,
    under_way: AtomicUsize,
    /// When a call ended last, in microseconds from the beginning.
    ended: AtomicU64,
}

impl Idle {
    /// Of a connection that begins now.
    pub(super) fn begin() -> Self {
        Self(Arc::new(State {
            began: Instant::now(),
            under_way: AtomicUsize::new(0),
            ended: AtomicU64::new(0),
        }))
    }

    /// Counts the calls of a service.
    pub(super) fn watch<S>(&self, service: S) -> Watched<S> {
        Watched { service, idle: self.clone() }
    }

    /// Whether a call is under way.
    pub(super) fn is_busy(&self) -> bool {
        self.0.under_way.load(Ordering::Acquire) > 0
    }

    /// Resolves once nothing has been under way for so long; never where there is no limit.
    pub(super) async fn over(&self, limit: Option<Duration>) {
        let Some(limit) = limit else { return pending().await };
        while let Some(left) = self.left(limit, Instant::now()) {
            sleep(left).await;
        }
    }

    /// How much of the limit is left by now, if anything.
    fn left(&self, limit: Duration, now: Instant) -> Option<Duration> {
        if self.is_busy() {
            // However long the call goes on: what counts is when it ends.
            return Some(limit);
        }
        let ended = Duration::from_micros(self.0.ended.load(Ordering::Acquire));
        let idle = now.saturating_duration_since(self.0.began).saturating_sub(ended);
        limit.checked_sub(idle).filter(|left| !left.is_zero())
    }

    fn call(&self) -> Call {
        self.0.under_way.fetch_add(1, Ordering::AcqRel);
        Call(self.clone())
    }
}

/// A call, until it ends or is given up.
#[derive(Debug)]
struct Call(Idle);

impl Drop for Call {
    fn drop(&mut self) {
        let State { began, under_way, ended } = &*self.0.0;
        let now = u64::try_from(began.elapsed().as_micros()).unwrap_or(u64::MAX);
        // First, so that whoever sees that nothing is under way knows since when.
        ended.fetch_max(now, Ordering::AcqRel);
        under_way.fetch_sub(1, Ordering::AcqRel);
    }
}

/// A service whose calls are watched.
#[derive(Debug, Clone)]
pub(super) struct Watched<S> {
    service: S,
    idle: Idle,
}

impl<S, R, B> Service<R> for Watched<S>
where
    S: Service<R, Response = Response<B>>,
{
    type Response = Response<Held<B>>;
    type Error = S::Error;
    type Future = Answer<S::Future>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.service.poll_ready(context)
    }

    fn call(&mut self, request: R) -> Self::Future {
        Answer { call: Some(self.idle.call()), answer: self.service.call(request) }
    }
}

pin_project! {
    /// The answer to a watched call.
    pub(super) struct Answer<F> {
        call: Option<Call>,
        #[pin]
        answer: F,
    }
}

impl<F, B, E> Future for Answer<F>
where
    F: Future<Output = Result<Response<B>, E>>,
{
    type Output = Result<Response<Held<B>>, E>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        let call = this.call;
        this.answer
            .poll(context)
            .map_ok(|response| response.map(|body| Held { body, _call: call.take() }))
    }
}

pin_project! {
    /// An answer's body; its call is under way until it is dropped.
    pub(super) struct Held<B> {
        #[pin]
        body: B,
        _call: Option<Call>,
    }
}

impl<B: Body> Body for Held<B> {
    type Data = B::Data;
    type Error = B::Error;

    fn poll_frame(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<B::Data>, B::Error>>> {
        self.project().body.poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;
    use std::time::Duration;

    use http::Response;
    use tokio::time::{Instant, timeout};
    use tower::{Service as _, service_fn};

    use super::Idle;

    /// Longer than anything here takes.
    const LIMIT: Duration = Duration::from_secs(3600);
    const MINUTE: Duration = Duration::from_secs(60);

    /// How much is left after such a time from now.
    fn left(idle: &Idle, after: Duration) -> Option<Duration> {
        idle.left(LIMIT, Instant::now() + after)
    }

    #[tokio::test]
    async fn what_counts_is_the_last_byte_of_the_last_answer() {
        let idle = Idle::begin();
        let service = service_fn(|body: &'static str| async move {
            Ok::<_, Infallible>(Response::new(body.to_owned()))
        });
        let mut service = idle.watch(service);
        assert!(left(&idle, LIMIT - MINUTE).is_some_and(|left| left <= MINUTE));
        assert_eq!(left(&idle, LIMIT), None);
        let answers = [service.call("a").await.unwrap(), service.call("b").await.unwrap()];
        for answer in answers {
            assert!(idle.is_busy());
            assert_eq!(left(&idle, 3 * LIMIT), Some(LIMIT));
            drop(answer);
        }
        assert!(!idle.is_busy());
        assert_eq!(left(&idle, LIMIT), None);
        // One that is given up before it has an answer.
        let call = service.call("c");
        assert!(idle.is_busy());
        drop(call);
        assert!(!idle.is_busy());
    }

    #[tokio::test]
    async fn time_begins_with_the_end_of_a_call() {
        let idle = Idle::begin();
        let call = idle.call();
        tokio::time::sleep(Duration::from_millis(20)).await;
        let before = Instant::now();
        drop(call);
        let begun = idle.0.began;
        let limit = Duration::from_millis(10);
        // Whole microseconds are kept, so that up to one may seem to be over.
        let grain = Duration::from_micros(1);
        assert!(idle.left(limit, before).is_some_and(|left| left + grain >= limit));
        assert!(before - begun > limit);
        assert!(timeout(MINUTE, idle.over(Some(limit))).await.is_ok());
        assert!(before.elapsed() >= limit - Duration::from_millis(1));
        assert!(timeout(limit, idle.over(None)).await.is_err());
    }
}

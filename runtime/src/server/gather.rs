//! Answers that are ready together leave together.
//!
//! A connection's task is woken by each answer that is ready, and would at once send it: a TLS
//! record and a write for each, and as much again for the client. So it lets the other tasks that
//! are ready take their turn first, as long as further calls are under way. With 64 of them, that
//! halves what a small call costs on both sides; a call that is alone waits for nobody.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll, ready};

use pin_project_lite::pin_project;
use tower::Service;

/// How many calls of one connection have no answer yet.
#[derive(Debug, Clone, Default)]
pub(super) struct UnderWay(Arc<AtomicUsize>);

impl UnderWay {
    /// Counts the calls of a service.
    pub(super) fn count<S>(&self, service: S) -> Counted<S> {
        Counted { service, under_way: self.clone() }
    }

    /// Polls a connection's future; before that, lets others take their turn, if calls are under
    /// way.
    pub(super) fn gather<F>(&self, connection: F) -> Gather<F> {
        Gather { connection, under_way: self.clone(), waited: false }
    }

    fn begin(&self) -> Call {
        self.0.fetch_add(1, Ordering::Relaxed);
        Call(self.clone())
    }

    fn any(&self) -> bool {
        self.0.load(Ordering::Relaxed) > 0
    }
}

/// A call, until it has an answer or is given up.
#[derive(Debug)]
struct Call(UnderWay);

impl Drop for Call {
    fn drop(&mut self) {
        self.0.0.fetch_sub(1, Ordering::Relaxed);
    }
}

/// A service whose calls are counted.
#[derive(Debug, Clone)]
pub(super) struct Counted<S> {
    service: S,
    under_way: UnderWay,
}

impl<S, R> Service<R> for Counted<S>
where
    S: Service<R>,
{
    type Response = S::Response;
    type Error = S::Error;
    type Future = Answer<S::Future>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.service.poll_ready(context)
    }

    fn call(&mut self, request: R) -> Self::Future {
        Answer { call: Some(self.under_way.begin()), answer: self.service.call(request) }
    }
}

pin_project! {
    /// The answer to a counted call.
    pub(super) struct Answer<F> {
        call: Option<Call>,
        #[pin]
        answer: F,
    }
}

impl<F: Future> Future for Answer<F> {
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        let this = self.project();
        let answer = ready!(this.answer.poll(context));
        this.call.take();
        Poll::Ready(answer)
    }
}

pin_project! {
    /// A connection that sends its answers together.
    pub(super) struct Gather<F> {
        #[pin]
        connection: F,
        under_way: UnderWay,
        // Whether the others have had their turn.
        waited: bool,
    }
}

impl<F> Gather<F> {
    /// The connection.
    pub(super) fn connection(self: Pin<&mut Self>) -> Pin<&mut F> {
        self.project().connection
    }
}

impl<F: Future> Future for Gather<F> {
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        let this = self.project();
        if !*this.waited && this.under_way.any() {
            *this.waited = true;
            // A task that wakes itself while it runs goes behind those that are ready.
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        *this.waited = false;
        this.connection.poll(context)
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::future::{pending, poll_fn, ready};
    use std::pin::pin;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::task::{Context, Poll, Wake, Waker};

    use tower::{Service as _, service_fn};

    use super::UnderWay;

    struct Count(AtomicUsize);

    impl Wake for Count {
        fn wake(self: Arc<Self>) {
            self.0.fetch_add(1, Ordering::Relaxed);
        }
    }

    #[test]
    fn others_have_their_turn_while_calls_are_under_way() {
        let under_way = UnderWay::default();
        let polls = RefCell::new(0);
        let connection = poll_fn(|_| {
            *polls.borrow_mut() += 1;
            Poll::<()>::Pending
        });
        let mut gather = pin!(under_way.gather(connection));
        let woken = Arc::new(Count(AtomicUsize::new(0)));
        let waker = Waker::from(Arc::clone(&woken));
        let mut context = Context::from_waker(&waker);
        let mut poll = |expected: (usize, usize)| {
            assert!(gather.as_mut().poll(&mut context).is_pending());
            assert_eq!((*polls.borrow(), woken.0.load(Ordering::Relaxed)), expected);
        };
        poll((1, 0));
        let mut never = under_way.count(service_fn(|()| pending::<Result<(), ()>>()));
        let call = never.call(());
        poll((1, 1));
        poll((2, 1));
        poll((2, 2));
        drop(call);
        poll((3, 2));
        // One that has its answer is not under way.
        let mut soon = under_way.count(service_fn(|()| ready(Ok::<_, ()>(()))));
        let mut answered = pin!(soon.call(()));
        assert!(answered.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_ready());
        poll((4, 2));
    }
}

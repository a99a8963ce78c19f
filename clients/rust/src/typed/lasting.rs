//! A stream that is opened again when it breaks.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use tokio::time::sleep;
use tokio_stream::Stream as _;

use crate::{Error, Messages};

/// How long the first pause is; each further one is twice as long, up to the longest.
const FIRST: Duration = Duration::from_millis(100);
const LONGEST: Duration = Duration::from_secs(2);

/// A stream that is being opened.
pub(super) type Opening<T> = Pin<Box<dyn Future<Output = Result<Messages<T>, Error>> + Send>>;

/// A stream that is opened again when the bridge goes away or the connection breaks. It is over where
/// somebody says no, or ends it in peace.
pub(super) struct Lasting<T> {
    open: Box<dyn FnMut() -> Opening<T> + Send>,
    state: State<T>,
    pause: Duration,
    reopened: u64,
}

enum State<T> {
    Open(Box<Messages<T>>),
    Opening(Opening<T>),
    Over,
}

/// What comes of it.
pub(super) enum Signal<T> {
    Message(T),
    /// It is open again after it broke.
    Reopened,
}

impl<T: 'static> Lasting<T> {
    /// Opens it for the first time; `open` is called again after each break.
    pub async fn open(mut open: Box<dyn FnMut() -> Opening<T> + Send>) -> Result<Self, Error> {
        let first = open().await?;
        Ok(Self { open, state: State::Open(Box::new(first)), pause: FIRST, reopened: 0 })
    }

    /// How often it was opened again.
    pub fn reopened(&self) -> u64 {
        self.reopened
    }

    /// What comes next; nothing is lost where nobody waits for it.
    pub fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Signal<T>, Error>>> {
        loop {
            let broke = match &mut self.state {
                State::Over => return Poll::Ready(None),
                State::Open(messages) => match ready!(Pin::new(&mut **messages).poll_next(cx)) {
                    Some(Ok(message)) => {
                        self.pause = FIRST;
                        return Poll::Ready(Some(Ok(Signal::Message(message))));
                    }
                    Some(Err(why)) => why,
                    None => {
                        self.state = State::Over;
                        return Poll::Ready(None);
                    }
                },
                State::Opening(opening) => match ready!(opening.as_mut().poll(cx)) {
                    Ok(messages) => {
                        self.state = State::Open(Box::new(messages));
                        self.reopened = self.reopened.saturating_add(1);
                        return Poll::Ready(Some(Ok(Signal::Reopened)));
                    }
                    Err(why) => why,
                },
            };
            if !broke.is_passing() {
                self.state = State::Over;
                return Poll::Ready(Some(Err(broke)));
            }
            self.again(&broke);
        }
    }

    fn again(&mut self, broke: &Error) {
        let wait = self.pause.max(broke.retry_after().unwrap_or_default().min(LONGEST));
        self.pause = self.pause.saturating_mul(2).min(LONGEST);
        let opening = (self.open)();
        self.state = State::Opening(Box::pin(async move {
            sleep(wait).await;
            opening.await
        }));
    }
}

//! Everything that goes to lightningd on stdout, through one task.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::time::Duration;

use serde::Serialize;
use tokio::io::{AsyncWrite, AsyncWriteExt};
use tokio::sync::{mpsc, oneshot};

/// How many answers may wait; who sends one more waits for room.
const MAX_MESSAGES: usize = 64;

/// How many log lines may wait; further ones are dropped and counted.
const MAX_LINES: usize = 1024;

/// How many messages of those that never wait may be unwritten before [`Output::keep_up`] waits.
const MAX_SOON: usize = 1024;

/// How long a flush waits for lightningd to read.
const FLUSH_LIMIT: Duration = Duration::from_secs(2);

/// The way to lightningd. Clones share one writer, so that messages never mix.
#[derive(Debug, Clone)]
pub struct Output {
    messages: mpsc::Sender<Job>,
    soon: Soon,
    lines: LogLines,
}

/// Messages whose senders can't wait.
#[derive(Debug, Clone)]
struct Soon {
    queue: mpsc::UnboundedSender<Vec<u8>>,
    /// How many are unwritten.
    waiting: Arc<AtomicUsize>,
}

/// The way into lightningd's log. Never blocks; see [`LogLines::push`].
#[derive(Debug, Clone)]
pub struct LogLines {
    queue: mpsc::Sender<Line>,
    dropped: Arc<AtomicU64>,
}

/// A level of lightningd's log.
///
/// lightningd kills a plugin that logs at a level it does not know, so these are the ones that
/// every release knows; `trace`, which came late, is not among them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Of use to who looks into the plugin.
    Debug,
    /// Of use to operators.
    Info,
    /// Something is not as it should be.
    Unusual,
    /// Something does not work.
    Broken,
}

#[derive(Debug, Serialize)]
struct Line {
    level: Level,
    message: String,
}

#[derive(Debug)]
enum Job {
    Message(Vec<u8>),
    Flush(oneshot::Sender<()>),
}

impl Output {
    /// Writes to `stream`, in a task of the current runtime that ends when writing fails or
    /// when all clones are gone.
    pub fn new(stream: impl AsyncWrite + Send + Unpin + 'static) -> Self {
        let (messages, jobs) = mpsc::channel(MAX_MESSAGES);
        let (queue, waiting) = mpsc::channel(MAX_LINES);
        let (soon, hurrying) = mpsc::unbounded_channel();
        let soon = Soon { queue: soon, waiting: Arc::default() };
        let dropped = Arc::new(AtomicU64::new(0));
        let lines = LogLines { queue, dropped: Arc::clone(&dropped) };
        let unwritten = Arc::clone(&soon.waiting);
        let writer = Writer { stream, soon: hurrying, unwritten, lines: waiting, dropped };
        // Where writing fails lightningd is gone, and with it everybody who could be told; the
        // end of stdin then ends the plugin.
        tokio::spawn(async move { writer.run(jobs).await.ok() });
        Self { messages, soon, lines }
    }

    /// The way into lightningd's log.
    #[must_use]
    pub fn lines(&self) -> &LogLines {
        &self.lines
    }

    /// Sends one message, before any log lines that wait.
    ///
    /// # Errors
    ///
    /// lightningd no longer reads.
    pub async fn send(&self, message: Vec<u8>) -> io::Result<()> {
        let sent = self.messages.send(Job::Message(message)).await;
        sent.map_err(|_| io::ErrorKind::BrokenPipe.into())
    }

    /// Sends one message, before any log lines that wait. Never waits: as many are kept as there
    /// are until lightningd reads; see [`keep_up`](Self::keep_up). Where it is gone, nobody is
    /// left who could be told.
    pub(super) fn send_soon(&self, message: Vec<u8>) {
        self.soon.waiting.fetch_add(1, Ordering::Relaxed);
        // Fails only where the writer has ended.
        let _ = self.soon.queue.send(message);
    }

    /// Waits while lightningd leaves too many messages unread that were sent without waiting.
    /// Who reads what asks for such messages waits here before it reads on.
    pub(super) async fn keep_up(&self) {
        while self.soon.waiting.load(Ordering::Relaxed) > MAX_SOON && !self.messages.is_closed() {
            self.flush().await;
        }
    }

    /// Waits until everything sent and logged so far is written, for 2 seconds at most.
    pub async fn flush(&self) {
        let (done, written) = oneshot::channel();
        let flush = async {
            if self.messages.send(Job::Flush(done)).await.is_ok() {
                written.await.ok();
            }
        };
        tokio::time::timeout(FLUSH_LIMIT, flush).await.ok();
    }
}

impl LogLines {
    /// Logs one line. Where too many wait already, as when lightningd does not read, the line
    /// is dropped, and a later line says how many were.
    pub fn push(&self, level: Level, message: String) {
        if let Err(mpsc::error::TrySendError::Full(_)) =
            self.queue.try_send(Line { level, message })
        {
            self.dropped.fetch_add(1, Ordering::Relaxed);
        }
    }
}

/// What the writing task owns.
struct Writer<S> {
    stream: S,
    soon: mpsc::UnboundedReceiver<Vec<u8>>,
    unwritten: Arc<AtomicUsize>,
    lines: mpsc::Receiver<Line>,
    dropped: Arc<AtomicU64>,
}

impl<S: AsyncWrite + Unpin> Writer<S> {
    async fn run(mut self, mut jobs: mpsc::Receiver<Job>) -> io::Result<()> {
        loop {
            tokio::select! {
                biased;
                job = jobs.recv() => match job {
                    Some(Job::Message(message)) => self.stream.write_all(&message).await?,
                    Some(Job::Flush(done)) => {
                        self.hurry().await?;
                        while let Ok(line) = self.lines.try_recv() {
                            self.line(line).await?;
                        }
                        self.stream.flush().await?;
                        done.send(()).ok();
                    }
                    None => {
                        self.hurry().await?;
                        break;
                    }
                },
                Some(message) = self.soon.recv() => self.message(&message).await?,
                Some(line) = self.lines.recv() => self.line(line).await?,
            }
            self.stream.flush().await?;
        }
        // The log's end may outlive the answers'.
        while let Some(line) = self.lines.recv().await {
            self.line(line).await?;
            self.stream.flush().await?;
        }
        Ok(())
    }

    /// Writes what was sent without waiting.
    async fn hurry(&mut self) -> io::Result<()> {
        while let Ok(message) = self.soon.try_recv() {
            self.message(&message).await?;
        }
        Ok(())
    }

    async fn message(&mut self, message: &[u8]) -> io::Result<()> {
        self.unwritten.fetch_sub(1, Ordering::Relaxed);
        self.stream.write_all(message).await
    }

    async fn line(&mut self, line: Line) -> io::Result<()> {
        self.stream.write_all(&log_notification(&line)?).await?;
        match self.dropped.swap(0, Ordering::Relaxed) {
            0 => Ok(()),
            count => {
                let message = format!(
                    "{count} log lines were dropped about here: lightningd reads more slowly than they come"
                );
                let line = Line { level: Level::Unusual, message };
                self.stream.write_all(&log_notification(&line)?).await
            }
        }
    }
}

/// A `log` notification's text.
fn log_notification(line: &Line) -> io::Result<Vec<u8>> {
    super::message::notification("log", line)
}

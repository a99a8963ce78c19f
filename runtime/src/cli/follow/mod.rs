//! `boltgate follow`: everything that a subsystem of the node records, once.

mod exec;
mod state;

use std::path::PathBuf;
use std::time::{Duration, Instant};

use clap::{Args, ValueEnum};
use serde::Deserialize;
use tokio_stream::StreamExt as _;

use self::state::State;
use super::backoff::Backoff;
use super::exit::{CODES, Done, Exit, Failure, written};
use super::json::{self, Layout};
use super::remote::{Connection, Remote, Texts, failed};
use super::subscribe::is_passing;
use crate::plugin::Signals;

/// The bridge's method.
const PATH: &str = "/boltgate.v1.Events/Follow";

/// How far the state may be behind while items come without a pause.
const PACE: Duration = Duration::from_secs(1);

/// Prints everything that a subsystem of the node records, once and in order, until Ctrl-C.
///
/// A line is such as {"index": 7, "resume_from": 8, "invoice": {…}}. First come the items from --from
/// on that are there, then new ones. It goes on by itself after a cut connection or while the node is
/// away, and misses nothing. With --state it does so across its own ends, too: an item is noted when
/// it has been printed (or COMMAND has ended with success), so that after a crash the last ones may
/// come again, and none is missed.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES, after_long_help = format!("{EXAMPLES}\n\n{CODES}"))]
pub struct Follow {
    /// What to follow.
    #[arg(value_enum)]
    subsystem: Subsystem,
    /// In which order: as items were made, or as they last changed.
    #[arg(long, value_enum, default_value_t = Index::Created)]
    index: Index,
    /// The first index that is wanted; 1 is the beginning. With --state only where the file isn't there
    /// yet.
    #[arg(long, value_name = "N", default_value_t = 1)]
    from: u64,
    /// Keep in this file where to go on from.
    #[arg(long, value_name = "FILE")]
    state: Option<PathBuf>,
    /// End after so many items.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    count: Option<u64>,
    /// Run this for each item, with the item's line on stdin, rather than print it. If it fails, this
    /// ends, and that item comes first the next time.
    #[arg(last = true, value_name = "COMMAND")]
    command: Vec<String>,
    #[command(flatten)]
    connection: Connection,
}

const EXAMPLES: &str = "\
Examples:
  boltgate follow invoices --index updated --state invoices.json
  boltgate follow forwards --from 1000 | jq .forward.fee_msat
  boltgate follow invoices --index updated --state paid.json -- /usr/local/bin/ship-order --verbose";

/// What can be followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Subsystem {
    Invoices,
    Sendpays,
    Forwards,
    Htlcs,
    Channelmoves,
    Chainmoves,
}

/// By which of its indices.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Index {
    Created,
    Updated,
}

/// A value's name on the command line, which is that in the bridge's JSON, too.
fn name(value: impl ValueEnum) -> String {
    value.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
}

/// What is looked at in an item; the rest is only passed on.
#[derive(Debug, Deserialize)]
struct Item {
    index: u64,
    resume_from: u64,
}

impl Follow {
    /// Follows.
    ///
    /// # Errors
    /// Where it can't be done, or is refused.
    pub async fn run(self) -> Done {
        let (subsystem, index) = (name(self.subsystem), name(self.index));
        let from = self.from.max(1);
        let open = |path: &PathBuf| State::open(path, &subsystem, &index, from);
        let state = self.state.as_ref().map(open).transpose().map_err(Failure::usage)?;
        let from = state.as_ref().map_or(from, State::resume_from);
        let remote = self.connection.connect().await?;
        let mut follower = Follower {
            remote,
            subsystem,
            index,
            from,
            state,
            left: self.count,
            command: self.command,
        };
        let mut signals = Signals::catch();
        let done = tokio::select! {
            done = follower.follow() => done,
            // Not in the midst of an item: what is there between two awaits is whole.
            _ = signals.next() => Ok(()),
        };
        follower.save()?;
        done
    }
}

struct Follower {
    remote: Remote,
    subsystem: String,
    index: String,
    from: u64,
    state: Option<State>,
    left: Option<u64>,
    command: Vec<String>,
}

impl Follower {
    async fn follow(&mut self) -> Done {
        let mut stream = match self.open().await {
            Ok(stream) => stream,
            Err(error) => return Err(failed(&error, Layout::Pretty)),
        };
        loop {
            let Some(error) = self.pass_on(&mut stream).await? else { return Ok(()) };
            if !is_passing(&error) {
                return Err(failed(&error, Layout::Pretty));
            }
            super::note(&format!("the stream was cut ({error}); going on from {}", self.from));
            let mut backoff = Backoff::new();
            stream = loop {
                backoff.pause().await;
                match self.open().await {
                    Ok(stream) => break stream,
                    Err(error) if is_passing(&error) => {}
                    Err(error) => return Err(failed(&error, Layout::Pretty)),
                }
            };
        }
    }

    async fn open(&mut self) -> Result<Texts, boltgate_client::Error> {
        let Self { subsystem, index, from, .. } = self;
        let request = format!(r#"{{"subsystem":"{subsystem}","index":"{index}","from":{from}}}"#);
        self.remote.stream(PATH, request, None).await
    }

    /// Passes items on until the stream ends; why it does, or `None` where no more are wanted.
    async fn pass_on(
        &mut self,
        stream: &mut Texts,
    ) -> Result<Option<boltgate_client::Error>, Failure> {
        let mut saved = Instant::now();
        loop {
            let ready = tokio::select! {
                biased;
                next = stream.next() => Some(next),
                () = std::future::ready(()) => None,
            };
            let next = match ready {
                Some(next) => next,
                None => {
                    // Before a pause rather than after each of many.
                    self.save()?;
                    saved = Instant::now();
                    stream.next().await
                }
            };
            let text = match next {
                Some(Ok(text)) => text,
                Some(Err(error)) => return Ok(Some(error)),
                None => {
                    let status = tonic::Status::unavailable("the stream ended");
                    return Ok(Some(boltgate_client::Error::from(status)));
                }
            };
            let item: Item = serde_json::from_str(&text)
                .map_err(|error| Failure::new(Exit::Other, format!("{PATH}: {error}")))?;
            if !self.handle(&text, &item).await? {
                return Ok(None);
            }
            if saved.elapsed() >= PACE {
                self.save()?;
                saved = Instant::now();
            }
        }
    }

    /// Hands one item on, and notes that it has been; whether another is wanted.
    async fn handle(&mut self, text: &str, item: &Item) -> Result<bool, Failure> {
        match self.command.split_first() {
            None if !written(json::print(text, Layout::Compact))? => return Ok(false),
            None => {}
            Some((program, arguments)) => {
                exec::run(program, arguments, text, item.index).await?;
            }
        }
        self.from = item.resume_from;
        if let Some(state) = &mut self.state {
            state.reached(item.resume_from);
        }
        if !self.command.is_empty() {
            // What a command did isn't done again for want of a note.
            self.save()?;
        }
        if let Some(left) = &mut self.left {
            *left = left.saturating_sub(1);
            return Ok(*left > 0);
        }
        Ok(true)
    }

    fn save(&mut self) -> Done {
        let saved = self.state.as_mut().map_or(Ok(()), State::save);
        saved.map_err(|reason| Failure::new(Exit::Other, reason))
    }
}

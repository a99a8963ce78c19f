//! `boltgate subscribe`: the node's notifications, as they come.

use boltgate_client::Error;
use clap::Args;
use serde::Deserialize;
use serde_json::json;
use serde_json::value::RawValue;
use tokio_stream::StreamExt as _;

use super::backoff::Backoff;
use super::exit::{CODES, Done, Exit, Failure, written};
use super::json::{self, Layout};
use super::remote::{Connection, Remote, Texts, failed};
use crate::plugin::Signals;

/// The bridge's method for many topics in one stream.
const PATH: &str = "/boltgate.v1.Events/Subscribe";

/// Prints the node's notifications as JSON, one in each line, until Ctrl-C.
///
/// A line is one of
///   {"hello": {"topics": […]}}                        from here on nothing is missed in silence
///   {"notification": {"topic": "…", "payload": …}}    what happened
///   {"gap": {"topic": "…", "missed": 3}}              this was read too slowly
/// After a cut connection it connects again by itself: another hello comes then, and what happened
/// in between is lost. `boltgate follow` loses nothing.
#[derive(Debug, Args)]
#[command(
    verbatim_doc_comment,
    after_help = EXAMPLES,
    after_long_help = format!("{EXAMPLES}\n\n{CODES}"),
)]
pub struct Subscribe {
    /// What to hear of, such as block_added; a plugin's topics, too.
    #[arg(value_name = "TOPIC", required = true, hide_possible_values = true)]
    topics: Vec<String>,
    /// End after so many notifications.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    count: Option<u64>,
    #[command(flatten)]
    connection: Connection,
}

const EXAMPLES: &str = "\
Examples:
  boltgate subscribe block_added
  boltgate subscribe invoice_payment forward_event | jq .notification.payload
  boltgate subscribe --count 1 block_added";

/// What is looked at in an event; the rest is only printed.
#[derive(Debug, Deserialize)]
struct Event<'a> {
    #[serde(borrow)]
    hello: Option<&'a RawValue>,
    #[serde(borrow)]
    notification: Option<&'a RawValue>,
    #[serde(borrow)]
    heartbeat: Option<&'a RawValue>,
}

impl Subscribe {
    /// Subscribes.
    ///
    /// # Errors
    /// Where it can't be done, or is refused.
    pub async fn run(self) -> Done {
        let request = json!({ "topics": self.topics }).to_string();
        let mut remote = self.connection.connect().await?;
        let mut signals = Signals::catch();
        tokio::select! {
            done = listen(&mut remote, &request, self.count) => done,
            _ = signals.next() => Ok(()),
        }
    }
}

async fn listen(remote: &mut Remote, request: &str, count: Option<u64>) -> Done {
    let mut stream = match remote.stream(PATH, request.to_owned(), None).await {
        Ok(stream) => stream,
        Err(error) => return Err(failed(&error, Layout::Pretty)),
    };
    let mut left = count;
    loop {
        match pass_on(&mut stream, &mut left).await? {
            None => return Ok(()),
            Some(error) if !is_passing(&error) => {
                return Err(failed(&error, Layout::Pretty));
            }
            Some(error) => super::note(&format!(
                "the stream was cut ({error}); what happens until the next hello is not shown"
            )),
        }
        stream = again(remote, request).await?;
    }
}

/// Prints events until the stream ends; why it does, or `None` where no more are wanted.
async fn pass_on(stream: &mut Texts, left: &mut Option<u64>) -> Result<Option<Error>, Failure> {
    while let Some(text) = stream.next().await {
        let text = match text {
            Ok(text) => text,
            Err(error) => return Ok(Some(error)),
        };
        let event: Event<'_> = serde_json::from_str(&text)
            .map_err(|error| Failure::new(Exit::Other, format!("{PATH}: {error}")))?;
        if event.heartbeat.is_some() && event.hello.is_none() && event.notification.is_none() {
            continue;
        }
        if !written(json::print(&text, Layout::Compact))? {
            return Ok(None);
        }
        if let (Some(left), true) = (left.as_mut(), event.notification.is_some()) {
            *left = left.saturating_sub(1);
            if *left == 0 {
                return Ok(None);
            }
        }
    }
    Ok(Some(Error::from(tonic::Status::unavailable("the stream ended"))))
}

/// Opens the stream again, for as long as it takes.
async fn again(remote: &mut Remote, request: &str) -> Result<Texts, Failure> {
    let mut backoff = Backoff::new();
    loop {
        backoff.pause().await;
        match remote.stream(PATH, request.to_owned(), None).await {
            Ok(stream) => return Ok(stream),
            Err(error) if is_passing(&error) => {}
            Err(error) => return Err(failed(&error, Layout::Pretty)),
        }
    }
}

/// Whether a stream that ended so goes on when it is opened again: nobody said no to it.
pub(super) fn is_passing(error: &Error) -> bool {
    use boltgate_client::Kind;
    matches!(error.kind(), Kind::Unreachable | Kind::Lost)
        || error.status() == tonic::Code::Unavailable
}

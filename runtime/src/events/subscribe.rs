//! One stream for many topics.

use std::collections::{BTreeSet, VecDeque};
use std::future::Future as _;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use boltgate_transcode::table::Form;
use bytes::Bytes;
use http::{HeaderMap, Request, Response};
use prost::Message as _;
use tokio::time::{Instant, Sleep};
use tokio_stream::Stream;
use tonic::Status;
use tonic::body::Body;

use super::Refusal;
use crate::access::Guarded;
use crate::grpc::codec::{self, Codec, Received};
use crate::grpc::{RequestBody, stream};
use crate::notification::Hub;
use crate::notification::hub::Listener;
use crate::notification::inbox::Item;
use crate::notification::wire::Framing;
use crate::own::messages::event::Kind;
use crate::own::messages::{Event, Gap, Heartbeat, Hello, SubscribeRequest};
use crate::own::{self, embed, text};
use crate::status::Failure;

/// Path of the RPC.
pub const PATH: &str = "/boltgate.v1.Events/Subscribe";

/// Seconds of silence before a sign of life, unless the client says otherwise.
const HEARTBEAT: u32 = 30;
/// The most that a client may ask for, in seconds.
const MAX_HEARTBEAT: u32 = 3600;

/// How many topics one stream may have: each is a question about each rune.
const MOST_TOPICS: usize = 256;
/// The longest name of a topic, in bytes.
const LONGEST_TOPIC: usize = 128;

/// Answers a request for a stream, which begins with `hello`: from there on the client misses
/// nothing that it is not told of.
///
/// # Errors
/// Where the request is malformed or not permitted, or the bridge ends.
pub async fn open<B: RequestBody>(
    node: &Guarded,
    hub: &Hub,
    request: Request<B>,
    deadline: Option<Instant>,
    metadata: &mut HeaderMap,
) -> Result<Response<Body>, Failure> {
    let (head, body) = request.into_parts();
    let Received { codec, wire } =
        codec::read(&head.headers, body, &text::SUBSCRIBE, node.limits()).await?;
    let request = SubscribeRequest::decode(wire.clone()).map_err(|error| {
        own::wire::fault(&text::SUBSCRIBE, &wire).unwrap_or_else(|| Refusal::from(error).into())
    })?;
    let (topics, heartbeat) = wanted(request)?;
    for topic in &topics {
        node.permit_stream(Form::Notification, topic).await?;
    }
    let listener = hub.listen(topics, Framing::Wrapped(codec))?;
    let topics = listener.topics().iter().map(|topic| topic.as_ref().to_owned()).collect();
    let events = Events {
        listener,
        codec,
        due: VecDeque::from([Kind::Hello(Hello { topics })]),
        heartbeat,
        last: Instant::now(),
        alarm: Box::pin(tokio::time::sleep(heartbeat)),
    };
    Ok(stream::response(events, deadline, std::mem::take(metadata)))
}

/// The topics, each once, and how long the stream may be silent.
fn wanted(request: SubscribeRequest) -> Result<(BTreeSet<Arc<str>>, Duration), Refusal> {
    let SubscribeRequest { topics, heartbeat_seconds } = request;
    if topics.is_empty() {
        return Err(Refusal::field("topics", "expected the name of a topic at least, got none"));
    }
    if topics.len() > MOST_TOPICS {
        let came = topics.len();
        let reason = format!("expected at most {MOST_TOPICS} topics, got {came}");
        return Err(Refusal::field("topics", reason));
    }
    for (at, topic) in topics.iter().enumerate() {
        if topic.len() > LONGEST_TOPIC {
            let came = topic.len();
            let reason = format!("expected a name of at most {LONGEST_TOPIC} bytes, got {came}");
            return Err(Refusal::field(format!("topics[{at}]"), reason));
        }
        if topic.is_empty() || topic == "*" {
            let reason = format!("expected the name of a topic, got {topic:?}");
            return Err(Refusal::field(format!("topics[{at}]"), reason));
        }
    }
    let seconds = heartbeat_seconds.unwrap_or(HEARTBEAT);
    if !(1..=MAX_HEARTBEAT).contains(&seconds) {
        let reason = format!("expected 1 to {MAX_HEARTBEAT} seconds, got {seconds}");
        return Err(Refusal::field("heartbeat_seconds", reason));
    }
    Ok((topics.into_iter().map(Arc::from).collect(), Duration::from_secs(seconds.into())))
}

/// Frames of `boltgate.v1.Event`, until the bridge ends.
struct Events {
    listener: Listener,
    codec: Codec,
    /// What is to be told before the next event.
    due: VecDeque<Kind>,
    heartbeat: Duration,
    /// When something was told last.
    last: Instant,
    alarm: Pin<Box<Sleep>>,
}

impl Events {
    fn poll_frame(&mut self, context: &mut Context<'_>) -> Poll<Result<Bytes, Status>> {
        loop {
            if let Some(kind) = self.due.pop_front() {
                let frame = match self.codec {
                    Codec::Protobuf => embed::frame(&Event { kind: Some(kind) }),
                    Codec::Json => text::event(&kind),
                };
                return Poll::Ready(frame.map_err(|error| Failure::from(error).status()));
            }
            match self.listener.poll(context) {
                Poll::Ready(Ok(Item::Event(frame))) => {
                    return Poll::Ready(frame.map_err(|failure| failure.status()));
                }
                Poll::Ready(Ok(Item::Gap(missed))) => {
                    let gap = |(topic, missed): (Arc<str>, _)| {
                        Kind::Gap(Gap { topic: topic.as_ref().to_owned(), missed })
                    };
                    self.due.extend(missed.into_iter().map(gap));
                }
                Poll::Ready(Err(silence)) => {
                    return Poll::Ready(Err(Failure::from(silence).status()));
                }
                Poll::Pending => {
                    if self.alarm.as_mut().poll(context).is_pending() {
                        return Poll::Pending;
                    }
                    // Set anew only here, since events are many and silence is rare.
                    let silent_until = self.last + self.heartbeat;
                    if silent_until > Instant::now() {
                        self.alarm.as_mut().reset(silent_until);
                    } else {
                        self.alarm.as_mut().reset(Instant::now() + self.heartbeat);
                        self.due.push_back(Kind::Heartbeat(Heartbeat {}));
                    }
                }
            }
        }
    }
}

impl Stream for Events {
    type Item = Result<Bytes, Status>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let polled = self.poll_frame(context);
        if polled.is_ready() {
            self.last = Instant::now();
        }
        polled.map(Some)
    }
}

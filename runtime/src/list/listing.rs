//! One call for a list, from the node's socket to frames.

use std::collections::{HashMap, VecDeque};
use std::time::Duration;

use boltgate_transcode::Notes;
use boltgate_transcode::table::{Kind, Label, Message, Rpc};
use bytes::Bytes;
use serde::de::IgnoredAny;
use serde_json::value::RawValue;

use super::batch::{Batch, MAX_MESSAGE};
use super::cutter::Uncuttable;
use super::intake::{Intake, Step};
use crate::grpc::codec::Codec;
use crate::grpc::pieces::Pieces;
use crate::grpc::reply::Framed;
use crate::grpc::{PREFIX, reply};
use crate::node::{self, Exceeded, Incoming, incoming};
use crate::offload;
use crate::status::Failure;

/// How long items wait for more, so that few of them make a batch while the node is slow. Also,
/// how long it is believed that a reply is not whole yet.
const LINGER: Duration = Duration::from_millis(5);

/// The parts of one list, as they come from the node.
pub struct Listing {
    rpc: &'static Rpc,
    codec: Codec,
    /// `None` once the reply is whole.
    incoming: Option<Incoming>,
    intake: Intake,
    ready: Ready,
    /// Whether items were converted: they have to be of this call's reply.
    begun: bool,
    /// What the conversions met.
    notes: Notes,
}

/// Messages that have not been handed out.
enum Ready {
    /// Each with room for a frame's prefix.
    Parts(VecDeque<Vec<u8>>),
    /// One, of which nobody waits for the beginning. Parts in a row are one message.
    Whole(Pieces),
}

impl Listing {
    /// The list that comes as the reply to a call of the row's method, in batches of some `size`
    /// bytes of JSON.
    #[must_use]
    pub fn new(rpc: &'static Rpc, codec: Codec, incoming: Incoming, size: usize) -> Self {
        Self::of(rpc, codec, incoming, Some(size), Ready::Parts(VecDeque::new()))
    }

    fn of(
        rpc: &'static Rpc,
        codec: Codec,
        incoming: Incoming,
        size: Option<usize>,
        ready: Ready,
    ) -> Self {
        let converts = codec == Codec::Protobuf;
        let intake = Intake::within(key(rpc.response), size, converts, incoming.bounds());
        let (begun, notes) = (false, Notes::default());
        Self { rpc, codec, incoming: Some(incoming), intake, ready, begun, notes }
    }

    /// The whole list as one message. Of the node's text no more is held than one batch.
    ///
    /// # Errors
    /// As [`next`](Self::next).
    pub async fn whole(rpc: &'static Rpc, incoming: Incoming) -> Result<(Framed, Notes), Failure> {
        let ready = Ready::Whole(Pieces::new(0));
        let mut listing = Self::of(rpc, Codec::Protobuf, incoming, None, ready);
        while listing.incoming.is_some() {
            listing.advance().await?;
        }
        let message = match listing.ready {
            Ready::Whole(pieces) => pieces.finish()?,
            Ready::Parts(_) => Framed::default(),
        };
        Ok((message, listing.notes))
    }

    /// What the conversions met so far that the table does not know.
    #[must_use]
    pub fn notes(&self) -> &Notes {
        &self.notes
    }

    /// The frame of the next part, or `None` at the list's end.
    ///
    /// # Errors
    /// Where the node refuses, goes away, or sends what can't be passed on. There is nothing more
    /// to come then.
    pub async fn next(&mut self) -> Result<Option<Bytes>, Failure> {
        loop {
            if let Ready::Parts(parts) = &mut self.ready
                && let Some(message) = parts.pop_front()
            {
                return Ok(Some(reply::finish(message)?));
            }
            if self.incoming.is_none() {
                return Ok(None);
            }
            self.advance().await?;
        }
    }

    /// Deals with what has come, or waits for more.
    async fn advance(&mut self) -> Result<(), Failure> {
        let step = self.step().await;
        let done = match step.and_then(|step| self.check_size().map(|()| step)) {
            Ok(step) => self.take(step).await,
            Err(error) => Err(error),
        };
        done.map_err(|error| Failure::Node { method: self.rpc.target, error })
    }

    /// What to do with what has come; where that is to read, it is done.
    async fn step(&mut self) -> Result<Step, node::Error> {
        let step = match self.intake.step() {
            Ok(Step::Read) => return self.read().await,
            step => step,
        };
        step.map_err(|error| self.not_a_reply(error))
    }

    /// A reply that becomes one message may be so long and no longer; one in parts may be of any
    /// length, and its items have the limit.
    fn check_size(&self) -> Result<(), node::Error> {
        let (Ready::Whole(_), Some(incoming)) = (&self.ready, &self.incoming) else {
            return Ok(());
        };
        let most = incoming.bounds().size;
        let seen = incoming.came().saturating_sub(self.intake.unseen().len());
        if seen > most { Err(Exceeded::Size { most }.into()) } else { Ok(()) }
    }

    async fn take(&mut self, step: Step) -> Result<(), node::Error> {
        match step {
            Step::Read => Ok(()),
            Step::Bulk(_) | Step::Batch(_) if self.is_anothers() => {
                self.intake.only_cut();
                Ok(())
            }
            Step::Bulk(length) => self.convert(length),
            Step::Batch(batch) => self.add(batch).await,
            Step::End(batch, rest) => self.end(batch, rest).await,
        }
    }

    /// Reads more, or gives what there is to do where nothing comes for a while.
    async fn read(&mut self) -> Result<Step, node::Error> {
        let Some(incoming) = &mut self.incoming else { return Ok(Step::Read) };
        let lingers = match self.ready {
            Ready::Parts(_) => self.intake.has_items(),
            Ready::Whole(_) => self.intake.guesses(),
        };
        let read = incoming.read(self.intake.buffer());
        if !lingers {
            return read.await.map(|()| Step::Read);
        }
        match tokio::time::timeout(LINGER, read).await {
            Ok(read) => read.map(|()| Step::Read),
            Err(_) => match self.intake.flush() {
                Ok(step) => Ok(step.unwrap_or(Step::Read)),
                Err(error) => Err(self.not_a_reply(error)),
            },
        }
    }

    /// Whether the items that come are known to be of no reply to this call: they are passed over,
    /// and their end is waited for.
    fn is_anothers(&self) -> bool {
        let foreign = |incoming: &Incoming| incoming.is_foreign(self.intake.rest());
        !self.begun && self.incoming.as_ref().is_some_and(foreign)
    }

    /// The error of a reply that can't be cut.
    fn not_a_reply(&self, error: Uncuttable) -> node::Error {
        let error = match error {
            Uncuttable::Exceeded(exceeded) => exceeded.into(),
            error => node::Error::Protocol(error.to_string()),
        };
        if let Some(incoming) = &self.incoming {
            incoming.failed(&error);
        }
        error
    }

    /// Converts so many bytes of items in bulk, if that can be done.
    fn convert(&mut self, length: usize) -> Result<(), node::Error> {
        self.begun = true;
        let table = self.rpc.response;
        // Wire bytes take less than half as much as JSON.
        let expected = length / 2;
        let notes = match &mut self.ready {
            Ready::Whole(pieces) => {
                self.intake.convert(length, table, usize::MAX, pieces.room(expected))
            }
            Ready::Parts(parts) => {
                let mut message = reply::begin(expected);
                let notes = self.intake.convert(length, table, MAX_MESSAGE, &mut message);
                if notes.is_some() {
                    parts.push_back(message);
                }
                notes
            }
        };
        if let Some(notes) = notes {
            self.notes.append(notes, str::to_owned);
        }
        Ok(())
    }

    /// Converts a batch.
    async fn add(&mut self, batch: Batch) -> Result<(), node::Error> {
        self.begun = true;
        let (table, codec) = (self.rpc.response, self.codec);
        let converting = offload::run(batch.text().len(), move || convert(batch, table, codec));
        // Only a defect ends it otherwise, and no part of it may.
        let unconverted = |_| node::Error::Protocol("it was not converted".to_owned());
        let (messages, notes) = converting.await.map_err(unconverted)??;
        self.notes.append(notes, str::to_owned);
        for message in messages {
            self.ready.add(message);
        }
        Ok(())
    }

    /// The last items, and what stands beside the list.
    async fn end(&mut self, batch: Option<Batch>, rest: Vec<u8>) -> Result<(), node::Error> {
        let Some(incoming) = self.incoming.take() else { return Ok(()) };
        let reply = match incoming.recognise(rest)? {
            incoming::Message::Reply(reply) => reply,
            incoming::Message::Other if self.begun => return Err(not_asked_for()),
            incoming::Message::Other => {
                self.incoming = Some(incoming);
                return Ok(());
            }
        };
        incoming.finish(self.intake.unseen());
        if let Some(batch) = batch {
            self.add(batch).await?;
        }
        if self.codec == Codec::Json {
            let result = reply.result()?.get();
            if !is_bare(result, key(self.rpc.response)) {
                let mut beside = reply::begin(result.len());
                beside.extend_from_slice(result.as_bytes());
                self.ready.add(beside);
            }
            return Ok(());
        }
        let mut beside = reply::begin(0);
        let notes = reply.result_to_wire(self.rpc.response, &mut beside)?;
        self.notes.append(notes, str::to_owned);
        let members = beside.get(PREFIX..).unwrap_or_default();
        if members.is_empty() {
            return Ok(());
        }
        // Two messages in a row are one: the members join the last items where there is room.
        match &mut self.ready {
            Ready::Parts(parts) => match parts.back_mut() {
                Some(last) if last.len() + members.len() <= PREFIX + MAX_MESSAGE => {
                    last.extend_from_slice(members);
                }
                _ => parts.push_back(beside),
            },
            Ready::Whole(_) => self.ready.add(beside),
        }
        Ok(())
    }
}

impl Ready {
    /// Another message, with room for a frame's prefix.
    fn add(&mut self, message: Vec<u8>) {
        match self {
            Self::Parts(parts) => parts.push_back(message),
            Self::Whole(pieces) => {
                let members = message.get(PREFIX..).unwrap_or_default();
                pieces.room(members.len()).extend_from_slice(members);
            }
        }
    }
}

/// The messages that a batch becomes.
fn convert(
    batch: Batch,
    table: &'static Message,
    codec: Codec,
) -> Result<(Vec<Vec<u8>>, Notes), node::Error> {
    match codec {
        Codec::Protobuf => Ok(batch.convert(table)?),
        Codec::Json => {
            let messages = batch.verbatim().map_err(node::Error::Protocol)?;
            Ok((messages, Notes::default()))
        }
    }
}

/// Whether a result has nothing beside its list, of which the items are taken out.
fn is_bare(result: &str, key: Option<&str>) -> bool {
    let members = serde_json::from_str::<HashMap<String, &RawValue>>(result);
    members.is_ok_and(|members| {
        members.into_iter().all(|(name, value)| {
            let list = || serde_json::from_str::<Vec<IgnoredAny>>(value.get());
            Some(&*name) == key && list().is_ok_and(|items| items.is_empty())
        })
    })
}

/// The key of the list in a result: its repeated field, of messages if there is such a one.
fn key(table: &'static Message) -> Option<&'static str> {
    let lists = || table.fields.iter().filter(|field| field.label == Label::Repeated);
    let messages = lists().find(|field| matches!(field.kind, Kind::Message(_)));
    messages.or_else(|| lists().next()).map(|field| field.key)
}

fn not_asked_for() -> node::Error {
    node::Error::Protocol("a list came that is not the reply to this request".to_owned())
}

#[cfg(test)]
mod tests {
    use super::is_bare;

    #[test]
    fn what_stands_beside_a_list_is_told() {
        for (result, bare) in [
            ("{}", true),
            (r#"{"list":[]}"#, true),
            (r#"{ "list" : [ ] }"#, true),
            (r#"{"list":[],"more":1}"#, false),
            (r#"{"list":7}"#, false),
            (r#"{"list":null}"#, false),
            (r#"{"other":[]}"#, false),
            ("[]", false),
        ] {
            assert_eq!(is_bare(result, Some("list")), bare, "{result}");
        }
    }
}

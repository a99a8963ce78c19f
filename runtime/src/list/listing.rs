//! One call for a list, from the node's socket to frames.

use std::collections::{HashMap, VecDeque};
use std::time::Duration;

use boltgate_transcode::Notes;
use boltgate_transcode::table::{Kind, Label, Message, Rpc};
use bytes::Bytes;
use serde::de::IgnoredAny;
use serde_json::value::RawValue;

use super::batch::{Batch, MAX_MESSAGE};
use super::cutter::{Cut, Cutter, Uncuttable};
use crate::grpc::codec::Codec;
use crate::grpc::{PREFIX, reply};
use crate::node::{self, Incoming, incoming};
use crate::status::Failure;

/// How long items wait for more, so that few of them make a batch while the node is slow.
const LINGER: Duration = Duration::from_millis(5);

/// From how many bytes on a batch is converted on a thread of its own.
const LARGE: usize = 1 << 20;

/// The parts of one list, as they come from the node.
pub struct Listing {
    rpc: &'static Rpc,
    codec: Codec,
    /// `None` once the reply is whole.
    incoming: Option<Incoming>,
    cutter: Cutter,
    /// What has come.
    chunk: Vec<u8>,
    /// How much of it the cutter has seen.
    seen: usize,
    /// How long items wait for more; without end where nobody waits for the first of them.
    linger: Option<Duration>,
    /// Messages that have not been handed out.
    ready: VecDeque<Vec<u8>>,
    /// Whether items were converted: they have to be of this call's reply.
    begun: bool,
    /// What the conversions met.
    notes: Notes,
}

impl Listing {
    /// The list that comes as the reply to a call of the row's method, in batches of some `size`
    /// bytes of JSON.
    #[must_use]
    pub fn new(rpc: &'static Rpc, codec: Codec, incoming: Incoming, size: usize) -> Self {
        Self {
            rpc,
            codec,
            incoming: Some(incoming),
            cutter: Cutter::new(key(rpc.response), size),
            chunk: Vec::new(),
            seen: 0,
            linger: Some(LINGER),
            ready: VecDeque::new(),
            begun: false,
            notes: Notes::default(),
        }
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
        match self.part().await? {
            Some(message) => Ok(Some(reply::finish(message)?)),
            None => Ok(None),
        }
    }

    /// The whole list as one message, in a buffer with room for a frame's prefix: parts in a row
    /// are one message. Of the node's text no more is held than one batch.
    ///
    /// # Errors
    /// As [`next`](Self::next).
    pub async fn whole(mut self) -> Result<(Vec<u8>, Notes), Failure> {
        self.linger = None;
        let mut whole = self.part().await?.unwrap_or_else(|| reply::begin(0));
        while let Some(part) = self.part().await? {
            whole.extend_from_slice(part.get(PREFIX..).unwrap_or_default());
        }
        Ok((whole, self.notes))
    }

    /// The next part, in a buffer with room for a frame's prefix.
    async fn part(&mut self) -> Result<Option<Vec<u8>>, Failure> {
        let method = self.rpc.target;
        while self.ready.is_empty() && self.incoming.is_some() {
            self.advance().await.map_err(|error| Failure::Node { method, error })?;
        }
        Ok(self.ready.pop_front())
    }

    /// Cuts what has come, or waits for more.
    async fn advance(&mut self) -> Result<(), node::Error> {
        let fresh = self.chunk.get(self.seen..).unwrap_or_default();
        let (took, cut) = self.cutter.cut(fresh).map_err(not_a_reply)?;
        self.seen += took;
        match cut {
            Cut::Batch(batch) => self.add(batch).await,
            Cut::End(batch, rest) => self.end(batch, rest).await,
            Cut::More => self.read().await,
        }
    }

    async fn read(&mut self) -> Result<(), node::Error> {
        self.chunk.clear();
        self.seen = 0;
        let Some(incoming) = &mut self.incoming else { return Ok(()) };
        let read = incoming.read(&mut self.chunk);
        let Some(linger) = self.linger.filter(|_| self.cutter.has_items()) else {
            return read.await;
        };
        match tokio::time::timeout(linger, read).await {
            Ok(read) => read,
            Err(_) => match self.cutter.flush() {
                Some(batch) => self.add(batch).await,
                None => Ok(()),
            },
        }
    }

    /// Converts a batch, unless it is known to be of another call's reply.
    async fn add(&mut self, batch: Batch) -> Result<(), node::Error> {
        let foreign = |incoming: &Incoming| incoming.is_foreign(self.cutter.rest());
        if !self.begun && self.incoming.as_ref().is_some_and(foreign) {
            return Err(not_asked_for());
        }
        self.begun = true;
        let (table, codec) = (self.rpc.response, self.codec);
        let (messages, notes) = if batch.text().len() < LARGE {
            convert(batch, table, codec)?
        } else {
            let converting =
                tokio::task::spawn_blocking(move || convert(batch, table, codec)).await;
            // Only a defect ends it otherwise, and no part of it may.
            converting.map_err(|_| node::Error::Protocol("it was not converted".to_owned()))??
        };
        self.notes.append(notes, str::to_owned);
        self.ready.extend(messages);
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
        incoming.finish(self.chunk.get(self.seen..).unwrap_or_default());
        if let Some(batch) = batch {
            self.add(batch).await?;
        }
        if self.codec == Codec::Json {
            let result = reply.result()?.get();
            if !is_bare(result, key(self.rpc.response)) {
                let mut beside = reply::begin(result.len());
                beside.extend_from_slice(result.as_bytes());
                self.ready.push_back(beside);
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
        match self.ready.back_mut() {
            Some(last) if last.len() + members.len() <= PREFIX + MAX_MESSAGE => {
                last.extend_from_slice(members);
            }
            _ => self.ready.push_back(beside),
        }
        Ok(())
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

fn not_a_reply(error: Uncuttable) -> node::Error {
    node::Error::Protocol(error.to_string())
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

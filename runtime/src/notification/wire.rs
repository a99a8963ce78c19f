//! An event on the wire, in the forms that clients get it in.

use std::cell::OnceCell;
use std::sync::Arc;

use boltgate_transcode::table::{self, Kind, Label, Message, Rpc, Shape};
use boltgate_transcode::to_wire;
use bytes::Bytes;

use super::payload;
use crate::grpc::codec::Codec;
use crate::grpc::{PREFIX, reply};
use crate::own::embed::{self, Field};
use crate::own::text;
use crate::plugin::Notification;
use crate::status::Failure;

/// The frame of an event's message, or why there is none.
pub type Frame = Result<Bytes, Arc<Failure>>;

/// How a client gets events.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Framing {
    /// The topic's own message, of the row's stream.
    Bare(Codec),
    /// Within a `boltgate.v1.Event`, which says the topic.
    Wrapped(Codec),
}

/// A topic with a schema.
#[derive(Debug, Clone, Copy)]
pub(super) struct Schema {
    pub(super) rpc: &'static Rpc,
    /// The number of its event in `boltgate.v1.Notification`; without one it is told as JSON.
    pub(super) number: Option<u32>,
}

/// One event. Each form is made when it is first wanted, and once.
pub(super) struct Event<'n> {
    topic: &'n str,
    json: &'n str,
    schema: Option<Schema>,
    bare: OnceCell<Frame>,
    bare_json: OnceCell<Frame>,
    wrapped: OnceCell<Frame>,
    wrapped_json: OnceCell<Frame>,
}

impl<'n> Event<'n> {
    pub(super) fn new(notification: &'n Notification, schema: Option<Schema>) -> Self {
        let Notification { topic, params } = notification;
        let json = payload::of(topic, params.get());
        Self {
            topic,
            json,
            schema,
            bare: OnceCell::new(),
            bare_json: OnceCell::new(),
            wrapped: OnceCell::new(),
            wrapped_json: OnceCell::new(),
        }
    }

    /// The event as a client gets it; `None` where it can't be told this way.
    pub(super) fn frame(&self, framing: Framing) -> Option<Frame> {
        let frame = match framing {
            Framing::Bare(Codec::Protobuf) => return Some(self.bare(self.schema?).clone()),
            Framing::Bare(Codec::Json) => {
                self.schema?;
                self.bare_json.get_or_init(|| made(text::frame(&[self.json])))
            }
            Framing::Wrapped(Codec::Protobuf) => self.wrapped.get_or_init(|| self.wrap()),
            Framing::Wrapped(Codec::Json) => {
                self.wrapped_json.get_or_init(|| made(text::notification(self.topic, self.json)))
            }
        };
        frame.clone().ok().map(Ok)
    }

    fn bare(&self, Schema { rpc, .. }: Schema) -> &Frame {
        self.bare.get_or_init(|| {
            let frame = convert(rpc, self.json);
            if let Err(failure) = &frame {
                tracing::warn!("{}: {}", rpc.target, failure.status().message());
            }
            frame.map_err(Arc::new)
        })
    }

    /// An event that does not fit its schema still gets through, as JSON.
    fn wrap(&self) -> Frame {
        let typed = self.schema.and_then(|schema| {
            let number = schema.number?;
            let frame = self.bare(schema).as_ref().ok()?;
            Some((number, frame.get(PREFIX..)?))
        });
        let wrapped = match typed {
            Some((number, message)) => {
                embed::notification(self.topic, Field::Of(number, message)).map_err(Failure::from)
            }
            None => self.untyped(),
        };
        wrapped.map_err(|failure| {
            tracing::warn!("{}: {}", self.topic, failure.status().message());
            Arc::new(failure)
        })
    }

    fn untyped(&self) -> Result<Bytes, Failure> {
        let text = format!(r#"{{"json":{}}}"#, self.json);
        let mut field = Vec::new();
        to_wire(&UNTYPED, text.as_bytes(), &mut field)
            .map_err(|error| Failure::Event { topic: self.topic.to_owned(), error })?;
        Ok(embed::notification(self.topic, Field::Whole(&field))?)
    }
}

/// The part of `boltgate.v1.Notification` that holds an event without a schema.
static UNTYPED: Message = Message {
    name: "boltgate.v1.Notification",
    fields: &[table::Field {
        key: "json",
        name: "json",
        number: 2,
        label: Label::Optional,
        kind: Kind::Shape(Shape::JsonValue),
        required: false,
    }],
    by_key: &[0],
};

fn made(frame: Result<Bytes, reply::TooLong>) -> Frame {
    frame.map_err(|error| Arc::new(Failure::from(error)))
}

fn convert(rpc: &'static Rpc, json: &str) -> Result<Bytes, Failure> {
    let mut buffer = reply::begin(json.len());
    let notes = to_wire(rpc.response, json.as_bytes(), &mut buffer)
        .map_err(|error| Failure::Event { topic: rpc.target.to_owned(), error })?;
    if !notes.is_empty() {
        tracing::info!("{}: values that this version has no name for: {notes:?}", rpc.target);
    }
    Ok(reply::finish(buffer)?)
}

//! What the node asks at its hooks, and what clients answer: no recordings, so samples only.

use boltgate_transcode::table::{Form, Kind, Message};
use prost_reflect::DynamicMessage;
use serde_json::Value;

use crate::round_trip::{Side, row};
use crate::schema::FACTS;

/// The node's side of a hook.
pub fn call(hook: &str) -> Side<'static> {
    let schema = &FACTS.hooks[hook].request;
    side(hook, "call", Envelope { table: row(Form::Hook, hook).response, key: "request" }, schema)
}

/// The client's side of a hook.
pub fn answer(hook: &str) -> Side<'static> {
    let schema = &FACTS.hooks[hook].response;
    side(hook, "answer", Envelope { table: row(Form::Hook, hook).request, key: "response" }, schema)
}

fn side(
    hook: &str,
    name: &'static str,
    envelope: Envelope,
    schema: &'static Value,
) -> Side<'static> {
    let path = &FACTS.hooks[hook].path;
    Side { table: envelope.inner(), path, schema, name, envelope: Some(envelope) }
}

/// A message that holds an id and the message that matters.
#[derive(Clone, Copy)]
pub struct Envelope {
    pub table: &'static Message,
    /// The member that holds the message that matters.
    pub key: &'static str,
}

impl Envelope {
    /// An id that would not come through a double.
    const ID: u64 = u64::MAX - 1;

    /// The text around this one.
    pub fn wrap(&self, json: &str) -> String {
        format!(r#"{{"{}":{json},"id":{}}}"#, self.key, Self::ID)
    }

    /// What prost decoded inside.
    pub fn open(&self, message: &DynamicMessage) -> DynamicMessage {
        assert_eq!(message.unknown_fields().count(), 0, "{message}");
        let field = |name: &str| message.get_field_by_name(name).unwrap().into_owned();
        assert_eq!(field("id").as_u64(), Some(Self::ID));
        field(self.key).as_message().unwrap().clone()
    }

    /// What came back inside.
    pub fn unwrap(&self, mut json: Value) -> Value {
        let object = json.as_object_mut().unwrap();
        assert_eq!(object.remove("id"), Some(Self::ID.into()));
        let inner = object.remove(self.key).unwrap();
        assert!(object.is_empty(), "{json}");
        inner
    }

    /// The table of the message inside.
    pub fn inner(&self) -> &'static Message {
        match self.table.by_key(self.key).map(|(_, field)| field.kind) {
            Some(Kind::Message(inner)) => inner,
            other => panic!("{}: {} is {other:?}", self.table.name, self.key),
        }
    }
}

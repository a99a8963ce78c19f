//! What stands around a result: the members of a JSON-RPC message.

use std::borrow::Cow;
use std::fmt;

use boltgate_transcode::table::Message;
use boltgate_transcode::{MessageSeed, Writer};
use serde::Deserialize;
use serde::de::{self, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::error::Error;
use super::one_member::OneMember;
use super::plain;

/// Whose message it is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Addressee<'a> {
    /// The reply to the request with this id; `None` where the node could not read the id.
    Request(Option<Cow<'a, str>>),
    /// A notification: nobody asked for it. With its method.
    Notification(String),
}

/// Finds out whose message `text` is, reading no further than needed.
pub(super) fn addressee(text: &[u8]) -> Result<Addressee<'_>, Error> {
    if let Some(id) = plain::id(text) {
        return Ok(Addressee::Request(Some(Cow::Borrowed(id))));
    }
    let mut heading = Heading::default();
    let read = serde_json::Deserializer::from_slice(text).deserialize_map(&mut heading);
    match (heading.id, heading.method, read) {
        // Stopping early is an error to the reader, so what was found counts first.
        (Some(id), _, _) => Ok(Addressee::Request(id)),
        (None, Some(method), Ok(())) => Ok(Addressee::Notification(method)),
        (None, None, Ok(())) => {
            Err(Error::protocol("expected a message with \"id\" or \"method\", got neither"))
        }
        (None, _, Err(error)) => Err(Error::protocol(error)),
    }
}

/// The members that say whose message it is.
#[derive(Default)]
struct Heading<'a> {
    id: Option<Option<Cow<'a, str>>>,
    method: Option<String>,
}

impl<'de> Visitor<'de> for &mut Heading<'de> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON-RPC message")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key()? {
            match key {
                Key::Id => {
                    let id: &'de RawValue = map.next_value()?;
                    self.id = Some(id_text(id));
                    return Ok(());
                }
                Key::Method => self.method = Some(map.next_value()?),
                Key::Result | Key::Error | Key::Jsonrpc | Key::Other(_) => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(())
    }
}

/// An id as text: a string's content, or whatever else it is as it stands.
fn id_text(id: &RawValue) -> Option<Cow<'_, str>> {
    let text = id.get();
    if text == "null" {
        return None;
    }
    // Without a copy, unless it is written with escapes.
    let plain = serde_json::from_str(text).map(Cow::Borrowed);
    let content = plain.or_else(|_| serde_json::from_str(text).map(Cow::Owned));
    Some(content.unwrap_or(Cow::Borrowed(text)))
}

/// A member of a JSON-RPC message. `Other` is any that JSON-RPC doesn't know: the node adds some.
#[derive(Deserialize)]
#[serde(field_identifier, rename_all = "lowercase")]
enum Key {
    Jsonrpc,
    Id,
    Method,
    Result,
    Error,
    Other(String),
}

/// What to do with the value of `result`.
pub(super) trait Take<'de> {
    /// What becomes of it.
    type Output;

    /// Reads the value.
    fn take<D: Deserializer<'de>>(&mut self, value: D) -> Result<Self::Output, D::Error>;
}

/// Leaves the result as it is.
pub(super) struct Borrow;

impl<'de> Take<'de> for Borrow {
    type Output = &'de RawValue;

    fn take<D: Deserializer<'de>>(&mut self, value: D) -> Result<&'de RawValue, D::Error> {
        Deserialize::deserialize(value)
    }
}

/// Takes `null` alone.
pub(super) struct Null;

impl<'de> Take<'de> for Null {
    type Output = ();

    fn take<D: Deserializer<'de>>(&mut self, value: D) -> Result<(), D::Error> {
        Deserialize::deserialize(value)
    }
}

/// Converts the result to wire bytes.
pub(super) struct ToWire<'s, 'o> {
    pub(super) table: &'static Message,
    /// The key of the table's one field, where the result is that field's value.
    pub(super) key: Option<&'static str>,
    pub(super) writer: &'s mut Writer<'o>,
}

impl<'de> Take<'de> for ToWire<'_, '_> {
    type Output = ();

    fn take<D: Deserializer<'de>>(&mut self, value: D) -> Result<(), D::Error> {
        let seed = MessageSeed::new(self.table, self.writer);
        match self.key {
            None => seed.deserialize(value),
            Some(key) => seed.deserialize(OneMember { key, value }),
        }
    }
}

/// A reply's content: what became of `result`, and the node's `error` if there is one.
pub(super) struct Content<T> {
    pub(super) result: Option<T>,
    pub(super) error: Option<Error>,
}

/// Reads a whole reply in one pass, giving the value of `result` to `take` where it stands.
pub(super) struct Reading<K>(pub(super) K);

impl<'de, K: Take<'de>> Visitor<'de> for Reading<&mut K> {
    type Value = Content<K::Output>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON-RPC reply")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut content = Content { result: None, error: None };
        let mut beside: Vec<(String, &'de RawValue)> = Vec::new();
        while let Some(key) = map.next_key()? {
            match key {
                Key::Result if content.result.is_some() => {
                    return Err(de::Error::duplicate_field("result"));
                }
                Key::Result => content.result = Some(map.next_value_seed(Seed(&mut *self.0))?),
                Key::Error => content.error = map.next_value::<Option<RpcError>>()?.map(Into::into),
                Key::Other(name) => beside.push((name, map.next_value()?)),
                Key::Jsonrpc | Key::Id | Key::Method => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        // Some of the node's methods tell more of an error beside it than in it.
        if let Some(Error::Rpc { more, .. }) = &mut content.error {
            more.extend(beside.into_iter().map(|(name, value)| (name, value.to_owned())));
        }
        Ok(content)
    }
}

struct Seed<'k, K>(&'k mut K);

impl<'de, K: Take<'de>> DeserializeSeed<'de> for Seed<'_, K> {
    type Value = K::Output;

    fn deserialize<D: Deserializer<'de>>(self, value: D) -> Result<K::Output, D::Error> {
        self.0.take(value)
    }
}

/// The `error` member: which one it is, and all that is said of it.
struct RpcError {
    code: i64,
    message: String,
    data: Option<Box<RawValue>>,
    more: Vec<(String, Box<RawValue>)>,
}

impl<'de> Deserialize<'de> for RpcError {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Telling)
    }
}

struct Telling;

impl<'de> Visitor<'de> for Telling {
    type Value = RpcError;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON-RPC error, an object with \"code\" and \"message\"")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<RpcError, A::Error> {
        let (mut code, mut message, mut data) = (None, None, None);
        let mut more: Vec<(String, Box<RawValue>)> = Vec::new();
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "code" => once("code", &mut code, map.next_value()?)?,
                "message" => once("message", &mut message, map.next_value()?)?,
                "data" => once("data", &mut data, map.next_value::<Option<_>>()?)?,
                _ => more.push((key, map.next_value()?)),
            }
        }
        let code = code.ok_or_else(|| de::Error::missing_field("code"))?;
        Ok(RpcError { code, message: message.unwrap_or_default(), data: data.flatten(), more })
    }
}

/// Keeps a member that may come once.
fn once<T, E: de::Error>(name: &'static str, place: &mut Option<T>, value: T) -> Result<(), E> {
    if place.replace(value).is_some() {
        return Err(E::duplicate_field(name));
    }
    Ok(())
}

impl From<RpcError> for Error {
    fn from(error: RpcError) -> Self {
        let RpcError { code, message, data, more } = error;
        Self::Rpc { code, message, data, more }
    }
}

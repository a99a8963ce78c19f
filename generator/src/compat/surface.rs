//! What clients rely on, in a form that two releases can be compared in.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::Place;

/// Everything that a client can hold on to, by full name.
///
/// Equal surfaces have equal facts; where they stand in a file plays no part.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Surface {
    /// RPCs by `package.Service/Name`.
    pub rpcs: BTreeMap<String, Rpc>,
    /// Messages.
    pub messages: BTreeMap<String, Message>,
    /// Enums.
    pub enums: BTreeMap<String, Enum>,
}

/// An RPC.
#[derive(Debug, Clone)]
pub struct Rpc {
    /// The JSON-RPC method, topic or hook that it stands for, where that is known.
    pub target: Option<String>,
    /// What the client sends.
    pub request: Part,
    /// What the server sends.
    pub response: Part,
    /// Where its schema is.
    pub place: Option<Place>,
}

/// One direction of an RPC.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Full name of the message.
    pub message: String,
    /// Whether there are many.
    pub stream: bool,
}

/// A message.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Message {
    /// Fields by number.
    pub fields: BTreeMap<i32, Field>,
    /// Numbers that are not given again.
    pub reserved: BTreeSet<i32>,
}

/// A field.
#[derive(Debug, Clone)]
pub struct Field {
    /// Name in the proto.
    pub name: String,
    /// How often it occurs.
    pub label: Label,
    /// A scalar, the full name of a message or enum, or `map<key,value>`.
    pub ty: String,
    /// The `oneof` that it is in.
    pub oneof: Option<String>,
    /// What JSON says of it, where that is known.
    pub json: Option<Json>,
    /// Where its schema is.
    pub place: Option<Place>,
}

/// A field in JSON.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Json {
    /// Name of the member.
    pub key: String,
    /// Whether it has to be there.
    pub required: bool,
}

/// How often a field occurs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label {
    /// Once; absent and zero are the same.
    Singular,
    /// Once or not at all.
    Optional,
    /// Any number of times.
    Repeated,
}

impl Label {
    /// Every label.
    pub const ALL: [Self; 3] = [Self::Singular, Self::Optional, Self::Repeated];

    /// Its word.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Singular => "singular",
            Self::Optional => "optional",
            Self::Repeated => "repeated",
        }
    }
}

/// An enum.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Enum {
    /// Values by number.
    pub values: BTreeMap<i32, Value>,
    /// Numbers that are not given again.
    pub reserved: BTreeSet<i32>,
}

/// A value of an enum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Value {
    /// Name in the proto.
    pub name: String,
    /// Word in JSON, where that is known.
    pub json: Option<String>,
}

impl PartialEq for Rpc {
    fn eq(&self, other: &Self) -> bool {
        (&self.target, &self.request, &self.response)
            == (&other.target, &other.request, &other.response)
    }
}

impl Eq for Rpc {}

impl PartialEq for Field {
    fn eq(&self, other: &Self) -> bool {
        (&self.name, self.label, &self.ty, &self.oneof, &self.json)
            == (&other.name, other.label, &other.ty, &other.oneof, &other.json)
    }
}

impl Eq for Field {}

impl Surface {
    /// The messages that clients send.
    #[must_use]
    pub fn sent_by_clients(&self) -> BTreeSet<String> {
        self.within(self.rpcs.values().map(|rpc| &rpc.request))
    }

    /// The messages that clients get.
    #[must_use]
    pub fn sent_by_servers(&self) -> BTreeSet<String> {
        self.within(self.rpcs.values().map(|rpc| &rpc.response))
    }

    /// These messages and all that are inside them.
    fn within<'a>(&'a self, parts: impl Iterator<Item = &'a Part>) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        let mut next: Vec<&str> = parts.map(|part| part.message.as_str()).collect();
        while let Some(name) = next.pop() {
            let Some(message) = self.messages.get(name) else { continue };
            if found.insert(name.to_owned()) {
                next.extend(message.fields.values().map(|field| field.message()));
            }
        }
        found
    }
}

impl Field {
    /// The full name of the message that it holds, if it is one: of a map, its value.
    fn message(&self) -> &str {
        let value = self.ty.strip_prefix("map<").and_then(|ty| ty.strip_suffix('>'));
        value.and_then(|ty| ty.split_once(',')).map_or(&self.ty, |(_, value)| value)
    }
}

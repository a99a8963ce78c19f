//! What breaks a client, whom, and what to do instead.

use std::fmt;

use serde::Serialize;

/// What of a client breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Programs that run today misread bytes, lose values or are refused.
    Wire,
    /// Programs that speak JSON misread it, or are refused.
    Json,
    /// Programs run on, but don't compile with the new protos.
    Source,
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Wire => "wire",
            Self::Json => "JSON",
            Self::Source => "source",
        })
    }
}

macro_rules! rules {
    ($($variant:ident $name:literal $level:ident $breaks:literal $help:literal),* $(,)?) => {
        /// A kind of change that breaks somebody.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Rule { $(#[doc = $breaks] $variant),* }

        impl Rule {
            /// Every rule.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// Its name in reports, and where a finding is accepted.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),* }
            }

            /// What of a client it breaks.
            #[must_use]
            pub const fn level(self) -> Level {
                match self { $(Self::$variant => Level::$level),* }
            }

            /// Whom it breaks, and how.
            #[must_use]
            pub const fn breaks(self) -> &'static str {
                match self { $(Self::$variant => $breaks),* }
            }

            /// What to do instead.
            #[must_use]
            pub const fn help(self) -> &'static str {
                match self { $(Self::$variant => $help),* }
            }
        }
    };
}

rules! {
    RpcRemoved "rpc-removed" Wire
        "clients that call it get UNIMPLEMENTED"
        "keep it exposed; a method that the node has lost answers UNIMPLEMENTED by itself",
    RpcStreaming "rpc-streaming" Wire
        "clients wait for one message where many come, or the other way round"
        "give the new form a name of its own and keep the old RPC",
    RpcTarget "rpc-target" Json
        "clients get the answer of another of the node's methods; a rune's rights change with it"
        "give the other method an RPC of its own",
    RpcMessage "rpc-message" Source
        "programs that name the old message don't compile"
        "keep the message's name in schemas/exposure.toml",
    MessageRemoved "message-removed" Source
        "programs that name it don't compile"
        "keep what uses it; a field that is no longer sent costs nothing",
    FieldRemoved "field-removed" Wire
        "clients read its zero where it was sent, and what they send in it is dropped"
        "keep the member in its schema, deprecated; where the node has dropped it, accept that with the reason",
    FieldRenumbered "field-renumbered" Wire
        "clients read their field as absent, and another one in its place if the old number is given again"
        "restore the field's number in schemas/numbers.txt: entries there are never edited",
    NumberReused "number-reused" Wire
        "clients read one field's value as another's"
        "restore schemas/numbers.txt: a number that was given once is that field's for ever",
    NumberFreed "number-freed" Wire
        "the next field could get the number, and clients would misread it"
        "restore the entry in schemas/numbers.txt: `reserved` comes by itself",
    FieldType "field-type" Wire
        "clients can't decode the field, or decode nonsense"
        "add a field of the new type beside it; schemas/overrides.toml can keep the old form",
    FieldTypeName "field-type-name" Source
        "programs that name the old type don't compile; the bytes are the same"
        "keep the type's name in schemas/overrides.toml",
    FieldLabel "field-label" Wire
        "clients see the last of several values, or none of them"
        "add a field for the list beside it",
    FieldPresence "field-presence" Source
        "programs in languages with a type for optional values don't compile, and absent can't be told from zero any more"
        "keep the label: see `oldest_supported` in schemas/exposure.toml and the field's `added`",
    FieldOneof "field-oneof" Wire
        "setting one field clears another, which it did not"
        "leave the field where it is",
    FieldRenamed "field-renamed" Source
        "programs that name the field don't compile"
        "give it its old name with [[rename]] in schemas/overrides.toml",
    FieldKey "field-key" Json
        "clients that speak JSON don't find the member, and what they send in it is refused"
        "keep the member's name; the node's own rename needs a field of its own",
    RequiredAdded "required-added" Json
        "calls without it, which were served, are refused by the node"
        "leave it optional, if the node does; where the node insists, accept that with the reason",
    RequiredDropped "required-dropped" Json
        "clients that count on the member may not find it"
        "keep it required, if the node always sends it",
    EnumRemoved "enum-removed" Source
        "programs that name it don't compile"
        "keep the values; one that is no longer sent costs nothing",
    ValueRemoved "value-removed" Wire
        "requests that hold it are refused"
        "keep it in the schema's `enum`, or in schemas/primitives.toml",
    ValueRenumbered "value-renumbered" Wire
        "clients take one value for another"
        "restore the value's number in schemas/numbers.txt: entries there are never edited",
    ValueNumberReused "value-number-reused" Wire
        "clients take one value for another"
        "restore schemas/numbers.txt: a number that was given once is that value's for ever",
    ValueNumberFreed "value-number-freed" Wire
        "the next value could get the number, and clients would misread it"
        "restore the entry in schemas/numbers.txt: `reserved` comes by itself",
    ValueRenamed "value-renamed" Source
        "programs that name the value don't compile"
        "keep the value's name: it follows from the node's word, so see generator/src/lower/names.rs",
    ValueWord "value-word" Json
        "clients that speak JSON don't know the word, and the one they send is refused"
        "add a value for the new word beside it",
}

impl Rule {
    /// The rule of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|rule| rule.name() == name)
    }
}

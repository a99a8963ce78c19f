//! The strict model: what a method, notification or hook says, one type per field.

use std::fmt;

use crate::diagnostic::Place;
use crate::model::version::{Deprecation, Version};
use crate::schema::calling::Calling;
use crate::schema::failure::Failure;
use crate::schema::raw::Subject;

/// A method, notification or hook.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Which of the three.
    pub subject: Subject,
    /// The JSON-RPC method, the topic, or the hook.
    pub name: String,
    /// Where the name stands.
    pub place: Place,
    /// Release in which it appeared, as far as the node's records go back.
    pub added: Version,
    /// Whether it is deprecated.
    pub deprecated: bool,
    /// Since when, where the schema says so.
    pub deprecation: Option<Deprecation>,
    /// A line for the proto, where the schema has one.
    pub title: Option<String>,
    /// How a method is called.
    pub calling: Calling,
    /// The errors that a method says it has.
    pub errors: Vec<Failure>,
    /// What the client sends; of a hook, what the node sends.
    pub request: Object,
    /// What comes back.
    pub response: Object,
}

/// An object: a message.
#[derive(Debug, Clone)]
pub struct Object {
    /// Where it was first described.
    pub place: Place,
    /// Its members, in order.
    pub properties: Vec<Property>,
}

/// A member of an object: a field.
#[derive(Debug, Clone)]
pub struct Property {
    /// Its JSON name.
    pub key: String,
    /// Where it was first described.
    pub place: Place,
    /// Lines for the proto, where the schema has some.
    pub description: Option<String>,
    /// Its one type.
    pub ty: Type,
    /// Whether it is always there.
    pub required: bool,
    /// Release in which it appeared, where that is later than the object around it.
    pub added: Option<Version>,
    /// Whether it, not the object around it, is deprecated.
    pub deprecated: bool,
    /// Since when, where the schema says so.
    pub deprecation: Option<Deprecation>,
}

/// The type of a value.
#[derive(Debug, Clone)]
pub enum Type {
    /// A single value of the node's dialect.
    Scalar(Scalar),
    /// One of these strings, in order; each with its place.
    Enum(Vec<(String, Place)>),
    /// An array.
    List(Box<Type>),
    /// An object with known members.
    Object(Object),
    /// An object whose members the schema leaves open.
    Open,
    /// One of several types; an override says which of them the wire has.
    OneOf(Vec<Type>),
    /// A shared type by its name, such as `JsonValue`.
    Shared(String),
    /// A name without a type, kept from older releases.
    Untyped,
}

impl fmt::Display for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Scalar(scalar) => f.write_str(scalar.name()),
            Self::Enum(values) => {
                let values: Vec<&str> = values.iter().map(|(value, _)| value.as_str()).collect();
                write!(f, "enum [{}]", values.join(", "))
            }
            Self::List(item) => write!(f, "list of {item}"),
            Self::Object(_) => f.write_str("object"),
            Self::Open => f.write_str("open object"),
            Self::OneOf(types) => {
                let types: Vec<String> = types.iter().map(ToString::to_string).collect();
                write!(f, "one of ({})", types.join(" | "))
            }
            Self::Shared(name) => f.write_str(name),
            Self::Untyped => f.write_str("untyped"),
        }
    }
}

macro_rules! scalars {
    ($($variant:ident $name:literal $doc:literal),* $(,)?) => {
        /// The single-value types of the node's schema dialect.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Scalar { $(#[doc = $doc] $variant),* }

        impl Scalar {
            /// Every scalar, for looking one up by name.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The dialect's name for it.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),* }
            }
        }
    };
}

scalars! {
    Bip340Sig "bip340sig" "A Schnorr signature, 64 bytes in hex, on the wire as text.",
    Boolean "boolean" "`true` or `false`.",
    Currency "currency" "An amount with a currency, such as `1.5USD`.",
    F32 "f32" "A number that fits 32-bit floating point.",
    Feerate "feerate" "`slow`, `normal`, `urgent`, or a number per kilobyte or kiloweight.",
    Hash "hash" "32 bytes in hex.",
    Hex "hex" "Any number of bytes in hex.",
    Integer "integer" "A whole number of either sign.",
    Msat "msat" "Millisatoshi.",
    MsatOrAll "msat_or_all" "Millisatoshi, or `all`.",
    MsatOrAny "msat_or_any" "Millisatoshi, or `any`.",
    Number "number" "Any number.",
    Outpoint "outpoint" "`txid:outnum`.",
    OutputDesc "outputdesc" "An object of one member, address to amount.",
    Pubkey "pubkey" "33 bytes in hex.",
    S16 "s16" "A signed number of 16 bits.",
    S32 "s32" "A signed number of 32 bits.",
    S64 "s64" "A signed number of 64 bits.",
    S8 "s8" "A signed number of 8 bits.",
    Sat "sat" "Satoshi.",
    SatOrAll "sat_or_all" "Satoshi, or `all`.",
    Secret "secret" "32 bytes in hex.",
    ShortChannelId "short_channel_id" "`block`x`transaction`x`output`.",
    ShortChannelIdDir "short_channel_id_dir" "A short channel id, `/` and a direction.",
    Signature "signature" "An ECDSA signature in hex, on the wire as text.",
    String "string" "Text.",
    Txid "txid" "A transaction id, 32 bytes in hex.",
    U16 "u16" "An unsigned number of 16 bits.",
    U32 "u32" "An unsigned number of 32 bits.",
    U64 "u64" "An unsigned number of 64 bits.",
    U8 "u8" "An unsigned number of 8 bits.",
}

impl Scalar {
    /// Whether two types, by their names, have the same form in JSON and on the wire and differ
    /// only in what the bytes stand for. The node's schemas give one member two such types, in
    /// different branches.
    #[must_use]
    pub fn same_form(a: &str, b: &str) -> bool {
        const FORMS: [&[Scalar]; 2] = [
            &[Scalar::Hash, Scalar::Hex, Scalar::Pubkey, Scalar::Secret, Scalar::Txid],
            &[Scalar::Bip340Sig, Scalar::Signature],
        ];
        let within = |form: &[Self], name: &str| form.iter().any(|scalar| scalar.name() == name);
        FORMS.iter().any(|form| within(form, a) && within(form, b))
    }
}

//! The final model: all that an emitter may see. Names, numbers and presence are decided.

mod rights;

pub use rights::{Access, Class, Preset, Right};

pub use crate::schema::calling::Outcome;
pub use crate::schema::failure::Failure;

use crate::diagnostic::Place;
use crate::model::version::{Deprecation, Version};

/// The whole surface.
#[derive(Debug)]
pub struct Api {
    /// Protobuf package of the schemas' RPCs and messages, such as `cln`.
    pub package: String,
    /// File name of the proto of that package.
    pub proto: String,
    /// Protobuf package of what this project adds, such as `boltgate.v1`; empty for none.
    pub own_package: String,
    /// Protobuf package of the shared types: that of the node's own surface.
    pub shared_package: String,
    /// Release of the node that the schemas are of; empty for a plugin's or another daemon's.
    pub release: String,
    /// Types that many messages share.
    pub primitives: Vec<Item>,
    /// Methods, then notifications, then hooks, each in order of name.
    pub rpcs: Vec<Rpc>,
    /// The number that each topic's event has in the message that can hold any of them.
    pub topics: Vec<(String, i32)>,
    /// What every method, topic and hook gives into a client's hands.
    pub access: Access,
}

impl Api {
    /// The RPCs of a package.
    pub fn of_package(&self, package: &str) -> impl Iterator<Item = &Rpc> {
        self.rpcs.iter().filter(move |rpc| rpc.package == package)
    }

    /// The methods whose result is one long list: the node calls them `list…`, and their
    /// result is an object of one member, a list of objects.
    pub fn lists(&self) -> impl Iterator<Item = &Rpc> {
        self.of_package(&self.package).filter(|rpc| {
            let [field] = rpc.response[0].fields.as_slice() else { return false };
            let verb = rpc.target.rsplit('-').next().unwrap_or_default();
            rpc.form == Form::Method
                && rpc.outcome == Outcome::Object
                && verb.starts_with("list")
                && field.label == Label::Repeated
                && matches!(field.kind, Kind::Message(_))
        })
    }
}

/// A top-level type of `primitives.proto`.
#[derive(Debug)]
pub enum Item {
    /// A message.
    Message(Message),
    /// An enum.
    Enum(Enum),
}

/// What an RPC stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A method: one request, one response.
    Method,
    /// A notification: one request, a stream of events.
    Notification,
    /// A hook: a stream of calls, and a stream of answers to them.
    Hook,
}

/// One RPC and the messages that it alone uses.
#[derive(Debug)]
pub struct Rpc {
    /// Protobuf package that it and its messages are in.
    pub package: String,
    /// Service that it is in.
    pub service: String,
    /// Name in the service, such as `Getinfo`.
    pub name: String,
    /// JSON-RPC method, topic or hook.
    pub target: String,
    /// What the target is.
    pub form: Form,
    /// One line about it.
    pub title: Option<String>,
    /// Whether it is deprecated.
    pub deprecated: bool,
    /// Since when, where its schema says so.
    pub deprecation: Option<Deprecation>,
    /// Release in which it appeared, as far as the node's records go back.
    pub added: Version,
    /// Where its schema is.
    pub place: Option<Place>,
    /// The request, then the messages inside it.
    pub request: Vec<Message>,
    /// The response, then the messages inside it.
    pub response: Vec<Message>,
    /// How the method wants its parameters.
    pub params: Params,
    /// What the method's result is.
    pub outcome: Outcome,
    /// The errors that the method says it has.
    pub errors: Vec<Failure>,
}

/// The form of a method's parameters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Params {
    /// An object.
    ByName,
    /// An array of the values of these keys, in this order.
    ByPosition(Vec<String>),
}

impl Rpc {
    /// Every message of the RPC, outer ones first.
    pub fn messages(&self) -> impl Iterator<Item = &Message> {
        self.request.iter().chain(&self.response)
    }

    /// The file name of its table, without ending.
    #[must_use]
    pub fn file_stem(&self) -> String {
        self.target.replace('-', "_")
    }
}

/// A message.
#[derive(Debug)]
pub struct Message {
    /// Name in the package.
    pub name: String,
    /// Path of its object in the schema, such as `ListPeers.peers[]`; empty for primitives.
    pub path: String,
    /// Lines about it.
    pub doc: Option<String>,
    /// Fields in order of number.
    pub fields: Vec<Field>,
    /// Enums that only this message uses.
    pub enums: Vec<Enum>,
    /// Numbers (and names) that fields once had.
    pub reserved: Vec<Reserved>,
}

/// A number that is not to be used again.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reserved {
    /// The number.
    pub number: i32,
    /// The name that went with it, unless another field has that name now.
    pub name: Option<String>,
}

/// A field.
#[derive(Debug, Clone)]
pub struct Field {
    /// Name in JSON.
    pub key: String,
    /// Name in the proto.
    pub name: String,
    /// Number in the proto.
    pub number: i32,
    /// How often it occurs.
    pub label: Label,
    /// Its type.
    pub kind: Kind,
    /// The `oneof` that it is in.
    pub oneof: Option<String>,
    /// Whether the schema requires it.
    pub required: bool,
    /// Whether it is deprecated, itself or with what is around it.
    pub deprecated: bool,
    /// Since when, where it is deprecated itself and its schema says so.
    pub deprecation: Option<Deprecation>,
    /// The schema's type, where it says more than the proto's.
    pub schema_type: Option<String>,
    /// Release in which it appeared, where later than the message.
    pub added: Option<Version>,
    /// Lines about it.
    pub doc: Option<String>,
    /// Where its schema, or its entry among the shared types, is.
    pub place: Option<Place>,
}

/// How often a field occurs on the wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label {
    /// Once, with implicit presence.
    Singular,
    /// Once or not at all, with presence.
    Optional,
    /// Any number of times.
    Repeated,
}

/// The type of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A protobuf scalar.
    Scalar(Scalar),
    /// An enum: name in the package, such as `GetinfoAddress.GetinfoAddressType`.
    Enum(String),
    /// A message whose JSON is an object with the same members: name in the package.
    Message(String),
    /// A message with a JSON form of its own: name in the package, and the form.
    Shape(String, Shape),
    /// `map<string, string>`, or to the message named.
    Map(Option<String>),
}

/// The protobuf scalars in use, some of them within bounds that the node's schema sets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scalar {
    /// `bool`
    Bool,
    /// `bytes`
    Bytes,
    /// `bytes` of this length
    FixedBytes(u8),
    /// `double`
    Double,
    /// `float`
    Float,
    /// `int32`
    Int32,
    /// `int64`
    Int64,
    /// `sint64`
    Sint64,
    /// `string`
    String,
    /// `string` that is a short channel id
    ShortChannelId,
    /// `string` that is a short channel id and a direction
    ShortChannelIdDir,
    /// `uint32` of 8 bits
    Uint8,
    /// `uint32` of 16 bits
    Uint16,
    /// `uint32`
    Uint32,
    /// `uint64`
    Uint64,
}

/// The JSON forms of `boltgate_transcode::table::Shape`, by their Rust spelling there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A fixed form.
    Fixed(&'static str),
    /// `HintList` of the message named.
    HintList(&'static str),
}

/// An enum.
#[derive(Debug, Clone)]
pub struct Enum {
    /// Name, without the message around it.
    pub name: String,
    /// Path of its value in the schema; empty for primitives.
    pub path: String,
    /// Lines about it.
    pub doc: Option<String>,
    /// Values in order of number.
    pub values: Vec<EnumValue>,
    /// Numbers (and names) that values once had.
    pub reserved: Vec<Reserved>,
}

/// A value of an enum.
#[derive(Debug, Clone)]
pub struct EnumValue {
    /// String in JSON.
    pub json: String,
    /// Name in the proto.
    pub name: String,
    /// Number in the proto.
    pub number: i32,
}

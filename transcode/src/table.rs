//! What a conversion table is.
//!
//! The generator writes one static [`Message`] per protobuf message and one [`Rpc`] row per
//! method or notification; the engine in this crate walks them. A table is data only: it says
//! where a value lives on either side, never how to convert it.

mod calling;
mod errors;
mod rights;
mod surface;

pub use calling::{Outcome, Params};
pub use errors::{NodeError, Status};
pub use rights::{Access, Preset, RuneName, rune_name};
pub use surface::Surface;

/// The layout of the tables in this module. Generated code names the layout that it was made
/// for, so that tables and engine can't be mixed up: see [`assert_layout`].
pub const LAYOUT: u32 = 4;

/// Fails to compile where generated tables were made for another layout than this engine's.
///
/// Use it in a constant: `const _: () = boltgate_transcode::table::assert_layout(4);`
pub const fn assert_layout(made_for: u32) {
    assert!(
        made_for == LAYOUT,
        "the generated tables are of another layout than boltgate-transcode: run `make regenerate`"
    );
}

/// One protobuf message and the JSON object that it stands for.
#[derive(Debug)]
pub struct Message {
    /// Full protobuf name, such as `cln.GetinfoResponse`.
    pub name: &'static str,
    /// Every field, in ascending order of number.
    pub fields: &'static [Field],
    /// Positions in `fields`, in ascending byte order of [`Field::key`].
    pub by_key: &'static [u16],
}

impl Message {
    /// The field with this protobuf number and its position in `fields`.
    #[must_use]
    pub fn by_number(&self, number: u32) -> Option<(usize, &'static Field)> {
        let at = self.fields.binary_search_by_key(&number, |field| field.number).ok()?;
        Some((at, self.fields.get(at)?))
    }

    /// The field with this JSON key and its position in `fields`.
    #[must_use]
    pub fn by_key(&self, key: &str) -> Option<(usize, &'static Field)> {
        let key_at = |at: &u16| self.fields.get(usize::from(*at)).map(|field| field.key);
        let found = self.by_key.binary_search_by(|at| key_at(at).cmp(&Some(key))).ok()?;
        let at = usize::from(*self.by_key.get(found)?);
        Some((at, self.fields.get(at)?))
    }
}

/// One field of a message and the member of the JSON object that it stands for.
#[derive(Debug)]
pub struct Field {
    /// The member's name in the node's JSON, such as `lightning-dir`; empty for
    /// [`Shape::Rest`].
    pub key: &'static str,
    /// The protobuf field's name, such as `lightning_dir`; error paths for clients use it.
    pub name: &'static str,
    /// The protobuf field's number.
    pub number: u32,
    /// How often the field occurs on the wire, and what its absence means.
    pub label: Label,
    /// The type of the value, or of each item where the label is [`Label::Repeated`].
    pub kind: Kind,
    /// Whether the schema requires the member. A required list is written to JSON even when it
    /// is empty, since the wire can't tell an empty list from an absent one.
    pub required: bool,
}

/// How often a field occurs on the wire, and what its absence means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label {
    /// Exactly one value. A scalar that is absent on the wire has its type's zero value, and
    /// that zero value is written to JSON. Keys, ids and messages have none: where one is absent
    /// it stays out of a reply, and a request is refused.
    Singular,
    /// One value or none: absent stays absent on both sides.
    Optional,
    /// Any number of values; a JSON array (a lone value where an array is expected is read as
    /// an array of one, since many of the node's parameters allow that).
    Repeated,
}

/// The type of a value.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// `bool`, a JSON boolean.
    Bool,
    /// `uint32` of 8 bits, a JSON number.
    Uint8,
    /// `uint32` of 16 bits, a JSON number.
    Uint16,
    /// `uint32`, a JSON number.
    Uint32,
    /// `uint64`, a JSON number.
    Uint64,
    /// `int32`, a JSON number.
    Int32,
    /// `int64`, a JSON number.
    Int64,
    /// `sint64` (zigzag), a JSON number.
    Sint64,
    /// `float`, a JSON number.
    Float,
    /// `double`, a JSON number.
    Double,
    /// `string`; a JSON string, or the text of a JSON number or boolean.
    String,
    /// `string` that is a short channel id, such as `800000x1x0`.
    ShortChannelId,
    /// `string` that is a short channel id and a direction, such as `800000x1x0/1`.
    ShortChannelIdDir,
    /// `bytes`, a JSON string of hexadecimal digits, in the order in which they are written.
    Bytes,
    /// `bytes` of this length: a key, a hash, a secret.
    FixedBytes(u8),
    /// An enum, a JSON string.
    Enum(&'static Enum),
    /// A message whose JSON is an object with the same members.
    Message(&'static Message),
    /// A message of `primitives.proto`, or a map, whose JSON has a form of its own.
    Shape(Shape),
}

impl Kind {
    /// The kind by its protobuf type alone, without the bounds that the node's schema sets beyond
    /// that. Requests are held to these bounds; what a node says is converted whatever it is.
    #[must_use]
    pub const fn unbounded(self) -> Self {
        match self {
            Self::Uint8 | Self::Uint16 => Self::Uint32,
            Self::ShortChannelId | Self::ShortChannelIdDir => Self::String,
            Self::FixedBytes(_) => Self::Bytes,
            other => other,
        }
    }
}

/// A protobuf enum and the JSON strings that its values stand for.
#[derive(Debug)]
pub struct Enum {
    /// Full protobuf name, such as `cln.GetinfoAddress.GetinfoAddressType`.
    pub name: &'static str,
    /// Every value, in ascending order of number.
    pub values: &'static [EnumValue],
}

impl Enum {
    /// The value that a JSON string stands for.
    #[must_use]
    pub fn by_json(&self, json: &str) -> Option<&'static EnumValue> {
        self.values.iter().find(|value| value.json == json)
    }

    /// The value with this number.
    #[must_use]
    pub fn by_number(&self, number: i32) -> Option<&'static EnumValue> {
        let at = self.values.binary_search_by_key(&number, |value| value.number).ok()?;
        self.values.get(at)
    }
}

/// One value of an enum.
#[derive(Debug)]
pub struct EnumValue {
    /// The string in the node's JSON, such as `local socket`.
    pub json: &'static str,
    /// The protobuf name, such as `LOCAL_SOCKET`.
    pub name: &'static str,
    /// The protobuf number.
    pub number: i32,
}

/// What a bare JSON number means where an amount is expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Millisatoshi; written to JSON as a number.
    Msat,
    /// Satoshi; written to JSON as a string such as `"7000msat"`, which leaves no doubt.
    Sat,
}

/// A JSON form that is not an object with the members of its message.
///
/// The numbers and types of the fields inside are those of `primitives.proto`.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// `Amount`: a number, or a string such as `"7msat"`, `"7sat"`, `"0.00000007btc"`.
    Amount(Unit),
    /// `AmountOrAll`: an amount or `"all"`.
    AmountOrAll(Unit),
    /// `AmountOrAny`: an amount in msat or `"any"`.
    AmountOrAny,
    /// `Feerate`: `"slow"`, `"normal"`, `"urgent"`, `"253perkw"`, `"1000perkb"`, or a number
    /// (per kb).
    Feerate,
    /// `Outpoint`: `"txid:outnum"`, the transaction id in the order in which it is written.
    Outpoint,
    /// `OutputDesc`: an object with one member, address to amount in satoshi.
    OutputDesc,
    /// `RoutehintList` and `DecodeRoutehintList`: an array of arrays of hops. On the wire the
    /// list has `hints` (2), each hint has `hops` (1), and a hop is this message.
    HintList(&'static Message),
    /// `TlvStream`: an object of decimal type to hexadecimal value.
    TlvStream,
    /// `map<string, string>`: an object of strings.
    StringMap,
    /// `JsonObjectOrArray`: any JSON object or array.
    JsonObjectOrArray,
    /// `JsonScalar`: any JSON boolean, number or string; `null` is an empty message.
    JsonScalar,
    /// `JsonValue`: any JSON value; `null` is an empty message.
    JsonValue,
    /// `map<string, JsonValue>`: the members of the object around it that no other field stands
    /// for. The field's key is empty; a message has one such field at most.
    Rest,
    /// `ProofField`: a field's name as a string, or its number as a number.
    ProofField,
}

/// One row of the dispatch table: an RPC, and what it stands for on the node's side.
#[derive(Debug, Clone, Copy)]
pub struct Rpc {
    /// Path of the gRPC method, such as `/cln.Node/Getinfo`.
    pub path: &'static str,
    /// The JSON-RPC method, such as `getinfo`, or the notification's topic.
    pub target: &'static str,
    /// What crosses in which direction, and so what `target` names.
    pub form: Form,
    /// The message that the client sends.
    pub request: &'static Message,
    /// The message, or each message, that the client receives.
    pub response: &'static Message,
    /// How the method wants its parameters; by name where the row isn't a method's.
    pub params: Params,
    /// What the method's result is; an object where the row isn't a method's.
    pub outcome: Outcome,
    /// Whether the schema marks the method or the notification as deprecated.
    pub deprecated: bool,
}

/// The form of an RPC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A method of the node: one request, one response.
    Method,
    /// A notification of the node: one request, a stream of events.
    Notification,
    /// A method of the node whose result is one long list: one request, a stream of results
    /// that each hold a part of it. `target` is the method; the response's one repeated field is
    /// the list.
    List,
    /// A hook of the node: the server streams calls, the client streams answers. Of the row,
    /// `request` is the client's message (`id`, `response`) and `response` the server's (`id`,
    /// `request`).
    Hook,
}

/// The row with this gRPC path, in rows that are in byte order of path.
#[must_use]
pub fn by_path(rows: &'static [Rpc], path: &str) -> Option<&'static Rpc> {
    let at = rows.binary_search_by(|row| row.path.cmp(path)).ok()?;
    rows.get(at)
}

use std::collections::BTreeMap;

use prost::{Message, Oneof};

#[derive(Clone, PartialEq, Message)]
pub struct Scalars {
    #[prost(bool, tag = "1")]
    pub flag: bool,
    #[prost(uint32, tag = "2")]
    pub u32: u32,
    #[prost(uint64, tag = "3")]
    pub u64: u64,
    #[prost(int32, tag = "4")]
    pub i32: i32,
    #[prost(int64, tag = "5")]
    pub i64: i64,
    #[prost(sint64, tag = "6")]
    pub s64: i64,
    #[prost(float, tag = "7")]
    pub float: f32,
    #[prost(double, tag = "8")]
    pub double: f64,
    #[prost(string, tag = "9")]
    pub text: String,
    #[prost(bytes = "vec", tag = "10")]
    pub data: Vec<u8>,
    #[prost(int32, tag = "11")]
    pub color: i32,
}

#[derive(Clone, PartialEq, Message)]
pub struct Optionals {
    #[prost(bool, optional, tag = "1")]
    pub flag: Option<bool>,
    #[prost(uint32, optional, tag = "2")]
    pub u32: Option<u32>,
    #[prost(uint64, optional, tag = "3")]
    pub u64: Option<u64>,
    #[prost(int32, optional, tag = "4")]
    pub i32: Option<i32>,
    #[prost(int64, optional, tag = "5")]
    pub i64: Option<i64>,
    #[prost(sint64, optional, tag = "6")]
    pub s64: Option<i64>,
    #[prost(float, optional, tag = "7")]
    pub float: Option<f32>,
    #[prost(double, optional, tag = "8")]
    pub double: Option<f64>,
    #[prost(string, optional, tag = "9")]
    pub text: Option<String>,
    #[prost(bytes = "vec", optional, tag = "10")]
    pub data: Option<Vec<u8>>,
    #[prost(int32, optional, tag = "11")]
    pub color: Option<i32>,
}

#[derive(Clone, PartialEq, Message)]
pub struct Lists {
    #[prost(bool, repeated, tag = "1")]
    pub flag: Vec<bool>,
    #[prost(uint32, repeated, tag = "2")]
    pub u32: Vec<u32>,
    #[prost(uint64, repeated, tag = "3")]
    pub u64: Vec<u64>,
    #[prost(int32, repeated, tag = "4")]
    pub i32: Vec<i32>,
    #[prost(int64, repeated, tag = "5")]
    pub i64: Vec<i64>,
    #[prost(sint64, repeated, tag = "6")]
    pub s64: Vec<i64>,
    #[prost(float, repeated, tag = "7")]
    pub float: Vec<f32>,
    #[prost(double, repeated, tag = "8")]
    pub double: Vec<f64>,
    #[prost(string, repeated, tag = "9")]
    pub text: Vec<String>,
    #[prost(bytes = "vec", repeated, tag = "10")]
    pub data: Vec<Vec<u8>>,
    #[prost(int32, repeated, tag = "11")]
    pub color: Vec<i32>,
}

/// The same lists, one field for each value.
#[derive(Clone, PartialEq, Message)]
pub struct UnpackedLists {
    #[prost(bool, repeated, packed = "false", tag = "1")]
    pub flag: Vec<bool>,
    #[prost(uint32, repeated, packed = "false", tag = "2")]
    pub u32: Vec<u32>,
    #[prost(uint64, repeated, packed = "false", tag = "3")]
    pub u64: Vec<u64>,
    #[prost(int32, repeated, packed = "false", tag = "4")]
    pub i32: Vec<i32>,
    #[prost(int64, repeated, packed = "false", tag = "5")]
    pub i64: Vec<i64>,
    #[prost(sint64, repeated, packed = "false", tag = "6")]
    pub s64: Vec<i64>,
    #[prost(float, repeated, packed = "false", tag = "7")]
    pub float: Vec<f32>,
    #[prost(double, repeated, packed = "false", tag = "8")]
    pub double: Vec<f64>,
    #[prost(string, repeated, tag = "9")]
    pub text: Vec<String>,
    #[prost(bytes = "vec", repeated, tag = "10")]
    pub data: Vec<Vec<u8>>,
    #[prost(int32, repeated, packed = "false", tag = "11")]
    pub color: Vec<i32>,
}

#[derive(Clone, PartialEq, Message)]
pub struct Amount {
    #[prost(uint64, tag = "1")]
    pub msat: u64,
}

#[derive(Clone, PartialEq, Message)]
pub struct AmountOr {
    #[prost(oneof = "AmountOrArm", tags = "1, 2")]
    pub arm: Option<AmountOrArm>,
}

#[derive(Clone, PartialEq, Oneof)]
pub enum AmountOrArm {
    #[prost(message, tag = "1")]
    Amount(Amount),
    #[prost(bool, tag = "2")]
    Alternative(bool),
}

#[derive(Clone, PartialEq, Message)]
pub struct Feerate {
    #[prost(oneof = "Style", tags = "1, 2, 3, 4, 5")]
    pub style: Option<Style>,
}

#[derive(Clone, PartialEq, Oneof)]
pub enum Style {
    #[prost(bool, tag = "1")]
    Slow(bool),
    #[prost(bool, tag = "2")]
    Normal(bool),
    #[prost(bool, tag = "3")]
    Urgent(bool),
    #[prost(uint32, tag = "4")]
    Perkb(u32),
    #[prost(uint32, tag = "5")]
    Perkw(u32),
}

#[derive(Clone, PartialEq, Message)]
pub struct Outpoint {
    #[prost(bytes = "vec", tag = "1")]
    pub txid: Vec<u8>,
    #[prost(uint32, tag = "2")]
    pub outnum: u32,
}

#[derive(Clone, PartialEq, Message)]
pub struct OutputDesc {
    #[prost(string, tag = "1")]
    pub address: String,
    #[prost(message, optional, tag = "2")]
    pub amount: Option<Amount>,
}

#[derive(Clone, PartialEq, Message)]
pub struct Hop {
    #[prost(bytes = "vec", tag = "1")]
    pub id: Vec<u8>,
    #[prost(string, tag = "2")]
    pub scid: String,
    #[prost(message, optional, tag = "3")]
    pub feebase: Option<Amount>,
    #[prost(uint32, tag = "4")]
    pub feeprop: u32,
}

#[derive(Clone, PartialEq, Message)]
pub struct Hint {
    #[prost(message, repeated, tag = "1")]
    pub hops: Vec<Hop>,
}

#[derive(Clone, PartialEq, Message)]
pub struct Hints {
    #[prost(message, repeated, tag = "2")]
    pub hints: Vec<Hint>,
}

#[derive(Clone, PartialEq, Message)]
pub struct TlvEntry {
    #[prost(uint64, tag = "1")]
    pub tlv_type: u64,
    #[prost(bytes = "vec", tag = "2")]
    pub value: Vec<u8>,
}

#[derive(Clone, PartialEq, Message)]
pub struct TlvStream {
    #[prost(message, repeated, tag = "1")]
    pub entries: Vec<TlvEntry>,
}

#[derive(Clone, PartialEq, Message)]
pub struct JsonObject {
    #[prost(btree_map = "string, message", tag = "1")]
    pub fields: BTreeMap<String, JsonValue>,
}

#[derive(Clone, PartialEq, Message)]
pub struct JsonArray {
    #[prost(message, repeated, tag = "1")]
    pub values: Vec<JsonValue>,
}

#[derive(Clone, PartialEq, Message)]
pub struct JsonValue {
    #[prost(oneof = "JsonKind", tags = "1, 2, 3, 4, 5, 6, 7")]
    pub kind: Option<JsonKind>,
}

#[derive(Clone, PartialEq, Oneof)]
pub enum JsonKind {
    #[prost(bool, tag = "1")]
    Bool(bool),
    #[prost(int64, tag = "2")]
    Int(i64),
    #[prost(uint64, tag = "3")]
    Uint(u64),
    #[prost(double, tag = "4")]
    Double(f64),
    #[prost(string, tag = "5")]
    String(String),
    #[prost(message, tag = "6")]
    Array(JsonArray),
    #[prost(message, tag = "7")]
    Object(JsonObject),
}

#[derive(Clone, PartialEq, Message)]
pub struct JsonStructure {
    #[prost(oneof = "Structure", tags = "1, 2")]
    pub structure: Option<Structure>,
}

#[derive(Clone, PartialEq, Oneof)]
pub enum Structure {
    #[prost(message, tag = "1")]
    Object(JsonObject),
    #[prost(message, tag = "2")]
    Array(JsonArray),
}

#[derive(Clone, PartialEq, Message)]
pub struct ProofField {
    #[prost(oneof = "Ident", tags = "1, 2")]
    pub ident: Option<Ident>,
}

#[derive(Clone, PartialEq, Oneof)]
pub enum Ident {
    #[prost(string, tag = "1")]
    Name(String),
    #[prost(uint64, tag = "2")]
    Number(u64),
}

#[derive(Clone, PartialEq, Message)]
pub struct Shapes {
    #[prost(message, optional, tag = "1")]
    pub amount: Option<Amount>,
    #[prost(message, optional, tag = "2")]
    pub sat: Option<Amount>,
    #[prost(message, optional, tag = "3")]
    pub all: Option<AmountOr>,
    #[prost(message, optional, tag = "4")]
    pub sat_all: Option<AmountOr>,
    #[prost(message, optional, tag = "5")]
    pub any: Option<AmountOr>,
    #[prost(message, optional, tag = "6")]
    pub feerate: Option<Feerate>,
    #[prost(message, optional, tag = "7")]
    pub outpoint: Option<Outpoint>,
    #[prost(message, optional, tag = "8")]
    pub output: Option<OutputDesc>,
    #[prost(message, optional, tag = "9")]
    pub hints: Option<Hints>,
    #[prost(message, optional, tag = "10")]
    pub tlvs: Option<TlvStream>,
    #[prost(message, optional, tag = "11")]
    pub json_structure: Option<JsonStructure>,
    /// The same wire format: a scalar has no array and no object.
    #[prost(message, optional, tag = "12")]
    pub json_scalar: Option<JsonValue>,
    #[prost(message, optional, tag = "13")]
    pub json_value: Option<JsonValue>,
    #[prost(message, optional, tag = "14")]
    pub proof: Option<ProofField>,
    #[prost(btree_map = "string, string", tag = "15")]
    pub map: BTreeMap<String, String>,
}

impl Shapes {
    /// The objects that another occurrence of the message is merged into.
    pub fn objects_mut(&mut self) -> impl Iterator<Item = &mut JsonObject> {
        let structure = self.json_structure.as_mut().and_then(|any| any.structure.as_mut());
        let structure = structure.and_then(|structure| match structure {
            Structure::Object(object) => Some(object),
            Structure::Array(_) => None,
        });
        let value = self.json_value.as_mut().and_then(|any| any.kind.as_mut());
        let value = value.and_then(|kind| match kind {
            JsonKind::Object(object) => Some(object),
            _ => None,
        });
        structure.into_iter().chain(value)
    }
}

#[derive(Clone, PartialEq, Message)]
pub struct ShapeLists {
    #[prost(message, repeated, tag = "1")]
    pub amounts: Vec<Amount>,
    #[prost(message, repeated, tag = "2")]
    pub feerates: Vec<Feerate>,
    #[prost(message, repeated, tag = "3")]
    pub outpoints: Vec<Outpoint>,
    #[prost(message, repeated, tag = "4")]
    pub outputs: Vec<OutputDesc>,
    #[prost(message, repeated, tag = "5")]
    pub proofs: Vec<ProofField>,
    #[prost(message, repeated, tag = "6")]
    pub values: Vec<JsonValue>,
}

#[derive(Clone, PartialEq, Message)]
pub struct Everything {
    #[prost(message, optional, tag = "1")]
    pub scalars: Option<Scalars>,
    #[prost(message, optional, tag = "2")]
    pub optionals: Option<Optionals>,
    #[prost(message, optional, tag = "17")]
    pub lists: Option<Lists>,
    #[prost(message, optional, tag = "1000")]
    pub shapes: Option<Shapes>,
    #[prost(message, optional, tag = "1001")]
    pub shape_lists: Option<ShapeLists>,
    #[prost(message, repeated, tag = "70000")]
    pub many: Vec<Scalars>,
    #[prost(message, repeated, tag = "536870911")]
    pub others: Vec<Optionals>,
}

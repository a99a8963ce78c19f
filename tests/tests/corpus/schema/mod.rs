//! What the schemas and the policy beside them say of a member: nothing here is generated.

mod facts;

use std::sync::LazyLock;

use serde_json::Value;

pub use facts::{Entry, EnumValue, Facts, root};

/// What the node offers and what we promise.
pub static FACTS: LazyLock<Facts> = LazyLock::new(Facts::read);

/// What the wire has for a schema type.
#[derive(Clone)]
pub enum Type<'a> {
    Bool,
    /// So many bytes, where the schema says how many.
    Hex(Option<usize>),
    /// Any text, or one of a form that the schema gives.
    Text(Option<Id>),
    /// Of so many bits.
    Unsigned(u32),
    Signed,
    Double,
    Msat,
    Sat,
    SatOrAll,
    MsatOrAny,
    Feerate,
    Outpoint,
    OutputDesc,
    Enum(Vec<EnumValue>),
    Object(&'a Value),
    /// A list of lists of these.
    Hints(&'a Value),
    Tlvs,
    StringMap,
    ProofField,
    /// JSON that no schema describes.
    Json(Json),
}

/// Texts that have a form.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Id {
    /// A short channel id.
    Channel,
    /// A short channel id with a direction.
    Direction,
}

/// Which JSON there can be.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Json {
    /// No object and no array.
    Scalar,
    /// An object or an array.
    Container,
    /// Anything.
    Value,
}

/// A member that has a field.
pub struct Member<'a> {
    pub ty: Type<'a>,
    pub list: bool,
    /// Path of one value: with `[]` where it is an item.
    pub path: String,
}

impl Facts {
    /// What the wire has for the member at a path; `None` where the schema gives no type.
    pub fn member<'a>(&self, path: &str, schema: &'a Value) -> Option<Member<'a>> {
        if let Some((ty, list)) = self.shapes.get(path) {
            let path = if *list { format!("{path}[]") } else { path.to_owned() };
            return Some(Member { ty: shaped(ty, schema), list: *list, path });
        }
        let (mut schema, mut path, mut list) = (schema, path.to_owned(), false);
        if schema["type"] == "array" {
            schema = &schema["items"];
            path.push_str("[]");
            list = true;
        }
        let ty = self.one(&path, schema)?;
        Some(Member { ty, list, path })
    }

    fn one<'a>(&self, path: &str, schema: &'a Value) -> Option<Type<'a>> {
        if let Some(shared) = self.shared.get(path) {
            return Some(Type::Enum(self.enums[shared].clone()));
        }
        if let Some(values) = schema["enum"].as_array() {
            let texts = values.iter().map(|value| value.as_str().unwrap());
            let known = texts.filter(|json| !self.absent.contains(&(path.into(), (*json).into())));
            let values = known.map(|json| EnumValue { json: json.into(), name: value_name(json) });
            return Some(Type::Enum(values.collect()));
        }
        Some(match schema["type"].as_str()? {
            "object" => {
                schema.get("properties")?;
                Type::Object(schema)
            }
            name => scalar(name)?,
        })
    }
}

fn shaped<'a>(ty: &str, schema: &'a Value) -> Type<'a> {
    match ty {
        "RoutehintList" | "DecodeRoutehintList" => Type::Hints(&schema["items"]["items"]),
        "TlvStream" => Type::Tlvs,
        "string_map" => Type::StringMap,
        "ProofField" => Type::ProofField,
        "JsonScalar" => Type::Json(Json::Scalar),
        "JsonObjectOrArray" => Type::Json(Json::Container),
        "JsonValue" => Type::Json(Json::Value),
        scalar_type => scalar(scalar_type).unwrap(),
    }
}

fn scalar(name: &str) -> Option<Type<'static>> {
    Some(match name {
        "boolean" => Type::Bool,
        "hex" => Type::Hex(None),
        "txid" | "secret" | "hash" => Type::Hex(Some(32)),
        "pubkey" => Type::Hex(Some(33)),
        "short_channel_id" => Type::Text(Some(Id::Channel)),
        "short_channel_id_dir" => Type::Text(Some(Id::Direction)),
        "string" | "currency" | "signature" | "bip340sig" => Type::Text(None),
        "u8" => Type::Unsigned(8),
        "u16" => Type::Unsigned(16),
        "u32" => Type::Unsigned(32),
        "u64" => Type::Unsigned(64),
        "integer" => Type::Signed,
        "number" => Type::Double,
        "msat" => Type::Msat,
        "sat" => Type::Sat,
        "sat_or_all" => Type::SatOrAll,
        "msat_or_any" => Type::MsatOrAny,
        "feerate" => Type::Feerate,
        "outpoint" => Type::Outpoint,
        "outputdesc" => Type::OutputDesc,
        _ => return None,
    })
}

/// Whether a schema requires this member.
pub fn requires(schema: &Value, key: &str) -> bool {
    let required = schema["required"].as_array().into_iter().flatten();
    required.into_iter().any(|name| name == key)
}

/// The members that a schema names.
pub fn properties(schema: &Value) -> impl Iterator<Item = (&String, &Value)> {
    schema["properties"].as_object().into_iter().flatten()
}

pub fn is_deprecated(schema: &Value) -> bool {
    schema.get("deprecated").is_some_and(|when| *when != false)
}

/// A JSON name as the protos spell it.
pub fn field_name(key: &str) -> String {
    match key {
        "type" => "item_type".to_owned(),
        "return" => "return_".to_owned(),
        _ => key.replace([' ', '-', '/'], "_"),
    }
}

/// A string of an enum as the protos spell it.
fn value_name(json: &str) -> String {
    let name = json.to_uppercase().replace([' ', '-', '/', '.'], "_");
    if name.starts_with(|first: char| first.is_ascii_digit()) {
        format!("NUM_{name}")
    } else {
        name
    }
}

//! What a sample of a field looks like, worked out once per schema.

use super::scalar::Scalar;
use crate::schema::{Field, Kind, Schema};

/// The form of a sample.
#[derive(Debug)]
pub enum Shape {
    /// An object with these members.
    Object(Vec<Member>),
    /// A list of these.
    List(Box<Shape>),
    /// One of several types, in turn.
    Choice(u64, Vec<Shape>),
    /// One of several values, in turn; each is JSON text.
    OneOf(u64, Vec<Vec<u8>>),
    /// Always the same JSON text.
    Fixed(&'static [u8]),
    /// A single value.
    Scalar(Scalar),
}

/// One member of an object.
#[derive(Debug)]
pub struct Member {
    /// `"name":`
    pub key: Vec<u8>,
    /// Whether it is always there.
    pub required: bool,
    /// What sets it apart from every other member.
    pub seed: u64,
    /// Its value.
    pub shape: Shape,
}

impl Shape {
    /// The shape of a result or an event.
    #[must_use]
    pub fn of_response(name: &str, schema: &Schema) -> Self {
        Self::object(name, &schema.response)
    }

    /// The shape of parameters.
    #[must_use]
    pub fn of_request(name: &str, schema: &Schema) -> Self {
        Self::object(&format!("{name}?"), &schema.request)
    }

    fn object(path: &str, field: &Field) -> Self {
        let members = field.properties.iter().filter(|(_, field)| field.is_typed());
        let members = members.map(|(name, inner)| {
            let path = format!("{path}.{name}");
            Member {
                key: format!("{}:", serde_json::Value::from(name.as_str())).into_bytes(),
                required: field.requires(name),
                seed: seed_of(&path),
                shape: Self::of(&path, name, inner),
            }
        });
        Self::Object(members.collect())
    }

    fn of(path: &str, name: &str, field: &Field) -> Self {
        if !field.one_of.is_empty() {
            let arms = field.one_of.iter().filter(|arm| arm.is_typed());
            let arms: Vec<_> = arms.map(|arm| Self::of(path, name, arm)).collect();
            return if arms.is_empty() {
                Self::Fixed(b"null")
            } else {
                Self::Choice(seed_of(path), arms)
            };
        }
        if !field.values.is_empty() {
            let texts = field.values.iter().map(|value| value.to_string().into_bytes());
            return Self::OneOf(seed_of(path), texts.collect());
        }
        match field.kind {
            Some(Kind::Object) | None if !field.properties.is_empty() => Self::object(path, field),
            Some(Kind::Object) => Self::Fixed(open_object(name)),
            Some(Kind::Array) => match &field.items {
                Some(items) if items.is_typed() => {
                    Self::List(Box::new(Self::of(&format!("{path}[]"), name, items)))
                }
                // Whatever a query or a command line may hold.
                _ => Self::Fixed(br#"["text",7,true,null,0.5]"#),
            },
            Some(Kind::Null) | None => Self::Fixed(b"null"),
            Some(kind) => Self::Scalar(Scalar::new(kind, name, field, seed_of(path))),
        }
    }
}

/// Objects whose members the schema leaves open: a map of TLV type to value, or of any names.
fn open_object(name: &str) -> &'static [u8] {
    match name {
        "extratlvs" => br#"{"65537":"00ff","65539":"6869"}"#,
        _ => br#"{"key":"value","other":"\u00e9\"x"}"#,
    }
}

/// FNV-1a of a path: what sets one field's values apart from another's.
fn seed_of(path: &str) -> u64 {
    path.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

//! Requests as examples: what is required, with values that look like the real ones, in Python, in
//! protobuf's JSON, and in the node's.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Map, Value, json};

use super::own::PROTO;
use super::python::Expr;
use super::values::{ADDRESS, HASH, HEX, bytes, hex_text, number, text};
use crate::api::{Api, Enum, EnumValue, Field, Item, Kind, Label, Message, Rpc, Scalar, Shape};

/// A value in the three forms in which a client writes it.
#[derive(Debug, Clone)]
pub struct Sample {
    pub python: Expr,
    /// Protobuf's JSON mapping.
    pub proto: Value,
    /// The node's own JSON.
    pub json: Value,
}

/// Makes examples out of the model.
pub struct Examples<'a> {
    api: &'a Api,
    messages: BTreeMap<(&'a str, &'a str), &'a Message>,
    shared: BTreeMap<&'a str, &'a Enum>,
}

impl<'a> Examples<'a> {
    pub fn new(api: &'a Api) -> Self {
        let mut messages = BTreeMap::new();
        let mut shared = BTreeMap::new();
        for item in &api.primitives {
            match item {
                Item::Message(one) => {
                    messages.insert((api.shared_package.as_str(), one.name.as_str()), one);
                }
                Item::Enum(one) => {
                    shared.insert(one.name.as_str(), one);
                }
            }
        }
        for rpc in &api.rpcs {
            for one in Rpc::messages(rpc) {
                messages.insert((rpc.package.as_str(), one.name.as_str()), one);
            }
        }
        Self { api, messages, shared }
    }

    /// What of a message is required.
    pub fn message(&self, package: &str, message: &Message) -> Sample {
        let mut python = Vec::new();
        let (mut proto, mut json) = (Map::new(), Map::new());
        for field in message.fields.iter().filter(|field| field.required) {
            let Some(sample) = self.field(package, message, field) else { continue };
            python.push((field.name.clone(), sample.python));
            proto.insert(field.name.clone(), sample.proto);
            json.insert(field.key.clone(), sample.json);
        }
        Sample {
            python: Expr::Call(format!("{}.{}", self.module(package), message.name), python),
            proto: Value::Object(proto),
            json: Value::Object(json),
        }
    }

    /// The module that the compiler for Python makes of a package's proto.
    pub fn module(&self, package: &str) -> String {
        let proto = if package == self.api.package { &self.api.proto } else { PROTO };
        proto.replace(".proto", "_pb2")
    }

    fn field(&self, package: &str, message: &Message, field: &Field) -> Option<Sample> {
        let one = match &field.kind {
            Kind::Scalar(scalar) => scalar_sample(*scalar, field),
            Kind::Enum(name) => self.value(package, message, name)?,
            Kind::Message(name) => {
                let own = self.messages.get(&(package, name.as_str()));
                let found =
                    own.or_else(|| self.messages.get(&(&self.api.shared_package, name.as_str())));
                self.message(package, found?)
            }
            Kind::Shape(_, Shape::Fixed(form)) => shape_sample(form, field)?,
            Kind::Shape(_, Shape::HintList(_)) => Sample {
                python: Expr::Call("primitives_pb2.RoutehintList".to_owned(), Vec::new()),
                proto: json!({}),
                json: json!([]),
            },
            Kind::Map(_) => {
                return Some(Sample {
                    python: Expr::Dict(Vec::new()),
                    proto: json!({}),
                    json: json!({}),
                });
            }
        };
        if field.label != Label::Repeated {
            return Some(one);
        }
        Some(Sample {
            python: Expr::List(vec![one.python]),
            proto: Value::Array(vec![one.proto]),
            json: Value::Array(vec![one.json]),
        })
    }

    /// A value of an enum: one that does nothing, where there is such a one.
    fn value(&self, package: &str, message: &Message, name: &str) -> Option<Sample> {
        let inner =
            message.enums.iter().find(|one| name == format!("{}.{}", message.name, one.name));
        let one = inner.or_else(|| self.shared.get(name).copied())?;
        let mild = |value: &&EnumValue| ["continue", "list"].contains(&value.json.as_str());
        let value = one.values.iter().find(mild).or_else(|| one.values.first())?;
        let module = match inner {
            Some(_) => self.module(package),
            None => "primitives_pb2".to_owned(),
        };
        Some(Sample {
            python: Expr::Atom(format!("{module}.{name}.{}", value.name)),
            proto: json!(value.name),
            json: json!(value.json),
        })
    }
}

fn scalar_sample(scalar: Scalar, field: &Field) -> Sample {
    let same = |python: String, json: Value| Sample {
        python: Expr::Atom(python),
        proto: json.clone(),
        json,
    };
    match scalar {
        Scalar::Bool => same("True".to_owned(), json!(true)),
        Scalar::Bytes | Scalar::FixedBytes(_) => {
            let hex = hex_text(field);
            Sample {
                python: Expr::Atom(format!("bytes.fromhex(\"{hex}\")")),
                proto: json!(BASE64_STANDARD.encode(bytes(hex))),
                json: json!(hex),
            }
        }
        Scalar::Double | Scalar::Float => same("1.5".to_owned(), json!(1.5)),
        Scalar::String | Scalar::ShortChannelId | Scalar::ShortChannelIdDir => {
            let text = text(field);
            Sample { python: Expr::text(&text), proto: json!(text), json: json!(text) }
        }
        _ => {
            let number = number(field);
            same(number.to_string(), json!(number))
        }
    }
}

/// A sample of a type with a JSON form of its own, by the form's name.
fn shape_sample(form: &str, field: &Field) -> Option<Sample> {
    let (ty, unit) = form.split_once('(').unwrap_or((form, ""));
    let call = |ty: &str, fields: Vec<(&str, Expr)>| {
        let fields = fields.into_iter().map(|(name, value)| (name.to_owned(), value));
        Expr::Call(format!("primitives_pb2.{ty}"), fields.collect())
    };
    let atom = |text: &str| Expr::Atom(text.to_owned());
    let satoshi = unit.contains("Sat") || ty == "OutputDesc";
    let msat = if satoshi { 100_000_000_u64 } else { 100_000 };
    let amount = || call("Amount", vec![("msat", Expr::Atom(msat.to_string()))]);
    let in_json = if satoshi { json!("100000sat") } else { json!(msat) };
    let bytes_of = |hex: &str| Expr::Atom(format!("bytes.fromhex(\"{hex}\")"));
    let base64 = |hex: &str| BASE64_STANDARD.encode(bytes(hex));
    let (python, proto, json) = match ty {
        "Amount" => (amount(), json!({ "msat": msat }), in_json),
        "AmountOrAll" | "AmountOrAny" => {
            (call(ty, vec![("amount", amount())]), json!({"amount": {"msat": msat}}), in_json)
        }
        "Feerate" => {
            (call(ty, vec![("normal", atom("True"))]), json!({"normal": true}), json!("normal"))
        }
        "Outpoint" => (
            call(ty, vec![("txid", bytes_of(HASH)), ("outnum", atom("0"))]),
            json!({"txid": base64(HASH), "outnum": 0}),
            json!(format!("{HASH}:0")),
        ),
        "OutputDesc" => (
            call(ty, vec![("address", Expr::text(ADDRESS)), ("amount", amount())]),
            json!({"address": ADDRESS, "amount": {"msat": msat}}),
            json!({ADDRESS: in_json}),
        ),
        "TlvStream" => {
            let entry = vec![("type", atom("65537")), ("value", bytes_of(HEX))];
            (
                call(ty, vec![("entries", Expr::List(vec![call("TlvEntry", entry)]))]),
                json!({"entries": [{"type": 65537, "value": base64(HEX)}]}),
                json!({"65537": HEX}),
            )
        }
        "JsonObjectOrArray" => {
            let object = call("JsonObject", Vec::new());
            (call(ty, vec![("object", object)]), json!({"object": {}}), json!({}))
        }
        "JsonScalar" | "JsonValue" => {
            let text = text(field);
            let value = vec![("string_value", Expr::text(&text))];
            (call(ty, value), json!({"string_value": text}), json!(text))
        }
        "ProofField" => {
            let name = "invreq_payer_note";
            (call(ty, vec![("name", Expr::text(name))]), json!({ "name": name }), json!(name))
        }
        _ => return None,
    };
    Some(Sample { python, proto, json })
}

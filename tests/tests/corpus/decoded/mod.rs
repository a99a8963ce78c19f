//! What prost decoded, put to JSON by descriptors and schemas: a second opinion on wire bytes.

mod json;

use prost_reflect::{DynamicMessage, FieldDescriptor, ReflectMessage, Value as Wire};
use serde_json::{Map, Value, json};

use crate::expected::{enum_json, zero};
use crate::schema::{FACTS, Type, field_name, properties, requires};

/// A message as the object that its schema describes.
pub fn object(path: &str, schema: &Value, message: &DynamicMessage) -> Value {
    assert_eq!(message.unknown_fields().count(), 0, "{path}: fields that the proto has not");
    let mut output = Map::new();
    let mut seen = 0;
    for (key, schema_of) in properties(schema) {
        let Some(member) = FACTS.member(&format!("{path}.{key}"), schema_of) else { continue };
        seen += 1;
        let name = field_name(key);
        let field = message.descriptor().get_field_by_name(&name);
        let field = field.unwrap_or_else(|| panic!("{path}.{key} has no field {name}"));
        let there = message.has_field(&field);
        let value = message.get_field(&field);
        let came = match &*value {
            Wire::List(items) if there || requires(schema, key) => Some(Value::Array(
                items
                    .iter()
                    .filter_map(|item| one(&member.path, &member.ty, &field, item))
                    .collect(),
            )),
            value if there => one(&member.path, &member.ty, &field, value),
            Wire::List(_) | Wire::Map(_) => None,
            _ if field.supports_presence() => None,
            _ => Some(zero(&member.ty, &field)),
        };
        output.extend(came.map(|came| (key.clone(), came)));
    }
    if let Some(name) = FACTS.rest.get(message.descriptor().name()) {
        seen += 1;
        let rest = message.get_field_by_name(name).unwrap();
        for (key, value) in rest.as_map().unwrap() {
            let key = key.as_str().unwrap().to_owned();
            let value = json::value(&format!("{path}.{key}"), value.as_message().unwrap());
            assert!(output.insert(key, value).is_none(), "{path}: a member twice, in {message}");
        }
    }
    let name = message.descriptor().full_name().to_owned();
    assert_eq!(seen, message.descriptor().fields().len(), "{name} has fields that no schema has");
    Value::Object(output)
}

fn one(path: &str, ty: &Type<'_>, field: &FieldDescriptor, wire: &Wire) -> Option<Value> {
    let message = wire.as_message();
    let arm = |name: &str| Some(message?.get_field_by_name(name)?.into_owned());
    let set = |name: &str| message.is_some_and(|message| message.has_field_by_name(name));
    let msat = |amount: Wire| amount.as_message()?.get_field_by_name("msat")?.as_u64();
    let sat = |amount: Wire| Some(json!(format!("{}msat", msat(amount)?)));
    let value = match ty {
        Type::Bool => json!(wire.as_bool()?),
        Type::Unsigned(64) => json!(wire.as_u64()?),
        Type::Unsigned(_) => json!(wire.as_u32()?),
        Type::Signed => json!(wire.as_i64()?),
        Type::Double => match wire.as_f64()? {
            whole if whole.fract() == 0.0 && whole.abs() < 1e15 => json!(whole as i64),
            number => json!(number),
        },
        Type::Hex(_) => hex(wire)?,
        Type::Text(_) => json!(wire.as_str()?),
        Type::Msat => json!(msat(wire.clone())?),
        Type::Sat => sat(wire.clone())?,
        Type::SatOrAll if set("all") => json!("all"),
        Type::SatOrAll => sat(arm("amount")?)?,
        Type::MsatOrAny if set("any") => json!("any"),
        Type::MsatOrAny => json!(msat(arm("amount")?)?),
        Type::Feerate => {
            let named = ["slow", "normal", "urgent"].into_iter().find(|name| set(name));
            let number = ["perkb", "perkw"].into_iter().find(|name| set(name));
            match (named, number) {
                (Some(name), _) => json!(name),
                (None, name) => json!(format!("{}{}", arm(name?)?.as_u32()?, name?)),
            }
        }
        Type::Outpoint => {
            json!(format!("{}:{}", hex(&arm("txid")?)?.as_str()?, arm("outnum")?.as_u32()?))
        }
        Type::OutputDesc => json!({ arm("address")?.as_str()?: sat(arm("amount")?)? }),
        Type::Enum(values) => {
            let number = wire.as_enum_number()?;
            json!(enum_json(values, field.kind().as_enum()?, number)?)
        }
        Type::Object(schema) => object(path, schema, message?),
        Type::Hints(hop) => {
            let hints = arm("hints")?;
            let hints = hints.as_list()?.iter().map(|hint| {
                let hops = hint.as_message()?.get_field_by_name("hops")?;
                let hops = hops.as_list()?.iter();
                let path = format!("{path}[][]");
                hops.map(|one| Some(object(&path, hop, one.as_message()?)))
                    .collect::<Option<Value>>()
            });
            hints.collect::<Option<Value>>()?
        }
        Type::Tlvs => {
            let entries = arm("entries")?;
            let entries = entries.as_list()?.iter().map(|entry| {
                let part = |name: &str| entry.as_message()?.get_field_by_name(name);
                Some((part("type")?.as_u64()?.to_string(), hex(&*part("value")?)?))
            });
            Value::Object(entries.collect::<Option<_>>()?)
        }
        Type::StringMap => {
            let entries = wire.as_map()?.iter();
            let entries = entries
                .map(|(key, value)| Some((key.as_str()?.to_owned(), json!(value.as_str()?))));
            Value::Object(entries.collect::<Option<_>>()?)
        }
        Type::ProofField if set("number") => json!(arm("number")?.as_u64()?),
        Type::ProofField => json!(arm("name")?.as_str()?),
        Type::Json(_) => json::value(path, message?),
    };
    Some(value)
}

fn hex(wire: &Wire) -> Option<Value> {
    let digits = wire.as_bytes()?.iter().map(|byte| format!("{byte:02x}"));
    Some(Value::String(digits.collect()))
}

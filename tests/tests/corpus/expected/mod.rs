//! What a JSON text becomes when it went to the wire and back, worked out from the schemas.

mod scalar;

use prost_reflect::{EnumDescriptor, FieldDescriptor, Kind, MessageDescriptor};
use serde_json::{Map, Value, json};

use crate::report::{Report, Rule};
use crate::schema::{EnumValue, FACTS, Json, Member, Type, field_name, properties, requires};

/// Why a text has no form on the wire.
pub type Unfit = String;

/// Works out what comes back, and reports which rules it took.
pub struct Expected<'r> {
    pub report: &'r mut Report,
    /// Requests are strict where replies are lenient.
    pub request: bool,
    /// Says in lists which direction a path is of.
    pub side: &'static str,
}

impl Expected<'_> {
    /// An object of this schema.
    pub fn object(
        &mut self,
        path: &str,
        schema: &Value,
        message: &MessageDescriptor,
        input: &Value,
    ) -> Result<Value, Unfit> {
        let input = input.as_object().ok_or_else(|| format!("{path}: {input} is no object"))?;
        let mut output = Map::new();
        for (key, value) in input {
            let path = format!("{path}.{key}");
            let schema = schema["properties"].get(key);
            let Some(member) = schema.and_then(|schema| FACTS.member(&path, schema)) else {
                if FACTS.rest.contains_key(message.name()) {
                    output.insert(key.clone(), value.clone());
                    continue;
                }
                self.report.apply(Rule::NoField);
                self.report.no_field.insert(format!("{} {path}", self.side));
                continue;
            };
            let null = matches!(member.ty, Type::Json(Json::Scalar | Json::Value)) && !member.list;
            if value.is_null() && !null {
                self.report.apply(Rule::Null);
                continue;
            }
            let field = message.get_field_by_name(&field_name(key)).unwrap();
            let came = match (member.list, value) {
                (false, value) => self.value(&member.path, &member.ty, &field, value)?,
                (true, Value::Array(items)) => {
                    let mut list = Vec::new();
                    for item in items {
                        list.extend(self.value(&member.path, &member.ty, &field, item)?);
                    }
                    Some(Value::Array(list))
                }
                (true, value) => {
                    self.report.apply(Rule::Lone);
                    self.value(&member.path, &member.ty, &field, value)?.map(|value| json!([value]))
                }
            };
            output.extend(came.map(|came| (key.clone(), came)));
        }
        self.absent(path, schema, message, &mut output)?;
        self.report.members += output.len();
        Ok(Value::Object(output))
    }

    /// What an object has that was not sent, and has not what was.
    fn absent(
        &mut self,
        path: &str,
        schema: &Value,
        message: &MessageDescriptor,
        output: &mut Map<String, Value>,
    ) -> Result<(), Unfit> {
        for (key, schema_of) in properties(schema) {
            let at = format!("{path}.{key}");
            let Some(member) = FACTS.member(&at, schema_of) else { continue };
            let field = message.get_field_by_name(&field_name(key)).unwrap();
            let repeated = member.list || field.is_map();
            let empty = |value: &Value| {
                value.as_array().is_some_and(Vec::is_empty)
                    || value.as_object().is_some_and(Map::is_empty)
            };
            match output.get(key) {
                Some(value) if repeated && empty(value) && !requires(schema, key) => {
                    self.report.apply(Rule::EmptyList);
                    output.remove(key);
                }
                Some(_) => {}
                None if self.request && requires(schema, key) && must_be_set(&member, &field) => {
                    return Err(format!("{at}: required, and not there"));
                }
                None if !requires(schema, key) || (!repeated && field.supports_presence()) => {}
                None => {
                    self.report.apply(Rule::Missing);
                    self.report.missing.insert(format!("{} {at}", self.side));
                    let zero = if repeated { json!([]) } else { zero(&member.ty, &field) };
                    output.insert(key.clone(), zero);
                }
            }
        }
        Ok(())
    }

    /// One value; `None` where it is left out.
    fn value(
        &mut self,
        path: &str,
        ty: &Type<'_>,
        field: &FieldDescriptor,
        value: &Value,
    ) -> Result<Option<Value>, Unfit> {
        let unfit = || format!("{path}: {value} is not of the schema's type");
        let some = |fits: bool| if fits { Ok(Some(value.clone())) } else { Err(unfit()) };
        match ty {
            Type::Bool => some(value.is_boolean()),
            Type::Unsigned(bits) => {
                let bits = if self.request { *bits } else { (*bits).max(32) };
                some(value.as_u64().is_some_and(|value| bits == 64 || value >> bits == 0))
            }
            Type::Signed => some(value.is_i64()),
            Type::Double => Ok(Some(self.double(value).ok_or_else(unfit)?)),
            Type::Hex(length) => Ok(Some(self.hex_of(*length, value).ok_or_else(unfit)?)),
            Type::Text(form) => {
                let text = self.text(value).ok_or_else(unfit)?;
                let fits = !self.request || form.is_none_or(|form| scalar::is_id(form, &text));
                if fits { Ok(Some(text)) } else { Err(unfit()) }
            }
            Type::Msat => Ok(Some(json!(self.msat(value).ok_or_else(unfit)?))),
            Type::Sat => Ok(Some(self.sat(value).ok_or_else(unfit)?)),
            Type::SatOrAll if value == "all" => some(true),
            Type::SatOrAll => Ok(Some(self.sat(value).ok_or_else(unfit)?)),
            Type::MsatOrAny if value == "any" => some(true),
            Type::MsatOrAny => Ok(Some(json!(self.msat(value).ok_or_else(unfit)?))),
            Type::Feerate => Ok(Some(self.feerate(value).ok_or_else(unfit)?)),
            Type::Outpoint => Ok(Some(self.outpoint(value).ok_or_else(unfit)?)),
            Type::OutputDesc => {
                let object = value.as_object().filter(|object| object.len() == 1);
                let (address, amount) =
                    object.and_then(|one| one.iter().next()).ok_or_else(unfit)?;
                Ok(Some(json!({ address: self.sat(amount).ok_or_else(unfit)? })))
            }
            Type::Enum(values) => self.enumerated(path, values, value),
            Type::Object(schema) => {
                let Kind::Message(message) = field.kind() else { return Err(unfit()) };
                self.object(path, schema, &message, value).map(Some)
            }
            Type::Hints(hop) => {
                let Kind::Message(list) = field.kind() else { return Err(unfit()) };
                let hint = message_of(&list, "hints");
                let message = message_of(&hint, "hops");
                let mut hints = Vec::new();
                for hint in value.as_array().ok_or_else(unfit)? {
                    let hops = hint.as_array().ok_or_else(unfit)?.iter();
                    let hops =
                        hops.map(|one| self.object(&format!("{path}[][]"), hop, &message, one));
                    hints.push(Value::Array(hops.collect::<Result<_, _>>()?));
                }
                Ok(Some(Value::Array(hints)))
            }
            Type::Tlvs => {
                let entries = value.as_object().ok_or_else(unfit)?.iter();
                let entries = entries.map(|(key, value)| Some((key.clone(), self.hex(value)?)));
                Ok(Some(Value::Object(entries.collect::<Option<_>>().ok_or_else(unfit)?)))
            }
            Type::StringMap => {
                let entries = value.as_object().ok_or_else(unfit)?.iter();
                let entries = entries.map(|(key, value)| Some((key.clone(), self.text(value)?)));
                Ok(Some(Value::Object(entries.collect::<Option<_>>().ok_or_else(unfit)?)))
            }
            Type::ProofField => some(value.is_string() || value.is_u64()),
            Type::Json(which) => {
                let container = value.is_object() || value.is_array();
                some(*which == Json::Value || container == (*which == Json::Container))
            }
        }
    }

    fn enumerated(
        &mut self,
        path: &str,
        values: &[EnumValue],
        value: &Value,
    ) -> Result<Option<Value>, Unfit> {
        if values.iter().any(|known| value == known.json.as_str()) {
            return Ok(Some(value.clone()));
        }
        if self.request || !value.is_string() {
            return Err(format!("{path}: {value} is not in the enum"));
        }
        self.report.apply(Rule::UnknownValue);
        self.report.unknown_values.insert(format!("{} {path} {value}", self.side));
        Ok(None)
    }
}

/// Whether nothing on the wire stands for a required value that is not set.
fn must_be_set(member: &Member<'_>, field: &FieldDescriptor) -> bool {
    let has_no_zero = matches!(member.ty, Type::Hex(Some(_)) | Type::Text(Some(_)))
        || field.kind().as_message().is_some();
    let is_optional = field.field_descriptor_proto().proto3_optional();
    has_no_zero && !member.list && !field.is_map() && !is_optional
}

fn message_of(message: &MessageDescriptor, field: &str) -> MessageDescriptor {
    let field = message.get_field_by_name(field).unwrap();
    field.kind().as_message().unwrap().clone()
}

/// What a field that has no presence stands for where it is not set.
pub fn zero(ty: &Type<'_>, field: &FieldDescriptor) -> Value {
    match ty {
        Type::Bool => json!(false),
        Type::Unsigned(_) | Type::Signed | Type::Double => json!(0),
        Type::Enum(values) => json!(enum_json(values, field.kind().as_enum().unwrap(), 0)),
        _ => json!(""),
    }
}

/// The node's string for a number of an enum.
pub fn enum_json(values: &[EnumValue], one: &EnumDescriptor, number: i32) -> Option<String> {
    let name = one.get_value(number)?.name().to_owned();
    values.iter().find(|value| value.name == name).map(|value| value.json.clone())
}

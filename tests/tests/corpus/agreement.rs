//! The tables against the schemas, member by member: a second reading of what the generator read.

use std::collections::{BTreeMap, BTreeSet};

use boltgate_transcode::table::{Enum, Field, Form, Kind, Label, Message, Shape, Unit};
use prost_reflect::{FieldDescriptor, MessageDescriptor};
use serde_json::Value;

use crate::hooks::Envelope;
use crate::round_trip::{descriptor, row};
use crate::schema::{
    Entry, EnumValue, FACTS, Id, Json, Type, field_name, is_deprecated, properties, requires,
};

/// Differences, and what was compared.
#[derive(Default)]
struct Judge {
    wrong: Vec<String>,
    /// Paths of members without a type.
    untyped: BTreeSet<String>,
    /// Messages with a field for members that the schema leaves open.
    rest: BTreeSet<String>,
    messages: usize,
    fields: usize,
    values: usize,
}

/// The release that brought an object.
type Added = Option<Vec<u32>>;

fn version(text: &str) -> Added {
    // What is older than the node's records is older than any release that counts here.
    if text.starts_with("pre-") {
        return None;
    }
    Some(text.trim_start_matches('v').split('.').map(|part| part.parse().unwrap()).collect())
}

impl Judge {
    fn message(&mut self, path: &str, schema: &Value, table: &Message, around: &Added) {
        self.messages += 1;
        let proto = descriptor(table.name);
        let mut fields: BTreeMap<_, _> =
            table.fields.iter().map(|field| (field.key, field)).collect();
        for (key, schema_of) in properties(schema) {
            let path = format!("{path}.{key}");
            let Some(member) = FACTS.member(&path, schema_of) else {
                self.untyped.insert(path);
                continue;
            };
            let Some(field) = fields.remove(key.as_str()) else {
                self.wrong.push(format!("{path}: no field in {}", table.name));
                continue;
            };
            self.fields += 1;
            let added = schema_of["added"].as_str().and_then(version);
            let repeated = member.list || matches!(member.ty, Type::StringMap);
            let later = added > *around && added >= version(&FACTS.oldest);
            let required = requires(schema, key);
            let label = match (repeated, required && !later && !is_deprecated(schema_of)) {
                (true, _) => Label::Repeated,
                (false, true) => Label::Singular,
                (false, false) => Label::Optional,
            };
            let expected = (field_name(key), label, required);
            let came = (field.name.to_owned(), field.label, field.required);
            if expected != came {
                self.wrong
                    .push(format!("{path}: {came:?} in {}, expected {expected:?}", table.name));
            }
            let found = table.by_key(key).map(|(_, field)| field.number);
            let in_proto = proto.get_field_by_name(field.name).map(|field| field.number());
            if found != Some(field.number) || in_proto != Some(field.number) {
                let number = field.number;
                self.wrong.push(format!(
                    "{path}: field {number}, {in_proto:?} in the proto, {found:?} by key"
                ));
            }
            let inside = added.or_else(|| around.clone());
            self.kind(&member.path, &member.ty, field, &inside);
        }
        if let Some(name) = FACTS.rest.get(proto.name()) {
            self.fields += 1;
            self.rest.insert(proto.name().to_owned());
            self.rest(fields.remove(""), &proto, name);
        }
        for key in fields.keys() {
            self.wrong.push(format!("{path}.{key}: in {}, not in the schema", table.name));
        }
        let names: BTreeSet<_> = properties(schema).map(|(key, _)| key.as_str()).collect();
        for name in schema["required"].as_array().into_iter().flatten() {
            if !names.contains(name.as_str().unwrap()) {
                self.wrong.push(format!("{path}: requires {name}, which it does not describe"));
            }
        }
    }

    /// The field for members that the schema leaves open.
    fn rest(&mut self, field: Option<&Field>, proto: &MessageDescriptor, name: &str) {
        let in_proto = proto.get_field_by_name(name).filter(FieldDescriptor::is_map);
        let value = in_proto.as_ref().and_then(|field| {
            let entry = field.kind().as_message()?.map_entry_value_field();
            Some(entry.kind().as_message()?.full_name().to_owned())
        });
        let number = in_proto.map(|field| field.number());
        let fits = field.is_some_and(|field| {
            let form = (field.name, field.label, field.required, Some(field.number));
            form == (name, Label::Repeated, false, number)
                && matches!(field.kind, Kind::Shape(Shape::Rest))
        });
        if !fits || value.as_deref() != Some("cln.JsonValue") {
            let message = proto.full_name();
            self.wrong
                .push(format!("{message}.{name}: {field:?}; {number:?}, {value:?} in the proto"));
        }
    }

    fn kind(&mut self, path: &str, ty: &Type<'_>, field: &Field, added: &Added) {
        let fits = match (ty, field.kind) {
            (Type::Bool, Kind::Bool)
            | (Type::Hex(None), Kind::Bytes)
            | (Type::Text(None), Kind::String)
            | (Type::Text(Some(Id::Channel)), Kind::ShortChannelId)
            | (Type::Text(Some(Id::Direction)), Kind::ShortChannelIdDir)
            | (Type::Unsigned(8), Kind::Uint8)
            | (Type::Unsigned(16), Kind::Uint16)
            | (Type::Unsigned(32), Kind::Uint32)
            | (Type::Unsigned(64), Kind::Uint64)
            | (Type::Signed, Kind::Sint64)
            | (Type::Double, Kind::Double)
            | (Type::Msat, Kind::Shape(Shape::Amount(Unit::Msat)))
            | (Type::Sat, Kind::Shape(Shape::Amount(Unit::Sat)))
            | (Type::SatOrAll, Kind::Shape(Shape::AmountOrAll(Unit::Sat)))
            | (Type::MsatOrAny, Kind::Shape(Shape::AmountOrAny))
            | (Type::Feerate, Kind::Shape(Shape::Feerate))
            | (Type::Outpoint, Kind::Shape(Shape::Outpoint))
            | (Type::OutputDesc, Kind::Shape(Shape::OutputDesc))
            | (Type::Tlvs, Kind::Shape(Shape::TlvStream))
            | (Type::StringMap, Kind::Shape(Shape::StringMap))
            | (Type::ProofField, Kind::Shape(Shape::ProofField))
            | (Type::Json(Json::Scalar), Kind::Shape(Shape::JsonScalar))
            | (Type::Json(Json::Container), Kind::Shape(Shape::JsonObjectOrArray))
            | (Type::Json(Json::Value), Kind::Shape(Shape::JsonValue)) => true,
            (Type::Hex(Some(length)), Kind::FixedBytes(came)) => *length == usize::from(came),
            (Type::Enum(values), Kind::Enum(table)) => {
                self.values(path, values, table);
                true
            }
            (Type::Object(schema), Kind::Message(table)) => {
                self.message(path, schema, table, added);
                true
            }
            (Type::Hints(hop), Kind::Shape(Shape::HintList(table))) => {
                self.message(&format!("{path}[][]"), hop, table, added);
                true
            }
            _ => false,
        };
        if !fits {
            self.wrong.push(format!("{path}: kind {:?}", field.kind));
        }
    }

    fn values(&mut self, path: &str, values: &[EnumValue], table: &Enum) {
        self.values += values.len();
        let expected: BTreeSet<_> =
            values.iter().map(|value| (value.json.as_str(), value.name.as_str())).collect();
        let came: BTreeSet<_> = table.values.iter().map(|value| (value.json, value.name)).collect();
        if expected != came || came.len() != table.values.len() {
            self.wrong.push(format!("{path}: {came:?} in {}, expected {expected:?}", table.name));
        }
        for value in table.values {
            let by_json = table.by_json(value.json).map(|value| value.number);
            let by_number = table.by_number(value.number).map(|value| value.json);
            if by_json != Some(value.number) || by_number != Some(value.json) {
                self.wrong.push(format!("{path}: {} is not found", value.json));
            }
        }
    }

    /// What a message that is `id` and one other holds.
    fn envelope(&mut self, table: &'static Message, key: &'static str) -> &'static Message {
        self.messages += 1;
        self.fields += 2;
        let fields = table
            .fields
            .iter()
            .map(|field| (field.key, field.name, field.number, field.label, field.required));
        let expected = [("id", 1), (key, 2)];
        let expected = expected.map(|(name, number)| (name, name, number, Label::Singular, true));
        let id = table.by_key("id").map(|(_, field)| field.kind);
        let fields: Vec<_> = fields.collect();
        if fields != expected || !matches!(id, Some(Kind::Uint64)) {
            self.wrong.push(format!("{}: {fields:?}, {id:?}", table.name));
        }
        let proto = descriptor(table.name);
        let proto: Vec<_> =
            proto.fields().map(|field| (field.name().to_owned(), field.number())).collect();
        if proto != [("id".to_owned(), 1), (key.to_owned(), 2)] {
            self.wrong.push(format!("{}: {proto:?} in the proto", table.name));
        }
        Envelope { table, key }.inner()
    }

    fn entry(&mut self, form: Form, name: &str, entry: &Entry) {
        let row = row(form, name);
        let added = entry.added.as_deref().and_then(version);
        let (request, response) = match form {
            Form::Hook => {
                // The server's message holds the hook's request, the client's its response.
                let (call, answer) = (row.response, row.request);
                (self.envelope(call, "request"), self.envelope(answer, "response"))
            }
            _ => (row.request, row.response),
        };
        self.message(&entry.path, &entry.response, response, &added);
        self.message(&entry.path, &entry.request, request, &added);
        if row.deprecated != entry.deprecated {
            self.wrong.push(format!("{name}: deprecated is {}", row.deprecated));
        }
    }
}

#[test]
fn tables_are_what_the_schemas_say() {
    let mut judge = Judge::default();
    for (name, entry) in &FACTS.methods {
        judge.entry(Form::Method, name, entry);
    }
    for (name, entry) in &FACTS.notifications {
        judge.entry(Form::Notification, name, entry);
    }
    for (name, entry) in &FACTS.hooks {
        judge.entry(Form::Hook, name, entry);
    }
    println!(
        "{} messages, {} fields, {} enum values compared, {} members without a field",
        judge.messages,
        judge.fields,
        judge.values,
        judge.untyped.len()
    );
    assert!(judge.wrong.is_empty(), "{:#?}", judge.wrong);
    assert_eq!(judge.untyped, FACTS.omitted);
    assert!(judge.rest.iter().eq(FACTS.rest.keys()), "{:?}", judge.rest);
}

/// A shared enum is one table wherever it occurs, so a value that it lacks is named in policy.
#[test]
fn shared_enums_lack_only_what_policy_says() {
    let mut lacking = BTreeSet::new();
    fn walk(path: &str, schema: &Value, lacking: &mut BTreeSet<(String, String)>) {
        if let (Some(values), Some(member)) =
            (schema["enum"].as_array(), FACTS.member(path, schema))
            && let Type::Enum(known) = &member.ty
        {
            let texts = values.iter().map(|value| value.as_str().unwrap());
            let unknown = texts.filter(|text| known.iter().all(|value| value.json != *text));
            lacking.extend(unknown.map(|text| (path.to_owned(), text.to_owned())));
        }
        for (key, inner) in properties(schema) {
            walk(&format!("{path}.{key}"), inner, lacking);
        }
        if let Some(items) = schema.get("items") {
            walk(&format!("{path}[]"), items, lacking);
        }
    }
    let entries = FACTS.methods.values().chain(FACTS.notifications.values());
    for entry in entries.chain(FACTS.hooks.values()) {
        walk(&entry.path, &entry.request, &mut lacking);
        walk(&entry.path, &entry.response, &mut lacking);
    }
    assert_eq!(lacking, FACTS.absent);
}

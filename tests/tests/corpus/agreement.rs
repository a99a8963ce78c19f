//! The tables against the schemas, member by member: a second reading of what the generator read.

use std::collections::{BTreeMap, BTreeSet};

use boltgate_api::RPCS;
use boltgate_transcode::table::{Enum, Field, Form, Kind, Label, Message, Shape, Unit};
use serde_json::Value;

use crate::round_trip::{descriptor, row};
use crate::schema::{
    Entry, EnumValue, FACTS, Type, field_name, is_deprecated, properties, requires,
};

/// Differences, and what was compared.
#[derive(Default)]
struct Judge {
    wrong: Vec<String>,
    /// Paths of members without a type.
    untyped: BTreeSet<String>,
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

    fn kind(&mut self, path: &str, ty: &Type<'_>, field: &Field, added: &Added) {
        let fits = match (ty, field.kind) {
            (Type::Bool, Kind::Bool)
            | (Type::Hex, Kind::Bytes)
            | (Type::Text, Kind::String)
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
            | (Type::ProofField, Kind::Shape(Shape::ProofField)) => true,
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

    fn entry(&mut self, form: Form, name: &str, entry: &Entry) {
        let row = row(form, name);
        let added = entry.added.as_deref().and_then(version);
        self.message(&entry.path, &entry.response, row.response, &added);
        self.message(&entry.path, &entry.request, row.request, &added);
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
    println!(
        "{} rows: {} messages, {} fields, {} enum values compared, {} members without a field",
        RPCS.len(),
        judge.messages,
        judge.fields,
        judge.values,
        judge.untyped.len()
    );
    assert_eq!(RPCS.len(), FACTS.methods.len() + FACTS.notifications.len());
    assert!(judge.wrong.is_empty(), "{:#?}", judge.wrong);
    assert_eq!(judge.untyped, FACTS.omitted);
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
    for entry in FACTS.methods.values().chain(FACTS.notifications.values()) {
        walk(&entry.path, &entry.request, &mut lacking);
        walk(&entry.path, &entry.response, &mut lacking);
    }
    assert_eq!(lacking, FACTS.absent);
}

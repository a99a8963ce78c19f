//! JSON -> wire bytes -> prost -> JSON, each step judged.

use std::sync::LazyLock;

use boltgate_api::RPCS;
use boltgate_transcode::table::{Form, Message, Rpc};
use boltgate_transcode::{Notes, to_json, to_json_lenient, to_wire, to_wire_by_serde};
use prost::Message as _;
use prost_reflect::{DescriptorPool, DynamicMessage, MessageDescriptor};
use serde_json::Value;

use crate::decoded;
use crate::expected::{Expected, Unfit};
use crate::hooks::Envelope;
use crate::report::{Report, Rule};
use crate::schema::root;

/// The protos as protox reads them.
pub static POOL: LazyLock<DescriptorPool> = LazyLock::new(|| {
    let proto = root().join("generated/proto");
    let files = ["node.proto", "boltgate.proto"].map(|name| proto.join(name));
    let files = protox::compile(files, [proto]).unwrap();
    DescriptorPool::from_file_descriptor_set(files).unwrap()
});

/// The row of a method, a notification, a list or a hook.
pub fn row(form: Form, target: &str) -> &'static Rpc {
    let mut rows = RPCS.iter().filter(|row| row.form == form && row.target == target);
    let row = rows.next().unwrap_or_else(|| panic!("no row for {form:?} {target}"));
    assert!(rows.next().is_none(), "two rows for {form:?} {target}");
    row
}

pub fn descriptor(name: &str) -> MessageDescriptor {
    POOL.get_message_by_name(name).unwrap_or_else(|| panic!("no message {name}"))
}

/// What the test knows about one side of a row.
pub struct Side<'a> {
    pub table: &'static Message,
    /// The spelling that the schema's paths start with.
    pub path: &'a str,
    pub schema: &'a Value,
    /// `request`, `result` or `event`; of a hook, `call` or `answer`.
    pub name: &'static str,
    /// The message around it, where there is one.
    pub envelope: Option<Envelope>,
}

impl Side<'_> {
    fn is_request(&self) -> bool {
        matches!(self.name, "request" | "answer")
    }

    /// What should come back for this text.
    pub fn expected(&self, json: &str, report: &mut Report) -> Result<Value, Unfit> {
        let input: Value = serde_json::from_str(json).unwrap();
        let mut expected = Expected { report, request: self.is_request(), side: self.name };
        expected.object(self.path, self.schema, &descriptor(self.table.name), &input)
    }

    /// Converts a text both ways and judges every step.
    ///
    /// # Errors
    /// Where the tables and the schema agree that the text has no form on the wire.
    pub fn check(&self, place: &str, json: &str, report: &mut Report) -> Result<(), Unfit> {
        let before = report.applied(Rule::UnknownValue);
        let expected = self.expected(json, report);
        let came = self.convert(place, json, report);
        let (expected, (decoded, came, notes)) = match (expected, came) {
            (Ok(expected), Ok(came)) => (expected, came),
            (Err(_), Err(error)) => return Err(error),
            (Ok(_), Err(error)) => panic!("{place}: {json}\nshould convert: {error}"),
            (Err(unfit), Ok((_, came, _))) => {
                panic!("{place}: {json}\nshould not convert: {unfit}\nbut came back as {came}")
            }
        };
        assert_same(place, "prost's view", &expected, &decoded);
        assert_same(place, "what came back", &expected, &came);
        let unknown = report.applied(Rule::UnknownValue) - before;
        assert_eq!(notes.unknown_values().total(), unknown as u64, "{place}: {notes:?}");
        assert_eq!(notes.unknown_fields().total(), 0, "{place}: {notes:?}");
        Ok(())
    }

    fn convert(
        &self,
        place: &str,
        json: &str,
        report: &mut Report,
    ) -> Result<(Value, Value, Notes), Unfit> {
        let wrapped = self.envelope.map(|envelope| envelope.wrap(json));
        let json = wrapped.as_deref().unwrap_or(json);
        let table = self.envelope.map_or(self.table, |envelope| envelope.table);
        let mut wire = Vec::new();
        let notes = to_wire(table, json.as_bytes(), &mut wire).map_err(|e| e.to_string())?;
        let mut by_serde = Vec::new();
        let judged = to_wire_by_serde(table, json.as_bytes(), &mut by_serde);
        assert_eq!(judged.as_ref(), Ok(&notes), "{place}: the scanner and the engine differ");
        assert_eq!(by_serde, wire, "{place}: the scanner and the engine differ");
        let message = DynamicMessage::decode(descriptor(table.name), wire.as_slice());
        let mut message = message.unwrap_or_else(|error| panic!("{place}: prost refuses: {error}"));
        let again = message.encode_to_vec();
        assert_eq!(again.len(), wire.len(), "{place}: bytes that prost would not write");
        if let Some(envelope) = self.envelope {
            message = envelope.open(&message);
        }
        let decoded = decoded::object(self.path, self.schema, &message);
        let back = if self.is_request() { to_json } else { to_json_lenient };
        let mut text = Vec::new();
        back(table, &again, &mut text).map_err(|error| error.to_string())?;
        let came = serde_json::from_slice(&text);
        let mut came = came.unwrap_or_else(|error| panic!("{place}: not JSON: {error}"));
        if let Some(envelope) = self.envelope {
            came = envelope.unwrap(came);
        }
        report.bytes += wire.len();
        Ok((decoded, came, notes))
    }
}

/// Fails at the first place where two values differ.
pub fn assert_same(place: &str, what: &str, expected: &Value, came: &Value) {
    if let Some((at, expected, came)) = difference(expected, came) {
        panic!("{place}{at}: {what} is {came}, expected {expected}");
    }
}

fn difference(left: &Value, right: &Value) -> Option<(String, String, String)> {
    let within = |key: &str, (at, left, right): (String, String, String)| {
        (format!("/{key}{at}"), left, right)
    };
    match (left, right) {
        (Value::Object(lefts), Value::Object(rights)) => {
            let only_right = rights.keys().filter(|key| !lefts.contains_key(*key));
            let keys = lefts.keys().chain(only_right);
            keys.into_iter().find_map(|key| match (lefts.get(key), rights.get(key)) {
                (Some(left), Some(right)) => {
                    difference(left, right).map(|found| within(key, found))
                }
                (left, right) => Some((format!("/{key}"), show(left), show(right))),
            })
        }
        (Value::Array(lefts), Value::Array(rights)) if lefts.len() == rights.len() => {
            let mut pairs = lefts.iter().zip(rights).enumerate();
            pairs.find_map(|(at, (left, right))| {
                difference(left, right).map(|found| within(&at.to_string(), found))
            })
        }
        _ if left == right => None,
        _ => Some((String::new(), show(Some(left)), show(Some(right)))),
    }
}

fn show(value: Option<&Value>) -> String {
    value.map_or("absent".to_owned(), |value| value.to_string().chars().take(300).collect())
}

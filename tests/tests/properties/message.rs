//! Random messages as the protos describe them: the tables have no say in it.

use std::collections::{BTreeSet, HashMap};

use prost_reflect::{
    DynamicMessage, FieldDescriptor, Kind, MapKey, MessageDescriptor, OneofDescriptor,
    ReflectMessage, Value,
};

use crate::tape::Choices;

/// How deep messages are filled: some may hold themselves.
const DEEPEST: usize = 6;

/// A message, and what has to come back of it by way of JSON.
#[derive(Debug)]
pub struct Made {
    pub sent: DynamicMessage,
    /// As sent, without the enum values that nobody knows: these have no word in JSON.
    pub back: DynamicMessage,
    /// How many of these there are.
    pub unknown: u64,
    /// Every message that has been made up, by its name.
    pub met: BTreeSet<String>,
}

/// Makes up a message.
pub fn message(descriptor: &MessageDescriptor, tape: &[u8]) -> Made {
    let choices = Choices::new(tape);
    let mut maker = Maker { choices, unknown: 0, met: BTreeSet::new() };
    let (sent, back) = maker.message(descriptor, 0);
    Made { sent, back, unknown: maker.unknown, met: maker.met }
}

/// A value, and what comes back of it: nothing where it is left out.
type Sent = (Value, Option<Value>);

struct Maker<'t> {
    choices: Choices<'t>,
    unknown: u64,
    met: BTreeSet<String>,
}

impl Maker<'_> {
    fn message(
        &mut self,
        descriptor: &MessageDescriptor,
        depth: usize,
    ) -> (DynamicMessage, DynamicMessage) {
        self.met.insert(descriptor.full_name().to_owned());
        let mut sent = DynamicMessage::new(descriptor.clone());
        let mut back = sent.clone();
        // Beginning with any field: the tape may end before the last one.
        let fields: Vec<_> = descriptor.fields().collect();
        let first = self.choices.below(fields.len().max(1));
        for field in fields.iter().cycle().skip(first).take(fields.len()) {
            let is_one_of = field.containing_oneof().is_some_and(|oneof| !oneof.is_synthetic());
            if is_one_of {
                continue;
            }
            let must = is_needed(field);
            if !must && (self.is_too_deep(field, depth) || self.choices.below(3) == 0) {
                continue;
            }
            self.field(field, depth, &mut sent, &mut back);
        }
        for oneof in descriptor.oneofs().filter(|oneof| !oneof.is_synthetic()) {
            if let Some(arm) = self.arm(&oneof, depth) {
                self.field(&arm, depth, &mut sent, &mut back);
            }
        }
        (sent, back)
    }

    fn is_too_deep(&self, field: &FieldDescriptor, depth: usize) -> bool {
        // An amount or a value is where the depth ends.
        let holds = field.kind().as_message().is_some_and(|message| message.fields().len() > 1);
        holds && depth >= DEEPEST
    }

    /// The arm to set; none where that says something too.
    fn arm(&mut self, oneof: &OneofDescriptor, depth: usize) -> Option<FieldDescriptor> {
        let message = oneof.parent_message().name().to_owned();
        let arms: Vec<_> = oneof
            .fields()
            .filter(|arm| !(self.is_too_deep(arm, depth) || is_container(arm) && depth >= DEEPEST))
            .collect();
        // Only of these, nothing is a value: `null`.
        let may_be_unset = matches!(
            message.as_str(),
            "JsonValue" | "JsonScalar" | "Event" | "Notification" | "Followed"
        );
        let arms_to_choose = arms.len() + usize::from(may_be_unset);
        if arms_to_choose == 0 {
            return oneof.fields().next();
        }
        arms.get(self.choices.below(arms_to_choose)).cloned()
    }

    fn field(
        &mut self,
        field: &FieldDescriptor,
        depth: usize,
        sent: &mut DynamicMessage,
        back: &mut DynamicMessage,
    ) {
        let (value, came) = if field.is_map() {
            self.map(field, depth)
        } else if field.is_list() {
            self.list(field, depth)
        } else {
            self.one(field, depth)
        };
        sent.set_field(field, value);
        if let Some(came) = came {
            back.set_field(field, came);
        }
    }

    fn list(&mut self, field: &FieldDescriptor, depth: usize) -> Sent {
        let (mut sent, mut back) = (Vec::new(), Vec::new());
        // Of a stream of records, each type comes once.
        let mut types = BTreeSet::new();
        for _ in 0..self.choices.below(4) {
            let (value, came) = self.one(field, depth);
            if let Some(tlv_type) = tlv_type(&value)
                && !types.insert(tlv_type)
            {
                continue;
            }
            sent.push(value);
            back.extend(came);
        }
        (Value::List(sent), Some(Value::List(back)))
    }

    fn map(&mut self, field: &FieldDescriptor, depth: usize) -> Sent {
        let entry = field.kind().as_message().expect("an entry").clone();
        let value_field = entry.map_entry_value_field();
        let (mut sent, mut back) = (HashMap::new(), HashMap::new());
        for _ in 0..self.choices.below(4) {
            // No field of a table begins so: other members of an object are not its fields.
            let key = MapKey::String(format!("~{}", self.choices.text()));
            let (value, came) = self.one(&value_field, depth);
            sent.insert(key.clone(), value);
            back.extend(came.map(|came| (key, came)));
        }
        (Value::Map(sent), Some(Value::Map(back)))
    }

    fn one(&mut self, field: &FieldDescriptor, depth: usize) -> Sent {
        let value = match field.kind() {
            // A flag of a oneof has no meaning but true; any JSON has both.
            Kind::Bool if is_flag(field) => Value::Bool(true),
            Kind::Bool => Value::Bool(self.choices.below(2) == 1),
            // What an int64 holds comes back as one.
            Kind::Uint64 if field.full_name().ends_with(".uint_value") => {
                Value::U64(self.choices.unsigned(63) | 1 << 63)
            }
            Kind::Uint64 => Value::U64(self.choices.unsigned(64)),
            Kind::Uint32 => Value::U32(self.choices.unsigned(32) as u32),
            Kind::Int32 => Value::I32(self.choices.signed(32) as i32),
            Kind::Int64 | Kind::Sint64 => Value::I64(self.choices.signed(64)),
            Kind::Float => Value::F32(self.choices.float()),
            Kind::Double => Value::F64(self.choices.double()),
            Kind::String => Value::String(self.choices.text()),
            Kind::Bytes => Value::Bytes(self.choices.data().into()),
            Kind::Enum(one) => {
                let numbers: Vec<i32> = one.values().map(|value| value.number()).collect();
                if self.choices.once_in(8) {
                    self.unknown += 1;
                    return (Value::EnumNumber(*self.choices.pick(&[-1, 7777, i32::MIN])), None);
                }
                Value::EnumNumber(*self.choices.pick(&numbers))
            }
            Kind::Message(message) => {
                let (sent, back) = self.message(&message, depth + 1);
                return (Value::Message(sent), Some(Value::Message(back)));
            }
            other => panic!("{}: no field of ours is {other:?}", field.full_name()),
        };
        (value.clone(), Some(value))
    }
}

/// Whether there is no JSON without this field.
fn is_needed(field: &FieldDescriptor) -> bool {
    field.full_name() == "cln.OutputDesc.amount"
}

fn is_flag(field: &FieldDescriptor) -> bool {
    let message = field.parent_message();
    matches!(message.name(), "AmountOrAll" | "AmountOrAny" | "Feerate")
}

fn is_container(field: &FieldDescriptor) -> bool {
    field.kind().as_message().is_some_and(|one| matches!(one.name(), "JsonObject" | "JsonArray"))
}

fn tlv_type(value: &Value) -> Option<u64> {
    let message = value.as_message().filter(|one| one.descriptor().name() == "TlvEntry")?;
    message.get_field_by_name("type")?.as_u64()
}

/// The same message in other bytes: fields in another order, which says the same as long as those
/// of one number stay as they were.
pub fn shuffled(wire: &[u8], tape: &[u8]) -> Vec<u8> {
    let mut choices = Choices::new(tape);
    let mut fields: Vec<(usize, Vec<u8>)> = Vec::new();
    let mut places = HashMap::new();
    for (number, bytes) in split(wire) {
        let place = *places.entry(number).or_insert_with(|| choices.below(1000));
        fields.push((place, bytes.to_vec()));
    }
    // In order where the place is the same.
    fields.sort_by_key(|(place, _)| *place);
    fields.into_iter().flat_map(|(_, bytes)| bytes).collect()
}

/// The fields of a message, each with its number.
fn split(wire: &[u8]) -> Vec<(u32, &[u8])> {
    use prost::encoding::{DecodeContext, decode_key, skip_field};
    let (mut rest, mut fields) = (wire, Vec::new());
    while !rest.is_empty() {
        let field = rest;
        let (number, wire_type) = decode_key(&mut rest).unwrap();
        skip_field(wire_type, number, &mut rest, DecodeContext::default()).unwrap();
        fields.push((number, &field[..field.len() - rest.len()]));
    }
    fields
}

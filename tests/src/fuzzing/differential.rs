//! JSON to wire bytes: the scanner says what serde_json says.

use std::collections::BTreeMap;
use std::fmt;

use boltgate_transcode::table::Message;
use boltgate_transcode::{
    MessageSeed, Writer, to_json_lenient, to_wire, to_wire_by_serde, to_wire_plain, to_wire_strict,
};
use prost::Message as _;
use prost_reflect::DynamicMessage;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, SeqAccess, Visitor};
use serde_json::Value;

use super::input::Input;
use super::tables::descriptor;
use super::tokens::{nesting, tokens};

/// What stands in the caller's buffer before a conversion, and has to be there after it.
const BEFORE: &[u8] = b"before";

/// A message of which only the syntax counts.
static EMPTY: Message = Message { name: "test.Empty", fields: &[], by_key: &[] };

/// Converts a text, with the table that the first bytes choose, in every way there is.
///
/// # Panics
/// Where the ways disagree on verdict, wire bytes, notes or the words of an error; where something
/// is accepted that serde_json does not take for JSON; where the wire bytes have no way back, or
/// are not what prost-reflect would have written.
pub fn differential(bytes: &[u8]) {
    let Some(Input { table, around, body: text }) = Input::of(bytes) else { return };
    let shown = || format!("{}: {}", table.name, text.escape_ascii());
    let syntax = is_object(text);

    let mut slow = BEFORE.to_vec();
    let judged = to_wire_by_serde(table, text, &mut slow);
    let mut wire = Vec::new();
    // The second time, it expects what it learned from the first.
    for time in ["", " the second time"] {
        wire = BEFORE.to_vec();
        let verdict = to_wire(table, text, &mut wire);
        assert_eq!(verdict, judged, "scanner and serde_json differ{time}: {}", shown());
        assert_eq!(wire, slow, "scanner and serde_json write differently{time}: {}", shown());
    }
    let Some(wire) = wire.strip_prefix(BEFORE) else { panic!("the buffer changed: {}", shown()) };
    let of_empty = to_wire(&EMPTY, text, &mut Vec::new());
    assert_eq!(of_empty.is_ok(), syntax, "{of_empty:?}, syntax alone: {}", shown());

    part(table, around, text);
    strict(table, text, judged.as_ref().is_ok_and(|notes| notes.is_empty()).then_some(wire));
    match judged {
        Ok(_) => {
            assert!(syntax, "accepted, and no JSON: {}", shown());
            whole(table, text, wire, shown);
        }
        Err(error) => {
            assert!(wire.is_empty(), "bytes beside an error: {}", shown());
            assert!(!error.reason().is_empty(), "{}", shown());
        }
    }
}

/// What the scanner takes of the beginning of a text, serde_json takes too, inside as many arrays.
fn part(table: &'static Message, around: usize, text: &[u8]) {
    let mut wire = BEFORE.to_vec();
    let Some((notes, length)) = to_wire_plain(table, text, around, &mut wire) else {
        assert_eq!(wire, BEFORE, "bytes of a text that it leaves to others");
        return;
    };
    let shown = || format!("{}, {around} around: {}", table.name, text.escape_ascii());
    let object = text.get(..length).unwrap_or_else(|| panic!("beyond the end: {}", shown()));
    let nested = [&b"[".repeat(around)[..], object, &b"]".repeat(around)].concat();
    let mut slow = BEFORE.to_vec();
    let mut writer = Writer::new(&mut slow);
    let read = Nested { table, around, writer: &mut writer }
        .deserialize(&mut serde_json::Deserializer::from_slice(&nested));
    assert!(read.is_ok(), "serde_json refuses it: {read:?}: {}", shown());
    assert_eq!(writer.into_notes(), notes, "{}", shown());
    assert_eq!(wire, slow, "the beginning is written differently: {}", shown());
}

/// Reads an object inside of arrays.
struct Nested<'w, 'o> {
    table: &'static Message,
    around: usize,
    writer: &'w mut Writer<'o>,
}

impl<'de> DeserializeSeed<'de> for Nested<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<(), D::Error> {
        match self.around {
            0 => MessageSeed::new(self.table, self.writer).deserialize(json),
            _ => json.deserialize_seq(self),
        }
    }
}

impl<'de> Visitor<'de> for Nested<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        items.next_element_seed(Self { around: self.around - 1, ..self })?;
        // Reads the bracket that closes it.
        items.next_element::<IgnoredAny>().map(drop)
    }
}

/// `wire` is what the lenient way makes of the text, if it has nothing to note.
fn strict(table: &'static Message, text: &[u8], wire: Option<&[u8]>) {
    let mut strict = BEFORE.to_vec();
    let verdict = to_wire_strict(table, text, &mut strict);
    let strict = strict.strip_prefix(BEFORE);
    if verdict.is_ok() {
        let shown = || format!("{}: {}", table.name, text.escape_ascii());
        assert_eq!(strict, wire, "strictly read, it says something else: {}", shown());
    } else {
        assert_eq!(strict, Some(&[][..]), "bytes beside an error");
    }
}

/// How many objects and arrays inside of one another any reader of messages follows: of JSON
/// inside of a message each level takes two messages, and prost stops at 100 of them.
const READABLE: usize = 45;

/// Wire bytes are a message in its shortest form, and have a way back.
fn whole(table: &'static Message, text: &[u8], wire: &[u8], shown: impl Fn() -> String) {
    if nesting(text) > READABLE {
        return;
    }
    let decoded = DynamicMessage::decode(descriptor(table), wire)
        .unwrap_or_else(|error| panic!("prost can't read it: {error}: {}", shown()));
    let shortest = decoded.encoded_len();
    // Of names that are data, the last one counts, which leaves the others in a map; and prost
    // takes zero with a sign for none, which protobuf's own libraries don't.
    let may_be_longer = || repeats_a_name(text) || holds_negative_zero(text);
    let is_shortest = shortest == wire.len() || (shortest < wire.len() && may_be_longer());
    assert!(is_shortest, "{} bytes, not {shortest}: {}", wire.len(), shown());
    let back = to_json_lenient(table, wire, &mut Vec::new());
    assert!(back.is_ok(), "no way back: {back:?}: {}", shown());
}

/// Whether an object somewhere in a text has two members of the same name.
fn repeats_a_name(text: &[u8]) -> bool {
    fn members(value: &Value) -> usize {
        match value {
            Value::Object(object) => object.len() + object.values().map(members).sum::<usize>(),
            Value::Array(items) => items.iter().map(members).sum(),
            _ => 0,
        }
    }
    let written = tokens(text).into_iter().filter(|token| text[token.start] == b':').count();
    serde_json::from_slice(text).is_ok_and(|value| members(&value) < written)
}

/// Whether there is a number in a text that is zero with a sign.
fn holds_negative_zero(text: &[u8]) -> bool {
    let numbers =
        tokens(text).into_iter().filter_map(|token| std::str::from_utf8(&text[token]).ok());
    let mut signed = numbers.filter(|number| number.starts_with('-'));
    signed.any(|number| number.parse::<f64>().is_ok_and(|number| number == 0.0))
}

/// What serde_json takes for one whole object in UTF-8. It reads the names of the members, and
/// merely finds the end of what they hold.
fn is_object(text: &[u8]) -> bool {
    std::str::from_utf8(text)
        .is_ok_and(|text| serde_json::from_str::<BTreeMap<String, IgnoredAny>>(text).is_ok())
}

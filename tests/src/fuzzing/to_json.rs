//! Wire bytes to JSON: what prost-reflect reads, is what is written.

use std::collections::BTreeSet;

use boltgate_transcode::table::Message;
use boltgate_transcode::{Notes, to_json_lenient, to_wire, to_wire_strict};
use prost::Message as _;
use prost_reflect::{DynamicMessage, MessageDescriptor, ReflectMessage};
use serde_json::Value;

use super::input::Input;
use super::tables::descriptor;

/// Converts a message, with the table that the first bytes choose.
///
/// # Panics
/// Where the outcome is no JSON object, or no request to the node; where the strict way and the
/// lenient one write differently; where prost-reflect reads the bytes differently, or reads them
/// although they are refused as no message.
pub fn to_json(bytes: &[u8]) {
    let Some(Input { table, body: wire, .. }) = Input::of(bytes) else { return };
    let shown = || format!("{}: {}", table.name, wire.escape_ascii());

    let mut text = b"before".to_vec();
    let strict = boltgate_transcode::to_json(table, wire, &mut text);
    let Some(text) = text.strip_prefix(b"before") else {
        panic!("the buffer changed: {}", shown())
    };
    let mut lenient_text = Vec::new();
    let lenient = to_json_lenient(table, wire, &mut lenient_text);
    let theirs = DynamicMessage::decode(descriptor(table), wire);

    match (&strict, &lenient) {
        (Ok(_), Ok(_)) => {
            assert_eq!(text, lenient_text, "leniently, it is something else: {}", shown());
            sent(table, text, shown);
        }
        (Ok(_), Err(error)) => panic!("refused only by the lenient way: {error}: {}", shown()),
        (Err(_), _) => assert!(text.is_empty(), "text beside an error: {}", shown()),
    }
    match (lenient, theirs) {
        (Ok(notes), Ok(theirs)) => same(table, &lenient_text, &notes, &theirs, shown),
        (Ok(_), Err(_)) => drop(object(&lenient_text, shown)),
        (Err(error), Ok(theirs)) => {
            let refused = is_of_the_format(error.expected());
            assert!(!refused || holds_a_map(&theirs.descriptor()), "{error}: {}", shown());
        }
        (Err(_), Err(_)) => {}
    }
}

fn object(text: &[u8], shown: impl Fn() -> String) -> Value {
    let value = serde_json::from_slice(text);
    let value: Value = value.unwrap_or_else(|error| panic!("no JSON: {error}: {}", shown()));
    assert!(value.is_object(), "no object: {}", shown());
    value
}

/// What prost-reflect read, written anew, gives the same text.
fn same(
    table: &'static Message,
    text: &[u8],
    notes: &Notes,
    theirs: &DynamicMessage,
    shown: impl Fn() -> String,
) {
    let ours = object(text, &shown);
    let mut again = Vec::new();
    let anew = to_json_lenient(table, &theirs.encode_to_vec(), &mut again);
    let anew = anew.unwrap_or_else(|error| panic!("prost reads it, but: {error}: {}", shown()));
    assert_eq!(ours, object(&again, &shown), "prost reads something else: {}", shown());
    let known = |notes: &Notes| notes.unknown_values().total() == 0;
    assert_eq!(known(notes), known(&anew), "{notes:?}, {anew:?}: {}", shown());
    // prost-reflect keeps what it doesn't know, but not in the entries of a map.
    let complete = |notes: &Notes| notes.unknown_fields().total() == 0;
    let agree = complete(notes) == complete(&anew) || holds_a_map(&theirs.descriptor());
    assert!(agree, "{notes:?}, {anew:?}: {}", shown());
}

/// What is sent to the node could come back from it, or come from a client: it fits the same table.
fn sent(table: &'static Message, text: &[u8], shown: impl Fn() -> String) {
    let mut wire = Vec::new();
    let read = to_wire(table, text, &mut wire);
    let shown = || format!("{}: {}", text.escape_ascii(), shown());
    let read = read.unwrap_or_else(|error| panic!("it doesn't read itself: {error}: {}", shown()));
    assert!(read.is_empty(), "{read:?}: {}", shown());
    // A client may send the same as JSON.
    let mut strict = Vec::new();
    let read = to_wire_strict(table, text, &mut strict);
    assert_eq!((read, &strict), (Ok(()), &wire), "as a client's: {}", shown());
    let mut again = Vec::new();
    let back = boltgate_transcode::to_json(table, &wire, &mut again);
    assert!(back.is_ok(), "{back:?}: {}", shown());
    assert_eq!(object(text, shown), object(&again, shown), "{}", shown());
}

/// Whether there is a map somewhere in a message: prost takes an entry of it for one whatever its
/// wire type is, and so reads on at another place.
fn holds_a_map(message: &MessageDescriptor) -> bool {
    let (mut known, mut todo) = (BTreeSet::new(), vec![message.clone()]);
    while let Some(message) = todo.pop() {
        if !known.insert(message.full_name().to_owned()) {
            continue;
        }
        for field in message.fields() {
            if field.is_map() {
                return true;
            }
            todo.extend(field.kind().as_message().cloned());
        }
    }
    false
}

/// Whether an error says that bytes are no protobuf message, whatever the table.
fn is_of_the_format(expected: &str) -> bool {
    [
        "a whole protobuf field",
        "a varint of",
        "a protobuf tag",
        "a protobuf field number",
        "a field of at most",
        "UTF-8",
    ]
    .iter()
    .any(|words| expected.starts_with(words))
}

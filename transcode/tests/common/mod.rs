//! Tables written by hand, and prost's types for the same messages: the oracle.
#![allow(dead_code, missing_docs, reason = "each test file uses its own part")]

pub mod cases;
pub mod strategy;
pub mod tables;
pub mod types;

use boltgate_transcode::table::Message;
use boltgate_transcode::{Error, Notes};

/// JSON text to wire bytes.
pub fn to_wire(table: &'static Message, json: &str) -> Result<(Vec<u8>, Notes), Error> {
    let mut out = b"before".to_vec();
    let result = boltgate_transcode::to_wire(table, json.as_bytes(), &mut out);
    assert!(out.starts_with(b"before"), "what was in the buffer stays");
    match result {
        Ok(notes) => Ok((out.split_off(6), notes)),
        Err(error) => {
            assert_eq!(out, b"before", "nothing is appended where a conversion fails");
            Err(error)
        }
    }
}

/// Wire bytes to JSON text.
pub fn to_json(table: &'static Message, wire: &[u8]) -> Result<(String, Notes), Error> {
    json(table, wire, boltgate_transcode::to_json)
}

/// Wire bytes to JSON text, as for a reply.
pub fn to_json_lenient(table: &'static Message, wire: &[u8]) -> Result<(String, Notes), Error> {
    json(table, wire, boltgate_transcode::to_json_lenient)
}

type Convert = fn(&'static Message, &[u8], &mut Vec<u8>) -> Result<Notes, Error>;

fn json(table: &'static Message, wire: &[u8], convert: Convert) -> Result<(String, Notes), Error> {
    let mut out = b"{before[".to_vec();
    let result = convert(table, wire, &mut out);
    assert!(out.starts_with(b"{before["), "what was in the buffer stays");
    match result {
        Ok(notes) => {
            let json = String::from_utf8(out.split_off(8)).expect("JSON is UTF-8");
            serde_json::from_str::<serde_json::Map<_, _>>(&json).expect("an object");
            Ok((json, notes))
        }
        Err(error) => {
            assert_eq!(out, b"{before[", "nothing is appended where a conversion fails");
            Err(error)
        }
    }
}

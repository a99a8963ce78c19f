//! Properties that hold for every table: whatever a message says survives the way there and back.
//!
//! * JSON -> wire -> JSON: a [random text](text) of every table comes back as it was, but for what
//!   the wire can't tell, which is [named](text::Rule); and prost, who reads the wire bytes by the
//!   protos alone, finds the same in them.
//! * wire -> JSON -> wire: a [random message](message) that prost-reflect wrote by the protos alone
//!   is, once it has been JSON, the same message to prost-reflect.
//!
//! The values are the same in each run. `PROPTEST_CASES=1000` tries that many for each table,
//! `PROPTEST_RNG_SEED=7` tries others.
#![allow(clippy::print_stdout, reason = "the figures are for people: run with --nocapture")]

mod coverage;
mod message;
mod tape;
mod text;

use std::collections::{BTreeMap, BTreeSet};
use std::env;

use boltgate_tests::figures;
use boltgate_tests::fuzzing::tables::{TABLES, descriptor};
use boltgate_transcode::table::Message;
use boltgate_transcode::{to_json, to_json_lenient, to_wire, to_wire_by_serde};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use prost::Message as _;
use prost_reflect::DynamicMessage;
use serde_json::Value;

use tape::Tapes;

/// How many values of each table are tried, each way.
const CASES: u32 = 20;

/// Runs a check on tapes that are this table's own.
fn each_tape(
    table: &'static Message,
    mut check: impl FnMut(&[u8]) -> Result<(), TestCaseError>,
) -> u32 {
    let config = Config {
        cases: number("PROPTEST_CASES").unwrap_or(CASES.into()) as u32,
        failure_persistence: None,
        ..Config::default()
    };
    let cases = config.cases;
    let mut seed = [0; 32];
    let (chosen, name) = seed.split_at_mut(8);
    chosen.copy_from_slice(&number("PROPTEST_RNG_SEED").unwrap_or_default().to_le_bytes());
    // The end of a name tells it from others best.
    name.iter_mut().zip(table.name.bytes().rev()).for_each(|(seed, byte)| *seed = byte);
    let random = TestRng::from_seed(RngAlgorithm::ChaCha, &seed);
    let mut runner = TestRunner::new_with_rng(config, random);
    let check = std::cell::RefCell::new(&mut check);
    let outcome = runner.run(&Tapes, |tape| (check.borrow_mut())(&tape));
    outcome.unwrap_or_else(|error| panic!("{}: {error}", table.name));
    cases
}

fn number(variable: &str) -> Option<u64> {
    let text = env::var(variable).ok()?;
    Some(text.parse().unwrap_or_else(|_| panic!("{variable}={text}: expected a number")))
}

/// What a message is in JSON, and how many enum values in it nobody knows.
fn json(table: &'static Message, wire: &[u8]) -> Result<(String, u64), TestCaseError> {
    let mut text = Vec::new();
    let notes = to_json_lenient(table, wire, &mut text)
        .map_err(|error| TestCaseError::fail(format!("to JSON: {error}")))?;
    prop_assert_eq!(notes.unknown_fields().total(), 0);
    // A request is more strictly read, and says the same.
    let mut request = Vec::new();
    if to_json(table, wire, &mut request).is_ok() {
        prop_assert_eq!(&request, &text, "strictly read");
    }
    let text = String::from_utf8(text).map_err(|error| TestCaseError::fail(error.to_string()))?;
    Ok((text, notes.unknown_values().total()))
}

fn value(text: &str) -> Result<Value, TestCaseError> {
    serde_json::from_str(text).map_err(|error| TestCaseError::fail(format!("{text}: {error}")))
}

fn decode(table: &'static Message, wire: &[u8]) -> Result<DynamicMessage, TestCaseError> {
    let message = DynamicMessage::decode(descriptor(table), wire)
        .map_err(|error| TestCaseError::fail(format!("prost refuses it: {error}")))?;
    prop_assert_eq!(message.unknown_fields().count(), 0, "fields that the proto has not");
    Ok(message)
}

#[test]
fn json_comes_back_from_the_wire() {
    let mut applied = text::Applied::new();
    let (mut values, mut bytes) = (0, 0);
    for table in TABLES.iter() {
        values += each_tape(table, |tape| {
            let made = text::object(table, tape);
            let (mut wire, mut slow) = (Vec::new(), Vec::new());
            let notes = to_wire(table, made.text.as_bytes(), &mut wire)
                .map_err(|error| TestCaseError::fail(format!("{}\nto wire: {error}", made.text)))?;
            let judged = to_wire_by_serde(table, made.text.as_bytes(), &mut slow);
            prop_assert_eq!(judged.as_ref(), Ok(&notes), "{}", made.text);
            prop_assert_eq!(&wire, &slow, "{}", made.text);
            let unknown = made.applied.get(&text::Rule::UnknownWord).copied().unwrap_or_default();
            prop_assert_eq!(notes.unknown_values().total(), unknown as u64, "{}", made.text);
            let again = decode(table, &wire)?.encode_to_vec();
            for wire in [&wire, &again] {
                let (back, noted) = json(table, wire)?;
                prop_assert_eq!(&value(&back)?, &made.back, "{}", made.text);
                prop_assert_eq!(noted, unknown as u64, "{}", made.text);
            }
            bytes += made.text.len();
            made.applied.into_iter().for_each(|(rule, times)| {
                *applied.entry(rule).or_default() += times;
            });
            Ok(())
        });
    }
    println!("{bytes} bytes of JSON; where the wire can't tell: {applied:?}");
    assert_eq!(applied.len(), text::RULES, "a rule that nothing needs: {applied:?}");
    figures::keep(
        "properties-1-json",
        &format!("{} tables, {values} random texts to the wire and back, 0 unequal", TABLES.len()),
    );
}

#[test]
fn messages_come_back_from_json() {
    let (mut values, mut unknown) = (0, 0);
    let mut met = BTreeMap::new();
    let tables: Vec<_> = TABLES.iter().copied().chain(coverage::OWN_REQUESTS).collect();
    for table in &tables {
        values += each_tape(table, |tape| {
            let made = message::message(&descriptor(table), tape);
            let wire = made.sent.encode_to_vec();
            let (text, noted) = json(table, &wire)?;
            prop_assert_eq!(noted, made.unknown, "{}", made.sent);
            let (in_any_order, _) = json(table, &message::shuffled(&wire, tape))?;
            prop_assert_eq!(value(&text)?, value(&in_any_order)?, "{}", made.sent);
            let mut again = Vec::new();
            let notes = to_wire(table, text.as_bytes(), &mut again)
                .map_err(|error| TestCaseError::fail(format!("{text}\nto wire: {error}")))?;
            prop_assert!(notes.is_empty(), "{text}: {notes:?}");
            let back = decode(table, &again)?;
            // Zeros that go without saying are not there any more.
            let expected = decode(table, &made.back.encode_to_vec())?;
            prop_assert!(back == expected, "{back}\n{expected}\nby way of {text}");
            prop_assert_eq!(back.encoded_len(), again.len(), "not the shortest form: {}", text);
            unknown += made.unknown;
            made.met.into_iter().for_each(|name| *met.entry(name).or_insert(0) += 1);
            Ok(())
        });
    }
    println!("{unknown} enum values that nobody knows; {} messages", met.len());
    let met: BTreeSet<&str> = met.keys().map(String::as_str).collect();
    coverage::assert_complete(&met);
    figures::keep(
        "properties-2-wire",
        &format!(
            "{} tables, {values} random messages to JSON and back, 0 unequal to prost",
            tables.len()
        ),
    );
}

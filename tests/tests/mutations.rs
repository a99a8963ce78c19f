//! A little of what the fuzzer does, in every test run: each recorded text, and texts that chance
//! changed, through the checks that the fuzzer's targets are.

use std::collections::BTreeSet;

use boltgate_tests::figures;
use boltgate_tests::fuzzing::{
    CHECKS, HEADER, Seed, TARGETS, dictionary, differential, edges, mutate, seeds,
};
use fastrand::Rng;

/// The longest input that is changed: what goes wrong in a long one does so in a short one too.
const LONGEST: usize = 4096;

/// How an input changes.
type Change = fn(&mut Vec<u8>, &mut Rng);

/// Runs a check on its seeds, and on this many changed ones. What was tried is kept under a name.
fn run(name: &str, check: &str, changed: usize, change: Change) {
    let (_, run) = CHECKS.iter().find(|(name, _)| *name == check).unwrap();
    let seeds = seeds(check);
    seeds.iter().for_each(|seed| run(&seed.bytes));
    let short: Vec<&Seed> = seeds.iter().filter(|seed| seed.bytes.len() <= LONGEST).collect();
    assert!(short.len() > 50, "{check} has {} seeds that are short enough", short.len());
    let mut random = Rng::with_seed(5482);
    for _ in 0..changed {
        let mut bytes = short[random.usize(..short.len())].bytes.clone();
        change(&mut bytes, &mut random);
        run(&bytes);
    }
    let seeds = seeds.len();
    figures::keep(
        name,
        &format!("{check}: {seeds} seeds and {changed} changed ones, 0 panics, 0 wrong"),
    );
}

/// Changes the text behind the header; now and then the header too, and so the table.
fn text(bytes: &mut Vec<u8>, random: &mut Rng) {
    let mut text = bytes.split_off(HEADER);
    mutate(&mut text, random);
    if random.u8(..8) == 0 {
        bytes.iter_mut().for_each(|byte| *byte = random.u8(..));
    }
    bytes.append(&mut text);
}

/// Changes a few bytes.
fn bytes(bytes: &mut Vec<u8>, random: &mut Rng) {
    for _ in 0..=random.usize(..3) {
        let at = random.usize(..bytes.len().max(1));
        match random.u8(..8) {
            0..3 => bytes.get_mut(at).into_iter().for_each(|byte| *byte = random.u8(..)),
            3 => bytes.get_mut(at).into_iter().for_each(|byte| *byte ^= 1 << random.u8(..8)),
            4 => bytes.insert(at, random.u8(..)),
            5 => drop(bytes.drain(at..(at + 1).min(bytes.len()))),
            6 => {
                let from = random.usize(..=at);
                let copy = bytes.get(from..at).unwrap_or_default().to_vec();
                bytes.extend_from_slice(&copy);
            }
            _ => bytes.truncate(at),
        }
    }
}

#[test]
fn scanner_and_serde_json_agree_on_changed_texts() {
    run("fuzz-1-texts", "differential", 10_000, text);
}

#[test]
fn scanner_and_serde_json_agree_on_values_at_the_edge() {
    let edges = edges();
    assert!(edges.len() > 5000, "{}", edges.len());
    edges.iter().for_each(|edge| differential(edge));
    let tried = edges.len();
    figures::keep("fuzz-2-edges", &format!("differential: {tried} values at the edge, 0 wrong"));
}

#[test]
fn changed_messages_to_json() {
    run("fuzz-3-messages", "to_json", 10_000, bytes);
}

#[test]
fn changed_streams_in_any_pieces() {
    run("fuzz-4-frames", "framing", 2000, bytes);
    run("fuzz-5-frames-and-text", "framing", 2000, |bytes, random| {
        let mut stream = bytes.split_off(5);
        mutate(&mut stream, random);
        bytes.append(&mut stream);
    });
}

#[test]
fn every_target_has_seeds_and_a_check() {
    for target in TARGETS {
        assert!(CHECKS.iter().any(|(name, _)| *name == target), "{target}");
        let names: BTreeSet<String> = seeds(target).into_iter().map(|seed| seed.name).collect();
        assert_eq!(names.len(), seeds(target).len(), "{target}: two seeds of one name");
    }
}

/// libFuzzer reads the dictionaries, and knows no other escapes.
#[test]
fn dictionaries_are_in_the_form_of_libfuzzer() {
    assert!(dictionary("differential").lines().count() > 1000);
    for dictionary in TARGETS.map(dictionary) {
        for line in dictionary.lines().filter(|line| !line.starts_with('#')) {
            let token = line.strip_prefix('"').and_then(|line| line.strip_suffix('"')).unwrap();
            assert!(
                token.bytes().all(|byte| matches!(byte, b' '..=b'~') && byte != b'"'),
                "{line}"
            );
            assert!(token.split('\\').skip(1).all(|escape| escape.starts_with('x')), "{line}");
        }
    }
}

/// What is made up for a table fits it, or changes of it would be of little use.
#[test]
fn there_is_a_text_that_fits_for_every_table() {
    let made_up = |target| {
        let names = seeds(target).into_iter().map(|seed| seed.name);
        let of_table = |name: &String| name.starts_with("cln.") || name.starts_with("boltgate.");
        names.filter(of_table).collect::<BTreeSet<_>>()
    };
    let (texts, fitting) = (made_up("differential"), made_up("to_json"));
    assert!(texts.len() > 500, "{}", texts.len());
    assert_eq!(texts.difference(&fitting).collect::<Vec<_>>(), Vec::<&String>::new());
}

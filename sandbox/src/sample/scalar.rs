//! Single values: plausible for the type, and for the name where the name says more.

use crate::schema::{Field, Kind};

/// How to write one single value.
#[derive(Debug)]
pub struct Scalar {
    /// What sets its values apart from other fields'.
    pub seed: u64,
    form: Form,
}

#[derive(Debug)]
enum Form {
    Bool,
    Hex(usize),
    Pubkey,
    ShortChannelId {
        direction: bool,
    },
    Outpoint,
    Integer {
        bits: u32,
    },
    Signed,
    Number,
    Timestamp,
    Height,
    Amount {
        greatest: u64,
    },
    AmountOr {
        greatest: u64,
        word: &'static str,
    },
    Feerate,
    Currency,
    OutputDesc,
    Text(&'static str),
    /// Texts, some of them hard to get right.
    Prose(Vec<u8>),
}

/// All the bitcoin there can be.
const MOST_SAT: u64 = 2_100_000_000_000_000;
/// November 2026, in seconds.
const NOW: u64 = 1_795_240_000;

impl Scalar {
    /// How to write values of a type in the member `name`.
    pub fn new(kind: Kind, name: &str, field: &Field, seed: u64) -> Self {
        let form = match kind {
            Kind::Boolean => Form::Bool,
            Kind::Hex => Form::Hex(hex_bytes(name, field)),
            Kind::Hash | Kind::Secret | Kind::Txid => Form::Hex(32),
            Kind::Bip340Sig => Form::Hex(64),
            Kind::Signature => Form::Hex(71),
            Kind::Pubkey => Form::Pubkey,
            Kind::ShortChannelId => Form::ShortChannelId { direction: false },
            Kind::ShortChannelIdDir => Form::ShortChannelId { direction: true },
            Kind::Outpoint => Form::Outpoint,
            Kind::U32 | Kind::U64 | Kind::Integer if is_time(name) => Form::Timestamp,
            Kind::U32 if name.contains("height") => Form::Height,
            Kind::U8 | Kind::U16 | Kind::U32 | Kind::U64 if name == "direction" => {
                Form::Integer { bits: 1 }
            }
            Kind::U8 => Form::Integer { bits: 8 },
            Kind::U16 => Form::Integer { bits: 16 },
            Kind::U32 => Form::Integer { bits: 32 },
            Kind::U64 => Form::Integer { bits: 64 },
            Kind::Integer => Form::Signed,
            Kind::Number => Form::Number,
            Kind::Msat => Form::Amount { greatest: MOST_SAT * 1000 },
            Kind::Sat => Form::Amount { greatest: MOST_SAT },
            Kind::MsatOrAll => Form::AmountOr { greatest: MOST_SAT * 1000, word: "all" },
            Kind::MsatOrAny => Form::AmountOr { greatest: MOST_SAT * 1000, word: "any" },
            Kind::SatOrAll => Form::AmountOr { greatest: MOST_SAT, word: "all" },
            Kind::Feerate => Form::Feerate,
            Kind::Currency => Form::Currency,
            Kind::OutputDesc => Form::OutputDesc,
            Kind::String | Kind::Array | Kind::Object | Kind::Null => text(name),
        };
        Self { seed, form }
    }

    /// Writes the value that follows from `random`.
    pub fn write(&self, random: u64, out: &mut Vec<u8>) {
        match &self.form {
            Form::Bool => out.extend_from_slice(if random & 1 == 0 { b"true" } else { b"false" }),
            Form::Hex(bytes) => quoted(out, |out| hex(random, *bytes, out)),
            Form::Pubkey => quoted(out, |out| {
                out.extend_from_slice(if random & 1 == 0 { b"02" } else { b"03" });
                hex(random, 32, out);
            }),
            Form::ShortChannelId { direction } => quoted(out, |out| {
                number(800_000 + random % 100_000, out);
                out.push(b'x');
                number(random >> 20 & 0xfff, out);
                out.push(b'x');
                number(random >> 40 & 0xf, out);
                if *direction {
                    out.extend_from_slice(if random & 1 == 0 { b"/0" } else { b"/1" });
                }
            }),
            Form::Outpoint => quoted(out, |out| {
                hex(random, 32, out);
                out.push(b':');
                number(random & 7, out);
            }),
            Form::Integer { bits } => number(integer(random, *bits), out),
            Form::Signed => {
                if random & 1 == 1 {
                    out.push(b'-');
                }
                number(1 + (random >> 1) % 1000, out);
            }
            Form::Number => {
                number((random >> 10) % 1_000_000, out);
                out.push(b'.');
                number(100 + random % 900, out);
            }
            Form::Timestamp => number(NOW + random % 1_000_000, out),
            Form::Height => number(800_000 + random % 100_000, out),
            Form::Amount { greatest } => number(amount(random, *greatest), out),
            Form::AmountOr { greatest, word } => match random >> 5 & 1 {
                0 => number(amount(random, *greatest), out),
                _ => quoted(out, |out| out.extend_from_slice(word.as_bytes())),
            },
            Form::Feerate => {
                let texts = [
                    "\"slow\"",
                    "\"normal\"",
                    "\"urgent\"",
                    "\"253perkw\"",
                    "\"1000perkb\"",
                    "7500",
                ];
                out.extend_from_slice(pick(&texts, random >> 7).as_bytes());
            }
            Form::Currency => quoted(out, |out| {
                number(random % 10_000, out);
                out.extend_from_slice(b".50USD");
            }),
            Form::OutputDesc => {
                out.extend_from_slice(b"{\"bcrt1q4mmvzl0e0rvr30qmmk4u5pgk5n4pzfjlpvk8d2\":");
                number(1000 + random % 1_000_000, out);
                out.push(b'}');
            }
            Form::Text(text) => quoted(out, |out| out.extend_from_slice(text.as_bytes())),
            Form::Prose(name) => quoted(out, |out| {
                out.extend_from_slice(name);
                let tails = [
                    " ",
                    " caf\u{e9} \u{26a1} ",
                    " \\\"quoted\\\" \\\\ ",
                    " a\\nb ",
                    " \\u00fc\\ud83d\\ude00 ",
                ];
                out.extend_from_slice(pick(&tails, random >> 7).as_bytes());
                number(random % 10_000, out);
            }),
        }
    }
}

/// Forms of text that the name tells.
fn text(name: &str) -> Form {
    Form::Text(match name {
        "network" => "regtest",
        "version" => "v26.06.6",
        "lightning-dir" => "/home/node/.lightning/regtest",
        "address" | "remote_addr" => "127.0.0.1",
        "timestamp" => "2026-11-21T06:07:36.822Z",
        "time" => "1795241257.739348482",
        "currency" => "USD",
        "bolt11" => "lnbcrt1p4szdfjsp506ugt0fv7gvzrdk6yuq3dnh67hluau057c9h2sf3erkp5tjcsd3q",
        "bolt12" => {
            "lni1qqgds4gweqxey37gexf5jus4kcrwuq3qqc3xu3s3rg94nj40zfsy866mhu5vxne6tcej5878k2mneuvgjy8s"
        }
        "p2tr" | "bech32" => "bcrt1q4mmvzl0e0rvr30qmmk4u5pgk5n4pzfjlpvk8d2",
        _ if name.ends_with("psbt") => "cHNidP8BAgQCAAAAAQMEagAAAAEEAQEBBQECAQYBAwH7BAIAAAAA",
        _ => return Form::Prose(escaped(name)),
    })
}

fn is_time(name: &str) -> bool {
    name.ends_with("_at") || name.ends_with("timestamp") || name.ends_with("_time")
}

fn escaped(name: &str) -> Vec<u8> {
    serde_json::Value::from(name).to_string().trim_matches('"').as_bytes().to_vec()
}

/// How many bytes a hex value has; schemas that say so count digits.
fn hex_bytes(name: &str, field: &Field) -> usize {
    match (field.min_length, field.max_length, name) {
        (Some(digits), _, _) | (None, Some(digits), _) => digits.div_ceil(2).min(2048),
        (None, None, "color") => 3,
        (None, None, "recid") => 1,
        (None, None, "channel_id" | "account_id" | "preimage" | "payment_metadata") => 32,
        _ => 16,
    }
}

/// Mostly small numbers, as real ones are, and one in eight from the type's whole range.
fn integer(random: u64, bits: u32) -> u64 {
    let whole = random >> (64 - bits);
    if random & 7 == 0 || bits < 10 { whole } else { whole % 1000 }
}

fn amount(random: u64, greatest: u64) -> u64 {
    if random & 7 == 0 { random % greatest } else { (random >> 8) % 100_000_000_000 }
}

fn pick<'a>(texts: &[&'a str], at: u64) -> &'a str {
    texts.get((at % texts.len().max(1) as u64) as usize).copied().unwrap_or_default()
}

fn quoted(out: &mut Vec<u8>, inner: impl FnOnce(&mut Vec<u8>)) {
    out.push(b'"');
    inner(out);
    out.push(b'"');
}

fn number(value: u64, out: &mut Vec<u8>) {
    out.extend_from_slice(itoa::Buffer::new().format(value).as_bytes());
}

/// `bytes` bytes that follow from `random`, as hex digits.
fn hex(random: u64, bytes: usize, out: &mut Vec<u8>) {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut state = random;
    let mut left = bytes;
    while left > 0 {
        state = super::mix(state);
        let count = left.min(8);
        let mut digits = [0; 16];
        for (pair, byte) in digits.chunks_exact_mut(2).zip(state.to_le_bytes()) {
            pair.copy_from_slice(&[DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]]);
        }
        out.extend_from_slice(&digits[..count * 2]);
        left -= count;
    }
}

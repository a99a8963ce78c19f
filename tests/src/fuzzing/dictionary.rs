//! Words that a text is likely to hold where something depends on them.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use boltgate_transcode::table::Kind;

use super::tables::TABLES;

/// Values at the edge of what some kind of field takes, or beyond it.
pub const VALUES: &[&str] = &[
    "null",
    "true",
    "false",
    "{}",
    "[]",
    "[[]]",
    "[{}]",
    "{\"\":0}",
    "\"\"",
    "0",
    "-0",
    "-1",
    "1",
    "00",
    "01",
    "1.0",
    "0.5",
    "-0.0",
    "1e2",
    "1E+2",
    "1e-2",
    "1e400",
    "1e",
    ".5",
    "1.",
    "+1",
    "0x1",
    "NaN",
    "4294967295",
    "4294967296",
    "2147483648",
    "-2147483649",
    "9007199254740993",
    "9223372036854775808",
    "-9223372036854775808",
    "-9223372036854775809",
    "18446744073709551615",
    "18446744073709551616",
    "99999999999999999999",
    "1795241260.998585089",
    "0.1000000000000000055511151231257827",
    "12345678",
    "1234567890123456",
    "\"0\"",
    "\"7msat\"",
    "\"7sat\"",
    "\"0.00000007btc\"",
    "\"18446744073709551615msat\"",
    "\"18446744073709552sat\"",
    "\"all\"",
    "\"any\"",
    "\"slow\"",
    "\"253perkw\"",
    "\"1000perkb\"",
    "\"00\"",
    "\"0\\u0030\"",
    "\"0g\"",
    "\"AbCd\"",
    "\"abc\"",
    "\"0000000000000000000000000000000000000000000000000000000000000000\"",
    "\"0000000000000000000000000000000000000000000000000000000000000000:4294967295\"",
    "\"800000x1x0\"",
    "\"\\u00fc\"",
    "\"\\ud83d\\ude00\"",
    "\"\\ud800\"",
    "\"\\udc00\"",
    "\"\\n\\t\\\\\\/\"",
    "\"\\q\"",
    "\"\\u12\"",
    "\"ü€😀\"",
    "\"\u{1}\"",
    "\"\u{7f}\"",
    "tru",
    "nul",
    "falsee",
    "\"",
    "\\",
];

/// The names of members and the words of enums, each quoted as JSON has it.
pub static WORDS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut words = BTreeSet::new();
    for table in TABLES.iter() {
        for field in table.fields {
            words.insert(field.key);
            if let Kind::Enum(table) = field.kind {
                words.extend(table.values.iter().map(|value| value.json));
            }
        }
    }
    words.into_iter().map(|word| serde_json::Value::from(word).to_string()).collect()
});

/// What brackets and quotes depend on.
const STRUCTURE: &[&str] =
    &["{", "}", "[", "]", ":", ",", "\"", "\\", "\\\"", "\n\n", "{}", "{\"\":", "\r\n\t "];

/// A target's dictionary in libFuzzer's form: one quoted token in each line.
#[must_use]
pub fn dictionary(target: &str) -> String {
    let lines = |tokens: &mut dyn Iterator<Item = &str>| tokens.map(line).collect::<String>();
    let words = match target {
        "differential" => {
            lines(&mut VALUES.iter().copied().chain(WORDS.iter().map(String::as_str)))
        }
        "framing" => lines(&mut STRUCTURE.iter().copied()),
        // Wire bytes hold neither names nor signs of JSON's.
        _ => String::new(),
    };
    // An empty file would be refused.
    format!("# Words for the target {target}, made by fuzz-seeds\n{words}")
}

fn line(token: &str) -> String {
    let escaped = |byte: u8| match byte {
        b' '..=b'~' if !matches!(byte, b'"' | b'\\') => char::from(byte).to_string(),
        _ => format!("\\x{byte:02x}"),
    };
    format!("\"{}\"\n", token.bytes().map(escaped).collect::<String>())
}

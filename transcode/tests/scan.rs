//! The scanner against the serde_json engine: the same bytes, notes and verdict on any text.

mod common;

use boltgate_transcode::table::{Field, Kind, Label, Message as Table};
use boltgate_transcode::{to_wire, to_wire_by_serde, to_wire_plain};
use common::strategy::everything;
use common::tables::{EVERYTHING, LISTS, OPTIONALS, SCALARS, field, table};
use proptest::collection::vec;
use proptest::prelude::*;
use prost::Message;

/// A list of one message: what is learned from one of its items is tried on the next.
fn list_of(item: &'static Table) -> &'static Table {
    let items = Field {
        key: "items",
        name: "items",
        number: 1,
        label: Label::Repeated,
        kind: Kind::Message(item),
        required: true,
    };
    let fields = Box::leak(Box::new([items]));
    Box::leak(Box::new(Table { name: "test.List", fields, by_key: &[0] }))
}

/// Both ways agree on everything that can be seen of them, at the text's end and far before it,
/// where more of it is read at once.
fn agree(table: &'static Table, text: &[u8]) -> Result<bool, TestCaseError> {
    agree_on(table, &[text, &[b' '; 128]].concat())?;
    agree_on(table, text)
}

fn agree_on(table: &'static Table, text: &[u8]) -> Result<bool, TestCaseError> {
    let (mut fast, mut slow) = (b"before".to_vec(), b"before".to_vec());
    let by_scanner = to_wire(table, text, &mut fast);
    let by_serde = to_wire_by_serde(table, text, &mut slow);
    let shown = || format!("{}: {}", table.name, String::from_utf8_lossy(text));
    prop_assert_eq!(&by_scanner, &by_serde, "{}", shown());
    prop_assert_eq!(&fast, &slow, "{}", shown());
    Ok(by_scanner.is_ok())
}

/// The same text with white space where JSON allows it, and with members in another order.
fn respaced(text: &str, blank: &str) -> String {
    let (mut spaced, mut inside, mut escaped) = (String::new(), false, false);
    for character in text.chars() {
        let is_structure = !inside && matches!(character, '{' | '}' | '[' | ']' | ',' | ':');
        if is_structure {
            spaced.push_str(blank);
        }
        spaced.push(character);
        if is_structure {
            spaced.push_str(blank);
        }
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = inside,
            '"' => inside = !inside,
            _ => {}
        }
    }
    spaced
}

/// A message as the engine writes it.
fn json(message: &impl Message) -> String {
    let mut text = Vec::new();
    let written =
        boltgate_transcode::to_json_lenient(*EVERYTHING, &message.encode_to_vec(), &mut text);
    written.unwrap();
    String::from_utf8(text).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn items_of_a_list(
        items in vec(everything(), 0..5),
        blank in prop::sample::select(vec!["", " ", "\n", "\r\n\t "]),
        at in any::<prop::sample::Index>(),
        byte in prop::sample::select(b"{}[]\",:\\tfnu0123456789.eE+- \n\x00\x7f\xc3\xbc".to_vec()),
    ) {
        let table = list_of(*EVERYTHING);
        let items: Vec<_> = items.iter().map(json).collect();
        let text = format!("{{\"items\":[{}]}}", items.join(","));
        let text = respaced(&text, blank);
        prop_assert!(agree(table, text.as_bytes())?, "{}", text);
        // One byte changed, taken out, put in; and the end cut off.
        let bytes = text.as_bytes();
        let at = at.index(bytes.len());
        let mut changed = bytes.to_vec();
        changed[at] = byte;
        agree(table, &changed)?;
        changed.remove(at);
        agree(table, &changed)?;
        changed.splice(at..at, [byte, byte]);
        agree(table, &changed)?;
        agree(table, &bytes[..at])?;
    }

    /// The scanner leaves nothing to serde_json that a node writes: nothing but time would tell.
    #[test]
    fn plain_text_needs_no_other_reader(
        items in vec(everything(), 0..4),
        blank in prop::sample::select(vec!["", " ", "\n  "]),
    ) {
        let table = list_of(*EVERYTHING);
        let items: Vec<_> = items.iter().map(json).collect();
        let text = respaced(&format!("{{\"items\":[{}]}}", items.join(",")), blank);
        let text = text.trim();
        for around in [0, 1] {
            let mut fast = b"before".to_vec();
            let taken = to_wire_plain(table, text.as_bytes(), around, &mut fast);
            prop_assert_eq!(taken.map(|(_, length)| length), Some(text.len()), "{}", text);
        }
    }

    #[test]
    fn numbers(digits in "-?[0-9]{1,21}[:;/]?(\\.[0-9]{0,12})?([eE][+-]?[0-9]{1,2})?[ ,x]?") {
        // The number before sets what is expected of the next.
        for field in LISTS.fields {
            let text = format!("{{\"{}\":[1,{digits},12345678 ]}}", field.key);
            agree(*LISTS, text.as_bytes())?;
        }
        for table in [*SCALARS, *OPTIONALS] {
            let list = list_of(table);
            for before in ["7", "1234567", "12345678", "123456789012", "12345678901234567"] {
                for (at, field) in table.fields.iter().enumerate() {
                    let key = field.key;
                    let other = table.fields[(at + 1) % table.fields.len()].key;
                    for after in [String::new(), format!(",\"{other}\":null")] {
                        let text = format!(
                            "{{\"items\":[{{\"{key}\":{before}}},{{\"{key}\":{digits}{after}}}]}}"
                        );
                        agree(list, text.as_bytes())?;
                    }
                }
            }
        }
    }

    #[test]
    fn strings(
        content in any::<String>(),
        raw in "[ -~ü€😀\\\\\"\u{1}\u{7f}]{0,20}",
        hex in "[0-9a-fA-F]{0,40}g?",
    ) {
        for field in LISTS.fields {
            let items = format!("\"00\",\"{raw}\", \"{hex}\",\"red\"");
            agree(*LISTS, format!("{{\"{}\":[{items}]}}", field.key).as_bytes())?;
        }
        for table in [*SCALARS, *OPTIONALS] {
            let list = list_of(table);
            for field in table.fields {
                let key = field.key;
                let content = serde_json::json!(content).to_string();
                for quoted in [content, format!("\"{raw}\""), format!("\"{hex}\"")] {
                    for before in ["\"\"", "\"00\"", "\"0011223344556677\""] {
                        let text = format!(
                            "{{\"items\":[{{\"{key}\":{before}}},{{\"{key}\":{quoted}}}]}}"
                        );
                        agree(list, text.as_bytes())?;
                    }
                }
            }
        }
    }
}

/// Names are compared in pieces: one that differs anywhere is another.
#[test]
fn names_of_any_length() {
    for length in 1..=70 {
        let name: &'static str = "abcdefghij".repeat(7)[..length].to_owned().leak();
        let optional = |key, number| field(key, number, Label::Optional, Kind::Uint64);
        let list = list_of(table("test.Names", vec![optional(name, 1), optional("zz", 2)]));
        let text = |other: &str| {
            format!("{{\"items\":[{{\"{name}\":1,\"zz\":2}},{{\"{other}\":3,\"zz\":4}}]}}")
        };
        assert!(agree(list, text(name).as_bytes()).unwrap());
        for at in 0..length {
            for byte in ["", "Z", "\"", "\":", "xy", "ü"] {
                let other = [&name[..at], byte, &name[at + 1..]].concat();
                agree(list, text(&other).as_bytes()).unwrap();
            }
        }
        agree(list, text(&format!("{name}x")).as_bytes()).unwrap();
    }
}

/// More fields than most messages have, up to more than the scanner takes.
#[test]
fn messages_of_any_size() {
    for fields in [1, 2, 63, 64, 65, 127, 128, 129, 200] {
        let name = |at: u32| -> &'static str { format!("f{at}").leak() };
        let all = (1..=fields).map(|at| field(name(at), at, Label::Optional, Kind::Uint32));
        let list = list_of(table("test.Large", all.collect()));
        let members: Vec<_> = (1..=fields).rev().map(|at| format!("\"f{at}\":{at}")).collect();
        let item = members.join(",");
        let text = format!("{{\"items\":[{{{item}}},{{{item}}}]}}");
        assert!(agree(list, text.as_bytes()).unwrap());
        for twice in [&members[0], &members[members.len() - 1]] {
            let text = format!("{{\"items\":[{{{item}}},{{{item},{twice}}}]}}");
            assert!(!agree(list, text.as_bytes()).unwrap());
        }
    }
}

#[test]
fn edges() {
    let table = list_of(*EVERYTHING);
    let key = EVERYTHING.fields[0].key;
    let deep = |depth: usize| {
        let (open, close) = ("[".repeat(depth), "]".repeat(depth));
        [format!("{{\"items\":[{{\"x\":{open}{close}}}]}}"), format!("{{\"items\":{open}{close}}}")]
    };
    let mut texts: Vec<String> = [
        "",
        " ",
        "{}",
        " {} ",
        "{}x",
        "{ \n}",
        "{,}",
        "{\"items\":[]}",
        "{\"items\":[ ]}",
        "{\"items\":[{}]}",
        "{\"items\":[{},{}]}",
        "{\"items\":[{},]}",
        "{\"items\":[,{}]}",
        "{\"items\":[{\"x\":1,}]}",
        "{\"items\":[{\"x\":1},{\"x\":{\"y\":[1,2,{}]}}],\"z\":null}",
        "{\"items\":null}",
        "{\"items\":{}}",
        "{\"items\":[null]}",
        "{\"items\":[],\"items\":[]}",
        "{\"items\" : [ { } ] }",
        "{\"it\\u0065ms\":[{}]}",
        "{\"\":1}",
        "[]",
        "null",
        "{\"items\":[[]]}",
        "{\"x\":\"\u{80}\"}",
        "{\"x\":\"\\ud800\"}",
        "{\"x\":\"\\q\"}",
        "{\"x\":tru}",
        "{\"x\":01}",
    ]
    .map(str::to_owned)
    .to_vec();
    texts.push(format!("{{\"items\":[{{\"{key}\":1,\"{key}\":1}}]}}"));
    for depth in [1, 60, 120, 124, 125, 126, 127, 128, 129, 400] {
        texts.extend(deep(depth));
    }
    for text in texts {
        agree(table, text.as_bytes()).unwrap();
        agree(*EVERYTHING, text.as_bytes()).unwrap();
    }
    // What isn't UTF-8, wherever it stands.
    for text in [
        &b"{\"x\":\"\xff\"}"[..],
        b"{\"\xff\":1}",
        b"{\"x\":1}\xff",
        b"\xff{}",
        b"{\"items\":[{\"x\":\"\xc3\"}]}",
    ] {
        agree(table, text).unwrap();
    }
}

//! Lists in parts: whatever the pieces a reply comes in, its parts together are what the whole
//! reply is, and what is refused as a whole is refused in parts.

use boltgate::grpc::reply;
use boltgate::list::batch::MAX_MESSAGE;
use boltgate::list::cutter::{Cut, Cutter, MAX_REST, Uncuttable};
use boltgate::list::intake::{Intake, Step};
use boltgate::list::{DEFAULT_BATCH, LARGEST_BATCH, SMALLEST_BATCH};
use boltgate::node::framing::Scanner;
use boltgate::node::{Error, Reply};
use boltgate_transcode::table::{Field, Form, Kind, Label, Message, Shape};
use boltgate_transcode::to_json;
use proptest::prelude::*;
use proptest::sample::Index;

/// The prefix of a frame, in bytes.
const PREFIX: usize = 5;

const fn field(key: &'static str, number: u32, label: Label, kind: Kind) -> Field {
    Field { key, name: key, number, label, kind, required: false }
}

/// What an item of [`LIST`] is.
static ITEM: Message = Message {
    name: "test.Item",
    fields: &[
        field("id", 1, Label::Optional, Kind::Uint64),
        field("text", 2, Label::Optional, Kind::String),
        field("any", 3, Label::Optional, Kind::Shape(Shape::JsonValue)),
        field("items", 4, Label::Repeated, Kind::Message(&ITEM)),
    ],
    by_key: &[2, 0, 3, 1],
};

static LIST: Message = Message {
    name: "test.List",
    fields: &[
        field("items", 1, Label::Repeated, Kind::Message(&ITEM)),
        field("total", 2, Label::Optional, Kind::Uint64),
        field("result", 3, Label::Optional, Kind::Message(&ITEM)),
    ],
    by_key: &[0, 2, 1],
};

/// Items of any JSON value: their wire bytes are much longer than their JSON.
static VALUES: Message = Message {
    name: "test.Values",
    fields: &[field("items", 1, Label::Repeated, Kind::Shape(Shape::JsonValue))],
    by_key: &[0],
};

/// The messages that come of a reply in these pieces, the members beside the list last.
fn parts(
    table: &'static Message,
    key: &'static str,
    size: usize,
    pieces: &[&[u8]],
) -> Result<Vec<Vec<u8>>, String> {
    let mut cutter = Cutter::new(Some(key), size);
    let mut messages = Vec::new();
    for piece in pieces {
        let mut seen = 0;
        loop {
            let (took, cut) = cutter.cut(&piece[seen..]).map_err(|error| error.to_string())?;
            seen += took;
            let (batch, rest) = match cut {
                Cut::More => break,
                Cut::List => continue,
                Cut::Batch(batch) => (Some(batch), None),
                Cut::End(batch, rest) => (batch, Some(rest)),
            };
            if let Some(batch) = batch {
                let (converted, _) = batch.convert(table).map_err(|error| error.to_string())?;
                messages.extend(converted.into_iter().map(|message| message[PREFIX..].to_vec()));
            }
            if let Some(rest) = rest {
                let mut beside = Vec::new();
                Reply::new(rest)
                    .result_to_wire(table, &mut beside)
                    .map_err(|error| error.to_string())?;
                messages.push(beside);
                return Ok(messages);
            }
        }
        assert_eq!(seen, piece.len());
    }
    Err("the reply is not whole".to_owned())
}

/// The same as [`parts`], from the text of a reply as it comes. Adds to a count what was converted
/// in bulk, in bytes of text.
fn taken_in(
    table: &'static Message,
    key: &'static str,
    size: Option<usize>,
    pieces: &[&[u8]],
    in_bulk: &mut usize,
) -> Result<Vec<Vec<u8>>, String> {
    let mut intake = Intake::new(Some(key), size, true);
    let mut messages = Vec::new();
    let end = pieces.last().map_or(std::ptr::null(), |piece| piece.as_ptr_range().end);
    for piece in pieces {
        intake.buffer().extend_from_slice(piece);
        // Nothing comes for a while now and then.
        let mut lingers = piece.len() % 2 == 0 || piece.as_ptr_range().end == end;
        loop {
            let step = match intake.step().map_err(|error| error.to_string())? {
                Step::Read if std::mem::take(&mut lingers) => {
                    intake.flush().map_err(|error| error.to_string())?.unwrap_or(Step::Read)
                }
                step => step,
            };
            let (batch, rest) = match step {
                Step::Read => break,
                Step::Bulk(length) => {
                    let mut wire = b"before".to_vec();
                    if intake.convert(length, table, MAX_MESSAGE, &mut wire).is_some() {
                        *in_bulk += length;
                    }
                    messages.push(wire.split_off(b"before".len()));
                    assert_eq!(wire, b"before");
                    continue;
                }
                Step::Batch(batch) => (Some(batch), None),
                Step::End(batch, rest) => (batch, Some(rest)),
            };
            if let Some(batch) = batch {
                let (converted, _) = batch.convert(table).map_err(|error| error.to_string())?;
                messages.extend(converted.into_iter().map(|message| message[PREFIX..].to_vec()));
            }
            if let Some(rest) = rest {
                let mut beside = Vec::new();
                Reply::new(rest)
                    .result_to_wire(table, &mut beside)
                    .map_err(|error| error.to_string())?;
                messages.push(beside);
                return Ok(messages);
            }
        }
    }
    Err("the reply is not whole".to_owned())
}

/// The message that comes of the whole reply.
fn whole(table: &'static Message, text: &[u8]) -> Result<Vec<u8>, Error> {
    let cut = |error: String| Error::Protocol(error);
    let end = Scanner::default().scan(text).map_err(|error| cut(error.to_string()))?;
    let end = end.ok_or_else(|| cut("the reply is not whole".to_owned()))?;
    let mut wire = Vec::new();
    Reply::new(text[..end].to_vec()).result_to_wire(table, &mut wire)?;
    Ok(wire)
}

/// A message as JSON: the same whatever the order of its members was.
fn json(table: &'static Message, wire: &[u8]) -> String {
    let mut text = Vec::new();
    to_json(table, wire, &mut text).unwrap();
    String::from_utf8(text).unwrap()
}

/// A text, cut at these places.
fn pieces<'t>(text: &'t [u8], cuts: &[Index]) -> Vec<&'t [u8]> {
    let mut cuts: Vec<_> = cuts.iter().map(|cut| cut.index(text.len() + 1)).collect();
    cuts.sort_unstable();
    let mut pieces = Vec::new();
    let mut from = 0;
    for cut in cuts.into_iter().chain([text.len()]) {
        pieces.push(&text[from..cut]);
        from = cut;
    }
    pieces
}

/// Asserts that the parts of a reply are what the whole is, an error for an error.
fn agree(
    table: &'static Message,
    key: &'static str,
    size: usize,
    text: &[u8],
    cuts: &[Index],
) -> Result<(), TestCaseError> {
    let whole = whole(table, text);
    let shown = String::from_utf8_lossy(text);
    let pieces = pieces(text, cuts);
    for parts in [
        parts(table, key, size, &pieces),
        taken_in(table, key, Some(size), &pieces, &mut 0),
        taken_in(table, key, None, &pieces, &mut 0),
    ] {
        match (parts, &whole) {
            (Ok(parts), Ok(whole)) => {
                prop_assert_eq!(json(table, &parts.concat()), json(table, whole), "{}", shown);
            }
            (Err(_), Err(_)) => {}
            (parts, whole) => prop_assert!(false, "{parts:?} beside {whole:?} of {shown}"),
        }
    }
    Ok(())
}

/// Every recorded result of a method that has a stream: its table, its list's key, its text.
fn recorded() -> Vec<(&'static Message, &'static str, String)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/recorded");
    let mut found = Vec::new();
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        let call: serde_json::Value = serde_json::from_str(&text).unwrap();
        let row = boltgate_api::RPCS
            .iter()
            .find(|rpc| rpc.form == Form::List && call["method"] == rpc.target);
        let (Some(row), Some(result)) = (row, call.get("result")) else { continue };
        let list = row.response.fields.iter().find(|field| field.label == Label::Repeated).unwrap();
        found.push((row.response, list.key, result.to_string()));
    }
    found
}

#[test]
fn recorded_lists_are_whole_in_parts() {
    let recorded = recorded();
    assert!(recorded.len() > 50, "{}", recorded.len());
    let (mut most, mut text_in_bulk, mut text_in_all) = (0, 0, 0);
    for (table, key, result) in recorded {
        for text in [
            format!(r#"{{"jsonrpc":"2.0","id":"x","result":{result}}}"#),
            format!("\n {{ \"result\" :\t{result} , \"id\":\"x\", \"jsonrpc\":\"2.0\" }}\n\n"),
        ] {
            let text = text.as_bytes();
            let whole = whole(table, text).unwrap();
            for length in [1, 7, 4096, usize::MAX] {
                let pieces: Vec<_> = text.chunks(length.min(text.len())).collect();
                for size in [SMALLEST_BATCH, DEFAULT_BATCH] {
                    let parts = parts(table, key, size, &pieces).unwrap();
                    most = most.max(parts.len());
                    assert_eq!(parts.concat(), whole);
                }
                for size in [Some(SMALLEST_BATCH), None] {
                    let taken = taken_in(table, key, size, &pieces, &mut text_in_bulk).unwrap();
                    assert_eq!(taken.concat(), whole);
                    text_in_all += text.len();
                }
            }
        }
    }
    assert!(most > 4, "no list was long enough to have parts");
    assert!(text_in_bulk > text_in_all / 4, "{text_in_bulk} of {text_in_all} bytes in bulk");
}

/// A JSON value, as text in one of its forms.
fn value() -> impl Strategy<Value = String> {
    let scalar = prop_oneof![
        Just("null".to_owned()),
        Just("true".to_owned()),
        "-?[1-9][0-9]{0,9}(\\.[0-9])?",
        r#""[a-z\[\]{},: ü]{0,6}""#,
        Just(r#""\"]}\\""#.to_owned()),
        Just(r#""\u005d\ud83d\ude00""#.to_owned()),
    ];
    scalar.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3)
                .prop_map(|items| format!("[{}]", items.join(" ,"))),
            prop::collection::btree_map("[a-z]{1,3}|items|result", inner, 0..3).prop_map(
                |members| {
                    let members: Vec<_> =
                        members.iter().map(|(key, value)| format!("\"{key}\": {value}")).collect();
                    format!("{{{}}}", members.join(","))
                }
            ),
        ]
    })
}

fn item() -> impl Strategy<Value = String> {
    let text = r#""[a-z\[\]{}, ]{0,40}""#;
    prop_oneof![
        8 => ("[0-9]", "[ \n]{0,2}", prop::option::of(value())).prop_map(|(id, space, any)| {
            let any = any.map(|any| format!(r#","any":{any}"#)).unwrap_or_default();
            format!(r#"{space}{{"id":{id}{any}}}{space}"#)
        }),
        4 => text.prop_map(|text| format!(r#"{{"text":{text},"items":[{{"id":1}},{{}}]}}"#)),
        // As the node writes them, with a list of the same sort inside.
        12 => ("[0-9]", r#"[a-z\[\]{},: ]{0,20}"#, 0..3_usize).prop_map(|(id, text, inner)| {
            let inner = vec![r#"{"id":5}"#; inner].join(",");
            format!(r#"{{"id":{id},"text":"{text}","items":[{inner}]}}"#)
        }),
        1 => value(),
    ]
}

/// A reply with a list of [`LIST`], in one of the orders in which its members may come.
fn reply_text() -> impl Strategy<Value = String> {
    let key = prop_oneof![4 => Just("items"), 1 => Just("it\\u0065ms"), 1 => Just("other")];
    let list = prop_oneof![
        8 => prop::collection::vec(item(), 0..30).prop_map(|items| format!("[{}]", items.join(","))),
        1 => value(),
    ];
    let others = prop::collection::vec(
        prop_oneof![
            Just(r#""total":7"#.to_owned()),
            Just(r#""result":{"items":[{"id":1}]}"#.to_owned()),
            value().prop_map(|value| format!(r#""more":{value}"#)),
        ],
        0..3,
    );
    let envelope = prop::collection::vec(
        prop_oneof![
            Just(r#""error":null"#.to_owned()),
            Just(r#""error":{"code":-1,"message":"no"}"#.to_owned()),
            value().prop_map(|value| format!(r#""extra":{value}"#)),
        ],
        0..2,
    );
    (key, list, others, any::<Index>(), envelope, any::<Index>()).prop_map(
        |(key, list, mut others, at, mut envelope, place)| {
            others.insert(at.index(others.len() + 1), format!(r#""{key}" : {list}"#));
            let result = format!(r#""result":{{{}}}"#, others.join(","));
            envelope.push(r#""id":"x""#.to_owned());
            envelope.insert(place.index(envelope.len() + 1), result);
            format!("{{{}}}\n\n", envelope.join(" , "))
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn parts_are_the_whole(
        text in reply_text(),
        size in 1_usize..400,
        cuts in prop::collection::vec(any::<Index>(), 0..20),
    ) {
        agree(&LIST, "items", size, text.as_bytes(), &cuts)?;
    }

    #[test]
    fn what_is_refused_whole_is_refused_in_parts(
        text in reply_text(),
        size in 1_usize..400,
        cuts in prop::collection::vec(any::<Index>(), 0..4),
        at in any::<Index>(),
        byte in prop::sample::select(b"\"{}[],:\\ 0\xff".to_vec()),
        how in 0..3,
    ) {
        let mut text = text.into_bytes();
        let at = at.index(text.len());
        match how {
            0 => text[at] = byte,
            1 => text.insert(at, byte),
            _ => drop(text.remove(at)),
        }
        agree(&LIST, "items", size, &text, &cuts)?;
    }
}

/// What follows a reply at once, such as another one, does not keep it from being whole.
#[test]
fn what_follows_a_reply_does_not_hold_it_back() {
    let alike = vec![r#"{"id":1,"text":"}]"}"#; 30].join(",");
    let unlike = format!(r#"{{"text":"{{"}},{alike}"#);
    let lists = [format!(r#"{alike}],"items":[{alike}"#), alike, unlike];
    for (list, behind) in
        lists.iter().flat_map(|list| ["\"\n", "\n\n{\"id\":", "x"].map(|b| (list, b)))
    {
        let text = format!(r#"{{"id":"x","result":{{"items":[{list}]}}}}{behind}"#);
        let end = Scanner::default().scan(text.as_bytes()).unwrap().unwrap();
        assert_eq!(end, text.len() - behind.len());
        for size in [1, 100, DEFAULT_BATCH] {
            agree(&LIST, "items", size, text.as_bytes(), &[]).unwrap();
        }
    }
}

#[test]
fn empty_places_in_a_list_are_refused() {
    for (list, index) in
        [("[,]", 0), ("[ ,{}]", 0), ("[{},]", 1), ("[{},,{}]", 1), ("[{} , ]", 1), ("[{},{},,]", 2)]
    {
        for size in [1, 1000] {
            let text = format!(r#"{{"id":"x","result":{{"items":{list}}}}}"#);
            let refused = parts(&LIST, "items", size, &[text.as_bytes()]);
            let expected = Uncuttable::NoItem { key: "items", index }.to_string();
            assert_eq!(refused, Err(expected), "{list}");
        }
    }
}

#[test]
fn errors_tell_the_place_in_the_whole_list() {
    for at in [0, 1, 499, 999] {
        let item = |index| if index == at { r#"{"id":"no"}"# } else { r#"{"id":1}"# };
        let items: Vec<_> = (0..1000).map(item).collect();
        let text = format!(r#"{{"id":"x","result":{{"items":[{}]}}}}"#, items.join(","));
        let refused = parts(&LIST, "items", 100, &[text.as_bytes()]).unwrap_err();
        assert!(refused.starts_with(&format!("/items/{at}/id: ")), "{refused}");
    }
}

#[test]
fn what_stands_beside_the_list_is_bounded() {
    let text = format!(r#"{{"result":{{"more":"{}"}}}}"#, "x".repeat(MAX_REST));
    let refused = parts(&LIST, "items", 100, &[text.as_bytes()]);
    assert_eq!(refused, Err(Uncuttable::TooLong.to_string()));
}

#[test]
fn no_message_of_several_items_is_larger_than_clients_accept() {
    let large = format!("\"{}\"", "x".repeat(MAX_MESSAGE + 1));
    let mut items = vec!["1"; 900_000];
    items.insert(500_000, &large);
    let text = format!(r#"{{"result":{{"items":[{}]}}}}"#, items.join(","));
    let pieces: Vec<_> = text.as_bytes().chunks(64 << 10).collect();
    let parts = parts(&VALUES, "items", LARGEST_BATCH, &pieces).unwrap();
    let lengths: Vec<_> = parts.iter().map(Vec::len).filter(|len| *len > MAX_MESSAGE).collect();
    // The one item that is larger by itself: its text, and two tags with their lengths.
    assert_eq!(lengths, [MAX_MESSAGE + 1 + 2 * 5], "{}", parts.len());
    assert_eq!(parts.concat(), whole(&VALUES, text.as_bytes()).unwrap());
    assert_eq!(reply::begin(0).len(), PREFIX);
}

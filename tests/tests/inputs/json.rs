//! JSON that is wrong, read as a client's.

use std::collections::BTreeMap;

use boltgate_tests::figures;
use boltgate_tests::fuzzing::sample;
use boltgate_transcode::table::{Field, Kind, Label, Shape};
use boltgate_transcode::{Error, to_json, to_wire_strict};
use serde_json::{Value, json};

use crate::spots::{SPOTS, Spot, inside, is_hint_list, is_list};

/// Stands for the value that is wrong, until its text is put there.
const MARK: &str = "@ the value @";

/// A request as it reaches the node.
fn read(spot: &Spot, text: &str) -> Result<Value, Error> {
    let (mut wire, mut params) = (Vec::new(), Vec::new());
    to_wire_strict(spot.root, text.as_bytes(), &mut wire)
        .inspect_err(|_| assert!(wire.is_empty()))?;
    to_json(spot.root, &wire, &mut params)?;
    Ok(serde_json::from_slice(&params).unwrap())
}

/// The text of a request in which the member is this text, and all else is as it should be.
fn request(spot: &Spot, value: &str) -> String {
    let object = |table| serde_json::from_str::<Value>(&sample(table)).unwrap();
    let mut message = object(spot.table);
    message[spot.field.key] = MARK.into();
    for (table, around) in spot.way.iter().rev() {
        let mut outer = object(table);
        outer[around.key] = match (is_hint_list(around), is_list(around)) {
            (true, _) => json!([[message]]),
            (_, true) => json!([message]),
            _ => message,
        };
        message = outer;
    }
    message.to_string().replace(&json!(MARK).to_string(), value)
}

/// Texts that are wrong, each with the sort of wrong that it is.
fn of_the_kind(kind: Kind) -> Vec<(&'static str, String)> {
    let sort = |sort, texts: &[&str]| {
        texts.iter().map(|text| (sort, (*text).to_owned())).collect::<Vec<_>>()
    };
    let no_scalar = sort("another type", &["{}", r#"{"a":1}"#]);
    let no_number = || sort("another type", &["true", r#""7""#, r#""""#]);
    let range = |low: i128, high: i128| {
        let beyond = [(low - 1).to_string(), (high + 1).to_string()];
        let mut texts = sort("a float where an integer is expected", &["1.5", "1e300", "-1e-7"]);
        texts.extend(beyond.map(|text| ("a number that doesn't fit", text)));
        texts
    };
    let unpaired = || sort("half of a surrogate pair", &[r#""\ud800""#, r#""\udc00\ud800""#]);
    let amount = || {
        sort(
            "no amount",
            &["-1", "0.5", r#""7beans""#, r#""1.5sat""#, "18446744073709551616", "true"],
        )
    };
    match kind {
        Kind::Bool => [no_scalar, sort("another type", &["1", r#""true""#])].concat(),
        Kind::Uint8 => [no_scalar, no_number(), range(0, 255)].concat(),
        Kind::Uint16 => [no_scalar, no_number(), range(0, 65535)].concat(),
        Kind::Uint32 => [no_scalar, no_number(), range(0, u32::MAX.into())].concat(),
        Kind::Uint64 => [no_scalar, no_number(), range(0, u64::MAX.into())].concat(),
        Kind::Int32 => [no_scalar, no_number(), range(i32::MIN.into(), i32::MAX.into())].concat(),
        Kind::Int64 | Kind::Sint64 => {
            [no_scalar, no_number(), range(i64::MIN.into(), i64::MAX.into())].concat()
        }
        Kind::Float | Kind::Double => [no_scalar, no_number()].concat(),
        Kind::String => [no_scalar, unpaired()].concat(),
        Kind::ShortChannelId | Kind::ShortChannelIdDir => {
            let forms = [r#""""#, r#""1x1""#, r#""16777216x1x0/0""#, r#""1x1x1x1""#, "7"];
            [no_scalar, unpaired(), sort("no short channel id", &forms)].concat()
        }
        Kind::Bytes => {
            [no_scalar, sort("no hexadecimal digits", &[r#""0""#, r#""0g""#, "7"])].concat()
        }
        Kind::FixedBytes(length) => {
            let digits = |bytes: usize| format!("\"{}\"", "0a".repeat(bytes));
            let length = usize::from(length);
            let mut texts = sort("no hexadecimal digits", &[r#""0""#, r#""0g""#, "7"]);
            texts.extend(
                [0, length - 1, length + 1].map(|bytes| ("bytes of another length", digits(bytes))),
            );
            [no_scalar, texts].concat()
        }
        Kind::Enum(_) => [
            no_scalar,
            sort("an enum value that there is not", &[r#""no such word""#, r#""""#, "7"]),
        ]
        .concat(),
        Kind::Message(_) => sort("another type", &["7", r#""x""#, "true"]),
        Kind::Shape(shape) => match shape {
            Shape::Amount(_) | Shape::AmountOrAll(_) | Shape::AmountOrAny => {
                [no_scalar, amount()].concat()
            }
            Shape::Feerate => {
                [no_scalar, sort("no feerate", &[r#""fast""#, "-1", "4294967296", r#""7perk""#])]
                    .concat()
            }
            Shape::Outpoint => {
                let mut texts = sort("no outpoint", &[r#""""#, r#""00""#, r#""zz:1""#, "7"]);
                for bytes in [0, 31, 33] {
                    texts
                        .push(("bytes of another length", format!("\"{}:0\"", "0a".repeat(bytes))));
                }
                texts.push(("no outpoint", format!("\"{}:4294967296\"", "0a".repeat(32))));
                [no_scalar, texts].concat()
            }
            Shape::OutputDesc => sort("another type", &["7", r#""x""#, "{}"]),
            Shape::HintList(_) => sort("another type", &["7", r#""x""#, "{}"]),
            Shape::TlvStream | Shape::StringMap => sort("another type", &["7", r#""x""#]),
            Shape::JsonObjectOrArray => sort("another type", &["7", r#""x""#, "true"]),
            Shape::JsonScalar => no_scalar,
            Shape::ProofField => [no_scalar, sort("another type", &["true", "-1", "0.5"])].concat(),
            Shape::JsonValue | Shape::Rest => Vec::new(),
        },
    }
}

/// Whether the value's own members may be wrong, and then the place is further in.
fn further_in(kind: Kind, text: &str) -> bool {
    let has_members = matches!(kind, Kind::Message(_) | Kind::Shape(Shape::OutputDesc));
    has_members && text.starts_with('{')
}

/// A map whose keys come twice, and what its field calls them.
fn doubled(field: &Field) -> Option<&'static str> {
    match field.kind {
        Kind::Shape(Shape::StringMap) => Some(r#"{"k":"a","\u006b":"b"}"#),
        Kind::Shape(Shape::JsonObjectOrArray | Shape::JsonValue) => Some(r#"{"k":1,"k":1}"#),
        _ => None,
    }
}

#[test]
fn whatever_is_wrong_is_refused_at_its_place() {
    let mut tried: BTreeMap<&str, usize> = BTreeMap::new();
    let mut refused = |spot: &Spot, sort: &'static str, text: &str, place: String| {
        let shown = || format!("{}: {sort}: {}: {text}", spot.root.name, spot.dotted());
        let error = read(spot, text).expect_err(&shown());
        assert_eq!(error.path(), place, "{}: {error}", shown());
        assert!(!error.expected().is_empty() && !error.came().is_empty(), "{}: {error}", shown());
        *tried.entry(sort).or_default() += 1;
    };
    for spot in SPOTS.iter().filter(|spot| !spot.field.key.is_empty()) {
        let Spot { field, .. } = spot;
        let pointer = spot.pointer();
        for (sort, text) in of_the_kind(field.kind) {
            if further_in(field.kind, &text) {
                continue;
            }
            refused(spot, sort, &request(spot, &text), pointer.clone());
            if is_list(field) {
                let listed = request(spot, &format!("[{text}]"));
                refused(spot, sort, &listed, format!("{pointer}/0"));
            }
        }
        if is_list(field) && !matches!(field.kind, Kind::Shape(Shape::JsonValue)) {
            let text = request(spot, "[null]");
            refused(spot, "null in a list", &text, format!("{pointer}/0"));
        }
        if let Some(text) = doubled(field) {
            let (text, at) =
                if is_list(field) { (format!("[{text}]"), "/0") } else { (text.to_owned(), "") };
            refused(
                spot,
                "a key that comes twice",
                &request(spot, &text),
                format!("{pointer}{at}"),
            );
        }
        // Nothing but the object is at fault then.
        let object = spot.pointer_of_object();
        let good =
            serde_json::from_str::<Value>(&sample(spot.table)).unwrap()[field.key].to_string();
        let again = format!("{good},{}:{good}", json!(field.key));
        refused(spot, "a member that comes twice", &request(spot, &again), object.clone());
        if spot.table.by_key("").is_none() {
            let unknown = format!("{good},\"no such member\":1");
            let place = format!("{object}/no such member");
            refused(spot, "a member that there is not", &request(spot, &unknown), place);
        }
        // The reader is in the member, or in what it holds.
        if inside(field).is_none() && !matches!(field.kind, Kind::Shape(_)) && !is_list(field) {
            for broken in ["", "nul", "\"\u{1}\""] {
                let text = request(spot, broken);
                let error = read(spot, &text).expect_err(&text);
                assert_eq!(error.expected(), "valid JSON", "{text}");
            }
        }
    }
    let (sorts, all) = (tried.len(), tried.values().sum::<usize>());
    assert_eq!(sorts, 15, "{tried:?}");
    assert!(all > 5000, "{all}");
    let fields = SPOTS.len();
    figures::keep(
        "inputs-2-json",
        &format!(
            "{all} wrong texts, {sorts} sorts in {fields} fields of requests: each refused at its place"
        ),
    );
}

/// `null` is absence: what has to be there is refused, and all else stays out.
#[test]
fn null_is_absence() {
    for spot in SPOTS.iter().filter(|spot| !spot.field.key.is_empty()) {
        let is_value = matches!(spot.field.kind, Kind::Shape(Shape::JsonScalar | Shape::JsonValue))
            && spot.field.label != Label::Repeated;
        match read(spot, &request(spot, "null")) {
            Ok(params) => {
                let came = params.pointer(&spot.pointer());
                let zero = came.is_none_or(|came| {
                    *came == json!(0)
                        || *came == json!("")
                        || *came == json!(false)
                        || *came == json!([])
                        || came.is_string()
                });
                assert!(zero || is_value, "{}: {came:?}", spot.dotted());
            }
            Err(error) => {
                assert_eq!((error.path(), error.came()), (&*spot.pointer(), "none"), "{error}");
            }
        }
    }
}

//! Random messages there and back, with prost and serde_json as the judges.

mod common;

use common::strategy::{everything, lists, scalars};
use common::tables::{EVERYTHING, LISTS, SCALARS};
use common::types::{Everything, Lists, UnpackedLists};
use common::{to_json, to_json_lenient, to_wire};
use proptest::prelude::*;
use prost::Message;
use serde_json::{Value, json};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn there_and_back(message in everything()) {
        let wire = message.encode_to_vec();
        let (json, notes) = to_json(*EVERYTHING, &wire)?;
        prop_assert!(notes.is_empty());
        let (ours, notes) = to_wire(*EVERYTHING, &json)?;
        prop_assert!(notes.is_empty());
        prop_assert_eq!(Everything::decode(ours.as_slice())?, message);
        let (lenient, _) = to_json_lenient(*EVERYTHING, &ours)?;
        prop_assert_eq!(lenient, json);
    }

    /// Zeros left out, lists packed, lengths as short as they can be.
    #[test]
    fn the_bytes_are_those_of_prost(message in lists(), scalars in scalars()) {
        let (json, _) = to_json(*LISTS, &message.encode_to_vec())?;
        prop_assert_eq!(to_wire(*LISTS, &json)?.0, message.encode_to_vec());
        let (json, _) = to_json(*SCALARS, &scalars.encode_to_vec())?;
        prop_assert_eq!(to_wire(*SCALARS, &json)?.0, scalars.encode_to_vec());
    }

    #[test]
    fn the_json_is_what_the_fields_say(m in scalars()) {
        let (json, _) = to_json(*SCALARS, &m.encode_to_vec())?;
        let hex: String = m.data.iter().map(|byte| format!("{byte:02x}")).collect();
        let color = match m.color { 0 => "red", 1 => "dark \"blue\"", _ => "grün" };
        let parsed: Value = serde_json::from_str(&json)?;
        prop_assert_eq!(&parsed["float"].to_string().parse::<f32>()?, &m.float);
        prop_assert_eq!(parsed["double"].as_f64(), Some(m.double));
        let expected = json!({
            "flag": m.flag, "u32": m.u32, "u64": m.u64, "i32": m.i32, "i64": m.i64, "s64": m.s64,
            "float": parsed["float"], "double": parsed["double"], "text": m.text, "data": hex,
            "color": color,
        });
        prop_assert_eq!(parsed, expected);
    }

    #[test]
    fn lists_may_come_unpacked_or_in_parts(message in lists(), more in lists()) {
        let parts = [message.encode_to_vec(), more.encode_to_vec()].concat();
        let whole = Lists::decode(parts.as_slice())?;
        let (expected, _) = to_json(*LISTS, &whole.encode_to_vec())?;
        prop_assert_eq!(to_json(*LISTS, &parts)?.0, expected);
        let wire = UnpackedLists {
            flag: whole.flag, u32: whole.u32, u64: whole.u64, i32: whole.i32, i64: whole.i64,
            s64: whole.s64, float: whole.float, double: whole.double, text: whole.text,
            data: whole.data, color: whole.color,
        }.encode_to_vec();
        prop_assert_eq!(to_json(*LISTS, &wire)?.0, to_json(*LISTS, &parts)?.0);
    }

    /// Of a scalar and of a oneof the last one counts, messages are merged.
    #[test]
    fn occurrences_combine_as_in_prost(mut a in everything(), b in everything()) {
        // A type or a key that comes twice is an error there.
        if let Some(shapes) = &mut a.shapes {
            shapes.tlvs = None;
            shapes.map.clear();
            shapes.objects_mut().for_each(|object| object.fields.clear());
        }
        let both = [a.encode_to_vec(), b.encode_to_vec()].concat();
        let merged = Everything::decode(both.as_slice())?.encode_to_vec();
        let ours: Value = serde_json::from_str(&to_json(*EVERYTHING, &both)?.0)?;
        let theirs: Value = serde_json::from_str(&to_json(*EVERYTHING, &merged)?.0)?;
        prop_assert_eq!(ours, theirs);
    }

    /// What comes out does not depend on the order of the members, nor on blanks.
    #[test]
    fn order_and_blanks_do_not_matter(message in everything()) {
        let (json, _) = to_json(*EVERYTHING, &message.encode_to_vec())?;
        // serde_json sorts the members.
        let value: Value = serde_json::from_str(&json)?;
        let (ours, _) = to_wire(*EVERYTHING, &serde_json::to_string_pretty(&value)?)?;
        let mut sorted = message;
        for text in sorted.shapes.iter_mut().flat_map(|shapes| &mut shapes.tlvs) {
            text.entries.sort_by_key(|entry| entry.tlv_type.to_string());
        }
        prop_assert_eq!(Everything::decode(ours.as_slice())?, sorted);
    }
}

//! What the node's schema says of a value beyond its protobuf type: the length of keys and hashes,
//! numbers of 8 and 16 bits, the form of short channel ids.
//!
//! Requests are held to it, and so nothing that the node would have to refuse reaches it; what a
//! node says is converted whatever it is.

use std::ops::RangeInclusive;

use crate::error::{Fault, quoted};
use crate::table::Kind;
use crate::wire::Payload;

/// How many bytes a transaction id has.
pub(crate) const TXID: u8 = 32;

/// Short channel ids have 24 bits for the block, as many for the transaction, and 16 for the
/// output (BOLT 7).
const SCID_BITS: [u32; 3] = [24, 24, 16];

/// Why what a field of a message carries is out of its bounds; `None` where it isn't, or where it
/// is not even of its protobuf type.
pub(crate) fn of_wire(kind: Kind, payload: Payload<'_>) -> Option<Fault> {
    match (kind, payload) {
        (Kind::Uint8 | Kind::Uint16, Payload::Varint(value)) => number(kind, value),
        (Kind::ShortChannelId | Kind::ShortChannelIdDir, Payload::Len(bytes)) => {
            std::str::from_utf8(bytes).ok().and_then(|value| text(kind, value))
        }
        (Kind::FixedBytes(expected), Payload::Len(bytes)) => length(expected, bytes.len()),
        _ => None,
    }
}

/// Why a string of a member is out of its field's bounds.
pub(crate) fn of_string(kind: Kind, value: &str) -> Option<Fault> {
    match kind {
        Kind::FixedBytes(expected) if value.bytes().all(|digit| digit.is_ascii_hexdigit()) => {
            // Half a byte is another fault.
            value.len().is_multiple_of(2).then(|| length(expected, value.len() / 2))?
        }
        _ => text(kind, value),
    }
}

/// Why a number of a member is out of its field's bounds.
pub(crate) fn of_number(kind: Kind, value: i128) -> Option<Fault> {
    u64::try_from(value).ok().and_then(|value| number(kind, value))
}

/// Why a field without a value can't be left so, where the node requires one and nothing stands
/// for it.
pub(crate) fn of_absence(kind: Kind) -> Option<Fault> {
    let expected = match kind {
        Kind::FixedBytes(expected) => format!("{expected} bytes"),
        Kind::ShortChannelId | Kind::ShortChannelIdDir => form(kind).to_owned(),
        Kind::Message(_) | Kind::Shape(_) => "a value".to_owned(),
        _ => return None,
    };
    Some(Fault::new(expected, "none").advise("the node requires this field: set it"))
}

/// Why bytes are not as many as they have to be.
pub(crate) fn length(expected: u8, came: usize) -> Option<Fault> {
    (came != usize::from(expected))
        .then(|| Fault::new(format!("{expected} bytes"), came.to_string()))
}

/// What a string of this kind looks like.
pub(crate) fn form(kind: Kind) -> &'static str {
    match kind {
        Kind::ShortChannelId => {
            "a short channel id such as \"800000x1x0\": block and transaction below 2^24, output \
             below 2^16"
        }
        Kind::ShortChannelIdDir => {
            "a short channel id and a direction such as \"800000x1x0/1\": block and transaction \
             below 2^24, output below 2^16, direction 0 or 1"
        }
        _ => "a string",
    }
}

fn number(kind: Kind, value: u64) -> Option<Fault> {
    let range: RangeInclusive<u64> = match kind {
        Kind::Uint8 => 0..=u8::MAX.into(),
        Kind::Uint16 => 0..=u16::MAX.into(),
        _ => return None,
    };
    let fault = || Fault::new(format!("an integer from 0 to {}", range.end()), value.to_string());
    (!range.contains(&value)).then(fault)
}

fn text(kind: Kind, value: &str) -> Option<Fault> {
    let fits = match kind {
        Kind::ShortChannelId => is_scid(value),
        Kind::ShortChannelIdDir => {
            value.rsplit_once('/').is_some_and(|(id, to)| matches!(to, "0" | "1") && is_scid(id))
        }
        _ => true,
    };
    (!fits).then(|| Fault::new(form(kind), quoted(value)))
}

fn is_scid(text: &str) -> bool {
    let mut parts = text.split('x');
    let fits = |(part, bits): (Option<&str>, u32)| {
        let digits = part.filter(|part| part.bytes().all(|digit| digit.is_ascii_digit()));
        digits.and_then(|digits| digits.parse::<u64>().ok()).is_some_and(|part| part >> bits == 0)
    };
    SCID_BITS.into_iter().all(|bits| fits((parts.next(), bits))) && parts.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::{Kind, Payload, of_absence, of_number, of_string, of_wire};

    #[test]
    fn short_channel_ids() {
        for (text, fits) in [
            ("0x0x0", true),
            ("16777215x16777215x65535", true),
            ("16777216x0x0", false),
            ("0x16777216x0", false),
            ("0x0x65536", false),
            ("000000000000001x1x0", true),
            ("99999999999999999999x1x0", false),
            ("", false),
            ("x", false),
            ("1x1", false),
            ("1x1x", false),
            ("x1x1", false),
            ("1x1x1x1", false),
            ("1X1x1", false),
            ("+1x1x1", false),
            ("-1x1x1", false),
            (" 1x1x1", false),
            ("1:1:1", false),
            ("1x1x1/0", false),
            ("\u{661}x1x1", false),
        ] {
            let came = of_string(Kind::ShortChannelId, text);
            assert_eq!(came.is_none(), fits, "{text}");
            assert_eq!(of_wire(Kind::ShortChannelId, Payload::Len(text.as_bytes())), came);
            for (direction, valid) in [("/0", true), ("/1", true), ("/2", false), ("", false)] {
                let text = format!("{text}{direction}");
                // The one that has a direction already has it twice then.
                let came = of_string(Kind::ShortChannelIdDir, &text);
                let twice = text == "1x1x1/0";
                assert_eq!(came.is_none(), (fits && valid) || twice, "{text}");
            }
        }
        let fault = of_string(Kind::ShortChannelId, "1x1").map(|fault| fault.to_string());
        assert_eq!(
            fault.as_deref(),
            Some(
                "expected a short channel id such as \"800000x1x0\": block and transaction below \
                 2^24, output below 2^16, got \"1x1\""
            )
        );
    }

    #[test]
    fn lengths() {
        let key = Kind::FixedBytes(33);
        for (length, expected) in [
            (0, Some("expected 33 bytes, got 0")),
            (32, Some("expected 33 bytes, got 32")),
            (33, None),
            (34, Some("expected 33 bytes, got 34")),
        ] {
            let came = of_wire(key, Payload::Len(&vec![2; length]));
            assert_eq!(came, of_string(key, &"Ab".repeat(length)));
            assert_eq!(came.map(|fault| fault.to_string()).as_deref(), expected);
        }
        // Faults of another sort.
        for text in ["0", "0g", "ü"] {
            assert_eq!(of_string(key, text), None, "{text}");
        }
        assert_eq!(of_wire(key, Payload::Varint(7)), None);
        assert_eq!(of_wire(Kind::Bytes, Payload::Len(&[7])), None);
        assert_eq!(of_wire(Kind::ShortChannelId, Payload::Len(&[0xff])), None);
    }

    #[test]
    fn numbers() {
        for (kind, most) in [(Kind::Uint8, 255), (Kind::Uint16, 65535)] {
            for value in [0, 1, most] {
                assert_eq!(of_wire(kind, Payload::Varint(value)), None);
                assert_eq!(of_number(kind, value.into()), None);
            }
            for value in [most + 1, u64::MAX] {
                let came = of_wire(kind, Payload::Varint(value));
                let words = format!("expected an integer from 0 to {most}, got {value}");
                assert_eq!(came.as_ref().map(ToString::to_string), Some(words));
                assert_eq!(of_number(kind, value.into()), came);
            }
            // Not even of the protobuf type.
            assert_eq!(of_number(kind, -1), None);
        }
        assert_eq!(of_number(Kind::Uint32, 1 << 40), None);
    }

    #[test]
    fn absence() {
        let words = |kind| of_absence(kind).map(|fault| fault.to_string());
        let set = "the node requires this field: set it";
        assert_eq!(
            words(Kind::FixedBytes(32)),
            Some(format!("expected 32 bytes, got none; {set}"))
        );
        assert!(words(Kind::ShortChannelId).is_some_and(|words| words.ends_with(set)));
        for kind in [Kind::Bool, Kind::Uint16, Kind::Uint64, Kind::String, Kind::Bytes] {
            assert_eq!(words(kind), None);
        }
    }
}

//! What a conversion met that its table doesn't know, as metadata for the client.

use std::fmt::Write;

use boltgate_transcode::{Noted, Notes};
use http::{HeaderMap, HeaderName, HeaderValue};

/// Enum values of the node's that the client got as -1: `pointer=value`, separated by commas.
pub const UNKNOWN_ENUM: HeaderName = HeaderName::from_static("boltgate-unknown-enum");
/// Fields of the request that were ignored since this server doesn't know them: `path=number`,
/// separated by commas; the path of the message that the field came in, nothing before the `=`
/// for the request itself.
pub const IGNORED_FIELDS: HeaderName = HeaderName::from_static("boltgate-ignored-fields");
/// What the node said of the call while it was at work: the last few of its messages, the oldest
/// first, percent-encoded.
pub const PROGRESS: HeaderName = HeaderName::from_static("cln-progress");

/// The longest value, in bytes: clients accept some 8 KiB of metadata in all.
const LONGEST: usize = 1024;

/// Adds what there is to tell. Either value ends with `,+N` where N more are not listed.
pub fn add(notes: &Notes, metadata: &mut HeaderMap) {
    for (name, noted) in
        [(UNKNOWN_ENUM, notes.unknown_values()), (IGNORED_FIELDS, notes.unknown_fields())]
    {
        if noted.total() > 0
            && let Ok(value) = HeaderValue::try_from(list(noted))
        {
            metadata.insert(name, value);
        }
    }
}

/// Adds what the node said of the call while it was at work, one value each.
pub fn add_progress(texts: &[String], metadata: &mut HeaderMap) {
    for text in texts {
        // What is encoded is ASCII.
        if let Ok(value) = HeaderValue::try_from(encode(text)) {
            metadata.append(PROGRESS, value);
        }
    }
}

fn list(noted: &Noted) -> String {
    let mut text = String::new();
    let mut listed = 0;
    for note in noted.first() {
        let entry = format!("{}={}", encode(&note.path), encode(&note.what));
        // Leaves room for the number of those that are not listed.
        if text.len() + 1 + entry.len() + 22 > LONGEST {
            break;
        }
        if listed > 0 {
            text.push(',');
        }
        text.push_str(&entry);
        listed += 1;
    }
    if noted.total() > listed {
        if listed > 0 {
            text.push(',');
        }
        // Writing to a string can't fail.
        let _ = write!(text, "+{}", noted.total() - listed);
    }
    text
}

/// Percent-encodes what is not plain ASCII or has a meaning in the list.
fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_graphic() && !matches!(byte, b'%' | b',' | b'=') {
            encoded.push(char::from(byte));
        } else {
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use boltgate_transcode::table::{Field, Kind, Label, Message};
    use boltgate_transcode::to_json;
    use http::HeaderMap;

    use super::{IGNORED_FIELDS, LONGEST, add, encode};

    #[test]
    fn values_are_plain_ascii() {
        assert_eq!(encode("/a~1b/0"), "/a~1b/0");
        assert_eq!(encode("a=b, 100%\u{fc}\n"), "a%3Db%2C%20100%25%C3%BC%0A");
    }

    /// Nested so deep that a path is longer than the metadata may be.
    static NESTED: Message = Message {
        name: "test.Nested",
        fields: &[Field {
            key: "a-rather-long-name",
            name: "a_rather_long_name",
            number: 1,
            label: Label::Optional,
            kind: Kind::Message(&NESTED),
            required: false,
        }],
        by_key: &[0],
    };

    #[test]
    fn what_is_not_listed_is_counted() {
        for (unknown, depth) in [(0, 0), (1, 0), (16, 0), (17, 0), (5000, 0), (1, 30), (40, 80)] {
            // Field 15, an empty string.
            let mut wire = [0x7a, 0].repeat(unknown);
            for _ in 0..depth {
                let mut length = wire.len();
                let mut outer = vec![0x0a];
                while length > 127 {
                    outer.push(u8::try_from(length & 127).unwrap() | 128);
                    length >>= 7;
                }
                outer.push(u8::try_from(length).unwrap());
                wire = [outer, wire].concat();
            }
            let notes = to_json(&NESTED, &wire, &mut Vec::new()).unwrap();
            let mut metadata = HeaderMap::new();
            add(&notes, &mut metadata);
            let Some(value) = metadata.get(IGNORED_FIELDS) else {
                assert_eq!(unknown, 0);
                continue;
            };
            let value = value.to_str().unwrap();
            assert!(value.len() <= LONGEST, "{value}");
            let (listed, more): (Vec<_>, Vec<_>) =
                value.split(',').partition(|entry| entry.ends_with("=15"));
            let more: usize = more.iter().map(|entry| entry[1..].parse::<usize>().unwrap()).sum();
            assert_eq!(listed.len() + more, unknown, "{value}");
        }
    }
}

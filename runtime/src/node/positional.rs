//! Parameters by position.

use std::borrow::Cow;
use std::collections::HashMap;

use serde_json::value::RawValue;

/// The parameters of an object as an array, each at the place that its key has in `keys`: `null`
/// where it isn't set, and nothing behind the last one that is. `None` where the text is no object.
pub(super) fn array(object: &[u8], keys: &[&str]) -> Option<Vec<u8>> {
    let members: HashMap<Cow<'_, str>, &RawValue> = serde_json::from_slice(object).ok()?;
    let set = |key: &&str| members.contains_key(*key);
    let length = keys.iter().rposition(set).map_or(0, |last| last + 1);
    let mut array = Vec::with_capacity(object.len());
    array.push(b'[');
    for (at, key) in keys.iter().take(length).enumerate() {
        if at > 0 {
            array.push(b',');
        }
        let value = members.get(*key).map_or("null", |value| value.get());
        array.extend_from_slice(value.as_bytes());
    }
    array.push(b']');
    Some(array)
}

#[cfg(test)]
mod tests {
    use super::array;

    #[test]
    fn each_has_its_place() {
        let keys = ["address", "block", "full"];
        for (object, expected) in [
            ("{}", Some("[]")),
            (r#"{"address":"0x1"}"#, Some(r#"["0x1"]"#)),
            (r#"{"full":true}"#, Some("[null,null,true]")),
            (r#"{"block":{"a":[1,{}]},"address":""}"#, Some(r#"["",{"a":[1,{}]}]"#)),
            // One that is set to null is set.
            (r#"{"block":null}"#, Some("[null,null]")),
            // An escaped name is the same name.
            (r#"{"bl\u006fck":1.50}"#, Some("[null,1.50]")),
            (r#"{"other":1}"#, Some("[]")),
            ("[]", None),
            ("", None),
        ] {
            let came = array(object.as_bytes(), &keys);
            let came = came.map(|text| String::from_utf8(text).unwrap());
            assert_eq!(came.as_deref(), expected, "{object}");
        }
        assert_eq!(array(b"{}", &[]).as_deref(), Some(&b"[]"[..]));
    }
}

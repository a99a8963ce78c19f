//! One part of a list, as the bridge sends it: `{"channels": [...]}`.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserializer as _, MapAccess, Visitor};
use serde_json::value::RawValue;

/// One part of a list.
#[derive(Debug, Default)]
pub struct Part<'a> {
    /// The JSON text of each item.
    pub items: Vec<&'a str>,
    /// What stands beside the list, such as a warning: name and JSON text.
    pub others: Vec<(Cow<'a, str>, &'a str)>,
}

impl<'a> Part<'a> {
    /// Reads a part of the list that has this name. Its items aren't looked into.
    ///
    /// # Errors
    /// Where it is no such part.
    pub fn read(text: &'a str, list: &str) -> Result<Self, serde_json::Error> {
        let mut json = serde_json::Deserializer::from_str(text);
        let part = json.deserialize_map(Members { list })?;
        json.end().map(|()| part)
    }
}

struct Members<'n> {
    list: &'n str,
}

impl<'de> Visitor<'de> for Members<'_> {
    type Value = Part<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object with the list {:?}", self.list)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut part = Part::default();
        while let Some(name) = map.next_key::<Cow<'de, str>>()? {
            if name == self.list {
                let items: Vec<&RawValue> = map.next_value()?;
                part.items.extend(items.into_iter().map(RawValue::get));
            } else {
                part.others.push((name, map.next_value::<&RawValue>()?.get()));
            }
        }
        Ok(part)
    }
}

#[cfg(test)]
mod tests {
    use super::Part;

    #[test]
    fn items_stay_as_they_are() {
        let text = r#"{"a":[{"x": 1.50},[],"]\"}",7],"warning":"w","a":[null]}"#;
        let part = Part::read(text, "a").unwrap();
        assert_eq!(part.items, [r#"{"x": 1.50}"#, "[]", r#""]\"}""#, "7", "null"]);
        assert_eq!(part.others, [("warning".into(), "\"w\"")]);
        let empty = Part::read("{}", "a").unwrap();
        assert!(empty.items.is_empty() && empty.others.is_empty());
        for text in ["", "[]", r#"{"a":7}"#, r#"{"a":[}"#, "{}{}"] {
            assert!(Part::read(text, "a").is_err(), "{text}");
        }
    }
}

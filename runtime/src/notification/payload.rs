//! Where in a notification's parameters the event is.
//!
//! The node wraps it in a member of the topic's name: `{"block_added": {…}}`. Beside it there
//! may be others, from the plugin that sent it. Without such a member the parameters are the
//! event, as older nodes write some.

use std::fmt;

use serde::de::{Deserializer as _, MapAccess, Visitor};
use serde_json::value::RawValue;

/// The JSON text of the event.
#[must_use]
pub fn of<'a>(topic: &str, params: &'a str) -> &'a str {
    if params == "null" {
        return "{}";
    }
    let mut json = serde_json::Deserializer::from_str(params);
    // Text that is no object is reported where it is converted.
    json.deserialize_map(Member(topic)).ok().flatten().unwrap_or(params)
}

/// Finds the object that is the member of this name.
struct Member<'t>(&'t str);

impl<'de> Visitor<'de> for Member<'_> {
    type Value = Option<&'de str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut found = None;
        while let Some(name) = map.next_key::<std::borrow::Cow<'de, str>>()? {
            let value: &RawValue = map.next_value()?;
            if name == self.0 && value.get().starts_with('{') {
                found = Some(value.get());
            }
        }
        Ok(found)
    }
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn the_event_is_found_in_every_form() {
        for (params, event) in [
            (r#"{"connect":{"id":"02"}}"#, r#"{"id":"02"}"#),
            (r#"{"origin":"xpay","payload":{"a":1},"connect":{"id":"02"}}"#, r#"{"id":"02"}"#),
            (r#"{"id":"02","direction":"in"}"#, r#"{"id":"02","direction":"in"}"#),
            (r#"{"connect":"in"}"#, r#"{"connect":"in"}"#),
            ("null", "{}"),
            ("[]", "[]"),
            ("{}", "{}"),
        ] {
            assert_eq!(of("connect", params), event);
        }
    }
}

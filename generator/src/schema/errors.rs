//! The error codes that a method's schema lists.
//!
//! The node's own files have them in prose, a line for each: `- 205: …`. This project keeps the
//! number alone, and where a schema is its author's own (a plugin's, another daemon's), an object
//! with the message, too.

use crate::diagnostic::{Place, Problems, Rule};
use crate::schema::json::{Node, Value};

/// The member that lists them, at the top of a schema file.
pub const ERRORS: &str = "errors";

/// An error that a method may give.
#[derive(Debug, Clone)]
pub struct ErrorCode {
    /// The number in the JSON-RPC error.
    pub code: i64,
    /// What its author says of it.
    pub message: Option<String>,
    /// Where it stands.
    pub place: Place,
}

/// Reads the list: numbers, objects with `code` and perhaps `message`, or the node's lines of prose,
/// of which those count that begin with a number. In ascending order, each number once.
pub fn read(node: &Node, problems: &mut Problems) -> Vec<ErrorCode> {
    let Value::Array(items) = &node.value else {
        problems.at(
            Rule::ExpectedType,
            &node.place,
            format!("expected a list of errors, came {}", node.value.noun()),
            "write [-32602, {\"code\": 205, \"message\": …}]",
        );
        return Vec::new();
    };
    let mut found: Vec<ErrorCode> = Vec::new();
    for item in items {
        let error = match &item.value {
            Value::String(line) => number(line).map(|code| (code, None)),
            Value::Number(_) => whole(item, problems).map(|code| (code, None)),
            Value::Object(members) => object(item, members, problems),
            other => {
                problems.at(
                    Rule::ExpectedType,
                    &item.place,
                    format!("expected an error, came {}", other.noun()),
                    "write its number, or {\"code\": …, \"message\": …}",
                );
                None
            }
        };
        let Some((code, message)) = error else { continue };
        if found.iter().all(|known| known.code != code) {
            found.push(ErrorCode { code, message, place: item.place.clone() });
        }
    }
    found.sort_by_key(|error| error.code);
    found
}

/// The number that a line of prose is about: `- 205: …` or `- 1501 (…): …`.
fn number(line: &str) -> Option<i64> {
    let rest = line.strip_prefix("- ")?;
    let end = rest.find([':', ' ']).unwrap_or(rest.len());
    rest[..end].parse().ok()
}

fn whole(node: &Node, problems: &mut Problems) -> Option<i64> {
    let code = node.value.plain().as_i64();
    if code.is_none() {
        problems.at(
            Rule::ExpectedType,
            &node.place,
            format!("expected a whole number as an error's code, came {}", node.value.noun()),
            "write {\"code\": 205}",
        );
    }
    code
}

fn object(
    item: &Node,
    members: &[(String, Node)],
    problems: &mut Problems,
) -> Option<(i64, Option<String>)> {
    let member = |name: &str| members.iter().find(|(key, _)| key == name).map(|(_, node)| node);
    let code = whole(member("code").unwrap_or(item), problems);
    let message = member("message").and_then(|node| match &node.value {
        Value::String(text) => Some(text.clone()),
        other => {
            problems.at(
                Rule::ExpectedType,
                &node.place,
                format!("expected text as an error's message, came {}", other.noun()),
                "write {\"code\": 205, \"message\": \"…\"}",
            );
            None
        }
    });
    Some((code?, message))
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn numbers_of_lines() {
        for (line, code) in [
            ("- -32602: If the given parameters are wrong.", Some(-32602)),
            ("- 205: Unable to find a route.", Some(205)),
            ("- 1501 (RUNE_NOT_AUTHORIZED): rune is not for this node", Some(1501)),
            ("- 7", Some(7)),
            ("The following error codes may occur:", None),
            ("", None),
            ("- ", None),
            ("- code 7: no", None),
            ("205: no", None),
            ("- 99999999999999999999: too long", None),
        ] {
            assert_eq!(number(line), code, "{line}");
        }
    }
}

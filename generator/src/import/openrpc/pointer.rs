//! References inside a document: JSON pointers, as fragments of a URI (RFC 6901).

use crate::diagnostic::{Problems, Rule};
use crate::schema::json::{Node, Value};

/// How many references may lead from one to the next.
const CHAIN: usize = 64;

/// The member of an object.
pub fn member<'a>(node: &'a Node, name: &str) -> Option<&'a Node> {
    match &node.value {
        Value::Object(members) => members.iter().find(|(key, _)| key == name).map(|(_, node)| node),
        _ => None,
    }
}

/// What a node is a reference to, and to what that is one, or the node itself where it is none;
/// a problem where that is nothing.
pub fn follow<'a>(root: &'a Node, from: &'a Node, problems: &mut Problems) -> Option<&'a Node> {
    let mut node = from;
    for _ in 0..CHAIN {
        let Some(reference) = member(node, "$ref") else { return Some(node) };
        node = target(root, reference, problems)?;
    }
    problems.at(
        Rule::UnknownReference,
        &from.place,
        "the reference leads to a reference, and so on without an end",
        "let it name what is meant",
    );
    None
}

/// What a `$ref` names; a problem where that is nothing.
pub fn target<'a>(root: &'a Node, reference: &Node, problems: &mut Problems) -> Option<&'a Node> {
    let Value::String(text) = &reference.value else {
        problems.at(
            Rule::ExpectedType,
            &reference.place,
            format!("expected a string, came {}", reference.value.noun()),
            "write \"#/components/schemas/…\"",
        );
        return None;
    };
    let Some(fragment) = text.strip_prefix('#') else {
        problems.at(
            Rule::UnknownReference,
            &reference.place,
            format!("`{text}` leads out of the document"),
            "bundle the documents into one: nothing is fetched from elsewhere",
        );
        return None;
    };
    let found = find(root, fragment);
    if found.is_none() {
        problems.at(
            Rule::UnknownReference,
            &reference.place,
            format!("the document has nothing at `{text}`"),
            "correct the reference, or add what it names",
        );
    }
    found
}

fn find<'a>(root: &'a Node, fragment: &str) -> Option<&'a Node> {
    if fragment.is_empty() {
        return Some(root);
    }
    let mut node = root;
    for step in decoded(fragment)?.strip_prefix('/')?.split('/') {
        let step = step.replace("~1", "/").replace("~0", "~");
        node = match &node.value {
            Value::Array(items) => items.get(step.parse::<usize>().ok()?)?,
            _ => member(node, &step)?,
        };
    }
    Some(node)
}

/// The text without its percent-encoding; `None` where that is broken.
fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        if *first != b'%' {
            bytes.push(*first);
            continue;
        }
        let (digits, tail) = rest.split_at_checked(2)?;
        bytes.push(u8::from_str_radix(str::from_utf8(digits).ok()?, 16).ok()?);
        rest = tail;
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::{decoded, find};
    use crate::diagnostic::{Problems, Source};
    use crate::schema::json;

    #[test]
    fn pointers_find_what_they_name() {
        let text = r#"{"a": {"b/c": [1, {"~": 2}]}, "é d": 3}"#.to_owned();
        let source = Rc::new(Source { path: "a.json".into(), text });
        let root = json::parse(&source, &mut Problems::default()).unwrap();
        for (fragment, pointer) in [
            ("", ""),
            ("/a", "/a"),
            ("/a/b~1c/0", "/a/b~1c/0"),
            ("/a/b~1c/1/~0", "/a/b~1c/1/~0"),
            ("/a/b%7E1c/0", "/a/b~1c/0"),
            ("/%C3%A9%20d", "/é d"),
        ] {
            assert_eq!(find(&root, fragment).unwrap().place.pointer, pointer, "{fragment}");
        }
        for nothing in ["a", "/b", "/a/b", "/a/b~1c/2", "/a/b~1c/-1", "/a/b~1c/0/x", "/%", "/%zz"] {
            assert!(find(&root, nothing).is_none(), "{nothing}");
        }
        assert_eq!(decoded("a%2"), None);
        assert_eq!(decoded("%ff"), None);
    }
}

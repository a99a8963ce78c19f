//! JSON with positions: every value knows its file, bytes and JSON pointer.

use std::rc::Rc;

use jsonc_parser::common::Ranged as _;
use jsonc_parser::{CollectOptions, ParseOptions, ast, parse_to_ast};

use crate::diagnostic::{Place, Problems, Rule, Source};

/// A JSON value and where it stands.
#[derive(Debug, Clone)]
pub struct Node {
    /// Where it stands.
    pub place: Place,
    /// What it is.
    pub value: Value,
}

/// A JSON value; object members keep their order.
#[derive(Debug, Clone)]
pub enum Value {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number, as written.
    Number(String),
    /// A string.
    String(String),
    /// An array.
    Array(Vec<Node>),
    /// An object; names occur once.
    Object(Vec<(String, Node)>),
}

impl Value {
    /// The same without places; members in order of name.
    #[must_use]
    pub fn plain(&self) -> serde_json::Value {
        match self {
            Self::Null => serde_json::Value::Null,
            Self::Bool(value) => (*value).into(),
            // Strict JSON: what the parser took for a number is one.
            Self::Number(text) => serde_json::from_str(text).unwrap_or_default(),
            Self::String(text) => text.as_str().into(),
            Self::Array(items) => items.iter().map(|item| item.value.plain()).collect(),
            Self::Object(members) => {
                let members = members.iter();
                members.map(|(name, node)| (name.clone(), node.value.plain())).collect()
            }
        }
    }

    /// What this is called in a message.
    #[must_use]
    pub fn noun(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "a boolean",
            Self::Number(_) => "a number",
            Self::String(_) => "a string",
            Self::Array(_) => "an array",
            Self::Object(_) => "an object",
        }
    }
}

/// Strict JSON: the parser's leniencies are for configuration files, not for schemas.
const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

/// Reads the text; `None` where it is not JSON, which is then among the problems.
pub fn parse(source: &Rc<Source>, problems: &mut Problems) -> Option<Node> {
    let root = |span| Place { source: Rc::clone(source), span, pointer: String::new() };
    match parse_to_ast(&source.text, &CollectOptions::default(), &STRICT) {
        Ok(parsed) => match parsed.value {
            Some(value) => Some(node(&value, root(0..0), problems)),
            None => {
                problems.at(
                    Rule::JsonSyntax,
                    &root(0..0),
                    "the file is empty",
                    "write a JSON object into it",
                );
                None
            }
        },
        Err(error) => {
            let range = error.range();
            problems.at(
                Rule::JsonSyntax,
                &root(range.start..range.end),
                format!("not JSON: {}", error.kind()),
                "mend the syntax at this place",
            );
            None
        }
    }
}

fn node(value: &ast::Value<'_>, mut place: Place, problems: &mut Problems) -> Node {
    let range = value.range();
    place.span = range.start..range.end;
    let child = |step: &str| Place {
        pointer: format!("{}/{}", place.pointer, step.replace('~', "~0").replace('/', "~1")),
        ..place.clone()
    };
    let value = match value {
        ast::Value::NullKeyword(_) => Value::Null,
        ast::Value::BooleanLit(lit) => Value::Bool(lit.value),
        ast::Value::NumberLit(lit) => Value::Number(lit.value.to_owned()),
        ast::Value::StringLit(lit) => Value::String(lit.value.to_string()),
        ast::Value::Array(array) => Value::Array(
            array
                .elements
                .iter()
                .enumerate()
                .map(|(at, item)| node(item, child(&at.to_string()), problems))
                .collect(),
        ),
        ast::Value::Object(object) => {
            let mut members: Vec<(String, Node)> = Vec::with_capacity(object.properties.len());
            for property in &object.properties {
                let name = property.name.as_str();
                let member = node(&property.value, child(name), problems);
                match members.iter().find(|(seen, _)| seen == name) {
                    Some((_, first)) => problems.between(
                        Rule::DuplicateMember,
                        &member.place,
                        format!("the name `{name}` stands twice in one object"),
                        "keep one of the two",
                        (&first.place, "first here"),
                    ),
                    None => members.push((name.to_owned(), member)),
                }
            }
            Value::Object(members)
        }
    };
    Node { place, value }
}

//! JSON Schema as OpenRPC documents have it, draft 7 and what is common beside it, to types.

use super::bounds::{self, Bounds};
use super::left::Left;
use super::pointer::{member, target};
use super::value::{Object, Type, Value};
use crate::diagnostic::{Place, Problems, Rule};
use crate::schema::json::{self, Node};

/// How deep values are nested, counted in schemas.
const DEPTH: usize = 48;

/// How many schemas a document comes to with every reference written out. Ten references to ten
/// references each, and so on, are a short text.
const SCHEMAS: usize = 100_000;

/// Keywords that become part of a type, or of its comment.
const MAPPED: [&str; 20] = [
    "$defs",
    "allOf",
    "anyOf",
    "const",
    "definitions",
    "deprecated",
    "description",
    "else",
    "enum",
    "format",
    "if",
    "items",
    "nullable",
    "oneOf",
    "prefixItems",
    "properties",
    "required",
    "then",
    "title",
    "type",
];

/// Reads the schemas of a document.
pub struct Schemas<'a> {
    root: &'a Node,
    /// What facts have no place for.
    pub left: Left,
    /// What is wrong.
    pub problems: Problems,
    /// The references that are being written out.
    open: Vec<&'a str>,
    depth: usize,
    seen: usize,
}

impl<'a> Schemas<'a> {
    /// Reads those of a document.
    pub fn new(root: &'a Node) -> Self {
        let (left, problems) = (Left::default(), Problems::default());
        Self { root, left, problems, open: Vec::new(), depth: 0, seen: 0 }
    }

    /// What a schema allows.
    pub fn value(&mut self, node: &'a Node) -> Value {
        self.seen += 1;
        if self.seen == SCHEMAS {
            self.problems.at(
                Rule::TooLarge,
                &node.place,
                format!("with every reference written out, the document has over {SCHEMAS} schemas"),
                "messages are written out where they are used: refer to less, or split the document",
            );
        }
        if self.seen >= SCHEMAS {
            return Value::any(&node.place);
        }
        if self.depth == DEPTH {
            self.left.add("schema too deep", &node.place);
            return Value::any(&node.place);
        }
        self.depth += 1;
        let value = self.one(node);
        self.depth -= 1;
        value
    }

    fn one(&mut self, node: &'a Node) -> Value {
        let members = match &node.value {
            json::Value::Object(members) => members,
            json::Value::Bool(true) => return Value::any(&node.place),
            json::Value::Bool(false) => {
                self.left.add("schema false", &node.place);
                return Value::any(&node.place);
            }
            _ => {
                self.expected("a schema", node);
                return Value::any(&node.place);
            }
        };
        let mut value = match member(node, "$ref") {
            Some(reference) => {
                for (key, beside) in members {
                    if !["$ref", "deprecated", "description", "title"].contains(&key.as_str()) {
                        self.left.add("siblings of $ref", &beside.place);
                    }
                }
                self.reference(reference)
            }
            None => {
                let value = self.typed(node);
                let value = self.constants(node, value);
                self.combined(node, value)
            }
        };
        value.nullable |= self.flag(node, "nullable");
        value.deprecated |= self.flag(node, "deprecated");
        let described = self.text(node, "description").or_else(|| self.text(node, "title"));
        value.description = described.or(value.description);
        value
    }

    fn reference(&mut self, reference: &'a Node) -> Value {
        let any = Value::any(&reference.place);
        let Some(node) = target(self.root, reference, &mut self.problems) else { return any };
        let json::Value::String(name) = &reference.value else { return any };
        if self.open.contains(&name.as_str()) {
            self.left.add("recursive schema", &reference.place);
            return any;
        }
        self.open.push(name);
        let value = self.value(node);
        self.open.pop();
        value
    }

    /// What `type` says, or what can be told from the keywords that are there.
    fn typed(&mut self, node: &'a Node) -> Value {
        let bounds = Bounds::of(node, &mut self.problems);
        let names: Vec<(&str, &Place)> = match member(node, "type") {
            None => inferred(node).into_iter().map(|name| (name, &node.place)).collect(),
            Some(ty) => {
                let several = std::slice::from_ref(ty);
                let several =
                    if let json::Value::Array(types) = &ty.value { types } else { several };
                several.iter().filter_map(|one| Some((self.string(one)?, &one.place))).collect()
            }
        };
        self.leave(node, &names, bounds);
        let values: Vec<Value> = names
            .into_iter()
            .map(|(name, place)| self.of_type(name, place, node, bounds))
            .collect();
        self.alternatives(values, &node.place)
    }

    fn of_type(&mut self, name: &str, named: &Place, node: &'a Node, bounds: Bounds) -> Value {
        let ty = match name {
            "null" => Type::Null,
            "boolean" => Type::Boolean,
            "integer" => Type::Integer(bounds),
            "number" => Type::Number { is_single: format(node) == Some("float") },
            "string" => Type::String,
            "array" => Type::List(Box::new(self.items(node))),
            "object" => Type::Object(self.object(node)),
            other => {
                self.problems.at(
                    Rule::UnknownType,
                    named,
                    format!("JSON Schema has no type `{other}`"),
                    "one of: array, boolean, integer, null, number, object, string",
                );
                Type::Any
            }
        };
        Value::of(&node.place, ty)
    }

    fn object(&mut self, node: &'a Node) -> Object {
        let mut object = Object::default();
        if let Some(properties) = member(node, "properties") {
            let json::Value::Object(members) = &properties.value else {
                self.expected("an object of name to schema", properties);
                return object;
            };
            for (name, schema) in members {
                if matches!(schema.value, json::Value::Bool(false)) {
                    self.left.add("schema false", &schema.place);
                } else {
                    let value = self.value(schema);
                    object.members.insert(name.clone(), value);
                }
            }
        }
        for name in self.array(node, "required") {
            if let Some(text) = self.string(name) {
                object.required.insert(text.to_owned(), name.place.clone());
            }
        }
        object
    }

    /// The one type of an array's items.
    fn items(&mut self, node: &'a Node) -> Value {
        let items = member(node, "items");
        let (tuple, rest) = match items.map(|items| &items.value) {
            Some(json::Value::Array(tuple)) => (tuple.as_slice(), member(node, "additionalItems")),
            _ => (self.array(node, "prefixItems"), items),
        };
        let Some(first) = tuple.first() else {
            return rest.map_or_else(|| Value::any(&node.place), |items| self.value(items));
        };
        self.left.add("tuple", &first.place);
        let is_open = |one: &&Node| !matches!(one.value, json::Value::Bool(_));
        let all: Vec<&Node> = tuple.iter().chain(rest.filter(is_open)).collect();
        let values: Vec<Value> = all.into_iter().map(|one| self.value(one)).collect();
        self.alternatives(values, &first.place)
    }

    /// `enum` and `const`.
    fn constants(&mut self, node: &'a Node, mut value: Value) -> Value {
        let constant = member(node, "const");
        let constants = self.array(node, "enum");
        for (keyword, values) in
            [("const", constant.map_or(&[][..], std::slice::from_ref)), ("enum", constants)]
        {
            let Some(place) = member(node, keyword).map(|node| &node.place) else { continue };
            let is_text =
                |one: &Node| matches!(one.value, json::Value::String(_) | json::Value::Null);
            if !values.iter().all(is_text) {
                self.left.add(keyword, place);
            }
            let constants = self.alternatives(values.iter().map(constant_of).collect(), place);
            value = match constants.ty {
                // Of several types: what `type` says is the better of the two.
                Type::Any => value,
                _ => value.both(constants, &mut self.problems),
            };
        }
        value
    }

    /// `allOf`, `oneOf`, `anyOf`, and what holds under a condition.
    fn combined(&mut self, node: &'a Node, mut value: Value) -> Value {
        for part in self.array(node, "allOf") {
            let part = self.value(part);
            value = value.both(part, &mut self.problems);
        }
        for keyword in ["oneOf", "anyOf"] {
            let Some(place) = member(node, keyword).map(|node| &node.place) else { continue };
            let parts = self.array(node, keyword);
            let parts: Vec<Value> = parts.iter().map(|part| self.value(part)).collect();
            let alternatives = self.alternatives(parts, place);
            value = value.both(alternatives, &mut self.problems);
        }
        let branches = ["then", "else"].into_iter().filter_map(|name| member(node, name));
        let branches: Vec<&Node> = branches.collect();
        let Some(place) = branches.first().map(|first| &first.place) else { return value };
        if member(node, "if").is_none() {
            self.left.add("then without if", place);
            return value;
        }
        let parts: Vec<Value> = branches.iter().map(|part| self.value(part)).collect();
        let branches = self.alternatives(parts, place);
        match (&mut value.ty, branches.ty) {
            (Type::Object(object), Type::Object(more)) => {
                self.left.add("alternative objects", place);
                object.sometimes(more);
            }
            _ => self.left.add("alternatives of different types", place),
        }
        value
    }

    fn alternatives(&mut self, values: Vec<Value>, place: &Place) -> Value {
        let whole = values.into_iter().reduce(|a, b| a.either(b, place, &mut self.left));
        whole.unwrap_or_else(|| Value::any(place))
    }

    /// Lists what says more than types do.
    fn leave(&mut self, node: &'a Node, types: &[(&str, &Place)], bounds: Bounds) {
        let json::Value::Object(members) = &node.value else { return };
        let is = |ty: &str| types.iter().any(|(name, _)| *name == ty);
        let is_exact = is("integer") && bounds.ty().is_some_and(|(_, is_exact)| is_exact);
        let format = format(node).unwrap_or_default();
        let is_format_said = (is("integer") && Bounds::of_format(format).is_some())
            || (is("number") && ["double", "float"].contains(&format));
        for (keyword, said) in members {
            let is_said = match keyword.as_str() {
                "format" => is_format_said,
                // That an object has no other members is what a message says by itself.
                "additionalProperties" => matches!(said.value, json::Value::Bool(false)),
                bound if bounds::KEYWORDS.contains(&bound) => is_exact,
                other => MAPPED.contains(&other),
            };
            if !is_said {
                self.left.add(keyword, &said.place);
            }
        }
    }

    /// The items of an array, none where it isn't there; a problem where it is something else.
    pub fn array(&mut self, node: &'a Node, name: &str) -> &'a [Node] {
        match member(node, name) {
            Some(Node { value: json::Value::Array(items), .. }) => items,
            Some(other) => {
                self.expected("an array", other);
                &[]
            }
            None => &[],
        }
    }

    fn string(&mut self, node: &'a Node) -> Option<&'a str> {
        match &node.value {
            json::Value::String(text) => Some(text),
            _ => {
                self.expected("a string", node);
                None
            }
        }
    }

    /// A member that is text.
    pub fn text(&mut self, node: &'a Node, name: &str) -> Option<String> {
        let text = self.string(member(node, name)?)?;
        Some(text.to_owned()).filter(|text| !text.trim().is_empty())
    }

    /// A member that is `true`.
    pub fn flag(&mut self, node: &'a Node, name: &str) -> bool {
        match member(node, name) {
            None => false,
            Some(Node { value: json::Value::Bool(is), .. }) => *is,
            Some(other) => {
                self.expected("true or false", other);
                false
            }
        }
    }

    /// Says that something else was expected than what came.
    pub fn expected(&mut self, wanted: &str, node: &Node) {
        self.problems.at(
            Rule::ExpectedType,
            &node.place,
            format!("expected {wanted}, came {}", node.value.noun()),
            format!("write {wanted} here"),
        );
    }
}

fn format(node: &Node) -> Option<&str> {
    match &member(node, "format")?.value {
        json::Value::String(format) => Some(format),
        _ => None,
    }
}

/// The type of a schema that doesn't say it.
fn inferred(node: &Node) -> Option<&'static str> {
    let has = |names: &[&str]| names.iter().any(|name| member(node, name).is_some());
    if has(&["properties", "required", "additionalProperties", "patternProperties"]) {
        Some("object")
    } else {
        has(&["items", "prefixItems"]).then_some("array")
    }
}

/// The type of a constant.
fn constant_of(node: &Node) -> Value {
    let ty = match &node.value {
        json::Value::Null => Type::Null,
        json::Value::Bool(_) => Type::Boolean,
        json::Value::Number(text) => match text.parse() {
            Ok(whole) => Type::Integer(Bounds { least: Some(whole), most: Some(whole) }),
            Err(_) => Type::Number { is_single: false },
        },
        json::Value::String(text) => Type::Enum(vec![text.clone()]),
        json::Value::Array(_) => Type::List(Box::new(Value::any(&node.place))),
        json::Value::Object(_) => Type::Object(Object::default()),
    };
    Value::of(&node.place, ty)
}

//! An OpenRPC document, decoded: references are followed, and schemas are types.

use super::pointer::{follow, member};
use super::schema::Schemas;
use super::value::{Type, Value};
use crate::diagnostic::{Place, Rule};
use crate::schema::json::{self, Node};

/// A document.
#[derive(Debug)]
pub struct Document {
    /// What it is about, by its own words.
    pub title: String,
    /// Its version, not OpenRPC's.
    pub version: String,
    /// Its methods, in order.
    pub methods: Vec<Method>,
}

/// A method that has an answer.
#[derive(Debug)]
pub struct Method {
    /// Its name on the wire.
    pub name: String,
    /// Where the name stands.
    pub place: Place,
    /// One line about it.
    pub title: Option<String>,
    /// Whether it is deprecated.
    pub deprecated: bool,
    /// How it takes its parameters.
    pub structure: Structure,
    /// Its parameters, in order.
    pub params: Vec<Content>,
    /// Its result.
    pub result: Value,
    /// The errors that it says it has.
    pub errors: Vec<Error>,
}

/// `paramStructure`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Structure {
    /// An object.
    ByName,
    /// An array.
    ByPosition,
    /// Either, which is what a document means that doesn't say.
    Either,
}

/// A parameter: a content descriptor.
#[derive(Debug)]
pub struct Content {
    /// Its name.
    pub name: String,
    /// Where that stands.
    pub place: Place,
    /// Whether it has to be given.
    pub required: bool,
    /// Its values.
    pub value: Value,
}

/// An error of a method.
#[derive(Debug)]
pub struct Error {
    /// JSON-RPC's code.
    pub code: i64,
    /// What it means.
    pub message: String,
    /// What comes with it.
    pub data: Option<serde_json::Value>,
}

/// Reads a document; what is wrong with it is among the problems of `schemas`.
pub fn read<'a>(root: &'a Node, schemas: &mut Schemas<'a>) -> Option<Document> {
    let mut reader = Reader { root, schemas };
    reader.version()?;
    reader.known(
        root,
        &["openrpc", "info", "methods", "components"],
        &["$schema", "externalDocs", "servers"],
    );
    let info = reader.part(root, "info");
    let mut text = |name| {
        let info = info?;
        let text = reader.required(info, name, "a string")?;
        let said = reader.schemas.text(info, name);
        if said.is_none() && matches!(text.value, json::Value::String(_)) {
            reader.schemas.expected("a text that isn't empty", text);
        }
        said
    };
    let (title, version) = (text("title"), text("version"));
    let mut methods: Vec<Method> = Vec::new();
    for node in reader.parts(root, "methods", true) {
        let Some(method) = reader.method(node) else { continue };
        match methods.iter().find(|first| first.name == method.name) {
            Some(first) => reader.schemas.problems.between(
                Rule::DuplicateSchema,
                &method.place,
                format!("`{}` is described twice", method.name),
                "keep one of the two",
                (&first.place, "the other one"),
            ),
            None => methods.push(method),
        }
    }
    Some(Document { title: title?, version: version?, methods })
}

struct Reader<'a, 'r> {
    root: &'a Node,
    schemas: &'r mut Schemas<'a>,
}

impl<'a> Reader<'a, '_> {
    /// Whether it is a document of a version that we know.
    fn version(&mut self) -> Option<()> {
        let help = "name an OpenRPC document of a version 1, such as {\"openrpc\": \"1.3.2\", …}";
        let (place, what) = match member(self.root, "openrpc") {
            None => (&self.root.place, "no OpenRPC document: it has no `openrpc`".to_owned()),
            Some(node) => match &node.value {
                json::Value::String(version) if version.starts_with("1.") => return Some(()),
                json::Value::String(version) => {
                    (&node.place, format!("OpenRPC {version} isn't a version that is known"))
                }
                other => (&node.place, format!("expected a version, came {}", other.noun())),
            },
        };
        self.schemas.problems.at(Rule::NotOpenrpc, place, what, help);
        None
    }

    fn method(&mut self, node: &'a Node) -> Option<Method> {
        let node = follow(self.root, node, &mut self.schemas.problems)?;
        self.known(
            node,
            &[
                "name",
                "summary",
                "description",
                "params",
                "result",
                "deprecated",
                "errors",
                "paramStructure",
            ],
            &["examples", "externalDocs", "links", "servers", "tags"],
        );
        let (name, place) = self.name(node)?;
        let summary = self.schemas.text(node, "summary");
        let description = self.schemas.text(node, "description");
        let title = summary.as_deref().or(description.as_deref()).map(first_sentence);
        let method = Method {
            title,
            deprecated: self.schemas.flag(node, "deprecated"),
            structure: self.structure(node),
            params: self.params(node),
            result: self.result(node)?,
            errors: self.errors(node),
            name,
            place,
        };
        if method.name.starts_with("rpc.") {
            self.schemas.left.add("reserved method name", &method.place);
            return None;
        }
        Some(method)
    }

    fn structure(&mut self, node: &'a Node) -> Structure {
        let Some(structure) = member(node, "paramStructure") else { return Structure::Either };
        match &structure.value {
            json::Value::String(word) if word == "by-name" => Structure::ByName,
            json::Value::String(word) if word == "by-position" => Structure::ByPosition,
            json::Value::String(word) if word == "either" => Structure::Either,
            _ => {
                let wanted = "\"by-name\", \"by-position\" or \"either\"";
                self.schemas.expected(wanted, structure);
                Structure::Either
            }
        }
    }

    fn params(&mut self, node: &'a Node) -> Vec<Content> {
        let mut params: Vec<Content> = Vec::new();
        for node in self.parts(node, "params", true) {
            let Some(param) = self.content(node) else { continue };
            match params.iter().find(|first| first.name == param.name) {
                Some(first) => self.schemas.problems.between(
                    Rule::DuplicateMember,
                    &param.place,
                    format!("the parameter `{}` stands twice in one method", param.name),
                    "give one of them another name",
                    (&first.place, "the other one"),
                ),
                None => params.push(param),
            }
        }
        params
    }

    /// A method's result; `None` where it has none, and so no answer.
    fn result(&mut self, node: &'a Node) -> Option<Value> {
        match member(node, "result") {
            Some(result) if !matches!(result.value, json::Value::Null) => {
                let content = self.content(result);
                Some(content.map_or_else(|| Value::any(&result.place), |content| content.value))
            }
            _ => {
                self.schemas.left.add("method without a result", &node.place);
                None
            }
        }
    }

    fn content(&mut self, node: &'a Node) -> Option<Content> {
        let node = follow(self.root, node, &mut self.schemas.problems)?;
        self.known(
            node,
            &["name", "summary", "description", "required", "schema", "deprecated"],
            &[],
        );
        let name = self.name(node);
        let required = self.schemas.flag(node, "required");
        let schema = self.required(node, "schema", "a schema")?;
        let mut value = self.schemas.value(schema);
        let described = self.schemas.text(node, "description");
        let described = described.or_else(|| self.schemas.text(node, "summary"));
        value.description = described.or(value.description);
        value.deprecated |= self.schemas.flag(node, "deprecated");
        let (name, place) = name?;
        Some(Content { name, place, required, value })
    }

    fn errors(&mut self, node: &'a Node) -> Vec<Error> {
        let mut errors: Vec<Error> = Vec::new();
        for node in self.parts(node, "errors", false) {
            let Some(node) = follow(self.root, node, &mut self.schemas.problems) else { continue };
            self.known(node, &["code", "message", "data"], &[]);
            let code = self.required(node, "code", "an integer").and_then(|node| {
                let code = match &node.value {
                    json::Value::Number(text) => text.parse().ok(),
                    _ => None,
                };
                if code.is_none() {
                    self.schemas.expected("an integer of 64 bits", node);
                }
                code
            });
            let message = self.required(node, "message", "a string");
            let message = message.and_then(|_| self.schemas.text(node, "message"));
            let data = member(node, "data").map(|node| node.value.plain());
            if let (Some(code), Some(message)) = (code, message) {
                errors.push(Error { code, message, data });
            }
        }
        errors
    }

    fn name(&mut self, node: &'a Node) -> Option<(String, Place)> {
        let name = self.required(node, "name", "a string")?;
        let Some(text) = self.schemas.text(node, "name") else {
            if matches!(name.value, json::Value::String(_)) {
                self.schemas.expected("a name that isn't empty", name);
            }
            return None;
        };
        Some((text, name.place.clone()))
    }

    /// A member that is an object.
    fn part(&mut self, node: &'a Node, name: &str) -> Option<&'a Node> {
        let part = self.required(node, name, "an object")?;
        if matches!(part.value, json::Value::Object(_)) {
            return Some(part);
        }
        self.schemas.expected("an object", part);
        None
    }

    /// The objects of an array.
    fn parts(&mut self, node: &'a Node, name: &str, is_required: bool) -> Vec<&'a Node> {
        if is_required {
            self.required(node, name, "an array");
        }
        let mut parts = Vec::new();
        for part in self.schemas.array(node, name) {
            match part.value {
                json::Value::Object(_) => parts.push(part),
                _ => self.schemas.expected("an object", part),
            }
        }
        parts
    }

    /// A member that has to be there.
    fn required(&mut self, node: &'a Node, name: &str, wanted: &str) -> Option<&'a Node> {
        let found = member(node, name);
        if found.is_none() {
            self.schemas.problems.at(
                Rule::MissingPart,
                &node.place,
                format!("expected `{name}`, {wanted}, and it isn't there"),
                format!("add \"{name}\": OpenRPC asks for it"),
            );
        }
        found
    }

    /// Says what members OpenRPC doesn't have, and lists those that facts have no place for.
    fn known(&mut self, node: &'a Node, decoded: &[&str], left: &[&str]) {
        let json::Value::Object(members) = &node.value else { return };
        for (key, member) in members {
            if left.contains(&key.as_str()) || key.starts_with("x-") {
                self.schemas.left.add(key, &member.place);
            } else if !decoded.contains(&key.as_str()) {
                let mut names: Vec<&str> = decoded.iter().chain(left).copied().collect();
                names.sort_unstable();
                self.schemas.problems.at(
                    Rule::UnknownKeyword,
                    &member.place,
                    format!("OpenRPC has no `{key}` here"),
                    format!(
                        "correct its spelling (one of: {}), or let it begin with `x-`",
                        names.join(", ")
                    ),
                );
            }
        }
    }
}

/// The first sentence, or the first line where that is shorter.
fn first_sentence(text: &str) -> String {
    let line = text.trim().lines().next().unwrap_or_default().trim_end();
    let end = line.match_indices(". ").map(|(at, _)| at).next();
    line[..end.unwrap_or(line.len())].trim_end_matches('.').to_owned()
}

impl Method {
    /// Whether the result is an object with members of its own: a message by itself.
    #[must_use]
    pub fn gives_object(&self) -> bool {
        let object = match &self.result.ty {
            Type::Object(object) => object,
            _ => return false,
        };
        let has_members = !object.members.is_empty() || !object.required.is_empty();
        has_members && !self.result.nullable
    }
}

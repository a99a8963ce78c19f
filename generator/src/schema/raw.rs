//! The node's schema dialect, decoded as it is written: nothing is merged or judged yet.

use crate::diagnostic::{Place, Problems, Rule};
use crate::schema::calling::{self, Calling};
use crate::schema::dialect::{Fate, Keyword, LEFT_AT_TOP};
use crate::schema::failure::{self, Failure};
use crate::schema::json::{Node, Value};

/// What a schema file describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// A JSON-RPC method, named by the member `rpc`.
    Method,
    /// A notification, named by the member `notification`, which is its topic.
    Notification,
    /// A hook, named by the member `hook`.
    Hook,
}

impl Subject {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Method, Self::Notification, Self::Hook];

    /// The member of a schema file that names one.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Method => "rpc",
            Self::Notification => "notification",
            Self::Hook => "hook",
        }
    }

    /// The folder of schemas, and the table of policy files, that holds them.
    #[must_use]
    pub const fn plural(self) -> &'static str {
        match self {
            Self::Method => "methods",
            Self::Notification => "notifications",
            Self::Hook => "hooks",
        }
    }
}

/// One schema file.
#[derive(Debug, Clone)]
pub struct File {
    /// Where the file's object stands.
    pub place: Place,
    /// What it describes.
    pub subject: Subject,
    /// The JSON-RPC method, the topic, or the hook.
    pub name: String,
    /// Where the name stands.
    pub name_place: Place,
    /// Release in which it appeared, such as `v23.08`.
    pub added: Option<(String, Place)>,
    /// Release in which it was deprecated, and the one in which it goes.
    pub deprecated: Option<Vec<String>>,
    /// `title`, a line for the proto.
    pub title: Option<String>,
    /// `params` and `result`, how a method is called.
    pub calling: Calling,
    /// `errors`, where they are more than prose.
    pub errors: Vec<Failure>,
    /// What is sent to the node; of a hook, what the node sends.
    pub request: Schema,
    /// What the node answers; of a notification, what it says; of a hook, the answer.
    pub response: Schema,
}

/// One schema object, with its keywords as written.
#[derive(Debug, Clone)]
pub struct Schema {
    /// Where it stands.
    pub place: Place,
    /// `type`
    pub ty: Option<(String, Place)>,
    /// `properties`, in order
    pub properties: Vec<(String, Schema)>,
    /// `required`
    pub required: Vec<(String, Place)>,
    /// `items`
    pub items: Option<Box<Schema>>,
    /// `enum`, where its values are strings; other constants restrict a value, not its type
    pub values: Vec<(String, Place)>,
    /// `description`, lines for the proto
    pub description: Option<String>,
    /// `added`
    pub added: Option<(String, Place)>,
    /// `deprecated`
    pub deprecated: Option<Vec<String>>,
    /// `oneOf` and `anyOf`
    pub one_of: Vec<Schema>,
    /// `allOf`, and the branches of `if`: `then` and `else`
    pub branches: Vec<(Branch, Schema)>,
    /// what the wire has no way to say
    pub limits: Vec<Limit>,
}

/// Whether a merged-in schema always applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Branch {
    /// From `allOf`.
    Always,
    /// From `then` or `else`.
    Sometimes,
}

/// What a schema says that the wire can't: a keyword, its value, and where it stands.
#[derive(Debug, Clone)]
pub struct Limit {
    /// The keyword.
    pub keyword: Keyword,
    /// Its value.
    pub value: serde_json::Value,
    /// Where the value stands.
    pub place: Place,
}

/// Members at the top of a file that are decoded, beside the one that names what it describes.
const DECODED: [&str; 8] = [
    "request",
    "response",
    "added",
    "deprecated",
    "title",
    "type",
    calling::PARAMS,
    calling::RESULT,
];

/// Decodes a file. A member at its top that isn't decoded is the node's own text (`notes`, `usage`
/// and their kind), which this project leaves with the node, or one of [`LEFT_AT_TOP`].
pub fn file(node: &Node, problems: &mut Problems) -> Option<File> {
    let Value::Object(members) = &node.value else {
        problems.at(
            Rule::ExpectedType,
            &node.place,
            format!("a schema file holds an object, this is {}", node.value.noun()),
            "write {\"rpc\": …, \"request\": {…}, \"response\": {…}}",
        );
        return None;
    };
    let member = |name: &str| members.iter().find(|(key, _)| key == name).map(|(_, node)| node);
    let named =
        Subject::ALL.into_iter().find_map(|subject| Some((subject, member(subject.key())?)));
    let Some((subject, name)) = named else {
        problems.at(
            Rule::UnnamedSchema,
            &node.place,
            "the schema does not say what it describes",
            "name it with `rpc` (a method), `notification` (a topic) or `hook`",
        );
        return None;
    };
    let name_place = name.place.clone();
    let name = string(name, problems)?;
    if name.is_empty() {
        problems.at(
            Rule::UnnamedSchema,
            &name_place,
            "the name is empty",
            "name the method, topic or hook",
        );
        return None;
    }
    for (key, node) in members {
        let is_named = DECODED.contains(&key.as_str()) || LEFT_AT_TOP.contains(&key.as_str());
        if !is_named && key != subject.key() && !is_text(node) {
            unknown(key, node, problems);
        }
    }
    let mut part = |key: &str| match member(key) {
        Some(node) => schema(node, problems),
        None => {
            problems.at(
                Rule::MissingPart,
                &node.place,
                format!("`{name}` has no `{key}`"),
                format!("add \"{key}\": {{}} where it has no members"),
            );
            None
        }
    };
    let (request, response) = (part("request"), part("response"));
    Some(File {
        place: node.place.clone(),
        subject,
        name,
        name_place,
        added: member("added").and_then(|node| placed_string(node, problems)),
        deprecated: member("deprecated").and_then(|node| strings(node, problems)),
        title: member("title").and_then(|node| string(node, problems)),
        errors: failure::read(member(failure::ERRORS), problems),
        calling: Calling::read(subject, member(calling::PARAMS), member(calling::RESULT), problems),
        request: request?,
        response: response?,
    })
}

fn schema(node: &Node, problems: &mut Problems) -> Option<Schema> {
    let Value::Object(members) = &node.value else {
        problems.at(
            Rule::ExpectedType,
            &node.place,
            format!("a schema is an object, this is {}", node.value.noun()),
            "write {\"type\": …}",
        );
        return None;
    };
    let mut out = Schema {
        place: node.place.clone(),
        ty: None,
        properties: Vec::new(),
        required: Vec::new(),
        items: None,
        values: Vec::new(),
        description: None,
        added: None,
        deprecated: None,
        one_of: Vec::new(),
        branches: Vec::new(),
        limits: Vec::new(),
    };
    for (key, node) in members {
        let Some(keyword) = Keyword::named(key) else {
            unknown(key, node, problems);
            continue;
        };
        match keyword {
            Keyword::Type => out.ty = placed_string(node, problems),
            Keyword::Properties => out.properties = properties(node, problems),
            Keyword::Required => out.required = placed_strings(node, problems),
            Keyword::Items => out.items = schema(node, problems).map(Box::new),
            Keyword::Enum => constants(&mut out, node, problems),
            Keyword::Description => out.description = text(node, problems),
            Keyword::Added => out.added = placed_string(node, problems),
            Keyword::Deprecated => out.deprecated = strings(node, problems),
            Keyword::OneOf | Keyword::AnyOf => out.one_of.extend(schemas(node, problems)),
            Keyword::AllOf => {
                let all = schemas(node, problems);
                out.branches.extend(all.into_iter().map(|one| (Branch::Always, one)));
            }
            Keyword::Then | Keyword::Else => {
                out.branches.extend(schema(node, problems).map(|one| (Branch::Sometimes, one)));
            }
            _ if keyword.fate() == Fate::Limit => out.limits.push(limit(keyword, node)),
            _ => {}
        }
    }
    Some(out)
}

fn properties(node: &Node, problems: &mut Problems) -> Vec<(String, Schema)> {
    match &node.value {
        Value::Object(members) => members
            .iter()
            .filter_map(|(name, node)| Some((name.clone(), schema(node, problems)?)))
            .collect(),
        other => {
            expected(node, "an object of name to schema", other, problems);
            Vec::new()
        }
    }
}

fn schemas(node: &Node, problems: &mut Problems) -> Vec<Schema> {
    let items = array(node, problems);
    items.iter().filter_map(|item| schema(item, problems)).collect()
}

fn strings(node: &Node, problems: &mut Problems) -> Option<Vec<String>> {
    Some(placed_strings(node, problems).into_iter().map(|(text, _)| text).collect())
}

fn placed_strings(node: &Node, problems: &mut Problems) -> Vec<(String, Place)> {
    let items = array(node, problems);
    items.iter().filter_map(|item| placed_string(item, problems)).collect()
}

/// The strings of an `enum`. One value of another type pins the value down, and is no type.
fn constants(out: &mut Schema, node: &Node, problems: &mut Problems) {
    let items = array(node, problems);
    if let [one] = items
        && !matches!(one.value, Value::String(_) | Value::Array(_) | Value::Object(_))
    {
        out.limits.push(limit(Keyword::Const, one));
        return;
    }
    out.values = placed_strings(node, problems);
}

fn limit(keyword: Keyword, node: &Node) -> Limit {
    Limit { keyword, value: node.value.plain(), place: node.place.clone() }
}

fn unknown(key: &str, node: &Node, problems: &mut Problems) {
    problems.at(
        Rule::UnknownKeyword,
        &node.place,
        format!("unknown keyword `{key}`"),
        "correct its spelling; a new keyword of the node's dialect goes into \
         generator/src/schema/dialect.rs",
    );
}

/// Whether it is prose: one string, or lines.
fn is_text(node: &Node) -> bool {
    match &node.value {
        Value::String(_) => true,
        Value::Array(lines) => lines.iter().all(|line| matches!(line.value, Value::String(_))),
        _ => false,
    }
}

fn array<'a>(node: &'a Node, problems: &mut Problems) -> &'a [Node] {
    match &node.value {
        Value::Array(items) => items,
        other => {
            expected(node, "an array", other, problems);
            &[]
        }
    }
}

fn placed_string(node: &Node, problems: &mut Problems) -> Option<(String, Place)> {
    Some((string(node, problems)?, node.place.clone()))
}

fn string(node: &Node, problems: &mut Problems) -> Option<String> {
    match &node.value {
        Value::String(text) => Some(text.clone()),
        other => {
            expected(node, "a string", other, problems);
            None
        }
    }
}

/// Prose is one string or an array of lines.
fn text(node: &Node, problems: &mut Problems) -> Option<String> {
    match &node.value {
        Value::Array(_) => Some(strings(node, problems)?.join("\n")),
        _ => string(node, problems),
    }
}

fn expected(node: &Node, wanted: &str, came: &Value, problems: &mut Problems) {
    problems.at(
        Rule::ExpectedType,
        &node.place,
        format!("expected {wanted}, came {}", came.noun()),
        format!("write {wanted} here"),
    );
}

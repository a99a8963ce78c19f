//! The schemas and the policy beside them, read from their files.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::is_deprecated;

/// Every schema, and the policy.
pub struct Facts {
    /// Exposed methods by name, in whichever package.
    pub methods: BTreeMap<String, Entry>,
    /// Notifications by topic.
    pub notifications: BTreeMap<String, Entry>,
    /// Hooks by name.
    pub hooks: BTreeMap<String, Entry>,
    /// Methods that are not exposed.
    pub skipped: BTreeSet<String>,
    /// The release from which on a member is optional on the wire.
    pub oldest: String,
    /// Members without a field.
    pub omitted: BTreeSet<String>,
    pub(super) shapes: BTreeMap<String, (String, bool)>,
    pub(super) shared: BTreeMap<String, String>,
    /// Messages with a field for the members that the schema leaves open, and its name.
    pub rest: BTreeMap<String, String>,
    /// Values, with their path, that a shared enum lacks.
    pub absent: BTreeSet<(String, String)>,
    pub(super) enums: BTreeMap<String, Vec<EnumValue>>,
}

/// One method, notification or hook.
pub struct Entry {
    /// The spelling that paths start with.
    pub path: String,
    /// The RPC of that service, such as `Getinfo`.
    pub rpc: String,
    /// The service, such as `cln.Node`.
    pub service: String,
    /// The release that brought it.
    pub added: Option<String>,
    /// Whether it is deprecated.
    pub deprecated: bool,
    /// Schema of the parameters.
    pub request: Value,
    /// Schema of the result or the event, or of the answer to a hook.
    pub response: Value,
}

/// A value of an enum.
#[derive(Clone)]
pub struct EnumValue {
    /// The node's string.
    pub json: String,
    /// The protobuf name.
    pub name: String,
}

pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

fn toml(name: &str) -> toml::Table {
    let path = root().join("schemas").join(name);
    std::fs::read_to_string(path).unwrap().parse().unwrap()
}

fn texts(value: &toml::Value) -> impl Iterator<Item = String> {
    value.as_array().unwrap().iter().map(|text| text.as_str().unwrap().to_owned())
}

fn entries(policy: &toml::Table, key: &str) -> Vec<toml::Table> {
    let list = policy[key].as_array().unwrap();
    list.iter().map(|entry| entry.as_table().unwrap().clone()).collect()
}

impl Facts {
    pub(super) fn read() -> Self {
        let exposure = toml("exposure.toml");
        let overrides = toml("overrides.toml");
        let text = |entry: &toml::Table, key: &str| entry[key].as_str().unwrap().to_owned();
        let own = exposure["own"].as_table().unwrap();
        let node = format!("{}.{}", text(&exposure, "package"), text(&exposure, "service"));
        let service = |name: &str| format!("{}.{name}", text(own, "package"));
        let mut methods = spelled(&exposure["methods"], "methods", &node);
        methods.extend(spelled(&own["methods"], "methods", &service("Methods")));
        let list = |table: &toml::Table| table["list"].as_bool().unwrap();
        let shapes = entries(&overrides, "shape").into_iter().map(|mut entry| {
            entry.entry("list").or_insert(false.into());
            (text(&entry, "path"), (text(&entry, "ty"), list(&entry)))
        });
        let shared = entries(&overrides, "shared").into_iter();
        let absent = entries(&overrides, "absent").into_iter().flat_map(|entry| {
            let path = text(&entry, "path");
            texts(&entry["values"]).map(move |value| (path.clone(), value)).collect::<Vec<_>>()
        });
        let omitted = entries(&overrides, "omit").into_iter();
        let rest = entries(&overrides, "rest").into_iter();
        let enums = entries(&toml("primitives.toml"), "enum").into_iter().map(|one| {
            let values = entries(&one, "value").into_iter();
            let values = values
                .map(|value| EnumValue { json: text(&value, "json"), name: text(&value, "name") });
            (text(&one, "name"), values.collect())
        });
        let skipped = exposure["skipped"]["methods"].as_table().unwrap();
        Self {
            methods,
            notifications: spelled(&exposure["notifications"], "notifications", &node),
            hooks: spelled(&own["hooks"], "hooks", &service("Hooks")),
            skipped: skipped.keys().cloned().collect(),
            oldest: text(&exposure, "oldest_supported"),
            omitted: omitted.flat_map(|entry| texts(&entry["paths"]).collect::<Vec<_>>()).collect(),
            shapes: shapes.collect(),
            shared: shared.map(|entry| (text(&entry, "path"), text(&entry, "ty"))).collect(),
            rest: rest.map(|entry| (text(&entry, "message"), text(&entry, "field"))).collect(),
            absent: absent.collect(),
            enums: enums.collect(),
        }
    }
}

/// The entries that a table of policy names, from the schemas in this folder.
fn spelled(names: &toml::Value, folder: &str, service: &str) -> BTreeMap<String, Entry> {
    let mut schemas = schemas(folder);
    let names = names.as_table().unwrap().iter();
    names
        .map(|(name, how)| {
            let schema = schemas.remove(name).unwrap();
            (name.clone(), Entry::new(name, how, schema, folder, service))
        })
        .collect()
}

impl Entry {
    fn new(name: &str, how: &toml::Value, schema: Value, folder: &str, service: &str) -> Self {
        let text = |key: &str| how.get(key).map(|text| text.as_str().unwrap());
        let path = text("path").unwrap_or(name).to_owned();
        let rpc = match folder {
            "methods" => text("rpc").unwrap_or(&path).replace(['-', '_'], ""),
            "notifications" => format!("Subscribe{}", text("name").unwrap()),
            _ => text("name").unwrap().to_owned(),
        };
        Self {
            path,
            rpc,
            service: service.to_owned(),
            added: schema["added"].as_str().map(str::to_owned),
            deprecated: is_deprecated(&schema),
            request: schema["request"].clone(),
            response: schema["response"].clone(),
        }
    }
}

fn schemas(folder: &str) -> BTreeMap<String, Value> {
    let key = match folder {
        "methods" => "rpc",
        "notifications" => "notification",
        _ => "hook",
    };
    let files = std::fs::read_dir(root().join("schemas").join(folder)).unwrap();
    let schemas = files.map(|file| std::fs::read(file.unwrap().path()).unwrap());
    let schemas = schemas.map(|text| serde_json::from_slice::<Value>(&text).unwrap());
    schemas.map(|schema| (schema[key].as_str().unwrap().to_owned(), schema)).collect()
}

//! OpenRPC documents to schemas: `examples/openrpc-bridge/` holds two documents and what came of
//! them, one of a daemon that is not ours and one that uses every construct.

mod project;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use boltgate_gen::bridge;
use boltgate_gen::diagnostic::Rule;
use boltgate_gen::import::openrpc::{self, Structure, left, report::Report};
use boltgate_gen::model::diff::Kind;
use fastrand::Rng;
use project::{Project, golden};
use serde_json::{Value, json};
use tempfile::TempDir;

/// The documents, and the folders that they were imported into.
const DOCUMENTS: [(&str, &str); 2] =
    [("ethereum.openrpc.json", "ethereum"), ("print-shop.openrpc.json", "print-shop")];

fn examples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("examples/openrpc-bridge")
}

fn document(name: &str) -> Value {
    serde_json::from_slice(&fs::read(examples().join(name)).unwrap()).unwrap()
}

/// A folder in which documents are imported.
struct Folder(TempDir);

impl Folder {
    fn new() -> Self {
        Self(TempDir::new().unwrap())
    }

    fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    fn import(&self, document: &Value) -> Result<Report, String> {
        self.import_as(document, Structure::ByPosition)
    }

    fn import_as(&self, document: &Value, either: Structure) -> Result<Report, String> {
        let path = self.path("document.json");
        fs::write(&path, document.to_string()).unwrap();
        let done = openrpc::run(self.0.path(), &path, Path::new("into"), either);
        done.map_err(|problems| problems.render())
    }

    fn schema(&self, method: &str) -> Value {
        let path = self.path(&format!("into/methods/{method}.json"));
        serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
    }
}

/// A document of one method, whose result has this schema.
fn gives(schema: Value) -> Value {
    json!({
        "openrpc": "1.3.2",
        "info": {"title": "A shop", "version": "1"},
        "methods": [{"name": "get", "params": [], "result": {"name": "it", "schema": schema}}],
    })
}

/// What the schema becomes, and what was left of it.
fn becomes(schema: Value) -> (Value, Vec<String>) {
    let folder = Folder::new();
    let report = folder.import(&gives(schema)).unwrap();
    let left = report.left.into_iter().map(|one| one.what);
    (folder.schema("get")["response"].take(), left.collect())
}

#[test]
fn the_examples_are_what_their_documents_give() {
    for (document, folder) in DOCUMENTS {
        let project = Project::new();
        let path = examples().join(document).display().to_string();
        project.ok(&["import", "--openrpc", &path, "--into", folder]);
        let relative = |tree: Vec<(PathBuf, Vec<u8>)>, root: &Path| {
            let files = tree.into_iter().map(|(path, content)| {
                (path.strip_prefix(root).unwrap().to_owned(), String::from_utf8(content).unwrap())
            });
            files.collect::<Vec<_>>()
        };
        let rendered = relative(project.tree(folder), project.path());
        for (path, text) in &rendered {
            golden(&examples().join(path), text);
        }
        let methods = format!("{folder}/methods");
        let committed = fs::read_dir(examples().join(&methods)).unwrap().count();
        assert_eq!(committed, project.tree(&methods).len(), "{folder} holds others");
        // A second import finds nothing to do.
        let said = project.ok(&["import", "--openrpc", &path, "--into", folder]);
        assert!(said.contains(", 0 file(s) changed; "), "{said}");
    }
}

#[test]
fn every_construct_is_shown() {
    let record = fs::read_to_string(examples().join("print-shop/openrpc.toml")).unwrap();
    // Values as deep as this would be nothing to look at.
    let deep =
        (0..60).fold(json!({"type": "string"}), |inner, _| json!({"properties": {"in": inner}}));
    let (_, mut seen) = becomes(deep);
    assert_eq!(seen, ["schema too deep"]);
    let lines = record.lines().filter_map(|line| line.strip_prefix("what = \"")?.strip_suffix('"'));
    seen.extend(lines.map(str::to_owned));
    let seen: BTreeSet<&str> = seen.iter().map(String::as_str).collect();
    let known: BTreeSet<&str> = left::names().collect();
    let missing: Vec<_> = known.difference(&seen).collect();
    assert!(missing.is_empty(), "the print shop shows nothing of {missing:?}");
    let others: Vec<_> = seen.difference(&known).copied().collect();
    assert_eq!(others, ["colour", "x-colour", "x-note"], "what isn't known is listed too");
}

#[test]
fn schemas_become_types() {
    let value = |schema: Value| json!({"required": ["value"], "properties": {"value": schema}});
    let maybe = |schema: Value| json!({"properties": {"value": schema}});
    let none: &[&str] = &[];
    for (schema, expected, left) in [
        (json!({"type": "string"}), value(json!({"type": "string"})), none),
        (json!({"type": ["null", "string"]}), maybe(json!({"type": "string"})), none),
        (json!({"type": "string", "nullable": true}), maybe(json!({"type": "string"})), none),
        (
            json!({"enum": ["a", "b", null]}),
            maybe(json!({"type": "string", "enum": ["a", "b"]})),
            none,
        ),
        (json!({"enum": [true]}), value(json!({"type": "boolean"})), &["enum"]),
        (json!({"type": "integer", "enum": [1, -7]}), value(json!({"type": "s32"})), &["enum"]),
        (
            json!({"enum": ["a", 1]}),
            value(json!({"type": "JsonValue"})),
            &["alternatives of different types", "enum"],
        ),
        (json!({"type": ["integer", "number"]}), value(json!({"type": "number"})), none),
        (json!({"type": "integer", "minimum": 0}), value(json!({"type": "u64"})), none),
        (
            json!({"oneOf": [{"type": "integer", "minimum": 0, "maximum": 9}, {"type": "null"}]}),
            maybe(json!({"type": "u32"})),
            &["maximum", "minimum"],
        ),
        (
            json!({"oneOf": [{"const": "a"}, {"const": "b"}]}),
            value(json!({"type": "string", "enum": ["a", "b"]})),
            none,
        ),
        (
            json!({"type": "string", "oneOf": [{"pattern": "^a"}, {"pattern": "^b"}]}),
            value(json!({"type": "string"})),
            &["pattern"],
        ),
        (
            json!({"allOf": [{"type": "string", "enum": ["a", "b"]}, {"enum": ["b", "c"]}]}),
            value(json!({"type": "string", "enum": ["b"]})),
            none,
        ),
        (json!(true), value(json!({"type": "JsonValue"})), none),
        (json!({}), value(json!({"type": "JsonValue"})), none),
        (
            json!({"type": "array"}),
            value(json!({"type": "array", "items": {"type": "JsonValue"}})),
            none,
        ),
        (
            json!({"items": {"type": "boolean"}}),
            value(json!({"type": "array", "items": {"type": "boolean"}})),
            none,
        ),
        (
            json!({"type": "object", "additionalProperties": false}),
            value(json!({"type": "JsonValue"})),
            &["object without named members"],
        ),
        // An object with members is the response itself.
        (
            json!({"properties": {"a": {"type": "string"}}, "required": ["a"]}),
            json!({"required": ["a"], "properties": {"a": {"type": "string"}}}),
            none,
        ),
        // Of alternatives, what all of them require is always there.
        (
            json!({
                "type": "object", "required": ["a"], "properties": {"a": {"type": "string"}},
                "oneOf": [
                    {"required": ["b"], "properties": {"b": {"type": "integer"}, "d": {"type": "string"}}},
                    {"required": ["b", "c"], "properties": {"b": {"type": "number"}, "c": {"type": "boolean"}}},
                ],
            }),
            json!({"required": ["a", "b"], "properties": {
                "a": {"type": "string"}, "b": {"type": "number"}, "d": {"type": "string"},
                "c": {"type": "boolean"},
            }}),
            &["alternative objects"],
        ),
        (
            json!({
                "properties": {"a": {"type": "string"}, "b": {"type": "string"}},
                "anyOf": [{"required": ["a"]}, {"required": ["b"]}],
            }),
            json!({"properties": {"a": {"type": "string"}, "b": {"type": "string"}}}),
            none,
        ),
        // What may be null may be left out.
        (
            json!({"required": ["a"], "properties": {"a": {"type": ["string", "null"]}}}),
            json!({"properties": {"a": {"type": "string"}}}),
            none,
        ),
        (
            json!({"enum": ["a b", "a-b"]}),
            value(json!({"type": "string"})),
            &["enum values without names"],
        ),
    ] {
        let (facts, listed) = becomes(schema.clone());
        assert_eq!(facts, expected, "{schema}");
        assert_eq!(listed, left, "{schema}");
    }
}

#[test]
fn parameters_go_by_name_or_by_position() {
    let folder = Folder::new();
    let shop = document("print-shop.openrpc.json");
    let mut seen = Vec::new();
    for either in [Structure::ByPosition, Structure::ByName] {
        folder.import_as(&shop, either).unwrap();
        for method in ["job.submit", "job.status", "job.cancel", "job.list", "shop.hours"] {
            let schema = folder.schema(method);
            let names = schema["request"]["properties"].as_object();
            let first = names.and_then(|names| names.keys().next().cloned());
            seen.push((method, schema["params"].as_str().unwrap_or("by name").to_owned(), first));
        }
    }
    let key = |key: &str| Some(key.to_owned());
    // serde_json has members in order of name.
    let expected = [
        ("job.submit", "by name", key("colour")),
        ("job.status", "by-position", key("job id")),
        ("job.cancel", "by-position", key("job id")),
        ("job.list", "by-position", key("after")),
        ("shop.hours", "by name", None),
        ("job.submit", "by name", key("colour")),
        ("job.status", "by-position", key("job id")),
        ("job.cancel", "by name", key("job id")),
        ("job.list", "by name", key("after")),
        ("shop.hours", "by name", None),
    ];
    assert_eq!(seen, expected.map(|(method, how, key)| (method, how.to_owned(), key)));
    let text = fs::read_to_string(folder.path("into/methods/job.list.json")).unwrap();
    assert!(text.find("\"states\"").unwrap() < text.find("\"after\"").unwrap(), "{text}");
}

#[test]
fn a_new_version_is_told() {
    let folder = Folder::new();
    let mut shop = document("print-shop.openrpc.json");
    let first = folder.import(&shop).unwrap();
    assert_eq!((first.versions.0.as_str(), first.versions.1.as_str()), ("nothing", "2.1.0"));
    assert!(first.changes.iter().all(|change| change.kind == Kind::Added));
    // What is given out stays given out.
    fs::write(folder.path("into/numbers.txt"), "kept\n").unwrap();
    shop["info"]["version"] = json!("2.2.0");
    let methods = shop["methods"].as_array_mut().unwrap();
    let at = |methods: &[Value], name: &str| {
        methods.iter().position(|method| method["name"] == name).unwrap()
    };
    let list = at(methods, "job.list");
    methods[list]["params"][0]["required"] = json!(true);
    let cancel = at(methods, "job.cancel");
    methods[cancel]["deprecated"] = json!(true);
    methods[cancel]["paramStructure"] = json!("by-name");
    let progress = at(methods, "job.progress");
    methods[progress]["name"] = json!("job.pages");
    let schemas = &mut shop["components"]["schemas"];
    schemas["State"]["enum"].as_array_mut().unwrap().push(json!("lost"));
    schemas["Job"]["properties"]["pages"]["format"] = json!("uint16");
    schemas["Job"]["properties"]["shelf"] = json!({"type": "string"});
    let report = folder.import(&shop).unwrap();
    let told: Vec<(Kind, String)> = report
        .changes
        .iter()
        .map(|change| (change.kind, format!("{} {} {}", change.name, change.path, change.detail)))
        .map(|(kind, text)| (kind, text.trim_end().to_owned()))
        .collect();
    let expected = [
        (Kind::Added, "job.pages"),
        (Kind::Removed, "job.progress"),
        (Kind::Deprecated, "job.cancel"),
        (Kind::Calling, "job.cancel  was params by-position, result value, is result value"),
        (Kind::FieldAdded, "job.list response.value[].shelf string"),
        (Kind::FieldAdded, "job.status response.shelf string"),
        (Kind::FieldAdded, "job.submit response.shelf string"),
        (Kind::FieldType, "job.list response.value[].pages was u32, is u16"),
        (Kind::FieldType, "job.status response.pages was u32, is u16"),
        (Kind::FieldType, "job.submit response.pages was u32, is u16"),
        (Kind::FieldRequired, "job.list request.states"),
        (Kind::ValueAdded, "job.list request.states[] lost"),
        (Kind::ValueAdded, "job.status response.state lost"),
    ];
    assert_eq!(told, expected.map(|(kind, text)| (kind, text.to_owned())));
    assert!(!folder.path("into/methods/job.progress.json").exists());
    assert_eq!(fs::read_to_string(folder.path("into/numbers.txt")).unwrap(), "kept\n");
}

#[test]
fn the_command_tells_people_and_programs() {
    let project = Project::new();
    let path = examples().join("print-shop.openrpc.json").display().to_string();
    let page = project.path().join("page.md").display().to_string();
    let words = ["import", "--openrpc", &path, "--into", "shop", "--markdown", &page];
    let text = project.ok(&words);
    assert!(text.starts_with("A print shop: nothing to 2.1.0\n\nNew (9)\n"), "{text}");
    let markdown = project.read("page.md");
    let start = "# A print shop: nothing to 2.1.0\n\n\n## New (9)\n\n- `job.cancel`\n";
    assert!(markdown.starts_with(start), "{markdown}");
    let (code, told) = project.json(&["import", "--openrpc", &path, "--into", "shop"]);
    assert_eq!(
        (code, told["methods"].as_u64(), told["changed"].as_u64()),
        (Some(0), Some(9), Some(0))
    );
    assert_eq!(told["left"][0]["what"], "$anchor");
}

#[test]
fn errors_are_in_the_reference() {
    let project = Project::new();
    let ping = "schemas/methods/ping.json";
    let errors =
        r#""errors": ["It may fail.", {"code": -32602, "message": "No such `peer`", "data": 1}]"#;
    project.edit(ping, "\"request\":", &format!("{errors},\n  \"request\":"));
    let out = project.path().join("docs").display().to_string();
    project.ok(&["docs", "--out", &out, "--as", "both"]);
    let page = project.read("docs/markdown/methods/ping.md");
    assert!(
        page.contains("| `-32602` | `INVALID_ARGUMENT` | `INVALID_PARAMS` | No such `peer` |"),
        "{page}"
    );
    let page = project.read("docs/html/methods/ping.html");
    assert!(page.contains("<td>No such <code>peer</code></td>"), "{page}");
    project.edit(ping, "\"code\": -32602", "\"code\": \"-32602\"");
    assert!(
        project.refuses(&["generate"]).contains("error[expected-type]: schemas/methods/ping.json:")
    );
}

#[test]
fn all_problems_are_told_at_once() {
    let cases = project::cases("openrpc");
    assert!(!cases.is_empty());
    for (name, folder) in cases {
        let project = Project::new();
        project.overlay(&folder, &["expected.txt"]);
        let path = project.path().join("openrpc.json").display().to_string();
        let said = project.refuses(&["import", "--openrpc", &path, "--into", "shop"]);
        assert!(!project.path().join("shop").exists(), "{name}: something was written");
        let root = project.path().display().to_string();
        golden(&folder.join("expected.txt"), &said.replace(&root, "ROOT"));
    }
}

/// Documents with anything in the place of anything: each is imported or refused, and what is
/// imported is generated, but for names that an author has to change.
#[test]
fn documents_by_chance_are_imported_or_refused() {
    let mut rng = Rng::with_seed(7);
    let folder = Folder::new();
    let extra = "schemas = \"into\"\npackage = \"shop.v1\"\nservice = \"Shop\"\n";
    let config = format!("[bridge]\ncrate = \"shop-api\"\nnode = false\n[[extra]]\n{extra}");
    fs::write(folder.path("boltgate.toml"), config).unwrap();
    let (mut imported, mut refused) = (0, 0);
    for (name, _) in DOCUMENTS {
        let whole = document(name);
        for _ in 0..150 {
            let mut document = whole.clone();
            for _ in 0..rng.usize(1..4) {
                change(&mut document, &mut rng);
            }
            match folder.import(&document) {
                Ok(report) => {
                    imported += 1;
                    if report.methods > 0 {
                        generates(&folder);
                    }
                }
                Err(problems) => {
                    assert!(problems.starts_with("error["), "{problems}");
                    refused += 1;
                }
            }
        }
    }
    println!("{imported} changed documents imported, {refused} refused");
    assert!(imported > 30 && refused > 30, "{imported} imported, {refused} refused");
}

/// Fails where a bridge of what was imported has problems that no author can do something about.
fn generates(folder: &Folder) {
    let built = bridge::build(folder.0.path()).and_then(|built| built.render());
    let problems = built.err().unwrap_or_default();
    let named = [Rule::BridgeValue, Rule::FieldName, Rule::FieldNameClash, Rule::NameClash];
    let others = problems.all().iter().filter(|problem| !named.contains(&problem.rule));
    assert_eq!(others.count(), 0, "{}", problems.render());
}

/// Puts something else at a place by chance.
fn change(value: &mut Value, rng: &mut Rng) {
    let inner: Vec<&mut Value> = match value {
        Value::Array(items) => items.iter_mut().collect(),
        Value::Object(members) => members.values_mut().collect(),
        _ => Vec::new(),
    };
    if !inner.is_empty() && rng.u8(..) > 12 {
        let at = rng.usize(..inner.len());
        let next = inner.into_iter().nth(at).unwrap();
        return change(next, rng);
    }
    *value = match rng.u8(..12) {
        0 => Value::Null,
        1 => json!(true),
        2 => json!(-1.5e300),
        3 => json!(""),
        4 => json!("null"),
        5 => json!([]),
        6 => json!({}),
        7 => json!({"$ref": "#"}),
        8 => json!({"$ref": "#/methods/0"}),
        9 => json!({"$ref": "#/components/schemas"}),
        10 => json!({"type": ["object", "array", "null"], "items": false, "required": ["a"]}),
        _ => json!({"oneOf": [{"type": "string"}, {"$ref": "#/components/schemas/block"}]}),
    };
}

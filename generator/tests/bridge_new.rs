//! How a bridge project begins: what `new` writes, the example that it becomes, and what
//! docs/plugins.md shows.

mod project;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use project::{Project, root};

/// Generates a project that is in a folder of another one.
fn generate(folder: &Path) {
    let mut program = Command::new(env!("CARGO_BIN_EXE_boltgate-gen"));
    let done = program.args(["generate", "--root"]).arg(folder).output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}

const CONFIG: &str = "boltgate.toml";
const STATS: &str = "plugins/rebalance/methods/rebalance-stats.json";
const PROTO: &str = "generated/proto/rebalance_v1.proto";

#[test]
fn the_example_is_what_new_an_author_and_generate_give() {
    let example = root().join("examples/plugin-bridge");
    let around = Project::empty();
    around.write("Cargo.toml", &fs::read_to_string(root().join("Cargo.toml")).unwrap());
    let folder = "examples/plugin-bridge";
    let said = around.ok(&["new", folder, "--package", "rebalance.v1", "--service", "Rebalance"]);
    assert!(
        said.contains("to `members` in ") && said.contains("plugins/rebalance/methods/"),
        "{said}"
    );
    // What an author adds to: the rest of boltgate.toml, and the plugin's schemas.
    let begun = around.read(&format!("{folder}/{CONFIG}"));
    let config = fs::read_to_string(example.join(CONFIG)).unwrap();
    assert!(config.starts_with(&begun), "{begun}");
    around.write(&format!("{folder}/{CONFIG}"), &config);
    for kind in ["methods", "notifications"] {
        let kind = format!("plugins/rebalance/{kind}");
        let schemas = fs::read_dir(example.join(&kind)).unwrap().map(|entry| entry.unwrap().path());
        for schema in schemas {
            let name = schema.file_name().unwrap().to_str().unwrap();
            around.write(&format!("{folder}/{kind}/{name}"), &fs::read_to_string(&schema).unwrap());
        }
    }
    let made = around.path().join(folder);
    generate(&made);
    let relative = |(path, content): (PathBuf, Vec<u8>), from: &Path| {
        (path.strip_prefix(from).unwrap().to_owned(), content)
    };
    let made: Vec<_> = around.tree(folder).into_iter().map(|file| relative(file, &made)).collect();
    let there = Project::bridge();
    let there: Vec<_> = there
        .tree(".")
        .into_iter()
        .map(|file| relative(file, &there.path().join(".")))
        .filter(|(path, _)| path.extension().is_none_or(|end| end != "py"))
        .collect();
    let names = |files: &[(PathBuf, Vec<u8>)]| {
        files.iter().map(|(path, _)| path.clone()).collect::<Vec<_>>()
    };
    assert_eq!(names(&made), names(&there));
    for ((path, made), (_, there)) in made.iter().zip(&there) {
        assert!(
            made == there,
            "{} differs: run `boltgate-gen --root {folder} generate`",
            path.display()
        );
    }
}

#[test]
fn outside_a_workspace_new_names_a_checkout() {
    let around = Project::empty();
    let refused = around.refuses(&["new", "my-bridge", "--package", "a.v1", "--service", "A"]);
    assert!(
        refused.contains("error[not-a-checkout]") && refused.contains("--boltgate"),
        "{refused}"
    );
    assert!(around.tree(".").is_empty());
    let checkout = root();
    let checkout = checkout.to_str().unwrap();
    let words = ["new", "my-bridge", "--package", "a.v1", "--service", "A", "--boltgate", checkout];
    let (code, told) = around.json(&words);
    assert_eq!((code, told["files"].as_array().unwrap().len()), (Some(0), 5));
    // What cargo makes of it: a workspace whose crates are those of the checkout.
    around.write(
        "my-bridge/plugins/a/methods/hello.json",
        r#"{"rpc": "hello", "request": {}, "response": {}}"#,
    );
    generate(&around.path().join("my-bridge"));
    let manifest = around.path().join("my-bridge/Cargo.toml");
    let cargo = Command::new(env!("CARGO"))
        .args(["metadata", "--no-deps", "--offline", "--format-version=1", "--manifest-path"])
        .arg(&manifest)
        .output()
        .unwrap();
    assert!(cargo.status.success(), "{}", String::from_utf8_lossy(&cargo.stderr));
    let metadata: serde_json::Value = serde_json::from_slice(&cargo.stdout).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    let package = |name: &str| packages.iter().find(|one| one["name"] == name).unwrap();
    let dependencies = package("my-bridge")["dependencies"].as_array().unwrap();
    let path = dependencies.iter().find(|one| one["name"] == "boltgate").unwrap()["path"].as_str();
    let same = |path: &Path| path.canonicalize().unwrap();
    assert_eq!(same(Path::new(path.unwrap())), same(&root().join("runtime")));
    assert!(package("my-bridge-api")["dependencies"].as_array().unwrap().len() == 1);
    // It is there now.
    let refused = around.refuses(&words);
    assert_eq!(refused.matches("error[already-there]").count(), 5, "{refused}");
}

/// The blocks of a language in a text of Markdown.
fn blocks(text: &str, language: &str) -> Vec<String> {
    let fence = format!("```{language}\n");
    let blocks = text.split(&fence).skip(1);
    blocks.map(|rest| rest.split("```").next().unwrap().to_owned()).collect()
}

/// What docs/plugins.md shows is a project as it stands there.
#[test]
fn the_guide_is_a_project() {
    let guide = fs::read_to_string(root().join("docs/plugins.md")).unwrap();
    let project = Project::empty();
    for schema in blocks(&guide, "json") {
        let value: serde_json::Value = serde_json::from_str(&schema).unwrap();
        let (kind, name) = match (&value["rpc"], &value["notification"]) {
            (serde_json::Value::String(name), _) => ("methods", name),
            (_, serde_json::Value::String(name)) => ("notifications", name),
            _ => panic!("{schema}"),
        };
        project.write(&format!("plugins/rebalance/{kind}/{name}.json"), &schema);
    }
    let toml = blocks(&guide, "toml");
    let [rename, shape, config] = toml.as_slice() else { panic!("{toml:?}") };
    project.write(CONFIG, config);
    project.write("plugins/rebalance/overrides.toml", &format!("{rename}{shape}"));
    let dump = r#"{"rpc": "rebalance-dump", "request": {}, "response": {}}"#;
    project.write("plugins/rebalance/methods/rebalance-dump.json", dump);
    // The one thing that it shows of a schema that it doesn't show.
    project.edit(
        STATS,
        "\"moves\": {",
        "\"settings\": {\"type\": \"object\"},\n      \"moves\": {",
    );
    project.ok(&["generate"]);
    let proto = project.read(PROTO);
    for line in [
        "rpc Stats(StatsRequest)",
        "rpc SubscribeMoved(",
        "string source = 1;",
        "optional cln.JsonValue settings = 1;",
    ] {
        assert!(proto.contains(line), "no {line:?} in\n{proto}");
    }
    let access = project.ok(&["inspect", "access"]);
    assert!(
        access.contains(
            "rebalance_moved (topic): reads, in readonly; `rebalance_moved-event` for runes"
        ),
        "{access}"
    );
}

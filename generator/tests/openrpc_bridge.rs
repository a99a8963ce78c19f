//! Bridge projects made of OpenRPC documents: from `new` to a crate of tables, and from one version
//! of a document to the next.

mod project;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use project::Project;

const CONFIG: &str = "boltgate.toml";
const PROTO: &str = "generated/proto/ethereum_v1.proto";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

fn example() -> PathBuf {
    root().join("examples/openrpc-bridge")
}

/// The text of a document: its members have an order, which numbers follow.
fn ethereum() -> String {
    fs::read_to_string(example().join("ethereum.openrpc.json")).unwrap()
}

/// A project that `new` begins with a document, in a workspace with Boltgate's crates.
fn begun(document: &str) -> Project {
    let project = Project::empty();
    project.write("Cargo.toml", &fs::read_to_string(root().join("Cargo.toml")).unwrap());
    project.write("ethereum.json", document);
    let document = project.path().join("ethereum.json").display().to_string();
    let words = ["--package", "ethereum.v1", "--service", "Ethereum"];
    let said = project.ok(&[&["new", "bridge", "--openrpc", &document], &words[..]].concat());
    assert!(said.contains("11 method(s) read") || said.contains("12 method(s) read"), "{said}");
    assert!(!said.contains("describe each method"), "{said}");
    project
}

/// Runs the program on a project's folder; it has to succeed.
fn on(root: &Path, words: &[&str]) -> String {
    let mut program = Command::new(env!("CARGO_BIN_EXE_boltgate-gen"));
    let done = program.arg("--root").arg(root).args(words).output().unwrap();
    let said = String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success(), "{words:?} failed:\n{said}");
    String::from_utf8(done.stdout).unwrap()
}

fn on_bridge(project: &Project, words: &[&str]) -> String {
    on(&project.path().join("bridge"), words)
}

#[test]
fn the_example_is_what_its_documents_and_its_author_give() {
    let around = Project::empty();
    around.write("Cargo.toml", &fs::read_to_string(root().join("Cargo.toml")).unwrap());
    let folder = "examples/openrpc-bridge";
    let document = |name: &str| example().join(name).display().to_string();
    let ethereum = document("ethereum.openrpc.json");
    let words = ["new", folder, "--openrpc", &ethereum, "--package", "ethereum.v1"];
    around.ok(&[&words[..], &["--service", "Ethereum", "--schemas", "ethereum"]].concat());
    // What an author adds: names and rights, and another document.
    let begun = around.read(&format!("{folder}/{CONFIG}"));
    let config = fs::read_to_string(example().join(CONFIG)).unwrap();
    assert!(config.starts_with(&begun), "{begun}");
    around.write(&format!("{folder}/{CONFIG}"), &config);
    let made = around.path().join(folder);
    let shop = document("print-shop.openrpc.json");
    on(&made, &["import", "--openrpc", &shop, "--into", "print-shop"]);
    on(&made, &["generate"]);
    let there = Project::empty();
    there.overlay(&example(), &["target", "daemon.py", "__pycache__"]);
    let files = |project: &Project, folder: &str| {
        let root = project.path().join(folder);
        let files = project.tree(folder).into_iter();
        let files = files
            .map(|(path, content)| (path.strip_prefix(&root).unwrap().to_owned(), content))
            .filter(|(path, _)| !path.to_str().unwrap().ends_with(".openrpc.json"));
        files.collect::<Vec<_>>()
    };
    let (made, there) = (files(&around, folder), files(&there, "."));
    let names = |files: &[(PathBuf, Vec<u8>)]| {
        files.iter().map(|(path, _)| path.clone()).collect::<Vec<_>>()
    };
    assert_eq!(names(&made), names(&there));
    for ((path, made), (_, there)) in made.iter().zip(&there) {
        let path = path.display();
        assert!(made == there, "{path} differs: run `boltgate-gen --root {folder} generate`");
    }
}

#[test]
fn numbers_stay_from_one_version_to_the_next() {
    let mut document = ethereum();
    let project = begun(&document);
    on_bridge(&project, &["generate"]);
    let proto = |project: &Project| project.read(&format!("bridge/{PROTO}"));
    assert!(proto(&project).contains("  string parent_hash = 3;\n"), "{}", proto(&project));
    // One goes, one comes where it was.
    let required = "          \"parentHash\",\n";
    let member = "\"parentHash\": {\n            \"$ref\": \"#/components/schemas/hash\"";
    let other = "\"a\": {\n            \"type\": \"integer\"";
    for (from, to) in
        [(required, ""), (member, other), ("\"version\": \"1.0.0\"", "\"version\": \"2.0.0\"")]
    {
        assert_eq!(document.matches(from).count(), 1, "{from}");
        document = document.replace(from, to);
    }
    project.write("ethereum.json", &document);
    let path = project.path().join("ethereum.json").display().to_string();
    let words = ["import", "--openrpc", &path, "--into", "schemas", "--report"];
    let said = on_bridge(&project, &words);
    for line in [
        "Ethereum execution API, reduced: 1.0.0 to 2.0.0\n",
        "  eth_getBlockByNumber response.value.a: integer\n",
        "  eth_getBlockByNumber response.value.parentHash: string\n",
    ] {
        assert!(said.contains(line), "no {line:?} in {said}");
    }
    on_bridge(&project, &["generate"]);
    let proto = proto(&project);
    for line in ["  reserved 3;\n", "  reserved \"parent_hash\";\n", "  optional sint64 a = 10;\n"]
    {
        assert!(proto.contains(line), "no {line:?} in {proto}");
    }
    assert!(proto.contains("  string hash = 2;\n"), "{proto}");
}

#[test]
fn a_document_that_is_wrong_begins_nothing() {
    let mut document = ethereum();
    document = document.replacen("#/components/schemas/quantity", "#/nowhere", 1);
    let project = Project::empty();
    project.write("ethereum.json", &document);
    let path = project.path().join("ethereum.json").display().to_string();
    let checkout = root().display().to_string();
    let words = ["new", "bridge", "--openrpc", &path, "--package", "ethereum.v1"];
    let words = [&words[..], &["--service", "Ethereum", "--boltgate", &checkout]].concat();
    let said = project.refuses(&words);
    assert!(said.contains("error[unknown-reference]: ") && said.contains("#/nowhere"), "{said}");
    assert!(!project.path().join("bridge").exists());
}

/// What docs/other-daemons.md says of names and rights holds as it stands there.
#[test]
fn the_guide_is_a_project() {
    let guide = fs::read_to_string(root().join("docs/other-daemons.md")).unwrap();
    let blocks = |language: &str| {
        let fence = format!("```{language}\n");
        let blocks = guide.split(&fence).skip(1);
        blocks.map(|rest| rest.split("```").next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let [decided] = &blocks("toml")[..] else { panic!("one block of TOML") };
    let mut document = ethereum();
    let sign = r#"{"name": "eth_sign", "params": [], "result": {"name": "it", "schema": true}}"#;
    document = document.replacen("\"methods\": [", &format!("\"methods\": [{sign},"), 1);
    let project = begun(&document);
    let config = project.read("bridge/boltgate.toml");
    project.write("bridge/boltgate.toml", &format!("{config}\n{decided}"));
    on_bridge(&project, &["generate"]);
    let proto = project.read(&format!("bridge/{PROTO}"));
    assert!(proto.contains("rpc GetBlockByNumber(GetBlockByNumberRequest)"), "{proto}");
    assert!(proto.contains("rpc EthBlockNumber(") && !proto.contains("Sign("), "{proto}");
    let access = on_bridge(&project, &["inspect", "access"]);
    assert!(access.contains("eth_sendRawTransaction (method): spends"), "{access}");
    // Every command line in it is one.
    let mut commands = 0;
    for line in blocks("shell").iter().flat_map(|block| block.lines()) {
        let Some(words) = line.strip_prefix("boltgate-gen ") else { continue };
        let path = project.path().join("ethereum.json").display().to_string();
        let bridge = project.path().join("bridge");
        let page = project.path().join("changes.md").display().to_string();
        let checkout = root().display().to_string();
        let words: Vec<String> = words
            .split_whitespace()
            .map(|word| match word {
                "openrpc.json" | "shop.json" => path.clone(),
                "changes.md" => page.clone(),
                "boltgate" => checkout.clone(),
                other => other.to_owned(),
            })
            .collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        match words[0] {
            "new" => drop(on(project.path(), &words)),
            // There is no release to compare with yet.
            "compat" => {}
            _ => drop(on(&bridge, &words)),
        }
        commands += 1;
    }
    assert!(commands >= 6, "{commands}");
}

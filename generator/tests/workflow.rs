//! What a maintainer does: import, generate, check, and again.

mod project;

use std::fs;
use std::os::unix::fs::MetadataExt as _;
use std::path::Path;

use project::Project;

#[test]
fn generate_then_check_then_generate_changes_nothing() {
    let project = Project::new();
    assert!(project.ok(&["generate"]).contains("generated/proto/node.proto"));
    assert!(project.ok(&["check"]).contains("is what the schemas give"));
    let before = project.tree(".");
    let inode = |path: &str| fs::metadata(project.path().join(path)).unwrap().ino();
    let untouched = inode("generated/proto/node.proto");
    assert!(project.ok(&["generate"]).ends_with("0 file(s) changed\n"));
    assert!(before == project.tree("."));
    assert_eq!(untouched, inode("generated/proto/node.proto"), "an unchanged file was replaced");
}

#[test]
fn check_fails_after_an_edit_on_either_side_and_names_the_mend() {
    let project = Project::new();
    project.ok(&["generate"]);
    for (path, from, to, shown) in [
        (
            "generated/proto/node.proto",
            "uint32 totlen = 1",
            "uint32 totlen = 2",
            "+  uint32 totlen = 1",
        ),
        ("generated/src/methods/ping.rs", "number: 1", "number: 7", "number: 7"),
        ("schemas/methods/ping.json", "\"u16\"", "\"u64\"", "-  optional uint32 len"),
    ] {
        project.edit(path, from, to);
        let before = project.tree(".");
        let said = project.finds(&["check"]);
        assert!(said.contains(shown), "{path}: {said}");
        assert!(said.contains("make regenerate"), "{path}: {said}");
        assert!(before == project.tree("."), "check wrote something");
        project.ok(&["generate"]);
        project.ok(&["check"]);
    }
}

#[test]
fn a_file_that_nothing_generates_any_more_goes() {
    let project = Project::new();
    project.ok(&["generate"]);
    project.write("generated/src/methods/gone.rs", "// old\n");
    assert!(project.finds(&["check"]).contains("gone.rs: nothing generates it any more"));
    project.ok(&["generate"]);
    assert!(!project.path().join("generated/src/methods/gone.rs").exists());
}

#[test]
fn numbers_are_appended_and_never_given_again() {
    let project = Project::new();
    project.ok(&["generate"]);
    let ping = "schemas/methods/ping.json";
    // A field goes: its number is reserved.
    let whole = project.read(ping);
    project.edit(ping, "\"len\": {\"type\": \"u16\"},", "");
    project.ok(&["generate"]);
    let proto = project.read("generated/proto/node.proto");
    assert!(proto.contains("reserved 2;\n  reserved \"len\";"), "{proto}");
    // Another one comes: it gets a number of its own.
    project.edit(ping, "\"amount_msat\"", "\"first\": {\"type\": \"u32\"},\n    \"amount_msat\"");
    project.ok(&["generate"]);
    assert!(project.read("generated/proto/node.proto").contains("optional uint32 first = 4;"));
    // The old one comes back: it has the number that it had.
    project.write(ping, &whole);
    project.ok(&["generate"]);
    let proto = project.read("generated/proto/node.proto");
    assert!(proto.contains("optional uint32 len = 2;"), "{proto}");
    assert!(proto.contains("reserved 4;\n  reserved \"first\";"), "{proto}");
}

#[test]
fn two_branches_that_gave_one_number_twice_are_told() {
    let project = Project::new();
    project.ok(&["generate"]);
    project.edit("schemas/numbers.txt", "2 \"Ping.len\"", "3 \"Ping.len\"");
    let said = project.refuses(&["generate"]);
    assert!(
        said.contains("`amount_msat` and `len` of `PingRequest` both have the number 3"),
        "{said}"
    );
}

#[test]
fn presence_and_comments_come_from_the_schema() {
    let project = Project::new();
    project.ok(&["generate"]);
    let proto = project.read("generated/proto/node.proto");
    for line in [
        "// Ask a peer to answer",
        "// Whom to ping.",
        "  bytes id = 1;",
        "  // At most 65535\n  optional uint32 len = 2;",
        "  optional Amount amount_msat = 3 [deprecated = true];",
        "  // Since v25.05\n  optional uint32 num = 3;",
        "  // `type` in JSON\n  item_type",
        "  rpc SubscribeBlockAdded(StreamBlockAddedRequest) returns (stream BlockAddedNotification) {}",
    ] {
        let line = line.replace("item_type", "ListpeersPeers.ListpeersPeersType item_type");
        let line = line.replace("ListpeersPeers.ListpeersPeersType", "ListpeersPeersType");
        assert!(proto.contains(&line), "no {line:?} in\n{proto}");
    }
}

#[test]
fn every_stage_can_be_looked_at() {
    let project = Project::new();
    for (stage, shown) in [
        ("raw", "id: pubkey, required"),
        ("flat", "\"rpc\": \"ping\""),
        ("model", "amount_msat: msat, deprecated"),
        ("api", "name: \"PingRequest\""),
        ("files", "pub static PING_REQUEST"),
    ] {
        let said = project.ok(&["inspect", stage, "ping"]);
        assert!(said.contains(shown), "{stage}: {said}");
    }
    assert!(project.refuses(&["inspect", "raw", "pong"]).contains("there is no schema for `pong`"));
}

/// Importing what was imported changes nothing: what is kept is in the node's own dialect.
#[test]
fn importing_twice_changes_nothing() {
    let project = Project::new();
    let theirs = Project::new();
    theirs.write("theirs/ping.json", CONDITIONAL);
    theirs.write(
        "theirs/notification/block_added.json",
        &theirs.read("schemas/notifications/block_added.json"),
    );
    theirs.write("theirs/hook/recover.json", &theirs.read("schemas/hooks/recover.json"));
    let dir = theirs.path().join("theirs");
    let import = ["import", dir.to_str().unwrap(), "--release", "v27.01"];
    project.ok(&import);
    let kept = project.read("schemas/methods/ping.json");
    assert!(!kept.contains("prose") && !kept.contains("examples"), "{kept}");
    for fact in ["\"len\"", "\"added\": \"v23.08\"", "\"oneOf\"", "\"other\""] {
        assert!(kept.contains(fact), "no {fact} in {kept}");
    }
    assert_eq!(project.read("schemas/VERSION"), "v27.01\n");
    assert!(!project.path().join("schemas/methods/listpeers.json").exists(), "stale schema kept");
    let first = project.tree("schemas");
    project.ok(&import);
    assert!(first == project.tree("schemas"));
    // And from the kept form itself.
    for (folder, from) in [(".", "methods"), ("notification", "notifications"), ("hook", "hooks")] {
        for entry in fs::read_dir(project.path().join("schemas").join(from)).unwrap() {
            let entry = entry.unwrap();
            let to = Path::new("kept").join(folder).join(entry.file_name());
            theirs.write(to.to_str().unwrap(), &fs::read_to_string(entry.path()).unwrap());
        }
    }
    let kept = theirs.path().join("kept");
    project.ok(&["import", kept.to_str().unwrap()]);
    assert!(first == project.tree("schemas"));
}

const CONDITIONAL: &str = r#"{
  "$schema": "../rpc-schema-draft.json", "type": "object", "rpc": "ping", "title": "prose",
  "description": ["prose"], "examples": [{"prose": 1}],
  "request": {"required": ["id"], "properties": {"id": {"type": "pubkey", "description": ["prose"]}}},
  "response": {"required": ["totlen"], "properties": {
      "totlen": {"type": "u16", "added": "v23.08", "default": "prose"},
      "either": {"oneOf": [{"type": "string"}, {"type": "u32"}]}
    },
    "allOf": [{"if": {"properties": {"totlen": {"enum": [1]}}},
      "then": {"required": ["len"], "properties": {"totlen": {}, "len": {"type": "u16"}}},
      "else": {"properties": {"other": {"type": "object", "required": ["a"],
        "properties": {"a": {"type": "hex"}}}}}}]}
}"#;

#[test]
fn the_nodes_own_numbers_win_and_conflicts_are_told() {
    let project = Project::new();
    project.write(
        "theirs/notification/block_added.json",
        &project.read("schemas/notifications/block_added.json"),
    );
    project.write("theirs/hook/recover.json", &project.read("schemas/hooks/recover.json"));
    for name in ["ping", "listpeers"] {
        let schema = project.read(&format!("schemas/methods/{name}.json"));
        project.write(&format!("theirs/{name}.json"), &schema);
    }
    project.write(
        "numbers.json",
        r#"{
        "grpc-field-map": {"PingRequest": {"Ping.id": 5, "Ping.gone": 2}},
        "grpc-enum-map": {"ListpeersPeersType": {"out": 0, "in": 3}},
        "model-field-versions": {}}"#,
    );
    let dir = project.path().join("theirs");
    let numbers = project.path().join("numbers.json");
    let import = ["import", dir.to_str().unwrap(), "--numbers", numbers.to_str().unwrap()];
    project.ok(&import);
    project.ok(&["generate"]);
    let proto = project.read("generated/proto/node.proto");
    for line in [
        "bytes id = 5;",
        "reserved 2;\n  reserved \"gone\";",
        "uint32 len = 6;",
        "OUT = 0;",
        "IN = 3;",
    ] {
        assert!(proto.contains(line), "no {line} in {proto}");
    }
    project.ok(&import);
    project.ok(&["check"]);
    project.edit("numbers.json", "\"Ping.id\": 5", "\"Ping.id\": 1");
    let before = project.tree("schemas");
    let said = project.refuses(&import);
    assert!(said.contains("`Ping.id` of `PingRequest` is 1 for the node and 5 in"), "{said}");
    assert!(before == project.tree("schemas"));
}

//! Bad inputs: every problem in one run, each with file, line, pointer and what to do; and
//! never a half-written `generated/`.

mod project;

use project::Project;

/// What `generate` says of a project that was broken in these ways.
fn said(breaks: &[(&str, &str, &str)]) -> String {
    let project = Project::new();
    project.ok(&["generate"]);
    for (path, from, to) in breaks {
        if from.is_empty() {
            project.write(path, to);
        } else {
            project.edit(path, from, to);
        }
    }
    let before = project.tree(".");
    let said = project.fails(&["generate"]);
    assert!(before == project.tree("."), "something was written in spite of:\n{said}");
    assert_eq!(said, project.fails(&["check"]), "check and generate share one path");
    said
}

const PING: &str = "schemas/methods/ping.json";
const LISTPEERS: &str = "schemas/methods/listpeers.json";

#[test]
fn all_problems_of_all_files_come_in_one_run() {
    insta::assert_snapshot!(said(&[
        (PING, "\"u16\"", "\"u17\""),
        (PING, "\"required\": [\"id\"]", "\"required\": [\"id\", \"di\"]"),
        (LISTPEERS, "\"added\": \"v22.11\"", "\"added\": \"soon\""),
        (LISTPEERS, "\"enum\"", "\"emun\""),
        ("schemas/overrides.toml", "key = \"type\"", "key = \"typ\""),
    ]));
}

#[test]
fn broken_syntax_is_shown_where_it_is() {
    insta::assert_snapshot!(said(&[
        (PING, "\"u16\"},", "\"u16\"}"),
        (LISTPEERS, "\"request\": {\"properties\": {}},", "\"request\": {}, \"request\": {},"),
        ("schemas/notifications/block_added.json", "", "[]"),
        ("schemas/hooks/recover.json", "\"hook\": \"recover\"", "\"hook\": 7"),
    ]));
}

#[test]
fn types_that_the_wire_has_not_are_told() {
    insta::assert_snapshot!(said(&[
        (
            PING,
            "\"len\": {\"type\": \"u16\"}",
            "\"len\": {}, \"open\": {\"type\": \"object\"}, \"any\": {\"oneOf\": [{\"type\": \"string\"}, {\"type\": \"u32\"}]}"
        ),
        (
            LISTPEERS,
            "\"num\": {\"type\": \"u32\", \"added\": \"v25.05\"}",
            "\"num\": {\"type\": \"array\", \"items\": {\"type\": \"array\", \"items\": {\"type\": \"u32\"}}}"
        ),
    ]));
}

#[test]
fn names_that_clash_are_told_with_both_places() {
    insta::assert_snapshot!(said(&[
        (
            PING,
            "\"len\": {\"type\": \"u16\"}",
            "\"a-b\": {\"type\": \"u16\"}, \"a b\": {\"type\": \"u16\"}, \"7up\": {\"type\": \"u16\"}"
        ),
        (LISTPEERS, "[\"in\", \"out\"]", "[\"in\", \"out\", \"OUT\", \"in+out\"]"),
        ("schemas/methods/pong.json", "", "{\"rpc\": \"ping\", \"request\": {}, \"response\": {}}"),
    ]));
}

#[test]
fn what_is_neither_exposed_nor_skipped_is_told() {
    insta::assert_snapshot!(said(&[
        ("schemas/methods/pong.json", "", "{\"rpc\": \"pong\", \"request\": {}, \"response\": {}}"),
        (
            "schemas/exposure.toml",
            "listpeers = { path = \"ListPeers\" }",
            "listpears = { path = \"ListPears\" }"
        ),
        ("schemas/exposure.toml", "recover = \"waits for an answer\"", "recover = \" \""),
        ("schemas/titles.toml", "ping = ", "pang = "),
    ]));
}

#[test]
fn a_member_with_two_types_is_told_with_both_places() {
    insta::assert_snapshot!(said(&[(
        PING,
        "\"properties\": {\"totlen\": {\"type\": \"u16\"}}}",
        "\"properties\": {\"totlen\": {\"type\": \"u16\"}}, \"if\": {}, \"then\": {\"properties\": {\"totlen\": {\"type\": \"string\"}}}}",
    )]));
}

#[test]
fn policy_files_are_read_strictly() {
    insta::assert_snapshot!(said(&[
        ("schemas/exposure.toml", "[methods]", "[methods]\nnope = { paht = \"Nope\" }"),
        ("schemas/numbers.txt", "value ", "valeu "),
    ]));
}

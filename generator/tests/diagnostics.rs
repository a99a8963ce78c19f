//! Problems together: all of all files in one run, to people and to programs, with colours only
//! where somebody sees them. What each looks like is in `reject/`.

mod project;

use std::process::Command;

use project::Project;

const PING: &str = "schemas/methods/ping.json";
const LISTPEERS: &str = "schemas/methods/listpeers.json";

/// A project with problems of every stage.
fn broken() -> Project {
    let project = Project::new();
    project.ok(&["generate"]);
    for (path, from, to) in [
        (PING, "\"u16\"", "\"u17\""),
        (PING, "\"required\": [\"id\"]", "\"required\": [\"id\", \"di\"]"),
        (LISTPEERS, "\"added\": \"v22.11\"", "\"added\": \"soon\""),
        (LISTPEERS, "\"enum\"", "\"emun\""),
        ("schemas/exposure.toml", "\"v24.11\"", "\"v24\""),
    ] {
        project.edit(path, from, to);
    }
    project
}

#[test]
fn all_problems_of_all_files_come_in_one_run() {
    let project = broken();
    let before = project.tree(".");
    let said = project.refuses(&["generate"]);
    assert!(before == project.tree("."), "something was written in spite of:\n{said}");
    let heads: Vec<&str> =
        said.lines().filter_map(|line| line.strip_prefix("error[")?.split(": ").next()).collect();
    assert_eq!(
        heads,
        [
            "unknown-keyword]",
            "required-unknown]",
            "not-a-release]",
            "unknown-type]",
            "not-a-release]"
        ]
    );
    assert!(said.ends_with("5 problem(s); nothing was written\n"), "{said}");
    assert_eq!(said, project.refuses(&["check"]), "check and generate share one path");
    // Whatever a command does first, it tells them all the same way.
    for command in ["compat", "release"] {
        assert!(project.refuses(&[command]).contains("error["), "{command}");
    }
}

#[test]
fn programs_are_told_where_everything_stands() {
    let (code, told) = broken().json(&["check"]);
    assert_eq!(code, Some(2));
    let problems = told["problems"].as_array().unwrap();
    assert_eq!(problems.len(), 5);
    assert_eq!(
        problems[1],
        serde_json::json!({
            "rule": "required-unknown",
            "file": PING,
            "line": 4,
            "column": 34,
            "end": {"line": 4, "column": 38},
            "pointer": "/request/required/1",
            "what": "`di` is required, but no property has that name",
            "help": "describe it under `properties`, or correct the name",
        })
    );
    // What is fine has no problems, and what differs is named.
    let project = Project::new();
    let (code, told) = project.json(&["generate"]);
    assert_eq!((code, told["problems"].as_array().map(Vec::len)), (Some(0), Some(0)));
    project.edit("generated/proto/node.proto", "totlen = 1", "totlen = 2");
    project.write("generated/src/methods/gone.rs", "// old\n");
    std::fs::remove_file(project.path().join("generated/build.rs")).unwrap();
    let (code, told) = project.json(&["check"]);
    let change = |file: &str, change: &str| serde_json::json!({"file": file, "change": change});
    assert_eq!(code, Some(1));
    assert_eq!(
        told["changes"],
        serde_json::json!([
            change("generated/build.rs", "missing"),
            change("generated/proto/node.proto", "different"),
            change("generated/src/methods/gone.rs", "stale"),
        ])
    );
}

#[test]
fn colours_are_for_terminals() {
    let project = broken();
    let run = |variables: &[(&str, &str)]| {
        let mut program = Command::new(env!("CARGO_BIN_EXE_boltgate-gen"));
        program.arg("--root").arg(project.path()).arg("check");
        program.env_remove("NO_COLOR").env_remove("CLICOLOR_FORCE").envs(variables.iter().copied());
        String::from_utf8(program.output().unwrap().stderr).unwrap()
    };
    let plain = run(&[]);
    assert!(!plain.contains('\x1b'), "{plain:?}");
    let forced = run(&[("CLICOLOR_FORCE", "1")]);
    assert!(forced.contains("\x1b["), "{forced:?}");
    // Colours are all that differs.
    assert_eq!(anstream::adapter::strip_str(&forced).to_string(), plain);
    assert_eq!(run(&[("NO_COLOR", "1")]), plain);
}

//! `boltgate-gen compat` and `release`, as a maintainer and a CI run meet them.

mod project;

use std::process::Command;

use project::Project;
use serde_json::Value;

/// A project that was released once.
fn released() -> Project {
    let project = Project::new();
    project.ok(&["generate"]);
    project.ok(&["release"]);
    project
}

/// What the comparison says, and its exit code.
fn compat(project: &Project, more: &[&str]) -> (String, Option<i32>) {
    let output = project.run(&[&["compat"], more].concat());
    let said = if output.status.code() == Some(2) { output.stderr } else { output.stdout };
    (String::from_utf8(said).unwrap(), output.status.code())
}

fn git(project: &Project, arguments: &[&str]) {
    let mut git = Command::new("git");
    git.arg("-C").arg(project.path()).args(["-c", "user.name=n", "-c", "user.email=e@e"]);
    assert!(git.args(arguments).output().unwrap().status.success(), "{arguments:?}");
}

#[test]
fn what_breaks_is_told_with_its_places() {
    let project = released();
    assert_eq!(compat(&project, &[]).1, Some(0));
    // A new method, an optional field and an enum value hurt nobody.
    project.edit("schemas/methods/ping.json", r#""len": {"#, r#""pad": {"type": "hex"}, "len": {"#);
    project.edit("schemas/methods/listpeers.json", r#"["in", "out"]"#, r#"["in", "out", "both"]"#);
    let (said, code) = compat(&project, &[]);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("0 message(s), 1 field(s) and 1 enum value(s)"), "{said}");
    // These do.
    let ping = "schemas/methods/ping.json";
    project.edit(ping, r#""len": {"type": "u16"}"#, r#""len": {"type": "string"}"#);
    project.edit(ping, r#""required": ["id"]"#, r#""required": ["id", "len"]"#);
    project.edit("schemas/methods/listpeers.json", r#""out", "both""#, r#""both""#);
    project.edit("schemas/exposure.toml", "block_added = {", "block = {");
    project.edit("schemas/notifications/block_added.json", "block_added", "block");
    project.edit("schemas/access.toml", "block_added", "block");
    let (said, code) = compat(&project, &[]);
    assert_eq!(code, Some(1), "{said}");
    insta::assert_snapshot!(said);
}

#[test]
fn a_revision_of_git_and_other_schemas_can_be_compared() {
    let project = released();
    git(&project, &["init", "-q"]);
    git(&project, &["add", "-A"]);
    git(&project, &["commit", "-qm", "a release"]);
    project.edit(
        "schemas/methods/listpeers.json",
        r#""num": {"type": "u32""#,
        r#""num": {"type": "string""#,
    );
    let (said, code) = compat(&project, &["--against", "HEAD", "--format", "json"]);
    assert_eq!(code, Some(1), "{said}");
    let report: Value = serde_json::from_str(&said).unwrap();
    let [finding] = report["findings"].as_array().unwrap().as_slice() else { panic!("{said}") };
    assert_eq!(finding["rule"], "field-type");
    assert_eq!(finding["level"], "wire");
    assert_eq!(finding["subject"], "cln.ListpeersPeers.num");
    assert_eq!(finding["place"]["file"], "schemas/methods/listpeers.json");
    assert!(finding["place"]["line"].as_u64().unwrap() > 5);
    assert_eq!(finding["was"]["file"], "schemas/methods/listpeers.json");
    // The other way round: what the commit's schemas would give beside the release is the same.
    let other = released();
    let folder = other.path().to_str().unwrap();
    assert_eq!(compat(&project, &["--schemas", folder]).1, Some(0));
    for (against, says) in [("no-such", "no revision"), ("schemas/VERSION", "FileDescriptorSet")] {
        let against = match against {
            "no-such" => against.to_owned(),
            file => project.path().join(file).display().to_string(),
        };
        let (said, code) = compat(&project, &["--against", &against]);
        assert!(code == Some(2) && said.contains(says), "{said}");
    }
}

#[test]
fn a_release_does_not_change() {
    let project = released();
    assert!(project.ok(&["release"]).contains("this is what clients are given"));
    project.edit("schemas/methods/ping.json", r#""len": {"#, r#""pad": {"type": "hex"}, "len": {"#);
    assert!(project.refuses(&["release"]).contains("what was released doesn't change"));
    assert!(project.refuses(&["release", "next"]).contains("is not a release"));
    project.ok(&["release", "v26.09"]);
    // The later one is compared with: by number, not by name.
    project.ok(&["release", "v9.1"]);
    assert!(compat(&project, &[]).0.contains("v26.09.txt"));
}

#[test]
fn what_is_accepted_has_a_reason_and_goes_when_it_is_of_no_use() {
    let project = released();
    project.edit(
        "schemas/methods/listpeers.json",
        r#""num": {"type": "u32""#,
        r#""num": {"type": "string""#,
    );
    assert_eq!(compat(&project, &[]).1, Some(1));
    let accept = |rule: &str, reason: &str| {
        let subject = "cln.ListpeersPeers.num";
        let entry = format!(
            "[[accepted]]\nrule = \"{rule}\"\nsubject = \"{subject}\"\nreason = \"{reason}\"\n"
        );
        project.write("schemas/released/accepted.toml", &entry);
        compat(&project, &[])
    };
    let (said, code) = accept("field-type", "it was never sent");
    assert!(code == Some(0) && said.contains("breaks nobody; 1 accepted"), "{said}");
    for (rule, reason, says) in [
        ("field-type", " ", "has no reason"),
        ("field-label", "it was never sent", "remove the entry"),
        ("field-typo", "it was never sent", "there is no rule"),
    ] {
        let (said, code) = accept(rule, reason);
        assert!(code == Some(2) && said.contains(says), "{said}");
        assert!(said.contains("schemas/released/accepted.toml:"), "{said}");
    }
}

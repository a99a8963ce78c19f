//! What makes the program pleasant: a diff without writing, watching, completions, explanations;
//! and what `docs/ci.md` tells others to run.

mod project;

use std::collections::BTreeSet;
use std::fs;
use std::io::{BufRead as _, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

use boltgate_gen::compat;
use boltgate_gen::diagnostic::Rule;
use project::Project;

const PING: &str = "schemas/methods/ping.json";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

#[test]
fn a_diff_writes_nothing() {
    let project = Project::new();
    project.ok(&["generate"]);
    assert_eq!(project.ok(&["generate", "--diff"]), "nothing would change\n");
    project.edit(PING, "\"len\": {\"type\": \"u16\"}", "\"len\": {\"type\": \"u64\"}");
    let before = project.tree(".");
    let said = project.ok(&["generate", "--diff"]);
    assert!(before == project.tree("."), "something was written");
    for line in
        ["-  optional uint32 len = 2;\n", "+  optional uint64 len = 2;\n", "@@ ", "(as generated)"]
    {
        assert!(said.contains(line), "no {line:?} in {said}");
    }
    assert!(!said.contains('\x1b'), "{said:?}");
    let mut program = Command::new(env!("CARGO_BIN_EXE_boltgate-gen"));
    program.args(["generate", "--diff", "--root"]).arg(project.path());
    let coloured = program.env("CLICOLOR_FORCE", "1").env_remove("NO_COLOR").output().unwrap();
    let coloured = String::from_utf8(coloured.stdout).unwrap();
    assert!(coloured.contains("\x1b[32m+  optional uint64 len = 2;\x1b[0m"), "{coloured:?}");
    assert_eq!(anstream::adapter::strip_str(&coloured).to_string(), said);
    let (code, told) = project.json(&["generate", "--diff"]);
    assert_eq!((code, told["changes"][0]["change"].as_str()), (Some(0), Some("different")));
}

/// Of a bridge project, `boltgate.toml` is watched, and the folders that it names, new ones too.
#[test]
fn watching_a_bridge_project_follows_its_folders() {
    let project = Project::empty();
    let config = "[bridge]\ncrate = \"p-api\"\n[[extra]]\nschemas = \"plugins/a\"\npackage = \"a.v1\"\nservice = \"A\"\n";
    let method = |name: &str| format!(r#"{{"rpc": "{name}", "request": {{}}, "response": {{}}}}"#);
    project.write("boltgate.toml", config);
    project.write("plugins/a/methods/a-one.json", &method("a-one"));
    let mut program = Command::new(env!("CARGO_BIN_EXE_boltgate-gen"));
    program.args(["generate", "--watch", "--root"]).arg(project.path());
    let mut child = program.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let (said, complained) =
        (lines(child.stdout.take().unwrap()), lines(child.stderr.take().unwrap()));
    let _running = Running(child);
    wait_for(&said, "file(s) changed");
    project.write("plugins/a/methods/a-two.json", &method("a-two"));
    wait_for(&said, "generated/src/a_v1/methods/a_two.rs");
    wait_for(&said, "file(s) changed");
    // Another folder: named before it is there, then filled.
    let more = config.replace(
        "[[extra]]",
        "[[extra]]\nschemas = \"plugins/b\"\npackage = \"b.v1\"\nservice = \"B\"\n[[extra]]",
    );
    project.write("boltgate.toml", &more);
    wait_for(&complained, "error[nothing-to-serve]: boltgate.toml:");
    project.write("plugins/b/methods/b-one.json", &method("b-one"));
    wait_for(&said, "generated/src/b_v1/methods/b_one.rs");
    wait_for(&said, "file(s) changed");
    project.write("plugins/b/methods/b-two.json", &method("b-two"));
    wait_for(&said, "generated/src/b_v1/methods/b_two.rs");
}

/// A program that runs until the test is over.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn lines(from: impl Read + Send + 'static) -> Receiver<String> {
    let (sender, lines) = mpsc::channel();
    thread::spawn(move || {
        for line in BufReader::new(from).lines().map_while(Result::ok) {
            if sender.send(line).is_err() {
                break;
            }
        }
    });
    lines
}

/// Waits for a line that holds this.
fn wait_for(lines: &Receiver<String>, what: &str) -> String {
    loop {
        let line = lines.recv_timeout(Duration::from_secs(60));
        let line = line.unwrap_or_else(|_| panic!("nothing said {what}"));
        if line.contains(what) {
            return line;
        }
    }
}

#[test]
fn watching_writes_at_each_change_and_outlives_problems() {
    let project = Project::new();
    let mut program = Command::new(env!("CARGO_BIN_EXE_boltgate-gen"));
    program.args(["generate", "--watch", "--root"]).arg(project.path());
    let mut child = program.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let (said, complained) =
        (lines(child.stdout.take().unwrap()), lines(child.stderr.take().unwrap()));
    let mut running = Running(child);
    wait_for(&said, "file(s) changed");
    project.edit(PING, "\"len\": {\"type\": \"u16\"}", "\"len\": {\"type\": \"u17\"}");
    wait_for(&complained, "error[unknown-type]: schemas/methods/ping.json:6:21");
    wait_for(&complained, "nothing was written");
    project.edit(PING, "\"u17\"", "\"u64\"");
    wait_for(&said, "generated/proto/node.proto");
    wait_for(&said, "file(s) changed");
    assert!(project.read("generated/proto/node.proto").contains("optional uint64 len = 2;"));
    // A change that changes nothing is silent, unless it mends something.
    let whole = project.read(PING);
    project.write(PING, "{");
    wait_for(&complained, "error[json-syntax]");
    project.write(PING, &whole);
    assert_eq!(wait_for(&said, "file(s) changed"), "0 file(s) changed");
    assert!(running.0.try_wait().unwrap().is_none(), "it ended by itself");
    // Where there is nothing to watch it says so, and ends.
    let nowhere = Project::new();
    fs::remove_dir_all(nowhere.path().join("schemas")).unwrap();
    assert!(nowhere.refuses(&["generate", "--watch"]).contains("error[unreadable]"));
}

#[test]
fn shells_complete_every_command() {
    let project = Project::new();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = project.ok(&["completions", shell]);
        for word in ["generate", "inspect", "--format", "--watch", "renumber"] {
            let bare = word.trim_start_matches('-');
            assert!(script.contains(word) || script.contains(bare), "{shell}: no {word}");
        }
    }
    // Bash at least is everywhere: what it is given, it understands.
    let script = project.ok(&["completions", "bash"]);
    let (_, function) = script.split_once("complete -F ").unwrap();
    let function = function.split_whitespace().next().unwrap();
    let asks = format!(
        "{script}\nCOMP_WORDS=(boltgate-gen generate --wa); COMP_CWORD=2\n\
         {function} boltgate-gen --wa generate; printf '%s\\n' \"${{COMPREPLY[@]}}\""
    );
    if let Ok(output) = Command::new("bash").arg("-c").arg(asks).output() {
        assert_eq!(String::from_utf8_lossy(&output.stdout).trim(), "--watch", "{output:?}");
    }
}

#[test]
fn every_rule_is_explained() {
    let project = Project::new();
    let (_, all) = project.json(&["explain"]);
    let all = all["rules"].as_array().unwrap();
    assert_eq!(all.len(), Rule::ALL.len() + compat::Rule::ALL.len());
    let names: BTreeSet<&str> = all.iter().map(|rule| rule["rule"].as_str().unwrap()).collect();
    assert_eq!(names.len(), all.len(), "a name stands for two rules");
    assert!(project.ok(&["explain", "no-wire-type"]).contains("one type on the wire"));
    assert!(project.ok(&["explain", "field-removed"]).contains("Instead:"));
    assert!(project.refuses(&["explain", "no-such"]).contains("error[unknown-rule]"));
}

/// What `docs/ci.md` has others run runs, on a project in git as theirs is.
#[test]
fn what_is_documented_for_ci_runs() {
    let project = Project::new();
    project.ok(&["generate"]);
    project.ok(&["release"]);
    let git = |arguments: &[&str]| {
        let mut git = Command::new("git");
        git.arg("-C").arg(project.path()).args(["-c", "user.name=n", "-c", "user.email=e@e"]);
        assert!(git.args(arguments).output().unwrap().status.success(), "{arguments:?}");
    };
    git(&["init", "-q", "-b", "main"]);
    git(&["add", "-A"]);
    git(&["commit", "-qm", "a release"]);
    git(&["update-ref", "refs/remotes/origin/main", "HEAD"]);
    let page = fs::read_to_string(root().join("docs/ci.md")).unwrap();
    let mut inside = false;
    let mut commands = BTreeSet::new();
    for line in page.lines() {
        inside ^= line.trim_start().starts_with("```");
        let command = line.split_once("boltgate-gen ").filter(|(before, _)| {
            let before = before.trim_end();
            inside
                && (before.is_empty() || before.ends_with([':', '!']) || before.ends_with("exec"))
        });
        if let Some((_, command)) = command {
            let command = [" | ", " && "]
                .iter()
                .fold(command, |command, end| command.split(end).next().unwrap_or(command));
            commands.insert(command.replace("${{ github.base_ref }}", "main").replace('"', ""));
        }
    }
    let needed = ["check", "compat", "compat --against origin/main", "check --format json"];
    for command in needed {
        assert!(commands.contains(command), "docs/ci.md doesn't show {command}: {commands:?}");
    }
    for command in &commands {
        let words: Vec<&str> = command.split_whitespace().collect();
        project.ok(&words);
    }
    // And they find what they are there for.
    project.edit(PING, "\"len\": {\"type\": \"u16\"}", "\"len\": {\"type\": \"string\"}");
    for command in &commands {
        let words: Vec<&str> = command.split_whitespace().collect();
        project.finds(&words);
    }
}

/// `make regenerate SCHEMAS=…` imports first; the node's numbers are found where it keeps them.
#[test]
fn make_regenerates_from_a_checkout_of_the_node() {
    let node = Project::new();
    node.write("doc/schemas/ping.json", "{}");
    node.write(".msggen.json", "{}");
    let schemas = node.path().join("doc/schemas").display().to_string();
    let make = |arguments: &[&str]| {
        let mut make = Command::new("make");
        make.arg("-C").arg(root()).args(["-n", "--no-print-directory", "regenerate"]);
        let output = make.args(arguments).env_remove("MAKEFLAGS").output().unwrap();
        assert!(output.status.success(), "{output:?}");
        let said = String::from_utf8(output.stdout).unwrap();
        let program = |line: &str| Some(line.split_once("boltgate-gen -- ")?.1.trim().to_owned());
        said.lines().filter_map(program).collect::<Vec<_>>()
    };
    assert_eq!(make(&[]), ["generate"]);
    let import =
        format!("import {schemas} --numbers {schemas}/../../.msggen.json --release v26.09");
    let arguments = [&format!("SCHEMAS={schemas}"), "RELEASE=v26.09"];
    assert_eq!(make(&arguments), [import, "generate".to_owned()]);
}

//! A small project in a temporary folder, for tests that break one.
#![allow(dead_code, reason = "each test file uses its own part")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// Boltgate's own repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// A folder with a whole, small and right project.
pub struct Project {
    dir: TempDir,
}

const EXPOSURE: &str = r#"
package = "cln"
service = "Node"
oldest_supported = "v24.11"
[methods]
ping = { path = "Ping" }
listpeers = { path = "ListPeers" }
[notifications]
block_added = { name = "BlockAdded" }
[skipped.hooks]
recover = "waits for an answer"
"#;

const ACCESS: &str = r#"
[methods]
changes = ["ping"]
[methods.reads]
listpeers = []
[notifications.reads]
block_added = ["height"]
[hooks]
decides = ["recover"]
[presets.readonly]
classes = ["reads"]
"#;

const PRIMITIVES: &str = r#"
[[message]]
name = "Amount"
doc = "An amount."
[[message.field]]
name = "msat"
number = 1
ty = "uint64"
[[enum]]
name = "ChannelSide"
doc = "Which of the two."
value = [
  { name = "LOCAL", number = 0, json = "local" },
  { name = "REMOTE", number = 1, json = "remote" },
]
"#;

const OVERRIDES: &str = r#"
[[rename]]
key = "type"
field = "item_type"
reason = "a word of many languages"
"#;

const PING: &str = r#"{
  "rpc": "ping",
  "title": "Ping a peer",
  "request": {"required": ["id"], "properties": {
    "id": {"type": "pubkey", "description": ["Whom to ping."]},
    "len": {"type": "u16"},
    "amount_msat": {"type": "msat", "deprecated": ["v25.02", "v26.02"]}
  }},
  "response": {"required": ["totlen"], "properties": {"totlen": {"type": "u16"}}}
}
"#;

const LISTPEERS: &str = r#"{
  "rpc": "listpeers",
  "added": "v22.11",
  "request": {"properties": {}},
  "response": {"required": ["peers"], "properties": {"peers": {"type": "array", "items": {
    "type": "object", "required": ["id", "type"], "properties": {
      "id": {"type": "pubkey"},
      "type": {"type": "string", "enum": ["in", "out"]},
      "num": {"type": "u32", "added": "v25.05"}
    }
  }}}}
}
"#;

const BLOCK_ADDED: &str = r#"{
  "notification": "block_added",
  "request": {},
  "response": {"required": ["height"], "properties": {"height": {"type": "u32"}}}
}
"#;

const RECOVER: &str = r#"{"hook": "recover", "request": {}, "response": {}}
"#;

impl Project {
    pub fn new() -> Self {
        let project = Self { dir: TempDir::new().unwrap() };
        for (path, text) in [
            ("schemas/exposure.toml", EXPOSURE),
            ("schemas/access.toml", ACCESS),
            ("schemas/primitives.toml", PRIMITIVES),
            ("schemas/overrides.toml", OVERRIDES),
            (
                "schemas/titles.toml",
                "[methods]\nping = \"Ask a peer to answer\"\n[notifications]\n[hooks]\n",
            ),
            ("schemas/VERSION", "v26.06.6\n"),
            ("schemas/methods/ping.json", PING),
            ("schemas/methods/listpeers.json", LISTPEERS),
            ("schemas/notifications/block_added.json", BLOCK_ADDED),
            ("schemas/hooks/recover.json", RECOVER),
        ] {
            project.write(path, text);
        }
        project
    }

    /// An empty folder, for a project of another kind.
    pub fn empty() -> Self {
        Self { dir: TempDir::new().unwrap() }
    }

    /// The example of a bridge project.
    pub fn bridge() -> Self {
        let project = Self::empty();
        project.overlay(&root().join("examples/plugin-bridge"), &["target"]);
        project
    }

    /// The same project in a folder of its own.
    pub fn copy(&self) -> Self {
        let project = Self { dir: TempDir::new().unwrap() };
        project.overlay(self.path(), &[]);
        project
    }

    pub fn path(&self) -> &Path {
        self.dir.path()
    }

    pub fn write(&self, path: &str, text: &str) {
        let path = self.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path().join(path)).unwrap()
    }

    /// Replaces text that has to be there.
    pub fn edit(&self, path: &str, from: &str, to: &str) {
        let text = self.read(path);
        assert!(text.contains(from), "{path} has no {from}");
        self.write(path, &text.replacen(from, to, 1));
    }

    /// Runs the program on the project.
    pub fn run(&self, args: &[&str]) -> Output {
        let program = env!("CARGO_BIN_EXE_boltgate-gen");
        Command::new(program).arg("--root").arg(self.path()).args(args).output().unwrap()
    }

    /// Runs the program, which has to succeed; what it printed.
    pub fn ok(&self, args: &[&str]) -> String {
        let output = self.run(args);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{args:?} failed:\n{said}");
        String::from_utf8(output.stdout).unwrap()
    }

    /// Runs the program, which has to refuse its input; what it complained of.
    pub fn refuses(&self, args: &[&str]) -> String {
        let output = self.run(args);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{args:?} refused nothing: {said}");
        said
    }

    /// Runs the program, which has to find something; what it found.
    pub fn finds(&self, args: &[&str]) -> String {
        let output = self.run(args);
        let said = String::from_utf8(output.stdout).unwrap();
        assert_eq!(output.status.code(), Some(1), "{args:?} found nothing: {said}");
        said
    }

    /// Runs the program with `--format json`; its exit code, and the object on stdout.
    pub fn json(&self, args: &[&str]) -> (Option<i32>, serde_json::Value) {
        let output = self.run(&[args, &["--format", "json"]].concat());
        assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
        (output.status.code(), serde_json::from_slice(&output.stdout).unwrap())
    }

    /// Puts the files below a folder over those that are there, but for these at its top.
    pub fn overlay(&self, folder: &Path, but: &[&str]) {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let name = entry.file_name().into_string().unwrap();
            if but.contains(&name.as_str()) {
                continue;
            }
            let target = self.path().join(&name);
            copy(&entry.path(), &target);
        }
    }

    /// Every file below a folder with its content.
    pub fn tree(&self, folder: &str) -> Vec<(PathBuf, Vec<u8>)> {
        let mut found = Vec::new();
        let mut folders = vec![self.path().join(folder)];
        while let Some(folder) = folders.pop() {
            let Ok(entries) = fs::read_dir(&folder) else { continue };
            for entry in entries.map(Result::unwrap) {
                if entry.file_type().unwrap().is_dir() {
                    folders.push(entry.path());
                } else {
                    found.push((entry.path(), fs::read(entry.path()).unwrap()));
                }
            }
        }
        found.sort();
        found
    }
}

fn copy(from: &Path, to: &Path) {
    if !from.is_dir() {
        fs::copy(from, to).unwrap();
        return;
    }
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        copy(&entry.path(), &to.join(entry.file_name()));
    }
}

/// Holds a text to a golden file, or writes that anew where `BOLTGATE_NEW_GOLDEN` asks for it.
pub fn golden(path: &Path, text: &str) {
    if std::env::var_os("BOLTGATE_NEW_GOLDEN").is_some() {
        fs::write(path, text).unwrap();
        return;
    }
    let expected = fs::read_to_string(path).unwrap_or_default();
    assert!(
        expected == text,
        "{} (BOLTGATE_NEW_GOLDEN=1 writes it anew):\n{}",
        path.display(),
        similar::TextDiff::from_lines(expected.as_str(), text).unified_diff()
    );
}

/// The folders of a folder of cases, in order of name.
pub fn cases(kind: &str) -> Vec<(String, PathBuf)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(kind);
    let entries = fs::read_dir(folder).unwrap().map(Result::unwrap);
    let mut cases: Vec<_> =
        entries.map(|entry| (entry.file_name().into_string().unwrap(), entry.path())).collect();
    cases.sort();
    cases
}

//! The recordings under `recorded/`, and the worked examples where they are at hand.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::value::RawValue;

/// One call that a node answered.
pub struct Call {
    /// The file's name, or the example's name and number.
    pub place: String,
    /// The method.
    pub method: String,
    /// The parameters as they were sent.
    pub params: Option<Box<RawValue>>,
    /// The result, where there was one.
    pub result: Option<Box<RawValue>>,
}

#[derive(Deserialize)]
struct Line {
    method: String,
    params: Option<Box<RawValue>>,
    result: Option<Box<RawValue>>,
}

#[derive(Deserialize)]
struct Example {
    kind: String,
    name: String,
    params: Option<Box<RawValue>>,
    result: Option<Box<RawValue>>,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// Every recorded call, in the order of the files' names.
///
/// # Panics
/// Where the recordings can't be read.
#[must_use]
pub fn calls() -> Vec<Call> {
    let folder = root().join("tests/recorded");
    let names = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let mut files: Vec<_> = names
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .collect();
    files.sort();
    let read = |path: PathBuf| {
        let text = std::fs::read_to_string(&path).unwrap();
        let Line { method, params, result } = serde_json::from_str(&text).unwrap();
        let place = path.file_stem().unwrap().to_string_lossy().into_owned();
        Call { place, method, params, result }
    };
    files.into_iter().map(read).collect()
}

/// Every worked example of the node's documentation; none where the file is not there.
///
/// # Panics
/// Where the file is there and can't be read.
#[must_use]
pub fn examples() -> Option<Vec<Call>> {
    let text = std::fs::read_to_string(root().join("../shared/cln/examples.json")).ok()?;
    let examples: Vec<Example> = serde_json::from_str(&text).unwrap();
    let call = |(at, example): (usize, Example)| {
        let Example { name, params, result, .. } = example;
        Call { place: format!("{name}#{at}"), method: name, params, result }
    };
    let methods = examples.into_iter().enumerate().filter(|(_, example)| example.kind == "method");
    Some(methods.map(call).collect())
}

/// A notification as it came.
#[derive(Deserialize)]
pub struct Event {
    /// The topic.
    #[serde(rename = "method")]
    pub topic: String,
    /// What came with it: most often one member, named after the topic.
    pub params: BTreeMap<String, Box<RawValue>>,
}

/// Every recorded notification.
///
/// # Panics
/// Where the recordings can't be read.
#[must_use]
pub fn events() -> Vec<Event> {
    let text = std::fs::read_to_string(root().join("tests/recorded/notifications.jsonl")).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

//! The recordings under `recorded/`, and the worked examples where they are at hand.

use serde::Deserialize;
use serde_json::value::RawValue;

use crate::schema::root;

/// One call that a node answered.
pub struct Call {
    /// The file's name, or the example's name and number.
    pub place: String,
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

/// Every recorded call, in the order of the files' names.
pub fn calls() -> Vec<Call> {
    let folder = root().join("tests/recorded");
    let names = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let mut files: Vec<_> = names
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .collect();
    files.sort();
    let read = |path: std::path::PathBuf| {
        let text = std::fs::read_to_string(&path).unwrap();
        let Line { method, params, result } = serde_json::from_str(&text).unwrap();
        let place = path.file_stem().unwrap().to_string_lossy().into_owned();
        Call { place, method, params, result }
    };
    files.into_iter().map(read).collect()
}

/// Every worked example of the node's documentation; none where the file is not there.
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
    #[serde(rename = "method")]
    pub topic: String,
    pub params: std::collections::BTreeMap<String, Box<RawValue>>,
}

/// Every recorded notification.
pub fn events() -> Vec<Event> {
    let text = std::fs::read_to_string(root().join("tests/recorded/notifications.jsonl")).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

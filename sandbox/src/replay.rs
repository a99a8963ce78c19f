//! Answers and events from recordings of a real node.
//!
//! A folder holds files of JSON, one record per line: `METHOD.N.json` and `METHOD.err.json` with
//! `{"method":…,"params":…,"result":…}` or `"error"`, and `*.jsonl` with notifications as the
//! node sent them.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use bytes::Bytes;
use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;

use crate::rpc::Answer;

/// Every recording of a folder.
#[derive(Debug, Default)]
pub struct Recordings {
    calls: BTreeMap<String, Vec<Call>>,
    events: BTreeMap<String, Vec<Bytes>>,
}

#[derive(Debug)]
struct Call {
    params: Value,
    answer: Answer,
}

#[derive(Deserialize)]
struct Record<'a> {
    method: String,
    #[serde(borrow)]
    params: &'a RawValue,
    #[serde(borrow)]
    result: Option<&'a RawValue>,
    #[serde(borrow)]
    error: Option<&'a RawValue>,
}

impl Recordings {
    /// Reads every recording of a folder, in the order of their numbers.
    ///
    /// # Errors
    /// Names the file and the line that can't be read.
    pub fn read(folder: &Path) -> Result<Self, String> {
        let listing =
            fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        let mut files: Vec<PathBuf> =
            listing.filter_map(Result::ok).map(|entry| entry.path()).collect();
        files.retain(|path| {
            path.extension().is_some_and(|extension| extension == "json" || extension == "jsonl")
        });
        files.sort_by_cached_key(|path| number_and_name(path));
        let mut recordings = Self::default();
        for path in files {
            let text = fs::read_to_string(&path)
                .map_err(|error| format!("{}: {error}", path.display()))?;
            for (line, text) in text.lines().enumerate().filter(|(_, text)| !text.trim().is_empty())
            {
                recordings.add(text).map_err(|error| {
                    format!("{}:{}: not a recording: {error}", path.display(), line + 1)
                })?;
            }
        }
        Ok(recordings)
    }

    fn add(&mut self, text: &str) -> serde_json::Result<()> {
        let Record { method, params, result, error } = serde_json::from_str(text)?;
        let answer = match (result, error) {
            (Some(result), _) => Answer::Result(result.get().to_owned().into()),
            (None, Some(error)) => Answer::Error(error.get().to_owned().into()),
            (None, None) => {
                self.events.entry(method).or_default().push(text.trim().to_owned().into());
                return Ok(());
            }
        };
        let params = serde_json::from_str(params.get())?;
        self.calls.entry(method).or_default().push(Call { params, answer });
        Ok(())
    }

    /// The answer to a call with equal parameters.
    #[must_use]
    pub fn exact(&self, method: &str, params: &RawValue) -> Option<Answer> {
        let calls = self.calls.get(method)?;
        let params: Value = serde_json::from_str(params.get()).ok()?;
        calls.iter().find(|call| call.params == params).map(|call| call.answer.clone())
    }

    /// The first result of a method, whatever its parameters were.
    #[must_use]
    pub fn first(&self, method: &str) -> Option<Answer> {
        let mut calls = self.calls.get(method)?.iter();
        calls.find(|call| matches!(call.answer, Answer::Result(_))).map(|call| call.answer.clone())
    }

    /// A notification of this topic, whole: one after the other, over and over.
    #[must_use]
    pub fn event(&self, topic: &str, index: u64) -> Option<Bytes> {
        let events = self.events.get(topic)?;
        events.get((index % events.len() as u64) as usize).cloned()
    }
}

/// `m.2.json` before `m.10.json`, files without a number last.
fn number_and_name(path: &Path) -> (u64, String) {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let number = name.split('.').nth(1).and_then(|part| part.parse().ok());
    (number.unwrap_or(u64::MAX), name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_match_wins() {
        let dir = tempfile::tempdir().unwrap();
        for (name, text) in [
            ("m.10.json", r#"{"method":"m","params":{"a":10},"node":"l1","result":{"n":10}}"#),
            ("m.2.json", r#"{"method":"m","params":{"a": 2, "b":[1]},"result":{"n": 2}}"#),
            (
                "m.err.json",
                r#"{"method":"m","params":{},"error":{"code":1,"message":"x","attempts":[]}}"#,
            ),
            (
                "n.jsonl",
                "{\"method\":\"t\",\"params\":{\"t\":1}}\n\n{\"method\":\"t\",\"params\":{\"t\":2}}\n",
            ),
            ("README.md", "not a recording"),
        ] {
            fs::write(dir.path().join(name), text).unwrap();
        }
        let recordings = Recordings::read(dir.path()).unwrap();
        let exact = |params: &str| {
            recordings.exact("m", &RawValue::from_string(params.to_owned()).unwrap())
        };
        assert_eq!(exact(r#"{"b":[1],"a":2}"#), Some(Answer::Result("{\"n\": 2}".into())));
        assert_eq!(exact(r#"{"a":10}"#), Some(Answer::Result("{\"n\":10}".into())));
        assert_eq!(
            exact("{}"),
            Some(Answer::Error(r#"{"code":1,"message":"x","attempts":[]}"#.into()))
        );
        assert_eq!(exact(r#"{"a":3}"#), None);
        assert_eq!(recordings.first("m"), Some(Answer::Result("{\"n\": 2}".into())));
        assert_eq!(recordings.first("other"), None);
        let events: Vec<_> = (0..3).map(|at| recordings.event("t", at).unwrap()).collect();
        assert_eq!(events[0], events[2]);
        assert_ne!(events[0], events[1]);

        fs::write(dir.path().join("bad.json"), "{}\n").unwrap();
        let error = Recordings::read(dir.path()).unwrap_err();
        assert!(error.contains("bad.json:1: not a recording: missing field"), "{error}");
    }
}

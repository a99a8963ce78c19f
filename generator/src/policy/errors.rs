//! `schemas/errors.toml`: the gRPC status that each of the node's error codes becomes.

use std::collections::BTreeMap;
use std::path::Path;
use std::rc::Rc;

use serde::Deserialize;
use toml::Spanned;

use crate::api::NodeError;
use crate::diagnostic::{Place, Problems, Rule, Source};
use crate::model::types::Entry;
use crate::policy::TomlFile;

/// Path of the file, from the project's root.
pub const PATH: &str = "schemas/errors.toml";

/// The file.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Errors {
    codes: BTreeMap<Spanned<String>, Code>,
}

/// What becomes of a number.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Code {
    status: Status,
    reason: Spanned<String>,
    source: Spanned<Origin>,
    retry: Option<u32>,
    means: String,
}

/// The gRPC statuses that an error code can become.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[expect(
    missing_docs,
    reason = "gRPC's own words; boltgate_transcode::table::Status says what each asks for"
)]
pub enum Status {
    InvalidArgument,
    DeadlineExceeded,
    NotFound,
    AlreadyExists,
    PermissionDenied,
    ResourceExhausted,
    FailedPrecondition,
    Aborted,
    OutOfRange,
    Unimplemented,
    Internal,
    Unavailable,
    DataLoss,
    Unauthenticated,
}

impl Status {
    /// gRPC's spelling.
    #[must_use]
    pub fn name(self) -> String {
        let mut name = String::new();
        for letter in format!("{self:?}").chars() {
            if letter.is_uppercase() && !name.is_empty() {
                name.push('_');
            }
            name.push(letter.to_ascii_uppercase());
        }
        name
    }
}

/// Where a number is known from.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
enum Origin {
    /// JSON-RPC 2.0, section 5.1.
    JsonRpc,
    /// The errors that the schema of this method lists.
    Schema(String),
    /// What a real node said, kept as this file of `tests/recorded`.
    Recorded(String),
    /// The node's `common/jsonrpc_errors.h`; no schema lists it and no recording has it.
    Header,
}

impl TryFrom<String> for Origin {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        match text.split_once(' ') {
            None if text == "json-rpc" => Ok(Self::JsonRpc),
            None if text == "header" => Ok(Self::Header),
            Some(("schema", method)) => Ok(Self::Schema(method.to_owned())),
            Some(("recorded", file)) => Ok(Self::Recorded(file.to_owned())),
            _ => Err(format!(
                "expected `schema METHOD`, `recorded FILE`, `json-rpc` or `header`, got `{text}`"
            )),
        }
    }
}

/// Reads the file. A project without it decides nothing of numbers.
pub fn read(root: &Path, problems: &mut Problems) -> Option<TomlFile<Errors>> {
    if !root.join(PATH).exists() {
        let source = Rc::new(Source { path: PATH.into(), text: String::new() });
        return Some(TomlFile { source, data: Errors::default() });
    }
    TomlFile::read(root, Path::new(PATH), problems)
}

impl TomlFile<Errors> {
    /// Checks the numbers and their sources, and that every number that a schema lists is here.
    pub fn check(&self, entries: &[Entry], problems: &mut Problems) {
        for (key, code) in &self.data.codes {
            let place = || self.place(key.span(), format!("codes.{}", key.get_ref()));
            let Ok(number) = key.get_ref().parse::<i64>() else {
                problems.at(
                    Rule::PolicySyntax,
                    &place(),
                    format!("expected an error code, got `{}`", key.get_ref()),
                    "write a whole number",
                );
                continue;
            };
            let plain =
                |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_';
            let reason = code.reason.get_ref();
            // What google.rpc.ErrorInfo asks of a reason.
            if reason.is_empty() || reason.len() > 63 || !reason.bytes().all(plain) {
                problems.at(
                    Rule::PolicySyntax,
                    &self.place(code.reason.span(), format!("codes.{number}.reason")),
                    format!("`{reason}` is no reason"),
                    "write at most 63 letters, digits and underscores, in capitals",
                );
            }
            if let Origin::Schema(method) = code.source.get_ref() {
                let lists = |entry: &Entry| entry.errors.iter().any(|error| error.code == number);
                if !entries.iter().any(|entry| entry.name == *method && lists(entry)) {
                    problems.at(
                        Rule::StaleEntry,
                        &self.place(code.source.span(), format!("codes.{number}.source")),
                        format!("the schema of `{method}` lists no error {number}"),
                        "name a method whose schema does, or say that it is from the `header`",
                    );
                }
            }
        }
        if self.data.codes.is_empty() {
            return;
        }
        for entry in entries {
            for error in &entry.errors {
                if self.named(error.code).is_none() {
                    self.unlisted(entry, error.code, &error.place, problems);
                }
            }
        }
    }

    fn unlisted(&self, entry: &Entry, code: i64, place: &Place, problems: &mut Problems) {
        problems.at(
            Rule::UnlistedError,
            place,
            format!("`{}` may give error {code}, of which nothing is said", entry.name),
            format!(
                "add {code} = {{ status = …, reason = …, source = \"schema {}\", means = … }} to \
                 [codes] in {PATH}",
                entry.name
            ),
        );
    }

    fn named(&self, code: i64) -> Option<&Code> {
        let mut codes = self.data.codes.iter();
        codes.find(|(key, _)| key.get_ref().parse() == Ok(code)).map(|(_, code)| code)
    }

    /// The numbers, in ascending order.
    #[must_use]
    pub fn lower(&self) -> Vec<NodeError> {
        let codes = self.data.codes.iter().filter_map(|(key, code)| {
            Some(NodeError {
                code: key.get_ref().parse().ok()?,
                status: code.status,
                reason: code.reason.get_ref().clone(),
                retry: code.retry,
                means: code.means.clone(),
            })
        });
        let mut codes: Vec<NodeError> = codes.collect();
        codes.sort_by_key(|code| code.code);
        codes
    }
}

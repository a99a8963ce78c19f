//! What the benchmark of the transcoder kept: speeds of one operation beside others.

use std::fs;
use std::path::Path;

use serde::Deserialize;

use super::number::{grouped, rounded};
use super::tables::Table;
use crate::Outcome;

/// A run of the benchmark `transcode`.
#[derive(Debug, Deserialize)]
pub struct Transcode {
    /// One entry for each message.
    pub cases: Vec<Case>,
}

/// One message: sizes in bytes, speeds in MB of JSON a second.
#[derive(Debug, Deserialize)]
pub struct Case {
    /// What it is called.
    pub name: String,
    /// Size of the JSON.
    pub bytes: u64,
    /// Copying the JSON.
    pub copy_mb_s: f64,
    /// serde_json, merely reading past it.
    pub skip_mb_s: f64,
    /// serde_json into prost's types, and from there to the wire.
    pub prost_mb_s: f64,
    /// The transcoder with serde_json as its reader.
    pub serde_mb_s: f64,
    /// The transcoder, JSON to wire.
    pub to_wire_mb_s: f64,
    /// The transcoder, wire to JSON.
    pub to_json_mb_s: f64,
}

impl Transcode {
    /// Reads what the benchmark kept.
    ///
    /// # Errors
    /// The file can't be read.
    pub fn read(path: &Path) -> Outcome<Self> {
        let text = fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
        Ok(serde_json::from_slice(&text).map_err(|error| format!("{}: {error}", path.display()))?)
    }

    pub(super) fn table(&self) -> String {
        let mut table = Table::new(&[
            "MB of JSON a second",
            "bytes",
            "JSON to wire",
            "wire to JSON",
            "copying",
            "serde_json, skipping",
            "serde_json to prost to wire",
            "to wire: part of copying",
            "times skipping",
        ]);
        for case in &self.cases {
            table.row(&[
                case.name.clone(),
                grouped(case.bytes as f64),
                rounded(case.to_wire_mb_s),
                rounded(case.to_json_mb_s),
                rounded(case.copy_mb_s),
                rounded(case.skip_mb_s),
                rounded(case.prost_mb_s),
                format!("1/{}", rounded(case.copy_mb_s / case.to_wire_mb_s)),
                rounded(case.to_wire_mb_s / case.skip_mb_s),
            ]);
        }
        table.text()
    }
}

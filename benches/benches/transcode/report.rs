//! What a run has shown, as a table and as JSON.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::case::Case;
use crate::operation::Operation;

/// A whole run.
#[derive(Debug, Serialize)]
pub struct Report {
    /// How often each operation was measured.
    pub rounds: usize,
    /// What came out.
    pub cases: Vec<Figures>,
}

/// The speeds of one case, in MB of JSON a second: of the JSON that is read, or that comes of the
/// wire bytes.
#[derive(Debug, Serialize)]
pub struct Figures {
    /// The case's name.
    pub name: &'static str,
    /// The length of the JSON.
    pub bytes: usize,
    /// The length of the wire bytes.
    pub wire_bytes: usize,
    /// [`Operation::Copy`]
    pub copy_mb_s: f64,
    /// [`Operation::Skip`]
    pub skip_mb_s: f64,
    /// [`Operation::Prost`]
    pub prost_mb_s: f64,
    /// [`Operation::Serde`]
    pub serde_mb_s: f64,
    /// [`Operation::ToWire`]
    pub to_wire_mb_s: f64,
    /// [`Operation::ToJson`]
    pub to_json_mb_s: f64,
}

impl Figures {
    /// From speeds in the order of [`Operation::ALL`].
    pub fn new(case: &Case, speeds: [f64; Operation::ALL.len()]) -> Self {
        let [copy_mb_s, skip_mb_s, prost_mb_s, serde_mb_s, to_wire_mb_s, to_json_mb_s] = speeds;
        Self {
            name: case.name,
            bytes: case.json.len(),
            wire_bytes: case.wire.len(),
            copy_mb_s,
            skip_mb_s,
            prost_mb_s,
            serde_mb_s,
            to_wire_mb_s,
            to_json_mb_s,
        }
    }
}

impl Report {
    /// Writes it as JSON into the target folder, and tells where.
    ///
    /// # Errors
    /// Where the file can't be written.
    pub fn keep(&self) -> io::Result<PathBuf> {
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap_or(Path::new("."));
        let path = target.join("bench/transcode.json");
        fs::create_dir_all(target.join("bench"))?;
        fs::write(&path, serde_json::to_vec_pretty(self)?)?;
        Ok(path)
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "MB of JSON a second, medians of {} rounds", self.rounds)?;
        writeln!(
            f,
            "{:<20} {:>10} {:>8} {:>8} {:>8} {:>8} {:>8} {:>8}",
            "", "bytes", "copy", "skip", "prost", "serde", "to wire", "to JSON"
        )?;
        for case in &self.cases {
            writeln!(
                f,
                "{:<20} {:>10} {:>8.0} {:>8.0} {:>8.0} {:>8.0} {:>8.0} {:>8.0}",
                case.name,
                case.bytes,
                case.copy_mb_s,
                case.skip_mb_s,
                case.prost_mb_s,
                case.serde_mb_s,
                case.to_wire_mb_s,
                case.to_json_mb_s
            )?;
        }
        writeln!(f, "\nratios of these, and how long one message takes")?;
        writeln!(
            f,
            "{:<20} {:>8} {:>8} {:>8} {:>12} {:>12} {:>12} {:>12}",
            "", "x skip", "x prost", "x serde", "copy / wire", "copy / JSON", "to wire", "to JSON"
        )?;
        for case in &self.cases {
            let (wire, json) = (case.to_wire_mb_s, case.to_json_mb_s);
            writeln!(
                f,
                "{:<20} {:>8.2} {:>8.2} {:>8.2} {:>12.1} {:>12.1} {:>9.2} us {:>9.2} us",
                case.name,
                wire / case.skip_mb_s,
                wire / case.prost_mb_s,
                wire / case.serde_mb_s,
                case.copy_mb_s / wire,
                case.copy_mb_s / json,
                case.bytes as f64 / wire,
                case.bytes as f64 / json
            )?;
        }
        Ok(())
    }
}

//! A run, as it is kept: what was measured, on what, and what came of it.

use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::Outcome;
use crate::machine::{Build, Machine, Program};
use crate::measure::{calls, fan_out, growth, lists};

/// A run.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Run {
    /// What the run is called in the document, such as `bench-peer`.
    pub name: String,
    /// What somebody would type to repeat it.
    pub command: String,
    /// How many rounds there were.
    pub rounds: usize,
    /// How long a round was for each bridge, in seconds.
    pub seconds: f64,
    /// The day, in UTC.
    pub date: String,
    /// Where it was made.
    pub machine: Machine,
    /// How this workspace's programs were built.
    pub build: Build,
    /// What was measured; the first is what the others are compared with.
    pub programs: Vec<Program>,
    /// Small calls.
    pub calls: Vec<calls::Figures>,
    /// Long lists, in one message and in parts.
    pub lists: Vec<lists::Figures>,
    /// `listchannels` of several lengths, in one message; of a run of one bridge.
    pub growth: Vec<lists::Figures>,
    /// The transcoder alone on the same; of a run of one bridge.
    pub in_memory: Vec<growth::InMemory>,
    /// One topic, many subscribers; of a run of one bridge.
    pub fan_out: Vec<fan_out::Figures>,
}

impl Run {
    /// Reads a run that was kept.
    ///
    /// # Errors
    /// The file can't be read, or is of another version of this program.
    pub fn read(path: &Path) -> Outcome<Self> {
        let text = fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
        Ok(serde_json::from_slice(&text).map_err(|error| {
            format!("{}: {error}; is it from an older version? Measure anew", path.display())
        })?)
    }

    /// Keeps the run.
    ///
    /// # Errors
    /// The file can't be written.
    pub fn keep(&self, path: &Path) -> Outcome<()> {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        let mut text = serde_json::to_vec_pretty(self)?;
        text.push(b'\n');
        fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()).into())
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::measure::lists::List;

    /// A run of these bridges, each twice as slow as the one before.
    pub fn sample(bridges: &[&str]) -> Run {
        let mut run = Run {
            name: "bench".into(),
            command: "make bench".into(),
            rounds: 5,
            seconds: 1.0,
            date: "2026-03-31".into(),
            machine: Machine {
                processor: "A processor".into(),
                cores: 2,
                memory: 4 << 30,
                kernel: "6.1".into(),
            },
            build: Build { compiler: "rustc 1".into(), profile: vec!["lto = true".into()] },
            programs: Vec::new(),
            calls: Vec::new(),
            lists: Vec::new(),
            growth: Vec::new(),
            in_memory: Vec::new(),
            fan_out: Vec::new(),
        };
        let mut slow = 1.0;
        for bridge in bridges {
            run.programs.push(Program {
                name: (*bridge).into(),
                version: Some(format!("{} 1.2", bridge.to_lowercase())),
                size: 10_000_000,
            });
            run.calls.push(calls::Figures {
                bridge: (*bridge).into(),
                in_flight: 1,
                connections: 1,
                rate: 1e4 / slow,
                p50_us: 20.0 + 100.0 * slow,
                p99_us: 200.0 * slow,
                cpu_us: 50.0 * slow,
                client_cpu_us: 5.0,
                node_cpu_us: 6.0,
                memory: 1 << 20,
                node_us: Some(20.0),
                rates: vec![1e4 / slow],
            });
            for (list, entries) in [(List::Channels, 1_000), (List::Channels, 10_000)] {
                let figures = lists::Figures {
                    bridge: (*bridge).into(),
                    list,
                    entries,
                    in_parts: false,
                    json: entries as u64 * 460,
                    wire: entries as u64 * 130,
                    calls: 3,
                    ms: 0.002 * slow * entries as f64,
                    first_ms: 1.0,
                    cpu_ms: 0.001 * slow * entries as f64,
                    idle: 10 << 20,
                    memory: entries as u64 * 1_000,
                };
                run.growth.push(figures.clone());
                if entries == 10_000 {
                    run.lists.push(figures);
                }
            }
            slow *= 2.0;
        }
        let wire = |entries: u64| growth::InMemory {
            entries: entries as usize,
            json: entries * 460,
            wire: entries * 130,
            ms: entries as f64 / 1e3,
        };
        run.in_memory.extend([wire(1_000), wire(10_000)]);
        run
    }

    #[test]
    fn a_run_is_read_as_it_was_kept() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("deep/run.json");
        let run = sample(&["Ours"]);
        run.keep(&path).unwrap();
        assert_eq!(format!("{:?}", Run::read(&path).unwrap()), format!("{run:?}"));
        std::fs::write(&path, "{}").unwrap();
        assert!(Run::read(&path).unwrap_err().to_string().contains("Measure anew"));
    }
}

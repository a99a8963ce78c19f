//! What a run was made on and with: figures mean nothing without it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use time::macros::format_description;

use crate::Outcome;

/// A machine, as Linux tells of it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Machine {
    /// The processor's name.
    pub processor: String,
    /// Cores that this process may use.
    pub cores: usize,
    /// Memory, in bytes.
    pub memory: u64,
    /// The kernel's version.
    pub kernel: String,
}

impl Machine {
    /// This one.
    ///
    /// # Errors
    /// The system has no `/proc`.
    pub fn this() -> Outcome<Self> {
        let value = |text: &str, name: &str| {
            let line = text.lines().find_map(|line| line.strip_prefix(name));
            line.map_or_else(String::new, |rest| {
                rest.trim_matches(|c: char| c.is_whitespace() || c == ':').to_owned()
            })
        };
        let memory = value(&fs::read_to_string("/proc/meminfo")?, "MemTotal:");
        let kib = memory.split_whitespace().next().and_then(|kib| kib.parse::<u64>().ok());
        Ok(Self {
            processor: value(&fs::read_to_string("/proc/cpuinfo")?, "model name"),
            cores: std::thread::available_parallelism()?.get(),
            memory: kib.ok_or("/proc/meminfo: no MemTotal")? * 1024,
            kernel: value(&fs::read_to_string("/proc/version")?, "Linux version")
                .split(['-', ' '])
                .next()
                .unwrap_or_default()
                .to_owned(),
        })
    }
}

/// An executable that was measured.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Program {
    /// Its name in figures.
    pub name: String,
    /// What it says to `--version`, if it knows that option.
    pub version: Option<String>,
    /// Size of the executable, in bytes.
    pub size: u64,
}

impl Program {
    /// The executable at this path.
    ///
    /// # Errors
    /// It isn't there.
    pub fn at(path: &Path, name: &str) -> Outcome<Self> {
        let metadata =
            fs::metadata(path).map_err(|error| format!("{}: {error}", path.display()))?;
        let version = said(Command::new(path).arg("--version"));
        Ok(Self { name: name.to_owned(), version, size: metadata.len() })
    }
}

/// The compiler and the profile that this workspace's programs are built with.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Build {
    /// The compiler's version.
    pub compiler: String,
    /// The lines of `[profile.release]`.
    pub profile: Vec<String>,
}

impl Build {
    /// Reads the workspace's `Cargo.toml` and asks the compiler.
    ///
    /// # Errors
    /// The file can't be read.
    pub fn this() -> Outcome<Self> {
        let manifest = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../Cargo.toml");
        let manifest = fs::read_to_string(manifest)?;
        let profile = manifest
            .lines()
            .skip_while(|line| *line != "[profile.release]")
            .skip(1)
            .take_while(|line| !line.starts_with('['))
            .filter(|line| line.contains('=') && !line.starts_with('#'))
            .map(ToOwned::to_owned)
            .collect();
        let compiler = said(Command::new("rustc").arg("--version")).unwrap_or_default();
        Ok(Self { compiler, profile })
    }
}

/// Today, as in 2026-03-31, in UTC.
///
/// # Errors
/// Never, in the years to come.
pub fn today() -> Outcome<String> {
    let day = format_description!("[year]-[month]-[day]");
    Ok(OffsetDateTime::now_utc().format(&day)?)
}

fn said(command: &mut Command) -> Option<String> {
    let output =
        command.stdin(Stdio::null()).output().ok().filter(|output| output.status.success())?;
    let text = String::from_utf8(output.stdout).ok()?;
    text.lines().next().map(|line| line.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_machine_has_a_name_cores_and_memory() {
        let machine = Machine::this().unwrap();
        assert!(machine.cores > 0 && machine.memory > 1 << 28 && !machine.kernel.is_empty());
        let build = Build::this().unwrap();
        assert!(build.profile.iter().any(|line| line.starts_with("codegen-units")), "{build:?}");
        assert_eq!(today().unwrap().len(), 10);
    }
}

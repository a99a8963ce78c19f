//! The settings file: what has to be known before lightningd tells the plugin its options.
//!
//! A plugin names its hooks in the answer to `getmanifest`; options come later, with `init`. So
//! what the operator wants is read from a file in the plugin's working directory, which is the
//! lightning directory of the network.

use std::io::ErrorKind;
use std::path::Path;

use boltgate_transcode::table::Rpc;
use serde::Deserialize;

use crate::hook;

/// The file's name.
pub const FILE: &str = "boltgate.toml";

/// What the file says.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// The hooks to offer; none without a file.
    pub hooks: Vec<hook::Settings>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    hooks: hook::settings::Tables,
}

impl Settings {
    /// Reads a file; a missing one says nothing.
    ///
    /// # Errors
    /// Why it can't be read, or everything that is wrong with it, as a reason to disable the
    /// plugin.
    pub fn read(path: &Path, rpcs: &'static [Rpc]) -> Result<Self, String> {
        let name = path.display().to_string();
        match std::fs::read_to_string(path) {
            Ok(text) => Self::parse(&name, &text, rpcs),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Self::default()),
            Err(error) => Err(format!("{name}: {error}")),
        }
    }

    /// Reads the text of a file with this name.
    ///
    /// # Errors
    /// As [`Settings::read`].
    pub fn parse(name: &str, text: &str, rpcs: &'static [Rpc]) -> Result<Self, String> {
        let at = |start: usize, problem: &str| {
            let before = text.get(..start).unwrap_or_default();
            let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
            format!("{name}:{line}: {problem}")
        };
        let File { hooks } = toml::from_str(text).map_err(|error| {
            let start = error.span().map_or(0, |span| span.start);
            at(start, error.message())
        })?;
        match hook::settings::read(hooks, rpcs) {
            Ok(hooks) => Ok(Self { hooks }),
            Err(mut problems) => {
                problems.sort_by_key(|(span, _)| span.start);
                let lines = problems.iter().map(|(span, problem)| at(span.start, problem));
                Err(lines.collect::<Vec<_>>().join("; "))
            }
        }
    }
}

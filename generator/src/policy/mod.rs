//! What this project promises on top of the node's facts: the files a maintainer edits.
//!
//! [`exposure`] says what is exposed under which name, [`overrides`] where the wire differs
//! from the schema, [`primitives`] the shared types, [`titles`] one line per method,
//! [`numbers`] every number ever given out.

pub mod exposure;
pub mod numbers;
pub mod overrides;
pub mod primitives;
pub mod titles;
mod toml_file;

pub use toml_file::TomlFile;

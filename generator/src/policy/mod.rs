//! What this project promises on top of the node's facts: the files a maintainer edits.
//!
//! [`exposure`] says what is exposed under which name, [`overrides`] where the wire differs
//! from the schema, [`primitives`] the shared types, [`titles`] one line per method,
//! [`dropped`] what schemas say and the wire doesn't, [`access`] what each gives into a client's
//! hands, [`errors`] what becomes of the node's error codes, [`numbers`] every number ever given out.

pub mod access;
pub mod dropped;
pub mod errors;
pub mod exposure;
pub mod numbers;
pub mod overrides;
pub mod primitives;
pub mod titles;
mod toml_file;

use std::path::Path;

pub use toml_file::TomlFile;

use crate::diagnostic::Problems;
use crate::schema::folder;

/// File that names the release of the node that the schemas are of, from the project's root.
pub const VERSION_PATH: &str = "schemas/VERSION";

/// What maintainers decided, beside the node's facts. The ledger of numbers is apart, since a
/// run appends to it.
pub struct Policy {
    /// What is exposed.
    pub exposure: TomlFile<exposure::Exposure>,
    /// Where the wire differs from the schemas.
    pub overrides: overrides::Ledger,
    /// Types that many messages share.
    pub primitives: TomlFile<primitives::Primitives>,
    /// One line per method.
    pub titles: TomlFile<titles::Titles>,
    /// What each method, topic and hook gives into a client's hands.
    pub access: TomlFile<access::Access>,
    /// What becomes of the node's error codes.
    pub errors: TomlFile<errors::Errors>,
    /// Release of the node that the schemas are of.
    pub release: String,
}

impl Policy {
    /// Reads every file; problems of all of them where any can't be used.
    pub fn read(root: &Path, problems: &mut Problems) -> Option<Self> {
        let exposure = exposure::read(root, problems);
        let overrides = overrides::read(root, problems);
        let primitives = primitives::read(root, problems);
        let titles = titles::read(root, problems);
        let access = access::read(root, problems);
        let errors = errors::read(root, problems);
        let version = folder::read(&root.join(VERSION_PATH), Path::new(VERSION_PATH), problems);
        Some(Self {
            exposure: exposure?,
            overrides: overrides?,
            primitives: primitives?,
            titles: titles?,
            access: access?,
            errors: errors?,
            release: version?.text.trim().to_owned(),
        })
    }
}

//! What a bridge project has to know of the node's own surface: built into the program, since the
//! project is outside this repository.

use std::ops::RangeInclusive;
use std::path::Path;
use std::rc::Rc;

use serde::de::DeserializeOwned;

use crate::api;
use crate::diagnostic::{Problems, Source};
use crate::policy::TomlFile;
use crate::policy::access::{self, Access};
use crate::policy::errors::{self, Errors};
use crate::policy::exposure::{self, Exposure};
use crate::policy::primitives::{self, Primitives};

const EXPOSURE: &str = include_str!("../../../schemas/exposure.toml");
const ACCESS: &str = include_str!("../../../schemas/access.toml");
const ERRORS: &str = include_str!("../../../schemas/errors.toml");
const PRIMITIVES: &str = include_str!("../../../schemas/primitives.toml");

/// JSON-RPC's own error codes (2.0, section 5.1), but for the parse error: what is sent here parses.
const JSON_RPC: RangeInclusive<i64> = -32603..=-32600;

/// The node's own surface, as far as others have to fit beside it.
pub struct Node {
    /// Its packages, and why what isn't on the wire isn't.
    pub exposure: TomlFile<Exposure>,
    /// The types that messages share.
    pub primitives: TomlFile<Primitives>,
    /// What becomes of its error codes.
    errors: Vec<api::NodeError>,
    /// What each of its methods, topics and hooks gives, and the presets.
    pub access: api::Access,
    /// Which classes a preset is made of.
    pub presets: Vec<(String, Vec<api::Class>)>,
}

impl Node {
    /// Reads what is built in; `None` never, but for a mistake that a test finds.
    pub fn built_in(problems: &mut Problems) -> Option<Self> {
        let errors: TomlFile<Errors> = parse(errors::PATH, ERRORS, problems)?;
        let access: TomlFile<Access> = parse(access::PATH, ACCESS, problems)?;
        Some(Self {
            exposure: parse(exposure::PATH, EXPOSURE, problems)?,
            primitives: parse(primitives::PATH, PRIMITIVES, problems)?,
            errors: errors.lower(),
            presets: access.preset_classes(),
            access: access.lower(),
        })
    }

    /// What becomes of error codes, the node's own or those of another daemon: of these, JSON-RPC's
    /// alone mean what they do here.
    #[must_use]
    pub fn errors(&self, is_node: bool) -> Vec<api::NodeError> {
        let is_known = |error: &&api::NodeError| is_node || JSON_RPC.contains(&error.code);
        self.errors.iter().filter(is_known).cloned().collect()
    }

    /// The package of the shared types.
    #[must_use]
    pub fn package(&self) -> &str {
        &self.exposure.data.package
    }

    /// Whether a package is one that a bridge has already.
    #[must_use]
    pub fn has_package(&self, name: &str) -> bool {
        let own = &self.exposure.data.own.package;
        let of_libraries = ["google", "grpc"];
        name == self.package()
            || name == own
            || of_libraries.contains(&name.split('.').next().unwrap_or_default())
    }
}

fn parse<T: DeserializeOwned>(
    path: &str,
    text: &str,
    problems: &mut Problems,
) -> Option<TomlFile<T>> {
    let source = Source { path: Path::new(path).to_owned(), text: text.to_owned() };
    TomlFile::parse(Rc::new(source), problems)
}

#[cfg(test)]
mod tests {
    use super::Node;
    use crate::diagnostic::Problems;
    use crate::schema::dialect::{Fate, Keyword};

    #[test]
    fn what_is_built_in_can_be_read_and_explains_every_keyword() {
        let mut problems = Problems::default();
        let node = Node::built_in(&mut problems).unwrap();
        assert!(problems.is_empty());
        assert!(node.access.rights.len() > 150 && node.presets.len() == 2);
        assert!(node.errors.len() > 80);
        for keyword in Keyword::ALL.iter().filter(|keyword| keyword.fate() == Fate::Limit) {
            assert!(node.exposure.why_dropped(*keyword).is_some(), "{}", keyword.name());
        }
    }
}

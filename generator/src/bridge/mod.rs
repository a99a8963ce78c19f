//! A bridge project: a folder of an author's own, whose schemas become a package of its own, beside
//! the node's surface or instead of it.
//!
//! [`config`] is its `boltgate.toml`, [`mod@check`] holds that to the schemas, [`names`] has the names
//! that come of it, [`rights`] what clients may do, [`node`] what is built in of the node's own surface.
//! From there on an extra is a surface like the node's: the same model, lowering and emitters.

mod check;
pub mod config;
pub mod names;
pub mod node;
pub mod rights;
pub mod scaffold;

use std::path::{Path, PathBuf};

pub use config::PATH;
use config::{Config, Extra};
use node::Node;

use crate::api::Api;
use crate::diagnostic::{Problems, Rule};
use crate::lower::names::Spelling;
use crate::lower::{self, Decisions};
use crate::model::merge::{self, Flat};
use crate::model::types::Entry;
use crate::model::version::Version;
use crate::output::File;
use crate::policy::numbers::Ledger;
use crate::policy::{TomlFile, overrides};
use crate::schema::raw::{self, Subject};
use crate::{emit, pipeline};

/// What an extra's folder can hold: hooks are the node's alone.
const SUBJECTS: [Subject; 2] = [Subject::Method, Subject::Notification];

/// The file in an extra's folder that says where the wire differs from its schemas.
pub const OVERRIDES: &str = "overrides.toml";

/// The ledger of an extra's folder.
pub const NUMBERS: &str = "numbers.txt";

/// Whether the folder is a bridge project.
#[must_use]
pub fn is_bridge(root: &Path) -> bool {
    root.join(PATH).exists()
}

/// The folders of schemas that a bridge project names, from its root; none where its `boltgate.toml`
/// can't be read.
#[must_use]
pub fn folders(root: &Path) -> Vec<PathBuf> {
    let config = config::read(root, &mut Problems::default());
    config.map(|file| file.data.extra.iter().map(Extra::folder).collect()).unwrap_or_default()
}

/// The schema files of every folder that a bridge project names, as far as they can be read.
pub fn schemas(root: &Path, problems: &mut Problems) -> Vec<raw::File> {
    let Some(config) = config::read(root, problems) else { return Vec::new() };
    let folders = config.data.extra.iter().map(Extra::folder);
    folders.flat_map(|folder| schemas_in(root, &folder, problems).0).collect()
}

/// The schema files of a folder, which needs not hold every kind, and whether all could be read.
fn schemas_in(root: &Path, folder: &Path, problems: &mut Problems) -> (Vec<raw::File>, bool) {
    let is_there = |subject: &Subject| root.join(folder).join(subject.plural()).exists();
    let subjects: Vec<Subject> = SUBJECTS.into_iter().filter(is_there).collect();
    pipeline::schemas_in(root, folder, &subjects, problems)
}

/// A bridge project up to the emitters.
pub struct Built {
    /// What its `boltgate.toml` says.
    pub config: TomlFile<Config>,
    /// What is known of the node's own surface.
    pub node: Node,
    /// What each folder of schemas gives, in the order of the file.
    pub surfaces: Vec<Surface>,
}

/// What one folder of schemas gives.
pub struct Surface {
    /// The folder, from the project's root.
    pub folder: PathBuf,
    /// The service that its RPCs are in.
    pub service: String,
    /// Where the wire differs from them.
    pub overrides: overrides::Ledger,
    /// The final model.
    pub api: Api,
    /// Its numbers, with those appended that are new.
    pub ledger: Ledger,
}

/// Reads a bridge project and builds the model of each of its folders.
///
/// # Errors
/// Every problem found in any of its files.
pub fn build(root: &Path) -> Result<Built, Problems> {
    let mut problems = Problems::default();
    match read(root, &mut problems) {
        Some(built) => problems.into_result(built),
        None => Err(problems),
    }
}

/// What the project would give, whatever is wrong with its schemas: for comparing it with another one.
///
/// # Errors
/// Where its `boltgate.toml` can't be read at all.
pub fn lenient(root: &Path) -> Result<Built, Problems> {
    let mut problems = Problems::default();
    read(root, &mut problems).ok_or(problems)
}

fn read(root: &Path, problems: &mut Problems) -> Option<Built> {
    let config = config::read(root, problems)?;
    let node = Node::built_in(problems)?;
    config.check(&node, problems);
    let extras = config.data.extra.iter().enumerate();
    // A folder that can't be one, or is another one's, says nothing of its own.
    let parts: Vec<Option<Part>> = extras
        .map(|(at, extra)| {
            let is_own = config.has_own_folder(at);
            is_own.then(|| Part::read(root, &config, extra, problems)).flatten()
        })
        .collect();
    let there: Vec<(&Extra, &[Entry])> = config
        .data
        .extra
        .iter()
        .zip(&parts)
        .filter_map(|(extra, part)| Some((extra, part.as_ref()?.entries.as_slice())))
        .collect();
    config.check_apart(&there, &node, problems);
    if config.data.bridge.node {
        rights::check_names(&config, &there, &node, problems);
    }
    let mut surfaces = Vec::with_capacity(parts.len());
    for (extra, part) in config.data.extra.iter().zip(parts) {
        surfaces.extend(part.map(|part| part.lower(&config, extra, &node, problems)));
    }
    Some(Built { config, node, surfaces })
}

/// An extra's folder, read.
struct Part {
    folder: PathBuf,
    entries: Vec<Entry>,
    overrides: overrides::Ledger,
    ledger: Ledger,
    /// Whether every schema could be read.
    whole: bool,
}

impl Part {
    fn read(
        root: &Path,
        config: &TomlFile<Config>,
        extra: &Extra,
        problems: &mut Problems,
    ) -> Option<Self> {
        let folder = extra.folder();
        let (raw, whole) = schemas_in(root, &folder, problems);
        if raw.is_empty() && whole {
            problems.at(
                Rule::NothingToServe,
                &config.at(&extra.schemas, "extra.schemas"),
                format!("the folder {} has no schemas", folder.display()),
                format!(
                    "write one for each method into {0}/methods/, and for each topic into \
                     {0}/notifications/",
                    folder.display()
                ),
            );
        }
        let flat: Vec<Flat> = raw.iter().map(|file| merge::file(file, problems)).collect();
        let entries = pipeline::entries(&flat, problems);
        let path = folder.join(OVERRIDES);
        let overrides = if root.join(&path).exists() {
            overrides::read_at(root, &path, problems)?
        } else {
            overrides::none_at(&path)
        };
        let ledger = Ledger::read_at(root, &folder.join(NUMBERS), problems)?;
        let whole = whole && entries.len() == flat.len();
        Some(Self { folder, entries, overrides, ledger, whole })
    }

    fn lower(
        self,
        config: &TomlFile<Config>,
        extra: &Extra,
        node: &Node,
        problems: &mut Problems,
    ) -> Surface {
        let Self { folder, entries, overrides, mut ledger, whole } = self;
        config.check_entries(extra, &entries, whole, problems);
        ledger.check(problems);
        let decisions = Decisions {
            package: extra.package.get_ref().clone(),
            proto: format!("{}.proto", names::module(extra.package.get_ref())),
            own_package: String::new(),
            shared_package: node.package().to_owned(),
            release: String::new(),
            oldest: Version::first(),
            plan: Box::new(|entry| names::plan(extra, entry)),
            title: Box::new(|entry| entry.title.clone()),
            overrides: &overrides,
            primitives: &node.primitives,
            spelling: Spelling::Snake,
            spelt_in: PATH.to_owned(),
            access: rights::of(extra, &entries, node),
        };
        let api = lower::api(&entries, decisions, &mut ledger, problems);
        if whole {
            overrides.check_used(problems);
        }
        let service = extra.service.get_ref().clone();
        Surface { folder, service, overrides, api, ledger }
    }
}

impl Built {
    /// The name of the generated crate.
    #[must_use]
    pub fn crate_name(&self) -> &str {
        self.config.data.bridge.name.get_ref()
    }

    /// The files that the project gives, rendered in full.
    ///
    /// # Errors
    /// Where the protos that come out are not valid.
    pub fn render(&self) -> Result<Vec<File>, Problems> {
        let mut files = emit::bridge::files(self)?;
        files.extend(
            self.surfaces
                .iter()
                .map(|surface| File::new(surface.folder.join(NUMBERS), surface.ledger.text())),
        );
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(files)
    }
}

//! Takes over the facts of a node's release: its schemas, and the numbers it gave out.

mod numbers;
pub mod openrpc;
mod page;
pub mod report;

use std::collections::BTreeSet;
use std::path::Path;

use self::report::Report;
use crate::diagnostic::{Place, Problems};
use crate::model::diff;
use crate::model::merge::{self, Flat};
use crate::model::types::Entry;
use crate::output::{self, File};
use crate::policy::numbers::{Ledger, PATH, text};
use crate::policy::{VERSION_PATH, overrides};
use crate::schema::{facts, folder, raw};
use crate::{compat, pipeline};

/// Where the node keeps what, from its `doc/schemas` folder.
const FOLDERS: [&str; 3] = [".", "notification", "hook"];

/// The folders in which every file is imported.
const IMPORTED: [&str; 3] = ["schemas/methods", "schemas/notifications", "schemas/hooks"];

/// What an import did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Imported {
    /// Files that were read.
    pub read: usize,
    /// Files that were written or removed.
    pub changed: usize,
}

/// Reads `dir`, and `numbers` where given, and brings `schemas/` up to date.
///
/// # Errors
/// Every problem found; nothing is written then.
pub fn run(
    root: &Path,
    dir: &Path,
    numbers: Option<&Path>,
    release: Option<&str>,
) -> Result<Imported, Problems> {
    let mut problems = Problems::default();
    let (files, _) = render(root, dir, numbers, release, &mut problems);
    let files = problems.into_result(files)?;
    let changed = write(root, &files)?;
    Ok(Imported { read: files.len(), changed })
}

/// As [`run`], and gives numbers to what is new; says what differs from the schemas that were there,
/// and what a person has to decide.
///
/// # Errors
/// Every problem found in the node's files; nothing is written then.
pub fn reported(
    root: &Path,
    dir: &Path,
    numbers: Option<&Path>,
    release: Option<&str>,
) -> Result<Report, Problems> {
    let was = (current_release(root), entries(root));
    let mut problems = Problems::default();
    let (files, entries) = render(root, dir, numbers, release, &mut problems);
    let files = problems.into_result(files)?;
    write(root, &files)?;
    let before = ledger(root);
    let (api, given) = pipeline::lenient(root)?;
    write(root, &[File::new(PATH, given.text())])?;
    let numbers = ledger(root).difference(&before).cloned().collect();
    let decisions = pipeline::build(root).err().unwrap_or_default();
    let breaks = match compat::of_model(root, &api) {
        // What is to be decided can be what no proto may say.
        Err(_) if !decisions.is_empty() => None,
        compared => compared?,
    };
    Ok(Report {
        releases: (was.0, current_release(root)),
        changes: diff::changes(&was.1, &entries),
        numbers,
        decisions,
        breaks,
    })
}

/// Brings files up to date; gives how many were not.
fn write(root: &Path, files: &[File]) -> Result<usize, Problems> {
    let is_import = files.len() > 1;
    let folders: &[&str] = if is_import { &IMPORTED } else { &[] };
    let changes = output::compare(root, folders, files)?;
    output::apply(root, &changes)?;
    Ok(changes.len())
}

fn current_release(root: &Path) -> String {
    let text = std::fs::read_to_string(root.join(VERSION_PATH));
    text.map_or_else(|_| "nothing".to_owned(), |text| text.trim().to_owned())
}

/// The model of the schemas that are there, as far as they can be read.
fn entries(root: &Path) -> Vec<Entry> {
    let mut ignored = Problems::default();
    let (raw, _) = pipeline::schemas(root, &mut ignored);
    let flat: Vec<Flat> = raw.iter().map(|file| merge::file(file, &mut ignored)).collect();
    pipeline::entries(&flat, &mut ignored)
}

/// Every number that is given.
fn ledger(root: &Path) -> BTreeSet<text::Entry> {
    let text = std::fs::read_to_string(root.join(PATH)).unwrap_or_default();
    text::read(&text).filter_map(|line| line.ok().map(|(entry, _)| entry)).collect()
}

fn render(
    root: &Path,
    dir: &Path,
    numbers: Option<&Path>,
    release: Option<&str>,
    problems: &mut Problems,
) -> (Vec<File>, Vec<Entry>) {
    let mut schemas = Vec::new();
    for below in FOLDERS {
        let folder = if below == "." { dir.to_owned() } else { dir.join(below) };
        schemas.extend(folder::files(&folder, &folder, problems).into_iter().flatten());
    }
    correct(root, &mut schemas, problems);
    let flat: Vec<Flat> = schemas.iter().map(|file| merge::file(file, problems)).collect();
    // The strict model is not kept, but what it refuses is refused here, where the file is new.
    let entries = pipeline::entries(&flat, problems);
    let mut files: Vec<File> = flat.iter().map(file).collect();
    if let Some(release) = release {
        files.push(File::new(VERSION_PATH, format!("{release}\n")));
    }
    if let Some(theirs) = numbers
        && let Some(mut ours) = Ledger::read(root, problems)
    {
        numbers::take_over(root, &flat, theirs, &mut ours, problems);
        files.push(File::new(PATH, ours.text()));
    }
    (files, entries)
}

fn file(flat: &Flat) -> File {
    let path = format!("schemas/{}/{}.json", flat.subject.plural(), flat.name);
    File::new(path, facts::text(flat))
}

/// Applies the corrections of `schemas/overrides.toml` to the node's own files.
fn correct(root: &Path, schemas: &mut [raw::File], problems: &mut Problems) {
    let Some(overrides) = overrides::read(root, problems) else { return };
    for file in schemas {
        let path = file.place.source.path.clone();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        // A correction is looked up by what it mends, so that one that the node has made itself
        // shows up as no longer applying.
        if let Some(is) = overrides.correct_name(name, &file.name) {
            file.name = is.to_owned();
        }
        let mut keep = |place: &Place| !overrides.correct_required(name, &place.pointer);
        correct_required(&mut file.request, &mut keep);
        correct_required(&mut file.response, &mut keep);
    }
    overrides.check_corrections_used(problems);
}

fn correct_required(schema: &mut raw::Schema, keep: &mut impl FnMut(&Place) -> bool) {
    schema.required.retain(|(_, place)| keep(place));
    let inner = schema.properties.iter_mut().map(|(_, property)| property);
    let inner = inner.chain(schema.items.as_deref_mut()).chain(&mut schema.one_of);
    let inner = inner.chain(schema.branches.iter_mut().map(|(_, branch)| branch));
    inner.for_each(|schema| correct_required(schema, keep));
}

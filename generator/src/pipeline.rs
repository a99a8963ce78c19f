//! The whole flow: schema files -> raw -> flat -> strict -> api -> files.

use std::path::Path;

use crate::api::Api;
use crate::diagnostic::{Place, Problems, Rule};
use crate::lower::Decisions;
use crate::model::merge::{self, Flat};
use crate::model::strict;
use crate::model::types::Entry;
use crate::output::File;
use crate::policy::Policy;
use crate::policy::numbers::{self, Ledger};
use crate::schema::folder;
use crate::schema::raw::{self, Subject};
use crate::{bridge, emit, lower};

/// Everything up to the emitters.
pub struct Built {
    /// The strict model of every schema, exposed or not.
    pub entries: Vec<Entry>,
    /// What is exposed.
    pub api: Api,
    /// The numbers, with those appended that are new.
    pub ledger: Ledger,
}

/// Reads the project's schemas and policy and builds the final model.
///
/// # Errors
/// Every problem found in any of the files.
pub fn build(root: &Path) -> Result<Built, Problems> {
    let mut problems = Problems::default();
    let (raw, whole) = schemas(root, &mut problems);
    let flat: Vec<Flat> = raw.iter().map(|file| merge::file(file, &mut problems)).collect();
    let entries = entries(&flat, &mut problems);
    let (Some(policy), Some(mut ledger)) =
        (Policy::read(root, &mut problems), Ledger::read(root, &mut problems))
    else {
        return Err(problems);
    };
    let there: Vec<(Subject, &str, &Place)> =
        entries.iter().map(|entry| (entry.subject, entry.name.as_str(), &entry.place)).collect();
    policy.exposure.check(&there, &mut problems);
    policy.exposure.check_dropped(&flat, &mut problems);
    policy.access.check(&entries, &mut problems);
    ledger.check(&mut problems);
    let decisions = Decisions::of_node(&policy, &mut problems);
    let api = lower::api(&entries, decisions, &mut ledger, &mut problems);
    // Where a schema could not be read, an entry for it is not stale.
    if whole && entries.len() == flat.len() {
        policy.exposure.check_stale(&there, &mut problems);
        policy.exposure.check_dropped_stale(&flat, &mut problems);
        policy.titles.check_stale(&there, &mut problems);
        policy.access.check_stale(&entries, &mut problems);
        policy.overrides.check_used(&mut problems);
    }
    problems.into_result(Built { entries, api, ledger })
}

/// What the project would give, whatever is wrong with its schemas: for comparing it with another
/// one.
///
/// # Errors
/// Where its policy files can't be read at all.
pub fn lenient(root: &Path) -> Result<(Api, Ledger), Problems> {
    let mut ignored = Problems::default();
    let (raw, _) = schemas(root, &mut ignored);
    let flat: Vec<Flat> = raw.iter().map(|file| merge::file(file, &mut ignored)).collect();
    let entries = entries(&flat, &mut ignored);
    let mut problems = Problems::default();
    let (Some(policy), Some(mut ledger)) =
        (Policy::read(root, &mut problems), Ledger::read(root, &mut problems))
    else {
        return Err(problems);
    };
    let decisions = Decisions::of_node(&policy, &mut ignored);
    let api = lower::api(&entries, decisions, &mut ledger, &mut ignored);
    Ok((api, ledger))
}

/// What these schemas would give, whatever is still wrong with them: for looking names up.
#[must_use]
pub fn preview(root: &Path, schemas: &[Flat]) -> Option<Api> {
    let mut ignored = Problems::default();
    let entries = entries(schemas, &mut ignored);
    let policy = Policy::read(root, &mut ignored)?;
    let decisions = Decisions::of_node(&policy, &mut ignored);
    Some(lower::api(&entries, decisions, &mut Ledger::default(), &mut ignored))
}

/// The files that a build gives, rendered in full.
///
/// # Errors
/// Where the protos that come out are not valid.
pub fn render(built: &Built) -> Result<Vec<File>, Problems> {
    let mut files = emit::files(&built.api)?;
    files.push(File::new(numbers::PATH, built.ledger.text()));
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

/// The files that a project gives, whether it is this one or a bridge project, rendered in full.
///
/// # Errors
/// Every problem found in any of its files.
pub fn rendered(root: &Path) -> Result<Vec<File>, Problems> {
    if bridge::is_bridge(root) {
        return bridge::build(root).and_then(|built| built.render());
    }
    build(root).and_then(|built| render(&built))
}

/// The project's schema files, and whether every one could be read.
pub fn schemas(root: &Path, problems: &mut Problems) -> (Vec<raw::File>, bool) {
    schemas_in(root, Path::new("schemas"), &Subject::ALL, problems)
}

/// The schema files of these subjects in a folder, given from the project's root, and whether every
/// one could be read.
pub fn schemas_in(
    root: &Path,
    folder: &Path,
    subjects: &[Subject],
    problems: &mut Problems,
) -> (Vec<raw::File>, bool) {
    let mut found = Vec::new();
    let mut whole = true;
    for subject in subjects.iter().copied() {
        let shown = folder.join(subject.plural());
        let files = folder::files(&root.join(&shown), &shown, problems);
        whole &= files.iter().all(Option::is_some);
        for file in files.into_iter().flatten() {
            if file.subject != subject {
                problems.at(
                    Rule::WrongFolder,
                    &file.name_place,
                    format!("`{}` is not one of the {}", file.name, subject.plural()),
                    if subjects.contains(&file.subject) {
                        format!("move the file to {}", folder.join(file.subject.plural()).display())
                    } else {
                        format!("remove the file: {} are the node's alone", file.subject.plural())
                    },
                );
            }
            found.push(file);
        }
    }
    (found, whole)
}

/// The strict model of schemas; a name that two files describe is a problem.
pub fn entries(flat: &[Flat], problems: &mut Problems) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::with_capacity(flat.len());
    for flat in flat {
        let Some(entry) = strict::entry(flat, problems) else { continue };
        let same = |seen: &&Entry| (seen.subject, &seen.name) == (entry.subject, &entry.name);
        match entries.iter().find(same) {
            Some(first) => problems.between(
                Rule::DuplicateSchema,
                &entry.place,
                format!("`{}` is described by two files", entry.name),
                "remove one of them",
                (&first.place, "the other one"),
            ),
            None => entries.push(entry),
        }
    }
    entries
}

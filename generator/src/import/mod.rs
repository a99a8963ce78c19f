//! Takes over the facts of a node's release: its schemas, and the numbers it gave out.

mod numbers;

use std::path::Path;

use crate::diagnostic::{Place, Problems};
use crate::model::merge::{self, Flat};
use crate::output::{self, File};
use crate::pipeline;
use crate::policy::numbers::Ledger;
use crate::policy::{VERSION_PATH, overrides};
use crate::schema::{facts, folder, raw};

/// Where the node keeps what, from its `doc/schemas` folder.
const FOLDERS: [&str; 3] = [".", "notification", "hook"];

/// The folders in which every file is imported.
const IMPORTED: [&str; 3] = ["schemas/methods", "schemas/notifications", "schemas/hooks"];

/// Reads `dir`, and `numbers` where given, and brings `schemas/` up to date.
///
/// # Errors
/// Every problem found, as text; nothing is written then.
pub fn run(
    root: &Path,
    dir: &Path,
    numbers: Option<&Path>,
    release: Option<&str>,
) -> Result<String, String> {
    let mut problems = Problems::default();
    let files = render(root, dir, numbers, release, &mut problems);
    let files = problems.into_result(files).map_err(|problems| problems.render())?;
    let changes = output::compare(root, &IMPORTED, &files).map_err(|error| error.to_string())?;
    output::apply(root, &changes).map_err(|error| error.to_string())?;
    Ok(format!(
        "{} file(s) read, {} changed; next: `make regenerate`, which says what schemas/exposure.toml \
         still has to decide",
        files.len(),
        changes.len()
    ))
}

fn render(
    root: &Path,
    dir: &Path,
    numbers: Option<&Path>,
    release: Option<&str>,
    problems: &mut Problems,
) -> Vec<File> {
    let mut schemas = Vec::new();
    for below in FOLDERS {
        let folder = if below == "." { dir.to_owned() } else { dir.join(below) };
        schemas.extend(folder::files(&folder, &folder, problems).into_iter().flatten());
    }
    correct(root, &mut schemas, problems);
    let flat: Vec<Flat> = schemas.iter().map(|file| merge::file(file, problems)).collect();
    // The strict model is not kept, but what it refuses is refused here, where the file is new.
    pipeline::entries(&flat, problems);
    let mut files: Vec<File> = flat.iter().map(file).collect();
    if let Some(release) = release {
        files.push(File::new(VERSION_PATH, format!("{release}\n")));
    }
    if let Some(theirs) = numbers
        && let Some(mut ours) = Ledger::read(root, problems)
    {
        numbers::take_over(root, &flat, theirs, &mut ours, problems);
        files.push(File::new(crate::policy::numbers::PATH, ours.text()));
    }
    files
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

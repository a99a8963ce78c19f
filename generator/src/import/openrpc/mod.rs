//! `import --openrpc`: a document that describes a JSON-RPC service, to schemas in the form in which
//! this project keeps facts.
//!
//! [`document`] reads the document and [`schema`] the JSON Schemas in it, which come to one type for
//! each value ([`value`]); [`facts`] writes that down, and [`left`] is what it has no place for.

mod bounds;
mod document;
mod facts;
pub mod left;
mod pointer;
pub mod record;
pub mod report;
mod schema;
mod value;

use std::path::Path;
use std::rc::Rc;

pub use document::Structure;

use self::record::Record;
use self::report::Report;
use crate::diagnostic::{Problems, Source};
use crate::model::diff;
use crate::model::merge::{self, Flat};
use crate::model::types::Entry;
use crate::output::{self, File};
use crate::pipeline;
use crate::schema::{folder, json, raw};

/// Reads a document, and brings the folder `into`, below `root`, up to date: its schemas, and
/// `openrpc.toml`. Numbers aren't touched: `generate` gives those that are missing.
///
/// `either` is how methods are called that take their parameters both ways.
///
/// # Errors
/// Every problem found in the document, or a folder that holds schemas of another hand; nothing is
/// written then.
pub fn run(
    root: &Path,
    document: &Path,
    into: &Path,
    either: Structure,
) -> Result<Report, Problems> {
    let mut problems = Problems::default();
    let was = Record::read(root, into, &mut problems);
    let read = read(document, either, into, &mut problems);
    let (Some((files, is)), true) = (read, problems.is_empty()) else { return Err(problems) };
    let (old, new) = (there(root, into), entries(&files, &mut problems));
    // What an import writes, `generate` reads.
    let mut files = problems.into_result(files)?;
    files.push(is.file(into));
    let methods = into.join("methods");
    let changed = output::compare(root, &[&methods.to_string_lossy()], &files)?;
    output::apply(root, &changed)?;
    Ok(Report {
        title: is.title,
        versions: (was.map_or_else(|| "nothing".to_owned(), |was| was.version), is.version),
        methods: new.len(),
        changed: changed.len(),
        changes: diff::changes(&old, &new),
        left: is.left,
    })
}

/// Reads a document, and no more.
///
/// # Errors
/// Every problem found in it.
pub fn check(document: &Path) -> Result<(), Problems> {
    let mut problems = Problems::default();
    let into = Path::new("");
    if let Some((files, _)) = read(document, Structure::ByPosition, into, &mut problems) {
        entries(&files, &mut problems);
    }
    problems.into_result(())
}

fn read(
    path: &Path,
    either: Structure,
    into: &Path,
    problems: &mut Problems,
) -> Option<(Vec<File>, Record)> {
    let source = folder::read(path, path, problems)?;
    let root = json::parse(&source, problems)?;
    let mut schemas = schema::Schemas::new(&root);
    let document = document::read(&root, &mut schemas);
    let schema::Schemas { mut left, problems: found, .. } = schemas;
    problems.extend_in_order(found);
    let document = document?;
    let files = document.methods.iter().map(|method| {
        let text = facts::text(method, either, &mut left);
        File::new(into.join("methods").join(facts::file_name(&method.name)), text)
    });
    let files: Vec<File> = files.collect();
    Some((files, Record::new(document.title, document.version, &left)))
}

/// The model of what the last import wrote, as far as it can be read.
fn there(root: &Path, into: &Path) -> Vec<Entry> {
    let methods = into.join("methods");
    let mut ignored = Problems::default();
    let files = folder::files(&root.join(&methods), &methods, &mut ignored);
    model(files.into_iter().flatten().collect(), &mut ignored)
}

/// The model of rendered files.
fn entries(files: &[File], problems: &mut Problems) -> Vec<Entry> {
    let read = files.iter().filter_map(|file| {
        let text = String::from_utf8_lossy(&file.content).into_owned();
        let source = Rc::new(Source { path: file.path.clone(), text });
        raw::file(&json::parse(&source, problems)?, problems)
    });
    let read = read.collect();
    model(read, problems)
}

fn model(files: Vec<raw::File>, problems: &mut Problems) -> Vec<Entry> {
    let flat: Vec<Flat> = files.iter().map(|file| merge::file(file, problems)).collect();
    pipeline::entries(&flat, problems)
}

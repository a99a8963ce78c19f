//! An API reference out of the final model: static HTML with search, or Markdown.
//!
//! [`reference::build`] decides everything that a reader will see, once for each form, since only
//! the form's links and its writing of text differ; [`html`] and [`markdown`] lay it out.

mod calls;
mod changes;
mod examples;
mod fields;
mod form;
mod html;
mod links;
mod markdown;
mod own;
mod pages;
mod python;
mod reference;
mod rights;
mod search;
mod snippets;
mod values;
mod write;

pub use form::Form;
pub use write::write;

use std::path::Path;

use crate::api::Api;
use crate::bridge;
use crate::diagnostic::{Problems, Rule};
use crate::output::File;
use crate::pipeline;

/// Which forms are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// Static pages with search, for a browser: from a disk or any server of files.
    Html,
    /// For a repository.
    Markdown,
    /// Both, each in a folder of its own: html/ and markdown/.
    Both,
}

/// Writes the reference of the project in `root` to `out`; tells where it is. Of a bridge project with
/// several packages, each has a folder of its own in it.
///
/// # Errors
/// Every problem found in the schemas; or why a file could not be written.
pub fn run(root: &Path, out: &Path, format: Format) -> Result<String, Problems> {
    if !bridge::is_bridge(root) {
        return of(&pipeline::build(root)?.api, out, format);
    }
    let surfaces = bridge::build(root)?.surfaces;
    if let [one] = surfaces.as_slice() {
        return of(&one.api, out, format);
    }
    let each = surfaces.iter().map(|one| of(&one.api, &out.join(&one.api.package), format));
    Ok(each.collect::<Result<Vec<_>, _>>()?.join("\n"))
}

fn of(api: &Api, out: &Path, format: Format) -> Result<String, Problems> {
    let forms = match format {
        Format::Html => vec![(Form::Html, out.to_owned())],
        Format::Markdown => vec![(Form::Markdown, out.to_owned())],
        Format::Both => {
            vec![(Form::Html, out.join("html")), (Form::Markdown, out.join("markdown"))]
        }
    };
    let mut said = Vec::new();
    for (form, folder) in forms {
        let files = files(api, form)?;
        let unwritten =
            |why: String| Problems::one(Rule::Unwritable, why, "name a folder with --out");
        let changed = write(&folder, &files).map_err(unwritten)?;
        let first = folder.join(format!("{}.{}", form.first_page(), form.ending()));
        said.push(format!("{}: {} files, {changed} changed", first.display(), files.len()));
    }
    Ok(said.join("\n"))
}

/// The files of the reference in one form, by their paths in its folder.
///
/// # Errors
/// Where the protos that the model gives are not valid.
pub fn files(api: &Api, form: Form) -> Result<Vec<File>, Problems> {
    let reference = reference::build(api, form)?;
    let mut files = match form {
        Form::Html => html::files(&reference),
        Form::Markdown => markdown::files(&reference),
    };
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

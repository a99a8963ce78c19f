//! The reference as files of a repository.

use askama::Template;

use super::html::{Group, Letter, groups, letters};
use super::links::{CALLS, CHANGES, TYPES};
use super::reference::{Page, Reference, Side};
use crate::output::File;

#[derive(Template)]
#[template(path = "docs/page.md")]
struct PageView<'a> {
    page: &'a Page,
}

#[derive(Template)]
#[template(path = "docs/index.md")]
struct IndexView<'a> {
    reference: &'a Reference,
    groups: Vec<Group<'a>>,
    letters: Vec<Letter<'a>>,
    parts: Vec<&'a Page>,
}

#[derive(Template)]
#[template(path = "docs/types.md")]
struct TypesView<'a> {
    side: &'a Side,
}

#[derive(Template)]
#[template(path = "docs/changes.md")]
struct ChangesView<'a> {
    reference: &'a Reference,
}

#[derive(Template)]
#[template(path = "docs/calls.md")]
struct CallsView<'a> {
    reference: &'a Reference,
}

/// The files.
pub fn files(reference: &Reference) -> Vec<File> {
    let pages = reference.pages.iter();
    let mut files: Vec<File> = pages.map(|page| file(&page.path, &PageView { page })).collect();
    let index = IndexView {
        reference,
        groups: groups(reference),
        letters: letters(reference),
        parts: reference.pages.iter().filter(|page| page.parts.is_some()).collect(),
    };
    files.push(file(reference.form.first_page(), &index));
    files.push(file(TYPES, &TypesView { side: &reference.types }));
    files.push(file(CHANGES, &ChangesView { reference }));
    files.push(file(CALLS, &CallsView { reference }));
    files
}

fn file(path: &str, view: &impl Template) -> File {
    let text = crate::emit::rust::text(view);
    // Sections end with an empty line each, whichever of them there are.
    let mut out = String::with_capacity(text.len());
    let mut empty = 0;
    for line in text.lines() {
        empty = if line.trim().is_empty() { empty + 1 } else { 0 };
        if empty < 2 {
            out.push_str(line.trim_end());
            out.push('\n');
        }
    }
    File::new(format!("{path}.md"), out)
}

//! The reference as static pages.

use askama::Template;

use super::links::{self, CALLS, CHANGES, TYPES};
use super::reference::{Kind, Page, Reference};
use super::search;
use crate::output::File;

/// What every page has around its content.
struct Frame<'a> {
    /// The page's title.
    title: String,
    /// What leads to the reference's folder.
    up: String,
    version: &'a str,
    release: Option<&'a str>,
    /// Which entry of the menu it belongs to.
    here: &'static str,
}

#[derive(Template)]
#[template(path = "docs/page.html")]
struct PageView<'a> {
    frame: Frame<'a>,
    page: &'a Page,
}

#[derive(Template)]
#[template(path = "docs/index.html")]
struct IndexView<'a> {
    frame: Frame<'a>,
    reference: &'a Reference,
    groups: Vec<Group<'a>>,
    letters: Vec<Letter<'a>>,
    parts: Vec<&'a Page>,
}

#[derive(Template)]
#[template(path = "docs/types.html")]
struct TypesView<'a> {
    frame: Frame<'a>,
    side: &'a super::reference::Side,
}

#[derive(Template)]
#[template(path = "docs/changes.html")]
struct ChangesView<'a> {
    frame: Frame<'a>,
    reference: &'a Reference,
}

#[derive(Template)]
#[template(path = "docs/calls.html")]
struct CallsView<'a> {
    frame: Frame<'a>,
    reference: &'a Reference,
}

/// A list of RPCs in the index.
pub struct Group<'a> {
    pub anchor: String,
    pub heading: String,
    pub about: &'static str,
    pub pages: Vec<&'a Page>,
}

/// The RPCs that begin with a letter.
pub struct Letter<'a> {
    pub letter: char,
    pub pages: Vec<&'a Page>,
}

/// The pages, and what they load.
pub fn files(reference: &Reference) -> Vec<File> {
    let frame = |title: &str, path: &str, here| Frame {
        title: title.to_owned(),
        up: links::up(path),
        version: &reference.version,
        release: reference.release.as_deref(),
        here,
    };
    let mut files: Vec<File> = Vec::with_capacity(reference.pages.len() + 7);
    for page in &reference.pages {
        let frame = frame(&page.name, &page.path, page.kind.folder());
        files.push(file(&page.path, &PageView { frame, page }));
    }
    let first = reference.form.first_page();
    let index = IndexView {
        frame: frame("Overview", first, "index"),
        reference,
        groups: groups(reference),
        letters: letters(reference),
        parts: reference.pages.iter().filter(|page| page.parts.is_some()).collect(),
    };
    files.push(file(first, &index));
    let types = TypesView { frame: frame("Shared types", TYPES, TYPES), side: &reference.types };
    files.push(file(TYPES, &types));
    files
        .push(file(CHANGES, &ChangesView { frame: frame("Changes", CHANGES, CHANGES), reference }));
    files.push(file(CALLS, &CallsView { frame: frame("Calls", CALLS, CALLS), reference }));
    files.push(File::new("search-index.js", search::index(reference)));
    files.push(File::new("reference.js", include_str!("../../../templates/docs/reference.js")));
    files.push(File::new("style.css", include_str!("../../../templates/docs/style.css")));
    files
}

fn file(path: &str, view: &impl Template) -> File {
    File::new(format!("{path}.html"), crate::emit::rust::text(view))
}

/// The lists of the index: methods by what they give into a client's hands, then the others.
pub fn groups(reference: &Reference) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for kind in Kind::ALL {
        let of_kind = || reference.pages.iter().filter(move |page| page.kind == kind);
        if kind != Kind::Method {
            groups.push(Group {
                anchor: kind.folder().to_owned(),
                heading: kind.heading().to_owned(),
                about: "",
                pages: of_kind().collect(),
            });
            continue;
        }
        for (class, heading) in super::rights::HEADINGS {
            groups.push(Group {
                anchor: format!("methods-{}", class.name()),
                heading: format!("Methods that {heading}"),
                about: super::rights::meaning(class),
                pages: of_kind().filter(|page| page.class == class.name()).collect(),
            });
        }
        groups.push(Group {
            anchor: kind.folder().to_owned(),
            heading: kind.heading().to_owned(),
            about: "",
            pages: of_kind().filter(|page| page.class.is_empty()).collect(),
        });
    }
    groups.retain(|group| !group.pages.is_empty());
    groups
}

/// Every RPC by its first letter.
pub fn letters(reference: &Reference) -> Vec<Letter<'_>> {
    let mut pages: Vec<&Page> = reference.pages.iter().collect();
    pages.sort_by_key(|page| (page.name.to_lowercase(), page.kind));
    let mut letters: Vec<Letter<'_>> = Vec::new();
    for page in pages {
        let first = page.name.chars().next().unwrap_or(' ').to_ascii_uppercase();
        match letters.last_mut() {
            Some(letter) if letter.letter == first => letter.pages.push(page),
            _ => letters.push(Letter { letter: first, pages: vec![page] }),
        }
    }
    letters
}

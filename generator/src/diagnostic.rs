//! What is wrong with an input, where, and what to do about it.
//!
//! Every stage adds to one [`Problems`] and goes on, so that one run shows everything.

use std::fmt::{self, Write as _};
use std::ops::Range;
use std::path::PathBuf;
use std::rc::Rc;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

/// The text of one input file, kept to show the line that a problem is on.
#[derive(PartialEq, Eq)]
pub struct Source {
    /// Path as the user gave it, or relative to the project's root.
    pub path: PathBuf,
    /// The whole text.
    pub text: String,
}

/// Without the text, which is long and the same for each of its places.
impl fmt::Debug for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.path.display())
    }
}

impl Source {
    /// The line that a byte offset is on, counted from 1.
    #[must_use]
    pub fn line(&self, offset: usize) -> usize {
        let end = offset.min(self.text.len());
        1 + self.text.as_bytes()[..end].iter().filter(|byte| **byte == b'\n').count()
    }
}

/// A place in an input file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file.
    pub source: Rc<Source>,
    /// Bytes of the file.
    pub span: Range<usize>,
    /// JSON pointer (RFC 6901), or the dotted key of a TOML file.
    pub pointer: String,
}

impl Place {
    /// `file:line` and the pointer, as shown at the head of a problem.
    #[must_use]
    pub fn label(&self) -> String {
        let line = self.source.line(self.span.start);
        format!("{}:{line} {}", self.source.path.display(), self.pointer)
    }
}

/// One thing that is wrong.
#[derive(Debug, Clone)]
pub struct Problem {
    /// Where, if it is in a file.
    pub place: Option<Place>,
    /// What is wrong: what was expected, and what came.
    pub what: String,
    /// What it leads to, where that is not plain.
    pub notes: Vec<String>,
    /// What to do.
    pub help: String,
    /// Another place that takes part, and how.
    pub other: Option<(Place, String)>,
}

/// Everything found wrong so far.
#[derive(Debug, Default)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// Adds a problem at a place.
    pub fn at(&mut self, place: &Place, what: impl Into<String>, help: impl Into<String>) {
        self.push(Some(place.clone()), what.into(), help.into(), None);
    }

    /// Adds a problem that two places take part in.
    pub fn between(
        &mut self,
        place: &Place,
        what: impl Into<String>,
        help: impl Into<String>,
        other: (&Place, &str),
    ) {
        let other = (other.0.clone(), other.1.to_owned());
        self.push(Some(place.clone()), what.into(), help.into(), Some(other));
    }

    /// Adds a problem that is not in any file.
    pub fn nowhere(&mut self, what: impl Into<String>, help: impl Into<String>) {
        self.push(None, what.into(), help.into(), None);
    }

    fn push(
        &mut self,
        place: Option<Place>,
        what: String,
        help: String,
        other: Option<(Place, String)>,
    ) {
        self.0.push(Problem { place, what, notes: Vec::new(), help, other });
    }

    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Every problem, in the order in which they were found.
    #[must_use]
    pub fn all(&self) -> &[Problem] {
        &self.0
    }

    /// The value if nothing is wrong, else the problems.
    ///
    /// # Errors
    /// The problems themselves, where there are any.
    pub fn into_result<T>(self, value: T) -> Result<T, Self> {
        if self.is_empty() { Ok(value) } else { Err(self) }
    }

    /// All problems as text for a terminal, each with the line it is on.
    #[must_use]
    pub fn render(&self) -> String {
        let mut text = String::new();
        for problem in &self.0 {
            let _ = writeln!(text, "{}\n", problem.render());
        }
        let _ = write!(text, "{} problem(s); nothing was written", self.0.len());
        text
    }
}

impl Problem {
    /// As text for a terminal, with the line it is on.
    #[must_use]
    pub fn render(&self) -> String {
        let renderer = Renderer::plain();
        let notes = self.notes.iter().map(|note| Level::NOTE.message(note.as_str()));
        let help = Level::HELP.message(self.help.as_str());
        let Some(place) = &self.place else {
            let group = Level::ERROR.primary_title(self.what.as_str());
            return renderer.render(&[group.elements(notes).element(help)]);
        };
        let head = format!("{}: {}", place.label().trim_end(), self.what);
        let mut group = Level::ERROR.primary_title(head).element(snippet(place, "here"));
        if let Some((other, role)) = &self.other {
            group = group.element(snippet(other, role));
        }
        renderer.render(&[group.elements(notes).element(help)])
    }
}

/// The lines around a place; only its first line is marked, since an object can be long.
fn snippet<'a>(place: &'a Place, label: &'a str) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let text = place.source.text.as_str();
    let start = place.span.start.min(text.len());
    let line_end = text[start..].find('\n').map_or(text.len(), |at| start + at);
    let end = place.span.end.clamp(start, line_end);
    Snippet::source(text)
        .path(place.source.path.to_string_lossy().into_owned())
        .annotation(AnnotationKind::Primary.span(start..end).label(label))
}

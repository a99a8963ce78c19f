//! How problems are told: to people with the line that each is on, to programs as JSON.

use std::fmt::Write as _;
use std::path::Path;

use annotate_snippets::{Annotation, AnnotationKind, Level, Renderer, Snippet};
use serde::Serialize;
use serde_json::Value;

use super::place::Position;
use super::{Place, Problem, Problems, Rule};

/// Whether text has colours. Those who print it take them out again where nobody sees them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colours {
    /// None.
    Plain,
    /// ANSI escape sequences.
    Ansi,
}

/// What can be told in the form of a problem.
pub struct Told<'a> {
    /// Name of the rule.
    pub rule: &'a str,
    /// Where, if it is in a file.
    pub place: Option<&'a Place>,
    /// What is wrong.
    pub what: &'a str,
    /// What it leads to.
    pub notes: &'a [String],
    /// What to do.
    pub help: &'a str,
    /// Another place that takes part, and how.
    pub other: Option<(&'a Place, &'a str)>,
}

impl Told<'_> {
    /// As text, with the lines that it is on.
    #[must_use]
    pub fn text(&self, colours: Colours) -> String {
        let renderer = match colours {
            Colours::Plain => Renderer::plain(),
            Colours::Ansi => Renderer::styled(),
        };
        let notes = self.notes.iter().map(|note| Level::NOTE.message(note.as_str()));
        let help = Level::HELP.message(self.help);
        let head = match self.place {
            Some(place) => format!("{}: {}", place.label(), self.what),
            None => self.what.to_owned(),
        };
        let title = Level::ERROR.primary_title(head).id(self.rule);
        let group = match (self.place, self.other) {
            (None, _) => title.elements(notes),
            (Some(place), None) => title.element(snippet(place, "here")).elements(notes),
            (Some(place), Some((other, role))) => {
                title.element(snippet(place, "here")).element(snippet(other, role)).elements(notes)
            }
        };
        renderer.render(&[group.element(help)])
    }
}

/// The lines around a place; only its first line is marked, since an object can be long.
fn snippet<'a>(place: &'a Place, label: &'a str) -> Snippet<'a, Annotation<'a>> {
    let text = place.source.text.as_str();
    let start = place.span.start.min(text.len());
    let line_end = text[start..].find('\n').map_or(text.len(), |at| start + at);
    let end = place.span.end.clamp(start, line_end);
    Snippet::source(text)
        .path(place.source.path.to_string_lossy().into_owned())
        .annotation(AnnotationKind::Primary.span(start..end).label(label))
}

impl Problem {
    fn told(&self) -> Told<'_> {
        Told {
            rule: self.rule.name(),
            place: self.place.as_ref(),
            what: &self.what,
            notes: &self.notes,
            help: &self.help,
            other: self.other.as_ref().map(|(place, role)| (place, role.as_str())),
        }
    }

    /// As text, with the lines that it is on.
    #[must_use]
    pub fn text(&self, colours: Colours) -> String {
        self.told().text(colours)
    }
}

impl Problems {
    /// All problems as plain text, each with the line it is on.
    #[must_use]
    pub fn render(&self) -> String {
        self.text(Colours::Plain)
    }

    /// All problems as text, each with the line it is on.
    #[must_use]
    pub fn text(&self, colours: Colours) -> String {
        let mut text = String::new();
        for problem in self.all() {
            let _ = writeln!(text, "{}\n", problem.text(colours));
        }
        let _ = write!(text, "{} problem(s)", self.all().len());
        // Problems of inputs come before anything is written.
        if self.all().iter().all(|problem| problem.rule != Rule::Unwritable) {
            text.push_str("; nothing was written");
        }
        text
    }

    /// All problems for programs: an array of objects.
    #[must_use]
    pub fn json(&self) -> Value {
        let problems: Vec<Seen<'_>> = self.all().iter().map(Seen::of).collect();
        // Names, texts and numbers always have a JSON form.
        serde_json::to_value(problems).unwrap_or_default()
    }
}

/// A problem as programs see it.
#[derive(Serialize)]
struct Seen<'a> {
    rule: &'static str,
    #[serde(flatten)]
    place: Option<At<'a>>,
    what: &'a str,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    notes: &'a [String],
    help: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    other: Option<Other<'a>>,
}

/// A place as programs see it: lines and columns (in characters) are counted from 1, `end` is
/// the first character behind it.
#[derive(Debug, Serialize)]
pub struct At<'a> {
    file: &'a Path,
    #[serde(flatten)]
    start: Position,
    end: Position,
    pointer: &'a str,
}

#[derive(Serialize)]
struct Other<'a> {
    #[serde(flatten)]
    place: At<'a>,
    role: &'a str,
}

impl<'a> At<'a> {
    /// A place.
    #[must_use]
    pub fn of(place: &'a Place) -> Self {
        Self {
            file: &place.source.path,
            start: place.start(),
            end: place.end(),
            pointer: &place.pointer,
        }
    }
}

impl<'a> Seen<'a> {
    fn of(problem: &'a Problem) -> Self {
        let Problem { rule, place, what, notes, help, other } = problem;
        let other = other.as_ref();
        Self {
            rule: rule.name(),
            place: place.as_ref().map(At::of),
            what,
            notes,
            help,
            other: other.map(|(place, role)| Other { place: At::of(place), role }),
        }
    }
}

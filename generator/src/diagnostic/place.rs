//! Input files, and places in them.

use std::fmt;
use std::ops::Range;
use std::path::PathBuf;
use std::rc::Rc;

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
        1 + self.before(offset).matches('\n').count()
    }

    /// The column of a byte offset, in characters counted from 1.
    #[must_use]
    pub fn column(&self, offset: usize) -> usize {
        let before = self.before(offset);
        let line = before.rsplit_once('\n').map_or(before, |(_, line)| line);
        1 + line.chars().count()
    }

    /// The text before an offset, or before the character that the offset is inside.
    fn before(&self, offset: usize) -> &str {
        let mut whole = (0..=offset.min(self.text.len())).rev();
        let end = whole.find(|end| self.text.is_char_boundary(*end));
        &self.text[..end.unwrap_or_default()]
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
    /// `file:line:column` and the pointer, as shown at the head of a problem.
    #[must_use]
    pub fn label(&self) -> String {
        let Position { line, column } = self.start();
        let label = format!("{}:{line}:{column} {}", self.source.path.display(), self.pointer);
        label.trim_end().to_owned()
    }

    /// Where it begins.
    #[must_use]
    pub fn start(&self) -> Position {
        self.position(self.span.start)
    }

    /// Where it has ended: the first character behind it.
    #[must_use]
    pub fn end(&self) -> Position {
        self.position(self.span.end)
    }

    fn position(&self, offset: usize) -> Position {
        Position { line: self.source.line(offset), column: self.source.column(offset) }
    }
}

/// A line and a column in characters, both counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

#[cfg(test)]
mod tests {
    use super::{Place, Position, Source};

    #[test]
    fn columns_are_counted_in_characters() {
        let text = "{\n  \"é\": \"ü₿\", 1\n}".to_owned();
        let source = Source { path: "a.json".into(), text: text.clone() };
        let span = text.find('₿').unwrap()..text.find('1').unwrap();
        let place = Place { source: source.into(), span, pointer: "/é".to_owned() };
        assert_eq!(place.start(), Position { line: 2, column: 10 });
        assert_eq!(place.end(), Position { line: 2, column: 14 });
        assert_eq!(place.label(), "a.json:2:10 /é");
        let inside = Place { span: 5..999, ..place };
        assert_eq!((inside.start().column, inside.end().line), (4, 3));
    }
}

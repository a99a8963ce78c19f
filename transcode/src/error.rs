//! Why a conversion failed, and where.

use std::borrow::Cow;
use std::fmt;

/// Longest text of a value that an error or a note repeats, in characters.
const LONGEST: usize = 80;

/// Why a message could not be converted.
///
/// Displayed as one sentence: the place, what was expected there, what came, and what to do
/// about it where that is not obvious.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error(Box<Inner>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Inner {
    path: String,
    fault: Fault,
}

impl Error {
    #[cold]
    pub(crate) fn new(path: String, fault: Fault) -> Self {
        Self(Box::new(Inner { path, fault }))
    }

    /// The place: a JSON pointer such as `/channels/3/amount_msat` where JSON was read, a
    /// protobuf field path such as `destinations[2].amount` where wire bytes were read. Empty
    /// where the message as a whole is meant.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// The same error at another place, for text that was a part of a larger one: `place` is given
    /// the path and returns the one that is true of the whole.
    #[must_use]
    pub fn relocate(mut self, place: impl FnOnce(&str) -> String) -> Self {
        self.0.path = place(&self.0.path);
        self
    }

    /// Everything but the place: what was expected, what came, what to do.
    #[must_use]
    pub fn reason(&self) -> String {
        self.0.fault.to_string()
    }

    /// The same error with this to do about it, for callers that know more.
    #[must_use]
    pub fn advise(mut self, advice: impl Into<Cow<'static, str>>) -> Self {
        self.0.fault.advice = advice.into();
        self
    }

    /// Whether more objects and arrays are inside one another than may be.
    #[must_use]
    pub fn is_too_deep(&self) -> bool {
        self.0.fault.too_deep
    }

    /// What was expected at that place.
    #[must_use]
    pub fn expected(&self) -> &str {
        &self.0.fault.expected
    }

    /// What came instead; values are shortened to some 80 characters.
    #[must_use]
    pub fn came(&self) -> &str {
        &self.0.fault.came
    }

    /// What to do about it, where that is not obvious.
    #[must_use]
    pub fn advice(&self) -> Option<&str> {
        Some(&*self.0.fault.advice).filter(|advice| !advice.is_empty())
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.path.is_empty() {
            return self.0.fault.fmt(f);
        }
        write!(f, "{}: {}", self.0.path, self.0.fault)
    }
}

impl std::error::Error for Error {}

/// An [`Error`] whose place is not known yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fault {
    expected: Cow<'static, str>,
    came: String,
    advice: Cow<'static, str>,
    too_deep: bool,
}

impl Fault {
    #[cold]
    pub(crate) fn new(expected: impl Into<Cow<'static, str>>, came: impl Into<String>) -> Self {
        let (expected, came) = (expected.into(), came.into());
        Self { expected, came, advice: Cow::Borrowed(""), too_deep: false }
    }

    pub(crate) fn advise(self, advice: impl Into<Cow<'static, str>>) -> Self {
        Self { advice: advice.into(), ..self }
    }

    pub(crate) fn too_deep(self) -> Self {
        Self { too_deep: true, ..self }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected {}, got {}", self.expected, self.came)?;
        if self.advice.is_empty() { Ok(()) } else { write!(f, "; {}", self.advice) }
    }
}

/// A string as an error shows it: quoted, without control characters, shortened.
#[cold]
pub(crate) fn quoted(text: &str) -> String {
    format!("{:?}", shortened(text))
}

/// At most [`LONGEST`] characters of a text; an ellipsis says where something is missing.
#[cold]
pub(crate) fn shortened(text: &str) -> Cow<'_, str> {
    match text.char_indices().nth(LONGEST) {
        None => Cow::Borrowed(text),
        Some((end, _)) => Cow::Owned(format!("{}…", text.get(..end).unwrap_or_default())),
    }
}

#[cfg(test)]
mod tests {
    use super::{Error, Fault, quoted, shortened};

    #[test]
    fn shortens_between_characters() {
        assert_eq!(shortened(&"ü".repeat(80)), "ü".repeat(80));
        assert_eq!(shortened(&"ü".repeat(81)), format!("{}…", "ü".repeat(80)));
        assert_eq!(quoted("a\"\n"), r#""a\"\n""#);
    }

    #[test]
    fn one_sentence() {
        let fault = Fault::new("a number", quoted("x"));
        let error = Error::new("/a/0".to_owned(), fault.clone().advise("leave it out"));
        assert_eq!(error.to_string(), r#"/a/0: expected a number, got "x"; leave it out"#);
        assert_eq!(error.reason(), r#"expected a number, got "x"; leave it out"#);
        assert_eq!((error.path(), error.expected(), error.came()), ("/a/0", "a number", "\"x\""));
        assert_eq!(error.advice(), Some("leave it out"));
        let error = error.relocate(|path| format!("/b{path}"));
        assert_eq!(error.path(), "/b/a/0");
        let error = Error::new(String::new(), fault);
        assert_eq!(error.to_string(), r#"expected a number, got "x""#);
        assert_eq!(error.advice(), None);
    }
}

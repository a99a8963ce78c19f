//! A document with places for what is measured: `<!-- bench NAME -->` to `<!-- /bench -->`.

use std::fs;
use std::path::{Path, PathBuf};

use crate::Outcome;

/// The end of every place.
const END: &str = "<!-- /bench -->";

/// A document in memory.
#[derive(Debug)]
pub struct Document {
    path: PathBuf,
    text: String,
}

impl Document {
    /// Reads a document.
    ///
    /// # Errors
    /// It can't be read.
    pub fn read(path: &Path) -> Outcome<Self> {
        let text =
            fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
        Ok(Self { path: path.to_owned(), text })
    }

    /// Puts a text into a place; a document without that place stays as it is.
    ///
    /// # Errors
    /// The place has no end.
    pub fn replace(&mut self, name: &str, text: &str) -> Outcome<()> {
        let start = format!("<!-- bench {name} -->\n");
        let Some(at) = self.text.find(&start) else { return Ok(()) };
        let from = at + start.len();
        let length = self.text[from..].find(END).ok_or_else(|| {
            format!("{}: {} has no end: put {END} after it", self.path.display(), start.trim_end())
        })?;
        self.text.replace_range(from..from + length, &format!("\n{}\n\n", text.trim()));
        Ok(())
    }

    /// Writes the document where it came from.
    ///
    /// # Errors
    /// It can't be written.
    pub fn write(&self) -> Outcome<()> {
        fs::write(&self.path, &self.text)
            .map_err(|error| format!("{}: {error}", self.path.display()).into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document(text: &str) -> Document {
        Document { path: "test.md".into(), text: text.to_owned() }
    }

    #[test]
    fn only_what_is_between_the_comments_changes() {
        let text = "before\n<!-- bench a:b -->\nold\n<!-- /bench -->\nafter <!-- bench a -->\n";
        let mut changed = document(text);
        changed.replace("a:b", "new\n").unwrap();
        let new = "before\n<!-- bench a:b -->\n\nnew\n\n<!-- /bench -->\nafter <!-- bench a -->\n";
        assert_eq!(changed.text, new);
        changed.replace("a:b", "new").unwrap();
        assert_eq!(changed.text, new);
        changed.replace("a:c", "nowhere").unwrap();
        assert_eq!(changed.text, new);
        let error = changed.replace("a", "no end").unwrap_err();
        assert!(error.to_string().contains("test.md: <!-- bench a --> has no end"), "{error}");
    }
}

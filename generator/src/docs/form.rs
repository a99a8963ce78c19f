//! The two forms that a reference has, and how each writes text.

/// A form of the reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Pages for browsers, with search.
    Html,
    /// Files for a repository.
    Markdown,
}

impl Form {
    /// The ending of a page's file.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Markdown => "md",
        }
    }

    /// The page that readers begin with, without its ending: what servers and repositories show of
    /// a folder.
    pub const fn first_page(self) -> &'static str {
        match self {
            Self::Html => "index",
            Self::Markdown => "README",
        }
    }

    /// A text of ours or of a schema, in which backquotes mark code, as this form writes it.
    pub fn prose(self, text: &str) -> String {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let parts: Vec<&str> = text.split('`').collect();
        // An odd number of marks has no last pair: the last one stands for itself.
        let closed = if parts.len() % 2 == 1 { parts.len() } else { parts.len() - 1 };
        let mut out = String::new();
        for (at, part) in parts.iter().enumerate() {
            match (at % 2 == 1 && at < closed, at == closed) {
                (true, _) => out.push_str(&self.code(part)),
                (false, true) => {
                    out.push('`');
                    out.push_str(&self.plain(part));
                }
                (false, false) => out.push_str(&self.plain(part)),
            }
        }
        out
    }

    /// A piece of code in a line.
    pub fn code(self, text: &str) -> String {
        match self {
            Self::Html => format!("<code>{}</code>", escape(text)),
            Self::Markdown => format!("`{}`", text.replace('|', "\\|")),
        }
    }

    /// A link.
    pub fn link(self, text: &str, url: &str) -> String {
        match self {
            Self::Html => format!("<a href=\"{}\">{}</a>", escape(url), escape(text)),
            Self::Markdown => format!("[{}]({url})", self.plain(text)),
        }
    }

    /// Text without any marks.
    pub fn plain(self, text: &str) -> String {
        match self {
            Self::Html => escape(text),
            Self::Markdown => {
                let mut out = String::with_capacity(text.len());
                for letter in text.chars() {
                    match letter {
                        '<' => out.push_str("&lt;"),
                        '&' => out.push_str("&amp;"),
                        '\\' | '*' | '_' | '[' | ']' | '|' => out.extend(['\\', letter]),
                        _ => out.push(letter),
                    }
                }
                out
            }
        }
    }
}

/// Text as it stands in HTML, in an attribute too.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::Form;

    #[test]
    fn prose_marks_code_and_nothing_else_is_markup() {
        let text = "a `b<c|d` & <e>\n  *f* ` g";
        assert_eq!(Form::Html.prose(text), "a <code>b&lt;c|d</code> &amp; &lt;e&gt; *f* ` g");
        assert_eq!(Form::Markdown.prose(text), "a `b<c\\|d` &amp; &lt;e> \\*f\\* ` g");
    }
}

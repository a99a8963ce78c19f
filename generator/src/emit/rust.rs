//! Rust spellings, and the one place where a template becomes text.

use askama::Template;
use heck::{ToShoutySnakeCase as _, ToSnakeCase as _};

/// What to do instead of editing one of this project's files.
pub const MEND: &str = "change schemas/ and run `make regenerate`";

/// The text of a template, with exactly one newline at its end.
pub fn text(template: &impl Template) -> String {
    // Rendering fails only where writing into a String does, which it never does.
    let text = template.render().unwrap_or_default();
    format!("{}\n", text.trim())
}

/// The static that holds the table of a message or an enum.
pub fn table_name(name: &str) -> String {
    name.to_shouty_snake_case()
}

/// Words that can't be the name of a module.
#[rustfmt::skip]
const KEYWORDS: [&str; 51] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do",
    "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let",
    "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "self",
    "static", "struct", "super", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use",
    "virtual", "where", "while", "yield",
];

/// Whether it can't be the name of a module.
pub fn is_keyword(name: &str) -> bool {
    KEYWORDS.contains(&name)
}

/// The module that holds the tables of a method or topic.
pub fn module(target: &str) -> String {
    let name = target.to_snake_case();
    if is_keyword(&name) {
        format!("{name}_")
    } else if name.starts_with(|first: char| first.is_ascii_digit()) {
        format!("_{name}")
    } else {
        name
    }
}

//! Rust spellings, and the one place where a template becomes text.

use askama::Template;
use heck::{ToShoutySnakeCase as _, ToSnakeCase as _};

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

/// The module that holds the tables of a method or topic.
pub fn module(target: &str) -> String {
    let name = target.to_snake_case();
    // The node has methods that are named like words of Rust.
    if ["await", "return", "yield"].contains(&name.as_str()) { format!("{name}_") } else { name }
}

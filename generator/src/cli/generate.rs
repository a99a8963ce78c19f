//! `generate` and `check`: one path, which either writes or compares.

use std::path::Path;

use anstyle::{AnsiColor, Style};
use boltgate_gen::bridge;
use boltgate_gen::diagnostic::Problems;
use boltgate_gen::output::{self, Change};
use boltgate_gen::pipeline;
use clap::Args;
use serde_json::{Value, json};

use super::outcome::{Done, Outcome};

/// The folders in which every file is generated.
const GENERATED: [&str; 1] = ["generated"];

/// Write generated/ and append new numbers to the ledger: schemas/numbers.txt, or numbers.txt in
/// each folder of schemas that boltgate.toml names.
#[derive(Args)]
#[command(after_help = "\
Examples:
  boltgate-gen generate           write what the schemas give
  boltgate-gen generate --diff    show what would change, write nothing
  boltgate-gen generate --watch   write at each change in schemas/, until Ctrl-C")]
pub struct Generate {
    /// Show what would change, as a unified diff, and write nothing.
    #[arg(long)]
    diff: bool,
    /// Generate now and at each change in schemas/; tell problems and go on.
    #[arg(long, conflicts_with = "diff")]
    pub watch: bool,
}

/// Compare generated/ with what would be written; write nothing.
///
/// Ends with 0 where they are the same, 1 where they differ, 2 where the schemas have problems.
#[derive(Args)]
#[command(after_help = "\
Examples:
  boltgate-gen check
  boltgate-gen check --format json | jq '.changes[].file'")]
pub struct Check {}

impl Generate {
    pub fn run(&self, root: &Path) -> Done {
        if !self.diff {
            return write(root).map(|changes| written(&changes));
        }
        let changes = changes(root)?;
        let text = match changes.as_slice() {
            [] => "nothing would change".to_owned(),
            changes => changes.iter().map(coloured).collect(),
        };
        Ok(Outcome::fine(text, json(&changes)))
    }
}

/// Brings generated/ up to date; gives what was changed.
pub fn write(root: &Path) -> Result<Vec<Change>, Problems> {
    let changes = changes(root)?;
    output::apply(root, &changes)?;
    Ok(changes)
}

/// What was changed.
pub fn written(changes: &[Change]) -> Outcome {
    let mut said: Vec<String> =
        changes.iter().map(|change| format!("  {}", change.path().display())).collect();
    said.push(format!("{} file(s) changed", changes.len()));
    Outcome::fine(said.join("\n"), json(changes))
}

impl Check {
    pub fn run(&self, root: &Path) -> Done {
        let changes = changes(root)?;
        if changes.is_empty() {
            return Ok(Outcome::fine("generated/ is what the schemas give", json(&changes)));
        }
        let mut text: String = changes.iter().map(coloured).collect();
        text.push_str(&format!(
            "{} file(s) are not what the schemas give: run `{}` and commit the result",
            changes.len(),
            if bridge::is_bridge(root) { "boltgate-gen generate" } else { "make regenerate" }
        ));
        Ok(Outcome { text, json: json(&changes), is_finding: true })
    }
}

fn changes(root: &Path) -> Result<Vec<Change>, Problems> {
    let files = pipeline::rendered(root)?;
    output::compare(root, &GENERATED, &files)
}

fn json(changes: &[Change]) -> Value {
    let each = changes.iter().map(|change| {
        let kind = match change {
            Change::Missing(_) => "missing",
            Change::Different(..) => "different",
            Change::Stale(_) => "stale",
        };
        json!({ "file": change.path(), "change": kind })
    });
    json!({ "changes": each.collect::<Vec<_>>() })
}

/// A change as a diff, in the colours that git gives it.
fn coloured(change: &Change) -> String {
    let colour = |line: &str| match line.as_bytes().first() {
        _ if line.starts_with("+++") || line.starts_with("---") => Style::new().bold(),
        Some(b'+') => AnsiColor::Green.on_default(),
        Some(b'-') => AnsiColor::Red.on_default(),
        Some(b'@') => AnsiColor::Cyan.on_default(),
        _ => Style::new(),
    };
    let diff = change.diff();
    let lines = diff.lines().map(|line| {
        let style = colour(line);
        format!("{style}{line}{style:#}\n")
    });
    lines.collect()
}

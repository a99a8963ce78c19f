//! `docs`: the API reference.

use std::path::{Path, PathBuf};

use boltgate_gen::docs::{self, Format};
use clap::Args;
use serde_json::json;

use super::outcome::{Done, Outcome};

/// Write an API reference: static HTML with search, or Markdown for a repository.
#[derive(Args)]
#[command(after_help = "\
Examples:
  boltgate-gen docs                                  target/docs/index.html
  boltgate-gen docs --as markdown --out reference    for a repository
  boltgate-gen docs --as both --out site             site/html and site/markdown")]
pub struct Docs {
    /// The folder; with both forms, one folder for each in it.
    #[arg(long, value_name = "DIR", default_value = "target/docs")]
    out: PathBuf,
    /// Which form.
    #[arg(long = "as", value_name = "FORM", value_enum, default_value_t = Format::Html)]
    form: Format,
}

impl Docs {
    pub fn run(&self, root: &Path) -> Done {
        let said = docs::run(root, &self.out, self.form)?;
        Ok(Outcome::fine(said, json!({ "out": self.out })))
    }
}

//! `import`: a node's schemas, and what a new release changes.

use std::fs::File;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use boltgate_gen::diagnostic::Problems;
use boltgate_gen::import::report::Form;
use boltgate_gen::import::{self, Imported};
use clap::Args;
use serde_json::json;

use super::outcome::{Done, Outcome};

/// Read a Core Lightning doc/schemas folder and keep its facts in schemas/.
#[derive(Args)]
#[command(after_help = "\
Examples:
  boltgate-gen import lightning/doc/schemas --release v26.09
  boltgate-gen import lightning/doc/schemas --numbers lightning/.msggen.json
  boltgate-gen import lightning/doc/schemas --report --markdown changes.md")]
pub struct Import {
    /// The folder, with notification/ and hook/ below it.
    dir: PathBuf,
    /// Take field and enum numbers from the node's own ledger (its .msggen.json).
    #[arg(long, value_name = "FILE")]
    numbers: Option<PathBuf>,
    /// The node's release, such as v26.06.6; default: what schemas/VERSION says.
    #[arg(long, value_name = "VERSION")]
    release: Option<String>,
    /// Say what differs from the schemas that were there, give numbers to what is new, and list
    /// what has to be decided.
    #[arg(long)]
    report: bool,
    /// Write that as Markdown, for a pull request.
    #[arg(long, value_name = "FILE")]
    markdown: Option<PathBuf>,
}

impl Import {
    pub fn run(&self, root: &Path) -> Done {
        let (numbers, release) = (self.numbers.as_deref(), self.release.as_deref());
        if !self.report && self.markdown.is_none() {
            let Imported { read, changed } = import::run(root, &self.dir, numbers, release)?;
            let text = format!(
                "{read} file(s) read, {changed} changed; next: `make regenerate`, which says what \
                 schemas/exposure.toml still has to decide"
            );
            return Ok(Outcome::fine(text, json!({ "read": read, "changed": changed })));
        }
        // Whether the page can be written shows before anything is.
        let page = self.markdown.as_ref().map(|path| {
            let file = File::create(path).map_err(|error| Problems::unwritable(path, &error))?;
            Ok((file, path))
        });
        let page = page.transpose()?;
        let report = import::reported(root, &self.dir, numbers, release)?;
        if let Some((mut file, path)) = page {
            let written = file.write_all(report.render(Form::Markdown).as_bytes());
            written.map_err(|error| Problems::unwritable(path, &error))?;
        }
        Ok(Outcome::fine(report.render(Form::Text), report.json()))
    }
}

//! `import`: a node's schemas or an OpenRPC document, and what a new release changes.

use std::fs::File;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use boltgate_gen::diagnostic::Problems;
use boltgate_gen::import::openrpc::{self, Structure};
use boltgate_gen::import::report::Form;
use boltgate_gen::import::{self, Imported};
use clap::{Args, ValueEnum};
use serde_json::{Value, json};

use super::outcome::{Done, Outcome};

/// Read a Core Lightning doc/schemas folder and keep its facts in schemas/, or an OpenRPC document
/// and keep its facts in a folder of your own.
#[derive(Args)]
#[command(after_help = "\
Examples:
  boltgate-gen import lightning/doc/schemas --release v26.09
  boltgate-gen import lightning/doc/schemas --numbers lightning/.msggen.json
  boltgate-gen import lightning/doc/schemas --report --markdown changes.md
  boltgate-gen import --openrpc openrpc.json --into ethereum
  boltgate-gen import --openrpc openrpc.json --into ethereum --either by-name --report")]
pub struct Import {
    /// The folder, with notification/ and hook/ below it.
    #[arg(required_unless_present = "openrpc", conflicts_with = "openrpc")]
    dir: Option<PathBuf>,
    /// Take field and enum numbers from the node's own ledger (its .msggen.json).
    #[arg(long, value_name = "FILE", conflicts_with = "openrpc")]
    numbers: Option<PathBuf>,
    /// The node's release, such as v26.06.6; default: what schemas/VERSION says.
    #[arg(long, value_name = "VERSION", conflicts_with = "openrpc")]
    release: Option<String>,
    /// Read this OpenRPC document (version 1) rather than a node's folder.
    #[arg(long, value_name = "FILE", requires = "into")]
    openrpc: Option<PathBuf>,
    /// Write schemas to methods/ in this folder, below the project's root, and what the document
    /// says beyond them to openrpc.toml. The folder is the import's own.
    #[arg(long, value_name = "DIR", requires = "openrpc")]
    into: Option<PathBuf>,
    /// How to call methods that take their parameters either way, as all do that don't say.
    #[arg(long, value_enum, default_value_t = Either::ByPosition, requires = "openrpc")]
    either: Either,
    /// Say what differs from the schemas that were there, give numbers to what is new, and list
    /// what has to be decided. Of an OpenRPC document, list what it says beyond the schemas.
    #[arg(long)]
    report: bool,
    /// Write that as Markdown, for a pull request.
    #[arg(long, value_name = "FILE")]
    markdown: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Either {
    ByName,
    ByPosition,
}

/// What an import says.
struct Said {
    /// In a few words.
    short: String,
    text: String,
    markdown: String,
    json: Value,
}

impl Import {
    pub fn run(&self, root: &Path) -> Done {
        // Whether the page can be written shows before anything is.
        let page = self.markdown.as_ref().map(|path| {
            let file = File::create(path).map_err(|error| Problems::unwritable(path, &error))?;
            Ok((file, path))
        });
        let page = page.transpose()?;
        let said = match (&self.dir, &self.openrpc, &self.into) {
            (_, Some(document), Some(into)) => self.document(root, document, into)?,
            (Some(dir), ..) => self.folder(root, dir)?,
            // The command line asks for one of the two.
            _ => return Err(Problems::default()),
        };
        if let Some((mut file, path)) = page {
            let written = file.write_all(said.markdown.as_bytes());
            written.map_err(|error| Problems::unwritable(path, &error))?;
        }
        Ok(Outcome::fine(if self.is_reported() { said.text } else { said.short }, said.json))
    }

    const fn is_reported(&self) -> bool {
        self.report || self.markdown.is_some()
    }

    fn folder(&self, root: &Path, dir: &Path) -> Result<Said, Problems> {
        let (numbers, release) = (self.numbers.as_deref(), self.release.as_deref());
        if self.is_reported() {
            let report = import::reported(root, dir, numbers, release)?;
            return Ok(Said {
                short: String::new(),
                text: report.render(Form::Text),
                markdown: report.render(Form::Markdown),
                json: report.json(),
            });
        }
        let Imported { read, changed } = import::run(root, dir, numbers, release)?;
        Ok(Said {
            short: format!(
                "{read} file(s) read, {changed} changed; next: `make regenerate`, which says what \
                 schemas/exposure.toml still has to decide"
            ),
            text: String::new(),
            markdown: String::new(),
            json: json!({ "read": read, "changed": changed }),
        })
    }

    fn document(&self, root: &Path, document: &Path, into: &Path) -> Result<Said, Problems> {
        let either = match self.either {
            Either::ByName => Structure::ByName,
            Either::ByPosition => Structure::ByPosition,
        };
        let report = openrpc::run(root, document, into, either)?;
        Ok(Said {
            short: report.short(into),
            text: report.render(Form::Text),
            markdown: report.render(Form::Markdown),
            json: report.json(),
        })
    }
}

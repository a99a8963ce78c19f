//! `compat` and `release`: what clients were given, and whether they still have it.

use std::path::{Path, PathBuf};

use boltgate_gen::compat;
use boltgate_gen::diagnostic::render::Colours;
use clap::Args;
use serde_json::json;

use super::outcome::{Done, Outcome};

/// Tell what of the surface that clients were given is not kept: on the wire, in JSON, in source.
///
/// Ends with 0 where nothing breaks, 1 where something does, 2 where it can't be told.
#[derive(Args)]
#[command(after_help = "\
Examples:
  boltgate-gen compat                            with the last release
  boltgate-gen compat --against origin/main      with a revision of git
  boltgate-gen compat --against surface.binpb    with a FileDescriptorSet
  boltgate-gen compat --schemas lightning/doc/schemas
                                                 what a node's schemas would break")]
pub struct Compat {
    /// A release's file, a FileDescriptorSet, another project's folder, or a revision of git;
    /// default: the last release in schemas/released/.
    #[arg(long, value_name = "REV|DIR|FILE")]
    against: Option<String>,
    /// Compare what these schemas would give: another project's folder, or a node's doc/schemas.
    #[arg(long, value_name = "DIR")]
    schemas: Option<PathBuf>,
}

/// Keep the surface as what clients are given with a release, in schemas/released/.
#[derive(Args)]
#[command(after_help = "\
Examples:
  boltgate-gen release           under the name that schemas/VERSION has
  boltgate-gen release v1.2.0    under a name of its own")]
pub struct Release {
    /// The release; default: what schemas/VERSION says.
    name: Option<String>,
}

impl Compat {
    pub fn run(&self, root: &Path) -> Done {
        let report = compat::run(root, self.schemas.as_deref(), self.against.as_deref())?;
        let (text, json) = (report.text(Colours::Ansi), report.json());
        Ok(Outcome { text, json, is_finding: report.breaks() })
    }
}

impl Release {
    pub fn run(&self, root: &Path) -> Done {
        let (path, is_new) = compat::release(root, self.name.as_deref())?;
        let what = if is_new { "written" } else { "this is what clients are given" };
        let text = format!("{}: {what}", path.display());
        Ok(Outcome::fine(text, json!({ "file": path, "written": is_new })))
    }
}

//! `inspect`: the model at a stage.

use std::path::Path;

use boltgate_gen::inspect::{self, Stage};
use clap::Args;
use serde_json::json;

use super::outcome::{Done, Outcome};

/// Print the model at a stage.
#[derive(Args)]
#[command(after_help = "\
Examples:
  boltgate-gen inspect model getinfo    one strict type per field
  boltgate-gen inspect files getinfo    what is written for it
  boltgate-gen inspect dropped          what of the schemas the wire doesn't say, and why")]
pub struct Inspect {
    /// Which stage.
    #[arg(value_enum)]
    stage: Stage,
    /// Only this JSON-RPC method, topic or hook.
    method: Option<String>,
}

impl Inspect {
    pub fn run(&self, root: &Path) -> Done {
        let text = inspect::text(root, self.stage, self.method.as_deref())?;
        let json = json!({ "text": text });
        Ok(Outcome::fine(text, json))
    }
}

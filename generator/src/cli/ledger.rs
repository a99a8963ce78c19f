//! `renumber`: one ledger out of two branches'.

use std::path::Path;

use boltgate_gen::renumber::{self, Side};
use clap::Args;
use serde_json::json;

use super::outcome::{Done, Outcome};

/// Settle schemas/numbers.txt, or those of a bridge project, after a merge of two branches that each gave numbers.
#[derive(Args)]
#[command(after_help = "\
Examples:
  boltgate-gen renumber                       after `git merge`, whether it stopped or not
  boltgate-gen renumber --theirs              the other branch's new numbers give way
  boltgate-gen renumber --with origin/main    where there was no merge")]
pub struct Renumber {
    /// Our branch's new numbers give way (what is assumed).
    #[arg(long, conflicts_with = "theirs")]
    ours: bool,
    /// The other branch's new numbers give way.
    #[arg(long)]
    theirs: bool,
    /// The other branch; default: that of the merge under way, or of the last one.
    #[arg(long, value_name = "REV")]
    with: Option<String>,
}

impl Renumber {
    pub fn run(&self, root: &Path) -> Done {
        let yields = if self.theirs { Side::Theirs } else { Side::Ours };
        let settled = renumber::run(root, yields, self.with.as_deref())?;
        Ok(Outcome::fine(settled.text(), json!({ "renumbered": settled.json() })))
    }
}

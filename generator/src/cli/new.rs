//! `new`: a bridge project, ready for its schemas.

use std::path::{Path, PathBuf};

use boltgate_gen::bridge::scaffold::{self, Wanted};
use clap::Args;
use serde_json::json;

use super::outcome::{Done, Outcome};

/// Begin a bridge project: a bridge that serves your own plugin's methods, too.
///
/// It writes boltgate.toml, Cargo.toml and src/main.rs into a new folder; what is missing then are
/// your schemas. docs/plugins.md tells the whole story.
#[derive(Args)]
#[command(after_help = "\
Examples:
  boltgate-gen new my-bridge --package rebalance.v1 --service Rebalance --boltgate ../boltgate
  boltgate-gen new my-daemon --package daemon.v1 --service Daemon --no-node --boltgate ../boltgate")]
pub struct New {
    /// The project's folder; the project has its name.
    dir: PathBuf,
    /// Protobuf package of your methods, such as rebalance.v1.
    #[arg(long)]
    package: String,
    /// The service in it, such as Rebalance.
    #[arg(long)]
    service: String,
    /// The folder of your schemas, below DIR; default: plugins/ and the package's first word, or
    /// schemas with --no-node.
    #[arg(long, value_name = "DIR")]
    schemas: Option<String>,
    /// Serve your schemas alone, without the node's own surface: they are another daemon's.
    #[arg(long)]
    no_node: bool,
    /// Where Boltgate's crates are: a checkout, or a repository that cargo can clone; default: in
    /// the cargo workspace around DIR.
    #[arg(long, value_name = "DIR|URL")]
    boltgate: Option<String>,
}

impl New {
    pub fn run(&self, root: &Path) -> Done {
        let folder = root.join(&self.dir);
        let made = scaffold::run(&Wanted {
            folder: folder.clone(),
            package: self.package.clone(),
            service: self.service.clone(),
            schemas: self.schemas.clone(),
            node: !self.no_node,
            boltgate: self.boltgate.clone(),
        })?;
        let shown = folder.display();
        let mut said = format!("{} files written to {shown}; next:\n", made.files.len());
        if let Some(workspace) = &made.workspace {
            let workspace = workspace.display();
            said.push_str(&format!(
                "  add {shown} and {shown}/generated to `members` in {workspace}\n"
            ));
        }
        said.push_str(&format!(
            "  describe each method in {shown}/{0}/methods/, each topic in {shown}/{0}/notifications/\n  \
             boltgate-gen --root {shown} generate\n  \
             cargo build --release --manifest-path {shown}/Cargo.toml",
            made.schemas
        ));
        Ok(Outcome::fine(said, json!({ "folder": folder, "files": made.files })))
    }
}

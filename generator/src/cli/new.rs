//! `new`: a bridge project, ready for its schemas, or with those that an OpenRPC document gives.

use std::path::{Path, PathBuf};

use boltgate_gen::bridge::scaffold::{self, Made, Wanted};
use boltgate_gen::import::openrpc::{self, Structure};
use clap::Args;
use serde_json::json;

use super::outcome::{Done, Outcome};

/// Begin a bridge project: a bridge that serves your own plugin's methods, too, or another daemon's.
///
/// It writes boltgate.toml, Cargo.toml and src/main.rs into a new folder; what is missing then are
/// your schemas, unless an OpenRPC document gives them. docs/plugins.md and docs/other-daemons.md
/// tell the whole story.
#[derive(Args)]
#[command(after_help = "\
Examples:
  boltgate-gen new my-bridge --package rebalance.v1 --service Rebalance --boltgate ../boltgate
  boltgate-gen new my-daemon --package daemon.v1 --service Daemon --no-node --boltgate ../boltgate
  boltgate-gen new eth-bridge --openrpc openrpc.json --package ethereum.v1 --service Ethereum --boltgate ../boltgate")]
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
    /// schemas with --no-node and --openrpc.
    #[arg(long, value_name = "DIR")]
    schemas: Option<String>,
    /// Make the schemas of this OpenRPC document, of another daemon's, as `import` does; the node's
    /// own surface is not served then.
    #[arg(long, value_name = "FILE")]
    openrpc: Option<PathBuf>,
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
        // What is wrong with the document shows before anything is written.
        if let Some(document) = &self.openrpc {
            openrpc::check(document)?;
        }
        let made = scaffold::run(&Wanted {
            folder: folder.clone(),
            package: self.package.clone(),
            service: self.service.clone(),
            schemas: self.schemas.clone(),
            node: !self.no_node && self.openrpc.is_none(),
            boltgate: self.boltgate.clone(),
        })?;
        let begun = format!("{} files written to {}", made.files.len(), folder.display());
        let Some(document) = &self.openrpc else {
            let describe = format!(
                "  describe each method in {0}/{1}/methods/, each topic in {0}/{1}/notifications/\n",
                folder.display(),
                made.schemas
            );
            return Ok(Self::outcome(&format!("{begun}; next:\n"), &describe, &folder, &made));
        };
        let into = Path::new(&made.schemas);
        let report = openrpc::run(&folder, document, into, Structure::ByPosition)?;
        let read = report.short(&folder.join(into));
        Ok(Self::outcome(&format!("{begun}; {read}; next:\n"), "", &folder, &made))
    }

    /// What was done, and what comes next.
    fn outcome(done: &str, describe: &str, folder: &Path, made: &Made) -> Outcome {
        let shown = folder.display();
        let mut said = done.to_owned();
        if let Some(workspace) = &made.workspace {
            let workspace = workspace.display();
            said.push_str(&format!(
                "  add {shown} and {shown}/generated to `members` in {workspace}\n"
            ));
        }
        said.push_str(describe);
        said.push_str(&format!(
            "  boltgate-gen --root {shown} generate\n  \
             cargo build --release --manifest-path {shown}/Cargo.toml"
        ));
        Outcome::fine(said, json!({ "folder": folder, "files": made.files }))
    }
}

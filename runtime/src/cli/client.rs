//! `boltgate client`: named clients, from the command line.

use std::io::{self, BufRead, IsTerminal, Read, Write};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use crate::clients::qr::Paint;
use crate::clients::{Clerk, Command, Endpoint, Store};
use crate::options::Options;
use crate::plugin::Init;
use boltgate_transcode::table::Preset;
use clap::Args;
use serde_json::Map;

use super::place::Place;

/// The longest line that is read from stdin, in bytes.
const LONGEST_LINE: u64 = 64 << 10;

/// Adds, lists and revokes named clients.
///
/// Each has a certificate of its own, and a rune of the node that says what it may do. Run it as
/// the node's user. A running bridge takes up what changes within a second. With lightning-cli the
/// same is: lightning-cli boltgate-client add phone readonly
#[derive(Args)]
#[command(verbatim_doc_comment)]
pub struct Client {
    // Not `Place` itself: what may stand before and after the subcommand can't be required.
    /// The node's folder for its network, such as ~/.lightning/bitcoin; with --network,
    /// lightningd's own folder, such as ~/.lightning.
    #[arg(long, value_name = "DIR", global = true)]
    lightning_dir: Option<PathBuf>,
    /// The network, such as bitcoin or regtest: the name of a folder in --lightning-dir.
    #[arg(long, value_name = "NAME", global = true)]
    network: Option<String>,
    /// The node's socket; relative to the node's folder. Without, as the plugin was told.
    #[arg(long, value_name = "FILE", global = true)]
    rpc_file: Option<PathBuf>,
    /// Print JSON.
    #[arg(long, global = true)]
    json: bool,
    #[command(subcommand)]
    command: Command,
}

impl Client {
    /// Does what is asked for, with these presets of rights, and prints what came of it.
    ///
    /// # Errors
    /// Why it can't be done, in words for the operator.
    pub async fn run(self, presets: &'static [Preset]) -> Result<(), String> {
        let Self { lightning_dir, network, rpc_file, json, mut command } = self;
        if let Command::Add(add) = &mut command
            && add.rune.as_deref() == Some("-")
        {
            // One that is in the command line can be read by others on the machine.
            let mut rune = String::new();
            let read = io::stdin().lock().take(LONGEST_LINE).read_line(&mut rune);
            read.map_err(|error| format!("--rune -: can't read stdin: {error}"))?;
            add.rune = Some(rune.trim().to_owned());
        }
        let dir = lightning_dir.ok_or("--lightning-dir is needed: which node is meant?")?;
        let folder = Place::new(dir, network).folder()?;
        let store = Store::new(&folder);
        own(&folder, &store)?;
        let mut endpoint = endpoint(&folder, &store)?;
        if let Some(file) = rpc_file {
            endpoint.rpc_file = folder.join(file);
        }
        let answer = Clerk::new(&folder, endpoint, presets).run(command).await;
        let answer = answer.map_err(|error| error.to_string())?;
        let text = if json {
            answer.json().map_err(|error| error.to_string())? + "\n"
        } else {
            answer.text(io::stdout().is_terminal().then_some(Paint::Colours))
        };
        let mut out = io::stdout().lock();
        let printed = out.write_all(text.as_bytes()).and_then(|()| out.flush());
        printed.map_err(|error| format!("it is done, but can't be printed: {error}"))
    }
}

/// How the bridge is reached: as it last said, or else as it is without options.
fn endpoint(folder: &Path, store: &Store) -> Result<Endpoint, String> {
    if let Some(endpoint) = Endpoint::read(store).map_err(|error| error.to_string())? {
        return Ok(endpoint);
    }
    let options = Options::read(&Map::new())?;
    let rpc_file = folder.join("lightning-rpc");
    Ok(Endpoint::of(&Init { lightning_dir: folder.to_owned(), rpc_file, options }))
}

/// Sees to it that the bridge will be able to read what is written: it runs as the files' owner.
fn own(folder: &Path, store: &Store) -> Result<(), String> {
    let theirs = std::fs::metadata(store.folder()).or_else(|_| std::fs::metadata(folder));
    let theirs = theirs.map_err(|error| format!("{}: {error}", folder.display()))?.uid();
    let ours = rustix::process::geteuid().as_raw();
    if ours == theirs {
        return Ok(());
    }
    Err(format!(
        "{} belongs to the user {theirs}, and this runs as {ours}: run it as the node's user, such \
         as with `sudo -u '#{theirs}'`",
        folder.display()
    ))
}

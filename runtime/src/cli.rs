//! The command line, for people: lightningd starts the plugin without arguments.

mod client;
mod health;
mod options;
mod place;
mod serve;

use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;

use boltgate_transcode::table::Surface;
use clap::error::ErrorKind;
use clap::{CommandFactory, Parser, Subcommand};
use tokio::runtime::{Builder, Runtime};

/// A Core Lightning plugin that serves the node's gRPC API over mutual TLS.
///
/// As a plugin it is started by lightningd, not by hand:
///
///   lightningd --disable-plugin=cln-grpc --plugin=/path/to/boltgate --grpc-port=9736
///
/// Its options are lightningd's, too: --grpc-port (9736), --grpc-host (127.0.0.1) and
/// --grpc-msg-buffer-size (1024). At its first start it makes certificates and keys in the
/// lightning directory; a client needs ca.pem, client.pem and client-key.pem from there.
#[derive(Parser)]
#[command(version, verbatim_doc_comment)]
struct Cli {
    /// lightningd adds it when it runs with --developer.
    #[arg(long, hide = true)]
    developer: bool,
    /// lightningd adds it when it runs with --dev-debugger.
    #[arg(long, hide = true)]
    debugger: bool,
    #[command(subcommand)]
    command: Option<Command>,
}

/// What can be done beside being a plugin.
#[derive(Subcommand)]
pub enum Command {
    Serve(Box<serve::Serve>),
    Client(client::Client),
    Health(health::Health),
}

impl Command {
    /// Does it, with what this program serves.
    ///
    /// # Errors
    /// Why it can't be done, in words for people.
    pub async fn run(self, surface: &'static Surface) -> Result<(), String> {
        match self {
            Self::Serve(serve) => serve.run(surface).await,
            Self::Client(client) => client.run(surface.presets).await,
            Self::Health(health) => health.run().await,
        }
    }
}

/// What to do; `None` is to be a plugin. Answers `--help` and `--version`, and tells whoever starts
/// the plugin by hand what it is.
pub fn read() -> Option<Command> {
    let Cli { command, .. } = Cli::parse();
    if command.is_none() && io::stdin().is_terminal() {
        let text = "this is a plugin: lightningd starts it, and speaks to it on stdin and stdout; \
                    the commands in --help are for people";
        Cli::command().error(ErrorKind::MissingSubcommand, text).exit();
    }
    command
}

/// The runtime: two threads at least, so that one long reply doesn't hold up every other call.
///
/// # Errors
/// Where the system has no means for it.
pub fn runtime() -> io::Result<Runtime> {
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    Builder::new_multi_thread().worker_threads(cores.max(2)).enable_all().build()
}

/// Says why it can't be done, or can't even begin.
pub fn fail(reason: &str) -> ExitCode {
    // Where stderr can't be written to, nobody is there to read it.
    let _ = writeln!(io::stderr(), "boltgate: {reason}");
    ExitCode::FAILURE
}

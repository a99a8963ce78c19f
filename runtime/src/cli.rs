//! The command line, for people: lightningd starts the plugin without arguments.

mod backoff;
mod call;
mod client;
mod completions;
mod doctor;
mod exit;
mod follow;
mod health;
mod json;
mod list;
mod options;
mod pair;
mod place;
mod remote;
mod serve;
mod subscribe;

use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;

use boltgate_transcode::table::Surface;
use clap::error::ErrorKind;
use clap::{CommandFactory, Parser, Subcommand};
use tokio::runtime::{Builder, Runtime};

use self::exit::written;
pub use self::exit::{Done, Failure};

/// A Core Lightning plugin that serves the node's gRPC API over mutual TLS.
///
/// As a plugin it is started by lightningd, not by hand:
///
///   lightningd --disable-plugin=cln-grpc --plugin=/path/to/boltgate --grpc-port=9736
///
/// Its options are lightningd's, too: --grpc-port (9736), --grpc-host (127.0.0.1) and
/// --grpc-msg-buffer-size (1024). At its first start it makes certificates and keys in the
/// lightning directory; a client needs ca.pem, client.pem and client-key.pem from there.
///
/// The same program speaks to such a bridge from anywhere: call, list, subscribe and follow; `pair`
/// keeps what a client was given, and `doctor` says what is wrong with a connection.
#[derive(Parser)]
#[command(name = "boltgate", version, verbatim_doc_comment)]
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
    Call(call::Call),
    List(list::List),
    Subscribe(subscribe::Subscribe),
    Follow(follow::Follow),
    Pair(pair::Pair),
    Doctor(doctor::Doctor),
    Completions(completions::Completions),
}

impl Command {
    /// Does it, with what this program serves.
    ///
    /// # Errors
    /// Why it can't be done, in words for people.
    pub async fn run(self, surface: &'static Surface) -> Done {
        match self {
            Self::Serve(serve) => Ok(serve.run(surface).await?),
            Self::Client(client) => Ok(client.run(surface.presets).await?),
            Self::Health(health) => Ok(health.run().await?),
            Self::Call(call) => call.run().await,
            Self::List(list) => list.run(surface).await,
            Self::Subscribe(subscribe) => subscribe.run().await,
            Self::Follow(follow) => follow.run().await,
            Self::Pair(pair) => pair.run().await,
            Self::Doctor(doctor) => doctor.run(surface).await,
            Self::Completions(completions) => completions.run(surface),
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

/// Prints a text for people.
fn say(text: &str) -> Done {
    let mut out = io::stdout().lock();
    written(out.write_all(text.as_bytes()).and_then(|()| out.flush())).map(drop)
}

/// Tells people something beside the output, on stderr.
fn note(text: &str) {
    // Where stderr can't be written to, nobody is there to read it.
    let _ = writeln!(io::stderr(), "boltgate: {}", exit::plain(text));
}

/// Says why it can't even begin.
pub fn fail(reason: &str) -> ExitCode {
    // Where stderr can't be written to, nobody is there to read it.
    let _ = writeln!(io::stderr(), "boltgate: {}", exit::plain(reason));
    ExitCode::FAILURE
}

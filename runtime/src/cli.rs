//! The command line, for people: lightningd starts the plugin without arguments.

use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{CommandFactory, Parser};
use tokio::runtime::{Builder, Runtime};

/// A Core Lightning plugin that serves the node's gRPC API over mutual TLS.
///
/// It is started by lightningd, not by hand:
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
}

/// Answers `--help` and `--version`, and tells whoever starts the plugin by hand what it is.
pub fn read() {
    Cli::parse();
    if io::stdin().is_terminal() {
        let text = "this is a plugin: lightningd starts it, and speaks to it on stdin and stdout";
        Cli::command().error(ErrorKind::MissingSubcommand, text).exit();
    }
}

/// The runtime: two threads at least, so that one long reply doesn't hold up every other call.
///
/// # Errors
/// Where the system has no means for it.
pub fn runtime() -> io::Result<Runtime> {
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    Builder::new_multi_thread().worker_threads(cores.max(2)).enable_all().build()
}

/// Says why the plugin can't even begin.
pub fn fail(error: &io::Error) -> ExitCode {
    // Where stderr can't be written to, nobody is there to read it.
    let _ = writeln!(io::stderr(), "boltgate: cannot start: {error}");
    ExitCode::FAILURE
}

//! The command line: a file per command, or group of them.

mod compat;
mod completions;
mod docs;
mod explain;
mod generate;
mod import;
mod inspect;
mod ledger;
mod outcome;
mod watch;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use outcome::Format;

const EXIT_CODES: &str = "\
Exit codes:
  0  fine
  1  found something: files that differ, changes that break clients
  2  can't tell: problems in schemas or policy files, or a wrong command line

Colours are used on a terminal only; NO_COLOR and CLICOLOR_FORCE are honoured.";

/// Turns a node's JSON-RPC schemas into a gRPC surface: protos, conversion tables, dispatch
/// table.
#[derive(Parser)]
#[command(name = "boltgate-gen", version, after_help = EXIT_CODES)]
struct Cli {
    /// The project's root: the folder that holds schemas/ and generated/.
    #[arg(long, global = true, default_value = ".")]
    root: PathBuf,
    /// For people, or one JSON object on stdout for programs; its `problems` are all that is wrong.
    #[arg(long, global = true, value_enum, default_value_t = Format::Text)]
    format: Format,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Import(import::Import),
    Generate(generate::Generate),
    Check(generate::Check),
    Compat(compat::Compat),
    Release(compat::Release),
    Renumber(ledger::Renumber),
    Docs(docs::Docs),
    Inspect(inspect::Inspect),
    Explain(explain::Explain),
    Completions(completions::Completions),
}

/// Does what the command line says.
pub fn run() -> ExitCode {
    let Cli { root, format, command } = Cli::parse();
    let done = match command {
        Command::Import(import) => import.run(&root),
        Command::Generate(generate) if generate.watch => return watch::run(&root, format),
        Command::Generate(generate) => generate.run(&root),
        Command::Check(check) => check.run(&root),
        Command::Compat(compat) => compat.run(&root),
        Command::Release(release) => release.run(&root),
        Command::Renumber(renumber) => renumber.run(&root),
        Command::Docs(docs) => docs.run(&root),
        Command::Inspect(inspect) => inspect.run(&root),
        Command::Explain(explain) => explain.run(),
        Command::Completions(completions) => completions.run(),
    };
    outcome::tell(done, format)
}

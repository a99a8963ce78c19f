//! The command line: a file per command, or group of them.

mod compat;
mod completions;
mod docs;
mod explain;
mod generate;
mod import;
mod inspect;
mod ledger;
mod new;
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
    /// The project's root: the folder that holds schemas/, or a bridge project's boltgate.toml.
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
    New(new::New),
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
        Command::New(new) => new.run(&root),
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

#[cfg(test)]
mod tests {
    use clap::{CommandFactory as _, Parser as _};

    use super::Cli;

    /// Every command shows examples, and every example is a command line that we take.
    #[test]
    fn examples_in_help_are_command_lines() {
        let mut program = Cli::command();
        program.build();
        program.clone().debug_assert();
        let mut examples = 0;
        for command in program.get_subcommands().filter(|command| command.get_name() != "help") {
            let help = command.get_after_help().map(ToString::to_string).unwrap_or_default();
            let lines = help.lines().filter_map(|line| line.strip_prefix("  boltgate-gen "));
            let mut of_command = 0;
            for line in lines {
                // Then comes what it does, or another program.
                let line = line.split("  ").next().unwrap_or(line);
                let line = line.split(" | ").next().unwrap_or(line);
                let line = line.split(" > ").next().unwrap_or(line);
                let words = ["boltgate-gen"].into_iter().chain(line.split_whitespace());
                assert!(line.starts_with(command.get_name()), "{line}");
                assert!(Cli::try_parse_from(words).is_ok(), "{line}");
                of_command += 1;
            }
            assert!(of_command > 0, "{} has no examples", command.get_name());
            examples += of_command;
        }
        assert!(examples > 20, "{examples}");
    }
}

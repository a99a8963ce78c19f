//! `boltgate-sandbox`: runs a stand-in lightningd, and talks to one that runs.

mod cli;

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    let (arguments, options) = match cli::plugin_options::split(std::env::args_os()) {
        Ok(split) => split,
        Err(error) => {
            cli::complain(&error);
            return ExitCode::from(2);
        }
    };
    match cli::Cli::parse_from(arguments).command {
        cli::Command::Run(run) => cli::run::run(&run, options),
        command => cli::talk::talk(command),
    }
}

//! `completions`: what a shell needs to complete our command line.

use boltgate_gen::diagnostic::{Problems, Rule};
use clap::{Args, CommandFactory as _};
use clap_complete::Shell;
use serde_json::json;

use super::Cli;
use super::outcome::{Done, Outcome};

/// Print completions for a shell.
#[derive(Args)]
#[command(after_help = "\
Examples:
  boltgate-gen completions bash > ~/.local/share/bash-completion/completions/boltgate-gen
  boltgate-gen completions zsh > ~/.zfunc/_boltgate-gen
  boltgate-gen completions fish > ~/.config/fish/completions/boltgate-gen.fish")]
pub struct Completions {
    /// Which shell.
    #[arg(value_enum)]
    shell: Shell,
}

impl Completions {
    pub fn run(&self) -> Done {
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut Cli::command(), "boltgate-gen", &mut script);
        let script = String::from_utf8(script).map_err(|error| {
            let help = "name another shell";
            Problems::one(Rule::Unreadable, error.to_string(), help)
        })?;
        // For bash, clap_complete 4.6.11 spells a program's `-` in two ways, and so finds no command.
        let script = script.replace("boltgate__subcmd__gen", "boltgate__gen");
        let json = json!({ "script": script });
        Ok(Outcome::fine(script, json))
    }
}

//! `boltgate completions`: what a shell needs to complete the command line.

use std::io::{self, Write};

use boltgate_transcode::table::{Form, Surface};
use clap::builder::{PossibleValue, StringValueParser, TypedValueParser};
use clap::{Arg, Args, Command, CommandFactory as _, Error};
use clap_complete::Shell;

use super::Cli;
use super::exit::{Done, written};

/// Prints completions for a shell: of commands, options, and the names of methods and topics.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  boltgate completions bash > ~/.local/share/bash-completion/completions/boltgate
  boltgate completions zsh > ~/.zfunc/_boltgate
  boltgate completions fish > ~/.config/fish/completions/boltgate.fish")]
pub struct Completions {
    /// Which shell.
    #[arg(value_enum)]
    shell: Shell,
}

impl Completions {
    /// Prints them, with the names of this surface.
    ///
    /// # Errors
    /// Where stdout can't be written to.
    pub fn run(&self, surface: &'static Surface) -> Done {
        let mut script = Vec::new();
        generate(self.shell, surface, &mut script);
        let mut out = io::stdout().lock();
        written(out.write_all(&script).and_then(|()| out.flush())).map(drop)
    }
}

fn generate(shell: Shell, surface: &'static Surface, script: &mut Vec<u8>) {
    let mut command = with_names(Cli::command(), surface);
    clap_complete::generate(shell, &mut command, "boltgate", script);
    if shell != Shell::Fish {
        return;
    }
    // For fish, clap_complete 4.6.11 leaves out what stands without an option before it.
    for command in command.get_subcommands() {
        let values = command.get_positionals().filter_map(|argument| {
            let values = argument.get_possible_values();
            let names: Vec<_> = values.iter().map(PossibleValue::get_name).collect();
            (!names.is_empty()).then(|| names.join(" "))
        });
        for values in values {
            let name = command.get_name();
            let line = format!(
                "complete -c boltgate -n \"__fish_boltgate_using_subcommand {name}\" -f -a \"{values}\"\n"
            );
            script.extend_from_slice(line.as_bytes());
        }
    }
}

/// The command line, with the names that can stand in it.
fn with_names(command: Command, surface: &'static Surface) -> Command {
    let names = |form: Form| -> Vec<&'static str> {
        let of_form = surface.rpcs.iter().filter(|rpc| rpc.form == form);
        of_form.map(|rpc| rpc.target).collect()
    };
    let take = |names: Vec<&'static str>| move |arg: Arg| arg.value_parser(Names(names));
    let (methods, lists) = (names(Form::Method), names(Form::List));
    let topics = names(Form::Notification);
    command
        .mut_subcommand("call", |call| call.mut_arg("method", take(methods)))
        .mut_subcommand("list", |list| list.mut_arg("method", take(lists)))
        .mut_subcommand("subscribe", |subscribe| subscribe.mut_arg("topics", take(topics)))
}

/// Any text, such as a plugin's method; these are known.
#[derive(Debug, Clone)]
struct Names(Vec<&'static str>);

impl TypedValueParser for Names {
    type Value = String;

    fn parse_ref(
        &self,
        command: &Command,
        argument: Option<&Arg>,
        value: &std::ffi::OsStr,
    ) -> Result<String, Error> {
        StringValueParser::new().parse_ref(command, argument, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(self.0.iter().map(PossibleValue::new)))
    }
}

#[cfg(test)]
mod tests {
    use clap::{CommandFactory as _, Parser as _};
    use clap_complete::Shell;

    use super::{Cli, generate, with_names};

    #[test]
    fn the_command_line_is_sound() {
        Cli::command().debug_assert();
        with_names(Cli::command(), &boltgate_api::SURFACE).debug_assert();
        for shell in ["bash", "zsh", "fish"] {
            assert!(Cli::try_parse_from(["boltgate", "completions", shell]).is_ok());
        }
    }

    #[test]
    fn names_of_methods_and_topics_are_in_every_script() {
        for shell in [Shell::Bash, Shell::Zsh, Shell::Fish] {
            let mut script = Vec::new();
            generate(shell, &boltgate_api::SURFACE, &mut script);
            let script = String::from_utf8(script).unwrap();
            for name in ["bkpr-listaccountevents", "fetchinvoice", "block_added", "doctor"] {
                assert!(script.contains(name), "{shell}: {name}");
            }
        }
    }
}

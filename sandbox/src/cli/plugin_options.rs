//! Takes the plugins' options out of the command line: everything that `run` does not know.

use std::ffi::OsString;

use boltgate_sandbox::plugin::GivenOptions;
use clap::CommandFactory;

use super::Cli;

/// Splits a command line into what clap shall see and the plugins' options; puts `run` where no
/// command is named.
pub fn split(
    arguments: impl IntoIterator<Item = OsString>,
) -> Result<(Vec<OsString>, GivenOptions), String> {
    let cli = Cli::command();
    let mut arguments = arguments.into_iter().peekable();
    let mut ours: Vec<OsString> = arguments.next().into_iter().collect();
    let mut options = GivenOptions::new();
    let is_command =
        |name: &str| name == "help" || cli.get_subcommands().any(|known| known.get_name() == name);
    match arguments.peek().and_then(|first| first.to_str()) {
        Some("-h" | "--help" | "-V" | "--version") => {
            ours.extend(arguments);
            return Ok((ours, options));
        }
        Some("run") => ours.extend(arguments.next()),
        Some(name) if is_command(name) => {
            ours.extend(arguments);
            return Ok((ours, options));
        }
        _ => ours.push("run".into()),
    }
    let run = cli.get_subcommands().find(|command| command.get_name() == "run");
    let argument = |name: &str| {
        run.and_then(|run| run.get_arguments().find(|argument| argument.get_long() == Some(name)))
    };
    while let Some(text) = arguments.next() {
        let long =
            text.to_str().and_then(|text| text.strip_prefix("--")).filter(|name| !name.is_empty());
        let Some(long) = long else {
            ours.push(text);
            continue;
        };
        let (name, value) = match long.split_once('=') {
            Some((name, value)) => (name, Some(value)),
            None => (long, None),
        };
        if name == "help" || argument(name).is_some() {
            let takes_next = value.is_none() && name != "help";
            ours.push(text.clone());
            if takes_next {
                ours.extend(arguments.next());
            }
            continue;
        }
        let next_is_value =
            arguments.peek().is_some_and(|next| !next.to_string_lossy().starts_with('-'));
        if value.is_none() && next_is_value {
            return Err(format!("--{name} goes to the plugin: write its value as --{name}=…"));
        }
        options.entry(name.to_owned()).or_default().push(value.map(str::to_owned));
    }
    Ok((ours, options))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(line: &str) -> Result<(String, String), String> {
        let (ours, options) = split(line.split(' ').map(OsString::from))?;
        let ours: Vec<_> = ours.iter().map(|text| text.to_string_lossy()).collect();
        Ok((ours.join(" "), format!("{options:?}")))
    }

    #[test]
    fn what_run_does_not_know_is_the_plugins() {
        for (line, ours, options) in [
            (
                "s --plugin p --grpc-port=1 --seed 7 --quick",
                "s run --plugin p --seed 7",
                r#"{"grpc-port": [Some("1")], "quick": [None]}"#,
            ),
            (
                "s run --entries=5 --a=b=c --a=",
                "s run --entries=5",
                r#"{"a": [Some("b=c"), Some("")]}"#,
            ),
            ("s", "s run", "{}"),
            ("s --help", "s --help", "{}"),
            ("s run --help", "s run --help", "{}"),
            ("s call getinfo --x=1", "s call getinfo --x=1", "{}"),
        ] {
            assert_eq!(run(line), Ok((ours.to_owned(), options.to_owned())), "{line}");
        }
        let error = run("s --plugin p --grpc-port 9736").unwrap_err();
        assert!(error.contains("--grpc-port=…"), "{error}");
    }
}

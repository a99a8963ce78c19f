//! The plugin's options as flags: made from the same table.

use crate::options::{Options, table};
use clap::{Arg, ArgAction, ArgMatches, Args, Command, Error, FromArgMatches};
use serde_json::{Map, Value};

/// What only lightningd's plugin can do.
const PLUGIN_ONLY: &str = "grpc-companion";

/// The values of the options, as they were given.
#[derive(Debug, Default)]
pub struct Given(Map<String, Value>);

impl Given {
    /// The options; those that were not given have their defaults.
    ///
    /// # Errors
    /// All bad values.
    pub fn read(&self) -> Result<Options, String> {
        Options::read(&self.0)
    }
}

impl Args for Given {
    fn augment_args(command: Command) -> Command {
        table().iter().filter(|row| row.name != PLUGIN_ONLY).fold(command, |command, row| {
            let default = match row.default() {
                None => String::new(),
                Some(Value::String(text)) => format!(" [default: {text}]"),
                Some(value) => format!(" [default: {value}]"),
            };
            let action = if row.is_many() { ArgAction::Append } else { ArgAction::Set };
            let argument = Arg::new(row.name)
                .long(row.name)
                .value_name("VALUE")
                .help(format!("{}{default}", row.description))
                .help_heading("Options of the plugin, too")
                // A value such as -1 is refused where all values are.
                .allow_hyphen_values(true)
                .action(action);
            command.arg(argument)
        })
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl FromArgMatches for Given {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error> {
        let mut given = Self::default();
        given.update_from_arg_matches(matches)?;
        Ok(given)
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
        for row in table().iter().filter(|row| row.name != PLUGIN_ONLY) {
            let values = matches.get_many::<String>(row.name).into_iter().flatten();
            let mut values: Vec<_> = values.cloned().map(Value::String).collect();
            let value = if row.is_many() { Some(Value::Array(values)) } else { values.pop() };
            if let Some(value) = value {
                self.0.insert(row.name.to_owned(), value);
            }
        }
        Ok(())
    }
}

//! How the bridge is reached, as options say.

use std::io::{self, BufRead, Read};
use std::time::Duration;

use boltgate_client::connect;
use clap::Args;

use super::{Remote, exit};
use crate::cli::exit::Failure;

/// The longest line that is read from stdin, in bytes.
const LONGEST_LINE: u64 = 64 << 10;

/// How the bridge is reached.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Connection")]
pub struct Connection {
    /// The node's folder for its network, a client's folder, or a pairing URI; `-` reads it from
    /// stdin. Without: what the environment variable BOLTGATE says, else ~/.lightning/bitcoin.
    #[arg(long, value_name = "TARGET")]
    connect: Option<String>,
    /// Where the bridge is: HOST:PORT or unix:PATH. Without: as the folder or the URI says, else
    /// localhost:9736.
    #[arg(long, value_name = "ADDRESS")]
    address: Option<String>,
    /// A rune to send with each call; `-` reads it from stdin, since what is in a command line can be
    /// read by others on the machine.
    #[arg(long, value_name = "RUNE")]
    rune: Option<String>,
    /// The name that the server's certificate has to be for. Without: as the URI says, else cln.
    #[arg(long, value_name = "NAME")]
    tls_name: Option<String>,
}

impl Connection {
    /// To this target, and nothing else is said.
    pub fn to(target: String) -> Self {
        Self { connect: Some(target), ..Self::default() }
    }

    /// Whether it is read from stdin.
    pub fn takes_stdin(&self) -> bool {
        [&self.connect, &self.rune].into_iter().flatten().any(|text| text == "-")
    }

    /// What is said of the target: where it is named, and its text.
    pub fn target(&self) -> Option<(&'static str, String)> {
        let variable =
            || std::env::var(boltgate_client::VARIABLE).ok().filter(|text| !text.is_empty());
        match &self.connect {
            Some(text) if !text.is_empty() => Some(("--connect", text.clone())),
            _ => variable().map(|text| ("the environment variable BOLTGATE", text)),
        }
    }

    /// The rune that was given beside the target.
    pub fn rune(&self) -> Option<&str> {
        self.rune.as_deref()
    }

    /// The same with what is to come from stdin read.
    ///
    /// # Errors
    /// Where stdin can't be read.
    pub fn complete(mut self) -> Result<Self, Failure> {
        let dash = |text: &Option<String>| text.as_deref() == Some("-");
        if dash(&self.connect) && dash(&self.rune) {
            return Err(Failure::usage("stdin can be read once: for --connect or for --rune"));
        }
        for (name, text) in [("--connect", &mut self.connect), ("--rune", &mut self.rune)] {
            if text.as_deref() == Some("-") {
                *text = Some(line(name)?);
            }
        }
        Ok(self)
    }

    /// What it takes to connect, with nothing connected yet.
    pub fn wanted(&self) -> boltgate_client::Connect {
        let mut wanted = connect(self.connect.clone().unwrap_or_default());
        if let Some(address) = &self.address {
            wanted = wanted.address(address);
        }
        if let Some(rune) = &self.rune {
            wanted = wanted.rune(rune);
        }
        if let Some(name) = &self.tls_name {
            wanted = wanted.server_name(name);
        }
        wanted
    }

    /// Connects.
    ///
    /// # Errors
    /// Where that can't be done, in words for people.
    pub async fn connect(self) -> Result<Remote, Failure> {
        let wanted = self.complete()?.wanted();
        wanted.await.map(Remote::new).map_err(|error| {
            let hint = "`boltgate doctor` looks at it step by step";
            Failure::new(exit(&error), format!("{error}\n  {hint}"))
        })
    }
}

/// One line of stdin.
///
/// # Errors
/// Where there is none.
fn line(what: &str) -> Result<String, Failure> {
    let mut line = String::new();
    let read = io::stdin().lock().take(LONGEST_LINE).read_line(&mut line);
    read.map_err(|error| Failure::usage(format!("{what}: stdin: {error}")))?;
    match line.trim() {
        "" => Err(Failure::usage(format!("{what}: expected a line on stdin, got nothing"))),
        line => Ok(line.to_owned()),
    }
}

/// Reads a number of seconds, such as `30` or `0.5`.
///
/// # Errors
/// Where it is none, or too small or large to wait for.
pub fn seconds(text: &str) -> Result<Duration, String> {
    let expected = || format!("expected seconds from 0.001 to 100000000, got {text:?}");
    let number = text.parse::<f64>().map_err(|_| expected())?;
    // What gRPC can say has eight digits.
    if (0.001..=1e8).contains(&number) {
        Duration::try_from_secs_f64(number).map_err(|_| expected())
    } else {
        Err(expected())
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::seconds;

    #[test]
    fn times() {
        for (text, expected) in [
            ("30", Some(Duration::from_secs(30))),
            ("0.5", Some(Duration::from_millis(500))),
            ("0", None),
            ("-1", None),
            ("1e9", None),
            ("inf", None),
            ("NaN", None),
            ("", None),
            ("5s", None),
        ] {
            assert_eq!(seconds(text).ok(), expected, "{text}");
        }
    }
}

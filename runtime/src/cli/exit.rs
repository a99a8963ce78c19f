//! How the program ends, for scripts.

use std::fmt::Display;
use std::io::{self, Write};
use std::process::ExitCode;

/// What a failure's exit code says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// 1: the node refused; or, of commands that ask no bridge, any failure.
    Refused = 1,
    /// 2: the command line, the request, or what there is to connect with is wrong. Nothing was done.
    Usage = 2,
    /// 3: the bridge, or the node behind it, could not be reached. Nothing was done.
    Unreachable = 3,
    /// 4: it is not permitted. Nothing was done.
    Denied = 4,
    /// 5: anything else. The node may have done it.
    Other = 5,
}

/// The table of exit codes, for `--help`.
pub const CODES: &str = "\
Exit codes:
  0  done
  1  the node refused; its error is on stdout, as JSON
  2  the command line, the request, or the files or URI to connect with are wrong: nothing was done
  3  the bridge, or the node behind it, can't be reached: nothing was done
  4  not permitted: nothing was done
  5  anything else, such as a time that is over or a connection that broke: the node may have done it";

/// Why a command can't do what it is for.
#[derive(Debug)]
pub struct Failure {
    exit: Exit,
    /// What stderr is told; nothing where all has been said.
    text: Option<String>,
}

/// What a command comes to.
pub type Done = Result<(), Failure>;

impl Failure {
    /// With these words for stderr.
    pub fn new(exit: Exit, text: impl Display) -> Self {
        Self { exit, text: Some(text.to_string()) }
    }

    /// All has been said.
    pub fn said(exit: Exit) -> Self {
        Self { exit, text: None }
    }

    /// The command line is wrong.
    pub fn usage(text: impl Display) -> Self {
        Self::new(Exit::Usage, text)
    }

    /// Tells it; gives the exit code.
    pub fn tell(self) -> ExitCode {
        if let Some(text) = self.text {
            // Where stderr can't be written to, nobody is there to read it.
            let _ = writeln!(io::stderr(), "boltgate: {}", plain(&text));
        }
        ExitCode::from(self.exit as u8)
    }
}

/// The words of a command that asks no bridge.
impl From<String> for Failure {
    fn from(text: String) -> Self {
        Self::new(Exit::Refused, text)
    }
}

/// A text that may have a stranger's words in it, without what steers terminals: controls but the end of
/// a line are shown as escapes.
pub fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for one in text.chars() {
        match one {
            '\n' => plain.push(one),
            _ if one.is_control() => plain.push_str(&format!("\\x{:02x}", u32::from(one))),
            _ => plain.push(one),
        }
    }
    plain
}

/// Takes what came of writing to stdout. A reader that has seen enough, such as `head`, is no failure:
/// `Ok(false)` says that there is nobody to write for any more.
///
/// # Errors
/// Where it can't be written to for another reason, such as a full disk.
pub fn written(result: io::Result<()>) -> Result<bool, Failure> {
    match result {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(false),
        Err(error) => Err(Failure::new(Exit::Other, format!("stdout: {error}"))),
    }
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn what_steers_terminals_is_escaped() {
        assert_eq!(
            plain("a\u{1b}]0;x\u{7}\r\nb\u{9b}2J\u{7f}\tü"),
            r"a\x1b]0;x\x07\x0d
b\x9b2J\x7f\x09ü"
        );
    }
}

//! What a command gives, and how that is told.

use std::io::Write as _;
use std::process::ExitCode;

use boltgate_gen::diagnostic::Problems;
use boltgate_gen::diagnostic::render::Colours;
use clap::ValueEnum;
use serde_json::{Value, json};

/// How a command tells what it gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Text,
    Json,
}

/// What a command gives.
pub struct Outcome {
    /// For people, with colours.
    pub text: String,
    /// For programs: members of the object that is printed.
    pub json: Value,
    /// Whether it is something that should not be.
    pub is_finding: bool,
}

impl Outcome {
    /// What is as it should be.
    pub fn fine(text: impl Into<String>, json: Value) -> Self {
        Self { text: text.into(), json, is_finding: false }
    }
}

/// What a command gives, or what is in its way.
pub type Done = Result<Outcome, Problems>;

/// Tells it, and gives the exit code.
pub fn tell(done: Done, format: Format) -> ExitCode {
    let code = match &done {
        Ok(outcome) => u8::from(outcome.is_finding),
        Err(_) => 2,
    };
    match (format, done) {
        (Format::Text, Ok(outcome)) => say(outcome.text.trim_end()),
        (Format::Text, Err(problems)) => {
            let _ = writeln!(anstream::stderr(), "{}", problems.text(Colours::Ansi));
        }
        (Format::Json, Ok(Outcome { mut json, .. })) => {
            if let Value::Object(members) = &mut json {
                members.insert("problems".to_owned(), json!([]));
            }
            say(&json.to_string());
        }
        (Format::Json, Err(problems)) => say(&json!({ "problems": problems.json() }).to_string()),
    }
    ExitCode::from(code)
}

/// A reader that has seen enough, such as `head`, is no failure.
fn say(text: &str) {
    let _ = writeln!(anstream::stdout(), "{text}");
}

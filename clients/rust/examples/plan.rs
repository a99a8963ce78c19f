//! The runner of the clients' shared test plan, in Rust: `clients/plan/README.md` has its protocol. It
//! reads a case per line of JSON from stdin, and answers with lines of JSON on stdout.

#[path = "plan/bench.rs"]
mod bench;
#[path = "plan/cases.rs"]
mod cases;

use std::io::{self, Write as _};

use boltgate_client::BoxError;
use serde_json::{Value, json};

#[tokio::main]
async fn main() -> Result<(), BoxError> {
    for line in io::stdin().lines() {
        let asked: Value = serde_json::from_str(&line?)?;
        let case = text(&asked, "case")?;
        let answer = match cases::run(&case, &asked).await {
            Ok(Value::Object(mut members)) => {
                members.insert("case".to_owned(), case.into());
                Value::Object(members)
            }
            Ok(other) => json!({"case": case, "failed": format!("expected members, got {other}")}),
            Err(why) => json!({"case": case, "failed": why.to_string()}),
        };
        say(&answer)?;
    }
    Ok(())
}

/// Writes a line.
fn say(answer: &Value) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "{answer}")?;
    out.flush()
}

/// A member that is text.
fn text(asked: &Value, name: &str) -> Result<String, BoxError> {
    let text = asked.get(name).and_then(Value::as_str);
    Ok(text.ok_or_else(|| format!("expected {name} as text"))?.to_owned())
}

/// A member that is a whole number.
fn number(asked: &Value, name: &str) -> Result<u64, BoxError> {
    let number = asked.get(name).and_then(Value::as_u64);
    Ok(number.ok_or_else(|| format!("expected {name} as a number"))?)
}

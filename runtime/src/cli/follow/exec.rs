//! A program that is run for each item.

use std::process::Stdio;

use tokio::io::AsyncWriteExt as _;
use tokio::process::Command;

use super::super::exit::{Exit, Failure};

/// Runs a program (no shell) with the line on its stdin, and waits until it has ended.
///
/// # Errors
/// Where it can't be started, or doesn't end with success.
pub async fn run(
    program: &str,
    arguments: &[String],
    line: &str,
    index: u64,
) -> Result<(), Failure> {
    let failed = |what: String| {
        Failure::new(
            Exit::Other,
            format!("{program}: {what} (index {index}); that item comes first the next time"),
        )
    };
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .spawn()
        .map_err(|error| failed(format!("it can't be started: {error}")))?;
    if let Some(mut stdin) = child.stdin.take() {
        // One that doesn't read its stdin may be content all the same: its end tells.
        let _ = stdin.write_all(line.as_bytes()).await;
        let _ = stdin.write_all(b"\n").await;
    }
    let ended = child.wait().await.map_err(|error| failed(error.to_string()))?;
    if ended.success() { Ok(()) } else { Err(failed(format!("it ended with {ended}"))) }
}

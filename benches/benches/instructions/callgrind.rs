//! This program under valgrind.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use boltgate_bench::Outcome;

/// The argument before a case's name.
pub const CASE: &str = "--case";
/// The argument that asks for the processor's features.
pub const FEATURES: &str = "--features";

/// Where counting begins and ends: [`crate::cases::measured`], as its name is shown.
const MEASURED: &str = "*instructions::cases::measured*";

/// How many instructions a case takes.
pub fn count(case: &str) -> Outcome<u64> {
    let counts = Path::new(env!("CARGO_TARGET_TMPDIR")).join("callgrind.out");
    let output = valgrind(&[
        "--tool=callgrind",
        &format!("--toggle-collect={MEASURED}"),
        &format!("--callgrind-out-file={}", counts.display()),
    ])
    .args([CASE, case])
    .output()
    .map_err(unavailable)?;
    succeeded(case, &output)?;
    let text = fs::read_to_string(&counts)?;
    fs::remove_file(&counts)?;
    let total = text.lines().find_map(|line| line.strip_prefix("totals: "));
    match total.and_then(|total| total.trim().parse().ok()) {
        Some(0) | None => Err(format!("{case}: callgrind counted nothing in {MEASURED}").into()),
        Some(instructions) => Ok(instructions),
    }
}

/// The processor's features as a program sees them that valgrind runs.
pub fn features() -> Outcome<String> {
    let output = valgrind(&["--tool=none"]).arg(FEATURES).output().map_err(unavailable)?;
    succeeded(FEATURES, &output)?;
    Ok(String::from_utf8(output.stdout)?.trim().to_owned())
}

fn valgrind(options: &[&str]) -> Command {
    let mut command = Command::new("valgrind");
    command.arg("--quiet").args(options);
    // The environment is on the stack too, and moves what is below it.
    let path = std::env::var_os("PATH").unwrap_or_default();
    command.env_clear().env("PATH", path);
    if let Ok(program) = std::env::current_exe() {
        command.arg(program);
    }
    command
}

fn unavailable(error: std::io::Error) -> String {
    format!(
        "valgrind can't be run ({error}): install it, such as with: sudo apt-get install valgrind"
    )
}

fn succeeded(what: &str, output: &Output) -> Result<(), String> {
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(format!("{what}: under valgrind, {}: {said}", output.status))
}

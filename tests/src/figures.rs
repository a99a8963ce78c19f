//! What a proof counted, kept for people: `make test` ends by printing it all.
//!
//! Python's tests write into the same folder (`tests/python/support/figures.py`).

use std::path::PathBuf;
use std::{env, fs, io};

/// Keeps one line of figures under a name, in place of what an earlier run said.
///
/// The line says what was counted, such as `10000 changed texts, 0 panics`. The name is the
/// file's, and the order in which they are printed.
///
/// # Panics
///
/// If the build folder can't be written: a test is what calls this.
pub fn keep(name: &str, line: &str) {
    write(name, line).unwrap_or_else(|error| panic!("the figures of {name}: {error}"));
}

fn write(name: &str, line: &str) -> io::Result<()> {
    let folder = folder()?;
    fs::create_dir_all(&folder)?;
    fs::write(folder.join(name).with_extension("txt"), format!("{line}\n"))
}

/// `figures` beside the binaries of this build: a test's own program is in `deps` there.
fn folder() -> io::Result<PathBuf> {
    let program = env::current_exe()?;
    let build = program.parent().and_then(|deps| deps.parent());
    build.map(|build| build.join("figures")).ok_or_else(|| io::Error::other("no build folder"))
}

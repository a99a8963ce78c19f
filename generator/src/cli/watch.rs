//! `generate --watch`: again at each change in schemas/, or of what a bridge project is made of.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use boltgate_gen::bridge;
use boltgate_gen::diagnostic::{Problems, Rule};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

use super::generate;
use super::outcome::{self, Format};

/// Editors and git write several files, each in several steps: a change is over when nothing has
/// happened for this long.
const SETTLED: Duration = Duration::from_millis(100);

/// Generates until the program is interrupted; ends by itself only where it can't watch.
pub fn run(root: &Path, format: Format) -> ExitCode {
    let (sender, changes) = mpsc::channel();
    let watched = notify::recommended_watcher(sender).map_err(|error| refused(root, &error));
    let watched = watched.and_then(|watcher| {
        let mut watched = Watched { watcher, folders: BTreeSet::new() };
        watched.add(root)?;
        Ok(watched)
    });
    let mut watched = match watched {
        Ok(watched) => watched,
        Err(problems) => return outcome::tell(Err(problems), format),
    };
    // What `generate` itself has written is a change too: the second time it says nothing.
    let mut is_news = true;
    loop {
        let done = generate::write(root);
        if is_news || done.as_ref().map_or(true, |changes| !changes.is_empty()) {
            is_news = done.is_err();
            outcome::tell(done.map(|changes| generate::written(&changes)), format);
        }
        if wait(&changes).is_none() {
            break;
        }
        // A bridge project may name another folder now; one that isn't there yet can still come.
        let _ = watched.add(root);
    }
    drop(watched);
    ExitCode::SUCCESS
}

/// What is watched.
struct Watched {
    watcher: RecommendedWatcher,
    folders: BTreeSet<PathBuf>,
}

impl Watched {
    /// Watches every folder of the project's that isn't watched yet.
    fn add(&mut self, root: &Path) -> Result<(), Problems> {
        for (folder, mode) in folders(root) {
            if !self.folders.contains(&folder) {
                let watching = self.watcher.watch(&folder, mode);
                watching.map_err(|error| refused(&folder, &error))?;
                self.folders.insert(folder);
            }
        }
        Ok(())
    }
}

/// The folders whose files decide what is generated.
fn folders(root: &Path) -> Vec<(PathBuf, RecursiveMode)> {
    if !bridge::is_bridge(root) {
        return vec![(root.join("schemas"), RecursiveMode::Recursive)];
    }
    let own = (root.to_owned(), RecursiveMode::NonRecursive);
    let schemas = bridge::folders(root).into_iter().filter_map(|folder| {
        let folder = root.join(folder);
        if folder.is_dir() {
            return Some((folder, RecursiveMode::Recursive));
        }
        // What it will come into.
        let around = folder.ancestors().skip(1).find(|folder| folder.is_dir())?;
        Some((around.to_owned(), RecursiveMode::NonRecursive))
    });
    std::iter::once(own).chain(schemas).collect()
}

fn refused(folder: &Path, error: &notify::Error) -> Problems {
    let what = format!("{} can't be watched: {error}", folder.display());
    let help = "name the folder that holds schemas/ or boltgate.toml with --root";
    Problems::one(Rule::Unreadable, what, help)
}

/// Waits for a change, and until it is over; `None` where no more can come.
fn wait(changes: &Receiver<notify::Result<Event>>) -> Option<()> {
    // Files that are read are no change, and `generate` reads them all.
    while !changes.recv().ok()?.is_ok_and(|event| is_change(&event)) {}
    while changes.recv_timeout(SETTLED).is_ok() {}
    Some(())
}

fn is_change(event: &Event) -> bool {
    matches!(event.kind, EventKind::Create(_) | EventKind::Modify(_) | EventKind::Remove(_))
}

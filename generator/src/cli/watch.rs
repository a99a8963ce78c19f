//! `generate --watch`: again at each change in schemas/.

use std::path::Path;
use std::process::ExitCode;
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use boltgate_gen::diagnostic::{Problems, Rule};
use notify::{Event, EventKind, RecursiveMode, Watcher as _};

use super::generate;
use super::outcome::{self, Format};

/// Editors and git write several files, each in several steps: a change is over when nothing has
/// happened for this long.
const SETTLED: Duration = Duration::from_millis(100);

/// Generates until the program is interrupted; ends by itself only where it can't watch.
pub fn run(root: &Path, format: Format) -> ExitCode {
    let folder = root.join("schemas");
    let (sender, changes) = mpsc::channel();
    let watcher = notify::recommended_watcher(sender).and_then(|mut watcher| {
        watcher.watch(&folder, RecursiveMode::Recursive)?;
        Ok(watcher)
    });
    let watcher = match watcher {
        Ok(watcher) => watcher,
        Err(error) => {
            let what = format!("{} can't be watched: {error}", folder.display());
            let help = "name the folder that holds schemas/ with --root";
            return outcome::tell(Err(Problems::one(Rule::Unreadable, what, help)), format);
        }
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
    }
    drop(watcher);
    ExitCode::SUCCESS
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

//! Puts a reference into a folder, and takes away what an older one left there.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::output::File;

/// The file that lists what was written: only what stands in it is ever replaced or removed.
const LIST: &str = ".boltgate-docs";

/// Writes the files into the folder; gives the number of those that changed.
///
/// # Errors
/// Where a file stands in the way that this command hasn't written, or the disk refuses.
pub fn write(folder: &Path, files: &[File]) -> Result<usize, String> {
    let list = folder.join(LIST);
    let ours: BTreeSet<PathBuf> = match fs::read_to_string(&list) {
        Ok(text) => text.lines().map(PathBuf::from).filter(|path| is_below(path)).collect(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => BTreeSet::new(),
        Err(error) => return Err(format!("{}: {error}", list.display())),
    };
    let foreign =
        files.iter().find(|file| !ours.contains(&file.path) && folder.join(&file.path).exists());
    if let Some(file) = foreign {
        return Err(format!(
            "{} is there, and `boltgate-gen docs` has not written it: name another folder with \
             --out, or move the file away",
            folder.join(&file.path).display()
        ));
    }
    let at = |path: &Path, error: &io::Error| format!("{}: {error}", path.display());
    // The list first: should this end half-way, the next run knows what it may replace.
    let now: BTreeSet<&Path> = files.iter().map(|file| file.path.as_path()).collect();
    let known: BTreeSet<&Path> =
        ours.iter().map(PathBuf::as_path).chain(now.iter().copied()).collect();
    put(&list, lines(&known).as_bytes()).map_err(|error| at(&list, &error))?;
    let mut changed = 0;
    for file in files {
        let path = folder.join(&file.path);
        changed += usize::from(put(&path, &file.content).map_err(|error| at(&path, &error))?);
    }
    for old in ours.iter().filter(|old| !now.contains(old.as_path())) {
        let path = folder.join(old);
        match fs::remove_file(&path) {
            Ok(()) => changed += 1,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(at(&path, &error)),
        }
        // Only an empty folder goes.
        if let Some(parent) = path.parent().filter(|parent| *parent != folder) {
            let _ = fs::remove_dir(parent);
        }
    }
    put(&list, lines(&now).as_bytes()).map_err(|error| at(&list, &error))?;
    Ok(changed)
}

fn lines(paths: &BTreeSet<&Path>) -> String {
    paths.iter().map(|path| format!("{}\n", path.display())).collect()
}

/// Whether a path leads to a file below the folder, and nowhere else.
fn is_below(path: &Path) -> bool {
    path.components().count() > 0
        && path.components().all(|part| matches!(part, std::path::Component::Normal(_)))
}

/// Writes a file unless it is right already; whether it was written.
fn put(path: &Path, content: &[u8]) -> io::Result<bool> {
    if fs::read(path).is_ok_and(|there| there == content) {
        return Ok(false);
    }
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent)?;
    }
    fs::write(path, content)?;
    Ok(true)
}

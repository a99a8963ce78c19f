//! The surfaces that are compared: where one is, and how it is read.

use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::process::Command;

use prost::Message as _;
use prost_types::FileDescriptorSet;
use tempfile::TempDir;

use super::surface::Surface;
use super::{descriptors, facts, released};
use crate::api::Api;
use crate::{emit, import, pipeline};

/// What a revision holds of a surface.
const KEPT: [&str; 2] = ["schemas", DESCRIPTORS];

/// Where a project keeps its descriptors.
const DESCRIPTORS: &str = "generated/src/descriptors.binpb";

/// A surface, and how it is called in a report.
pub struct Side {
    /// What it is, for people.
    pub name: String,
    /// What clients can hold on to.
    pub surface: Surface,
}

/// What the project is compared with: the last release that is kept, or what `against` names: a
/// release's file, a `FileDescriptorSet`, another project's folder, or a revision of git.
///
/// # Errors
/// Where there is none, in words.
pub fn old(root: &Path, against: Option<&str>) -> Result<Side, String> {
    let Some(against) = against else {
        let last = released::last(root).map_err(|error| named(released::FOLDER, &error))?;
        let last = last.ok_or_else(|| {
            format!("{} has no release to compare with: name one with --against", released::FOLDER)
        })?;
        return file(&root.join(&last), &last.display().to_string());
    };
    let path = Path::new(against);
    if path.is_file() {
        return file(path, against);
    }
    if path.is_dir() {
        return Ok(Side { name: against.to_owned(), surface: project(path)? });
    }
    revision(root, against)
}

/// What these schemas give: those of the project, or others in their place.
///
/// # Errors
/// Every problem found in them, as text.
pub fn new(root: &Path, schemas: Option<&Path>) -> Result<Surface, String> {
    let Some(schemas) = schemas else {
        let built = pipeline::build(root).map_err(|problems| problems.render())?;
        return of_model(&built.api);
    };
    if is_project(schemas) {
        return project(schemas);
    }
    // The node's own folder, judged by what this project decides.
    let copy = TempDir::new().map_err(|error| named("a temporary folder", &error))?;
    copy_folder(&root.join("schemas"), &copy.path().join("schemas"))?;
    import::run(copy.path(), schemas, None, None)?;
    let (api, _) =
        pipeline::lenient(copy.path()).ok_or("the project's policy files can't be read")?;
    of_model(&api)
}

/// What a model gives.
///
/// # Errors
/// Where its protos are not valid.
pub fn of_model(api: &Api) -> Result<Surface, String> {
    let files = emit::files(api)?;
    let set = files.iter().find(|file| file.path.ends_with(DESCRIPTORS));
    let mut surface = of_descriptors(&set.ok_or("no descriptors are written")?.content)?;
    facts::add(&mut surface, api);
    Ok(surface)
}

fn of_descriptors(bytes: &[u8]) -> Result<Surface, String> {
    let set = FileDescriptorSet::decode(bytes);
    set.map(|set| descriptors::surface(&set))
        .map_err(|error| format!("expected a FileDescriptorSet: {error}"))
}

fn file(path: &Path, name: &str) -> Result<Side, String> {
    let bytes = fs::read(path).map_err(|error| named(name, &error))?;
    let surface = if path.extension().is_some_and(|end| end == "txt") {
        let text = String::from_utf8(bytes).map_err(|error| format!("{name}: {error}"))?;
        released::read(&text).map_err(|error| format!("{name}:{error}"))?
    } else {
        of_descriptors(&bytes).map_err(|error| format!("{name}: {error}"))?
    };
    Ok(Side { name: name.to_owned(), surface })
}

/// What a project gave out: its descriptors as they are written down, and what its schemas say of
/// them, as far as they can still be read.
fn project(folder: &Path) -> Result<Surface, String> {
    let api = pipeline::lenient(folder).map(|(api, _)| api);
    let written = folder.join(DESCRIPTORS);
    let mut surface = match (fs::read(&written), &api) {
        (Ok(bytes), _) => of_descriptors(&bytes)?,
        (Err(_), Some(api)) => return of_model(api),
        (Err(error), None) => return Err(named(&written.display().to_string(), &error)),
    };
    if let Some(api) = &api {
        facts::add(&mut surface, api);
    }
    Ok(surface)
}

fn revision(root: &Path, name: &str) -> Result<Side, String> {
    let git = |arguments: &[&str]| {
        let output = Command::new("git").arg("-C").arg(root).args(arguments).output();
        let output = output.map_err(|error| named("git", &error))?;
        if output.status.success() {
            return Ok(output.stdout);
        }
        let said = String::from_utf8_lossy(&output.stderr);
        Err(format!(
            "`{name}` is no file, no folder and no revision that can be read: {}",
            said.trim()
        ))
    };
    let commit =
        git(&["rev-parse", "--verify", "--end-of-options", &format!("{name}^{{commit}}")])?;
    let commit = String::from_utf8_lossy(&commit).trim().to_owned();
    let there = git(&["ls-tree", "--name-only", &commit, "--", KEPT[0], KEPT[1]])?;
    let there = String::from_utf8_lossy(&there).into_owned();
    let mut arguments = vec!["archive", "--format=tar", &commit, "--"];
    arguments.extend(there.lines());
    if there.trim().is_empty() {
        return Err(format!("the revision `{name}` has no schemas/"));
    }
    let folder = TempDir::new().map_err(|error| named("a temporary folder", &error))?;
    let archive = git(&arguments)?;
    let unpacked = tar::Archive::new(Cursor::new(archive)).unpack(folder.path());
    unpacked.map_err(|error| named(name, &error))?;
    let surface = project(folder.path()).map_err(|error| format!("{name}: {error}"))?;
    Ok(Side { name: name.to_owned(), surface })
}

fn is_project(folder: &Path) -> bool {
    folder.join("schemas").is_dir()
}

fn copy_folder(from: &Path, to: &Path) -> Result<(), String> {
    let failed = |error| named(&from.display().to_string(), &error);
    fs::create_dir_all(to).map_err(failed)?;
    for entry in fs::read_dir(from).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let target: PathBuf = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target).map_err(failed)?;
        }
    }
    Ok(())
}

fn named(what: &str, error: &std::io::Error) -> String {
    format!("{what}: {error}")
}

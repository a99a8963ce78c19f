//! The surfaces that are compared: where one is, and how it is read.

use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::rc::Rc;

use prost::Message as _;
use prost_types::FileDescriptorSet;
use tempfile::TempDir;

use super::surface::Surface;
use super::{descriptors, facts, released};
use crate::api::Api;
use crate::diagnostic::{Problems, Rule, Source};
use crate::output::File;
use crate::{bridge, emit, import, pipeline};

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
/// Where there is none, or it can't be read.
pub fn old(root: &Path, against: Option<&str>) -> Result<Side, Problems> {
    let Some(against) = against else {
        let last = released::last(root)?.ok_or_else(|| {
            let folder = released::folder(root).display();
            let what = format!("{folder} has no release to compare with");
            Problems::one(Rule::NothingToCompare, what, "name something with --against")
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
/// Every problem found in them.
pub fn new(root: &Path, schemas: Option<&Path>) -> Result<Surface, Problems> {
    let Some(schemas) = schemas else {
        if bridge::is_bridge(root) {
            return of_bridge(&bridge::build(root)?);
        }
        let built = pipeline::build(root)?;
        return of_model(&built.api);
    };
    if is_project(schemas) {
        return project(schemas);
    }
    // The node's own folder, judged by what this project decides.
    let copy = temporary()?;
    copy_folder(&root.join("schemas"), &copy.path().join("schemas"))?;
    import::run(copy.path(), schemas, None, None)?;
    of_model(&pipeline::lenient(copy.path())?.0)
}

/// What a model gives.
///
/// # Errors
/// Where its protos are not valid.
pub fn of_model(api: &Api) -> Result<Surface, Problems> {
    let mut surface = of_files(&emit::files(api)?)?;
    facts::add(&mut surface, api);
    Ok(surface)
}

/// What a bridge project gives: all of its packages.
fn of_bridge(built: &bridge::Built) -> Result<Surface, Problems> {
    let files = emit::bridge::files(built)?;
    let mut surface = of_files(&files)?;
    built.surfaces.iter().for_each(|one| facts::add(&mut surface, &one.api));
    Ok(surface)
}

fn of_files(files: &[File]) -> Result<Surface, Problems> {
    let set = files.iter().find(|file| file.path.ends_with(DESCRIPTORS));
    of_descriptors(set.map(|file| file.content.as_slice()).unwrap_or_default(), DESCRIPTORS)
}

fn of_descriptors(bytes: &[u8], name: &str) -> Result<Surface, Problems> {
    let set = FileDescriptorSet::decode(bytes);
    set.map(|set| descriptors::surface(&set)).map_err(|error| {
        let what = format!("{name}: expected a FileDescriptorSet: {error}");
        let help = "name what a protobuf compiler wrote, such as `buf build -o surface.binpb`";
        Problems::one(Rule::NotASurface, what, help)
    })
}

fn file(path: &Path, name: &str) -> Result<Side, Problems> {
    let failed = |error| Problems::unreadable(Path::new(name), &error);
    let surface = if path.extension().is_some_and(|end| end == "txt") {
        let text = fs::read_to_string(path).map_err(failed)?;
        released::read(&Rc::new(Source { path: name.into(), text }))?
    } else {
        of_descriptors(&fs::read(path).map_err(failed)?, name)?
    };
    Ok(Side { name: name.to_owned(), surface })
}

/// What a project gave out: its descriptors as they are written down, and what its schemas say of
/// them, as far as they can still be read.
fn project(folder: &Path) -> Result<Surface, Problems> {
    if bridge::is_bridge(folder) {
        return bridge_project(folder);
    }
    let api = pipeline::lenient(folder).map(|(api, _)| api);
    let written = folder.join(DESCRIPTORS);
    let mut surface = match fs::read(&written) {
        Ok(bytes) => of_descriptors(&bytes, &written.display().to_string())?,
        Err(_) => return of_model(&api?),
    };
    if let Ok(api) = &api {
        facts::add(&mut surface, api);
    }
    Ok(surface)
}

fn bridge_project(folder: &Path) -> Result<Surface, Problems> {
    let built = bridge::lenient(folder);
    let written = folder.join(DESCRIPTORS);
    let Ok(bytes) = fs::read(&written) else { return of_bridge(&built?) };
    let mut surface = of_descriptors(&bytes, &written.display().to_string())?;
    for one in built.iter().flat_map(|built| &built.surfaces) {
        facts::add(&mut surface, &one.api);
    }
    Ok(surface)
}

fn revision(root: &Path, name: &str) -> Result<Side, Problems> {
    let git = |arguments: &[&str]| {
        let output = Command::new("git").arg("-C").arg(root).args(arguments).output();
        let output = output.map_err(|error| Problems::unreadable(Path::new("git"), &error))?;
        if output.status.success() {
            return Ok(output.stdout);
        }
        let said = String::from_utf8_lossy(&output.stderr);
        let what = format!("`{name}` is no file, no folder and no revision that can be read");
        let mut problems = Problems::one(Rule::NothingToCompare, what, "name one that is there");
        problems.note(format!("git: {}", said.trim()));
        Err(problems)
    };
    let commit =
        git(&["rev-parse", "--verify", "--end-of-options", &format!("{name}^{{commit}}")])?;
    let commit = String::from_utf8_lossy(&commit).trim().to_owned();
    let mut kept: Vec<String> = KEPT.map(str::to_owned).to_vec();
    // A bridge project keeps its schemas in the folders that it named then.
    if let Ok(text) = git(&["show", &format!("{commit}:./{}", bridge::PATH)]) {
        let then = temporary()?;
        let written = fs::write(then.path().join(bridge::PATH), text);
        written.map_err(|error| Problems::unwritable(then.path(), &error))?;
        let folders = bridge::folders(then.path());
        kept.extend(folders.iter().map(|folder| folder.display().to_string()));
        kept.push(bridge::PATH.to_owned());
    }
    let mut listing = vec!["ls-tree", "--name-only", &commit, "--"];
    listing.extend(kept.iter().map(String::as_str));
    let there = git(&listing)?;
    let there = String::from_utf8_lossy(&there).into_owned();
    let mut arguments = vec!["archive", "--format=tar", &commit, "--"];
    arguments.extend(there.lines());
    if there.trim().is_empty() {
        let what = format!("the revision `{name}` has neither schemas/ nor {}", bridge::PATH);
        return Err(Problems::one(Rule::NothingToCompare, what, "name one that has the project"));
    }
    let folder = temporary()?;
    let archive = git(&arguments)?;
    let unpacked = tar::Archive::new(Cursor::new(archive)).unpack(folder.path());
    unpacked.map_err(|error| Problems::unwritable(folder.path(), &error))?;
    let surface = project(folder.path())?;
    Ok(Side { name: name.to_owned(), surface })
}

fn is_project(folder: &Path) -> bool {
    folder.join("schemas").is_dir() || bridge::is_bridge(folder)
}

fn copy_folder(from: &Path, to: &Path) -> Result<(), Problems> {
    let failed = |error| Problems::unreadable(from, &error);
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

fn temporary() -> Result<TempDir, Problems> {
    TempDir::new().map_err(|error| Problems::unwritable(&std::env::temp_dir(), &error))
}

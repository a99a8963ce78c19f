//! `new`: the files of a bridge project that an author doesn't have to write.

use std::fs;
use std::path::{Component, Path, PathBuf};

use askama::Template;

use super::names::{self, CRATES};
use super::node::Node;
use crate::diagnostic::{Problems, Rule};
use crate::emit::rust;
use crate::output::{self, Change, File};

/// What a new project is to be.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// Its folder, which gives it its name.
    pub folder: PathBuf,
    /// Protobuf package of its schemas.
    pub package: String,
    /// The service in that package.
    pub service: String,
    /// The folder of its schemas, below its own; where none is given, one that is named after the
    /// package.
    pub schemas: Option<String>,
    /// Whether the node's own surface is served beside.
    pub node: bool,
    /// A checkout of Boltgate, or the address of a repository; without, the crates are those of
    /// the workspace that the project is in.
    pub boltgate: Option<String>,
}

/// A new project.
#[derive(Debug)]
pub struct Made {
    /// Its files, from its folder.
    pub files: Vec<PathBuf>,
    /// The folder of its schemas, from its folder.
    pub schemas: String,
    /// The workspace that has to name it among its members, where it is in one.
    pub workspace: Option<PathBuf>,
}

/// Where Boltgate's crates are.
#[derive(Debug)]
enum Place {
    /// A checkout, from the project's folder.
    Folder(String),
    /// A repository.
    Git(String),
}

#[derive(Template)]
#[template(path = "new/boltgate.toml")]
struct Config<'a> {
    name: &'a str,
    node: bool,
    schemas: &'a str,
    package: &'a str,
    service: &'a str,
}

#[derive(Template)]
#[template(path = "new/Cargo.toml")]
struct Manifest<'a> {
    name: &'a str,
    node: bool,
    boltgate: Option<&'a Place>,
}

#[derive(Template)]
#[template(path = "new/main.rs")]
struct Main {
    module: String,
    node: bool,
}

/// Git keeps both branches' lines of the ledgers, as in Boltgate's own repository.
const ATTRIBUTES: &str = "numbers.txt merge=union\n";

/// Writes a new project.
///
/// # Errors
/// Where a name can't be one, a file is there already, or Boltgate's crates are nowhere to be found;
/// nothing is written then.
pub fn run(wanted: &Wanted) -> Result<Made, Problems> {
    let mut problems = Problems::default();
    let folder = std::path::absolute(&wanted.folder)
        .map_err(|error| Problems::unreadable(&wanted.folder, &error))?;
    let name = folder.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let schemas = wanted.schemas.clone().unwrap_or_else(|| schemas(wanted));
    check(wanted, name, &schemas, &mut problems);
    let (place, workspace) = match &wanted.boltgate {
        Some(given) => (found(given, &folder, &mut problems), None),
        None => {
            let workspace = workspace(&folder);
            if workspace.is_none() {
                problems.nowhere(
                    Rule::NotACheckout,
                    "the project has to be built with Boltgate's crates, and no workspace around it \
                     has them",
                    "say where Boltgate is: --boltgate with a checkout's folder or a repository's address",
                );
            }
            (None, workspace)
        }
    };
    let node = wanted.node;
    let config = Config {
        name,
        node,
        schemas: &schemas,
        package: &wanted.package,
        service: &wanted.service,
    };
    let files = [
        File::new("boltgate.toml", rust::text(&config)),
        File::new("Cargo.toml", rust::text(&Manifest { name, node, boltgate: place.as_ref() })),
        File::new("src/main.rs", rust::text(&Main { module: name.replace('-', "_"), node })),
        File::new(".gitattributes", ATTRIBUTES),
        File::new(".gitignore", "/target/\n"),
    ];
    for file in &files {
        if folder.join(&file.path).exists() {
            problems.nowhere(
                Rule::AlreadyThere,
                format!("{} is there already", wanted.folder.join(&file.path).display()),
                "name a folder that isn't there yet, or remove the file",
            );
        }
    }
    let files = problems.into_result(files)?;
    let paths = files.iter().map(|file| file.path.clone()).collect();
    let changes: Vec<Change> = files.into_iter().map(Change::Missing).collect();
    output::apply(&folder, &changes)?;
    Ok(Made { files: paths, schemas, workspace })
}

/// The folder of schemas: of plugins there may be several.
fn schemas(wanted: &Wanted) -> String {
    let first = wanted.package.split('.').next().unwrap_or_default();
    if wanted.node { format!("plugins/{first}") } else { "schemas".to_owned() }
}

fn check(wanted: &Wanted, name: &str, schemas: &str, problems: &mut Problems) {
    let mut value = |is_right: bool, expected: &str, came: &str| {
        if !is_right {
            let what = format!("expected {expected}, came `{came}`");
            problems.nowhere(Rule::BridgeValue, what, "give it another name");
        }
    };
    value(names::is_crate(name), "a folder whose name can be a crate's", name);
    let Wanted { package, service, .. } = wanted;
    value(names::is_package(package), "a protobuf package, such as rebalance.v1", package);
    let is_service = crate::lower::names::is_identifier(service);
    value(is_service, "a protobuf service, such as Rebalance", service);
    let folder = "a folder below the project's, such as plugins/rebalance";
    value(super::check::is_below(schemas), folder, schemas);
    let node = Node::built_in(problems);
    if node.is_some_and(|node| node.has_package(package)) {
        let what = format!("`{package}` is not a package of yours");
        problems.nowhere(Rule::PackageTaken, what, "name one that is, such as rebalance.v1");
    }
}

/// Where the crates are that a checkout or a repository has.
fn found(given: &str, folder: &Path, problems: &mut Problems) -> Option<Place> {
    if given.contains("://") || given.starts_with("git@") {
        return Some(Place::Git(given.to_owned()));
    }
    let path = std::path::absolute(given).ok()?;
    let has = |below: &str| path.join(below).join("Cargo.toml").is_file();
    if let Some((name, below)) = CRATES.iter().find(|(_, below)| !has(below)) {
        problems.nowhere(
            Rule::NotACheckout,
            format!("{given} has no crate {name}: there is no {below}/Cargo.toml"),
            "name the folder of a checkout of Boltgate",
        );
        return None;
    }
    Some(Place::Folder(relative(folder, &path)))
}

/// The manifest of the workspace that the folder is in, where that has Boltgate's crates among its
/// dependencies.
fn workspace(folder: &Path) -> Option<PathBuf> {
    let manifest =
        folder.ancestors().skip(1).map(|folder| folder.join("Cargo.toml")).find(|path| {
            let text = fs::read_to_string(path).unwrap_or_default();
            text.parse::<toml::Table>().is_ok_and(|table| table.contains_key("workspace"))
        })?;
    let table: toml::Table = fs::read_to_string(&manifest).ok()?.parse().ok()?;
    let dependencies = table.get("workspace")?.get("dependencies")?;
    CRATES.iter().all(|(name, _)| dependencies.get(name).is_some()).then_some(manifest)
}

/// A path that leads from one folder to another; both are absolute.
fn relative(from: &Path, to: &Path) -> String {
    let plain = |path: &Path| {
        let mut parts: Vec<String> = Vec::new();
        for part in path.components() {
            match part {
                Component::ParentDir => drop(parts.pop()),
                Component::Normal(name) => parts.push(name.to_string_lossy().into_owned()),
                _ => {}
            }
        }
        parts
    };
    let (from, to) = (plain(from), plain(to));
    let same = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
    let up = std::iter::repeat_n("..", from.len() - same);
    let down = to[same..].iter().map(String::as_str);
    up.chain(down).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::relative;

    #[test]
    fn one_folder_is_found_from_another() {
        for (from, to, path) in [
            ("/a/b", "/a/c", "../c"),
            ("/a/b", "/a/x/../c/d", "../c/d"),
            ("/a/b/c", "/a", "../.."),
            ("/a", "/a/b", "b"),
        ] {
            assert_eq!(relative(Path::new(from), Path::new(to)), path);
        }
    }
}

//! The gate before a release: what of the surface that clients were given is not kept.
//!
//! [`surface`] is what clients rely on; [`mod@descriptors`] reads it from protobuf's descriptors and
//! [`facts`] adds what the schemas know; [`released`] keeps it as text. [`side`] finds the two that are
//! compared, [`mod@compare`] compares them by the [`rules`], [`accepted`] takes out what a maintainer lets
//! break, and [`report`] tells.

mod accepted;
mod compare;
mod descriptors;
mod facts;
pub mod released;
mod report;
mod rules;
mod side;
pub mod surface;

use std::path::{Path, PathBuf};

pub use compare::{Added, Finding, compare};
pub use report::Report;
pub use rules::{Level, Rule};

use crate::api::Api;
use crate::bridge;
use crate::diagnostic::{self, Problems};
use crate::model::version::{HOW_RELEASES_LOOK, Version};
use crate::output::{self, Change, File};
use crate::policy::VERSION_PATH;

/// Compares the project's surface, or that of other `schemas`, with an older one: see
/// [`side::old`](self) for what `against` may be; without it, with the last release.
///
/// # Errors
/// Where one of the two can't be read, or an entry of the accepted findings is of no use.
pub fn run(root: &Path, schemas: Option<&Path>, against: Option<&str>) -> Result<Report, Problems> {
    let old = side::old(root, against)?;
    let new = side::new(root, schemas)?;
    let (mut findings, added) = compare(&old.surface, &new);
    let mut problems = Problems::default();
    // What is accepted is accepted against the last release: it says nothing of other ones.
    let accepted =
        if against.is_none() { accepted::take(root, &mut findings, &mut problems) } else { 0 };
    let report = Report { against: old.name, findings, accepted, added };
    problems.into_result(report)
}

/// Compares a model with the last release that is kept; `None` where there is none.
///
/// # Errors
/// Where one of the two can't be read.
pub fn of_model(root: &Path, api: &Api) -> Result<Option<Report>, Problems> {
    if released::last(root)?.is_none() {
        return Ok(None);
    }
    let old = side::old(root, None)?;
    let (findings, added) = compare(&old.surface, &side::of_model(api)?);
    Ok(Some(Report { against: old.name, findings, accepted: 0, added }))
}

/// What a release is called where nobody says.
fn version(root: &Path) -> Result<String, Problems> {
    if bridge::is_bridge(root) {
        let what = "a bridge project has no file that names its release";
        return Err(Problems::one(
            diagnostic::Rule::NotARelease,
            what,
            "name it, such as: boltgate-gen release v1.0",
        ));
    }
    let version = std::fs::read_to_string(root.join(VERSION_PATH));
    let version = version.map_err(|error| Problems::unreadable(Path::new(VERSION_PATH), &error))?;
    Ok(version.trim().to_owned())
}

/// Keeps the surface as what clients are given with a release: `name`, or what schemas/VERSION says.
/// Gives its file, and whether that is new.
///
/// # Errors
/// Where the project has problems, or the release is kept already and was another one.
pub fn release(root: &Path, name: Option<&str>) -> Result<(PathBuf, bool), Problems> {
    let name = &match name {
        Some(name) => name.to_owned(),
        None => version(root)?,
    };
    if Version::parse(name).is_none() {
        let what = format!("`{name}` is not a release");
        return Err(Problems::one(diagnostic::Rule::NotARelease, what, HOW_RELEASES_LOOK));
    }
    let surface = side::new(root, None)?;
    let file = File::new(released::path(root, name), released::text(&surface));
    let changes = output::compare(root, &[], std::slice::from_ref(&file))?;
    match changes.as_slice() {
        [] => Ok((file.path, false)),
        [Change::Missing(_)] => {
            output::apply(root, &changes)?;
            Ok((file.path, true))
        }
        _ => Err(Problems::one(
            diagnostic::Rule::ReleaseChanged,
            format!("{} is another surface than what the schemas give", file.path.display()),
            "what was released doesn't change: give the new release a name of its own",
        )),
    }
}

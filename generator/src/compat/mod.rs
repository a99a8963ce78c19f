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

use std::path::Path;

pub use compare::{Added, Finding, compare};
pub use report::Report;
pub use rules::{Level, Rule};

use crate::api::Api;
use crate::diagnostic::Problems;
use crate::output::{self, Change, File};
use crate::policy::VERSION_PATH;

/// Compares the project's surface, or that of other `schemas`, with an older one: see
/// [`side::old`](self) for what `against` may be; without it, with the last release.
///
/// # Errors
/// Where one of the two can't be read, or an entry of the accepted findings is of no use.
pub fn run(root: &Path, schemas: Option<&Path>, against: Option<&str>) -> Result<Report, String> {
    let old = side::old(root, against)?;
    let new = side::new(root, schemas)?;
    let (mut findings, added) = compare(&old.surface, &new);
    let mut problems = Problems::default();
    // What is accepted is accepted against the last release: it says nothing of other ones.
    let accepted =
        if against.is_none() { accepted::take(root, &mut findings, &mut problems) } else { 0 };
    let report = Report { against: old.name, findings, accepted, added };
    problems.into_result(report).map_err(|problems| problems.render())
}

/// Compares a model with the last release that is kept; `None` where there is none.
///
/// # Errors
/// Where one of the two can't be read.
pub fn of_model(root: &Path, api: &Api) -> Result<Option<Report>, String> {
    if released::last(root).map_err(|error| error.to_string())?.is_none() {
        return Ok(None);
    }
    let old = side::old(root, None)?;
    let (findings, added) = compare(&old.surface, &side::of_model(api)?);
    Ok(Some(Report { against: old.name, findings, accepted: 0, added }))
}

/// Keeps the surface as what clients are given with a release: `name`, or what schemas/VERSION says.
///
/// # Errors
/// Where the project has problems, or the release is kept already and was another one.
pub fn release(root: &Path, name: Option<&str>) -> Result<String, String> {
    let version = std::fs::read_to_string(root.join(VERSION_PATH));
    let version = version.map_err(|error| format!("{VERSION_PATH}: {error}"))?;
    let name = name.unwrap_or_else(|| version.trim());
    if crate::model::version::Version::parse(name).is_none() {
        return Err(format!("`{name}` is not a release: write it as v26.06 or v1.2.3"));
    }
    let surface = side::new(root, None)?;
    let file = File::new(released::path(name), released::text(&surface));
    let path = file.path.display().to_string();
    let changes = output::compare(root, &[], std::slice::from_ref(&file));
    let changes = changes.map_err(|error| error.to_string())?;
    match changes.as_slice() {
        [] => Ok(format!("{path} is what clients are given")),
        [Change::Missing(_)] => {
            output::apply(root, &changes).map_err(|error| error.to_string())?;
            Ok(format!("{path}: written"))
        }
        _ => Err(format!(
            "{path} is another surface: what was released doesn't change; give the new release a \
             name of its own"
        )),
    }
}

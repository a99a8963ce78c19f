//! One module per output, each pure: the final model in, a path and its content out.

pub mod bridge;
mod crate_files;
pub(crate) mod descriptors;
pub(crate) mod docs;
mod errors;
mod presets;
pub(crate) mod proto;
pub(crate) mod rust;
mod surface;
mod tables;

use crate::api::Api;
use crate::diagnostic::Problems;
use crate::output::File;

/// Every generated file.
///
/// # Errors
/// Where the protos are not valid.
pub fn files(api: &Api) -> Result<Vec<File>, Problems> {
    let mut files = proto::files(api);
    files.extend(tables::files(api));
    files.extend(crate_files::files(api));
    files.push(presets::file(&api.access, rust::MEND));
    files.push(errors::file(api));
    files.push(surface::file(api));
    files.push(descriptors::file(&files)?);
    Ok(files)
}

//! One module per output, each pure: the final model in, a path and its content out.

mod crate_files;
mod descriptors;
mod docs;
mod proto;
mod rust;
mod tables;

pub use descriptors::file_descriptor_set;

use crate::api::Api;
use crate::output::File;

/// Every generated file.
#[must_use]
pub fn files(api: &Api) -> Vec<File> {
    let mut files = proto::files(api);
    files.extend(tables::files(api));
    files.extend(crate_files::files(api));
    files.push(descriptors::file(api));
    files
}

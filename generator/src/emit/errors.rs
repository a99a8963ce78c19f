//! `generated/src/errors.rs`: what becomes of the node's error codes.

use askama::Template;

use crate::api::{Api, NodeError};
use crate::emit::rust;
use crate::output::File;

#[derive(Template)]
#[template(path = "crate/errors.rs")]
struct Errors<'a> {
    errors: &'a [NodeError],
}

/// The file. The variants of `Status` are spelt in Rust as they are here.
pub fn file(api: &Api) -> File {
    File::new("generated/src/errors.rs", rust::text(&Errors { errors: &api.errors }))
}

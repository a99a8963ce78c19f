//! Rust types of every message, and which table converts which.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.
#![allow(missing_docs, clippy::all, clippy::pedantic, deprecated, reason = "made by prost-build from the proto")]

use boltgate_transcode::typed::Typed;

use crate::{hooks, methods, notifications};

include!(concat!(env!("OUT_DIR"), "/packages.rs"));

pub use cln::*;
{% for ty in types %}
impl Typed for {{ ty.name }} {
    const TABLE: &'static boltgate_transcode::table::Message = &{{ ty.table }};
}
{%- endfor %}

//! Schema files as text, and what they say before anything is decided about it.
//!
//! [`json`] reads JSON and keeps where everything stands, [`raw`] decodes the node's schema
//! dialect from it, [`folder`] reads a folder of schemas, [`facts`] is the form in which this
//! project keeps them.

pub mod facts;
pub mod folder;
pub mod json;
pub mod raw;

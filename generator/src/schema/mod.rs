//! Schema files as text, and what they say before anything is decided about it.
//!
//! [`json`] reads JSON and keeps where everything stands, [`raw`] decodes the node's schema
//! dialect from it, of which [`dialect`] knows every keyword, [`calling`] how a method is called and
//! [`failure`] how it fails. [`folder`] reads a folder of schemas, [`facts`] is the form in which this
//! project keeps them.

pub mod calling;
pub mod dialect;
pub mod facts;
pub mod failure;
pub mod folder;
pub mod json;
pub mod raw;

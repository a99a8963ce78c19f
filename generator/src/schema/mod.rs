//! Schema files as text, and what they say before anything is decided about it.
//!
//! [`json`] reads JSON and keeps where everything stands, [`raw`] decodes the node's schema
//! dialect from it, of which [`dialect`] knows every keyword, [`calling`] how a method is called and
//! [`errors`] what it may refuse with. [`folder`] reads a folder of schemas, [`facts`] is the form in
//! which this project keeps them.

pub mod calling;
pub mod dialect;
pub mod errors;
pub mod facts;
pub mod folder;
pub mod json;
pub mod raw;

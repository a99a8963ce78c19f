//! One strict type per field.
//!
//! [`merge`] folds the conditional parts of a schema into one object, [`strict`] gives each
//! field the one type that it has, [`types`] is the result, and [`diff`] says what of it differs between
//! two releases.

pub mod diff;
pub mod merge;
pub mod strict;
pub mod types;
pub mod version;

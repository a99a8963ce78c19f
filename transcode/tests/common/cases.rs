//! Tables of cases: JSON text, and what it gives or why it is refused.

use std::fmt::Debug;

use boltgate_transcode::table::Message as Table;
use prost::Message;

use super::to_wire;

/// Each JSON object gives the fields on its right, all others empty.
pub fn gives<M: Message + Default + PartialEq + Debug>(
    table: &'static Table,
    cases: Vec<(&str, M)>,
) {
    for (json, expected) in cases {
        let (wire, notes) = to_wire(table, json).unwrap_or_else(|error| panic!("{json}: {error}"));
        assert_eq!(M::decode(wire.as_slice()).expect("prost reads it"), expected, "{json}");
        assert!(notes.is_empty(), "{json}");
    }
}

/// Each JSON object is refused with this error.
pub fn refuses(table: &'static Table, cases: &[(&str, &str)]) {
    for (json, expected) in cases {
        let error = to_wire(table, json).map(|(wire, _)| format!("{wire:?}"));
        assert_eq!(error.map_err(|error| error.to_string()), Err((*expected).to_owned()), "{json}");
    }
}

pub fn d<T: Default>() -> T {
    T::default()
}

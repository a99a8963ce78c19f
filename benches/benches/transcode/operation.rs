//! What is done with a message's bytes.

use std::hint::black_box;

use boltgate_transcode::{to_json_lenient, to_wire, to_wire_by_serde};
use serde::de::IgnoredAny;

use crate::case::Case;

/// One way to treat a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operation {
    /// Copies the JSON: what the machine's memory allows.
    Copy,
    /// Has serde_json find the end of the JSON, and nothing else.
    Skip,
    /// Reads the JSON into prost's types by serde, and encodes them.
    Prost,
    /// Converts JSON to wire bytes with tables, serde_json reading.
    Serde,
    /// Converts JSON to wire bytes as the bridge does.
    ToWire,
    /// Converts wire bytes to JSON as the bridge does.
    ToJson,
}

impl Operation {
    /// All of them, in the order in which they are declared.
    pub const ALL: [Self; 6] =
        [Self::Copy, Self::Skip, Self::Prost, Self::Serde, Self::ToWire, Self::ToJson];

    /// Does it once. `out` is room that each operation uses anew, so that none of them has to ask
    /// the system for memory to write to.
    pub fn run(self, case: &Case, out: &mut Vec<u8>) {
        let (json, wire) = (black_box(case.json.as_bytes()), black_box(case.wire.as_slice()));
        out.clear();
        let done = match self {
            Self::Copy => {
                out.extend_from_slice(json);
                true
            }
            Self::Skip => serde_json::from_slice::<IgnoredAny>(json).is_ok(),
            Self::Prost => (case.by_prost)(json, out).is_ok(),
            Self::Serde => to_wire_by_serde(case.table, json, out).is_ok(),
            Self::ToWire => to_wire(case.table, json, out).is_ok(),
            Self::ToJson => to_json_lenient(case.table, wire, out).is_ok(),
        };
        // Every case has been converted once before.
        assert!(black_box(done), "{}: {self:?} failed", case.name);
        black_box(&*out);
    }
}

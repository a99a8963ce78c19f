//! Tables: method `emergencyrecover`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.EmergencyrecoverRequest`
pub static EMERGENCYRECOVER_REQUEST: Message = Message {
    name: "cln.EmergencyrecoverRequest",
    fields: &[
    ],
    by_key: &[],
};

/// `cln.EmergencyrecoverResponse`
pub static EMERGENCYRECOVER_RESPONSE: Message = Message {
    name: "cln.EmergencyrecoverResponse",
    fields: &[
        Field { key: "stubs", name: "stubs", number: 1, label: Label::Repeated, kind: Kind::FixedBytes(32), required: true },
    ],
    by_key: &[0],
};

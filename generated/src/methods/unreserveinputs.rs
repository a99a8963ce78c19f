//! Tables: method `unreserveinputs`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.UnreserveinputsRequest`
pub static UNRESERVEINPUTS_REQUEST: Message = Message {
    name: "cln.UnreserveinputsRequest",
    fields: &[
        Field { key: "psbt", name: "psbt", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "reserve", name: "reserve", number: 2, label: Label::Optional, kind: Kind::Uint32, required: false },
    ],
    by_key: &[0, 1],
};

/// `cln.UnreserveinputsResponse`
pub static UNRESERVEINPUTS_RESPONSE: Message = Message {
    name: "cln.UnreserveinputsResponse",
    fields: &[
        Field { key: "reservations", name: "reservations", number: 1, label: Label::Repeated, kind: Kind::Message(&UNRESERVEINPUTS_RESERVATIONS), required: true },
    ],
    by_key: &[0],
};

/// `cln.UnreserveinputsReservations`
pub static UNRESERVEINPUTS_RESERVATIONS: Message = Message {
    name: "cln.UnreserveinputsReservations",
    fields: &[
        Field { key: "txid", name: "txid", number: 1, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "vout", name: "vout", number: 2, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "was_reserved", name: "was_reserved", number: 3, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "reserved", name: "reserved", number: 4, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "reserved_to_block", name: "reserved_to_block", number: 5, label: Label::Optional, kind: Kind::Uint32, required: false },
    ],
    by_key: &[3, 4, 0, 1, 2],
};

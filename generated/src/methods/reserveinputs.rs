//! Tables: method `reserveinputs`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.ReserveinputsRequest`
pub static RESERVEINPUTS_REQUEST: Message = Message {
    name: "cln.ReserveinputsRequest",
    fields: &[
        Field { key: "psbt", name: "psbt", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "exclusive", name: "exclusive", number: 2, label: Label::Optional, kind: Kind::Bool, required: false },
        Field { key: "reserve", name: "reserve", number: 3, label: Label::Optional, kind: Kind::Uint32, required: false },
    ],
    by_key: &[1, 0, 2],
};

/// `cln.ReserveinputsResponse`
pub static RESERVEINPUTS_RESPONSE: Message = Message {
    name: "cln.ReserveinputsResponse",
    fields: &[
        Field { key: "reservations", name: "reservations", number: 1, label: Label::Repeated, kind: Kind::Message(&RESERVEINPUTS_RESERVATIONS), required: true },
    ],
    by_key: &[0],
};

/// `cln.ReserveinputsReservations`
pub static RESERVEINPUTS_RESERVATIONS: Message = Message {
    name: "cln.ReserveinputsReservations",
    fields: &[
        Field { key: "txid", name: "txid", number: 1, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "vout", name: "vout", number: 2, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "was_reserved", name: "was_reserved", number: 3, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "reserved", name: "reserved", number: 4, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "reserved_to_block", name: "reserved_to_block", number: 5, label: Label::Singular, kind: Kind::Uint32, required: true },
    ],
    by_key: &[3, 4, 0, 1, 2],
};

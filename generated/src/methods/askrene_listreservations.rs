//! Tables: method `askrene-listreservations`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape, Unit};

/// `cln.AskrenelistreservationsRequest`
pub static ASKRENELISTRESERVATIONS_REQUEST: Message = Message {
    name: "cln.AskrenelistreservationsRequest",
    fields: &[
    ],
    by_key: &[],
};

/// `cln.AskrenelistreservationsResponse`
pub static ASKRENELISTRESERVATIONS_RESPONSE: Message = Message {
    name: "cln.AskrenelistreservationsResponse",
    fields: &[
        Field { key: "reservations", name: "reservations", number: 1, label: Label::Repeated, kind: Kind::Message(&ASKRENELISTRESERVATIONS_RESERVATIONS), required: true },
    ],
    by_key: &[0],
};

/// `cln.AskrenelistreservationsReservations`
pub static ASKRENELISTRESERVATIONS_RESERVATIONS: Message = Message {
    name: "cln.AskrenelistreservationsReservations",
    fields: &[
        Field { key: "short_channel_id_dir", name: "short_channel_id_dir", number: 1, label: Label::Singular, kind: Kind::ShortChannelIdDir, required: true },
        Field { key: "amount_msat", name: "amount_msat", number: 2, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "age_in_seconds", name: "age_in_seconds", number: 3, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "command_id", name: "command_id", number: 4, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[2, 1, 3, 0],
};

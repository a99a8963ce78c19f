//! Tables: method `utxopsbt`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape, Unit};

/// `cln.UtxopsbtRequest`
pub static UTXOPSBT_REQUEST: Message = Message {
    name: "cln.UtxopsbtRequest",
    fields: &[
        Field { key: "satoshi", name: "satoshi", number: 1, label: Label::Singular, kind: Kind::Shape(Shape::AmountOrAll(Unit::Sat)), required: true },
        Field { key: "feerate", name: "feerate", number: 2, label: Label::Singular, kind: Kind::Shape(Shape::Feerate), required: true },
        Field { key: "startweight", name: "startweight", number: 3, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "utxos", name: "utxos", number: 4, label: Label::Repeated, kind: Kind::Shape(Shape::Outpoint), required: true },
        Field { key: "reserve", name: "reserve", number: 5, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "locktime", name: "locktime", number: 6, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "min_witness_weight", name: "min_witness_weight", number: 7, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "reservedok", name: "reservedok", number: 8, label: Label::Optional, kind: Kind::Bool, required: false },
        Field { key: "excess_as_change", name: "excess_as_change", number: 9, label: Label::Optional, kind: Kind::Bool, required: false },
        Field { key: "opening_anchor_channel", name: "opening_anchor_channel", number: 10, label: Label::Optional, kind: Kind::Bool, required: false },
    ],
    by_key: &[8, 1, 5, 6, 9, 4, 7, 0, 2, 3],
};

/// `cln.UtxopsbtResponse`
pub static UTXOPSBT_RESPONSE: Message = Message {
    name: "cln.UtxopsbtResponse",
    fields: &[
        Field { key: "psbt", name: "psbt", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "feerate_per_kw", name: "feerate_per_kw", number: 2, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "estimated_final_weight", name: "estimated_final_weight", number: 3, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "excess_msat", name: "excess_msat", number: 4, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "change_outnum", name: "change_outnum", number: 5, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "reservations", name: "reservations", number: 6, label: Label::Repeated, kind: Kind::Message(&UTXOPSBT_RESERVATIONS), required: false },
    ],
    by_key: &[4, 2, 3, 1, 0, 5],
};

/// `cln.UtxopsbtReservations`
pub static UTXOPSBT_RESERVATIONS: Message = Message {
    name: "cln.UtxopsbtReservations",
    fields: &[
        Field { key: "txid", name: "txid", number: 1, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "vout", name: "vout", number: 2, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "was_reserved", name: "was_reserved", number: 3, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "reserved", name: "reserved", number: 4, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "reserved_to_block", name: "reserved_to_block", number: 5, label: Label::Singular, kind: Kind::Uint32, required: true },
    ],
    by_key: &[3, 4, 0, 1, 2],
};

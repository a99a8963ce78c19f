//! Tables: method `upgradewallet`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape};

/// `cln.UpgradewalletRequest`
pub static UPGRADEWALLET_REQUEST: Message = Message {
    name: "cln.UpgradewalletRequest",
    fields: &[
        Field { key: "feerate", name: "feerate", number: 1, label: Label::Optional, kind: Kind::Shape(Shape::Feerate), required: false },
        Field { key: "reservedok", name: "reservedok", number: 2, label: Label::Optional, kind: Kind::Bool, required: false },
    ],
    by_key: &[0, 1],
};

/// `cln.UpgradewalletResponse`
pub static UPGRADEWALLET_RESPONSE: Message = Message {
    name: "cln.UpgradewalletResponse",
    fields: &[
        Field { key: "upgraded_outs", name: "upgraded_outs", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "psbt", name: "psbt", number: 2, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "tx", name: "tx", number: 3, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "txid", name: "txid", number: 4, label: Label::Optional, kind: Kind::FixedBytes(32), required: false },
    ],
    by_key: &[1, 2, 3, 0],
};

//! Tables: notification `balance_snapshot`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape, Unit};

/// `cln.StreamBalanceSnapshotRequest`
pub static STREAM_BALANCE_SNAPSHOT_REQUEST: Message = Message {
    name: "cln.StreamBalanceSnapshotRequest",
    fields: &[
    ],
    by_key: &[],
};

/// `cln.BalanceSnapshotNotification`
pub static BALANCE_SNAPSHOT_NOTIFICATION: Message = Message {
    name: "cln.BalanceSnapshotNotification",
    fields: &[
        Field { key: "node_id", name: "node_id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "blockheight", name: "blockheight", number: 2, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "timestamp", name: "timestamp", number: 3, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "accounts", name: "accounts", number: 4, label: Label::Repeated, kind: Kind::Message(&BALANCE_SNAPSHOT_ACCOUNTS), required: true },
    ],
    by_key: &[3, 1, 0, 2],
};

/// `cln.BalanceSnapshotAccounts`
pub static BALANCE_SNAPSHOT_ACCOUNTS: Message = Message {
    name: "cln.BalanceSnapshotAccounts",
    fields: &[
        Field { key: "account_id", name: "account_id", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "balance_msat", name: "balance_msat", number: 2, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "coin_type", name: "coin_type", number: 3, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0, 1, 2],
};

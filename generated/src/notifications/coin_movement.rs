//! Tables: notification `coin_movement`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message, Shape, Unit};

/// `cln.StreamCoinMovementRequest`
pub static STREAM_COIN_MOVEMENT_REQUEST: Message = Message {
    name: "cln.StreamCoinMovementRequest",
    fields: &[
    ],
    by_key: &[],
};

/// `cln.CoinMovementNotification`
pub static COIN_MOVEMENT_NOTIFICATION: Message = Message {
    name: "cln.CoinMovementNotification",
    fields: &[
        Field { key: "version", name: "version", number: 1, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "coin_type", name: "coin_type", number: 2, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "node_id", name: "node_id", number: 3, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "type", name: "item_type", number: 4, label: Label::Singular, kind: Kind::Enum(&COIN_MOVEMENT_NOTIFICATION_COIN_MOVEMENT_TYPE), required: true },
        Field { key: "created_index", name: "created_index", number: 5, label: Label::Optional, kind: Kind::Uint64, required: true },
        Field { key: "account_id", name: "account_id", number: 6, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "credit_msat", name: "credit_msat", number: 7, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "debit_msat", name: "debit_msat", number: 8, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "timestamp", name: "timestamp", number: 9, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "tags", name: "tags", number: 10, label: Label::Repeated, kind: Kind::String, required: false },
        Field { key: "primary_tag", name: "primary_tag", number: 11, label: Label::Optional, kind: Kind::Enum(&COIN_MOVEMENT_NOTIFICATION_COIN_MOVEMENT_PRIMARY_TAG), required: true },
        Field { key: "extra_tags", name: "extra_tags", number: 12, label: Label::Repeated, kind: Kind::String, required: false },
        Field { key: "payment_hash", name: "payment_hash", number: 13, label: Label::Optional, kind: Kind::FixedBytes(32), required: false },
        Field { key: "part_id", name: "part_id", number: 14, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "group_id", name: "group_id", number: 15, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "fees_msat", name: "fees_msat", number: 16, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "utxo", name: "utxo", number: 17, label: Label::Optional, kind: Kind::Shape(Shape::Outpoint), required: false },
        Field { key: "peer_id", name: "peer_id", number: 18, label: Label::Optional, kind: Kind::FixedBytes(33), required: false },
        Field { key: "originating_account", name: "originating_account", number: 19, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "txid", name: "txid", number: 20, label: Label::Optional, kind: Kind::FixedBytes(32), required: false },
        Field { key: "spending_txid", name: "spending_txid", number: 21, label: Label::Optional, kind: Kind::FixedBytes(32), required: false },
        Field { key: "utxo_txid", name: "utxo_txid", number: 22, label: Label::Optional, kind: Kind::FixedBytes(32), required: false },
        Field { key: "vout", name: "vout", number: 23, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "output_msat", name: "output_msat", number: 24, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "output_count", name: "output_count", number: 25, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "blockheight", name: "blockheight", number: 26, label: Label::Optional, kind: Kind::Uint32, required: false },
    ],
    by_key: &[5, 25, 1, 4, 6, 7, 11, 15, 14, 2, 18, 24, 23, 13, 12, 17, 10, 20, 9, 8, 19, 3, 16, 21, 0, 22],
};

/// `cln.CoinMovementNotification.CoinMovementType`
pub static COIN_MOVEMENT_NOTIFICATION_COIN_MOVEMENT_TYPE: Enum = Enum {
    name: "cln.CoinMovementNotification.CoinMovementType",
    values: &[
        EnumValue { json: "channel_mvt", name: "CHANNEL_MVT", number: 0 },
        EnumValue { json: "chain_mvt", name: "CHAIN_MVT", number: 1 },
    ],
};

/// `cln.CoinMovementNotification.CoinMovementPrimaryTag`
pub static COIN_MOVEMENT_NOTIFICATION_COIN_MOVEMENT_PRIMARY_TAG: Enum = Enum {
    name: "cln.CoinMovementNotification.CoinMovementPrimaryTag",
    values: &[
        EnumValue { json: "deposit", name: "DEPOSIT", number: 0 },
        EnumValue { json: "withdrawal", name: "WITHDRAWAL", number: 1 },
        EnumValue { json: "penalty", name: "PENALTY", number: 2 },
        EnumValue { json: "channel_open", name: "CHANNEL_OPEN", number: 3 },
        EnumValue { json: "channel_close", name: "CHANNEL_CLOSE", number: 4 },
        EnumValue { json: "delayed_to_us", name: "DELAYED_TO_US", number: 5 },
        EnumValue { json: "htlc_tx", name: "HTLC_TX", number: 6 },
        EnumValue { json: "htlc_timeout", name: "HTLC_TIMEOUT", number: 7 },
        EnumValue { json: "htlc_fulfill", name: "HTLC_FULFILL", number: 8 },
        EnumValue { json: "to_wallet", name: "TO_WALLET", number: 9 },
        EnumValue { json: "anchor", name: "ANCHOR", number: 10 },
        EnumValue { json: "to_them", name: "TO_THEM", number: 11 },
        EnumValue { json: "penalized", name: "PENALIZED", number: 12 },
        EnumValue { json: "stolen", name: "STOLEN", number: 13 },
        EnumValue { json: "ignored", name: "IGNORED", number: 14 },
        EnumValue { json: "to_miner", name: "TO_MINER", number: 15 },
        EnumValue { json: "invoice", name: "INVOICE", number: 16 },
        EnumValue { json: "routed", name: "ROUTED", number: 17 },
        EnumValue { json: "pushed", name: "PUSHED", number: 18 },
        EnumValue { json: "lease_fee", name: "LEASE_FEE", number: 19 },
        EnumValue { json: "channel_proposed", name: "CHANNEL_PROPOSED", number: 20 },
        EnumValue { json: "penalty_adj", name: "PENALTY_ADJ", number: 21 },
        EnumValue { json: "journal_entry", name: "JOURNAL_ENTRY", number: 22 },
    ],
};

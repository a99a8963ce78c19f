//! Tables: method `listchainmoves`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message, Shape, Unit};

/// `cln.ListchainmovesRequest`
pub static LISTCHAINMOVES_REQUEST: Message = Message {
    name: "cln.ListchainmovesRequest",
    fields: &[
        Field { key: "index", name: "index", number: 1, label: Label::Optional, kind: Kind::Enum(&LISTCHAINMOVES_REQUEST_LISTCHAINMOVES_INDEX), required: false },
        Field { key: "start", name: "start", number: 2, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "limit", name: "limit", number: 3, label: Label::Optional, kind: Kind::Uint32, required: false },
    ],
    by_key: &[0, 2, 1],
};

/// `cln.ListchainmovesResponse`
pub static LISTCHAINMOVES_RESPONSE: Message = Message {
    name: "cln.ListchainmovesResponse",
    fields: &[
        Field { key: "chainmoves", name: "chainmoves", number: 1, label: Label::Repeated, kind: Kind::Message(&LISTCHAINMOVES_CHAINMOVES), required: true },
    ],
    by_key: &[0],
};

/// `cln.ListchainmovesChainmoves`
pub static LISTCHAINMOVES_CHAINMOVES: Message = Message {
    name: "cln.ListchainmovesChainmoves",
    fields: &[
        Field { key: "created_index", name: "created_index", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "account_id", name: "account_id", number: 2, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "credit_msat", name: "credit_msat", number: 3, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "debit_msat", name: "debit_msat", number: 4, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "timestamp", name: "timestamp", number: 5, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "primary_tag", name: "primary_tag", number: 6, label: Label::Singular, kind: Kind::Enum(&LISTCHAINMOVES_CHAINMOVES_LISTCHAINMOVES_CHAINMOVES_PRIMARY_TAG), required: true },
        Field { key: "peer_id", name: "peer_id", number: 8, label: Label::Optional, kind: Kind::FixedBytes(33), required: false },
        Field { key: "originating_account", name: "originating_account", number: 9, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "spending_txid", name: "spending_txid", number: 10, label: Label::Optional, kind: Kind::FixedBytes(32), required: false },
        Field { key: "utxo", name: "utxo", number: 11, label: Label::Singular, kind: Kind::Shape(Shape::Outpoint), required: true },
        Field { key: "payment_hash", name: "payment_hash", number: 12, label: Label::Optional, kind: Kind::FixedBytes(32), required: false },
        Field { key: "output_msat", name: "output_msat", number: 13, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "output_count", name: "output_count", number: 14, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "blockheight", name: "blockheight", number: 15, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "extra_tags", name: "extra_tags", number: 16, label: Label::Repeated, kind: Kind::String, required: true },
    ],
    by_key: &[1, 13, 0, 2, 3, 14, 7, 12, 11, 10, 6, 5, 8, 4, 9],
};

/// `cln.ListchainmovesRequest.ListchainmovesIndex`
pub static LISTCHAINMOVES_REQUEST_LISTCHAINMOVES_INDEX: Enum = Enum {
    name: "cln.ListchainmovesRequest.ListchainmovesIndex",
    values: &[
        EnumValue { json: "created", name: "CREATED", number: 0 },
    ],
};

/// `cln.ListchainmovesChainmoves.ListchainmovesChainmovesPrimaryTag`
pub static LISTCHAINMOVES_CHAINMOVES_LISTCHAINMOVES_CHAINMOVES_PRIMARY_TAG: Enum = Enum {
    name: "cln.ListchainmovesChainmoves.ListchainmovesChainmovesPrimaryTag",
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
    ],
};

//! Tables: method `feerates`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message};

/// `cln.FeeratesRequest`
pub static FEERATES_REQUEST: Message = Message {
    name: "cln.FeeratesRequest",
    fields: &[
        Field { key: "style", name: "style", number: 1, label: Label::Singular, kind: Kind::Enum(&FEERATES_REQUEST_FEERATES_STYLE), required: true },
    ],
    by_key: &[0],
};

/// `cln.FeeratesResponse`
pub static FEERATES_RESPONSE: Message = Message {
    name: "cln.FeeratesResponse",
    fields: &[
        Field { key: "warning_missing_feerates", name: "warning_missing_feerates", number: 1, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "perkb", name: "perkb", number: 2, label: Label::Optional, kind: Kind::Message(&FEERATES_PERKB), required: false },
        Field { key: "perkw", name: "perkw", number: 3, label: Label::Optional, kind: Kind::Message(&FEERATES_PERKW), required: false },
        Field { key: "onchain_fee_estimates", name: "onchain_fee_estimates", number: 4, label: Label::Optional, kind: Kind::Message(&FEERATES_ONCHAIN_FEE_ESTIMATES), required: false },
    ],
    by_key: &[3, 1, 2, 0],
};

/// `cln.FeeratesPerkb`
pub static FEERATES_PERKB: Message = Message {
    name: "cln.FeeratesPerkb",
    fields: &[
        Field { key: "min_acceptable", name: "min_acceptable", number: 1, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "max_acceptable", name: "max_acceptable", number: 2, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "opening", name: "opening", number: 3, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "mutual_close", name: "mutual_close", number: 4, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "unilateral_close", name: "unilateral_close", number: 5, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "penalty", name: "penalty", number: 8, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "estimates", name: "estimates", number: 9, label: Label::Repeated, kind: Kind::Message(&FEERATES_PERKB_ESTIMATES), required: true },
        Field { key: "floor", name: "floor", number: 10, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "unilateral_anchor_close", name: "unilateral_anchor_close", number: 11, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "splice", name: "splice", number: 12, label: Label::Optional, kind: Kind::Uint32, required: false },
    ],
    by_key: &[6, 7, 1, 0, 3, 2, 5, 9, 8, 4],
};

/// `cln.FeeratesPerkbEstimates`
pub static FEERATES_PERKB_ESTIMATES: Message = Message {
    name: "cln.FeeratesPerkbEstimates",
    fields: &[
        Field { key: "blockcount", name: "blockcount", number: 1, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "feerate", name: "feerate", number: 2, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "smoothed_feerate", name: "smoothed_feerate", number: 3, label: Label::Singular, kind: Kind::Uint32, required: true },
    ],
    by_key: &[0, 1, 2],
};

/// `cln.FeeratesPerkw`
pub static FEERATES_PERKW: Message = Message {
    name: "cln.FeeratesPerkw",
    fields: &[
        Field { key: "min_acceptable", name: "min_acceptable", number: 1, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "max_acceptable", name: "max_acceptable", number: 2, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "opening", name: "opening", number: 3, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "mutual_close", name: "mutual_close", number: 4, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "unilateral_close", name: "unilateral_close", number: 5, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "penalty", name: "penalty", number: 8, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "estimates", name: "estimates", number: 9, label: Label::Repeated, kind: Kind::Message(&FEERATES_PERKW_ESTIMATES), required: true },
        Field { key: "floor", name: "floor", number: 10, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "unilateral_anchor_close", name: "unilateral_anchor_close", number: 11, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "splice", name: "splice", number: 12, label: Label::Optional, kind: Kind::Uint32, required: false },
    ],
    by_key: &[6, 7, 1, 0, 3, 2, 5, 9, 8, 4],
};

/// `cln.FeeratesPerkwEstimates`
pub static FEERATES_PERKW_ESTIMATES: Message = Message {
    name: "cln.FeeratesPerkwEstimates",
    fields: &[
        Field { key: "blockcount", name: "blockcount", number: 1, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "feerate", name: "feerate", number: 2, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "smoothed_feerate", name: "smoothed_feerate", number: 3, label: Label::Singular, kind: Kind::Uint32, required: true },
    ],
    by_key: &[0, 1, 2],
};

/// `cln.FeeratesOnchainFeeEstimates`
pub static FEERATES_ONCHAIN_FEE_ESTIMATES: Message = Message {
    name: "cln.FeeratesOnchainFeeEstimates",
    fields: &[
        Field { key: "opening_channel_satoshis", name: "opening_channel_satoshis", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "mutual_close_satoshis", name: "mutual_close_satoshis", number: 2, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "unilateral_close_satoshis", name: "unilateral_close_satoshis", number: 3, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "htlc_timeout_satoshis", name: "htlc_timeout_satoshis", number: 4, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "htlc_success_satoshis", name: "htlc_success_satoshis", number: 5, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "unilateral_close_nonanchor_satoshis", name: "unilateral_close_nonanchor_satoshis", number: 6, label: Label::Optional, kind: Kind::Uint64, required: false },
    ],
    by_key: &[4, 3, 1, 0, 5, 2],
};

/// `cln.FeeratesRequest.FeeratesStyle`
pub static FEERATES_REQUEST_FEERATES_STYLE: Enum = Enum {
    name: "cln.FeeratesRequest.FeeratesStyle",
    values: &[
        EnumValue { json: "perkb", name: "PERKB", number: 0 },
        EnumValue { json: "perkw", name: "PERKW", number: 1 },
    ],
};

//! Tables: method `eth_feeHistory`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change ethereum/ and generate again.

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape};

/// `ethereum.v1.FeeHistoryRequest`
pub static FEE_HISTORY_REQUEST: Message = Message {
    name: "ethereum.v1.FeeHistoryRequest",
    fields: &[
        Field { key: "blockCount", name: "block_count", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "newestBlock", name: "newest_block", number: 2, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "rewardPercentiles", name: "reward_percentiles", number: 3, label: Label::Repeated, kind: Kind::Double, required: true },
    ],
    by_key: &[0, 1, 2],
};

/// `ethereum.v1.FeeHistoryResponse`
pub static FEE_HISTORY_RESPONSE: Message = Message {
    name: "ethereum.v1.FeeHistoryResponse",
    fields: &[
        Field { key: "oldestBlock", name: "oldest_block", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "baseFeePerGas", name: "base_fee_per_gas", number: 2, label: Label::Repeated, kind: Kind::String, required: true },
        Field { key: "gasUsedRatio", name: "gas_used_ratio", number: 3, label: Label::Repeated, kind: Kind::Double, required: true },
        Field { key: "reward", name: "reward", number: 4, label: Label::Repeated, kind: Kind::Shape(Shape::JsonValue), required: false },
    ],
    by_key: &[1, 2, 0, 3],
};

//! Tables: method `rebalance-cancel`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change plugins/rebalance/ and generate again.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message};

/// `rebalance.v1.RebalanceCancelRequest`
pub static REBALANCE_CANCEL_REQUEST: Message = Message {
    name: "rebalance.v1.RebalanceCancelRequest",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
    ],
    by_key: &[0],
};

/// `rebalance.v1.RebalanceCancelResponse`
pub static REBALANCE_CANCEL_RESPONSE: Message = Message {
    name: "rebalance.v1.RebalanceCancelResponse",
    fields: &[
        Field { key: "state", name: "state", number: 1, label: Label::Singular, kind: Kind::Enum(&REBALANCE_CANCEL_RESPONSE_REBALANCE_CANCEL_RESPONSE_STATE), required: true },
    ],
    by_key: &[0],
};

/// `rebalance.v1.RebalanceCancelResponse.RebalanceCancelResponseState`
pub static REBALANCE_CANCEL_RESPONSE_REBALANCE_CANCEL_RESPONSE_STATE: Enum = Enum {
    name: "rebalance.v1.RebalanceCancelResponse.RebalanceCancelResponseState",
    values: &[
        EnumValue { json: "pending", name: "PENDING", number: 0 },
        EnumValue { json: "done", name: "DONE", number: 1 },
        EnumValue { json: "failed", name: "FAILED", number: 2 },
    ],
};

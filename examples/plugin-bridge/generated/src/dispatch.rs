//! The dispatch table: one row per RPC.
//!
//! Made by `boltgate-gen generate`. Don't edit: change boltgate.toml or the schemas and generate again.

use boltgate_transcode::table::{Form, Outcome, Params, Rpc};

use crate::rebalance_v1;

/// Every RPC, in byte order of path.
pub static RPCS: &[Rpc] = &[
    Rpc {
        path: "/rebalance.v1.Rebalance/Estimate",
        target: "rebalance-estimate",
        form: Form::Method,
        request: &rebalance_v1::methods::rebalance_estimate::ESTIMATE_REQUEST,
        response: &rebalance_v1::methods::rebalance_estimate::ESTIMATE_RESPONSE,
        params: Params::ByPosition(&["from", "to", "amount_msat", "hurry"]),
        outcome: Outcome::Value,
        deprecated: false,
    },
    Rpc {
        path: "/rebalance.v1.Rebalance/RebalanceCancel",
        target: "rebalance-cancel",
        form: Form::Method,
        request: &rebalance_v1::methods::rebalance_cancel::REBALANCE_CANCEL_REQUEST,
        response: &rebalance_v1::methods::rebalance_cancel::REBALANCE_CANCEL_RESPONSE,
        params: Params::ByName,
        outcome: Outcome::Object,
        deprecated: false,
    },
    Rpc {
        path: "/rebalance.v1.Rebalance/Start",
        target: "rebalance-start",
        form: Form::Method,
        request: &rebalance_v1::methods::rebalance_start::START_REQUEST,
        response: &rebalance_v1::methods::rebalance_start::START_RESPONSE,
        params: Params::ByName,
        outcome: Outcome::Object,
        deprecated: false,
    },
    Rpc {
        path: "/rebalance.v1.Rebalance/Stats",
        target: "rebalance-stats",
        form: Form::Method,
        request: &rebalance_v1::methods::rebalance_stats::STATS_REQUEST,
        response: &rebalance_v1::methods::rebalance_stats::STATS_RESPONSE,
        params: Params::ByName,
        outcome: Outcome::Object,
        deprecated: false,
    },
    Rpc {
        path: "/rebalance.v1.Rebalance/SubscribeMoved",
        target: "rebalance_moved",
        form: Form::Notification,
        request: &rebalance_v1::notifications::rebalance_moved::STREAM_MOVED_REQUEST,
        response: &rebalance_v1::notifications::rebalance_moved::MOVED_NOTIFICATION,
        params: Params::ByName,
        outcome: Outcome::Object,
        deprecated: false,
    },
];

/// The number that each topic's event has in `boltgate.v1.Notification`, in byte order of topic.
pub static TOPICS: &[(&str, u32)] = &[
];

//! Tables: method `job.cancel`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change print-shop/ and generate again.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `printshop.v1.JobCancelRequest`
pub static JOB_CANCEL_REQUEST: Message = Message {
    name: "printshop.v1.JobCancelRequest",
    fields: &[
        Field { key: "job id", name: "job_id", number: 1, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "reason", name: "reason", number: 2, label: Label::Optional, kind: Kind::String, required: false },
    ],
    by_key: &[0, 1],
};

/// `printshop.v1.JobCancelResponse`
pub static JOB_CANCEL_RESPONSE: Message = Message {
    name: "printshop.v1.JobCancelResponse",
    fields: &[
        Field { key: "value", name: "value", number: 1, label: Label::Singular, kind: Kind::Bool, required: true },
    ],
    by_key: &[0],
};

//! Tables: method `job.status`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change print-shop/ and generate again.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message};

/// `printshop.v1.JobStatusRequest`
pub static JOB_STATUS_REQUEST: Message = Message {
    name: "printshop.v1.JobStatusRequest",
    fields: &[
        Field { key: "job id", name: "job_id", number: 1, label: Label::Singular, kind: Kind::Uint32, required: true },
    ],
    by_key: &[0],
};

/// `printshop.v1.JobStatusResponse`
pub static JOB_STATUS_RESPONSE: Message = Message {
    name: "printshop.v1.JobStatusResponse",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "pages", name: "pages", number: 2, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "cost", name: "cost", number: 3, label: Label::Optional, kind: Kind::Float, required: false },
        Field { key: "note", name: "note", number: 4, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "paper", name: "paper", number: 5, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "due", name: "due", number: 6, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "state", name: "state", number: 7, label: Label::Singular, kind: Kind::Enum(&JOB_STATUS_RESPONSE_JOB_STATUS_RESPONSE_STATE), required: true },
    ],
    by_key: &[2, 5, 0, 3, 1, 4, 6],
};

/// `printshop.v1.JobStatusResponse.JobStatusResponseState`
pub static JOB_STATUS_RESPONSE_JOB_STATUS_RESPONSE_STATE: Enum = Enum {
    name: "printshop.v1.JobStatusResponse.JobStatusResponseState",
    values: &[
        EnumValue { json: "waiting", name: "WAITING", number: 0 },
        EnumValue { json: "printing", name: "PRINTING", number: 1 },
        EnumValue { json: "done", name: "DONE", number: 2 },
        EnumValue { json: "cancelled", name: "CANCELLED", number: 3 },
    ],
};

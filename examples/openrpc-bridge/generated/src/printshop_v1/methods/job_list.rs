//! Tables: method `job.list`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change print-shop/ and generate again.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message};

/// `printshop.v1.JobListRequest`
pub static JOB_LIST_REQUEST: Message = Message {
    name: "printshop.v1.JobListRequest",
    fields: &[
        Field { key: "states", name: "states", number: 1, label: Label::Repeated, kind: Kind::Enum(&JOB_LIST_REQUEST_JOB_LIST_REQUEST_STATES), required: false },
        Field { key: "after", name: "after", number: 2, label: Label::Optional, kind: Kind::Uint32, required: false },
    ],
    by_key: &[1, 0],
};

/// `printshop.v1.JobListResponse`
pub static JOB_LIST_RESPONSE: Message = Message {
    name: "printshop.v1.JobListResponse",
    fields: &[
        Field { key: "value", name: "value", number: 1, label: Label::Repeated, kind: Kind::Message(&JOB_LIST_RESPONSE_VALUE), required: true },
    ],
    by_key: &[0],
};

/// `printshop.v1.JobListResponseValue`
pub static JOB_LIST_RESPONSE_VALUE: Message = Message {
    name: "printshop.v1.JobListResponseValue",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "pages", name: "pages", number: 2, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "cost", name: "cost", number: 3, label: Label::Optional, kind: Kind::Float, required: false },
        Field { key: "note", name: "note", number: 4, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "paper", name: "paper", number: 5, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "due", name: "due", number: 6, label: Label::Optional, kind: Kind::String, required: false },
    ],
    by_key: &[2, 5, 0, 3, 1, 4],
};

/// `printshop.v1.JobListRequest.JobListRequestStates`
pub static JOB_LIST_REQUEST_JOB_LIST_REQUEST_STATES: Enum = Enum {
    name: "printshop.v1.JobListRequest.JobListRequestStates",
    values: &[
        EnumValue { json: "waiting", name: "WAITING", number: 0 },
        EnumValue { json: "printing", name: "PRINTING", number: 1 },
        EnumValue { json: "done", name: "DONE", number: 2 },
        EnumValue { json: "cancelled", name: "CANCELLED", number: 3 },
    ],
};

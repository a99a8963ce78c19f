//! Tables: method `job.progress`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change print-shop/ and generate again.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `printshop.v1.JobProgressRequest`
pub static JOB_PROGRESS_REQUEST: Message = Message {
    name: "printshop.v1.JobProgressRequest",
    fields: &[
        Field { key: "job id", name: "job_id", number: 1, label: Label::Singular, kind: Kind::Uint32, required: true },
    ],
    by_key: &[0],
};

/// `printshop.v1.JobProgressResponse`
pub static JOB_PROGRESS_RESPONSE: Message = Message {
    name: "printshop.v1.JobProgressResponse",
    fields: &[
        Field { key: "value", name: "value", number: 1, label: Label::Optional, kind: Kind::Message(&JOB_PROGRESS_RESPONSE_VALUE), required: false },
    ],
    by_key: &[0],
};

/// `printshop.v1.JobProgressResponseValue`
pub static JOB_PROGRESS_RESPONSE_VALUE: Message = Message {
    name: "printshop.v1.JobProgressResponseValue",
    fields: &[
        Field { key: "done", name: "done", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "of", name: "of", number: 2, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "jammed", name: "jammed", number: 3, label: Label::Optional, kind: Kind::Bool, required: false },
        Field { key: "left", name: "left", number: 4, label: Label::Optional, kind: Kind::Int32, required: false },
    ],
    by_key: &[0, 2, 3, 1],
};

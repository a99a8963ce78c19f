//! Tables: method `bkpr-report`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.BkprreportRequest`
pub static BKPRREPORT_REQUEST: Message = Message {
    name: "cln.BkprreportRequest",
    fields: &[
        Field { key: "format", name: "format", number: 1, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "headers", name: "headers", number: 2, label: Label::Repeated, kind: Kind::String, required: false },
        Field { key: "escape", name: "escape", number: 3, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "start_time", name: "start_time", number: 4, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "end_time", name: "end_time", number: 5, label: Label::Optional, kind: Kind::Uint32, required: false },
    ],
    by_key: &[4, 2, 0, 1, 3],
};

/// `cln.BkprreportResponse`
pub static BKPRREPORT_RESPONSE: Message = Message {
    name: "cln.BkprreportResponse",
    fields: &[
        Field { key: "report", name: "report", number: 1, label: Label::Repeated, kind: Kind::String, required: true },
    ],
    by_key: &[0],
};

//! Tables: method `job.submit`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change print-shop/ and generate again.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message, Shape};

/// `printshop.v1.JobSubmitRequest`
pub static JOB_SUBMIT_REQUEST: Message = Message {
    name: "printshop.v1.JobSubmitRequest",
    fields: &[
        Field { key: "document", name: "document", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "copies", name: "copies", number: 2, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "paper", name: "paper", number: 3, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "colour", name: "colour", number: 4, label: Label::Optional, kind: Kind::Enum(&JOB_SUBMIT_REQUEST_JOB_SUBMIT_REQUEST_COLOUR), required: false },
        Field { key: "finish", name: "finish", number: 5, label: Label::Optional, kind: Kind::Message(&JOB_SUBMIT_REQUEST_FINISH), required: false },
        Field { key: "pages", name: "pages", number: 6, label: Label::Repeated, kind: Kind::Shape(Shape::JsonValue), required: false },
        Field { key: "labels", name: "labels", number: 7, label: Label::Optional, kind: Kind::Shape(Shape::JsonValue), required: false },
        Field { key: "priority", name: "priority", number: 8, label: Label::Optional, kind: Kind::Uint8, required: false },
    ],
    by_key: &[3, 1, 0, 4, 6, 5, 2, 7],
};

/// `printshop.v1.JobSubmitRequestFinish`
pub static JOB_SUBMIT_REQUEST_FINISH: Message = Message {
    name: "printshop.v1.JobSubmitRequestFinish",
    fields: &[
        Field { key: "kind", name: "kind", number: 1, label: Label::Singular, kind: Kind::Enum(&JOB_SUBMIT_REQUEST_FINISH_JOB_SUBMIT_REQUEST_FINISH_KIND), required: true },
        Field { key: "corner", name: "corner", number: 2, label: Label::Optional, kind: Kind::Enum(&JOB_SUBMIT_REQUEST_FINISH_JOB_SUBMIT_REQUEST_FINISH_CORNER), required: false },
        Field { key: "times", name: "times", number: 3, label: Label::Optional, kind: Kind::Uint32, required: false },
    ],
    by_key: &[1, 0, 2],
};

/// `printshop.v1.JobSubmitResponse`
pub static JOB_SUBMIT_RESPONSE: Message = Message {
    name: "printshop.v1.JobSubmitResponse",
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

/// `printshop.v1.JobSubmitRequest.JobSubmitRequestColour`
pub static JOB_SUBMIT_REQUEST_JOB_SUBMIT_REQUEST_COLOUR: Enum = Enum {
    name: "printshop.v1.JobSubmitRequest.JobSubmitRequestColour",
    values: &[
        EnumValue { json: "black", name: "BLACK", number: 0 },
    ],
};

/// `printshop.v1.JobSubmitRequestFinish.JobSubmitRequestFinishKind`
pub static JOB_SUBMIT_REQUEST_FINISH_JOB_SUBMIT_REQUEST_FINISH_KIND: Enum = Enum {
    name: "printshop.v1.JobSubmitRequestFinish.JobSubmitRequestFinishKind",
    values: &[
        EnumValue { json: "staple", name: "STAPLE", number: 0 },
        EnumValue { json: "fold", name: "FOLD", number: 1 },
    ],
};

/// `printshop.v1.JobSubmitRequestFinish.JobSubmitRequestFinishCorner`
pub static JOB_SUBMIT_REQUEST_FINISH_JOB_SUBMIT_REQUEST_FINISH_CORNER: Enum = Enum {
    name: "printshop.v1.JobSubmitRequestFinish.JobSubmitRequestFinishCorner",
    values: &[
        EnumValue { json: "left", name: "LEFT", number: 0 },
        EnumValue { json: "right", name: "RIGHT", number: 1 },
    ],
};

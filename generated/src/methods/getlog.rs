//! Tables: method `getlog`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message};

/// `cln.GetlogRequest`
pub static GETLOG_REQUEST: Message = Message {
    name: "cln.GetlogRequest",
    fields: &[
        Field { key: "level", name: "level", number: 1, label: Label::Optional, kind: Kind::Enum(&GETLOG_REQUEST_GETLOG_LEVEL), required: false },
    ],
    by_key: &[0],
};

/// `cln.GetlogResponse`
pub static GETLOG_RESPONSE: Message = Message {
    name: "cln.GetlogResponse",
    fields: &[
        Field { key: "created_at", name: "created_at", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "bytes_used", name: "bytes_used", number: 2, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "bytes_max", name: "bytes_max", number: 3, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "log", name: "log", number: 4, label: Label::Repeated, kind: Kind::Message(&GETLOG_LOG), required: true },
    ],
    by_key: &[2, 1, 0, 3],
};

/// `cln.GetlogLog`
pub static GETLOG_LOG: Message = Message {
    name: "cln.GetlogLog",
    fields: &[
        Field { key: "type", name: "item_type", number: 1, label: Label::Singular, kind: Kind::Enum(&GETLOG_LOG_GETLOG_LOG_TYPE), required: true },
        Field { key: "num_skipped", name: "num_skipped", number: 2, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "time", name: "time", number: 3, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "source", name: "source", number: 4, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "log", name: "log", number: 5, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "node_id", name: "node_id", number: 6, label: Label::Optional, kind: Kind::FixedBytes(33), required: false },
        Field { key: "data", name: "data", number: 7, label: Label::Optional, kind: Kind::Bytes, required: false },
    ],
    by_key: &[6, 4, 5, 1, 3, 2, 0],
};

/// `cln.GetlogRequest.GetlogLevel`
pub static GETLOG_REQUEST_GETLOG_LEVEL: Enum = Enum {
    name: "cln.GetlogRequest.GetlogLevel",
    values: &[
        EnumValue { json: "broken", name: "BROKEN", number: 0 },
        EnumValue { json: "unusual", name: "UNUSUAL", number: 1 },
        EnumValue { json: "info", name: "INFO", number: 2 },
        EnumValue { json: "debug", name: "DEBUG", number: 3 },
        EnumValue { json: "io", name: "IO", number: 4 },
        EnumValue { json: "trace", name: "TRACE", number: 5 },
    ],
};

/// `cln.GetlogLog.GetlogLogType`
pub static GETLOG_LOG_GETLOG_LOG_TYPE: Enum = Enum {
    name: "cln.GetlogLog.GetlogLogType",
    values: &[
        EnumValue { json: "SKIPPED", name: "SKIPPED", number: 0 },
        EnumValue { json: "BROKEN", name: "BROKEN", number: 1 },
        EnumValue { json: "UNUSUAL", name: "UNUSUAL", number: 2 },
        EnumValue { json: "INFO", name: "INFO", number: 3 },
        EnumValue { json: "DEBUG", name: "DEBUG", number: 4 },
        EnumValue { json: "IO_IN", name: "IO_IN", number: 5 },
        EnumValue { json: "IO_OUT", name: "IO_OUT", number: 6 },
        EnumValue { json: "TRACE", name: "TRACE", number: 7 },
    ],
};

//! Tables: method `listsqlschemas`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message, Shape};

/// `boltgate.v1.ListsqlschemasRequest`
pub static LISTSQLSCHEMAS_REQUEST: Message = Message {
    name: "boltgate.v1.ListsqlschemasRequest",
    fields: &[
        Field { key: "table", name: "table", number: 1, label: Label::Optional, kind: Kind::String, required: false },
    ],
    by_key: &[0],
};

/// `boltgate.v1.ListsqlschemasResponse`
pub static LISTSQLSCHEMAS_RESPONSE: Message = Message {
    name: "boltgate.v1.ListsqlschemasResponse",
    fields: &[
        Field { key: "schemas", name: "schemas", number: 1, label: Label::Repeated, kind: Kind::Message(&LISTSQLSCHEMAS_SCHEMAS), required: true },
    ],
    by_key: &[0],
};

/// `boltgate.v1.ListsqlschemasSchemas`
pub static LISTSQLSCHEMAS_SCHEMAS: Message = Message {
    name: "boltgate.v1.ListsqlschemasSchemas",
    fields: &[
        Field { key: "tablename", name: "tablename", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "columns", name: "columns", number: 2, label: Label::Repeated, kind: Kind::Message(&LISTSQLSCHEMAS_SCHEMAS_COLUMNS), required: true },
        Field { key: "indices", name: "indices", number: 3, label: Label::Repeated, kind: Kind::Shape(Shape::JsonValue), required: false },
    ],
    by_key: &[1, 2, 0],
};

/// `boltgate.v1.ListsqlschemasSchemasColumns`
pub static LISTSQLSCHEMAS_SCHEMAS_COLUMNS: Message = Message {
    name: "boltgate.v1.ListsqlschemasSchemasColumns",
    fields: &[
        Field { key: "name", name: "name", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "type", name: "item_type", number: 2, label: Label::Singular, kind: Kind::Enum(&LISTSQLSCHEMAS_SCHEMAS_COLUMNS_LISTSQLSCHEMAS_SCHEMAS_COLUMNS_TYPE), required: true },
    ],
    by_key: &[0, 1],
};

/// `boltgate.v1.ListsqlschemasSchemasColumns.ListsqlschemasSchemasColumnsType`
pub static LISTSQLSCHEMAS_SCHEMAS_COLUMNS_LISTSQLSCHEMAS_SCHEMAS_COLUMNS_TYPE: Enum = Enum {
    name: "boltgate.v1.ListsqlschemasSchemasColumns.ListsqlschemasSchemasColumnsType",
    values: &[
        EnumValue { json: "INTEGER", name: "INTEGER", number: 0 },
        EnumValue { json: "BLOB", name: "BLOB", number: 1 },
        EnumValue { json: "TEXT", name: "TEXT", number: 2 },
        EnumValue { json: "REAL", name: "REAL", number: 3 },
    ],
};

//! Tables: method `bkpr-dumpincomecsv`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message};

/// `cln.BkprdumpincomecsvRequest`
pub static BKPRDUMPINCOMECSV_REQUEST: Message = Message {
    name: "cln.BkprdumpincomecsvRequest",
    fields: &[
        Field { key: "csv_format", name: "csv_format", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "csv_file", name: "csv_file", number: 2, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "consolidate_fees", name: "consolidate_fees", number: 3, label: Label::Optional, kind: Kind::Bool, required: false },
        Field { key: "start_time", name: "start_time", number: 4, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "end_time", name: "end_time", number: 5, label: Label::Optional, kind: Kind::Uint64, required: false },
    ],
    by_key: &[2, 1, 0, 4, 3],
};

/// `cln.BkprdumpincomecsvResponse`
pub static BKPRDUMPINCOMECSV_RESPONSE: Message = Message {
    name: "cln.BkprdumpincomecsvResponse",
    fields: &[
        Field { key: "csv_file", name: "csv_file", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "csv_format", name: "csv_format", number: 2, label: Label::Singular, kind: Kind::Enum(&BKPRDUMPINCOMECSV_RESPONSE_BKPRDUMPINCOMECSV_CSV_FORMAT), required: true },
    ],
    by_key: &[0, 1],
};

/// `cln.BkprdumpincomecsvResponse.BkprdumpincomecsvCsvFormat`
pub static BKPRDUMPINCOMECSV_RESPONSE_BKPRDUMPINCOMECSV_CSV_FORMAT: Enum = Enum {
    name: "cln.BkprdumpincomecsvResponse.BkprdumpincomecsvCsvFormat",
    values: &[
        EnumValue { json: "cointracker", name: "COINTRACKER", number: 0 },
        EnumValue { json: "koinly", name: "KOINLY", number: 1 },
        EnumValue { json: "harmony", name: "HARMONY", number: 2 },
        EnumValue { json: "quickbooks", name: "QUICKBOOKS", number: 3 },
    ],
};

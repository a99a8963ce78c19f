//! Tables: hook `commitment_revocation`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message};

/// `boltgate.v1.CommitmentRevocationAnswer`
pub static COMMITMENT_REVOCATION_ANSWER: Message = Message {
    name: "boltgate.v1.CommitmentRevocationAnswer",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "response", name: "response", number: 2, label: Label::Singular, kind: Kind::Message(&COMMITMENT_REVOCATION_RESPONSE), required: true },
    ],
    by_key: &[0, 1],
};

/// `boltgate.v1.CommitmentRevocationResponse`
pub static COMMITMENT_REVOCATION_RESPONSE: Message = Message {
    name: "boltgate.v1.CommitmentRevocationResponse",
    fields: &[
        Field { key: "result", name: "result", number: 1, label: Label::Singular, kind: Kind::Enum(&COMMITMENT_REVOCATION_RESPONSE_COMMITMENT_REVOCATION_RESULT), required: true },
    ],
    by_key: &[0],
};

/// `boltgate.v1.CommitmentRevocationCall`
pub static COMMITMENT_REVOCATION_CALL: Message = Message {
    name: "boltgate.v1.CommitmentRevocationCall",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "request", name: "request", number: 2, label: Label::Singular, kind: Kind::Message(&COMMITMENT_REVOCATION_REQUEST), required: true },
    ],
    by_key: &[0, 1],
};

/// `boltgate.v1.CommitmentRevocationRequest`
pub static COMMITMENT_REVOCATION_REQUEST: Message = Message {
    name: "boltgate.v1.CommitmentRevocationRequest",
    fields: &[
        Field { key: "commitment_txid", name: "commitment_txid", number: 1, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "penalty_tx", name: "penalty_tx", number: 2, label: Label::Singular, kind: Kind::Bytes, required: true },
        Field { key: "channel_id", name: "channel_id", number: 3, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "commitnum", name: "commitnum", number: 4, label: Label::Singular, kind: Kind::Uint64, required: true },
    ],
    by_key: &[2, 0, 3, 1],
};

/// `boltgate.v1.CommitmentRevocationResponse.CommitmentRevocationResult`
pub static COMMITMENT_REVOCATION_RESPONSE_COMMITMENT_REVOCATION_RESULT: Enum = Enum {
    name: "boltgate.v1.CommitmentRevocationResponse.CommitmentRevocationResult",
    values: &[
        EnumValue { json: "continue", name: "CONTINUE", number: 0 },
    ],
};

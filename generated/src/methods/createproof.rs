//! Tables: method `createproof`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape};

/// `cln.CreateproofRequest`
pub static CREATEPROOF_REQUEST: Message = Message {
    name: "cln.CreateproofRequest",
    fields: &[
        Field { key: "invstring", name: "invstring", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "note", name: "note", number: 2, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "include", name: "include", number: 3, label: Label::Repeated, kind: Kind::Shape(Shape::ProofField), required: false },
    ],
    by_key: &[2, 0, 1],
};

/// `cln.CreateproofResponse`
pub static CREATEPROOF_RESPONSE: Message = Message {
    name: "cln.CreateproofResponse",
    fields: &[
        Field { key: "proofs", name: "proofs", number: 1, label: Label::Repeated, kind: Kind::Message(&CREATEPROOF_PROOFS), required: true },
    ],
    by_key: &[0],
};

/// `cln.CreateproofProofs`
pub static CREATEPROOF_PROOFS: Message = Message {
    name: "cln.CreateproofProofs",
    fields: &[
        Field { key: "bolt12", name: "bolt12", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "offer_fields_included", name: "offer_fields_included", number: 2, label: Label::Repeated, kind: Kind::Shape(Shape::ProofField), required: true },
        Field { key: "invreq_fields_included", name: "invreq_fields_included", number: 3, label: Label::Repeated, kind: Kind::Shape(Shape::ProofField), required: true },
        Field { key: "invoice_fields_included", name: "invoice_fields_included", number: 4, label: Label::Repeated, kind: Kind::Shape(Shape::ProofField), required: true },
    ],
    by_key: &[0, 3, 2, 1],
};

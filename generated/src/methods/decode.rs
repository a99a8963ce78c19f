//! Tables: method `decode`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message, Shape, Unit};

/// `cln.DecodeRequest`
pub static DECODE_REQUEST: Message = Message {
    name: "cln.DecodeRequest",
    fields: &[
        Field { key: "string", name: "string", number: 1, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0],
};

/// `cln.DecodeResponse`
pub static DECODE_RESPONSE: Message = Message {
    name: "cln.DecodeResponse",
    fields: &[
        Field { key: "type", name: "item_type", number: 1, label: Label::Singular, kind: Kind::Enum(&DECODE_RESPONSE_DECODE_TYPE), required: true },
        Field { key: "valid", name: "valid", number: 2, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "offer_id", name: "offer_id", number: 3, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "offer_chains", name: "offer_chains", number: 4, label: Label::Repeated, kind: Kind::FixedBytes(32), required: false },
        Field { key: "offer_metadata", name: "offer_metadata", number: 5, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "offer_currency", name: "offer_currency", number: 6, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "warning_unknown_offer_currency", name: "warning_unknown_offer_currency", number: 7, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "currency_minor_unit", name: "currency_minor_unit", number: 8, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "offer_amount", name: "offer_amount", number: 9, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "offer_amount_msat", name: "offer_amount_msat", number: 10, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "offer_description", name: "offer_description", number: 11, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "offer_issuer", name: "offer_issuer", number: 12, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "offer_features", name: "offer_features", number: 13, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "offer_absolute_expiry", name: "offer_absolute_expiry", number: 14, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "offer_quantity_max", name: "offer_quantity_max", number: 15, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "offer_paths", name: "offer_paths", number: 16, label: Label::Repeated, kind: Kind::Message(&DECODE_OFFER_PATHS), required: false },
        Field { key: "offer_recurrence", name: "offer_recurrence", number: 18, label: Label::Optional, kind: Kind::Message(&DECODE_OFFER_RECURRENCE), required: false },
        Field { key: "unknown_offer_tlvs", name: "unknown_offer_tlvs", number: 19, label: Label::Repeated, kind: Kind::Message(&DECODE_UNKNOWN_OFFER_TLVS), required: false },
        Field { key: "warning_invalid_offer_description", name: "warning_invalid_offer_description", number: 21, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "warning_missing_offer_description", name: "warning_missing_offer_description", number: 22, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "warning_invalid_offer_currency", name: "warning_invalid_offer_currency", number: 23, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "warning_invalid_offer_issuer", name: "warning_invalid_offer_issuer", number: 24, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "invreq_metadata", name: "invreq_metadata", number: 25, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "invreq_payer_id", name: "invreq_payer_id", number: 26, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "invreq_chain", name: "invreq_chain", number: 27, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "invreq_amount_msat", name: "invreq_amount_msat", number: 28, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "invreq_features", name: "invreq_features", number: 29, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "invreq_quantity", name: "invreq_quantity", number: 30, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "invreq_payer_note", name: "invreq_payer_note", number: 31, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "invreq_recurrence_counter", name: "invreq_recurrence_counter", number: 32, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "invreq_recurrence_start", name: "invreq_recurrence_start", number: 33, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "unknown_invoice_request_tlvs", name: "unknown_invoice_request_tlvs", number: 34, label: Label::Repeated, kind: Kind::Message(&DECODE_UNKNOWN_INVOICE_REQUEST_TLVS), required: false },
        Field { key: "warning_missing_invreq_metadata", name: "warning_missing_invreq_metadata", number: 35, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "warning_missing_invreq_payer_id", name: "warning_missing_invreq_payer_id", number: 36, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "warning_invalid_invreq_payer_note", name: "warning_invalid_invreq_payer_note", number: 37, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "warning_missing_invoice_request_signature", name: "warning_missing_invoice_request_signature", number: 38, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "warning_invalid_invoice_request_signature", name: "warning_invalid_invoice_request_signature", number: 39, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "invoice_paths", name: "invoice_paths", number: 40, label: Label::Repeated, kind: Kind::Message(&DECODE_INVOICE_PATHS), required: false },
        Field { key: "invoice_created_at", name: "invoice_created_at", number: 41, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "invoice_relative_expiry", name: "invoice_relative_expiry", number: 42, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "invoice_payment_hash", name: "invoice_payment_hash", number: 43, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "invoice_amount_msat", name: "invoice_amount_msat", number: 44, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "invoice_fallbacks", name: "invoice_fallbacks", number: 45, label: Label::Repeated, kind: Kind::Message(&DECODE_INVOICE_FALLBACKS), required: false },
        Field { key: "invoice_features", name: "invoice_features", number: 46, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "invoice_node_id", name: "invoice_node_id", number: 47, label: Label::Optional, kind: Kind::FixedBytes(33), required: false },
        Field { key: "invoice_recurrence_basetime", name: "invoice_recurrence_basetime", number: 48, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "unknown_invoice_tlvs", name: "unknown_invoice_tlvs", number: 49, label: Label::Repeated, kind: Kind::Message(&DECODE_UNKNOWN_INVOICE_TLVS), required: false },
        Field { key: "warning_missing_invoice_paths", name: "warning_missing_invoice_paths", number: 50, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "warning_missing_invoice_blindedpay", name: "warning_missing_invoice_blindedpay", number: 51, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "warning_missing_invoice_created_at", name: "warning_missing_invoice_created_at", number: 52, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "warning_missing_invoice_payment_hash", name: "warning_missing_invoice_payment_hash", number: 53, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "warning_missing_invoice_amount", name: "warning_missing_invoice_amount", number: 54, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "warning_missing_invoice_recurrence_basetime", name: "warning_missing_invoice_recurrence_basetime", number: 55, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "warning_missing_invoice_node_id", name: "warning_missing_invoice_node_id", number: 56, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "warning_missing_invoice_signature", name: "warning_missing_invoice_signature", number: 57, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "warning_invalid_invoice_signature", name: "warning_invalid_invoice_signature", number: 58, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "fallbacks", name: "fallbacks", number: 59, label: Label::Repeated, kind: Kind::Message(&DECODE_FALLBACKS), required: false },
        Field { key: "created_at", name: "created_at", number: 60, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "expiry", name: "expiry", number: 61, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "payee", name: "payee", number: 62, label: Label::Optional, kind: Kind::FixedBytes(33), required: false },
        Field { key: "payment_hash", name: "payment_hash", number: 63, label: Label::Optional, kind: Kind::FixedBytes(32), required: false },
        Field { key: "description_hash", name: "description_hash", number: 64, label: Label::Optional, kind: Kind::FixedBytes(32), required: false },
        Field { key: "min_final_cltv_expiry", name: "min_final_cltv_expiry", number: 65, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "payment_secret", name: "payment_secret", number: 66, label: Label::Optional, kind: Kind::FixedBytes(32), required: false },
        Field { key: "payment_metadata", name: "payment_metadata", number: 67, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "extra", name: "extra", number: 69, label: Label::Repeated, kind: Kind::Message(&DECODE_EXTRA), required: false },
        Field { key: "unique_id", name: "unique_id", number: 70, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "version", name: "version", number: 71, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "string", name: "string", number: 72, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "restrictions", name: "restrictions", number: 73, label: Label::Repeated, kind: Kind::Message(&DECODE_RESTRICTIONS), required: false },
        Field { key: "warning_rune_invalid_utf8", name: "warning_rune_invalid_utf8", number: 74, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "hex", name: "hex", number: 75, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "decrypted", name: "decrypted", number: 76, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "signature", name: "signature", number: 77, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "currency", name: "currency", number: 78, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "amount_msat", name: "amount_msat", number: 79, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "description", name: "description", number: 80, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "features", name: "features", number: 81, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "routes", name: "routes", number: 82, label: Label::Optional, kind: Kind::Shape(Shape::HintList(&crate::primitives::DECODE_ROUTE_HOP)), required: false },
        Field { key: "offer_issuer_id", name: "offer_issuer_id", number: 83, label: Label::Optional, kind: Kind::FixedBytes(33), required: false },
        Field { key: "warning_missing_offer_issuer_id", name: "warning_missing_offer_issuer_id", number: 84, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "invreq_paths", name: "invreq_paths", number: 85, label: Label::Repeated, kind: Kind::Message(&DECODE_INVREQ_PATHS), required: false },
        Field { key: "warning_empty_blinded_path", name: "warning_empty_blinded_path", number: 86, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "invreq_bip_353_name", name: "invreq_bip_353_name", number: 87, label: Label::Optional, kind: Kind::Message(&DECODE_INVREQ_BIP353_NAME), required: false },
        Field { key: "warning_invreq_bip_353_name_name_invalid", name: "warning_invreq_bip_353_name_name_invalid", number: 88, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "warning_invreq_bip_353_name_domain_invalid", name: "warning_invreq_bip_353_name_domain_invalid", number: 89, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "invreq_recurrence_cancel", name: "invreq_recurrence_cancel", number: 90, label: Label::Optional, kind: Kind::Bool, required: false },
        Field { key: "warning_invreq_recurrence_cancel_without_counter", name: "warning_invreq_recurrence_cancel_without_counter", number: 91, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "warning_invreq_recurrence_cancel_with_zero_counter", name: "warning_invreq_recurrence_cancel_with_zero_counter", number: 92, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "proof_preimage", name: "proof_preimage", number: 93, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "proof_omitted_tlvs", name: "proof_omitted_tlvs", number: 94, label: Label::Repeated, kind: Kind::Uint64, required: false },
        Field { key: "proof_missing_hashes", name: "proof_missing_hashes", number: 95, label: Label::Repeated, kind: Kind::FixedBytes(32), required: false },
        Field { key: "proof_leaf_hashes", name: "proof_leaf_hashes", number: 96, label: Label::Repeated, kind: Kind::FixedBytes(32), required: false },
        Field { key: "proof_note", name: "proof_note", number: 97, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "proof_signature", name: "proof_signature", number: 98, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "unknown_payer_proof_tlvs", name: "unknown_payer_proof_tlvs", number: 99, label: Label::Repeated, kind: Kind::Message(&DECODE_UNKNOWN_PAYER_PROOF_TLVS), required: false },
    ],
    by_key: &[75, 57, 74, 7, 72, 76, 61, 58, 65, 56, 77, 71, 41, 38, 42, 43, 44, 37, 40, 45, 39, 25, 83, 24, 26, 22, 81, 23, 28, 27, 86, 29, 30, 62, 13, 8, 9, 3, 5, 10, 12, 2, 11, 79, 4, 15, 14, 16, 59, 60, 64, 63, 92, 91, 93, 90, 89, 94, 69, 78, 73, 68, 0, 66, 31, 46, 17, 95, 1, 67, 82, 36, 55, 34, 20, 18, 21, 85, 84, 88, 87, 51, 48, 49, 53, 47, 50, 52, 35, 54, 32, 33, 19, 80, 70, 6],
};

/// `cln.DecodeOfferPaths`
pub static DECODE_OFFER_PATHS: Message = Message {
    name: "cln.DecodeOfferPaths",
    fields: &[
        Field { key: "first_node_id", name: "first_node_id", number: 1, label: Label::Optional, kind: Kind::FixedBytes(33), required: false },
        Field { key: "path", name: "path", number: 3, label: Label::Repeated, kind: Kind::Message(&DECODE_OFFER_PATHS_PATH), required: true },
        Field { key: "first_scid_dir", name: "first_scid_dir", number: 4, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "first_scid", name: "first_scid", number: 5, label: Label::Optional, kind: Kind::ShortChannelId, required: false },
        Field { key: "first_path_key", name: "first_path_key", number: 6, label: Label::Optional, kind: Kind::FixedBytes(33), required: true },
    ],
    by_key: &[0, 4, 3, 2, 1],
};

/// `cln.DecodeOfferPathsPath`
pub static DECODE_OFFER_PATHS_PATH: Message = Message {
    name: "cln.DecodeOfferPathsPath",
    fields: &[
        Field { key: "blinded_node_id", name: "blinded_node_id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "encrypted_recipient_data", name: "encrypted_recipient_data", number: 2, label: Label::Singular, kind: Kind::Bytes, required: true },
    ],
    by_key: &[0, 1],
};

/// `cln.DecodeOfferRecurrence`
pub static DECODE_OFFER_RECURRENCE: Message = Message {
    name: "cln.DecodeOfferRecurrence",
    fields: &[
        Field { key: "time_unit", name: "time_unit", number: 1, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "compulsory_field", name: "compulsory_field", number: 2, label: Label::Optional, kind: Kind::Bool, required: false },
        Field { key: "time_unit_name", name: "time_unit_name", number: 3, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "period", name: "period", number: 4, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "basetime", name: "basetime", number: 5, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "paywindow", name: "paywindow", number: 6, label: Label::Optional, kind: Kind::Message(&DECODE_OFFER_RECURRENCE_PAYWINDOW), required: false },
        Field { key: "limit", name: "limit", number: 7, label: Label::Optional, kind: Kind::Uint32, required: false },
    ],
    by_key: &[4, 1, 6, 5, 3, 0, 2],
};

/// `cln.DecodeOfferRecurrencePaywindow`
pub static DECODE_OFFER_RECURRENCE_PAYWINDOW: Message = Message {
    name: "cln.DecodeOfferRecurrencePaywindow",
    fields: &[
        Field { key: "seconds_before", name: "seconds_before", number: 1, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "seconds_after", name: "seconds_after", number: 2, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "proportional_amount", name: "proportional_amount", number: 3, label: Label::Optional, kind: Kind::Bool, required: false },
    ],
    by_key: &[2, 1, 0],
};

/// `cln.DecodeUnknownOfferTlvs`
pub static DECODE_UNKNOWN_OFFER_TLVS: Message = Message {
    name: "cln.DecodeUnknownOfferTlvs",
    fields: &[
        Field { key: "type", name: "item_type", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "length", name: "length", number: 2, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "value", name: "value", number: 3, label: Label::Singular, kind: Kind::Bytes, required: true },
    ],
    by_key: &[1, 0, 2],
};

/// `cln.DecodeInvreqPaths`
pub static DECODE_INVREQ_PATHS: Message = Message {
    name: "cln.DecodeInvreqPaths",
    fields: &[
        Field { key: "first_scid_dir", name: "first_scid_dir", number: 1, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "first_node_id", name: "first_node_id", number: 3, label: Label::Optional, kind: Kind::FixedBytes(33), required: false },
        Field { key: "first_scid", name: "first_scid", number: 4, label: Label::Optional, kind: Kind::ShortChannelId, required: false },
        Field { key: "path", name: "path", number: 5, label: Label::Repeated, kind: Kind::Message(&DECODE_INVREQ_PATHS_PATH), required: true },
        Field { key: "first_path_key", name: "first_path_key", number: 6, label: Label::Optional, kind: Kind::FixedBytes(33), required: true },
    ],
    by_key: &[1, 4, 2, 0, 3],
};

/// `cln.DecodeInvreqPathsPath`
pub static DECODE_INVREQ_PATHS_PATH: Message = Message {
    name: "cln.DecodeInvreqPathsPath",
    fields: &[
        Field { key: "blinded_node_id", name: "blinded_node_id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "encrypted_recipient_data", name: "encrypted_recipient_data", number: 2, label: Label::Singular, kind: Kind::Bytes, required: true },
    ],
    by_key: &[0, 1],
};

/// `cln.DecodeInvreqBip353Name`
pub static DECODE_INVREQ_BIP353_NAME: Message = Message {
    name: "cln.DecodeInvreqBip353Name",
    fields: &[
        Field { key: "name", name: "name", number: 1, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "domain", name: "domain", number: 2, label: Label::Optional, kind: Kind::String, required: false },
    ],
    by_key: &[1, 0],
};

/// `cln.DecodeUnknownInvoiceRequestTlvs`
pub static DECODE_UNKNOWN_INVOICE_REQUEST_TLVS: Message = Message {
    name: "cln.DecodeUnknownInvoiceRequestTlvs",
    fields: &[
        Field { key: "type", name: "item_type", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "length", name: "length", number: 2, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "value", name: "value", number: 3, label: Label::Singular, kind: Kind::Bytes, required: true },
    ],
    by_key: &[1, 0, 2],
};

/// `cln.DecodeInvoicePaths`
pub static DECODE_INVOICE_PATHS: Message = Message {
    name: "cln.DecodeInvoicePaths",
    fields: &[
        Field { key: "path", name: "path", number: 1, label: Label::Repeated, kind: Kind::Message(&DECODE_INVOICE_PATHS_PATH), required: true },
        Field { key: "payinfo", name: "payinfo", number: 2, label: Label::Singular, kind: Kind::Message(&DECODE_INVOICE_PATHS_PAYINFO), required: true },
        Field { key: "first_node_id", name: "first_node_id", number: 3, label: Label::Optional, kind: Kind::FixedBytes(33), required: false },
        Field { key: "first_path_key", name: "first_path_key", number: 4, label: Label::Optional, kind: Kind::FixedBytes(33), required: true },
        Field { key: "first_scid_dir", name: "first_scid_dir", number: 5, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "first_scid", name: "first_scid", number: 6, label: Label::Optional, kind: Kind::ShortChannelId, required: false },
    ],
    by_key: &[2, 3, 5, 4, 0, 1],
};

/// `cln.DecodeInvoicePathsPayinfo`
pub static DECODE_INVOICE_PATHS_PAYINFO: Message = Message {
    name: "cln.DecodeInvoicePathsPayinfo",
    fields: &[
        Field { key: "htlc_minimum_msat", name: "htlc_minimum_msat", number: 1, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "features", name: "features", number: 2, label: Label::Singular, kind: Kind::Bytes, required: true },
        Field { key: "fee_base_msat", name: "fee_base_msat", number: 3, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "fee_proportional_millionths", name: "fee_proportional_millionths", number: 4, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "htlc_maximum_msat", name: "htlc_maximum_msat", number: 5, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "cltv_expiry_delta", name: "cltv_expiry_delta", number: 6, label: Label::Singular, kind: Kind::Uint32, required: true },
    ],
    by_key: &[5, 1, 2, 3, 4, 0],
};

/// `cln.DecodeInvoicePathsPath`
pub static DECODE_INVOICE_PATHS_PATH: Message = Message {
    name: "cln.DecodeInvoicePathsPath",
    fields: &[
        Field { key: "blinded_node_id", name: "blinded_node_id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "encrypted_recipient_data", name: "encrypted_recipient_data", number: 2, label: Label::Singular, kind: Kind::Bytes, required: true },
    ],
    by_key: &[0, 1],
};

/// `cln.DecodeInvoiceFallbacks`
pub static DECODE_INVOICE_FALLBACKS: Message = Message {
    name: "cln.DecodeInvoiceFallbacks",
    fields: &[
        Field { key: "version", name: "version", number: 1, label: Label::Singular, kind: Kind::Uint8, required: true },
        Field { key: "hex", name: "hex", number: 2, label: Label::Singular, kind: Kind::Bytes, required: true },
        Field { key: "address", name: "address", number: 3, label: Label::Optional, kind: Kind::String, required: false },
    ],
    by_key: &[2, 1, 0],
};

/// `cln.DecodeUnknownInvoiceTlvs`
pub static DECODE_UNKNOWN_INVOICE_TLVS: Message = Message {
    name: "cln.DecodeUnknownInvoiceTlvs",
    fields: &[
        Field { key: "type", name: "item_type", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "length", name: "length", number: 2, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "value", name: "value", number: 3, label: Label::Singular, kind: Kind::Bytes, required: true },
    ],
    by_key: &[1, 0, 2],
};

/// `cln.DecodeFallbacks`
pub static DECODE_FALLBACKS: Message = Message {
    name: "cln.DecodeFallbacks",
    fields: &[
        Field { key: "type", name: "item_type", number: 2, label: Label::Singular, kind: Kind::Enum(&DECODE_FALLBACKS_DECODE_FALLBACKS_TYPE), required: true },
        Field { key: "addr", name: "addr", number: 3, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "hex", name: "hex", number: 4, label: Label::Singular, kind: Kind::Bytes, required: true },
    ],
    by_key: &[1, 2, 0],
};

/// `cln.DecodeExtra`
pub static DECODE_EXTRA: Message = Message {
    name: "cln.DecodeExtra",
    fields: &[
        Field { key: "tag", name: "tag", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "data", name: "data", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.DecodeUnknownPayerProofTlvs`
pub static DECODE_UNKNOWN_PAYER_PROOF_TLVS: Message = Message {
    name: "cln.DecodeUnknownPayerProofTlvs",
    fields: &[
        Field { key: "type", name: "item_type", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "length", name: "length", number: 2, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "value", name: "value", number: 3, label: Label::Singular, kind: Kind::Bytes, required: true },
    ],
    by_key: &[1, 0, 2],
};

/// `cln.DecodeRestrictions`
pub static DECODE_RESTRICTIONS: Message = Message {
    name: "cln.DecodeRestrictions",
    fields: &[
        Field { key: "alternatives", name: "alternatives", number: 1, label: Label::Repeated, kind: Kind::String, required: true },
        Field { key: "summary", name: "summary", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0, 1],
};

/// `cln.DecodeResponse.DecodeType`
pub static DECODE_RESPONSE_DECODE_TYPE: Enum = Enum {
    name: "cln.DecodeResponse.DecodeType",
    values: &[
        EnumValue { json: "bolt12 offer", name: "BOLT12_OFFER", number: 0 },
        EnumValue { json: "bolt12 invoice", name: "BOLT12_INVOICE", number: 1 },
        EnumValue { json: "bolt12 invoice_request", name: "BOLT12_INVOICE_REQUEST", number: 2 },
        EnumValue { json: "bolt11 invoice", name: "BOLT11_INVOICE", number: 3 },
        EnumValue { json: "rune", name: "RUNE", number: 4 },
        EnumValue { json: "emergency recover", name: "EMERGENCY_RECOVER", number: 5 },
        EnumValue { json: "bolt12 payer_proof", name: "BOLT12_PAYER_PROOF", number: 6 },
    ],
};

/// `cln.DecodeFallbacks.DecodeFallbacksType`
pub static DECODE_FALLBACKS_DECODE_FALLBACKS_TYPE: Enum = Enum {
    name: "cln.DecodeFallbacks.DecodeFallbacksType",
    values: &[
        EnumValue { json: "P2PKH", name: "P2PKH", number: 0 },
        EnumValue { json: "P2SH", name: "P2SH", number: 1 },
        EnumValue { json: "P2WPKH", name: "P2WPKH", number: 2 },
        EnumValue { json: "P2WSH", name: "P2WSH", number: 3 },
        EnumValue { json: "P2TR", name: "P2TR", number: 4 },
    ],
};

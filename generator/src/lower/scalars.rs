//! The schema's dialect -> protobuf types.

use crate::api::{Kind, Scalar as Proto, Shape};
use crate::model::types::Scalar;

/// The protobuf type of a schema type.
#[must_use]
pub fn kind(scalar: Scalar) -> Kind {
    match scalar {
        Scalar::Boolean => Kind::Scalar(Proto::Bool),
        Scalar::Hash | Scalar::Secret | Scalar::Txid => Kind::Scalar(Proto::FixedBytes(32)),
        Scalar::Pubkey => Kind::Scalar(Proto::FixedBytes(33)),
        Scalar::Hex => Kind::Scalar(Proto::Bytes),
        Scalar::ShortChannelId => Kind::Scalar(Proto::ShortChannelId),
        Scalar::ShortChannelIdDir => Kind::Scalar(Proto::ShortChannelIdDir),
        Scalar::Bip340Sig | Scalar::Currency | Scalar::Signature | Scalar::String => {
            Kind::Scalar(Proto::String)
        }
        Scalar::F32 => Kind::Scalar(Proto::Float),
        Scalar::Number => Kind::Scalar(Proto::Double),
        Scalar::Integer => Kind::Scalar(Proto::Sint64),
        Scalar::S8 | Scalar::S16 | Scalar::S32 => Kind::Scalar(Proto::Int32),
        Scalar::S64 => Kind::Scalar(Proto::Int64),
        Scalar::U8 => Kind::Scalar(Proto::Uint8),
        Scalar::U16 => Kind::Scalar(Proto::Uint16),
        Scalar::U32 => Kind::Scalar(Proto::Uint32),
        Scalar::U64 => Kind::Scalar(Proto::Uint64),
        Scalar::Msat => shape("Amount", "Amount(Unit::Msat)"),
        Scalar::Sat => shape("Amount", "Amount(Unit::Sat)"),
        Scalar::MsatOrAll => shape("AmountOrAll", "AmountOrAll(Unit::Msat)"),
        Scalar::SatOrAll => shape("AmountOrAll", "AmountOrAll(Unit::Sat)"),
        Scalar::MsatOrAny => shape("AmountOrAny", "AmountOrAny"),
        Scalar::Feerate => shape("Feerate", "Feerate"),
        Scalar::Outpoint => shape("Outpoint", "Outpoint"),
        Scalar::OutputDesc => shape("OutputDesc", "OutputDesc"),
    }
}

/// The names that [`primitive`] knows, for those who look for one.
pub const PRIMITIVES: [&str; 9] = [
    "Amount",
    "DecodeRoutehintList",
    "JsonObjectOrArray",
    "JsonScalar",
    "JsonValue",
    "ProofField",
    "RoutehintList",
    "TlvStream",
    "string_map",
];

/// The types of `schemas/primitives.toml` that have a JSON form of their own, by the name that
/// an override or a schema gives. A form is code in the transcoder, so the list is code too.
#[must_use]
pub fn primitive(name: &str) -> Option<Kind> {
    Some(match name {
        "Amount" => shape("Amount", "Amount(Unit::Msat)"),
        "RoutehintList" => hints("RoutehintList", "RouteHop"),
        "DecodeRoutehintList" => hints("DecodeRoutehintList", "DecodeRouteHop"),
        "TlvStream" => shape("TlvStream", "TlvStream"),
        "JsonObjectOrArray" => shape("JsonObjectOrArray", "JsonObjectOrArray"),
        "JsonScalar" => shape("JsonScalar", "JsonScalar"),
        "JsonValue" => shape("JsonValue", "JsonValue"),
        "ProofField" => shape("ProofField", "ProofField"),
        "string_map" => Kind::Map(None),
        _ => return None,
    })
}

fn shape(message: &str, form: &'static str) -> Kind {
    Kind::Shape(message.to_owned(), Shape::Fixed(form))
}

fn hints(message: &str, hop: &'static str) -> Kind {
    Kind::Shape(message.to_owned(), Shape::HintList(hop))
}

/// A protobuf scalar by its name in a proto.
#[must_use]
pub fn proto_scalar(name: &str) -> Option<Proto> {
    Some(match name {
        "bool" => Proto::Bool,
        "bytes" => Proto::Bytes,
        "double" => Proto::Double,
        "float" => Proto::Float,
        "int32" => Proto::Int32,
        "int64" => Proto::Int64,
        "sint64" => Proto::Sint64,
        "string" => Proto::String,
        "uint32" => Proto::Uint32,
        "uint64" => Proto::Uint64,
        _ => return None,
    })
}

/// What the schema's type says beyond the protobuf type, for a comment.
#[must_use]
pub fn remark(scalar: Scalar) -> Option<&'static str> {
    Some(match scalar {
        Scalar::Bip340Sig => "Schnorr signature in hex",
        Scalar::Hash => "32-byte hash",
        Scalar::Pubkey => "33-byte public key",
        Scalar::Sat => "a whole number of satoshi",
        Scalar::SatOrAll => "a whole number of satoshi, or all",
        Scalar::Secret => "32-byte secret",
        Scalar::ShortChannelId => "short channel id, such as 800000x1x0",
        Scalar::ShortChannelIdDir => "short channel id and direction, such as 800000x1x0/1",
        Scalar::Signature => "ECDSA signature in hex",
        Scalar::Txid => "transaction id, in the byte order of its hex form",
        Scalar::U8 => "at most 255",
        Scalar::U16 => "at most 65535",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{PRIMITIVES, primitive};

    #[test]
    fn every_name_is_known() {
        assert!(PRIMITIVES.iter().all(|name| primitive(name).is_some()));
    }
}

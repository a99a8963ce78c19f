//! What a field expects, in words.

use std::borrow::Cow;

use crate::bounds;
use crate::error::Fault;
use crate::table::{Kind, Shape, Unit};

/// What a value of this kind looks like in JSON.
#[cold]
pub(super) fn of(kind: Kind) -> Cow<'static, str> {
    Cow::Borrowed(match kind {
        Kind::Bool => "true or false",
        Kind::Uint8 => "an integer from 0 to 255",
        Kind::Uint16 => "an integer from 0 to 65535",
        Kind::Uint32 => "an integer from 0 to 4294967295",
        Kind::Uint64 => "an integer from 0 to 18446744073709551615",
        Kind::Int32 => "an integer from -2147483648 to 2147483647",
        Kind::Int64 | Kind::Sint64 => "an integer from -9223372036854775808 to 9223372036854775807",
        Kind::Float | Kind::Double => "a number",
        Kind::String => "a string",
        Kind::ShortChannelId | Kind::ShortChannelIdDir => bounds::form(kind),
        Kind::Bytes | Kind::FixedBytes(_) => "a string of hexadecimal digits, two for each byte",
        Kind::Enum(table) => return Cow::Owned(format!("a string (a value of {})", table.name)),
        Kind::Message(_) => "an object",
        Kind::Shape(shape) => of_shape(shape),
    })
}

fn of_shape(shape: Shape) -> &'static str {
    match shape {
        Shape::Amount(Unit::Msat) => "an amount: a number of msat, or a string such as \"7msat\"",
        Shape::Amount(Unit::Sat) => "an amount: a number of sat, or a string such as \"7000msat\"",
        Shape::AmountOrAll(Unit::Msat) => {
            "an amount (a number of msat, or a string such as \"7msat\") or \"all\""
        }
        Shape::AmountOrAll(Unit::Sat) => {
            "an amount (a number of sat, or a string such as \"7000msat\") or \"all\""
        }
        Shape::AmountOrAny => {
            "an amount (a number of msat, or a string such as \"7msat\") or \"any\""
        }
        Shape::Feerate => {
            "a feerate: \"slow\", \"normal\", \"urgent\", \"253perkw\", \"1000perkb\", or a \
             number per kb below 2^32"
        }
        Shape::Outpoint => "a string such as \"<txid>:0\", the txid in hexadecimal digits",
        Shape::OutputDesc => "an object with one member, address to amount",
        Shape::HintList(_) => "an array of arrays of hops",
        Shape::TlvStream => "an object of decimal type to hexadecimal value",
        Shape::StringMap => "an object of strings",
        Shape::JsonObjectOrArray => "an object or an array",
        Shape::JsonScalar => "a boolean, a number, a string or null",
        Shape::JsonValue | Shape::Rest => "any JSON value",
        Shape::ProofField => "a field's name, or its number from 0 to 18446744073709551615",
    }
}

/// A value of another type came.
#[cold]
pub(super) fn mismatch(kind: Kind, came: String) -> Fault {
    Fault::new(of(kind), came)
}

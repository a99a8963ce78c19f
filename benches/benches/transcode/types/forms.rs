//! Values whose JSON has another form than prost's types.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, Error, Visitor};

/// A value's form in JSON.
pub trait Form {
    /// The value in prost's type.
    type Value;

    /// The value of a string.
    fn parse(text: &str) -> Option<Self::Value>;
}

/// A string of hex digits, for bytes.
pub struct Hex;

impl Form for Hex {
    type Value = Vec<u8>;

    fn parse(text: &str) -> Option<Vec<u8>> {
        let mut bytes = vec![0; text.len() / 2];
        faster_hex::hex_decode(text.as_bytes(), &mut bytes).ok()?;
        Some(bytes)
    }
}

/// A value that is read from a string.
struct Read<F: Form>(F::Value);

impl<'de, F: Form> Deserialize<'de> for Read<F> {
    fn deserialize<D: Deserializer<'de>>(json: D) -> Result<Self, D::Error> {
        struct Text<F>(PhantomData<F>);

        impl<F: Form> Visitor<'_> for Text<F> {
            type Value = Read<F>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string of the member's form")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Read<F>, E> {
                let refused = || E::invalid_value(serde::de::Unexpected::Str(text), &self);
                F::parse(text).map(Read).ok_or_else(refused)
            }
        }

        json.deserialize_str(Text(PhantomData))
    }
}

/// For `#[serde(with = …)]`: a member that is always there.
pub struct One<F>(PhantomData<F>);

impl<F: Form> One<F> {
    pub fn deserialize<'de, D: Deserializer<'de>>(json: D) -> Result<F::Value, D::Error> {
        Read::<F>::deserialize(json).map(|Read(value)| value)
    }
}

/// For `#[serde(with = …)]`: a member that may be missing.
pub struct Maybe<F>(PhantomData<F>);

impl<F: Form> Maybe<F> {
    pub fn deserialize<'de, D: Deserializer<'de>>(json: D) -> Result<Option<F::Value>, D::Error> {
        let read = Option::<Read<F>>::deserialize(json)?;
        Ok(read.map(|Read(value)| value))
    }
}

/// For `#[serde(with = …)]`: a list.
pub struct Many<F>(PhantomData<F>);

impl<F: Form> Many<F> {
    pub fn deserialize<'de, D: Deserializer<'de>>(json: D) -> Result<Vec<F::Value>, D::Error> {
        let read = Vec::<Read<F>>::deserialize(json)?;
        Ok(read.into_iter().map(|Read(value)| value).collect())
    }
}

/// Makes forms of enums: each is a word in JSON and a number in prost's type.
macro_rules! words {
    ($($name:ident { $($word:literal = $number:literal,)* })*) => {$(
        pub struct $name;

        impl $crate::types::forms::Form for $name {
            type Value = i32;

            fn parse(text: &str) -> Option<i32> {
                match text {
                    $($word => Some($number),)*
                    _ => None,
                }
            }
        }
    )*};
}
pub(super) use words;

/// `cln.Amount`, which is a number of msat in JSON.
#[derive(Clone, Copy, PartialEq, prost::Message)]
pub struct Amount {
    #[prost(uint64, tag = "1")]
    pub msat: u64,
}

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(json: D) -> Result<Self, D::Error> {
        u64::deserialize(json).map(|msat| Self { msat })
    }
}

//! One named client, as `clients.json` has it.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::Name;
use crate::access::Rune;
use crate::tls::Fingerprint;

/// One named client, as `clients.json` has it. Times are in seconds since 1970.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// What it is called. Of those that are not revoked, no two have the same name.
    pub name: Name,
    /// Its certificate's.
    #[serde(serialize_with = "shown", deserialize_with = "read_fingerprint")]
    pub fingerprint: Fingerprint,
    /// What it was given: a preset's name, `full`, or `rune` for an operator's own rune. For
    /// people: what counts is the rune.
    pub rights: String,
    /// What has to permit each of its calls. Gone once it is revoked.
    #[serde(serialize_with = "exposed", deserialize_with = "read_rune")]
    pub rune: Option<Rune>,
    /// The node's number of a rune that was made for this client alone; `None` where it is the
    /// operator's own, which others may have, too.
    #[serde(deserialize_with = "there")]
    pub rune_id: Option<u64>,
    /// The id of the client's own node, which a rune may be restricted to: public key, hex.
    #[serde(deserialize_with = "there")]
    pub node_id: Option<String>,
    /// When it was added.
    pub created_at: i64,
    /// When its certificate ends; `None` where that is far away.
    #[serde(deserialize_with = "there")]
    pub ends_at: Option<i64>,
    /// When it was revoked.
    #[serde(deserialize_with = "there")]
    pub revoked_at: Option<i64>,
}

/// Whether a client is let in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// It is let in.
    Good,
    /// Its certificate has ended.
    Ended,
    /// It was revoked.
    Revoked,
}

impl Entry {
    /// Whether the client is let in at this time, in seconds since 1970.
    #[must_use]
    pub fn state(&self, now: i64) -> State {
        match (self.revoked_at, self.ends_at) {
            (Some(_), _) => State::Revoked,
            (None, Some(end)) if end <= now => State::Ended,
            (None, _) => State::Good,
        }
    }
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Good => "good",
            Self::Ended => "ended",
            Self::Revoked => "revoked",
        })
    }
}

/// A member that has to be there, be it `null`: without this, none would do.
fn there<'de, D: Deserializer<'de>, T: Deserialize<'de>>(from: D) -> Result<T, D::Error> {
    T::deserialize(from)
}

pub(super) fn shown<S: Serializer>(value: &impl fmt::Display, to: S) -> Result<S::Ok, S::Error> {
    to.collect_str(value)
}

fn read_fingerprint<'de, D: Deserializer<'de>>(from: D) -> Result<Fingerprint, D::Error> {
    String::deserialize(from)?.parse().map_err(de::Error::custom)
}

fn exposed<S: Serializer>(rune: &Option<Rune>, to: S) -> Result<S::Ok, S::Error> {
    rune.as_ref().map(Rune::expose).serialize(to)
}

fn read_rune<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Rune>, D::Error> {
    let text = Option::<String>::deserialize(from)?;
    text.map(|text| Rune::parse(&text)).transpose().map_err(de::Error::custom)
}

//! The messages that are measured.

use std::error::Error;

use boltgate_api::methods::{getinfo, listchannels, listforwards, listpeerchannels, pay};
use boltgate_bench::replies;
use boltgate_transcode::table::Message as Table;
use boltgate_transcode::{to_json_lenient, to_wire, to_wire_by_serde};
use prost::Message;
use serde::de::DeserializeOwned;

use crate::types;

/// JSON to wire bytes by other means than ours.
type Convert = fn(&[u8], &mut Vec<u8>) -> Result<(), Box<dyn Error>>;

/// Whether some JSON and some wire bytes say the same.
type Judge = fn(&[u8], &[u8]) -> Result<bool, Box<dyn Error>>;

/// One message.
pub struct Case {
    /// What it is called in the report.
    pub name: &'static str,
    /// How it is converted.
    pub table: &'static Table,
    /// The JSON that the node writes, or that is sent to it.
    pub json: String,
    /// The same as wire bytes.
    pub wire: Vec<u8>,
    /// The way through prost's types.
    pub by_prost: Convert,
    /// What prost's types say to it.
    agrees: Judge,
}

/// Every case.
pub fn all() -> impl Iterator<Item = Case> {
    let makers: [fn() -> Case; 6] = [
        || Case::new::<types::Getinfo>("getinfo", &getinfo::GETINFO_RESPONSE, replies::GETINFO),
        || {
            let json = replies::listpeerchannels(4_000);
            let table = &listpeerchannels::LISTPEERCHANNELS_RESPONSE;
            Case::new::<types::Listpeerchannels>("listpeerchannels 4k", table, json)
        },
        || {
            let json = replies::listchannels(100_000);
            let table = &listchannels::LISTCHANNELS_RESPONSE;
            Case::new::<types::Listchannels>("listchannels 100k", table, json)
        },
        || {
            let json = replies::listforwards(100_000);
            let table = &listforwards::LISTFORWARDS_RESPONSE;
            Case::new::<types::Listforwards>("listforwards 100k", table, json)
        },
        || Case::new::<types::Pay>("pay request", &pay::PAY_REQUEST, replies::PAY_PARAMS),
        || Case::new::<types::GetinfoRequest>("getinfo request", &getinfo::GETINFO_REQUEST, "{}"),
    ];
    // One after the other: only one of them is in memory at a time.
    makers.into_iter().map(|make| make())
}

impl Case {
    fn new<T: Message + Default + DeserializeOwned + PartialEq>(
        name: &'static str,
        table: &'static Table,
        json: impl Into<String>,
    ) -> Self {
        let json = json.into();
        let mut wire = Vec::new();
        // What fails here is told by `check`.
        let _ = to_wire(table, json.as_bytes(), &mut wire);
        Self { name, table, json, wire, by_prost: by_prost::<T>, agrees: agrees::<T> }
    }

    /// Whether all ways come to the same end, without which no figure would mean anything.
    ///
    /// # Errors
    /// Where a way fails, or its outcome differs.
    pub fn check(&self) -> Result<(), Box<dyn Error>> {
        let json = self.json.as_bytes();
        let mut out = Vec::new();
        let notes = to_wire(self.table, json, &mut out)?;
        to_wire_by_serde(self.table, json, &mut out)?;
        let (scanned, read) = out.split_at(self.wire.len());
        if !notes.is_empty() || scanned != read {
            return Err(format!("{}: to wire, scanner and serde_json differ", self.name).into());
        }
        if !(self.agrees)(json, &self.wire)? {
            return Err(format!("{}: prost reads something else", self.name).into());
        }
        out.clear();
        to_json_lenient(self.table, &self.wire, &mut out)?;
        if !(self.agrees)(&out, &self.wire)? {
            return Err(format!("{}: to JSON, something else comes back", self.name).into());
        }
        Ok(())
    }
}

fn by_prost<T: Message + DeserializeOwned>(
    json: &[u8],
    out: &mut Vec<u8>,
) -> Result<(), Box<dyn Error>> {
    let message: T = serde_json::from_slice(json)?;
    Ok(message.encode(out)?)
}

/// Whether our bytes say what the type makes of the JSON, and nothing beyond: the encoding has one
/// shortest form, so that equal messages are equally long.
fn agrees<T: Message + Default + DeserializeOwned + PartialEq>(
    json: &[u8],
    wire: &[u8],
) -> Result<bool, Box<dyn Error>> {
    let expected: T = serde_json::from_slice(json)?;
    Ok(T::decode(wire)? == expected && expected.encoded_len() == wire.len())
}

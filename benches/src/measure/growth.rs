//! The transcoder alone, with lists of several lengths: an entry should cost the same in all.

use std::time::{Duration, Instant};

use boltgate_api::methods::listchannels;
use boltgate_transcode::to_wire;
use serde::{Deserialize, Serialize};

use super::lists::List;
use crate::Outcome;
use crate::statistics::median;

/// What it made of one length.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct InMemory {
    /// How many entries the list had.
    pub entries: usize,
    /// Size of the JSON text, in bytes.
    pub json: u64,
    /// Size of the message, in bytes.
    pub wire: u64,
    /// Time to convert the list, in milliseconds: the median.
    pub ms: f64,
}

/// Converts `listchannels` of each length, for so long each, into a buffer that is large enough.
///
/// # Errors
/// The list doesn't convert.
pub fn in_memory(lengths: &[usize], time: Duration) -> Outcome<Vec<InMemory>> {
    let mut figures = Vec::new();
    for &entries in lengths {
        let json = List::Channels.reply(entries);
        let mut wire = Vec::with_capacity(json.len());
        let mut times = Vec::new();
        let begun = Instant::now();
        while times.is_empty() || begun.elapsed() < time {
            wire.clear();
            let begun = Instant::now();
            to_wire(&listchannels::LISTCHANNELS_RESPONSE, &json, &mut wire)
                .map_err(|error| error.to_string())?;
            times.push(begun.elapsed().as_secs_f64() * 1e3);
        }
        figures.push(InMemory {
            entries,
            json: json.len() as u64,
            wire: wire.len() as u64,
            ms: median(times),
        });
    }
    Ok(figures)
}

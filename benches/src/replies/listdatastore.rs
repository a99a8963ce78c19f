//! Results of `listdatastore`.

use super::{Random, list, put};

const ENTRIES: u64 = 40;

/// A `listdatastore` result with this many entries of bytes that are no text, as plugins keep
/// them: about 1.1 kB each, nearly all of it hex digits.
#[must_use]
pub fn listdatastore(entries: usize) -> String {
    list("datastore", entries, 1200, |out, at| {
        let mut random = Random::of(ENTRIES, at);
        let generation = random.digits(4);
        let bytes = random.within(100, 900) as usize;
        put!(
            out,
            "{{\"key\":[\"backup\",\"{at}\"],\"generation\":{generation},\"hex\":\"{}\"}}",
            random.hex(bytes)
        );
    })
}

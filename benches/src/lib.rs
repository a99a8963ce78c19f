//! What the benchmarks share: replies of the node in the sizes that operators see.

use std::fmt::Write as _;

/// A `listchannels` result with this many channels, as the node writes it: about 460 bytes
/// each.
#[must_use]
pub fn listchannels(channels: usize) -> String {
    let mut out = String::with_capacity(channels * 470);
    out.push_str("{\"channels\":[");
    for at in 0..channels {
        let comma = if at == 0 { "" } else { "," };
        // Writing into a String can't fail.
        let _ = write!(
            out,
            "{comma}{{\"source\":\"02{at:064x}\",\"destination\":\"03{:064x}\",\
             \"short_channel_id\":\"{}x{}x{}\",\"direction\":{},\"public\":true,\
             \"amount_msat\":{},\"message_flags\":1,\"channel_flags\":{},\"active\":true,\
             \"last_update\":17{:08},\"base_fee_millisatoshi\":1000,\
             \"fee_per_millionth\":{},\"delay\":{},\"htlc_minimum_msat\":1000,\
             \"htlc_maximum_msat\":{},\"features\":\"\"}}",
            at * 7 + 1,
            700_000 + at / 50,
            at % 3_000,
            at % 2,
            at % 2,
            (at + 1) * 1_000_003,
            at % 2,
            at % 100_000_000,
            at % 5_000,
            6 + at % 144,
            (at + 1) * 990_000,
        );
    }
    out.push_str("]}");
    out
}

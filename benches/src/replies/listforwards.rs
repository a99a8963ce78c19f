//! Results of `listforwards`.

use super::{Random, list, put};

const FORWARDS: u64 = 20;
const CHANNELS: u64 = 21;
/// Between how many channels the node forwards.
const CHANNEL_COUNT: u64 = 60;

/// A `listforwards` result with this many forwards, as the node writes it: about 290 bytes each.
///
/// One in two is settled, the others failed here or further on, or are under way.
#[must_use]
pub fn listforwards(forwards: usize) -> String {
    list("forwards", forwards, 300, entry)
}

fn channel(random: &mut Random) -> String {
    Random::of(CHANNELS, random.within(0, CHANNEL_COUNT) as usize).channel()
}

fn entry(out: &mut String, at: usize) {
    let mut random = Random::of(FORWARDS, at);
    let (status, reached_out, is_over) = match random.within(0, 100) {
        0..50 => ("settled", true, true),
        50..75 => ("local_failed", false, false),
        75..97 => ("failed", true, true),
        _ => ("offered", true, false),
    };
    let created = at as u64 + 1;
    put!(out, "{{\"created_index\":{created}");
    if is_over {
        put!(out, ",\"updated_index\":{}", created * 2 - random.within(0, created.min(9)));
    }
    let in_channel = channel(&mut random);
    put!(out, ",\"in_channel\":\"{in_channel}\",\"in_htlc_id\":{}", random.digits(6));
    let out_channel = channel(&mut random);
    put!(out, ",\"out_channel\":\"{out_channel}\"");
    if reached_out {
        put!(out, ",\"out_htlc_id\":{}", random.digits(6));
    }
    let amount = random.digits(10) + 1000;
    let fee = 1000 + amount * random.within(1, 500) / 1_000_000;
    put!(out, ",\"in_msat\":{}", amount + fee);
    if reached_out || random.percent(50) {
        put!(out, ",\"out_msat\":{amount},\"fee_msat\":{fee}");
    }
    put!(out, ",\"status\":\"{status}\"");
    if !reached_out {
        let (code, reason) = random.one_of(&[
            (4103, "WIRE_TEMPORARY_CHANNEL_FAILURE"),
            (4103, "WIRE_TEMPORARY_CHANNEL_FAILURE"),
            (4108, "WIRE_FEE_INSUFFICIENT"),
            (4109, "WIRE_INCORRECT_CLTV_EXPIRY"),
            (16394, "WIRE_UNKNOWN_NEXT_PEER"),
        ]);
        put!(out, ",\"failcode\":{code},\"failreason\":\"{reason}\"");
    }
    let received = 1_760_000_000 + at as u64 * 300;
    let fraction = random.within(0, 1_000_000_000);
    put!(out, ",\"style\":\"tlv\",\"received_time\":{received}.{fraction:09}");
    if is_over {
        let (later, fraction) = (random.within(1, 90), random.within(0, 1_000_000_000));
        put!(out, ",\"resolved_time\":{}.{fraction:09}", received + later);
    }
    out.push('}');
}

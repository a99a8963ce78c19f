//! Results of `listchannels`.

use std::sync::{LazyLock, OnceLock};

use super::{Random, list, put};

/// The seed of both directions of a channel.
const CHANNELS: u64 = 1;
/// The seed of the nodes' keys.
const NODES: u64 = 2;
/// How many nodes there are.
const NODE_COUNT: usize = 2_000;

/// A `listchannels` result with this many entries, as the node writes it: about 460 bytes each.
///
/// As in the node's own view of the network, a channel is two entries, one for each direction.
#[must_use]
pub fn listchannels(channels: usize) -> String {
    list("channels", channels, 470, entry)
}

fn entry(out: &mut String, at: usize) {
    let (channel, direction) = (at / 2, at % 2);
    let mut random = Random::of(CHANNELS, channel);
    let mut nodes = [(); 2].map(|()| node(random.within(0, NODE_COUNT as u64) as usize));
    nodes.sort_unstable();
    nodes.rotate_left(direction);
    let [source, destination] = nodes;
    // Blocks in order, as the node's store has them.
    let block = 505_000 + channel as u64 * 3 % 420_000;
    let (index, output) = (random.within(1, 4_000), random.one_of(&[0, 0, 1, 1, 2, 13]));
    let sat = match random.percent(60) {
        true => random.one_of(&[100_000, 500_000, 1_000_000, 2_000_000, 5_000_000, 16_777_215]),
        false => random.within(20_000, 500_000_000),
    };
    // What follows differs from one direction to the other.
    let mut random = Random::of(CHANNELS + 10 + direction as u64, channel);
    let active = random.percent(92);
    let flags = direction | if active { 0 } else { 2 };
    put!(
        out,
        "{{\"source\":\"{source}\",\"destination\":\"{destination}\",\
         \"short_channel_id\":\"{block}x{index}x{output}\",\"direction\":{direction},\
         \"public\":true,\"amount_msat\":{sat}000,\"message_flags\":1,\"channel_flags\":{flags},\
         \"active\":{active},\"last_update\":{},\"base_fee_millisatoshi\":{},\
         \"fee_per_millionth\":{},\"delay\":{},\"htlc_minimum_msat\":{},\
         \"htlc_maximum_msat\":{},\"features\":\"\"}}",
        random.within(1_793_000_000, 1_795_241_258),
        random.one_of(&[0, 0, 0, 1, 100, 1000, 1000, 1000]),
        random.digits(4),
        random.one_of(&[6, 34, 40, 80, 80, 80, 100, 144, 144]),
        random.one_of(&[0, 1, 1, 1000, 1000, 1000, 10_000]),
        sat * random.one_of(&[990, 990, 990, 1000, 500, 250]),
    );
}

/// The key of a node; it takes a while to find one.
fn node(at: usize) -> &'static str {
    static KEYS: LazyLock<Vec<OnceLock<String>>> =
        LazyLock::new(|| (0..NODE_COUNT).map(|_| OnceLock::new()).collect());
    KEYS[at].get_or_init(|| Random::of(NODES, at).key())
}

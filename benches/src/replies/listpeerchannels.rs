//! Results of `listpeerchannels`.

use super::{Random, list, put};

const CHANNELS: u64 = 30;
const BASE64: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const BECH32: &[u8] = b"qpzry9x8gf2tvdw0s3jn54khce6mua7l";

/// A `listpeerchannels` result with this many channels, as the node writes it: about 3.1 kB each.
///
/// Most are in normal operation; some wait for their funding transaction, are closed or are being
/// spliced, some have payments under way, and those that the node opened carry their PSBT.
#[must_use]
pub fn listpeerchannels(channels: usize) -> String {
    list("channels", channels, 3300, |out, at| Channel::new(at).write(out))
}

/// What several members of a channel hang on.
struct Channel {
    random: Random,
    stage: Stage,
    is_ours: bool,
    is_connected: bool,
    is_private: bool,
    /// The capacity in msat.
    total: u64,
    /// How much of it is ours, in msat.
    ours: u64,
    /// The largest payment in msat.
    largest: u64,
    funding_txid: String,
    scratch_txid: String,
    fees: [(u64, u64); 2],
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    Normal,
    Waiting,
    Splicing,
    Closed,
}

impl Channel {
    fn new(at: usize) -> Self {
        let mut random = Random::of(CHANNELS, at);
        let stage = match random.within(0, 100) {
            0..93 => Stage::Normal,
            93..95 => Stage::Waiting,
            95..96 => Stage::Splicing,
            _ => Stage::Closed,
        };
        let is_ours = random.percent(45);
        let is_connected = random.percent(92);
        let is_private = random.percent(15);
        let total = random.one_of(&[100_000, 500_000, 1_000_000, 2_000_000, 16_777_215]) * 1000
            + random.digits(5) * 1000;
        let ours = random.within(0, total);
        let fee = |random: &mut Random| (random.one_of(&[0, 0, 1, 1000, 1000]), random.digits(4));
        Self {
            stage,
            is_ours,
            is_connected,
            is_private,
            total,
            ours,
            largest: total / 100 * 99,
            funding_txid: random.hex(32),
            scratch_txid: random.hex(32),
            fees: [fee(&mut random), fee(&mut random)],
            random,
        }
    }

    fn write(mut self, out: &mut String) {
        self.peer(out);
        self.state(out);
        self.identity(out);
        self.funding(out);
        self.balances(out);
        self.limits(out);
        self.history(out);
        self.payments(out);
    }

    fn peer(&mut self, out: &mut String) {
        let peer = self.random.key();
        put!(out, "{{\"peer_id\":\"{peer}\",\"peer_connected\":{}", self.is_connected);
        if self.is_connected {
            put!(out, ",\"reestablished\":{}", self.random.percent(98));
        }
        let (bit, name) = match self.is_private {
            true => (",46", ",\"scid_alias/even\""),
            false => ("", ""),
        };
        put!(
            out,
            ",\"channel_type\":{{\"bits\":[12,22{bit}],\
             \"names\":[\"static_remotekey/even\",\"anchors/even\"{name}]}},\
             \"ignore_fee_limits\":{},\"updates\":{{\"local\":",
            self.random.percent(50),
        );
        self.update(out, 0);
        if self.stage != Stage::Waiting {
            out.push_str(",\"remote\":");
            self.update(out, 1);
        }
        out.push('}');
        if self.is_connected && self.random.percent(90) {
            let since = self.random.within(1_794_000_000, 1_795_241_317);
            put!(out, ",\"last_stable_connection\":{since}");
        }
    }

    fn update(&mut self, out: &mut String, side: usize) {
        let (base, proportional) = self.fees[side];
        put!(
            out,
            "{{\"htlc_minimum_msat\":{},\"htlc_maximum_msat\":{},\"cltv_expiry_delta\":{},\
             \"fee_base_msat\":{base},\"fee_proportional_millionths\":{proportional}}}",
            self.random.one_of(&[0, 1, 1000]),
            self.largest,
            self.random.one_of(&[34, 40, 80, 144]),
        );
    }

    fn state(&mut self, out: &mut String) {
        let (state, owner) = match self.stage {
            Stage::Normal => ("CHANNELD_NORMAL", "channeld"),
            Stage::Waiting => ("CHANNELD_AWAITING_LOCKIN", "channeld"),
            Stage::Splicing => ("CHANNELD_AWAITING_SPLICE", "channeld"),
            Stage::Closed => ("ONCHAIN", "onchaind"),
        };
        let feerate = self.random.within(253, 20_000);
        put!(
            out,
            ",\"state\":\"{state}\",\"scratch_txid\":\"{}\",\"last_tx_fee_msat\":{}000,\
             \"lost_state\":false,\"feerate\":{{\"perkw\":{feerate},\"perkb\":{}}}",
            self.scratch_txid,
            self.random.within(152, 9_000),
            feerate * 4,
        );
        // A channel whose peer is away has nobody at work on it.
        if self.is_connected || self.stage == Stage::Closed {
            put!(out, ",\"owner\":\"{owner}\"");
        }
    }

    fn identity(&mut self, out: &mut String) {
        if self.stage != Stage::Waiting {
            put!(out, ",\"short_channel_id\":\"{}\"", self.random.channel());
        }
        put!(
            out,
            ",\"direction\":{},\"channel_id\":\"{}\",\"funding_txid\":\"{}\",\"funding_outnum\":{}",
            self.random.within(0, 2),
            self.random.hex(32),
            self.funding_txid,
            self.random.within(0, 2),
        );
        if self.stage == Stage::Splicing {
            self.inflight(out);
        }
        put!(
            out,
            ",\"close_to_addr\":\"bc1p{}\",\"close_to\":\"5120{}\",\"private\":{},\"opener\":\"{}\"",
            self.random.text(BECH32, 58),
            self.random.hex(32),
            self.is_private,
            if self.is_ours { "local" } else { "remote" },
        );
        if self.stage == Stage::Closed {
            put!(out, ",\"closer\":\"{}\"", self.random.one_of(&["local", "remote"]));
        }
        put!(out, ",\"alias\":{{\"local\":\"{}\"", self.alias());
        if self.stage != Stage::Waiting {
            put!(out, ",\"remote\":\"{}\"", self.alias());
        }
        put!(
            out,
            "}},\"features\":[\"option_static_remotekey\",\"option_anchors\"{}]",
            if self.is_private { ",\"option_scid_alias\"" } else { "" },
        );
    }

    fn alias(&mut self) -> String {
        let [block, index] = [(); 2].map(|()| self.random.within(1_000, 16_777_216));
        format!("{block}x{index}x{}", self.random.within(0, 65_536))
    }

    fn inflight(&mut self, out: &mut String) {
        let feerate = self.random.within(253, 9_000);
        let added = self.random.within(10_000, 900_000);
        put!(
            out,
            ",\"initial_feerate\":\"{feerate}perkw\",\"last_feerate\":\"{feerate}perkw\",\
             \"next_feerate\":\"{}perkw\",\"inflight\":[{{\"funding_txid\":\"{}\",\
             \"funding_outnum\":0,\"feerate\":\"{feerate}perkw\",\"total_funding_msat\":{},\
             \"our_funding_msat\":{},\"splice_amount\":{},\"scratch_txid\":\"{}\"}}]",
            feerate * 65 / 64,
            self.random.hex(32),
            self.total + added * 1000,
            self.ours,
            added as i64 * self.random.one_of(&[1, -1]),
            self.random.hex(32),
        );
    }

    fn funding(&mut self, out: &mut String) {
        let (local, remote) = if self.is_ours { (self.total, 0) } else { (0, self.total) };
        put!(
            out,
            ",\"funding\":{{\"local_funds_msat\":{local},\"remote_funds_msat\":{remote},\
             \"pushed_msat\":{}",
            if self.random.percent(5) { 1_000_000 } else { 0 },
        );
        if self.is_ours {
            // Longer with each input.
            let letters = 632 + 320 * self.random.one_of(&[0, 1, 1, 2, 3, 5]);
            put!(out, ",\"psbt\":\"cHNidP8{}A\"", self.random.text(BASE64, letters as usize));
        }
        out.push_str(",\"withheld\":false}");
    }

    fn balances(&mut self, out: &mut String) {
        let (base, proportional) = self.fees[0];
        put!(
            out,
            ",\"to_us_msat\":{},\"min_to_us_msat\":{},\"max_to_us_msat\":{},\"total_msat\":{},\
             \"fee_base_msat\":{base},\"fee_proportional_millionths\":{proportional}",
            self.ours,
            self.ours / self.random.within(1, 9),
            self.ours + (self.total - self.ours) / self.random.within(1, 9),
            self.total,
        );
    }

    fn limits(&mut self, out: &mut String) {
        let reserve = self.total / 100;
        let theirs = self.total - self.ours;
        let (in_flight, dust) = match self.random.percent(70) {
            true => (u64::MAX, 546_000),
            false => (self.largest, 354_000),
        };
        let delay = self.random.one_of(&[144, 144, 720, 2016]);
        put!(
            out,
            ",\"dust_limit_msat\":{dust},\"their_max_htlc_value_in_flight_msat\":{in_flight},\
             \"our_max_htlc_value_in_flight_msat\":{},\"their_reserve_msat\":{reserve},\
             \"our_reserve_msat\":{reserve},\"spendable_msat\":{},\"receivable_msat\":{},\
             \"minimum_htlc_in_msat\":{},\"minimum_htlc_out_msat\":{},\
             \"maximum_htlc_out_msat\":{},\"their_to_self_delay\":{delay},\
             \"our_to_self_delay\":{delay},\"max_accepted_htlcs\":{}",
            u64::MAX,
            self.ours.saturating_sub(reserve),
            theirs.saturating_sub(reserve),
            self.random.one_of(&[0, 1, 1000]),
            self.random.one_of(&[0, 1, 1000]),
            self.largest,
            self.random.one_of(&[483, 483, 30]),
        );
    }

    fn history(&mut self, out: &mut String) {
        let cause = if self.is_ours { "user" } else { "remote" };
        let mut changes = Vec::new();
        if self.stage != Stage::Waiting {
            changes.push(("CHANNELD_AWAITING_LOCKIN", "CHANNELD_NORMAL", "Lockin complete"));
        }
        if self.stage == Stage::Closed {
            changes.extend([
                ("CHANNELD_NORMAL", "AWAITING_UNILATERAL", "Forcibly closed by `close` timeout"),
                ("AWAITING_UNILATERAL", "FUNDING_SPEND_SEEN", "Onchain funding spend"),
                ("FUNDING_SPEND_SEEN", "ONCHAIN", "Onchain init reply"),
            ]);
        }
        out.push_str(",\"state_changes\":[");
        for (at, (old, new, message)) in changes.into_iter().enumerate() {
            let comma = if at > 0 { "," } else { "" };
            put!(
                out,
                "{comma}{{\"timestamp\":\"2026-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z\",\
                 \"old_state\":\"{old}\",\"new_state\":\"{new}\",\"cause\":\"{cause}\",\
                 \"message\":\"{message}\"}}",
                self.random.within(1, 13),
                self.random.within(1, 29),
                self.random.within(0, 24),
                self.random.within(0, 60),
                self.random.within(0, 60),
                self.random.within(0, 1000),
            );
        }
        out.push_str("],\"status\":[");
        match self.stage {
            Stage::Closed => put!(
                out,
                "\"ONCHAIN:Tracking our own unilateral close\",\"ONCHAIN:5 outputs unresolved: in \
                 {} blocks will spend DELAYED_OUTPUT_TO_US ({}:3) using \
                 OUR_DELAYED_RETURN_TO_WALLET\"",
                self.random.within(1, 2016),
                self.scratch_txid,
            ),
            Stage::Waiting => put!(
                out,
                "\"CHANNELD_AWAITING_LOCKIN:They've confirmed channel ready, we haven't yet.\""
            ),
            Stage::Normal | Stage::Splicing if self.is_connected => {
                if self.random.percent(50) {
                    out.push_str("\"CHANNELD_NORMAL:Reconnected, and reestablished.\",");
                }
                out.push_str("\"CHANNELD_NORMAL:Channel ready for use.\"");
            }
            Stage::Normal | Stage::Splicing => {
                out.push_str("\"CHANNELD_NORMAL:Will attempt reconnect in 300.000000 seconds\"");
            }
        }
        out.push(']');
    }

    fn payments(&mut self, out: &mut String) {
        for way in ["in", "out"] {
            let [offered, amount] = [5, 12].map(|digits| self.random.digits(digits));
            put!(
                out,
                ",\"{way}_payments_offered\":{offered},\"{way}_offered_msat\":{amount},\
                 \"{way}_payments_fulfilled\":{},\"{way}_fulfilled_msat\":{}",
                offered / 2,
                amount / 2,
            );
        }
        let pending = if self.random.percent(20) { self.random.within(1, 6) } else { 0 };
        out.push_str(",\"htlcs\":[");
        for at in 0..pending {
            let (way, state) = self.random.one_of(&[
                ("in", "RCVD_ADD_ACK_REVOCATION"),
                ("out", "SENT_ADD_ACK_REVOCATION"),
                ("out", "RCVD_REMOVE_COMMIT"),
            ]);
            put!(
                out,
                "{}{{\"direction\":\"{way}\",\"id\":{},\"amount_msat\":{},\"expiry\":{},\
                 \"payment_hash\":\"{}\"{},\"state\":\"{state}\"}}",
                if at > 0 { "," } else { "" },
                self.random.digits(5),
                self.random.digits(9),
                self.random.within(927_500, 929_000),
                self.random.hex(32),
                if self.random.percent(10) { ",\"local_trimmed\":true" } else { "" },
            );
        }
        out.push_str("]}");
    }
}

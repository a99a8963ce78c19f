//! Results of `listinvoices`.

use super::{Random, list, put};

const INVOICES: u64 = 50;
const BECH32: &[u8] = b"qpzry9x8gf2tvdw0s3jn54khce6mua7l";

/// Parts of what merchants write: plain, with escapes, with more than ASCII.
const WORDS: [&str; 12] = [
    "order",
    "Table 7",
    "2 x espresso",
    "caf\u{e9}",
    "\\\"to go\\\"",
    "C:\\\\till\\\\3",
    "\\n",
    "\\t",
    "M\u{fc}nchen",
    "\u{2615}",
    "\u{1f9fe}",
    "thank you",
];

/// A `listinvoices` result with this many paid invoices, as the node writes it: about 760 bytes
/// each. Labels and descriptions have escapes, and letters beyond ASCII.
#[must_use]
pub fn listinvoices(invoices: usize) -> String {
    list("invoices", invoices, 800, |out, at| {
        let mut random = Random::of(INVOICES, at);
        let mut words = |most| {
            let count = random.within(1, most);
            let words: Vec<_> = (0..count).map(|_| random.one_of(&WORDS)).collect();
            words.join(" ")
        };
        let (label, description) = (words(4), words(20));
        let amount = random.digits(9);
        let paid = 1_795_000_000 + at as u64;
        put!(
            out,
            "{{\"label\":\"{at}: {label}\",\"bolt11\":\"lnbc{amount}n1{}\",\
             \"payment_hash\":\"{}\",\"amount_msat\":{amount},\"status\":\"paid\",\
             \"pay_index\":{},\"amount_received_msat\":{amount},\"paid_at\":{paid},\
             \"payment_preimage\":\"{}\",\"description\":\"{description}\",\"expires_at\":{},\
             \"created_index\":{},\"updated_index\":{}}}",
            random.text(BECH32, 280),
            random.hex(32),
            at + 1,
            random.hex(32),
            paid + 604_800,
            at + 1,
            at + 1,
        );
    })
}

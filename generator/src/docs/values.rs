//! Values that look like the real ones.

use crate::api::Field;
use crate::lower::scalars;
use crate::model::types;

/// A point of the curve whose secret key nobody can know (BIP 341): what an example pays to, were it
/// run as it stands, arrives nowhere.
const PUBKEY: &str = "0250929b74c1a04954b78b4b6035e97a5e078a5a0f28ec96d547bfee9ace803ac0";
pub const HASH: &str = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
pub const HEX: &str = "c0ffee";
/// Of a rune's form.
const RUNE: &str = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh89MA==";
const SCID: &str = "800000x1x0";
const SCIDD: &str = "800000x1x0/1";
/// No address: a node refuses it.
pub const ADDRESS: &str = "bc1q...";

/// Whether the schema has this type for a field.
fn is(field: &Field, ty: types::Scalar) -> bool {
    field.schema_type.is_some() && field.schema_type.as_deref() == scalars::remark(ty)
}

/// Hexadecimal digits, as many as the field's type has.
pub fn hex_text(field: &Field) -> &'static str {
    let long = ["hash", "preimage", "secret", "txid"];
    if is(field, types::Scalar::Pubkey) {
        PUBKEY
    } else if field.schema_type.is_some() || long.iter().any(|word| field.key.contains(word)) {
        HASH
    } else {
        HEX
    }
}

/// What hexadecimal digits stand for.
pub fn bytes(hex: &str) -> Vec<u8> {
    let pairs = hex.as_bytes().chunks(2);
    let pairs =
        pairs.filter_map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok());
    pairs.collect()
}

/// A number that fits every width.
pub fn number(field: &Field) -> u32 {
    let any = |words: &[&str]| words.iter().any(|word| field.key.contains(word));
    if any(&["cltv", "delay"]) {
        18
    } else if any(&["blockheight"]) {
        800_000
    } else if any(&["timestamp", "cutoff", "_at"]) {
        1_700_000_000
    } else if any(&["age", "expiry", "time"]) {
        86_400
    } else if any(&["weight", "amount"]) {
        1_000
    } else if any(&["bias", "factor"]) {
        10
    } else if any(&["version"]) {
        2
    } else {
        1
    }
}

/// A text such as the field holds; its own name, where that says most.
pub fn text(field: &Field) -> String {
    if is(field, types::Scalar::ShortChannelId) {
        return SCID.to_owned();
    }
    if is(field, types::Scalar::ShortChannelIdDir) {
        return SCIDD.to_owned();
    }
    let known = match field.key.as_str() {
        "id" => PUBKEY,
        "address" | "destination" => ADDRESS,
        "amount" => "100000sat",
        "bolt11" | "invstring" | "string" => "lnbc1...",
        "offer" => "lno1...",
        "invreq" | "invreq_id" => "lnr1...",
        "channel" | "channel_id" => SCID,
        "command" | "command_to_check" | "method" | "rpc_method" => "getinfo",
        "config" => "autoclean-cycle",
        "currency" => "EUR",
        "csv_format" => "koinly",
        "description" => "a coffee",
        "direction" => "out",
        "feerate_str" => "normal",
        "key" => "app/settings",
        "label" | "recurrence_label" => "coffee-7",
        "layer" | "layers" => "my-layer",
        "message" => "hello",
        "outpoint" => return format!("{HASH}:0"),
        "path" => "/app/info",
        "payment_id" => HASH,
        "rune" => RUNE,
        "query" => "SELECT id FROM peers",
        "result" => "continue",
        "zbase" => "d9...",
        key if key.contains("psbt") => "cHNidP8B...",
        key => key,
    };
    known.to_owned()
}

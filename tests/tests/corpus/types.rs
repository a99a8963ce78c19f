//! The same recordings through the Rust types of `boltgate-api`.

use std::process::Command;

use boltgate_api::types::boltgate::v1::{SqlRequest, SqlResponse};
use boltgate_api::types::*;
use boltgate_transcode::typed::Typed;
use serde_json::Value;

use crate::recorded::{self, Call};
use crate::report::Report;
use crate::round_trip::{Side, assert_same};
use crate::{requests, results};

fn result<T: Typed>(side: &Side<'_>, place: &str, json: &str) {
    let (message, notes) = T::from_json(json.as_bytes()).unwrap();
    assert!(notes.is_empty(), "{place}: {notes:?}");
    let (text, notes) = message.to_json_lenient().unwrap();
    assert!(notes.is_empty(), "{place}: {notes:?}");
    same(side, place, json, &text);
}

fn request<T: Typed>(side: &Side<'_>, place: &str, json: &str) {
    let (message, _) = T::from_json(json.as_bytes()).unwrap();
    let (text, _) = message.to_json().unwrap();
    same(side, place, json, &text);
}

fn same(side: &Side<'_>, place: &str, input: &str, output: &str) {
    let expected = side.expected(input, &mut Report::default()).unwrap();
    let output: Value = serde_json::from_str(output).unwrap();
    assert_same(place, "what the type gives", &expected, &output);
}

/// Checks every call of these methods with the types named, and says how many there were.
macro_rules! check {
    ($calls:expr, $($method:literal => $request:ident, $response:ident;)*) => {{
        let mut counts = std::collections::BTreeMap::new();
        for call in $calls {
            let Call { place, params, result: Some(outcome), .. } = call else { continue };
            let params = params.as_ref().map_or("{}", |params| params.get());
            match call.method.as_str() {
                $($method => {
                    *counts.entry($method).or_insert(0) += 1;
                    result::<$response>(&results::side($method), place, outcome.get());
                    if params.starts_with('{') {
                        request::<$request>(&requests::side($method), place, params);
                    }
                })*
                _ => {}
            }
        }
        $(assert!(counts.contains_key($method), "no recording of {}", $method);)*
        counts
    }};
}

#[test]
fn recordings_come_back_through_rust_types() {
    let counts = check!(&recorded::calls(),
        "createproof" => CreateproofRequest, CreateproofResponse;
        "decode" => DecodeRequest, DecodeResponse;
        "feerates" => FeeratesRequest, FeeratesResponse;
        "fundchannel" => FundchannelRequest, FundchannelResponse;
        "fundpsbt" => FundpsbtRequest, FundpsbtResponse;
        "getinfo" => GetinfoRequest, GetinfoResponse;
        "keysend" => KeysendRequest, KeysendResponse;
        "listchannels" => ListchannelsRequest, ListchannelsResponse;
        "listclosedchannels" => ListclosedchannelsRequest, ListclosedchannelsResponse;
        "listinvoices" => ListinvoicesRequest, ListinvoicesResponse;
        "listpeerchannels" => ListpeerchannelsRequest, ListpeerchannelsResponse;
        "multifundchannel" => MultifundchannelRequest, MultifundchannelResponse;
        "pay" => PayRequest, PayResponse;
        "sendpay" => SendpayRequest, SendpayResponse;
        "sql" => SqlRequest, SqlResponse;
        "waitsendpay" => WaitsendpayRequest, WaitsendpayResponse;
    );
    println!("recordings through Rust types: {counts:?}");
}

/// The types take far longer to compile than the tables, and the plugin needs none.
#[test]
fn the_plugin_is_built_without_the_types() {
    let cargo = Command::new(env!("CARGO"))
        .args(["tree", "--offline", "--locked", "-p", "boltgate", "-e", "normal"])
        .args(["--prefix", "none", "--format", "{p} [{f}]"])
        .current_dir(crate::schema::root())
        .output()
        .unwrap();
    assert!(cargo.status.success(), "{}", String::from_utf8_lossy(&cargo.stderr));
    let tree = String::from_utf8(cargo.stdout).unwrap();
    let features = |name: &str| {
        let line = tree.lines().find(|line| line.starts_with(&format!("{name} ")));
        let line = line.unwrap_or_else(|| panic!("the plugin does not use {name}:\n{tree}"));
        line[line.rfind('[').unwrap()..].to_owned()
    };
    assert_eq!(features("boltgate-api"), "[]");
    assert_eq!(features("boltgate-transcode"), "[]");
    assert!(!tree.contains("prost-build "), "{tree}");
}

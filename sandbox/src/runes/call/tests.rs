//! What names stand for, and the complaints where an alternative is not met.

use super::*;

const ID: &str = "0266e4598d1d3c415f572a8488830b60f7e744ed9235eb0b1ba93283b315c03518";

/// The complaint about a call of `pay` with these parameters, empty if there is none.
fn why(params: &str, alternative: &str) -> String {
    let params = RawValue::from_string(params.to_owned()).unwrap();
    let call = Call {
        id: Some(ID.into()),
        method: Some("pay".into()),
        params: Params::read(&params).unwrap(),
        now: Duration::new(1_700_000_000, 5),
        since_use: Some(Duration::from_millis(1500)),
    };
    call.meets(&Alternative::plain(alternative).unwrap()).err().unwrap_or_default()
}

#[test]
fn every_name_on_calls_by_name_and_by_position() {
    const NAMED: &str = r#"{"bolt11": "lnbcrt1u1qqq", "amount_msat": 9999, "label":"a\"b",
        "big":9223372036854775808, "half":0.5, "on":true, "none":null, "list":[1, 2], "amountmsat":1}"#;
    const LISTED: &str = r#"["xxx", 12000, "7"]"#;
    for (params, alternative, expected) in [
        (NAMED, "time<1700000001", ""),
        (NAMED, "time=1700000000", ""),
        (NAMED, "time<1700000000", "time is greater or equal to 1700000000"),
        (NAMED, "id^0266e4598d1d3c415f57", ""),
        (NAMED, "id^03", "id does not start with 03"),
        (NAMED, "method=pay", ""),
        (NAMED, "method/pay", "method is equal to pay"),
        (NAMED, "pnum=9", ""),
        (NAMED, "pnum<9", "number of parameters is greater or equal to 9"),
        (LISTED, "pnum=1", "number of parameters is not equal to 1"),
        ("{}", "pnum=0", ""),
        ("[]", "pnum!", "number of parameters is present"),
        (NAMED, "pnamebolt11=xxx", "parameter bolt11 is not equal to xxx"),
        (LISTED, "pnamebolt11=xxx", "parameter bolt11 not present"),
        (NAMED, "pnameamount_msat<10000", ""),
        (NAMED, "pnameamount_msat<9999", "parameter amount_msat is greater or equal to 9999"),
        // The first one that has the name, with or without its punctuation.
        (NAMED, "pnameamountmsat=9999", ""),
        (NAMED, "pnameamount=9999", "parameter amount not present"),
        (NAMED, r#"pnamelabel=a\"b"#, ""),
        (NAMED, "pnamebig>1", "parameter big is not an integer field"),
        (NAMED, "pnamebig=9223372036854775808", ""),
        (NAMED, "pnamehalf<1", "parameter half is not an integer field"),
        (NAMED, "pnameon=true", ""),
        (NAMED, "pnamenone=null", ""),
        (NAMED, "pnamenone!", "parameter none is present"),
        (NAMED, "pnamelist=[1, 2]", ""),
        (NAMED, "parr0!", ""),
        (NAMED, "parr1=17", "parameter #1 not present"),
        (LISTED, "parr1=17", "parameter #1 is not equal to 17"),
        (LISTED, "parr1>11999", ""),
        (LISTED, "parr2=7", ""),
        (LISTED, "parr2<8", "parameter #2 is not an integer field"),
        (LISTED, "parr3!", ""),
        (LISTED, "parr01=12000", "parameter #01 not present"),
        (NAMED, "pinvbolt11_amount=100000", ""),
        (
            NAMED,
            "pinvbolt11_amount<100000",
            "invoice parameter bolt11_amount is greater or equal to 100000",
        ),
        (NAMED, "pinvbolt11_amount!", "invoice parameter bolt11_amount is present"),
        (r#"{"bolt_11":"lnbc1qq"}"#, "pinvbolt_11_amount!", ""),
        (
            r#"{"bolt11":"lnbc1qq"}"#,
            "pinvbolt11_amount=1",
            "invoice parameter bolt11_amount not present",
        ),
        (r#"{"bolt11":"xxx"}"#, "pinvbolt11_amount!", "Invalid invoice: Bad bech32 string"),
        (r#"{"bolt11":"xxx"}"#, "pinvbolt11_node!", "Invalid invoice: Bad bech32 string"),
        (LISTED, "pinvbolt11_amount!", "Unknown invoice parameter bolt11"),
        (NAMED, "pinvbolt11_node!", "the sandbox can't tell the node of an invoice"),
        (NAMED, "pinvbolt11_description#", "the sandbox can't tell the description of an invoice"),
        (NAMED, "pinvbolt11!", ""),
        (NAMED, "rate=40", ""),
        (NAMED, "rate=39", "too soon"),
        (NAMED, "per=1sec", ""),
        (NAMED, "per=1500msec", ""),
        (NAMED, "per=1500000001nsec", "too soon"),
        (NAMED, "per<1", "per operator must be ="),
        (NAMED, "unheard=of", "unheard not present"),
        (NAMED, "unheard!", ""),
        (NAMED, "unheard#of", ""),
    ] {
        assert_eq!(why(params, alternative), expected, "{alternative} on {params}");
    }
}

#[test]
fn what_the_node_was_not_told() {
    let call =
        Call { id: None, method: None, params: Params::None, now: Duration::ZERO, since_use: None };
    for (alternative, expected) in [
        ("method=pay", "method not present"),
        ("method/pay", "method not present"),
        ("method!", ""),
        ("id=02", "id not present"),
        ("id!", ""),
        ("pnum=0", ""),
        ("rate=1", ""),
        ("per=1day", ""),
        ("parr0!", ""),
        ("pnamex!", ""),
    ] {
        let alternative = Alternative::plain(alternative).unwrap();
        let why = call.meets(&alternative).err().unwrap_or_default();
        assert_eq!(why, expected, "{alternative:?}");
    }
}

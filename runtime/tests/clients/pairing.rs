//! The pairing URI: what is written is read, and nothing else is.

use boltgate::access::Rune;
use boltgate::clients::Pairing;
use boltgate::clients::pairing::Proof;
use proptest::collection::vec;
use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};

fn runes() -> impl Strategy<Value = Rune> {
    (any::<u64>(), "(&[a-z^/0-9]{1,40}){0,50}")
        .prop_map(|(number, restrictions)| super::rune(number, &restrictions))
}

fn host() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z0-9]([a-z0-9_-]{0,10}[a-z0-9])?(\\.[a-z]{2,5}){0,3}",
        any::<std::net::Ipv4Addr>().prop_map(|address| address.to_string()),
        any::<std::net::Ipv6Addr>().prop_map(|address| address.to_string()),
    ]
}

fn pairing() -> impl Strategy<Value = Pairing> {
    let bytes = || vec(any::<u8>(), 1..500);
    let proof = prop_oneof![
        (bytes(), bytes()).prop_map(|(certificate, key)| Proof::Certificate { certificate, key }),
        runes().prop_map(Proof::Rune),
    ];
    let name = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
    (host(), 1..=u16::MAX, name, host(), bytes(), proof).prop_map(
        |(host, port, name, server_name, ca, proof)| {
            let name = name.parse().unwrap();
            Pairing { host, port, name, server_name, ca, proof }
        },
    )
}

proptest! {
    #[test]
    fn what_is_written_is_read(pairing in pairing()) {
        let uri = pairing.uri();
        prop_assert!(!uri.contains(|c: char| c.is_whitespace() || c == '%' || c == '+'));
        let read = Pairing::parse(&uri).unwrap();
        prop_assert_eq!(read.uri(), uri);
        prop_assert!(read == pairing);
    }

    #[test]
    fn more_members_do_no_harm_and_the_same_one_twice_does(pairing in pairing()) {
        let uri = pairing.uri();
        let more = uri.clone() + "&v=2&icon=x";
        prop_assert!(Pairing::parse(&more).unwrap() == pairing);
        for member in ["name=x", "tls=x", "ca=AA", "cert=AA", "key=AA", "rune=AAAA"] {
            let twice = uri.clone() + "&" + member;
            prop_assert!(Pairing::parse(&twice).is_err(), "{}", member);
        }
    }

    #[test]
    fn secrets_are_not_shown(pairing in pairing()) {
        let shown = format!("{pairing:?}");
        let uri = pairing.uri();
        for member in uri.split('&').filter(|member| !member.starts_with("tls=")).skip(1) {
            let (_, value) = member.split_once('=').unwrap();
            prop_assert!(value.len() < 12 || !shown.contains(value));
        }
    }

    /// Whatever comes is read or refused, and a refusal does not repeat it.
    #[test]
    fn anything_is_read_or_refused(pairing in pairing(), at in any::<usize>(), to in any::<char>()) {
        let mut uri: Vec<char> = pairing.uri().chars().collect();
        let at = at % uri.len();
        uri[at] = to;
        let uri: String = uri.into_iter().collect();
        if let Err(error) = Pairing::parse(&uri) {
            prop_assert!(error.to_string().len() < 100);
        }
        // Cut off anywhere.
        let cut: String = uri.chars().take(at).collect();
        let _ = Pairing::parse(&cut);
    }
}

#[test]
fn what_is_no_pairing_uri() {
    let rune = super::rune(1, "").expose().trim_end_matches('=').to_owned();
    let good = format!("boltgate://h:1/?name=a&tls=cln&ca=AA&rune={rune}");
    assert!(Pairing::parse(&good).is_ok());
    for (from, to) in [
        ("boltgate://", "https://"),
        ("h:1", "h"),
        ("h:1", "h:0"),
        ("h:1", "h:65536"),
        ("h:1", ":1"),
        ("h:1", "::1:1"),
        ("h:1", "unix:/x"),
        ("h:1", "h h:1"),
        ("h:1", "u@h:1"),
        ("/?", "?"),
        ("name=a", "name="),
        ("name=a", "name=../a"),
        ("name=a&", ""),
        ("ca=AA", "ca="),
        ("ca=AA", "ca=AA=="),
        ("ca=AA", "ca=A+"),
        ("ca=AA&", ""),
        ("tls=cln", "tls=a/b"),
        ("&rune=RUNE", ""),
        ("rune=RUNE", "rune="),
        ("rune=RUNE", "rune=A%3D"),
        ("rune=RUNE", "rune=AAAA"),
        ("rune=RUNE", "cert=AA"),
        ("rune=RUNE", "key=AA"),
        ("rune=RUNE", "rune=RUNE&cert=AA&key=AA"),
        ("rune=RUNE", "rune"),
    ] {
        let [from, to] = [from, to].map(|text| text.replace("RUNE", &rune));
        assert!(good.contains(&from));
        let uri = good.replace(&from, &to);
        assert!(Pairing::parse(&uri).is_err(), "{uri}");
    }
    assert!(Pairing::parse(&format!("{good}&x={}", "A".repeat(1 << 16))).is_err());
}

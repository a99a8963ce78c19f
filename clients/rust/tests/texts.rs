//! Texts that are read: amounts, short channel ids, hexadecimal digits, targets.

use boltgate_client::{Address, Error, Kind, Msat, ShortChannelId, Target, hex};
use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

const MSAT: u64 = u64::MAX;

#[test]
fn amounts() {
    for (text, msat) in [
        ("0", Some(0)),
        ("7", Some(7)),
        ("1000msat", Some(1000)),
        ("1000sat", Some(1_000_000)),
        ("1.5sat", Some(1_500)),
        ("0.001sat", Some(1)),
        ("0.001btc", Some(100_000_000)),
        ("0.00000000001btc", Some(1)),
        ("184467440.73709551615btc", Some(MSAT)),
        ("18446744073709551615", Some(MSAT)),
        ("18446744073709551616", None),
        ("184467440.73709551616btc", None),
        ("18446744073709552sat", None),
        ("0.0001sat", None),
        ("0.000000000001btc", None),
        ("1.5msat", None),
        ("1.5", None),
        ("", None),
        ("msat", None),
        (".5btc", None),
        ("5.btc", None),
        ("-1", None),
        ("+1", None),
        ("1.+5btc", None),
        (" 1", None),
        ("1 sat", None),
        ("1SAT", None),
        ("1mbtc", None),
        ("any", None),
        ("١", None),
        ("1٣sat", None),
    ] {
        assert_eq!(text.parse().ok(), msat.map(Msat), "{text}");
    }
}

#[test]
fn short_channel_ids() {
    for (text, number) in [
        ("0x0x0", Some(0)),
        ("1x2x3", Some(1 << 40 | 2 << 16 | 3)),
        ("16777215x16777215x65535", Some(u64::MAX)),
        ("16777216x0x0", None),
        ("0x16777216x0", None),
        ("0x0x65536", None),
        ("1x2", None),
        ("1x2x3x4", None),
        ("1x2x", None),
        ("1x2x+3", None),
        ("1X2X3", None),
        ("1:2:3", None),
        ("", None),
    ] {
        assert_eq!(text.parse().ok(), number.map(ShortChannelId::from), "{text}");
    }
}

#[test]
fn addresses() {
    let tcp = |host: &str, port| Some(Address::Tcp { host: host.to_owned(), port });
    for (text, address) in [
        ("localhost:9736", tcp("localhost", 9736)),
        ("[::1]:1", tcp("::1", 1)),
        ("0.0.0.0:9736", tcp("localhost", 9736)),
        ("[::]:9736", tcp("localhost", 9736)),
        ("unix:/run/x", Some(Address::Unix("/run/x".into()))),
        ("localhost", None),
        ("localhost:0", None),
        ("localhost:+1", None),
        ("localhost:65536", None),
        ("::1:9736", None),
        ("[localhost]:9736", None),
        ("a b:1", None),
        (":1", None),
        ("unix:", None),
    ] {
        assert_eq!(text.parse::<Address>().ok(), address, "{text}");
    }
}

/// The first form that pairing URIs have, with a member changed.
fn uri(change: (&str, &str)) -> String {
    let members =
        [("name", "phone"), ("tls", "cln"), ("ca", "MAA"), ("cert", "MAA"), ("key", "MAA")];
    let members = members.map(|(key, value)| {
        let value = if key == change.0 { change.1 } else { value };
        if value.is_empty() { String::new() } else { format!("&{key}={value}") }
    });
    format!("boltgate://localhost:9736/?v=1{}", members.concat())
}

fn refused(target: &str) -> Error {
    let why = Target::from(target).settings().unwrap_err();
    assert_eq!(why.kind(), Kind::Target);
    why
}

#[test]
fn a_pairing_uri() {
    let settings = Target::from(uri(("", ""))).settings().unwrap();
    assert_eq!(settings.address.to_string(), "localhost:9736");
    assert_eq!((settings.server_name.as_str(), settings.name.as_deref()), ("cln", Some("phone")));
    assert_eq!(settings.identity.unwrap().certificate(), [0x30, 0]);
    assert!(settings.rune.is_none());

    let rune = "A".repeat(43);
    let with_rune = format!("boltgate://[::1]:1/?ca=MAA&rune={rune}");
    let settings = Target::from(with_rune).settings().unwrap();
    assert_eq!(settings.address.to_string(), "[::1]:1");
    assert!(settings.identity.is_none() && settings.rune.is_some());
    assert_eq!(settings.server_name, "::1", "the host, where nothing else is said");
}

#[test]
fn a_bad_pairing_uri_says_what_was_expected_and_nothing_of_itself() {
    let secret = "c2VjcmV0";
    for (bad, expected) in [
        (uri(("ca", "")), "base64 as ca"),
        (uri(("ca", "%%%")), "base64 as ca"),
        (uri(("key", "")), "cert and key, or a rune"),
        (uri(("key", "c2VjcmV0!")), "base64 as key"),
        (uri(("tls", "a b")), "a name or an address as tls"),
        (uri(("key", &format!("{secret}&rune={secret}"))), "cert and key, or a rune"),
        (uri(("key", &format!("{secret}&key={secret}"))), "each member once"),
        (format!("boltgate://localhost:9736?key={secret}"), "/? after host and port"),
        (format!("boltgate://localhost/?key={secret}"), "HOST:PORT"),
        (format!("boltgate:{secret}"), "boltgate:// first"),
        (format!("boltgate://h:1/?ca=MAA&rune={secret}"), "base64 as rune"),
        (format!("boltgate://h:1/?{}", "x".repeat(70_000)), "at most 65536"),
    ] {
        let why = refused(&bad).to_string();
        assert!(why.contains(expected), "{bad}: {why}");
        assert!(!why.contains(secret), "{why}");
        assert!(!format!("{:?}", Target::from(bad)).contains(secret));
    }
}

#[test]
fn a_uri_is_one_whatever_is_around_it() {
    let whole = uri(("", ""));
    for text in [
        format!("  {whole}\n"),
        format!("\"{whole}\""),
        format!(" '{whole}' "),
        whole.replacen("boltgate", "BOLTGATE", 1),
        whole.replacen("boltgate", "\" BoltGate", 1) + "\"",
    ] {
        let target = Target::from(&text);
        assert_eq!(target.uri(), Some(&*whole), "{text}");
        assert_eq!(target.settings().unwrap().name.as_deref(), Some("phone"));
    }
    assert_eq!(Target::from("'/a b'").folder(), Some(std::path::Path::new("/a b")));
}

#[test]
fn what_may_be_a_secret_is_never_repeated() {
    let secret = "c2VjcmV0";
    for text in [
        format!("\u{feff}boltgate://h:1/?key={secret}"),
        format!("BOLTGATE=boltgate://h:1/?key={secret}"),
        format!("x boltgate://{secret}"),
        format!("http://{secret}"),
        format!("?Key={secret}"),
        format!("/{}{secret}", "x".repeat(5000)),
    ] {
        let why = refused(&text).to_string();
        assert!(why.contains("expected a folder") && !why.contains(secret), "{why}");
        let path = std::path::PathBuf::from(&text);
        let why = Target::from(path.clone()).settings().unwrap_err().to_string();
        assert!(!why.contains(secret), "{why}");
        assert!(!format!("{:?}", Target::from(path)).contains(secret));
        let why = text.parse::<Address>().unwrap_err().to_string();
        assert!(why.contains("expected HOST:PORT") && !why.contains(secret), "{why}");
    }
}

proptest! {
    #[test]
    fn what_is_shown_of_an_amount_is_read(msat: u64) {
        let amount = Msat(msat);
        for text in [amount.to_string(), amount.sat(), amount.btc()] {
            prop_assert_eq!(text.parse(), Ok(amount), "{}", text);
        }
    }

    #[test]
    fn what_is_shown_of_a_short_channel_id_is_read(number: u64) {
        let scid = ShortChannelId::from(number);
        prop_assert_eq!(scid.to_string().parse(), Ok(scid));
        prop_assert_eq!(u64::from(scid), number);
        let (block, transaction, output) = (scid.block(), scid.transaction(), scid.output());
        prop_assert_eq!(ShortChannelId::new(block, transaction, output), Some(scid));
    }

    #[test]
    fn bytes_come_back_from_hex(bytes: Vec<u8>) {
        let text = hex::encode(&bytes);
        prop_assert_eq!(text.len(), bytes.len() * 2);
        prop_assert_eq!(hex::decode(&text), Ok(bytes.clone()));
        prop_assert_eq!(hex::decode(&text.to_uppercase()), Ok(bytes));
        prop_assert!(hex::decode(&(text + "0")).is_err());
    }

    #[test]
    fn no_text_is_too_strange(text: String, query in "boltgate://[a-z:0-9\\[\\]]{0,9}/?\\??[a-z&=A-Za-z]{0,40}") {
        let _ = (text.parse::<Msat>(), text.parse::<ShortChannelId>(), text.parse::<Address>());
        let _ = hex::decode(&text);
        let _ = Target::from(query).settings();
    }

    #[test]
    fn addresses_come_back(host in "[a-z0-9][a-z0-9._-]{0,20}", ip: std::net::Ipv6Addr, port in 1..=u16::MAX) {
        for text in [format!("{host}:{port}"), format!("[{ip}]:{port}")] {
            let address: Address = text.parse().unwrap();
            if !ip.is_unspecified() {
                prop_assert_eq!(address.to_string(), text);
            }
        }
    }
}

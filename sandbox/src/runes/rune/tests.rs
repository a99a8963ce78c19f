//! Runes beside those that real nodes made.

use super::*;

/// The secret of a node whose runes its own project's tests tell.
const NODE: &str = "edb8893c04fdeef8f5f06ed70edef309a5c83f20624594e136e392504a270c40";

fn node() -> Rune {
    Rune::master(NODE.parse::<crate::RuneSecret>().unwrap().bytes())
}

fn add(mut rune: Rune, restrictions: &[&[&str]]) -> Rune {
    for alternatives in restrictions {
        let alternatives = alternatives.iter().map(|text| Alternative::plain(text).unwrap());
        rune.restrict(Restriction::new(alternatives.collect()).unwrap());
    }
    rune
}

#[test]
fn runes_that_a_node_gave_come_out_the_same() {
    const READONLY: &[&[&str]] =
        &[&["method^list", "method^get", "method=summary"], &["method/listdatastore"]];
    for (id, restrictions, text) in [
        (0, &[] as &[&[&str]], "OSqc7ixY6F-gjcigBfxtzKUI54uzgFSA6YfBQoWGDV89MA=="),
        (1, &[], "geZmO6U7yqpHn-moaX93FVMVWrDRfSNY4AXx9ypLcqg9MQ=="),
        (9, &[], "lI6iPwM1R9OkcRW25SH0a06PscPDinTfLFAjzSGFGE09OQ=="),
        (
            1,
            READONLY,
            "zm0x_eLgHexaTvZn3Cz7gb_YlvrlYGDo_w4BYlR9SS09MSZtZXRob2RebGlzdHxtZXRob2ReZ2V0fG1ldGhvZD1zdW1tYXJ5Jm1ldGhvZC9saXN0ZGF0YXN0b3Jl",
        ),
        (
            2,
            &[&["time>1656675211"]],
            "mxHwVsC_W-PH7r79wXQWqxBNHaHncIqIjEPyP_vGOsE9MiZ0aW1lPjE2NTY2NzUyMTE=",
        ),
        (
            3,
            &[
                &["id^022d223620a359a47ff7"],
                &["method=listpeers"],
                &["pnamelevel!", "pnamelevel/io"],
                &["parr1!", "parr1/io"],
            ],
            "m_tyR0qqHUuLEbFJW6AhmBg-9npxVX2yKocQBFi9cvY9MyZpZF4wMjJkMjIzNjIwYTM1OWE0N2ZmNyZtZXRob2Q9bGlzdHBlZXJzJnBuYW1lbGV2ZWwhfHBuYW1lbGV2ZWwvaW8mcGFycjEhfHBhcnIxL2lv",
        ),
        (
            4,
            &[&["pnum=0"], &["rate=3"], &["rate=1"]],
            "U1GDXqXRvfN1A4WmDVETazU9YnvMsDyt7WwNzpY0khE9NCZwbnVtPTAmcmF0ZT0zJnJhdGU9MQ==",
        ),
    ] {
        let rune = add(node().with_id(id), restrictions);
        assert_eq!(rune.to_base64(), text);
        let read = Rune::from_base64(text).unwrap();
        assert_eq!(read, rune);
        assert_eq!(read.unique_id(), Some(id));
        assert_eq!(read.restrictions().len(), restrictions.len());
        assert_eq!(read.grew_from(&node()), Ok(()));
        assert_eq!(read.grew_from(&Rune::master(&[0; 32])), Err("Not derived from master"));
        // Without its `=`, too.
        assert_eq!(Rune::from_base64(text.trim_end_matches('=')), Some(rune));
    }
}

#[test]
fn anyone_adds_restrictions_to_a_rune() {
    // Of two nodes whose secrets nobody here knows.
    for (from, restrictions, to) in [
        (
            "6IGyHPXk86yfgqda4iHiJfS11fSf7AZTXyxHwYXb0r89MA==",
            &[&["id^022d223620a359a47ff7"] as &[&str], &["method=listpeers"]] as &[&[&str]],
            "VvijIXLNXpsG9VJWJiArxL3h_3jUDjnfY9FT1QpDU809MCZpZF4wMjJkMjIzNjIwYTM1OWE0N2ZmNyZtZXRob2Q9bGlzdHBlZXJz",
        ),
        (
            "zFMd1fjhrAYxUeFA54TjloZqOt8JrA_i_nYwIgXkag49MA==",
            &[&["method^list", "method^get", "method=summary"], &["method/listdatastore"]],
            "_RWaZZRI7wAYU2hqlFBmYgC_dFczcpAdI_9O87YbDpg9MCZtZXRob2RebGlzdHxtZXRob2ReZ2V0fG1ldGhvZD1zdW1tYXJ5Jm1ldGhvZC9saXN0ZGF0YXN0b3Jl",
        ),
    ] {
        assert_eq!(add(Rune::from_base64(from).unwrap(), restrictions).to_base64(), to);
    }
}

#[test]
fn no_part_of_a_rune_can_be_changed() {
    let secret = [3; 32];
    let master = Rune::master(&secret);
    let rune = add(master.with_id(7), &[&["method=pay", "method=xpay"], &["pnum<3"]]);
    let bytes = BASE64.decode(rune.to_base64()).unwrap();
    assert_eq!(Rune::from_base64(&BASE64.encode(&bytes)).unwrap().grew_from(&master), Ok(()));
    let mut read = 0;
    for at in 0..bytes.len() {
        for other in 0..=u8::MAX {
            let mut bytes = bytes.clone();
            if std::mem::replace(&mut bytes[at], other) == other {
                continue;
            }
            if let Some(changed) = Rune::from_base64(&BASE64.encode(bytes)) {
                assert!(changed.grew_from(&master).is_err(), "byte {at} as {other}");
                read += 1;
            }
        }
        // Shorter by the end.
        if let Some(shorter) = Rune::from_base64(&BASE64.encode(&bytes[..at])) {
            assert!(shorter.grew_from(&master).is_err(), "{at} bytes");
        }
    }
    assert!(read > 32 * 255, "{read}");
}

#[test]
fn ids_are_numbers_of_a_node() {
    let with = |text: &str| {
        let bytes = [&[0; 32], text.as_bytes()].concat();
        Rune::from_base64(&BASE64.encode(bytes))
    };
    for (text, id) in [
        ("=0", Some(0)),
        ("=9223372036854775807", Some(i64::MAX as u64)),
        ("=9223372036854775808", None),
        ("=1-2", Some(1)),
        ("=0andstring", None),
        ("=zero", None),
        ("=+1", None),
        ("=-1", None),
        ("=", None),
        ("", None),
        ("a=1", None),
    ] {
        assert_eq!(with(text).unwrap().unique_id(), id, "{text}");
    }
    assert_eq!(with("=1-2").unwrap().grew_from(&Rune::master(&[0; 32])), Err("Version mismatch"));
    for text in ["!1", "/1", "#1", "=1|=2", "=1|a=1", "a=1|=1", "a=1&=1", "=1&=2", "=1&", "a=\0"] {
        let good = text == "=1&";
        assert_eq!(with(text).is_some(), good, "{text}");
    }
    for text in ["", "zz", "bogus", &"A".repeat(42), "+".repeat(44).as_str(), &"A=".repeat(30)] {
        assert_eq!(Rune::from_base64(text), None, "{text}");
    }
    let no_utf8 = [&[0; 32], b"=0&a=\xff".as_slice()].concat();
    assert_eq!(Rune::from_base64(&BASE64.encode(no_utf8)), None);
}

//! When the server's certificate is made again, and what it is then, as OpenSSL reads it.

use std::fs;
use std::path::Path;

use boltgate::access::Mode;
use boltgate::tls::{Facts, Mark, Role, Wanted, identity};

use super::making::{DAY, Shape, authority, forge, keeper, put, read, settings};
use crate::openssl::{is_missing, openssl};

/// What becomes of the server's certificate.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Fate {
    /// It stays byte for byte.
    Stays,
    /// It is made again, with its key, and is as it is wanted to be.
    Again,
}

const OURS: Option<&str> = Some("Boltgate");
const OWN: &[&str] = &["cln", "localhost"];
const WITH_NAME: &[&str] = &["cln", "localhost", "node.example"];
const FOREVER: (i64, i64) = (-DAY, 40_000 * DAY);

fn facts(dir: &Path) -> Facts {
    Facts::of(&identity::certificates(&Role::Server.certificate(dir)).unwrap()[0]).unwrap()
}

/// A change to a directory.
type Change = fn(&Path);

fn forged(dir: &Path, organization: Option<&str>, names: &[&str], life: (i64, i64)) {
    forge(dir, "server", &Shape { organization, names, life });
}

/// Puts another authority there, beside the one that is there or in its place.
fn new_authority(dir: &Path, stays: bool, with_key: bool) {
    let other = authority();
    let old = if stays { read(dir, "ca.pem") } else { String::new() };
    put(dir, "ca.pem", &(old + &read(other.path(), "ca.pem")));
    if with_key {
        put(dir, "ca-key.pem", &read(other.path(), "ca-key.pem"));
    }
}

#[test]
fn every_reason_to_make_it_again_and_to_leave_it() {
    let changes: &[(&str, &[&str], u32, Change, Fate)] = &[
        ("nothing", &[], 0, |_| {}, Fate::Stays),
        ("a name more", &["node.example"], 0, |_| {}, Fate::Again),
        ("addresses more", &["192.0.2.7", "2001:db8::1"], 0, |_| {}, Fate::Again),
        ("a name in capitals", &["CLN", "LocalHost"], 0, |_| {}, Fate::Stays),
        ("a name less", &[], 0, |dir| forged(dir, OURS, WITH_NAME, FOREVER), Fate::Again),
        (
            "same names",
            &["node.example"],
            0,
            |dir| forged(dir, OURS, WITH_NAME, FOREVER),
            Fate::Stays,
        ),
        ("days", &[], 90, |_| {}, Fate::Again),
        ("ends in time", &[], 90, |dir| forged(dir, OURS, OWN, (-DAY, 31 * DAY)), Fate::Stays),
        ("ends soon", &[], 90, |dir| forged(dir, OURS, OWN, (-61 * DAY, 29 * DAY)), Fate::Again),
        (
            "short, ends in time",
            &[],
            9,
            |dir| forged(dir, OURS, OWN, (-5 * DAY, 4 * DAY)),
            Fate::Stays,
        ),
        (
            "short, ends soon",
            &[],
            9,
            |dir| forged(dir, OURS, OWN, (-7 * DAY, 2 * DAY)),
            Fate::Again,
        ),
        ("has ended", &[], 0, |dir| forged(dir, OURS, OWN, (-90 * DAY, -DAY)), Fate::Again),
        (
            "another's, ends soon",
            &[],
            90,
            |dir| forged(dir, None, OWN, (-61 * DAY, 29 * DAY)),
            Fate::Stays,
        ),
        (
            "another's, other names",
            &["node.example"],
            0,
            |dir| forged(dir, Some("boltgate"), OWN, FOREVER),
            Fate::Stays,
        ),
        (
            "another's, new authority",
            &[],
            0,
            |dir| {
                forged(dir, None, OWN, FOREVER);
                new_authority(dir, false, true);
            },
            Fate::Stays,
        ),
        ("new authority", &[], 0, |dir| new_authority(dir, false, true), Fate::Again),
        ("new authority beside", &[], 0, |dir| new_authority(dir, true, true), Fate::Stays),
        (
            "new authority beside, and a name",
            &["a.lan"],
            0,
            |dir| new_authority(dir, true, true),
            Fate::Again,
        ),
        (
            "authority with its key elsewhere",
            &["a.lan"],
            0,
            |dir| {
                fs::remove_file(dir.join("ca-key.pem")).unwrap();
            },
            Fate::Stays,
        ),
        (
            "new authority without its key",
            &[],
            0,
            |dir| new_authority(dir, false, false),
            Fate::Stays,
        ),
        (
            "authority ends soon",
            &[],
            0,
            |dir| {
                let life = (-60 * DAY, 20 * DAY);
                forge(dir, "ca", &Shape { organization: None, names: &[], life });
                forged(dir, OURS, OWN, life);
            },
            Fate::Stays,
        ),
        (
            "authority ends later",
            &[],
            0,
            |dir| {
                forge(
                    dir,
                    "ca",
                    &Shape { organization: None, names: &[], life: (-60 * DAY, 50 * DAY) },
                );
                forged(dir, OURS, OWN, (-60 * DAY, 20 * DAY));
            },
            Fate::Again,
        ),
    ];
    for (what, names, days, change, expected) in changes {
        let dir = authority();
        let dir = dir.path();
        change(dir);
        let (certificate, key) = (read(dir, "server.pem"), read(dir, "server-key.pem"));
        let wanted = settings(names, *days, Mode::Mtls);
        drop(keeper(dir, wanted.clone()));
        let stays = read(dir, "server.pem") == certificate;
        assert_eq!(if stays { Fate::Stays } else { Fate::Again }, *expected, "{what}");
        assert_eq!(read(dir, "server-key.pem"), key, "{what}");
        if !stays {
            let facts = facts(dir);
            assert_eq!(facts.mark, Some(Mark::Server), "{what}");
            assert_eq!(&facts.names, wanted.wanted.names(), "{what}");
            let made = read(dir, "server.pem");
            drop(keeper(dir, wanted));
            assert_eq!(read(dir, "server.pem"), made, "{what}: made again and again");
            if !is_missing() {
                openssl(dir, "verify -x509_strict -CAfile ca.pem -purpose sslserver server.pem");
            }
        }
    }
}

/// The names and the end of what we make, by OpenSSL's reading.
#[test]
fn openssl_reads_names_and_ends() {
    if is_missing() {
        return;
    }
    let dir = authority();
    let dir = dir.path();
    let names = ["Node.Example", "*.home.lan", "192.0.2.7", "2001:db8::1"];
    drop(keeper(dir, settings(&names, 90, Mode::Mtls)));
    let said = openssl(dir, "x509 -in server.pem -noout -ext subjectAltName -subject");
    for name in [
        "DNS:cln",
        "DNS:localhost",
        "DNS:node.example",
        "DNS:*.home.lan",
        "IP Address:192.0.2.7",
        "IP Address:2001:DB8:0:0:0:0:0:1",
    ] {
        assert!(said.contains(name), "{name}: {said}");
    }
    assert_eq!(said.matches("DNS:").count() + said.matches("IP Address:").count(), 6, "{said}");
    let verify = "verify -x509_strict -CAfile ca.pem -purpose sslserver";
    for name in ["-verify_hostname cln", "-verify_hostname a.home.lan", "-verify_ip 2001:db8::1"] {
        openssl(dir, &format!("{verify} {name} server.pem"));
    }
    // It ends within the day after 90 days, and is not valid for more than phones accept.
    openssl(dir, &format!("x509 -in server.pem -noout -checkend {}", 89 * DAY));
    let facts = facts(dir);
    assert!(facts.not_after - facts.not_before <= 91 * DAY, "{facts:?}");
    let end = openssl(dir, "x509 -in server.pem -noout -enddate -dateopt iso_8601");
    assert!(end.contains(&boltgate::tls::facts::day(facts.not_after)), "{end} {facts:?}");

    drop(keeper(dir, settings(&names, 0, Mode::Mtls)));
    let days = 31 * DAY;
    openssl(dir, &format!("x509 -in server.pem -noout -checkend {days}"));
}

/// Never later than its authority.
#[test]
fn ends_with_its_authority() {
    let dir = authority();
    let dir = dir.path();
    forge(dir, "ca", &Shape { organization: None, names: &[], life: (-DAY, 400 * DAY) });
    for days in [0, 100, 500] {
        fs::remove_file(dir.join("server.pem")).unwrap();
        boltgate::tls::ensure_files(dir, &Wanted::new([], days)).unwrap();
        let left = facts(dir).not_after - boltgate::tls::facts::now();
        let expected = if days == 100 { 100 } else { 400 };
        assert!((left - expected * DAY).abs() < 3600, "{days}: {left}");
    }
}

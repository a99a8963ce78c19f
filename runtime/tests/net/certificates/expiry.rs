//! What the operator is told of certificates that end.

use std::fs;

use boltgate::tls::expiry::{ends, notices};
use boltgate::tls::facts::{day, now};
use boltgate::tls::{Role, identity};

use super::making::{DAY, Shape, authority, forge, keeper, put, read, settings};

#[test]
fn weeks_ahead_with_file_day_and_way_out() {
    let dir = authority();
    let dir = dir.path();
    let told = || notices(dir, &ends(dir), now());
    assert_eq!(told(), Vec::<String>::new());

    let other = authority();
    forge(other.path(), "ca", &Shape { organization: None, names: &[], life: (-DAY, 29 * DAY) });
    for (file, organization, left, is_told) in [
        ("server.pem", None, 31, false),
        ("server.pem", None, 29, true),
        ("server.pem", None, -1, true),
        // A short life of ours that is renewed by itself, and one that should have been.
        ("server.pem", Some("Boltgate"), 10, false),
        ("server.pem", Some("Boltgate"), 1, true),
        ("client.pem", None, 31, false),
        ("client.pem", None, 29, true),
        ("ca.pem", None, 29, true),
    ] {
        let before = read(dir, file);
        let end = now() + left * DAY;
        match file.strip_suffix(".pem").unwrap() {
            "ca" => put(dir, file, &(before.clone() + &read(other.path(), file))),
            role => {
                let life = (-10 * DAY, left * DAY);
                forge(dir, role, &Shape { organization, names: &["cln"], life });
            }
        }
        let told = told();
        assert_eq!(told.len(), usize::from(is_told), "{file} {left}: {told:?}");
        for notice in told {
            assert!(notice.contains(file) && notice.contains(&day(end)), "{notice}");
            assert!(notice.contains(if left < 0 { "has ended" } else { "ends" }), "{notice}");
            assert!(notice.contains("; "), "{notice}");
        }
        let seconds = ends(dir).into_iter().find(|end| end.role.file_name() == file);
        assert!(seconds.unwrap().seconds.abs_diff(end) < 60, "{file}");
        put(dir, file, &before);
    }
}

#[test]
fn a_day_is_written_as_everybody_reads_it() {
    for (seconds, expected) in
        [(0, "1970-01-01"), (1_767_225_599, "2025-12-31"), (67_090_118_400, "4096-01-01")]
    {
        assert_eq!(day(seconds), expected);
    }
}

/// What metrics read: the end of each file that is there, as it is by now.
#[tokio::test]
async fn the_ends_follow_the_files() {
    let dir = authority();
    let dir = dir.path();
    let keeper = keeper(dir, settings(&[], 0, boltgate::access::Mode::Mtls));
    let trust = keeper.trust();
    let seconds = |role| trust.ends().iter().find(|end| end.role == role).map(|end| end.seconds);
    let watching = tokio::spawn(keeper.watch());
    for role in Role::ALL {
        let path = role.certificate(dir);
        let certificate = &identity::certificates(&path).unwrap()[0];
        let facts = boltgate::tls::Facts::of(certificate).unwrap();
        assert_eq!(seconds(role), Some(facts.not_after), "{role:?}");
    }
    forge(dir, "client", &Shape { organization: None, names: &[], life: (0, 50 * DAY) });
    until(|| seconds(Role::Client).is_some_and(|end| end < now() + 51 * DAY)).await;
    fs::remove_file(dir.join("client-key.pem")).unwrap();
    fs::remove_file(dir.join("ca-key.pem")).unwrap();
    fs::remove_file(dir.join("client.pem")).unwrap();
    until(|| seconds(Role::Client).is_none()).await;
    watching.abort();
}

async fn until(holds: impl Fn() -> bool) {
    super::reload::until(async || holds()).await;
}

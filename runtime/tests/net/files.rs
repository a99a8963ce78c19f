//! The identities on disk: made once, with care, and left alone after that as long as they are good.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::sync::Arc;

use boltgate::clients::Registry;
use boltgate::tls::{Error, Fingerprint, Keeper, Role, Settings, Wanted, identity};

use crate::certificates::making::{self, DAY, Shape};

const FILES: [&str; 6] =
    ["ca-key.pem", "ca.pem", "client-key.pem", "client.pem", "server-key.pem", "server.pem"];

fn ensure_files(dir: &Path) -> Result<(), Error> {
    boltgate::tls::ensure_files(dir, &Wanted::default()).map(drop)
}

/// Whether the files are good to serve with.
fn open(dir: &Path) -> Result<(), Error> {
    Keeper::open(dir, Settings::default(), Arc::new(Registry::default())).map(drop)
}

/// Of the public key that a certificate is for.
fn public_key(dir: &Path, role: Role) -> Fingerprint {
    let path = role.certificate(dir);
    let chain = identity::certificates(&path).unwrap();
    Fingerprint::of(identity::parse(&path, chain.first()).unwrap().public_key().raw)
}

fn contents(dir: &Path) -> BTreeMap<String, Vec<u8>> {
    fs::read_dir(dir)
        .unwrap()
        .map(|entry| entry.unwrap())
        .map(|entry| (entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap()))
        .collect()
}

fn made() -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    ensure_files(dir.path()).unwrap();
    dir
}

#[test]
fn all_six_and_no_other() {
    let dir = made();
    assert_eq!(contents(dir.path()).into_keys().collect::<Vec<_>>(), FILES);
    for name in FILES {
        let mode = fs::metadata(dir.path().join(name)).unwrap().permissions().mode() & 0o777;
        if name.contains("key") {
            assert_eq!(mode, 0o600, "{name}");
        } else {
            assert_eq!(mode & 0o600, 0o600, "{name}");
            assert_eq!(mode & 0o133, 0, "{name}");
        }
    }
    open(dir.path()).unwrap();
}

#[test]
fn what_is_there_stays_byte_for_byte() {
    let dir = made();
    let before = contents(dir.path());
    ensure_files(dir.path()).unwrap();
    assert_eq!(contents(dir.path()), before);
}

/// For every way in which files can be missing: either all is made good, with nothing of what
/// was there changed and every pair matching, or there is an error and nothing was changed.
#[test]
fn every_way_to_be_incomplete() {
    let whole = made();
    for mask in 0..1_u32 << FILES.len() {
        let kept = |name: &str| {
            let at = FILES.iter().position(|file| *file == name).unwrap();
            mask >> at & 1 == 1
        };
        let dir = tempfile::tempdir().unwrap();
        for name in FILES.into_iter().filter(|name| kept(name)) {
            fs::copy(whole.path().join(name), dir.path().join(name)).unwrap();
        }
        let before = contents(dir.path());
        let done = ensure_files(dir.path());
        let after = contents(dir.path());
        for (name, content) in &before {
            assert_eq!(&after[name], content, "{mask:06b}: {name}");
        }

        let ca_signs = kept("ca-key.pem") || !kept("ca.pem");
        let server_is_there = kept("server.pem") && kept("server-key.pem");
        let server_can_be_made = !kept("server.pem") && ca_signs;
        assert_eq!(done.is_ok(), server_is_there || server_can_be_made, "{mask:06b}: {done:?}");
        if done.is_ok() {
            open(dir.path()).unwrap();
            let client_can_be_made = !kept("client.pem") && ca_signs;
            if client_can_be_made {
                identity::load(dir.path(), Role::Client).unwrap();
            }
            if ca_signs {
                identity::load(dir.path(), Role::Ca).unwrap();
            }
        }
    }
}

/// The words that are said of the server's certificate in a directory.
fn doubts(dir: &Path) -> Vec<String> {
    let server = identity::load(dir, Role::Server).unwrap();
    let authorities = identity::certificates(&Role::Ca.certificate(dir)).unwrap();
    identity::doubts(dir, &server, &authorities).unwrap()
}

#[test]
fn what_clients_will_refuse_is_told() {
    let dir = made();
    let dir = dir.path();
    assert_eq!(doubts(dir), [""; 0]);

    let replace = |from: &Path, role: &str| {
        for end in [".pem", "-key.pem"] {
            fs::copy(from.join(format!("{role}{end}")), dir.join(format!("server{end}"))).unwrap();
        }
    };
    let other = made();
    replace(other.path(), "server");
    let [foreign] = &doubts(dir)[..] else { panic!("{:?}", doubts(dir)) };
    assert!(foreign.contains("server.pem is not signed by"), "{foreign}");
    replace(dir, "client");
    let [client] = &doubts(dir)[..] else { panic!("{:?}", doubts(dir)) };
    assert!(client.contains("server.pem is not a server's certificate"), "{client}");
    for life in [(-9 * DAY, -DAY), (DAY, 9 * DAY)] {
        making::forge(dir, "server", &Shape { organization: None, names: &["cln"], life });
        let [time] = &doubts(dir)[..] else { panic!("{:?}", doubts(dir)) };
        assert!(time.contains("server.pem is valid only from"), "{time}");
    }
}

/// The plugin serves without them, and its operator will need them one day.
#[test]
fn pairs_that_are_not_served_with_are_looked_at_too() {
    let told = |dir: &Path| boltgate::tls::ensure_files(dir, &Wanted::default()).unwrap();
    let dir = made();
    let dir = dir.path();
    assert_eq!(told(dir), [""; 0]);
    for (from, to) in [("server-key.pem", "ca-key.pem"), ("server-key.pem", "client-key.pem")] {
        let before = fs::read(dir.join(to)).unwrap();
        fs::copy(dir.join(from), dir.join(to)).unwrap();
        let [pair] = &told(dir)[..] else { panic!("{to}: {:?}", told(dir)) };
        assert!(pair.contains(to) && pair.contains("are not a pair"), "{pair}");
        fs::write(dir.join(to), "garbage").unwrap();
        let [garbage] = &told(dir)[..] else { panic!("{to}: {:?}", told(dir)) };
        assert!(garbage.contains(to) && garbage.contains("put a PEM file there"), "{garbage}");
        fs::rename(dir.join(to), dir.join("away")).unwrap();
        let incomplete = if to == "ca-key.pem" { 0 } else { 1 };
        assert_eq!(told(dir).len(), incomplete, "{to}: {:?}", told(dir));
        fs::rename(dir.join("away"), dir.join(to)).unwrap();
        fs::write(dir.join(to), before).unwrap();
        assert_eq!(told(dir), [""; 0]);
    }
    // Of several authorities the key is one's.
    let other = made();
    let both = [other.path(), dir].map(|dir| fs::read_to_string(dir.join("ca.pem")).unwrap());
    fs::write(dir.join("ca.pem"), both.concat()).unwrap();
    assert_eq!(told(dir), [""; 0]);
    // Nothing depends on the example client, a missing file of it neither.
    fs::remove_file(dir.join("ca-key.pem")).unwrap();
    fs::remove_file(dir.join("client.pem")).unwrap();
    let [incomplete] = &told(dir)[..] else { panic!("{:?}", told(dir)) };
    assert!(incomplete.contains("example client's identity is incomplete"), "{incomplete}");
}

/// As somebody puts it there who wants to let that one client in.
#[test]
fn a_client_among_the_authorities_is_told() {
    let dir = made();
    let client = fs::read_to_string(Role::Client.certificate(dir.path())).unwrap();
    let ca = Role::Ca.certificate(dir.path());
    fs::write(&ca, fs::read_to_string(&ca).unwrap() + &client).unwrap();
    let [told] = &doubts(dir.path())[..] else { panic!("{:?}", doubts(dir.path())) };
    assert!(told.contains("ca.pem holds a certificate that isn't an authority's"), "{told}");
    assert!(told.contains("CN=Boltgate client"), "{told}");
}

#[test]
fn errors_name_the_file_and_the_way_out() {
    let say = |dir: &Path| open(dir).unwrap_err();

    let dir = made();
    fs::remove_file(dir.path().join("server-key.pem")).unwrap();
    let error = say(dir.path());
    assert!(matches!(error, Error::KeyMissing { .. }), "{error:?}");
    assert!(error.to_string().contains("server-key.pem is missing"), "{error}");

    let dir = made();
    for name in ["ca-key.pem", "server.pem", "server-key.pem"] {
        fs::remove_file(dir.path().join(name)).unwrap();
    }
    let error = say(dir.path());
    assert!(matches!(error, Error::CannotSign { .. }), "{error:?}");
    assert!(error.to_string().contains("server.pem"), "{error}");

    let dir = made();
    fs::copy(dir.path().join("client-key.pem"), dir.path().join("server-key.pem")).unwrap();
    let error = say(dir.path());
    let [client, server] = [Role::Client, Role::Server].map(|role| public_key(dir.path(), role));
    assert!(
        matches!(&error, Error::Mismatch { wanted, found, .. } if *wanted == [server] && *found == client),
        "{error:?}"
    );
    for says in ["server.pem", &server.to_string(), &client.to_string()] {
        assert!(error.to_string().contains(says), "{error}");
    }

    // An authority whose key is another's signs nothing.
    let dir = made();
    fs::copy(dir.path().join("client-key.pem"), dir.path().join("ca-key.pem")).unwrap();
    fs::remove_file(dir.path().join("server.pem")).unwrap();
    let error = say(dir.path());
    assert!(matches!(error, Error::Mismatch { .. }), "{error:?}");
    assert!(error.to_string().contains("ca.pem"), "{error}");

    for name in ["server.pem", "server-key.pem", "ca.pem"] {
        for garbage in [
            "",
            "garbage",
            "-----BEGIN CERTIFICATE-----\n",
            "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
        ] {
            let dir = made();
            fs::write(dir.path().join(name), garbage).unwrap();
            let error = say(dir.path());
            assert!(error.to_string().contains(name), "{error}");
        }
    }

    let error = say(Path::new("/nonexistent"));
    assert!(matches!(error, Error::Write { .. }), "{error:?}");
}

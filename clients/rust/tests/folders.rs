//! Folders with certificates, whole and not.

use std::fs;
use std::path::Path;

use base64::Engine as _;
use boltgate_client::{Address, Connection, Kind, Target, connect};
use rcgen::{CertificateParams, KeyPair};
use tempfile::{TempDir, tempdir};

/// A folder with a CA and a client's files, all self-signed, with this validity of the client's.
fn folder(years: std::ops::Range<i32>) -> TempDir {
    let folder = tempdir().unwrap();
    for (certificate, key, years) in
        [("ca.pem", "ca-key.pem", 2000..2100), ("client.pem", "client-key.pem", years)]
    {
        let mut params = CertificateParams::new(["cln".to_owned()]).unwrap();
        params.not_before = rcgen::date_time_ymd(years.start, 1, 1);
        params.not_after = rcgen::date_time_ymd(years.end, 1, 1);
        let pair = KeyPair::generate().unwrap();
        let pem = params.self_signed(&pair).unwrap().pem();
        put(folder.path(), certificate, &pem);
        put(folder.path(), key, &pair.serialize_pem());
    }
    folder
}

fn put(folder: &Path, file: &str, text: &str) {
    let path = folder.join(file);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn address(folder: &Path) -> String {
    Target::from(folder).settings().unwrap().address.to_string()
}

/// What is said of the folder, by the name of the file.
fn refused(folder: &Path, file: &str) -> String {
    let made = Target::from(folder).settings().and_then(Connection::lazy);
    let why = made.expect_err(file);
    assert_eq!(why.kind(), Kind::Target);
    assert!(why.to_string().contains(&folder.join(file).display().to_string()), "{file}: {why}");
    why.to_string()
}

#[test]
fn where_the_bridge_is() {
    let folder = folder(2000..2100);
    let dir = folder.path();
    assert_eq!(address(dir), "localhost:9736");
    for (host, port, expected) in
        [("10.0.0.1", 7, "10.0.0.1:7"), ("0.0.0.0", 8, "localhost:8"), ("::", 9, "localhost:9")]
    {
        let told = format!(r#"{{"format": 1, "host": "{host}", "port": {port}}}"#);
        put(dir, "boltgate/bridge.json", &told);
        assert_eq!(address(dir), expected);
    }
    let given = connect(dir).address("[::1]:5").server_name("node").settings().unwrap();
    assert_eq!((given.address.to_string(), given.server_name.as_str()), ("[::1]:5".into(), "node"));

    // A named client's own folder says it in its URI.
    put(
        dir,
        "pairing.txt",
        "boltgate://node.example:1/?name=phone&tls=cln&ca=MAA&cert=MAA&key=MAA\n",
    );
    assert_eq!(address(dir), "node.example:1");
}

#[test]
fn a_bridge_on_unix_sockets_alone_is_told_and_can_be_given() {
    let folder = folder(2000..2100);
    put(folder.path(), "boltgate/bridge.json", r#"{"host": "", "port": 0}"#);
    assert!(refused(folder.path(), "boltgate/bridge.json").contains("unix:PATH"));
    let settings = connect(folder.path()).address("unix:/x").settings().unwrap();
    assert_eq!(settings.address, Address::Unix("/x".into()));
}

#[test]
fn a_rune_goes_along_where_no_certificate_does() {
    let folder = folder(2000..2100);
    let dir = folder.path();
    let rune = "A".repeat(44);
    put(dir, "rune", &format!("{rune}\n"));
    assert!(Target::from(dir).settings().unwrap().rune.is_none());
    // A named client of a bridge that asks for no certificate has one all the same, for other times.
    put(dir, "pairing.txt", &format!("boltgate://localhost:1/?ca=MAA&rune={rune}"));
    assert!(Target::from(dir).settings().unwrap().rune.is_some());
    for file in ["pairing.txt", "client.pem", "client-key.pem"] {
        fs::remove_file(dir.join(file)).unwrap();
    }
    let settings = Target::from(dir).settings().unwrap();
    assert!(settings.rune.is_some() && !format!("{settings:?}").contains(&rune));
}

#[test]
fn files_that_are_not_what_they_should_be() {
    for file in ["ca.pem", "client.pem", "client-key.pem", "boltgate/bridge.json", "pairing.txt"] {
        let folder = folder(2000..2100);
        put(folder.path(), file, "nothing");
        refused(folder.path(), file);
    }
    for file in ["client.pem", "client-key.pem"] {
        let folder = folder(2000..2100);
        fs::remove_file(folder.path().join(file)).unwrap();
        assert!(refused(folder.path(), file).contains("copy it from"));
    }
    let strange = folder(2000..2100);
    let other = KeyPair::generate().unwrap().serialize_pem();
    put(strange.path(), "client-key.pem", &other);
    let why = refused(strange.path(), "client.pem");
    assert!(why.contains("can't be used with its private key: they aren't a pair"), "{why}");
    let large = folder(2000..2100);
    put(large.path(), "ca.pem", &"x".repeat((1 << 20) + 1));
    assert!(refused(large.path(), "ca.pem").contains("at most"));
}

#[test]
fn a_certificate_of_another_version_is_told() {
    let folder = folder(2000..2100);
    let pair = KeyPair::generate().unwrap();
    let own = CertificateParams::new(["cln".to_owned()]).unwrap().self_signed(&pair).unwrap();
    let mut der = own.der().to_vec();
    // The version's number, at the beginning: 2 is version 3.
    let at = der.windows(5).position(|part| part == [0xa0, 3, 2, 1, 2]).unwrap();
    der[at + 4] = 0;
    let base64 = base64::engine::general_purpose::STANDARD.encode(der);
    let pem = format!("-----BEGIN CERTIFICATE-----\n{base64}\n-----END CERTIFICATE-----\n");
    put(folder.path(), "client.pem", &pem);
    put(folder.path(), "client-key.pem", &pair.serialize_pem());
    let why = refused(folder.path(), "client.pem");
    assert!(why.contains("it isn't of version 3 of X.509"), "{why}");
    assert!(!why.contains("pair;") && !why.contains("Other"), "{why}");
}

#[test]
fn an_empty_pairing_file_is_told() {
    let folder = tempdir().unwrap();
    put(folder.path(), "pairing.txt", "\n");
    assert!(refused(folder.path(), "pairing.txt").contains("the file is empty"));
}

#[test]
fn certificates_out_of_date() {
    let ended = refused(folder(2000..2001).path(), "client.pem");
    assert!(ended.contains("ended on") && ended.contains("2001"), "{ended}");
    let early = refused(folder(2098..2099).path(), "client.pem");
    assert!(early.contains("begins on") && early.contains("clock"), "{early}");
}

#[test]
fn folders_that_are_none() {
    let empty = tempdir().unwrap();
    let why = Target::from(empty.path()).settings().unwrap_err().to_string();
    assert!(why.contains("there is no ca.pem"), "{why}");
    let gone = Target::from(empty.path().join("gone")).settings().unwrap_err().to_string();
    assert!(gone.contains("no such folder"), "{gone}");
    // lightningd's own folder, rather than that of a network.
    put(empty.path(), "regtest/ca.pem", "");
    let why = Target::from(empty.path()).settings().unwrap_err().to_string();
    assert!(why.contains(&empty.path().join("regtest").display().to_string()), "{why}");
}

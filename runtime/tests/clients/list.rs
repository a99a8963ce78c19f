//! The list of named clients on disk.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use boltgate::clients::{Entry, Error, Store};
use boltgate::tls::Fingerprint;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::{Strategy, any, prop_assert_eq, proptest};
use serde_json::{Value, json};

use super::rune;

pub fn entry(name: &str) -> Entry {
    Entry {
        name: name.parse().unwrap(),
        fingerprint: Fingerprint::of(name.as_bytes()),
        rights: "readonly".to_owned(),
        rune: Some(rune(7, "")),
        rune_id: Some(7),
        node_id: None,
        created_at: 1_700_000_000,
        ends_at: None,
        revoked_at: None,
    }
}

fn entries() -> impl Strategy<Value = Vec<Entry>> {
    let one = (
        "[a-z0-9][A-Za-z0-9._-]{0,20}",
        any::<[u8; 32]>(),
        "(&[a-z^/0-9]{1,30}){0,5}",
        (option::of(any::<u64>()), option::of("02[0-9a-f]{64}")),
        (any::<i64>(), option::of(any::<i64>()), option::of(any::<i64>())),
    );
    vec(one, 0..20).prop_map(|rows| {
        let mut entries: Vec<Entry> = Vec::new();
        for (name, key, restrictions, (rune_id, node_id), (created_at, ends_at, revoked_at)) in rows
        {
            let entry = Entry {
                name: name.parse().unwrap(),
                fingerprint: Fingerprint::of(&key),
                rights: "full".to_owned(),
                rune: revoked_at.is_none().then(|| rune(rune_id.unwrap_or(7), &restrictions)),
                rune_id,
                node_id,
                created_at,
                ends_at,
                revoked_at,
            };
            let same = |other: &Entry| {
                other.fingerprint == entry.fingerprint || other.name.is(&entry.name)
            };
            if !entries.iter().any(same) {
                entries.push(entry);
            }
        }
        entries
    })
}

/// Puts this in place of the list.
pub fn write(store: &Store, text: &str) {
    store.make_folder().unwrap();
    fs::write(store.path(), text).unwrap();
}

pub fn add(store: &Store, entry: Entry) {
    store
        .change(|clients| {
            clients.push(entry);
            Ok(())
        })
        .unwrap();
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o7777
}

proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(32))]

    #[test]
    fn what_is_written_is_read(entries in entries()) {
        let dir = tempfile::tempdir().unwrap();
        let store = Store::new(dir.path());
        store.change(|clients| { clients.clone_from(&entries); Ok(()) }).unwrap();
        prop_assert_eq!(store.read().unwrap(), entries);
    }
}

#[test]
fn only_the_owner_may_look() {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::new(dir.path());
    assert!(store.read().unwrap().is_empty(), "no list, no clients");
    // A folder that others may look into is closed.
    fs::create_dir(store.folder()).unwrap();
    fs::set_permissions(store.folder(), fs::Permissions::from_mode(0o755)).unwrap();
    add(&store, entry("a"));
    assert_eq!(mode(store.folder()), 0o700);
    let files: Vec<_> =
        fs::read_dir(store.folder()).unwrap().map(|file| file.unwrap().path()).collect();
    assert_eq!(files.len(), 2, "the list and the lock: {files:?}");
    assert!(files.iter().all(|file| mode(file) == 0o600));
}

#[test]
fn a_change_that_fails_changes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::new(dir.path());
    add(&store, entry("a"));
    let before = fs::read(store.path()).unwrap();
    let failed: Result<(), _> = store.change(|clients| {
        clients.clear();
        Err(Error::Asked("no".to_owned()))
    });
    assert_eq!(failed.unwrap_err().to_string(), "no");
    // What would not be read again isn't written.
    for bad in [
        entry("A"),
        Entry { rune: None, ..entry("b") },
        Entry { name: "c".parse().unwrap(), ..entry("a") },
    ] {
        assert!(
            store
                .change(|clients| {
                    clients.push(bad.clone());
                    Ok(())
                })
                .is_err(),
            "{bad:?}"
        );
    }
    assert_eq!(fs::read(store.path()).unwrap(), before);
}

#[test]
fn no_change_is_lost() {
    const EACH: usize = 12;
    let dir = tempfile::tempdir().unwrap();
    std::thread::scope(|scope| {
        for writer in 0..4 {
            let store = Store::new(dir.path());
            scope.spawn(move || {
                (0..EACH).for_each(|at| add(&store, entry(&format!("c{writer}-{at}"))))
            });
        }
    });
    assert_eq!(Store::new(dir.path()).read().unwrap().len(), 4 * EACH);
}

#[test]
fn what_is_not_understood_is_not_read() {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::new(dir.path());
    add(&store, Entry { rune: Some(rune(7, "&note#secret")), ..entry("a") });
    let good: Value = serde_json::from_slice(&fs::read(store.path()).unwrap()).unwrap();
    let bad = |change: &dyn Fn(&mut Value)| {
        let mut list = good.clone();
        change(&mut list);
        list.to_string()
    };
    let set =
        |key: &'static str, value: Value| bad(&move |list| list["clients"][0][key] = value.clone());
    for text in [
        String::new(),
        "{".to_owned(),
        "[]".to_owned(),
        "\"TOPSECRET\"".to_owned(),
        good.to_string() + "x",
        bad(&|list| list["format"] = json!(2)),
        bad(&|list| drop(list.as_object_mut().unwrap().remove("format"))),
        bad(&|list| list["more"] = json!(true)),
        bad(&|list| drop(list["clients"][0].as_object_mut().unwrap().remove("node_id"))),
        set("only_on_sundays", json!(true)),
        set("name", json!("../a")),
        set("fingerprint", json!(rune(7, "&note#secret").expose())),
        set("rune", json!(null)),
        set("rune", json!("not a rune TOPSECRET")),
        set("rune_id", json!(-1)),
        set("created_at", json!(rune(7, "&note#secret").expose())),
        bad(&|list| {
            let same = list["clients"][0].clone();
            list["clients"].as_array_mut().unwrap().push(same);
        }),
    ] {
        write(&store, &text);
        let error = store.read().expect_err(&text).to_string();
        assert!(
            error.contains("clients.json") && !error.contains(rune(7, "&note#secret").expose()),
            "{error}"
        );
        // A list that isn't understood is not written over.
        assert!(store.change(|_| Ok(())).is_err());
        assert_eq!(fs::read_to_string(store.path()).unwrap(), text);
    }
    write(&store, &good.to_string());
    assert_eq!(store.read().unwrap().len(), 1);
}

#[test]
fn secrets_are_not_shown() {
    let entry = Entry { rune: Some(rune(7, "&note#secret")), ..entry("a") };
    assert!(!format!("{entry:?}").contains(rune(7, "&note#secret").expose()));
}

//! Who is let in, as the list on disk changes.

use std::fs;
use std::sync::Arc;
use std::time::Duration;

use boltgate::access::Rune;
use boltgate::clients::{Client, Entry, Registry, Store};
use boltgate::tls::{self, Fingerprint, Role, identity};
use tempfile::TempDir;

use super::list::{add, entry, write};

/// A rune of the node's, and its number.
const RUNE: (&str, u64) = (
    "O17ZVhBAFq94EExVCALr0hh6ZBzlLgPWOZihK4Xz7Gs9MyZtZXRob2Q9cGF5JnBuYW1lYW1vdW50bXNhdDwxMDAwMA==",
    3,
);

struct Node {
    dir: TempDir,
    store: Store,
}

impl Node {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        tls::ensure_files(dir.path(), &tls::Wanted::new([], 0)).unwrap();
        Self { store: Store::new(dir.path()), dir }
    }

    /// A certificate of a client with this name.
    fn certificate(&self, name: &str) -> Vec<u8> {
        tls::named_client(self.dir.path(), name, None).unwrap().certificate_der.to_vec()
    }

    /// The same, and the list says so.
    fn listed(&self, name: &str) -> Vec<u8> {
        let der = self.certificate(name);
        let (rune, id) = RUNE;
        add(
            &self.store,
            Entry {
                fingerprint: Fingerprint::of(&der),
                rune: Some(Rune::parse(rune).unwrap()),
                rune_id: Some(id),
                ..entry(name)
            },
        );
        der
    }

    fn edit(&self, edit: impl Fn(&mut Entry)) {
        self.store
            .change(|clients| {
                clients.iter_mut().for_each(&edit);
                Ok(())
            })
            .unwrap();
    }

    /// The example client's certificate, which is marked as nobody's.
    fn unmarked(&self) -> Vec<u8> {
        identity::certificates(&Role::Client.certificate(self.dir.path())).unwrap()[0].to_vec()
    }

    fn open(&self) -> Registry {
        Registry::open(self.store.clone())
    }
}

fn client(registry: &Registry, der: &[u8]) -> Arc<Client> {
    registry.admit(der).unwrap().unwrap()
}

#[test]
fn a_marked_certificate_is_good_only_while_the_list_says_so() {
    let node = Node::new();
    let (phone, till) = (node.listed("phone"), node.certificate("till"));
    let registry = node.open();
    let open = client(&registry, &phone);
    assert_eq!((open.name.as_str(), open.fingerprint), ("phone", Fingerprint::of(&phone)));
    assert_eq!(open.rune.as_ref().map(Rune::expose), Some(RUNE.0));
    let error = registry.admit(&till).unwrap_err();
    assert!(error.contains("no client \"till\""), "{error}");
    assert!(registry.admit(&node.unmarked()).unwrap().is_none());
    assert!(registry.admit(b"no certificate").is_err());

    node.edit(|entry| (entry.revoked_at, entry.rune) = (Some(1), None));
    assert!(!open.revoked.is_cancelled(), "not seen yet");
    registry.reload();
    assert!(open.revoked.is_cancelled(), "what it has open ends");
    assert!(registry.admit(&phone).unwrap_err().contains("revoked"));
    assert!(node.open().admit(&phone).is_err(), "and so it stays");
    assert!(registry.admit(&node.unmarked()).unwrap().is_none());
}

#[test]
fn the_same_client_stays_the_same_and_changed_rights_begin_anew() {
    let node = Node::new();
    let phone = node.listed("phone");
    let registry = node.open();
    let open = client(&registry, &phone);
    node.listed("till");
    registry.reload();
    assert!(Arc::ptr_eq(&open, &client(&registry, &phone)) && !open.revoked.is_cancelled());
    node.edit(|entry| entry.rune = Some(super::rune(9, "")));
    registry.reload();
    assert!(open.revoked.is_cancelled());
    let anew = client(&registry, &phone);
    assert_eq!(anew.rune.as_ref().map(Rune::expose), Some(super::rune(9, "").expose()));
    assert!(!anew.revoked.is_cancelled());
}

#[test]
fn a_list_that_is_lost_lets_nobody_in() {
    let node = Node::new();
    let phone = node.listed("phone");
    let registry = node.open();
    let open = client(&registry, &phone);
    fs::remove_file(node.store.path()).unwrap();
    registry.reload();
    assert!(open.revoked.is_cancelled() && registry.admit(&phone).is_err());
    assert!(node.open().admit(&phone).is_err());
    assert!(registry.admit(&node.unmarked()).unwrap().is_none());
    assert!(Registry::default().admit(&phone).is_err(), "no list at all");
}

#[test]
fn a_list_that_breaks_leaves_things_as_they_are_but_for_a_start() {
    let node = Node::new();
    let phone = node.listed("phone");
    let good = fs::read_to_string(node.store.path()).unwrap();
    let registry = node.open();
    let open = client(&registry, &phone);
    write(&node.store, "{");
    registry.reload();
    assert!(Arc::ptr_eq(&open, &client(&registry, &phone)) && !open.revoked.is_cancelled());

    let late = node.open();
    assert!(late.admit(&phone).unwrap_err().contains("can't be read"));
    assert!(late.admit(&node.unmarked()).unwrap().is_none());
    write(&node.store, &good);
    late.reload();
    assert_eq!(client(&late, &phone).name, "phone");
    registry.reload();
    assert!(Arc::ptr_eq(&open, &client(&registry, &phone)));
}

#[tokio::test]
async fn what_happens_to_the_list_is_seen_by_itself() {
    let node = Node::new();
    let (phone, limit) = (node.listed("phone"), Duration::from_secs(60));
    let registry = node.open();
    let watch = tokio::spawn(registry.clone().watch());
    let open = client(&registry, &phone);
    node.edit(|entry| (entry.revoked_at, entry.rune) = (Some(1), None));
    tokio::time::timeout(limit, open.revoked.cancelled()).await.unwrap();

    // Its time is over, though nobody changes anything when it is.
    let till = node.listed("till");
    let soon = boltgate::tls::facts::now() + 2;
    node.edit(|entry| {
        if entry.name.as_str() == "till" {
            entry.ends_at = Some(soon)
        }
    });
    registry.reload();
    let open = client(&registry, &till);
    tokio::time::timeout(limit, open.revoked.cancelled()).await.unwrap();
    assert!(registry.admit(&till).unwrap_err().contains("ended on"));
    watch.abort();
}

#[test]
fn a_rune_tells_the_client_that_it_was_made_for() {
    let node = Node::new();
    node.listed("phone");
    let registry = node.open();
    let name = |rune: &str| {
        registry.by_rune(&Rune::parse(rune).unwrap()).map(|client| client.name.clone())
    };
    assert_eq!(name(RUNE.0).as_deref(), Some("phone"));
    // Number 0.
    assert_eq!(name("6IGyHPXk86yfgqda4iHiJfS11fSf7AZTXyxHwYXb0r89MA=="), None);
    node.edit(|entry| (entry.revoked_at, entry.rune) = (Some(1), None));
    registry.reload();
    let revoked = registry.by_rune(&Rune::parse(RUNE.0).unwrap()).unwrap();
    assert!(revoked.revoked.is_cancelled());
    // An operator's own rune is nobody's.
    node.edit(|entry| entry.rune_id = None);
    registry.reload();
    assert_eq!(name(RUNE.0), None);
}

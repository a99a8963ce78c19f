//! Adds, lists and revokes named clients, for the plugin's method and for the command line.

use std::path::{Path, PathBuf};

use boltgate_transcode::table::Preset;

use super::answer::{Added, Answer, Listed, Revoked, RuneFate, Uri};
use super::command::{Add, Command};
use super::folder::{self, Contents};
use super::grant::Rights;
use super::pairing::{Pairing, Proof};
use super::reach::Reach;
use super::{Endpoint, Entry, Error, Name, Registry, Store, runes};
use crate::access::{Mode, Rune};
use crate::node;
use crate::tls::facts::{day, now};
use crate::tls::{self, Fingerprint, Issued};

/// Adds, lists and revokes named clients. A clone is cheap.
#[derive(Debug, Clone)]
pub struct Clerk {
    lightning_dir: PathBuf,
    store: Store,
    endpoint: Endpoint,
    node: node::Client,
    presets: &'static [Preset],
    /// What is to take up changes at once; elsewhere they are seen within a second.
    registry: Option<Registry>,
}

impl Clerk {
    /// For the node with this lightning directory; clients get rights by these presets.
    #[must_use]
    pub fn new(lightning_dir: &Path, endpoint: Endpoint, presets: &'static [Preset]) -> Self {
        Self {
            lightning_dir: lightning_dir.to_owned(),
            store: Store::new(lightning_dir),
            node: node::Client::new(endpoint.rpc_file.clone()),
            endpoint,
            presets,
            registry: None,
        }
    }

    /// Changes are taken up by this registry before they are answered.
    #[must_use]
    pub fn with_registry(self, registry: Registry) -> Self {
        Self { registry: Some(registry), ..self }
    }

    /// Does what was asked for.
    ///
    /// # Errors
    /// Why it can't be done. Nothing is left behind of a client that could not be added, and a
    /// client that could not be revoked has the rights that it had.
    pub async fn run(&self, command: Command) -> Result<Answer, Error> {
        match command {
            Command::Add(add) => self.add(add).await.map(Answer::Added),
            Command::List => self.list().map(Answer::Listed),
            Command::Revoke(revoke) => {
                let name = name(&revoke.name)?;
                self.revoke(name).await.map(Answer::Revoked)
            }
        }
    }

    async fn add(&self, add: Add) -> Result<Added, Error> {
        let name = name(&add.name)?;
        let node_id = add.node_id.as_deref().map(node_id).transpose()?;
        let rights = Rights::of(&add, self.presets)?;
        free(&self.store.read()?, &name)?;

        // The certificate before the rune: it says when the rune has to end.
        let (dir, endpoint, text) =
            (self.lightning_dir.clone(), self.endpoint.clone(), name.to_string());
        let (host, port, days) = (add.host, add.port, add.days);
        let (reach, issued) = blocking(move || {
            let reach = Reach::find(&dir, &endpoint, host.as_deref(), port)?;
            let issued = tls::named_client(&dir, &text, days);
            Ok((reach, issued.map_err(|error| Error::Failed(error.to_string()))?))
        })
        .await?;
        let ends_at = Some(issued.not_after).filter(|end| *end < tls::issue::end(0, 0, i64::MAX));
        let (rune, rune_id) = rights.rune(&self.node, days.and(ends_at)).await?;

        let entry = Entry {
            name,
            fingerprint: Fingerprint::of(&issued.certificate_der),
            rights: rights.name,
            rune: Some(rune.clone()),
            rune_id,
            node_id,
            created_at: now(),
            ends_at,
            revoked_at: None,
        };
        let client = Listed::of(&entry, entry.created_at);
        let notes = self.notes(rune_id, reach.is_local());
        let uri = self.uri(&entry.name, &reach, &issued, &rune);
        let (store, text) = (self.store.clone(), uri.clone());
        let written = blocking(move || {
            let contents = Contents {
                ca: &reach.ca_text,
                identity: Some((&issued.certificate, &issued.key)),
                rune: Some(&rune),
                uri: &text,
            };
            write(&store, entry, &contents)
        });
        let folder = match written.await {
            Ok(folder) => folder,
            Err(error) => return Err(self.withdraw(rune_id, error).await),
        };
        self.take_up().await;
        Ok(Added { client, folder, uri: Uri(uri), notes })
    }

    /// All that a new client has to know. Its rune is in it only where it has to send it.
    fn uri(&self, name: &Name, reach: &Reach, issued: &Issued, rune: &Rune) -> String {
        let proof = match self.endpoint.auth {
            Mode::Rune => Proof::Rune(rune.clone()),
            Mode::Mtls | Mode::MtlsRune => Proof::Certificate {
                certificate: issued.certificate_der.to_vec(),
                key: issued.key_der.secret_der().to_vec(),
            },
        };
        let pairing = Pairing {
            host: reach.host.clone(),
            port: reach.port,
            name: name.clone(),
            server_name: reach.server_name.clone(),
            ca: reach.ca.clone(),
            proof,
        };
        pairing.uri()
    }

    fn list(&self) -> Result<Vec<Listed>, Error> {
        let now = now();
        Ok(self.store.read()?.iter().map(|entry| Listed::of(entry, now)).collect())
    }

    async fn revoke(&self, name: Name) -> Result<Revoked, Error> {
        let (store, wanted) = (self.store.clone(), name.clone());
        let entry = blocking(move || store.change(|clients| revoke(clients, &wanted))).await?;
        self.take_up().await;
        let mut notes = Vec::new();
        let rune = match entry.rune_id {
            None => {
                notes.push(
                    "Its rune is the operator's own, and stays good: blacklistrune on the node \
                     ends that, too."
                        .to_owned(),
                );
                RuneFate::Left
            }
            Some(id) => match runes::blacklist(&self.node, id).await {
                Ok(()) => RuneFate::Blacklisted,
                Err(error) => {
                    notes.push(format!(
                        "Its rune is still to be put on the node's blacklist ({error}): revoke {name} \
                         once more when the node answers, or run: lightning-cli blacklistrune {id}"
                    ));
                    RuneFate::NotBlacklisted
                }
            },
        };
        // As it is in the list: asked for it may be in another case.
        let (store, listed) = (self.store.clone(), entry.name.clone());
        if let Err(error) = blocking(move || remove(&store, &listed)).await {
            notes.push(format!("Its folder is still there: {error}"));
        }
        Ok(Revoked { client: Listed::of(&entry, now()), rune, notes })
    }

    /// Takes back the rune of a client that could not be added.
    async fn withdraw(&self, rune_id: Option<u64>, error: Error) -> Error {
        let Some(id) = rune_id else { return error };
        let Err(why) = runes::blacklist(&self.node, id).await else { return error };
        Error::Failed(format!(
            "{error}; and the rune {id} that was made for it is not on the node's blacklist ({why}): \
             lightning-cli blacklistrune {id}"
        ))
    }

    async fn take_up(&self) {
        if let Some(registry) = self.registry.clone() {
            // Fails only where the runtime ends.
            let _ = tokio::task::spawn_blocking(move || registry.reload()).await;
        }
    }

    fn notes(&self, rune_id: Option<u64>, local: bool) -> Vec<String> {
        let mut notes = Vec::new();
        notes.push(match self.endpoint.auth {
            Mode::Rune => "It sends the rune of the pairing URI with each call.".to_owned(),
            Mode::Mtls | Mode::MtlsRune => {
                "Its rune is bound to its certificate: it need not send it, so the pairing URI \
                 leaves it out."
                    .to_owned()
            }
        });
        if local {
            notes.push(
                "Its pairing URI leads to this machine itself: for a client elsewhere, add it with \
                 --host."
                    .to_owned(),
            );
        }
        if rune_id.is_none() && self.endpoint.auth == Mode::Rune {
            notes.push(
                "The rune is the operator's own: to revoke this client does not end it.".to_owned(),
            );
        }
        notes
    }
}

/// Runs what may wait for the disk or for other processes.
async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Error> + Send + 'static,
) -> Result<T, Error> {
    let done = tokio::task::spawn_blocking(work).await;
    done.unwrap_or_else(|_| Err(Error::Failed("the process is ending".to_owned())))
}

fn name(text: &str) -> Result<Name, Error> {
    text.parse().map_err(|why| Error::Asked(format!("{why}, got {text:?}")))
}

/// A node's id as the node writes it: a compressed public key, hex, lower case.
fn node_id(text: &str) -> Result<String, Error> {
    let is_key = text.len() == 66
        && (text.starts_with("02") || text.starts_with("03"))
        && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    if is_key {
        return Ok(text.to_ascii_lowercase());
    }
    Err(Error::Asked(format!("--node-id: expected 66 hex digits, 02 or 03 first, got {text:?}")))
}

/// Sees to it that a name may be given to a new client.
fn free(clients: &[Entry], name: &Name) -> Result<(), Error> {
    let alive = |entry: &&Entry| entry.revoked_at.is_none() && entry.name.is(name);
    match clients.iter().find(alive) {
        None => Ok(()),
        Some(entry) => {
            let (name, since) = (&entry.name, day(entry.created_at));
            Err(Error::Asked(format!(
                "there is a client {name} already, since {since}: revoke it first, or choose \
                 another name"
            )))
        }
    }
}

/// Writes a new client's folder and its entry: both, or neither.
fn write(store: &Store, entry: Entry, contents: &Contents<'_>) -> Result<PathBuf, Error> {
    let name = entry.name.clone();
    let mut folder = None;
    let written = store.change(|clients| {
        // Somebody else may have been faster.
        free(clients, &name)?;
        clients.push(entry);
        let path = folder::write(store, &name, contents)?;
        folder = Some(path.clone());
        Ok(path)
    });
    match written {
        Err(Error::Failed(error)) if folder.is_some() => {
            let removed = folder::remove(store, &name);
            let left = removed.err().map(|why| format!("; and {why}")).unwrap_or_default();
            Err(Error::Failed(error + &left))
        }
        written => written,
    }
}

/// Removes the folder of a client that was revoked, unless another one has the name by now.
fn remove(store: &Store, name: &Name) -> Result<(), Error> {
    store.look(|clients| match free(clients, name) {
        Ok(()) => folder::remove(store, name),
        Err(_) => Ok(()),
    })
}

/// Marks a client as revoked, if it isn't yet.
fn revoke(clients: &mut [Entry], name: &Name) -> Result<Entry, Error> {
    let named = || clients.iter().enumerate().filter(|(_, entry)| entry.name.is(name));
    // The one that is alive, or else the last one that was: its rune may still be left to do.
    let alive = named().find(|(_, entry)| entry.revoked_at.is_none());
    let found = alive.or_else(|| named().next_back()).map(|(at, _)| at);
    let Some(entry) = found.and_then(|at| clients.get_mut(at)) else {
        return Err(Error::Asked(format!("there is no client {name}")));
    };
    if entry.revoked_at.is_none() {
        entry.revoked_at = Some(now());
        entry.rune = None;
    }
    Ok(entry.clone())
}

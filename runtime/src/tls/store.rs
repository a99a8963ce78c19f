//! Makes the identities that are missing, and leaves those that are there as they are.
//!
//! Several bridges may start on one directory at the same time. Whoever comes first gives a file
//! its name; the others take what is there.

use std::path::Path;

use rcgen::KeyPair;

use super::issue::Holder;
use super::{Authority, Error, Role, Wanted, files, identity, issue};

/// What there is of an identity.
enum Presence {
    Both,
    OnlyCertificate,
    OnlyKey,
    Neither,
}

/// Makes what is missing of the three identities in `dir`, the server's as it is wanted.
///
/// Where only a key is there, it gets a certificate: so a start that was cut short is made good
/// by the next. A certificate without its key is an error where the plugin needs the key. The
/// authority's key may be kept elsewhere as long as nothing has to be signed, and so may
/// everything of the example client, which the plugin itself never uses. Returns what the
/// operator should know.
///
/// # Errors
/// Where a file can't be read, parsed or created, or where what is there can't be completed.
pub fn ensure_files(dir: &Path, wanted: &Wanted) -> Result<Vec<String>, Error> {
    ensure_ca(dir)?;
    ensure_server(dir, wanted)?;
    let lacking = ensure_client(dir);
    Ok(lacking.into_iter().chain(close_keys(dir)).chain(unfit(dir)).collect())
}

/// What is wrong with the pairs that the plugin doesn't serve with: the authority's, which it needs
/// only to sign, and the example client's, which it never needs. Better now than when it is.
#[must_use]
pub fn unfit(dir: &Path) -> Vec<String> {
    let authority = Authority::load(dir, &Role::Ca.certificate(dir)).err();
    let client = identity::load(dir, Role::Client).err();
    // What is missing, or may not be read, may be so on purpose. `ca.pem` is served with.
    let ca = Role::Ca.certificate(dir);
    let told = |why: &Error| match why {
        Error::Mismatch { .. } => true,
        Error::Content { path, .. } => *path != ca,
        _ => false,
    };
    authority.into_iter().chain(client).filter(told).map(|why| why.to_string()).collect()
}

/// Sees to it that not everybody can read the private keys in `dir`. Returns what the operator
/// should know.
#[must_use]
pub fn close_keys(dir: &Path) -> Vec<String> {
    Role::ALL.into_iter().filter_map(|role| files::close(&role.key(dir))).collect()
}

/// Makes what is missing of the server's identity.
///
/// # Errors
/// As [`ensure_files`].
pub fn ensure_server(dir: &Path, wanted: &Wanted) -> Result<(), Error> {
    ensure_signed(dir, Role::Server, Holder::Server(wanted.names()), wanted.days())
}

/// Makes what is missing of the example client's identity. Where that can't be done, says why:
/// nothing depends on it.
#[must_use]
pub fn ensure_client(dir: &Path) -> Option<String> {
    let done = ensure_signed(dir, Role::Client, Holder::Client, 0);
    done.err().map(|why| format!("the example client's identity is incomplete: {why}"))
}

fn ensure_ca(dir: &Path) -> Result<(), Error> {
    match presence(dir, Role::Ca)? {
        Presence::Both | Presence::OnlyCertificate => Ok(()),
        Presence::OnlyKey | Presence::Neither => {
            let key = key_for(dir, Role::Ca)?;
            create_certificate(dir, Role::Ca, issue::ca_certificate(&key))
        }
    }
}

fn ensure_signed(dir: &Path, role: Role, holder: Holder<'_>, days: u32) -> Result<(), Error> {
    match presence(dir, role)? {
        Presence::Both => Ok(()),
        Presence::OnlyCertificate => {
            Err(Error::KeyMissing { certificate: role.certificate(dir), key: role.key(dir) })
        }
        Presence::OnlyKey | Presence::Neither => {
            let authority = Authority::load(dir, &role.certificate(dir))?;
            let key = key_for(dir, role)?;
            let made = issue::certificate(holder, &key, &authority, days);
            create_certificate(dir, role, made.map(|made| made.pem()))
        }
    }
}

/// The key that is there, or else a new one that is then there.
fn key_for(dir: &Path, role: Role) -> Result<KeyPair, Error> {
    let path = role.key(dir);
    if !files::exists(&path)? {
        let key = issue::key().map_err(|source| Error::Issue { path: path.clone(), source })?;
        if files::create_key(&path, &key.serialize_pem())? {
            return Ok(key);
        }
    }
    files::read_key(&path)
}

fn create_certificate(
    dir: &Path,
    role: Role,
    made: Result<String, rcgen::Error>,
) -> Result<(), Error> {
    let path = role.certificate(dir);
    let text = made.map_err(|source| Error::Issue { path: path.clone(), source })?;
    if files::create_certificate(&path, &text)? {
        tracing::info!("made {}", path.display());
    }
    Ok(())
}

fn presence(dir: &Path, role: Role) -> Result<Presence, Error> {
    Ok(match (files::exists(&role.certificate(dir))?, files::exists(&role.key(dir))?) {
        (true, true) => Presence::Both,
        (true, false) => Presence::OnlyCertificate,
        (false, true) => Presence::OnlyKey,
        (false, false) => Presence::Neither,
    })
}

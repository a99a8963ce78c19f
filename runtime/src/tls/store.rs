//! Makes the identities that are missing, and leaves those that are there as they are.

use std::path::Path;

use rcgen::KeyPair;

use super::{Error, Role, files, identity, issue};

/// What there is of an identity.
enum Presence {
    Both,
    OnlyCertificate,
    OnlyKey,
    Neither,
}

/// Makes what is missing of the three identities in `dir`.
///
/// Where only a key is there, it gets a certificate: so a start that was cut short is made good
/// by the next. A certificate without its key is an error where the plugin needs the key. The
/// authority's key may be kept elsewhere as long as nothing has to be signed, and so may
/// everything of the example client, which the plugin itself never uses.
///
/// # Errors
/// Where a file can't be read, parsed or created, or where what is there can't be completed.
pub fn ensure_files(dir: &Path) -> Result<(), Error> {
    ensure_ca(dir)?;
    ensure_signed(dir, Role::Server)?;
    match ensure_signed(dir, Role::Client) {
        Err(lacking @ (Error::KeyMissing { .. } | Error::CannotSign { .. })) => {
            tracing::warn!("the example client identity is incomplete: {lacking}");
        }
        done => done?,
    }
    for role in Role::ALL {
        files::warn_if_readable_by_others(&role.key(dir));
    }
    Ok(())
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

fn ensure_signed(dir: &Path, role: Role) -> Result<(), Error> {
    match presence(dir, role)? {
        Presence::Both => Ok(()),
        Presence::OnlyCertificate => {
            Err(Error::KeyMissing { certificate: role.certificate(dir), key: role.key(dir) })
        }
        Presence::OnlyKey | Presence::Neither => {
            let (ca, ca_key) = authority(dir, role)?;
            let key = key_for(dir, role)?;
            create_certificate(dir, role, issue::certificate(role, &key, &ca, ca_key))
        }
    }
}

/// The authority's certificate, as PEM, and its key, which `role` needs a signature of.
fn authority(dir: &Path, role: Role) -> Result<(String, KeyPair), Error> {
    let (ca, ca_key) = (Role::Ca.certificate(dir), Role::Ca.key(dir));
    if !files::exists(&ca_key)? {
        return Err(Error::CannotSign { needed: role.certificate(dir), ca, ca_key });
    }
    identity::load(dir, Role::Ca)?;
    Ok((files::read(&ca)?, read_key(&ca_key)?))
}

/// The key that is there, or else a new one that is then there.
fn key_for(dir: &Path, role: Role) -> Result<KeyPair, Error> {
    let path = role.key(dir);
    if files::exists(&path)? {
        return read_key(&path);
    }
    let key = issue::key().map_err(|source| Error::Issue { path: path.clone(), source })?;
    files::create_key(&path, &key.serialize_pem())?;
    Ok(key)
}

fn read_key(path: &Path) -> Result<KeyPair, Error> {
    KeyPair::from_pem(&files::read(path)?).map_err(|why| Error::Content {
        path: path.to_owned(),
        expected: "PKCS#8 private key (`openssl pkcs8 -topk8 -nocrypt` makes one of other forms)",
        found: why.to_string(),
    })
}

fn create_certificate(
    dir: &Path,
    role: Role,
    made: Result<String, rcgen::Error>,
) -> Result<(), Error> {
    let path = role.certificate(dir);
    let text = made.map_err(|source| Error::Issue { path: path.clone(), source })?;
    files::create_certificate(&path, &text)?;
    tracing::info!("made {}", path.display());
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

//! A folder with certificates: the node's own for its network, or that of a named client.

use std::path::Path;

use serde_json::Value;

use super::material::{certificates, file};
use super::{Address, Identity, Rune, Settings, uri};
use crate::Error;

/// What the bridge says of itself, in the node's folder.
const BRIDGE: &str = "boltgate/bridge.json";
/// A named client's URI, in its own folder.
const PAIRING: &str = "pairing.txt";

/// Reads what a folder holds; where the bridge is too, unless that is given.
pub(super) fn read(folder: &Path, given: Option<&Address>) -> Result<Settings, Error> {
    let paired = pairing(folder)?;
    let ca_path = folder.join("ca.pem");
    let Some(ca) = file(&ca_path)? else { return Err(no_ca(folder)) };
    let place = ca_path.display().to_string();
    let authorities = certificates(&ca, &place)?;
    let mut settings = Settings::trusting(Address::default(), authorities, place);
    if let Some(paired) = paired {
        // Where the bridge asks for no certificate the URI has a rune in its place.
        settings.rune = paired.rune;
        settings.address = paired.address;
        settings.server_name = paired.server_name;
        settings.name = paired.name;
    } else if given.is_none()
        && let Some(address) = bridge(folder)?
    {
        settings.address = address;
    }
    if let Some(given) = given {
        settings.address = given.clone();
    }
    settings.identity = identity(folder)?;
    if settings.identity.is_none() && settings.rune.is_none() {
        // With a certificate, the bridge knows which rune goes with it.
        settings.rune = rune(folder)?;
    }
    Ok(settings)
}

/// Where a named client's folder says that the bridge is.
fn pairing(folder: &Path) -> Result<Option<Settings>, Error> {
    let path = folder.join(PAIRING);
    let Some(text) = file(&path)? else { return Ok(None) };
    let text = String::from_utf8_lossy(&text);
    if text.trim().is_empty() {
        return Err(Error::target(format!(
            "{}: expected a pairing URI, and the file is empty: copy the folder again from where it \
             was made",
            path.display()
        )));
    }
    let named = |why: Error| Error::target(format!("{}: {}", path.display(), why.message()));
    uri::read(text.trim()).map(Some).map_err(named)
}

/// Where the node's folder says that the bridge is.
fn bridge(folder: &Path) -> Result<Option<Address>, Error> {
    let path = folder.join(BRIDGE);
    let Some(text) = file(&path)? else { return Ok(None) };
    let told: Option<Value> = serde_json::from_slice(&text).ok();
    let host = told.as_ref().and_then(|told| told.get("host")?.as_str());
    let port = told.as_ref().and_then(|told| told.get("port")?.as_u64());
    match (host, port.and_then(|port| u16::try_from(port).ok())) {
        (Some(_), Some(0)) => Err(Error::target(format!(
            "{}: the bridge listens on Unix sockets only: give the \
             address unix:PATH of one",
            path.display()
        ))),
        (Some(host), Some(port)) => Ok(Some(Address::reached(host, port))),
        _ => Err(Error::target(format!(
            "{}: expected JSON with a host and a port; the bridge writes it anew when it starts",
            path.display()
        ))),
    }
}

/// The client's certificate and key: both, or neither.
fn identity(folder: &Path) -> Result<Option<Identity>, Error> {
    let [certificate, key] = ["client.pem", "client-key.pem"].map(|name| folder.join(name));
    let [shown, key_shown] = [&certificate, &key].map(|path| path.display().to_string());
    match (file(&certificate)?, file(&key)?) {
        (Some(certificate), Some(key)) => {
            Identity::named(&certificate, &key, &shown, &key_shown).map(Some)
        }
        (None, None) => Ok(None),
        (Some(_), None) => Err(Error::target(format!(
            "{key_shown}: there is no such file: copy it from where {shown} came from"
        ))),
        (None, Some(_)) => Err(Error::target(format!(
            "{shown}: there is no such file: copy it from where {key_shown} came from"
        ))),
    }
}

fn rune(folder: &Path) -> Result<Option<Rune>, Error> {
    let path = folder.join("rune");
    let Some(text) = file(&path)? else { return Ok(None) };
    let named = |why: Error| Error::target(format!("{}: {}", path.display(), why.message()));
    Rune::parse(&String::from_utf8_lossy(&text)).map(Some).map_err(named)
}

/// There is no certificate to trust: says what may be meant.
fn no_ca(folder: &Path) -> Error {
    let shown = folder.display();
    if !folder.is_dir() {
        return Error::target(format!(
            "{shown}: there is no such folder: give the node's folder for its network, such as \
             ~/.lightning/bitcoin, a named client's folder, or a pairing URI"
        ));
    }
    let networks = ["bitcoin", "testnet", "testnet4", "signet", "regtest"];
    match networks.iter().find(|network| folder.join(network).join("ca.pem").exists()) {
        Some(network) => Error::target(format!(
            "{shown}: there is no ca.pem in it: give the folder of a network, such as {}",
            folder.join(network).display()
        )),
        None => Error::target(format!(
            "{shown}: there is no ca.pem in it: the bridge writes it when it first starts; give the \
             node's folder for its network, or a folder that holds ca.pem, client.pem and \
             client-key.pem"
        )),
    }
}

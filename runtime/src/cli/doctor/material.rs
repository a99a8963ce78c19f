//! What there is to connect with: the target, its files, its certificates.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use boltgate_client::{Address, Settings, Target};
use x509_parser::certificate::X509Certificate;
use x509_parser::prelude::FromDer;

use super::dates::Validity;
use super::report::{Report, Step};
use super::restrictions;
use crate::cli::remote::Connection;
use crate::clients::pairing::{Pairing, Proof};
use crate::tls::facts::{Facts, now};

/// The folder that is taken where nothing is said.
const USUAL: &str = "~/.lightning/bitcoin";

/// The longest file with a rune that is read, in bytes.
const LONGEST: u64 = 64 << 10;

/// What the target is.
#[derive(Debug)]
pub struct Origin {
    /// The folder, if it is one.
    folder: Option<PathBuf>,
    /// The text of the rune that goes along or is bound to the certificate, where it is known.
    rune: Option<String>,
}

impl Origin {
    /// The number of the rune and what it permits, as far as it says so itself.
    pub fn rune(&self) -> Option<(String, Option<String>)> {
        restrictions::read(self.rune.as_deref()?)
    }
}

/// What the target is, and who named it.
pub fn origin(connection: &Connection, report: &mut Report) -> Origin {
    let given = connection.target();
    let (named, text) = match &given {
        Some((named, text)) => (*named, text.as_str()),
        None => ("neither --connect nor the environment variable BOLTGATE is set", USUAL),
    };
    let target = Target::from(text);
    let own = connection.rune().map(str::to_owned);
    if let Some(uri) = target.uri() {
        report.ok(Step::Target, format!("a pairing URI ({named})"));
        let bound = match Pairing::parse(uri).map(|pairing| pairing.proof) {
            Ok(Proof::Rune(rune)) => Some(rune.expose().to_owned()),
            _ => None,
        };
        return Origin { folder: None, rune: own.or(bound) };
    }
    let given = target.folder().unwrap_or(Path::new(USUAL));
    let folder = expanded(given);
    match folder.is_dir() {
        true => report.ok(Step::Target, format!("the folder {} ({named})", given.display())),
        // Whatever else it is may be a secret.
        false => report.ok(Step::Target, format!("a folder ({named})")),
    }
    let file = folder.join("rune");
    let is_short = fs::metadata(&file).is_ok_and(|about| about.is_file() && about.len() < LONGEST);
    let kept = is_short.then(|| fs::read_to_string(&file).ok()).flatten();
    Origin { folder: Some(folder), rune: own.or(kept) }
}

/// All that it takes to connect.
pub fn settings(connection: &Connection, origin: &Origin, report: &mut Report) -> Option<Settings> {
    let settings = match connection.wanted().settings() {
        Ok(settings) => settings,
        Err(error) => {
            report.broken(Step::Files, error.message());
            return None;
        }
    };
    let mut has = vec!["an authority to trust"];
    if settings.identity.is_some() {
        has.push("a client's certificate with its key");
    }
    if settings.rune.is_some() {
        has.push("a rune");
    }
    let what = has.join(", ");
    let name = settings.name.as_deref().map(|name| format!(" of the client {name}"));
    let name = name.unwrap_or_default();
    report.ok(Step::Files, format!("{what}{name}; the bridge is at {}", settings.address));
    if let Some(folder) = &origin.folder {
        open_secrets(folder, report);
    }
    if settings.identity.is_none() && settings.rune.is_none() && !is_unix(&settings) {
        report.warn(
            Step::Files,
            "there is neither a client's certificate nor a rune",
            "most bridges ask for one: copy client.pem and client-key.pem beside ca.pem, or give \
             --rune",
        );
    }
    Some(settings)
}

pub fn is_unix(settings: &Settings) -> bool {
    matches!(settings.address, Address::Unix(_))
}

/// Secrets that others on this machine can read.
fn open_secrets(folder: &Path, report: &mut Report) {
    for name in ["client-key.pem", "rune", "pairing.txt"] {
        let path = folder.join(name);
        let Ok(about) = fs::metadata(&path) else { continue };
        let mode = about.permissions().mode() & 0o777;
        if mode & 0o077 != 0 {
            let shown = path.display();
            report.warn(
                Step::Files,
                format!("{shown} can be read by other users of this machine (mode {mode:o})"),
                format!("chmod 600 {shown}"),
            );
        }
    }
}

/// The dates of the authorities and of our own certificate, and whether they belong together.
pub fn certificates(settings: &Settings, report: &mut Report) {
    if is_unix(settings) {
        return report.skip(Step::Certificate, "none is needed on a Unix socket");
    }
    for authority in settings.authorities() {
        dated("the authority's certificate", authority, report);
    }
    let Some(identity) = &settings.identity else {
        return report
            .skip(Step::Certificate, "there is none of our own: the bridge has to do without");
    };
    let own = identity.certificate();
    dated("our own certificate", own, report);
    if !settings.authorities().any(|authority| is_signed_by(own, authority)) {
        report.warn(
            Step::Certificate,
            "our own certificate isn't signed by the authority beside it",
            "where the bridge refuses it, copy ca.pem, client.pem and client-key.pem again, all three \
             from the same place",
        );
    }
}

/// What time says of a certificate.
fn dated(whose: &str, der: &[u8], report: &mut Report) {
    let facts = match Facts::of(der) {
        Ok(facts) => facts,
        Err(why) => {
            return report.broken(Step::Certificate, format!("{whose} can't be read: {why}"));
        }
    };
    let named = facts.common_name.as_ref().map(|name| format!(" ({name})")).unwrap_or_default();
    let (step, text) = (Step::Certificate, |what: String| format!("{whose}{named}: {what}"));
    match Validity::of(&facts, now()) {
        Validity::Good(what) => report.ok(step, text(what)),
        Validity::EndsSoon(what) => report.warn(step, text(what), "have a new one made in time"),
        Validity::Ended(what) => report.wrong(
            step,
            text(what),
            "copy the present files from the node, or have a client made: `lightning-cli \
             boltgate-client add NAME readonly`; if it should be good still, this machine's clock is \
             wrong",
        ),
        Validity::NotYet(what) => report.wrong(
            step,
            text(what),
            "set this machine's clock (`timedatectl` says whether it is kept right)",
        ),
    }
}

/// Whether one certificate signed another.
pub fn is_signed_by(der: &[u8], authority: &[u8]) -> bool {
    let (Ok((_, leaf)), Ok((_, authority))) =
        (X509Certificate::from_der(der), X509Certificate::from_der(authority))
    else {
        return false;
    };
    leaf.issuer().as_raw() == authority.subject().as_raw()
        && leaf.verify_signature(Some(authority.public_key())).is_ok()
}

/// A path with `~` at its beginning replaced by the user's own folder.
fn expanded(path: &Path) -> PathBuf {
    match (path.strip_prefix("~"), std::env::home_dir()) {
        (Ok(rest), Some(home)) => home.join(rest),
        _ => path.to_owned(),
    }
}

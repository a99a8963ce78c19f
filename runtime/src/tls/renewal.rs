//! Makes the server's certificate again when it is due, if it is one of ours.
//!
//! Its key stays, so that a client that has pinned it notices nothing. A certificate without our
//! mark is never touched: it is the operator's.

use std::path::Path;

use super::facts::{self, Facts, Mark};
use super::issue::Holder;
use super::wanted::{self, Due, Wanted};
use super::{Authority, Error, Role, files, identity, issue};

/// Looks at the server's certificate, and makes it again if `is_cause` holds for the reason why
/// that is due. Returns what the operator has to know: what can't be done, and why.
///
/// # Errors
/// Where the certificates can't be read or parsed.
pub fn renew(
    dir: &Path,
    wanted: &Wanted,
    is_cause: impl Fn(Due) -> bool,
) -> Result<Option<String>, Error> {
    let path = Role::Server.certificate(dir);
    let chain = identity::certificates(&path)?;
    let authorities = identity::certificates(&Role::Ca.certificate(dir))?;
    let facts = facts_of(&path, &chain)?;
    if facts.mark != Some(Mark::Server) {
        return Ok(lacks_names(&path, wanted, &facts));
    }
    let is_signed = identity::is_signed_by(dir, &chain, &authorities)?;
    let due = wanted.due(&facts, is_signed, facts::now()).filter(|due| is_cause(*due));
    let Some(due) = due else { return Ok(None) };
    match make_again(dir, wanted, due, &facts) {
        Ok(true) => tracing::info!("made {} again: {due}", path.display()),
        // The authority's own end is what is near, and is warned of as such.
        Ok(false) => {}
        Err(why) => {
            return Ok(Some(format!(
                "{} should be made again, since {due}, and cannot be: {why}",
                path.display()
            )));
        }
    }
    Ok(None)
}

/// Returns whether it was worth it.
fn make_again(dir: &Path, wanted: &Wanted, due: Due, old: &Facts) -> Result<bool, Error> {
    let path = Role::Server.certificate(dir);
    let authority = Authority::load(dir, &path)?;
    let gained = wanted::new_end(wanted, authority.not_after()).saturating_sub(old.not_after);
    if due == Due::Ends && gained < issue::DAY {
        return Ok(false);
    }
    let key = files::read_key(&Role::Server.key(dir))?;
    let holder = Holder::Server(wanted.names());
    let made = issue::certificate(holder, &key, &authority, wanted.days())
        .map_err(|source| Error::Issue { path: path.clone(), source })?;
    files::replace_certificate(&path, &made.pem())?;
    Ok(true)
}

fn lacks_names(path: &Path, wanted: &Wanted, facts: &Facts) -> Option<String> {
    let missing: Vec<_> = wanted.missing(facts).iter().map(ToString::to_string).collect();
    (!missing.is_empty()).then(|| {
        format!(
            "{} is not for {}, and was not made by this program, which leaves it as it is: \
             clients that use these names will refuse this server. Make one with these names, or \
             move it away to have one made",
            path.display(),
            missing.join(", ")
        )
    })
}

fn facts_of(
    path: &Path,
    chain: &[rustls::pki_types::CertificateDer<'static>],
) -> Result<Facts, Error> {
    let leaf = chain.first().map_or(&[][..], |leaf| leaf.as_ref());
    Facts::of(leaf).map_err(|found| Error::Content {
        path: path.to_owned(),
        expected: "certificate",
        found,
    })
}

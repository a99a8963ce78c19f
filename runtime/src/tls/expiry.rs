//! When the certificates end, and the warning weeks before.

use std::path::Path;

use super::facts::{self, Facts, Mark};
use super::issue::DAY;
use super::{Role, identity, wanted};

/// How long before a certificate's end the operator is told, in days.
const NOTICE: i64 = 30;

/// When a certificate on disk ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct End {
    /// Whose it is; [`Role::file_name`] is the file. Of several authorities, the first that ends.
    pub role: Role,
    /// When it ends, in seconds since 1970.
    pub seconds: i64,
    /// Whether a new one comes by itself in time.
    is_renewed: bool,
}

/// When the certificates in `dir` end. Those that can't be read are left out.
#[must_use]
pub fn ends(dir: &Path) -> Vec<End> {
    let end = |role: Role| {
        let chain = identity::certificates(&role.certificate(dir)).ok()?;
        // Of other roles the file's further certificates are issuers, which come and go.
        let own = chain.iter().take(if role == Role::Ca { usize::MAX } else { 1 });
        let facts =
            own.filter_map(|own| Facts::of(own).ok()).min_by_key(|facts| facts.not_after)?;
        let is_renewed =
            facts.mark == Some(Mark::Server) && !wanted::ends_soon(&facts, facts::now());
        Some(End { role, seconds: facts.not_after, is_renewed })
    };
    Role::ALL.into_iter().filter_map(end).collect()
}

/// What to tell the operator at `now` of certificates that end soon.
#[must_use]
pub fn notices(dir: &Path, ends: &[End], now: i64) -> Vec<String> {
    let soon =
        ends.iter().filter(|end| !end.is_renewed && end.seconds.saturating_sub(now) < NOTICE * DAY);
    let notice = |end: &End| {
        let path = end.role.certificate(dir);
        let verb = if end.seconds < now { "has ended" } else { "ends" };
        let what = match end.role {
            Role::Ca => {
                "clients and server can't trust each other after that: put a new authority beside \
                 it in time, and hand out new certificates"
            }
            Role::Server => {
                "clients will refuse this server after that: put a new one there, or move it away \
                 to have one made"
            }
            Role::Client => {
                "its users will be refused after that: move it away to have a new one made, and \
                 hand it out"
            }
        };
        format!("{} {verb} on {}; {what}", path.display(), facts::day(end.seconds))
    };
    soon.map(notice).collect()
}

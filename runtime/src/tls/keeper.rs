//! Looks after the certificates while the bridge runs.
//!
//! Files are looked at once a second, rather than by the system's notifications, which miss
//! changes behind links and on network file systems. What can't be used leaves the configuration
//! as it is: files that belong together can't be exchanged in one step.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use arc_swap::ArcSwap;
use tokio::sync::watch;
use tokio::time::MissedTickBehavior;

use super::config::{Files, Serving};
use super::expiry;
use super::stamp::Stamp;
use super::wanted::Due;
use super::{Admission, Error, Trust, Wanted, facts, renewal, store};
use crate::access::Mode;

/// How long files have to be left alone before they are read.
const SETTLE: Duration = Duration::from_millis(50);
/// How often the operator is told of certificates that end soon.
const DAY: Duration = Duration::from_secs(86_400);

/// How TLS is to be.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// What a server certificate of our own making is to be like.
    pub wanted: Wanted,
    /// What clients have to show.
    pub mode: Mode,
    /// How often things are looked at.
    pub pace: Pace,
}

/// How often things are looked at.
#[derive(Debug, Clone, Copy)]
pub struct Pace {
    /// Whether the files have changed.
    pub files: Duration,
    /// Whether a certificate is missing or has to be made again, and whether those of open
    /// connections still hold.
    pub certificates: Duration,
}

/// Looks after the certificates in a directory.
pub struct Keeper {
    dir: PathBuf,
    settings: Settings,
    admission: Arc<dyn Admission>,
    serving: watch::Sender<Arc<Serving>>,
    trust: Trust,
    /// The files when they were last read.
    seen: Stamp,
    /// Whether they could be used then.
    usable: bool,
    /// What the operator has been told, as far as it still held when all was looked at last.
    told: BTreeSet<String>,
    kept_up: Instant,
    warned: Instant,
}

impl Default for Pace {
    /// A second, and a minute.
    fn default() -> Self {
        Self { files: Duration::from_secs(1), certificates: Duration::from_secs(60) }
    }
}

impl Keeper {
    /// Makes what is missing in `dir`, makes the server's certificate again where it is due, and
    /// reads what is there.
    ///
    /// # Errors
    /// Where a file can't be made, read or parsed, or where certificate and key are not a pair.
    pub fn open(
        dir: &Path,
        settings: Settings,
        admission: Arc<dyn Admission>,
    ) -> Result<Self, Error> {
        let mut notices = store::ensure_files(dir, &settings.wanted)?;
        notices.extend(renewal::renew(dir, &settings.wanted, |_| true)?);
        let seen = Stamp::of(dir);
        let files = Files::read(dir)?;
        notices.extend(files.doubts.iter().cloned());
        let serving = Serving::new(dir, files, settings.mode, Arc::clone(&admission))?;
        let ends = expiry::ends(dir);
        for notice in expiry::notices(dir, &ends, facts::now()) {
            tracing::warn!("{notice}");
        }

        let (serving, watched) = watch::channel(Arc::new(serving));
        let trust = Trust {
            serving: watched,
            ends: Arc::new(ArcSwap::from_pointee(ends)),
            recheck: settings.pace.certificates,
        };
        let now = Instant::now();
        let mut keeper = Self {
            dir: dir.to_owned(),
            settings,
            admission,
            serving,
            trust,
            seen,
            usable: true,
            told: BTreeSet::new(),
            kept_up: now,
            warned: now,
        };
        keeper.tell(notices, true);
        Ok(keeper)
    }

    /// For the listener: what is trusted at the moment.
    #[must_use]
    pub fn trust(&self) -> Trust {
        self.trust.clone()
    }

    /// Looks after the files, until it is dropped.
    pub async fn watch(mut self) {
        let mut look = tokio::time::interval(self.settings.pace.files);
        look.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            look.tick().await;
            let looked = tokio::task::spawn_blocking(move || {
                self.look();
                self
            });
            match looked.await {
                Ok(keeper) => self = keeper,
                Err(why) => {
                    // The end of the process, or a defect.
                    tracing::error!("changed certificates are taken up no more: {why}");
                    return;
                }
            }
        }
    }

    /// Looks at the files once, and does what is to be done.
    fn look(&mut self) {
        let stamp = Stamp::of(&self.dir);
        let changed = stamp != self.seen;
        if changed {
            std::thread::sleep(SETTLE);
            if Stamp::of(&self.dir) != stamp {
                return;
            }
        }
        let is_time = self.kept_up.elapsed() >= self.settings.pace.certificates;
        if changed || is_time || !self.usable {
            let notices = self.take_up(is_time);
            self.tell(notices, is_time);
        }
        if self.warned.elapsed() >= DAY {
            self.warned = Instant::now();
            for notice in expiry::notices(&self.dir, &self.trust.ends(), facts::now()) {
                tracing::warn!("{notice}");
            }
        }
    }

    /// Mends what can be mended, and takes up what has changed. Returns what is wrong.
    fn take_up(&mut self, is_time: bool) -> Vec<String> {
        let mut notices = Vec::new();
        if is_time {
            self.kept_up = Instant::now();
            notices.extend(store::ensure_server(&self.dir, &self.settings.wanted).err().map(say));
            notices.extend(store::ensure_client(&self.dir));
        }
        // Before the files are stamped: a mode is a part of that.
        notices.extend(store::close_keys(&self.dir));
        notices.extend(store::unfit(&self.dir));
        // A new authority's clients wait for it. All else has time: two bridges that want
        // different names of one certificate would write it in turn.
        let is_cause = |due| is_time || due == Due::Unsigned;
        // What can't be read is said below.
        notices.extend(renewal::renew(&self.dir, &self.settings.wanted, is_cause).ok().flatten());
        self.seen = Stamp::of(&self.dir);
        match self.exchange(&mut notices) {
            Ok(false) => {}
            Ok(true) => {
                if !self.usable {
                    tracing::info!("the certificates in {} are good again", self.dir.display());
                }
                self.usable = true;
            }
            Err(why) => {
                self.usable = false;
                notices.push(format!("{why}; until then the certificates read before are used"));
            }
        }
        self.trust.ends.store(Arc::new(expiry::ends(&self.dir)));
        notices
    }

    /// Serves with what the files hold. Returns whether they were left alone meanwhile; if not,
    /// the next look takes them up.
    fn exchange(&self, notices: &mut Vec<String>) -> Result<bool, Error> {
        let files = Files::read(&self.dir)?;
        if Stamp::of(&self.dir) != self.seen {
            return Ok(false);
        }
        notices.extend(files.doubts.iter().cloned());
        if files.content == self.serving.borrow().content {
            return Ok(true);
        }
        let admission = Arc::clone(&self.admission);
        let serving = Serving::new(&self.dir, files, self.settings.mode, admission)?;
        self.serving.send_replace(Arc::new(serving));
        tracing::info!("took up changed certificates in {}", self.dir.display());
        Ok(true)
    }

    /// Says what has not been said of what is wrong. Where that is all that is wrong, the rest
    /// is said again should it come back.
    fn tell(&mut self, notices: Vec<String>, is_all: bool) {
        let mut notices: BTreeSet<_> = notices.into_iter().collect();
        for notice in notices.difference(&self.told) {
            tracing::warn!("{notice}");
        }
        if !is_all {
            notices.append(&mut self.told);
        }
        self.told = notices;
    }
}

#[allow(clippy::needless_pass_by_value, reason = "as the end of a chain of calls")]
fn say(why: Error) -> String {
    why.to_string()
}

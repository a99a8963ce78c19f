//! The audit file: appended to by one thread, so that no call waits for a disk.
//!
//! A file that was moved away, as log rotation does, is made anew. Lines that can't be kept, since
//! the disk is full or slower than they come, are counted, and a line in the file says how many.

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::os::unix::fs::{MetadataExt as _, OpenOptionsExt as _};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

use prometheus_client::metrics::counter::Counter;
use tokio::sync::{mpsc, oneshot};

use super::rfc3339;

/// Only the node's user may read who called what.
const MODE: u32 = 0o600;
/// How many lines may wait; further ones are lost.
const MAX_LINES: usize = 4096;
/// How many bytes are written in one go, about.
const PIECE: usize = 64 << 10;
/// How long a flush waits.
const FLUSH_LIMIT: Duration = Duration::from_secs(2);

/// The way into the audit file.
#[derive(Debug)]
pub struct File {
    queue: mpsc::Sender<Job>,
    lost: Lost,
}

#[derive(Debug)]
enum Job {
    Line(String),
    Flush(oneshot::Sender<()>),
}

/// Lines that the file lacks.
#[derive(Debug, Clone)]
struct Lost {
    /// Since the start.
    all: Counter,
    /// Since the file said how many.
    untold: Arc<AtomicU64>,
}

impl Lost {
    fn add(&self, count: u64) {
        self.all.inc_by(count);
        self.untold.fetch_add(count, Ordering::Relaxed);
    }
}

impl File {
    /// Appends to the file at `path`, which is made (for its user alone) if it is missing; `lost`
    /// counts lines that it lacks.
    ///
    /// # Errors
    /// Where it can't be written to, or isn't a regular file.
    pub fn open(path: PathBuf, lost: Counter) -> io::Result<Self> {
        let (queue, jobs) = mpsc::channel(MAX_LINES);
        let lost = Lost { all: lost, untold: Arc::default() };
        let mut writer = Writer { path, file: None, lost: lost.clone(), failing: false };
        writer.reopen()?;
        std::thread::Builder::new().name("audit".to_owned()).spawn(move || writer.run(jobs))?;
        Ok(Self { queue, lost })
    }

    /// Appends a line. Doesn't wait: where too many do already, it is lost.
    pub fn append(&self, line: String) {
        if self.queue.try_send(Job::Line(line)).is_err() {
            self.lost.add(1);
        }
    }

    /// Waits until the lines so far are written, for 2 seconds at most.
    pub async fn flush(&self) {
        let (done, written) = oneshot::channel();
        let flush = async {
            if self.queue.send(Job::Flush(done)).await.is_ok() {
                written.await.ok();
            }
        };
        tokio::time::timeout(FLUSH_LIMIT, flush).await.ok();
    }
}

/// What the writing thread owns.
struct Writer {
    path: PathBuf,
    /// The file, with its device and inode.
    file: Option<(fs::File, (u64, u64))>,
    lost: Lost,
    /// Whether it was said that the file can't be written to.
    failing: bool,
}

impl Writer {
    fn run(mut self, mut jobs: mpsc::Receiver<Job>) {
        while let Some(first) = jobs.blocking_recv() {
            let mut next = Some(first);
            let (mut text, mut lines, mut flushed) = (String::new(), 0, Vec::new());
            while let Some(job) = next {
                match job {
                    Job::Line(line) => {
                        text.extend([line.as_str(), "\n"]);
                        lines += 1;
                    }
                    Job::Flush(done) => flushed.push(done),
                }
                next = if text.len() < PIECE { jobs.try_recv().ok() } else { None };
            }
            self.write(text, lines);
            for done in flushed {
                // Who asked may have stopped waiting.
                let _ = done.send(());
            }
        }
    }

    /// Appends these lines, and one about those that were lost before.
    fn write(&mut self, mut text: String, lines: u64) {
        let lost = self.lost.untold.swap(0, Ordering::Relaxed);
        if lost > 0 {
            let time = rfc3339(SystemTime::now());
            text.push_str(&format!("{{\"time\":\"{time}\",\"lines_lost\":{lost}}}\n"));
        }
        if text.is_empty() {
            return;
        }
        match self.append(text.as_bytes()) {
            Ok(()) => {
                if std::mem::take(&mut self.failing) {
                    tracing::info!("the audit file {} is written again", self.path.display());
                }
            }
            Err(error) => {
                self.lost.untold.fetch_add(lost, Ordering::Relaxed);
                self.lost.add(lines);
                if !std::mem::replace(&mut self.failing, true) {
                    let path = self.path.display();
                    tracing::warn!(
                        "cannot write to the audit file {path}: {error}; calls go on without it, \
                         and lines are counted as lost until it can be written to"
                    );
                }
            }
        }
    }

    /// Appends all of this, or nothing.
    fn append(&mut self, text: &[u8]) -> io::Result<()> {
        let there = fs::metadata(&self.path).ok().map(|metadata| id(&metadata));
        // Where the path leads to another file by now, this one was moved away.
        self.file.take_if(|(_, id)| there != Some(*id));
        if self.file.is_none() {
            self.reopen()?;
        }
        let (file, _) = self.file.as_mut().ok_or(io::ErrorKind::NotFound)?;
        let mut rest = text;
        while !rest.is_empty() {
            let failed = match file.write(rest) {
                Ok(0) => io::ErrorKind::WriteZero.into(),
                Ok(written) => {
                    rest = rest.get(written..).unwrap_or_default();
                    continue;
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => error,
            };
            // Half a line would spoil the next one.
            let written = u64::try_from(text.len() - rest.len()).unwrap_or(u64::MAX);
            file.set_len(file.metadata()?.len().saturating_sub(written))?;
            return Err(failed);
        }
        Ok(())
    }

    fn reopen(&mut self) -> io::Result<()> {
        // A pipe without a reader would hold the thread up: looked at before it is opened, too.
        let regular = |metadata: fs::Metadata| {
            if metadata.is_file() {
                return Ok(());
            }
            Err(io::Error::new(io::ErrorKind::InvalidInput, "it is not a regular file"))
        };
        if let Ok(metadata) = fs::metadata(&self.path) {
            regular(metadata)?;
        }
        let file = OpenOptions::new().append(true).create(true).mode(MODE).open(&self.path)?;
        let metadata = file.metadata()?;
        let opened = id(&metadata);
        regular(metadata)?;
        self.file = Some((file, opened));
        Ok(())
    }
}

/// What tells files apart.
fn id(metadata: &fs::Metadata) -> (u64, u64) {
    (metadata.dev(), metadata.ino())
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::PermissionsExt as _;

    use prometheus_client::metrics::counter::Counter;

    use super::{File, MAX_LINES};

    #[tokio::test]
    async fn a_file_that_was_moved_away_is_made_anew() {
        let dir = tempfile::tempdir().unwrap();
        let (path, moved) = (dir.path().join("audit"), dir.path().join("audit.1"));
        let file = File::open(path.clone(), Counter::default()).unwrap();
        for round in 0..3 {
            file.append(format!("{round} a"));
            file.flush().await;
            fs::rename(&path, &moved).unwrap();
            file.append(format!("{round} b"));
            file.flush().await;
            assert_eq!(fs::read_to_string(&path).unwrap(), format!("{round} b\n"));
            let mode = fs::metadata(&path).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
            fs::remove_file(&path).unwrap();
        }
        // What is there already stays.
        fs::write(&path, "before\n").unwrap();
        file.append("after".to_owned());
        file.flush().await;
        assert_eq!(fs::read_to_string(&path).unwrap(), "before\nafter\n");
    }

    #[tokio::test]
    async fn lines_that_cannot_be_written_are_counted() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("audit");
        let lost = Counter::default();
        let file = File::open(path.clone(), lost.clone()).unwrap();
        fs::remove_file(&path).unwrap();
        fs::create_dir(&path).unwrap();
        for line in 0..5 {
            file.append(line.to_string());
            file.flush().await;
        }
        assert_eq!(lost.get(), 5);
        fs::remove_dir(&path).unwrap();
        file.append("again".to_owned());
        file.flush().await;
        let text = fs::read_to_string(&path).unwrap();
        let (first, last) = text.split_once('\n').unwrap();
        assert_eq!(first, "again");
        let told: serde_json::Value = serde_json::from_str(last).unwrap();
        assert_eq!(told["lines_lost"], 5);
        assert_eq!(lost.get(), 5);
    }

    #[tokio::test]
    async fn none_is_lost_uncounted() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("audit");
        let lost = Counter::default();
        let file = File::open(path.clone(), lost.clone()).unwrap();
        let sent = 20 * MAX_LINES;
        for line in 0..sent {
            file.append(format!("{{\"line\":{line}}}"));
        }
        file.flush().await;
        file.flush().await;
        let text = fs::read_to_string(&path).unwrap();
        let (mut written, mut told) = (0, 0);
        for line in text.lines() {
            let line: serde_json::Value = serde_json::from_str(line).unwrap();
            match line["lines_lost"].as_u64() {
                Some(count) => told += count,
                None => written += 1,
            }
        }
        assert_eq!((written + told, told), (u64::try_from(sent).unwrap(), lost.get()));
    }

    #[test]
    fn only_regular_files() {
        let dir = tempfile::tempdir().unwrap();
        for path in [dir.path().to_owned(), dir.path().join("no/such"), "/dev/null".into()] {
            assert!(File::open(path.clone(), Counter::default()).is_err(), "{}", path.display());
        }
    }
}

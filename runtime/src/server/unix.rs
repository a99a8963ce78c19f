//! Unix sockets: their files, and who is at the other end.
//!
//! A socket is made in a folder that nobody else may enter, gets its mode there, and only then its
//! place: there is no moment in which another user could connect. A file that a dead process left
//! is replaced, one that somebody listens on is not; a lock on the folder keeps two processes from
//! doing so at once. The kernel says who connects, so there is no TLS.

use std::fs::{self, DirBuilder, File, Permissions};
use std::io;
use std::os::fd::AsRawFd as _;
use std::os::unix::fs::{
    DirBuilderExt as _, FileTypeExt as _, MetadataExt as _, PermissionsExt as _,
};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use rustix::fs::FlockOperation::NonBlockingLockExclusive;
use tokio::net::{UnixListener, UnixStream};

use super::authority::Mended;
use super::connection;
use super::crowd::Limits;
use super::drain::Drain;
use super::trouble::Trouble;
use crate::access::peer::Origin;
use crate::access::{Identity, Peer};
use crate::web::Web;

/// Only the process's user may connect, beside root.
const MODE: u32 = 0o600;
/// Mode of the folder, where it has to be made.
const FOLDER_MODE: u32 = 0o700;
/// How long to wait before accepting again after the system had no means to.
const ACCEPT_PAUSE: Duration = Duration::from_millis(200);
/// How often to ask for the lock of a folder, and the pause between: 1 s in all. It is held for a
/// moment only.
const LOCK_TRIES: u32 = 100;
const LOCK_PAUSE: Duration = Duration::from_millis(10);

/// A listening socket in the file system; its file goes with it.
#[derive(Debug)]
pub struct Socket {
    listener: UnixListener,
    path: PathBuf,
    /// Device and inode: another process's file in the same place is left alone.
    file: (u64, u64),
}

impl Socket {
    /// Listens at `path`, whose folder is made (with mode 0700) if it is missing.
    ///
    /// # Errors
    /// `AddrInUse` where somebody listens there. Where there is a file that is no socket, or the
    /// folder can't be used.
    pub async fn bind(path: &Path) -> io::Result<Self> {
        let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else {
            return Err(problem(io::ErrorKind::InvalidInput, "expected the path of a file"));
        };
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        match DirBuilder::new().mode(FOLDER_MODE).create(folder) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
                return Err(io::Error::new(error.kind(), format!("the folder: {error}")));
            }
            _ => {}
        }
        let opened = File::open(folder)?;
        lock(&opened).await?;
        // A short name for the folder, whatever its path: a socket's address has little room.
        let short = Path::new("/proc/self/fd").join(opened.as_raw_fd().to_string());
        let short = if short.exists() { short } else { folder.to_owned() };
        vacant(path, &short.join(name)).await?;

        let private = tempfile::Builder::new()
            .prefix(".boltgate-")
            .permissions(Permissions::from_mode(FOLDER_MODE))
            .tempdir_in(&short)?;
        let made = private.path().join("socket");
        let listener = UnixListener::bind(&made)?;
        fs::set_permissions(&made, Permissions::from_mode(MODE))?;
        let metadata = fs::symlink_metadata(&made)?;
        fs::rename(&made, short.join(name))?;
        Ok(Self { listener, path: path.to_owned(), file: (metadata.dev(), metadata.ino()) })
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The next connection, and whose it is.
    ///
    /// # Errors
    /// Where the system has no means for it, or can't tell whose it is.
    pub async fn accept(&self) -> io::Result<(UnixStream, Peer)> {
        let (stream, _) = self.listener.accept().await?;
        let peer = peer(&stream)?;
        Ok((stream, peer))
    }
}

impl Drop for Socket {
    fn drop(&mut self) {
        // It still listens, so nobody else takes the place for free before it is.
        let ours = fs::symlink_metadata(&self.path)
            .is_ok_and(|there| (there.dev(), there.ino()) == self.file);
        if ours && let Err(error) = fs::remove_file(&self.path) {
            tracing::debug!("cannot remove {}: {error}", self.path.display());
        }
    }
}

/// Keeps other processes of ours from looking into a folder at the same time, until it is closed.
async fn lock(folder: &File) -> io::Result<()> {
    for _ in 0..LOCK_TRIES {
        match rustix::fs::flock(folder, NonBlockingLockExclusive) {
            Err(rustix::io::Errno::WOULDBLOCK) => tokio::time::sleep(LOCK_PAUSE).await,
            // Where the file system has no locks, what is left is to look whether somebody listens.
            _ => return Ok(()),
        }
    }
    Err(problem(io::ErrorKind::AddrInUse, "another process holds the lock of its folder"))
}

/// Whether nobody listens at `path`; `short` is another name for it.
async fn vacant(path: &Path, short: &Path) -> io::Result<()> {
    match fs::symlink_metadata(short) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error),
        Ok(there) if !there.file_type().is_socket() => {
            let text = "there is a file that is no socket: move it away, or choose another path";
            return Err(problem(io::ErrorKind::AlreadyExists, text));
        }
        Ok(_) => {}
    }
    match UnixStream::connect(short).await {
        Err(error) if error.kind() == io::ErrorKind::ConnectionRefused => {
            tracing::debug!("{}: replacing what a process left that has ended", path.display());
            Ok(())
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        // A queue that is full is somebody's.
        Err(error) if error.kind() != io::ErrorKind::WouldBlock => Err(error),
        Ok(_) | Err(_) => {
            let text = "another process listens there, another boltgate perhaps: stop it, or \
                        choose another path";
            Err(problem(io::ErrorKind::AddrInUse, text))
        }
    }
}

/// Whether this user may do what this process's user may: the same one, or root.
#[must_use]
pub fn is_owner(uid: u32) -> bool {
    uid == 0 || uid == rustix::process::geteuid().as_raw()
}

/// Who is at the other end.
///
/// # Errors
/// Where the system can't tell.
pub fn peer(stream: &UnixStream) -> io::Result<Peer> {
    let credentials = stream.peer_cred()?;
    let uid = credentials.uid();
    let identity = if is_owner(uid) { Identity::Owner } else { Identity::Anonymous };
    Ok(Peer { origin: Origin::Unix { uid, pid: credentials.pid() }, identity })
}

/// Accepts connections and serves each in a task of its own, until the server finishes.
pub(super) async fn accept(socket: Socket, service: Web, limits: Limits, drain: Drain) {
    let mut trouble = Trouble::default();
    loop {
        let accepted = tokio::select! {
            biased;
            () = drain.finishing() => return,
            accepted = socket.accept() => accepted,
        };
        match accepted {
            Ok((stream, peer)) => {
                trouble.none();
                let (service, drained) = (service.clone(), drain.clone());
                // Whoever can connect here is no stranger.
                let limits = Limits { silence: Duration::MAX, ..limits };
                drain.spawn(async move {
                    let never = std::future::pending();
                    let stream = Mended::new(stream);
                    connection::serve(stream, Arc::new(peer), service, &drained, never, limits)
                        .await;
                });
            }
            Err(error) => {
                trouble.met(&format!("cannot accept connections, trying on: {error}"));
                tokio::time::sleep(ACCEPT_PAUSE).await;
            }
        }
    }
}

fn problem(kind: io::ErrorKind, text: &str) -> io::Error {
    io::Error::new(kind, text)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::io::ErrorKind::AddrInUse;
    use std::os::unix::fs::{FileTypeExt as _, PermissionsExt as _};
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};

    use tokio::net::UnixStream;
    use tokio::task::JoinSet;

    use super::{Identity, Origin, Socket};

    #[tokio::test]
    async fn knows_who_connects_and_cleans_up() {
        let folder = tempfile::tempdir().unwrap();
        // Its folder is made, and its path may be longer than a socket's address.
        for name in ["socket", "new/socket", &format!("{}/{}", "d".repeat(60), "s".repeat(60))] {
            let path = folder.path().join(name);
            let socket = Socket::bind(&path).await.unwrap();
            let mode = |path| fs::metadata(path).unwrap().permissions().mode() & 0o7777;
            assert_eq!(mode(path.as_path()), 0o600);
            assert!(name == "socket" || mode(path.parent().unwrap()) == 0o700);
            let connected = crate::node::socket::connect_once(&path).await.unwrap();
            let (_, peer) = socket.accept().await.unwrap();
            let me = i32::try_from(std::process::id()).unwrap();
            assert!(matches!(peer.identity, Identity::Owner), "{peer:?}");
            assert!(matches!(peer.origin, Origin::Unix { pid: Some(pid), .. } if pid == me));
            drop((connected, socket));
            assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 0);
        }
    }

    #[tokio::test]
    async fn the_living_are_left_alone_and_the_dead_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("socket");
        // Its file stays, as that of a process that was killed.
        drop(std::os::unix::net::UnixListener::bind(&path).unwrap());
        let socket = Socket::bind(&path).await.unwrap();
        let error = Socket::bind(&path).await.unwrap_err();
        assert_eq!(error.kind(), AddrInUse);
        UnixStream::connect(&path).await.unwrap();

        // Somebody took the file away, and another one has the place.
        fs::remove_file(&path).unwrap();
        let other = Socket::bind(&path).await.unwrap();
        drop(socket);
        UnixStream::connect(&path).await.unwrap();
        drop(other);
        assert!(!path.exists());
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 4)]
    async fn of_many_that_come_at_once_one_has_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("socket");
        for _ in 0..20 {
            drop(std::os::unix::net::UnixListener::bind(&path).unwrap());
            let mut tries = JoinSet::new();
            for _ in 0..8 {
                let path = path.clone();
                tries.spawn(async move { Socket::bind(&path).await });
            }
            let (had, missed): (Vec<_>, Vec<_>) =
                tries.join_all().await.into_iter().partition(Result::is_ok);
            assert_eq!(had.len(), 1);
            assert!(missed.iter().all(|one| one.as_ref().unwrap_err().kind() == AddrInUse));
            let [Ok(socket)] = &had[..] else { panic!("{had:?}") };
            let connect = UnixStream::connect(&path);
            let (connected, accepted) = tokio::join!(connect, socket.accept());
            assert!(connected.is_ok() && accepted.is_ok(), "its file is another's");
        }
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn at_no_moment_can_others_connect() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("socket");
        let over = Arc::new(AtomicBool::new(false));
        let (watched, until) = (folder.path().to_owned(), Arc::clone(&over));
        let watcher = std::thread::spawn(move || {
            let mut seen = 0;
            while seen == 0 || !until.load(Ordering::Relaxed) {
                for entry in fs::read_dir(&watched).unwrap().flatten() {
                    // What has gone since is of no interest.
                    let Ok(metadata) = entry.metadata() else { continue };
                    let open = metadata.permissions().mode() & 0o077;
                    assert_eq!(open, 0, "{:?}", entry.path());
                    seen += u32::from(metadata.file_type().is_socket());
                }
            }
        });
        for _ in 0..300 {
            drop(Socket::bind(&path).await.unwrap());
        }
        let socket = Socket::bind(&path).await.unwrap();
        over.store(true, Ordering::Relaxed);
        watcher.join().unwrap();
        drop(socket);
    }
}

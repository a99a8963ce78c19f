//! Connecting to the node's socket, and to others.

use std::fs::File;
use std::io;
use std::os::fd::AsRawFd;
use std::path::Path;
use std::time::Duration;

use tokio::net::UnixStream;

/// The longest path that a socket's address holds on Linux, in bytes.
const LONGEST_PATH: usize = 107;

/// How often connecting is tried while the node's queue of connections is full, and the pauses
/// between: 1 ms, growing to 64 ms; some 12 s in all.
const TRIES: u32 = 200;
const SHORTEST_PAUSE: Duration = Duration::from_millis(1);
const LONGEST_PAUSE: Duration = Duration::from_millis(64);

/// Connects to the socket at `path`, however long that path is.
///
/// # Errors
///
/// The node does not listen there, or not for us; the text names the socket.
pub(super) async fn connect(path: &Path) -> io::Result<UnixStream> {
    let mut pause = SHORTEST_PAUSE;
    let mut tried = 0;
    loop {
        tried += 1;
        match connect_once(path).await {
            // A local socket never waits for its queue: it answers "try again".
            Err(error) if error.kind() == io::ErrorKind::WouldBlock && tried < TRIES => {
                tokio::time::sleep(pause).await;
                pause = (pause * 2).min(LONGEST_PAUSE);
            }
            Err(error) => {
                let text =
                    format!("can't connect to the node's socket {}: {error}", path.display());
                return Err(io::Error::new(error.kind(), text));
            }
            Ok(stream) => return Ok(stream),
        }
    }
}

/// Connects once to the socket at `path`, however long that path is.
///
/// # Errors
///
/// Nobody listens there, or not for us, or the queue of connections is full.
pub(crate) async fn connect_once(path: &Path) -> io::Result<UnixStream> {
    if path.as_os_str().len() <= LONGEST_PATH {
        return UnixStream::connect(path).await;
    }
    let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else {
        return UnixStream::connect(path).await;
    };
    // A short name for the same folder, valid while the file is open.
    let folder = File::open(folder)?;
    let short = Path::new("/proc/self/fd").join(folder.as_raw_fd().to_string()).join(name);
    UnixStream::connect(short).await
}

//! The process's stdin and stdout.

use std::fs::File;
use std::os::fd::{AsFd, BorrowedFd};

use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::unix::pipe;

/// The process's stdin.
///
/// lightningd makes it a pipe, which is read without a thread of its own: reading in a thread
/// would hold up the end of the process until the next message.
pub(super) fn input() -> Box<dyn AsyncRead + Send + Unpin> {
    match duplicate(std::io::stdin().as_fd()).and_then(pipe::Receiver::from_file) {
        Ok(pipe) => Box::new(pipe),
        Err(_) => Box::new(tokio::io::stdin()),
    }
}

/// The process's stdout.
pub(super) fn output() -> Box<dyn AsyncWrite + Send + Unpin> {
    match duplicate(std::io::stdout().as_fd()).and_then(pipe::Sender::from_file) {
        Ok(pipe) => Box::new(pipe),
        Err(_) => Box::new(tokio::io::stdout()),
    }
}

fn duplicate(end: BorrowedFd<'_>) -> std::io::Result<File> {
    end.try_clone_to_owned().map(File::from)
}

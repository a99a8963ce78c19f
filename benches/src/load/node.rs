//! The node asked directly, without a bridge: what a call costs that no bridge can save.

use std::path::Path;
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::UnixStream;

use super::Latencies;
use crate::Outcome;

/// The end of a reply, as the stand-in node writes it.
const END: &[u8] = b"\n\n";

/// Calls a method over and over, one request at a time on one open connection.
///
/// # Errors
/// The socket can't be reached, or the connection ends.
pub async fn ask_node(socket: &Path, method: &str, time: Duration) -> Outcome<Latencies> {
    let mut stream = UnixStream::connect(socket).await?;
    let request = format!(r#"{{"jsonrpc":"2.0","id":1,"method":"{method}","params":{{}}}}"#);
    let (mut times, mut reply) = (Vec::new(), Vec::with_capacity(1 << 16));
    let begun = Instant::now();
    while begun.elapsed() < time {
        let asked = Instant::now();
        stream.write_all(request.as_bytes()).await?;
        reply.clear();
        while !reply.ends_with(END) {
            if stream.read_buf(&mut reply).await? == 0 {
                return Err(format!("{}: the connection ended", socket.display()).into());
            }
        }
        times.push(asked.elapsed());
    }
    Ok(Latencies::new(times))
}

//! A plain client of the socket, for the command line and for tests.

use std::io::{self, Read, Write};
use std::os::unix::net::UnixStream;
use std::path::Path;

use serde::Deserialize;
use serde_json::value::RawValue;

use crate::frame::Framer;

/// A reply is as large as it is: the answer was asked for.
const LIMIT: usize = usize::MAX;

/// What a call came to; the texts are JSON as they came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply {
    /// The text of `result`.
    Result(String),
    /// The text of `error`.
    Error(String),
}

/// Calls a method once, on a connection of its own; `params` is JSON text.
///
/// # Errors
/// The socket can't be reached, or its reply is none.
pub fn call(rpc_path: &Path, method: &str, params: &str) -> io::Result<Reply> {
    let mut stream = UnixStream::connect(rpc_path)?;
    let method = serde_json::Value::from(method);
    let request =
        format!("{{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":{method},\"params\":{params}}}");
    stream.write_all(request.as_bytes())?;
    read_reply(&mut stream)
}

/// Reads one reply.
///
/// # Errors
/// The connection ends before there is one, or what comes is none.
pub fn read_reply(stream: &mut impl Read) -> io::Result<Reply> {
    #[derive(Deserialize)]
    struct Text<'a> {
        #[serde(borrow)]
        result: Option<&'a RawValue>,
        #[serde(borrow)]
        error: Option<&'a RawValue>,
    }
    let bad = |error: String| io::Error::new(io::ErrorKind::InvalidData, error);
    let mut framer = Framer::new(LIMIT);
    let mut piece = vec![0; 1 << 16];
    loop {
        if let Some(object) = framer.next_object().map_err(|error| bad(error.to_string()))? {
            let text: Text<'_> =
                serde_json::from_slice(&object).map_err(|error| bad(error.to_string()))?;
            return match (text.result, text.error) {
                (_, Some(error)) => Ok(Reply::Error(error.get().to_owned())),
                (Some(result), None) => Ok(Reply::Result(result.get().to_owned())),
                (None, None) => Err(bad("a reply without result or error".into())),
            };
        }
        match stream.read(&mut piece)? {
            0 => return Err(io::ErrorKind::UnexpectedEof.into()),
            count => framer.buffer().extend_from_slice(piece.get(..count).unwrap_or_default()),
        }
    }
}

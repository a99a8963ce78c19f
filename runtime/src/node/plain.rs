//! The reply as the node writes it, read without looking at each of its members.
//!
//! `{"jsonrpc":"2.0","id":"boltgate:getinfo#1","result":{…}}` and white space. Whatever else comes
//! is left to [`envelope`](super::envelope), which takes any JSON-RPC reply and words the errors.

use boltgate_transcode::table::Message;
use boltgate_transcode::{Notes, to_wire_plain};

/// Converts the result of a plain reply to wire bytes, and appends them to `out`. `None` says
/// nothing about the reply; `out` is as it was then.
pub(super) fn result_to_wire(
    reply: &[u8],
    table: &'static Message,
    out: &mut Vec<u8>,
) -> Option<Notes> {
    let before = out.len();
    let result = result(reply)?;
    let (notes, length) = to_wire_plain(table, result, 1, out)?;
    if is_end(result.get(length..)?) {
        return Some(notes);
    }
    out.truncate(before);
    None
}

/// The id of a plain reply.
pub(super) fn id(reply: &[u8]) -> Option<&str> {
    let (id, _) = beginning(reply)?;
    std::str::from_utf8(id).ok()
}

/// The text from the value of `result` on.
fn result(reply: &[u8]) -> Option<&[u8]> {
    let (_, rest) = beginning(reply)?;
    rest.strip_prefix(br#","result":"#)
}

/// The id, and the text behind it.
fn beginning(reply: &[u8]) -> Option<(&[u8], &[u8])> {
    let id = reply.strip_prefix(br#"{"jsonrpc":"2.0","id":""#)?;
    let is_plain = |byte: &u8| matches!(byte, b' '..=b'~') && !matches!(byte, b'"' | b'\\');
    let length = id.iter().position(|byte| !is_plain(byte))?;
    let (id, rest) = id.split_at_checked(length)?;
    Some((id, rest.strip_prefix(b"\"")?))
}

/// Whether a bracket comes, and nothing but white space after it.
fn is_end(text: &[u8]) -> bool {
    let [b'}', rest @ ..] = text else { return false };
    rest.iter().all(|byte| matches!(byte, b' ' | b'\n' | b'\r' | b'\t'))
}

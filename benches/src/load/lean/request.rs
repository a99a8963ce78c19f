//! The header block of a request, written by hand (RFC 7541).
//!
//! The first request of a connection puts its fields into the server's table; each later one
//! names them by their places there, as general clients do.

/// Fields of the static table: `:method: POST`, `:scheme: https`.
const POST: u8 = 0x83;
const HTTPS: u8 = 0x87;
/// Names of the static table, with a value to be put into the server's own table.
const AUTHORITY: u8 = 0x41;
const PATH: u8 = 0x44;
const CONTENT_TYPE: u8 = 0x5f;
/// A name that is not there either.
const NEW_NAME: u8 = 0x40;
/// The newest entry of the server's table; the one before it is the next number, and so on.
const NEWEST: u8 = 0x80 | 62;

/// The block of a connection's first request.
pub fn first(path: &str) -> Vec<u8> {
    let mut block = vec![POST, HTTPS, PATH];
    text(&mut block, path);
    block.push(AUTHORITY);
    text(&mut block, "cln");
    block.push(CONTENT_TYPE);
    text(&mut block, "application/grpc");
    block.push(NEW_NAME);
    text(&mut block, "te");
    text(&mut block, "trailers");
    block
}

/// The block of each later request.
pub const LATER: [u8; 6] = [POST, HTTPS, NEWEST + 3, NEWEST + 2, NEWEST + 1, NEWEST];

/// A text as it is, with its length: paths here are shorter than 127 bytes.
fn text(block: &mut Vec<u8>, text: &str) {
    debug_assert!(text.len() < 127, "{text}: longer than one byte can say");
    block.push(text.len() as u8);
    block.extend_from_slice(text.as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_block_and_later_ones_say_the_same() {
        let mut decoder = loona_hpack::Decoder::new();
        let first = decoder.decode(&first("/cln.Node/Getinfo")).unwrap();
        let fields: Vec<_> = first
            .iter()
            .map(|(name, value)| {
                (std::str::from_utf8(name).unwrap(), std::str::from_utf8(value).unwrap())
            })
            .collect();
        assert_eq!(
            fields,
            [
                (":method", "POST"),
                (":scheme", "https"),
                (":path", "/cln.Node/Getinfo"),
                (":authority", "cln"),
                ("content-type", "application/grpc"),
                ("te", "trailers"),
            ]
        );
        for _ in 0..2 {
            assert_eq!(decoder.decode(&LATER).unwrap(), first);
        }
    }
}

//! Requests as clients write them, whole and in parts.

use proptest::prelude::*;

use super::{CONTINUATION, HEADERS, PADDED, PREFACE, PRIORITY, Scan};

/// A field as clients write it, and as it is to be read.
fn field(name: &[u8], value: &[u8], read: &[u8]) -> [Vec<u8>; 2] {
    [value, read].map(|value| {
        let mut bytes = match name {
            b":method" => vec![0x02],
            b"1" => vec![0x41],
            b"user-agent" => vec![0x0f, 58 - 15],
            name => [&[0x40], &[u8::try_from(name.len()).unwrap()][..], name].concat(),
        };
        // Lengths from 127 on take more bytes.
        match value.len() {
            short @ 0..127 => bytes.push(u8::try_from(short).unwrap()),
            long => bytes.extend([127, u8::try_from(long - 127).unwrap()]),
        }
        [&bytes[..], value].concat()
    })
}

fn frame(kind: u8, flags: u8, payload: &[u8]) -> Vec<u8> {
    let length = u32::try_from(payload.len()).unwrap().to_be_bytes();
    [&length[1..], &[kind, flags, 0, 0, 0, 1], payload].concat()
}

fn mended(bytes: &[u8], step: usize) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    let mut scan = Scan::Preface { read: 0 };
    bytes.chunks_mut(step).for_each(|part| scan.mend(part));
    bytes
}

proptest! {
    /// Whatever surrounds it and however it comes in parts: the host is mended, and nothing
    /// else changes.
    #[test]
    fn only_the_host_changes(
        path in "[a-z%/_.:]{0,140}",
        parts in proptest::collection::vec((0_usize..7, 0_usize..60), 0..12),
        (pad, priority, by_index) in (0_usize..9, any::<bool>(), any::<bool>()),
        (cut, step) in (0_usize..80, 1_usize..40),
    ) {
        let host = path.replace(['%', '/', '_', ':'], "-");
        let name: &[u8] = if by_index { b"1" } else { b":authority" };
        let mut streams = [PREFACE.to_vec(), PREFACE.to_vec()];
        for (kind, length) in parts {
            // Other values look the same, and are none.
            let other = "%/tmp%2F:authority".repeat(8)[..length * 2].to_owned();
            let other = other.as_bytes();
            let fields = [
                field(b":method", b"POST", b"POST"),
                field(b"user-agent", other, other),
                field(name, path.as_bytes(), host.as_bytes()),
                field(b":authoritz", other, other),
                [vec![0xbe, 0x3f, 0xe1, 0x1f], vec![0xbe, 0x3f, 0xe1, 0x1f]],
            ];
            for (at, stream) in streams.iter_mut().enumerate() {
                let block: Vec<u8> =
                    fields.iter().flat_map(|field| field[at].clone()).collect();
                match kind {
                    0 => stream.extend(frame(0, PADDED, &[0x41, 5, b'%', b'/', 0, 0, 0])),
                    1 => stream.extend(frame(4, 0, &[0x41; 12])),
                    2 => stream.extend(frame(0, 0, other)),
                    _ => {
                        let (one, two) = block.split_at(cut.min(block.len()));
                        let mut payload = Vec::new();
                        let mut flags = 0;
                        if pad > 0 {
                            flags |= PADDED;
                            payload.push(u8::try_from(pad).unwrap());
                        }
                        if priority {
                            flags |= PRIORITY;
                            payload.extend([b'%'; 5]);
                        }
                        payload.extend_from_slice(one);
                        payload.extend(vec![b'/'; pad]);
                        stream.extend(frame(HEADERS, flags, &payload));
                        stream.extend(frame(CONTINUATION, 4, two));
                    }
                }
            }
        }
        let [sent, expected] = streams;
        prop_assert_eq!(mended(&sent, step), expected);
    }

    /// Nothing that a client sends is more than a change of bytes, and other protocols pass.
    #[test]
    fn anything_may_come(
        bytes in proptest::collection::vec(any::<u8>(), 0..400),
        step in 1_usize..50,
    ) {
        prop_assert_eq!(mended(&bytes, step), bytes.clone());
        let sent = [PREFACE, &bytes[..]].concat();
        prop_assert_eq!(mended(&sent, step), mended(&sent, sent.len()));
    }
}

/// As grpcio 1.85 sends it.
#[test]
fn a_recorded_request() {
    let sent = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\x00\x00\x00\x04\x01\x00\x00\x00\x00\x00\x00\x30\
        \x01\x04\x00\x00\x00\x01@\x05:path\x06/a.B/C@\n:authority\x11tmp%2Fgx%2Fs.sock\x83\x86";
    let read = String::from_utf8_lossy(&mended(sent, 1)).into_owned();
    assert!(read.contains("\x11tmp-2Fgx-2Fs.sock") && read.contains("/a.B/C"), "{read}");
}

//! The compressions.

use std::io::{self, Write};

use flate2::write::GzEncoder;

use super::Encoding;
use crate::grpc::pieces::Pieces;
use crate::grpc::reply::Framed;

/// How hard either tries: as little as it can, since what is won beyond that takes several times
/// as long.
const LEVEL: u8 = 1;

/// One message that is being compressed.
pub(super) enum Encoder {
    Gzip(GzEncoder<Pieces>),
    Zstd(zstd::Encoder<'static, Pieces>),
}

impl Encoder {
    /// For a message of this length, in bytes.
    ///
    /// # Errors
    /// Where there is no memory for it.
    pub(super) fn new(encoding: Encoding, length: usize) -> io::Result<Self> {
        // What JSON-RPC has in text takes a third or less, keys and signatures stay what they are.
        let pieces = Pieces::new(length / 2);
        Ok(match encoding {
            Encoding::Gzip => {
                let level = flate2::Compression::new(LEVEL.into());
                Self::Gzip(GzEncoder::new(pieces, level))
            }
            Encoding::Zstd => {
                let mut encoder = zstd::Encoder::new(pieces, LEVEL.into())?;
                // Of a short message it takes less memory.
                encoder.set_pledged_src_size(Some(length as u64))?;
                Self::Zstd(encoder)
            }
        })
    }

    /// Adds a part of the message.
    ///
    /// # Errors
    /// Where there is no memory for it, or more comes than there was to come.
    pub(super) fn add(&mut self, part: &[u8]) -> io::Result<()> {
        match self {
            Self::Gzip(encoder) => encoder.write_all(part),
            Self::Zstd(encoder) => encoder.write_all(part),
        }
    }

    /// The compressed message in its frame.
    ///
    /// # Errors
    /// As [`add`](Self::add), and where it is longer than a frame can say.
    pub(super) fn finish(self) -> io::Result<Framed> {
        let pieces = match self {
            Self::Gzip(encoder) => encoder.finish()?,
            Self::Zstd(encoder) => encoder.finish()?,
        };
        pieces.finish_compressed().map_err(io::Error::other)
    }
}

//! Buffers for replies, used again.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::frames::CHUNK;

/// How many buffers are kept. One is in use from a reply's first byte until it is converted, so
/// no more are needed at once than threads are at work, unless replies come in pieces.
const MOST: usize = 16;

/// Buffers that replies were in, for the next ones. A clone has the same.
///
/// What a long reply needed goes back to the system: no buffer is kept that is larger than what
/// one read is given, and no more than 1 MiB in all.
#[derive(Debug, Clone, Default)]
pub(super) struct Spare {
    buffers: Arc<Mutex<Vec<Vec<u8>>>>,
}

impl Spare {
    /// An empty buffer, used before if there is one.
    pub(super) fn take(&self) -> Vec<u8> {
        self.buffers().pop().unwrap_or_else(|| Vec::with_capacity(CHUNK))
    }

    /// Keeps a buffer for another reply, if there is room; what it holds is forgotten.
    pub(super) fn put(&self, mut buffer: Vec<u8>) {
        // Others would be too small for the next read, or too large to keep.
        if buffer.capacity() != CHUNK {
            return;
        }
        buffer.clear();
        let mut buffers = self.buffers();
        if buffers.len() < MOST {
            buffers.push(buffer);
        }
    }

    fn buffers(&self) -> MutexGuard<'_, Vec<Vec<u8>>> {
        // Nothing can panic while it is held.
        self.buffers.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::{CHUNK, MOST, Spare};

    #[test]
    fn only_what_a_read_needs_is_kept() {
        let spare = Spare::default();
        for capacity in [0, 1, CHUNK - 1, CHUNK + 1, 46 << 20] {
            spare.put(Vec::with_capacity(capacity));
            assert_eq!(spare.buffers().len(), 0, "{capacity}");
        }
        for _ in 0..2 * MOST {
            spare.put(vec![7; CHUNK]);
        }
        assert_eq!(spare.buffers().len(), MOST);
        let again = spare.take();
        assert_eq!((again.len(), again.capacity()), (0, CHUNK));
        assert_eq!(spare.buffers().len(), MOST - 1);
    }
}

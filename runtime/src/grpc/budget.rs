//! How many bytes of requests this process holds, of all clients together.
//!
//! A request is read before anybody knows whether its rune is good, so that strangers, too, could
//! have megabytes kept for them on each of many connections. What is received counts from its
//! first byte until the message is dropped, which is when it has become the node's request.

use std::sync::atomic::{AtomicUsize, Ordering};

use bytes::{Bytes, BytesMut};

use super::message::Malformed;

/// How many bytes of requests may be held at once.
const TOTAL: usize = 64 << 20;
/// How many of them are kept for small requests: large ones that don't come to their end hold up
/// large ones alone.
const RESERVED: usize = TOTAL / 4;
/// Up to how many bytes a request is a small one; almost all are.
const SMALL: usize = 64 << 10;

/// What all requests share.
pub(super) static REQUESTS: Budget = Budget::new(TOTAL, RESERVED);

/// A buffer for a request that holds nothing yet.
pub(crate) fn hold() -> Held {
    REQUESTS.hold()
}

/// A number of bytes that may be held at once.
#[derive(Debug)]
pub(super) struct Budget {
    left: AtomicUsize,
    reserved: usize,
}

impl Budget {
    /// This many bytes, some of them for small requests alone.
    pub(super) const fn new(total: usize, reserved: usize) -> Self {
        Self { left: AtomicUsize::new(total), reserved }
    }

    /// A buffer that holds nothing yet.
    pub(super) fn hold(&'static self) -> Held {
        Held { buffer: BytesMut::new(), taken: self.taken() }
    }

    /// Nothing taken yet.
    pub(super) fn taken(&'static self) -> Taken {
        Taken { budget: self, bytes: 0 }
    }

    fn take(&self, bytes: usize, reserved: usize) -> bool {
        let rest = |left: usize| left.checked_sub(bytes).filter(|rest| *rest >= reserved);
        self.left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, rest).is_ok()
    }
}

/// A buffer whose bytes count.
#[derive(Debug)]
pub(crate) struct Held {
    buffer: BytesMut,
    taken: Taken,
}

impl Held {
    /// Adds what has come.
    ///
    /// # Errors
    /// Where the budget is used up.
    pub(crate) fn extend(&mut self, data: &[u8]) -> Result<(), Malformed> {
        self.taken.add(data.len())?;
        self.buffer.extend_from_slice(data);
        Ok(())
    }

    /// What was added. It counts until the last part of it is dropped.
    pub(crate) fn freeze(self) -> Bytes {
        Bytes::from_owner(self)
    }
}

impl AsRef<[u8]> for Held {
    fn as_ref(&self) -> &[u8] {
        &self.buffer
    }
}

/// How much one request has taken; it gives it back at its end.
#[derive(Debug)]
pub(super) struct Taken {
    budget: &'static Budget,
    bytes: usize,
}

impl Taken {
    /// Takes more.
    ///
    /// # Errors
    /// Where the budget is used up.
    pub(super) fn add(&mut self, bytes: usize) -> Result<(), Malformed> {
        let reserved = if self.bytes + bytes > SMALL { self.budget.reserved } else { 0 };
        if !self.budget.take(bytes, reserved) {
            return Err(Malformed::Busy);
        }
        self.bytes += bytes;
        Ok(())
    }

    /// Gives some of it back.
    pub(super) fn give_back(&mut self, bytes: usize) {
        let bytes = bytes.min(self.bytes);
        self.bytes -= bytes;
        self.budget.left.fetch_add(bytes, Ordering::Relaxed);
    }
}

impl Drop for Taken {
    fn drop(&mut self) {
        self.give_back(self.bytes);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::Ordering;

    use proptest::prelude::*;

    use super::{Budget, Held, Malformed, SMALL};

    fn leaked(total: usize, reserved: usize) -> &'static Budget {
        Box::leak(Box::new(Budget::new(total, reserved)))
    }

    #[test]
    fn large_ones_leave_room_for_small_ones() {
        let budget = leaked(4 * SMALL, SMALL);
        let mut large = budget.hold();
        large.extend(&vec![0; 3 * SMALL]).unwrap();
        assert_eq!(large.extend(&[0]), Err(Malformed::Busy));
        let mut small = budget.hold();
        small.extend(&vec![0; SMALL]).unwrap();
        assert_eq!(budget.hold().extend(&[0]), Err(Malformed::Busy));
        // It counts as long as a part of it is there.
        let part = small.freeze().slice(1..2);
        assert_eq!(budget.hold().extend(&[0]), Err(Malformed::Busy));
        drop(part);
        assert_eq!(budget.hold().extend(&[0]), Ok(()));
        drop(large);
        assert_eq!(budget.left.load(Ordering::Relaxed), 4 * SMALL);
    }

    proptest! {
        #[test]
        fn what_is_left_and_what_is_held_is_all_there_is(
            steps in proptest::collection::vec((0_usize..4, 0_usize..40, any::<bool>()), 0..60),
        ) {
            let budget = leaked(100, 0);
            let mut held: Vec<Held> = (0..4).map(|_| budget.hold()).collect();
            for (at, size, let_go) in steps {
                if let_go {
                    held[at] = budget.hold();
                } else {
                    let left = budget.left.load(Ordering::Relaxed);
                    let before = held[at].as_ref().len();
                    let fits = held[at].extend(&vec![0; size]).is_ok();
                    prop_assert_eq!(fits, size <= left);
                    prop_assert_eq!(held[at].as_ref().len(), before + if fits { size } else { 0 });
                }
                let sum: usize = held.iter().map(|one| one.as_ref().len()).sum();
                prop_assert_eq!(sum + budget.left.load(Ordering::Relaxed), 100);
            }
        }
    }
}

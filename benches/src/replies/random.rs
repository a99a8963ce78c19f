//! Numbers that look random and are the same each time.

use k256::PublicKey;

/// A generator of 64-bit numbers: SplitMix64, by Steele, Lea and Flood (2014).
#[derive(Debug, Clone)]
pub struct Random(u64);

impl Random {
    /// The sequence that belongs to one entry of one list.
    pub fn of(list: u64, entry: usize) -> Self {
        let mut random = Self(list);
        Self(random.next() ^ (entry as u64).wrapping_mul(0xd6e8_feb8_6659_fd93))
    }

    /// The next number.
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number of at least `from` and less than `to`.
    pub fn within(&mut self, from: u64, to: u64) -> u64 {
        from + self.next() % (to - from)
    }

    /// Whether something is so that is so in this many of a hundred cases.
    pub fn percent(&mut self, cases: u64) -> bool {
        self.within(0, 100) < cases
    }

    /// One of several values.
    pub fn one_of<T: Copy>(&mut self, values: &[T]) -> T {
        values[self.within(0, values.len() as u64) as usize]
    }

    /// A number of at most this many digits; each count of digits is as likely.
    pub fn digits(&mut self, most: u32) -> u64 {
        let above = 10_u64.pow(self.within(1, u64::from(most) + 1) as u32);
        self.within(above / 10, above)
    }

    /// The hex form of this many random bytes.
    pub fn hex(&mut self, bytes: usize) -> String {
        self.text(b"0123456789abcdef", bytes * 2)
    }

    /// The hex form of a public key, compressed: one of a point on the curve, since a reader may
    /// look.
    pub fn key(&mut self) -> String {
        let sign = self.one_of(&[2, 3]);
        loop {
            let mut key = [sign; 33];
            for chunk in key[1..].chunks_exact_mut(8) {
                chunk.copy_from_slice(&self.next().to_be_bytes());
            }
            // About every second number is the x of a point.
            if PublicKey::from_sec1_bytes(&key).is_ok() {
                return key.iter().map(|byte| format!("{byte:02x}")).collect();
            }
        }
    }

    /// A short channel id.
    pub fn channel(&mut self) -> String {
        let block = self.within(500_000, 960_000);
        format!("{block}x{}x{}", self.within(1, 4_000), self.one_of(&[0, 0, 1, 1, 2, 13]))
    }

    /// This many letters of an alphabet.
    pub fn text(&mut self, alphabet: &[u8], letters: usize) -> String {
        (0..letters).map(|_| char::from(self.one_of(alphabet))).collect()
    }
}

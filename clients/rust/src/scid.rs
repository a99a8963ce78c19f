//! Short channel ids.

use std::fmt;
use std::str::FromStr;

/// Where a channel's funding is in the chain: block, transaction in it, output of that.
///
/// ```
/// use boltgate_client::ShortChannelId;
///
/// let scid: ShortChannelId = "800000x1x0".parse()?;
/// assert_eq!((scid.block(), scid.transaction(), scid.output()), (800_000, 1, 0));
/// assert_eq!(u64::from(scid), 800_000 << 40 | 1 << 16);
/// # Ok::<(), boltgate_client::NoShortChannelId>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ShortChannelId(u64);

/// The largest block and transaction: three bytes each (BOLT 7).
const MOST: u32 = 0xff_ffff;

impl ShortChannelId {
    /// Of its parts; `None` where block or transaction don't fit into three bytes.
    #[must_use]
    pub fn new(block: u32, transaction: u32, output: u16) -> Option<Self> {
        let fits = block <= MOST && transaction <= MOST;
        let number = u64::from(block) << 40 | u64::from(transaction) << 16 | u64::from(output);
        fits.then_some(Self(number))
    }

    /// The block's height.
    #[must_use]
    #[allow(clippy::cast_possible_truncation, reason = "three bytes are left")]
    pub fn block(self) -> u32 {
        (self.0 >> 40) as u32
    }

    /// The transaction's place in the block.
    #[must_use]
    #[allow(clippy::cast_possible_truncation, reason = "three bytes are left")]
    pub fn transaction(self) -> u32 {
        (self.0 >> 16) as u32 & MOST
    }

    /// The output's place in the transaction.
    #[must_use]
    #[allow(clippy::cast_possible_truncation, reason = "the last two bytes are meant")]
    pub fn output(self) -> u16 {
        self.0 as u16
    }
}

impl From<u64> for ShortChannelId {
    fn from(number: u64) -> Self {
        Self(number)
    }
}

impl From<ShortChannelId> for u64 {
    fn from(scid: ShortChannelId) -> Self {
        scid.0
    }
}

/// `block x transaction x output`, without the spaces.
impl fmt::Display for ShortChannelId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}x{}x{}", self.block(), self.transaction(), self.output())
    }
}

/// A text is no short channel id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoShortChannelId(String);

impl fmt::Display for NoShortChannelId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected a short channel id such as 800000x1x0, got {:?}", self.0)
    }
}

impl std::error::Error for NoShortChannelId {}

impl FromStr for ShortChannelId {
    type Err = NoShortChannelId;

    fn from_str(text: &str) -> Result<Self, NoShortChannelId> {
        read(text).ok_or_else(|| NoShortChannelId(text.to_owned()))
    }
}

fn read(text: &str) -> Option<ShortChannelId> {
    let mut parts = text.split('x').map(|part| {
        // A sign before the number would be read, too.
        part.parse::<u32>().ok().filter(|_| part.bytes().all(|byte| byte.is_ascii_digit()))
    });
    let mut part = || parts.next().flatten();
    let (block, transaction, output) = (part()?, part()?, part()?);
    let scid = ShortChannelId::new(block, transaction, u16::try_from(output).ok()?);
    scid.filter(|_| parts.next().is_none())
}

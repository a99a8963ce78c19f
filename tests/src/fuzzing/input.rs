//! How an input of a conversion says which table is meant.

use boltgate_transcode::table::Message;

use super::tables::TABLES;

/// How many bytes come before what is converted.
pub const HEADER: usize = 3;

/// What the bytes of an input mean.
pub struct Input<'b> {
    /// The table to convert with.
    pub table: &'static Message,
    /// How many objects and arrays are around the text, where that counts.
    pub around: usize,
    /// What is converted.
    pub body: &'b [u8],
}

impl<'b> Input<'b> {
    /// Any bytes have a meaning, if they are as many as a header takes.
    pub fn of(bytes: &'b [u8]) -> Option<Self> {
        let (&[low, high, around], body) = bytes.split_first_chunk::<HEADER>()?;
        let number = usize::from(u16::from_le_bytes([low, high]));
        let table = TABLES.get(number % TABLES.len())?;
        Some(Self { table, around: usize::from(around) % 130, body })
    }
}

/// The input that means this.
pub fn input(table: &'static Message, around: u8, body: &[u8]) -> Vec<u8> {
    let at = TABLES.iter().position(|known| std::ptr::eq(*known, table));
    let at = at.unwrap_or_else(|| panic!("{} is no table of ours", table.name));
    let [low, high] = u16::try_from(at).expect("fewer tables").to_le_bytes();
    [&[low, high, around], body].concat()
}

//! Calls under way on one connection.

use std::time::Instant;

use crate::Outcome;

/// One call under way.
#[derive(Debug)]
pub struct Stream {
    pub id: u32,
    pub begun: Instant,
    pub bytes: u64,
}

/// Calls under way: few, so that a search through all of them is the fastest.
#[derive(Debug, Default)]
pub struct Streams(Vec<Stream>);

impl Streams {
    pub fn open(&mut self, id: u32) {
        self.0.push(Stream { id, begun: Instant::now(), bytes: 0 });
    }

    pub fn get(&mut self, id: u32) -> Outcome<&mut Stream> {
        let at = self.place(id)?;
        Ok(&mut self.0[at])
    }

    pub fn close(&mut self, id: u32) -> Outcome<Stream> {
        let at = self.place(id)?;
        Ok(self.0.swap_remove(at))
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    fn place(&self, id: u32) -> Outcome<usize> {
        let place = self.0.iter().position(|stream| stream.id == id);
        Ok(place.ok_or_else(|| format!("a frame for stream {id}, which is not open"))?)
    }
}

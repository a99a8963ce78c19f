//! Cuts a byte stream into JSON objects by their structure, never by blank lines: replies that
//! the node forwards from plugins can hold any white space.

use bytes::{Bytes, BytesMut};

/// A stream that can't be cut any further.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FrameError {
    /// Something else than an object stands where one should start.
    #[error("expected a JSON object, found {0:?}")]
    NotAnObject(String),
    /// The object is larger than the limit.
    #[error("a JSON object of more than {0} bytes")]
    TooLarge(usize),
}

/// Collects bytes and gives out whole JSON objects.
#[derive(Debug)]
pub struct Framer {
    buffer: BytesMut,
    scanned: usize,
    depth: u32,
    in_string: bool,
    escaped: bool,
    limit: usize,
}

impl Framer {
    /// A framer for objects of up to `limit` bytes.
    #[must_use]
    pub fn new(limit: usize) -> Self {
        Self {
            buffer: BytesMut::new(),
            scanned: 0,
            depth: 0,
            in_string: false,
            escaped: false,
            limit,
        }
    }

    /// Where to read the next bytes to.
    pub fn buffer(&mut self) -> &mut BytesMut {
        self.buffer.reserve(8192);
        &mut self.buffer
    }

    /// Whether an object has begun and not ended.
    #[must_use]
    pub fn is_inside(&self) -> bool {
        self.depth > 0
    }

    /// The next whole object, if it has arrived.
    ///
    /// # Errors
    /// The stream holds something else than objects, or one that is too large.
    pub fn next_object(&mut self) -> Result<Option<Bytes>, FrameError> {
        if self.depth == 0 {
            let blank = self.buffer.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
            let _ = self.buffer.split_to(blank);
            match self.buffer.first() {
                None => return Ok(None),
                Some(b'{') => {}
                Some(_) => return Err(FrameError::NotAnObject(self.excerpt())),
            }
        }
        while let Some(&byte) = self.buffer.get(self.scanned) {
            self.scanned += 1;
            if self.in_string {
                match byte {
                    _ if self.escaped => self.escaped = false,
                    b'\\' => self.escaped = true,
                    b'"' => self.in_string = false,
                    _ => {}
                }
                continue;
            }
            match byte {
                b'"' => self.in_string = true,
                b'{' | b'[' => self.depth += 1,
                b'}' | b']' => {
                    self.depth = self.depth.saturating_sub(1);
                    if self.depth == 0 {
                        let object = self.buffer.split_to(self.scanned).freeze();
                        self.scanned = 0;
                        return Ok(Some(object));
                    }
                }
                _ => {}
            }
        }
        if self.buffer.len() > self.limit {
            return Err(FrameError::TooLarge(self.limit));
        }
        Ok(None)
    }

    fn excerpt(&self) -> String {
        let start = self.buffer.get(..self.buffer.len().min(80)).unwrap_or_default();
        String::from_utf8_lossy(start).into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn objects_come_out_whole_however_they_arrive() {
        let text = " {\"a\":\"}\\\"{\"}\n\n{\"b\":[{},[\"\\\\\"]]}{\n\n\"c\" : 1 }\n";
        let whole = ["{\"a\":\"}\\\"{\"}", "{\"b\":[{},[\"\\\\\"]]}", "{\n\n\"c\" : 1 }"];
        for piece in 1..text.len() {
            let mut framer = Framer::new(100);
            let mut found = Vec::new();
            for bytes in text.as_bytes().chunks(piece) {
                framer.buffer().extend_from_slice(bytes);
                while let Some(object) = framer.next_object().unwrap() {
                    found.push(object);
                }
            }
            assert_eq!(found, whole, "in pieces of {piece} bytes");
            assert!(!framer.is_inside());
        }
    }

    #[test]
    fn anything_else_is_refused() {
        for (text, error) in [
            ("hello", FrameError::NotAnObject("hello".into())),
            ("{} 1", FrameError::NotAnObject("1".into())),
            ("{\"a\":\"0123456789\"", FrameError::TooLarge(10)),
        ] {
            let mut framer = Framer::new(10);
            framer.buffer().extend_from_slice(text.as_bytes());
            let found =
                std::iter::from_fn(|| framer.next_object().transpose()).find_map(Result::err);
            assert_eq!(found, Some(error), "{text}");
        }
    }
}

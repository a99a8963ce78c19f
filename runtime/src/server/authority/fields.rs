//! Where in a list of header fields the value of `:authority` is (RFC 7541).

/// The name, and its index in the static table (RFC 7541, appendix A).
const NAME: &[u8] = b":authority";
const INDEX: usize = 1;

/// Where in a list of fields the next byte is (RFC 7541, 6), and whether it is the value's of
/// `:authority`.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Fields {
    at: At,
    /// Of the field that is read: whether it has the name.
    is_authority: bool,
}

#[derive(Debug, Clone, Copy, Default)]
enum At {
    /// At the beginning of a field.
    #[default]
    Field,
    /// In the number of a name, which a value follows or not.
    Number { number: Number, has_value: bool },
    /// At the length of a name or value.
    Length { is_name: bool },
    /// In the length of one.
    MoreLength { number: Number, is_name: bool, is_coded: bool },
    /// In a name or value.
    Text { left: usize, read: usize, is_name: bool, is_coded: bool },
}

/// A number that takes more than one byte (5.1).
#[derive(Debug, Clone, Copy)]
struct Number {
    value: usize,
    shift: u32,
}

impl Number {
    fn new(prefix: usize) -> Self {
        Self { value: prefix, shift: 0 }
    }

    /// Takes one byte; the number, if it was the last.
    fn next(&mut self, byte: u8) -> Option<usize> {
        // One that is too large is refused where the fields are read.
        let part = usize::from(byte & 0x7f).checked_shl(self.shift).unwrap_or(usize::MAX);
        self.value = self.value.saturating_add(part);
        self.shift += 7;
        (byte & 0x80 == 0).then_some(self.value)
    }
}

impl Fields {
    /// Takes one byte, and replaces it if it can't be a part of a host's name.
    pub(super) fn next(&mut self, byte: &mut u8) {
        self.at = match self.at {
            At::Field => {
                // The number has the bits that the kind of field leaves (6.1 to 6.3).
                let (mask, has_value) = match *byte {
                    0x80.. => (0x7f, false),
                    0x40.. => (0x3f, true),
                    0x20.. => (0x1f, false),
                    _ => (0x0f, true),
                };
                let number = *byte & mask;
                if number == mask {
                    At::Number { number: Number::new(mask.into()), has_value }
                } else {
                    self.named(number.into(), has_value)
                }
            }
            At::Number { mut number, has_value } => match number.next(*byte) {
                None => At::Number { number, has_value },
                Some(index) => self.named(index, has_value),
            },
            At::Length { is_name } => {
                let (length, is_coded) = (*byte & 0x7f, *byte & 0x80 != 0);
                if length == 0x7f {
                    At::MoreLength { number: Number::new(length.into()), is_name, is_coded }
                } else {
                    self.sized(length.into(), is_name, is_coded)
                }
            }
            At::MoreLength { mut number, is_name, is_coded } => match number.next(*byte) {
                None => At::MoreLength { number, is_name, is_coded },
                Some(length) => self.sized(length, is_name, is_coded),
            },
            At::Text { left, read, is_name, is_coded } => {
                if is_name {
                    self.is_authority &= NAME.get(read) == Some(byte);
                } else if self.is_authority && !is_coded && !fits(*byte) {
                    *byte = b'-';
                }
                match left - 1 {
                    0 => after(is_name),
                    left => At::Text { left, read: read + 1, is_name, is_coded },
                }
            }
        };
    }

    /// After the number of a name; 0 is one that is written out.
    fn named(&mut self, index: usize, has_value: bool) -> At {
        self.is_authority = index == INDEX;
        if has_value { At::Length { is_name: index == 0 } } else { At::Field }
    }

    /// After the length of a name or value.
    fn sized(&mut self, left: usize, is_name: bool, is_coded: bool) -> At {
        if is_name {
            self.is_authority = left == NAME.len() && !is_coded;
        }
        if left == 0 { after(is_name) } else { At::Text { left, read: 0, is_name, is_coded } }
    }
}

/// After a name comes its value, and after that the next field.
fn after(is_name: bool) -> At {
    if is_name { At::Length { is_name: false } } else { At::Field }
}

/// Whether it can stand anywhere in a host's name.
fn fits(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-')
}

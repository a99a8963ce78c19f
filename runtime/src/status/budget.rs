//! Keeping a status within what clients accept: many refuse a response with more than 8 KiB of
//! metadata, and then the client sees nothing of the error at all.

/// Longest message, in bytes as they travel. It travels twice: in `grpc-message` and in the
/// details.
const MESSAGE: usize = 1536;
/// Longest text in the details besides the message, in bytes as they would travel there.
const DETAIL: usize = 256;
/// Room for a message, twice, and for the node's data, in bytes as they travel.
const TOTAL: usize = 5 << 10;

/// The message, cut to what travels in [`MESSAGE`] bytes; an ellipsis says where it was cut.
#[must_use]
pub fn shorten(message: &str) -> String {
    cut(message, MESSAGE)
}

/// A text of the details, cut to some [`DETAIL`] bytes.
#[must_use]
pub fn shorten_detail(text: &str) -> String {
    cut(text, DETAIL)
}

fn cut(text: &str, mut room: usize) -> String {
    for (at, character) in text.char_indices() {
        match room.checked_sub(cost(character)) {
            Some(left) => room = left,
            None => return format!("{}…", text.get(..at).unwrap_or_default()),
        }
    }
    text.to_owned()
}

/// What is left for that which the node adds to its message.
#[derive(Debug)]
pub struct Room(usize);

impl Room {
    /// What is left beside this message.
    #[must_use]
    pub fn beside(message: &str) -> Self {
        let message = message.chars().map(cost).sum::<usize>().min(MESSAGE);
        // The details hold the message as it is, and travel as base64.
        Self(TOTAL.saturating_sub(message.saturating_add(base64(message))))
    }

    /// Takes what so many bytes need, if there is as much.
    pub fn take(&mut self, bytes: usize) -> bool {
        let left = self.0.checked_sub(base64(bytes));
        self.0 = left.unwrap_or(self.0);
        left.is_some()
    }
}

/// How long so many bytes are in base64, as which details and data travel.
fn base64(bytes: usize) -> usize {
    bytes.div_ceil(3).saturating_mul(4)
}

/// How many bytes a character takes at most in `grpc-message`, which is percent-encoded.
fn cost(character: char) -> usize {
    let plain = character.is_ascii_alphanumeric() || "-_.,:;/()[]+*=!$&'@^|~".contains(character);
    if plain { 1 } else { 3 * character.len_utf8() }
}

#[cfg(test)]
mod tests {
    use super::{MESSAGE, cost, shorten};

    /// What tonic's own percent-encoding makes of it.
    fn sent(text: &str) -> usize {
        let status = tonic::Status::internal(text);
        let mut headers = http::HeaderMap::new();
        status.add_header(&mut headers).unwrap();
        headers["grpc-message"].len()
    }

    #[test]
    fn a_character_costs_no_less_than_it_takes() {
        let ascii = (' '..='~').collect::<String>();
        for character in ascii.chars().chain(['\n', '\u{7f}', 'ü', '€', '😀']) {
            let (cost, sent) = (cost(character), sent(&character.to_string()));
            assert!(cost >= sent, "{character:?} takes {sent}");
            // Nor much more: letters and digits are what messages are made of.
            let is_plain = character.is_ascii_alphanumeric() || "-_.,:;/()".contains(character);
            assert_eq!(cost, if is_plain { 1 } else { cost.max(sent) });
            assert!(cost <= 3 * character.len_utf8());
        }
        assert_eq!([cost(' '), cost('ü'), cost('€'), cost('😀')], [3, 6, 9, 12]);
    }

    #[test]
    fn messages_are_cut_where_they_no_longer_fit() {
        for text in ["x".repeat(MESSAGE), "ü".repeat(MESSAGE / 6), "€".repeat(MESSAGE / 9)] {
            assert_eq!(shorten(&text), text);
            let longer = format!("{text}€");
            assert_eq!(shorten(&longer), format!("{text}…"));
        }
    }
}

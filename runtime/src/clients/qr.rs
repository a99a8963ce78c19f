//! QR codes for terminals.
//!
//! A code is dark on light, with a light margin around it; many readers see none that is light on
//! dark. A terminal's own colours are dark on light or light on dark, and nobody tells which. Two
//! modules stand above each other in one character, since characters are twice as high as wide.

use qrcode::{Color, EcLevel, QrCode};

/// The light margin that the standard asks for, in modules.
const MARGIN: usize = 4;

/// Colours of a terminal's characters: black on white, of the 256 that themes leave alone.
const BLACK_ON_WHITE: &str = "\x1b[38;5;16;48;5;231m";
const RESET: &str = "\x1b[0m";

/// What a code is shown with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paint {
    /// Escape sequences that set the colours: right on every terminal. JSON has no room for them.
    Colours,
    /// The terminal's own colours, which have to be light on dark, as most are.
    LightOnDark,
}

/// A code as lines of text.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// The lines, each ended by a line break.
    pub text: String,
    /// How many characters a line is wide.
    pub columns: usize,
    /// How many lines there are.
    pub lines: usize,
}

/// The code of a text, with the least redundancy, so that it stays small: a screen has no dirt.
/// `None` where the text is longer than the 2,953 bytes that a code holds.
#[must_use]
pub fn code(text: &str, paint: Paint) -> Option<Code> {
    let code = QrCode::with_error_correction_level(text, EcLevel::L).ok()?;
    let width = code.width();
    let modules = code.into_colors();
    let columns = width + 2 * MARGIN;
    let is_dark = |row: usize, column: usize| {
        let (row, column) = (row.checked_sub(MARGIN), column.checked_sub(MARGIN));
        let at = row.zip(column.filter(|column| *column < width));
        at.and_then(|(row, column)| modules.get(row * width + column)) == Some(&Color::Dark)
    };
    let mut text = String::new();
    let lines = columns.div_ceil(2);
    for line in 0..lines {
        if paint == Paint::Colours {
            text.push_str(BLACK_ON_WHITE);
        }
        for column in 0..columns {
            // What is drawn in the colour of text: what is dark, or else what is light.
            let drawn = |row| is_dark(row, column) == (paint == Paint::Colours);
            text.push(match (drawn(2 * line), drawn(2 * line + 1)) {
                (true, true) => '█',
                (true, false) => '▀',
                (false, true) => '▄',
                (false, false) => ' ',
            });
        }
        if paint == Paint::Colours {
            text.push_str(RESET);
        }
        text.push('\n');
    }
    Some(Code { text, columns, lines })
}

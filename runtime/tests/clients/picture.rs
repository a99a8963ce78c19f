//! QR codes, as a reader sees them on the screen.

use boltgate::clients::qr::{Code, Paint, code};
use proptest::prelude::{prop_assert_eq, proptest};

/// Whether each dot of the screen is light, row by row, given whether text is.
fn screen(code: &Code, text_is_light: bool) -> Vec<Vec<bool>> {
    let mut rows = Vec::new();
    for line in code.text.lines() {
        let line = line.replace("\x1b[38;5;16;48;5;231m", "").replace("\x1b[0m", "");
        assert_eq!(line.chars().count(), code.columns);
        for half in ['▀', '▄'] {
            let is_text = |c: char| c == '█' || c == half;
            rows.push(line.chars().map(|c| is_text(c) == text_is_light).collect());
        }
    }
    assert_eq!(rows.len(), 2 * code.lines);
    rows
}

/// What a reader that takes dark on light only makes of a screen.
fn read(screen: &[Vec<bool>]) -> Option<String> {
    const SCALE: usize = 3;
    let (width, height) = (screen[0].len() * SCALE, screen.len() * SCALE);
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| {
        if screen[y / SCALE][x / SCALE] { 255 } else { 0 }
    });
    let grids = picture.detect_grids();
    let (_, text) = grids.first()?.decode().ok()?;
    Some(text)
}

proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(10))]

    #[test]
    fn a_code_is_read_as_it_was_written(text in "boltgate://[a-z]{1,9}:[0-9]{4}/\\?ca=[A-Za-z0-9_-]{0,900}") {
        let painted = code(&text, Paint::Colours).unwrap();
        prop_assert_eq!(read(&screen(&painted, false)), Some(text.clone()));
        let plain = code(&text, Paint::LightOnDark).unwrap();
        prop_assert_eq!(read(&screen(&plain, true)), Some(text));
    }
}

#[test]
fn there_is_a_light_margin_and_nothing_that_json_would_escape() {
    let plain = code("boltgate://", Paint::LightOnDark).unwrap();
    let dots = screen(&plain, true);
    let light = |row: &Vec<bool>| row.iter().all(|light| *light);
    assert!(
        dots[..4].iter().all(light) && dots.iter().rev().skip(plain.columns % 2).take(4).all(light)
    );
    assert!(dots.iter().all(|row| row[..4].iter().chain(row.iter().rev().take(4)).all(|l| *l)));
    let json = serde_json::to_string(&plain.text.replace('\n', "")).unwrap();
    assert!(!json.contains('\\'));
}

#[test]
fn what_is_too_long_has_no_code() {
    assert!(code(&"a".repeat(2953), Paint::LightOnDark).is_some());
    assert_eq!(code(&"a".repeat(2954), Paint::LightOnDark), None);
}

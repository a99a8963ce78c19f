//! Texts of a drawing.

use plotters::coord::Shift;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use super::theme;
use crate::Outcome;

/// A drawing in memory.
pub type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;

pub const SMALL: u32 = 15;
const TITLE: u32 = 21;

/// A text beside a point.
pub fn put(
    area: &Area<'_>,
    text: &str,
    at: (i32, i32),
    size: u32,
    colour: RGBColor,
    side: HPos,
) -> Outcome<()> {
    let style = ("sans-serif", size).into_font().color(&colour).pos(Pos::new(side, VPos::Center));
    area.draw(&Text::new(text, at, style)).map_err(|error| error.to_string())?;
    Ok(())
}

/// The title, what is measured, and which colour is what.
pub fn head(area: &Area<'_>, title: &str, what: &str, series: &[String]) -> Outcome<()> {
    put(area, title, (20, 24), TITLE, theme::TEXT, HPos::Left)?;
    put(area, what, (20, 48), SMALL, theme::QUIET, HPos::Left)?;
    let mut x = 20;
    for (at, name) in series.iter().enumerate() {
        let square = [(x, 67), (x + 11, 78)];
        area.draw(&Rectangle::new(square, theme::series(at).filled()))
            .map_err(|error| error.to_string())?;
        put(area, name, (x + 17, 73), SMALL, theme::TEXT, HPos::Left)?;
        // About as wide as the text is; there is no font here to measure it with.
        x += 17 + 8 * name.chars().count() as i32 + 16;
    }
    Ok(())
}

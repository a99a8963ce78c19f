//! Bars that lie, in groups, each with its value.

use plotters::prelude::*;
use plotters::style::text_anchor::HPos;

use super::text::{self, Area, SMALL};
use super::theme;
use crate::Outcome;

const WIDTH: i32 = 760;
const HEAD: i32 = 96;
const LABELS: i32 = 190;
const VALUES: i32 = 110;
const BAR: i32 = 20;
const GAP: i32 = 4;
const GROUP_GAP: i32 = 18;

/// Values of several series, side by side.
pub struct Bars<'a> {
    /// What is seen.
    pub title: &'a str,
    /// What the values are, and which are better.
    pub what: &'a str,
    /// Names of the series.
    pub series: Vec<String>,
    /// For each group its name, and a value for each series.
    pub groups: Vec<(String, Vec<f64>)>,
    /// A value as a text, with its unit.
    pub form: &'a dyn Fn(f64) -> String,
}

impl Bars<'_> {
    /// The drawing.
    ///
    /// # Errors
    /// There is nothing to draw.
    pub fn svg(&self) -> Outcome<String> {
        let most =
            self.groups.iter().flat_map(|(_, values)| values).fold(0.0, |a, b| f64::max(a, *b));
        if most <= 0.0 {
            return Err(format!("{}: no values", self.title).into());
        }
        let group = self.series.len() as i32 * (BAR + GAP) - GAP;
        let height = HEAD + self.groups.len() as i32 * (group + GROUP_GAP) + 6;
        let mut svg = String::new();
        {
            let area = SVGBackend::with_string(&mut svg, (WIDTH as u32, height as u32))
                .into_drawing_area();
            area.fill(&theme::GROUND).map_err(|error| error.to_string())?;
            text::head(&area, self.title, self.what, &self.series)?;
            let mut y = HEAD;
            for (name, values) in &self.groups {
                text::put(
                    &area,
                    name,
                    (LABELS - 10, y + group / 2),
                    SMALL,
                    theme::TEXT,
                    HPos::Right,
                )?;
                for (at, value) in values.iter().enumerate() {
                    let top = y + at as i32 * (BAR + GAP);
                    self.bar(&area, top, value / most, theme::series(at), *value)?;
                }
                y += group + GROUP_GAP;
            }
            let axis = PathElement::new([(LABELS, HEAD - 6), (LABELS, height - 16)], theme::GRID);
            area.draw(&axis).map_err(|error| error.to_string())?;
            area.present().map_err(|error| error.to_string())?;
        }
        Ok(theme::finish(&svg, self.title))
    }

    fn bar(
        &self,
        area: &Area<'_>,
        top: i32,
        share: f64,
        colour: RGBColor,
        value: f64,
    ) -> Outcome<()> {
        let long = (f64::from(WIDTH - LABELS - VALUES) * share).round().max(1.0) as i32;
        let bar = Rectangle::new([(LABELS, top), (LABELS + long, top + BAR)], colour.filled());
        area.draw(&bar).map_err(|error| error.to_string())?;
        let label = (LABELS + long + 7, top + BAR / 2);
        text::put(area, &(self.form)(value), label, SMALL, theme::TEXT, HPos::Left)
    }
}

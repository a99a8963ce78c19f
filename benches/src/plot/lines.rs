//! Lines over lengths that differ by powers of ten.

use plotters::prelude::*;

use super::text::{self, SMALL};
use super::theme;
use crate::Outcome;

const SIZE: (u32, u32) = (760, 400);

/// How something grows: both axes by powers of ten.
pub struct Lines<'a> {
    /// What is seen.
    pub title: &'a str,
    /// What the values are, and what to look for.
    pub what: &'a str,
    /// The name of the axis to the right.
    pub x: &'a str,
    /// The name of the axis upwards, with its unit.
    pub y: &'a str,
    /// For each series its name and its points.
    pub series: Vec<(String, Vec<(f64, f64)>)>,
}

impl Lines<'_> {
    /// The drawing.
    ///
    /// # Errors
    /// There is nothing to draw.
    pub fn svg(&self) -> Outcome<String> {
        let points = || self.series.iter().flat_map(|(_, points)| points);
        let low = |value: fn(&(f64, f64)) -> f64| points().map(value).fold(f64::INFINITY, f64::min);
        let high = |value: fn(&(f64, f64)) -> f64| points().map(value).fold(0.0, f64::max);
        let (left, right) = (low(|point| point.0), high(|point| point.0));
        let (bottom, top) = (low(|point| point.1), high(|point| point.1));
        if !(left < right && bottom > 0.0) {
            return Err(format!("{}: no values above zero", self.title).into());
        }
        // Whole powers of ten, so that nothing looks steeper than it is; a little less, so that
        // the lowest has its label.
        let (bottom, top) =
            (0.99 * 10_f64.powf(bottom.log10().floor()), 10_f64.powf(top.log10().ceil()));
        let mut svg = String::new();
        {
            let area = SVGBackend::with_string(&mut svg, SIZE).into_drawing_area();
            area.fill(&theme::GROUND).map_err(|error| error.to_string())?;
            let names: Vec<_> = self.series.iter().map(|(name, _)| name.clone()).collect();
            text::head(&area, self.title, self.what, &names)?;
            let (_, below) = area.split_vertically(92);
            let mut chart = ChartBuilder::on(&below)
                .margin_right(30)
                .margin_bottom(10)
                .margin_left(12)
                .x_label_area_size(46)
                .y_label_area_size(66)
                .build_cartesian_2d((left..right * 1.15).log_scale(), (bottom..top).log_scale())
                .map_err(|error| error.to_string())?;
            chart
                .configure_mesh()
                .light_line_style(theme::GROUND)
                .bold_line_style(theme::GRID)
                .axis_style(theme::GRID)
                .label_style(("sans-serif", SMALL).into_font().color(&theme::QUIET))
                .axis_desc_style(("sans-serif", SMALL + 1).into_font().color(&theme::TEXT))
                .y_labels(5)
                .x_desc(self.x)
                .y_desc(self.y)
                .x_label_formatter(&|x| super::grouped(*x))
                .y_label_formatter(&|y| super::plain(*y))
                .draw()
                .map_err(|error| error.to_string())?;
            for (at, (_, points)) in self.series.iter().enumerate() {
                let colour = theme::series(at);
                let line = LineSeries::new(points.iter().copied(), colour.stroke_width(2));
                chart.draw_series(line).map_err(|error| error.to_string())?;
                let dots = points.iter().map(|point| Circle::new(*point, 4, colour.filled()));
                chart.draw_series(dots).map_err(|error| error.to_string())?;
            }
            area.present().map_err(|error| error.to_string())?;
        }
        Ok(theme::finish(&svg, self.title))
    }
}

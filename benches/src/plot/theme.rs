//! Colours, and how a drawing changes them where the reader's screen is dark.

use std::fmt::Write as _;

use plotters::style::RGBColor;

/// A colour on light ground, and what it becomes on dark ground.
struct Pair(RGBColor, &'static str);

pub const GROUND: RGBColor = RGBColor(0xff, 0xff, 0xff);
pub const TEXT: RGBColor = RGBColor(0x1f, 0x23, 0x28);
pub const QUIET: RGBColor = RGBColor(0x59, 0x63, 0x6e);
pub const GRID: RGBColor = RGBColor(0xd8, 0xde, 0xe4);
/// The colours of series, in their order.
pub const SERIES: [RGBColor; 4] = [
    RGBColor(0x09, 0x69, 0xda),
    RGBColor(0xbc, 0x4c, 0x00),
    RGBColor(0x1a, 0x7f, 0x37),
    RGBColor(0x82, 0x50, 0xdf),
];

const PAIRS: [Pair; 8] = [
    Pair(GROUND, "#0d1117"),
    Pair(TEXT, "#e6edf3"),
    Pair(QUIET, "#9198a1"),
    Pair(GRID, "#30363d"),
    Pair(SERIES[0], "#4493f8"),
    Pair(SERIES[1], "#f0883e"),
    Pair(SERIES[2], "#3fb950"),
    Pair(SERIES[3], "#ab7df8"),
];

/// The colour of a series; the fifth begins anew.
pub fn series(at: usize) -> RGBColor {
    SERIES[at % SERIES.len()]
}

/// Adds to a drawing what a screen reader says, and its colours on dark ground.
pub fn finish(svg: &str, title: &str) -> String {
    let mut style = String::from("@media (prefers-color-scheme: dark) {");
    for Pair(RGBColor(red, green, blue), dark) in PAIRS {
        let light = format!("#{red:02X}{green:02X}{blue:02X}");
        // Writing into a String can't fail.
        let _ = write!(style, " [fill=\"{light}\"] {{ fill: {dark} }}");
        let _ = write!(style, " [stroke=\"{light}\"] {{ stroke: {dark} }}");
    }
    style.push_str(" }\ntext { font-family: system-ui, sans-serif }");
    let head = svg.find('>').map_or(0, |end| end + 1);
    let (head, rest) = svg.split_at(head);
    format!("{head}\n<title>{title}</title>\n<style>\n{style}\n</style>{rest}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_colour_of_a_drawing_has_one_for_the_dark() {
        let svg = finish("<svg width=\"1\">\n<rect fill=\"#FFFFFF\"/></svg>", "A title");
        assert!(svg.starts_with("<svg width=\"1\">\n<title>A title</title>\n<style>"), "{svg}");
        assert!(svg.contains("[fill=\"#FFFFFF\"] { fill: #0d1117 }"), "{svg}");
        assert!(svg.ends_with("</style>\n<rect fill=\"#FFFFFF\"/></svg>"), "{svg}");
    }
}

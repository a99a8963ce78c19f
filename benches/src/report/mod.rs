//! A run as Markdown: blocks of a document, each between two comments, so that the prose around
//! them stays.

mod document;
pub mod number;
mod peer;
mod tables;
mod transcode;

use std::path::Path;

use crate::Outcome;
use crate::results::Run;

pub use document::Document;
pub use transcode::Transcode;

/// Writes what runs came to into a document that has places for it.
///
/// # Errors
/// The document can't be read or written, or one of its places has no end.
pub fn write(path: &Path, runs: &[Run], transcode: Option<&Transcode>) -> Outcome<()> {
    let mut document = Document::read(path)?;
    for run in runs {
        for (block, text) in blocks(run) {
            document.replace(&format!("{}:{block}", run.name), &text)?;
        }
    }
    if let Some(transcode) = transcode {
        document.replace("transcode", &transcode.table())?;
    }
    document.write()
}

/// Everything that a run has to say, by the names of the places where it goes.
fn blocks(run: &Run) -> Vec<(&'static str, String)> {
    let mut blocks = vec![
        ("run", tables::run(run)),
        ("calls", tables::calls(run)),
        ("lists", tables::lists(run)),
    ];
    if let [ours, other, ..] = &run.programs[..] {
        blocks.push(("ratios", peer::ratios(run, &ours.name, &other.name)));
    } else {
        blocks.push(("growth", tables::growth(run)));
        blocks.push(("in-memory", tables::in_memory(run)));
        blocks.push(("fan-out", tables::fan_out(run)));
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::results::tests::sample;

    #[test]
    fn what_a_run_says_goes_where_the_document_has_a_place_for_it() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("document.md");
        let place = |name| format!("<!-- bench {name} -->\n<!-- /bench -->\n");
        let places = ["bench:run", "bench:calls", "bench:growth", "other:calls"].map(place);
        std::fs::write(&path, format!("# Head\n{}", places.concat())).unwrap();
        write(&path, &[sample(&["Ours"])], None).unwrap();
        let text = std::fs::read_to_string(&path).unwrap();
        for part in [
            "# Head\n<!-- bench bench:run -->\n\n`make bench`, 5 rounds of 1 s, 2026-03-31, on A processor",
            "Ours 1.2, 10.0 MB",
            "| 1, 1 | Ours | 10,000 | 120 µs | 200 µs | 50.0 µs |",
            "| 10,000 | Ours | 20.0 ms | 2.00 µs | 1.00 µs | 9.54 MiB | 1,000 bytes |",
            "<!-- bench other:calls -->\n<!-- /bench -->",
        ] {
            assert!(text.contains(part), "{part}: {text}");
        }
    }
}

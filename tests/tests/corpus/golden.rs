//! Lists that are committed under `golden/`.

use std::collections::BTreeSet;
use std::path::PathBuf;

/// Set it to write the lists anew; then read the diff.
const RENEW: &str = "BOLTGATE_NEW_GOLDEN";

const HEADER: &str = "# Members by path; tests/tests/corpus says how they come here.\n";

fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("golden").join(name)
}

/// Holds a list to the golden of this name, one entry per line.
pub fn assert_list(name: &str, list: &BTreeSet<String>) {
    let path = path(name);
    if std::env::var_os(RENEW).is_some() {
        let lines = list.iter().flat_map(|line| [line.as_str(), "\n"]).collect::<String>();
        std::fs::write(&path, format!("{HEADER}{lines}")).unwrap();
    }
    let golden = std::fs::read_to_string(&path).unwrap_or_default();
    let golden = golden.lines().filter(|line| !line.starts_with('#'));
    let golden: BTreeSet<String> = golden.map(str::to_owned).collect();
    let new: Vec<_> = list.difference(&golden).collect();
    let gone: Vec<_> = golden.difference(list).collect();
    assert!(
        new.is_empty() && gone.is_empty(),
        "tests/golden/{name}: new {new:#?}, gone {gone:#?}\nif that is right, run again with {RENEW}=1"
    );
}

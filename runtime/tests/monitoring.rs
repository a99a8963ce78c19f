//! `docs/monitoring.md` names every metric, and none that there isn't.

use boltgate::metrics::table::{ALL, Row};
use prometheus_client::metrics::MetricType;

/// The name under which samples are found, and the type.
fn shown(row: &Row) -> (String, &'static str) {
    let (suffix, form) = match row.form {
        MetricType::Counter => ("_total", "counter"),
        MetricType::Info => ("_info", "gauge"),
        MetricType::Histogram => ("", "histogram"),
        MetricType::Gauge => ("", "gauge"),
        MetricType::Unknown => panic!("{}: of no type", row.name),
    };
    (format!("{}{suffix}", row.name), form)
}

#[test]
fn the_documents_table_is_the_programs() {
    let mut table = String::from("| metric | type | labels | |\n|---|---|---|---|\n");
    for row in ALL {
        let (name, form) = shown(row);
        let labels: Vec<_> = row.labels.iter().map(|label| format!("`{label}`")).collect();
        table += &format!("| `{name}` | {form} | {} | {} |\n", labels.join(", "), row.help);
    }
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/monitoring.md");
    let document = std::fs::read_to_string(path).unwrap();
    assert!(document.contains(&table), "docs/monitoring.md should have this table:\n{table}");
}

#[test]
fn names_are_as_prometheus_wants_them() {
    let mut names: Vec<_> = ALL.iter().map(|row| row.name).collect();
    for row in ALL {
        assert!(row.name.starts_with("boltgate_") || row.name.starts_with("process_"));
        assert!(row.name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_'));
        assert!(!row.name.ends_with("_total") && !row.name.ends_with("_info"), "{}", row.name);
        let timed = matches!(row.form, MetricType::Histogram);
        assert!(!timed || row.name.ends_with("_seconds"), "{}: no unit", row.name);
        assert!(!row.help.is_empty() && !row.help.ends_with('.'), "{}", row.name);
        assert!(!row.labels.contains(&"le"), "{}", row.name);
    }
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), ALL.len());
}

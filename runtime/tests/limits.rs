//! `docs/operators.md` names every limit that is an option, with its default and its range.

use boltgate::options::{limits::TABLE, table};

#[test]
fn the_documents_table_is_the_programs() {
    let mut text = String::from(
        "| option | default | accepted | what is limited | beyond it |\n|---|---|---|---|---|\n",
    );
    for limit in TABLE {
        text += &format!(
            "| `{}` | `{}` | {} | {} | {} |\n",
            limit.name,
            limit.default_text(),
            limit.accepted(),
            limit.description,
            limit.beyond
        );
    }
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/operators.md");
    let document = std::fs::read_to_string(path).unwrap();
    assert!(document.contains(&text), "docs/operators.md should have this table:\n{text}");
}

/// Each is an option of the plugin and of `boltgate serve`, and is documented beside the others.
#[test]
fn each_limit_is_an_option() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/operators.md");
    let document = std::fs::read_to_string(path).unwrap();
    for row in table() {
        assert!(document.contains(&format!("| `{}` |", row.name)), "{}", row.name);
        let limit = TABLE.iter().find(|limit| limit.name == row.name);
        if let Some(limit) = limit {
            assert!(row.description.contains(&limit.accepted()), "{}", row.name);
            assert!(row.default().is_some(), "{}", row.name);
        }
    }
    assert!(TABLE.iter().all(|limit| table().iter().any(|row| row.name == limit.name)));
}

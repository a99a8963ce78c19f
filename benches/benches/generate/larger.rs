//! A surface that is larger than the node's: every method several times, under other names.

use std::fs;
use std::path::Path;

use toml::{Table, Value};

/// Writes schemas and policy with each exposed method so many times.
pub fn write(root: &Path, into: &Path, times: usize) {
    let schemas = root.join("schemas");
    for name in ["primitives.toml", "titles.toml", "errors.toml", "numbers.txt", "VERSION"] {
        keep(into, &format!("schemas/{name}"), &read(&schemas.join(name)));
    }
    for folder in ["notifications", "hooks", "methods"] {
        for entry in fs::read_dir(schemas.join(folder)).expect("a folder of schemas") {
            let path = entry.expect("its files").path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            keep(into, &format!("schemas/{folder}/{name}"), &read(&path));
        }
    }
    let table = |name: &str| read(&schemas.join(name)).parse::<Table>().expect("TOML");
    let (mut exposure, mut access) = (table("exposure.toml"), table("access.toml"));
    let mut overrides = table("overrides.toml");
    let methods = exposure["methods"].as_table().expect("[methods]").clone();
    for time in 1..times {
        for (name, entry) in &methods {
            let spelling = entry["path"].as_str().expect("a spelling");
            let (copy, copied) = (format!("x{time}-{name}"), format!("X{time}-{spelling}"));
            let text = read(&schemas.join(format!("methods/{name}.json")));
            let text =
                text.replacen(&format!("\"rpc\": \"{name}\""), &format!("\"rpc\": \"{copy}\""), 1);
            keep(into, &format!("schemas/methods/{copy}.json"), &text);
            let exposed = Table::from_iter([("path".to_owned(), Value::from(copied.as_str()))]);
            insert(&mut exposure, "methods", copy.clone(), exposed.into());
            // A class of which no parameters are written down.
            let changes = access["methods"]["changes"].as_array_mut().expect("a list");
            changes.push(copy.into());
            for entries in overrides.iter_mut().filter_map(|(_, value)| value.as_array_mut()) {
                let more: Vec<Value> =
                    entries.iter().filter_map(|entry| of_copy(entry, spelling, &copied)).collect();
                entries.extend(more);
            }
        }
    }
    for (name, table) in [("exposure", exposure), ("access", access), ("overrides", overrides)] {
        keep(into, &format!("schemas/{name}.toml"), &table.to_string());
    }
}

/// Writes a file below a folder.
pub fn keep(into: &Path, path: &str, text: &str) {
    let path = into.join(path);
    fs::create_dir_all(path.parent().unwrap_or(into)).expect("a folder is made");
    fs::write(path, text).expect("a file is written");
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn insert(table: &mut Table, key: &str, name: String, value: Value) {
    table[key].as_table_mut().expect("a table").insert(name, value);
}

/// An override of a method as one of its copy; `None` where it is of something else.
fn of_copy(entry: &Value, spelling: &str, copied: &str) -> Option<Value> {
    let moved = |text: &str| {
        let rest = text.strip_prefix(spelling)?;
        rest.starts_with(['.', '[']).then(|| Value::from(format!("{copied}{rest}")))
    };
    let mut entry = entry.as_table()?.clone();
    if let Some(path) = entry.get("path").and_then(Value::as_str).and_then(moved) {
        entry.insert("path".to_owned(), path);
        return Some(entry.into());
    }
    let paths: Vec<Value> =
        entry.get("paths")?.as_array()?.iter().filter_map(|path| moved(path.as_str()?)).collect();
    entry.insert("paths".to_owned(), paths.clone().into());
    (!paths.is_empty()).then(|| entry.into())
}

//! What a new release changes is told: changes of every kind, made by chance in a copy of the
//! schemas, are found where they were made, and nothing else is.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use boltgate_gen::import;
use boltgate_gen::import::report::Form;
use boltgate_gen::model::diff::Kind;
use fastrand::Rng;
use serde_json::{Map, Value, json};
use tempfile::TempDir;

/// How many changes are made at once.
const CHANGES: usize = 40;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// A copy of the project, and of its schemas as a node has them.
struct Release {
    folder: TempDir,
    /// Path below the node's folder to schema.
    files: BTreeMap<PathBuf, Value>,
    /// What was changed already, so that no change hides another one.
    touched: BTreeSet<(PathBuf, String)>,
}

/// A change: what kind, of which method, notification or hook, and where inside.
type Found = (Kind, String, String);

impl Release {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        copy(&root().join("schemas"), &folder.path().join("project/schemas"));
        // What is kept has been corrected already.
        let overrides = folder.path().join("project/schemas/overrides.toml");
        let text = fs::read_to_string(&overrides).unwrap();
        let (text, corrections) = text.split_at(text.find("[[correct_").unwrap());
        assert!(
            corrections
                .lines()
                .all(|line| !line.starts_with("[[") || line.starts_with("[[correct_"))
        );
        fs::write(overrides, text).unwrap();
        let mut files = BTreeMap::new();
        for (ours, theirs) in
            [("methods", "."), ("notifications", "notification"), ("hooks", "hook")]
        {
            for entry in fs::read_dir(root().join("schemas").join(ours)).unwrap() {
                let path = entry.unwrap().path();
                let name = Path::new(theirs).join(path.file_name().unwrap());
                files.insert(name, serde_json::from_slice(&fs::read(path).unwrap()).unwrap());
            }
        }
        Self { folder, files, touched: BTreeSet::new() }
    }

    fn report(&self) -> import::report::Report {
        let node = self.folder.path().join("node");
        let _ = fs::remove_dir_all(&node);
        for below in ["notification", "hook"] {
            fs::create_dir_all(node.join(below)).unwrap();
        }
        for (path, schema) in &self.files {
            fs::write(node.join(path), schema.to_string()).unwrap();
        }
        let project = self.folder.path().join("project");
        import::reported(&project, &node, None, Some("v27.01")).unwrap()
    }

    /// Makes a change of this kind somewhere.
    fn change(&mut self, kind: Kind, random: &mut Rng) -> Found {
        loop {
            let path = random.choice(self.files.keys().cloned().collect::<Vec<_>>()).unwrap();
            if let Some(found) = self.try_change(kind, &path, random) {
                return found;
            }
        }
    }

    fn try_change(&mut self, kind: Kind, path: &Path, random: &mut Rng) -> Option<Found> {
        let schema = self.files.get(path)?.clone();
        let name = name(&schema);
        let whole = (path.to_owned(), String::new());
        if self.touched.contains(&whole) {
            return None;
        }
        let has_changes = self.touched.iter().any(|(other, _)| other == path);
        match kind {
            Kind::Added => {
                let (new, name) = renamed(&schema, &format!("{name}-next"));
                let file = format!("{name}.json");
                let path = path.with_file_name(file);
                self.touched.insert((path.clone(), String::new()));
                self.files.insert(path, new).is_none().then_some((kind, name, String::new()))
            }
            Kind::Removed => {
                if has_changes {
                    return None;
                }
                self.files.remove(path);
                Some((kind, name, String::new()))
            }
            Kind::Deprecated | Kind::Restored | Kind::Dated | Kind::Calling => {
                let changed = restated(kind, self.files.get_mut(path)?.as_object_mut()?);
                if !changed || has_changes {
                    self.files.insert(path.to_owned(), schema);
                    return None;
                }
                self.touched.insert(whole);
                Some((kind, name, String::new()))
            }
            _ => {
                let mut places = Vec::new();
                for part in ["request", "response"] {
                    objects(&schema[part], part, &format!("/{part}"), &mut places);
                }
                let (shown, pointer) = random.choice(places)?;
                let object = self.files.get_mut(path)?.pointer_mut(&pointer)?.as_object_mut()?;
                let Some(member) = change_member(kind, object, random) else {
                    self.files.insert(path.to_owned(), schema);
                    return None;
                };
                let shown = format!("{shown}.{member}");
                let part_of = |other: &str| shown.starts_with(other) || other.starts_with(&shown);
                if self.touched.iter().any(|(file, other)| file == path && part_of(other)) {
                    self.files.insert(path.to_owned(), schema);
                    return None;
                }
                let plain = shown.trim_end_matches(" (list)").to_owned();
                self.touched.insert((path.to_owned(), plain.clone()));
                Some((kind, name, plain))
            }
        }
    }
}

fn name(schema: &Value) -> String {
    let keys = ["rpc", "notification", "hook"];
    keys.iter().find_map(|key| schema[key].as_str()).unwrap().to_owned()
}

fn renamed(schema: &Value, name: &str) -> (Value, String) {
    let mut new = schema.clone();
    for key in ["rpc", "notification", "hook"] {
        if let Some(value) = new.get_mut(key) {
            *value = json!(name);
        }
    }
    (new, name.to_owned())
}

/// Sets or takes away releases, or how a method is called. Says whether that changed anything.
fn restated(kind: Kind, object: &mut Map<String, Value>) -> bool {
    match kind {
        Kind::Deprecated | Kind::FieldDeprecated if !object.contains_key("deprecated") => {
            object.insert("deprecated".into(), json!(["v27.01", "v28.01"]));
            true
        }
        Kind::Restored | Kind::FieldRestored => object.remove("deprecated").is_some(),
        Kind::Dated | Kind::FieldDated => {
            // Later than whatever is around it, or it would say nothing.
            object.insert("added".into(), json!("v27.01")) != Some(json!("v27.01"))
        }
        Kind::Calling if object.contains_key("rpc") => {
            let of_one =
                |part: &Value| part["properties"].as_object().is_some_and(|of| of.len() == 1);
            let (fact, word) = if object.get("response").is_some_and(of_one) {
                ("result", "value")
            } else {
                ("params", "by-position")
            };
            object.insert(fact.into(), json!(word)).is_none()
        }
        _ => false,
    }
}

/// Every object with members: how it is shown, and its JSON pointer.
fn objects(schema: &Value, shown: &str, pointer: &str, found: &mut Vec<(String, String)>) {
    let Some(properties) = schema["properties"].as_object() else { return };
    found.push((shown.to_owned(), pointer.to_owned()));
    for (key, property) in properties {
        let (mut property, mut shown) = (property, format!("{shown}.{key}"));
        let mut pointer =
            format!("{pointer}/properties/{}", key.replace('~', "~0").replace('/', "~1"));
        while property["items"].is_object() {
            property = &property["items"];
            shown.push_str("[]");
            pointer.push_str("/items");
        }
        objects(property, &shown, &pointer, found);
    }
}

/// Changes a member of an object; gives its name.
fn change_member(kind: Kind, object: &mut Map<String, Value>, random: &mut Rng) -> Option<String> {
    let required: Vec<String> = object.get("required").map_or_else(Vec::new, |names| {
        names.as_array().unwrap().iter().map(|name| name.as_str().unwrap().to_owned()).collect()
    });
    let properties = object.get_mut("properties")?.as_object_mut()?;
    let key = random.choice(properties.keys().cloned().collect::<Vec<_>>())?;
    let is_required = required.contains(&key);
    let mut required_now = required.clone();
    let property = properties.get_mut(&key)?.as_object_mut()?;
    let shown = match kind {
        Kind::FieldAdded => {
            properties.insert("brand_new".into(), json!({"type": "u32"}));
            "brand_new".to_owned()
        }
        Kind::FieldRemoved => {
            properties.remove(&key)?;
            required_now.retain(|name| *name != key);
            key
        }
        Kind::FieldDeprecated | Kind::FieldRestored | Kind::FieldDated => {
            if !restated(kind, property) {
                return None;
            }
            key
        }
        Kind::FieldType => {
            let ty = property.get("type")?.as_str()?.to_owned();
            // Of two names for one form, the node's schemas know no difference.
            if ty == "array" || ty == "object" || property.contains_key("enum") {
                return None;
            }
            let new = if ty == "boolean" { "u64" } else { "boolean" };
            property.insert("type".into(), json!(new));
            key
        }
        Kind::FieldRequired if !is_required => {
            required_now.push(key.clone());
            key
        }
        Kind::FieldOptional if is_required => {
            required_now.retain(|name| *name != key);
            key
        }
        Kind::ValueAdded | Kind::ValueRemoved => {
            let values = property.get_mut("enum")?.as_array_mut()?;
            if values.len() < 2 || !values[0].is_string() {
                return None;
            }
            if kind == Kind::ValueAdded {
                // Every other one has no spelling in protobuf, which is for a person to decide.
                values.push(json!(if random.bool() { "brand-new" } else { "brand new" }));
            } else {
                values.pop();
            }
            key
        }
        _ => return None,
    };
    if required_now.is_empty() {
        object.remove("required");
    } else {
        object.insert("required".into(), json!(required_now));
    }
    Some(shown)
}

#[test]
fn changes_of_every_kind_are_found_and_none_is_invented() {
    let mut by_kind: BTreeMap<&str, usize> = BTreeMap::new();
    for seed in 0..5 {
        let mut random = Rng::with_seed(seed);
        let mut release = Release::new();
        let mut made: Vec<Found> = (0..CHANGES)
            .map(|at| release.change(Kind::ALL[at % Kind::ALL.len()], &mut random))
            .collect();
        made.sort();
        let report = release.report();
        let mut found: Vec<Found> = Vec::new();
        for change in &report.changes {
            // An enum's item is shown as the list's.
            let path = change.path.trim_end_matches("[]").to_owned();
            found.push((change.kind, change.name.clone(), path));
        }
        found.sort();
        let missed: Vec<&Found> = made.iter().filter(|one| !found.contains(one)).collect();
        let invented: Vec<&Found> = found.iter().filter(|one| !made.contains(one)).collect();
        assert!(missed.is_empty() && invented.is_empty(), "{seed}: {missed:#?} {invented:#?}");
        assert_eq!(found.len(), CHANGES);
        for (kind, ..) in &found {
            *by_kind.entry(kind.title()).or_default() += 1;
        }
        // Both forms name each of them, and what has to be decided.
        for form in [Form::Text, Form::Markdown] {
            let told = report.render(form);
            assert!(made.iter().all(|(_, name, path)| told.contains(name) && told.contains(path)));
            assert!(
                told.contains("v26.06.6 to v27.01") && told.contains("To be decided"),
                "{told}"
            );
        }
    }
    assert_eq!(by_kind.len(), Kind::ALL.len());
    println!("{CHANGES} changes, 5 times: 0 missed, 0 invented; by kind {by_kind:?}");
}

#[test]
fn the_same_release_again_changes_nothing() {
    let release = Release::new();
    let report = release.report();
    assert!(report.changes.is_empty() && report.numbers.is_empty(), "{report:?}");
    assert!(report.decisions.is_empty(), "{}", report.decisions.render());
    assert!(!report.breaks.unwrap().breaks());
}

/// The node's own schemas, where they lie beside the project.
#[test]
fn the_nodes_own_schemas_are_those_that_are_kept() {
    let theirs = root().join("../shared/cln/schemas");
    if !theirs.exists() {
        return eprintln!("the node's own schemas are not here: nothing was compared");
    }
    let folder = TempDir::new().unwrap();
    copy(&root().join("schemas"), &folder.path().join("schemas"));
    let report = import::reported(folder.path(), &theirs, None, None).unwrap();
    assert!(report.changes.is_empty() && report.decisions.is_empty(), "{report:?}");
}

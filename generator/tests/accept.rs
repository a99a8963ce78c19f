//! What schemas are made of, and what becomes of it: a folder of `accept/` for every keyword,
//! type and feature of the dialect.
//!
//! A case is files that are put over those of the small project; `expected.txt`, what of the protos
//! and tables is not that project's, or not that of `base/` over it; and `samples.json`, values that
//! the tables convert to the wire and back.

mod project;
mod tables;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use boltgate_gen::model::types::Scalar;
use boltgate_gen::schema::dialect::{FEATURES, Keyword};
use boltgate_transcode::{to_json, to_wire};
use project::{Project, cases, golden};
use prost::Message as _;
use prost_reflect::{DescriptorPool, DynamicMessage};
use serde_json::Value;
use tables::Tables;

/// Every case that there has to be.
fn features() -> BTreeSet<String> {
    let keywords = Keyword::ALL.iter().map(|keyword| format!("keyword-{}", keyword.name()));
    let types = Scalar::ALL.iter().map(|scalar| scalar.name());
    let types = types.chain(["array", "object", "null"]).map(|name| format!("type-{name}"));
    let others = FEATURES.iter().map(|(name, _)| (*name).to_owned());
    keywords.chain(types).chain(others).collect()
}

#[test]
fn every_feature_becomes_what_is_expected() {
    let cases = cases("accept");
    let names: BTreeSet<String> = cases.iter().map(|(name, _)| name.clone()).collect();
    assert_eq!(names, features(), "a folder for each feature, and none beside");
    let plain = Project::new();
    plain.ok(&["generate"]);
    let plain = generated(&plain);
    let mut samples = 0;
    for (feature, folder) in &cases {
        let mut plain = Cow::Borrowed(&plain);
        let project = Project::new();
        let base = folder.join("base");
        if base.exists() {
            let without = Project::new();
            without.overlay(&base, &[]);
            without.ok(&["generate"]);
            plain = Cow::Owned(generated(&without));
        }
        project.overlay(folder, &["base", "samples.json", "expected.txt"]);
        project.ok(&["generate"]);
        let mut said = String::new();
        for (path, blocks) in generated(&project) {
            let same = plain.iter().find(|(other, _)| *other == path);
            let same: BTreeSet<&String> = same.iter().flat_map(|(_, blocks)| blocks).collect();
            let new: Vec<&str> =
                blocks.iter().filter(|block| !same.contains(block)).map(String::as_str).collect();
            if !new.is_empty() {
                said.push_str(&format!("==> {}\n{}\n", path.display(), new.join("\n")));
            }
        }
        // What the wire doesn't say is listed.
        let list = project.ok(&["inspect", "dropped", "ping"]);
        let list = list.lines().filter(|line| line.starts_with("  ") || line.contains("):"));
        list.for_each(|line| said.push_str(&format!("dropped: {}\n", line.trim())));
        assert!(!said.is_empty(), "{feature} changes nothing");
        samples += convert(&project, folder, &mut said);
        golden(&folder.join("expected.txt"), &said);
    }
    println!(
        "{} features, each becomes what is expected; {samples} values there and back",
        cases.len()
    );
    assert!(samples > cases.len());
}

/// Converts the case's samples by the generated tables, to the wire and back. An independent
/// reader understands what is on the wire.
fn convert(project: &Project, folder: &Path, said: &mut String) -> usize {
    let tables = project.tree("generated/src").into_iter();
    let tables = tables.filter(|(path, _)| path.extension().is_some_and(|end| end == "rs"));
    let tables: String = tables.map(|(_, text)| String::from_utf8(text).unwrap()).collect();
    let tables = Tables(tables);
    let descriptors = fs::read(project.path().join("generated/src/descriptors.binpb")).unwrap();
    let pool = DescriptorPool::decode(descriptors.as_slice()).unwrap();
    let samples = fs::read(folder.join("samples.json")).unwrap();
    let samples: BTreeMap<String, Value> = serde_json::from_slice(&samples).unwrap();
    for (name, sample) in &samples {
        let table = tables.message(name);
        let mut wire = Vec::new();
        let notes = to_wire(table, sample.to_string().as_bytes(), &mut wire);
        assert!(notes.unwrap().is_empty(), "{name} of {folder:?} has something unknown");
        let message = pool.get_message_by_name(table.name).unwrap();
        let read = DynamicMessage::decode(message.clone(), wire.as_slice()).unwrap();
        assert_eq!(read.unknown_fields().count(), 0, "{name} of {folder:?}");
        let mut back = Vec::new();
        to_json(table, &wire, &mut back).unwrap();
        let back: Value = serde_json::from_slice(&back).unwrap();
        // In order of number, whatever order JSON has them in; of maps, whose order is by chance,
        // samples have one entry.
        let hex: String = read.encode_to_vec().iter().map(|byte| format!("{byte:02x}")).collect();
        said.push_str(&format!("sample {name}: {sample}\n  on the wire: {hex}\n"));
        if back != *sample {
            said.push_str(&format!("  back: {back}\n"));
        }
        let mut again = Vec::new();
        to_wire(table, back.to_string().as_bytes(), &mut again).unwrap();
        let again = DynamicMessage::decode(message, again.as_slice()).unwrap();
        assert_eq!(again, read, "{name} of {folder:?}");
    }
    samples.len()
}

/// The protos and tables of a project, in blocks that can be told apart.
fn generated(project: &Project) -> Vec<(PathBuf, Vec<String>)> {
    let files = project.tree("generated").into_iter().filter_map(|(path, content)| {
        let text = String::from_utf8(content).ok()?;
        let path = path.strip_prefix(project.path()).unwrap().to_owned();
        let is_table = ["methods", "notifications", "hooks"].iter().any(|folder| {
            path.parent().is_some_and(|parent| parent.ends_with(folder))
                && !path.ends_with("mod.rs")
        });
        let is_proto = path.extension().is_some_and(|end| end == "proto");
        (is_table || is_proto || path.ends_with("dispatch.rs") || path.ends_with("errors.rs"))
            .then(|| (path, blocks(&text)))
    });
    files.collect()
}

/// Top-level declarations with the comments above them; those of services are their lines.
fn blocks(text: &str) -> Vec<String> {
    let mut blocks = Vec::new();
    let mut block = String::new();
    let mut is_service = false;
    for line in text.lines() {
        is_service |= line.starts_with("service ");
        block.push_str(line);
        block.push('\n');
        let ends = line.starts_with('}')
            || line.starts_with("};")
            || line == "    },"
            || line.ends_with(';') && !line.starts_with(' ');
        if ends || line.is_empty() || is_service && line.starts_with("  rpc") {
            is_service &= !line.starts_with('}');
            let done = std::mem::take(&mut block);
            if !done.trim().is_empty() {
                blocks.push(done);
            }
        }
    }
    blocks.push(block);
    blocks
}

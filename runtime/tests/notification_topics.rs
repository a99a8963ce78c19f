//! What lightningd is asked for, beside the schemas themselves: a topic that is added there and not
//! asked for fails here.

use std::collections::BTreeSet;
use std::fs;

use boltgate::notification;
use boltgate::plugin::Manifest;
use serde_json::Value;

const SCHEMAS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../schemas/notifications");

/// The topics that have a schema.
fn schemas() -> BTreeSet<String> {
    let files = fs::read_dir(SCHEMAS).unwrap();
    let topics: BTreeSet<String> = files
        .map(|file| {
            let schema = fs::read(file.unwrap().path()).unwrap();
            let schema: Value = serde_json::from_slice(&schema).unwrap();
            schema["notification"].as_str().unwrap().to_owned()
        })
        .collect();
    assert!(!topics.is_empty());
    topics
}

#[test]
fn lightningd_is_asked_for_every_topic_by_name_and_for_all_others() {
    let manifest = Manifest::new(notification::subscriptions(boltgate_api::RPCS));
    let manifest = serde_json::to_value(&manifest).unwrap();
    let named = manifest["subscriptions"].as_array().unwrap();
    let asked: BTreeSet<String> =
        named.iter().map(|topic| topic.as_str().unwrap().to_owned()).collect();
    assert_eq!(asked.len(), named.len(), "a topic is named twice");
    let mut expected = schemas();
    // Every topic but `log`: those of plugins.
    expected.insert("*".to_owned());
    assert_eq!(asked, expected);
}

#[test]
fn every_topic_has_its_own_number_among_events() {
    let named: BTreeSet<String> =
        boltgate_api::TOPICS.iter().map(|(topic, _)| (*topic).to_owned()).collect();
    assert_eq!(named, schemas());
    let numbers: BTreeSet<u32> = boltgate_api::TOPICS.iter().map(|(_, number)| *number).collect();
    assert_eq!(numbers.len(), named.len());
}

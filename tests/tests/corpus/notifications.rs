//! Notifications that nodes sent.

use std::collections::BTreeSet;

use boltgate_transcode::table::Form;

use crate::golden;
use crate::recorded;
use crate::report::Report;
use crate::round_trip::{Side, row};
use crate::schema::FACTS;

/// The event's side of a topic.
pub fn side(topic: &str) -> Side<'static> {
    let entry = &FACTS.notifications[topic];
    let table = row(Form::Notification, topic).response;
    Side { table, path: &entry.path, schema: &entry.response, name: "event", envelope: None }
}

#[test]
fn recorded_notifications_come_back() {
    let mut report = Report::default();
    let mut others = Report::default();
    for (at, event) in recorded::events().iter().enumerate() {
        let topic = &event.topic;
        if !FACTS.notifications.contains_key(topic) {
            others.count(topic);
            continue;
        }
        let place = format!("notifications.jsonl:{}", at + 1);
        let payload = event.params.get(topic);
        let payload = payload.unwrap_or_else(|| panic!("{place}: no member {topic}")).get();
        report.count(topic);
        side(topic).check(&place, payload, &mut report).unwrap();
    }
    report.print("recorded notifications");
    println!("  by topic: {:?}", report.by_name);
    println!("  topics without a schema: {:?}", others.by_name);
    let unseen: Vec<_> =
        FACTS.notifications.keys().filter(|topic| !report.by_name.contains_key(*topic)).collect();
    println!("  topics without a recording: {unseen:?}");
    golden::assert_list("event_members_without_field.txt", &report.no_field);
    assert_eq!(report.unknown_values, BTreeSet::new());
    assert_eq!(report.missing, BTreeSet::new());
}

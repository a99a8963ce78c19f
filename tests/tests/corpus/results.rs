//! Results that nodes gave.

use std::collections::BTreeSet;

use boltgate_transcode::table::Form;

use crate::golden;
use crate::recorded::{self, Call};
use crate::refused::Refused;
use crate::report::Report;
use crate::round_trip::{Side, row};
use crate::schema::FACTS;

/// The response's side of a method.
pub fn side(method: &str) -> Side<'static> {
    let entry = &FACTS.methods[method];
    let table = row(Form::Method, method).response;
    Side { table, path: &entry.path, schema: &entry.response, name: "result", envelope: None }
}

fn check(calls: &[Call], list: &'static str) -> (Report, BTreeSet<String>) {
    let mut refused = Refused::read(list);
    let (mut report, mut skipped) = (Report::default(), Report::default());
    for call in calls {
        let Some(result) = &call.result else { continue };
        if FACTS.skipped.contains(&call.method) {
            skipped.count(&call.method);
            continue;
        }
        report.count(&call.method);
        let outcome = side(&call.method).check(&call.place, result.get(), &mut report);
        refused.judge(&call.place, outcome);
    }
    let refused = refused.finish();
    report.print(list);
    println!("  {refused} refused as listed; left aside, not exposed: {:?}", skipped.by_name);
    (report, skipped.by_name.into_keys().collect())
}

#[test]
fn recorded_results_come_back() {
    let (report, skipped) = check(&recorded::calls(), "results_refused.toml");
    assert!(skipped.is_subset(&FACTS.skipped), "{skipped:?}");
    assert!(report.by_name.len() >= 55, "{} methods", report.by_name.len());
    golden::assert_list("members_without_field.txt", &report.no_field);
    assert_eq!(report.unknown_values, BTreeSet::new());
    assert_eq!(report.missing, BTreeSet::new());
}

#[test]
fn results_of_examples_come_back() {
    let Some(examples) = recorded::examples() else {
        return println!("the worked examples are not here: only recordings were compared");
    };
    let (report, skipped) = check(&examples, "results_refused_examples.toml");
    assert_eq!(skipped, FACTS.skipped);
    golden::assert_list("members_without_field_examples.txt", &report.no_field);
    assert_eq!(report.unknown_values, BTreeSet::new());
    assert_eq!(report.missing, BTreeSet::new());
}

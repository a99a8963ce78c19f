//! Parameters that were sent to nodes.

use std::collections::BTreeSet;

use boltgate_transcode::table::Form;

use crate::golden;
use crate::recorded::{self, Call};
use crate::refused::Refused;
use crate::report::Report;
use crate::round_trip::{Side, row};
use crate::schema::FACTS;

/// The request's side of a method.
pub fn side(method: &str) -> Side<'static> {
    let entry = &FACTS.methods[method];
    let table = row(Form::Method, method).request;
    Side { table, path: &entry.path, schema: &entry.request, name: "request", envelope: None }
}

fn check(calls: &[Call], list: &'static str) -> Report {
    let mut refused = Refused::read(list);
    let mut report = Report::default();
    let (mut positional, mut skipped) = (0, 0);
    for call in calls {
        let params = call.params.as_ref().map_or("{}", |params| params.get());
        if FACTS.skipped.contains(&call.method) {
            skipped += 1;
        } else if params.starts_with('[') {
            positional += 1;
        } else {
            report.count(&call.method);
            let outcome = side(&call.method).check(&call.place, params, &mut report);
            refused.judge(&call.place, outcome);
        }
    }
    let refused = refused.finish();
    report.print(list);
    println!(
        "  {refused} refused as listed; left aside: {positional} positional, {skipped} of methods \
         that are not exposed"
    );
    report
}

#[test]
fn recorded_requests_come_back() {
    let report = check(&recorded::calls(), "requests_refused.toml");
    golden::assert_list("params_without_field.txt", &report.no_field);
    golden::assert_list("params_missing.txt", &report.missing);
}

#[test]
fn requests_of_examples_come_back() {
    let Some(examples) = recorded::examples() else {
        return println!("the worked examples are not here: only recordings were compared");
    };
    let report = check(&examples, "requests_refused_examples.toml");
    golden::assert_list("params_without_field_examples.txt", &report.no_field);
    assert_eq!(report.missing, BTreeSet::new());
}

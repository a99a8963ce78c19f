//! Schema-true samples: members that no recording has, texts that are hard to get right.

use std::collections::{BTreeMap, BTreeSet};

use boltgate_sandbox::Variant;
use boltgate_sandbox::sample::{Sampler, Shape};
use boltgate_sandbox::schema::Catalog;

use crate::refused::Refused;
use crate::report::Report;
use crate::round_trip::Side;
use crate::schema::FACTS;
use crate::{hooks, notifications, requests, results};

const SEEDS: std::ops::RangeInclusive<u64> = 1..=20;

fn each(mut judge: impl FnMut(&Sampler, u64)) {
    for seed in SEEDS {
        for variant in [Variant::Full, Variant::Minimal, Variant::Mixed] {
            judge(&Sampler::new(seed, 3, variant), seed);
        }
    }
}

fn check(name: &str, side: &Side<'_>, shape: &Shape, report: &mut Report) {
    each(|sampler, seed| {
        let sample = String::from_utf8(sampler.sample(name, shape, seed)).unwrap();
        report.count(name);
        side.check(&format!("{name}, seed {seed}"), &sample, report).unwrap();
    });
}

#[test]
fn samples_of_results_come_back() {
    let catalog = Catalog::embedded().unwrap();
    let mut report = Report::default();
    for name in FACTS.methods.keys() {
        let shape = Shape::of_response(name, &catalog.methods[name]);
        check(name, &results::side(name), &shape, &mut report);
    }
    report.print("samples of results");
    assert_eq!(report.by_name.len(), 159);
    assert_eq!(report.no_field, BTreeSet::new());
    assert_eq!(report.missing, BTreeSet::new());
}

#[test]
fn samples_of_events_come_back() {
    let catalog = Catalog::embedded().unwrap();
    let mut report = Report::default();
    for name in FACTS.notifications.keys() {
        let shape = Shape::of_response(name, &catalog.notifications[name]);
        check(name, &notifications::side(name), &shape, &mut report);
    }
    report.print("samples of events");
    assert_eq!(report.by_name.len(), 24);
    assert_eq!(report.no_field, BTreeSet::new());
    assert_eq!(report.missing, BTreeSet::new());
}

#[test]
fn samples_of_hooks_come_back() {
    let catalog = Catalog::embedded().unwrap();
    let (mut calls, mut answers) = (Report::default(), Report::default());
    for name in FACTS.hooks.keys() {
        let schema = &catalog.hooks[name];
        check(name, &hooks::call(name), &Shape::of_request(name, schema), &mut calls);
        check(name, &hooks::answer(name), &Shape::of_response(name, schema), &mut answers);
    }
    calls.print("samples of hooks' calls");
    answers.print("samples of hooks' answers");
    for report in [calls, answers] {
        assert_eq!(report.by_name.len(), 15);
        assert_eq!(report.no_field, BTreeSet::new());
        assert_eq!(report.missing, BTreeSet::new());
    }
}

#[test]
fn samples_of_requests_come_back() {
    let catalog = Catalog::embedded().unwrap();
    let mut report = Report::default();
    let mut refused = Refused::read("requests_refused_samples.toml");
    for name in FACTS.methods.keys() {
        let shape = Shape::of_request(name, &catalog.methods[name]);
        let side = requests::side(name);
        let mut errors = BTreeMap::new();
        each(|sampler, seed| {
            let sample = String::from_utf8(sampler.sample(name, &shape, seed)).unwrap();
            report.count(name);
            if let Err(error) = side.check(&format!("{name}, seed {seed}"), &sample, &mut report) {
                let at = error.split(": ").next().unwrap_or_default().to_owned();
                errors.insert(at, error);
            }
        });
        assert!(errors.len() <= 1, "{name}: {errors:?}");
        refused.judge(name, errors.into_values().next().map_or(Ok(()), Err));
    }
    report.print("samples of requests");
    println!("  samples of {} methods refused as listed", refused.finish());
    assert_eq!(report.by_name.len(), 159);
    assert_eq!(report.no_field, BTreeSet::new());
    assert_eq!(report.missing, BTreeSet::new());
}

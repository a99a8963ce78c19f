//! What is refused, and how that is told: a folder of `reject/` for every rule.
//!
//! A case is files that are put over those of the small project, the command where it isn't
//! `generate`, and `expected.txt`, all that the program says.

mod project;

use std::collections::BTreeSet;
use std::fs;

use boltgate_gen::diagnostic::Rule;
use project::{Project, cases, golden};
use serde_json::Value;

#[test]
fn every_rule_is_told_as_expected() {
    let cases = cases("reject");
    let names: BTreeSet<&str> = cases.iter().map(|(name, _)| name.as_str()).collect();
    let rules: BTreeSet<&str> = Rule::ALL.iter().map(|rule| rule.name()).collect();
    assert_eq!(names, rules, "a folder for each rule, and none beside");
    assert_eq!(rules.len(), Rule::ALL.len(), "two rules of one name");
    let whole = Project::new();
    whole.ok(&["generate"]);
    for (rule, folder) in &cases {
        let project = whole.copy();
        project.overlay(folder, &["command", "expected.txt"]);
        let command = fs::read_to_string(folder.join("command"));
        let command = command.unwrap_or_else(|_| "generate".to_owned());
        let root = project.path().display().to_string();
        // Files that are named on the command line are so from the current folder.
        let words: Vec<String> =
            command.split_whitespace().map(|word| word.replace("ROOT", &root)).collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let before = project.tree(".");
        let said = project.refuses(&words);
        assert!(before == project.tree("."), "{rule}: something was written");
        if words == ["generate"] {
            assert_eq!(said, project.refuses(&["check"]), "check and generate share one path");
        }
        assert!(said.contains(&format!("error[{rule}]: ")), "{rule} doesn't show:\n{said}");
        golden(&folder.join("expected.txt"), &said.replace(&root, "ROOT"));
        as_json(&project, &words, &said);
    }
    println!("{} rules, each told as expected", cases.len());
}

/// Programs are told the same as people.
fn as_json(project: &Project, words: &[&str], said: &str) {
    let (code, told) = project.json(words);
    assert_eq!(code, Some(2));
    let problems = told["problems"].as_array().unwrap();
    let heads = said.lines().filter(|line| line.starts_with("error["));
    assert_eq!(problems.len(), heads.clone().count(), "{told}");
    for (problem, head) in problems.iter().zip(heads) {
        let text = |key: &str| problem[key].as_str().unwrap().to_owned();
        let place = match &problem["file"] {
            Value::Null => String::new(),
            file => {
                let (end, pointer) = (&problem["end"], text("pointer"));
                let at = |place: &Value| {
                    (place["line"].as_u64().unwrap(), place["column"].as_u64().unwrap())
                };
                assert!(at(problem) <= at(end), "{problem}");
                let (line, column) = at(problem);
                let label = format!("{}:{line}:{column} {pointer}", file.as_str().unwrap());
                format!("{}: ", label.trim_end())
            }
        };
        let expected = format!("error[{}]: {place}{}", text("rule"), text("what"));
        // What a compiler said can have several lines.
        assert_eq!(expected.lines().next().unwrap(), head);
        assert!(!text("help").is_empty());
    }
}

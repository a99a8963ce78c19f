//! Every method, topic and hook has a sample that is true to its schema, by the judgement of a
//! validator that shares no code with the sampler.

mod common;

use std::collections::{BTreeMap, BTreeSet};

use boltgate_sandbox::Variant;
use boltgate_sandbox::sample::{Sampler, Shape};
use boltgate_sandbox::schema::Catalog;
use serde_json::Value;

/// The schemas as they lie on disk, by name.
fn schemas(folder: &str, key: &str) -> BTreeMap<String, Value> {
    let folder = format!("{}/../schemas/{folder}", env!("CARGO_MANIFEST_DIR"));
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let schemas =
        files.filter(|path| path.extension().is_some_and(|extension| extension == "json"));
    schemas
        .map(|path| {
            let schema: Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
            (schema[key].as_str().unwrap().to_owned(), schema)
        })
        .collect()
}

/// What is wrong with a value, with the way to it; and what optional members it has.
struct Judge {
    wrong: Vec<String>,
    absent: BTreeSet<String>,
    enums: BTreeMap<String, BTreeSet<String>>,
}

impl Judge {
    fn new() -> Self {
        Self { wrong: Vec::new(), absent: BTreeSet::new(), enums: BTreeMap::new() }
    }

    fn value(&mut self, at: &str, schema: &Value, value: &Value) {
        if let Some(arms) = schema["oneOf"].as_array() {
            let fits = |arm: &Value| {
                let mut judge = Judge::new();
                judge.value(at, arm, value);
                judge.wrong.is_empty()
            };
            if !arms.iter().any(fits) {
                self.wrong.push(format!("{at}: no alternative fits {value}"));
            }
            return;
        }
        if let Some(values) = schema["enum"].as_array() {
            self.enums.entry(at.to_owned()).or_default().insert(value.to_string());
            if !values.contains(value) {
                self.wrong.push(format!("{at}: {value} is not in the enum"));
            }
            return;
        }
        match schema["type"].as_str() {
            None if schema.get("properties").is_none() => {}
            None | Some("object") => self.object(at, schema, value),
            Some("array") => match value.as_array() {
                Some(items) if schema.get("items").is_some() => {
                    items
                        .iter()
                        .for_each(|item| self.value(&format!("{at}[]"), &schema["items"], item));
                }
                Some(_) => {}
                None => self.wrong.push(format!("{at}: {value} is no array")),
            },
            Some(kind) if !scalar(kind, value) => {
                self.wrong.push(format!("{at}: {value} is no {kind}"));
            }
            Some(_) => {}
        }
    }

    fn object(&mut self, at: &str, schema: &Value, value: &Value) {
        let Some(members) = value.as_object() else {
            return self.wrong.push(format!("{at}: {value} is no object"));
        };
        let Some(properties) = schema["properties"].as_object() else { return };
        let typed = |schema: &Value| schema.get("type").is_some() || schema.get("oneOf").is_some();
        for (name, value) in members {
            match properties.get(name) {
                Some(schema) => self.value(&format!("{at}.{name}"), schema, value),
                None => self.wrong.push(format!("{at}.{name}: not in the schema")),
            }
        }
        let required: Vec<_> = schema["required"].as_array().into_iter().flatten().collect();
        for (name, schema) in properties.iter().filter(|(_, schema)| typed(schema)) {
            if members.contains_key(name) {
                continue;
            }
            if required.iter().any(|required| *required == name) {
                self.wrong.push(format!("{at}.{name}: required, and not there: {schema}"));
            }
            self.absent.insert(format!("{at}.{name}"));
        }
    }
}

fn scalar(kind: &str, value: &Value) -> bool {
    let text = value.as_str().unwrap_or_default();
    let hex = |bytes: Option<usize>| {
        bytes.is_none_or(|bytes| text.len() == bytes * 2)
            && text.len().is_multiple_of(2)
            && text.bytes().all(|byte| byte.is_ascii_hexdigit())
    };
    let fits = |bits: u32| value.as_u64().is_some_and(|number| bits == 64 || number >> bits == 0);
    let scid = |text: &str| {
        let parts: Vec<_> = text.split('x').map(str::parse::<u32>).collect();
        parts.len() == 3 && parts.iter().all(Result::is_ok)
    };
    match kind {
        "boolean" => value.is_boolean(),
        "hex" | "signature" => value.is_string() && hex(None),
        "hash" | "secret" | "txid" => hex(Some(32)),
        "bip340sig" => hex(Some(64)),
        "pubkey" => hex(Some(33)) && (text.starts_with("02") || text.starts_with("03")),
        "short_channel_id" => scid(text),
        "short_channel_id_dir" => {
            text.split_once('/').is_some_and(|(id, side)| scid(id) && (side == "0" || side == "1"))
        }
        "outpoint" => text
            .split_once(':')
            .is_some_and(|(txid, at)| txid.len() == 64 && at.parse::<u32>().is_ok()),
        "u8" => fits(8),
        "u16" => fits(16),
        "u32" => fits(32),
        "u64" | "msat" | "sat" => fits(64),
        "msat_or_all" | "sat_or_all" => fits(64) || text == "all",
        "msat_or_any" => fits(64) || text == "any",
        "integer" => value.is_i64(),
        "number" => value.is_number(),
        "currency" => text.ends_with("USD"),
        "feerate" => value.is_u64() || !text.is_empty(),
        "outputdesc" => value.as_object().is_some_and(|object| object.len() == 1),
        "string" => value.is_string(),
        "null" => value.is_null(),
        other => panic!("the schemas have a new type: {other}"),
    }
}

fn judged(name: &str, schema: &Value, text: &[u8]) -> Judge {
    let value: Value = serde_json::from_slice(text)
        .unwrap_or_else(|error| panic!("{name}: {error}: {}", String::from_utf8_lossy(text)));
    let mut judge = Judge::new();
    judge.object(name, schema, &value);
    assert_eq!(judge.wrong, [""; 0], "{name}: {value}");
    judge
}

#[test]
fn every_sample_is_true_to_its_schema() {
    let catalog = Catalog::embedded().unwrap();
    for (folder, key, embedded) in [
        ("methods", "rpc", &catalog.methods),
        ("notifications", "notification", &catalog.notifications),
        ("hooks", "hook", &catalog.hooks),
    ] {
        let on_disk = schemas(folder, key);
        assert!(!on_disk.is_empty());
        assert_eq!(on_disk.keys().collect::<Vec<_>>(), embedded.keys().collect::<Vec<_>>());
        for (name, schema) in &on_disk {
            for seed in 0..8 {
                for variant in [Variant::Full, Variant::Minimal, Variant::Mixed] {
                    for entries in [0, 1, 5] {
                        let sampler = Sampler::new(seed, entries, variant);
                        let response = Shape::of_response(name, &embedded[name]);
                        let text = sampler.sample(name, &response, seed);
                        let judge = judged(name, &schema["response"], &text);
                        if variant == Variant::Full {
                            assert_eq!(judge.absent, BTreeSet::new(), "{name} is not full");
                        }
                        assert_eq!(text, sampler.sample(name, &response, seed), "{name}");
                        let request = Shape::of_request(name, &embedded[name]);
                        judged(name, &schema["request"], &sampler.sample(name, &request, seed));
                    }
                }
            }
        }
    }
}

#[test]
fn a_long_list_holds_every_value_of_an_enum() {
    let catalog = Catalog::embedded().unwrap();
    let on_disk = schemas("methods", "rpc");
    for (method, at, list) in
        [("listpeerchannels", "channels", "state"), ("listforwards", "forwards", "status")]
    {
        let sampler = Sampler::new(3, 40, Variant::Full);
        let shape = Shape::of_response(method, &catalog.methods[method]);
        let schema = &on_disk[method]["response"];
        let judge = judged(method, schema, &sampler.sample(method, &shape, 0));
        let all = schema["properties"][at]["items"]["properties"][list]["enum"].as_array().unwrap();
        assert_eq!(judge.enums[&format!("{method}.{at}[].{list}")].len(), all.len(), "{method}");
    }
}

#[tokio::test]
async fn every_method_answers_the_same_for_the_same_seed() {
    let first = common::start(|builder| builder.sample_runes().seed(7)).await;
    let second = common::start(|builder| builder.sample_runes().seed(7)).await;
    let other = common::start(|builder| builder.sample_runes().seed(8)).await;
    let mut differing = 0;
    for (method, schema) in &Catalog::embedded().unwrap().methods {
        let params = least_params(schema);
        let answer = first.call(method, &params).await;
        assert!(
            matches!(answer, boltgate_sandbox::client::Reply::Result(_)),
            "{method} {params}: {answer:?}"
        );
        assert_eq!(answer, second.call(method, &params).await, "{method}");
        differing += usize::from(answer != other.call(method, &params).await);
    }
    assert!(differing > 100, "only {differing} methods follow the seed");
}

/// Parameters that hold only what a method requires.
fn least_params(schema: &boltgate_sandbox::schema::Schema) -> String {
    // Written anew as JSON: the samples hold escapes that no parameter may.
    let sampler = Sampler::new(1, 1, Variant::Minimal);
    let text = sampler.sample("request", &Shape::of_request("request", schema), 0);
    serde_json::from_slice::<Value>(&text).unwrap().to_string()
}

#[test]
fn lists_have_the_length_that_was_asked_for() {
    let schema = &Catalog::embedded().unwrap().methods["listchannels"];
    let shape = Shape::of_response("listchannels", schema);
    let mut sampler = Sampler::new(1, 3, Variant::Mixed);
    let count = |sampler: &Sampler| {
        let text = sampler.sample("listchannels", &shape, 0);
        serde_json::from_slice::<Value>(&text).unwrap()["channels"].as_array().unwrap().len()
    };
    assert_eq!(count(&sampler), 3);
    sampler.set_entries("listpeers", 9);
    assert_eq!(count(&sampler), 3);
    sampler.set_entries("listchannels", 1000);
    assert_eq!(count(&sampler), 1000);
}

//! JSON that no schema describes: every value that is hard to get right, where any value
//! can be, where a scalar is due and where a container is, and in members of any name.

use serde_json::{Value, json};

use crate::report::Report;
use crate::{hooks, requests, results};

/// Scalars, then what holds others.
fn values() -> (Vec<Value>, Vec<Value>) {
    let scalars = json!([
        null,
        true,
        false,
        0,
        1,
        -1,
        4_294_967_296_u64,
        i64::MIN,
        i64::MAX,
        9_223_372_036_854_775_808_u64,
        u64::MAX,
        0.5,
        -0.1,
        1.5e300,
        5e-324,
        1e15,
        123_456_789_012_345_678_f64,
        7.0,
        "",
        "text",
        "7",
        "\u{0}\u{1f}\"\\/\u{7f}",
        "caf\u{e9} \u{26a1} \u{1f600}",
    ]);
    let scalars: Vec<_> = scalars.as_array().unwrap().clone();
    let mut deep = json!([]);
    for _ in 0..20 {
        deep = json!([{ "in": deep, "": null }]);
    }
    let containers = vec![
        json!([]),
        json!({}),
        json!([[]]),
        json!([{}]),
        json!({ "": "" }),
        json!({ "a": {}, "b": [], "c": null, "d\"\u{e9}": 7 }),
        Value::Array(scalars.clone()),
        scalars.iter().enumerate().map(|(at, one)| (at.to_string(), one.clone())).collect(),
        deep,
    ];
    (scalars, containers)
}

#[test]
fn any_value_comes_back() {
    let (scalars, containers) = values();
    let mut report = Report::default();
    let rows = results::side("sql");
    for one in scalars.iter().chain(&containers) {
        let sample = json!({ "rows": [[one], one, [one, one]] });
        report.count("sql");
        rows.check(&format!("sql, {one}"), &sample.to_string(), &mut report).unwrap();
    }
    report.print("any value");
}

#[test]
fn members_of_any_name_come_back() {
    let (scalars, containers) = values();
    let mut report = Report::default();
    let (checked, answered) = (requests::side("check"), results::side("commando"));
    for one in scalars.iter().chain(&containers) {
        let rest = json!({ "": one, "params": one, "a\"\u{e9}": [one], "command": "x" });
        let mut request = rest.clone();
        request["command_to_check"] = "pay".into();
        report.count("check");
        checked.check(&format!("check, {one}"), &request.to_string(), &mut report).unwrap();
        report.count("commando");
        answered.check(&format!("commando, {one}"), &rest.to_string(), &mut report).unwrap();
    }
    report.print("members of any name");
}

/// An id is a scalar, parameters are a container: what is neither has no form on the wire.
#[test]
fn a_command_comes_back_where_it_is_one() {
    let (scalars, containers) = values();
    let mut report = Report::default();
    let (call, answer) = (hooks::call("rpc_command"), hooks::answer("rpc_command"));
    let ids = scalars.iter().map(|id| (id.clone(), json!({}), true));
    let params = containers.iter().map(|params| (json!("id"), params.clone(), true));
    let no_ids = containers.iter().map(|id| (id.clone(), json!({}), false));
    // `null` is no parameters at all: a call may do without, an answer may not.
    let no_params = scalars.iter().map(|params| (json!(1), params.clone(), params.is_null()));
    for (id, params, fits) in ids.chain(params).chain(no_ids).chain(no_params) {
        let command = json!({ "id": id, "method": "pay", "params": params });
        let mut replace = command.clone();
        replace["jsonrpc"] = "2.0".into();
        // A result is a container as well.
        let replace = json!({ "replace": replace, "return": { "result": params } });
        let command = json!({ "rpc_command": command });
        let place = format!("id {id}, params {params}");
        for (side, sample) in [(&call, command), (&answer, replace)] {
            report.count(side.name);
            let outcome = side.check(&place, &sample.to_string(), &mut report);
            let fits = fits && !(params.is_null() && side.name == answer.name);
            assert_eq!(outcome.is_ok(), fits, "{place}: {outcome:?}");
        }
    }
    report.print("commands");
}

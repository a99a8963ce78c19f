//! How the plugin's method is told what to do.

use boltgate::clients::Command;
use boltgate::clients::command::{Add, Asked};
use serde_json::{Value, json};

fn add(params: &Value) -> Add {
    match Command::read(params) {
        Ok(Asked::Command(Command::Add(add))) => add,
        Ok(_) => panic!("{params}: something else"),
        Err(error) => panic!("{params}: {error}"),
    }
}

#[test]
fn every_way_to_say_the_same() {
    for params in [
        json!(["add", "phone", "--readonly", "--days", "30", "--host", "node.example"]),
        json!(["add", "phone", "--readonly", "--days=30", "--host=node.example"]),
        // As lightning-cli gives what comes without dashes: numbers are numbers.
        json!(["add", "phone", "readonly", "days=30", "host=node.example"]),
        json!(["add", "phone", "host", "node.example", "days", 30, "readonly"]),
        json!({"command": "add", "name": "phone", "readonly": true, "days": 30, "host": "node.example"}),
        json!({"host": "node.example", "invoices": false, "rune": null, "days": "30", "readonly": true, "name": "phone", "command": "add"}),
    ] {
        let add = add(&params);
        assert!(add.readonly && !add.invoices && !add.full && add.rune.is_none(), "{params}");
        assert_eq!((add.name.as_str(), add.days, add.port), ("phone", Some(30), None), "{params}");
        assert_eq!(add.host.as_deref(), Some("node.example"), "{params}");
    }
}

#[test]
fn names_and_values_are_not_taken_for_options() {
    let read = add(&json!(["add", "full", "--readonly"]));
    assert!(read.name == "full" && read.readonly && !read.full);
    let read = add(&json!(["add", "phone", "readonly", "host", "full"]));
    assert!(read.host.as_deref() == Some("full") && !read.full);
    let read = add(&json!(["add", 123, "rune=abc=="]));
    assert_eq!((read.name.as_str(), read.rune.as_deref()), ("123", Some("abc==")));
    let read = add(&json!({"command": "add", "name": "phone", "full": true, "node_id": "02ab"}));
    assert_eq!(read.node_id.as_deref(), Some("02ab"));
}

#[test]
fn the_other_commands() {
    for params in [json!(["list"]), json!({"command": "list"})] {
        assert!(matches!(Command::read(&params), Ok(Asked::Command(Command::List))));
    }
    for params in [json!(["revoke", "phone"]), json!({"command": "revoke", "name": "phone"})] {
        let Ok(Asked::Command(Command::Revoke(revoke))) = Command::read(&params) else {
            panic!("{params}")
        };
        assert_eq!(revoke.name, "phone");
    }
}

#[test]
fn help_is_an_answer() {
    for params in [
        json!([]),
        json!({}),
        json!(null),
        json!(["help"]),
        json!(["--help"]),
        json!(["help", "add"]),
        json!(["add", "--help"]),
    ] {
        let Ok(Asked::Help(text)) = Command::read(&params) else { panic!("{params}") };
        assert!(text.contains("Usage: boltgate-client"), "{text}");
        assert!(
            !text.contains('\x1b') && !text.contains('"'),
            "lightning-cli shows it as it is: {text}"
        );
    }
}

#[test]
fn what_is_not_understood_is_told_with_the_usage() {
    for (params, says) in [
        (json!(["add", "phone"]), "--readonly|--invoices|--rune <RUNE>|--full"),
        (json!(["add"]), "<NAME>"),
        (json!(["add", "phone", "readonly", "full"]), "cannot be used with"),
        (json!(["add", "phone", "readonly", "days=0"]), "1..=36500"),
        (json!(["add", "phone", "readonly", "port=0"]), "1..=65535"),
        (json!(["add", "phone", "readonly", "colour=red"]), "colour=red"),
        (json!(["add", "phone", "readonly", "x"]), "x"),
        (json!(["remove", "phone"]), "unrecognized subcommand"),
        (json!(["revoke"]), "<NAME>"),
        (json!(["list", "phone"]), "unexpected argument"),
        (json!({"name": "phone", "readonly": true}), "phone"),
        (json!({"readonly": true}), "command"),
        (json!({"command": "add", "name": "phone", "colour": "red"}), "--colour"),
        (json!([["add"]]), "words"),
        (json!("add"), "array"),
        (json!({"command": {"add": 1}}), "words"),
    ] {
        let Err(error) = Command::read(&params) else { panic!("{params}") };
        assert!(matches!(error, boltgate::clients::Error::Asked(_)));
        assert!(error.to_string().contains(says), "{params}: {error}");
    }
}

/// Each preset can be asked for, by its name.
#[test]
fn every_preset_has_its_option() {
    for preset in boltgate_api::PRESETS {
        let read = add(&json!(["add", "phone", preset.name]));
        assert_eq!(
            (read.readonly, read.invoices),
            (preset.name == "readonly", preset.name == "invoices")
        );
    }
}

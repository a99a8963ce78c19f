//! What a reply's text becomes: wire bytes, a borrowed result, or an error.

use boltgate::node::{Error, Reply};
use boltgate_transcode::table::{Field, Kind, Label, Message};
use boltgate_transcode::to_wire;
use proptest::prelude::*;

/// `{"name": string, "count": number}`.
static TABLE: Message = Message {
    name: "test.Reply",
    fields: &[
        Field {
            key: "name",
            name: "name",
            number: 1,
            label: Label::Optional,
            kind: Kind::String,
            required: false,
        },
        Field {
            key: "count",
            name: "count",
            number: 2,
            label: Label::Optional,
            kind: Kind::Uint64,
            required: false,
        },
    ],
    by_key: &[1, 0],
};

/// The wire bytes of a reply, behind bytes that are already there; checks that these stay, and
/// that nothing is added where it fails.
fn wire(text: &str) -> Result<Vec<u8>, Error> {
    wire_bytes(text.as_bytes())
}

fn wire_bytes(text: &[u8]) -> Result<Vec<u8>, Error> {
    let mut out = b"before".to_vec();
    let converted = Reply::new(text.to_vec()).result_to_wire(&TABLE, &mut out);
    if converted.is_err() {
        assert_eq!(out, b"before");
    }
    converted.map(|_| out.strip_prefix(b"before").unwrap().to_vec())
}

#[test]
fn results_in_any_envelope() {
    for envelope in [
        r#"{"jsonrpc":"2.0","id":1,"result":R}"#,
        r#"{"result":R,"id":"a","jsonrpc":"2.0"}"#,
        r#" { "id" : 1 , "extra" : { "result" : 5 } , "result" : R , "more" : [ ] } "#,
        r#"{"id":1,"error":null,"result":R}"#,
        "\n\n{\"id\":1,\"result\":R}\n\n",
    ] {
        let result = r#"{ "count" : 5 , "name":"\u00e9\n" }"#;
        let reply = Reply::new(envelope.replace('R', result).into_bytes());
        assert_eq!(reply.result().unwrap().get(), result, "{envelope}");
        let mut expected = Vec::new();
        to_wire(&TABLE, result.as_bytes(), &mut expected).unwrap();
        assert_eq!(wire(&envelope.replace('R', result)).unwrap(), expected, "{envelope}");
    }
}

#[test]
fn errors_with_and_without_data() {
    for (error, code, message, data, more) in [
        (r#"{"code":-32601,"message":"Unknown command"}"#, -32601, "Unknown command", None, ""),
        (r#"{"code":205,"message":"m","data":null}"#, 205, "m", None, ""),
        (
            r#"{"code": 210, "message": "m", "attempts": [{"a":1}], "data": {"x": 1}}"#,
            210,
            "m",
            Some(r#"{"x": 1}"#),
            r#"attempts=[{"a":1}]"#,
        ),
        (r#"{"x":null,"code":7,"y":1.50}"#, 7, "", None, "x=null y=1.50"),
        (r#"{"code":1,"message":"\"é\"","data":[1]}"#, 1, "\"é\"", Some("[1]"), ""),
        (r#"{"code":-1}"#, -1, "", None, ""),
    ] {
        for (envelope, beside) in [
            (r#"{"jsonrpc":"2.0","id":1,"error":E}"#, ""),
            (
                r#"{"jsonrpc":"2.0","id":1,"error":E,"tries":[{"status":"failed"}]}"#,
                r#"tries=[{"status":"failed"}]"#,
            ),
            (r#"{"tries":3,"error":E, "result":{"count":1}}"#, "tries=3"),
            (r#"{"result":{"count":1},"error":E}"#, ""),
        ] {
            let text = envelope.replace('E', error);
            let reply = Reply::new(text.clone().into_bytes());
            for failed in [wire(&text).unwrap_err(), reply.result().unwrap_err()] {
                match failed {
                    Error::Rpc { code: c, message: m, data: d, more: rest } => {
                        assert_eq!(
                            (c, m.as_str(), d.as_ref().map(|d| d.get())),
                            (code, message, data)
                        );
                        let rest = rest.iter().map(|(name, value)| format!("{name}={value}"));
                        let told = [more, beside].join(" ");
                        assert_eq!(rest.collect::<Vec<_>>().join(" "), told.trim());
                    }
                    other => panic!("{text}: {other}"),
                }
            }
        }
    }
}

#[test]
fn what_is_no_reply() {
    for text in [
        "",
        "{",
        "[]",
        "null",
        "{}",
        r#"{"id":1}"#,
        r#"{"id":1,"error":null}"#,
        r#"{"id":1,"error":"text"}"#,
        r#"{"id":1,"error":{"message":"no code"}}"#,
        r#"{"id":1,"result":{"count":1}"#,
        r#"{"id":1,"result":{"count":1}}}"#,
        r#"{"id":1,"result":{"count":1},"result":{"count":2}}"#,
    ] {
        let failed = wire(text).unwrap_err();
        assert!(matches!(failed, Error::Protocol(_)), "{text}: {failed}");
        assert!(Reply::new(text.as_bytes().to_vec()).result().is_err(), "{text}");
    }
}

#[test]
fn a_misfit_is_named_by_its_place() {
    for (text, path) in [
        (r#"{"id":1,"result":{"name":"a","count":"x"}}"#, "/count"),
        (r#"{"id":1,"result":{"name":{}}}"#, "/name"),
        (r#"{"id":1,"result":[]}"#, ""),
        (r#"{"id":1,"result":{"count":-1},"error":{"code":1,"message":"late"}}"#, "/count"),
    ] {
        match wire(text).unwrap_err() {
            Error::Transcode(error) => assert_eq!(error.path(), path, "{text}"),
            other => panic!("{text}: {other}"),
        }
    }
}

#[test]
fn an_error_may_have_an_empty_result_beside_it() {
    for text in [
        r#"{"id":1,"result":null,"error":{"code":1,"message":"no"}}"#,
        r#"{"error":{"code":1,"message":"no"},"id":1,"result":null}"#,
    ] {
        assert!(matches!(wire(text).unwrap_err(), Error::Rpc { code: 1, .. }), "{text}");
    }
    let nothing = r#"{"id":1,"result":null,"error":null}"#;
    assert!(matches!(wire(nothing).unwrap_err(), Error::Transcode(_)));
}

#[test]
fn bytes_that_are_not_utf8() {
    for text in [
        &b"{\"id\":1,\"result\":{\"name\":\"\xff\"}}"[..],
        b"{\"id\":1,\"result\":{\"count\":1},\"x\":\"\xff\"}",
    ] {
        let failed = wire_bytes(text).unwrap_err();
        assert!(matches!(failed, Error::Transcode(_) | Error::Protocol(_)), "{failed}");
    }
}

proptest! {
    #[test]
    fn wire_bytes_are_those_of_the_result_alone(name in ".{0,20}", count in any::<u64>()) {
        let result = serde_json::json!({ "name": name, "count": count }).to_string();
        let mut expected = Vec::new();
        to_wire(&TABLE, result.as_bytes(), &mut expected).unwrap();
        prop_assert_eq!(wire(&format!(r#"{{"id":1,"result":{result}}}"#)).unwrap(), expected);
    }

    #[test]
    fn any_text_does_no_harm(text in ".{0,60}", cut in 0_usize..60) {
        let _ = wire(&text);
        let whole = r#"{"jsonrpc":"2.0","id":1,"result":{"name":"n","count":123456}}"#;
        prop_assert!(wire(&whole[..cut]).is_err());
    }
}

/// The form in which the node writes replies is read on a way of its own, which has to come to
/// the same as the way for any other form.
#[test]
fn a_plain_reply_is_a_reply_as_any() {
    for (rest, is_plain) in [
        ("}", true),
        ("}\n\n", true),
        (" }", true),
        ("}x", false),
        ("", false),
        (",\"attempts\":[{}]}", true),
        (",\"error\":null}", true),
        (",\"result\":{}}", false),
        (",\"error\":{\"code\":7,\"message\":\"m\"}}", false),
    ] {
        for id in ["\"boltgate:x#1\"", "\"a\\\"b\"", "\"\u{e9}\"", "1", "null"] {
            let result = r#"{"name":"a","count":5}"#;
            let plain = format!(r#"{{"jsonrpc":"2.0","id":{id},"result":{result}{rest}"#);
            let other = format!(r#"{{"id":{id},"jsonrpc":"2.0","result":{result}{rest}"#);
            let (plain, other) = (wire(&plain), wire(&other));
            assert_eq!(format!("{plain:?}"), format!("{other:?}"), "{rest}");
            assert_eq!(plain.is_ok(), is_plain, "{rest}");
        }
    }
}

proptest! {
    #[test]
    fn any_result_in_a_plain_reply(result in "\\{?(\"(name|count|x)\" ?: ?(\"[a-z\\\\u0-9]{0,6}\"|-?[0-9]{1,21}|null|\\[\\{\\}\\]|[a-z{}]),?){0,3}\\}?") {
        let plain = wire(&format!(r#"{{"jsonrpc":"2.0","id":"a","result":{result}}}"#));
        let other = wire(&format!(r#"{{"id":"a","jsonrpc":"2.0","result":{result}}}"#));
        // A column in the text of a syntax error differs by nothing: both are as long.
        prop_assert_eq!(format!("{plain:?}"), format!("{other:?}"));
    }

    #[test]
    fn depth_counts_from_the_reply(depth in 118_usize..132) {
        let (open, close) = ("[".repeat(depth), "]".repeat(depth));
        let result = format!(r#"{{"x":1,"count":{open}{close}}}"#);
        let plain = wire(&format!(r#"{{"jsonrpc":"2.0","id":"a","result":{result}}}"#));
        let other = wire(&format!(r#"{{"id":"a","jsonrpc":"2.0","result":{result}}}"#));
        prop_assert_eq!(format!("{plain:?}"), format!("{other:?}"));
    }
}

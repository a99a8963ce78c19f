//! prost's types there and back.

mod common;

use boltgate_transcode::table::{Kind, Label, Message};
use boltgate_transcode::typed::Typed;
use common::tables::COLOR;

#[derive(Clone, PartialEq, prost::Message)]
struct Paint {
    #[prost(string, tag = "1")]
    name: String,
    #[prost(int32, optional, tag = "2")]
    color: Option<i32>,
}

impl Typed for Paint {
    const TABLE: &'static Message = {
        const fn field(
            key: &'static str,
            number: u32,
            label: Label,
            kind: Kind,
        ) -> boltgate_transcode::table::Field {
            boltgate_transcode::table::Field {
                key,
                name: key,
                number,
                label,
                kind,
                required: false,
            }
        }
        &Message {
            name: "test.Paint",
            fields: &[
                field("name", 1, Label::Singular, Kind::String),
                field("color", 2, Label::Optional, Kind::Enum(&COLOR)),
            ],
            by_key: &[1, 0],
        }
    };
}

#[test]
fn there_and_back() {
    let (paint, notes) = Paint::from_json(br#"{"color":"red","name":"a"}"#).unwrap();
    assert_eq!(paint, Paint { name: "a".into(), color: Some(0) });
    assert!(notes.is_empty());
    assert_eq!(paint.to_json().unwrap().0, r#"{"name":"a","color":"red"}"#);

    let (paint, notes) = Paint::from_json(br#"{"color":"pink"}"#).unwrap();
    assert_eq!((paint.color, notes.unknown_values().total()), (Some(-1), 1));
    assert_eq!(paint.to_json().unwrap_err().path(), "color");
    let (json, notes) = paint.to_json_lenient().unwrap();
    assert_eq!((json.as_str(), notes.unknown_values().total()), (r#"{"name":""}"#, 1));

    assert_eq!(Paint::from_json(br#"{"name":{}}"#).unwrap_err().path(), "/name");
}

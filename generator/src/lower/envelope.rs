//! Messages around those of the schemas, for RPCs that carry several in one stream.

use crate::api::{Field, Form, Kind, Label, Message, Rpc, Scalar};
use crate::policy::numbers::Ledger;

/// The messages of a hook's RPC: the client sends answers, the server calls, each with the id
/// that ties them together. Returned as the RPC's request, then its response.
pub fn around(
    name: &str,
    request: Vec<Message>,
    response: Vec<Message>,
) -> (Vec<Message>, Vec<Message>) {
    let answer = message(
        format!("{name}Answer"),
        "An answer to the call with this id.",
        "response",
        &response,
    );
    let call = message(
        format!("{name}Call"),
        "A call of the hook, to be answered with its id.",
        "request",
        &request,
    );
    let client = std::iter::once(answer).chain(response).collect();
    let server = std::iter::once(call).chain(request).collect();
    (client, server)
}

fn message(name: String, doc: &str, key: &str, inner: &[Message]) -> Message {
    let inner = inner.first().map(|message| message.name.clone()).unwrap_or_default();
    Message {
        name,
        path: String::new(),
        doc: Some(doc.to_owned()),
        fields: vec![
            field("id", 1, Kind::Scalar(Scalar::Uint64)),
            field(key, 2, Kind::Message(inner)),
        ],
        enums: Vec::new(),
        reserved: Vec::new(),
    }
}

fn field(key: &str, number: i32, kind: Kind) -> Field {
    Field {
        key: key.to_owned(),
        name: key.to_owned(),
        number,
        label: Label::Singular,
        kind,
        oneof: None,
        required: true,
        deprecated: false,
        deprecation: None,
        schema_type: None,
        added: None,
        doc: None,
        place: None,
    }
}

/// The number of each topic's event in the message that can hold any of them.
pub fn topics(rpcs: &[Rpc], package: &str, ledger: &mut Ledger) -> Vec<(String, i32)> {
    if package.is_empty() {
        return Vec::new();
    }
    let owner = format!("{package}.Notification");
    // The fields that the message has by itself.
    for (at, name) in ["topic", "json"].into_iter().enumerate() {
        let number = i32::try_from(at).unwrap_or_default() + 1;
        ledger.messages.entry(owner.clone()).or_default().insert(name.to_owned(), number);
    }
    let topics = rpcs.iter().filter(|rpc| rpc.form == Form::Notification);
    topics
        .map(|rpc| (rpc.target.clone(), ledger.field(&owner, &format!("event {}", rpc.target))))
        .collect()
}

//! What the search looks through, as a script: pages load it from a disk, too.

use serde_json::{Value, json};

use super::reference::{Enum, Message, Page, Reference};

/// The script. One entry for each page: its address, name, target, kind, title, whether it is
/// deprecated, then the names of what it describes, each of which is the end of an anchor.
pub fn index(reference: &Reference) -> String {
    let mut pages: Vec<Value> = reference.pages.iter().map(page).collect();
    let types = &reference.types;
    pages.push(json!([
        "types.html",
        "Shared types",
        "",
        "page",
        "types that many messages share",
        0,
        messages(&types.messages),
        enums(&types.enums)
    ]));
    let text = Value::Array(pages).to_string();
    format!("var searchIndex = {};\n", text.replace("],[\"", "],\n[\""))
}

fn page(page: &Page) -> Value {
    let (request, response) = (&page.request, &page.response);
    let mut described = messages(&request.messages);
    described.extend(messages(&response.messages));
    let mut beside = enums(&request.enums);
    beside.extend(enums(&response.enums));
    let mut entry = json!([
        format!("{}.html", page.path),
        page.name,
        page.target,
        page.kind.noun(),
        page.title,
        u8::from(page.deprecated),
        described,
        beside
    ]);
    if let (Some(parts), Value::Array(entry)) = (&page.parts, &mut entry) {
        entry.push(json!(parts.name));
    }
    entry
}

/// Each message with its fields and enums.
fn messages(messages: &[Message]) -> Vec<Value> {
    let each = messages.iter().map(|message| {
        // What a client of JSON would look for, where it is another name.
        let fields = message.fields.iter().map(|field| {
            if field.key == field.name || field.key.is_empty() {
                json!(field.name)
            } else {
                json!([field.name, field.key])
            }
        });
        json!([message.name, fields.collect::<Vec<_>>(), enums(&message.enums)])
    });
    each.collect()
}

fn enums(enums: &[Enum]) -> Vec<Value> {
    let values = |one: &Enum| -> Vec<Value> {
        one.values.iter().map(|value| json!([value.name, value.json])).collect()
    };
    enums.iter().map(|one| json!([one.anchor, values(one)])).collect()
}

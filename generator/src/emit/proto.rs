//! `generated/proto/`: the protos that clients are made from.

use std::path::Path;

use askama::Template;

use crate::api::{Api, Enum, Field, Form, Item, Kind, Message, Reserved, Rpc};
use crate::emit::{docs, rust};
use crate::output::File;

#[derive(Template)]
#[template(path = "primitives.proto")]
struct Primitives<'a> {
    package: &'a str,
    go_package: String,
    messages: Vec<MessageView>,
    enums: Vec<EnumView>,
}

#[derive(Template)]
#[template(path = "node.proto")]
struct Node<'a> {
    package: &'a str,
    go_package: String,
    service: &'a str,
    release: &'a str,
    rpcs: Vec<RpcView<'a>>,
    messages: Vec<MessageView>,
}

#[derive(Template)]
#[template(path = "boltgate.proto")]
struct Own<'a> {
    package: &'a str,
    go_package: String,
    shared: &'a str,
    release: &'a str,
    methods: Vec<RpcView<'a>>,
    hooks: Vec<RpcView<'a>>,
    lists: Vec<ListView<'a>>,
    topics: Vec<TopicView<'a>>,
    messages: Vec<MessageView>,
}

#[derive(Template)]
#[template(path = "extra.proto")]
struct Extra<'a> {
    package: &'a str,
    go_package: String,
    service: &'a str,
    folder: String,
    imports: bool,
    rpcs: Vec<RpcView<'a>>,
    messages: Vec<MessageView>,
}

struct ListView<'a> {
    name: &'a str,
    target: &'a str,
    request: String,
    response: String,
}

struct TopicView<'a> {
    ty: String,
    topic: &'a str,
    number: i32,
}

struct RpcView<'a> {
    comment: Vec<String>,
    name: &'a str,
    request: &'a str,
    stream: &'static str,
    response: &'a str,
    deprecated: bool,
}

struct MessageView {
    comment: Vec<String>,
    name: String,
    reserved: Vec<String>,
    enums: Vec<EnumView>,
    groups: Vec<Group>,
}

/// Fields side by side: those of one `oneof`, or those of none.
struct Group {
    oneof: Option<String>,
    indent: &'static str,
    fields: Vec<FieldView>,
}

struct FieldView {
    comment: Vec<String>,
    ty: String,
    name: String,
    number: i32,
    options: &'static str,
}

struct EnumView {
    comment: Vec<String>,
    name: String,
    reserved: Vec<String>,
    values: Vec<(String, i32)>,
}

/// The protos.
pub fn files(api: &Api) -> Vec<File> {
    let mut files = vec![primitives(api)];
    let messages = api.of_package(&api.package).flat_map(Rpc::messages);
    let node = Node {
        package: &api.package,
        go_package: go_package(&api.package),
        service: api.of_package(&api.package).map(|rpc| rpc.service.as_str()).next().unwrap_or(""),
        release: &api.release,
        rpcs: api.of_package(&api.package).map(rpc_view).collect(),
        messages: messages.map(|message| message_view(message, "")).collect(),
    };
    files.push(File::new("generated/proto/node.proto", rust::text(&node)));
    if !api.own_package.is_empty() {
        files.push(File::new("generated/proto/boltgate.proto", rust::text(&own(api))));
    }
    files
}

/// The proto of the shared types.
pub fn primitives(api: &Api) -> File {
    let mut messages = Vec::new();
    let mut enums = Vec::new();
    for item in &api.primitives {
        match item {
            Item::Message(message) => messages.push(message_view(message, "")),
            Item::Enum(one) => enums.push(enum_view(one)),
        }
    }
    let package = &api.shared_package;
    let primitives = Primitives { package, go_package: go_package(package), messages, enums };
    File::new("generated/proto/primitives.proto", rust::text(&primitives))
}

/// The proto of a surface that is not the node's; `folder` is where its schemas are.
pub fn extra(api: &Api, service: &str, folder: &Path) -> File {
    // `cln.Amount` would be looked for in `my.cln.v1.` first.
    let hides = api.package.split('.').any(|part| part == api.shared_package);
    let shared = format!("{}{}.", if hides { "." } else { "" }, api.shared_package);
    let messages = api.rpcs.iter().flat_map(Rpc::messages);
    let extra = Extra {
        package: &api.package,
        go_package: go_package(&api.package),
        service,
        folder: folder.display().to_string(),
        imports: uses_shared(api),
        rpcs: api.rpcs.iter().map(rpc_view).collect(),
        messages: messages.map(|message| message_view(message, &shared)).collect(),
    };
    File::new(format!("generated/proto/{}", api.proto), rust::text(&extra))
}

/// The Go package of a proto's package: a path below the module `boltgate`, and a name where the
/// path's last part is only a version, such as `boltgate/my/app/v1;appv1`.
///
/// Go's compilers of protos refuse a file without one. Whoever wants it elsewhere says so to them
/// (`--go_opt=M…`, or buf's managed mode), which goes before what the file says.
fn go_package(package: &str) -> String {
    let path = format!("boltgate/{}", package.replace('.', "/"));
    let mut parts = package.rsplit('.');
    let last = parts.next().unwrap_or("");
    let is_version = last.strip_prefix('v').is_some_and(|rest| rest.starts_with(char::is_numeric));
    match parts.next() {
        Some(before) if is_version => format!("{path};{before}{last}"),
        _ => path,
    }
}

/// Whether any of a surface's fields is of a shared type.
pub fn uses_shared(api: &Api) -> bool {
    let mut fields = api.rpcs.iter().flat_map(Rpc::messages).flat_map(|message| &message.fields);
    fields.any(|field| match &field.kind {
        Kind::Shape(..) | Kind::Map(Some(_)) => true,
        Kind::Enum(name) => !name.contains('.'),
        Kind::Scalar(_) | Kind::Message(_) | Kind::Map(None) => false,
    })
}

fn own(api: &Api) -> Own<'_> {
    let shared = format!("{}.", api.package);
    let service = |name: &str| {
        let rpcs = api.of_package(&api.own_package).filter(|rpc| rpc.service == name);
        rpcs.map(rpc_view).collect()
    };
    let lists = api.lists().map(|rpc| ListView {
        name: &rpc.name,
        target: &rpc.target,
        request: format!("{shared}{}", rpc.request[0].name),
        response: format!("{shared}{}", rpc.response[0].name),
    });
    let topics = api.topics.iter().filter_map(|(topic, number)| {
        let row = |rpc: &&Rpc| rpc.form == Form::Notification && rpc.target == *topic;
        let rpc = api.rpcs.iter().find(row)?;
        Some(TopicView { ty: format!("{shared}{}", rpc.response[0].name), topic, number: *number })
    });
    let messages = api.of_package(&api.own_package).flat_map(Rpc::messages);
    Own {
        package: &api.own_package,
        go_package: go_package(&api.own_package),
        shared: &api.package,
        release: &api.release,
        methods: service("Methods"),
        hooks: service("Hooks"),
        lists: lists.collect(),
        topics: topics.collect(),
        messages: messages.map(|message| message_view(message, &shared)).collect(),
    }
}

fn rpc_view(rpc: &Rpc) -> RpcView<'_> {
    let what = match rpc.form {
        Form::Method => "Method",
        Form::Notification => "Notification",
        Form::Hook => "Hook",
    };
    let mut comment: Vec<String> = rpc.title.iter().flat_map(|title| docs::lines(title)).collect();
    comment.push(format!("{what} `{}`", rpc.target));
    RpcView {
        comment,
        name: &rpc.name,
        request: &rpc.request[0].name,
        stream: if rpc.form == Form::Notification { "stream " } else { "" },
        response: &rpc.response[0].name,
        deprecated: rpc.deprecated,
    }
}

fn message_view(message: &Message, shared: &str) -> MessageView {
    let mut groups: Vec<Group> = Vec::new();
    for field in &message.fields {
        let view = field_view(field, shared);
        match groups.last_mut() {
            Some(group) if group.oneof == field.oneof => group.fields.push(view),
            _ => groups.push(Group {
                oneof: field.oneof.clone(),
                indent: if field.oneof.is_some() { "    " } else { "  " },
                fields: vec![view],
            }),
        }
    }
    MessageView {
        comment: message.doc.iter().flat_map(|doc| docs::lines(doc)).collect(),
        name: message.name.clone(),
        reserved: reserved(&message.reserved),
        enums: message.enums.iter().map(enum_view).collect(),
        groups,
    }
}

fn field_view(field: &Field, shared: &str) -> FieldView {
    FieldView {
        comment: docs::field(field),
        ty: docs::labelled_type(field, shared),
        name: field.name.clone(),
        number: field.number,
        options: if field.deprecated { " [deprecated = true]" } else { "" },
    }
}

fn enum_view(one: &Enum) -> EnumView {
    EnumView {
        comment: one.doc.iter().flat_map(|doc| docs::lines(doc)).collect(),
        name: one.name.clone(),
        reserved: reserved(&one.reserved),
        values: one.values.iter().map(|value| (value.name.clone(), value.number)).collect(),
    }
}

/// `reserved` statements: numbers, then names.
fn reserved(gone: &[Reserved]) -> Vec<String> {
    let numbers: Vec<String> = gone.iter().map(|one| one.number.to_string()).collect();
    let names = gone.iter().filter_map(|one| one.name.as_ref());
    let names: Vec<String> = names.map(|name| format!("\"{name}\"")).collect();
    [numbers, names]
        .into_iter()
        .filter(|list| !list.is_empty())
        .map(|list| list.join(", "))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::go_package;

    #[test]
    fn a_go_package_is_a_path_with_a_name_of_its_own() {
        assert_eq!(go_package("cln"), "boltgate/cln");
        assert_eq!(go_package("boltgate.v1"), "boltgate/boltgate/v1;boltgatev1");
        assert_eq!(go_package("my.app.v2beta1"), "boltgate/my/app/v2beta1;appv2beta1");
        assert_eq!(go_package("my.values"), "boltgate/my/values");
    }
}

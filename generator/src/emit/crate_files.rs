//! `generated/`: the crate around the tables, and the dispatch table.

use askama::Template;

use crate::api::{Api, Form, Message, Outcome, Params, Rpc};
use crate::emit::{rust, tables};
use crate::output::File;

#[derive(Template)]
#[template(path = "crate/Cargo.toml")]
struct Manifest;

#[derive(Template)]
#[template(path = "crate/build.rs")]
struct Build;

#[derive(Template)]
#[template(path = "crate/lib.rs")]
struct Lib<'a> {
    release: &'a str,
}

#[derive(Template)]
#[template(path = "crate/dispatch.rs")]
struct Dispatch<'a> {
    mend: &'a str,
    modules: String,
    rows: Vec<Row>,
    topics: &'a [(String, i32)],
}

/// A row of the dispatch table.
pub struct Row {
    path: String,
    target: String,
    form: &'static str,
    request: String,
    response: String,
    params: String,
    outcome: &'static str,
    deprecated: bool,
}

#[derive(Template)]
#[template(path = "crate/types.rs")]
struct Types {
    types: Vec<TypeView>,
}

struct TypeView {
    name: String,
    table: String,
}

/// The crate's files.
pub fn files(api: &Api) -> Vec<File> {
    let mut rows: Vec<Row> = api.rpcs.iter().map(|rpc| row(rpc, "")).collect();
    rows.extend(api.lists().map(|rpc| Row {
        path: format!("/{}.Lists/{}", api.own_package, rpc.name),
        form: "List",
        ..row(rpc, "")
    }));
    let modules = "{hooks, methods, notifications}".to_owned();
    let dispatch = dispatch(rows, modules, &api.topics, rust::MEND);
    let types = api.rpcs.iter().flat_map(|rpc| {
        rpc.messages().map(|message| TypeView {
            name: format!("{}::{}", rpc.package.replace('.', "::"), message.name),
            table: table(rpc, message, ""),
        })
    });
    let types = Types { types: types.collect() };
    vec![
        File::new("generated/Cargo.toml", rust::text(&Manifest)),
        File::new("generated/build.rs", rust::text(&Build)),
        File::new("generated/src/lib.rs", rust::text(&Lib { release: &api.release })),
        dispatch,
        File::new("generated/src/types.rs", rust::text(&types)),
    ]
}

/// The dispatch table of these rows. `modules` are those that hold the tables, as `use` has them.
pub fn dispatch(mut rows: Vec<Row>, modules: String, topics: &[(String, i32)], mend: &str) -> File {
    rows.sort_by(|a, b| a.path.cmp(&b.path));
    let dispatch = Dispatch { mend, modules, rows, topics };
    File::new("generated/src/dispatch.rs", rust::text(&dispatch))
}

/// The row of an RPC whose tables are below this module.
pub fn row(rpc: &Rpc, module: &str) -> Row {
    Row {
        path: format!("/{}.{}/{}", rpc.package, rpc.service, rpc.name),
        target: rpc.target.clone(),
        form: match rpc.form {
            Form::Method => "Method",
            Form::Notification => "Notification",
            Form::Hook => "Hook",
        },
        request: table(rpc, &rpc.request[0], module),
        response: table(rpc, &rpc.response[0], module),
        params: params(&rpc.params),
        outcome: match rpc.outcome {
            Outcome::Object => "Object",
            Outcome::Value => "Value",
        },
        deprecated: rpc.deprecated,
    }
}

fn params(params: &Params) -> String {
    match params {
        Params::ByName => "Params::ByName".to_owned(),
        Params::ByPosition(keys) => format!("Params::ByPosition(&{keys:?})"),
    }
}

fn table(rpc: &Rpc, message: &Message, of: &str) -> String {
    let (folder, module) = (tables::folder(rpc.form), rust::module(&rpc.target));
    format!("{of}{folder}::{module}::{}", rust::table_name(&message.name))
}

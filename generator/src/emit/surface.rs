//! `generated/surface.json`: what client libraries need beside the protos: which of the node's names
//! an RPC stands for, since descriptors don't tell.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::api::{Api, Form, Rpc};
use crate::output::File;

#[derive(Serialize)]
struct Surface<'a> {
    release: &'a str,
    methods: BTreeMap<&'a str, Method<'a>>,
    notifications: BTreeMap<&'a str, Target<'a>>,
    hooks: BTreeMap<&'a str, Target<'a>>,
}

#[derive(Serialize)]
struct Target<'a> {
    /// As in an HTTP request: `/cln.Node/Getinfo`.
    path: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'a str>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    deprecated: bool,
}

#[derive(Serialize)]
struct Method<'a> {
    #[serde(flatten)]
    target: Target<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    list: Option<List<'a>>,
}

/// The same method in parts.
#[derive(Serialize)]
struct List<'a> {
    path: String,
    /// The response's field that holds the items.
    field: &'a str,
}

/// The file.
pub fn file(api: &Api) -> File {
    let mut lists: BTreeMap<&str, List<'_>> = api
        .lists()
        .filter_map(|rpc| {
            let path = format!("/{}.Lists/{}", api.own_package, rpc.name);
            let field = &rpc.response.first()?.fields.first()?.name;
            Some((rpc.target.as_str(), List { path, field }))
        })
        .collect();
    let of = |form| api.rpcs.iter().filter(move |rpc| rpc.form == form);
    let targets = |form| of(form).map(|rpc| (rpc.target.as_str(), target(rpc))).collect();
    let methods = of(Form::Method).map(|rpc| {
        let name = rpc.target.as_str();
        (name, Method { target: target(rpc), list: lists.remove(name) })
    });
    let surface = Surface {
        release: &api.release,
        methods: methods.collect(),
        notifications: targets(Form::Notification),
        hooks: targets(Form::Hook),
    };
    let text = serde_json::to_string_pretty(&surface).unwrap_or_default();
    File::new("generated/surface.json", text + "\n")
}

fn target(rpc: &Rpc) -> Target<'_> {
    let path = format!("/{}.{}/{}", rpc.package, rpc.service, rpc.name);
    Target { path, title: rpc.title.as_deref(), deprecated: rpc.deprecated }
}

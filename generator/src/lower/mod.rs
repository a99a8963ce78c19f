//! The strict model -> the final one: names, numbers, presence and protobuf types.

mod message;
pub mod names;
mod reserve;
pub mod scalars;

use crate::api::{Api, Form, Item, Rpc};
use crate::diagnostic::Problems;
use crate::lower::message::Lowering;
use crate::model::types::{Entry, Object};
use crate::model::version::Version;
use crate::policy::Policy;
use crate::policy::numbers::Ledger;
use crate::schema::raw::Subject;

/// Lowers every exposed entry. Numbers that are not in the ledger yet are appended to it.
pub fn api(
    entries: &[Entry],
    policy: &Policy,
    ledger: &mut Ledger,
    problems: &mut Problems,
) -> Api {
    let exposure = &policy.exposure;
    let oldest = &exposure.data.oldest_supported;
    let oldest_place = exposure.place(oldest.span(), "oldest_supported");
    let oldest = Version::read(oldest.get_ref(), &oldest_place, problems);
    let oldest = oldest.unwrap_or_else(|| Version::parse("v0.0").expect("is a release"));
    let mut rpcs: Vec<Rpc> = Vec::new();
    for entry in entries {
        let title = || {
            let ours = policy.titles.title(entry.subject, &entry.name).map(str::to_owned);
            ours.or_else(|| entry.title.clone())
        };
        let plan = match entry.subject {
            Subject::Method => method(entry, policy),
            Subject::Notification => notification(entry, policy),
            Subject::Hook => None,
        };
        let Some(plan) = plan else { continue };
        let mut lower = |object: &Object, part: &Part, top: &str| {
            let naming = names::Naming { path: plan.path.clone(), types: part.types.clone() };
            let mut lowering = Lowering { policy, ledger, problems, oldest: &oldest, naming };
            lowering.top(object, top, entry)
        };
        let request = lower(&entry.request, &plan.request, &plan.request.top);
        let response = lower(&entry.response, &plan.response, &plan.response.top);
        rpcs.push(Rpc {
            name: plan.rpc,
            target: entry.name.clone(),
            form: plan.form,
            title: title(),
            deprecated: entry.deprecated,
            request,
            response,
        });
    }
    rpcs.sort_by(|a, b| (a.form as u8, &a.target).cmp(&(b.form as u8, &b.target)));
    let api = Api {
        package: exposure.data.package.clone(),
        service: exposure.data.service.clone(),
        release: policy.release.clone(),
        primitives: policy.primitives.items(problems),
        rpcs,
    };
    check_unique(&api, problems);
    api
}

/// What an entry becomes.
struct Plan {
    rpc: String,
    form: Form,
    /// First part of every path inside.
    path: String,
    request: Part,
    response: Part,
}

/// Names of one direction.
struct Part {
    /// The outermost message.
    top: String,
    /// First part of the names of the messages and enums inside.
    types: String,
}

fn method(entry: &Entry, policy: &Policy) -> Option<Plan> {
    let exposed = policy.exposure.data.methods.iter();
    let (_, method) = exposed.into_iter().find(|(key, _)| *key.get_ref() == entry.name)?;
    let types = names::type_name(&method.path);
    let part = |end: &str| Part { top: format!("{types}{end}"), types: types.clone() };
    Some(Plan {
        rpc: method.rpc.clone().unwrap_or_else(|| method.path.replace(['-', '_'], "")),
        form: Form::Method,
        path: method.path.clone(),
        request: part("Request"),
        response: part("Response"),
    })
}

fn notification(entry: &Entry, policy: &Policy) -> Option<Plan> {
    let exposed = policy.exposure.data.notifications.iter();
    let (_, stream) = exposed.into_iter().find(|(key, _)| *key.get_ref() == entry.name)?;
    let event = stream.event.as_deref();
    let types = event.map_or_else(|| names::type_name(&entry.name), str::to_owned);
    let event = event.unwrap_or(&stream.name);
    Some(Plan {
        rpc: format!("Subscribe{}", stream.name),
        form: Form::Notification,
        path: entry.name.clone(),
        request: Part { top: format!("Stream{}Request", stream.name), types: types.clone() },
        response: Part { top: format!("{event}Notification"), types },
    })
}

/// Every name in the package is given once.
fn check_unique(api: &Api, problems: &mut Problems) {
    let mut seen = std::collections::BTreeMap::new();
    let primitives = api.primitives.iter().map(|item| match item {
        Item::Message(message) => (message.name.as_str(), "a shared type"),
        Item::Enum(one) => (one.name.as_str(), "a shared enum"),
    });
    let messages = api
        .rpcs
        .iter()
        .flat_map(|rpc| rpc.messages().map(|message| (message.name.as_str(), rpc.target.as_str())));
    let rpcs = api.rpcs.iter().map(|rpc| (rpc.name.as_str(), rpc.target.as_str()));
    let mut rpc_names = std::collections::BTreeMap::new();
    let mut clash = |what: &str, name: &str, first: &str, second: &str| {
        problems.nowhere(
            format!("{what} `{name}` would stand for both `{first}` and `{second}`"),
            "give one of them another spelling in schemas/exposure.toml",
        );
    };
    for (name, target) in primitives.chain(messages) {
        if let Some(first) = seen.insert(name, target) {
            clash("the message", name, first, target);
        }
    }
    for (name, target) in rpcs {
        if let Some(first) = rpc_names.insert(name, target) {
            clash("the RPC", name, first, target);
        }
    }
}

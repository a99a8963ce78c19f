//! The strict model -> the final one: names, numbers, presence and protobuf types.

mod decisions;
mod envelope;
mod message;
pub mod names;
pub mod plan;
mod reserve;
pub mod scalars;
mod siblings;

use std::collections::BTreeMap;

pub use decisions::Decisions;

use crate::api::{Api, Form, Item, Params, Rpc};
use crate::diagnostic::{Place, Problems, Rule};
use crate::lower::message::Lowering;
use crate::lower::plan::Part;
use crate::model::types::{Entry, Object};
use crate::policy::numbers::Ledger;
use crate::policy::overrides;
use crate::schema::calling;

/// Lowers every exposed entry. Numbers that are not in the ledger yet are appended to it.
pub fn api(
    entries: &[Entry],
    decisions: Decisions<'_>,
    ledger: &mut Ledger,
    problems: &mut Problems,
) -> Api {
    let mut rpcs: Vec<Rpc> = Vec::new();
    for entry in entries {
        let Some(plan) = (decisions.plan)(entry) else { continue };
        let own = plan.package != decisions.package;
        let mut lower = |object: &Object, part: &Part| {
            let naming = names::Naming {
                ledger: if own { format!("{}.", plan.package) } else { String::new() },
                path: plan.path.clone(),
                types: part.types.clone(),
                spelling: decisions.spelling,
            };
            let mut lowering = Lowering { decisions: &decisions, ledger, problems, naming };
            lowering.top(object, &part.top, entry)
        };
        let (request, response) =
            (lower(&entry.request, &plan.request), lower(&entry.response, &plan.response));
        let params = params(entry, &plan.request.top, decisions.overrides, problems);
        let (request, response) = match plan.form {
            Form::Method | Form::Notification => (request, response),
            Form::Hook => envelope::around(&plan.rpc, request, response),
        };
        rpcs.push(Rpc {
            package: plan.package,
            service: plan.service,
            name: plan.rpc,
            target: entry.name.clone(),
            form: plan.form,
            title: (decisions.title)(entry),
            deprecated: entry.deprecated,
            deprecation: entry.deprecation.clone(),
            added: entry.added.clone(),
            place: Some(entry.place.clone()),
            request,
            response,
            params,
            outcome: entry.calling.outcome(),
            errors: entry.errors.clone(),
        });
    }
    rpcs.sort_by(|a, b| (a.form as u8, &a.target).cmp(&(b.form as u8, &b.target)));
    let api = Api {
        topics: envelope::topics(&rpcs, &decisions.own_package, ledger),
        primitives: decisions.primitives.items(problems),
        package: decisions.package,
        proto: decisions.proto,
        own_package: decisions.own_package,
        shared_package: decisions.shared_package,
        release: decisions.release,
        access: decisions.access,
        rpcs,
    };
    check_unique(&api, &decisions.spelt_in, problems);
    api
}

/// How a method wants its parameters. Those by position have their places in the order of the
/// schema, whether or not there is a field for them.
fn params(
    entry: &Entry,
    request: &str,
    overrides: &overrides::Ledger,
    problems: &mut Problems,
) -> Params {
    let Some((calling::Params::ByPosition, place)) = &entry.calling.params else {
        return Params::ByName;
    };
    if overrides.rest(request).is_some() {
        problems.at(
            Rule::Calling,
            place,
            format!("`{request}` has a field for members that the schema leaves open: they have names and no positions"),
            format!("remove the entry under [[rest]] in {}", overrides.path()),
        );
    }
    let properties = entry.request.properties.iter();
    Params::ByPosition(properties.map(|property| property.key.clone()).collect())
}

/// Every name in a package is given once.
fn check_unique(api: &Api, spelt_in: &str, problems: &mut Problems) {
    let mut seen: BTreeMap<String, Owner<'_>> = BTreeMap::new();
    let mut give = |what: &str, scope: &str, name: &str, owner| {
        let Some(first) = seen.insert(format!("{scope}.{name}"), owner) else { return };
        let text = format!("{what} `{name}` would stand for both `{}` and `{}`", first.0, owner.0);
        let help = format!("give one of them another spelling in {spelt_in}");
        match owner.1 {
            Some(place) => {
                let first = first.1.map(|place| (place, "the other one"));
                problems.between(Rule::NameClash, place, text, help, first);
            }
            None => problems.nowhere(Rule::NameClash, text, help),
        }
    };
    for item in &api.primitives {
        let (name, what) = match item {
            Item::Message(message) => (&message.name, "a shared type"),
            Item::Enum(one) => (&one.name, "a shared enum"),
        };
        give("the message", &api.shared_package, name, (what, None));
    }
    for rpc in &api.rpcs {
        let owner = (rpc.target.as_str(), rpc.place.as_ref());
        for message in rpc.messages() {
            give("the message", &rpc.package, &message.name, owner);
        }
        give("the RPC", &format!("{}.{}", rpc.package, rpc.service), &rpc.name, owner);
    }
}

/// What a name is given to, and where that is described.
type Owner<'a> = (&'a str, Option<&'a Place>);

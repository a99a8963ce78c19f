//! The strict model -> the final one: names, numbers, presence and protobuf types.

mod envelope;
mod message;
pub mod names;
mod plan;
mod reserve;
pub mod scalars;

use std::collections::BTreeMap;

use crate::api::{Api, Form, Item, Params, Rpc};
use crate::diagnostic::{Place, Problems, Rule};
use crate::lower::message::Lowering;
use crate::lower::plan::Part;
use crate::model::types::{Entry, Object};
use crate::model::version::Version;
use crate::policy::numbers::Ledger;
use crate::policy::{Policy, overrides};
use crate::schema::calling;
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
            Subject::Method => plan::method(entry, policy),
            Subject::Notification => plan::notification(entry, policy),
            Subject::Hook => plan::hook(entry, policy),
        };
        let Some(plan) = plan else { continue };
        let own = plan.package != exposure.data.package;
        let mut lower = |object: &Object, part: &Part| {
            let naming = names::Naming {
                ledger: if own { format!("{}.", plan.package) } else { String::new() },
                path: plan.path.clone(),
                types: part.types.clone(),
            };
            let mut lowering = Lowering { policy, ledger, problems, oldest: &oldest, naming };
            lowering.top(object, &part.top, entry)
        };
        let (request, response) =
            (lower(&entry.request, &plan.request), lower(&entry.response, &plan.response));
        let params = params(entry, &plan.request.top, policy, problems);
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
            title: title(),
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
        package: exposure.data.package.clone(),
        own_package: exposure.data.own.package.clone(),
        release: policy.release.clone(),
        primitives: policy.primitives.items(problems),
        topics: envelope::topics(&rpcs, &exposure.data.own.package, ledger),
        access: policy.access.lower(),
        rpcs,
    };
    check_unique(&api, problems);
    api
}

/// How a method wants its parameters. Those by position have their places in the order of the
/// schema, whether or not there is a field for them.
fn params(entry: &Entry, request: &str, policy: &Policy, problems: &mut Problems) -> Params {
    let Some((calling::Params::ByPosition, place)) = &entry.calling.params else {
        return Params::ByName;
    };
    if policy.overrides.rest(request).is_some() {
        problems.at(
            Rule::Calling,
            place,
            format!("`{request}` has a field for members that the schema leaves open: they have names and no positions"),
            format!("remove the entry under [[rest]] in {}", overrides::PATH),
        );
    }
    let properties = entry.request.properties.iter();
    Params::ByPosition(properties.map(|property| property.key.clone()).collect())
}

/// Every name in a package is given once.
fn check_unique(api: &Api, problems: &mut Problems) {
    let mut seen: BTreeMap<String, Owner<'_>> = BTreeMap::new();
    let mut give = |what: &str, scope: &str, name: &str, owner| {
        let Some(first) = seen.insert(format!("{scope}.{name}"), owner) else { return };
        let text = format!("{what} `{name}` would stand for both `{}` and `{}`", first.0, owner.0);
        let help = "give one of them another spelling in schemas/exposure.toml";
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
        give("the message", &api.package, name, (what, None));
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

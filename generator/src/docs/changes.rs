//! What came with which release, and what is deprecated.

use super::links::{CHANGES, Links};
use super::{Form, pages};
use crate::api::{Api, Field, Message, Rpc};
use crate::model::version::{Deprecation, Version};

/// What happened with one release, or at no release that is known.
pub struct Change {
    /// The release; empty where it is not known.
    pub release: String,
    /// Links to the RPCs.
    pub rpcs: Vec<String>,
    /// Links to the fields of other RPCs.
    pub fields: Vec<String>,
}

/// One thing that changed: when, whether it is a whole RPC, and the link to it.
struct Entry {
    when: Option<Version>,
    rpc: bool,
    link: String,
}

/// What each release brought, the newest first; what is older than the node's records is left out.
pub fn added(api: &Api, links: &Links<'_>, form: Form) -> Vec<Change> {
    let mut entries = Vec::new();
    for rpc in &api.rpcs {
        if !rpc.added.to_string().starts_with("pre-") {
            entries.push(Entry {
                when: Some(rpc.added.clone()),
                rpc: true,
                link: rpc_link(rpc, links, form),
            });
        }
        for (message, field) in fields_of(rpc) {
            // What came with its RPC is no news of its own.
            if let Some(added) = field.added.clone().filter(|added| *added > rpc.added) {
                let link = field_link(rpc, message, field, links, form);
                entries.push(Entry { when: Some(added), rpc: false, link });
            }
        }
    }
    by_release(entries)
}

/// What is deprecated, by the release since which it is, the newest first. A field whose RPC is
/// deprecated isn't listed beside it.
pub fn deprecated(api: &Api, links: &Links<'_>, form: Form) -> Vec<Change> {
    let until = |text: String, when: &Option<Deprecation>| match when {
        Some(Deprecation { until: Some(until), .. }) => {
            format!("{text}, {}", form.plain(&format!("to go in {until}")))
        }
        _ => text,
    };
    let since = |when: &Option<Deprecation>| when.as_ref().map(|when| when.since.clone());
    let mut entries = Vec::new();
    for rpc in &api.rpcs {
        if rpc.deprecated {
            let link = until(rpc_link(rpc, links, form), &rpc.deprecation);
            entries.push(Entry { when: since(&rpc.deprecation), rpc: true, link });
            continue;
        }
        for (message, field) in fields_of(rpc).filter(|(_, field)| field.deprecated) {
            // Of a message that is deprecated as a whole, the field that leads to it is listed.
            if field.deprecation.is_none() && message.fields.iter().all(|field| field.deprecated) {
                continue;
            }
            let link = until(field_link(rpc, message, field, links, form), &field.deprecation);
            entries.push(Entry { when: since(&field.deprecation), rpc: false, link });
        }
    }
    by_release(entries)
}

fn fields_of(rpc: &Rpc) -> impl Iterator<Item = (&Message, &Field)> {
    rpc.messages().flat_map(|message| message.fields.iter().map(move |field| (message, field)))
}

fn rpc_link(rpc: &Rpc, links: &Links<'_>, form: Form) -> String {
    form.link(&rpc.name, &links.to(CHANGES, &pages::path(rpc), ""))
}

fn field_link(
    rpc: &Rpc,
    message: &Message,
    field: &Field,
    links: &Links<'_>,
    form: Form,
) -> String {
    let name = format!("{}.{}", message.name, field.name);
    form.link(&name, &links.to(CHANGES, &pages::path(rpc), &name))
}

fn by_release(mut entries: Vec<Entry>) -> Vec<Change> {
    // Sorted by release alone: the order within one is that of the model.
    entries.sort_by(|a, b| b.when.cmp(&a.when));
    let mut changes: Vec<(Option<Version>, Change)> = Vec::new();
    for Entry { when, rpc, link } in entries {
        if changes.last().is_none_or(|(last, _)| *last != when) {
            let release = when.as_ref().map(ToString::to_string).unwrap_or_default();
            changes.push((when, Change { release, rpcs: Vec::new(), fields: Vec::new() }));
        }
        let Some((_, change)) = changes.last_mut() else { continue };
        if rpc { change.rpcs.push(link) } else { change.fields.push(link) }
    }
    changes.into_iter().map(|(_, change)| change).collect()
}

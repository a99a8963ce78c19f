//! What a reference holds: everything that a reader will see, in the words of its form.

use super::calls::Section;
use super::changes::Change;
use super::examples::Examples;
use super::links::Links;
use super::own::Own;
use super::snippets::Snippet;
use super::{Form, calls, changes, fields, links, own, pages};
use crate::api::{Api, Item};
use crate::diagnostic::Problems;

/// A whole reference.
pub struct Reference {
    pub form: Form,
    /// Protobuf package of the node's own surface.
    pub package: String,
    /// What the pages are called: the node's release, or the package.
    pub version: String,
    /// Release of the node, where they are of its own surface.
    pub release: Option<String>,
    /// Protobuf package of what this project adds; empty for none.
    pub own_package: String,
    /// One page for each RPC, and for each of this project's own services' RPCs.
    pub pages: Vec<Page>,
    /// The types that many messages share.
    pub types: Side,
    /// What came with which release, the newest first.
    pub added: Vec<Change>,
    /// What is deprecated.
    pub deprecated: Vec<Change>,
    /// What holds for every call.
    pub calls: Vec<Section>,
}

/// What a page is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Method,
    Notification,
    Hook,
    Service,
}

impl Kind {
    pub const ALL: [Self; 4] = [Self::Method, Self::Notification, Self::Hook, Self::Service];

    /// One of them, for a reader.
    pub const fn noun(self) -> &'static str {
        match self {
            Self::Method => "method",
            Self::Notification => "notification stream",
            Self::Hook => "hook",
            Self::Service => "own service",
        }
    }

    /// The heading of a list of them.
    pub const fn heading(self) -> &'static str {
        match self {
            Self::Method => "Methods",
            Self::Notification => "Notification streams",
            Self::Hook => "Hooks",
            Self::Service => "Own services",
        }
    }

    /// The folder of their pages, and the anchor of their list.
    pub const fn folder(self) -> &'static str {
        match self {
            Self::Method => "methods",
            Self::Notification => "notifications",
            Self::Hook => "hooks",
            Self::Service => "services",
        }
    }
}

/// The page of an RPC.
pub struct Page {
    /// Path in the reference, without ending.
    pub path: String,
    pub kind: Kind,
    /// The RPC: `Getinfo`, `Events.Subscribe`.
    pub name: String,
    /// JSON-RPC method, topic or hook; empty for none.
    pub target: String,
    /// One line about it, without marks.
    pub title: String,
    /// The same, in the form's writing.
    pub title_text: String,
    /// Paragraphs about it, in the form's writing.
    pub about: Vec<String>,
    pub deprecated: bool,
    /// The class's name; empty where it has none.
    pub class: &'static str,
    /// What there is to know at a glance: a word, and the form's writing of the answer.
    pub facts: Vec<(&'static str, String)>,
    pub request: Side,
    pub response: Side,
    pub snippets: Vec<Snippet>,
    /// The same list in parts, where the method is one.
    pub parts: Option<Parts>,
}

/// One direction of a call.
pub struct Side {
    pub heading: &'static str,
    pub anchor: &'static str,
    pub messages: Vec<Message>,
    /// Enums that stand beside the messages.
    pub enums: Vec<Enum>,
}

/// A method's reply in parts.
pub struct Parts {
    /// `Lists.ListChannels`, also the anchor.
    pub name: String,
    pub facts: Vec<(&'static str, String)>,
    pub snippets: Vec<Snippet>,
}

/// A message.
pub struct Message {
    /// Its name, and its anchor.
    pub name: String,
    pub about: Vec<String>,
    pub fields: Vec<Field>,
    pub enums: Vec<Enum>,
    /// Numbers that are not used any more.
    pub reserved: String,
}

/// A field.
pub struct Field {
    pub anchor: String,
    pub name: String,
    /// Name in JSON; empty for all other members.
    pub key: String,
    /// The type in the form's writing, linked where it has a description.
    pub ty: String,
    pub number: i32,
    pub presence: String,
    /// What else there is to say, in the form's writing.
    pub notes: Vec<String>,
    pub deprecated: bool,
}

/// An enum.
pub struct Enum {
    /// Its name without the message around it.
    pub name: String,
    pub anchor: String,
    pub about: Vec<String>,
    pub values: Vec<Value>,
    pub reserved: String,
}

/// A value of an enum.
pub struct Value {
    pub anchor: String,
    pub name: String,
    pub number: i32,
    /// Its word in JSON.
    pub json: String,
}

/// Puts the reference together.
///
/// # Errors
/// Where the protos that the model gives are not valid.
pub fn build(api: &Api, form: Form) -> Result<Reference, Problems> {
    let own = own::services(api)?;
    let mut links = Links::new(api, form);
    for rpc in &api.rpcs {
        for message in rpc.messages() {
            links.add_message(&rpc.package, message, &pages::path(rpc));
        }
    }
    for Own { path, messages, enums, .. } in &own {
        for message in messages {
            links.add_message(&api.own_package, message, path);
        }
        for one in enums {
            links.add(&api.own_package, &one.name, path);
        }
    }
    let examples = Examples::new(api);
    let make = pages::Make { api, form, links: &links, examples: &examples };
    let mut all: Vec<Page> = api.rpcs.iter().map(|rpc| make.rpc(rpc)).collect();
    all.extend(own.iter().map(|own| make.own(own)));
    all.sort_by_key(|page| (page.kind, page.name.to_lowercase()));
    let on = fields::On { form, links: &links, page: links::TYPES, package: &api.shared_package };
    let mut types = Vec::new();
    let mut enums = Vec::new();
    for item in &api.primitives {
        match item {
            Item::Message(message) => types.push(on.message(message, fields::Side::Shared)),
            Item::Enum(one) => enums.push(on.enumeration(one, "")),
        }
    }
    let is_nodes = !api.release.is_empty();
    Ok(Reference {
        form,
        package: api.package.clone(),
        version: if is_nodes { &api.release } else { &api.package }.clone(),
        release: is_nodes.then(|| api.release.clone()),
        own_package: api.own_package.clone(),
        pages: all,
        types: Side { heading: "Shared types", anchor: "types", messages: types, enums },
        added: changes::added(api, &links, form),
        deprecated: changes::deprecated(api, &links, form),
        calls: calls::sections(api, form),
    })
}

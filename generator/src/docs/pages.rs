//! One page for each RPC.

use super::examples::Examples;
use super::fields::{self, On, Side as Direction};
use super::links::Links;
use super::own::Own;
use super::reference::{Kind, Page, Parts, Side};
use super::{Form, rights, snippets};
use crate::api::{self, Api, Class, Rpc};

/// The path of an RPC's page, without ending.
pub fn path(rpc: &Rpc) -> String {
    let name = rpc.target.to_lowercase();
    let other = |letter: char| !letter.is_ascii_alphanumeric() && !"-_".contains(letter);
    format!("{}/{}", kind(rpc).folder(), name.replace(other, "-"))
}

/// What an RPC's page is about.
pub fn kind(rpc: &Rpc) -> Kind {
    match rpc.form {
        api::Form::Method => Kind::Method,
        api::Form::Notification => Kind::Notification,
        api::Form::Hook => Kind::Hook,
    }
}

/// Makes pages.
pub struct Make<'a> {
    pub api: &'a Api,
    pub form: Form,
    pub links: &'a Links<'a>,
    pub examples: &'a Examples<'a>,
}

impl Make<'_> {
    /// The page of a method, a notification stream or a hook.
    pub fn rpc(&self, rpc: &Rpc) -> Page {
        let path = path(rpc);
        let on = self.on(&path, &rpc.package);
        let list = self.api.lists().any(|list| std::ptr::eq(list, rpc));
        let has_parts = list && !self.api.own_package.is_empty();
        let (class, mut facts) = self.rights(rpc);
        let mut all =
            self.address(&rpc.package, &rpc.service, &rpc.name, rpc.form != api::Form::Hook);
        let word = match rpc.form {
            api::Form::Method => "JSON-RPC method",
            api::Form::Notification => "Topic",
            api::Form::Hook => "Hook",
        };
        all.push((word, self.form.code(&rpc.target)));
        all.append(&mut facts);
        all.extend(self.releases(rpc));
        all.extend(rpc.errors.iter().map(|error| {
            let (code, message) = (error.code.to_string(), self.form.prose(&error.message));
            ("Error", format!("{}: {message}", self.form.code(&code)))
        }));
        let (to, from) = match rpc.form {
            api::Form::Method => ("Request", "Response"),
            api::Form::Notification => ("Request", "Events"),
            api::Form::Hook => ("What you answer", "What the node asks"),
        };
        Page {
            kind: kind(rpc),
            name: rpc.name.clone(),
            target: rpc.target.clone(),
            title: rpc.title.clone().unwrap_or_default(),
            title_text: self.form.prose(rpc.title.as_deref().unwrap_or_default()),
            about: rpc.title.iter().map(|title| self.form.prose(title)).collect(),
            deprecated: rpc.deprecated,
            class,
            facts: all,
            request: side(&on, to, "request", &refs(&rpc.request), &[], Direction::ToNode),
            response: side(&on, from, "response", &refs(&rpc.response), &[], Direction::FromNode),
            snippets: snippets::of(self.examples, rpc),
            parts: has_parts.then(|| self.parts(rpc)),
            path,
        }
    }

    /// The page of an own service's RPC.
    pub fn own(&self, own: &Own) -> Page {
        let on = self.on(&own.path, &self.api.own_package);
        let of_request = reached(&own.messages, &own.request);
        let (request, response): (Vec<_>, Vec<_>) =
            own.messages.iter().partition(|message| of_request.contains(&message.name.as_str()));
        let mut facts = self.address(&self.api.own_package, &own.service, &own.rpc, true);
        if own.streams {
            facts.push(("Answer", self.form.plain("a stream")));
        }
        let first = own.about.last().map(String::as_str).unwrap_or_default();
        let sentence = first.split_inclusive('.').next().unwrap_or(first);
        let title = sentence.split_whitespace().collect::<Vec<_>>().join(" ");
        let title = title.trim_end_matches('.');
        Page {
            path: own.path.clone(),
            kind: Kind::Service,
            name: format!("{}.{}", own.service, own.rpc),
            target: String::new(),
            title: title.to_owned(),
            title_text: self.form.prose(title),
            about: own.about.iter().map(|text| self.form.prose(text)).collect(),
            deprecated: false,
            class: "",
            facts,
            request: side(&on, "Request", "request", &request, &own.enums, Direction::Shared),
            response: side(&on, "Response", "response", &response, &[], Direction::Shared),
            snippets: snippets::of_own(self.api, self.examples, own),
            parts: None,
        }
    }

    fn on<'b>(&'b self, page: &'b str, package: &'b str) -> On<'b> {
        On { form: self.form, links: self.links, page, package }
    }

    /// Where a call goes.
    fn address(
        &self,
        package: &str,
        service: &str,
        rpc: &str,
        json: bool,
    ) -> Vec<(&'static str, String)> {
        let path = format!("/{package}.{service}/{rpc}");
        let mut facts = vec![("gRPC path", self.form.code(&path))];
        if json {
            let url = format!("https://localhost:9736{path}");
            facts.push(("Connect URL", self.form.code(&url)));
        }
        facts
    }

    /// The class's name, and what there is to say about who may call.
    fn rights(&self, rpc: &Rpc) -> (&'static str, Vec<(&'static str, String)>) {
        let Some(rights) = rights::of(self.api, rpc.form, &rpc.target) else {
            return ("", Vec::new());
        };
        let class = rights.class.map_or("", Class::name);
        let meaning =
            rights.class.map(|class| format!("`{}`: {}", class.name(), rights::meaning(class)));
        let presets = match rights.presets.as_slice() {
            [] => self.form.plain("none"),
            some => some.iter().map(|name| self.form.code(name)).collect::<Vec<_>>().join(", "),
        };
        let facts = vec![
            ("Access class", self.form.prose(meaning.as_deref().unwrap_or("none: in no preset"))),
            ("Presets", presets),
            ("Name for runes", self.form.code(rights.rune_name)),
        ];
        (class, facts)
    }

    fn releases(&self, rpc: &Rpc) -> Vec<(&'static str, String)> {
        let added = rpc.added.to_string();
        let mut facts = Vec::new();
        match added.strip_prefix("pre-") {
            // Where the node's records begin says nothing of other schemas.
            Some(_) if self.api.release.is_empty() => {}
            Some(release) => facts.push(("Since", self.form.plain(&format!("before {release}")))),
            None => facts.push(("Since", self.form.plain(&added))),
        }
        if rpc.deprecated {
            let text = fields::deprecated(rpc.deprecation.as_ref());
            let text = text.strip_prefix("deprecated ").unwrap_or("yes");
            facts.push(("Deprecated", self.form.plain(text)));
        }
        facts
    }

    fn parts(&self, rpc: &Rpc) -> Parts {
        Parts {
            name: format!("Lists.{}", rpc.name),
            facts: self.address(&self.api.own_package, "Lists", &rpc.name, true),
            snippets: snippets::of_list(self.api, self.examples, rpc),
        }
    }
}

/// The names of the messages that the first one needs, itself among them.
fn reached<'a>(messages: &'a [api::Message], first: &str) -> Vec<&'a str> {
    let mut found: Vec<&str> = Vec::new();
    let mut open = vec![first];
    while let Some(name) = open.pop() {
        let Some(message) = messages.iter().find(|message| message.name == name) else { continue };
        if found.contains(&message.name.as_str()) {
            continue;
        }
        found.push(&message.name);
        open.extend(message.fields.iter().filter_map(|field| match &field.kind {
            api::Kind::Message(name) => Some(name.as_str()),
            _ => None,
        }));
    }
    found
}

fn refs(messages: &[api::Message]) -> Vec<&api::Message> {
    messages.iter().collect()
}

fn side(
    on: &On<'_>,
    heading: &'static str,
    anchor: &'static str,
    messages: &[&api::Message],
    enums: &[api::Enum],
    direction: Direction,
) -> Side {
    Side {
        heading,
        anchor,
        messages: messages.iter().map(|message| on.message(message, direction)).collect(),
        enums: enums.iter().map(|one| on.enumeration(one, "")).collect(),
    }
}

//! Where each message, enum and RPC is described.

use std::collections::BTreeMap;

use super::Form;
use crate::api::{Api, Item, Message};

/// The page of the types that many messages share.
pub const TYPES: &str = "types";
/// The page of what came with which release, and what is deprecated.
pub const CHANGES: &str = "changes";
/// The page of what holds for every call.
pub const CALLS: &str = "calls";

/// Where everything with a name is described.
pub struct Links<'a> {
    form: Form,
    /// The package of the shared types.
    shared: &'a str,
    /// Package and name of a message or an enum to its page.
    pages: BTreeMap<(String, String), String>,
}

impl<'a> Links<'a> {
    /// Links to the shared types; pages are added as they are made.
    pub fn new(api: &'a Api, form: Form) -> Self {
        let mut links = Self { form, shared: &api.shared_package, pages: BTreeMap::new() };
        for item in &api.primitives {
            match item {
                Item::Message(message) => links.add_message(&api.shared_package, message, TYPES),
                Item::Enum(one) => links.add(&api.shared_package, &one.name, TYPES),
            }
        }
        links
    }

    /// A message that is described on this page, with the enums in it.
    pub fn add_message(&mut self, package: &str, message: &Message, page: &str) {
        self.add(package, &message.name, page);
        for one in &message.enums {
            self.add(package, &format!("{}.{}", message.name, one.name), page);
        }
    }

    /// A name that is described on this page.
    pub fn add(&mut self, package: &str, name: &str, page: &str) {
        self.pages.insert((package.to_owned(), name.to_owned()), page.to_owned());
    }

    /// The address, on a page, of the message or enum of this name, as a message of the package
    /// calls it: its own first, then the shared ones.
    pub fn named(&self, from: &str, package: &str, name: &str) -> Option<String> {
        let page = [package, self.shared]
            .iter()
            .find_map(|package| self.pages.get(&((*package).to_owned(), name.to_owned())))?;
        Some(self.to(from, page, name))
    }

    /// The address, on a page, of an anchor on another one; of the page itself where there is none.
    pub fn to(&self, from: &str, page: &str, anchor: &str) -> String {
        let hash = if anchor.is_empty() { String::new() } else { format!("#{anchor}") };
        if from == page && !hash.is_empty() {
            return hash;
        }
        format!("{}{page}.{}{hash}", up(from), self.form.ending())
    }
}

/// What leads from a page's folder to the reference's.
pub fn up(page: &str) -> String {
    "../".repeat(page.matches('/').count())
}

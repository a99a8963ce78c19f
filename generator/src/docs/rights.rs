//! What a call gives into a client's hands, in words.

use crate::api::{Api, Class, Form};

/// What a class means.
pub const fn meaning(class: Class) -> &'static str {
    match class {
        Class::Reads => "tells, and changes nothing",
        Class::Receives => "makes a way to be paid",
        Class::Reveals => {
            "tells too much for any preset: secrets, configuration, what others wrote"
        }
        Class::Changes => "changes the node, or makes it act",
        Class::Spends => "moves funds, or is a step on the way there",
        Class::Decides => "whoever answers decides in the node's stead",
    }
}

/// What a caller needs for a method, topic or hook.
pub struct Rights<'a> {
    /// The reviewed class, where it has one.
    pub class: Option<Class>,
    /// The name by which a rune allows it.
    pub rune_name: &'a str,
    /// The presets that hold it.
    pub presets: Vec<&'a str>,
}

/// What a caller needs for this one.
pub fn of<'a>(api: &'a Api, form: Form, target: &str) -> Option<Rights<'a>> {
    let is = |right: &&crate::api::Right| right.form == form && right.target == target;
    let right = api.access.rights.iter().find(is)?;
    let presets = api.access.presets.iter().filter(|preset| match form {
        Form::Method => preset.methods.iter().any(|name| name == target),
        Form::Notification => preset.topics.iter().any(|name| name == target),
        Form::Hook => false,
    });
    let presets = presets.map(|preset| preset.name.as_str()).collect();
    Some(Rights { class: right.class, rune_name: &right.rune_name, presets })
}

/// The classes of methods, in the order in which a reader looks at them, with what they do.
pub const HEADINGS: [(Class, &str); 5] = [
    (Class::Reads, "read"),
    (Class::Receives, "receive"),
    (Class::Spends, "spend"),
    (Class::Changes, "change the node"),
    (Class::Reveals, "reveal"),
];

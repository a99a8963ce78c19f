//! What calling a method gives into a client's hands, presets of rights, and the names by which
//! a rune allows things.

use super::Form;

/// The reviewed class of a JSON-RPC method.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// It tells, and changes nothing; what it tells gives nobody power over funds or node.
    Reads,
    /// It makes a way to be paid.
    Receives,
    /// It tells secrets, configuration, or what others wrote.
    Reveals,
    /// It changes the node, or makes it act towards others.
    Changes,
    /// It moves funds, or is a step on the way there.
    Spends,
}

/// A named set of rights for clients: an exact list, never a prefix, so that nothing comes in
/// with a new release of the node unseen. Hooks are in no preset.
#[derive(Debug)]
pub struct Preset {
    /// Name, such as `readonly`.
    pub name: &'static str,
    /// JSON-RPC methods, in byte order.
    pub methods: &'static [&'static str],
    /// Notification topics, in byte order.
    pub topics: &'static [&'static str],
    /// The names that a rune's `method` has to allow for all of these, in byte order. Each is of
    /// ASCII letters, digits, `-` and `_` only, so that none needs escaping in a restriction.
    pub allows: &'static [&'static str],
}

/// The name by which a rune allows a topic or a hook that has the name of something else.
///
/// A rune's `method` holds names and knows of no forms: by its own name, the right to hear of
/// connections (topic `connect`) would be the right to make them (method `connect`).
#[derive(Debug, Clone, Copy)]
pub struct RuneName {
    /// [`Form::Notification`] or [`Form::Hook`].
    pub form: Form,
    /// The topic or hook.
    pub target: &'static str,
    /// The name by which a rune allows it.
    pub name: &'static str,
}

/// The name that a rune's `method` has to allow for what a row of the dispatch table stands for:
/// the target itself, unless `names` has another one for it.
#[must_use]
pub fn rune_name<'a>(names: &[RuneName], form: Form, target: &'a str) -> &'a str {
    names.iter().find(|one| one.form == form && one.target == target).map_or(target, |one| one.name)
}

#[cfg(test)]
mod tests {
    use super::{Form, RuneName, rune_name};

    #[test]
    fn only_what_is_named_has_another_name() {
        let connect =
            RuneName { form: Form::Notification, target: "connect", name: "connect-event" };
        let names = [connect];
        for (form, target, name) in [
            (Form::Notification, "connect", "connect-event"),
            (Form::Method, "connect", "connect"),
            (Form::List, "connect", "connect"),
            (Form::Hook, "connect", "connect"),
            (Form::Notification, "disconnect", "disconnect"),
        ] {
            assert_eq!(rune_name(&names, form, target), name);
        }
    }
}

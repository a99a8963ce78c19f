//! What an extra's methods and topics give into a client's hands, and the presets that hold them.

use super::config::{Access, Config, Extra};
use super::node::Node;
use crate::api::{self, Class, Form, Preset, Right};
use crate::diagnostic::{Place, Problems, Rule};
use crate::model::types::Entry;
use crate::policy::TomlFile;
use crate::schema::raw::Subject;

/// What each gives, and the node's presets with those in them that are of their classes. What has no
/// class is in no preset.
#[must_use]
pub fn of(extra: &Extra, entries: &[Entry], node: &Node) -> api::Access {
    let mut rights: Vec<Right> = entries.iter().filter_map(|entry| right(extra, entry)).collect();
    rights.sort_by(|a, b| (a.form as u8, &a.target).cmp(&(b.form as u8, &b.target)));
    let presets = node.presets.iter().map(|(name, classes)| {
        let of = |form: Form| {
            let held = move |right: &&Right| {
                right.form == form && right.class.is_some_and(|class| classes.contains(&class))
            };
            rights.iter().filter(held)
        };
        let both = || of(Form::Method).chain(of(Form::Notification));
        let mut allows: Vec<String> = both().map(|right| right.rune_name.clone()).collect();
        allows.sort();
        Preset {
            name: name.clone(),
            methods: of(Form::Method).map(|right| right.target.clone()).collect(),
            topics: of(Form::Notification).map(|right| right.target.clone()).collect(),
            allows,
        }
    });
    let presets = presets.filter(|preset| !preset.allows.is_empty()).collect();
    api::Access { presets, rights }
}

fn right(extra: &Extra, entry: &Entry) -> Option<Right> {
    let (form, access) = match entry.subject {
        Subject::Method => {
            (Form::Method, extra.method(&entry.name).and_then(|method| method.access))
        }
        Subject::Notification => {
            (Form::Notification, extra.topic(&entry.name).and_then(|topic| topic.access))
        }
        Subject::Hook => return None,
    };
    Some(Right {
        form,
        target: entry.name.clone(),
        class: access.map(Access::class),
        rune_name: rune_name(extra, entry),
    })
}

/// The name by which a rune allows it.
#[must_use]
pub fn rune_name(extra: &Extra, entry: &Entry) -> String {
    let topic = extra.topic(&entry.name).filter(|_| entry.subject == Subject::Notification);
    let given = topic.and_then(|topic| topic.rune.as_ref());
    given.map_or_else(|| entry.name.clone(), |name| name.get_ref().clone())
}

/// Something that a rune can allow: what it is, its own name, the name in runes, and where that
/// stands.
struct Named {
    what: Form,
    target: String,
    rune: String,
    place: Option<Place>,
}

/// Checks that a rune that allows one thing allows nothing else with it, the node's own included.
pub fn check_names(
    config: &TomlFile<Config>,
    extras: &[(&Extra, &[Entry])],
    node: &Node,
    problems: &mut Problems,
) {
    let theirs = node.access.rights.iter().map(|right| Named {
        what: right.form,
        target: right.target.clone(),
        rune: right.rune_name.clone(),
        place: None,
    });
    let mut seen: Vec<Named> = theirs.collect();
    for (extra, entries) in extras {
        for subject in [Subject::Method, Subject::Notification] {
            for entry in entries.iter().filter(|entry| entry.subject == subject) {
                let one = named(config, extra, entry);
                check_name(extra, entry, &one, &seen, problems);
                seen.push(one);
            }
        }
    }
}

fn named(config: &TomlFile<Config>, extra: &Extra, entry: &Entry) -> Named {
    let topic = extra.topic(&entry.name).filter(|_| entry.subject == Subject::Notification);
    let given = topic.and_then(|topic| topic.rune.as_ref());
    let place = given.map(|rune| config.at(rune, "extra.notifications.rune"));
    Named {
        what: if entry.subject == Subject::Method { Form::Method } else { Form::Notification },
        target: entry.name.clone(),
        rune: rune_name(extra, entry),
        place: Some(place.unwrap_or_else(|| entry.place.clone())),
    }
}

fn check_name(extra: &Extra, entry: &Entry, one: &Named, seen: &[Named], problems: &mut Problems) {
    let Some(place) = &one.place else { return };
    let in_presets = right(extra, entry).and_then(|right| right.class).is_some_and(Class::harmless);
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_".contains(&byte);
    if in_presets && !one.rune.bytes().all(plain) {
        problems.at(
            Rule::RuneName,
            place,
            format!("`{}` can't stand in a rune as it is", one.rune),
            match one.what {
                Form::Method => "leave its `access` out: it is in no preset then".to_owned(),
                _ => format!(
                    "give it a name of letters, digits, `-` and `_`: \"{}\" = {{ rune = \"…\" }}",
                    one.target
                ),
            },
        );
    }
    // Two of one kind and name are told of elsewhere.
    let Some(first) = seen.iter().find(|seen| seen.rune == one.rune && seen.what != one.what)
    else {
        return;
    };
    let what = format!(
        "a rune that allows {} `{}` would allow {} `{}` with it",
        noun(one.what),
        one.target,
        noun(first.what),
        first.target
    );
    let help = format!(
        "give the topic a name of its own for runes, under [extra.notifications]: \"{}\" = {{ rune = \
         \"…\" }}",
        one.target
    );
    let other = first.place.as_ref().map(|place| (place, "the other one"));
    problems.between(Rule::RuneNameClash, place, what, help, other);
}

const fn noun(form: Form) -> &'static str {
    match form {
        Form::Method => "the method",
        Form::Notification => "the topic",
        Form::Hook => "the hook",
    }
}

//! Puts the presets together: whole classes, and single names beside them.

use toml::Spanned;

use super::{Access, Classed, Preset};
use crate::api::{self, Class, Form, Right};
use crate::diagnostic::{Problems, Rule};
use crate::policy::TomlFile;
use crate::schema::raw::Subject;

impl Preset {
    fn holds_class(&self, class: Class) -> bool {
        self.classes.iter().any(|granted| granted.class() == class)
    }

    fn names(&self, subject: Subject) -> &[Spanned<String>] {
        match subject {
            Subject::Method => &self.methods,
            Subject::Notification => &self.topics,
            Subject::Hook => &[],
        }
    }
}

impl TomlFile<Access> {
    /// The classes that each preset holds as a whole, in order of name.
    #[must_use]
    pub fn preset_classes(&self) -> Vec<(String, Vec<Class>)> {
        let presets = self.data.presets.iter();
        let classes = |preset: &Preset| preset.classes.iter().map(|one| one.class()).collect();
        presets.map(|(name, preset)| (name.get_ref().clone(), classes(preset))).collect()
    }

    /// The presets in order of name. A name of a class that no preset may hold is left out, in
    /// whichever list it stands; [`Self::check_presets`] tells.
    pub(super) fn presets(&self, rights: &[Right]) -> Vec<api::Preset> {
        let presets = self.data.presets.iter().map(|(name, preset)| {
            let held = |right: &&Right, subject: Subject| {
                let named = preset.names(subject).iter().any(|key| *key.get_ref() == right.target);
                right
                    .class
                    .is_some_and(|class| preset.holds_class(class) || named && class.harmless())
            };
            let of = |form: Form, subject: Subject| {
                rights.iter().filter(move |right| right.form == form && held(right, subject))
            };
            let methods = || of(Form::Method, Subject::Method);
            let topics = || of(Form::Notification, Subject::Notification);
            let mut allows: Vec<String> =
                methods().chain(topics()).map(|right| right.rune_name.clone()).collect();
            allows.sort();
            api::Preset {
                name: name.get_ref().clone(),
                methods: methods().map(|right| right.target.clone()).collect(),
                topics: topics().map(|right| right.target.clone()).collect(),
                allows,
            }
        });
        presets.collect()
    }

    /// Checks that presets name what there is, once, and nothing that is not harmless.
    pub(super) fn check_presets(&self, classed: &[Classed<'_>], problems: &mut Problems) {
        for (key, preset) in &self.data.presets {
            let name = key.get_ref();
            let of_class = classed.iter().any(|one| preset.holds_class(one.class));
            if !of_class && preset.methods.is_empty() && preset.topics.is_empty() {
                problems.at(
                    Rule::EmptyPreset,
                    &self.place(key.span(), format!("presets.{name}")),
                    "a preset that holds nothing",
                    "give it a class or names, or remove it: a rune without names would allow all",
                );
            }
            for (subject, list) in [(Subject::Method, "methods"), (Subject::Notification, "topics")]
            {
                let keys = preset.names(subject);
                for (at, key) in keys.iter().enumerate() {
                    let target = key.get_ref();
                    let place = self.place(key.span(), format!("presets.{name}.{list}"));
                    match classed.iter().find(|one| one.is(subject, target)) {
                        None => problems.at(
                            Rule::PresetUnknown,
                            &place,
                            format!("`{target}` has no class"),
                            format!(
                                "name one of [{}], under `reads` or `receives`",
                                subject.plural()
                            ),
                        ),
                        Some(one) if !one.class.harmless() => problems.between(
                            Rule::PresetHarm,
                            &place,
                            format!("`{target}` can't be in a preset"),
                            "only what is under `reads` or `receives` can: take it out",
                            (&self.place_of(one), "its class"),
                        ),
                        Some(one) if preset.holds_class(one.class) => problems.at(
                            Rule::PresetTwice,
                            &place,
                            format!("`{target}` is in `{name}` with its class already"),
                            "remove the name",
                        ),
                        Some(_) => {
                            let first = keys[..at].iter().find(|key| key.get_ref() == target);
                            let Some(first) = first else { continue };
                            let first = self.place(first.span(), place.pointer.as_str());
                            problems.between(
                                Rule::PresetTwice,
                                &place,
                                format!("`{target}` is named twice"),
                                "remove one",
                                (&first, "the other one"),
                            );
                        }
                    }
                }
            }
        }
    }
}

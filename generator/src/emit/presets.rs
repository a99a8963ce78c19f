//! `generated/src/presets.rs`: presets of rights, and what each method gives.

use askama::Template;

use crate::api::{Access, Form, Preset, Right};
use crate::emit::rust;
use crate::output::File;

#[derive(Template)]
#[template(path = "crate/presets.rs")]
struct Presets<'a> {
    mend: &'a str,
    presets: &'a [Preset],
    rune_names: Vec<RightView<'a>>,
    methods: Vec<RightView<'a>>,
}

struct RightView<'a> {
    form: String,
    target: &'a str,
    rune_name: &'a str,
    class: String,
}

/// The file.
pub fn file(access: &Access, mend: &str) -> File {
    let rights = || access.rights.iter();
    let renamed = rights().filter(|right| right.rune_name != right.target);
    let methods = rights().filter(|right| right.form == Form::Method && right.class.is_some());
    let presets = Presets {
        mend,
        presets: &access.presets,
        rune_names: renamed.map(view).collect(),
        methods: methods.map(view).collect(),
    };
    File::new("generated/src/presets.rs", rust::text(&presets))
}

/// The variants of both enums are spelt in Rust as they are here.
fn view(right: &Right) -> RightView<'_> {
    RightView {
        form: format!("{:?}", right.form),
        target: &right.target,
        rune_name: &right.rune_name,
        class: right.class.map(|class| format!("{class:?}")).unwrap_or_default(),
    }
}

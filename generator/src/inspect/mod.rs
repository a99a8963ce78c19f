//! Prints the model at a stage, for a maintainer who wonders what became of a schema.

mod dropped;

use std::fmt::Write as _;
use std::path::Path;

use clap::ValueEnum;

use crate::api::{Api, Class, Form, Preset, Right};
use crate::bridge;
use crate::diagnostic::{Problems, Rule};
use crate::model::merge::Flat;
use crate::model::types::Entry;
use crate::model::{merge, strict};
use crate::output::File;
use crate::pipeline;
use crate::policy::Policy;
use crate::schema::{facts, raw};

/// A stage of the pipeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Stage {
    /// The schema as decoded, conditions and all.
    Raw,
    /// The schema with its conditions folded in, as `import` keeps it.
    Flat,
    /// One strict type per field.
    Model,
    /// Names, numbers and presence: what emitters see.
    Api,
    /// Which rights it takes: class, presets, and the name by which a rune allows it.
    Access,
    /// What schemas say and the wire doesn't: what, where, and why.
    Dropped,
    /// The files that are written.
    Files,
}

/// The text of a stage, of everything or of the method, topic or hook named.
///
/// # Errors
/// Every problem found on the way to that stage; a name that there is not.
pub fn text(root: &Path, stage: Stage, name: Option<&str>) -> Result<String, Problems> {
    let mut problems = Problems::default();
    let schemas = if bridge::is_bridge(root) {
        bridge::schemas(root, &mut problems)
    } else {
        pipeline::schemas(root, &mut problems).0
    };
    let wanted = |other: &str| name.is_none_or(|name| name == other);
    if !schemas.iter().any(|file| wanted(&file.name)) {
        let name = name.unwrap_or_default();
        problems.nowhere(
            Rule::UnknownName,
            format!("there is no schema for `{name}`"),
            "name a JSON-RPC method, a topic or a hook, as in the schemas",
        );
        return Err(problems);
    }
    let schemas: Vec<&raw::File> = schemas.iter().filter(|file| wanted(&file.name)).collect();
    let mut out = String::new();
    match stage {
        Stage::Raw => schemas.iter().for_each(|file| raw_schema(&mut out, file)),
        Stage::Flat => {
            for file in schemas {
                out.push_str(&facts::text(&merge::file(file, &mut problems)));
            }
        }
        Stage::Model => {
            for file in schemas {
                let flat = merge::file(file, &mut problems);
                let entry = strict::entry(&flat, &mut problems);
                entry.iter().for_each(|entry| model(&mut out, entry));
            }
        }
        Stage::Api => {
            for api in apis(root)? {
                for rpc in api.rpcs.iter().filter(|rpc| wanted(&rpc.target)) {
                    let _ = writeln!(out, "{rpc:#?}");
                }
            }
        }
        Stage::Access => {
            for api in apis(root)? {
                for right in api.access.rights.iter().filter(|right| wanted(&right.target)) {
                    access_line(&mut out, right, &api.access.presets);
                }
            }
        }
        Stage::Dropped => {
            let flat = schemas.iter().map(|file| merge::file(file, &mut problems));
            let flat: Vec<Flat> = flat.collect();
            if bridge::is_bridge(root) {
                dropped::list_of_bridge(&mut out, &flat, &bridge::build(root)?, name);
            } else {
                let Some(policy) = Policy::read(root, &mut problems) else { return Err(problems) };
                dropped::list(&mut out, &flat, &policy, name);
            }
        }
        Stage::Files => {
            let stem = name.map(|name| name.replace('-', "_"));
            let of_name = |file: &&File| match (&stem, file.path.file_stem()) {
                (Some(wanted), Some(stem)) => stem == wanted.as_str(),
                _ => true,
            };
            for file in pipeline::rendered(root)?.iter().filter(of_name) {
                let text = String::from_utf8(file.content.clone());
                let text = text.unwrap_or_else(|_| format!("{} bytes", file.content.len()));
                let _ = writeln!(out, "==> {}\n{text}", file.path.display());
            }
        }
    }
    problems.into_result(out)
}

/// The final model of the project, or of each package of a bridge project.
fn apis(root: &Path) -> Result<Vec<Api>, Problems> {
    if bridge::is_bridge(root) {
        let surfaces = bridge::build(root)?.surfaces;
        return Ok(surfaces.into_iter().map(|surface| surface.api).collect());
    }
    Ok(vec![pipeline::build(root)?.api])
}

fn access_line(out: &mut String, right: &Right, presets: &[Preset]) {
    let (subject, names): (_, fn(&Preset) -> &Vec<String>) = match right.form {
        Form::Method => ("method", |preset| &preset.methods),
        Form::Notification => ("topic", |preset| &preset.topics),
        Form::Hook => ("hook", |_| const { &Vec::new() }),
    };
    let class = right.class.map_or("no class", Class::name);
    let _ = write!(out, "{} ({subject}): {class}", right.target);
    for preset in presets.iter().filter(|preset| names(preset).contains(&right.target)) {
        let _ = write!(out, ", in {}", preset.name);
    }
    let own_name = right.rune_name != right.target;
    let rune_name = own_name.then(|| format!("; `{}` for runes", right.rune_name));
    let _ = writeln!(out, "{}", rune_name.unwrap_or_default());
}

fn raw_schema(out: &mut String, file: &raw::File) {
    let _ = writeln!(out, "{} ({})", file.name, file.place.label());
    for (part, schema) in [("request", &file.request), ("response", &file.response)] {
        let _ = writeln!(out, "  {part}");
        raw_members(out, schema, 2);
    }
}

fn raw_members(out: &mut String, schema: &raw::Schema, depth: usize) {
    let pad = "  ".repeat(depth);
    for (name, property) in &schema.properties {
        let ty = property.ty.as_ref().map_or("-", |(ty, _)| ty.as_str());
        let required = schema.required.iter().any(|(required, _)| required == name);
        let _ = writeln!(out, "{pad}{name}: {ty}{}", if required { ", required" } else { "" });
        raw_members(out, property, depth + 1);
    }
    if let Some(items) = &schema.items {
        raw_members(out, items, depth);
    }
    for (branch, schema) in &schema.branches {
        let _ = writeln!(out, "{pad}{branch:?}:");
        raw_members(out, schema, depth + 1);
    }
    for (at, schema) in schema.one_of.iter().enumerate() {
        let ty = schema.ty.as_ref().map_or("-", |(ty, _)| ty.as_str());
        let _ = writeln!(out, "{pad}alternative {at}: {ty}");
        raw_members(out, schema, depth + 1);
    }
}

fn model(out: &mut String, entry: &Entry) {
    let deprecated = if entry.deprecated { ", deprecated" } else { "" };
    let _ = writeln!(out, "{} (since {}{deprecated})", entry.name, entry.added);
    for (part, object) in [("request", &entry.request), ("response", &entry.response)] {
        let _ = writeln!(out, "  {part}");
        model_members(out, object, 2);
    }
}

fn model_members(out: &mut String, object: &crate::model::types::Object, depth: usize) {
    use crate::model::types::Type;
    for property in &object.properties {
        let pad = "  ".repeat(depth);
        let required = if property.required { ", required" } else { "" };
        let since = property.added.as_ref().map(|added| format!(", since {added}"));
        let since = since.unwrap_or_default();
        let deprecated = if property.deprecated { ", deprecated" } else { "" };
        let (key, ty) = (&property.key, &property.ty);
        let _ = writeln!(out, "{pad}{key}: {ty}{required}{since}{deprecated}");
        let mut ty = ty;
        while let Type::List(item) = ty {
            ty = item;
        }
        if let Type::Object(object) = ty {
            model_members(out, object, depth + 1);
        }
    }
}

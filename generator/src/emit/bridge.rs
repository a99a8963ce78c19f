//! `generated/` of a bridge project: one crate of protos, tables and rows for all of its packages.

use std::path::Path;

use askama::Template;
use prost_types::FileDescriptorSet;

use crate::api::{Access, Api, Form, Kind, Rpc, Shape};
use crate::bridge::{Built, Surface, names};
use crate::diagnostic::Problems;
use crate::emit::tables::Home;
use crate::emit::{crate_files, descriptors, presets, proto, rust};
use crate::output::File;

#[derive(Template)]
#[template(path = "bridge/Cargo.toml")]
struct Manifest<'a> {
    name: &'a str,
    needs_api: bool,
}

#[derive(Template)]
#[template(path = "bridge/lib.rs")]
struct Lib<'a> {
    packages: String,
    mend: &'a str,
    modules: Vec<String>,
}

/// What to do instead of editing a file.
const MEND: &str = "change boltgate.toml or the schemas and generate again";

/// Every generated file.
///
/// # Errors
/// Where the protos are not valid.
pub fn files(built: &Built) -> Result<Vec<File>, Problems> {
    let surfaces = &built.surfaces;
    let modules: Vec<String> = surfaces.iter().map(module).collect();
    let mut files = protos(built);
    files.push(descriptors::of_set(&descriptor_set(surfaces, &files)?));
    for (surface, module) in surfaces.iter().zip(&modules) {
        files.extend(tables(surface, module));
    }
    let rows = surfaces.iter().zip(&modules).flat_map(|(surface, module)| {
        let below = format!("{module}::");
        surface.api.rpcs.iter().map(move |rpc| crate_files::row(rpc, &below))
    });
    let all = if let [one] = modules.as_slice() {
        one.clone()
    } else {
        format!("{{{}}}", modules.join(", "))
    };
    files.push(crate_files::dispatch(rows.collect(), all, &[], MEND));
    files.push(presets::file(&access(surfaces), MEND));
    let packages: Vec<String> =
        surfaces.iter().map(|surface| format!("`{}`", surface.api.package)).collect();
    let lib = Lib { packages: packages.join(" and "), mend: MEND, modules };
    files.push(File::new("generated/src/lib.rs", rust::text(&lib)));
    let needs_api = surfaces.iter().any(|surface| uses_shared_tables(&surface.api));
    let manifest = Manifest { name: built.crate_name(), needs_api };
    files.push(File::new("generated/Cargo.toml", rust::text(&manifest)));
    Ok(files)
}

/// The protos, and that of the shared types where one of them imports it: clients need it.
fn protos(built: &Built) -> Vec<File> {
    let protos = built.surfaces.iter();
    let protos = protos.map(|one| proto::extra(&one.api, &one.service, &one.folder));
    let mut files: Vec<File> = protos.collect();
    let shared = built.surfaces.iter().find(|surface| proto::uses_shared(&surface.api));
    files.extend(shared.map(|surface| proto::primitives(&surface.api)));
    files
}

/// The set of the protos. The shared types are in that of the node's own surface, which the runtime
/// has.
fn descriptor_set(surfaces: &[Surface], protos: &[File]) -> Result<FileDescriptorSet, Problems> {
    let mut set = descriptors::compiled(protos, false)?;
    set.file.retain(|file| surfaces.iter().any(|surface| surface.api.proto == file.name()));
    Ok(set)
}

/// The module of a surface's tables, which its proto is named after, too.
fn module(surface: &Surface) -> String {
    names::module(&surface.api.package)
}

fn tables(surface: &Surface, module: &str) -> Vec<File> {
    let home = Home {
        folder: Path::new("generated/src").join(module),
        primitives: "boltgate_api::primitives",
        subject: "",
        mend: format!("change {}/ and generate again", surface.folder.display()),
    };
    let has = |form: &Form| surface.api.rpcs.iter().any(|rpc| rpc.form == *form);
    let forms: Vec<Form> = [Form::Method, Form::Notification].into_iter().filter(has).collect();
    let mut files = home.files(&surface.api, &forms);
    let inner = forms.iter().map(|form| super::tables::folder(*form).to_owned()).collect();
    let subject = format!("package `{}`", surface.api.package);
    files.push(home.modules(&home.folder, &subject, inner));
    files
}

/// Whether any field's table is one of the shared types' own.
fn uses_shared_tables(api: &Api) -> bool {
    let mut fields = api.rpcs.iter().flat_map(Rpc::messages).flat_map(|message| &message.fields);
    fields.any(|field| match &field.kind {
        Kind::Enum(name) => !name.contains('.'),
        Kind::Shape(_, shape) => matches!(shape, Shape::HintList(_)),
        _ => false,
    })
}

/// What the methods and topics of all of them give into a client's hands.
fn access(surfaces: &[Surface]) -> Access {
    let mut all = Access::default();
    for Access { rights, presets } in surfaces.iter().map(|surface| &surface.api.access) {
        all.rights.extend(rights.iter().cloned());
        for preset in presets {
            match all.presets.iter_mut().find(|other| other.name == preset.name) {
                Some(other) => other.add(preset),
                None => all.presets.push(preset.clone()),
            }
        }
    }
    all.rights.sort_by(|a, b| (a.form as u8, &a.target).cmp(&(b.form as u8, &b.target)));
    all.presets.sort_by(|a, b| a.name.cmp(&b.name));
    all
}

//! A surface as text: what clients were given with a release, kept in `schemas/released/`.
//!
//! One fact a line, in order, so that a diff of two releases reads as what changed:
//!
//! ```text
//! rpc cln.Node/Getinfo cln.GetinfoRequest cln.GetinfoResponse "getinfo"
//! message cln.GetinfoRequest
//! field cln.GetinfoResponse 1 id singular bytes required "id"
//! reserved cln.GetinfoResponse 7
//! value cln.ChannelSide 0 LOCAL "local"
//! ```

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use super::surface::{Enum, Field, Json, Label, Message, Part, Rpc, Surface, Value};
use crate::bridge;
use crate::diagnostic::{Place, Problems, Rule, Source};
use crate::model::version::Version;

/// The folder, from the project's root: among the schemas, or in a bridge project, which has several
/// folders of them, beside those.
#[must_use]
pub fn folder(root: &Path) -> &'static Path {
    Path::new(if bridge::is_bridge(root) { "released" } else { "schemas/released" })
}

const HEAD: &str = "# What clients were given with this release, one fact a line. Written by \
                    `boltgate-gen release`; never edited.\n";

/// The file of a release, from the project's root.
#[must_use]
pub fn path(root: &Path, release: &str) -> PathBuf {
    folder(root).join(format!("{release}.txt"))
}

/// The last release that is kept, by its number, and its file from the project's root.
///
/// # Errors
/// Where the folder can't be read.
pub fn last(root: &Path) -> Result<Option<PathBuf>, Problems> {
    let failed = |error| Problems::unreadable(folder(root), &error);
    let entries = match fs::read_dir(root.join(folder(root))) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(failed(error)),
    };
    let mut last: Option<Version> = None;
    for entry in entries {
        let name = entry.map_err(failed)?.file_name();
        let release = name.to_str().and_then(|name| name.strip_suffix(".txt"));
        last = last.max(release.and_then(Version::parse));
    }
    Ok(last.map(|release| path(root, &release.to_string())))
}

/// The text of a surface.
#[must_use]
pub fn text(surface: &Surface) -> String {
    let mut out = HEAD.to_owned();
    for (path, rpc) in &surface.rpcs {
        let (request, response) = (part(&rpc.request), part(&rpc.response));
        let _ = writeln!(out, "rpc {path} {request} {response} {}", quoted(rpc.target.as_deref()));
    }
    for (name, message) in &surface.messages {
        let _ = writeln!(out, "message {name}");
        for (number, field) in &message.fields {
            let _ = writeln!(out, "field {name} {number} {}", of_field(field));
        }
        for number in &message.reserved {
            let _ = writeln!(out, "reserved {name} {number}");
        }
    }
    for (name, one) in &surface.enums {
        let _ = writeln!(out, "enum {name}");
        for (number, value) in &one.values {
            let word = quoted(value.json.as_deref());
            let _ = writeln!(out, "value {name} {number} {} {word}", value.name);
        }
        for number in &one.reserved {
            let _ = writeln!(out, "reserved {name} {number}");
        }
    }
    out
}

fn part(part: &Part) -> String {
    let stream = if part.stream { "stream:" } else { "" };
    format!("{stream}{}", part.message)
}

fn of_field(field: &Field) -> String {
    let Field { name, label, ty, .. } = field;
    let oneof = field.oneof.as_ref().map(|oneof| format!(":{oneof}")).unwrap_or_default();
    let required = field.json.as_ref().is_some_and(|json| json.required);
    let required = if required { "required" } else { "optional" };
    let key = quoted(field.json.as_ref().map(|json| json.key.as_str()));
    format!("{name} {}{oneof} {ty} {required} {key}", label.name())
}

/// A word of JSON, which may hold anything; `-` for none.
fn quoted(word: Option<&str>) -> String {
    word.map_or_else(|| "-".to_owned(), |word| serde_json::Value::from(word).to_string())
}

/// Reads the text of a surface.
///
/// # Errors
/// A problem for each line that is none.
pub fn read(source: &Rc<Source>) -> Result<Surface, Problems> {
    let mut surface = Surface::default();
    let mut problems = Problems::default();
    let mut start = 0;
    for line in source.text.split_inclusive('\n') {
        let text = line.trim_end();
        let is_fact = !text.is_empty() && !text.starts_with('#');
        if is_fact && fact(&mut surface, text).is_none() {
            let span = start..start + text.len();
            let place = Place { source: Rc::clone(source), span, pointer: String::new() };
            let help = "restore the file, which `boltgate-gen release` writes";
            problems.at(Rule::NotASurface, &place, "this is no fact of a surface", help);
        }
        start += line.len();
    }
    problems.into_result(surface)
}

fn fact(surface: &mut Surface, line: &str) -> Option<()> {
    let (kind, rest) = line.split_once(' ')?;
    let mut words = rest.splitn(if kind == "field" { 6 } else { 4 }, ' ');
    let name = words.next()?.to_owned();
    match kind {
        "rpc" => {
            let (request, response) = (read_part(words.next()?), read_part(words.next()?));
            let target = unquoted(words.next()?)?;
            surface.rpcs.insert(name, Rpc { target, request, response, place: None });
        }
        "message" => drop(surface.messages.entry(name).or_default()),
        "enum" => drop(surface.enums.entry(name).or_default()),
        "reserved" => {
            let number = words.next()?.parse().ok()?;
            match surface.messages.get_mut(&name) {
                Some(Message { reserved, .. }) => reserved.insert(number),
                None => surface.enums.get_mut(&name)?.reserved.insert(number),
            };
        }
        "field" => {
            let number = words.next()?.parse().ok()?;
            let (field, label, ty) = (words.next()?, words.next()?, words.next()?);
            let (required, key) = words.next()?.split_once(' ')?;
            let (label, oneof) = label.split_once(':').map_or((label, None), |(l, o)| (l, Some(o)));
            let label = Label::ALL.into_iter().find(|one| one.name() == label)?;
            let json = unquoted(key)?.map(|key| Json { key, required: required == "required" });
            let (oneof, place) = (oneof.map(str::to_owned), None);
            let (field, ty) = (field.to_owned(), ty.to_owned());
            let field = Field { name: field, label, ty, oneof, json, place };
            surface.messages.get_mut(&name)?.fields.insert(number, field);
        }
        "value" => {
            let number = words.next()?.parse().ok()?;
            let (value, json) = (words.next()?.to_owned(), unquoted(words.next()?)?);
            let Enum { values, .. } = surface.enums.get_mut(&name)?;
            values.insert(number, Value { name: value, json });
        }
        _ => return None,
    }
    Some(())
}

fn read_part(word: &str) -> Part {
    let message = word.strip_prefix("stream:");
    Part { message: message.unwrap_or(word).to_owned(), stream: message.is_some() }
}

/// `None` where it isn't a word of JSON, `Some(None)` for `-`.
fn unquoted(word: &str) -> Option<Option<String>> {
    if word == "-" { Some(None) } else { serde_json::from_str(word).ok().map(Some) }
}

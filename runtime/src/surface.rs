//! Several surfaces, served as one.

use std::collections::{BTreeMap, BTreeSet};

use boltgate_transcode::table::{Form, Preset, Rpc, RuneName, Surface, rune_name};
use prost::Message as _;
use prost_types::{FileDescriptorProto, FileDescriptorSet};

/// Why surfaces can't be served together.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Clash {
    /// There is none.
    #[error("there is no surface to serve: name one in `boltgate::run`")]
    Nothing,
    /// One is named more than once.
    #[error("the surface of `{0}` is given twice: name it once in `boltgate::run`")]
    Again(&'static str),
    /// Two have the same path, method, topic, hook, name for runes, or proto file.
    #[error(
        "{what} `{name}` is claimed by both `{first}` and `{second}`: leave it out of one of them, \
         or give it another name there, and generate that crate anew"
    )]
    Twice {
        /// What the name is.
        what: &'static str,
        /// The name.
        name: String,
        /// The crate of the one surface.
        first: &'static str,
        /// The crate of the other.
        second: &'static str,
    },
    /// The protos of one can't be read.
    #[error("the descriptors of `{surface}` can't be read: {reason}; generate that crate anew")]
    Unreadable {
        /// Its crate.
        surface: &'static str,
        /// What is wrong with them.
        reason: prost::DecodeError,
    },
    /// A proto file is imported that no surface has.
    #[error(
        "`{file}`, which the protos of `{surface}` import, is in no surface: serve the one that \
         has it, too"
    )]
    Missing {
        /// The file.
        file: String,
        /// The crate of the surface whose protos need it.
        surface: &'static str,
    },
}

/// The surfaces as one. Where they are several, what is made lives as long as the process.
///
/// Presets of one name are one preset with the rights of all.
///
/// # Errors
/// Where two of them claim the same name.
pub fn join(surfaces: &[&'static Surface]) -> Result<&'static Surface, Clash> {
    let Some(first) = surfaces.first() else { return Err(Clash::Nothing) };
    check_names(surfaces)?;
    let descriptors = descriptors(surfaces)?;
    if surfaces.len() == 1 && descriptors.is_none() {
        return Ok(first);
    }
    let mut rpcs: Vec<Rpc> = surfaces.iter().flat_map(|one| one.rpcs).copied().collect();
    rpcs.sort_by_key(|rpc| rpc.path);
    let mut topics: Vec<_> = surfaces.iter().flat_map(|one| one.topics).copied().collect();
    topics.sort_unstable();
    let mut access: Vec<_> = surfaces.iter().flat_map(|one| one.access).copied().collect();
    // What another surface exposes of the node's own methods has a class there, too.
    access.sort_by_key(|(method, _)| *method);
    access.dedup_by_key(|(method, _)| *method);
    let rune_names: Vec<RuneName> =
        surfaces.iter().flat_map(|one| one.rune_names).copied().collect();
    let name = surfaces.iter().map(|one| one.name).collect::<Vec<_>>().join(" and ");
    Ok(Box::leak(Box::new(Surface {
        name: name.leak(),
        release: surfaces.iter().find_map(|one| one.release),
        rpcs: rpcs.leak(),
        topics: topics.leak(),
        presets: presets(surfaces),
        access: access.leak(),
        rune_names: rune_names.leak(),
        descriptors: descriptors.map_or(first.descriptors, |set| set.leak()),
    })))
}

/// Which surface has a name, of a kind of names.
#[derive(Default)]
struct Claims(BTreeMap<(&'static str, &'static str), &'static str>);

impl Claims {
    /// A surface has a name of this kind. What one surface has twice was checked when it was
    /// generated.
    fn add(
        &mut self,
        surface: &'static Surface,
        kind: &'static str,
        name: &'static str,
    ) -> Result<(), Clash> {
        let first = *self.0.entry((kind, name)).or_insert(surface.name);
        if first == surface.name {
            return Ok(());
        }
        Err(Clash::Twice { what: kind, name: name.to_owned(), first, second: surface.name })
    }
}

/// What rows of a form are claimed as.
fn kind(form: Form) -> &'static str {
    match form {
        Form::Method | Form::List => "the method",
        Form::Notification => "the topic",
        Form::Hook => "the hook",
    }
}

/// Each path, method, topic and hook is one surface's, and so is each name for runes: a rune that
/// allows the one's must not allow what the other calls the same.
fn check_names(surfaces: &[&'static Surface]) -> Result<(), Clash> {
    const FOR_RUNES: &str = "the name for runes";
    let mut claims = Claims::default();
    for (at, surface) in surfaces.iter().enumerate() {
        if surfaces.iter().take(at).any(|other| other.name == surface.name) {
            return Err(Clash::Again(surface.name));
        }
        for rpc in surface.rpcs {
            claims.add(surface, "the path", rpc.path)?;
            claims.add(surface, kind(rpc.form), rpc.target)?;
            let name = rune_name(surface.rune_names, rpc.form, rpc.target);
            claims.add(surface, FOR_RUNES, name)?;
            // The methods that a surface knows of and doesn't expose, too.
            let is_method =
                |other: &Surface| other.access.iter().any(|(method, _)| *method == name);
            let other =
                surfaces.iter().find(|other| other.name != surface.name && is_method(other));
            if let (Form::Notification | Form::Hook, Some(other)) = (rpc.form, other) {
                return Err(Clash::Twice {
                    what: FOR_RUNES,
                    name: name.to_owned(),
                    first: other.name,
                    second: surface.name,
                });
            }
        }
    }
    Ok(())
}

/// The presets of all, those of one name as one.
fn presets(surfaces: &[&'static Surface]) -> &'static [Preset] {
    #[derive(Default)]
    struct Sets([BTreeSet<&'static str>; 3]);
    let mut by_name: BTreeMap<&'static str, Sets> = BTreeMap::new();
    for preset in surfaces.iter().flat_map(|surface| surface.presets) {
        let Sets([methods, topics, allows]) = by_name.entry(preset.name).or_default();
        methods.extend(preset.methods);
        topics.extend(preset.topics);
        allows.extend(preset.allows);
    }
    let presets = by_name.into_iter().map(|(name, Sets(sets))| {
        let [methods, topics, allows] =
            sets.map(|set| &*set.into_iter().collect::<Vec<_>>().leak());
        Preset { name, methods, topics, allows }
    });
    presets.collect::<Vec<_>>().leak()
}

/// The protos of all, with those that they import: shared types are in those of the node's own
/// surface, which may not be served. `None` where those of one surface are whole by themselves.
fn descriptors(surfaces: &[&'static Surface]) -> Result<Option<Vec<u8>>, Clash> {
    let mut files: BTreeMap<String, (&'static str, FileDescriptorProto)> = BTreeMap::new();
    for surface in surfaces {
        for file in read(surface)? {
            match files.get(file.name()) {
                None => {
                    files.insert(file.name().to_owned(), (surface.name, file));
                }
                Some((_, same)) if *same == file => {}
                Some((first, _)) => {
                    return Err(Clash::Twice {
                        what: "the proto file",
                        name: file.name().to_owned(),
                        first,
                        second: surface.name,
                    });
                }
            }
        }
    }
    let shared = read(&boltgate_api::SURFACE)?;
    let own = files.len();
    while let Some((file, surface)) = missing(&files) {
        match shared.iter().find(|shared| shared.name() == file) {
            Some(found) => files.insert(file, (surface, found.clone())),
            None => return Err(Clash::Missing { file, surface }),
        };
    }
    if surfaces.len() == 1 && files.len() == own {
        return Ok(None);
    }
    let file = files.into_values().map(|(_, file)| file).collect();
    Ok(Some(FileDescriptorSet { file }.encode_to_vec()))
}

/// The proto files of a surface.
fn read(surface: &'static Surface) -> Result<Vec<FileDescriptorProto>, Clash> {
    let set = FileDescriptorSet::decode(surface.descriptors);
    set.map(|set| set.file).map_err(|reason| Clash::Unreadable { surface: surface.name, reason })
}

/// A file that is imported and isn't there, and the surface that needs it.
fn missing(
    files: &BTreeMap<String, (&'static str, FileDescriptorProto)>,
) -> Option<(String, &'static str)> {
    let mut imports = files.values().flat_map(|(surface, file)| {
        file.dependency.iter().map(move |import| (import.clone(), *surface))
    });
    imports.find(|(import, _)| !files.contains_key(import))
}

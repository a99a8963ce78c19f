//! The protos as a `FileDescriptorSet`, which server reflection serves: the runtime needs no
//! proto compiler.

use std::collections::BTreeMap;

use prost::Message as _;
use prost_types::FileDescriptorSet;
use protox::Compiler;
use protox::file::{ChainFileResolver, File as ProtoFile, FileResolver, GoogleFileResolver};

use crate::diagnostic::{Problems, Rule};
use crate::output::File;

/// The serialized set of the protos among these files.
///
/// # Errors
/// Where the protos are not valid, in the compiler's words: names that clash in a way that the
/// model does not know of.
pub fn file(files: &[File]) -> Result<File, Problems> {
    Ok(of_set(&compiled(files, false)?))
}

/// The file of a set.
pub fn of_set(set: &FileDescriptorSet) -> File {
    File::new("generated/src/descriptors.binpb", set.encode_to_vec())
}

/// The set of the protos among these files, with their comments where wanted.
///
/// # Errors
/// Where the protos are not valid, in the compiler's words.
pub fn compiled(files: &[File], comments: bool) -> Result<FileDescriptorSet, Problems> {
    let protos: BTreeMap<String, String> = files
        .iter()
        .filter(|file| file.path.extension().is_some_and(|end| end == "proto"))
        .filter_map(|file| {
            let name = file.path.file_name()?.to_str()?.to_owned();
            Some((name, String::from_utf8(file.content.clone()).ok()?))
        })
        .collect();
    // With places, each option that is set costs as much as the file is long. So they are there for
    // comments, and for the words of an error.
    let compiled = compile(&protos, comments);
    compiled.or_else(|_| compile(&protos, true)).map_err(|error| {
        let what = format!("the protos are not valid: {error:?}");
        let help = "give one of the names another spelling where it is exposed, or with [[rename]] \
                    in overrides.toml";
        Problems::one(Rule::InvalidProto, what, help)
    })
}

fn compile(
    protos: &BTreeMap<String, String>,
    places: bool,
) -> Result<FileDescriptorSet, protox::Error> {
    let mut resolver = ChainFileResolver::new();
    resolver.add(Rendered { protos: protos.clone(), places });
    resolver.add(GoogleFileResolver::new());
    let mut compiler = Compiler::with_file_resolver(resolver);
    compiler.include_imports(true);
    compiler.include_source_info(places);
    compiler.open_files(protos.keys())?;
    Ok(compiler.file_descriptor_set())
}

/// Protos that are rendered and not written yet.
struct Rendered {
    protos: BTreeMap<String, String>,
    /// Whether it is to be known where in them everything stands.
    places: bool,
}

impl FileResolver for Rendered {
    fn open_file(&self, name: &str) -> Result<ProtoFile, protox::Error> {
        let Some(text) = self.protos.get(name) else {
            return Err(protox::Error::file_not_found(name));
        };
        let file = ProtoFile::from_source(name, text)?;
        if self.places {
            return Ok(file);
        }
        let mut proto = file.file_descriptor_proto().clone();
        proto.source_code_info = None;
        Ok(ProtoFile::from_file_descriptor_proto(proto))
    }
}

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
    let names: Vec<String> = protos.keys().cloned().collect();
    let mut resolver = ChainFileResolver::new();
    resolver.add(Rendered(protos));
    resolver.add(GoogleFileResolver::new());
    let mut compiler = Compiler::with_file_resolver(resolver);
    compiler.include_imports(true);
    compiler.include_source_info(comments);
    compiler.open_files(&names).map_err(|error| {
        let what = format!("the protos are not valid: {error:?}");
        let help = "give one of the names another spelling where it is exposed, or with [[rename]] \
                    in overrides.toml";
        Problems::one(Rule::InvalidProto, what, help)
    })?;
    Ok(compiler.file_descriptor_set())
}

/// Protos that are rendered and not written yet.
struct Rendered(BTreeMap<String, String>);

impl FileResolver for Rendered {
    fn open_file(&self, name: &str) -> Result<ProtoFile, protox::Error> {
        match self.0.get(name) {
            Some(text) => ProtoFile::from_source(name, text),
            None => Err(protox::Error::file_not_found(name)),
        }
    }
}

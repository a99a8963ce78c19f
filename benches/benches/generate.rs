//! From schemas to every generated file, for the whole surface: what `make regenerate` does
//! before it writes.

use std::path::Path;

use boltgate_gen::pipeline;
use criterion::{Criterion, criterion_group, criterion_main};

fn generate(criterion: &mut Criterion) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    criterion.bench_function("generate the whole surface", |bencher| {
        bencher.iter(|| match pipeline::build(&root).and_then(|built| pipeline::render(&built)) {
            Ok(files) => files.len(),
            Err(problems) => panic!("{}", problems.render()),
        });
    });
}

criterion_group!(benches, generate);
criterion_main!(benches);

//! From schemas to every generated file, for the whole surface and for ten times as much of it: what
//! `make regenerate` does before it writes, and `make check` before it compares.

mod larger;

use std::path::Path;

use boltgate_gen::pipeline::{self, Built};
use criterion::{Criterion, criterion_group, criterion_main};
use tempfile::TempDir;

/// How many times each method is there in the larger surface.
const TIMES: usize = 10;

fn built(root: &Path) -> Built {
    pipeline::build(root).unwrap_or_else(|problems| panic!("{}", problems.render()))
}

/// How many bytes all files have.
fn generated(root: &Path) -> usize {
    match pipeline::render(&built(root)) {
        Ok(files) => files.iter().map(|file| file.content.len()).sum(),
        Err(problems) => panic!("{}", problems.render()),
    }
}

fn generate(criterion: &mut Criterion) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let folder = TempDir::new().expect("there is room for temporary files");
    larger::write(&root, folder.path(), TIMES);
    // The numbers are given once.
    let numbers = built(folder.path()).ledger.text();
    larger::keep(folder.path(), boltgate_gen::policy::numbers::PATH, &numbers);
    let fields = |root: &Path| {
        let messages = built(root).api.rpcs.into_iter().flat_map(|rpc| [rpc.request, rpc.response]);
        messages.flatten().map(|message| message.fields.len()).sum::<usize>()
    };
    let times = fields(folder.path()) as f64 / fields(&root) as f64;
    criterion
        .bench_function("generate the whole surface", |bencher| bencher.iter(|| generated(&root)));
    let mut group = criterion.benchmark_group(format!("{times:.1} times the fields"));
    group.sample_size(10);
    group.bench_function("generate", |bencher| {
        bencher.iter(|| generated(folder.path()));
    });
    group.finish();
}

criterion_group!(benches, generate);
criterion_main!(benches);

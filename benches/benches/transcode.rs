//! The transcoder on large replies, beside copying the same bytes and beside serde_json merely
//! reading past them.

use boltgate_api::methods::{getinfo, listchannels};
use boltgate_transcode::table::Message;
use boltgate_transcode::{to_json_lenient, to_wire};
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use serde::de::IgnoredAny;

const GETINFO: &str = r#"{"id":"022a6b4e7a9879e22911d728a249c39dd6f456ac3e24dd0e663af824263effb3fb","alias":"l1","color":"022a6b","num_peers":1,"num_pending_channels":0,"num_active_channels":1,"num_inactive_channels":0,"address":[],"binding":[{"type":"ipv4","address":"127.0.0.1","port":19751}],"version":"v26.06.6","blockheight":119,"network":"regtest","fees_collected_msat":0,"lightning-dir":"/home/node/.lightning/l1/regtest","our_features":{"init":"800898882a8a59a1","node":"808898882a8a59a1","channel":"","invoice":"02000002024100"}}"#;

fn transcode(criterion: &mut Criterion) {
    let replies: [(&str, &'static Message, String); 2] = [
        ("getinfo", &getinfo::GETINFO_RESPONSE, GETINFO.to_owned()),
        (
            "listchannels 100k",
            &listchannels::LISTCHANNELS_RESPONSE,
            boltgate_bench::listchannels(100_000),
        ),
    ];
    let mut group = criterion.benchmark_group("transcode");
    group.sample_size(10);
    for (name, table, json) in &replies {
        let json = json.as_bytes();
        let mut wire = Vec::new();
        assert!(to_wire(table, json, &mut wire).is_ok(), "{name} does not convert");
        group.throughput(Throughput::Bytes(json.len() as u64));
        group.bench_with_input(BenchmarkId::new("copy", name), json, |bencher, json| {
            let mut out = Vec::with_capacity(json.len());
            bencher.iter(|| {
                out.clear();
                out.extend_from_slice(std::hint::black_box(json));
                out.len()
            });
        });
        group.bench_with_input(BenchmarkId::new("skip", name), json, |bencher, json| {
            bencher.iter(|| serde_json::from_slice::<IgnoredAny>(json).is_ok());
        });
        group.bench_with_input(BenchmarkId::new("to wire", name), json, |bencher, json| {
            let mut out = Vec::with_capacity(json.len());
            bencher.iter(|| {
                out.clear();
                to_wire(table, json, &mut out).is_ok()
            });
        });
        group.bench_with_input(BenchmarkId::new("to JSON", name), &wire, |bencher, wire| {
            let mut out = Vec::with_capacity(json.len());
            bencher.iter(|| {
                out.clear();
                to_json_lenient(table, wire, &mut out).is_ok()
            });
        });
    }
    group.finish();
}

criterion_group!(benches, transcode);
criterion_main!(benches);

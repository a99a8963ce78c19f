//! Several surfaces as one: what is joined, and what they can't both have.

use std::collections::BTreeSet;

use boltgate::surface::{Clash, join};
use boltgate_transcode::table::{
    Access, Form, Message, Outcome, Params, Preset, Rpc, RuneName, Surface, by_path, rune_name,
};
use prost::Message as _;
use prost_types::{FileDescriptorProto, FileDescriptorSet};

static EMPTY: Message = Message { name: "x.Empty", fields: &[], by_key: &[] };

const fn rpc(path: &'static str, target: &'static str, form: Form) -> Rpc {
    Rpc {
        path,
        target,
        form,
        request: &EMPTY,
        response: &EMPTY,
        params: Params::ByName,
        outcome: Outcome::Object,
        deprecated: false,
    }
}

/// A proto file that imports others, serialized in a set with nothing else.
fn descriptors(name: &str, imports: &[&str]) -> &'static [u8] {
    let file = FileDescriptorProto {
        name: Some(name.to_owned()),
        package: Some("x".to_owned()),
        dependency: imports.iter().map(|import| (*import).to_owned()).collect(),
        syntax: Some("proto3".to_owned()),
        ..FileDescriptorProto::default()
    };
    FileDescriptorSet { file: vec![file] }.encode_to_vec().leak()
}

/// A plugin's surface of these rows.
fn surface(name: &'static str, rpcs: Vec<Rpc>) -> &'static Surface {
    let file = format!("{name}.proto");
    Box::leak(Box::new(Surface {
        name,
        release: None,
        rpcs: rpcs.leak(),
        topics: &[],
        presets: &[],
        access: &[],
        rune_names: &[],
        descriptors: descriptors(&file, &[]),
    }))
}

fn files(surface: &Surface) -> Vec<String> {
    let set = FileDescriptorSet::decode(surface.descriptors).unwrap();
    set.file.into_iter().map(|file| file.name.unwrap()).collect()
}

#[test]
fn one_that_is_whole_is_as_it_is() {
    let node = &boltgate_api::SURFACE;
    assert!(std::ptr::eq(join(&[node]).unwrap(), node));
    assert_eq!(join(&[]).unwrap_err(), Clash::Nothing);
    assert_eq!(join(&[node, node]).unwrap_err(), Clash::Again("boltgate-api"));
}

#[test]
fn two_are_one() {
    let node = &boltgate_api::SURFACE;
    let own = surface(
        "stats-api",
        vec![
            rpc("/stats.v1.Stats/Reset", "stats-reset", Form::Method),
            rpc("/stats.v1.Stats/SubscribeTick", "stats-tick", Form::Notification),
        ],
    );
    let own: &'static Surface = Box::leak(Box::new(Surface {
        presets: &[
            Preset { name: "readonly", methods: &["stats"], topics: &["t"], allows: &["s", "t"] },
            Preset { name: "stats", methods: &["stats"], topics: &[], allows: &["stats"] },
        ],
        access: &[("stats-reset", Access::Changes)],
        rune_names: &[RuneName { form: Form::Notification, target: "stats-tick", name: "tick" }],
        ..*own
    }));
    for order in [[node, own], [own, node]] {
        let both = join(&order).unwrap();
        assert_eq!(both.rpcs.len(), node.rpcs.len() + 2);
        assert!(both.rpcs.is_sorted_by_key(|rpc| rpc.path));
        for rpc in node.rpcs.iter().chain(own.rpcs) {
            let found = by_path(both.rpcs, rpc.path).unwrap();
            assert!(std::ptr::eq(found.request, rpc.request));
        }
        assert_eq!((both.release, both.topics), (node.release, node.topics));
        assert_eq!(both.access.len(), node.access.len() + 1);
        assert!(both.access.is_sorted_by_key(|(method, _)| *method));
        assert_eq!(rune_name(both.rune_names, Form::Notification, "stats-tick"), "tick");
        for one in node.rune_names {
            assert_eq!(rune_name(both.rune_names, one.form, one.target), one.name);
        }
        // A preset of both has the rights of both, and nothing else.
        let of = |surface: &Surface, name: &str| {
            let preset = surface.presets.iter().find(|preset| preset.name == name)?;
            let lists = [preset.methods, preset.topics, preset.allows];
            assert!(lists.iter().all(|list| list.is_sorted()));
            Some(lists.map(|list| list.iter().copied().collect::<BTreeSet<_>>()))
        };
        for name in ["readonly", "invoices", "stats"] {
            let mut expected: [BTreeSet<&str>; 3] = Default::default();
            for lists in [of(node, name), of(own, name)].into_iter().flatten() {
                expected.iter_mut().zip(lists).for_each(|(all, list)| all.extend(list));
            }
            assert_eq!(of(both, name).unwrap(), expected, "{name}");
        }
        assert!(both.presets.is_sorted_by_key(|preset| preset.name));
        let came: BTreeSet<String> = files(both).into_iter().collect();
        let mut expected: BTreeSet<String> = files(node).into_iter().collect();
        expected.insert("stats-api.proto".to_owned());
        assert_eq!(came, expected);
    }
}

#[test]
fn shared_types_are_there_without_the_nodes_surface() {
    let alone: &'static Surface = Box::leak(Box::new(Surface {
        descriptors: descriptors("own.proto", &["primitives.proto"]),
        ..*surface("own", vec![rpc("/own.v1.Own/A", "a", Form::Method)])
    }));
    let joined = join(&[alone]).unwrap();
    assert_eq!(files(joined), ["own.proto", "primitives.proto"]);
    assert_eq!((joined.release, joined.rpcs.len()), (None, 1));
    boltgate::reflection::services(joined.descriptors).unwrap();

    let lost: &'static Surface = Box::leak(Box::new(Surface {
        descriptors: descriptors("own.proto", &["nowhere.proto"]),
        ..*alone
    }));
    let told = join(&[lost]).unwrap_err().to_string();
    assert!(told.contains("`nowhere.proto`") && told.contains("`own`"), "{told}");
    let broken: &'static Surface = Box::leak(Box::new(Surface { descriptors: &[0xff], ..*alone }));
    assert!(matches!(join(&[broken]).unwrap_err(), Clash::Unreadable { surface: "own", .. }));
}

#[test]
fn what_both_claim_is_refused_with_the_names_of_both() {
    let node = &boltgate_api::SURFACE;
    let topic = node.rpcs.iter().find(|rpc| rpc.form == Form::Notification).unwrap().target;
    let hook = node.rpcs.iter().find(|rpc| rpc.form == Form::Hook).unwrap().target;
    let renamed = node.rune_names.first().expect("a topic with another name for runes").name;
    let hidden = node
        .access
        .iter()
        .find(|(method, _)| node.rpcs.iter().all(|rpc| rpc.target != *method))
        .map(|(method, _)| *method);
    let own = |row: Rpc| surface("own-api", vec![row]);
    let mut rows = vec![
        (rpc("/cln.Node/Getinfo", "own", Form::Method), "the path", "/cln.Node/Getinfo"),
        (rpc("/own.v1.Own/A", "getinfo", Form::Method), "the method", "getinfo"),
        (rpc("/own.v1.Own/A", "listchannels", Form::List), "the method", "listchannels"),
        (rpc("/own.v1.Own/A", topic, Form::Notification), "the topic", topic),
        (rpc("/own.v1.Own/A", hook, Form::Hook), "the hook", hook),
        // A rune that allows to pay must not be one that allows to listen, or the other way round.
        (rpc("/own.v1.Own/A", "pay", Form::Notification), "the name for runes", "pay"),
        (rpc("/own.v1.Own/A", renamed, Form::Method), "the name for runes", renamed),
    ];
    if let Some(hidden) = hidden {
        let row = rpc("/own.v1.Own/A", hidden, Form::Notification);
        rows.push((row, "the name for runes", hidden));
    }
    for (row, what, name) in rows {
        for order in [[node, own(row)], [own(row), node]] {
            let told = join(&order).unwrap_err();
            let Clash::Twice { what: kind, name: claimed, first, second } = &told else {
                panic!("{told}")
            };
            assert_eq!((*kind, claimed.as_str()), (what, name), "{told}");
            assert_ne!(first, second);
            let text = told.to_string();
            assert!(text.contains("`boltgate-api`") && text.contains("`own-api`"), "{text}");
        }
    }
    // A method that the node has and this surface leaves out is another's to expose.
    if let Some(hidden) = hidden {
        join(&[node, own(rpc("/own.v1.Own/A", hidden, Form::Method))]).unwrap();
    }
    // Two proto files of one name.
    let file = descriptors("node.proto", &[]);
    let other = Box::leak(Box::new(Surface { descriptors: file, ..*surface("own-api", vec![]) }));
    assert!(matches!(join(&[node, other]), Err(Clash::Twice { what: "the proto file", .. })));
}

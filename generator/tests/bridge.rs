//! Bridge projects: an author's own schemas, from `boltgate.toml` to a crate of tables.

mod project;

use std::fs;
use std::process::Command;

use project::{Project, root};
use prost::Message as _;
use prost_reflect::DescriptorPool;
use prost_reflect::prost_types::FileDescriptorSet;

const CONFIG: &str = "boltgate.toml";
const STATS: &str = "plugins/rebalance/methods/rebalance-stats.json";
const NUMBERS: &str = "plugins/rebalance/numbers.txt";
const PROTO: &str = "generated/proto/rebalance_v1.proto";

#[test]
fn a_bridge_project_is_generated_checked_and_looked_at_as_this_one_is() {
    let project = Project::bridge();
    assert!(project.ok(&["check"]).contains("is what the schemas give"));
    assert!(project.ok(&["generate"]).contains("0 file(s) changed"));
    project.edit(STATS, "\"netMsat\": {\"type\": \"integer\"", "\"netMsat\": {\"type\": \"u64\"");
    let said = project.finds(&["check"]);
    assert!(
        said.contains("-  sint64 net_msat = 2;") && said.contains("run `boltgate-gen generate`"),
        "{said}"
    );
    for (stage, name, shown) in [
        ("raw", "rebalance-stats", "netMsat: u64, required"),
        ("flat", "rebalance-estimate", "\"params\": \"by-position\""),
        ("model", "rebalance_moved", "amount_msat: msat, required"),
        ("api", "rebalance-start", "name: \"Start\""),
        ("access", "rebalance-stats", "reads, in readonly"),
        ("dropped", "rebalance-dump", "for the plugin's own tests"),
        ("files", "rebalance_v1", "service Rebalance {"),
    ] {
        let wanted = if stage == "files" { None } else { Some(name) };
        let words: Vec<&str> = ["inspect", stage].into_iter().chain(wanted).collect();
        let said = project.ok(&words);
        assert!(said.contains(shown), "{stage}: {said}");
    }
    let docs = project.path().join("docs");
    project.ok(&["docs", "--as", "markdown", "--out", docs.to_str().unwrap()]);
    let index = project.read("docs/README.md");
    for shown in [
        "5 calls of the package `rebalance.v1`,",
        "| [RebalanceCancel]",
        "| [Stats]",
        "## Methods that spend",
    ] {
        assert!(index.contains(shown), "no {shown:?} in {index}");
    }
    let page = project.read("docs/methods/rebalance-stats.md");
    assert!(page.contains("rebalance_v1_pb2_grpc.RebalanceStub(channel)"), "{page}");
    assert!(!page.contains("Since"), "nobody said since when: {page}");
}

#[test]
fn a_release_of_a_bridge_project_is_kept_and_compared_with() {
    let project = Project::bridge();
    let said = project.refuses(&["release"]);
    assert!(said.contains("boltgate-gen release v1.0"), "{said}");
    project.ok(&["release", "v1.0"]);
    let kept = project.read("released/v1.0.txt");
    for fact in [
        "rpc rebalance.v1.Rebalance/Stats rebalance.v1.StatsRequest rebalance.v1.StatsResponse \"rebalance-stats\"",
        "rpc rebalance.v1.Rebalance/SubscribeMoved rebalance.v1.StreamMovedRequest stream:rebalance.v1.MovedNotification",
        "field rebalance.v1.StatsResponseChannels 2 net_msat singular sint64 required \"netMsat\"",
    ] {
        assert!(kept.contains(fact), "no {fact:?} in {kept}");
    }
    assert!(!kept.contains("message cln."), "what is the node's is not ours to keep: {kept}");
    project.ok(&["compat"]);
    project.edit(
        STATS,
        "\"netMsat\": {\"type\": \"integer\"",
        "\"netMsat\": {\"type\": \"string\"",
    );
    let said = project.finds(&["compat"]);
    assert!(said.contains("rebalance-stats.json") && said.contains("net_msat"), "{said}");
}

#[test]
fn numbers_are_given_for_ever_and_settled_after_a_merge() {
    let project = Project::bridge();
    let git = |words: &[&str]| {
        let settings = ["-c", "user.name=Test", "-c", "user.email=test@example.invalid"];
        let mut command = Command::new("git");
        let output =
            command.arg("-C").arg(project.path()).args(settings).args(words).output().unwrap();
        assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
    };
    let add = |member: &str| {
        project.edit(
            STATS,
            "\"moves\": {",
            &format!("\"{member}\": {{\"type\": \"u32\"}},\n      \"moves\": {{"),
        );
        project.ok(&["generate"]);
    };
    git(&["init", "--quiet", "--initial-branch=main"]);
    git(&["add", "."]);
    git(&["commit", "--quiet", "-m", "Begin"]);
    git(&["checkout", "--quiet", "-b", "other"]);
    add("kept");
    git(&["commit", "--quiet", "-am", "Add one"]);
    git(&["checkout", "--quiet", "main"]);
    add("moved");
    git(&["commit", "--quiet", "-am", "Add another"]);
    assert!(project.read(NUMBERS).contains("field StatsResponse 5 \"rebalance-stats.moved\""));
    // Only the ledgers merge by themselves; what is generated is generated again.
    git(&["merge", "--quiet", "--strategy-option=ours", "--no-edit", "other"]);
    project.write(
        STATS,
        &project.read(STATS).replacen(
            "\"moved\"",
            "\"kept\": {\"type\": \"u32\"},\n      \"moved\"",
            1,
        ),
    );
    assert!(project.refuses(&["generate"]).contains("error[number-twice]"));
    let said = project.ok(&["renumber"]);
    assert!(said.contains("`rebalance-stats.moved` of `StatsResponse`: 5 -> 6"), "{said}");
    project.ok(&["generate"]);
    let proto = project.read(PROTO);
    assert!(
        proto.contains("optional uint32 kept = 5;") && proto.contains("optional uint32 moved = 6;"),
        "{proto}"
    );
    // One that goes leaves its number.
    project.edit(STATS, "\"kept\": {\"type\": \"u32\"},", "");
    project.ok(&["generate"]);
    assert!(project.read(PROTO).contains("reserved 5;\n  reserved \"kept\";"));
    // What the other branch has would be lost.
    let said = project.finds(&["compat", "--against", "other"]);
    assert!(said.contains("rebalance.v1.StatsResponse") && said.contains("kept"), "{said}");
    project.ok(&["compat", "--against", "main~2"]);
}

#[test]
fn descriptors_go_beside_the_nodes() {
    let project = Project::bridge();
    let read = || {
        let own = fs::read(project.path().join("generated/src/descriptors.binpb")).unwrap();
        let set = FileDescriptorSet::decode(own.as_slice()).unwrap();
        let names: Vec<String> = set.file.iter().map(|file| file.name().to_owned()).collect();
        assert_eq!(names, ["rebalance_v1.proto"], "what is shared is the node's");
        let nodes = fs::read(root().join("generated/src/descriptors.binpb")).unwrap();
        let mut pool = DescriptorPool::decode(nodes.as_slice()).unwrap();
        pool.decode_file_descriptor_set(own.as_slice()).unwrap();
        pool
    };
    let stats = read().get_message_by_name("rebalance.v1.StatsResponse").unwrap();
    let kind = stats.get_field_by_name("moved_msat").unwrap().kind();
    assert_eq!(kind.as_message().unwrap().full_name(), "cln.Amount");
    // Of another daemon than the node, the node's names are free.
    project.edit(
        CONFIG,
        "crate = \"plugin-bridge-api\"\n",
        "crate = \"plugin-bridge-api\"\nnode = false\n",
    );
    let cancel = "plugins/rebalance/methods/rebalance-cancel.json";
    project.edit(cancel, "\"rpc\": \"rebalance-cancel\"", "\"rpc\": \"getinfo\"");
    project.ok(&["generate"]);
    let service = read().get_service_by_name("rebalance.v1.Rebalance").unwrap();
    assert!(service.methods().any(|method| method.name() == "Getinfo"));
}

#[test]
fn the_proto_is_what_a_reader_expects() {
    let project = Project::bridge();
    let proto = project.read(PROTO);
    for line in [
        "package rebalance.v1;\n\nimport \"primitives.proto\";",
        "  // Tell what was moved so far\n  // Method `rebalance-stats`\n  rpc Stats(StatsRequest) returns (StatsResponse) {}",
        "  rpc RebalanceCancel(RebalanceCancelRequest) returns (RebalanceCancelResponse) {}",
        "  rpc SubscribeMoved(StreamMovedRequest) returns (stream MovedNotification) {}",
        "  // What it got, less what it gave.\n  // `netMsat` in JSON\n  sint64 net_msat = 2;",
        "  cln.Amount moved_msat = 2;",
        "  // What the plugin goes by, in whatever form.\n  cln.JsonValue settings = 4;",
        "  enum StartResponseState {\n    PENDING = 0;",
    ] {
        assert!(proto.contains(line), "no {line:?} in\n{proto}");
    }
    assert!(!proto.contains("Dump"), "what is skipped has no RPC");
    let same = fs::read_to_string(root().join("generated/proto/primitives.proto")).unwrap();
    assert_eq!(project.read("generated/proto/primitives.proto"), same, "one file for every client");
    // A package in whose scope `cln` would be another one.
    project.edit(CONFIG, "package = \"rebalance.v1\"", "package = \"my.cln.v1\"");
    project.ok(&["generate"]);
    assert!(
        project.read("generated/proto/my_cln_v1.proto").contains("  .cln.Amount moved_msat = 2;")
    );
}

#[test]
fn what_is_decided_is_held_to_the_schemas_and_to_the_node() {
    let topic = "plugins/rebalance/notifications/rebalance_moved.json";
    for (path, from, to, rule, shown) in [
        (
            CONFIG,
            "rebalance-start = {",
            "rebalance-begin = {",
            "stale-entry",
            "boltgate.toml:15:1 extra.methods: there is no schema for `rebalance-begin`",
        ),
        (
            CONFIG,
            "rebalance-dump = \"",
            "rebalance-stats = \"",
            "exposed-and-skipped",
            "`rebalance-stats` is exposed and skipped",
        ),
        (
            CONFIG,
            "\"for the plugin's own tests: it says what its memory holds\"",
            "\"\"",
            "no-reason",
            "a skip without a reason",
        ),
        (
            CONFIG,
            "rpc = \"Start\"",
            "rpc = \"Stats\"",
            "name-clash",
            "the RPC `Stats` would stand for both `rebalance-start` and `rebalance-stats`",
        ),
        (
            CONFIG,
            "access = \"spends\"",
            "access = \"spend\"",
            "policy-syntax",
            "unknown variant `spend`",
        ),
        (
            CONFIG,
            "rpc = \"Start\"",
            "rpc = \"Start it\"",
            "bridge-value",
            "the name `Start it`, which protobuf refuses",
        ),
        (
            STATS,
            "\"JsonValue\"",
            "\"JsonThing\"",
            "unknown-type",
            "one of: Amount, DecodeRoutehintList, JsonObjectOrArray",
        ),
        (
            STATS,
            "{\"type\": \"JsonValue\"",
            "{\"type\": \"object\"",
            "no-wire-type",
            "[[shape]] in plugins/rebalance/overrides.toml",
        ),
        (
            topic,
            "\"notification\": \"rebalance_moved\"",
            "\"notification\": \"connect\"",
            "node-name",
            "`connect` is the node's own",
        ),
        (
            topic,
            "\"notification\": \"rebalance_moved\"",
            "\"hook\": \"rebalance_moved\"",
            "wrong-folder",
            "hooks are the node's alone",
        ),
        (
            topic,
            "\"notification\": \"rebalance_moved\"",
            "\"notification\": \"rebalance-stats\"",
            "rune-name-clash",
            "would allow the method `rebalance-stats` with it",
        ),
        (
            topic,
            "\"notification\": \"rebalance_moved\"",
            "\"notification\": \"getinfo\"",
            "rune-name-clash",
            "would allow the method `getinfo` with it",
        ),
    ] {
        let project = Project::bridge();
        project.edit(path, from, to);
        let before = project.tree(".");
        let said = project.refuses(&["generate"]);
        assert!(
            said.contains(&format!("error[{rule}]: ")) && said.contains(shown),
            "{rule}: {said}"
        );
        assert!(before == project.tree("."), "{rule}: something was written");
    }
    // What is refused can be mended as it is told.
    let project = Project::bridge();
    project.edit(topic, "\"notification\": \"rebalance_moved\"", "\"notification\": \"getinfo\"");
    project.edit(CONFIG, "rebalance_moved = { name", "getinfo = { rune = \"getinfo-event\", name");
    project.ok(&["generate"]);
    let named = "target: \"getinfo\", name: \"getinfo-event\"";
    assert!(project.read("generated/src/presets.rs").contains(named));
    // Its name for runes has nothing to do with its class.
    project.edit(CONFIG, "name = \"Moved\", access = \"reads\"", "name = \"Moved\"");
    project.ok(&["generate"]);
    let presets = project.read("generated/src/presets.rs");
    assert!(presets.contains(named) && !presets.contains("            \"getinfo"), "{presets}");
    project.edit(STATS, "{\"type\": \"JsonValue\"", "{\"type\": \"object\"");
    project.write(
        "plugins/rebalance/overrides.toml",
        "[[shape]]\npath = \"rebalance-stats.settings\"\nty = \"JsonObjectOrArray\"\nreason = \"it grows\"\n",
    );
    project.ok(&["generate"]);
    assert!(project.read(PROTO).contains("cln.JsonObjectOrArray settings = 4;"));
}

#[test]
fn two_enums_of_one_message_share_no_name() {
    let project = Project::bridge();
    let member = |name: &str, values: &str| {
        let text = format!(
            "\"{name}\": {{\"type\": \"string\", \"enum\": [{values}]}},\n      \"moves\": {{"
        );
        project.edit(STATS, "\"moves\": {", &text);
        project.ok(&["generate"]);
        project.read(PROTO)
    };
    let proto = member("lastState", "\"done\", \"toDo\", \"2nd\"");
    assert!(proto.contains("    DONE = 0;\n    TO_DO = 1;\n    NUM_2ND = 2;\n"), "{proto}");
    // The one that came first keeps its names, wherever the new one stands in the schema.
    let proto = member("firstState", "\"done\", \"2nd\"");
    for line in
        ["    DONE = 0;\n    TO_DO = 1;", "    FIRST_STATE_DONE = 0;\n    FIRST_STATE_2ND = 1;"]
    {
        assert!(proto.contains(line), "no {line:?} in {proto}");
    }
    let table = project.read("generated/src/rebalance_v1/methods/rebalance_stats.rs");
    let value = "EnumValue { json: \"done\", name: \"FIRST_STATE_DONE\", number: 0 }";
    assert!(table.contains(value), "{table}");
    // Words that give no name can be text.
    project.edit(STATS, "[\"done\", \"2nd\"]", "[\"+\", \"-\"]");
    let said = project.refuses(&["generate"]);
    let help = "[[shape]] with path = \"rebalance-stats.firstState\" and ty = \"string\"";
    assert!(said.contains("error[value-name]") && said.contains(help), "{said}");
    project.write(
        "plugins/rebalance/overrides.toml",
        "[[shape]]\npath = \"rebalance-stats.firstState\"\nty = \"string\"\nreason = \"signs\"\n",
    );
    project.ok(&["generate"]);
    assert!(project.read(PROTO).contains("optional string first_state = 6;"));
}

#[test]
fn several_folders_are_several_packages_of_one_crate() {
    let project = Project::bridge();
    let config = project.read(CONFIG);
    project.write(
        CONFIG,
        &format!("{config}\n[[extra]]\nschemas = \"plugins/fees\"\npackage = \"fees.v1\"\nservice = \"Fees\"\n[extra.methods]\nfees-match = {{ access = \"reads\" }}\n"),
    );
    project.write(
        "plugins/fees/methods/fees-match.json",
        r#"{"rpc": "fees-match", "request": {"properties": {"side": {"type": "ChannelSide"}}}, "response": {}}"#,
    );
    project.ok(&["generate"]);
    assert!(
        project
            .read("plugins/fees/numbers.txt")
            .contains("field FeesMatchRequest 1 \"fees-match.side\"")
    );
    let table = project.read("generated/src/fees_v1/methods/fees_match.rs");
    assert!(table.contains("Kind::Enum(&boltgate_api::primitives::CHANNEL_SIDE)"), "{table}");
    assert!(project.read("generated/Cargo.toml").contains("boltgate-api.workspace = true"));
    let presets = project.read("generated/src/presets.rs");
    let readonly =
        "\"fees-match\",\n            \"rebalance-estimate\",\n            \"rebalance-stats\",";
    assert!(presets.contains(readonly), "{presets}");
    let rows = project.read("generated/src/dispatch.rs");
    let (fees, rebalance) =
        (rows.find("/fees.v1.Fees/FeesMatch"), rows.find("/rebalance.v1.Rebalance/"));
    assert!(fees.is_some() && fees < rebalance, "rows are in order of path: {rows}");
    // One method has one description.
    project.write(
        "plugins/fees/methods/rebalance-start.json",
        r#"{"rpc": "rebalance-start", "request": {}, "response": {}}"#,
    );
    assert!(project.refuses(&["check"]).contains("error[duplicate-schema]"));
}

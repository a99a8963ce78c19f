//! Rights: names that a rune can't tell apart, the review that goes
//! stale when a schema changes, and the presets of the real schemas.

mod project;

use std::collections::BTreeSet;
use std::path::Path;

use boltgate_gen::api::{Access, Class, Form, Preset};
use boltgate_gen::pipeline::{self, Built};
use boltgate_gen::policy::access::signs;
use boltgate_gen::schema::raw::Subject;
use project::Project;

const ACCESS: &str = "schemas/access.toml";
const EXPOSURE: &str = "schemas/exposure.toml";
const LISTPEERS: &str = "schemas/methods/listpeers.json";

fn refused(project: &Project) -> String {
    let before = project.tree(".");
    let said = project.refuses(&["generate"]);
    assert!(before == project.tree("."), "something was written in spite of:\n{said}");
    assert_eq!(said, project.refuses(&["check"]), "check and generate share one path");
    said
}

/// Adds a schema that `schemas/exposure.toml` skips, so that only its access is in question.
fn add(project: &Project, folder: &str, key: &str, name: &str) {
    let schema = format!("{{\"{key}\": \"{name}\", \"request\": {{}}, \"response\": {{}}}}\n");
    project.write(&format!("schemas/{folder}/{name}-{key}.json"), &schema);
    let table = format!("[skipped.{folder}]\n");
    if !project.read(EXPOSURE).contains(&table) {
        let whole = project.read(EXPOSURE);
        project.write(EXPOSURE, &format!("{whole}{table}"));
    }
    project.edit(EXPOSURE, &table, &format!("{table}{name} = \"not of use here\"\n"));
}

#[test]
fn a_verb_in_a_name_is_a_sign() {
    let project = Project::new();
    add(&project, "methods", "rpc", "peers-delete");
    project.edit(ACCESS, "listpeers = []", "listpeers = []\npeers-delete = []");
    let said = refused(&project);
    assert!(said.contains("`peers-delete` is under `reads`, in spite of its `name`"), "{said}");
    let whole = project.read(ACCESS);
    let reason = "[despite.methods.peers-delete]\nname = \"it deletes nothing\"\n";
    project.write(ACCESS, &format!("{whole}{reason}"));
    project.ok(&["generate"]);
}

#[test]
fn what_a_rune_cannot_tell_apart_is_told() {
    let project = Project::new();
    add(&project, "notifications", "notification", "ping");
    add(&project, "hooks", "hook", "block_added");
    project.edit(ACCESS, "block_added = [", "ping = []\nblock_added = [");
    project.edit(ACCESS, "[\"recover\"]", "[\"recover\", \"block_added\"]");
    let shared = refused(&project);
    let whole = project.read(ACCESS);
    let names = "[rune_names.notifications]\nping = \"ping-event\"\n\
                 [rune_names.hooks]\nblock_added = \"block_added-hook\"\n";
    project.write(ACCESS, &format!("{whole}{names}"));
    project.ok(&["generate"]);
    let said = project.ok(&["inspect", "access", "ping"]);
    assert_eq!(
        said,
        "ping (method): changes\nping (topic): reads, in readonly; `ping-event` for runes\n"
    );
    project.edit(ACCESS, "\"ping-event\"", "\"ping|pong\"");
    project.edit(ACCESS, "block_added = \"block", "recover = \"re\"\nblock_added = \"block");
    assert_eq!(shared.matches("error[rune-name-clash]").count(), 2, "{shared}");
    let said = refused(&project);
    assert!(said.contains("error[rune-name]: schemas/access.toml"), "{said}");
    assert!(said.contains("error[stale-entry]: schemas/access.toml"), "{said}");
}

/// What a new release brings stays out of every preset until somebody has looked at it.
#[test]
fn a_schema_that_changes_makes_its_review_stale() {
    let project = Project::new();
    project.ok(&["generate"]);
    let presets = "generated/src/presets.rs";
    let before = project.read(presets);

    project.edit(
        LISTPEERS,
        "{\"properties\": {}}",
        "{\"properties\": {\"forget\": {\"type\": \"boolean\"}}}",
    );
    let said = refused(&project);
    assert!(said.contains("`listpeers` was reviewed without the parameter `forget`"), "{said}");
    assert!(said.contains("write listpeers = [\"forget\"]"), "{said}");
    project.edit(ACCESS, "listpeers = []", "listpeers = [\"forget\"]");
    project.ok(&["generate"]);
    project.ok(&["check"]);
    assert_eq!(before, project.read(presets));

    add(&project, "methods", "rpc", "listnew");
    add(&project, "notifications", "notification", "news");
    let said = refused(&project);
    for name in ["listnew", "news"] {
        assert!(said.contains(&format!("nobody has said what `{name}` gives")), "{said}");
    }
    project.edit(ACCESS, "changes = [\"ping\"]", "changes = [\"ping\", \"listnew\"]");
    project.edit(ACCESS, "block_added = [", "news = []\nblock_added = [");
    let said = project.finds(&["check"]);
    assert!(said.contains("+            \"news\","), "{said}");
    project.ok(&["generate"]);
    let after = project.read(presets);
    assert!(after.contains("(\"listnew\", Access::Changes)"), "{after}");
    assert_eq!(after.matches("\"listnew\"").count(), 1, "{after}");
    assert_eq!(after.matches("\"news\"").count(), 2, "{after}");
}

fn built() -> Built {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    pipeline::build(root).unwrap_or_else(|problems| panic!("{}", problems.render()))
}

fn preset<'a>(access: &'a Access, name: &str) -> &'a Preset {
    access.presets.iter().find(|preset| preset.name == name).unwrap()
}

fn names(access: &Access, form: Form, class: Class) -> BTreeSet<&str> {
    let rights = access.rights.iter();
    let rights = rights.filter(|right| right.form == form && right.class == Some(class));
    rights.map(|right| right.target.as_str()).collect()
}

/// Written by hand, apart from `schemas/access.toml`: what no preset may ever hold.
const NEVER: &str = "
    addgossip addpsbtoutput askrene-create-layer askrene-reserve autoclean-once batching
    bkpr-dumpincomecsv blacklistrune check checkrune clnrest-register-path close commando connect
    createinvoice createonion createrune datastore deldatastore delforward delinvoice
    delnetworkevent delpay deprecations dev-forget-channel dev-splice disableinvoicerequest
    disableoffer disconnect emergencyrecover enableoffer exposesecret fetchinvoice fundchannel
    fundchannel_cancel fundchannel_complete fundchannel_start funderupdate fundpsbt
    getemergencyrecoverdata getlog graceful injectonionmessage injectpaymentonion invoicerequest
    keysend listconfigs listdatastore listinvoicerequests makesecret multifundchannel
    multiwithdraw notifications openchannel_abort openchannel_bump openchannel_init
    openchannel_signed openchannel_update pay ping plugin preapproveinvoice preapprovekeysend
    reckless recover recoverchannel renepay reserveinputs sendamount sendcustommsg sendinvoice
    sendonion sendpay sendpsbt setchannel setconfig showrunes signinvoice signmessage
    signmessagewithkey signpsbt splice_init splice_signed splice_update splicein spliceout sql
    staticbackup stop txdiscard txprepare txsend unreserveinputs upgradewallet utxopsbt withdraw
    xkeysend xpay";

#[test]
fn no_preset_holds_what_spends_changes_or_decides() {
    let access = built().api.access;
    let hooks = access.rights.iter().filter(|right| right.form == Form::Hook);
    let never: Vec<&str> =
        NEVER.split_whitespace().chain(hooks.map(|hook| hook.rune_name.as_str())).collect();
    for name in NEVER.split_whitespace() {
        let there = access.rights.iter().any(|right| right.target == name);
        assert!(there, "no method `{name}`: correct the list");
    }
    assert_eq!(
        access.presets.iter().map(|one| &one.name).collect::<Vec<_>>(),
        ["invoices", "readonly"]
    );
    for preset in &access.presets {
        let held = preset.allows.iter().chain(&preset.methods);
        let leaks: Vec<&String> = held.filter(|name| never.contains(&name.as_str())).collect();
        assert!(leaks.is_empty(), "{} holds {leaks:?}", preset.name);
        assert_eq!(preset.allows.len(), preset.methods.len() + preset.topics.len());
        for list in [&preset.methods, &preset.topics, &preset.allows] {
            assert!(list.is_sorted() && !list.is_empty());
        }
    }
}

#[test]
fn readonly_is_what_reads_and_invoices_is_what_its_clients_need() {
    let access = built().api.access;
    for (form, list) in [
        (Form::Method, &preset(&access, "readonly").methods),
        (Form::Notification, &preset(&access, "readonly").topics),
    ] {
        let readonly: BTreeSet<&str> = list.iter().map(String::as_str).collect();
        assert_eq!(readonly, names(&access, form, Class::Reads));
    }
    let invoices = preset(&access, "invoices");
    assert_eq!(
        invoices.methods,
        [
            "currencyconvert",
            "decode",
            "getinfo",
            "help",
            "invoice",
            "listinvoices",
            "listoffers",
            "newaddr",
            "offer",
            "wait",
            "waitanyinvoice",
            "waitinvoice"
        ]
    );
    assert_eq!(invoices.topics, ["invoice_creation", "invoice_payment"]);
    assert_eq!(names(&access, Form::Hook, Class::Decides).len(), 15);
}

/// A rune's `method` is a name: no two things may answer to the same one.
#[test]
fn names_for_runes_are_unique() {
    let access = built().api.access;
    let names: BTreeSet<&str> =
        access.rights.iter().map(|right| right.rune_name.as_str()).collect();
    assert_eq!(names.len(), access.rights.len());
    let connect = access.rights.iter().find(|right| right.rune_name == "connect").unwrap();
    assert_eq!(connect.form, Form::Method);
}

/// The signs are worth having: had somebody put a spender under `reads` by mistake, its schema
/// would have spoken against it, but for these.
#[test]
fn nearly_every_spender_shows_a_sign() {
    const SILENT: [&str; 2] = ["emergencyrecover", "invoicerequest"];
    let built = built();
    let spenders = names(&built.api.access, Form::Method, Class::Spends);
    let entries = built
        .entries
        .iter()
        .filter(|entry| entry.subject == Subject::Method && spenders.contains(entry.name.as_str()));
    let (mut seen, mut silent) = (0, Vec::new());
    for entry in entries {
        seen += 1;
        if signs::of(entry).is_empty() {
            silent.push(entry.name.as_str());
        }
    }
    assert_eq!((seen, silent), (spenders.len(), SILENT.to_vec()));
}

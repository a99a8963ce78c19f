//! The reference: complete, whole in its links, the same every time, and written where it may be.

mod markup;
mod project;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use boltgate_gen::api::{Api, Enum, Item, Message, Rpc};
use boltgate_gen::docs::{self, Form};
use boltgate_gen::output::File;
use boltgate_gen::pipeline;
use markup::Seen;
use project::Project;

const FORMS: [Form; 2] = [Form::Html, Form::Markdown];

fn model(root: &Path) -> Api {
    pipeline::build(root).unwrap_or_else(|problems| panic!("{}", problems.render())).api
}

/// The project's own surface.
fn surface() -> Api {
    model(&Path::new(env!("CARGO_MANIFEST_DIR")).join(".."))
}

fn text(file: &File) -> &str {
    str::from_utf8(&file.content).unwrap()
}

/// Every page by its path.
fn pages(files: &[File]) -> BTreeMap<String, Seen> {
    let pages = files.iter().filter_map(|file| {
        let path = file.path.to_str().unwrap().to_owned();
        let seen = match file.path.extension()?.to_str()? {
            "html" => markup::html(&path, text(file)),
            "md" => markup::markdown(&path, text(file)),
            _ => return None,
        };
        Some((path, seen))
    });
    pages.collect()
}

/// Where a link on a page leads: a path, and an anchor or nothing.
fn target(page: &str, link: &str) -> (String, String) {
    let (path, anchor) = link.split_once('#').unwrap_or((link, ""));
    if path.is_empty() {
        return (page.to_owned(), anchor.to_owned());
    }
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            ".." => assert!(parts.pop().is_some(), "{page}: {link} leaves the folder"),
            part => parts.push(part),
        }
    }
    (parts.join("/"), anchor.to_owned())
}

/// Fails where a link leads nowhere, or out of the folder.
fn check_links(files: &[File]) -> usize {
    let pages = pages(files);
    let paths: BTreeSet<&str> = files.iter().map(|file| file.path.to_str().unwrap()).collect();
    assert_eq!(paths.len(), files.len(), "two files have one path");
    let mut count = 0;
    for (page, seen) in &pages {
        let ids: BTreeSet<&String> = seen.ids.iter().collect();
        assert_eq!(ids.len(), seen.ids.len(), "{page} has an anchor twice");
        for link in seen.links.iter().filter(|link| *link != "data:,") {
            assert!(!link.contains(':'), "{page} links to elsewhere: {link}");
            let (path, anchor) = target(page, link);
            assert!(paths.contains(path.as_str()), "{page}: {link} leads nowhere");
            let found = anchor.is_empty() || pages[&path].ids.contains(&anchor);
            assert!(found, "{page}: there is no {link}");
            count += 1;
        }
    }
    count
}

/// The anchors that a message has to have: its own, its fields', its enums' and their values'.
fn anchors(message: &Message) -> Vec<String> {
    let name = &message.name;
    let mut anchors = vec![name.clone()];
    anchors.extend(message.fields.iter().map(|field| format!("{name}.{}", field.name)));
    for one in &message.enums {
        anchors.extend(enum_anchors(&format!("{name}.{}", one.name), one));
    }
    anchors
}

fn enum_anchors(name: &str, one: &Enum) -> Vec<String> {
    let values = one.values.iter().map(|value| format!("{name}.{}", value.name));
    std::iter::once(name.to_owned()).chain(values).collect()
}

/// Every anchor that the model asks for, with the page that it has to be on.
fn expected(api: &Api) -> BTreeSet<(String, String)> {
    let mut expected = BTreeSet::new();
    let mut add = |page: &str, anchors: Vec<String>| {
        expected.extend(anchors.into_iter().map(|anchor| (page.to_owned(), anchor)));
    };
    for item in &api.primitives {
        match item {
            Item::Message(message) => add("types", anchors(message)),
            Item::Enum(one) => add("types", enum_anchors(&one.name, one)),
        }
    }
    for rpc in &api.rpcs {
        for message in rpc.messages() {
            add(&page_of(rpc), anchors(message));
        }
    }
    for rpc in api.lists().filter(|_| !api.own_package.is_empty()) {
        add(&page_of(rpc), vec![format!("Lists.{}", rpc.name)]);
    }
    expected
}

fn page_of(rpc: &Rpc) -> String {
    let folder = match rpc.form {
        boltgate_gen::api::Form::Method => "methods",
        boltgate_gen::api::Form::Notification => "notifications",
        boltgate_gen::api::Form::Hook => "hooks",
    };
    format!("{folder}/{}", rpc.target)
}

#[test]
fn everything_of_the_surface_is_there_and_every_link_leads_somewhere() {
    let api = surface();
    for (form, end) in [(Form::Html, "html"), (Form::Markdown, "md")] {
        let files = docs::files(&api, form).unwrap();
        let links = check_links(&files);
        let pages = pages(&files);
        let expected = expected(&api);
        for (page, anchor) in &expected {
            let path = format!("{page}.{end}");
            let seen = pages.get(&path).unwrap_or_else(|| panic!("there is no {path}"));
            assert!(seen.ids.contains(anchor), "{path} has no {anchor}");
        }
        for rpc in &api.rpcs {
            let seen = &pages[&format!("{}.{end}", page_of(rpc))];
            let path = format!("/{}.{}/{}", rpc.package, rpc.service, rpc.name);
            for said in [&path, &rpc.target] {
                assert!(seen.text.contains(said.as_str()), "{}: {said}", rpc.name);
            }
        }
        // What is in no schema comes from the proto of the own services.
        for (page, anchor) in [
            ("events-subscribe", "Event.gap"),
            ("events-subscribe", "Gap.missed"),
            ("events-subscribe", "Notification.block_added"),
            ("events-follow", "Subsystem.INVOICES"),
            ("raw-call", "RawRequest.method"),
        ] {
            let seen = &pages[&format!("services/{page}.{end}")];
            assert!(seen.ids.iter().any(|id| id == anchor), "{page} has no {anchor}");
        }
        assert!(
            expected.len() > 3_000 && links > 2_000,
            "{} anchors, {links} links",
            expected.len()
        );
    }
}

/// The search knows all of it, and sends nobody to where nothing is.
#[test]
fn the_search_index_is_whole() {
    let api = surface();
    let files = docs::files(&api, Form::Html).unwrap();
    let pages = pages(&files);
    let script = files.iter().find(|file| file.path == Path::new("search-index.js")).unwrap();
    let json = text(script).strip_prefix("var searchIndex = ").unwrap();
    let index: Vec<serde_json::Value> =
        serde_json::from_str(json.trim_end().strip_suffix(';').unwrap()).unwrap();
    let mut found = BTreeSet::new();
    let of = |value: &serde_json::Value| value.as_array().unwrap().clone();
    let first = |value: &serde_json::Value| {
        value.as_str().or_else(|| value[0].as_str()).unwrap().to_owned()
    };
    for entry in &index {
        let url = entry[0].as_str().unwrap();
        let page = url.strip_suffix(".html").unwrap();
        let mut add = |anchor: String| {
            assert!(pages[url].ids.contains(&anchor), "{url}#{anchor}");
            found.insert((page.to_owned(), anchor));
        };
        let mut enums = of(&entry[7]);
        for message in of(&entry[6]) {
            let name = first(&message);
            add(name.clone());
            of(&message[1]).iter().for_each(|field| add(format!("{name}.{}", first(field))));
            enums.extend(of(&message[2]));
        }
        for one in enums {
            let name = first(&one);
            add(name.clone());
            of(&one[1]).iter().for_each(|value| add(format!("{name}.{}", first(value))));
        }
        if let Some(list) = entry[8].as_str() {
            add(list.to_owned());
        }
    }
    let missing: Vec<_> = expected(&api).difference(&found).cloned().collect();
    assert!(missing.is_empty(), "the search doesn't know {missing:?}");
}

#[test]
fn the_same_model_gives_the_same_files() {
    for form in FORMS {
        assert!(docs::files(&surface(), form).unwrap() == docs::files(&surface(), form).unwrap());
    }
}

/// The kept schemas are facts: what is said of a field is from its type, or ours.
#[test]
fn no_prose_of_the_nodes_own_is_in_it() {
    let api = surface();
    let schemas = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schemas");
    let fields = api.rpcs.iter().flat_map(Rpc::messages).flat_map(|message| &message.fields);
    for field in fields.filter(|field| field.doc.is_some()) {
        // The one for members that the schema leaves open, whose reason an override gives.
        assert!(field.key.is_empty() && field.place.is_none(), "{}: {:?}", field.name, field.doc);
    }
    let titles = fs::read_to_string(schemas.join("titles.toml")).unwrap();
    for title in api.rpcs.iter().filter_map(|rpc| rpc.title.as_ref()) {
        assert!(titles.contains(&title.replace('"', "\\\"")), "not of ours: {title}");
    }
}

#[test]
fn a_page_is_as_readers_know_it() {
    let project = Project::new();
    let api = model(project.path());
    for (form, page) in [(Form::Html, "methods/ping.html"), (Form::Markdown, "methods/ping.md")] {
        let files = docs::files(&api, form).unwrap();
        check_links(&files);
        let file = files.iter().find(|file| file.path == Path::new(page)).unwrap();
        insta::assert_snapshot!(page.replace('/', "_"), text(file));
    }
}

/// What is written in a schema or in a title can't break out of the page.
#[test]
fn text_stays_text() {
    let project = Project::new();
    let hostile = "<script>alert(1)</script> | `a|b` & [x](y) \\\"q\\\"";
    project.edit("schemas/methods/ping.json", "Whom to ping.", hostile);
    project.edit("schemas/titles.toml", "Ask a peer to answer", hostile);
    let api = model(project.path());
    let files = docs::files(&api, Form::Html).unwrap();
    check_links(&files);
    let pages = pages(&files);
    assert_eq!(pages["methods/ping.html"].text.matches("<script>alert(1)</script>").count(), 2);
    check_links(&docs::files(&api, Form::Markdown).unwrap());
}

#[test]
fn the_command_replaces_what_it_wrote_and_nothing_else() {
    let project = Project::new();
    let out = project.path().join("reference");
    let docs = |format: &str| ["docs", "--as", format, "--out"].map(str::to_owned);
    let run = |format: &str| {
        let mut args = docs(format).to_vec();
        args.push(out.to_str().unwrap().to_owned());
        let args: Vec<&str> = args.iter().map(String::as_str).collect();
        project.run(&args)
    };
    let said = |format: &str| {
        let output = run(format);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    assert!(said("both").contains("reference/html/index.html: "));
    assert!(out.join("markdown/methods/ping.md").exists());
    let before = project.tree("reference");
    assert_eq!(said("both").matches(" 0 changed").count(), 2);
    assert!(before == project.tree("reference"));

    // A method that is no more takes its page with it; what somebody else put there stays.
    project.write("reference/html/notes.html", "mine");
    fs::remove_file(project.path().join("schemas/notifications/block_added.json")).unwrap();
    project.edit("schemas/exposure.toml", "block_added = { name = \"BlockAdded\" }\n", "");
    project.edit("schemas/access.toml", "block_added = [\"height\"]\n", "");
    said("both");
    assert!(!out.join("html/notifications").exists());
    assert!(out.join("html/methods/ping.html").exists());
    assert_eq!(project.read("reference/html/notes.html"), "mine");

    // What it has not written is in its way.
    project.write("reference/README.md", "mine");
    let output = run("markdown");
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(!output.status.success() && said.contains("README.md is there"), "{said}");
    assert_eq!(project.read("reference/README.md"), "mine");
    assert!(!out.join("methods").exists(), "something was written all the same");
}

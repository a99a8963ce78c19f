//! The dispatch table against policy, schemas and protos: which RPCs there are, and what is what.

use std::collections::BTreeSet;

use boltgate_api::{RPCS, TOPICS};
use boltgate_transcode::table::Form;

use crate::round_trip::{POOL, descriptor, row};
use crate::schema::{Entry, FACTS, Type, properties};

/// The service of the lists; policy names none of them.
const LISTS: &str = "boltgate.v1.Lists";

fn path(service: &str, entry: &Entry) -> String {
    format!("/{service}/{}", entry.rpc)
}

/// Methods of the node's own service that are called `list…` and give one list of objects and
/// nothing else.
fn lists() -> impl Iterator<Item = (&'static String, &'static Entry)> {
    FACTS.methods.iter().filter(|(name, entry)| {
        let members = properties(&entry.response)
            .filter_map(|(key, schema)| FACTS.member(&format!("{}.{key}", entry.path), schema));
        let members: Vec<_> = members.collect();
        let one_list = match members.as_slice() {
            [member] => member.list && matches!(member.ty, Type::Object(_)),
            _ => false,
        };
        let last = name.rsplit('-').next().unwrap();
        entry.service == "cln.Node" && last.starts_with("list") && one_list
    })
}

#[test]
fn every_row_is_there_once_and_no_other() {
    let of = |entries: &'static std::collections::BTreeMap<String, Entry>, form| {
        entries.iter().map(move |(name, entry)| (path(&entry.service, entry), form, name.as_str()))
    };
    let mut expected: Vec<_> = of(&FACTS.methods, Form::Method)
        .chain(of(&FACTS.notifications, Form::Notification))
        .chain(of(&FACTS.hooks, Form::Hook))
        .chain(lists().map(|(name, entry)| (path(LISTS, entry), Form::List, name.as_str())))
        .collect();
    expected.sort_by(|left, right| left.0.cmp(&right.0));
    let came: Vec<_> = RPCS.iter().map(|row| (row.path.to_owned(), row.form, row.target)).collect();
    assert_eq!(came, expected);
    let count = |form| RPCS.iter().filter(|row| row.form == form).count();
    let counts =
        [Form::Method, Form::Notification, Form::List, Form::Hook].map(|form| (form, count(form)));
    println!("{} rows: {counts:?}", RPCS.len());
}

#[test]
fn rows_are_what_the_protos_say() {
    let mut without_row = BTreeSet::new();
    let mut with_row = 0;
    for service in POOL.services() {
        for method in service.methods() {
            let path = format!("/{}/{}", service.full_name(), method.name());
            let Some(row) = RPCS.iter().find(|row| row.path == path) else {
                without_row.insert(path);
                continue;
            };
            with_row += 1;
            assert_eq!(row.request.name, method.input().full_name(), "{path}");
            assert_eq!(row.response.name, method.output().full_name(), "{path}");
            let streams = (method.is_client_streaming(), method.is_server_streaming());
            let expected = match row.form {
                Form::Method => (false, false),
                Form::Notification | Form::List => (false, true),
                Form::Hook => (true, true),
            };
            assert_eq!(streams, expected, "{path}: {:?}", row.form);
        }
    }
    assert_eq!(with_row, RPCS.len(), "rows that no proto has");
    let expected =
        ["/boltgate.v1.Events/Follow", "/boltgate.v1.Events/Subscribe", "/boltgate.v1.Raw/Call"];
    assert_eq!(without_row, expected.map(str::to_owned).into());
}

/// A list is its method in parts: the very same tables.
#[test]
fn lists_have_the_tables_of_their_methods() {
    let mut count = 0;
    for (name, _) in lists() {
        let (list, method) = (row(Form::List, name), row(Form::Method, name));
        assert!(std::ptr::eq(list.request, method.request), "{name}: another request");
        assert!(std::ptr::eq(list.response, method.response), "{name}: another response");
        assert_eq!(list.deprecated, method.deprecated, "{name}");
        count += 1;
    }
    assert_eq!(count, 24);
}

#[test]
fn topics_have_the_numbers_of_the_proto() {
    let notification = descriptor("boltgate.v1.Notification");
    let event = notification.oneofs().find(|oneof| oneof.name() == "event").unwrap();
    let mut typed: Vec<_> =
        event.fields().map(|field| (field.name().to_owned(), field.number())).collect();
    let json = event.fields().find(|field| field.name() == "json").unwrap();
    assert_eq!(json.kind().as_message().unwrap().full_name(), "cln.JsonValue");
    typed.retain(|(name, _)| name != "json");
    typed.sort();
    let topics: Vec<_> =
        TOPICS.iter().map(|(topic, number)| ((*topic).to_owned(), *number)).collect();
    assert_eq!(topics, typed, "by topic, in byte order");
    assert!(topics.iter().map(|(topic, _)| topic).eq(FACTS.notifications.keys()));
    for (topic, number) in TOPICS {
        let field = notification.get_field(*number).unwrap();
        let row = row(Form::Notification, topic);
        assert_eq!(field.kind().as_message().unwrap().full_name(), row.response.name, "{topic}");
    }
}

//! The operator's settings of hooks: what is read, and what is refused.

use std::path::Path;
use std::time::Duration;

use boltgate::plugin::Offer;
use boltgate::settings::Settings;
use boltgate_api::RPCS;
use boltgate_transcode::table::Form;

fn parse(text: &str) -> Result<Settings, String> {
    Settings::parse("boltgate.toml", text, RPCS)
}

#[test]
fn nothing_is_offered_unless_it_is_asked_for() {
    for text in ["", "# nothing\n", "[hooks]\n"] {
        assert!(parse(text).unwrap().hooks.is_empty(), "{text}");
    }
    let missing = Settings::read(Path::new("/nowhere/boltgate.toml"), RPCS).unwrap();
    assert!(missing.hooks.is_empty());
}

#[test]
fn every_hook_can_be_offered_with_nothing_said_of_it() {
    let hooks: Vec<_> = RPCS.iter().filter(|rpc| rpc.form == Form::Hook).collect();
    assert_eq!(hooks.len(), 15);
    for rpc in hooks {
        let [hook] = &parse(&format!("[hooks.{}]", rpc.target)).unwrap().hooks[..] else {
            panic!("{}", rpc.target)
        };
        let offer = Offer { name: rpc.target, before: vec![], after: vec![], filters: vec![] };
        assert_eq!((hook.rpc.target, &hook.offer), (rpc.target, &offer));
        let seconds = if rpc.target == "db_write" { 1 } else { 5 };
        assert_eq!(hook.deadline, Duration::from_secs(seconds));
        assert_eq!(hook.wait, Duration::ZERO);
    }
}

#[test]
fn what_can_be_said() {
    let text = r#"
        [hooks.htlc_accepted]
        deadline_ms = 86_400_000
        wait_ms = 60_000
        fallback = '{"result": "fail", "failure_message": "2002"}'
        before = ["other.py"]
        [hooks.rpc_command]
        filters = ["pay", "withdraw"]
        fallback = "fail"
        [hooks.custommsg]
        filters = [32769]
        after = ["a", "b"]
    "#;
    let hooks = parse(text).unwrap().hooks;
    let offers = serde_json::to_value(hooks.iter().map(|hook| &hook.offer).collect::<Vec<_>>());
    assert_eq!(
        offers.unwrap(),
        serde_json::json!([
            { "name": "custommsg", "after": ["a", "b"], "filters": [32769] },
            { "name": "htlc_accepted", "before": ["other.py"] },
            { "name": "rpc_command", "filters": ["pay", "withdraw"] },
        ])
    );
    let htlc = &hooks[1];
    assert_eq!(htlc.deadline, Duration::from_secs(86_400));
    assert_eq!(htlc.wait, Duration::from_secs(60));
}

#[test]
fn failing_is_for_hooks_that_can() {
    for rpc in RPCS.iter().filter(|rpc| rpc.form == Form::Hook && rpc.target != "rpc_command") {
        let able = ["htlc_accepted", "invoice_payment", "openchannel", "openchannel2"]
            .iter()
            .chain(&["rbf_channel", "peer_connected"])
            .any(|hook| *hook == rpc.target);
        let read = parse(&format!("[hooks.{}]\nfallback = 'fail'", rpc.target));
        assert_eq!(read.is_ok(), able, "{}: {:?}", rpc.target, read.err());
    }
}

#[test]
fn what_cannot_be_said() {
    for (text, line, part) in [
        ("hooks = 1", 1, "expected"),
        ("[hooks.htlc_accepted", 1, "unclosed"),
        ("\n[hook.htlc_accepted]", 2, "unknown field `hook`"),
        ("\n\n[hooks.htlc]", 3, "htlc_accepted"),
        ("[hooks.recover]\n[hooks.recover]", 2, "duplicate"),
        ("[hooks.recover]\ndeadline = 5", 2, "unknown field `deadline`"),
        ("[hooks.recover]\ndeadline_ms = '5'", 2, "expected u64"),
        ("[hooks.recover]\ndeadline_ms = -5", 2, "expected u64"),
        ("[hooks.recover]\ndeadline_ms = 0", 2, "expected 1 to 2592000000 milliseconds, got 0"),
        ("[hooks.recover]\ndeadline_ms = 2_592_000_001", 2, "got 2592000001"),
        ("[hooks.recover]\nwait_ms = 5001", 2, "set deadline_ms, too"),
        ("[hooks.recover]\nfallback = 'fail'", 2, "no result that fails"),
        ("[hooks.recover]\nfallback = 'stop'", 2, "expected \"continue\", \"fail\" or a JSON"),
        ("[hooks.recover]\nfallback = '{\"result\":'", 2, "not JSON"),
        ("[hooks.recover]\nfallback = '{\"result\":{}}'", 2, "not a result of `recover`"),
        ("[hooks.htlc_accepted]\nfallback = '{\"result\":\"resolve\"}'", 2, "payment_key"),
        ("[hooks.openchannel2_sign]\nfallback = '{\"result\":\"continue\"}'", 2, "PSBT"),
        ("[hooks.recover]\nfilters = [1]", 2, "takes no filters"),
        ("[hooks.rpc_command]\nfilters = [1]", 2, "names of commands"),
        ("[hooks.rpc_command]\nfilters = []", 2, "leave it out"),
        ("[hooks.custommsg]\nfilters = [65536]", 2, "types from 0 to 65535"),
        ("[hooks.rpc_command]\nfallback = 'fail'", 2, "needs `filters`"),
        ("[hooks.rpc_command]\nwait_ms = 5", 2, "needs `filters`"),
        ("[hooks.db_write]\nwait_ms = 5", 2, "stand still"),
        ("[hooks.db_write]\nfallback = 'fail'", 2, "no result that fails"),
        ("[hooks.db_write]\ndeadline_ms = 10_001", 2, "10000 milliseconds"),
        ("[hooks.recover]\n[hooks.db_write]", 2, "beside another hook"),
    ] {
        let reason = parse(text).unwrap_err();
        let place = format!("boltgate.toml:{line}: ");
        assert!(reason.starts_with(&place) && reason.contains(part), "{text}\n{reason}");
    }
    // All problems in one go.
    let reason =
        parse("[hooks.recover]\nfallback = 'fail'\nwait_ms = 9999\n[hooks.x]").unwrap_err();
    for line in ["boltgate.toml:2:", "boltgate.toml:3:", "boltgate.toml:4:"] {
        assert!(reason.contains(line), "{reason}");
    }
}

#[test]
fn a_file_that_cannot_be_read() {
    let folder = tempfile::tempdir().unwrap();
    let reason = Settings::read(folder.path(), RPCS).unwrap_err();
    assert!(reason.starts_with(&folder.path().display().to_string()), "{reason}");
}

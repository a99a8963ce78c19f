//! Signals end the plugin. A file of its own, since a signal reaches the whole process.

mod fake_lightningd;

use boltgate::plugin::{Manifest, Plugin, Stop};
use fake_lightningd::{Lightningd, init};
use serde_json::json;
use tokio::process::Command;

#[tokio::test]
async fn sigterm_and_sigint() {
    for (name, stop) in [("-TERM", Stop::Terminated), ("-INT", Stop::Interrupted)] {
        let (mut lightningd, input, output) = Lightningd::new();
        let params = init(json!({}));
        lightningd
            .send(json!({"jsonrpc": "2.0", "id": 1, "method": "init", "params": params}))
            .await;
        let (plugin, _) = Plugin::start_on(input, output, Manifest::new([""; 0])).await.unwrap();
        let mut running = plugin.ready().await;
        let own = std::process::id().to_string();
        assert!(Command::new("kill").args([name, &own]).status().await.unwrap().success());
        assert_eq!(running.stopped().await, stop);
    }
}

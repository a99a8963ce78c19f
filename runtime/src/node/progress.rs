//! What the node says of a call while it is at work.
//!
//! It does only on connections that asked for it (`notifications enable`), which ours do not; a
//! plugin may all the same. Each is logged, and the last few stay with the reply.

use serde::Deserialize;
use tracing::debug;

use super::id::Id;

/// How many are kept.
const KEPT: usize = 4;
/// The longest text that is kept, in characters.
const LONGEST: usize = 80;

/// The last few things that the node said of a call.
#[derive(Debug, Default)]
pub(super) struct Progress {
    texts: Vec<String>,
}

/// A `message` or `progress` notification.
#[derive(Deserialize)]
struct Notification {
    #[serde(default)]
    params: Params,
}

#[derive(Deserialize, Default)]
struct Params {
    message: Option<String>,
    num: Option<u64>,
    total: Option<u64>,
}

impl Progress {
    /// Logs a notification that came on the connection of the call with this id, and keeps what
    /// it says.
    pub(super) fn note(&mut self, call: &Id, method: &str, notification: &[u8]) {
        let text = text(notification);
        let said = text.as_deref().unwrap_or_default();
        debug!(%call, method, said, "a notification on a connection for calls");
        let Some(text) = text else { return };
        if self.texts.len() == KEPT {
            self.texts.remove(0);
        }
        self.texts.push(text);
    }

    /// What is kept, the oldest first.
    pub(super) fn into_texts(self) -> Vec<String> {
        self.texts
    }
}

fn text(notification: &[u8]) -> Option<String> {
    let Notification { params } = serde_json::from_slice(notification).ok()?;
    let text = match params {
        Params { message: Some(message), .. } => message,
        Params { num: Some(num), total: Some(total), .. } => format!("{num}/{total}"),
        _ => return None,
    };
    Some(text.chars().take(LONGEST).collect())
}

#[cfg(test)]
mod tests {
    use super::{Id, KEPT, LONGEST, Progress};

    #[test]
    fn the_last_few_are_kept() {
        let mut progress = Progress::default();
        let mut note = |params: &str| {
            let text = format!(r#"{{"jsonrpc":"2.0","method":"m","params":{params}}}"#);
            progress.note(&Id::new("m".into()), "m", text.as_bytes());
        };
        for params in [
            r#"{"id":"x","level":"info","message":"too early"}"#,
            r#"{"id":"x","level":"info","message":"first"}"#,
            r#"{"id":"x","num":3,"total":10,"stage":{"num":0,"total":2}}"#,
            r#"{"id":"x"}"#,
            r#"{"message":7}"#,
            "[]",
            r#"{"message":""}"#,
        ] {
            note(params);
        }
        note(&format!(r#"{{"message":"{}"}}"#, "ü".repeat(LONGEST + 1)));
        let texts = progress.into_texts();
        assert_eq!(texts, ["first", "3/10", "", &"ü".repeat(LONGEST)]);
        assert_eq!(texts.len(), KEPT);
    }
}

//! What the bridge says, and the node behind it.

use std::time::UNIX_EPOCH;

use boltgate_client::{Bytes, Connection as Link, Error, Probe, Settings};
use boltgate_transcode::table::Surface;
use serde::Deserialize;

use super::dates::length;
use super::material::Origin;
use super::report::{Report, Step};
use crate::tls::facts::now;

/// By how much two clocks may differ before it is told, in seconds.
const SKEW: i64 = 60;

/// Asks, and tells.
pub async fn told(
    probe: &Probe,
    settings: &Settings,
    origin: &Origin,
    surface: &'static Surface,
    report: &mut Report,
) {
    let link = match Link::open(settings.clone()).await {
        Ok(link) => link,
        Err(error) => return report.broken(Step::Health, error.message()),
    };
    clock(&link, report).await;
    match (probe.serving, &probe.failed) {
        (Some(true), _) => report.ok(Step::Health, "the bridge serves, and its node answers"),
        (Some(false), _) => report.wrong(
            Step::Health,
            "the bridge serves, and its node doesn't answer it",
            "is the node running, or still starting? On its machine `lightning-cli getinfo` says so",
        ),
        (None, Some((_, why))) => report.wrong(
            Step::Health,
            format!("the bridge's health can't be asked for: {why}"),
            "what answers there speaks HTTP/2, and may be no bridge: is the port right?",
        ),
        (None, None) => report.skip(Step::Health, "nothing was said of it"),
    }
    rights(&link, settings, origin, surface, report).await;
}

/// How far apart both clocks are.
async fn clock(link: &Link, report: &mut Report) {
    let reply = link.unary("/grpc.health.v1.Health/Check", Bytes::new()).await;
    let theirs = reply.ok().and_then(|reply| date(reply.metadata().get("date")?.to_str().ok()?));
    match theirs.map(|theirs| now().saturating_sub(theirs)) {
        None => report.skip(Step::Clock, "the bridge doesn't say what time it has"),
        Some(ahead) => match apart(ahead) {
            None => report.ok(Step::Clock, "this machine's clock and the bridge's agree"),
            Some(text) => report.warn(
                Step::Clock,
                text,
                "certificates and runes with an end depend on it: `timedatectl` on both machines says \
                 whether it is kept right",
            ),
        },
    }
}

/// How far apart two clocks are, if that is worth a word.
fn apart(ahead: i64) -> Option<String> {
    let side = if ahead > 0 { "ahead of" } else { "behind" };
    let far = length(ahead.saturating_abs());
    (ahead.saturating_abs() > SKEW)
        .then(|| format!("this machine's clock is {far} {side} the bridge's"))
}

/// A date of HTTP, in seconds since 1970.
fn date(text: &str) -> Option<i64> {
    let since = httpdate::parse_http_date(text).ok()?.duration_since(UNIX_EPOCH).ok()?;
    i64::try_from(since.as_secs()).ok()
}

/// What may be called, by a call that changes nothing, and who answers.
async fn rights(
    link: &Link,
    settings: &Settings,
    origin: &Origin,
    surface: &'static Surface,
    report: &mut Report,
) {
    if let Some((id, restrictions)) = origin.rune() {
        let kind = if settings.identity.is_some() && settings.rune.is_none() {
            "the rune beside the certificate"
        } else {
            "the rune"
        };
        report.ok(
            Step::Rights,
            match restrictions {
                Some(restrictions) => format!("{kind}, number {id}, permits: {restrictions}"),
                None => format!("{kind}, number {id}, permits everything"),
            },
        );
    }
    match link.unary("/boltgate.v1.Raw/Call", getinfo()).await {
        Ok(reply) => {
            report.ok(Step::Rights, "getinfo is permitted");
            match Info::read(reply.get_ref()) {
                Some(info) => info.tell(surface, report),
                None => report.skip(Step::Node, "its getinfo isn't a Core Lightning node's"),
            }
        }
        Err(error) => refused(&error, report),
    }
}

/// The request for getinfo: field 1 of `boltgate.v1.RawRequest` is the method.
fn getinfo() -> Bytes {
    Bytes::from_static(b"\x0a\x07getinfo")
}

/// What a refused getinfo means.
fn refused(error: &Error, report: &mut Report) {
    let why = error.message();
    match (error.code(), error.reason()) {
        (Some(1502), _) => {
            report.ok(Step::Rights, format!("the rune is good, and doesn't permit getinfo ({why})"));
            report.skip(Step::Node, "not permitted");
        }
        (Some(1501 | 1503), _) => report.wrong(
            Step::Rights,
            format!("the node refuses the rune: {why}"),
            "it is another node's, or was revoked (`lightning-cli showrunes` lists them); have one \
             made with `lightning-cli createrune` or `boltgate-client add`",
        ),
        (_, Some("NO_RUNE")) => report.wrong(
            Step::Rights,
            why,
            "the bridge asks for a rune (its option grpc-auth): give --rune, or use the URI or folder of \
             `lightning-cli boltgate-client add`",
        ),
        (_, Some("BAD_RUNE")) => {
            report.wrong(Step::Rights, why, "copy it again, whole: it is one word of base64");
        }
        (_, Some("REVOKED")) => report.wrong(
            Step::Rights,
            why,
            "this client's rights were taken back: ask the operator for a new one",
        ),
        (Some(-32601), _) | (_, Some("UNKNOWN_METHOD")) => {
            report.ok(Step::Rights, "calls are let in");
            report.skip(Step::Node, "there is no getinfo: it isn't a Core Lightning node");
        }
        (_, Some("NODE_UNAVAILABLE" | "NODE_LOST")) => {
            report.skip(Step::Rights, "the node has to answer first");
        }
        _ => report.wrong(
            Step::Rights,
            format!("getinfo failed: {error}"),
            "docs/clients.md lists what each status means",
        ),
    }
}

/// What a node says of itself.
#[derive(Debug, Deserialize)]
struct Info {
    id: String,
    #[serde(default)]
    alias: String,
    version: String,
    network: String,
    blockheight: u64,
    warning_bitcoind_sync: Option<String>,
    warning_lightningd_sync: Option<String>,
}

impl Info {
    /// Of a `boltgate.v1.RawResponse`, whose field 1 is the result's text.
    fn read(reply: &[u8]) -> Option<Self> {
        use prost::Message as _;
        let reply = crate::own::messages::RawResponse::decode(reply).ok()?;
        serde_json::from_str(&reply.result).ok()
    }

    fn tell(&self, surface: &'static Surface, report: &mut Report) {
        let plain = |text: &str| -> String {
            text.chars().filter(|one| !one.is_control()).take(80).collect()
        };
        report.ok(
            Step::Node,
            format!(
                "{} ({:.16}…) on {}, block {}, version {}",
                plain(&self.alias),
                plain(&self.id),
                plain(&self.network),
                self.blockheight,
                plain(&self.version)
            ),
        );
        let release = surface.release.unwrap_or("no release of the node's");
        report.ok(
            Step::Node,
            format!("this program is {} and knows {release}", env!("CARGO_PKG_VERSION")),
        );
        let warnings = [&self.warning_bitcoind_sync, &self.warning_lightningd_sync];
        for warning in warnings.into_iter().flatten() {
            report.warn(Step::Node, plain(warning), "wait until the node has caught up");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{apart, date};

    #[test]
    fn clocks() {
        for agree in [0, 60, -60] {
            assert_eq!(apart(agree), None);
        }
        assert_eq!(apart(61).unwrap(), "this machine's clock is 61 seconds ahead of the bridge's");
        assert_eq!(apart(-7200).unwrap(), "this machine's clock is 2 hours behind the bridge's");
        assert!(apart(i64::MIN).is_some());
    }

    #[test]
    fn dates_of_http() {
        assert_eq!(date("Sun, 06 Nov 1994 08:49:37 GMT"), Some(784_111_777));
        for text in ["", "Sun, 06 Nov 1994", "1994-11-06T08:49:37Z"] {
            assert_eq!(date(text), None, "{text}");
        }
    }
}

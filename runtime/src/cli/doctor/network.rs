//! From the name to HTTP/2: what the client's own steps came to.

use std::time::Duration;

use boltgate_client::{Address, Probe, Settings, Stage};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use x509_parser::certificate::X509Certificate;
use x509_parser::prelude::FromDer;

use super::dates::Validity;
use super::material::is_signed_by;
use super::report::{Report, Step};
use crate::tls::Fingerprint;
use crate::tls::facts::{Facts, now};

/// How long to wait for what a server says by itself.
const PATIENCE: Duration = Duration::from_secs(2);

/// Tells what the steps came to.
pub async fn told(probe: &Probe, settings: &Settings, report: &mut Report) {
    let failed = probe.failed.as_ref().map(|(stage, why)| (*stage, why.message()));
    if let Some((Stage::Material, why)) = failed {
        if report.is_well() {
            report.broken(Step::Certificate, why);
        }
        return;
    }
    let Address::Tcp { host, .. } = &settings.address else {
        return unix(failed, settings, report);
    };
    if let Some((Stage::Resolve, why)) = failed {
        return report.wrong(
            Step::Name,
            why,
            "is the name spelled right, and does this machine reach its name server? --address \
             HOST:PORT takes an address, too",
        );
    }
    let addresses: Vec<_> = probe.addresses.iter().map(|one| one.ip().to_string()).collect();
    if addresses.iter().any(|address| address == host) {
        report.ok(Step::Name, format!("{host} is an address"));
    } else {
        report.ok(Step::Name, format!("{host} is {}", addresses.join(", ")));
    }
    if let Some((Stage::Connect, why)) = failed {
        return report.wrong(Step::Port, why, port_advice(host));
    }
    let connected = probe.connected.map(|one| one.to_string()).unwrap_or_default();
    report.ok(Step::Port, format!("{connected} answers"));
    match failed {
        Some((Stage::Handshake, why)) => handshake(why, probe, settings, report).await,
        Some((Stage::Http2, why)) => report.wrong(
            Step::Tls,
            why,
            "the port is another server's, or a proxy's that doesn't pass HTTP/2 on; the bridge's is \
             its option grpc-port",
        ),
        _ => accepted(probe, settings, report),
    }
}

fn unix(failed: Option<(Stage, &str)>, settings: &Settings, report: &mut Report) {
    report.skip(Step::Name, "a Unix socket has none");
    match failed {
        Some((Stage::Connect | Stage::Http2, why)) => report.wrong(
            Step::Port,
            why,
            "the bridge makes the socket where it has --grpc-listen=unix:PATH; only who may write to \
             the socket can connect",
        ),
        _ => report.ok(Step::Port, format!("{} answers", settings.address)),
    }
    report.skip(Step::Tls, "there is none on a Unix socket");
}

fn port_advice(host: &str) -> &'static str {
    match host {
        "localhost" | "127.0.0.1" | "::1" => {
            "is the node running, with the plugin? `lightning-cli plugin list` says so, and the node's \
             log says `serving gRPC on` with the address; --address names another"
        }
        _ => {
            "is the bridge running, and does it listen for other machines? Without grpc-host it \
             listens on 127.0.0.1 only; firewalls and routers have to let the port through"
        }
    }
}

/// The handshake failed: whose fault it is, and what was seen.
async fn handshake(why: &str, probe: &Probe, settings: &Settings, report: &mut Report) {
    let Some(shown) = probe.certificates.first() else {
        let advice = match other_protocol(probe).await {
            Some(Spoken::Http) => {
                "a server of plain HTTP answers there: another program, or a proxy that ends TLS; the \
                 bridge's port is its option grpc-port"
            }
            Some(Spoken::Ssh) => "an SSH server answers there: the bridge's port is another one",
            Some(Spoken::Other) => {
                "another program answers there; the bridge's port is its option grpc-port"
            }
            Some(Spoken::Nothing) | None => {
                "what answers there says nothing that is TLS: another program, or something between \
                 that lets connections in and nothing through; the bridge's port is its option \
                 grpc-port"
            }
        };
        return report.wrong(Step::Tls, why, advice);
    };
    let about = described(shown);
    let facts = Facts::of(shown).ok();
    let is_ours = settings
        .authorities()
        .any(|authority| probe.certificates.iter().any(|one| is_signed_by(one, authority)));
    let validity = facts.as_ref().map(|facts| Validity::of(facts, now()));
    let covers = |facts: &Facts| {
        let wanted = settings.server_name.parse().ok();
        wanted.is_some_and(|wanted| facts.names.iter().any(|name| name.covers(&wanted)))
    };
    let mut why = why.to_owned();
    let advice = match (&facts, validity) {
        _ if !is_ours => format!(
            "the server shows {about}; what is trusted here is {}: this is another server, or the \
             node has got new certificates. Copy ca.pem, client.pem and client-key.pem from it again",
            trusted(settings)
        ),
        (_, Some(Validity::Ended(when))) => format!(
            "the server's certificate {when}: the operator moves server.pem away, or gives \
             grpc-tls-days, to have a new one made; if it should be good still, this machine's clock \
             is wrong"
        ),
        (_, Some(Validity::NotYet(when))) => {
            format!("the server's certificate {when}: one of both clocks is wrong")
        }
        (Some(facts), _) if !covers(facts) => {
            let Settings { address, server_name, .. } = settings;
            why = format!("{address}: the server's certificate isn't for {server_name}");
            let names: Vec<_> = facts.names.iter().map(ToString::to_string).collect();
            match names.first() {
                None => "it is for no name at all: the operator has to make another".to_owned(),
                Some(first) => format!(
                    "it is for {}: --tls-name {first} expects one of those",
                    names.join(", ")
                ),
            }
        }
        // The client's own word on an alert of the server's.
        _ if !why.contains("certificate") => "the server is the right one, and ends the connection \
             without a word: is it stopping, or has it too many connections (grpc-max-connections)?"
            .to_owned(),
        _ => match &settings.identity {
            Some(identity) => format!(
                "the server is the right one, and refuses our certificate, {}: was the client revoked, \
                 or has the node got new certificates? `lightning-cli boltgate-client list` says so; \
                 the node's log has the reason at debug level",
                described(identity.certificate())
            ),
            None => "the server is the right one, and wants a client's certificate: copy client.pem and \
                     client-key.pem beside ca.pem, or use a pairing URI"
                .to_owned(),
        },
    };
    report.wrong(Step::Tls, why, advice);
}

/// Both sides are content.
fn accepted(probe: &Probe, settings: &Settings, report: &mut Report) {
    let version = probe.tls.as_deref().unwrap_or("TLS");
    let version = version.replace("TLSv1_", "TLS 1.");
    let facts = probe.certificates.first().and_then(|shown| Facts::of(shown).ok());
    let until = facts.as_ref().map(|facts| Validity::of(facts, now()));
    let taken = match &settings.identity {
        Some(_) => "and our certificate is taken",
        None => "and none is wanted of us",
    };
    let name = &settings.server_name;
    report.ok(Step::Tls, format!("{version}; the server's certificate is for {name}, {taken}"));
    if let Some(Validity::EndsSoon(when)) = until {
        report.warn(
            Step::Tls,
            format!("the server's certificate {when}"),
            "the operator has a new one made; the bridge renews its own by itself",
        );
    }
}

/// A certificate in a few words.
fn described(der: &[u8]) -> String {
    let Ok((_, parsed)) = X509Certificate::from_der(der) else {
        return "a certificate that can't be read".to_owned();
    };
    format!(
        "{} (signed by {}, SHA-256 {:.16}…)",
        plain(&parsed.subject().to_string()),
        plain(&parsed.issuer().to_string()),
        Fingerprint::of(der).to_string()
    )
}

fn trusted(settings: &Settings) -> String {
    let all: Vec<_> = settings.authorities().map(described).collect();
    all.join(", ")
}

/// A stranger's text, without what steers terminals.
fn plain(text: &str) -> String {
    let shown: String = text.chars().filter(|one| !one.is_control()).take(100).collect();
    if shown.is_empty() { "nobody".to_owned() } else { shown }
}

/// What a server speaks that doesn't speak TLS.
enum Spoken {
    Http,
    Ssh,
    Nothing,
    Other,
}

async fn other_protocol(probe: &Probe) -> Option<Spoken> {
    let mut stream = TcpStream::connect(probe.connected?).await.ok()?;
    // Harmless to any server.
    stream.write_all(b"GET / HTTP/1.1\r\nhost: localhost\r\n\r\n").await.ok()?;
    let mut said = [0; 64];
    let read = tokio::time::timeout(PATIENCE, stream.read(&mut said)).await;
    let length = read.ok().and_then(Result::ok).unwrap_or(0);
    let said = said.get(..length).unwrap_or_default();
    // A server of HTTP/2 alone begins with its settings, a frame of type 4.
    let is_http2 = said.get(3) == Some(&4) && said.first() == Some(&0);
    Some(match said {
        [] => Spoken::Nothing,
        _ if said.starts_with(b"HTTP/") || is_http2 => Spoken::Http,
        _ if said.starts_with(b"SSH-") => Spoken::Ssh,
        _ => Spoken::Other,
    })
}

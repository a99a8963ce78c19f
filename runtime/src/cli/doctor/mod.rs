//! `boltgate doctor`: what is right and what is wrong with a connection, in words.
//!
//! * [`material`]: what there is to connect with.
//! * [`network`]: from the name to HTTP/2, by the client's own steps.
//! * [`bridge`]: what the bridge and the node say.
//! * [`report`]: what was found; [`dates`] and [`restrictions`] read certificates and runes.

mod bridge;
mod dates;
mod material;
mod network;
mod report;
mod restrictions;

use boltgate_client::{Probe, Stage};
use boltgate_transcode::table::Surface;
use clap::Args;

use self::report::Report;
use super::exit::{Done, Exit, Failure};
use super::json::has_colours;
use super::remote::Connection;

/// Says what is right and what is wrong with a connection to a bridge, step by step.
///
/// It looks at the files, their dates and this machine's clock, the host's name, the port, both
/// sides' certificates, the bridge's health, and at what may be called; nothing is changed. Secrets
/// are not shown.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  boltgate doctor
  boltgate doctor --connect ~/.config/boltgate/phone
  boltgate doctor --connect - < phone.txt
  boltgate doctor --json | jq -r '.findings[] | select(.state == \"wrong\") | .text'

Exit codes: 0 all is well, 1 something is wrong, 2 the command line is.")]
pub struct Doctor {
    /// Print JSON: {\"ok\": …, \"findings\": [{\"step\", \"state\", \"text\", \"advice\"}]}.
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    connection: Connection,
}

impl Doctor {
    /// Looks, and tells.
    ///
    /// # Errors
    /// Where something is wrong; it has been told then.
    pub async fn run(self, surface: &'static Surface) -> Done {
        let connection = self.connection.complete()?;
        let mut report = Report::default();
        examine(&connection, surface, &mut report).await;
        let text = if self.json { report.json() + "\n" } else { report.text(has_colours()) };
        super::say(&text)?;
        if report.is_well() { Ok(()) } else { Err(Failure::said(Exit::Refused)) }
    }
}

/// How often a connection that ended without a reason is tried again.
const AGAIN: usize = 4;

/// Whether a server that showed its certificate ended the connection without a reason. One that
/// refuses ours says so, but its word can be lost: it may close while we are still sending.
fn is_unclear(probe: &Probe) -> bool {
    let Some((Stage::Handshake | Stage::Http2, why)) = &probe.failed else { return false };
    !probe.certificates.is_empty() && !why.message().contains("certificate")
}

async fn examine(connection: &Connection, surface: &'static Surface, report: &mut Report) {
    let origin = material::origin(connection, report);
    let Some(settings) = material::settings(connection, &origin, report) else { return };
    material::certificates(&settings, report);
    let mut probe = Probe::run(&settings).await;
    for _ in 0..AGAIN {
        if !is_unclear(&probe) {
            break;
        }
        probe = Probe::run(&settings).await;
    }
    network::told(&probe, &settings, report).await;
    if probe.accepted {
        bridge::told(&probe, &settings, &origin, surface, report).await;
    }
}

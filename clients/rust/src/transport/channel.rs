//! The one connection that all calls share; whoever finds it gone makes the next.

use std::sync::{PoisonError, RwLock};

use http::{Request, Response};
use tokio::sync::Mutex;

use super::dial::{self, Live};
use super::reply::lost;
use super::tls::{self, Tls};
use super::{Fault, Outgoing, ReplyBody};
use crate::target::{Address, Settings};

/// How often a request is put into a connection that turns out to have ended before it took it.
const TRIES: usize = 3;

/// The connection that all calls share.
pub(crate) struct Channel {
    settings: Settings,
    tls: Option<Tls>,
    live: RwLock<Option<Live>>,
    dialling: Mutex<Dialled>,
}

/// What came of the last attempt to connect.
#[derive(Default)]
struct Dialled {
    failed: Option<Fault>,
}

/// Why a request has no answer.
pub(crate) enum Failed {
    /// Nobody has seen it; here is its body.
    Unsent(Fault, Outgoing),
    /// The bridge has it, and says that it hasn't looked at it.
    Refused(Fault),
    /// Nobody knows.
    Lost(Fault),
}

impl Channel {
    /// For a bridge that isn't connected to yet.
    pub fn new(settings: Settings) -> Result<Self, Fault> {
        let tls = match settings.address {
            Address::Tcp { .. } => Some(tls::prepare(&settings)?),
            Address::Unix(_) => None,
        };
        Ok(Self { settings, tls, live: RwLock::default(), dialling: Mutex::default() })
    }

    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The connection, made if there is none.
    pub async fn live(&self) -> Result<Live, Fault> {
        if let Some(live) = self.present() {
            return Ok(live);
        }
        let mut dialled = match self.dialling.try_lock() {
            Ok(dialled) => dialled,
            Err(_) => {
                let dialled = self.dialling.lock().await;
                // Whoever waited for another's attempt shares its outcome.
                if let (None, Some(fault)) = (self.present(), &dialled.failed) {
                    return Err(fault.clone());
                }
                dialled
            }
        };
        if let Some(live) = self.present() {
            return Ok(live);
        }
        let made = dial::dial(&self.settings, self.tls.as_ref()).await;
        dialled.failed = made.as_ref().err().cloned();
        let live = made?;
        *self.live.write().unwrap_or_else(PoisonError::into_inner) = Some(live.clone());
        Ok(live)
    }

    fn present(&self) -> Option<Live> {
        let live = self.live.read().unwrap_or_else(PoisonError::into_inner);
        live.as_ref().filter(|live| !live.sender.is_closed()).cloned()
    }

    /// Sends one request, and gives the reply as soon as its headers are there.
    pub async fn send(
        &self,
        mut request: Request<Outgoing>,
    ) -> Result<Response<ReplyBody>, Failed> {
        let mut tries = 0;
        loop {
            let mut live = match self.live().await {
                Ok(live) => live,
                Err(fault) => return Err(Failed::Unsent(fault, request.into_body())),
            };
            tries += 1;
            match live.sender.try_send_request(request).await {
                Ok(response) => return Ok(response.map(|body| ReplyBody::new(body, live.phase))),
                Err(mut failure) => match failure.take_message() {
                    Some(unsent) if tries < TRIES => request = unsent,
                    Some(unsent) => {
                        let fault = lost(failure.error(), &live.phase);
                        return Err(Failed::Unsent(fault, unsent.into_body()));
                    }
                    None if is_refusal(failure.error()) => {
                        return Err(Failed::Refused(lost(failure.error(), &live.phase)));
                    }
                    None => return Err(Failed::Lost(lost(failure.error(), &live.phase))),
                },
            }
        }
    }
}

/// Whether the bridge says that it hasn't looked at a request (RFC 9113, 8.7).
fn is_refusal(why: &hyper::Error) -> bool {
    let mut source = std::error::Error::source(why);
    while let Some(error) = source {
        if let Some(error) = error.downcast_ref::<h2::Error>() {
            return error.is_reset()
                && error.is_remote()
                && error.reason() == Some(h2::Reason::REFUSED_STREAM);
        }
        source = error.source();
    }
    false
}

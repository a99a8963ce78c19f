//! Calls with messages.

mod amounts;
pub mod follow;
pub mod hook;
mod json;
mod lasting;
pub mod list;
pub mod subscribe;

use http::uri::PathAndQuery;
use prost::Message;
use tokio_stream::Stream;
use tonic::{IntoRequest, IntoStreamingRequest, Response};
use tonic_prost::ProstCodec;

use crate::{Connection, Error, Messages};

/// The services of the bridge, with a function per RPC.
pub mod services {
    #![allow(clippy::doc_markdown, reason = "comments of the protos are for every language")]

    include!(concat!(env!("OUT_DIR"), "/cln.rs"));
    include!(concat!(env!("OUT_DIR"), "/boltgate.v1.rs"));
}

include!(concat!(env!("OUT_DIR"), "/traits.rs"));

impl Connection {
    /// The node's own methods and notifications: `cln.Node`.
    #[must_use]
    pub fn node(&self) -> services::Node {
        services::Node(self.clone())
    }

    /// Methods that `cln.Node` leaves out: `boltgate.v1.Methods`.
    #[must_use]
    pub fn methods(&self) -> services::Methods {
        services::Methods(self.clone())
    }

    /// Long lists in parts: `boltgate.v1.Lists`. [`list`](Self::list) gives their items.
    #[must_use]
    pub fn lists(&self) -> services::Lists {
        services::Lists(self.clone())
    }

    /// The node's events: `boltgate.v1.Events`. [`follow`](Self::follow) and
    /// [`subscribe`](Self::subscribe) go on by themselves.
    #[must_use]
    pub fn events(&self) -> services::Events {
        services::Events(self.clone())
    }

    /// The node's hooks: `boltgate.v1.Hooks`. [`hook`](Self::hook) goes on by itself.
    #[must_use]
    pub fn hooks(&self) -> services::Hooks {
        services::Hooks(self.clone())
    }

    /// Any JSON-RPC method by its name: `boltgate.v1.Raw`. [`json`](Self::json) is simpler.
    #[must_use]
    pub fn by_name(&self) -> services::Raw {
        services::Raw(self.clone())
    }

    /// One message there, one back, by the RPC's path; the response has the trailers as metadata,
    /// such as `boltgate-unknown-enum`.
    ///
    /// # Errors
    /// Where the call fails.
    pub async fn call<Q, R>(
        &self,
        path: &'static str,
        request: impl IntoRequest<Q> + Send,
    ) -> Result<Response<R>, Error>
    where
        Q: Message + 'static,
        R: Message + Default + 'static,
    {
        let path = PathAndQuery::from_static(path);
        let request = request.into_request();
        Ok(self.grpc().unary(request, path, ProstCodec::<Q, R>::default()).await?)
    }

    /// One message there, a stream of them back.
    pub(crate) async fn open_stream<Q, R>(
        &self,
        path: &'static str,
        request: impl IntoRequest<Q> + Send,
    ) -> Result<Messages<R>, Error>
    where
        Q: Message + 'static,
        R: Message + Default + 'static,
    {
        let path = PathAndQuery::from_static(path);
        let request = request.into_request();
        let codec = ProstCodec::<Q, R>::default();
        Ok(Messages::new(self.grpc().server_streaming(request, path, codec).await?))
    }

    /// Messages both ways.
    pub(crate) async fn open_streams<Q, R>(
        &self,
        path: &'static str,
        requests: impl Stream<Item = Q> + Send + 'static,
    ) -> Result<Messages<R>, Error>
    where
        Q: Message + 'static,
        R: Message + Default + 'static,
    {
        let path = PathAndQuery::from_static(path);
        let requests = requests.into_streaming_request();
        let codec = ProstCodec::<Q, R>::default();
        Ok(Messages::new(self.grpc().streaming(requests, path, codec).await?))
    }
}

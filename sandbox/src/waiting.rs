//! `wait`: the node answers once the index of a subsystem has got as far as was asked.
//!
//! Nothing is ever added to made-up lists. So the answer comes after a pause, and says that the index was
//! reached: whoever then lists from it finds nothing, as where an item was deleted, and waits for the
//! next one.

use std::time::Duration;

use bytes::Bytes;
use serde_json::{Map, Value};

use crate::rpc::{Request, RpcError};
use crate::schema::Schema;

/// How long the made-up wait takes: a client that waits again and again keeps nobody busy.
pub(crate) const PAUSE: Duration = Duration::from_millis(100);

/// Answers a `wait` whose parameters are as its schema says: the sample, of the subsystem and the index
/// that were asked for. From 0 on it answers at once, as the node does.
pub(crate) async fn answer(
    schema: &Schema,
    request: &Request,
    sample: &[u8],
) -> Result<Bytes, RpcError> {
    let params: Value = read(request.params.get().as_bytes())?;
    let param = |name: &str| match &params {
        Value::Array(values) => values.get(schema.request.properties.get_index_of(name)?),
        named => named.get(name),
    };
    let subsystem = param("subsystem").cloned().unwrap_or_default();
    let index = param("indexname").and_then(Value::as_str).unwrap_or_default().to_owned();
    // Numbers may come as text, too.
    let next = param("nextvalue");
    let next = next.and_then(|next| next.as_u64().or_else(|| next.as_str()?.parse().ok()));

    let mut answer: Map<String, Value> = read(sample)?;
    answer.insert("subsystem".to_owned(), subsystem);
    if let Some(next) = next.filter(|next| *next > 0) {
        tokio::time::sleep(PAUSE).await;
        answer.insert(index, next.into());
    }
    serde_json::to_vec(&answer).map(Bytes::from).map_err(internal)
}

fn read<T: serde::de::DeserializeOwned>(text: &[u8]) -> Result<T, RpcError> {
    serde_json::from_slice(text).map_err(internal)
}

fn internal(error: serde_json::Error) -> RpcError {
    RpcError::internal(error.to_string())
}

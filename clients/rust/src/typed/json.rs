//! Any method of the node, with JSON both ways.

use serde_json::Value;

use crate::v1::RawRequest;
use crate::{Connection, Error};

impl Connection {
    /// Calls any JSON-RPC method of the node by its name, such as a plugin's. `params` is an object, an
    /// array, or null for none.
    ///
    /// ```no_run
    /// # async fn call(node: boltgate_client::Connection) -> Result<(), boltgate_client::Error> {
    /// let info = node.json("getinfo", serde_json::Value::Null).await?;
    /// println!("{}", info["alias"]);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// Where the call fails.
    pub async fn json(&self, method: &str, params: Value) -> Result<Value, Error> {
        let params = if params.is_null() { String::new() } else { params.to_string() };
        let request = RawRequest { method: method.to_owned(), params, ..RawRequest::default() };
        let reply = self.by_name().call(request).await?;
        serde_json::from_str(&reply.result).map_err(|why| {
            tonic::Status::internal(format!("{method}: the result is no JSON: {why}")).into()
        })
    }
}

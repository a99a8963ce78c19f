//! What the node gets where no client answers.

use std::sync::Arc;

use serde_json::value::{RawValue, to_raw_value};
use serde_json::{Value, json};

use boltgate_transcode::table::Rpc;
use boltgate_transcode::to_wire;

use super::answer;

/// What the node gets where no client answers.
#[derive(Debug, Clone)]
pub struct Fallback {
    result: Arc<RawValue>,
    /// Whether the result carries the call's own PSBT: `openchannel2_changed` and
    /// `openchannel2_sign` want it back, changed or not.
    psbt: bool,
}

impl Fallback {
    /// The fallback that an operator names: `continue`, `fail`, or the JSON text of a result.
    ///
    /// # Errors
    /// Where the hook has no such result, or the node would not survive it: why.
    pub fn named(rpc: &Rpc, name: &str) -> Result<Self, String> {
        let hook = rpc.target;
        let psbt = matches!(hook, "openchannel2_changed" | "openchannel2_sign");
        let fixed = |result: &Value| {
            let result = to_raw_value(result).map_err(|error| error.to_string())?;
            Ok(Self { result: result.into(), psbt })
        };
        match name {
            "continue" => fixed(&json!({ "result": "continue" })),
            "fail" => match refusal(hook) {
                Some(result) => fixed(&result),
                None => Err(format!("`{hook}` has no result that fails: leave it out")),
            },
            _ if !name.starts_with('{') => {
                Err(format!("expected \"continue\", \"fail\" or a JSON object, got \"{name}\""))
            }
            _ if psbt => Err(format!(
                "a result of `{hook}` needs the PSBT of its call, which no setting can know: \
                 leave it out"
            )),
            text => {
                let result: Box<RawValue> =
                    serde_json::from_str(text).map_err(|error| format!("not JSON: {error}"))?;
                let whole = format!(r#"{{"id":0,"response":{result}}}"#);
                to_wire(rpc.request, whole.as_bytes(), &mut Vec::new())
                    .map_err(|error| format!("not a result of `{hook}`: {error}"))?;
                answer::check(hook, &result)
                    .map_err(|wrong| format!("not a result of `{hook}`: {wrong}"))?;
                Ok(Self { result: result.into(), psbt: false })
            }
        }
    }

    /// The result for a call with these parameters.
    pub(super) fn of(&self, hook: &str, params: &RawValue) -> Arc<RawValue> {
        if !self.psbt {
            return Arc::clone(&self.result);
        }
        let params: Value = serde_json::from_str(params.get()).unwrap_or_default();
        let psbt = params.get(hook).and_then(|told| told.get("psbt"));
        let result = psbt.map(|psbt| to_raw_value(&json!({ "result": "continue", "psbt": psbt })));
        match result {
            Some(Ok(result)) => result.into(),
            _ => {
                tracing::warn!("{hook}: a call without a PSBT; the node may not like the answer");
                Arc::clone(&self.result)
            }
        }
    }
}

/// The result that refuses what the hook is about, where there is one.
fn refusal(hook: &str) -> Option<Value> {
    Some(match hook {
        // Temporary node failure: the sender may try another way.
        "htlc_accepted" => json!({ "result": "fail", "failure_message": "2002" }),
        "invoice_payment" | "openchannel" | "openchannel2" | "rbf_channel" => {
            json!({ "result": "reject" })
        }
        "peer_connected" => json!({ "result": "disconnect" }),
        "rpc_command" => json!({ "return": { "error": {
            "code": -1,
            "message": "nobody is there who could allow this command: the rpc_command hook's client is away",
        } } }),
        _ => return None,
    })
}

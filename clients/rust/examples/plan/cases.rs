//! The cases of the plan, as a user of the library would write them.

use boltgate_client::cln::{
    GetinfoRequest, ListchannelsRequest, ListpeersRequest, PayRequest, StopRequest,
};
use boltgate_client::hooks::HtlcAccepted;
use boltgate_client::v1::HtlcAcceptedResponse;
use boltgate_client::v1::htlc_accepted_response::HtlcAcceptedResult;
use boltgate_client::v1::notification::Event as Payload;
use boltgate_client::{BoxError, Connection, Error, Event, Follow, Msat, connect, hex};
use serde_json::{Value, json};

use crate::{bench, number, say, text};

/// Runs a case, and gives what it answers.
pub async fn run(case: &str, asked: &Value) -> Result<Value, BoxError> {
    let target = text(asked, "connect")?;
    let mut connecting = connect(target);
    if let Ok(rune) = text(asked, "rune") {
        connecting = connecting.rune(rune);
    }
    let connection = connecting.await?;
    match case {
        "unary" | "uri" => unary(&connection).await,
        "error" => error(&connection, text(asked, "bolt11")?).await,
        "field" => field(&connection).await,
        "list" => list(&connection).await,
        "follow" => follow(&connection, number(asked, "from")?, number(asked, "until")?).await,
        "subscribe" => {
            subscribe(&connection, &text(asked, "topic")?, number(asked, "count")?).await
        }
        "hook" => hook(&connection, number(asked, "calls")?, &text(asked, "payment_key")?).await,
        "rune" => rune(&connection).await,
        "bench" => bench::run(asked, &connection, number(asked, "seconds")?).await,
        other => Err(format!("no such case: {other}").into()),
    }
}

async fn unary(connection: &Connection) -> Result<Value, BoxError> {
    let info = connection.node().getinfo(GetinfoRequest {}).await?;
    Ok(json!({"id": hex::encode(&info.id), "alias": info.alias}))
}

/// The error of a call that has to fail.
fn refused<T>(outcome: Result<T, Error>) -> Result<Error, BoxError> {
    outcome.err().ok_or_else(|| "expected an error, got an answer".into())
}

#[allow(deprecated, reason = "the plan is about the error of this very method")]
async fn error(connection: &Connection, bolt11: String) -> Result<Value, BoxError> {
    let request = PayRequest { bolt11, ..PayRequest::default() };
    let why = refused(connection.node().pay(request).await)?;
    Ok(json!({
        "status": why.status_name(),
        "code": why.code(),
        "method": why.method(),
        "message": why.message(),
        "data": why.data(),
    }))
}

async fn field(connection: &Connection) -> Result<Value, BoxError> {
    let request = ListpeersRequest { id: Some(vec![2; 3]), ..ListpeersRequest::default() };
    let why = refused(connection.node().list_peers(request).await)?;
    let field = why.violations().first().map(|violation| &violation.field);
    Ok(json!({"status": why.status_name(), "field": field, "reason": why.reason()}))
}

async fn list(connection: &Connection) -> Result<Value, BoxError> {
    let mut channels = connection.list(ListchannelsRequest::default()).await?;
    let (mut count, mut sum, mut last) = (0_u64, 0_u128, String::new());
    while let Some(channel) = channels.next().await {
        let channel = channel?;
        count += 1;
        let amount = channel.amount_msat.map(Msat::from).unwrap_or_default();
        sum += u128::from(amount.0);
        last = channel.short_channel_id;
    }
    Ok(json!({"count": count, "msat": sum.to_string(), "last": last}))
}

async fn follow(connection: &Connection, from: u64, until: u64) -> Result<Value, BoxError> {
    let mut invoices = connection.follow(Follow::invoices().created().from(from)).await?;
    say(&json!({"case": "follow", "ready": true}))?;
    let mut indices = Vec::new();
    while let Some(followed) = invoices.next().await {
        let followed = followed?;
        indices.push(followed.index);
        if followed.index >= until {
            return Ok(json!({
                "indices": indices,
                "resume_from": followed.resume_from,
                "reconnected": invoices.reopened(),
            }));
        }
    }
    Err("the stream ended".into())
}

async fn subscribe(connection: &Connection, topic: &str, count: u64) -> Result<Value, BoxError> {
    let mut events = connection.subscribe([topic]).await?;
    say(&json!({"case": "subscribe", "ready": true}))?;
    let mut heights = Vec::new();
    while (heights.len() as u64) < count {
        let event = events.next().await.ok_or("the stream ended")??;
        match event {
            Event::Notification(notification) => match notification.event {
                Some(Payload::BlockAdded(block)) => heights.push(block.height),
                other => return Err(format!("expected a block, got {other:?}").into()),
            },
            Event::Gap { topic, missed } => {
                return Err(format!("missed {missed} of {topic}").into());
            }
            Event::Reconnected => return Err("some may have been missed".into()),
        }
    }
    Ok(json!({"heights": heights}))
}

async fn hook(connection: &Connection, calls: u64, key: &str) -> Result<Value, BoxError> {
    let key = hex::decode(key)?;
    let mut hook = connection.hook::<HtlcAccepted>().await?;
    say(&json!({"case": "hook", "ready": true}))?;
    let mut amounts = Vec::new();
    while (amounts.len() as u64) < calls {
        let call = hook.next().await.ok_or("the stream ended")??;
        let htlc = call.request.htlc.clone().ok_or("expected an htlc")?;
        amounts.push(htlc.amount_msat.map(Msat::from).unwrap_or_default().0.to_string());
        call.answer(HtlcAcceptedResponse {
            result: HtlcAcceptedResult::Resolve.into(),
            payment_key: Some(key.clone()),
            ..HtlcAcceptedResponse::default()
        });
    }
    hook.close().await?;
    Ok(json!({"amounts": amounts}))
}

async fn rune(connection: &Connection) -> Result<Value, BoxError> {
    let node = connection.node();
    let info = node.getinfo(GetinfoRequest {}).await?;
    let why = refused(node.stop(StopRequest {}).await)?;
    Ok(json!({
        "alias": info.alias,
        "status": why.status_name(),
        "code": why.code(),
        "message": why.message(),
    }))
}

//! Calls twenty methods with the client that the node's project publishes, unchanged, and prints each
//! method's JSON-RPC name and its response, for `tests/python/stock_rust.py` to compare.
//!
//! `stock-rust ADDRESS FOLDER`

use std::error::Error;

use cln_grpc::pb;
use cln_grpc::pb::node_client::NodeClient;
use tonic::transport::{Certificate, Channel, ClientTlsConfig, Identity};

/// Calls a method of the client with a request, and prints what comes back.
macro_rules! calls {
    ($node:ident: $($name:literal $method:ident $request:expr;)*) => {$(
        let response = $node.$method($request).await.map_err(|why| format!("{}: {why}", $name))?;
        println!("{}\t{}", $name, serde_json::to_string(&response.into_inner())?);
    )*};
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(address), Some(folder)) = (arguments.next(), arguments.next()) else {
        return Err("usage: stock-rust ADDRESS FOLDER".into());
    };
    let read = |name: &str| std::fs::read(format!("{folder}/{name}"));
    let tls = ClientTlsConfig::new()
        .ca_certificate(Certificate::from_pem(read("ca.pem")?))
        .identity(Identity::from_pem(read("client.pem")?, read("client-key.pem")?))
        .domain_name("cln");
    let channel = Channel::from_shared(format!("https://{address}"))?.tls_config(tls)?;
    let mut node = NodeClient::new(channel.connect().await?);
    let seven = pb::AmountOrAny { value: Some(pb::amount_or_any::Value::Amount(pb::Amount { msat: 7 })) };
    calls! { node:
        "getinfo" getinfo pb::GetinfoRequest::default();
        "listpeers" list_peers pb::ListpeersRequest::default();
        "listpeerchannels" list_peer_channels pb::ListpeerchannelsRequest::default();
        "listfunds" list_funds pb::ListfundsRequest::default();
        "listinvoices" list_invoices pb::ListinvoicesRequest::default();
        "listchannels" list_channels pb::ListchannelsRequest::default();
        "listnodes" list_nodes pb::ListnodesRequest::default();
        "listforwards" list_forwards pb::ListforwardsRequest::default();
        "listpays" list_pays pb::ListpaysRequest::default();
        "listsendpays" list_send_pays pb::ListsendpaysRequest::default();
        "listclosedchannels" list_closed_channels pb::ListclosedchannelsRequest::default();
        "listtransactions" list_transactions pb::ListtransactionsRequest::default();
        "listoffers" list_offers pb::ListoffersRequest::default();
        "listhtlcs" list_htlcs pb::ListhtlcsRequest::default();
        "listdatastore" list_datastore pb::ListdatastoreRequest::default();
        "listaddresses" list_addresses pb::ListaddressesRequest::default();
        "bkpr-listbalances" bkpr_list_balances pb::BkprlistbalancesRequest::default();
        "bkpr-listincome" bkpr_list_income pb::BkprlistincomeRequest::default();
        "newaddr" new_addr pb::NewaddrRequest::default();
        "signmessage" sign_message pb::SignmessageRequest { message: "words".into() };
        "feerates" feerates pb::FeeratesRequest { style: 0 };
        "invoice" invoice pb::InvoiceRequest {
            amount_msat: Some(seven), label: "a label".into(), description: "words".into(),
            ..pb::InvoiceRequest::default()
        };
    }
    Ok(())
}

//! Asks the node who it is: `cargo run --example getinfo -- ~/.lightning/bitcoin`
#![allow(clippy::print_stdout, reason = "what it is for")]

use boltgate_client::{cln::GetinfoRequest, connect, hex};

#[tokio::main]
async fn main() -> Result<(), boltgate_client::Error> {
    let node = connect(std::env::args().nth(1).unwrap_or_default()).await?.node();
    let info = node.getinfo(GetinfoRequest {}).await?;
    println!("{} {}", hex::encode(info.id), info.alias);
    Ok(())
}

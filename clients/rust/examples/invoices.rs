//! Every invoice that is paid, each once, whatever was killed in between:
//! `cargo run --example invoices -- ~/.lightning/bitcoin`
//!
//! Where it was is in the file `invoices.next`; it goes on from there the next time.
#![allow(clippy::print_stdout, reason = "what it is for")]

use std::fs;

use boltgate_client::cln::listinvoices_invoices::ListinvoicesInvoicesStatus::Paid;
use boltgate_client::{Follow, Msat, connect};

const PLACE: &str = "invoices.next";

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let saved = fs::read_to_string(PLACE).ok().and_then(|text| text.trim().parse().ok());
    let node = connect(std::env::args().nth(1).unwrap_or_default()).await?;
    let mut invoices = node.follow(Follow::invoices().updated().from(saved.unwrap_or(1))).await?;
    while let Some(followed) = invoices.next().await {
        let followed = followed?;
        let invoice = followed.item;
        if invoice.status() == Paid {
            let amount = invoice.amount_received_msat.map(Msat::from).unwrap_or_default();
            println!("{} {}", invoice.label, amount.sat());
        }
        fs::write(PLACE, followed.resume_from.to_string())?;
    }
    Ok(())
}

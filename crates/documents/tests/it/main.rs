//! What the law and a customer can see of the documents: amounts, rules, words on paper, tamper checks.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod chain;
mod directions;
mod documents;
mod kinds;
mod money;
mod paper;
mod papers;
mod pictures;
mod printed;
mod receipts;
mod samples;
mod signatures;
mod tax_numbers;
mod tickets;
mod totals;
mod trade_samples;
mod vat;

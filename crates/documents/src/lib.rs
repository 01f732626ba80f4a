//! Israeli business documents: what may be written on them, and the PDF a customer receives.
//!
//! The crate turns a checked, frozen [`Document`] into an archivable PDF and into a link of the hash
//! chain that shows later whether a stored document was changed. It knows no database, no clock and
//! no network: numbers, dates and instants are given by the caller.
//!
//! ```
//! # use chatgrow_documents::{Currency, Money, VatRate, split_inclusive};
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let rate = VatRate::on(jiff::civil::date(2026, 11, 23)).ok_or("no rate for this date")?;
//! let (net, vat) = split_inclusive(Money::new(117_00, Currency::Ils), rate)?;
//! assert_eq!(net.to_string(), "₪99.15");
//! assert_eq!(vat.to_string(), "₪17.85");
//! # Ok(())
//! # }
//! ```
//!
//! Legal sources named in the comments: the Income Tax bookkeeping instructions (הוראות ניהול
//! פנקסים, 1973), the VAT bookkeeping regulations (1976) and the uniform file format 1.31.

mod canonical;
mod chain;
mod content;
mod customer;
mod document;
mod error;
mod exchange;
mod issuer;
mod item;
mod kind;
mod labels;
mod money;
mod payment;
mod receipt;
mod reference;
mod render;
mod rules;
mod signing;
mod spread;
mod tax_number;
mod text;
mod ticket;
mod totals;
mod vat;
mod warning;

pub use canonical::{CanonicalError, canonical_json};
pub use chain::{BrokenLink, ChainHash, ParseHashError, chain_hash, verify_chain};
pub use content::{DocumentContent, ItemizedDocument};
pub use customer::Customer;
pub use document::{Document, SnapshotError};
pub use error::DocumentError;
pub use exchange::Exchange;
pub use issuer::{Issuer, IssuerKind, Particular};
pub use item::{Discount, Item, Prices, Quantity, Sale};
pub use kind::DocumentKind;
pub use labels::Language;
pub use money::{Currency, Money, MoneyError};
pub use payment::{Payment, PaymentMeans};
pub use receipt::{PurposeLine, Receipt, ReceiptContent, ReceiptKind, Section46};
pub use reference::Reference;
pub use render::{Extras, Marking, RenderError, Renderer};
pub use rules::{MAX_LINES, MAX_PAYMENTS, MAX_REFERENCES};
pub use signing::{
    SignatureError, Signing, SigningError, SigningKey, TimestampService, Validity,
    VerifiedSignature, verify_signature,
};
pub use tax_number::{TaxNumber, TaxNumberError};
pub use ticket::{Ticket, TicketLanguage};
pub use totals::{LineTotal, MAX_AMOUNT, RateTotal, Totals};
pub use vat::{VatCategory, VatRate, split_inclusive};
pub use warning::Warning;

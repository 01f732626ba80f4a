//! The Israeli Tax Authority's uniform file (מבנה אחיד, OPENFORMAT) 1.31: a business's documents, and its
//! ledger and stock where it keeps them, as `INI.TXT` and `BKMVDATA.TXT`.
//!
//! [`Archive`] takes one document after the other and writes them at once, so that memory stays flat; it
//! gives the zip that a business hands over. [`DataWriter`] and [`ini`] write the two files by themselves.
//! The crate knows no database, no clock and no randomness: dates and the export's id come from the caller.
//! What each record holds stands in `records`, one table for each table of the official text.
//!
//! Texts never fail: what the file's charset has no sign for is replaced, as [`Charset`] says. Amounts,
//! numbers and keys do: one that does not fit its field is refused, and with it the whole document, of
//! which nothing is written.
//!
//! What the caller keeps to, because a stream cannot look back: a document number is unique within its
//! kind and branch, every account of an entry has its [`Account`], and two exports of one business do not
//! begin in the same minute.

mod archive;
mod business;
mod charset;
mod check;
mod codes;
mod directory;
mod document;
mod error;
mod kind;
mod ledger;
mod payment;
mod records;
mod stock;
mod summary;
mod table;
mod writer;

pub use archive::Archive;
pub use business::{Address, Bookkeeping, Business, Export, Period, PrimaryId, Software};
pub use charset::Charset;
pub use codes::{Balancing, FileLanguage, RecordKind, Side, Supply};
pub use directory::Directory;
pub use document::{BaseDocument, Customer, Document, ForeignAmount, Line};
pub use error::{FileError, Refusal};
pub use kind::DocumentKind;
pub use ledger::{Account, LedgerEntry, Reference};
pub use payment::{Acquirer, Card, CardDeal, Cheque, PaymentLine, PaymentMeans};
pub use stock::StockItem;
pub use summary::{KindTotal, RecordCount, SUCCESS, Summary, TITLE};
pub use writer::{DataWriter, ini};

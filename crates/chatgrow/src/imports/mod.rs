//! Imports: files of customers, taken in and taken back.
//!
//! A file (CSV of any usual encoding, or an Excel workbook) is read once into rows and kept beside its import; which
//! column is what is proposed from its headings and settled by the team, who then see what would happen, row by row,
//! before anything does. A job takes the rows in, a part of the file at a time, each part one transaction: a worker
//! that dies leaves whole parts, and the next goes on after them. What each row did is written down, so that an import
//! can be taken back: cards that nothing has happened with go, the others stay and are named.
//!
//! This room knows files and rows; what a row does to a card is decided by the room `customers`. No consent to be
//! written to comes from a file.

mod birth_date;
mod faults;
mod file;
mod forget;
mod headings;
mod kept;
mod look;
mod model;
mod preview;
mod routes;
mod row;
mod row_store;
mod run;
mod settle;
mod start;
mod store;
mod text_file;
mod undo;
mod upload;
mod view;
mod workbook;

pub(crate) use forget::forget;
pub use routes::routes;
pub(crate) use run::run;
pub(crate) use undo::undo;

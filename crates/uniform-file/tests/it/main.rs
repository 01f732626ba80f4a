//! The uniform file, read again by a reader that knows only the official layout.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod archive;
mod codes;
mod documents;
mod large;
mod ledger;
mod properties;
mod reader;
mod refusals;
mod samples;
mod texts;

//! The ticket of an event: what lets one person in.

use crate::labels::Language;

/// A ticket whose texts are finished: dates and amounts are written as their reader reads them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ticket {
    /// The language of its labels.
    pub language: Language,
    /// Whose event it is.
    pub issuer: String,
    /// What the event is called.
    pub event: String,
    /// When it begins and ends, in the zone of the business.
    pub when: String,
    /// Where it takes place; empty when that is not said.
    pub place: String,
    /// Who is let in.
    pub holder: String,
    /// The kind of ticket.
    pub kind: String,
    /// What it costs; empty when nothing is to be paid.
    pub price: String,
    /// What is scanned, as people read it: at most 60 letters, figures and hyphens.
    pub code: String,
}

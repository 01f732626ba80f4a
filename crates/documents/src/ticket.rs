//! The ticket of an event: what lets one person in.

/// The language of a ticket's words, and with it the direction of its page. A ticket is no document of the law,
/// so it speaks its holder's language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TicketLanguage {
    /// Hebrew, right to left.
    He,
    /// English.
    En,
    /// Arabic, right to left.
    Ar,
    /// Russian.
    Ru,
}

/// A ticket whose texts are finished: dates and amounts are written as their reader reads them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ticket {
    /// The language of its labels.
    pub language: TicketLanguage,
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

//! The kinds of invoice that the Authority's interface takes.

/// A kind of invoice, with the interface's code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u16)]
pub enum InvoiceKind {
    /// חשבונית מס.
    TaxInvoice = 305,
    /// חשבונית ריכוז.
    Consolidated = 310,
    /// חשבונית מס / קבלה.
    InvoiceReceipt = 320,
    /// חשבונית מס זיכוי: taken, but never needs a number.
    Credit = 330,
    /// חשבון עסקה; 300 in the uniform file.
    Deal = 332,
    /// חשבונית שריון.
    Reservation = 340,
    /// חשבונית סוכן.
    Agent = 345,
}

impl InvoiceKind {
    /// The code.
    #[must_use]
    pub const fn code(self) -> u16 {
        self as u16
    }

    /// Whether invoices of the kind can need a number.
    #[must_use]
    pub const fn can_need_allocation(self) -> bool {
        !matches!(self, Self::Credit)
    }
}

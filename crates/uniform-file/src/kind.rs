//! The official kinds of document (appendix 1 of the instruction).

/// A kind of document, with its official code. Quotations and drafts have none: they are not exported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u16)]
#[expect(missing_docs, reason = "their official names stand in NAMES")]
pub enum DocumentKind {
    Order = 100,
    DeliveryNote = 200,
    AgentDeliveryNote = 205,
    ReturnNote = 210,
    DealInvoice = 300,
    TaxInvoice = 305,
    ConsolidatedInvoice = 310,
    InvoiceReceipt = 320,
    CreditInvoice = 330,
    ReservationInvoice = 340,
    AgentInvoice = 345,
    Receipt = 400,
    DonationReceipt = 405,
    CashWithdrawal = 410,
    BankDeposit = 420,
    PurchaseOrder = 500,
    PurchaseDelivery = 600,
    PurchaseReturn = 610,
    PurchaseInvoice = 700,
    PurchaseCredit = 710,
    OpeningStock = 800,
    StockIn = 810,
    StockOut = 820,
    StockTransfer = 830,
    StockCount = 840,
    ProductionIn = 900,
    ProductionOut = 910,
}

const NAMES: [(DocumentKind, &str); 27] = [
    (DocumentKind::Order, "הזמנה"),
    (DocumentKind::DeliveryNote, "תעודת משלוח"),
    (DocumentKind::AgentDeliveryNote, "תעודת משלוח סוכן"),
    (DocumentKind::ReturnNote, "תעודת החזרה"),
    (DocumentKind::DealInvoice, "חשבונית / חשבונית עסקה"),
    (DocumentKind::TaxInvoice, "חשבונית מס"),
    (DocumentKind::ConsolidatedInvoice, "חשבונית ריכוז"),
    (DocumentKind::InvoiceReceipt, "חשבונית מס / קבלה"),
    (DocumentKind::CreditInvoice, "חשבונית מס זיכוי"),
    (DocumentKind::ReservationInvoice, "חשבונית שריון"),
    (DocumentKind::AgentInvoice, "חשבונית סוכן"),
    (DocumentKind::Receipt, "קבלה"),
    (DocumentKind::DonationReceipt, "קבלה על תרומות"),
    (DocumentKind::CashWithdrawal, "יציאה מקופה"),
    (DocumentKind::BankDeposit, "הפקדת בנק"),
    (DocumentKind::PurchaseOrder, "הזמנת רכש"),
    (DocumentKind::PurchaseDelivery, "תעודת משלוח רכש"),
    (DocumentKind::PurchaseReturn, "החזרת רכש"),
    (DocumentKind::PurchaseInvoice, "חשבונית מס רכש"),
    (DocumentKind::PurchaseCredit, "זיכוי רכש"),
    (DocumentKind::OpeningStock, "יתרת פתיחה"),
    (DocumentKind::StockIn, "כניסה כללית למלאי"),
    (DocumentKind::StockOut, "יציאה כללית מהמלאי"),
    (DocumentKind::StockTransfer, "העברה בין מחסנים"),
    (DocumentKind::StockCount, "עדכון בעקבות ספירה"),
    (DocumentKind::ProductionIn, "דוח ייצור-כניסה"),
    (DocumentKind::ProductionOut, "דוח ייצור-יציאה"),
];

impl DocumentKind {
    /// Every kind, by code.
    pub fn all() -> impl Iterator<Item = Self> {
        NAMES.iter().map(|(kind, _)| *kind)
    }

    /// The kind of an official code.
    #[must_use]
    pub fn of_code(code: u16) -> Option<Self> {
        Self::all().find(|kind| kind.code() == code)
    }

    /// The official code: 305 is a tax invoice.
    #[must_use]
    pub const fn code(self) -> u16 {
        self as u16
    }

    /// The official name.
    #[must_use]
    pub fn name(self) -> &'static str {
        let named = NAMES.iter().find(|(kind, _)| *kind == self);
        named.map_or("", |(_, name)| name)
    }

    /// Whether lines of goods and services (D110) belong to it. All but papers of money alone.
    #[must_use]
    pub const fn has_lines(self) -> bool {
        !matches!(self.code(), 400..=420)
    }

    /// Whether rows of payment (D120) belong to it; a credit invoice may have those of a refund.
    #[must_use]
    pub const fn has_payments(self) -> bool {
        matches!(self, Self::CreditInvoice) || self.acknowledges_payment()
    }

    /// Whether it says that all of its money came: its payments then equal its total.
    pub(crate) const fn acknowledges_payment(self) -> bool {
        matches!(self, Self::InvoiceReceipt) || !self.has_lines()
    }

    /// Whether fields 1207 and 1225 are mandatory.
    pub(crate) const fn names_customer(self) -> bool {
        self.code() <= 710
    }
}

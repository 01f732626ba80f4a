//! The official codes of small fields.

/// Whether goods or services were sold (field 1258).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Supply {
    /// שירות.
    Service = 1,
    /// טובין.
    Goods = 2,
    /// Both.
    Both = 3,
}

/// The side of a ledger movement (field 1366).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// חובה; an expense in single entry.
    Debit = 1,
    /// זכות; an income in single entry.
    Credit = 2,
}

/// What a double-entry ledger balances (field 1014).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Balancing {
    /// Every transaction.
    Transaction = 1,
    /// Every batch.
    Batch = 2,
}

/// The language of the texts (field 1028).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum FileLanguage {
    /// Hebrew.
    #[default]
    Hebrew = 0,
    /// Arabic.
    Arabic = 1,
    /// Another.
    Other = 2,
}

/// A kind of record in `BKMVDATA.TXT`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RecordKind {
    /// Opening.
    A100,
    /// Ledger movement.
    B100,
    /// Ledger account.
    B110,
    /// Document.
    C100,
    /// Line of a document.
    D110,
    /// Payment of a document.
    D120,
    /// Stock item.
    M100,
    /// Closing.
    Z900,
}

impl RecordKind {
    /// Every kind, in the order of the printed report.
    pub const ALL: [Self; 8] = [
        Self::A100,
        Self::B100,
        Self::B110,
        Self::C100,
        Self::D110,
        Self::D120,
        Self::M100,
        Self::Z900,
    ];

    /// Its code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::A100 => "A100",
            Self::B100 => "B100",
            Self::B110 => "B110",
            Self::C100 => "C100",
            Self::D110 => "D110",
            Self::D120 => "D120",
            Self::M100 => "M100",
            Self::Z900 => "Z900",
        }
    }

    /// Its official description on the printed report.
    #[must_use]
    pub const fn description(self) -> &'static str {
        match self {
            Self::A100 => "רשומת פתיחה",
            Self::B100 => "תנועות בהנהלת חשבונות",
            Self::B110 => "חשבון בהנהלת חשבונות",
            Self::C100 => "כותרת מסמך",
            Self::D110 => "פרטי מסמך",
            Self::D120 => "פרטי קבלות",
            Self::M100 => "פריטים במלאי",
            Self::Z900 => "רשומת סיום",
        }
    }

    /// Whether `INI.TXT` has a line of its count.
    pub(crate) const fn is_summarised(self) -> bool {
        !matches!(self, Self::A100 | Self::Z900)
    }
}

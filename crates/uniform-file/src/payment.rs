//! How money came: the payment rows (D120) and their official codes.

use jiff::civil::Date;

/// One row: a means, a cheque or an installment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaymentLine {
    /// How it came.
    pub means: PaymentMeans,
    /// Agorot.
    pub amount: i64,
}

/// A means of payment (field 1306), with what the file wants of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PaymentMeans {
    /// מזומן.
    Cash,
    /// המחאה.
    Cheque(Cheque),
    /// כרטיס אשראי.
    Card(Card),
    /// העברה בנקאית.
    Transfer,
    /// תווי קניה.
    GiftVoucher,
    /// תלוש החלפה.
    ExchangeSlip,
    /// שטר.
    PromissoryNote,
    /// הוראת קבע.
    StandingOrder,
    /// Apps and everything else.
    Other,
}

impl PaymentMeans {
    /// The official code.
    #[must_use]
    pub const fn code(&self) -> u8 {
        match self {
            Self::Cash => 1,
            Self::Cheque(_) => 2,
            Self::Card(_) => 3,
            Self::Transfer => 4,
            Self::GiftVoucher => 5,
            Self::ExchangeSlip => 6,
            Self::PromissoryNote => 7,
            Self::StandingOrder => 8,
            Self::Other => 9,
        }
    }

    pub(crate) const fn cheque(&self) -> Option<&Cheque> {
        match self {
            Self::Cheque(cheque) => Some(cheque),
            _ => None,
        }
    }

    pub(crate) const fn card(&self) -> Option<&Card> {
        match self {
            Self::Card(card) => Some(card),
            _ => None,
        }
    }

    /// When the money is due; of cheques and cards alone.
    pub(crate) fn due(&self) -> Option<Date> {
        match self {
            Self::Cheque(cheque) => Some(cheque.due),
            Self::Card(card) => card.due,
            _ => None,
        }
    }
}

/// A cheque's details.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cheque {
    /// The bank's number.
    pub bank: u64,
    /// The branch's number.
    pub branch: u64,
    /// The account's number.
    pub account: u64,
    /// The cheque's number.
    pub number: u64,
    /// From when it may be cashed.
    pub due: Date,
}

/// A card payment's details. No number of a card is ever written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Card {
    /// The company that settles it, when the list has it.
    pub acquirer: Option<Acquirer>,
    /// The card's brand.
    pub brand: String,
    /// What was agreed with the card company.
    pub deal: Option<CardDeal>,
    /// When the money is due.
    pub due: Option<Date>,
}

/// The company that settles card payments (field 1313). The list has no 5.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Acquirer {
    /// ישראכרט.
    Isracard = 1,
    /// כאל.
    Cal = 2,
    /// דיינרס.
    Diners = 3,
    /// אמריקן אקספרס.
    AmericanExpress = 4,
    /// לאומי קארד, today Max.
    Max = 6,
}

/// A kind of card deal (field 1315).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CardDeal {
    /// רגיל.
    Regular = 1,
    /// תשלומים.
    Installments = 2,
    /// קרדיט.
    Credit = 3,
    /// חיוב נדחה.
    Deferred = 4,
    /// Another.
    Other = 5,
}

//! What an export is of: the business, the period, and the software that makes it.

use jiff::civil::{Date, DateTime};

use crate::charset::Charset;
use crate::codes::{Balancing, FileLanguage};

/// Everything about one export beside its records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// Whose books they are.
    pub business: Business,
    /// What makes the file.
    pub software: Software,
    /// Which documents it holds.
    pub period: Period,
    /// When the export began, in the time of Israel.
    pub produced_at: DateTime,
    /// Its id.
    pub id: PrimaryId,
    /// How texts are written.
    pub charset: Charset,
}

/// The business whose books are exported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Business {
    /// The nine-digit number of the dealer.
    pub tax_number: u32,
    /// Its name.
    pub name: String,
    /// Where it is.
    pub address: Address,
    /// Its number at the registrar of companies.
    pub company_number: Option<u32>,
    /// The number of its file of withheld tax.
    pub withholding_file: Option<u32>,
    /// Whether it has branches: every document then names its own.
    pub has_branches: bool,
    /// What ledger it keeps in this software.
    pub bookkeeping: Bookkeeping,
    /// The language of its texts.
    pub language: FileLanguage,
}

/// A postal address. All parts may be empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Address {
    /// The street.
    pub street: String,
    /// The number of the house.
    pub house: String,
    /// The town.
    pub city: String,
    /// The postal code.
    pub postal_code: String,
}

/// The ledger that the software keeps (fields 1013, 1014).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Bookkeeping {
    /// None: documents alone.
    #[default]
    None,
    /// חד-צידית.
    SingleEntry,
    /// כפולה.
    DoubleEntry(Balancing),
}

/// The program that makes the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Software {
    /// The number of its registration certificate; zero until it is registered.
    pub certificate: u32,
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// The nine-digit number of its maker.
    pub maker_number: u32,
    /// The name of its maker.
    pub maker_name: String,
}

/// Which documents an export holds, by the date printed on them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    /// Of software that keeps many years: from a day to a day, both included.
    Range(Date, Date),
    /// Of software that keeps one tax year.
    TaxYear(i16),
}

impl Period {
    /// Whether the day belongs to it.
    #[must_use]
    pub fn contains(self, day: Date) -> bool {
        match self {
            Self::Range(from, to) => from <= day && day <= to,
            Self::TaxYear(year) => day.year() == year,
        }
    }

    /// The range, of software that keeps many years.
    pub(crate) const fn range(self) -> Option<(Date, Date)> {
        match self {
            Self::Range(from, to) => Some((from, to)),
            Self::TaxYear(_) => None,
        }
    }

    /// The tax year, of software that keeps one.
    pub(crate) fn tax_year(self) -> u64 {
        match self {
            Self::Range(..) => 0,
            Self::TaxYear(year) => u64::try_from(year).unwrap_or(0),
        }
    }
}

/// The fifteen digits that tie the two files of one export together, new for each export.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PrimaryId(u64);

impl PrimaryId {
    /// From random bits.
    #[must_use]
    pub const fn new(random: u64) -> Self {
        let smallest = 100_000_000_000_000;
        Self(smallest + random % (9 * smallest))
    }

    /// The number.
    #[must_use]
    pub const fn get(self) -> u64 {
        self.0
    }
}

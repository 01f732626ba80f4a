//! Amounts of a document in shekels, in which the books are kept.

use chatgrow_documents::{Currency, Document as Paper, Money};

/// How many shekels an amount of one document is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shekels {
    rate_millionths: i128,
}

impl Shekels {
    /// `None` for a document in another currency without a rate: such documents are none of tax.
    pub(super) fn of(paper: &Paper) -> Option<Self> {
        if paper.currency() == Currency::Ils {
            return Some(Self {
                rate_millionths: 1_000_000,
            });
        }
        let exchange = paper.exchange()?;
        Some(Self {
            rate_millionths: i128::from(exchange.rate_millionths),
        })
    }

    /// In agorot, halves rounded away from zero.
    pub(super) fn of_amount(self, amount: Money) -> i64 {
        let millionths = i128::from(amount.minor()) * self.rate_millionths;
        let half = 500_000 * millionths.signum();
        i64::try_from((millionths + half) / 1_000_000).unwrap_or_default()
    }
}

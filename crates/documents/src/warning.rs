//! What is lawful to issue but worth telling the owner before.

use jiff::civil::{Date, date};
use serde::Serialize;

use crate::document::Document;
use crate::exchange::in_shekels;
use crate::issuer::Particular;
use crate::kind::DocumentKind;
use crate::money::{Currency, Money, MoneyError};
use crate::payment::PaymentMeans;

/// From which day a business may take how much cash for one deal, in agorot (Law for the Reduction of
/// the Use of Cash, 2018, as lowered on 1 August 2022). Newest first.
const CASH_LIMITS: [(Date, i64); 1] = [(date(2022, 8, 1), 600_000)];

/// Something the owner should know about a document. It does not stop the document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(
    tag = "type",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum Warning {
    /// The law wants a detail of the issuer that is not there.
    IssuerParticular {
        /// Which.
        missing: Particular,
    },
    /// More cash than the law lets a business take for one deal. The deal is taken to be this document.
    CashAboveLimit {
        /// The cash on the document, in shekels.
        cash: Money,
        /// The most that may be taken: the fixed limit or a tenth of the deal, whichever is lower.
        limit: Money,
    },
    /// Paid by cash, an app or other means: a computerized document then needs a certified signature, or the
    /// customer gets the original on paper (bookkeeping instruction 18B(d)).
    NeedsCertifiedSignature,
    /// A tax document for a dealer without the dealer's address.
    CustomerAddressMissing,
    /// A donation receipt without the donor's number gives no tax credit.
    DonorNumberMissing,
}

/// The warnings of `document`.
pub(crate) fn warnings(document: &Document) -> Vec<Warning> {
    let mut warnings: Vec<_> = document
        .issuer()
        .missing_particulars()
        .into_iter()
        .map(|missing| Warning::IssuerParticular { missing })
        .collect();
    // An amount that does not fit is no amount of cash to warn of; the rules refuse such documents.
    warnings.extend(cash_above_limit(document).ok().flatten());
    if document.is_computerized() && document.payments().iter().any(|row| is_open(&row.means)) {
        warnings.push(Warning::NeedsCertifiedSignature);
    }
    if let Some(customer) = document.customer() {
        let numbered = customer.tax_number.is_some();
        if document.kind().affects_vat() && numbered && customer.address.is_none() {
            warnings.push(Warning::CustomerAddressMissing);
        }
        if document.kind() == DocumentKind::DonationReceipt && !numbered {
            warnings.push(Warning::DonorNumberMissing);
        }
    }
    warnings
}

/// Means that do not come from an account in the customer's name.
const fn is_open(means: &PaymentMeans) -> bool {
    matches!(
        means,
        PaymentMeans::Cash | PaymentMeans::App { .. } | PaymentMeans::Other { .. }
    )
}

fn cash_above_limit(document: &Document) -> Result<Option<Warning>, MoneyError> {
    let rows = document.payments().iter();
    let cash = rows
        .filter(|row| row.means == PaymentMeans::Cash)
        .map(|row| row.amount);
    let cash = Money::sum(document.currency(), cash)?;
    let (Some(cash), Some(deal)) = (
        in_agorot(document, cash),
        in_agorot(document, document.total()),
    ) else {
        return Ok(None);
    };
    let Some((_, fixed)) = CASH_LIMITS
        .iter()
        .find(|(first_day, _)| *first_day <= document.document_date())
    else {
        return Ok(None);
    };
    let limit = (*fixed).min(deal / 10);
    if deal <= *fixed || cash <= limit {
        return Ok(None);
    }
    Ok(Some(Warning::CashAboveLimit {
        cash: Money::new(cash, Currency::Ils),
        limit: Money::new(limit, Currency::Ils),
    }))
}

/// `amount` of the document in agorot; `None` when it is in another currency and has no rate.
fn in_agorot(document: &Document, amount: Money) -> Option<i64> {
    if document.currency() == Currency::Ils {
        return Some(amount.minor());
    }
    let rate = document.exchange()?.rate_millionths;
    in_shekels(amount, rate).ok().map(Money::minor)
}

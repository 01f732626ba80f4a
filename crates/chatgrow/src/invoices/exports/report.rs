//! Figures of a period: the VAT that is owed and the income, from what the documents say. Amounts are agorot.

use std::collections::BTreeMap;

use chatgrow_documents::{Document as Paper, VatCategory};
use serde::Serialize;
use utoipa::ToSchema;

use super::period::Period;
use super::shekels::Shekels;
use super::store::Entry;
use crate::app::App;
use crate::invoices::model::Kind;
use crate::platform::db::{Scope, Tx};

/// The VAT of a period: sales of tax invoices less credits, by the way VAT treats them.
#[derive(Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = VatReport)]
pub(super) struct VatReport {
    /// Sales at a rate above zero, without VAT.
    taxable: i64,
    /// Sales at a rate of zero.
    zero_rated: i64,
    /// Sales exempt from VAT, and what is no deal.
    exempt: i64,
    /// The VAT that is owed.
    vat: i64,
    /// Of these, what credits took back, above zero.
    credited: i64,
    /// The VAT that credits took back, above zero.
    credited_vat: i64,
    /// Each rate by itself, the highest first.
    rates: Vec<RateLine>,
    /// Documents in another currency without a rate, of which nothing is known in shekels.
    unknown: u64,
}

/// Sales at one rate.
#[derive(Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = VatReportRate)]
struct RateLine {
    /// In basis points: 1800 is 18%.
    rate: u16,
    net: i64,
    vat: i64,
}

/// The income of a period by month. Of who charges VAT it is what invoices say less credits, and receipts that are for
/// no tax invoice; of who charges none, what receipts say.
#[derive(Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = IncomeReport)]
pub(super) struct IncomeReport {
    months: Vec<IncomeMonth>,
    income: i64,
    vat: i64,
}

/// The income of a month.
#[derive(Debug, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = IncomeReportMonth)]
struct IncomeMonth {
    /// `YYYY-MM`.
    month: String,
    /// Without VAT.
    income: i64,
    vat: i64,
    documents: u64,
}

/// Goes through the documents of a period, a page at a time.
async fn each(tx: &mut Tx, period: Period, mut take: impl FnMut(&Entry)) -> sqlx::Result<()> {
    let mut place = None;
    loop {
        let entries = tx.document_entries(period, place.as_ref()).await?;
        let Some(last) = entries.last() else {
            return Ok(());
        };
        place = Some(last.place());
        entries.iter().for_each(&mut take);
    }
}

/// The VAT of a period.
pub(super) async fn vat(app: &App, scope: Scope, period: Period) -> sqlx::Result<VatReport> {
    let mut tx = app.db.read(scope).await?;
    let mut report = VatReport::default();
    let mut rates: BTreeMap<u16, (i64, i64)> = BTreeMap::new();
    each(&mut tx, period, |entry| report.add(entry, &mut rates)).await?;
    let line = |(rate, (net, vat))| RateLine { rate, net, vat };
    report.rates = rates.into_iter().rev().map(line).collect();
    Ok(report)
}

impl VatReport {
    fn add(&mut self, entry: &Entry, rates: &mut BTreeMap<u16, (i64, i64)>) {
        let Some(sign) = sign(entry.kind) else { return };
        let Paper::Itemized(document) = &entry.paper else {
            return;
        };
        let Some(shekels) = Shekels::of(&entry.paper) else {
            self.unknown += 1;
            return;
        };
        for rate in &document.content().totals.rates {
            let (net, vat) = (
                sign * shekels.of_amount(rate.net),
                sign * shekels.of_amount(rate.vat),
            );
            match rate.category {
                VatCategory::Standard => self.taxable += net,
                VatCategory::Zero { .. } => self.zero_rated += net,
                VatCategory::Exempt | VatCategory::OutOfScope => self.exempt += net,
            }
            self.vat += vat;
            if sign < 0 {
                self.credited -= net;
                self.credited_vat -= vat;
            }
            if rate.rate.basis_points() > 0 {
                let (nets, vats) = rates.entry(rate.rate.basis_points()).or_default();
                *nets += net;
                *vats += vat;
            }
        }
    }
}

/// The income of a period.
pub(super) async fn income(app: &App, scope: Scope, period: Period) -> sqlx::Result<IncomeReport> {
    let mut tx = app.db.read(scope).await?;
    let mut months: BTreeMap<String, IncomeMonth> = BTreeMap::new();
    each(&mut tx, period, |entry| {
        let Some((income, vat)) = income_of(entry) else {
            return;
        };
        let month = entry.paper.document_date().strftime("%Y-%m").to_string();
        let line = months.entry(month.clone()).or_insert(IncomeMonth {
            month,
            income: 0,
            vat: 0,
            documents: 0,
        });
        line.income += income;
        line.vat += vat;
        line.documents += 1;
    })
    .await?;
    let months: Vec<IncomeMonth> = months.into_values().collect();
    Ok(IncomeReport {
        income: months.iter().map(|month| month.income).sum(),
        vat: months.iter().map(|month| month.vat).sum(),
        months,
    })
}

/// Income and VAT of one document in agorot, below zero where it takes back; `None` where it is no income.
pub(super) fn income_of(entry: &Entry) -> Option<(i64, i64)> {
    let paper = &entry.paper;
    let shekels = Shekels::of(paper)?;
    let amounts = (
        shekels.of_amount(paper.net()),
        shekels.of_amount(paper.vat()),
    );
    if entry.kind.is_receipt() {
        let is_tax_invoice = |kind| kind == chatgrow_documents::DocumentKind::TaxInvoice;
        let pays = paper
            .references()
            .iter()
            .any(|earlier| is_tax_invoice(earlier.kind));
        return (!pays).then_some(amounts);
    }
    let sign = sign(entry.kind)?;
    Some((sign * amounts.0, sign * amounts.1))
}

/// Whether a kind adds to what is owed as VAT or takes from it.
fn sign(kind: Kind) -> Option<i64> {
    match kind {
        Kind::TaxInvoice | Kind::TaxInvoiceReceipt => Some(1),
        Kind::CreditInvoice => Some(-1),
        _ => None,
    }
}

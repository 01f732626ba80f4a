//! The documents that payments and refunds get by themselves: exactly one for each.

use chatgrow_documents::{
    Customer, Document as Paper, DocumentContent, Item, ItemizedDocument, Money as PaperMoney,
    Payment as PaperPayment, Prices, PurposeLine, Quantity, Receipt, ReceiptContent, Sale, Totals,
    VatCategory,
};
use jiff::Timestamp;
use jiff::civil::Date;

use super::cancel::{issue_cancelling, some};
use super::content::{blank, blank_receipt, vat_rate};
use super::credit::{Wish, credits_of, issue_credit};
use super::left::Left;
use super::means::printed_means;
use super::{Desk, Order, Sheet, Signer, issue_at, one_line};
use crate::accounts::{self, Business};
use crate::app::App;
use crate::invoices::model::{Kind, issuer_kind, printed};
use crate::invoices::settings::TaxStatuses;
use crate::journal::{self, Actor, Change};
use crate::payments::{self, Paid, Payment, Refund};
use crate::platform::db::{Scope, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::{DocumentId, PaymentId};
use crate::platform::money::Currency;

/// A tip, as a document says it.
const TIP: &str = "תשר";
/// What is said of a refund of which nobody said why.
const REFUND: &str = "החזר כספי";
/// Reasons that the program gives, as a document says them.
const REASONS: [(&str, &str); 3] = [
    ("place_taken", "המקום נתפס לפני שהתשלום התקבל"),
    ("not_owed", "לא היה חוב לתשלום"),
    ("cancelled", "ביטול"),
];

/// The document that a payment will get: a receipt (400), or an invoice-receipt (320) of who charges VAT, as the
/// business set. It is read before the payment is journalled, which holds others back, and issued after.
pub struct ForPayment {
    desk: Desk,
    signer: Option<Signer>,
    kind: Kind,
}

impl ForPayment {
    /// What `payment` to `business` gets; `None` when the business wants no document for it.
    ///
    /// # Errors
    /// The driver's.
    pub async fn read(
        tx: &mut Tx,
        now: Timestamp,
        business: Business,
        payment: &Payment,
    ) -> Result<Option<Self>, Problem> {
        let desk = Desk::read(tx, business).await?;
        if !desk.settings.auto_issue {
            return Ok(None);
        }
        Self::at(tx, now, desk, payment).await.map(Some)
    }

    async fn at(
        tx: &mut Tx,
        now: Timestamp,
        desk: Desk,
        payment: &Payment,
    ) -> Result<Self, Problem> {
        let today = now.to_zoned(desk.business.zone.clone()).date();
        let kind = desk.settings.of_payment(desk.statuses.on(today));
        // An invoice in another currency wants the rate of the day, which nobody has entered: the money is
        // acknowledged, and the business invoices it.
        let kind = if payment.amount.currency == Currency::Ils {
            kind
        } else {
            Kind::Receipt
        };
        let signer = Signer::read(tx, now, kind, payment.customer_id).await?;
        Ok(Self { desk, signer, kind })
    }

    /// Issues it for `payment`, which was for what `paid` says, and records the document and before it, of a payment that
    /// is new, that it was `received`. Call it last: the numbers it takes hold back the business's other changes until the commit.
    ///
    /// # Errors
    /// The driver's, also when there is one for it; [`Problem::Internal`] when the document breaks a rule, which no input can make it do.
    pub async fn issue(
        self,
        tx: &mut Tx,
        now: Timestamp,
        actor: &Actor,
        (payment, received): (&Payment, Option<Change>),
        paid: &Paid,
    ) -> Result<DocumentId, Problem> {
        let Self { desk, signer, kind } = self;
        let order = Order {
            kind,
            date: None,
            customer: payment.customer_id,
            payment: Some(payment.id),
            refund: None,
            carries_money: false,
            tip: payment.tip,
            references: Vec::new(),
            expected_total: None,
        };
        let zone = desk.business.zone.clone();
        let received_on = payment.received_at.to_zoned(zone).date();
        let write = |sheet| match kind {
            Kind::TaxInvoiceReceipt => invoice_receipt(sheet, payment, paid, received_on),
            _ => receipt(sheet, payment, paid, received_on),
        };
        let desk = (desk, signer);
        issue_at(tx, now, actor, desk, received, order, write).await
    }
}

/// Issues the document of a payment that was taken down without one, as when documents were not issued by themselves.
///
/// # Errors
/// [`Problem::NotFound`] for another business's payment; `already_documented`; `already_refunded` when some of it went
/// back.
pub(in crate::invoices) async fn document_payment(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: PaymentId,
) -> Result<DocumentId, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let (payment, paid) = payments::kept_payment(&mut tx, id).await?;
    if tx.document_of_payment(id).await?.is_some() {
        return Err(Problem::conflict("already_documented"));
    }
    let business = accounts::business(&mut tx).await?;
    let desk = Desk::read(&mut tx, business).await?;
    let document = ForPayment::at(&mut tx, now, desk, &payment).await?;
    let issued = document
        .issue(&mut tx, now, actor, (&payment, None), &paid)
        .await?;
    tx.commit().await?;
    Ok(issued)
}

fn receipt(sheet: Sheet, payment: &Payment, paid: &Paid, day: Date) -> Result<Paper, Problem> {
    let total = printed(payment.amount);
    let money = |minor| PaperMoney::new(minor, total.currency());
    let lines = parts(payment, paid).map(|(text, amount)| PurposeLine {
        text,
        amount: money(amount),
    });
    let paper = ReceiptContent {
        lines: lines.collect(),
        payments: vec![row(payment, day)],
        note: footer(&sheet),
        ..blank_receipt(sheet, customer(paid), total)
    };
    Ok(Receipt::new(paper).map_err(Problem::internal)?.into())
}

fn invoice_receipt(
    sheet: Sheet,
    payment: &Payment,
    paid: &Paid,
    day: Date,
) -> Result<Paper, Problem> {
    let currency = printed(payment.amount).currency();
    let items = parts(payment, paid).map(|(text, amount)| Item {
        vat: if text == TIP {
            VatCategory::OutOfScope
        } else {
            VatCategory::Standard
        },
        description: text,
        unit: None,
        quantity: Quantity::ONE,
        unit_price: PaperMoney::new(amount, currency),
        discount: None,
    });
    let sale = Sale {
        items: items.collect(),
        discount: None,
        prices: Prices::IncludeVat,
        currency,
        vat_rate: vat_rate(true, sheet.moment.document_date)?,
        standard_vat: None,
    };
    let paper = DocumentContent {
        customer: Some(customer(paid)),
        totals: Totals::of(&sale).map_err(Problem::internal)?,
        sale,
        payments: vec![row(payment, day)],
        note: footer(&sheet),
        ..blank(sheet)
    };
    Ok(ItemizedDocument::new(paper)
        .map_err(Problem::internal)?
        .into())
}

/// What was paid for and the tip, each with its amount above zero.
fn parts(payment: &Payment, paid: &Paid) -> impl Iterator<Item = (String, i64)> {
    let sale = (
        one_line(&paid.text, 300),
        payment.amount.amount - payment.tip,
    );
    let tip = (TIP.to_owned(), payment.tip);
    [sale, tip].into_iter().filter(|(_, amount)| *amount > 0)
}

fn row(payment: &Payment, day: Date) -> PaperPayment {
    PaperPayment {
        means: printed_means(&payment.means),
        date: day,
        amount: printed(payment.amount),
    }
}

fn customer(paid: &Paid) -> Customer {
    Customer {
        name: one_line(&paid.name, 120),
        phone: paid.phone.clone(),
        email: paid.email.clone(),
        address: None,
        tax_number: None,
    }
}

fn footer(sheet: &Sheet) -> Option<String> {
    Some(sheet.settings.footer_note.clone()).filter(|note| !note.is_empty())
}

/// Issues the document for `refund` of `payment`: a credit invoice (330) where the payment had an invoice, a receipt
/// below zero where it had a receipt. `None` when the payment had no document, or what is given back was credited
/// before. Call it last.
///
/// # Errors
/// The driver's; [`Problem::Internal`] when the document breaks a rule.
pub async fn issue_for_refund(
    tx: &mut Tx,
    now: Timestamp,
    actor: &Actor,
    refund: &Refund,
    payment: &Payment,
    paid: &Paid,
) -> Result<Option<DocumentId>, Problem> {
    if let Some(issued) = tx.document_of_refund(refund.id).await? {
        return Ok(Some(issued.id));
    }
    // Whoever takes something back of the document meanwhile waits.
    journal::queue(tx).await?;
    let Some(original) = tx.document_of_payment(payment.id).await? else {
        return Ok(None);
    };
    let amount = refund.amount.amount.min(original.creditable());
    let Some(paper) = tx.paper(original.id).await? else {
        return Ok(None);
    };
    if amount <= 0 {
        return Ok(None);
    }
    let business = accounts::business(tx).await?;
    let statuses = TaxStatuses::read(tx, business.tax_kind).await?;
    let today = now.to_zoned(business.zone).date();
    let wish = Wish {
        reason: why(&refund.reason),
        date: None,
        refund: Some(refund.id),
        tip: refund.tip,
        expected_total: None,
    };
    let id = match &paper {
        Paper::Receipt(receipt) => {
            let back = some(
                receipt.content(),
                amount,
                printed_means(&refund.means),
                today,
            );
            issue_cancelling(tx, now, actor, (&original, receipt.content()), back, wish).await?
        }
        Paper::Itemized(invoice) => {
            if !issuer_kind(statuses.on(today)).charges_vat() {
                tracing::warn!(business = %business.id, refund = %refund.id, customer = %paid.customer_id,
                    "money was given back for a tax invoice by who may issue no credit any more");
                return Ok(None);
            }
            let (credits, lines) = credits_of(tx, original.id).await?;
            let sale = Left::of(invoice.content(), &credits, &lines).part(amount);
            issue_credit(tx, now, actor, (&original, invoice.content()), sale, wish).await?
        }
    };
    Ok(Some(id))
}

/// Why money was given back, in words to print.
fn why(reason: &str) -> String {
    if let Some((_, words)) = REASONS.iter().find(|(word, _)| *word == reason) {
        return (*words).to_owned();
    }
    let reason = one_line(reason, 300);
    if reason.is_empty() {
        REFUND.to_owned()
    } else {
        reason
    }
}

//! Cancelling a receipt by another with amounts below zero: the way of who charges no VAT, and of money that came back.

use chatgrow_documents::{
    Document as Paper, Money as PaperMoney, Payment as PaperPayment, PaymentMeans, PurposeLine,
    Receipt, ReceiptContent,
};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Deserialize;
use utoipa::ToSchema;

use super::content::{blank_receipt, named};
use super::credit::{Wish, reason};
use super::fault::refused;
use super::{Order, issue};
use crate::app::App;
use crate::invoices::model::{Document, Purpose, Reference, printed};
use crate::journal::Actor;
use crate::platform::db::{Scope, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::DocumentId;
use crate::platform::money::Money;

/// Why a receipt is cancelled.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schema(as = CancelReceipt)]
pub(in crate::invoices) struct CancelForm {
    /// It is printed.
    #[schema(max_length = 300)]
    reason: String,
    /// The date to print; the day of issue when absent.
    date: Option<Date>,
}

/// Issues the receipt below zero that cancels what is left of receipt `id`.
pub(in crate::invoices) async fn cancel(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: DocumentId,
    form: CancelForm,
) -> Result<DocumentId, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let original = tx.document(id).await?.ok_or(Problem::NotFound)?;
    let paper = tx.paper(id).await?.ok_or(Problem::NotFound)?;
    let Paper::Receipt(receipt) = paper else {
        return Err(Problem::conflict("not_cancellable"));
    };
    let left = original.creditable();
    if left <= 0 {
        return Err(Problem::conflict("above_what_is_left"));
    }
    let wish = Wish {
        reason: reason(&form.reason)?,
        date: form.date,
        refund: None,
        tip: 0,
        expected_total: None,
    };
    let taken = taken_back(receipt.content(), &original);
    let document = issue_cancelling(
        &mut tx,
        now,
        actor,
        (&original, receipt.content()),
        taken,
        wish,
    )
    .await?;
    tx.commit().await?;
    Ok(document)
}

/// What a cancelling receipt takes back, above zero.
pub(super) struct Back {
    lines: Vec<PurposeLine>,
    rows: Vec<PaperPayment>,
    withheld: Option<PaperMoney>,
    amount: i64,
}

/// All that is left of a receipt: as it stands, or in one line where a part was taken back before.
fn taken_back(content: &ReceiptContent, original: &Document) -> Back {
    let left = original.creditable();
    if original.credited == 0 {
        return Back {
            lines: content.lines.clone(),
            rows: content.payments.clone(),
            withheld: content.withheld_tax,
            amount: left,
        };
    }
    let means = content.payments.first().map(|row| row.means.clone());
    some(
        content,
        left,
        means.unwrap_or(PaymentMeans::Cash),
        content.document_date,
    )
}

/// `amount` of a receipt, given back by `means` on `day`.
pub(super) fn some(content: &ReceiptContent, amount: i64, means: PaymentMeans, day: Date) -> Back {
    let money = PaperMoney::new(amount, content.currency);
    let text = content.lines.first().map(|line| line.text.clone());
    Back {
        lines: vec![PurposeLine {
            text: text.unwrap_or_default(),
            amount: money,
        }],
        rows: vec![PaperPayment {
            means,
            date: day,
            amount: money,
        }],
        withheld: None,
        amount,
    }
}

/// Issues the receipt below zero. What the cancelled one was received for is owed again; money that came with it is taken
/// back with it, that of a payment by a refund alone.
pub(super) async fn issue_cancelling(
    tx: &mut Tx,
    now: Timestamp,
    actor: &Actor,
    (original, content): (&Document, &ReceiptContent),
    back: Back,
    wish: Wish,
) -> Result<DocumentId, Problem> {
    let mut references = vec![Reference {
        earlier: original.id,
        purpose: Purpose::Credit,
        amount: back.amount,
    }];
    let was_for = tx.references_of(original.id).await?;
    references.extend(
        was_for
            .iter()
            .filter(|other| other.purpose == Purpose::ReceiptFor)
            .map(|other| Reference {
                earlier: other.id,
                purpose: Purpose::ReceiptFor,
                amount: -back.amount,
            }),
    );
    let order = Order {
        kind: original.kind,
        date: wish.date,
        customer: original.customer_id,
        payment: None,
        refund: wish.refund,
        carries_money: wish.refund.is_none() && original.payment_id.is_none(),
        tip: wish.tip,
        references,
        expected_total: wish.expected_total,
    };
    let below = |amount: PaperMoney| PaperMoney::new(-amount.minor(), amount.currency());
    let total = below(printed(Money::new(back.amount, original.total.currency)));
    issue(tx, now, actor, order, |sheet| {
        let date = sheet.moment.document_date;
        let paper = ReceiptContent {
            lines: back
                .lines
                .into_iter()
                .map(|line| PurposeLine {
                    amount: below(line.amount),
                    ..line
                })
                .collect(),
            payments: back
                .rows
                .into_iter()
                .map(|row| PaperPayment {
                    amount: below(row.amount),
                    date,
                    ..row
                })
                .collect(),
            withheld_tax: back.withheld.map(below),
            references: vec![named(original)],
            reason: Some(wish.reason),
            ..blank_receipt(sheet, content.payer.clone(), total)
        };
        Ok(Receipt::new(paper).map_err(refused)?.into())
    })
    .await
}

//! Crediting a tax invoice, whole or in part. The sum of its credits never exceeds it: the database sees to that.

use std::collections::BTreeMap;

use chatgrow_documents::{
    Document as Paper, DocumentContent, Exchange, ItemizedDocument, Sale, Totals,
};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Deserialize;
use utoipa::ToSchema;

use super::content::{blank, named};
use super::fault::refused;
use super::left::{Left, Refused, Taken, Wanted};
use super::{Order, issue};
use crate::app::App;
use crate::invoices::model::{Document, Kind, Purpose, Reference, counted, printed};
use crate::journal::{self, Actor};
use crate::platform::db::{Scope, Tx};
use crate::platform::http::{Faults, Problem};
use crate::platform::ids::{DocumentId, RefundId};
use crate::platform::money::Money;
use crate::platform::text::Line;

/// What to take back of an invoice: all that is left of it, unless an amount or lines are named.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schema(as = CreditInvoice)]
pub(in crate::invoices) struct CreditForm {
    /// Why; it is printed.
    #[schema(max_length = 300)]
    reason: String,
    /// With VAT.
    amount: Option<Money>,
    /// Lines of the invoice.
    #[serde(default)]
    #[schema(max_items = 200)]
    lines: Vec<CreditedLine>,
    /// The date to print; the day of issue when absent.
    date: Option<Date>,
    /// The total that was shown; 409 `total_differs` when the credit's is another.
    expected_total: Option<Money>,
}

/// A line that is taken back.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct CreditedLine {
    /// Its place on the invoice, from 1.
    line: usize,
    /// How much of it, in ten-thousandths; all that is left of it when absent.
    quantity: Option<i64>,
}

/// Why and for what a credit is issued.
pub(super) struct Wish {
    pub(super) reason: String,
    pub(super) date: Option<Date>,
    pub(super) refund: Option<RefundId>,
    pub(super) tip: i64,
    pub(super) expected_total: Option<Money>,
}

/// Issues a credit invoice (330) for `id`.
pub(in crate::invoices) async fn credit(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: DocumentId,
    form: CreditForm,
) -> Result<DocumentId, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    // Whoever takes something back of it meanwhile waits: what is left is what is read here.
    journal::queue(&mut tx).await?;
    let (original, content) = creditable(&mut tx, id).await?;
    let reason = reason(&form.reason)?;
    if original.creditable() <= 0 {
        return Err(Problem::conflict("above_what_is_left"));
    }
    let (credits, lines) = credits_of(&mut tx, id).await?;
    let left = Left::of(&content, &credits, &lines);
    let (sale, taken) = taken_back(&original, &content, &left, &form)?;
    let wish = Wish {
        reason,
        date: form.date,
        refund: None,
        tip: 0,
        expected_total: form.expected_total,
    };
    let document = issue_credit(&mut tx, now, actor, (&original, &content), sale, wish).await?;
    let mut quantities: BTreeMap<usize, i64> = BTreeMap::new();
    for (place, quantity) in taken {
        *quantities.entry(place).or_default() += quantity;
    }
    for (place, quantity) in quantities {
        let line = i64::try_from(place + 1).map_err(Problem::internal)?;
        tx.insert_credited_line(document, id, line, quantity)
            .await?;
    }
    tx.commit().await?;
    Ok(document)
}

/// Why something is taken back, cleaned.
pub(super) fn reason(text: &str) -> Result<String, Problem> {
    let mut faults = Faults::default();
    if text.trim().is_empty() {
        faults.add("/reason", "missing");
    }
    let line = faults.need("/reason", Line::<300>::parse(text), "too_long");
    faults.finish()?;
    Ok(line.map(Line::into_string).unwrap_or_default())
}

async fn creditable(tx: &mut Tx, id: DocumentId) -> Result<(Document, DocumentContent), Problem> {
    let original = tx.document(id).await?.ok_or(Problem::NotFound)?;
    let paper = tx.paper(id).await?.ok_or(Problem::NotFound)?;
    match (original.kind, paper) {
        (Kind::TaxInvoice | Kind::TaxInvoiceReceipt, Paper::Itemized(paper)) => {
            Ok((original, paper.content().clone()))
        }
        _ => Err(Problem::conflict("not_creditable")),
    }
}

/// Issues the credit that takes `sale` back.
pub(super) async fn issue_credit(
    tx: &mut Tx,
    now: Timestamp,
    actor: &Actor,
    (original, content): (&Document, &DocumentContent),
    sale: Sale,
    wish: Wish,
) -> Result<DocumentId, Problem> {
    let totals = Totals::of(&sale).map_err(refused)?;
    let total = counted(totals.total);
    if total.amount > original.creditable() {
        return Err(Problem::conflict("above_what_is_left"));
    }
    let order = Order {
        kind: Kind::CreditInvoice,
        date: wish.date,
        customer: original.customer_id,
        payment: None,
        refund: wish.refund,
        carries_money: false,
        tip: wish.tip,
        references: vec![Reference {
            earlier: original.id,
            purpose: Purpose::Credit,
            amount: total.amount,
        }],
        expected_total: wish.expected_total,
    };
    let exchange = content.exchange.as_ref().map(|rate| {
        Exchange::new(rate.rate_millionths, rate.date, totals.total, totals.vat)
            .map_err(|error| refused(error.into()))
    });
    let exchange = exchange.transpose()?;
    issue(tx, now, actor, order, |sheet| {
        let paper = DocumentContent {
            // The rate of VAT is that of what is taken back.
            tax_point: content.tax_point,
            customer: content.customer.clone(),
            sale,
            totals,
            references: vec![named(original)],
            reason: Some(wish.reason),
            exchange,
            ..blank(sheet)
        };
        Ok(ItemizedDocument::new(paper).map_err(refused)?.into())
    })
    .await
}

/// What `form` takes back of an invoice, and of which lines.
fn taken_back(
    original: &Document,
    content: &DocumentContent,
    left: &Left<'_>,
    form: &CreditForm,
) -> Result<(Sale, Taken), Problem> {
    let of_no_line = |sale| Ok((sale, Taken::new()));
    match (form.amount, form.lines.as_slice()) {
        (Some(_), [_, ..]) => Err(Problem::invalid("/lines", "one_of_two_ways")),
        (Some(amount), []) if printed(amount).currency() != content.sale.currency => {
            Err(Problem::invalid("/amount", "wrong_currency"))
        }
        (Some(amount), []) if !(1..=original.total.amount).contains(&amount.amount) => {
            Err(Problem::invalid("/amount", "out_of_range"))
        }
        (Some(amount), []) if amount.amount > original.creditable() => {
            Err(Problem::conflict("above_what_is_left"))
        }
        (Some(amount), []) => of_no_line(left.part(amount.amount)),
        (None, []) if original.credited == 0 => of_no_line(content.sale.clone()),
        (None, []) => of_no_line(left.part(original.creditable())),
        (None, lines) => {
            let wanted: Vec<Wanted> = lines.iter().map(CreditedLine::wanted).collect();
            left.of_lines(&wanted).map_err(|refused| match refused {
                Refused::Unknown(index) => {
                    Problem::invalid(format!("/lines/{index}/line"), "unknown")
                }
                Refused::Quantity(index) => {
                    Problem::invalid(format!("/lines/{index}/quantity"), "out_of_range")
                }
                Refused::AboveLeft => Problem::conflict("above_what_is_left"),
            })
        }
    }
}

impl CreditedLine {
    fn wanted(&self) -> Wanted {
        Wanted {
            // No line has the number 0, nor one this large.
            place: self.line.checked_sub(1).unwrap_or(usize::MAX),
            quantity: self.quantity,
        }
    }
}

/// What the credits of an invoice said, and what they took of its lines. Call it with the journal's queue held, so
/// that none is added meanwhile.
pub(super) async fn credits_of(
    tx: &mut Tx,
    original: DocumentId,
) -> sqlx::Result<(Vec<DocumentContent>, Vec<(usize, i64)>)> {
    let mut credits = Vec::new();
    for later in tx.references_to(original).await? {
        if later.purpose != Purpose::Credit {
            continue;
        }
        if let Some(Paper::Itemized(paper)) = tx.paper(later.id).await? {
            credits.push(paper.content().clone());
        }
    }
    let lines = tx.credited_lines(original).await?.into_iter();
    let places = lines.filter_map(|(line, quantity)| {
        let place = usize::try_from(line).ok()?.checked_sub(1)?;
        Some((place, quantity))
    });
    Ok((credits, places.collect()))
}

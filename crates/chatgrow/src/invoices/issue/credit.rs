//! Crediting a tax invoice, whole or in part. The sum of its credits never exceeds it: the database sees to that.

use chatgrow_documents::{
    Currency, Document as Paper, DocumentContent, Exchange, Item, ItemizedDocument,
    Money as PaperMoney, Prices, Quantity, Sale, Totals, VatCategory,
};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Deserialize;
use utoipa::ToSchema;

use super::content::{blank, hebrew_name, named};
use super::fault::refused;
use super::{Order, issue};
use crate::app::App;
use crate::invoices::model::{Document, Kind, Purpose, Reference, counted, printed};
use crate::journal::Actor;
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
    /// How much of it, in ten-thousandths; all of it when absent.
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
    let (original, content) = creditable(&mut tx, id).await?;
    let reason = reason(&form.reason)?;
    if original.creditable() <= 0 {
        return Err(Problem::conflict("above_what_is_left"));
    }
    let sale = taken_back(&original, &content, &form)?;
    let wish = Wish {
        reason,
        date: form.date,
        refund: None,
        tip: 0,
        expected_total: form.expected_total,
    };
    let document = issue_credit(&mut tx, now, actor, (&original, &content), sale, wish).await?;
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

/// What `form` takes back of an invoice.
fn taken_back(
    original: &Document,
    content: &DocumentContent,
    form: &CreditForm,
) -> Result<Sale, Problem> {
    match (form.amount, form.lines.as_slice()) {
        (Some(_), [_, ..]) => Err(Problem::invalid("/lines", "one_of_two_ways")),
        (Some(amount), []) if printed(amount).currency() != content.sale.currency => {
            Err(Problem::invalid("/amount", "wrong_currency"))
        }
        (Some(amount), []) if !(1..=original.total.amount).contains(&amount.amount) => {
            Err(Problem::invalid("/amount", "out_of_range"))
        }
        (Some(amount), []) => Ok(part(content, amount.amount)),
        (None, []) if original.credited == 0 => Ok(content.sale.clone()),
        (None, []) => Ok(part(content, original.creditable())),
        (None, lines) => of_lines(content, lines),
    }
}

/// `amount` with VAT of the invoice, spread over its ways of VAT as the whole is.
pub(super) fn part(content: &DocumentContent, amount: i64) -> Sale {
    let name = hebrew_name(content.kind);
    let text = format!("זיכוי בגין {name} מס' {}", content.number);
    let gross =
        |net: PaperMoney, vat: PaperMoney| i128::from(net.minor()) + i128::from(vat.minor());
    let total = i128::from(content.totals.total.minor());
    let (mut seen, mut given) = (0, 0);
    let mut items = Vec::new();
    for rate in &content.totals.rates {
        seen += gross(rate.net, rate.vat);
        // What the rates so far come to, less what was given: no agora is lost between them.
        let until = i128::from(amount) * seen / total.max(1);
        let share = i64::try_from(until - given).unwrap_or_default();
        given = until;
        if share > 0 {
            items.push(taken(&text, share, content.sale.currency, &rate.category));
        }
    }
    inclusive(content, items)
}

fn of_lines(content: &DocumentContent, lines: &[CreditedLine]) -> Result<Sale, Problem> {
    let mut items = Vec::new();
    for (index, wanted) in lines.iter().enumerate() {
        let field = |name: &str| format!("/lines/{index}/{name}");
        let place = wanted.line.checked_sub(1);
        let found = place.and_then(|place| {
            Some((
                content.sale.items.get(place)?,
                content.totals.lines.get(place)?,
            ))
        });
        let (item, total) = found.ok_or_else(|| Problem::invalid(field("line"), "unknown"))?;
        let whole = item.quantity.ten_thousandths();
        let quantity = wanted.quantity.unwrap_or(whole);
        if !(1..=whole).contains(&quantity) {
            return Err(Problem::invalid(field("quantity"), "out_of_range"));
        }
        let gross = i128::from(total.net.minor()) + i128::from(total.vat.minor());
        let amount =
            (gross * i128::from(quantity) * 2 + i128::from(whole)) / (i128::from(whole) * 2);
        let amount = i64::try_from(amount).map_err(Problem::internal)?;
        let text = if quantity == whole {
            item.description.clone()
        } else {
            let counted = Quantity::from_ten_thousandths(quantity);
            let text = format!("{} × {counted}", item.description);
            text.chars().take(300).collect()
        };
        items.push(taken(&text, amount, content.sale.currency, &item.vat));
    }
    Ok(inclusive(content, items))
}

fn taken(text: &str, amount: i64, currency: Currency, vat: &VatCategory) -> Item {
    Item {
        description: text.to_owned(),
        unit: None,
        quantity: Quantity::ONE,
        unit_price: PaperMoney::new(amount, currency),
        discount: None,
        vat: vat.clone(),
    }
}

fn inclusive(content: &DocumentContent, items: Vec<Item>) -> Sale {
    Sale {
        items,
        discount: None,
        prices: Prices::IncludeVat,
        currency: content.sale.currency,
        vat_rate: content.sale.vat_rate,
    }
}

//! HTTP of the ledger.

use axum::extract::State;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};
use uuid::Uuid;

use super::model::{Account, SourceKind};
use super::store::{EntryRow, Filter, Place};
use crate::accounts::{Caller, Verb};
use crate::app::App;
use crate::customers;
use crate::payments::store::instant;
use crate::platform::http::{Json, PathId, Problem, Query};
use crate::platform::ids::CustomerId;
use crate::platform::money::SignedMoney;
use crate::platform::paging::{Page, decode_cursor, page_size};

pub(in crate::payments) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_entries))
        .routes(routes!(total_accounts))
        .routes(routes!(read_balance))
}

/// One entry of the ledger.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct LedgerEntry {
    at: Timestamp,
    account: Account,
    /// Above zero a debit, below a credit.
    amount: SignedMoney,
    source: SourceKind,
    /// The payment, refund or document.
    source_id: Uuid,
    /// Whether it takes back what the source entered before.
    is_reversal: bool,
    customer_id: CustomerId,
}

impl From<EntryRow> for LedgerEntry {
    fn from(row: EntryRow) -> Self {
        Self {
            at: instant(row.at),
            account: row.account,
            amount: SignedMoney {
                amount: row.amount,
                currency: row.currency,
            },
            source: row.source,
            source_id: row.source_id,
            is_reversal: row.is_reversal,
            customer_id: row.customer_id,
        }
    }
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct LedgerQuery {
    /// Only entries from this instant on.
    from: Option<Timestamp>,
    /// Only entries before this instant.
    to: Option<Timestamp>,
    /// Only those of this account.
    account: Option<Account>,
    /// Only those of this customer and of cards merged into theirs.
    customer_id: Option<CustomerId>,
    /// Only those of this payment, refund or document.
    source_id: Option<Uuid>,
    /// `nextCursor` of the page before.
    cursor: Option<String>,
    /// Items a page, 1 to 200; 50 when absent.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u32>,
}

/// Entries of the ledger, the newest first. The entries of one source are together and sum to zero.
#[utoipa::path(get, path = "/api/ledger", tag = "payments", params(LedgerQuery),
    responses((status = 200, body = Page<LedgerEntry>)), security(("bearer" = []), ("cookie" = [])))]
async fn list_entries(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<LedgerQuery>,
) -> Result<Json<Page<LedgerEntry>>, Problem> {
    let scope = caller.may(Verb::ReadReports)?;
    let size = page_size(query.limit)?;
    let place: Option<Place> = decode_cursor(query.cursor.as_deref())?;
    let (from, to) = period(query.from, query.to)?;
    let filter = Filter {
        from,
        to,
        account: query.account,
        customer: query.customer_id,
        source: query.source_id,
        place,
        limit: size + 1,
    };
    let mut tx = app.db.read(scope).await?;
    let rows = tx.entries(&filter).await?;
    let page = Page::from_rows(rows, size, EntryRow::place);
    Ok(Json(page.map(LedgerEntry::from)))
}

/// Epoch milliseconds, the end exclusive.
fn period(from: Option<Timestamp>, to: Option<Timestamp>) -> Result<(i64, i64), Problem> {
    if let (Some(from), Some(to)) = (from, to)
        && to < from
    {
        return Err(Problem::invalid("/to", "ends_before_start"));
    }
    let from = from.map_or(i64::MIN, Timestamp::as_millisecond);
    Ok((from, to.map_or(i64::MAX, Timestamp::as_millisecond)))
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct TotalsQuery {
    /// From this instant on; ever when absent.
    from: Option<Timestamp>,
    /// Before this instant.
    to: Option<Timestamp>,
}

/// What an account came to in a period.
#[derive(Debug, Serialize, ToSchema)]
struct AccountTotal {
    account: Account,
    /// Debits less credits.
    total: SignedMoney,
}

/// What each account came to in a period, those without entries left out. All together sum to zero.
#[utoipa::path(get, path = "/api/ledger/totals", tag = "payments", params(TotalsQuery),
    responses((status = 200, body = Page<AccountTotal>)), security(("bearer" = []), ("cookie" = [])))]
async fn total_accounts(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<TotalsQuery>,
) -> Result<Json<Page<AccountTotal>>, Problem> {
    let scope = caller.may(Verb::ReadReports)?;
    let period = period(query.from, query.to)?;
    let mut tx = app.db.read(scope).await?;
    let totals = tx.account_totals(period).await?.into_iter();
    let totals = totals.map(|(account, currency, amount)| AccountTotal {
        account,
        total: SignedMoney { amount, currency },
    });
    Ok(Json(Page::whole(totals.collect())))
}

/// What a customer owes.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct Balance {
    customer_id: CustomerId,
    /// By currency: above zero what was charged and not paid, below zero what was paid and not charged yet.
    balances: Vec<SignedMoney>,
}

/// What a customer owes: the sum of the ledger, cards merged into theirs included.
#[utoipa::path(get, path = "/api/customers/{id}/balance", tag = "payments", params(("id" = Uuid, Path)),
    responses((status = 200, body = Balance)), security(("bearer" = []), ("cookie" = [])))]
async fn read_balance(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<Json<Balance>, Problem> {
    let scope = caller.may(Verb::ReadPayments)?;
    let mut tx = app.db.read(scope).await?;
    let card = customers::read(&mut tx, CustomerId(id)).await?;
    let customer_id = card.ok_or(Problem::NotFound)?.id;
    let sums = tx.receivable_of(customer_id).await?.into_iter();
    let balances = sums.map(|(currency, amount)| SignedMoney { amount, currency });
    Ok(Json(Balance {
        customer_id,
        balances: balances.collect(),
    }))
}

//! What the page of a link shows, read at one moment.

use jiff::Timestamp;

use super::gateway_page::is_known_enough;
use super::model::{Returned, Status};
use super::store::CheckoutRow;
use crate::accounts::{self, Business};
use crate::app::App;
use crate::customers;
use crate::invoices;
use crate::payments::accounts::{Way, paying};
use crate::payments::links::{LinkStatus, PaymentLink, booked_url, link};
use crate::platform::db::{Scope, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::PaymentLinkId;

/// How a link stands for its payer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    /// It can be paid.
    Open,
    /// The gateway is being asked for a page.
    Opening,
    /// The payer says to have paid; the gateway is being asked.
    Checking,
    /// The business has to look.
    Looked,
    Paid,
    /// It was paid and could not be kept.
    Returned,
    Cancelled,
    Expired,
}

/// What the page shows.
pub(super) struct Shown {
    pub(super) business: Business,
    pub(super) link: PaymentLink,
    pub(super) state: State,
    pub(super) takes_online: bool,
    pub(super) saves_cards: bool,
    pub(super) ways: Vec<Way>,
    /// Whether the gateway has to know more of the payer than the business does.
    pub(super) asks_payer: bool,
    /// Whether the payer is asked for documents by mail instead of paper.
    pub(super) asks_about_documents: bool,
    /// Whether the payer tried, and nothing was paid.
    pub(super) came_back_unpaid: bool,
}

impl Shown {
    /// Reads what the page of a link shows.
    pub(super) async fn read(
        app: &App,
        (scope, id): (Scope, PaymentLinkId),
    ) -> Result<Self, Problem> {
        let now = app.clock.now();
        let mut tx = app.db.read(scope).await?;
        let link = link(&mut tx, id).await?.ok_or(Problem::NotFound)?;
        let attempts = tx.checkouts_of(id).await?;
        let account = paying(app, &mut tx).await.map_err(Problem::internal)?;
        let customer = customers::read(&mut tx, link.customer_id).await?;
        let asks_payer = account.as_ref().is_some_and(|account| {
            customer.is_none_or(|customer| {
                let phone = customer.phone.as_deref();
                !is_known_enough(account.provider, &customer.full_name, phone)
            })
        });
        let state = match link.status {
            LinkStatus::Paid => paid(&mut tx, id).await?,
            _ => state_of(&link, &attempts, now),
        };
        let takes_online = account.is_some();
        let asks_about_documents =
            invoices::asks_about_documents(&mut tx, now, link.customer_id).await?;
        Ok(Self {
            business: accounts::business(&mut tx).await?,
            state,
            takes_online,
            saves_cards: account
                .as_ref()
                .is_some_and(|account| account.ways.contains(&Way::Card)),
            ways: account.map(|account| account.ways).unwrap_or_default(),
            asks_payer,
            asks_about_documents,
            came_back_unpaid: attempts.first().is_some_and(is_unpaid),
            link,
        })
    }

    /// The page of what was paid for, once it is paid.
    pub(super) fn booking(&self, app: &App) -> Option<String> {
        if self.state != State::Paid {
            return None;
        }
        booked_url(app, self.business.id, &self.link)
    }
}

async fn paid(tx: &mut Tx, id: PaymentLinkId) -> sqlx::Result<State> {
    let Some(payment) = tx.payment_of_link(id).await? else {
        return Ok(State::Paid);
    };
    let back = tx.given_back_of(payment.id).await?;
    Ok(if back.amount >= payment.amount.amount {
        State::Returned
    } else {
        State::Paid
    })
}

/// How a link stands that is not paid.
fn state_of(link: &PaymentLink, attempts: &[CheckoutRow], now: Timestamp) -> State {
    let any = |is: &dyn Fn(&CheckoutRow) -> bool| attempts.iter().any(is);
    if any(&|row| matches!(row.status, Status::Unknown | Status::Mismatch)) {
        return State::Looked;
    }
    if any(&|row| row.status == Status::Opening && !row.times().is_given_up(now)) {
        return State::Opening;
    }
    if any(&|row| row.status.is_watched() && is_being_asked(row, now)) {
        return State::Checking;
    }
    match link.status_at(now) {
        LinkStatus::Open | LinkStatus::Paid => State::Open,
        LinkStatus::Cancelled => State::Cancelled,
        LinkStatus::Expired => State::Expired,
    }
}

/// Whether the gateway is about to say what became of an attempt.
fn is_being_asked(row: &CheckoutRow, now: Timestamp) -> bool {
    let times = row.times();
    times.is_awaited(now) || (times.came_back_since() && times.came_back_now(now))
}

fn is_unpaid(row: &CheckoutRow) -> bool {
    let returned = row.times().returned.map(|(_, from)| from);
    row.status == Status::Declined || returned.is_some_and(|from| from != Returned::Success)
}

//! The SQL of attempts to pay.

use jiff::Timestamp;

use super::model::{Returned, Status, Times};
use crate::app::App;
use crate::payments::accounts::{Provider, Way};
use crate::platform::config::Secret;
use crate::platform::db::{Conn, Tx, execute, fetch_all, fetch_optional};
use crate::platform::ids::{BusinessId, CheckoutId, GatewayAccountId, PaymentLinkId};
use crate::platform::money::{Currency, Money};
use crate::platform::vault::Place;

/// An attempt as it is stored.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct CheckoutRow {
    pub(super) id: CheckoutId,
    pub(super) link_id: PaymentLinkId,
    pub(super) account_id: Option<GatewayAccountId>,
    pub(super) provider: Provider,
    pub(super) status: Status,
    amount: i64,
    currency: Currency,
    pub(super) max_installments: i64,
    pub(super) save_card: bool,
    pub(super) consent: String,
    ways: String,
    pub(super) page_id: Option<String>,
    page_secret: Option<Vec<u8>>,
    page_url: Option<Vec<u8>>,
    opened_at: Option<i64>,
    page_until: Option<i64>,
    pending_until: Option<i64>,
    returned_at: Option<i64>,
    returned: Option<Returned>,
    pub(super) looks: i64,
    looked_at: Option<i64>,
    pub(super) note: String,
    created_at: i64,
}

/// A new attempt, before there is a page.
#[derive(Debug, Clone)]
pub(super) struct NewCheckout<'a> {
    pub(super) id: CheckoutId,
    pub(super) link_id: PaymentLinkId,
    pub(super) account_id: Option<GatewayAccountId>,
    pub(super) provider: Provider,
    pub(super) amount: Money,
    pub(super) max_installments: u8,
    pub(super) save_card: bool,
    pub(super) consent: &'a str,
    pub(super) ways: &'a [Way],
}

/// The page of an attempt.
#[derive(Debug)]
pub(super) struct NewPage<'a> {
    pub(super) id: &'a str,
    pub(super) secret: Option<Vec<u8>>,
    pub(super) url: Vec<u8>,
    pub(super) page_until: Option<Timestamp>,
    pub(super) pending_until: Timestamp,
}

fn instant(at: i64) -> Timestamp {
    Timestamp::from_millisecond(at).unwrap_or_default()
}

impl CheckoutRow {
    /// What was asked for.
    pub(super) fn amount(&self) -> Money {
        Money::new(self.amount, self.currency)
    }

    /// The ways to pay that were asked for.
    pub(super) fn ways(&self) -> Vec<Way> {
        Way::list(&self.ways)
    }

    /// Its times.
    pub(super) fn times(&self) -> Times {
        Times {
            created_at: instant(self.created_at),
            opened_at: self.opened_at.map(instant),
            page_until: self.page_until.map(instant),
            pending_until: self.pending_until.map(instant),
            returned: self.returned_at.map(instant).zip(self.returned),
            looked_at: self.looked_at.map(instant),
        }
    }

    /// What is needed to ask about the page.
    pub(super) fn page_secret(
        &self,
        app: &App,
        business: BusinessId,
    ) -> anyhow::Result<Option<Secret>> {
        let place = place(business, self.id, "page_secret");
        let sealed = self.page_secret.as_ref();
        sealed
            .map(|sealed| app.vault.open(&place, sealed))
            .transpose()
    }

    /// Where the payer is led to.
    pub(super) fn page_url(
        &self,
        app: &App,
        business: BusinessId,
    ) -> anyhow::Result<Option<Secret>> {
        let place = place(business, self.id, "page_url");
        let sealed = self.page_url.as_ref();
        sealed
            .map(|sealed| app.vault.open(&place, sealed))
            .transpose()
    }
}

/// Where what is sealed of an attempt is kept.
pub(super) fn place(business: BusinessId, id: CheckoutId, column: &'static str) -> Place {
    Place {
        business,
        table: "checkouts",
        column,
        id: id.0,
    }
}

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, link_id, account_id, provider, status, amount, currency, max_installments, save_card, consent,
                ways, page_id, page_secret, page_url, opened_at, page_until, pending_until, returned_at, returned,
                looks, looked_at, note, created_at
            FROM checkouts WHERE business_id = $1 AND ",
            $rest
        )
    };
}

impl Tx {
    pub(super) async fn checkout(&mut self, id: CheckoutId) -> sqlx::Result<Option<CheckoutRow>> {
        const SQL: &str = select!("id = $2");
        let business = self.business();
        fetch_optional!(self, SQL, business, id)
    }

    /// As [`Tx::checkout`], held until the commit. On SQLite all writers take turns already.
    pub(super) async fn hold_checkout(
        &mut self,
        id: CheckoutId,
    ) -> sqlx::Result<Option<CheckoutRow>> {
        const SQL: &str =
            "SELECT id FROM checkouts WHERE business_id = $1 AND id = $2 FOR NO KEY UPDATE";
        let business = self.business();
        if let Conn::Postgres(conn) = &mut self.conn {
            sqlx::query(SQL)
                .bind(business)
                .bind(id)
                .execute(&mut **conn)
                .await?;
        }
        self.checkout(id).await
    }

    /// The attempts to pay a link, the newest first.
    pub(super) async fn checkouts_of(
        &mut self,
        link: PaymentLinkId,
    ) -> sqlx::Result<Vec<CheckoutRow>> {
        const SQL: &str = select!("link_id = $2 ORDER BY id DESC LIMIT 50");
        let business = self.business();
        fetch_all!(self, SQL, business, link)
    }

    /// Attempts, the newest first, from before `before`; of one link, or in one state, or all.
    pub(super) async fn checkouts(
        &mut self,
        (link, status): (Option<PaymentLinkId>, Option<Status>),
        before: CheckoutId,
        limit: i64,
    ) -> sqlx::Result<Vec<CheckoutRow>> {
        const SQL: &str = select!(
            "id < $2 AND ($3 IS NULL OR link_id = $3) AND ($4 IS NULL OR status = $4) ORDER BY id DESC LIMIT $5"
        );
        let business = self.business();
        fetch_all!(self, SQL, business, before, link, status, limit)
    }

    /// Adds an attempt; `false` when another one of the link is open.
    pub(super) async fn insert_checkout(
        &mut self,
        new: &NewCheckout<'_>,
        now: Timestamp,
    ) -> sqlx::Result<bool> {
        const SQL: &str = "
            INSERT INTO checkouts (business_id, id, link_id, account_id, provider, status, amount, currency,
                max_installments, save_card, consent, ways, created_at, updated_at)
            VALUES ($1, $2, $3, $4, $5, 'opening', $6, $7, $8, $9, $10, $11, $12, $12)
            ON CONFLICT DO NOTHING";
        let business = self.business();
        let ways = Way::listed(new.ways);
        let added = execute!(
            self,
            SQL,
            business,
            new.id,
            new.link_id,
            new.account_id,
            new.provider,
            new.amount.amount,
            new.amount.currency,
            i64::from(new.max_installments),
            new.save_card,
            new.consent,
            ways.as_str(),
            now.as_millisecond()
        )?;
        Ok(added == 1)
    }

    /// Gives an attempt its page; `false` when it was given up meanwhile.
    pub(super) async fn set_checkout_page(
        &mut self,
        id: CheckoutId,
        page: &NewPage<'_>,
        now: Timestamp,
    ) -> sqlx::Result<bool> {
        const SQL: &str = "
            UPDATE checkouts SET status = 'open', page_id = $3, page_secret = $4, page_url = $5, page_until = $6,
                pending_until = $7, opened_at = $8, updated_at = $8
            WHERE business_id = $1 AND id = $2 AND status = 'opening'";
        let business = self.business();
        let changed = execute!(
            self,
            SQL,
            business,
            id,
            page.id,
            page.secret.as_deref(),
            page.url.as_slice(),
            page.page_until.map(Timestamp::as_millisecond),
            page.pending_until.as_millisecond(),
            now.as_millisecond()
        )?;
        Ok(changed == 1)
    }

    /// Notes where an attempt that stood at `from` stands now, and what there is to say of it.
    pub(super) async fn set_checkout_status(
        &mut self,
        (id, from): (CheckoutId, Status),
        (status, note): (Status, &str),
        now: Timestamp,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE checkouts SET status = $4, note = $5, updated_at = $6
            WHERE business_id = $1 AND id = $2 AND status = $3";
        let business = self.business();
        let at = now.as_millisecond();
        execute!(self, SQL, business, id, from, status, note, at).map(drop)
    }

    /// Notes that the gateway was asked.
    pub(super) async fn note_checkout_look(
        &mut self,
        id: CheckoutId,
        now: Timestamp,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE checkouts SET looks = looks + 1, looked_at = $3 WHERE business_id = $1 AND id = $2";
        let business = self.business();
        execute!(self, SQL, business, id, now.as_millisecond()).map(drop)
    }

    /// Notes that the payer came back.
    pub(super) async fn note_checkout_return(
        &mut self,
        id: CheckoutId,
        returned: Returned,
        now: Timestamp,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE checkouts SET returned = $3, returned_at = $4 WHERE business_id = $1 AND id = $2";
        let business = self.business();
        execute!(self, SQL, business, id, returned, now.as_millisecond()).map(drop)
    }
}

//! The SQL of devices that are told of news.

use crate::platform::db::{Tx, execute, fetch_all, fetch_one, fetch_optional};
use crate::platform::i18n::Lang;
use crate::platform::ids::{PushSubscriptionId, UserId};

/// A device as it is stored.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct SubscriptionRow {
    pub(super) id: PushSubscriptionId,
    pub(super) user_id: UserId,
    pub(super) endpoint: String,
    pub(super) p256dh: Vec<u8>,
    pub(super) auth: Vec<u8>,
    pub(super) lang: Lang,
    pub(super) device: String,
    pub(super) created_at: i64,
}

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, user_id, endpoint, p256dh, auth, lang, device, created_at FROM push_subscriptions
            WHERE business_id = $1 AND ",
            $rest
        )
    };
}

impl Tx {
    /// The devices of a person, in the order they were added.
    pub(super) async fn push_subscriptions_of(
        &mut self,
        user: UserId,
    ) -> sqlx::Result<Vec<SubscriptionRow>> {
        const SQL: &str = select!("user_id = $2 ORDER BY created_at, id");
        let business = self.business();
        fetch_all!(self, SQL, business, user)
    }

    pub(super) async fn push_subscription(
        &mut self,
        id: PushSubscriptionId,
    ) -> sqlx::Result<Option<SubscriptionRow>> {
        const SQL: &str = select!("id = $2");
        let business = self.business();
        fetch_optional!(self, SQL, business, id)
    }

    /// Every device of the business.
    pub(super) async fn push_subscription_ids(&mut self) -> sqlx::Result<Vec<PushSubscriptionId>> {
        const SQL: &str = "SELECT id FROM push_subscriptions WHERE business_id = $1 ORDER BY id";
        let business = self.business();
        let rows: Vec<(PushSubscriptionId,)> = fetch_all!(self, SQL, business)?;
        Ok(rows.into_iter().map(|(id,)| id).collect())
    }

    /// Stores a device, or what is new of one that is known by its address.
    pub(super) async fn put_push_subscription(
        &mut self,
        row: &SubscriptionRow,
    ) -> sqlx::Result<SubscriptionRow> {
        const SQL: &str = "
            INSERT INTO push_subscriptions (business_id, id, user_id, endpoint, p256dh, auth, lang, device, created_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            ON CONFLICT (business_id, user_id, endpoint) DO UPDATE SET p256dh = excluded.p256dh,
                auth = excluded.auth, lang = excluded.lang, device = excluded.device
            RETURNING id, user_id, endpoint, p256dh, auth, lang, device, created_at";
        let business = self.business();
        fetch_one!(
            self,
            SQL,
            business,
            row.id,
            row.user_id,
            row.endpoint.as_str(),
            row.p256dh.as_slice(),
            row.auth.as_slice(),
            row.lang,
            row.device.as_str(),
            row.created_at
        )
    }

    /// A device that somebody else of the team used before is not told for them any more.
    pub(super) async fn take_over_push_endpoint(
        &mut self,
        endpoint: &str,
        user: UserId,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            DELETE FROM push_subscriptions WHERE business_id = $1 AND endpoint = $2 AND user_id <> $3";
        let business = self.business();
        execute!(self, SQL, business, endpoint, user).map(drop)
    }

    pub(super) async fn delete_push_subscription(
        &mut self,
        id: PushSubscriptionId,
    ) -> sqlx::Result<()> {
        const SQL: &str = "DELETE FROM push_subscriptions WHERE business_id = $1 AND id = $2";
        let business = self.business();
        execute!(self, SQL, business, id).map(drop)
    }

    pub(super) async fn delete_push_subscriptions_of(&mut self, user: UserId) -> sqlx::Result<()> {
        const SQL: &str = "DELETE FROM push_subscriptions WHERE business_id = $1 AND user_id = $2";
        let business = self.business();
        execute!(self, SQL, business, user).map(drop)
    }
}

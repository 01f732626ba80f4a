//! The subscribers' SQL.

use std::collections::HashMap;

use jiff::Timestamp;

use super::list::Filter;
use super::model::{Details, Source, Status, Subscriber};
use crate::platform::db::{Tx, execute, fetch_all, fetch_optional};
use crate::platform::i18n::Lang;
use crate::platform::ids::{SubscriberId, SubscriberListId};

/// A subscriber's row.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct SubscriberRow {
    pub(super) id: SubscriberId,
    pub(super) email: String,
    pub(super) phone: Option<String>,
    pub(super) full_name: String,
    pub(super) lang: Lang,
    pub(super) status: Status,
    pub(super) source: Source,
    pub(super) words: String,
    asked_at: Option<i64>,
    pub(super) version: i64,
    created_at: i64,
    updated_at: i64,
}

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, email, phone, full_name, lang, status, source, words, asked_at, version, created_at,
                updated_at FROM subscribers WHERE business_id = $1 AND ",
            $rest
        )
    };
}

impl SubscriberRow {
    /// When they were last asked to confirm.
    pub(super) fn asked_at(&self) -> Option<Timestamp> {
        self.asked_at.map(instant)
    }

    /// What can be edited.
    pub(super) fn details(&self) -> Details {
        Details {
            email: self.email.clone(),
            phone: self.phone.clone(),
            full_name: self.full_name.clone(),
            lang: self.lang,
        }
    }

    /// The subscriber with their lists.
    pub(super) fn with_lists(self, lists: Vec<SubscriberListId>) -> Subscriber {
        Subscriber {
            id: self.id,
            email: self.email,
            phone: self.phone,
            full_name: self.full_name,
            lang: self.lang,
            status: self.status,
            source: self.source,
            lists,
            created_at: instant(self.created_at),
            updated_at: instant(self.updated_at),
            version: self.version,
        }
    }
}

/// A moment as it is stored.
pub(super) fn instant(epoch_ms: i64) -> Timestamp {
    Timestamp::from_millisecond(epoch_ms).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// How a subscriber comes into being.
#[derive(Debug)]
pub(super) struct Origin<'a> {
    pub(super) status: Status,
    pub(super) source: Source,
    pub(super) words: &'a str,
    pub(super) asked_at: Option<Timestamp>,
}

impl Tx {
    pub(super) async fn subscriber(
        &mut self,
        id: SubscriberId,
    ) -> sqlx::Result<Option<SubscriberRow>> {
        let business = self.business();
        fetch_optional!(self, select!("id = $2"), business, id)
    }

    pub(super) async fn subscriber_of_email(
        &mut self,
        email: &str,
    ) -> sqlx::Result<Option<SubscriberRow>> {
        let business = self.business();
        fetch_optional!(self, select!("email = $2"), business, email)
    }

    /// Locks a subscriber until the transaction ends; false when there is none.
    pub(super) async fn hold_subscriber(&mut self, id: SubscriberId) -> sqlx::Result<bool> {
        const SQL: &str = "
            UPDATE subscribers SET updated_at = updated_at WHERE business_id = $1 AND id = $2";
        let business = self.business();
        Ok(execute!(self, SQL, business, id)? == 1)
    }

    /// Stores a new subscriber; false when the address is another's.
    pub(super) async fn insert_subscriber(
        &mut self,
        id: SubscriberId,
        details: &Details,
        origin: &Origin<'_>,
        now: Timestamp,
    ) -> sqlx::Result<bool> {
        const SQL: &str = "
            INSERT INTO subscribers (business_id, id, email, phone, full_name, lang, status, source, words, asked_at,
                search_text, created_at, updated_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12)
            ON CONFLICT (business_id, email) DO NOTHING";
        let business = self.business();
        let inserted = execute!(
            self,
            SQL,
            business,
            id,
            details.email.as_str(),
            details.phone.as_deref(),
            details.full_name.as_str(),
            details.lang,
            origin.status,
            origin.source,
            origin.words,
            origin.asked_at.map(Timestamp::as_millisecond),
            details.search_text(),
            now.as_millisecond()
        )?;
        Ok(inserted == 1)
    }

    /// Stores changed details, if nobody changed them since `version`.
    pub(super) async fn update_subscriber(
        &mut self,
        (id, version): (SubscriberId, i64),
        details: &Details,
        status: Status,
        now: Timestamp,
    ) -> sqlx::Result<bool> {
        const SQL: &str = "
            UPDATE subscribers SET email = $4, phone = $5, full_name = $6, lang = $7, status = $8, search_text = $9,
                updated_at = $10, version = version + 1
            WHERE business_id = $1 AND id = $2 AND version = $3";
        let business = self.business();
        let updated = execute!(
            self,
            SQL,
            business,
            id,
            version,
            details.email.as_str(),
            details.phone.as_deref(),
            details.full_name.as_str(),
            details.lang,
            status,
            details.search_text(),
            now.as_millisecond()
        )?;
        Ok(updated == 1)
    }

    /// Notes that a subscriber was asked to confirm at `now`, having read `words`.
    pub(super) async fn note_asked(
        &mut self,
        id: SubscriberId,
        words: &str,
        now: Timestamp,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE subscribers SET asked_at = $3, words = $4, updated_at = $3 WHERE business_id = $1 AND id = $2";
        let business = self.business();
        execute!(self, SQL, business, id, now.as_millisecond(), words).map(drop)
    }

    pub(super) async fn set_subscriber_status(
        &mut self,
        email: &str,
        status: Status,
        now: Timestamp,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE subscribers SET status = $3, updated_at = $4, version = version + 1
            WHERE business_id = $1 AND email = $2 AND status <> $3";
        let business = self.business();
        execute!(self, SQL, business, email, status, now.as_millisecond()).map(drop)
    }

    pub(super) async fn delete_subscriber(&mut self, id: SubscriberId) -> sqlx::Result<()> {
        const MEMBERS: &str =
            "DELETE FROM subscriber_list_members WHERE business_id = $1 AND subscriber_id = $2";
        const SQL: &str = "DELETE FROM subscribers WHERE business_id = $1 AND id = $2";
        let business = self.business();
        execute!(self, MEMBERS, business, id)?;
        execute!(self, SQL, business, id).map(drop)
    }

    /// A page and one row more, the newest first.
    pub(super) async fn subscribers_page(
        &mut self,
        filter: &Filter,
    ) -> sqlx::Result<Vec<SubscriberRow>> {
        const SQL: &str = select!(
            r"(CAST($2 AS TEXT) IS NULL OR status = $2)
            AND (CAST($3 AS TEXT) IS NULL OR search_text LIKE $3 ESCAPE '\')
            AND ($4 IS NULL OR id IN (
                SELECT subscriber_id FROM subscriber_list_members WHERE business_id = $1 AND list_id = $4))
            AND id < $5 ORDER BY id DESC LIMIT $6"
        );
        let business = self.business();
        fetch_all!(
            self,
            SQL,
            business,
            filter.status,
            filter.pattern.as_deref(),
            filter.list,
            filter.before,
            filter.limit
        )
    }

    /// The lists of the subscribers from `first` to `last`.
    pub(super) async fn lists_of_subscribers(
        &mut self,
        first: SubscriberId,
        last: SubscriberId,
    ) -> sqlx::Result<HashMap<SubscriberId, Vec<SubscriberListId>>> {
        const SQL: &str = "
            SELECT subscriber_id, list_id FROM subscriber_list_members
            WHERE business_id = $1 AND subscriber_id >= $2 AND subscriber_id <= $3 ORDER BY list_id";
        let business = self.business();
        let rows: Vec<(SubscriberId, SubscriberListId)> =
            fetch_all!(self, SQL, business, first, last)?;
        let mut lists: HashMap<SubscriberId, Vec<SubscriberListId>> = HashMap::new();
        for (subscriber, list) in rows {
            lists.entry(subscriber).or_default().push(list);
        }
        Ok(lists)
    }

    /// Puts a subscriber on a list.
    pub(super) async fn join_list(
        &mut self,
        list: SubscriberListId,
        subscriber: SubscriberId,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO subscriber_list_members (business_id, list_id, subscriber_id) VALUES ($1, $2, $3)
            ON CONFLICT DO NOTHING";
        let business = self.business();
        execute!(self, SQL, business, list, subscriber).map(drop)
    }

    /// Takes a subscriber off every list.
    pub(super) async fn leave_lists(&mut self, subscriber: SubscriberId) -> sqlx::Result<()> {
        const SQL: &str =
            "DELETE FROM subscriber_list_members WHERE business_id = $1 AND subscriber_id = $2";
        let business = self.business();
        execute!(self, SQL, business, subscriber).map(drop)
    }
}

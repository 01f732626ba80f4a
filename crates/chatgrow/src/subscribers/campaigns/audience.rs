//! Whom a campaign is for: gone through in batches, and counted. Who a customer is, is read from their table; which of
//! them are meant is said by the room of customers.

use jiff::Timestamp;
use uuid::Uuid;

use super::model::{Audience, By, CustomerFilter, Part, SubscriberFilter};
use crate::consents::{Person, agreed_addresses};
use crate::customers::{self, Criteria};
use crate::platform::db::{Statement, Tx, fetch_all, fetch_one};
use crate::platform::ids::{CustomerId, SubscriberId};

/// Somebody whom a campaign is for.
#[derive(Debug)]
pub(super) struct Someone {
    pub(super) person: Person,
    pub(super) address: String,
    pub(super) name: String,
}

/// Where a batch of an audience ends.
pub(super) struct Batch {
    pub(super) people: Vec<Someone>,
    pub(super) part: Part,
    pub(super) place: Option<Uuid>,
}

/// Subscribers of `$1` with an address, on the list `$2` if it is given.
macro_rules! subscribers {
    ($address:literal) => {
        concat!(
            "p.business_id = $1 AND p.status = 'subscribed' AND p.",
            $address,
            " IS NOT NULL AND ($2 IS NULL OR p.id IN (
            SELECT m.subscriber_id FROM subscriber_list_members m WHERE m.business_id = $1 AND m.list_id = $2))"
        )
    };
}

/// The addresses of subscribers, and how many of them agreed.
macro_rules! count_subscribers {
    ($channel:literal, $address:literal) => {
        concat!(
            "SELECT count(DISTINCT p.",
            $address,
            "), count(DISTINCT CASE WHEN p.",
            $address,
            " IN (",
            agreed_addresses!($channel, $address),
            ") THEN p.",
            $address,
            " END) FROM subscribers p WHERE ",
            subscribers!($address)
        )
    };
}

/// The addresses of customers, and how many of them agreed: before its conditions.
macro_rules! count_customers {
    ($channel:literal, $address:literal) => {
        concat!(
            "SELECT count(DISTINCT c.",
            $address,
            "), count(DISTINCT CASE WHEN c.",
            $address,
            " IN (",
            agreed_addresses!($channel, $address),
            ") THEN c.",
            $address,
            " END) FROM customers c WHERE "
        )
    };
}

/// … without those of the subscribers, on a list if it is given.
macro_rules! no_subscribers {
    ($address:literal) => {
        concat!(
            " AND NOT EXISTS (
                SELECT 1 FROM subscribers s WHERE s.business_id = $1 AND s.",
            $address,
            " = c.",
            $address,
            " AND s.status = 'subscribed'"
        )
    };
}

/// A page of subscribers after `$3`, with their addresses.
macro_rules! page_of_subscribers {
    ($address:literal) => {
        concat!(
            "SELECT p.id, p.",
            $address,
            ", p.full_name FROM subscribers p WHERE ",
            subscribers!($address),
            " AND p.id > $3 ORDER BY p.id LIMIT $4"
        )
    };
}

/// How many addresses an audience has, and how many of them may be written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct AudienceSize {
    /// Addresses.
    pub(super) addresses: i64,
    /// Those that agreed to advertising.
    pub(super) allowed: i64,
}

/// The next batch after `place` of `part`, of up to `limit` people.
pub(super) async fn next(
    tx: &mut Tx,
    now: Timestamp,
    (by, audience): (By, &Audience),
    (part, place): (Part, Option<Uuid>),
    limit: i64,
) -> sqlx::Result<Batch> {
    let after = place.unwrap_or(Uuid::nil());
    let rows: Vec<(Uuid, String, String)> = match part {
        Part::Subscribers => match &audience.subscribers {
            Some(filter) => tx.audience_of_subscribers(by, filter, after, limit).await?,
            None => Vec::new(),
        },
        Part::Customers => match &audience.customers {
            Some(filter) => {
                tx.audience_of_customers((by, filter), now, after, limit)
                    .await?
            }
            None => Vec::new(),
        },
        Part::Through => Vec::new(),
    };
    let (part, place) = match (rows.last(), part) {
        (Some((last, ..)), part) => (part, Some(*last)),
        (None, Part::Subscribers) => (Part::Customers, None),
        (None, Part::Customers | Part::Through) => (Part::Through, None),
    };
    let is_customer = part == Part::Customers;
    let people = rows.into_iter().map(|(id, address, name)| Someone {
        person: if is_customer {
            Person::Customer(CustomerId(id))
        } else {
            Person::Subscriber(SubscriberId(id))
        },
        address,
        name,
    });
    Ok(Batch {
        people: people.collect(),
        part,
        place,
    })
}

impl Tx {
    async fn audience_of_subscribers(
        &mut self,
        by: By,
        filter: &SubscriberFilter,
        after: Uuid,
        limit: i64,
    ) -> sqlx::Result<Vec<(Uuid, String, String)>> {
        const MAILS: &str = page_of_subscribers!("email");
        const PHONES: &str = page_of_subscribers!("phone");
        let business = self.business();
        let sql = by.pick(MAILS, PHONES);
        fetch_all!(self, sql, business, filter.list, after, limit)
    }

    async fn audience_of_customers(
        &mut self,
        (by, filter): (By, &CustomerFilter),
        now: Timestamp,
        after: Uuid,
        limit: i64,
    ) -> sqlx::Result<Vec<(Uuid, String, String)>> {
        let criteria = criteria_of(self, now, (by, filter)).await?;
        let mut statement = Statement::of(self);
        statement.say(by.pick(
            "SELECT c.id, c.email, c.full_name FROM customers c WHERE ",
            "SELECT c.id, c.phone, c.full_name FROM customers c WHERE ",
        ));
        criteria.put_on(&mut statement);
        statement.put(
            " AND c.id > ? ORDER BY c.id LIMIT ?",
            [after.into(), limit.into()],
        );
        self.rows_of(statement).await
    }

    /// How many addresses an audience has now; those of subscribers who are customers too are counted once.
    pub(super) async fn audience_size(
        &mut self,
        (by, audience): (By, &Audience),
        now: Timestamp,
    ) -> sqlx::Result<AudienceSize> {
        const SUBSCRIBERS: [&str; 2] = [
            count_subscribers!("email", "email"),
            count_subscribers!("sms", "phone"),
        ];
        let business = self.business();
        let mut size = AudienceSize {
            addresses: 0,
            allowed: 0,
        };
        if let Some(filter) = &audience.subscribers {
            let sql = by.pick(SUBSCRIBERS[0], SUBSCRIBERS[1]);
            let (all, allowed): (i64, i64) = fetch_one!(self, sql, business, filter.list)?;
            size.addresses += all;
            size.allowed += allowed;
        }
        if let Some(filter) = &audience.customers {
            let others = audience.subscribers.as_ref();
            let (all, allowed) = self.count_customers_of((by, filter), now, others).await?;
            size.addresses += all;
            size.allowed += allowed;
        }
        Ok(size)
    }

    /// The addresses of customers that are none of `others`, and how many of them agreed.
    async fn count_customers_of(
        &mut self,
        (by, filter): (By, &CustomerFilter),
        now: Timestamp,
        others: Option<&SubscriberFilter>,
    ) -> sqlx::Result<(i64, i64)> {
        let criteria = criteria_of(self, now, (by, filter)).await?;
        let mut statement = Statement::of(self);
        statement.say(by.pick(
            count_customers!("email", "email"),
            count_customers!("sms", "phone"),
        ));
        criteria.put_on(&mut statement);
        if let Some(others) = others {
            statement.say(by.pick(no_subscribers!("email"), no_subscribers!("phone")));
            if let Some(list) = others.list {
                statement.put(
                    " AND s.id IN (
                        SELECT m.subscriber_id FROM subscriber_list_members m
                        WHERE m.business_id = $1 AND m.list_id = ?)",
                    [list.into()],
                );
            }
            statement.say(")");
        }
        let rows: Vec<(i64, i64)> = self.rows_of(statement).await?;
        Ok(rows.into_iter().next().unwrap_or_default())
    }
}

impl By {
    /// The statement for this channel's addresses.
    fn pick(self, mails: &'static str, phones: &'static str) -> &'static str {
        match self {
            Self::Email => mails,
            Self::Sms => phones,
        }
    }
}

/// The customers of a filter who have an address for the channel; the room of customers says what each condition means.
async fn criteria_of(
    tx: &mut Tx,
    now: Timestamp,
    (by, filter): (By, &CustomerFilter),
) -> sqlx::Result<Criteria> {
    let stored = |at: Option<Timestamp>| at.map(Timestamp::as_millisecond);
    let mut criteria = match &filter.filter {
        Some(listed) => customers::criteria(tx, now, listed, "")
            .await
            .map_err(|problem| sqlx::Error::Decode(problem.to_string().into()))?,
        None => Criteria::all(customers::Status::Active),
    };
    criteria.status = customers::Status::Active;
    criteria.tags.extend(filter.tag.clone());
    let (from, before) = (
        stored(filter.last_visit_after),
        stored(filter.last_visit_before),
    );
    criteria.visited_from = criteria.visited_from.max(from);
    criteria.visited_before = match (criteria.visited_before, before) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    };
    criteria.service = filter.visited_service;
    if filter.without_future_visit == Some(true) {
        criteria.future_visit = Some((false, now.as_millisecond()));
    }
    match by {
        By::Email => criteria.email = Some(true),
        By::Sms => criteria.phone = Some(true),
    }
    Ok(criteria)
}

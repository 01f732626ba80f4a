//! Whom a campaign is for: gone through in batches, and counted. Who a customer is, and when they were here, is
//! read from the tables of customers and appointments.

use jiff::Timestamp;
use uuid::Uuid;

use super::model::{Audience, By, CustomerFilter, Part, SubscriberFilter};
use crate::consents::Person;
use crate::platform::db::{Tx, fetch_all, fetch_one};
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

/// Customers of `$1` with an address, the tag `$2`, a last visit before `$3` and from `$4` on, a visit for the
/// service `$5` that took place, and, if `$6` is given, no visit from that moment on.
macro_rules! customers {
    ($address:literal) => {
        concat!(
            "p.business_id = $1 AND p.status = 'active' AND p.merged_into IS NULL AND p.",
            $address,
            " IS NOT NULL
        AND (CAST($2 AS TEXT) IS NULL OR EXISTS (
            SELECT 1 FROM customer_tags t WHERE t.business_id = $1 AND t.customer_id = p.id AND t.tag = $2))
        AND (CAST($3 AS BIGINT) IS NULL OR p.last_visit_at < $3)
        AND (CAST($4 AS BIGINT) IS NULL OR p.last_visit_at >= $4)
        AND ($5 IS NULL OR EXISTS (
            SELECT 1 FROM appointments a WHERE a.business_id = $1 AND a.customer_id = p.id AND a.service_id = $5
                AND a.status = 'completed'))
        AND (CAST($6 AS BIGINT) IS NULL OR NOT EXISTS (
            SELECT 1 FROM appointments a WHERE a.business_id = $1 AND a.customer_id = p.id
                AND a.starts_at >= $6 AND a.status IN ('pending', 'confirmed')))"
        )
    };
}

/// Of these people, whose address was agreed for and nothing withdrawn since: the rule of `consents`, for counting.
macro_rules! agreed {
    ($person:literal, $channel:literal, $address:literal) => {
        concat!(
            "EXISTS (
            SELECT 1 FROM consents g
            WHERE g.business_id = $1 AND g.channel = '",
            $channel,
            "' AND g.purpose = 'marketing' AND g.act = 'given' AND g.address = p.",
            $address,
            " AND NOT EXISTS (
                SELECT 1 FROM consents w
                WHERE w.business_id = $1 AND w.channel = g.channel AND w.purpose = 'marketing'
                  AND w.act = 'withdrawn' AND w.address = g.address AND w.seq >= g.seq)
              AND NOT EXISTS (
                SELECT 1 FROM consents w
                WHERE w.business_id = $1 AND w.channel = g.channel AND w.purpose = 'marketing'
                  AND w.act = 'withdrawn' AND w.",
            $person,
            " = p.id AND w.seq >= g.seq))"
        )
    };
}

/// The addresses of subscribers, and how many of them agreed.
macro_rules! count_subscribers {
    ($channel:literal, $address:literal) => {
        concat!(
            "SELECT count(DISTINCT p.",
            $address,
            "), count(DISTINCT CASE WHEN ",
            agreed!("subscriber_id", $channel, $address),
            " THEN p.",
            $address,
            " END) FROM subscribers p WHERE ",
            subscribers!($address)
        )
    };
}

/// The addresses of customers, without those of the subscribers of `$8` where `$7` is not 0, and how many of them
/// agreed.
macro_rules! count_customers {
    ($channel:literal, $address:literal) => {
        concat!(
            "SELECT count(DISTINCT p.",
            $address,
            "), count(DISTINCT CASE WHEN ",
            agreed!("customer_id", $channel, $address),
            " THEN p.",
            $address,
            " END) FROM customers p WHERE ",
            customers!($address),
            " AND ($7 = 0 OR NOT EXISTS (
                SELECT 1 FROM subscribers s WHERE s.business_id = $1 AND s.",
            $address,
            " = p.",
            $address,
            " AND s.status = 'subscribed' AND ($8 IS NULL OR s.id IN (
                        SELECT m.subscriber_id FROM subscriber_list_members m
                        WHERE m.business_id = $1 AND m.list_id = $8))))"
        )
    };
}

/// A page of people after `$3` or `$7`, with their addresses.
macro_rules! page_of {
    ($table:literal, $address:literal, $which:expr, $rest:literal) => {
        concat!(
            "SELECT p.id, p.",
            $address,
            ", p.full_name FROM ",
            $table,
            " p WHERE ",
            $which,
            $rest
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
        const MAILS: &str = page_of!(
            "subscribers",
            "email",
            subscribers!("email"),
            " AND p.id > $3 ORDER BY p.id LIMIT $4"
        );
        const PHONES: &str = page_of!(
            "subscribers",
            "phone",
            subscribers!("phone"),
            " AND p.id > $3 ORDER BY p.id LIMIT $4"
        );
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
        const MAILS: &str = page_of!(
            "customers",
            "email",
            customers!("email"),
            " AND p.id > $7 ORDER BY p.id LIMIT $8"
        );
        const PHONES: &str = page_of!(
            "customers",
            "phone",
            customers!("phone"),
            " AND p.id > $7 ORDER BY p.id LIMIT $8"
        );
        let business = self.business();
        let (before, from, free) = moments(filter, now);
        let sql = by.pick(MAILS, PHONES);
        fetch_all!(
            self,
            sql,
            business,
            filter.tag.as_deref(),
            before,
            from,
            filter.visited_service,
            free,
            after,
            limit
        )
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
        const CUSTOMERS: [&str; 2] = [
            count_customers!("email", "email"),
            count_customers!("sms", "phone"),
        ];
        let subscribers = by.pick(SUBSCRIBERS[0], SUBSCRIBERS[1]);
        let customers = by.pick(CUSTOMERS[0], CUSTOMERS[1]);
        let business = self.business();
        let mut size = AudienceSize {
            addresses: 0,
            allowed: 0,
        };
        if let Some(filter) = &audience.subscribers {
            let (all, allowed): (i64, i64) = fetch_one!(self, subscribers, business, filter.list)?;
            size.addresses += all;
            size.allowed += allowed;
        }
        if let Some(filter) = &audience.customers {
            let (before, from, free) = moments(filter, now);
            let list = audience.subscribers.as_ref().and_then(|it| it.list);
            let (all, allowed): (i64, i64) = fetch_one!(
                self,
                customers,
                business,
                filter.tag.as_deref(),
                before,
                from,
                filter.visited_service,
                free,
                i64::from(audience.subscribers.is_some()),
                list
            )?;
            size.addresses += all;
            size.allowed += allowed;
        }
        Ok(size)
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

/// The moments of a filter as they are stored; the last one only when visits to come count.
fn moments(filter: &CustomerFilter, now: Timestamp) -> (Option<i64>, Option<i64>, Option<i64>) {
    let stored = |at: Option<Timestamp>| at.map(Timestamp::as_millisecond);
    let free = filter.without_future_visit == Some(true);
    (
        stored(filter.last_visit_before),
        stored(filter.last_visit_after),
        free.then(|| now.as_millisecond()),
    )
}

//! Addresses that are not written to: by the reader's wish, or because the carrier says so.

mod lift;
mod routes;

use jiff::Timestamp;
use serde::Serialize;
use serde_json::{Value, json};
use utoipa::ToSchema;

use super::connections::{Channel, Purpose};
use crate::customers;
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::platform::db::{Tx, contains_pattern, execute, fetch_all, fetch_optional};
use crate::platform::ids::CustomerId;

pub(super) use routes::routes;

/// Why an address is not written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[schema(as = SuppressionSource)]
pub(super) enum Source {
    /// Its owner answered with a word that means so.
    Keyword,
    /// The carrier lets nothing through.
    Carrier,
    /// Mail to it came back.
    Bounce,
    /// Its owner called a mail unwanted.
    Complaint,
    /// Its owner unsubscribed at the carrier.
    Unsubscribed,
}

impl Source {
    /// Who does not want advertising still gets the receipt.
    fn extent(self) -> Extent {
        match self {
            Self::Keyword | Self::Carrier | Self::Bounce => Extent::All,
            Self::Complaint | Self::Unsubscribed => Extent::Marketing,
        }
    }

    /// Whether it is the wish of the address's owner, so that only their word can end it.
    fn is_wish(self) -> bool {
        matches!(self, Self::Keyword | Self::Complaint | Self::Unsubscribed)
    }
}

/// What is not sent to an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[schema(as = SuppressionExtent)]
pub(super) enum Extent {
    /// Nothing is sent.
    All,
    /// No advertising is sent.
    Marketing,
}

/// An address that is not written to.
#[derive(Debug, Clone, sqlx::FromRow)]
struct Suppressed {
    channel: Channel,
    address: String,
    source: Source,
    extent: Extent,
    at: i64,
}

/// A place in the list: when, and by which channel and address where times are equal.
type Place = (i64, Channel, String);

/// Tells the journal that an address was suppressed or released, with what `more` says of it. The customer whose
/// telephone it is, if it is one.
pub(super) async fn tell(
    tx: &mut Tx,
    now: Timestamp,
    (actor, kind): (&Actor, Kind),
    (channel, address): (Channel, &str),
    more: Value,
) -> sqlx::Result<Option<CustomerId>> {
    let customer = match channel {
        Channel::Email => None,
        Channel::Sms | Channel::Whatsapp => customers::of_phone(tx, address).await?,
    };
    let mut data = json!({ "channel": channel, "address": address });
    if let (Value::Object(data), Value::Object(more)) = (&mut data, more) {
        data.extend(more);
    }
    let change = Change {
        kind,
        subject: customer.map_or(Subject::Business(tx.business()), Subject::Customer),
        customer,
        data,
    };
    journal::record(tx, now, actor, change).await?;
    Ok(customer)
}

impl Tx {
    /// Writes nothing to an address any more. `false` when that was so already.
    pub(super) async fn suppress(
        &mut self,
        (channel, address): (Channel, &str),
        source: Source,
        now: Timestamp,
    ) -> sqlx::Result<bool> {
        const SQL: &str = "
            INSERT INTO suppressions (business_id, channel, address, source, extent, at) VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (business_id, channel, address) DO UPDATE SET source = $4, extent = $5, at = $6
            WHERE suppressions.extent = 'marketing' AND $5 = 'all'";
        let business = self.business();
        let at = now.as_millisecond();
        Ok(execute!(
            self,
            SQL,
            business,
            channel,
            address,
            source,
            source.extent(),
            at
        )? == 1)
    }

    /// Lifts what its owner wished with a word; what the carrier or a bounce says stays.
    pub(super) async fn lift_suppression(
        &mut self,
        channel: Channel,
        address: &str,
    ) -> sqlx::Result<bool> {
        const SQL: &str = "
            DELETE FROM suppressions
            WHERE business_id = $1 AND channel = $2 AND address = $3 AND source IN ('keyword', 'unsubscribed')";
        let business = self.business();
        Ok(execute!(self, SQL, business, channel, address)? == 1)
    }

    /// Whether nothing for this purpose is to be sent to an address.
    pub(super) async fn is_suppressed(
        &mut self,
        (channel, address): (Channel, &str),
        purpose: Purpose,
    ) -> sqlx::Result<bool> {
        let found = self.suppressed((channel, address)).await?;
        Ok(found.is_some_and(|it| purpose == Purpose::Marketing || it.extent == Extent::All))
    }

    async fn suppressed(
        &mut self,
        (channel, address): (Channel, &str),
    ) -> sqlx::Result<Option<Suppressed>> {
        const SQL: &str = "
            SELECT channel, address, source, extent, at FROM suppressions
            WHERE business_id = $1 AND channel = $2 AND address = $3";
        let business = self.business();
        fetch_optional!(self, SQL, business, channel, address)
    }

    /// Lifts a suppression if it still is for this reason.
    async fn release(
        &mut self,
        (channel, address): (Channel, &str),
        source: Source,
    ) -> sqlx::Result<bool> {
        const SQL: &str = "
            DELETE FROM suppressions WHERE business_id = $1 AND channel = $2 AND address = $3 AND source = $4";
        let business = self.business();
        Ok(execute!(self, SQL, business, channel, address, source)? == 1)
    }

    /// The newest first, from after `place`; only of `channel` and with `part` in the address where they are given.
    async fn suppressions(
        &mut self,
        (channel, part): (Option<Channel>, Option<&str>),
        place: Option<Place>,
        limit: i64,
    ) -> sqlx::Result<Vec<Suppressed>> {
        const SQL: &str = r"
            SELECT channel, address, source, extent, at FROM suppressions
            WHERE business_id = $1 AND (CAST($2 AS TEXT) IS NULL OR channel = $2)
              AND (CAST($3 AS TEXT) IS NULL OR address LIKE $3 ESCAPE '\')
              AND (at < $4 OR (at = $4 AND (channel, address) > ($5, $6)))
            ORDER BY at DESC, channel, address LIMIT $7";
        let business = self.business();
        let (at, after_channel, after_address) =
            place.unwrap_or((i64::MAX, Channel::Email, String::new()));
        let part = part.map(contains_pattern);
        fetch_all!(
            self,
            SQL,
            business,
            channel,
            part.as_deref(),
            at,
            after_channel,
            after_address.as_str(),
            limit
        )
    }
}

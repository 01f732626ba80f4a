//! Addresses that are not written to: by the reader's wish, or because the carrier says so.

use jiff::Timestamp;

use super::connections::{Channel, Purpose};
use crate::platform::db::{Tx, execute, fetch_optional};

/// Why an address is not written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
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
    /// `all`, or only `marketing`: who does not want advertising still gets the receipt.
    fn extent(self) -> &'static str {
        match self {
            Self::Keyword | Self::Carrier | Self::Bounce => "all",
            Self::Complaint | Self::Unsubscribed => "marketing",
        }
    }
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
        const SQL: &str = "
            SELECT extent FROM suppressions WHERE business_id = $1 AND channel = $2 AND address = $3";
        let business = self.business();
        let found: Option<(String,)> = fetch_optional!(self, SQL, business, channel, address)?;
        Ok(found.is_some_and(|(extent,)| purpose == Purpose::Marketing || extent == "all"))
    }
}

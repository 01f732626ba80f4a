//! What belongs to the installation and no business: which channels it carries for all, whose guest answers on a
//! number that businesses share, and whose a message is.

use jiff::Timestamp;
use sha2::{Digest as _, Sha256};

use super::connections::Channel;
use crate::app::{App, Parts};
use crate::platform::db::{Tx, execute, fetch_all, fetch_optional};
use crate::platform::ids::{BusinessId, MessageId};

/// Notes in the database which channels this installation carries for every business, so that planning, which
/// knows the database alone, can tell.
///
/// # Errors
/// The driver's.
pub async fn note_channels(app: &App) -> sqlx::Result<()> {
    const PUT: &str =
        "INSERT INTO platform_channels (channel) VALUES ($1) ON CONFLICT (channel) DO NOTHING";
    const TAKE: &str = "DELETE FROM platform_channels WHERE channel = $1";
    let mut tx = app.db.platform_write().await?;
    execute!(tx, PUT, Channel::Email)?;
    match app.carriers.sms() {
        Some(_) => execute!(tx, PUT, Channel::Sms)?,
        None => execute!(tx, TAKE, Channel::Sms)?,
    };
    tx.commit().await
}

/// The channels by which a message of this business can leave at all.
pub(super) async fn channels(tx: &mut Tx) -> sqlx::Result<Vec<Channel>> {
    const SQL: &str = "
        SELECT channel FROM platform_channels
        UNION SELECT channel FROM connections WHERE business_id = $1 AND removed_at IS NULL AND is_active";
    let business = tx.business();
    let rows: Vec<(Channel,)> = fetch_all!(tx, SQL, business)?;
    Ok(rows.into_iter().map(|(channel,)| channel).collect())
}

fn hash(address: &str) -> Vec<u8> {
    Sha256::digest(address.as_bytes()).to_vec()
}

impl Parts {
    /// Notes which business wrote last to somebody from the number that all share.
    pub(super) async fn note_shared_number(
        &self,
        business: BusinessId,
        address: &str,
        now: Timestamp,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO shared_number_threads (channel, address_hash, business_id, at) VALUES ('sms', $1, $2, $3)
            ON CONFLICT (channel, address_hash) DO UPDATE SET business_id = $2, at = $3";
        let mut tx = self.db.platform_write().await?;
        execute!(tx, SQL, hash(address), business, now.as_millisecond())?;
        tx.commit().await
    }

    /// The business that wrote last to somebody from the number that all share.
    pub(super) async fn business_of_shared_number(
        &self,
        address: &str,
    ) -> sqlx::Result<Option<BusinessId>> {
        const SQL: &str = "
            SELECT business_id FROM shared_number_threads WHERE channel = 'sms' AND address_hash = $1";
        let mut tx = self.db.platform_read().await?;
        let found: Option<(BusinessId,)> = fetch_optional!(tx, SQL, hash(address))?;
        Ok(found.map(|(business,)| business))
    }

    /// Whose a message is that left not long ago: the job that sent it says so.
    pub(super) async fn business_of_message(
        &self,
        message: MessageId,
    ) -> sqlx::Result<Option<BusinessId>> {
        const SQL: &str = "
            SELECT business_id FROM jobs WHERE business_id IS NOT NULL AND key = $1";
        let key = super::plan::job_key(message);
        let mut tx = self.db.platform_read().await?;
        let found: Option<(BusinessId,)> = fetch_optional!(tx, SQL, key.as_str())?;
        Ok(found.map(|(business,)| business))
    }
}

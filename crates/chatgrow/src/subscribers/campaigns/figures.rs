//! What became of a campaign, counted from its messages and the log of consents; their tables are read for it.

use serde::Serialize;
use utoipa::ToSchema;

use crate::messages;
use crate::platform::db::{Tx, fetch_all, fetch_one};
use crate::platform::ids::CampaignId;

/// What became of a campaign so far.
#[derive(Debug, Default, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct CampaignFigures {
    /// Addresses gone through so far.
    addresses: i64,
    /// Messages that wait or are being sent.
    planned: i64,
    /// Messages taken over by the carrier.
    sent: i64,
    /// Messages that could not be sent.
    failed: i64,
    /// Addresses that are not written to, by reason.
    skipped: Skipped,
    /// Addresses that followed the way out of this campaign's mail and have not come back by it.
    unsubscribed: i64,
}

/// Why addresses are not written to.
#[derive(Debug, Default, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = CampaignSkipped)]
struct Skipped {
    /// They have not agreed to advertising, or have taken it back.
    no_consent: i64,
    /// The campaign was called off before.
    cancelled: i64,
}

impl CampaignFigures {
    /// Whether a message may still be sent.
    pub(super) fn is_open(&self) -> bool {
        self.planned > 0
    }

    fn count(&mut self, status: Option<messages::Status>, reason: Option<&str>, number: i64) {
        use messages::Status::{Failed, Planned, Sending, Skipped};

        self.addresses += number;
        match status {
            Some(Planned | Sending) => self.planned += number,
            Some(Failed) => self.failed += number,
            Some(Skipped) if reason == Some("called-off") => self.skipped.cancelled += number,
            Some(Skipped) | None => self.skipped.no_consent += number,
            Some(_) => self.sent += number,
        }
    }
}

impl Tx {
    /// What became of a campaign so far.
    pub(super) async fn campaign_figures(
        &mut self,
        id: CampaignId,
    ) -> sqlx::Result<CampaignFigures> {
        const MESSAGES: &str = "
            SELECT m.status, CASE WHEN m.status = 'skipped' THEN m.error END, count(*) FROM campaign_recipients r
            LEFT JOIN messages m ON m.business_id = r.business_id AND m.id = r.message_id
            WHERE r.business_id = $1 AND r.campaign_id = $2 GROUP BY 1, 2";
        const LEFT: &str = "
            SELECT count(DISTINCT c.address) FROM consents c
            WHERE c.business_id = $1 AND c.campaign_id = $2 AND c.act = 'withdrawn' AND NOT EXISTS (
                SELECT 1 FROM consents b WHERE b.business_id = $1 AND b.campaign_id = $2 AND b.act = 'given'
                    AND b.address = c.address AND b.seq > c.seq)";
        let business = self.business();
        let rows: Vec<(Option<messages::Status>, Option<String>, i64)> =
            fetch_all!(self, MESSAGES, business, id)?;
        let mut figures = CampaignFigures::default();
        for (status, reason, number) in rows {
            figures.count(status, reason.as_deref(), number);
        }
        let (unsubscribed,): (i64,) = fetch_one!(self, LEFT, business, id)?;
        figures.unsubscribed = unsubscribed;
        Ok(figures)
    }
}

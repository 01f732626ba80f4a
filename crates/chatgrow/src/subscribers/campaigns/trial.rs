//! Seeing a campaign before it is sent: on the screen, and in one's own mailbox.

use chatgrow_channels::segments::sms_parts;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::audience::AudienceSize;
use super::model::By;
use crate::accounts::{self, Caller};
use crate::app::App;
use crate::messages;
use crate::platform::db::Scope;
use crate::platform::http::Problem;
use crate::platform::ids::{CampaignId, MessageId};

/// What a reader will get.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct CampaignPreview {
    /// Empty where it travels by SMS.
    subject: String,
    /// The mail for programs that show no HTML, or the whole text of an SMS.
    text: String,
    /// Empty where it travels by SMS.
    html: String,
    /// As how many parts each SMS is charged; null for a mail.
    parts: Option<u32>,
    /// Whom it would reach now.
    audience: AudienceSize,
}

/// Where the mail goes.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct TestPlanned {
    /// The caller's own address.
    recipient: String,
}

/// What a reader will get, with the caller in the reader's place.
pub(super) async fn preview(
    app: &App,
    scope: Scope,
    caller: &Caller,
    id: CampaignId,
) -> Result<CampaignPreview, Problem> {
    let mut tx = app.db.read(scope).await?;
    let row = tx.campaign(id).await?.ok_or(Problem::NotFound)?;
    let business = accounts::business(&mut tx).await?;
    let audience = row.audience()?;
    let audience = tx.audience_size((row.by, &audience), app.clock.now());
    let audience = audience.await?;
    let reader = (row.lang, caller.name.as_str());
    if row.by == By::Sms {
        let text = messages::preview_text_campaign(app, &business, reader, &row.text());
        return Ok(CampaignPreview {
            subject: String::new(),
            parts: Some(sms_parts(&text).parts),
            text,
            html: String::new(),
            audience,
        });
    }
    let (subject, text, html) = messages::preview_campaign(app, &business, reader, &row.text())
        .map_err(Problem::internal)?;
    Ok(CampaignPreview {
        subject,
        text,
        html,
        parts: None,
        audience,
    })
}

/// Plans a mail of the campaign to the caller. It is none of the campaign's figures.
pub(super) async fn send(
    app: &App,
    scope: Scope,
    caller: &Caller,
    id: CampaignId,
) -> Result<TestPlanned, Problem> {
    let now = app.clock.now();
    let recipient = accounts::email_of(app, caller.person()?.user)
        .await?
        .ok_or(Problem::NotFound)?;
    let mut tx = app.db.write(scope).await?;
    let row = tx.campaign(id).await?.ok_or(Problem::NotFound)?;
    if row.by == By::Sms {
        return Err(Problem::conflict("no_test_of_texts"));
    }
    let message = MessageId::new(now);
    let intent = format!("campaign-test:{id}:{}", Uuid::from(message));
    let person = (recipient.as_str(), caller.name.as_str());
    messages::plan_trial(&mut tx, now, (message, &intent), row.lang, person).await?;
    tx.commit().await?;
    Ok(TestPlanned { recipient })
}

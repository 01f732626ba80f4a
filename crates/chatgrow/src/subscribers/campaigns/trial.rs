//! Seeing a campaign before it is sent: on the screen, and in one's own mailbox.

use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::audience::AudienceSize;
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
    subject: String,
    /// The mail for programs that show no HTML.
    text: String,
    html: String,
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
    let audience = tx.audience_size(&row.audience()?, app.clock.now()).await?;
    let (subject, text, html) =
        messages::preview_campaign(app, &business, row.lang, &row.text(), &caller.name)
            .map_err(Problem::internal)?;
    Ok(CampaignPreview {
        subject,
        text,
        html,
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
    let recipient = accounts::email_of(app, caller.user)
        .await?
        .ok_or(Problem::NotFound)?;
    let mut tx = app.db.write(scope).await?;
    let row = tx.campaign(id).await?.ok_or(Problem::NotFound)?;
    let message = MessageId::new(now);
    let intent = format!("campaign-test:{id}:{}", Uuid::from(message));
    let person = (recipient.as_str(), caller.name.as_str());
    messages::plan_trial(&mut tx, now, (message, &intent), row.lang, person).await?;
    tx.commit().await?;
    Ok(TestPlanned { recipient })
}

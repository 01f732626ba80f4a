//! Subscribers: people who want to hear from the business, the lists they are on, and the campaigns that are
//! sent to them and to customers.
//!
//! A subscriber is an address. Who signs up on the public page is asked by mail whether it was them (double
//! opt-in) and is written to only after their yes; what they said is kept by the room `consents`, and a
//! subscriber's status follows it. Every campaign names its sender and carries a way out that needs no sign-in.
//!
//! A campaign is worked off by a job in batches, one message an address, however often the job runs. What the
//! message says, and whether it may be sent, is asked once more when it is taken in hand: [`mailing`].

mod campaigns;
mod confirm;
mod edit;
mod export;
mod file;
mod form;
mod import;
mod leave;
mod list;
mod list_routes;
mod lists;
mod mailing;
mod model;
mod pages;
mod public_routes;
mod routes;
mod sign_up;
mod store;

pub(crate) use campaigns::{finish as finish_campaign, run as run_campaign};
pub use mailing::{CampaignMail, CampaignText, Confirmation, Mailing, Refused, mailing};
pub use model::{Asking, Source, Status};
pub use pages::pages;
pub use sign_up::ask;

use jiff::Timestamp;
use utoipa_axum::router::OpenApiRouter;

use crate::app::App;
use crate::consents::Act;
use crate::platform::db::Tx;

/// The room's routes.
pub fn routes() -> OpenApiRouter<App> {
    routes::routes()
        .merge(list_routes::routes())
        .merge(public_routes::routes())
        .merge(campaigns::routes())
}

/// Brings the subscriber of an address in step with what was said about it.
///
/// # Errors
/// The driver's.
pub async fn follow_consent(
    tx: &mut Tx,
    now: Timestamp,
    email: &str,
    act: Act,
) -> sqlx::Result<()> {
    let status = match act {
        Act::Given => Status::Subscribed,
        Act::Withdrawn => Status::Unsubscribed,
    };
    tx.set_subscriber_status(email, status, now).await
}

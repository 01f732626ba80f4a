//! Notifications of push channels: Google says that something changed.

use chatgrow_outside_calendars::google::Notification;
use jiff::SignedDuration;

use super::model::Status;
use super::read::make_due;
use crate::app::App;
use crate::platform::db::Scope;
use crate::platform::http::Problem;
use crate::platform::ids::{BusinessId, OutsideCalendarId};
use crate::platform::links::Purpose;

/// Changes often come in threes: so long is waited for the next before the calendar is read.
const GATHER: SignedDuration = SignedDuration::from_secs(3);

/// Plans the reading of the calendar that a notification is about. Its token is our signature over
/// business, calendar and channel; a channel that was replaced is not listened to.
pub(super) async fn notified(app: &App, notification: &Notification) -> Result<(), Problem> {
    let opened = app
        .links
        .open::<3>(Purpose::GooglePush, &notification.token);
    let [business, calendar, channel] = opened.ok_or(Problem::NotFound)?;
    if notification.channel != channel.to_string() {
        return Err(Problem::NotFound);
    }
    if notification.is_greeting {
        return Ok(());
    }
    let now = app.clock.now();
    let mut tx = app.db.write(Scope::granted(BusinessId(business))).await?;
    let row = tx
        .hold_outside_calendar(OutsideCalendarId(calendar))
        .await?;
    let mut row = row.ok_or(Problem::NotFound)?;
    if row.channel_id.as_ref() != Some(&notification.channel) || row.status != Status::Active {
        return Err(Problem::NotFound);
    }
    let soon = now.checked_add(GATHER).unwrap_or(now);
    // One that begins later than this notification is planned already.
    if row.next_at > now.as_millisecond() && row.next_at <= soon.as_millisecond() {
        return Ok(());
    }
    make_due(&mut tx, now, &mut row, soon).await?;
    tx.update_outside_calendar(&row).await?;
    Ok(tx.commit().await?)
}

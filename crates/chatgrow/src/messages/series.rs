//! Messages about a series: one that lists its visits, instead of one for each; reminders stay one for each.

use jiff::Timestamp;

use super::connections::Purpose;
use super::model::{Template, Unwanted, reminder_due};
use super::plan::{plan_about, plan_message};
use super::route::{Reach, route};
use super::store::{NewMessage, Said};
use crate::calendar::{self, SeriesDetails};
use crate::journal::Kind;
use crate::platform::db::Tx;
use crate::platform::ids::{MessageId, SeriesId};

/// Plans what follows from a change of a series.
///
/// # Errors
/// The driver's.
pub(super) async fn plan_series(
    tx: &mut Tx,
    now: Timestamp,
    kind: Kind,
    id: SeriesId,
) -> sqlx::Result<()> {
    let template = match kind {
        Kind::SeriesBooked => Template::SeriesBooked,
        Kind::SeriesMoved => Template::SeriesChanged,
        Kind::SeriesCancelled => Template::SeriesCancelled,
        _ => return Ok(()),
    };
    let Some(series) = calendar::series_details(tx, id).await? else {
        return Ok(());
    };
    if template == Template::SeriesChanged {
        // What was to be told before lists the same visits.
        tx.skip_messages_of_series(series.customer_id, &prefix(id), Unwanted::Moved)
            .await?;
    }
    for visit in &series.planned {
        if let Some(due) = reminder_due(visit.starts_at, now) {
            plan_about(tx, now, visit, Template::AppointmentReminder, due).await?;
        }
    }
    let reach = Reach {
        email: series.customer_email.as_deref(),
        phone: series.customer_phone.as_deref(),
    };
    let Some(route) = route(tx, reach).await? else {
        return Ok(());
    };
    if series_unwanted(template, &series, now).is_some() {
        return Ok(());
    }
    let what = template.sentences();
    let message = NewMessage {
        id: MessageId::new(now),
        intent: &format!("{}{what}:{}", prefix(id), series.version),
        template,
        lang: series.lang,
        recipient: &route.address,
        recipient_name: &series.customer_name,
        customer: Some(series.customer_id),
        appointment: None,
        document: None,
        registration: None,
        broadcast: None,
        due: now,
        channel: route.channel,
        route: &route.rest,
        purpose: Purpose::Service,
        asked: None,
        said: Said::default(),
    };
    plan_message(tx, now, &message).await
}

fn prefix(series: SeriesId) -> String {
    format!("series:{series}:")
}

/// The series that an intent speaks of; `None` for intents about other things.
pub(super) fn series_of(intent: &str) -> Option<SeriesId> {
    let (id, _) = intent.strip_prefix("series:")?.split_once(':')?;
    id.parse().ok().map(SeriesId)
}

/// Why a message about a series is not wanted at `now`; `None` while it is.
pub(super) fn series_unwanted(
    template: Template,
    series: &SeriesDetails,
    now: Timestamp,
) -> Option<Unwanted> {
    if template == Template::SeriesCancelled {
        let matters = series.called_off.iter().any(|visit| visit.starts_at > now);
        return (!matters).then_some(Unwanted::Late);
    }
    if series.planned.is_empty() {
        return Some(Unwanted::Cancelled);
    }
    let matters = series.planned.iter().any(|visit| visit.starts_at > now);
    (!matters).then_some(Unwanted::Late)
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::{prefix, series_of};
    use crate::platform::ids::SeriesId;

    #[test]
    fn an_intent_tells_which_series_it_speaks_of() {
        let id = SeriesId(Uuid::from_u128(7));
        assert_eq!(
            series_of(&format!("{}series-booked:1", prefix(id))),
            Some(id)
        );
        assert_eq!(series_of("appointment:1:moved:1"), None);
    }
}

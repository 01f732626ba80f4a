//! Messages about a series: one that lists its visits, instead of one for each; reminders stay one for each.

use jiff::Timestamp;

use super::model::{Template, Unwanted};
use super::plan::{By, plan_around, plan_message};
use super::route::{Reach, Ways};
use super::rules::Planner;
use super::store::NewMessage;
use super::undo::{Thing, Told, first_word, skip};
use crate::calendar::{self, SeriesDetails};
use crate::journal::Kind;
use crate::platform::db::Tx;
use crate::platform::ids::SeriesId;

/// Plans what follows from a change of a series.
///
/// # Errors
/// The driver's.
pub(super) async fn plan_series(
    tx: &mut Tx,
    (now, actor): By<'_>,
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
    let Some(template) = to_tell(tx, now, template, &series).await? else {
        return Ok(());
    };
    let reach = Reach {
        email: series.customer_email.as_deref(),
        phone: series.customer_phone.as_deref(),
    };
    let ways = Ways::read(tx).await?;
    if ways.to(reach, None).is_none() {
        return Ok(());
    }
    let planner = Planner::read(tx, now, actor).await?;
    for visit in &series.planned {
        plan_around(tx, now, (visit, &ways), &planner).await?;
    }
    if series_unwanted(template, &series, now).is_some() {
        return Ok(());
    }
    let Some((rule, due)) = planner.notice(template) else {
        return Ok(());
    };
    let Some(route) = ways.to(reach, rule.channel.only()) else {
        return Ok(());
    };
    let intent = format!("{}{}:{}", prefix(id), rule.word(), series.version);
    let reader = (series.lang, series.customer_name.as_str());
    let message = NewMessage {
        customer: Some(series.customer_id),
        due,
        rule: Some(rule),
        ..NewMessage::new(now, (template, &intent), reader, &route)
    };
    plan_message(tx, now, &message).await
}

/// What to tell of a change, once what it overtakes is skipped; `None` when it was undone before it was told,
/// or what still waits to be told will tell it.
async fn to_tell(
    tx: &mut Tx,
    now: Timestamp,
    template: Template,
    series: &SeriesDetails,
) -> sqlx::Result<Option<Template>> {
    if template == Template::SeriesBooked {
        return Ok(Some(template));
    }
    let prefix = prefix(series.id);
    let thing = Thing::Series(series.customer_id, &prefix);
    let told = Told::of(tx, thing, now).await?;
    if template == Template::SeriesChanged {
        // What was to be told before lists the same visits.
        skip(tx, thing, Unwanted::Moved).await?;
        return Ok(Some(if told.is_not_begun() {
            first_word(template)
        } else {
            template
        }));
    }
    if !told.is_not_begun() {
        return Ok(Some(template));
    }
    if series.planned.is_empty() {
        skip(tx, thing, Unwanted::Undone).await?;
    }
    Ok(None)
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

//! One step of an act, or of taking it back: some cards, in the transaction of the caller.

use jiff::Timestamp;
use serde_json::json;

use super::model::{Course, Outcome, Status};
use super::step_store::Stretch;
use super::store::ActRow;
use crate::customers::model::Status as CardStatus;
use crate::journal::{self, Change, Kind, Subject};
use crate::platform::db::Tx;
use crate::platform::ids::CustomerId;

/// Goes on with an act through up to `size` rows, the last of which ends it. The act is the caller's, held.
///
/// # Errors
/// The driver's.
pub(super) async fn step(
    tx: &mut Tx,
    now: Timestamp,
    row: &mut ActRow,
    size: i64,
) -> sqlx::Result<()> {
    let back = row.status == Status::Undoing;
    let course = Course::of(row.act, back);
    let word = word(row, course);
    let stretch = Stretch {
        after: row.place,
        until: row.total.min(row.place.saturating_add(size)),
    };
    tx.hold_cards(row, stretch).await?;
    tx.decide(row, stretch, course, &word).await?;
    let outcomes = tx.outcomes(row, stretch).await?;
    count(row, &outcomes, back);
    let changed = tx.change_cards(now, row, stretch, course, &word).await?;
    row.place = stretch.until;
    let ends = row.place >= row.total;
    if ends {
        row.status = if back {
            Status::Undone
        } else {
            Status::Finished
        };
        row.ended_at = Some(now.as_millisecond());
    }
    tx.update_act(row).await?;
    let actor = row.actor();
    for id in changed {
        journal::record(tx, now, &actor, of_card(row, course, id)).await?;
    }
    if ends {
        let change = of_act(tx, row, back);
        journal::record(tx, now, &actor, change).await?;
    }
    Ok(())
}

/// The tag, or the status that cards get.
fn word(row: &ActRow, course: Course) -> String {
    match course.act.card_status() {
        Some(CardStatus::Active) => "active".to_owned(),
        Some(CardStatus::Archived) => "archived".to_owned(),
        None => row.tag.clone().unwrap_or_default(),
    }
}

/// Adds up what became of the cards of a step.
fn count(row: &mut ActRow, outcomes: &[(Outcome, i64)], back: bool) {
    for (outcome, cards) in outcomes {
        let sum = match outcome {
            Outcome::Undone => &mut row.undone,
            Outcome::Kept => &mut row.kept,
            // Counted when the act was done.
            _ if back => continue,
            Outcome::Changed => &mut row.changed,
            Outcome::Already => &mut row.already,
            Outcome::TooManyTags => &mut row.too_many_tags,
            Outcome::Missing => &mut row.missing,
            Outcome::Waiting => continue,
        };
        *sum += cards;
        row.passed += cards;
    }
}

/// What the same act on one card tells, and which act it belongs to.
fn of_card(row: &ActRow, course: Course, id: CustomerId) -> Change {
    let data = if course.act.takes_tag() {
        json!({ "changed": ["tags"], "actId": row.id })
    } else {
        json!({ "actId": row.id })
    };
    Change {
        kind: course.act.kind(),
        subject: Subject::Customer(id),
        customer: Some(id),
        data,
    }
}

fn of_act(tx: &Tx, row: &ActRow, back: bool) -> Change {
    let (kind, changed) = if back {
        (Kind::CustomersActUndone, row.undone)
    } else {
        (Kind::CustomersActed, row.changed)
    };
    Change {
        kind,
        subject: Subject::Business(tx.business()),
        customer: None,
        data: json!({
            "actId": row.id, "act": row.act, "tag": row.tag, "customers": row.total, "changed": changed,
        }),
    }
}

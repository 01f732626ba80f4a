//! What the team does can be undone for a moment: what was undone before it was told is not told.

use jiff::Timestamp;

use super::model::{Status, Template, Unwanted};
use super::rules::Anchor;
use super::store::ToldRow;
use crate::calendar::AppointmentDetails;
use crate::events::RegistrationDetails;
use crate::platform::db::Tx;
use crate::platform::ids::{AppointmentId, CustomerId, RegistrationId};

/// The thing that messages tell of.
#[derive(Debug, Clone, Copy)]
pub(super) enum Thing<'a> {
    Appointment(AppointmentId),
    Registration(RegistrationId),
    /// Of a customer, with what its intents begin with.
    Series(CustomerId, &'a str),
}

/// What its customer knows of a thing.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Told {
    /// Whether a change waits to be told, because it may be undone.
    waits: bool,
    /// Which state was told last; `None` when nothing ever was.
    last: Option<Option<String>>,
}

impl Told {
    /// What is known of `thing` at `now`. What is planned about it is locked until the commit, so that no
    /// worker takes in hand what is found to be undone.
    pub(super) async fn of(tx: &mut Tx, thing: Thing<'_>, now: Timestamp) -> sqlx::Result<Self> {
        tx.lock_planned_messages(thing).await?;
        let rows = tx.told_of(thing).await?;
        Ok(Self::from_rows(&rows, now))
    }

    fn from_rows(rows: &[ToldRow], now: Timestamp) -> Self {
        let notices = || {
            rows.iter()
                .filter(|row| row.template.anchor() == Some(Anchor::Change))
        };
        let waits = |row: &ToldRow| {
            row.status == Status::Planned && row.attempts == 0 && row.due_at > now.as_millisecond()
        };
        let was_told =
            |row: &&ToldRow| row.attempts > 0 && row.status != Status::Skipped && !waits(row);
        Self {
            waits: notices().any(waits),
            last: notices().rfind(was_told).map(|row| row.tells.clone()),
        }
    }

    /// Whether the customer has heard nothing, and is about to: the first change still waits.
    pub(super) fn is_not_begun(&self) -> bool {
        self.waits && self.last.is_none()
    }

    /// Whether a change is about to be told that led back to what the customer knows.
    pub(super) fn is_back_at(&self, state: &str) -> bool {
        self.waits
            && self
                .last
                .as_ref()
                .is_some_and(|last| last.as_deref() == Some(state))
    }
}

/// Skips what is planned about a thing.
pub(super) async fn skip(tx: &mut Tx, thing: Thing<'_>, why: Unwanted) -> sqlx::Result<()> {
    match thing {
        Thing::Appointment(id) => tx.skip_messages_of(id, why).await,
        Thing::Registration(id) => tx.skip_messages_of_registration(id, why).await,
        Thing::Series(customer, prefix) => tx.skip_messages_of_series(customer, prefix, why).await,
    }
}

/// The state of a visit that a message tells of.
pub(super) fn state_of(visit: &AppointmentDetails) -> String {
    let (starts, ends) = (visit.starts_at, visit.ends_at);
    let staff = &visit.staff_name;
    format!("{} {} {staff}", starts.as_second(), ends.as_second())
}

/// As [`state_of`], of a registration.
pub(super) fn registration_state(about: &RegistrationDetails) -> String {
    let (starts, ends) = (about.starts_at, about.ends_at);
    format!(
        "{} {} {}",
        starts.as_second(),
        ends.as_second(),
        about.place
    )
}

/// What to say of a change to who has not heard of the thing yet: that it is booked.
pub(super) fn first_word(template: Template) -> Template {
    match template {
        Template::AppointmentMoved => Template::AppointmentConfirmation,
        Template::RegistrationMoved => Template::RegistrationConfirmed,
        Template::SeriesChanged => Template::SeriesBooked,
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::Told;
    use crate::messages::model::{Status, Template};
    use crate::messages::store::ToldRow;

    fn row(template: Template, status: Status, due_at: i64, attempts: i64, tells: &str) -> ToldRow {
        ToldRow {
            template,
            status,
            due_at,
            attempts,
            tells: Some(tells.to_owned()),
        }
    }

    #[test]
    fn who_was_told_nothing_need_not_hear_that_it_is_off() {
        let now = Timestamp::from_millisecond(1000).unwrap();
        let confirmation = Template::AppointmentConfirmation;
        let waits = row(confirmation, Status::Planned, 31_000, 0, "a");
        let reminder = row(
            Template::AppointmentReminder,
            Status::Planned,
            99_000,
            0,
            "a",
        );
        assert!(Told::from_rows(&[waits.clone(), reminder.clone()], now).is_not_begun());
        // A guest's own booking is told at once: it is due.
        let due = row(confirmation, Status::Planned, 1000, 0, "a");
        assert!(!Told::from_rows(&[due, reminder.clone()], now).is_not_begun());
        // A reminder alone tells nothing.
        assert!(!Told::from_rows(&[reminder], now).is_not_begun());
        // In a worker's hands, or handed over with an answer that was lost: told.
        for status in [
            Status::Sending,
            Status::Sent,
            Status::Failed,
            Status::Planned,
        ] {
            let told = row(confirmation, status, 500, 1, "a");
            assert!(
                !Told::from_rows(&[told, waits.clone()], now).is_not_begun(),
                "{status:?}"
            );
        }
    }

    #[test]
    fn a_move_there_and_back_tells_nothing() {
        let now = Timestamp::from_millisecond(1000).unwrap();
        let told = row(Template::AppointmentConfirmation, Status::Sent, 0, 1, "a");
        let moved = row(Template::AppointmentMoved, Status::Planned, 31_000, 0, "b");
        let both = Told::from_rows(&[told.clone(), moved], now);
        assert!(both.is_back_at("a") && !both.is_back_at("b"));
        // Told of the move already, the way back is news.
        let moved = row(Template::AppointmentMoved, Status::Sent, 500, 1, "b");
        assert!(!Told::from_rows(&[told, moved], now).is_back_at("a"));
    }
}

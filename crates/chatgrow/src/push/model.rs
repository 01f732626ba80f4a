//! What is true of push notifications. No SQL, no HTTP, no clock.

use jiff::SignedDuration;
use serde::Serialize;

use crate::accounts::Verb;
use crate::journal::{Actor, Kind};

/// Devices of one person in one business.
pub(super) const MOST: usize = 20;
/// How long news is worth telling: the push service keeps it so long for a device that is off.
pub(super) const WORTH: SignedDuration = SignedDuration::from_hours(1);

/// A kind of change that devices are told of.
#[derive(Debug)]
pub(super) struct Told {
    pub(super) kind: Kind,
    /// The sentence that says it.
    pub(super) words: &'static str,
    /// Who may not do this is not told.
    pub(super) verb: Verb,
    /// Also when the program did it: what a gateway's answer or a payment brought about.
    pub(super) by_system: bool,
}

const fn told(kind: Kind, words: &'static str, verb: Verb, by_system: bool) -> Told {
    Told {
        kind,
        words,
        verb,
        by_system,
    }
}

/// Everything that devices are told of.
pub(super) const TOLD: &[Told] = &[
    told(
        Kind::AppointmentBooked,
        "push-booked",
        Verb::ReadCalendar,
        true,
    ),
    told(
        Kind::AppointmentRequested,
        "push-requested",
        Verb::ReadCalendar,
        true,
    ),
    told(
        Kind::AppointmentMoved,
        "push-moved",
        Verb::ReadCalendar,
        false,
    ),
    told(
        Kind::AppointmentCancelled,
        "push-cancelled",
        Verb::ReadCalendar,
        false,
    ),
    told(
        Kind::WaitingAccepted,
        "push-waiting-taken",
        Verb::ReadCalendar,
        true,
    ),
    told(
        Kind::RegistrationReceived,
        "push-registration-requested",
        Verb::ReadCalendar,
        false,
    ),
    told(
        Kind::RegistrationConfirmed,
        "push-registered",
        Verb::ReadCalendar,
        true,
    ),
    told(
        Kind::RegistrationWaitlisted,
        "push-registration-waits",
        Verb::ReadCalendar,
        false,
    ),
    told(
        Kind::RegistrationCancelled,
        "push-registration-cancelled",
        Verb::ReadCalendar,
        false,
    ),
    told(
        Kind::MessageReceived,
        "push-message",
        Verb::ReadMessages,
        true,
    ),
    told(Kind::PaymentLinkPaid, "push-paid", Verb::ReadPayments, true),
    told(
        Kind::CheckoutMismatch,
        "push-checkout",
        Verb::ReadPayments,
        true,
    ),
    told(
        Kind::CheckoutUnknown,
        "push-checkout",
        Verb::ReadPayments,
        true,
    ),
];

/// What is told of a change of this kind by this actor; nothing of what the team does itself.
pub(super) fn told_by(kind: Kind, actor: &Actor) -> Option<&'static Told> {
    let told = TOLD.iter().find(|told| told.kind == kind)?;
    match actor {
        Actor::User { .. } => None,
        Actor::System => told.by_system.then_some(told),
        Actor::Guest { .. } | Actor::ApiKey { .. } => Some(told),
    }
}

/// As [`TOLD`], by the name that the journal keeps.
pub(super) fn told_named(kind: &str) -> Option<&'static Told> {
    TOLD.iter().find(|told| told.kind.name() == kind)
}

/// What a device shows: read by the web app's service worker (`web/src/worker/notice.ts`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Notice {
    pub(super) title: String,
    pub(super) body: String,
    /// One with the same tag is replaced.
    pub(super) tag: String,
    /// A path of the staff app.
    pub(super) url: String,
    pub(super) lang: &'static str,
    pub(super) dir: &'static str,
}

#[cfg(test)]
mod tests {
    use super::{TOLD, told_by, told_named};
    use crate::journal::{Actor, Kind};
    use crate::platform::ids::UserId;

    #[test]
    fn the_team_is_not_told_what_it_does_itself() {
        let user = Actor::User {
            id: UserId(uuid::Uuid::nil()),
            name: "Dana".to_owned(),
        };
        let guest = Actor::Guest {
            name: "Noa".to_owned(),
        };
        for told in TOLD {
            assert!(told_by(told.kind, &user).is_none());
            assert!(told_by(told.kind, &guest).is_some());
            assert!(told_named(told.kind.name()).is_some());
        }
        assert!(told_by(Kind::AppointmentCancelled, &Actor::System).is_none());
        assert!(told_by(Kind::CheckoutUnknown, &Actor::System).is_some());
        assert!(told_by(Kind::CustomerCreated, &guest).is_none());
    }
}

//! What is true of events, dates, registrations and seats. No SQL, no HTTP, no clock.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::journal::Kind;

/// Where an event stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub(super) enum EventStatus {
    /// Being prepared; only the team sees it.
    Draft,
    /// Guests see it and can register.
    Published,
    /// Called off. There is no way back; it can be duplicated.
    Cancelled,
}

impl EventStatus {
    /// Every status.
    #[cfg(test)]
    const ALL: [Self; 3] = [Self::Draft, Self::Published, Self::Cancelled];

    /// What the step to `next` is called in the journal; `None` when there is no such step.
    #[must_use]
    pub(super) fn step_to(self, next: Self) -> Option<Kind> {
        match (self, next) {
            (Self::Draft, Self::Published) => Some(Kind::EventPublished),
            (Self::Draft | Self::Published, Self::Cancelled) => Some(Kind::EventCancelled),
            _ => None,
        }
    }

    /// The word it is stored as.
    #[must_use]
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Published => "published",
            Self::Cancelled => "cancelled",
        }
    }
}

/// Whether a date takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[schema(as = EventDateStatus)]
pub enum DateStatus {
    /// It takes place.
    Scheduled,
    /// It was called off.
    Cancelled,
}

/// Who says that somebody may come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub(super) enum Approval {
    /// Whoever registers comes.
    Automatic,
    /// The team says so for each registration; until then its seats are held.
    Manual,
}

/// Whether a kind of ticket is sold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub(super) enum TicketKindStatus {
    /// It is sold in its time.
    Active,
    /// It is sold no more.
    Archived,
}

/// Where a registration stands. Whether its people came is known of each seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum RegistrationStatus {
    /// Its seats are held until it is paid.
    Unpaid,
    /// Its seats are held until the team says yes or no.
    Pending,
    /// They come.
    Confirmed,
    /// It waits for seats.
    Waitlisted,
    /// Seats became free and are held for it until it answers.
    Offered,
    /// It ended; its seats are free. There is no way back: one registers again.
    Cancelled,
}

impl RegistrationStatus {
    /// Every status.
    #[cfg(test)]
    const ALL: [Self; 6] = [
        Self::Unpaid,
        Self::Pending,
        Self::Confirmed,
        Self::Waitlisted,
        Self::Offered,
        Self::Cancelled,
    ];

    /// What the step to `next` is called in the journal; `None` when there is no such step.
    #[must_use]
    pub fn step_to(self, next: Self) -> Option<Kind> {
        match (self, next) {
            (Self::Unpaid | Self::Pending | Self::Offered, Self::Confirmed) => {
                Some(Kind::RegistrationConfirmed)
            }
            (Self::Offered, Self::Unpaid) => Some(Kind::RegistrationAwaitsPayment),
            (Self::Offered, Self::Pending) => Some(Kind::RegistrationReceived),
            (Self::Waitlisted, Self::Offered) => Some(Kind::RegistrationOffered),
            (
                Self::Unpaid | Self::Pending | Self::Confirmed | Self::Waitlisted | Self::Offered,
                Self::Cancelled,
            ) => Some(Kind::RegistrationCancelled),
            _ => None,
        }
    }

    /// How a registration that begins here is called in the journal.
    #[must_use]
    pub(super) fn beginning(self) -> Kind {
        match self {
            Self::Confirmed => Kind::RegistrationConfirmed,
            Self::Waitlisted => Kind::RegistrationWaitlisted,
            Self::Unpaid => Kind::RegistrationAwaitsPayment,
            Self::Pending | Self::Offered | Self::Cancelled => Kind::RegistrationReceived,
        }
    }

    /// What its seats are while it stands here.
    #[must_use]
    pub(super) fn seats(self) -> SeatStatus {
        match self {
            Self::Unpaid | Self::Pending | Self::Offered => SeatStatus::Held,
            Self::Confirmed => SeatStatus::Sold,
            Self::Waitlisted => SeatStatus::Waiting,
            Self::Cancelled => SeatStatus::Freed,
        }
    }

    /// The word it is stored as.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Unpaid => "unpaid",
            Self::Pending => "pending",
            Self::Confirmed => "confirmed",
            Self::Waitlisted => "waitlisted",
            Self::Offered => "offered",
            Self::Cancelled => "cancelled",
        }
    }
}

/// Why a registration ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[schema(as = RegistrationEndedBy)]
pub enum EndedBy {
    /// The guest called it off.
    Guest,
    /// The team called it off.
    Team,
    /// The team did not approve it.
    Declined,
    /// The date or the whole event was called off.
    Event,
    /// The guest did not want the seats offered.
    OfferDeclined,
    /// The guest did not answer the offer in time.
    OfferExpired,
    /// The guest did not pay in time.
    NotPaid,
}

/// Whether a seat takes a place of its date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub(super) enum SeatStatus {
    /// It waits for a place.
    Waiting,
    /// A place is held for it.
    Held,
    /// The place is its holder's.
    Sold,
    /// The place is others' again; its code is worth nothing.
    Freed,
}

/// Where a registration came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[schema(as = RegistrationSource)]
pub(super) enum Source {
    /// The team, in the web app.
    Desk,
    /// A guest, on the public page.
    Guest,
    /// A program with a token.
    Api,
}

/// Letters and figures that nobody takes for one another (Crockford's base 32).
const CODE_ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// 60 bits: guessing one of a thousand tickets takes some 10^15 tries.
const CODE_LENGTH: usize = 12;

/// The code of a seat from random bytes: 12 letters and figures.
#[must_use]
pub(super) fn seat_code(random: &[u8; 32]) -> String {
    let letters = random.iter().take(CODE_LENGTH);
    letters
        .map(|byte| char::from(CODE_ALPHABET[usize::from(byte & 31)]))
        .collect()
}

/// A code as it was typed or scanned, as it is stored: without spaces and hyphens, in capitals, with the
/// letters that look like figures read as those.
#[must_use]
pub(super) fn read_code(typed: &str) -> String {
    let letters = typed.chars().filter(char::is_ascii_alphanumeric).take(40);
    letters
        .map(|c| match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        })
        .collect()
}

/// A code as people read it: `ABCD-EFGH-JKMN`.
#[must_use]
pub(super) fn written_code(code: &str) -> String {
    let letters: Vec<char> = code.chars().collect();
    let groups: Vec<String> = letters
        .chunks(4)
        .map(|group| group.iter().collect())
        .collect();
    groups.join("-")
}

#[cfg(test)]
mod tests {
    use super::{EventStatus, RegistrationStatus, read_code, seat_code, written_code};

    #[test]
    fn an_event_is_published_once_and_called_off_once() {
        use EventStatus::{Cancelled, Draft, Published};
        let steps = [
            (Draft, vec![Published, Cancelled]),
            (Published, vec![Cancelled]),
            (Cancelled, vec![]),
        ];
        for (from, to) in steps {
            for next in EventStatus::ALL {
                assert_eq!(
                    from.step_to(next).is_some(),
                    to.contains(&next),
                    "{from:?} {next:?}"
                );
            }
        }
    }

    #[test]
    fn a_registration_takes_the_steps_of_the_table_and_no_others() {
        use RegistrationStatus::{Cancelled, Confirmed, Offered, Pending, Unpaid, Waitlisted};
        let steps = [
            (Unpaid, vec![Confirmed, Cancelled]),
            (Pending, vec![Confirmed, Cancelled]),
            (Confirmed, vec![Cancelled]),
            (Waitlisted, vec![Offered, Cancelled]),
            (Offered, vec![Confirmed, Pending, Unpaid, Cancelled]),
            (Cancelled, vec![]),
        ];
        for (from, to) in steps {
            for next in RegistrationStatus::ALL {
                assert_eq!(
                    from.step_to(next).is_some(),
                    to.contains(&next),
                    "{from:?} {next:?}"
                );
            }
        }
    }

    #[test]
    fn a_code_is_read_as_it_was_written_however_it_is_typed() {
        let code = seat_code(&[7; 32]);
        assert_eq!(code.len(), 12);
        assert_eq!(read_code(&written_code(&code).to_lowercase()), code);
        assert_eq!(read_code(" o1l- i"), "0111");
    }
}

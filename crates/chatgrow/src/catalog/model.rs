//! What is true of services, staff and their hours. No SQL, no HTTP, no clock.

use chatgrow_availability::{WeeklyHours, WeeklyRange};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::days::SpecialDay;
use super::rules::ServiceRules;
use crate::platform::http::Faults;
use crate::platform::ids::{RoomId, ServiceId, StaffId, TimeOffId};
use crate::platform::money::Money;

/// Whether something is still offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum CatalogStatus {
    /// Offered.
    Active,
    /// Put away: keeps its past and its booked visits, is not offered.
    Archived,
}

impl CatalogStatus {
    /// The word it is stored as.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Archived => "archived",
        }
    }
}

/// A service that can be booked.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Service {
    /// Its id.
    pub id: ServiceId,
    /// Its name.
    pub name: String,
    /// What it is, for guests; may be empty.
    pub description: String,
    /// Minutes it takes, 5 to 720.
    pub duration_minutes: i64,
    /// Minutes that must be free before it, 0 to 240.
    pub buffer_before_minutes: i64,
    /// Minutes that must be free after it, 0 to 240.
    pub buffer_after_minutes: i64,
    /// Its price, in the business's currency.
    pub price: Money,
    /// Its colour in the calendar, `#rrggbb`.
    pub color: String,
    /// Whether it is offered.
    pub status: CatalogStatus,
    /// Who gives it.
    pub staff_ids: Vec<StaffId>,
    /// How it may be booked.
    pub rules: ServiceRules,
    /// Counts its changes.
    pub version: i64,
}

/// A room, or a device, that a visit takes beside a person's time.
#[derive(Debug, Clone, Serialize, ToSchema, sqlx::FromRow)]
pub struct Room {
    /// Its id.
    pub id: RoomId,
    /// Its name.
    pub name: String,
    /// What kind of room it is: services name the kind they need.
    pub kind: String,
    /// The colour in the calendar, `#rrggbb`.
    pub color: String,
    /// Whether it can be used.
    pub status: CatalogStatus,
    /// Counts its changes.
    pub version: i64,
}

/// A person who gives services: what a booking takes the time of.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Staff {
    /// Its id.
    pub id: StaffId,
    /// The name guests see.
    pub name: String,
    /// The colour in the calendar, `#rrggbb`.
    pub color: String,
    /// Whether the person takes bookings.
    pub status: CatalogStatus,
    /// Hours of every week, by weekday and start, in the business's zone.
    pub hours: Vec<Hours>,
    /// Dates from today on with hours of their own instead of the week's.
    pub days: Vec<SpecialDay>,
    /// Times off that are not over yet, by start.
    pub time_off: Vec<TimeOff>,
    /// Counts changes of name, colour, status, services and hours.
    pub version: i64,
}

/// One stretch of working time on one day of every week, in the business's zone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Hours {
    /// 0 is Sunday, 6 is Saturday.
    #[schema(minimum = 0, maximum = 6)]
    pub weekday: i64,
    /// `HH:MM`.
    #[schema(example = "09:00")]
    pub start: String,
    /// `HH:MM`, later than the start; `24:00` is the end of the day.
    #[schema(example = "17:00")]
    pub end: String,
}

/// A stretch of time in which a staff member does not work.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct TimeOff {
    /// Its id.
    pub id: TimeOffId,
    /// When it begins.
    pub starts_at: Timestamp,
    /// When it is over (exclusive).
    pub ends_at: Timestamp,
    /// Why, for the team; may be empty.
    pub reason: String,
}

/// The colours that new things get in turn; all readable under white text.
const PALETTE: [&str; 8] = [
    "#0b7a65", "#2563c9", "#8b44c9", "#cc3a7a", "#c9412f", "#c26a10", "#6b7d16", "#5d6b75",
];

/// The colour of the thing that is added after `count` others.
pub(super) fn next_color(count: i64) -> &'static str {
    let turn = usize::try_from(count).unwrap_or_default();
    PALETTE[turn % PALETTE.len()]
}

/// From 2000 to the end of 2199, UTC: what may be asked of the calendar. Far from the limits of time,
/// so that buffers and zones can be added to it without care.
#[must_use]
pub fn is_bookable_instant(at: Timestamp) -> bool {
    const FIRST: i64 = 946_684_800;
    const END: i64 = 7_258_118_400;
    (FIRST..END).contains(&at.as_second())
}

/// The hours of a new business: Sunday to Thursday, 09:00 to 17:00.
pub(super) fn first_hours() -> Vec<WeeklyRange> {
    let on = |weekday| WeeklyRange {
        weekday,
        start_minute: 9 * 60,
        end_minute: 17 * 60,
    };
    (0..5).map(on).collect()
}

/// A week as typed, checked; a fault is noted at each piece that is none, or at `/hours` when two
/// pieces of one day overlap.
pub(super) fn week(hours: &[Hours], faults: &mut Faults) -> Vec<WeeklyRange> {
    let ranges: Vec<WeeklyRange> = hours
        .iter()
        .enumerate()
        .filter_map(|(index, piece)| range(piece, index, faults))
        .collect();
    if let Ok(week) = WeeklyHours::new(ranges) {
        return week.ranges().to_vec();
    }
    faults.add("/hours", "hours_overlap");
    Vec::new()
}

fn range(piece: &Hours, index: usize, faults: &mut Faults) -> Option<WeeklyRange> {
    let field = |name: &str| format!("/hours/{index}/{name}");
    let weekday = u8::try_from(piece.weekday).ok().filter(|day| *day <= 6);
    if weekday.is_none() {
        faults.add(field("weekday"), "out_of_range");
    }
    let minutes = minutes(&piece.start, &piece.end, field, faults);
    let (weekday, (start_minute, end_minute)) = weekday.zip(minutes)?;
    Some(WeeklyRange {
        weekday,
        start_minute,
        end_minute,
    })
}

/// The minutes after midnight of `start` to `end`, both `HH:MM`, or the faults of the fields `start` and
/// `end`.
pub(super) fn minutes(
    start: &str,
    end: &str,
    field: impl Fn(&str) -> String,
    faults: &mut Faults,
) -> Option<(u16, u16)> {
    let start = parse_minute(start).filter(|minute| *minute < 1440);
    if start.is_none() {
        faults.add(field("start"), "bad_time");
    }
    let end = parse_minute(end);
    if end.is_none() {
        faults.add(field("end"), "bad_time");
    }
    let (start, end) = start.zip(end)?;
    if end <= start {
        faults.add(field("end"), "ends_before_start");
        return None;
    }
    Some((start, end))
}

/// Minutes after midnight of `HH:MM`, 00:00 to 24:00.
pub(crate) fn parse_minute(text: &str) -> Option<u16> {
    let two_digits = |part: &str| {
        (part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| part.parse::<u16>().ok())
            .flatten()
    };
    let (hour, minute) = text.split_once(':')?;
    let (hour, minute) = (two_digits(hour)?, two_digits(minute)?);
    let total = hour * 60 + minute;
    (minute < 60 && total <= 1440).then_some(total)
}

/// Minutes after midnight as `HH:MM`.
pub(crate) fn clock_text(minute: i64) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

#[cfg(test)]
mod tests {
    use super::{Hours, clock_text, parse_minute, week};
    use crate::platform::http::Faults;

    fn piece(weekday: i64, start: &str, end: &str) -> Hours {
        Hours {
            weekday,
            start: start.to_owned(),
            end: end.to_owned(),
        }
    }

    fn faults_of(hours: &[Hours]) -> String {
        let mut faults = Faults::default();
        week(hours, &mut faults);
        format!("{:?}", faults.finish().err())
    }

    #[test]
    fn a_time_of_day_is_two_digits_a_colon_and_two_digits() {
        assert_eq!(parse_minute("09:05"), Some(545));
        assert_eq!(parse_minute("24:00"), Some(1440));
        for text in [
            "24:01",
            "9:00",
            "09:60",
            "0900",
            "09:00:00",
            "+9:00",
            "٠٩:٠٠",
            "",
        ] {
            assert_eq!(parse_minute(text), None, "{text}");
        }
        assert_eq!(clock_text(545), "09:05");
        assert_eq!(clock_text(1440), "24:00");
    }

    #[test]
    fn each_piece_of_a_week_that_is_wrong_is_told() {
        assert_eq!(
            faults_of(&[piece(0, "09:00", "12:00"), piece(0, "12:00", "24:00")]),
            "None"
        );
        let told = faults_of(&[piece(7, "9", "24:30"), piece(1, "10:00", "10:00")]);
        for fault in [
            "/hours/0/weekday",
            "/hours/0/start",
            "/hours/0/end",
            "/hours/1/end",
        ] {
            assert!(told.contains(fault), "{fault} in {told}");
        }
        let told = faults_of(&[piece(2, "09:00", "12:00"), piece(2, "11:00", "13:00")]);
        assert!(told.contains("hours_overlap"), "{told}");
    }
}

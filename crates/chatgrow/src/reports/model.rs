//! The figures, and the stretches of time they are counted over.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::platform::ids::AppointmentId;
use crate::platform::money::Money;

/// The figures of a business at a glance. Days, weeks (from Sunday) and months are the business's own.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Stats {
    pub(super) customers: CustomerStats,
    pub(super) appointments: AppointmentStats,
    pub(super) revenue: RevenueStats,
}

/// Customers in use.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct CustomerStats {
    /// All of them.
    pub(super) total: i64,
    /// New since this week began.
    pub(super) new_week: i64,
    /// New since this month began.
    pub(super) new_month: i64,
}

/// Visits, without cancelled ones.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct AppointmentStats {
    /// That begin today.
    pub(super) today: i64,
    /// That begin this week, past and to come.
    pub(super) week: i64,
    /// The next ten.
    pub(super) upcoming: Vec<UpcomingVisit>,
}

/// Money received.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct RevenueStats {
    /// Since this month began.
    pub(super) month: Money,
    /// Ever.
    pub(super) total: Money,
}

/// A visit to come, in a line.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct UpcomingVisit {
    pub(super) id: AppointmentId,
    pub(super) customer_name: String,
    pub(super) service_name: String,
    pub(super) staff_name: String,
    pub(super) starts_at: Timestamp,
    pub(super) status: UpcomingStatus,
}

/// How far a visit to come is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub(super) enum UpcomingStatus {
    /// Booked.
    Confirmed,
    /// The customer is here already.
    Arrived,
}

/// Where the present day, week and month begin and end in a zone. Ends are not part of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Periods {
    pub(super) day: (Timestamp, Timestamp),
    pub(super) week: (Timestamp, Timestamp),
    pub(super) month_start: Timestamp,
}

impl Periods {
    /// The periods that `now` lies in.
    ///
    /// # Errors
    /// Jiff's, within a week of the ends of time.
    pub(super) fn at(now: Timestamp, zone: &TimeZone) -> Result<Self, jiff::Error> {
        let today = now.to_zoned(zone.clone()).date();
        let since_sunday = i64::from(today.weekday().to_sunday_zero_offset());
        let sunday = today.checked_sub(Span::new().days(since_sunday))?;
        // The first moment of a day is not midnight where the clocks go forward at midnight.
        let start = |date: Date| -> Result<Timestamp, jiff::Error> {
            Ok(date.to_zoned(zone.clone())?.timestamp())
        };
        Ok(Self {
            day: (start(today)?, start(today.tomorrow()?)?),
            week: (
                start(sunday)?,
                start(sunday.checked_add(Span::new().days(7))?)?,
            ),
            month_start: start(today.first_of_month())?,
        })
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use jiff::tz::TimeZone;

    use super::Periods;

    fn periods(now: &str, zone: &str) -> Option<[String; 5]> {
        let zone = TimeZone::get(zone).ok()?;
        let at = Periods::at(now.parse().ok()?, &zone).ok()?;
        let local = |at: Timestamp| at.to_zoned(zone.clone()).datetime().to_string();
        Some([at.day.0, at.day.1, at.week.0, at.week.1, at.month_start].map(local))
    }

    #[test]
    fn a_week_begins_on_sunday_in_the_zone_of_the_business() {
        // Saturday evening in UTC is Sunday in Israel.
        let expected = [
            "2026-02-01T00:00:00",
            "2026-02-02T00:00:00",
            "2026-02-01T00:00:00",
            "2026-02-08T00:00:00",
            "2026-02-01T00:00:00",
        ];
        assert_eq!(
            periods("2026-01-31T22:30:00Z", "Asia/Jerusalem"),
            Some(expected.map(str::to_owned))
        );
        let expected = [
            "2026-01-31T00:00:00",
            "2026-02-01T00:00:00",
            "2026-01-25T00:00:00",
            "2026-02-01T00:00:00",
            "2026-01-01T00:00:00",
        ];
        assert_eq!(
            periods("2026-01-31T22:30:00Z", "UTC"),
            Some(expected.map(str::to_owned))
        );
    }

    #[test]
    fn a_week_in_which_the_clocks_change_is_seven_local_days() {
        // Israel goes to summer time on Friday, 27 March 2026, at two o'clock.
        let zone = TimeZone::get("Asia/Jerusalem").ok();
        let now = "2026-03-28T12:00:00Z".parse().ok();
        let week = now
            .zip(zone.as_ref())
            .and_then(|(now, zone)| Periods::at(now, zone).ok())
            .map(|periods| periods.week);
        let hours = week.map(|(from, to)| (to.as_second() - from.as_second()) / 3600);
        assert_eq!(hours, Some(7 * 24 - 1));
    }

    #[test]
    fn a_day_whose_midnight_does_not_exist_begins_an_hour_later() {
        // Beirut goes to summer time at midnight.
        let day = periods("2026-03-29T10:00:00Z", "Asia/Beirut").map(|[day, ..]| day);
        assert_eq!(day.as_deref(), Some("2026-03-29T01:00:00"));
    }
}

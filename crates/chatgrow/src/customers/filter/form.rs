//! The filter as it is asked for, and its checks.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::Criteria;
use super::declare::{Presence, filtered};
use crate::customers::form::Tag;
use crate::customers::model::Status;
use crate::customers::search::{Patterns, SearchText};
use crate::platform::days::instants_of;
use crate::platform::http::{Faults, Problem};

/// Tags that a filter names at most.
const MAX_TAGS: usize = 10;
/// Visits that are asked for at most.
const MAX_VISITS: u32 = 1000;

filtered! {
    /// Which customers, as in their list.
    #[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema, IntoParams)]
    #[into_params(parameter_in = Query)]
    #[serde(rename_all = "camelCase", deny_unknown_fields)]
    #[schema(as = CustomerListFilter)]
    pub(crate) struct CustomerFilter {}
}

impl CustomerFilter {
    /// Whether it says something of a day, which is one of the business's zone.
    pub(super) fn names_days(&self) -> bool {
        [
            self.last_visit_from,
            self.last_visit_until,
            self.created_from,
            self.created_until,
        ]
        .iter()
        .any(Option::is_some)
    }

    /// The criteria at the moment `now`, or every fault; `place` is where the filter stands in the request.
    pub(crate) fn checked(
        &self,
        zone: &TimeZone,
        now: Timestamp,
        place: &'static str,
    ) -> Result<Criteria, Problem> {
        let mut told = Told {
            faults: Faults::default(),
            place,
        };
        let wanted = |presence: Option<Presence>| presence.map(Presence::wanted);
        let visited = told.days(
            zone,
            (self.last_visit_from, self.last_visit_until),
            ("lastVisitFrom", "lastVisitUntil"),
        );
        let created = told.days(
            zone,
            (self.created_from, self.created_until),
            ("createdFrom", "createdUntil"),
        );
        let criteria = Criteria {
            patterns: told.patterns(self.search.as_deref()),
            tags: told.tags(self.tag.as_deref(), self.tags.as_deref()),
            future_visit: wanted(self.future_visit).map(|with| (with, now.as_millisecond())),
            past_visit: wanted(self.past_visit),
            visited_from: visited.0,
            visited_before: visited.1,
            min_visits: told
                .number(self.min_visits, MAX_VISITS, "minVisits")
                .map(i64::from),
            consent: self.consent,
            birth_month: told
                .number(self.birth_month, 12, "birthMonth")
                .and_then(|month| u8::try_from(month).ok()),
            created_from: created.0,
            created_before: created.1,
            email: wanted(self.email),
            phone: wanted(self.phone),
            language: self.language,
            ..Criteria::all(self.status.unwrap_or(Status::Active))
        };
        told.faults.finish()?;
        Ok(criteria)
    }
}

/// The faults of a filter, and where it stands.
struct Told {
    faults: Faults,
    place: &'static str,
}

impl Told {
    fn add(&mut self, field: &'static str, code: &'static str) {
        self.faults.add(format!("{}/{field}", self.place), code);
    }

    fn patterns(&mut self, search: Option<&str>) -> Patterns {
        let text = search.unwrap_or_default();
        if text.chars().count() > 120 {
            self.add("search", "too_long");
        }
        SearchText::parse(text)
            .map(|text| Patterns::of(&text))
            .unwrap_or_default()
    }

    fn tags(&mut self, one: Option<&str>, several: Option<&str>) -> Vec<String> {
        let given = |text: &&str| !text.trim().is_empty();
        let one = one.filter(given).map(|text| ("tag", text));
        let several = several.unwrap_or_default().split(',').filter(given);
        let mut tags = Vec::new();
        for (field, text) in one.into_iter().chain(several.map(|text| ("tags", text))) {
            match Tag::parse(text) {
                Some(tag) => tags.push(tag.into_string()),
                None => self.add(field, "bad_tag"),
            }
        }
        tags.sort();
        tags.dedup();
        if tags.len() > MAX_TAGS {
            self.add("tags", "too_many");
        }
        tags
    }

    fn number(&mut self, number: Option<u32>, most: u32, field: &'static str) -> Option<u32> {
        let number = number?;
        if !(1..=most).contains(&number) {
            self.add(field, "out_of_range");
        }
        Some(number)
    }

    /// The instants of the days from one until another, the first and the first one after.
    fn days(
        &mut self,
        zone: &TimeZone,
        (from, until): (Option<Date>, Option<Date>),
        (from_field, until_field): (&'static str, &'static str),
    ) -> (Option<i64>, Option<i64>) {
        if from.zip(until).is_some_and(|(from, until)| until < from) {
            self.add(until_field, "ends_before_start");
        }
        let first = from.and_then(|day| match instants_of(zone, Some(day), None) {
            Ok((first, _)) => Some(first),
            Err(_) => {
                self.add(from_field, "out_of_range");
                None
            }
        });
        let after = until.and_then(|day| match instants_of(zone, None, Some(day)) {
            Ok((_, after)) => Some(after),
            Err(_) => {
                self.add(until_field, "out_of_range");
                None
            }
        });
        (first, after)
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use jiff::civil::date;
    use jiff::tz::TimeZone;

    use super::{CustomerFilter, Presence};
    use crate::platform::http::Problem;

    fn faults(filter: &CustomerFilter) -> Vec<String> {
        let zone = TimeZone::get("Asia/Jerusalem").unwrap();
        match filter.checked(&zone, Timestamp::UNIX_EPOCH, "/filter") {
            Ok(_) => Vec::new(),
            Err(Problem::Invalid(faults)) => faults
                .iter()
                .map(|fault| format!("{} {}", fault.field, fault.code))
                .collect(),
            Err(problem) => vec![problem.to_string()],
        }
    }

    #[test]
    fn every_fault_of_a_filter_is_told_where_it_stands() {
        let filter = CustomerFilter {
            search: Some("x".repeat(121)),
            tags: Some(format!("{},{}", "y".repeat(41), "a")),
            birth_month: Some(13),
            min_visits: Some(0),
            created_from: Some(date(2026, 2, 1)),
            created_until: Some(date(2026, 1, 1)),
            ..CustomerFilter::default()
        };
        assert_eq!(
            faults(&filter),
            [
                "/filter/createdUntil ends_before_start",
                "/filter/search too_long",
                "/filter/tags bad_tag",
                "/filter/minVisits out_of_range",
                "/filter/birthMonth out_of_range",
            ]
        );
    }

    #[test]
    fn tags_are_each_asked_for_once_and_days_are_those_of_the_zone() {
        let filter = CustomerFilter {
            tag: Some("vip".to_owned()),
            tags: Some("צבע, vip,".to_owned()),
            future_visit: Some(Presence::Without),
            last_visit_until: Some(date(2026, 1, 4)),
            ..CustomerFilter::default()
        };
        let zone = TimeZone::get("Asia/Jerusalem").unwrap();
        let criteria = filter.checked(&zone, Timestamp::UNIX_EPOCH, "").unwrap();
        assert_eq!(criteria.tags, ["vip", "צבע"]);
        assert_eq!(criteria.future_visit, Some((false, 0)));
        assert_eq!(criteria.visited_from, None);
        let midnight: Timestamp = "2026-01-05T00:00:00+02:00".parse().unwrap();
        assert_eq!(criteria.visited_before, Some(midnight.as_millisecond()));
        assert!(!criteria.is_all());
    }
}

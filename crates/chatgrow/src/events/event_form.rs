//! The forms with which events are made and changed, and their checks.

use jiff::Timestamp;
use serde::Deserialize;
use utoipa::ToSchema;

use super::date_form::{MAX_CAPACITY, NewDate, NewDates, Repeat};
use super::kind_form::NewKind;
use super::model::Approval;
use super::questions::{Question, checked_questions};
use super::store::EventRow;
use crate::platform::http::{Faults, present};
use crate::platform::random;
use crate::platform::text::{Line, Name, paragraph};

const MAX_DESCRIPTION: usize = 5000;
/// A year, in minutes.
const MAX_CLOSES: i64 = 525_600;

/// An event to make; a draft until it is published.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct NewEvent {
    #[schema(max_length = 120)]
    title: String,
    #[schema(max_length = 5000)]
    description: Option<String>,
    #[schema(max_length = 200)]
    place: Option<String>,
    /// Begins with `https://` or `http://`; shown only to who comes.
    #[schema(max_length = 500)]
    online_link: Option<String>,
    /// The most seats of a date without a capacity of its own; no limit when absent.
    #[schema(minimum = 1, maximum = 100_000)]
    capacity: Option<i64>,
    /// How long before the start guests can register and cancel; 0 when absent.
    #[schema(minimum = 0, maximum = 525_600)]
    registration_closes_minutes: Option<i64>,
    /// `automatic` when absent.
    approval: Option<Approval>,
    /// Whether guests can wait for seats of a full date; true when absent.
    waitlist: Option<bool>,
    #[serde(default)]
    questions: Vec<Question>,
    /// Its dates, each by itself; at most 200 in all.
    #[serde(default)]
    dates: Vec<NewDate>,
    /// Dates by a rule, written out once.
    repeat: Option<Repeat>,
    /// One free kind when absent.
    ticket_kinds: Option<Vec<NewKind>>,
}

/// What to change of an event.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct UpdateEvent {
    /// The version that the change was made on.
    pub(super) version: i64,
    #[schema(max_length = 120)]
    title: Option<String>,
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>)]
    description: Option<Option<String>>,
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>)]
    place: Option<Option<String>>,
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>)]
    online_link: Option<Option<String>>,
    /// Null is no limit.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<i64>)]
    pub(super) capacity: Option<Option<i64>>,
    registration_closes_minutes: Option<i64>,
    /// For registrations from now on.
    approval: Option<Approval>,
    waitlist: Option<bool>,
    /// All of them, in their order; one keeps its answers by keeping its id.
    questions: Option<Vec<Question>>,
}

impl NewEvent {
    /// The parts of the form.
    pub(super) fn parts(self) -> (UpdateEvent, NewDates, Option<Vec<NewKind>>) {
        let event = UpdateEvent {
            version: 0,
            title: Some(self.title),
            description: Some(self.description),
            place: Some(self.place),
            online_link: Some(self.online_link),
            capacity: Some(self.capacity),
            registration_closes_minutes: self.registration_closes_minutes,
            approval: self.approval,
            waitlist: self.waitlist,
            questions: Some(self.questions),
        };
        let dates = NewDates {
            dates: self.dates,
            repeat: self.repeat,
        };
        (event, dates, self.ticket_kinds)
    }
}

/// The event after the change and the names of what changed, or the faults noted.
pub(super) fn checked(
    before: EventRow,
    form: UpdateEvent,
    now: Timestamp,
    faults: &mut Faults,
) -> (EventRow, Vec<&'static str>) {
    let mut changed = Vec::new();
    let mut after = before;
    if let Some(title) = form.title {
        if let Some(title) = faults.need("/title", Name::parse(&title), "bad_name") {
            after.title = title.into_string();
        }
        changed.push("title");
    }
    if let Some(text) = form.description {
        let text = text.unwrap_or_default();
        after.description = paragraph(&text, MAX_DESCRIPTION, "/description", faults);
        changed.push("description");
    }
    if let Some(place) = form.place {
        after.place = line::<200>(place, "/place", faults);
        changed.push("place");
    }
    if let Some(link) = form.online_link {
        after.online_link = line::<500>(link, "/onlineLink", faults);
        if !after.online_link.is_empty() && !is_web_address(&after.online_link) {
            faults.add("/onlineLink", "bad_address");
        }
        changed.push("onlineLink");
    }
    if let Some(capacity) = form.capacity {
        if capacity.is_some_and(|capacity| !(1..=MAX_CAPACITY).contains(&capacity)) {
            faults.add("/capacity", "out_of_range");
        }
        after.capacity = capacity;
        changed.push("capacity");
    }
    if let Some(minutes) = form.registration_closes_minutes {
        if !(0..=MAX_CLOSES).contains(&minutes) {
            faults.add("/registrationClosesMinutes", "out_of_range");
        }
        after.closes_minutes = minutes;
        changed.push("registrationClosesMinutes");
    }
    if let Some(approval) = form.approval {
        after.approval = approval;
        changed.push("approval");
    }
    if let Some(waitlist) = form.waitlist {
        after.waitlist = waitlist;
        changed.push("waitlist");
    }
    if let Some(questions) = form.questions {
        after.questions.0 = checked_questions(questions, || random::uuid(now), faults);
        changed.push("questions");
    }
    (after, changed)
}

/// A line that may be empty.
fn line<const MAX: usize>(
    text: Option<String>,
    field: &'static str,
    faults: &mut Faults,
) -> String {
    let text = text.unwrap_or_default();
    if text.trim().is_empty() {
        return String::new();
    }
    let line = faults.need(field, Line::<MAX>::parse(&text), "too_long");
    line.map(Line::into_string).unwrap_or_default()
}

/// Whether a text can only be the address of a page: it is put into links.
fn is_web_address(text: &str) -> bool {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    let fits =
        |c: char| c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>' | '\\' | '`' | '{' | '}');
    rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/') && rest.chars().all(fits))
}

//! Events: what changed, and ours written so that a repeat does no harm.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::answer::{json, success};
use super::{Google, GoogleError};

/// The private property by which we know an event for ours.
const OURS: &str = "chatgrow";
/// Pages read at most: 2,500 events each.
const MAX_PAGES: usize = 40;

/// The id that an appointment's event has in every calendar: base32hex of its bytes, the alphabet that
/// Google allows (`0-9a-v`).
#[must_use]
pub fn event_id(appointment: Uuid) -> String {
    const ALPHABET: &[u8; 32] = b"0123456789abcdefghijklmnopqrstuv";
    let bits = appointment.as_u128();
    let digit = |at: u32| {
        let five = usize::try_from((bits >> (5 * at)) & 31).unwrap_or_default();
        char::from(ALPHABET[five])
    };
    let digits: String = (0..26).rev().map(digit).collect();
    format!("cg{digits}")
}

/// Whether it takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum EventStatus {
    /// It does.
    #[default]
    Confirmed,
    /// It may.
    Tentative,
    /// It was deleted; only its id may be known.
    Cancelled,
}

/// When an event begins or ends.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct EventTime {
    /// An instant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_time: Option<Timestamp>,
    /// A whole day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// The IANA zone it is shown in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time_zone: Option<String>,
}

impl EventTime {
    /// The instant; a day begins at midnight in `zone`.
    #[must_use]
    pub fn instant(&self, zone: &TimeZone) -> Option<Timestamp> {
        let midnight = |day: Date| zone.to_timestamp(day.to_datetime(Time::midnight())).ok();
        self.date_time.or_else(|| self.date.and_then(midnight))
    }
}

/// An event, or one instance of a repeating one.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Event {
    /// Its id in its calendar.
    pub id: String,
    /// Whether it takes place.
    pub status: EventStatus,
    /// When it begins.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<EventTime>,
    /// When it is over (exclusive).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<EventTime>,
    /// `transparent` when its owner is free meanwhile.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub transparency: Option<String>,
    /// The title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// What programs keep with it.
    pub extended_properties: ExtendedProperties,
}

/// Properties of programs.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ExtendedProperties {
    /// Those that only the program sees.
    pub private: BTreeMap<String, String>,
}

impl Event {
    /// Whether we wrote it.
    #[must_use]
    pub fn is_ours(&self) -> bool {
        self.extended_properties.private.contains_key(OURS)
    }

    /// The time that it takes of its owner; `None` when it takes none or is ours. Whole days are those of
    /// `zone`.
    #[must_use]
    pub fn busy(&self, zone: &TimeZone) -> Option<(Timestamp, Timestamp)> {
        let free = self.transparency.as_deref() == Some("transparent");
        if free || self.is_ours() || self.status == EventStatus::Cancelled {
            return None;
        }
        let starts = self.start.as_ref()?.instant(zone)?;
        let ends = self.end.as_ref()?.instant(zone)?;
        (ends > starts).then_some((starts, ends))
    }
}

/// An appointment as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEvent {
    /// The appointment; its event's id follows from it.
    pub appointment: Uuid,
    /// The title.
    pub summary: String,
    /// More, for its owner.
    pub description: String,
    /// Where.
    pub location: String,
    /// When it begins.
    pub starts: Timestamp,
    /// When it is over.
    pub ends: Timestamp,
    /// The IANA zone to show it in.
    pub zone: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Body<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    status: EventStatus,
    summary: &'a str,
    description: &'a str,
    location: &'a str,
    start: EventTime,
    end: EventTime,
    extended_properties: ExtendedProperties,
    transparency: &'static str,
}

impl NewEvent {
    fn body(&self, id: Option<String>) -> Body<'_> {
        let time = |at: Timestamp| EventTime {
            date_time: Some(at),
            date: None,
            time_zone: Some(self.zone.clone()),
        };
        let ours = (OURS.to_owned(), self.appointment.to_string());
        Body {
            id,
            status: EventStatus::Confirmed,
            summary: &self.summary,
            description: &self.description,
            location: &self.location,
            start: time(self.starts),
            end: time(self.ends),
            extended_properties: ExtendedProperties {
                private: BTreeMap::from([ours]),
            },
            transparency: "opaque",
        }
    }
}

/// Where to begin reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Since<'a> {
    /// Everything that touches this stretch.
    Start(Timestamp, Timestamp),
    /// What changed since this token was given.
    Token(&'a str),
}

/// What was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changes {
    /// Events and instances, changed or deleted ones included.
    pub events: Vec<Event>,
    /// Where to begin next time.
    pub next: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Page {
    #[serde(default)]
    items: Vec<Event>,
    next_page_token: Option<String>,
    next_sync_token: Option<String>,
}

impl Google {
    /// What a calendar holds, or what changed in it, every page of it. Repeating events come as their
    /// instances.
    ///
    /// # Errors
    /// [`GoogleError::SyncTokenGone`]: read from the start again.
    pub async fn changes(
        &self,
        access: &str,
        calendar: &str,
        since: Since<'_>,
    ) -> Result<Changes, GoogleError> {
        let url = self.calendar_url(calendar, &["events"]);
        let mut query = vec![
            ("singleEvents", "true".to_owned()),
            ("showDeleted", "true".to_owned()),
            ("maxResults", "2500".to_owned()),
        ];
        match since {
            Since::Start(from, until) => {
                query.push(("timeMin", from.to_string()));
                query.push(("timeMax", until.to_string()));
            }
            Since::Token(token) => query.push(("syncToken", token.to_owned())),
        }
        let mut events = Vec::new();
        let mut page_token: Option<String> = None;
        for _ in 0..MAX_PAGES {
            let mut request = self.http.get(&url).bearer_auth(access).query(&query);
            if let Some(token) = &page_token {
                request = request.query(&[("pageToken", token)]);
            }
            let page: Page = json(request.send().await?).await?;
            events.extend(page.items);
            match (page.next_page_token, page.next_sync_token) {
                (Some(token), _) => page_token = Some(token),
                (None, Some(next)) => return Ok(Changes { events, next }),
                (None, None) => {
                    return Err(GoogleError::Refused("it gave no sync token".to_owned()));
                }
            }
        }
        Err(GoogleError::Refused(
            "the calendar has too many events".to_owned(),
        ))
    }

    /// Writes an appointment's event: made, or brought up to date when it is there. No invitations go
    /// out.
    ///
    /// # Errors
    /// [`GoogleError`].
    pub async fn put(
        &self,
        access: &str,
        calendar: &str,
        event: &NewEvent,
    ) -> Result<(), GoogleError> {
        let id = event_id(event.appointment);
        let quiet = [("sendUpdates", "none")];
        let insert = self.http.post(self.calendar_url(calendar, &["events"]));
        let insert = insert
            .bearer_auth(access)
            .query(&quiet)
            .json(&event.body(Some(id.clone())));
        match success(insert.send().await?).await {
            Ok(_) => Ok(()),
            // There already, perhaps deleted: this says how it is now.
            Err(GoogleError::Exists) => {
                let patch = self
                    .http
                    .patch(self.calendar_url(calendar, &["events", &id]));
                let patch = patch
                    .bearer_auth(access)
                    .query(&quiet)
                    .json(&event.body(None));
                success(patch.send().await?).await.map(drop)
            }
            Err(error) => Err(error),
        }
    }

    /// Takes an appointment's event out. That it is gone already is a success.
    ///
    /// # Errors
    /// [`GoogleError`].
    pub async fn delete(
        &self,
        access: &str,
        calendar: &str,
        appointment: Uuid,
    ) -> Result<(), GoogleError> {
        let url = self.calendar_url(calendar, &["events", &event_id(appointment)]);
        let delete = self
            .http
            .delete(url)
            .bearer_auth(access)
            .query(&[("sendUpdates", "none")]);
        match success(delete.send().await?).await {
            Ok(_) | Err(GoogleError::NotFound | GoogleError::SyncTokenGone) => Ok(()),
            Err(error) => Err(error),
        }
    }
}

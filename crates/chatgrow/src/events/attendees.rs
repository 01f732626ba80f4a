//! Who comes: a page of the list, and the whole list as a file.

use std::collections::HashMap;

use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use super::model::{RegistrationStatus, written_code};
use super::questions::written;
use super::registration_store::{Filter, RegistrationRow};
use super::seat_store::SeatRow;
use super::store::{EventRow, instant};
use super::views::{Attendance, RegistrationView, attendance};
use crate::accounts;
use crate::app::App;
use crate::platform::csv;
use crate::platform::db::{Scope, Tx};
use crate::platform::http::Problem;
use crate::platform::i18n::Lang;
use crate::platform::ids::{EventDateId, EventId, RegistrationId};
use crate::platform::paging::{Page, decode_cursor, page_size};
use crate::platform::text::search_key;

/// How many registrations are read at a time for the file.
const BATCH: i64 = 200;

/// Which registrations to list.
#[derive(Debug, Default, Clone, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct RegistrationQuery {
    /// Only those for this date.
    date_id: Option<Uuid>,
    /// Only those that stand here.
    #[param(inline)]
    status: Option<RegistrationStatus>,
    /// A part of a name, telephone number, address or code.
    #[param(max_length = 120)]
    search: Option<String>,
    /// `nextCursor` of the page before.
    cursor: Option<String>,
    /// Items a page, 1 to 200; 50 when absent.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u32>,
}

/// Which registrations the file holds.
#[derive(Debug, Default, Clone, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct FileQuery {
    /// Only those for this date.
    date_id: Option<Uuid>,
    /// Only those that stand here.
    #[param(inline)]
    status: Option<RegistrationStatus>,
    /// The language of the headings; else that of the request.
    #[serde(rename = "lang")]
    #[param(value_type = Option<String>)]
    _lang: Option<String>,
}

fn filter(event: EventId, date: Option<Uuid>, status: Option<RegistrationStatus>) -> Filter {
    Filter {
        event,
        date: date.map(EventDateId),
        status,
        text: String::new(),
        after: RegistrationId(Uuid::nil()),
        limit: BATCH,
    }
}

/// A page of registrations in the order they came.
pub(super) async fn page(
    app: &App,
    scope: Scope,
    event: EventId,
    query: &RegistrationQuery,
) -> Result<Page<RegistrationView>, Problem> {
    let now = app.clock.now();
    let size = page_size(query.limit)?;
    let after: Option<RegistrationId> = decode_cursor(query.cursor.as_deref())?;
    let mut filter = filter(event, query.date_id, query.status);
    filter.text = search_key(query.search.as_deref().unwrap_or_default());
    filter.after = after.unwrap_or(filter.after);
    filter.limit = size + 1;
    if filter.text.chars().count() > 120 {
        return Err(Problem::invalid("/search", "too_long"));
    }
    let mut tx = app.db.read(scope).await?;
    tx.event(event).await?.ok_or(Problem::NotFound)?;
    let rows = tx.registrations(&filter).await?;
    let page = Page::from_rows(rows, size, |row| row.id);
    let mut seats = seats_of(&mut tx, event, &page.items).await?;
    Ok(page.map(|row| {
        let seats = seats.remove(&row.id).unwrap_or_default();
        RegistrationView::of(row, seats, now)
    }))
}

async fn seats_of(
    tx: &mut Tx,
    event: EventId,
    rows: &[RegistrationRow],
) -> sqlx::Result<HashMap<RegistrationId, Vec<SeatRow>>> {
    let mut seats: HashMap<RegistrationId, Vec<SeatRow>> = HashMap::new();
    if let Some((first, last)) = rows.first().zip(rows.last()) {
        for seat in tx.seats_of_event(event, (first.id, last.id)).await? {
            seats.entry(seat.registration_id).or_default().push(seat);
        }
    }
    Ok(seats)
}

/// One registration of the business.
pub(super) async fn one(
    app: &App,
    tx: &mut Tx,
    id: RegistrationId,
) -> Result<RegistrationView, Problem> {
    let row = tx.registration(id).await?.ok_or(Problem::NotFound)?;
    let seats = tx.seats_of(id).await?;
    Ok(RegistrationView::of(row, seats, app.clock.now()))
}

/// A file of registrations, a line for each seat, and the title of the event.
pub(super) async fn csv(
    app: &App,
    scope: Scope,
    lang: Lang,
    event: EventId,
    query: &FileQuery,
) -> Result<(String, String), Problem> {
    let now = app.clock.now();
    let mut tx = app.db.read(scope).await?;
    let event = tx.event(event).await?.ok_or(Problem::NotFound)?;
    let sheet = Sheet {
        app,
        lang,
        zone: accounts::business(&mut tx).await?.zone,
        event: &event,
        now,
    };
    let mut text = String::from(csv::MARK);
    sheet.heading(&mut text);
    let mut filter = filter(event.id, query.date_id, query.status);
    loop {
        let rows = tx.registrations(&filter).await?;
        let Some(last) = rows.last() else { break };
        filter.after = last.id;
        let mut seats = seats_of(&mut tx, event.id, &rows).await?;
        for row in &rows {
            for seat in seats.remove(&row.id).unwrap_or_default() {
                sheet.line(&mut text, row, &seat);
            }
        }
    }
    Ok((text, event.title))
}

struct Sheet<'a> {
    app: &'a App,
    lang: Lang,
    zone: TimeZone,
    event: &'a EventRow,
    now: Timestamp,
}

impl Sheet<'_> {
    fn word(&self, key: &str) -> String {
        self.app.sentences.text(self.lang, key)
    }

    fn heading(&self, text: &mut String) {
        let names = [
            "date",
            "status",
            "name",
            "phone",
            "email",
            "kind",
            "holder",
            "code",
            "price",
            "attendance",
        ];
        let names = names.map(|name| self.word(&format!("events-csv-{name}")));
        let questions = self.event.questions.iter().map(|it| it.label.clone());
        csv::write_line(text, names.into_iter().chain(questions));
    }

    fn line(&self, text: &mut String, row: &RegistrationRow, seat: &SeatRow) {
        let is_over = instant(row.ends_at) <= self.now;
        let attendance = match attendance(seat, is_over) {
            None | Some(Attendance::Expected) => String::new(),
            Some(Attendance::Attended) => self.word("events-attended"),
            Some(Attendance::NoShow) => self.word("events-no-show"),
        };
        let price = format!("{}.{:02}", seat.price / 100, seat.price % 100);
        let fields = [
            local(instant(row.starts_at), &self.zone),
            self.word(&format!("events-status-{}", row.status.word())),
            row.customer_name.clone(),
            row.customer_phone.clone().unwrap_or_default(),
            row.customer_email.clone().unwrap_or_default(),
            seat.kind_name.clone(),
            seat.holder_name.clone(),
            written_code(&seat.code),
            price,
            attendance,
        ];
        let yes = self.word("events-yes");
        let answers = self.event.questions.iter();
        let answers = answers.map(|question| written(question, &row.answers, &yes));
        csv::write_line(text, fields.into_iter().chain(answers));
    }
}

fn local(at: Timestamp, zone: &TimeZone) -> String {
    let local: Zoned = at.to_zoned(zone.clone());
    local.strftime("%Y-%m-%d %H:%M").to_string()
}

//! The ticket of a seat as a PDF, drawn when it is asked for: it says what is true then.

use chatgrow_documents::{Renderer, Ticket, TicketLanguage};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;

use super::guest;
use super::model::{SeatStatus, written_code};
use super::registration_store::RegistrationRow;
use super::seat_store::SeatRow;
use super::store::instant;
use crate::accounts::{self, Business};
use crate::app::App;
use crate::calendar;
use crate::platform::http::Problem;
use crate::platform::i18n::Lang;
use crate::platform::ids::SeatId;
use crate::platform::money::Money;

/// Drawing is work for the processor alone: more at a time would only take turns and memory.
static DRAWING: Semaphore = Semaphore::const_new(2);

/// The ticket of a seat of the registration of a link. A seat that is not its holder's has none.
pub(super) async fn pdf(app: &App, token: &str, seat: SeatId) -> Result<Vec<u8>, Problem> {
    let (scope, id) = guest::named(app, token)?;
    let ticket = {
        let mut tx = app.db.read(scope).await?;
        let row = tx.registration(id).await?.ok_or(Problem::NotFound)?;
        let seat = tx.seat(seat).await?.ok_or(Problem::NotFound)?;
        if seat.registration_id != id || seat.status != SeatStatus::Sold {
            return Err(Problem::NotFound);
        }
        ticket(app, &accounts::business(&mut tx).await?, row, seat)
    };
    // The semaphore is never closed, so there is always a permit to wait for.
    let permit = DRAWING.acquire().await.ok();
    let drawn = spawn_blocking(move || {
        let _permit = permit;
        Renderer::new().render_ticket(&ticket)
    });
    let drawn = drawn.await.map_err(Problem::internal)?;
    drawn.map_err(Problem::internal)
}

fn ticket(app: &App, business: &Business, row: RegistrationRow, seat: SeatRow) -> Ticket {
    let place = [row.place, row.online_link, business.address.clone()];
    let price = calendar::price(Money::new(seat.price, row.currency));
    Ticket {
        language: match row.lang {
            Lang::He => TicketLanguage::He,
            Lang::En => TicketLanguage::En,
            Lang::Ar => TicketLanguage::Ar,
            Lang::Ru => TicketLanguage::Ru,
        },
        issuer: business.name.clone(),
        when: when(app, row.lang, (row.starts_at, row.ends_at), &business.zone),
        event: row.event_title,
        place: place
            .into_iter()
            .find(|place| !place.is_empty())
            .unwrap_or_default(),
        holder: seat.holder_name,
        kind: seat.kind_name,
        price: price.unwrap_or_default(),
        code: written_code(&seat.code),
    }
}

fn when(app: &App, lang: Lang, (starts, ends): (i64, i64), zone: &TimeZone) -> String {
    let local = |at: i64| -> jiff::Zoned { Timestamp::to_zoned(instant(at), zone.clone()) };
    let (from, to) = (local(starts), local(ends));
    let part = |format: &str| from.strftime(format).to_string().to_lowercase();
    let values = [
        ("weekday", part("%a")),
        ("day", part("%-d")),
        ("month", part("%b")),
        ("year", part("%Y")),
    ];
    let values = values
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    let day = app.sentences.fill(lang, "pages-day-year", &values);
    let (comma, from_time) = (lang.comma(), from.strftime("%H:%M"));
    if from.date() == to.date() {
        format!("{day}{comma} {from_time}–{}", to.strftime("%H:%M"))
    } else {
        format!("{day}{comma} {from_time}")
    }
}

//! What is measured: each case as the request a client sends, and the values of the statements behind it.

use std::fmt::Write as _;

use jiff::ToSpan as _;
use jiff::civil::Date;
use serde_json::json;
use uuid::{Builder, Uuid};

use crate::http::Request;
use crate::names::{self, pick};
use crate::value::{Value, Variables};
use crate::world::{QUICK_MINUTES, World};

/// One case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Case {
    SignIn,
    CustomersPage,
    SearchByName,
    SearchByPhone,
    OpenTimes,
    OpenTimesOfOne,
    OpenTimesInRooms,
    Dashboard,
    Book,
    BookWithMail,
}

/// Days of open times that a page asks for.
const OPEN_DAYS: i64 = 31;

impl Case {
    /// Its name in the report.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::SignIn => "sign-in",
            Self::CustomersPage => "customers page",
            Self::SearchByName => "customer search, part of a Hebrew name",
            Self::SearchByPhone => "customer search, part of a number",
            Self::OpenTimes => "open times, a month of 10 staff",
            Self::OpenTimesOfOne => "open times, a month of one of them",
            Self::OpenTimesInRooms => "open times, a month of 10 staff and 3 rooms",
            Self::Dashboard => "dashboard",
            Self::Book => "book",
            Self::BookWithMail => "book, with messages",
        }
    }

    /// The statements it comes down to.
    pub(crate) fn statements(self) -> &'static str {
        match self {
            Self::SignIn => include_str!("../statements/sign-in.sql"),
            Self::CustomersPage => include_str!("../statements/customers-page.sql"),
            Self::SearchByName | Self::SearchByPhone => {
                include_str!("../statements/customer-search.sql")
            }
            Self::OpenTimes => include_str!("../statements/open-times.sql"),
            Self::OpenTimesOfOne => include_str!("../statements/open-times-of-one.sql"),
            Self::OpenTimesInRooms => include_str!("../statements/open-times-in-rooms.sql"),
            Self::Dashboard => include_str!("../statements/dashboard.sql"),
            Self::Book => include_str!("../statements/book.sql"),
            Self::BookWithMail => include_str!("../statements/book-with-mail.sql"),
        }
    }

    /// Whether each request needs a free time of its own.
    pub(crate) fn books(self) -> bool {
        matches!(self, Self::Book | Self::BookWithMail)
    }

    /// The status of a request that did what it should.
    pub(crate) fn expected(self) -> u16 {
        if self.books() { 201 } else { 200 }
    }

    /// The request of turn `turn`.
    pub(crate) fn request(self, world: &World, turn: u64) -> anyhow::Result<Request> {
        Ok(match self {
            Self::SignIn => {
                let form = json!({ "email": world.email, "password": world.password });
                Request::with_json("POST", "/api/auth/login", &form)
            }
            Self::CustomersPage => Request::get("/api/customers?limit=50").by(&world.token),
            Self::SearchByName | Self::SearchByPhone => {
                let typed = encoded(&self.typed(world, turn));
                Request::get(format!("/api/customers?search={typed}")).by(&world.token)
            }
            Self::OpenTimes => open_times(world, world.haircut, None)?,
            Self::OpenTimesOfOne => open_times(world, world.haircut, Some(world.one_of_staff))?,
            Self::OpenTimesInRooms => open_times(world, world.massage, None)?,
            Self::Dashboard => Request::get("/api/stats").by(&world.token),
            Self::Book | Self::BookWithMail => self.booking(world, turn)?,
        })
    }

    /// A guest who was here before books again.
    pub(crate) fn booking(self, world: &World, turn: u64) -> anyhow::Result<Request> {
        let (staff, starts_at) = free(world, turn)?;
        let customer = world.booker(self, turn);
        let form = json!({
            "serviceId": world.quick, "staffId": staff, "startsAt": starts_at.to_string(),
            "customer": { "fullName": customer.name, "phone": customer.phone },
        });
        let path = format!("/api/public/{}/appointments", world.slug);
        Ok(Request::with_json("POST", path, &form))
    }

    /// What is typed into the search box.
    fn typed(self, world: &World, turn: u64) -> String {
        if self == Self::SearchByName {
            names::part_of_name(turn)
        } else {
            names::part_of_phone(&world.customers[pick(turn, world.customers.len())].phone)
                .to_owned()
        }
    }

    /// The values that the statements of turn `turn` bind.
    pub(crate) fn variables(self, world: &World, turn: u64) -> anyhow::Result<Variables> {
        let now = world.now.as_millisecond();
        let mut values = Variables::default();
        values.set("now", now);
        values.set("business", world.business);
        values.set("business_text", world.business.to_string());
        values.set("user", world.user);
        values.set("session", world.session);
        values.set("slug", world.slug.as_str());
        match self {
            Self::SignIn => {
                values.set("email", world.email);
                values.set("new_session", new_id(now, turn, 0));
                values.set("refresh_hash", unique_bytes(turn));
                values.set("expires_at", now + 30 * 86_400_000);
            }
            Self::CustomersPage => {}
            Self::SearchByName | Self::SearchByPhone => {
                values.set("pattern", format!("%{}%", self.typed(world, turn)));
            }
            Self::OpenTimes | Self::OpenTimesOfOne => {
                values.set("service", world.haircut);
                values.set("staff", world.one_of_staff);
                set_open_days(&mut values, world)?;
            }
            Self::OpenTimesInRooms => {
                values.set("service", world.massage);
                values.set("room_kind", world.room_kind);
                set_open_days(&mut values, world)?;
            }
            Self::Dashboard => set_periods(&mut values, world)?,
            Self::Book | Self::BookWithMail => set_booking(&mut values, self, world, turn)?,
        }
        Ok(values)
    }
}

fn free(world: &World, turn: u64) -> anyhow::Result<(Uuid, jiff::Timestamp)> {
    let free = world.free.at(turn);
    free.ok_or_else(|| anyhow::anyhow!("every free time is booked"))
}

/// A guest asks for a month of open times of a service.
fn open_times(world: &World, service: Uuid, staff: Option<Uuid>) -> anyhow::Result<Request> {
    let (from, to) = open_days(world)?;
    let slug = &world.slug;
    let staff = staff.map_or_else(String::new, |id| format!("&staff={id}"));
    Ok(Request::get(format!(
        "/api/public/{slug}/slots?service={service}{staff}&from={from}&to={to}"
    )))
}

fn open_days(world: &World) -> anyhow::Result<(Date, Date)> {
    let today = world.now.to_zoned(world.zone.clone()).date();
    let from = today.tomorrow()?;
    Ok((from, from.checked_add((OPEN_DAYS - 1).days())?))
}

fn set_open_days(values: &mut Variables, world: &World) -> anyhow::Result<()> {
    let (from, to) = open_days(world)?;
    let midnight = |date: Date| {
        let midnight = date.to_zoned(world.zone.clone());
        midnight.map(|midnight| midnight.timestamp().as_millisecond())
    };
    set_window(values, midnight(from)?, midnight(to.tomorrow()?)?);
    Ok(())
}

/// Today, this week (from Sunday) and this month, as `reports/model.rs` has them.
fn set_periods(values: &mut Variables, world: &World) -> anyhow::Result<()> {
    let today = world.now.to_zoned(world.zone.clone()).date();
    let since_sunday = i64::from(today.weekday().to_sunday_zero_offset());
    let sunday = today.checked_sub(since_sunday.days())?;
    let starts = [
        ("day", today),
        ("next_day", today.tomorrow()?),
        ("week", sunday),
        ("next_week", sunday.checked_add(7.days())?),
        ("month", today.first_of_month()),
    ];
    for (name, date) in starts {
        let start = date.to_zoned(world.zone.clone())?.timestamp();
        values.set(name, start.as_millisecond());
    }
    Ok(())
}

/// A stretch of time as `calendar/store.rs` asks for what lies in it.
fn set_window(values: &mut Variables, from: i64, to: i64) {
    /// `LONGEST_ALLOCATION` there.
    const LONGEST: i64 = (720 + 2 * 240) * 60_000;
    values.set("from", from);
    values.set("to", to);
    values.set("reaching_in", from - LONGEST - 1);
    let day = |millisecond: i64, days: i64| {
        let at = jiff::Timestamp::from_millisecond(millisecond).unwrap_or_default();
        let date = at.to_zoned(jiff::tz::TimeZone::UTC).date();
        date.saturating_add(days.days()).to_string()
    };
    values.set("first_day", day(from, -2));
    values.set("last_day", day(to, 2));
}

fn set_booking(values: &mut Variables, case: Case, world: &World, turn: u64) -> anyhow::Result<()> {
    let (staff, start) = free(world, turn)?;
    let day = start.to_zoned(world.zone.clone()).start_of_day()?;
    let starts_at = start.as_millisecond();
    let ends_at = starts_at + QUICK_MINUTES * 60_000;
    values.set("service", world.quick);
    values.set("staff", staff);
    values.set("starts_at", starts_at);
    values.set("ends_at", ends_at);
    set_window(values, starts_at, ends_at);
    values.set("day", day.timestamp().as_millisecond());
    let next_day = day.tomorrow()?.timestamp();
    values.set("next_day", next_day.as_millisecond());
    let appointment = new_id(world.now.as_millisecond(), turn, 0);
    let customer = world.booker(case, turn);
    values.set("appointment", appointment);
    values.set("customer", customer.id);
    values.set("name", customer.name.as_str());
    values.set("phone", customer.phone.as_str());
    let entry = json!({
        "customerName": customer.name, "serviceName": "תיקון קצר", "staffName": "א", "source": "guest",
        "startsAt": start.to_string(), "endsAt": start.to_string(),
    });
    values.set("entry", entry);
    if let Some(email) = &customer.email {
        values.set("email", email.as_str());
        set_messages(values, world, appointment, turn);
    }
    Ok(())
}

/// Two messages and their jobs; due so late that the worker of the server, which runs beside the bare
/// driver, leaves them alone.
fn set_messages(values: &mut Variables, world: &World, appointment: Uuid, turn: u64) {
    const NAMES: [[&str; 5]; 2] = [
        ["message1", "intent1", "job1", "key1", "work1"],
        ["message2", "intent2", "job2", "key2", "work2"],
    ];
    let now = world.now.as_millisecond();
    values.set("later", now + 300 * 86_400_000);
    for (index, [message, intent, job, key, work]) in (1..).zip(NAMES) {
        let id = new_id(now, turn, index);
        values.set(message, id);
        values.set(intent, format!("appointment:{appointment}:{index}:0"));
        values.set(job, id);
        values.set(key, format!("message:{id}"));
        values.set(work, json!({ "kind": "send_message", "message": id }));
    }
}

/// An id that no other turn has, of the present as UUIDv7 are; `index` tells several of a turn apart.
fn new_id(now: i64, turn: u64, index: u8) -> Uuid {
    let mut unique = [0; 10];
    unique[1] = index;
    unique[2..].copy_from_slice(&scattered(turn));
    Builder::from_unix_timestamp_millis(u64::try_from(now).unwrap_or_default(), &unique).into_uuid()
}

/// The turn, multiplied so that it looks random (by an odd number: no two turns give the same).
fn scattered(turn: u64) -> [u8; 8] {
    turn.wrapping_mul(0x9E37_79B9_7F4A_7C15).to_be_bytes()
}

/// 32 bytes that no other turn has, in the place of a SHA-256.
fn unique_bytes(turn: u64) -> Value {
    Value::Bytes(scattered(turn).repeat(4))
}

/// Percent-encoded for a query (RFC 3986, 2.1).
fn encoded(text: &str) -> String {
    text.bytes().fold(String::new(), |mut encoded, byte| {
        // Writing to a String cannot fail.
        let _ = write!(encoded, "%{byte:02X}");
        encoded
    })
}

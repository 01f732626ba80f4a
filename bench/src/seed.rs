//! Customers, visits and payments in bulk, straight into the tables, the same ones for the same seed.
//!
//! Each past visit was done (85 %), cancelled (10 %) or missed (5 %); those done were paid. A quarter of
//! the visits, as far as calendars half full hold them, is still to come.

use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan as _};
use uuid::{Builder, Uuid};

use crate::database::{Raw, fetch_one_value};
use crate::names;
use crate::server::Server;
use crate::setup;
use crate::value::Value;
use crate::world::{Customer, World};

const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;
const VISIT_MINUTES: i64 = 30;
const PRICE: i64 = 12_000;
/// Part of the working time that was taken, and that is taken from now on.
const PAST_FULL: f64 = 0.8;
const FUTURE_FULL: f64 = 0.5;
/// Visits to come lie in as many days.
const FUTURE_DAYS: i64 = 60;
/// Customers whom the cases ask for.
const KNOWN: usize = 1000;

/// How many, and with which random numbers.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Amount {
    /// Customers, and as many visits.
    pub(crate) size: usize,
    pub(crate) seed: u64,
}

struct Visit {
    id: Uuid,
    customer: usize,
    staff: Uuid,
    starts_at: i64,
    status: &'static str,
}

impl Visit {
    fn ends_at(&self) -> i64 {
        self.starts_at + VISIT_MINUTES * MINUTE
    }
}

/// Fills the business.
///
/// # Errors
/// When the database refuses a row.
pub(crate) async fn fill(
    database: &mut Raw,
    world: &mut World,
    staff: &[Uuid],
    amount: Amount,
) -> anyhow::Result<()> {
    let mut seed = Seed {
        rng: fastrand::Rng::with_seed(amount.seed),
        now: world.now,
    };
    let visits = seed.visits(&world.zone, staff, amount.size)?;
    let customers = seed.customers(amount.size);
    database.begin(world.business).await?;
    insert_customers(database, world, &customers, &visits).await?;
    insert_visits(database, world, &customers, &visits).await?;
    insert_payments(database, world, &customers, &visits, &mut seed).await?;
    database.run("COMMIT").await?;
    world.customers = customers
        .into_iter()
        .take(KNOWN)
        .map(|seeded| seeded.card)
        .collect();
    Ok(())
}

struct Seeded {
    card: Customer,
    created_at: i64,
}

struct Seed {
    rng: fastrand::Rng,
    now: Timestamp,
}

impl Seed {
    /// An id as the application makes them: UUIDv7 of that moment.
    fn id(&mut self, at: i64) -> Uuid {
        let mut random = [0; 10];
        self.rng.fill(&mut random);
        Builder::from_unix_timestamp_millis(u64::try_from(at).unwrap_or_default(), &random)
            .into_uuid()
    }

    fn customers(&mut self, count: usize) -> Vec<Seeded> {
        let now = self.now.as_millisecond();
        (0_u64..)
            .take(count)
            .map(|index| {
                let created_at = now - self.rng.i64(0..1000 * DAY);
                Seeded {
                    card: Customer {
                        id: self.id(created_at),
                        name: names::full_name(&mut self.rng),
                        phone: names::phone(index),
                        email: (index % 2 == 0).then(|| format!("guest{index}@example.com")),
                    },
                    created_at,
                }
            })
            .collect()
    }

    fn visits(
        &mut self,
        zone: &TimeZone,
        staff: &[Uuid],
        count: usize,
    ) -> anyhow::Result<Vec<Visit>> {
        let today = self.now.to_zoned(zone.clone()).date();
        let mut visits = Vec::with_capacity(count);
        for day in 1..=FUTURE_DAYS {
            let date = today.checked_add(day.days())?;
            self.fill_day(zone, staff, date, FUTURE_FULL, &mut visits)?;
        }
        visits.truncate(count / 4);
        let mut date = today;
        while visits.len() < count {
            date = date.yesterday()?;
            self.fill_day(zone, staff, date, PAST_FULL, &mut visits)?;
        }
        visits.truncate(count);
        for visit in &mut visits {
            visit.customer = self.rng.usize(..count);
        }
        Ok(visits)
    }

    /// Visits of every member of `staff` on a working day, a part of them as large as `full`.
    fn fill_day(
        &mut self,
        zone: &TimeZone,
        staff: &[Uuid],
        date: Date,
        full: f64,
        visits: &mut Vec<Visit>,
    ) -> anyhow::Result<()> {
        if matches!(date.weekday(), Weekday::Friday | Weekday::Saturday) {
            return Ok(());
        }
        let opening = date.at(9, 0, 0, 0).to_zoned(zone.clone())?.timestamp();
        for member in staff {
            for place in 0..8 * 60 / VISIT_MINUTES {
                if self.rng.f64() >= full {
                    continue;
                }
                let start =
                    opening.checked_add(SignedDuration::from_mins(place * VISIT_MINUTES))?;
                visits.push(self.visit(*member, start));
            }
        }
        Ok(())
    }

    fn visit(&mut self, staff: Uuid, start: Timestamp) -> Visit {
        let starts_at = start.as_millisecond();
        let status = match self.rng.u8(..100) {
            _ if start > self.now => "confirmed",
            0..85 => "completed",
            85..95 => "cancelled",
            _ => "no_show",
        };
        Visit {
            id: self.id(starts_at.min(self.now.as_millisecond())),
            customer: 0,
            staff,
            starts_at,
            status,
        }
    }
}

/// `name_key` and `search_text` as `customers/model.rs` makes them; [`check`] compares.
fn search_columns(card: &Customer) -> (String, String) {
    let national = card.phone.replace("+972", "0");
    let mut text = format!("{}\n{}\n{national}", card.name, card.phone);
    if let Some(email) = &card.email {
        text.push('\n');
        text.push_str(email);
    }
    (card.name.clone(), text)
}

/// Adds one customer through the API and fails unless the application stores it as the seed does.
///
/// # Errors
/// When it does not: then the seed must follow the application.
pub(crate) async fn check(
    server: &Server,
    database: &mut Raw,
    world: &World,
) -> anyhow::Result<()> {
    const SQL: &str = "SELECT name_key || '|' || search_text FROM customers WHERE id = $1";

    let mut card = Customer {
        id: Uuid::nil(),
        name: "אחת לבדיקה".to_owned(),
        phone: "+972509999999".to_owned(),
        email: Some("check@example.com".to_owned()),
    };
    card.id = setup::add_customer(server, world, &card).await?;
    database.begin(world.business).await?;
    let stored = fetch_one_value!(&mut *database, String, SQL, card.id)?;
    database.run("COMMIT").await?;
    let (name_key, search_text) = search_columns(&card);
    anyhow::ensure!(
        stored == format!("{name_key}|{search_text}"),
        "the application stores the search columns of a customer as {stored:?}"
    );
    Ok(())
}

async fn insert_customers(
    database: &mut Raw,
    world: &World,
    customers: &[Seeded],
    visits: &[Visit],
) -> anyhow::Result<()> {
    let mut last_visit = vec![None; customers.len()];
    for visit in visits.iter().filter(|visit| visit.status == "completed") {
        let last = &mut last_visit[visit.customer];
        *last = (*last).max(Some(visit.starts_at));
    }
    let rows: Vec<_> = customers
        .iter()
        .zip(last_visit)
        .map(|(customer, last_visit)| {
            let card = &customer.card;
            let (name_key, search_text) = search_columns(card);
            vec![
                world.business.into(),
                card.id.into(),
                card.name.as_str().into(),
                card.phone.as_str().into(),
                card.email.clone().map_or(Value::NoText, Value::Text),
                "active".into(),
                name_key.into(),
                search_text.into(),
                last_visit.map_or(Value::NoInt, Value::Int),
                customer.created_at.into(),
                customer.created_at.into(),
            ]
        })
        .collect();
    let columns = [
        "business_id",
        "id",
        "full_name",
        "phone",
        "email",
        "status",
        "name_key",
        "search_text",
        "last_visit_at",
        "created_at",
        "updated_at",
    ];
    database.insert("customers", &columns, &rows).await
}

async fn insert_visits(
    database: &mut Raw,
    world: &World,
    customers: &[Seeded],
    visits: &[Visit],
) -> anyhow::Result<()> {
    let now = world.now.as_millisecond();
    let rows: Vec<_> = visits
        .iter()
        .map(|visit| {
            let made_at = visit.starts_at.min(now) - DAY;
            vec![
                world.business.into(),
                visit.id.into(),
                customers[visit.customer].card.id.into(),
                world.haircut.into(),
                visit.staff.into(),
                "תספורת".into(),
                visit.starts_at.into(),
                visit.ends_at().into(),
                visit.status.into(),
                PRICE.into(),
                "ILS".into(),
                "guest".into(),
                "he".into(),
                made_at.into(),
                made_at.into(),
            ]
        })
        .collect();
    let columns = [
        "business_id",
        "id",
        "customer_id",
        "service_id",
        "staff_id",
        "service_name",
        "starts_at",
        "ends_at",
        "status",
        "price",
        "currency",
        "source",
        "lang",
        "created_at",
        "updated_at",
    ];
    database.insert("appointments", &columns, &rows).await?;

    let rows: Vec<_> = visits
        .iter()
        .filter(|visit| visit.status != "cancelled")
        .map(|visit| {
            vec![
                world.business.into(),
                visit.id.into(),
                visit.staff.into(),
                visit.starts_at.into(),
                visit.ends_at().into(),
            ]
        })
        .collect();
    let columns = [
        "business_id",
        "booking_id",
        "staff_id",
        "starts_at",
        "ends_at",
    ];
    database.insert("allocations", &columns, &rows).await
}

async fn insert_payments(
    database: &mut Raw,
    world: &World,
    customers: &[Seeded],
    visits: &[Visit],
    seed: &mut Seed,
) -> anyhow::Result<()> {
    let rows: Vec<_> = visits
        .iter()
        .filter(|visit| visit.status == "completed")
        .map(|visit| {
            vec![
                world.business.into(),
                seed.id(visit.ends_at()).into(),
                visit.id.into(),
                customers[visit.customer].card.id.into(),
                "cash".into(),
                PRICE.into(),
                "ILS".into(),
                visit.ends_at().into(),
            ]
        })
        .collect();
    let columns = [
        "business_id",
        "id",
        "appointment_id",
        "customer_id",
        "method",
        "amount",
        "currency",
        "received_at",
    ];
    database.insert("payments", &columns, &rows).await
}

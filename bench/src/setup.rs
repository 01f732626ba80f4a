//! Opens the business that is measured, through the API as an owner would.

use std::sync::Arc;

use anyhow::Context as _;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::database::{Raw, fetch_one_value};
use crate::http::{Connection, Request};
use crate::server::{Server, Settings};
use crate::world::{Counters, Customer, Free, QUICK_MINUTES, World};

const EMAIL: &str = "dana@example.com";
const PASSWORD: &str = "Sesame-open-1";
/// Staff whose calendars are full: 9 to 17 from Sunday to Thursday.
const STAFF: [&str; 10] = [
    "דנה",
    "מיכל",
    "רוני",
    "שירה",
    "אורית",
    "ליאת",
    "גלית",
    "יעל",
    "נטע",
    "ענת",
];
/// Rooms of the kind that a massage takes, and the kind.
const ROOMS: [&str; 3] = ["1", "2", "3"];
const ROOM_KIND: &str = "חדר";
/// Staff whom the measured bookings take: day and night, every day.
const ALWAYS_FREE: [&str; 8] = ["א", "ב", "ג", "ד", "ה", "ו", "ז", "ח"];
/// How far ahead guests may book.
const HORIZON_DAYS: i64 = 365;

/// A signed-in owner.
struct Owner {
    connection: Connection,
    token: Arc<str>,
}

impl Owner {
    async fn ask(
        &mut self,
        method: &'static str,
        path: &str,
        body: &Value,
    ) -> anyhow::Result<Value> {
        let request = Request::with_json(method, path, body).by(&self.token);
        self.connection.ask(&request).await
    }

    async fn read(&mut self, path: &str) -> anyhow::Result<Value> {
        self.connection
            .ask(&Request::get(path).by(&self.token))
            .await
    }
}

/// What the seed needs besides the world: the staff whose calendars it fills.
pub(crate) struct Opened {
    pub(crate) world: World,
    pub(crate) staff: Vec<Uuid>,
}

/// Registers an owner, adds staff, hours and services.
///
/// # Errors
/// When the server refuses one of them.
pub(crate) async fn open_business(server: &Server, settings: &Settings) -> anyhow::Result<Opened> {
    #[expect(
        clippy::disallowed_methods,
        reason = "a measurement happens at the time it happens"
    )]
    let now = Timestamp::now();
    let mut connection = Connection::open(server.address).await?;
    let form = json!({
        "fullName": "דנה בר", "businessName": "סטודיו דנה", "email": EMAIL, "password": PASSWORD,
        "phone": "052-5550123", "serviceType": "hair", "locale": "he",
    });
    let session = connection
        .ask(&Request::with_json("POST", "/api/auth/register", &form))
        .await?;
    let token: Arc<str> = text(&session, "/accessToken")?.into();
    let mut owner = Owner { connection, token };

    let rules = json!({
        "version": session["business"]["version"], "horizonDays": HORIZON_DAYS, "minNoticeMinutes": 0,
        "slotStepMinutes": QUICK_MINUTES,
    });
    owner.ask("PUT", "/api/business", &rules).await?;

    let staff = add_staff(&mut owner, &STAFF, &office_hours()).await?;
    let free = add_staff(&mut owner, &ALWAYS_FREE, &all_hours()).await?;
    for name in ROOMS {
        let form = json!({ "name": name, "kind": ROOM_KIND });
        owner.ask("POST", "/api/rooms", &form).await?;
    }
    let plain = json!({});
    let haircut = add_service(&mut owner, ("תספורת", 30), &staff, &plain).await?;
    let in_room = json!({ "roomKind": ROOM_KIND });
    let massage = add_service(&mut owner, ("עיסוי", 30), &staff, &in_room).await?;
    let quick = add_service(&mut owner, ("תיקון קצר", QUICK_MINUTES), &free, &plain).await?;

    let mut database = Raw::open(settings).await?;
    let business = id(&session, "/business/id")?;
    let world = World {
        email: EMAIL,
        password: PASSWORD,
        password_hash: fetch_one_value!(&mut database, String, "SELECT password_hash FROM users")?,
        user: id(&session, "/user/id")?,
        session: fetch_one_value!(&mut database, Uuid, "SELECT id FROM sessions")?,
        business,
        slug: text(&session, "/business/slug")?.to_owned(),
        zone: TimeZone::get(text(&session, "/business/zone")?)?,
        token: owner.token,
        haircut,
        massage,
        room_kind: ROOM_KIND,
        one_of_staff: staff[0],
        quick,
        free: Free {
            staff: free,
            first: first_free_day(now)?,
            days: HORIZON_DAYS - 5,
        },
        customers: Vec::new(),
        now,
        counters: Counters::default(),
    };
    database.close().await?;
    Ok(Opened { world, staff })
}

/// Midnight UTC, two days from now: clear of the notice that guests must give.
fn first_free_day(now: Timestamp) -> anyhow::Result<Timestamp> {
    const DAY: i64 = 86_400;
    Ok(Timestamp::from_second((now.as_second() / DAY + 2) * DAY)?)
}

fn office_hours() -> Value {
    (0..5)
        .map(|weekday| json!({ "weekday": weekday, "start": "09:00", "end": "17:00" }))
        .collect()
}

fn all_hours() -> Value {
    (0..7)
        .map(|weekday| json!({ "weekday": weekday, "start": "00:00", "end": "24:00" }))
        .collect()
}

async fn add_staff(owner: &mut Owner, names: &[&str], hours: &Value) -> anyhow::Result<Vec<Uuid>> {
    let mut ids = Vec::new();
    for name in names {
        let form = json!({ "name": name, "serviceIds": [] });
        let member = owner.ask("POST", "/api/staff", &form).await?;
        let member_id = id(&member, "/id")?;
        let path = format!("/api/staff/{member_id}/hours");
        let form = json!({ "hours": hours, "version": member["version"] });
        owner.ask("PUT", &path, &form).await?;
        ids.push(member_id);
    }
    Ok(ids)
}

async fn add_service(
    owner: &mut Owner,
    (name, minutes): (&str, i64),
    staff: &[Uuid],
    rules: &Value,
) -> anyhow::Result<Uuid> {
    let form = json!({
        "name": name, "durationMinutes": minutes, "price": { "amount": 12_000, "currency": "ILS" },
        "color": "#2563c9", "staffIds": staff, "rules": rules,
    });
    let service = owner.ask("POST", "/api/services", &form).await?;
    id(&service, "/id")
}

/// Adds a customer through the API; gives the id.
///
/// # Errors
/// When the server refuses.
pub(crate) async fn add_customer(
    server: &Server,
    world: &World,
    card: &Customer,
) -> anyhow::Result<Uuid> {
    let mut owner = Owner {
        connection: Connection::open(server.address).await?,
        token: Arc::clone(&world.token),
    };
    let form = json!({ "fullName": card.name, "phone": card.phone, "email": card.email });
    let customer = owner.ask("POST", "/api/customers", &form).await?;
    id(&customer, "/id")
}

/// Fails unless the API sees what was seeded.
///
/// # Errors
/// When the number of customers is another, or no time is open.
pub(crate) async fn look(server: &Server, world: &World, customers: usize) -> anyhow::Result<()> {
    let mut owner = Owner {
        connection: Connection::open(server.address).await?,
        token: Arc::clone(&world.token),
    };
    let page = owner.read("/api/customers?limit=1").await?;
    anyhow::ensure!(
        page["total"] == customers,
        "{customers} customers were seeded and the API counts {}",
        page["total"]
    );
    Ok(())
}

fn text<'a>(value: &'a Value, pointer: &str) -> anyhow::Result<&'a str> {
    let found = value.pointer(pointer).and_then(Value::as_str);
    found.with_context(|| format!("the answer has no {pointer}: {value}"))
}

fn id(value: &Value, pointer: &str) -> anyhow::Result<Uuid> {
    Ok(text(value, pointer)?.parse()?)
}

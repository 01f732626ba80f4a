//! The demo's salon: who works there, what they offer, who comes and when.

use anyhow::Context as _;
use serde_json::json;

use super::Desk;
use super::days::Days;

const SERVICES: [(&str, &str, i64, i64, &str); 4] = [
    ("תספורת נשים", "כולל חפיפה ופן", 60, 22_000, "#7048e8"),
    ("תספורת גברים", "כולל חפיפה", 30, 9_000, "#1971c2"),
    ("צבע שורשים", "צבע ללא אמוניה", 90, 32_000, "#c2255c"),
    ("פן", "פן לכל אירוע", 45, 14_000, "#2b8a3e"),
];

pub(super) const CUSTOMERS: [(&str, &str); 16] = [
    ("נועה כהן", "052-4410001"),
    ("מיכל אברהם", "052-4410002"),
    ("רוני מזרחי", "054-4410003"),
    ("שירה פרידמן", "054-4410004"),
    ("יעל ביטון", "050-4410005"),
    ("תמר גולן", "050-4410006"),
    ("אורי שפירא", "053-4410007"),
    ("איתי דהן", "053-4410008"),
    ("ליאור אזולאי", "058-4410009"),
    ("מאיה רוזן", "058-4410010"),
    ("Sarah Miller", "052-4410011"),
    ("הילה נחום", "052-4410012"),
    ("עומר חדד", "054-4410013"),
    ("גלית סגל", "054-4410014"),
    ("דניאל קפלן", "050-4410015"),
    ("רותם אלון", "050-4410016"),
];

/// A visit of the demo: days from today, hour, minute, and which customer, service and staff member.
const VISITS: [(i32, i8, i8, usize, usize, usize); 18] = [
    (-2, 10, 0, 0, 0, 0),
    (-2, 11, 30, 6, 1, 1),
    (-1, 9, 0, 1, 2, 0),
    (-1, 12, 0, 7, 1, 1),
    (-1, 15, 0, 10, 3, 0),
    (0, 9, 0, 2, 0, 0),
    (0, 9, 30, 8, 1, 1),
    (0, 10, 30, 3, 3, 0),
    (0, 11, 0, 11, 2, 1),
    (0, 13, 0, 4, 2, 0),
    (0, 14, 0, 12, 1, 1),
    (0, 15, 30, 9, 0, 0),
    (1, 10, 0, 5, 0, 0),
    (1, 11, 0, 14, 1, 1),
    (2, 9, 30, 13, 3, 0),
    (2, 12, 0, 15, 2, 1),
    (4, 10, 0, 0, 3, 0),
    (5, 16, 0, 1, 0, 1),
];

/// Those of whom there is more to say: their place in [`CUSTOMERS`], a tag, and what the team knows.
const KNOWN: [(usize, &str, &str); 3] = [
    (0, "קבועה", "מעדיפה בוקר. רגישה לריח של אמוניה."),
    (3, "כלה", "חתונה באביב, רוצה ניסיון לפני."),
    (10, "English", "Prefers messages in English."),
];

/// What the other parts of the demo refer to.
pub(super) struct Salon {
    pub(super) services: Vec<String>,
    pub(super) customers: Vec<String>,
}

/// Enters the salon with its visits; those that are over are paid.
pub(super) async fn enter(desk: &Desk, days: &Days) -> anyhow::Result<Salon> {
    let staff = staff(desk).await?;
    let mut services = Vec::new();
    for (name, description, minutes, price, color) in SERVICES {
        let service = json!({ "name": name, "description": description, "durationMinutes": minutes,
            "price": { "amount": price, "currency": "ILS" }, "color": color });
        services.push(desk.create("/api/services", service).await?);
    }
    let mut customers = Vec::new();
    for (at, (name, phone)) in CUSTOMERS.into_iter().enumerate() {
        let known = KNOWN.iter().find(|(who, ..)| *who == at);
        let tags: Vec<_> = known.iter().map(|(_, tag, _)| tag).collect();
        let notes = known.map_or("", |(.., notes)| notes);
        let customer = json!({ "fullName": name, "phone": phone, "tags": tags, "notes": notes });
        customers.push(desk.create("/api/customers", customer).await?);
    }
    let salon = Salon {
        services,
        customers,
    };
    for (number, (day, hour, minute, customer, service, who)) in VISITS.into_iter().enumerate() {
        let starts_at = days.at(day, hour, minute)?;
        let visit = json!({ "customerId": salon.customers[customer], "serviceId": salon.services[service],
            "staffId": staff[who], "startsAt": starts_at.to_string() });
        let visit = desk.create("/api/appointments", visit).await?;
        if day < 0 {
            complete_and_pay(desk, &visit, METHODS[number % METHODS.len()]).await?;
        }
    }
    Ok(salon)
}

/// How the visits that are over were paid.
const METHODS: [&str; 3] = ["cash", "app", "bank_transfer"];

/// The owner, who is there from the beginning, and one more.
async fn staff(desk: &Desk) -> anyhow::Result<[String; 2]> {
    let list = desk.send("GET", "/api/staff", None).await?;
    let first = &list["items"][0];
    let second = json!({ "name": "אלון ברק", "color": "#e8590c" });
    let second = desk.send("POST", "/api/staff", Some(second)).await?;
    let id = second["id"].as_str().context("an id")?.to_owned();
    let hours = json!({ "version": second["version"], "hours": first["hours"] });
    let path = format!("/api/staff/{id}/hours");
    desk.send("PUT", &path, Some(hours)).await?;
    Ok([first["id"].as_str().context("an id")?.to_owned(), id])
}

async fn complete_and_pay(desk: &Desk, visit: &str, method: &str) -> anyhow::Result<()> {
    let status = json!({ "status": "completed" });
    let path = format!("/api/appointments/{visit}/status");
    desk.send("PATCH", &path, Some(status)).await?;
    let payment = json!({ "appointmentId": visit, "method": method });
    desk.create("/api/payments", payment).await.map(drop)
}

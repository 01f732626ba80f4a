//! What else is alive in the demo: an event with its guests, a waiting list, documents, news to be sent.

use anyhow::Context as _;
use serde_json::{Value, json};

use super::Desk;
use super::days::Days;
use super::salon::{CUSTOMERS, Salon};

/// Enters it all; gives the page of the payment link.
pub(super) async fn enter(desk: &Desk, days: &Days, salon: &Salon) -> anyhow::Result<String> {
    workshop(desk, days).await?;
    open_evening(desk, days).await?;
    waiting_list(desk, days, salon).await?;
    documents(desk, salon).await?;
    news(desk).await?;
    payment_link(desk, &salon.customers[0]).await
}

/// An evening that is on twice, with some guests of the first.
async fn workshop(desk: &Desk, days: &Days) -> anyhow::Result<()> {
    let event = json!({ "title": "סדנת תסרוקות לאירועים", "capacity": 12, "place": "הסטודיו",
        "dates": [evening(days, 8)?, evening(days, 15)?],
        "description": "ערב לימוד בקבוצה קטנה: קלועים, אסופים ותסרוקות ערב.",
        "ticketKinds": [{ "name": "כניסה", "price": { "amount": 15_000, "currency": "ILS" } }] });
    let event = publish(desk, event).await?;
    for guest in 4..9 {
        register(desk, &event, guest, false).await?;
    }
    Ok(())
}

/// A small evening that is full, so that somebody waits.
async fn open_evening(desk: &Desk, days: &Days) -> anyhow::Result<()> {
    let event =
        json!({ "title": "ערב היכרות עם צבע טבעי", "capacity": 3, "dates": [evening(days, 11)?] });
    let event = publish(desk, event).await?;
    for guest in 9..14 {
        register(desk, &event, guest, true).await?;
    }
    Ok(())
}

fn evening(days: &Days, day: i32) -> anyhow::Result<Value> {
    let (starts, ends) = (days.at(day, 19, 0)?, days.at(day, 21, 0)?);
    Ok(json!({ "startsAt": starts.to_string(), "endsAt": ends.to_string() }))
}

async fn publish(desk: &Desk, event: Value) -> anyhow::Result<Value> {
    let event = desk.create("/api/events", event).await?;
    let status = json!({ "status": "published" });
    let path = format!("/api/events/{event}/status");
    desk.send("PATCH", &path, Some(status)).await
}

/// One of [`CUSTOMERS`] takes a seat, or waits for one.
async fn register(desk: &Desk, event: &Value, guest: usize, waits: bool) -> anyhow::Result<()> {
    let (name, phone) = CUSTOMERS[guest];
    let seat = json!({ "dateId": event["dates"][0]["id"], "customer": { "fullName": name, "phone": phone },
        "seats": [{ "kindId": event["ticketKinds"][0]["id"] }], "joinWaitlist": waits });
    let id = event["id"].as_str().context("an id")?;
    let path = format!("/api/events/{id}/register");
    desk.send("POST", &path, Some(seat)).await.map(drop)
}

async fn waiting_list(desk: &Desk, days: &Days, salon: &Salon) -> anyhow::Result<()> {
    for guest in [7, 12] {
        let (name, phone) = CUSTOMERS[guest];
        let wait = json!({ "customer": { "fullName": name, "phone": phone }, "serviceId": salon.services[2],
            "from": days.date(1)?.to_string(), "to": days.date(6)?.to_string() });
        desk.create("/api/waiting-list", wait).await?;
    }
    Ok(())
}

/// A quote that was given, an invoice that is still a draft.
async fn documents(desk: &Desk, salon: &Salon) -> anyhow::Result<()> {
    let lines = json!([{ "description": "תסרוקת ואיפור לכלה", "unitPrice": 180_000 },
        { "description": "תסרוקת למלווה", "quantity": 20_000, "unitPrice": 35_000 }]);
    let content = json!({ "customerId": salon.customers[3], "lines": lines });
    let quote = json!({ "kind": "quote", "content": content });
    let quote = desk
        .send("POST", "/api/invoice-drafts", Some(quote))
        .await?;
    let id = quote["id"].as_str().context("an id")?;
    let issue = json!({ "version": quote["version"] });
    let path = format!("/api/invoice-drafts/{id}/issue");
    desk.send("POST", &path, Some(issue)).await?;
    let draft = json!({ "kind": "deal_invoice", "content": content });
    desk.create("/api/invoice-drafts", draft).await.map(drop)
}

/// A list of readers, and a campaign that waits to be sent. Their addresses are nobody's.
async fn news(desk: &Desk) -> anyhow::Result<()> {
    let list = json!({ "name": "חדשות הסטודיו", "isOpen": true });
    let list = desk.create("/api/subscriber-lists", list).await?;
    for (at, (name, _)) in CUSTOMERS.into_iter().take(8).enumerate() {
        let reader = json!({ "email": format!("reader{at}@studio-dana.example"), "fullName": name, "lists": [list],
            "consentWords": "טופס בדלפק" });
        desk.send("POST", "/api/subscribers", Some(reader)).await?;
    }
    let campaign = json!({ "name": "שבוע החורף", "subject": "שבוע החורף בסטודיו",
        "body": "בשבוע הבא 15% הנחה על צבע.\nמחכים לך!", "audience": { "subscribers": {} } });
    desk.create("/api/campaigns", campaign).await.map(drop)
}

/// Something to be paid online.
async fn payment_link(desk: &Desk, customer: &str) -> anyhow::Result<String> {
    let link = json!({ "customerId": customer, "description": "כרטיסייה של חמש תספורות",
        "amount": { "amount": 45_000, "currency": "ILS" }, "maxInstallments": 3 });
    let link = desk.send("POST", "/api/payment-links", Some(link)).await?;
    Ok(link["url"].as_str().context("an address")?.to_owned())
}

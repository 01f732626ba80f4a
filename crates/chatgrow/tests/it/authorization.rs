//! Every operation of the OpenAPI document × no token, a lesser role, somebody else's business. A new
//! operation fails here until it is listed.

use std::collections::BTreeSet;

use axum::http::{Method, StatusCode};
use serde_json::{Value, json};

use crate::harness::{Client, TestApp, both};

/// Who may call an operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Access {
    /// Anybody: it has no data of a business, or only what guests see.
    Anybody,
    /// Whoever is signed in, about themselves.
    SignedIn,
    /// A member whose role allows it; not the one named here.
    NotFor(&'static str),
    /// Every member of the business.
    Members,
}
use Access::{Anybody, Members, NotFor, SignedIn};

/// An operation with a request that would succeed, or fail later than the check of who asks.
struct Operation {
    method: &'static str,
    path: &'static str,
    access: Access,
    body: Value,
}

fn op(method: &'static str, path: &'static str, access: Access, body: Value) -> Operation {
    Operation {
        method,
        path,
        access,
        body,
    }
}

const NONE: Value = Value::Null;

fn operations() -> Vec<Operation> {
    let id = "019b8797-5300-7048-b607-e6ea9f60092a";
    let money = json!({ "amount": 1000, "currency": "ILS" });
    let at = "2026-01-05T08:00:00Z";
    vec![
        op("get", "/health", Anybody, NONE),
        op("get", "/health/live", Anybody, NONE),
        op("get", "/health/ready", Anybody, NONE),
        op("get", "/metrics", Anybody, NONE),
        op("get", "/api", Anybody, NONE),
        op("get", "/api/openapi.json", Anybody, NONE),
        op("post", "/api/auth/register", Anybody, json!({})),
        op("post", "/api/auth/verify-email", Anybody, json!({})),
        op("post", "/api/auth/login", Anybody, json!({})),
        op(
            "post",
            "/api/auth/refresh",
            Anybody,
            json!({ "refreshToken": "x" }),
        ),
        op("post", "/api/auth/forgot-password", Anybody, json!({})),
        op("post", "/api/auth/reset-password", Anybody, json!({})),
        op("get", "/api/public/{slug}", Anybody, NONE),
        op("get", "/api/public/{slug}/slots", Anybody, NONE),
        op(
            "post",
            "/api/public/{slug}/appointments",
            Anybody,
            json!({}),
        ),
        op("get", "/api/public/appointments/{token}", Anybody, NONE),
        op(
            "post",
            "/api/public/appointments/{token}/cancel",
            Anybody,
            NONE,
        ),
        op(
            "get",
            "/api/public/appointments/{token}/calendar.ics",
            Anybody,
            NONE,
        ),
        op("get", "/api/auth/me", SignedIn, NONE),
        op("post", "/api/auth/logout", SignedIn, NONE),
        op("get", "/api/auth/sessions", SignedIn, NONE),
        op("delete", "/api/auth/sessions/{id}", SignedIn, NONE),
        op("delete", "/api/auth/sessions", SignedIn, NONE),
        op("post", "/api/auth/password", SignedIn, json!({})),
        op("post", "/api/auth/second-factor/verify", Anybody, json!({})),
        op("get", "/api/auth/second-factor", SignedIn, NONE),
        op(
            "post",
            "/api/auth/second-factor/set-up",
            SignedIn,
            json!({}),
        ),
        op(
            "post",
            "/api/auth/second-factor/confirm",
            SignedIn,
            json!({}),
        ),
        op("post", "/api/auth/second-factor/off", SignedIn, json!({})),
        op(
            "post",
            "/api/auth/second-factor/recovery-codes",
            SignedIn,
            json!({}),
        ),
        op("post", "/api/auth/passkeys/sign-in/begin", Anybody, NONE),
        op("post", "/api/auth/passkeys/sign-in", Anybody, json!({})),
        op("get", "/api/auth/passkeys", SignedIn, NONE),
        op("post", "/api/auth/passkeys", SignedIn, json!({})),
        op("post", "/api/auth/passkeys/begin", SignedIn, json!({})),
        op(
            "put",
            "/api/auth/passkeys/{id}",
            SignedIn,
            json!({ "name": "x" }),
        ),
        op(
            "post",
            "/api/auth/passkeys/{id}/remove",
            SignedIn,
            json!({ "password": "x" }),
        ),
        op("get", "/api/business/security", NotFor("manager"), NONE),
        op(
            "put",
            "/api/business/security",
            NotFor("manager"),
            json!({ "secondFactorRequired": false }),
        ),
        op("post", "/api/business/export", NotFor("manager"), NONE),
        op("get", "/api/audit-log", NotFor("bookkeeper"), NONE),
        op("get", "/api/audit-log/words", NotFor("bookkeeper"), NONE),
        op(
            "get",
            "/api/audit-log/export.csv",
            NotFor("bookkeeper"),
            NONE,
        ),
        op(
            "post",
            "/api/auth/switch-business",
            SignedIn,
            json!({ "businessId": id }),
        ),
        op("post", "/api/auth/send-verification", SignedIn, NONE),
        op("delete", "/api/demo", NotFor("manager"), NONE),
        op(
            "post",
            "/api/businesses",
            SignedIn,
            json!({ "name": "Another" }),
        ),
        op("get", "/api/business", Members, NONE),
        op("get", "/api/public/{slug}/logo", Anybody, NONE),
        op(
            "put",
            "/api/business",
            NotFor("manager"),
            json!({ "version": 1, "name": "x" }),
        ),
        op("get", "/api/team", Members, NONE),
        op(
            "post",
            "/api/team",
            NotFor("manager"),
            json!({ "email": "a@b.co", "fullName": "A", "role": "staff" }),
        ),
        op(
            "put",
            "/api/team/{id}",
            NotFor("manager"),
            json!({ "role": "staff" }),
        ),
        op("delete", "/api/team/{id}", NotFor("manager"), NONE),
        op("get", "/api/customers", Members, NONE),
        op(
            "post",
            "/api/customers",
            NotFor("bookkeeper"),
            json!({ "fullName": "Noa" }),
        ),
        op("get", "/api/customers/export.csv", NotFor("staff"), NONE),
        op("get", "/api/customers/tags", Members, NONE),
        op(
            "post",
            "/api/customers/bulk",
            NotFor("bookkeeper"),
            json!({ "act": "archive", "ids": [id] }),
        ),
        op("get", "/api/customer-acts/{id}", NotFor("bookkeeper"), NONE),
        op(
            "post",
            "/api/customer-acts/{id}/undo",
            NotFor("bookkeeper"),
            NONE,
        ),
        op("get", "/api/customer-views", Members, NONE),
        op(
            "post",
            "/api/customer-views",
            NotFor("bookkeeper"),
            json!({ "name": "a", "isShared": true, "filter": {} }),
        ),
        op(
            "put",
            "/api/customer-views/{id}",
            Members,
            json!({ "version": 1, "name": "b" }),
        ),
        op("delete", "/api/customer-views/{id}", Members, NONE),
        op("get", "/api/imports", NotFor("staff"), NONE),
        op("post", "/api/imports", NotFor("staff"), NONE),
        op("get", "/api/imports/{id}", NotFor("staff"), NONE),
        op("delete", "/api/imports/{id}", NotFor("staff"), NONE),
        op(
            "put",
            "/api/imports/{id}/mapping",
            NotFor("staff"),
            json!({ "fields": ["fullName"], "existing": "skip" }),
        ),
        op("get", "/api/imports/{id}/preview", NotFor("staff"), NONE),
        op("get", "/api/imports/{id}/faults", NotFor("staff"), NONE),
        op("get", "/api/imports/{id}/faults.csv", NotFor("staff"), NONE),
        op("post", "/api/imports/{id}/start", NotFor("staff"), NONE),
        op("post", "/api/imports/{id}/undo", NotFor("staff"), NONE),
        op("get", "/api/imports/{id}/kept", NotFor("staff"), NONE),
        op("get", "/api/customers/{id}", Members, NONE),
        op(
            "put",
            "/api/customers/{id}",
            NotFor("bookkeeper"),
            json!({ "version": 1, "fullName": "Noa" }),
        ),
        op("delete", "/api/customers/{id}", NotFor("bookkeeper"), NONE),
        op(
            "post",
            "/api/customers/{id}/restore",
            NotFor("bookkeeper"),
            NONE,
        ),
        op(
            "post",
            "/api/customers/{id}/merge",
            NotFor("staff"),
            json!({ "otherId": id }),
        ),
        op("get", "/api/customer-fields", Members, NONE),
        op(
            "post",
            "/api/customer-fields",
            NotFor("manager"),
            json!({ "name": "x", "kind": "text" }),
        ),
        op(
            "put",
            "/api/customer-fields/order",
            NotFor("manager"),
            json!({ "ids": [] }),
        ),
        op(
            "put",
            "/api/customer-fields/{id}",
            NotFor("manager"),
            json!({ "version": 1, "name": "y" }),
        ),
        op(
            "delete",
            "/api/customer-fields/{id}",
            NotFor("manager"),
            NONE,
        ),
        op(
            "post",
            "/api/customer-fields/{id}/restore",
            NotFor("manager"),
            NONE,
        ),
        op("get", "/api/customers/{id}/files", Members, NONE),
        op(
            "post",
            "/api/customers/{id}/files",
            NotFor("bookkeeper"),
            NONE,
        ),
        op("get", "/api/customers/{id}/files/{fileId}", Members, NONE),
        op(
            "delete",
            "/api/customers/{id}/files/{fileId}",
            NotFor("bookkeeper"),
            NONE,
        ),
        op(
            "post",
            "/api/customers/{id}/files/{fileId}/restore",
            NotFor("bookkeeper"),
            NONE,
        ),
        op("get", "/api/customers/{id}/timeline", Members, NONE),
        op(
            "post",
            "/api/customers/{id}/notes",
            NotFor("bookkeeper"),
            json!({ "text": "x" }),
        ),
        op("get", "/api/services", Members, NONE),
        op(
            "post",
            "/api/services",
            NotFor("staff"),
            json!({ "name": "Yoga", "durationMinutes": 60, "price": money }),
        ),
        op("get", "/api/services/{id}", Members, NONE),
        op(
            "put",
            "/api/services/{id}",
            NotFor("staff"),
            json!({ "version": 1, "name": "x" }),
        ),
        op("delete", "/api/services/{id}", NotFor("staff"), NONE),
        op("get", "/api/staff", Members, NONE),
        op(
            "post",
            "/api/staff",
            NotFor("staff"),
            json!({ "name": "Noa" }),
        ),
        op("get", "/api/staff/{id}", Members, NONE),
        op(
            "put",
            "/api/staff/{id}",
            NotFor("staff"),
            json!({ "version": 1, "name": "x" }),
        ),
        op("delete", "/api/staff/{id}", NotFor("staff"), NONE),
        op(
            "put",
            "/api/staff/{id}/hours",
            NotFor("staff"),
            json!({ "version": 1, "hours": [] }),
        ),
        op(
            "post",
            "/api/staff/{id}/time-off",
            NotFor("staff"),
            json!({ "startsAt": at, "endsAt": "2026-01-06T08:00:00Z" }),
        ),
        op(
            "delete",
            "/api/staff/{id}/time-off/{timeOffId}",
            NotFor("staff"),
            NONE,
        ),
        op("get", "/api/slots", Members, NONE),
        op("get", "/api/calendar", Members, NONE),
        op("get", "/api/appointments", Members, NONE),
        op(
            "post",
            "/api/appointments",
            NotFor("bookkeeper"),
            json!({ "customerId": id, "serviceId": id, "startsAt": at }),
        ),
        op("get", "/api/appointments/{id}", Members, NONE),
        op(
            "put",
            "/api/appointments/{id}",
            NotFor("bookkeeper"),
            json!({ "version": 1, "notes": "x" }),
        ),
        op(
            "delete",
            "/api/appointments/{id}",
            NotFor("bookkeeper"),
            NONE,
        ),
        op(
            "post",
            "/api/appointments/{id}/move",
            NotFor("bookkeeper"),
            json!({ "startsAt": at, "version": 1 }),
        ),
        op(
            "patch",
            "/api/appointments/{id}/status",
            NotFor("bookkeeper"),
            json!({ "status": "arrived" }),
        ),
        op("get", "/api/payments", Members, NONE),
        op(
            "post",
            "/api/payments",
            NotFor("bookkeeper"),
            json!({ "appointmentId": id, "method": "cash" }),
        ),
        op("get", "/api/invoices", NotFor("staff"), NONE),
        op("get", "/api/invoices/{id}", NotFor("staff"), NONE),
        op("get", "/api/invoices/{id}/pdf", NotFor("staff"), NONE),
        op(
            "post",
            "/api/invoices/{id}/send",
            NotFor("staff"),
            json!({}),
        ),
        op(
            "get",
            "/api/notifications/history",
            NotFor("bookkeeper"),
            NONE,
        ),
        op(
            "get",
            "/api/notifications/providers",
            NotFor("bookkeeper"),
            NONE,
        ),
        op(
            "post",
            "/api/notifications/{id}/resend",
            NotFor("staff"),
            NONE,
        ),
        op("get", "/api/changes", Members, NONE),
        op("get", "/api/live", Members, NONE),
        op("get", "/api/stats", NotFor("staff"), NONE),
        op("get", "/api/reports/revenue", NotFor("staff"), NONE),
        op("get", "/api/reports/revenue.csv", NotFor("staff"), NONE),
        op("get", "/api/reports/revenue/rows", NotFor("staff"), NONE),
        op("get", "/api/reports/visits", NotFor("staff"), NONE),
        op("get", "/api/reports/visits.csv", NotFor("staff"), NONE),
        op("get", "/api/reports/visits/rows", NotFor("staff"), NONE),
        op("get", "/api/reports/customers", NotFor("staff"), NONE),
        op("get", "/api/reports/customers.csv", NotFor("staff"), NONE),
        op("get", "/api/reports/customers/rows", NotFor("staff"), NONE),
        op("get", "/api/reports/occupancy", NotFor("staff"), NONE),
        op("get", "/api/reports/occupancy.csv", NotFor("staff"), NONE),
        op("get", "/api/reports/occupancy/rows", NotFor("staff"), NONE),
        op("get", "/api/reports/day", NotFor("staff"), NONE),
        op("get", "/api/reports/day.csv", NotFor("staff"), NONE),
        op("get", "/api/reports/day/unpaid", NotFor("staff"), NONE),
        op("get", "/provider/stats", NotFor("staff"), NONE),
        op("get", "/provider/dashboard", NotFor("staff"), NONE),
        op("get", "/provider/customers", Members, NONE),
        op("get", "/dashboard", NotFor("staff"), NONE),
        op("get", "/api/rooms", Members, NONE),
        op(
            "post",
            "/api/rooms",
            NotFor("staff"),
            json!({ "name": "1", "kind": "room" }),
        ),
        op("get", "/api/rooms/{id}", Members, NONE),
        op(
            "put",
            "/api/rooms/{id}",
            NotFor("staff"),
            json!({ "version": 1, "name": "x" }),
        ),
        op("delete", "/api/rooms/{id}", NotFor("staff"), NONE),
        op("post", "/api/public/{slug}/holds", Anybody, json!({})),
        op("delete", "/api/public/holds/{token}", Anybody, NONE),
        op(
            "post",
            "/api/public/appointments/{token}/move",
            Anybody,
            json!({ "startsAt": at }),
        ),
        op(
            "get",
            "/api/public/appointments/{token}/slots",
            Anybody,
            NONE,
        ),
        op(
            "put",
            "/api/staff/{id}/days/{date}",
            NotFor("staff"),
            json!({ "hours": [] }),
        ),
        op(
            "delete",
            "/api/staff/{id}/days/{date}",
            NotFor("staff"),
            NONE,
        ),
        op("get", "/api/closures", Members, NONE),
        op(
            "post",
            "/api/closures",
            NotFor("staff"),
            json!({ "name": "x", "startsAt": at, "endsAt": "2026-01-06T08:00:00Z" }),
        ),
        op(
            "put",
            "/api/closures/{id}",
            NotFor("staff"),
            json!({ "version": 1, "name": "x" }),
        ),
        op("delete", "/api/closures/{id}", NotFor("staff"), NONE),
        op("get", "/api/holidays", Members, NONE),
        op(
            "post",
            "/api/holidays/closures",
            NotFor("staff"),
            json!({ "keys": ["pesach:5786"] }),
        ),
        op("get", "/api/holidays/settings", Members, NONE),
        op(
            "put",
            "/api/holidays/settings",
            NotFor("staff"),
            json!({ "version": 0, "city": "haifa" }),
        ),
        op("get", "/api/calendar/feeds", NotFor("bookkeeper"), NONE),
        op(
            "post",
            "/api/calendar/feeds",
            NotFor("bookkeeper"),
            json!({}),
        ),
        op(
            "delete",
            "/api/calendar/feeds/{id}",
            NotFor("bookkeeper"),
            NONE,
        ),
        op("get", "/feeds/{file}", Anybody, NONE),
        op("get", "/api/calendar/outside", Members, NONE),
        op(
            "post",
            "/api/calendar/outside",
            NotFor("staff"),
            json!({ "staffId": id, "url": "https://example.com/a.ics" }),
        ),
        op(
            "delete",
            "/api/calendar/outside/{id}",
            NotFor("staff"),
            NONE,
        ),
        op(
            "post",
            "/api/calendar/outside/{id}/refresh",
            NotFor("staff"),
            NONE,
        ),
        op(
            "post",
            "/api/calendar/google/connect",
            NotFor("staff"),
            json!({ "staffId": id }),
        ),
        op("get", "/api/calendar/google/callback", Anybody, NONE),
        op("post", "/api/calendar/google/push", Anybody, NONE),
        // Events.
        op("get", "/api/events", Members, NONE),
        op(
            "post",
            "/api/events",
            NotFor("staff"),
            json!({ "title": "x" }),
        ),
        op("get", "/api/events/{id}", Members, NONE),
        op(
            "put",
            "/api/events/{id}",
            NotFor("staff"),
            json!({ "version": 1 }),
        ),
        op("delete", "/api/events/{id}", NotFor("staff"), NONE),
        op(
            "patch",
            "/api/events/{id}/status",
            NotFor("staff"),
            json!({ "status": "published" }),
        ),
        op("post", "/api/events/{id}/duplicate", NotFor("staff"), NONE),
        op("put", "/api/events/{id}/picture", NotFor("staff"), NONE),
        op("delete", "/api/events/{id}/picture", NotFor("staff"), NONE),
        op("post", "/api/events/{id}/dates", NotFor("staff"), json!({})),
        op(
            "put",
            "/api/events/{id}/dates/{dateId}",
            NotFor("staff"),
            json!({ "version": 1 }),
        ),
        op(
            "post",
            "/api/events/{id}/dates/{dateId}/cancel",
            NotFor("staff"),
            json!({}),
        ),
        op(
            "post",
            "/api/events/{id}/ticket-kinds",
            NotFor("staff"),
            json!({ "name": "x", "price": money }),
        ),
        op(
            "put",
            "/api/events/{id}/ticket-kinds/{kindId}",
            NotFor("staff"),
            json!({ "version": 1 }),
        ),
        op("get", "/api/events/{id}/registrations", Members, NONE),
        op("get", "/api/events/{id}/registrations.csv", Members, NONE),
        op(
            "post",
            "/api/events/{id}/register",
            NotFor("bookkeeper"),
            json!({ "dateId": id,
            "customer": { "fullName": "x" }, "seats": [{ "kindId": id }] }),
        ),
        op("get", "/api/events/registrations/{id}", Members, NONE),
        op(
            "delete",
            "/api/events/registrations/{id}",
            NotFor("bookkeeper"),
            NONE,
        ),
        op(
            "post",
            "/api/events/registrations/{id}/approve",
            NotFor("bookkeeper"),
            NONE,
        ),
        op(
            "post",
            "/api/events/registrations/{id}/decline",
            NotFor("bookkeeper"),
            json!({}),
        ),
        op(
            "post",
            "/api/events/registrations/{id}/transfer",
            NotFor("bookkeeper"),
            json!({ "seatId": id,
            "holderName": "x" }),
        ),
        op(
            "post",
            "/api/events/{id}/check-in",
            NotFor("bookkeeper"),
            json!({ "code": "x" }),
        ),
        op(
            "post",
            "/api/events/{id}/check-in/undo",
            NotFor("bookkeeper"),
            json!({ "code": "x" }),
        ),
        op(
            "post",
            "/api/events/{id}/messages",
            NotFor("staff"),
            json!({ "subject": "x", "body": "x" }),
        ),
        op("get", "/api/public/{slug}/events", Anybody, NONE),
        op("get", "/api/public/{slug}/events/{id}", Anybody, NONE),
        op(
            "get",
            "/api/public/{slug}/events/{id}/picture",
            Anybody,
            NONE,
        ),
        op(
            "post",
            "/api/public/{slug}/events/{id}/register",
            Anybody,
            json!({}),
        ),
        op("get", "/api/public/registrations/{token}", Anybody, NONE),
        op(
            "post",
            "/api/public/registrations/{token}/cancel",
            Anybody,
            NONE,
        ),
        op(
            "post",
            "/api/public/registrations/{token}/accept",
            Anybody,
            NONE,
        ),
        op(
            "post",
            "/api/public/registrations/{token}/transfer",
            Anybody,
            json!({}),
        ),
        op(
            "get",
            "/api/public/registrations/{token}/calendar.ics",
            Anybody,
            NONE,
        ),
        op(
            "get",
            "/api/public/registrations/{token}/seats/{seatId}/ticket.pdf",
            Anybody,
            NONE,
        ),
        op(
            "post",
            "/api/series/preview",
            Members,
            json!({ "serviceId": id, "firstDate": "2026-01-05", "time": "09:00", "rule": "FREQ=DAILY;COUNT=2" }),
        ),
        op(
            "post",
            "/api/series",
            NotFor("bookkeeper"),
            json!({ "customerId": id, "serviceId": id, "firstDate": "2026-01-05", "time": "09:00",
                "rule": "FREQ=DAILY;COUNT=2" }),
        ),
        op("get", "/api/series/{id}", Members, NONE),
        op(
            "post",
            "/api/series/{id}/move",
            NotFor("bookkeeper"),
            json!({ "scope": "all", "time": "10:00", "version": 1 }),
        ),
        op(
            "post",
            "/api/series/{id}/cancel",
            NotFor("bookkeeper"),
            json!({ "scope": "all", "version": 1 }),
        ),
        op("get", "/api/waiting-list", Members, NONE),
        op(
            "post",
            "/api/waiting-list",
            NotFor("bookkeeper"),
            json!({ "customerId": id, "serviceId": id, "startsAt": at }),
        ),
        op(
            "delete",
            "/api/waiting-list/{id}",
            NotFor("bookkeeper"),
            NONE,
        ),
        op(
            "post",
            "/api/public/{slug}/waiting-list",
            Anybody,
            json!({}),
        ),
        op("get", "/api/public/waiting-list/{token}", Anybody, NONE),
        op(
            "post",
            "/api/public/waiting-list/{token}",
            Anybody,
            json!({ "answer": "withdraw" }),
        ),
        op("get", "/api/customers/{id}/consents", Members, NONE),
        op(
            "post",
            "/api/customers/{id}/consents",
            NotFor("bookkeeper"),
            json!({ "channel": "email", "purpose": "service", "act": "withdrawn" }),
        ),
        op("get", "/api/subscribers", Members, NONE),
        op(
            "post",
            "/api/subscribers",
            NotFor("bookkeeper"),
            json!({ "email": "a@b.co" }),
        ),
        op(
            "post",
            "/api/subscribers/import",
            NotFor("staff"),
            json!({}),
        ),
        op("get", "/api/subscribers/export.csv", NotFor("staff"), NONE),
        op("get", "/api/subscribers/{id}", Members, NONE),
        op(
            "put",
            "/api/subscribers/{id}",
            NotFor("bookkeeper"),
            json!({ "version": 1, "fullName": "Noa" }),
        ),
        op(
            "delete",
            "/api/subscribers/{id}",
            NotFor("bookkeeper"),
            NONE,
        ),
        op("get", "/api/suppressions", NotFor("bookkeeper"), NONE),
        op(
            "post",
            "/api/suppressions/lift",
            NotFor("staff"),
            json!({ "channel": "sms", "address": "+972500000000", "words": "." }),
        ),
        op("get", "/api/subscriber-lists", Members, NONE),
        op(
            "post",
            "/api/subscriber-lists",
            NotFor("bookkeeper"),
            json!({ "name": "a" }),
        ),
        op(
            "put",
            "/api/subscriber-lists/{id}",
            NotFor("bookkeeper"),
            json!({ "version": 1, "name": "a" }),
        ),
        op(
            "delete",
            "/api/subscriber-lists/{id}",
            NotFor("bookkeeper"),
            NONE,
        ),
        op(
            "post",
            "/api/public/{slug}/subscribe",
            Anybody,
            json!({ "email": "a@b.co" }),
        ),
        op("get", "/api/campaigns", NotFor("bookkeeper"), NONE),
        op(
            "post",
            "/api/campaigns",
            NotFor("staff"),
            json!({ "name": "a", "subject": "a", "body": "a", "audience": { "subscribers": {} } }),
        ),
        op(
            "post",
            "/api/campaigns/audience",
            NotFor("staff"),
            json!({ "subscribers": {} }),
        ),
        op("get", "/api/campaigns/{id}", NotFor("bookkeeper"), NONE),
        op(
            "put",
            "/api/campaigns/{id}",
            NotFor("staff"),
            json!({ "version": 1, "name": "a" }),
        ),
        op("delete", "/api/campaigns/{id}", NotFor("staff"), NONE),
        op(
            "get",
            "/api/campaigns/{id}/preview",
            NotFor("bookkeeper"),
            NONE,
        ),
        op(
            "get",
            "/api/campaigns/{id}/figures",
            NotFor("bookkeeper"),
            NONE,
        ),
        op("post", "/api/campaigns/{id}/test", NotFor("staff"), NONE),
        op(
            "post",
            "/api/campaigns/{id}/schedule",
            NotFor("staff"),
            json!({ "version": 1 }),
        ),
        op(
            "post",
            "/api/campaigns/{id}/unschedule",
            NotFor("staff"),
            NONE,
        ),
        op("post", "/api/campaigns/{id}/pause", NotFor("staff"), NONE),
        op("post", "/api/campaigns/{id}/resume", NotFor("staff"), NONE),
        op("post", "/api/campaigns/{id}/cancel", NotFor("staff"), NONE),
        op("get", "/api/message-templates", NotFor("bookkeeper"), NONE),
        op(
            "put",
            "/api/message-templates/{template}/{channel}/{lang}",
            NotFor("staff"),
            json!({ "version": 0, "subject": "x", "body": "x" }),
        ),
        op(
            "delete",
            "/api/message-templates/{template}/{channel}/{lang}",
            NotFor("staff"),
            NONE,
        ),
        op(
            "post",
            "/api/message-templates/{template}/{channel}/{lang}/preview",
            NotFor("staff"),
            json!({ "subject": "x", "body": "x" }),
        ),
        op("get", "/api/message-rules", NotFor("bookkeeper"), NONE),
        op(
            "post",
            "/api/message-rules",
            NotFor("staff"),
            json!({ "template": "appointment_reminder", "offsetMinutes": -60 }),
        ),
        op(
            "put",
            "/api/message-rules/{id}",
            NotFor("staff"),
            json!({ "version": 1, "isActive": false }),
        ),
        op("delete", "/api/message-rules/{id}", NotFor("staff"), NONE),
        op("get", "/api/message-settings", NotFor("bookkeeper"), NONE),
        op(
            "put",
            "/api/message-settings",
            NotFor("staff"),
            json!({ "version": 0, "holdOnShabbat": true }),
        ),
        // Sending.
        op("get", "/api/connections", NotFor("bookkeeper"), NONE),
        op(
            "post",
            "/api/connections",
            NotFor("manager"),
            json!({ "channel": "sms", "provider": "twilio", "name": "x" }),
        ),
        op(
            "get",
            "/api/connections/settings",
            NotFor("bookkeeper"),
            NONE,
        ),
        op(
            "put",
            "/api/connections/settings",
            NotFor("manager"),
            json!({ "version": 0 }),
        ),
        op(
            "put",
            "/api/connections/{id}",
            NotFor("manager"),
            json!({ "version": 1 }),
        ),
        op("delete", "/api/connections/{id}", NotFor("manager"), NONE),
        op("post", "/api/connections/{id}/test", NotFor("staff"), NONE),
        op(
            "get",
            "/api/whatsapp/connections",
            NotFor("bookkeeper"),
            NONE,
        ),
        op(
            "post",
            "/api/whatsapp/connections",
            NotFor("manager"),
            json!({ "provider": "cloud", "name": "x" }),
        ),
        op(
            "get",
            "/api/whatsapp/connections/{id}/qr",
            NotFor("bookkeeper"),
            NONE,
        ),
        op(
            "post",
            "/api/whatsapp/send",
            NotFor("staff"),
            json!({ "customerId": id, "text": "x" }),
        ),
        op(
            "post",
            "/api/notifications/send",
            NotFor("staff"),
            json!({ "customerId": id, "text": "x" }),
        ),
        op("get", "/api/notifications/{id}", NotFor("bookkeeper"), NONE),
        op(
            "get",
            "/api/notifications/{id}/attempts",
            NotFor("bookkeeper"),
            NONE,
        ),
        op(
            "get",
            "/api/notifications/inbound",
            NotFor("bookkeeper"),
            NONE,
        ),
        op(
            "get",
            "/api/customers/{id}/messages-thread",
            NotFor("bookkeeper"),
            NONE,
        ),
        op("post", "/hooks/twilio/{token}", Anybody, NONE),
        op("post", "/hooks/sendgrid/{token}", Anybody, NONE),
        op("get", "/hooks/whatsapp/{token}", Anybody, NONE),
        op("post", "/hooks/whatsapp/{token}", Anybody, NONE),
        // Gateways.
        op("get", "/api/gateway-accounts", NotFor("manager"), NONE),
        op(
            "post",
            "/api/gateway-accounts",
            NotFor("manager"),
            json!({ "provider": "grow", "name": "x", "secrets": { "userId": "x", "pageCode": "x" } }),
        ),
        op(
            "put",
            "/api/gateway-accounts/{id}",
            NotFor("manager"),
            json!({ "version": 1 }),
        ),
        op(
            "delete",
            "/api/gateway-accounts/{id}",
            NotFor("manager"),
            NONE,
        ),
        // Programs.
        op("get", "/api/api-keys", NotFor("manager"), NONE),
        op(
            "post",
            "/api/api-keys",
            NotFor("manager"),
            json!({ "name": "x", "scopes": ["calendar:read"] }),
        ),
        op("delete", "/api/api-keys/{id}", NotFor("manager"), NONE),
        op("get", "/api/webhooks", NotFor("manager"), NONE),
        op("get", "/api/webhooks/kinds", NotFor("manager"), NONE),
        op(
            "post",
            "/api/webhooks",
            NotFor("manager"),
            json!({ "url": "https://example.com/" }),
        ),
        op("get", "/api/webhooks/{id}", NotFor("manager"), NONE),
        op(
            "put",
            "/api/webhooks/{id}",
            NotFor("manager"),
            json!({ "version": 1 }),
        ),
        op("delete", "/api/webhooks/{id}", NotFor("manager"), NONE),
        op("post", "/api/webhooks/{id}/secret", NotFor("manager"), NONE),
        op("post", "/api/webhooks/{id}/test", NotFor("manager"), NONE),
        op(
            "get",
            "/api/webhooks/{id}/deliveries",
            NotFor("manager"),
            NONE,
        ),
        op(
            "post",
            "/api/webhooks/{id}/deliveries/replay",
            NotFor("manager"),
            json!({ "since": at }),
        ),
        op(
            "post",
            "/api/webhook-deliveries/{id}/replay",
            NotFor("manager"),
            NONE,
        ),
        // Push notifications.
        op("get", "/api/push", Members, NONE),
        op("post", "/api/push", Members, new_push()),
        op("delete", "/api/push/{id}", Members, NONE),
        op("post", "/api/push/{id}/test", Members, NONE),
        op("get", "/api/receipts", NotFor("staff"), NONE),
        op(
            "post",
            "/api/invoices/{id}/credit",
            NotFor("staff"),
            json!({ "reason": "x" }),
        ),
        op(
            "post",
            "/api/invoices/{id}/cancel",
            NotFor("staff"),
            json!({ "reason": "x" }),
        ),
        op("post", "/api/payments/{id}/document", NotFor("staff"), NONE),
        op("get", "/api/allocation", NotFor("staff"), NONE),
        op("delete", "/api/allocation", NotFor("manager"), NONE),
        op("post", "/api/allocation/connect", NotFor("manager"), NONE),
        op("get", "/api/allocation/callback", Anybody, NONE),
        op(
            "get",
            "/api/invoices/{id}/allocation",
            NotFor("staff"),
            NONE,
        ),
        op(
            "post",
            "/api/invoices/{id}/allocation",
            NotFor("staff"),
            json!({ "action": "request" }),
        ),
        op("get", "/api/invoice-drafts", NotFor("staff"), NONE),
        op(
            "post",
            "/api/invoice-drafts",
            NotFor("staff"),
            json!({ "kind": "quote", "content": {} }),
        ),
        op("get", "/api/invoice-drafts/{id}", NotFor("staff"), NONE),
        op(
            "put",
            "/api/invoice-drafts/{id}",
            NotFor("staff"),
            json!({ "version": 1, "content": {} }),
        ),
        op("delete", "/api/invoice-drafts/{id}", NotFor("staff"), NONE),
        op("get", "/api/invoice-drafts/{id}/pdf", NotFor("staff"), NONE),
        op(
            "post",
            "/api/invoice-drafts/{id}/issue",
            NotFor("staff"),
            json!({ "version": 1 }),
        ),
        op("get", "/api/recurring-invoices", NotFor("staff"), NONE),
        op(
            "post",
            "/api/recurring-invoices",
            NotFor("staff"),
            json!({ "name": "x", "kind": "quote", "content": {}, "every": "month", "from": "2026-02-01" }),
        ),
        op("get", "/api/recurring-invoices/{id}", NotFor("staff"), NONE),
        op(
            "put",
            "/api/recurring-invoices/{id}",
            NotFor("staff"),
            json!({ "version": 1 }),
        ),
        op("get", "/api/document-settings", NotFor("staff"), NONE),
        op(
            "put",
            "/api/document-settings",
            NotFor("manager"),
            json!({ "version": 0 }),
        ),
        op(
            "put",
            "/api/document-settings/series/{kind}",
            NotFor("manager"),
            json!({ "firstNumber": 1 }),
        ),
        op(
            "post",
            "/api/document-settings/tax-statuses",
            NotFor("manager"),
            json!({ "from": "2026-02-01", "taxKind": "company" }),
        ),
        op(
            "get",
            "/api/document-settings/signing",
            NotFor("staff"),
            NONE,
        ),
        op(
            "put",
            "/api/document-settings/signing",
            NotFor("manager"),
            json!({ "isOn": false }),
        ),
        op(
            "post",
            "/api/document-settings/signing/keys",
            NotFor("manager"),
            NONE,
        ),
        op(
            "post",
            "/api/document-settings/signing/keys/upload",
            NotFor("manager"),
            json!({ "file": "", "password": "" }),
        ),
        op("get", "/api/document-settings/logo", NotFor("staff"), NONE),
        op(
            "put",
            "/api/document-settings/logo",
            NotFor("manager"),
            NONE,
        ),
        op(
            "delete",
            "/api/document-settings/logo",
            NotFor("manager"),
            NONE,
        ),
        op(
            "post",
            "/api/gateway-accounts/{id}/test",
            NotFor("manager"),
            NONE,
        ),
        op("get", "/api/checkouts", Members, NONE),
        op(
            "post",
            "/api/checkouts/{id}/decide",
            NotFor("staff"),
            json!({ "action": "not_paid" }),
        ),
        op("get", "/api/reconciliations", NotFor("staff"), NONE),
        op("get", "/api/customers/{id}/cards", Members, NONE),
        op(
            "delete",
            "/api/customers/{id}/cards/{cardId}",
            NotFor("bookkeeper"),
            NONE,
        ),
        op(
            "get",
            "/api/customers/{id}/cards/{cardId}/charges",
            Members,
            NONE,
        ),
        op(
            "post",
            "/api/customers/{id}/cards/{cardId}/charges",
            NotFor("bookkeeper"),
            json!({ "amount": money, "reason": "x" }),
        ),
        op("post", "/hooks/pay/{token}", Anybody, NONE),
        op("get", "/hooks/pay/{token}", Anybody, NONE),
        op(
            "post",
            "/api/uniform-file",
            NotFor("staff"),
            json!({ "from": "2026-01-01", "to": "2026-01-31" }),
        ),
        op("get", "/api/uniform-file", NotFor("staff"), NONE),
        op("get", "/api/uniform-file/{id}", NotFor("staff"), NONE),
        op(
            "post",
            "/api/document-package",
            NotFor("staff"),
            json!({ "month": "2026-01" }),
        ),
        op("get", "/api/document-reports/vat", NotFor("staff"), NONE),
        op("get", "/api/document-reports/income", NotFor("staff"), NONE),
        op(
            "get",
            "/api/document-reports/documents.csv",
            NotFor("staff"),
            NONE,
        ),
        op("get", "/api/payments/{id}", Members, NONE),
        op(
            "post",
            "/api/payments/{id}/refunds",
            NotFor("staff"),
            json!({}),
        ),
        op("get", "/api/refunds", Members, NONE),
        op("get", "/api/payment-links", Members, NONE),
        op(
            "post",
            "/api/payment-links",
            NotFor("bookkeeper"),
            json!({ "appointmentId": id }),
        ),
        op("get", "/api/payment-links/{id}", Members, NONE),
        op(
            "post",
            "/api/payment-links/{id}/cancel",
            NotFor("bookkeeper"),
            NONE,
        ),
        op(
            "post",
            "/api/payment-links/{id}/send",
            NotFor("bookkeeper"),
            NONE,
        ),
        op("get", "/api/payment-settings", Members, NONE),
        op(
            "put",
            "/api/payment-settings",
            NotFor("manager"),
            json!({ "version": 0 }),
        ),
        op("get", "/api/ledger", NotFor("staff"), NONE),
        op("get", "/api/ledger/totals", NotFor("staff"), NONE),
        op("get", "/api/customers/{id}/balance", Members, NONE),
        op("get", "/api/system/health", NotFor("manager"), NONE),
        op("get", "/api/system/businesses", NotFor("manager"), NONE),
        op("get", "/api/system/logs", NotFor("manager"), NONE),
        op("get", "/api/system/jobs", NotFor("manager"), NONE),
        op(
            "post",
            "/api/system/jobs/{id}/retry",
            NotFor("manager"),
            NONE,
        ),
        op("get", "/api/system/backups", NotFor("manager"), NONE),
        op("post", "/api/system/backups", NotFor("manager"), NONE),
        op("get", "/api/system/backups/{name}", NotFor("manager"), NONE),
        op("get", "/api/system/acts", NotFor("manager"), NONE),
    ]
}

/// A device, with the public key of the example in RFC 8291.
fn new_push() -> Value {
    json!({ "endpoint": "https://push.example/1", "device": "Chrome", "keys": { "auth": "BTBZMqHH6r4Tts7J_aSIgg",
        "p256dh": "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4" } })
}

#[test]
fn every_operation_of_the_openapi_document_is_listed() {
    let document = serde_json::to_value(chatgrow::app::openapi()).unwrap();
    let mut described = BTreeSet::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for method in item.as_object().unwrap().keys() {
            described.insert(format!("{method} {path}"));
        }
    }
    let listed: BTreeSet<String> = operations()
        .iter()
        .map(|op| format!("{} {}", op.method, op.path))
        .collect();
    assert_eq!(described, listed);
}

/// The operation's path with ids in it that no business has, or those given.
fn filled(path: &str, query: &str) -> String {
    let id = "019b8797-5300-7048-b607-e6ea9f60092a";
    let path = path
        .replace("{id}", id)
        .replace("{timeOffId}", id)
        .replace("{date}", "2026-02-03")
        .replace("{dateId}", id)
        .replace("{kindId}", id)
        .replace("{cardId}", id)
        .replace("{fileId}", id)
        .replace("{kind}", "quote")
        .replace("{seatId}", id)
        .replace("{slug}", "no-such-business")
        .replace("{template}", "receipt")
        .replace("{channel}", "email")
        .replace("{lang}", "he")
        .replace("{name}", "daily-20260104T030000Z.db");
    format!("{}{query}", path.replace("{token}", "nothing"))
}

fn query(path: &str) -> &'static str {
    if path == "/api/slots" {
        "?serviceId=019b8797-5300-7048-b607-e6ea9f60092a&from=2026-01-05&to=2026-01-06"
    } else if path == "/api/calendar" {
        "?from=2026-01-05T00:00:00Z&to=2026-01-06T00:00:00Z"
    } else if path.starts_with("/api/reports/day") && !path.ends_with("/unpaid") {
        ""
    } else if path == "/api/holidays"
        || path.starts_with("/api/document-reports/")
        || path.starts_with("/api/reports/")
    {
        "?from=2026-01-05&to=2026-01-06"
    } else {
        ""
    }
}

async fn ask(client: &Client, operation: &Operation) -> StatusCode {
    let method: Method = operation.method.to_uppercase().parse().unwrap();
    let body = (operation.body != NONE).then(|| operation.body.clone());
    client
        .send(method, &filled(operation.path, query(operation.path)), body)
        .await
        .status
}

/// A person who belongs to no business any more.
async fn outsider(app: &TestApp, owner: &Client) -> Client {
    let outsider = app.member(owner, "outsider", "staff").await;
    let me = outsider.get("/api/auth/me").await.json();
    let path = format!("/api/team/{}", me["user"]["id"].as_str().unwrap());
    owner.delete(&path).await.expect(StatusCode::NO_CONTENT);
    outsider
}

both!(
    async fn without_a_sign_in_every_operation_but_the_public_ones_is_refused(app) {
        let forged = app.guest().with_token("eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.");
        for operation in operations().iter().filter(|op| op.access != Anybody) {
            for caller in [&app.guest(), &forged] {
                let status = ask(caller, operation).await;
                assert_eq!(status, StatusCode::UNAUTHORIZED, "{} {}", operation.method, operation.path);
            }
        }
    }
);

both!(
    async fn a_role_that_does_not_allow_an_operation_is_refused(app) {
        let owner = app.owner("dana").await;
        let outsider = outsider(&app, &owner).await;
        let mut members = Vec::new();
        for role in ["manager", "staff", "bookkeeper"] {
            members.push((role, app.member(&owner, role, role).await));
        }
        for operation in operations() {
            let name = format!("{} {}", operation.method, operation.path);
            if matches!(operation.access, NotFor(_) | Members) {
                assert_eq!(ask(&outsider, &operation).await, StatusCode::FORBIDDEN, "{name} by an outsider");
            }
            if let NotFor(role) = operation.access {
                let (_, member) = members.iter().find(|(name, _)| *name == role).unwrap();
                assert_eq!(ask(member, &operation).await, StatusCode::FORBIDDEN, "{name} by {role}");
            }
        }
    }
);

both!(
    async fn nobody_reaches_another_business(app) {
        let (dana, eve) = (app.owner("dana").await, app.owner("eve").await);
        let ids = Belongings::of(&dana).await;
        let danas_business = dana.get("/api/business").await.json()["id"].as_str().unwrap().to_owned();
        let trespasser = eve.clone().with_header("x-business-id", &danas_business);
        let before = dana.get("/api/changes?limit=200").await.json();
        for operation in operations() {
            let name = format!("{} {}", operation.method, operation.path);
            if matches!(operation.access, NotFor(_) | Members) {
                let status = ask(&trespasser, &operation).await;
                assert_eq!(status, StatusCode::NOT_FOUND, "{name} in another's business");
            }
            let Some(path) = ids.path_of(operation.path) else { continue };
            let method: Method = operation.method.to_uppercase().parse().unwrap();
            let body = (operation.body != NONE).then(|| operation.body.clone());
            let status = eve.send(method, &path, body).await.status;
            assert_eq!(status, StatusCode::NOT_FOUND, "{name} with another's id");
        }
        assert_eq!(dana.get("/api/changes?limit=200").await.json(), before, "something changed");
    }
);

/// One of each thing that has an id.
struct Belongings {
    customer: String,
    customer_field: String,
    customer_file: String,
    service: String,
    staff: String,
    time_off: String,
    closure: String,
    appointment: String,
    series: String,
    document: String,
    message: String,
    member: String,
    session: String,
    event: String,
    waiting: String,
    room: String,
    feed: String,
    subscriber: String,
    subscriber_list: String,
    campaign: String,
    message_rule: String,
    connection: String,
    gateway_account: String,
    invoice_draft: String,
    recurring_invoice: String,
    uniform_file: String,
    import: String,
    payment: String,
    payment_link: String,
    api_key: String,
    webhook: String,
    webhook_delivery: String,
    customer_act: String,
    customer_view: String,
    push: String,
}

impl Belongings {
    async fn of(owner: &Client) -> Self {
        let id = |value: &Value| value["id"].as_str().unwrap().to_owned();
        let service = json!({ "name": "יוגה", "durationMinutes": 60, "price": { "amount": 12000, "currency": "ILS" } });
        let service = id(&owner
            .post("/api/services", service)
            .await
            .expect(StatusCode::CREATED));
        let staff = id(&owner.get("/api/staff").await.json()["items"][0]);
        let off = json!({ "startsAt": "2026-02-01T08:00:00Z", "endsAt": "2026-02-02T08:00:00Z" });
        let time_off = owner
            .post(&format!("/api/staff/{staff}/time-off"), off)
            .await;
        let closure = json!({ "name": "שיפוץ", "startsAt": "2026-03-01T08:00:00Z", "endsAt": "2026-03-02T08:00:00Z" });
        let closure = owner.post("/api/closures", closure).await;
        owner
            .put(
                &format!("/api/staff/{staff}/days/2026-02-03"),
                json!({ "hours": [] }),
            )
            .await
            .expect(StatusCode::OK);
        let customer =
            json!({ "fullName": "נועה", "phone": "0521234567", "email": "noa@example.com" });
        let customer = id(&owner
            .post("/api/customers", customer)
            .await
            .expect(StatusCode::CREATED));
        let visit = json!({ "customerId": customer, "serviceId": service, "startsAt": "2026-01-05T08:00:00Z" });
        let appointment = id(&owner
            .post("/api/appointments", visit)
            .await
            .expect(StatusCode::CREATED));
        let series = json!({ "customerId": customer, "serviceId": service, "firstDate": "2026-01-06",
            "time": "10:00", "rule": "FREQ=DAILY;COUNT=2" });
        let series = owner.post("/api/series", series).await;
        let payment = json!({ "appointmentId": appointment, "method": "cash" });
        let payment = owner
            .post("/api/payments", payment)
            .await
            .expect(StatusCode::CREATED);
        let wait = json!({ "customerId": customer, "serviceId": service, "startsAt": "2026-01-05T08:00:00Z" });
        let wait = owner.post("/api/waiting-list", wait).await;
        let room = owner
            .post("/api/rooms", json!({ "name": "1", "kind": "room" }))
            .await;
        let feed = owner.post("/api/calendar/feeds", json!({})).await;
        let subscriber = owner
            .post("/api/subscribers", json!({ "email": "noa@guest.example" }))
            .await;
        let list = owner
            .post("/api/subscriber-lists", json!({ "name": "VIP" }))
            .await;
        let campaign =
            json!({ "name": "a", "subject": "a", "body": "a", "audience": { "subscribers": {} } });
        let campaign = owner.post("/api/campaigns", campaign).await;
        let me = owner.get("/api/auth/me").await.json();
        let connection = json!({ "provider": "cloud", "name": "x",
            "settings": { "phoneNumberId": "1", "from": "0521234567" },
            "secrets": { "accessToken": "x", "appSecret": "x", "verifyToken": "x" } });
        let connection = owner.post("/api/whatsapp/connections", connection).await;
        let account = json!({ "provider": "grow", "name": "x", "secrets": { "userId": "x", "pageCode": "x" } });
        let account = owner.post("/api/gateway-accounts", account).await;
        let content =
            json!({ "customerId": customer, "lines": [{ "description": "x", "unitPrice": 1 }] });
        let draft = json!({ "kind": "quote", "content": content });
        let draft = owner.post("/api/invoice-drafts", draft).await;
        let recurring = json!({ "name": "x", "kind": "quote", "content": content, "every": "month",
            "from": "2026-02-01" });
        let recurring = owner.post("/api/recurring-invoices", recurring).await;
        let business = json!({ "version": 1, "taxNumber": "123456782" });
        owner
            .put("/api/business", business)
            .await
            .expect(StatusCode::OK);
        let uniform = json!({ "from": "2026-01-01", "to": "2026-01-31" });
        let uniform = owner.post("/api/uniform-file", uniform).await;
        let uniform = uniform.headers["content-location"].to_str().unwrap();
        let uniform_file = uniform.rsplit('/').next().unwrap().to_owned();
        let link = json!({ "customerId": customer, "description": "x", "amount": { "amount": 1, "currency": "ILS" } });
        let link = owner.post("/api/payment-links", link).await;
        let key = json!({ "name": "x", "scopes": ["calendar:read"] });
        let key = owner.post("/api/api-keys", key).await;
        let webhook = json!({ "url": "https://example.com/" });
        let webhook = owner.post("/api/webhooks", webhook).await;
        let webhook = id(&webhook.expect(StatusCode::CREATED));
        let push = owner.post("/api/push", new_push()).await;
        let ping = format!("/api/webhooks/{webhook}/test");
        let ping = owner.post(&ping, json!({})).await;
        let file = Some(("text/csv", "שם\nנועה".as_bytes().to_vec()));
        let import = owner.send_bytes(Method::POST, "/api/imports", file).await;
        let field = json!({ "name": "עיר", "kind": "text" });
        let field = owner.post("/api/customer-fields", field).await;
        let kept = Some(("text/plain", b"x".to_vec()));
        let files = format!("/api/customers/{customer}/files");
        let kept = owner.send_bytes(Method::POST, &files, kept).await;
        let act = json!({ "act": "add_tag", "tag": "x", "ids": [customer] });
        let act = owner.post("/api/customers/bulk", act).await;
        let view = json!({ "name": "x", "isShared": true, "filter": { "tag": "x" } });
        let view = owner.post("/api/customer-views", view).await;
        Self {
            customer_field: id(&field.expect(StatusCode::CREATED)),
            customer_file: id(&kept.expect(StatusCode::CREATED)),
            api_key: id(&key.expect(StatusCode::CREATED)),
            webhook,
            webhook_delivery: id(&ping.expect(StatusCode::ACCEPTED)),
            push: id(&push.expect(StatusCode::CREATED)),
            gateway_account: id(&account.expect(StatusCode::CREATED)),
            invoice_draft: id(&draft.expect(StatusCode::CREATED)),
            recurring_invoice: id(&recurring.expect(StatusCode::CREATED)),
            uniform_file,
            import: id(&import.expect(StatusCode::CREATED)),
            customer_act: id(&act.expect(StatusCode::CREATED)),
            customer_view: id(&view.expect(StatusCode::CREATED)),
            subscriber: id(&subscriber.expect(StatusCode::CREATED)),
            subscriber_list: id(&list.expect(StatusCode::CREATED)),
            campaign: id(&campaign.expect(StatusCode::CREATED)),
            connection: id(&connection.expect(StatusCode::CREATED)),
            room: id(&room.expect(StatusCode::CREATED)),
            feed: id(&feed.expect(StatusCode::CREATED)),
            message_rule: id(&owner.get("/api/message-rules").await.json()["items"][0]),
            waiting: id(&wait.expect(StatusCode::CREATED)),
            customer,
            service,
            staff,
            time_off: id(&time_off.expect(StatusCode::CREATED)),
            closure: id(&closure.expect(StatusCode::CREATED)),
            appointment,
            series: id(&series.expect(StatusCode::CREATED)),
            payment: id(&payment),
            payment_link: id(&link.expect(StatusCode::CREATED)),
            document: payment["documentId"].as_str().unwrap().to_owned(),
            message: id(&owner.get("/api/notifications/history").await.json()["items"][0]),
            member: me["user"]["id"].as_str().unwrap().to_owned(),
            session: id(&owner.get("/api/auth/sessions").await.json()["items"][0]),
            event: id(&owner
                .post("/api/events", json!({ "title": "ערב" }))
                .await
                .expect(StatusCode::CREATED)),
        }
    }

    /// `path` with the right id in it, or `None` when it takes none of a business's.
    fn path_of(&self, path: &str) -> Option<String> {
        let room = path.strip_prefix("/api/")?.split('/').next()?;
        let id = match room {
            "customers" => &self.customer,
            "customer-fields" => &self.customer_field,
            "services" => &self.service,
            "staff" => &self.staff,
            "closures" => &self.closure,
            "appointments" => &self.appointment,
            "series" => &self.series,
            "invoices" => &self.document,
            "notifications" => &self.message,
            "team" => &self.member,
            "auth" => &self.session,
            "events" => &self.event,
            "rooms" => &self.room,
            "calendar" => &self.feed,
            "waiting-list" => &self.waiting,
            "subscribers" => &self.subscriber,
            "subscriber-lists" => &self.subscriber_list,
            "campaigns" => &self.campaign,
            "message-rules" => &self.message_rule,
            "connections" | "whatsapp" => &self.connection,
            "gateway-accounts" => &self.gateway_account,
            "invoice-drafts" => &self.invoice_draft,
            "recurring-invoices" => &self.recurring_invoice,
            "uniform-file" => &self.uniform_file,
            "imports" => &self.import,
            "customer-acts" => &self.customer_act,
            "customer-views" => &self.customer_view,
            "payments" => &self.payment,
            "payment-links" => &self.payment_link,
            "api-keys" => &self.api_key,
            "webhooks" => &self.webhook,
            "webhook-deliveries" => &self.webhook_delivery,
            "push" => &self.push,
            _ => return None,
        };
        path.contains("{id}").then(|| {
            path.replace("{id}", id)
                .replace("{timeOffId}", &self.time_off)
                .replace("{fileId}", &self.customer_file)
                .replace("{date}", "2026-02-03")
                .replace("{dateId}", id)
                .replace("{kindId}", id)
                .replace("{cardId}", id)
        })
    }
}

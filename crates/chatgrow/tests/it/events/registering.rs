//! Guests and the team register; the team says yes or no; seats are given away; things are called off.

use axum::http::StatusCode;
use serde_json::json;

use super::Shop;
use super::shop::text;
use crate::harness::both;

both!(
    async fn a_guest_registers_a_party_and_pays_at_the_place(app) {
        let shop = Shop::open(&app, "dana").await;
        let kinds = json!([{ "name": "מבוגר", "price": { "amount": 9000, "currency": "ILS" } },
            { "name": "ילד", "price": { "amount": 4000, "currency": "ILS" } }]);
        let event = shop.event(json!({ "ticketKinds": kinds, "capacity": 10 })).await;
        let mut body = Shop::order(&event, 1, 1);
        body["seats"] = json!([{ "kindId": event["ticketKinds"][0]["id"] },
            { "kindId": event["ticketKinds"][1]["id"], "holderName": "עומר" }]);
        let answer = shop.send(&event, body).await.expect(StatusCode::CREATED);
        let seen = &answer["registration"];
        assert_eq!(seen["status"], "confirmed");
        assert_eq!(seen["total"], json!({ "amount": 13_000, "currency": "ILS" }));
        let holders: Vec<_> = seen["seats"].as_array().unwrap().iter().map(|seat| text(seat, "holderName")).collect();
        assert_eq!(holders, ["אורח 1", "עומר"]);
        assert_ne!(seen["seats"][0]["code"], seen["seats"][1]["code"]);
        assert_eq!(text(&seen["seats"][0], "code").len(), 14);
        let event = shop.read(&event).await;
        assert_eq!((&event["dates"][0]["taken"], &event["dates"][0]["free"]), (&json!(2), &json!(8)));
        let customer = &shop.registrations(&event, "").await[0]["customer"];
        let timeline = shop.owner.get(&format!("/api/customers/{}/timeline", text(customer, "id"))).await;
        assert_eq!(timeline.expect(StatusCode::OK)["items"][0]["kind"], "registration.confirmed");
        // The same person by the number, whatever name is given; no name of the card is told.
        let mut again = Shop::order(&event, 1, 1);
        again["customer"]["fullName"] = json!("מישהו אחר");
        let again = shop.send(&event, again).await.expect(StatusCode::CREATED);
        assert!(!again.to_string().contains("אורח 1"));
        assert_eq!(shop.registrations(&event, "").await[1]["customer"]["id"], customer["id"]);
    }
);

both!(
    async fn the_same_key_registers_once(app) {
        let shop = Shop::open(&app, "dana").await;
        let event = shop.event(json!({})).await;
        let path = format!("/api/public/studio-dana/events/{}/register", text(&event, "id"));
        let guest = app.guest().with_header("idempotency-key", "once");
        let first = guest.post(&path, Shop::order(&event, 1, 1)).await.expect(StatusCode::CREATED);
        let second = guest.post(&path, Shop::order(&event, 1, 1)).await;
        assert_eq!(second.headers["idempotent-replay"], "true");
        assert_eq!(second.json(), first);
        assert_eq!(shop.registrations(&event, "").await.len(), 1);
    }
);

both!(
    async fn a_hidden_kind_is_sold_only_to_who_knows_its_word(app) {
        let shop = Shop::open(&app, "dana").await;
        let free = json!({ "amount": 0, "currency": "ILS" });
        let kinds = json!([{ "name": "חברים", "price": free, "code": "Secret" },
            { "name": "מוקדם", "price": free, "sellsUntil": "2026-01-05T00:00:00Z" },
            { "name": "מאוחר", "price": free, "sellsFrom": "2026-01-05T00:00:00Z", "quota": 1 }]);
        let event = shop.event(json!({ "ticketKinds": kinds })).await;
        let path = format!("/api/public/studio-dana/events/{}", text(&event, "id"));
        let shown = async |query: &str| {
            let seen = app.guest().get(&format!("{path}{query}")).await.json();
            let kinds = seen["ticketKinds"].as_array().unwrap().iter();
            kinds.map(|kind| text(kind, "name")).collect::<Vec<_>>()
        };
        assert_eq!(shown("").await, ["מוקדם"]);
        assert_eq!(shown("?code=secret").await, ["חברים", "מוקדם"]);
        let of_kind = |number: usize, nth: usize, code: &str| {
            let mut body = Shop::order(&event, number, 1);
            body["seats"] = json!([{ "kindId": event["ticketKinds"][nth]["id"] }]);
            body["code"] = json!(code);
            body
        };
        for (nth, code, problem) in [(0, "", "unknown_kind"), (0, "guess", "unknown_kind"), (2, "", "not_on_sale")] {
            let refused = shop.send(&event, of_kind(1, nth, code)).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
            assert_eq!(refused["fields"][0]["code"], problem);
        }
        shop.send(&event, of_kind(1, 0, " SECRET ")).await.expect(StatusCode::CREATED);
        app.set_clock("2026-01-06T00:00:00Z");
        assert_eq!(shown("").await, ["מאוחר"]);
        shop.send(&event, of_kind(2, 2, "")).await.expect(StatusCode::CREATED);
        assert_eq!(shop.send(&event, of_kind(3, 2, "")).await.code(), "kind_sold_out");
    }
);

both!(
    async fn the_team_says_yes_or_no_and_seats_are_held_until_then(app) {
        let shop = Shop::open(&app, "dana").await;
        let event = shop.event(json!({ "approval": "manual", "capacity": 2, "waitlist": false })).await;
        let (first, second) = (shop.register(&event, 1, 1).await, shop.register(&event, 2, 1).await);
        assert_eq!((first.made["status"].as_str(), &first.made["seats"][0]["code"]), (Some("pending"), &json!(null)));
        let full = shop.send(&event, Shop::order(&event, 3, 1)).await;
        assert_eq!((full.code().as_str(), &full.json()["canWait"]), ("sold_out", &json!(false)));
        let mut pending = shop.registrations(&event, "&status=pending").await;
        pending.sort_by_key(|row| text(&row["customer"], "fullName"));
        let path = |nth: usize, verb: &str| format!("/api/events/registrations/{}/{verb}", text(&pending[nth], "id"));
        let yes = shop.owner.post(&path(0, "approve"), json!({})).await.expect(StatusCode::OK);
        assert_eq!(yes["status"], "confirmed");
        let reason = json!({ "reason": "אין מקום" });
        let no = shop.owner.post(&path(1, "decline"), reason).await.expect(StatusCode::OK);
        assert_eq!((&no["status"], &no["endedBy"]), (&json!("cancelled"), &json!("declined")));
        assert_eq!(shop.owner.post(&path(0, "decline"), json!({})).await.code(), "impossible_step");
        assert_eq!(shop.owner.post(&path(1, "approve"), json!({})).await.code(), "impossible_step");
        assert_eq!((first.status().await, second.status().await), ("confirmed".into(), "cancelled".into()));
        shop.register(&event, 4, 1).await;
    }
);

both!(
    async fn registration_closes_before_the_start_for_guests_only(app) {
        let mut shop = Shop::open(&app, "dana").await;
        let event = shop.event(json!({ "registrationClosesMinutes": 60 })).await;
        app.set_clock("2026-01-20T14:59:59Z");
        let guest = shop.register(&event, 1, 1).await;
        app.set_clock("2026-01-20T15:00:00Z");
        assert_eq!(shop.send(&event, Shop::order(&event, 2, 1)).await.code(), "registration_closed");
        assert_eq!(guest.cancel().await.code(), "registration_closed");
        assert_eq!(guest.status().await, "confirmed");
        let desk = format!("/api/events/{}/register", text(&event, "id"));
        shop.sign_in().await;
        shop.owner.post(&desk, Shop::order(&event, 2, 1)).await.expect(StatusCode::CREATED);
        app.set_clock("2026-01-20T18:00:00Z");
        shop.sign_in().await;
        assert_eq!(shop.owner.post(&desk, Shop::order(&event, 3, 1)).await.code(), "registration_closed");
        let none = app.guest().get("/api/public/studio-dana/events").await.json();
        assert_eq!(none["items"], json!([]));
    }
);

both!(
    async fn a_guest_cancels_by_the_link_and_the_seats_are_free(app) {
        let shop = Shop::open(&app, "dana").await;
        let event = shop.event(json!({ "capacity": 2 })).await;
        let guest = shop.register(&event, 1, 2).await;
        assert_eq!(shop.send(&event, Shop::order(&event, 2, 1)).await.code(), "sold_out");
        let cancelled = guest.cancel().await.expect(StatusCode::OK);
        assert_eq!((&cancelled["status"], &cancelled["endedBy"]), (&json!("cancelled"), &json!("guest")));
        guest.cancel().await.expect(StatusCode::OK);
        let ended = shop.kinds().await.iter().filter(|kind| *kind == "registration.cancelled").count();
        assert_eq!(ended, 1);
        shop.register(&event, 3, 2).await;
        let forged = format!("/api/public/registrations/{}x/cancel", guest.token);
        assert_eq!(app.guest().post(&forged, json!({})).await.status, StatusCode::NOT_FOUND);
    }
);

both!(
    async fn a_seat_given_away_has_a_new_code_and_the_old_one_dies(app) {
        let shop = Shop::open(&app, "dana").await;
        let event = shop.event(json!({ "capacity": 1 })).await;
        let guest = shop.register(&event, 1, 1).await;
        let old = guest.code().await;
        let seat = guest.made["seats"][0]["id"].clone();
        let nobody = json!({ "seatId": seat, "holderName": "", "holderEmail": "x" });
        let refused = guest.act("transfer", nobody).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(refused["fields"].as_array().unwrap().len(), 2);
        let friend = json!({ "seatId": seat, "holderName": "חברה", "holderPhone": "0521234567" });
        let given = guest.act("transfer", friend.clone()).await.expect(StatusCode::OK);
        assert_eq!(given["seats"].as_array().unwrap().len(), 1);
        assert_eq!(given["seats"][0]["holderName"], "חברה");
        let new = guest.code().await;
        assert_ne!(old, new);
        assert_eq!(guest.act("transfer", friend).await.code(), "impossible_step");
        let door = format!("/api/events/{}/check-in", text(&event, "id"));
        assert_eq!(shop.owner.post(&door, json!({ "code": old })).await.code(), "ticket_cancelled");
        let entered = shop.owner.post(&door, json!({ "code": new })).await.expect(StatusCode::OK);
        assert_eq!(entered["holderName"], "חברה");
        let other = shop.event(json!({ "title": "אחר" })).await;
        let stranger = shop.register(&other, 2, 1).await;
        let theft = json!({ "seatId": given["seats"][0]["id"], "holderName": "גנב" });
        assert_eq!(stranger.act("transfer", theft).await.status, StatusCode::NOT_FOUND);
    }
);

both!(
    async fn a_date_called_off_takes_nobody_and_the_others_go_on(app) {
        let shop = Shop::open(&app, "dana").await;
        let dates = json!([{ "startsAt": "2026-01-20T16:00:00Z", "endsAt": "2026-01-20T18:00:00Z" },
            { "startsAt": "2026-01-27T16:00:00Z", "endsAt": "2026-01-27T18:00:00Z" }]);
        let event = shop.event(json!({ "dates": dates })).await;
        let guest = shop.register(&event, 1, 1).await;
        let mut later = Shop::order(&event, 2, 1);
        later["dateId"] = event["dates"][1]["id"].clone();
        shop.send(&event, later.clone()).await.expect(StatusCode::CREATED);
        let date = format!("/api/events/{}/dates/{}/cancel", text(&event, "id"), text(&event["dates"][0], "id"));
        let off = shop.owner.post(&date, json!({ "reason": "שלג" })).await.expect(StatusCode::OK);
        assert_eq!((&off["status"], &off["dates"][0]["status"]), (&json!("published"), &json!("cancelled")));
        let seen = guest.see().await;
        assert_eq!((&seen["endedBy"], &seen["cancelReason"]), (&json!("event"), &json!("שלג")));
        assert_eq!(shop.send(&event, Shop::order(&event, 3, 1)).await.code(), "registration_closed");
        assert_eq!(shop.owner.delete(&format!("/api/events/{}", text(&event, "id"))).await.status,
            StatusCode::NO_CONTENT);
        assert_eq!(shop.send(&event, later).await.code(), "registration_closed");
        let all = shop.registrations(&event, "").await;
        assert!(all.iter().all(|it| it["status"] == "cancelled" && it["endedBy"] == "event"));
        let twice = shop.owner.delete(&format!("/api/events/{}", text(&event, "id"))).await;
        assert_eq!(twice.status, StatusCode::NO_CONTENT);
    }
);

both!(
    async fn merged_cards_keep_their_registrations(app) {
        let shop = Shop::open(&app, "dana").await;
        let event = shop.event(json!({})).await;
        shop.register(&event, 1, 1).await;
        shop.register(&event, 2, 1).await;
        let rows = shop.registrations(&event, "").await;
        let ids: Vec<_> = rows.iter().map(|row| text(&row["customer"], "id")).collect();
        let merge = shop.owner.post(&format!("/api/customers/{}/merge", ids[0]), json!({ "otherId": ids[1] })).await;
        merge.expect(StatusCode::OK);
        for row in shop.registrations(&event, "").await {
            assert_eq!(text(&row["customer"], "id"), ids[0]);
        }
    }
);

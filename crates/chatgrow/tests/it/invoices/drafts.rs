//! Drafts and what becomes of them: numbers, totals, dates, who may issue what.

use axum::http::StatusCode;
use serde_json::json;

use super::found;
use super::shop::{Desk, ils, told};
use crate::harness::both;
use crate::payments::{number, select};

both!(
    async fn a_draft_has_no_number_and_is_gone_once_it_is_issued(app) {
        let desk = Desk::open(&app, "noa", "licensed_dealer").await;
        let draft = desk.draft("tax_invoice", &desk.content(11_800)).await.expect(StatusCode::CREATED);
        assert_eq!(draft["totals"], json!({ "net": ils(10_000), "vat": ils(1_800), "total": ils(11_800) }));
        assert_eq!(draft["obstacle"], json!(null));
        let documents = "SELECT (SELECT count(*) FROM documents) + (SELECT count(*) FROM document_series)";
        assert_eq!(number(&app, desk.business, documents).await, 0);

        let path = format!("/api/invoice-drafts/{}", draft["id"].as_str().unwrap());
        let changed = json!({ "version": 1, "content": desk.content(23_600) });
        desk.owner.put(&path, changed.clone()).await.expect(StatusCode::OK);
        let stale = desk.owner.put(&path, changed).await;
        assert_eq!(stale.code(), "stale_version");
        let issue = format!("{path}/issue");
        let stale = desk.owner.post(&issue, json!({ "version": 1 })).await;
        assert_eq!(stale.code(), "stale_version");

        let wrong = json!({ "version": 2, "expectedTotal": ils(23_599) });
        let answer = desk.owner.post(&issue, wrong).await;
        assert_eq!((answer.status, answer.code().as_str()), (StatusCode::CONFLICT, "total_differs"));
        assert_eq!(answer.json()["total"], ils(23_600));
        let right = json!({ "version": 2, "expectedTotal": ils(23_600) });
        let issued = desk.owner.post(&issue, right).await.expect(StatusCode::CREATED);
        // What was refused took no number.
        assert_eq!((&issued["number"], &issued["kind"], &issued["code"]), (&json!(1), &json!("tax_invoice"), &json!(305)));
        assert_eq!((&issued["net"], &issued["vat"], &issued["total"]), (&ils(20_000), &ils(3_600), &ils(23_600)));
        assert_eq!(issued["status"], "open");
        desk.owner.get(&path).await.expect(StatusCode::NOT_FOUND);
        desk.owner.post(&issue, json!({ "version": 2 })).await.expect(StatusCode::NOT_FOUND);
        assert_eq!(found(&app).await, []);
    }
);

both!(
    async fn each_kind_has_numbers_of_its_own(app) {
        let desk = Desk::open(&app, "noa", "licensed_dealer").await;
        for (kind, content) in [
            ("quote", desk.content(100)),
            ("order", desk.content(100)),
            ("delivery_note", desk.content(100)),
            ("deal_invoice", desk.content(100)),
            ("tax_invoice", desk.content(100)),
            ("tax_invoice_receipt", desk.paid(100)),
            ("receipt", desk.paid(100)),
        ] {
            for expected in 1..=2 {
                assert_eq!(desk.issue(kind, &content).await["number"], expected, "{kind}");
            }
        }
        let list = desk.owner.get("/api/invoices?kind=tax_invoice&status=open").await.expect(StatusCode::OK);
        assert_eq!(list["items"].as_array().unwrap().len(), 2);
        let receipts = desk.owner.get("/api/receipts").await.expect(StatusCode::OK);
        assert_eq!(receipts["items"].as_array().unwrap().len(), 2);
        let path = format!("/api/invoices?customerId={}&from=2026-01-04&to=2026-01-04&limit=200", desk.customer);
        let of_today = desk.owner.get(&path).await.expect(StatusCode::OK);
        assert_eq!(of_today["items"].as_array().unwrap().len(), 14);
        let none = desk.owner.get("/api/invoices?from=2026-01-05").await.expect(StatusCode::OK);
        assert_eq!(none["items"], json!([]));
        assert_eq!(found(&app).await, []);
        let entries = "SELECT CAST(COALESCE(SUM(amount), 0) AS BIGINT) FROM ledger_entries";
        assert_eq!(number(&app, desk.business, entries).await, 0);
    }
);

both!(
    async fn who_charges_no_vat_issues_none_whatever_the_lines_say(app) {
        let desk = Desk::open(&app, "noa", "exempt_dealer").await;
        for kind in ["tax_invoice", "tax_invoice_receipt"] {
            let content = if kind == "tax_invoice" { desk.content(100) } else { desk.paid(100) };
            let refused = desk.try_issue(kind, &content).await;
            assert_eq!(told(&refused), (422, "invalid".to_owned(), "may_not_issue".to_owned()), "{kind}");
        }
        let credit = desk.draft("credit_invoice", &desk.content(100)).await;
        assert_eq!(told(&credit).2, "issued_elsewhere");
        let donation = desk.try_issue("donation_receipt", &desk.paid(100)).await;
        assert_eq!(told(&donation).2, "may_not_issue");
        let mut content = desk.content(10_000);
        content["pricesIncludeVat"] = json!(false);
        for vat in [json!({ "type": "standard" }), json!({ "type": "zero", "reason": "ייצוא" }), json!({ "type": "exempt" })] {
            content["lines"][0]["vat"] = vat;
            for kind in ["quote", "order", "deal_invoice"] {
                let issued = desk.issue(kind, &content).await;
                assert_eq!((&issued["net"], &issued["vat"]), (&ils(10_000), &ils(0)), "{kind}");
            }
        }
        let with_rate = "SELECT count(*) FROM documents WHERE snapshot LIKE '%vatRate%'";
        assert_eq!(number(&app, desk.business, with_rate).await, 0);
    }
);

both!(
    async fn the_status_on_the_day_of_the_document_decides(app) {
        let mut desk = Desk::open(&app, "noa", "exempt_dealer").await;
        let kinds = ["exempt_dealer", "licensed_dealer", "company", "non_profit"];
        let mut day = jiff::civil::date(2026, 2, 1);
        for before in kinds {
            for after in kinds.iter().filter(|after| **after != before) {
                // From today on it is one thing, from tomorrow on another.
                for kind in [before, *after] {
                    desk.at(&app, &format!("{day}T08:00:00Z")).await;
                    let status = json!({ "from": day.to_string(), "taxKind": kind });
                    desk.owner.post("/api/document-settings/tax-statuses", status).await.expect(StatusCode::OK);
                    assert_eq!(desk.owner.get("/api/business").await.json()["taxKind"], kind);
                    let charges = matches!(kind, "licensed_dealer" | "company");
                    let invoice = desk.try_issue("tax_invoice", &desk.content(11_800)).await;
                    let expected = if charges { StatusCode::CREATED } else { StatusCode::UNPROCESSABLE_ENTITY };
                    assert_eq!(invoice.status, expected, "{before} {after} {day}");
                    let deal = desk.issue("deal_invoice", &desk.content(11_800)).await;
                    let vat = if charges { 1_800 } else { 0 };
                    assert_eq!(deal["vat"], ils(vat), "{before} {after} {day}");
                    let donation = desk.try_issue("donation_receipt", &desk.paid(100)).await;
                    assert_eq!(donation.status == StatusCode::CREATED, kind == "non_profit");
                    day = day.tomorrow().unwrap();
                }
            }
        }
        // A status cannot begin before a document that was issued.
        let back = json!({ "from": "2026-01-01", "taxKind": "company" });
        let refused = desk.owner.post("/api/document-settings/tax-statuses", back).await;
        assert_eq!(told(&refused).2, "before_last_document");
        assert_eq!(found(&app).await, []);
    }
);

both!(
    async fn a_status_entered_ahead_comes_by_itself(app) {
        let mut desk = Desk::open(&app, "noa", "exempt_dealer").await;
        desk.issue("receipt", &desk.paid(100)).await;
        let status = json!({ "from": "2026-03-01", "taxKind": "licensed_dealer" });
        desk.owner.post("/api/document-settings/tax-statuses", status).await.expect(StatusCode::OK);
        desk.at(&app, "2026-02-28T21:59:00Z").await;
        app.run_due().await;
        assert_eq!(desk.owner.get("/api/business").await.json()["taxKind"], "exempt_dealer");
        desk.at(&app, "2026-02-28T22:00:00Z").await;
        app.run_due().await;
        assert_eq!(desk.owner.get("/api/business").await.json()["taxKind"], "licensed_dealer");
        assert_eq!(desk.issue("tax_invoice", &desk.content(118)).await["vat"], ils(18));
    }
);

both!(
    async fn a_date_neither_runs_back_in_its_series_nor_lies_ahead(app) {
        let desk = Desk::open(&app, "noa", "licensed_dealer").await;
        let mut content = desk.content(100);
        for (date, code) in [("2026-01-05", "in_future"), ("2030-01-01", "in_future")] {
            content["date"] = json!(date);
            assert_eq!(told(&desk.try_issue("tax_invoice", &content).await).2, code);
        }
        content["date"] = json!("2026-01-02");
        let issued = desk.issue("tax_invoice", &content).await;
        assert_eq!((&issued["documentDate"], &issued["number"]), (&json!("2026-01-02"), &json!(1)));
        content["date"] = json!("2026-01-01");
        assert_eq!(told(&desk.try_issue("tax_invoice", &content).await).2, "before_last_document");
        // Another series has its own order.
        assert_eq!(desk.issue("quote", &content).await["documentDate"], "2026-01-01");
        // The rate of VAT is that of the tax point.
        content["date"] = json!("2026-01-03");
        content["taxPoint"] = json!("2024-12-31");
        content["lines"][0]["unitPrice"] = json!(11_700);
        assert_eq!(desk.issue("tax_invoice", &content).await["vat"], ils(1_700));
    }
);

both!(
    async fn what_is_negative_too_large_or_too_much_is_refused_and_nothing_is_kept(app) {
        let desk = Desk::open(&app, "noa", "licensed_dealer").await;
        let line = |price: serde_json::Value| json!({ "description": "a", "unitPrice": price });
        let with = |lines: serde_json::Value| json!({ "customerId": desk.customer, "lines": lines });
        let many: Vec<_> = (0..10_000).map(|_| line(json!(1))).collect();
        for (content, code) in [
            (with(json!(many)), "too_many"),
            (with(json!([line(json!(-1))])), "out_of_range"),
            (with(json!([line(json!(i64::MAX))])), "out_of_range"),
            (with(json!([line(json!(u64::MAX))])), "wrong_type"),
            (with(json!([line(json!(1.5))])), "wrong_type"),
            (with(json!([{ "description": "a", "unitPrice": 1, "quantity": 0 }])), "out_of_range"),
            (with(json!([{ "description": "a", "unitPrice": 1, "quantity": -10_000 }])), "out_of_range"),
            (with(json!([{ "description": " ", "unitPrice": 1 }])), "missing"),
            (with(json!([{ "description": "a".repeat(301), "unitPrice": 1 }])), "too_long"),
            (with(json!([{ "description": "a", "unitPrice": 1, "x": 1 }])), "unknown_field"),
            (json!({ "customerId": "00000000-0000-0000-0000-000000000000" }), "unknown"),
            (json!({ "customer": { "taxNumber": "123456789" } }), "bad_tax_number"),
            (json!({ "discount": { "basisPoints": 10_001 } }), "out_of_range"),
            (json!({ "payments": [{ "means": { "method": "cash" }, "amount": 0 }] }), "out_of_range"),
        ] {
            let answer = desk.draft("tax_invoice", &content).await;
            assert_eq!(told(&answer), (422, "invalid".to_owned(), code.to_owned()));
        }
        let kept = "SELECT (SELECT count(*) FROM document_drafts) + (SELECT count(*) FROM document_series)";
        assert_eq!(number(&app, desk.business, kept).await, 0);

        // What only the whole document shows is refused when it is issued.
        let largest = 99_999_999_999_999_i64;
        let mut discount = desk.content(100);
        discount["discount"] = json!({ "amount": 101 });
        let mut unpaid = desk.paid(100);
        unpaid["payments"][0]["amount"] = json!(99);
        for (kind, content, code) in [
            ("tax_invoice", with(json!([line(json!(largest)), line(json!(largest))])), "out_of_range"),
            ("tax_invoice", discount, "discount_too_large"),
            ("tax_invoice", json!({ "lines": [line(json!(1))] }), "missing"),
            ("tax_invoice", with(json!([])), "row_count"),
            ("tax_invoice", desk.paid(100), "not_on_this_kind"),
            ("tax_invoice_receipt", unpaid, "payments_differ"),
            ("tax_invoice_receipt", desk.content(100), "row_count"),
        ] {
            let answer = desk.try_issue(kind, &content).await;
            assert_eq!(told(&answer), (422, "invalid".to_owned(), code.to_owned()), "{content}");
        }
        let issued = "SELECT (SELECT count(*) FROM documents) + (SELECT count(*) FROM ledger_entries)";
        assert_eq!(number(&app, desk.business, issued).await, 0);
        assert_eq!(desk.issue("tax_invoice", &desk.content(100)).await["number"], 1, "no number was lost");
    }
);

both!(
    async fn another_currency_wants_the_rate_of_the_day(app) {
        let desk = Desk::open(&app, "noa", "company").await;
        let mut content = desk.content(11_800);
        content["currency"] = json!("USD");
        assert_eq!(told(&desk.try_issue("tax_invoice", &content).await).2, "missing");
        content["exchange"] = json!({ "rateMillionths": 3_712_000, "date": "2026-01-02" });
        let issued = desk.issue("tax_invoice", &content).await;
        assert_eq!(issued["total"], json!({ "amount": 11_800, "currency": "USD" }));
        let snapshot: String = select(&app, desk.business, "SELECT snapshot FROM documents").await;
        let snapshot: serde_json::Value = serde_json::from_str(&snapshot).unwrap();
        assert_eq!(snapshot["exchange"]["total"]["minor"], 43_802);
        let report = desk.owner.get("/api/document-reports/vat?from=2026-01-01&to=2026-01-31").await;
        assert_eq!(report.expect(StatusCode::OK)["vat"], 6_682);
        assert_eq!(found(&app).await, []);
    }
);

both!(
    async fn drafts_are_another_business_s_own(app) {
        let (noa, eve) = (Desk::open(&app, "noa", "company").await, Desk::open(&app, "eve", "company").await);
        let draft = noa.draft("quote", &noa.content(100)).await.expect(StatusCode::CREATED);
        let path = format!("/api/invoice-drafts/{}", draft["id"].as_str().unwrap());
        eve.owner.get(&path).await.expect(StatusCode::NOT_FOUND);
        eve.owner.delete(&path).await.expect(StatusCode::NOT_FOUND);
        eve.owner.post(&format!("{path}/issue"), json!({ "version": 1 })).await.expect(StatusCode::NOT_FOUND);
        assert_eq!(told(&eve.draft("quote", &noa.content(100)).await).2, "unknown");
        noa.owner.delete(&path).await.expect(StatusCode::NO_CONTENT);
        noa.owner.get(&path).await.expect(StatusCode::NOT_FOUND);
    }
);

//! The ground of the tests of money: a shop, its links, and a gateway that says they were paid.

use axum::http::StatusCode;
use chatgrow::accounts::business_by_slug;
use chatgrow::journal::Actor;
use chatgrow::payments::{self, Means, Settled};
use chatgrow::platform::db::Scope;
use chatgrow::platform::http::Problem;
use chatgrow::platform::ids::PaymentLinkId;
use chatgrow::platform::money::{Currency, Money};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::harness::{Client, TestApp};
use crate::payments::{literal, number};

pub(crate) fn ils(amount: i64) -> Value {
    json!({ "amount": amount, "currency": "ILS" })
}

pub(crate) fn id(of: &Value) -> Uuid {
    of["id"].as_str().unwrap().parse().unwrap()
}

/// Money of a business: what is asked for, what a gateway took, what the ledger says.
pub(crate) struct Till<'a> {
    pub(crate) app: &'a TestApp,
    pub(crate) owner: Client,
    pub(crate) business: Uuid,
    scope: Scope,
}

impl<'a> Till<'a> {
    /// The till of the business that `owner` works in.
    pub(crate) async fn of(app: &'a TestApp, owner: &Client) -> Till<'a> {
        let business = owner.get("/api/business").await.expect(StatusCode::OK);
        let slug = business["slug"].as_str().unwrap();
        let (_, scope) = business_by_slug(&app.app, slug).await.unwrap();
        Till {
            app,
            owner: owner.clone(),
            business: id(&business),
            scope,
        }
    }

    pub(crate) async fn open(app: &'a TestApp, name: &str) -> Till<'a> {
        Self::of(app, &app.owner(name).await).await
    }

    /// Has guests pay online: `deposit` or `full`.
    pub(crate) async fn take_online(&self, mode: &str) {
        let account = json!({ "provider": "grow", "name": "x", "secrets": { "userId": "x", "pageCode": "x" } });
        let account = self.owner.post("/api/gateway-accounts", account).await;
        account.expect(StatusCode::CREATED);
        let body = json!({ "version": 0, "onlinePayment": mode });
        let answer = self.owner.put("/api/payment-settings", body).await;
        answer.expect(StatusCode::OK);
    }

    pub(crate) async fn link(&self, body: Value) -> Value {
        let made = self.owner.post("/api/payment-links", body).await;
        made.expect(StatusCode::CREATED)
    }

    pub(crate) async fn links(&self, query: &str) -> Vec<Value> {
        let page = self.owner.get(&format!("/api/payment-links?{query}")).await;
        let page = page.expect(StatusCode::OK);
        page["items"].as_array().unwrap().clone()
    }

    pub(crate) async fn refunds(&self) -> Vec<Value> {
        let page = self.owner.get("/api/refunds").await.expect(StatusCode::OK);
        page["items"].as_array().unwrap().clone()
    }

    /// A gateway says that a link was paid, with a card.
    pub(crate) async fn settle(&self, link: &Value) -> Result<Settled, Problem> {
        let amount = link["amount"]["amount"].as_i64().unwrap();
        self.settle_with(id(link), Money::new(amount, Currency::Ils))
            .await
    }

    pub(crate) async fn settle_with(&self, link: Uuid, amount: Money) -> Result<Settled, Problem> {
        settle(self.app, self.scope, link, amount).await
    }

    /// What of a link can be settled by another task.
    pub(crate) fn scope(&self) -> Scope {
        self.scope
    }

    pub(crate) async fn count(&self, sql: &str) -> i64 {
        number(self.app, self.business, sql).await
    }

    /// The sum of an account in the ledger.
    pub(crate) async fn account(&self, account: &str) -> i64 {
        let sql = format!(
            "SELECT CAST(COALESCE(SUM(amount), 0) AS BIGINT) FROM ledger_entries
             WHERE account = '{account}' AND business_id = {}",
            literal(self.app, self.business)
        );
        self.count(&sql).await
    }

    /// How many sources there are whose entries do not sum to zero.
    pub(crate) async fn unbalanced(&self) -> i64 {
        let sql = "SELECT count(*) FROM (SELECT source_id FROM ledger_entries
            GROUP BY source_id, is_reversal, currency HAVING SUM(amount) <> 0) s";
        self.count(sql).await
    }
}

/// A gateway says that `amount` was paid for a link.
pub(crate) async fn settle(
    app: &TestApp,
    scope: Scope,
    link: Uuid,
    amount: Money,
) -> Result<Settled, Problem> {
    settle_in(&app.app, scope, link, amount).await
}

pub(crate) async fn settle_in(
    app: &chatgrow::app::App,
    scope: Scope,
    link: Uuid,
    amount: Money,
) -> Result<Settled, Problem> {
    let means = Means::Card {
        brand: Some("Visa".to_owned()),
        last4: Some("1234".to_owned()),
        installments: None,
        approval: Some("0012345".to_owned()),
    };
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let link = PaymentLinkId(link);
    let settled = payments::settle_link(&mut tx, now, &Actor::System, link, means, amount).await?;
    tx.commit().await?;
    Ok(settled)
}

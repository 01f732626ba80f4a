//! The hosted page: shown, and its buttons pressed.

use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};

use super::bank::{Order, Page, PageState, Transaction};
use super::server::Shared;
use super::{html, tranzila};
use crate::form::{Fields, urlencoded};
use crate::{Means, Provider};

/// The code of a refusal that the payer chose.
const REFUSED: u16 = 4;
/// The code of giving up.
const STOPPED: u16 = 500;
/// The same payment again.
const REPEATED: u16 = 425;

impl Page {
    /// What is charged when the payer presses.
    pub(super) fn order(&self, installments: u8, means: Means, refused: Option<u16>) -> Order<'_> {
        Order {
            page: &self.id,
            terminal: &self.terminal,
            reference: &self.reference,
            kind: self.kind,
            minor: self.minor,
            currency: self.currency,
            installments,
            means,
            token: None,
            save: self.save_token && means == Means::Card,
            refused,
        }
    }
}

impl Shared {
    fn gateway_name(&self) -> &'static str {
        match self.0.provider {
            Provider::Cardcom => "Cardcom",
            Provider::Grow => "Grow",
            Provider::Tranzila => "Tranzila",
        }
    }

    pub(super) fn show(&self, page: &Page, refused: bool) -> Response {
        if page.ends.is_some_and(|ends| ends <= self.now()) {
            return html::notice("תוקף הדף פג");
        }
        match page.state {
            PageState::Open => html::checkout(self.gateway_name(), page, refused),
            PageState::Paid => html::notice("התשלום כבר בוצע"),
            PageState::Over => html::notice("הדף נסגר"),
        }
    }
}

pub(super) async fn show(State(shared): State<Shared>, Path(id): Path<String>) -> Response {
    let page = shared.inside().pages.get(&id).cloned();
    match page {
        Some(page) => shared.show(&page, false),
        None => (StatusCode::NOT_FOUND, html::notice("אין דף כזה")).into_response(),
    }
}

pub(super) async fn press(
    State(shared): State<Shared>,
    Path(id): Path<String>,
    body: Bytes,
) -> Response {
    let form = urlencoded(&body);
    let page = shared.inside().pages.get(&id).cloned();
    let Some(page) = page else {
        return (StatusCode::NOT_FOUND, html::notice("אין דף כזה")).into_response();
    };
    let over = page.ends.is_some_and(|ends| ends <= shared.now());
    if over || page.state != PageState::Open {
        return shared.show(&page, false);
    }
    match form.get("press").map(String::as_str) {
        Some("pay") => shared.pay(&page, &form, None),
        Some("refuse") => shared.pay(&page, &form, Some(REFUSED)),
        Some("cancel") => shared.give_up(&page),
        _ => (StatusCode::BAD_REQUEST, html::notice("בקשה שגויה")).into_response(),
    }
}

impl Shared {
    fn pay(&self, page: &Page, form: &Fields, refused: Option<u16>) -> Response {
        let count = form.get("payments").and_then(|count| count.parse().ok());
        let count = count.unwrap_or(1_u8);
        let wanted = form.get("means").map_or("card", String::as_str);
        let means = page
            .means
            .iter()
            .copied()
            .find(|means| html::name_of(*means).0 == wanted);
        let (Some(means), true) = (means, (1..=page.max_installments).contains(&count)) else {
            return (StatusCode::BAD_REQUEST, html::notice("בקשה שגויה")).into_response();
        };
        let transaction = {
            let now = self.now();
            let mut inside = self.inside();
            let lock_gone = !page.lock.is_empty() && inside.locks.remove(&page.lock).is_none();
            let repeated = self.0.provider == Provider::Tranzila
                && inside
                    .transactions
                    .iter()
                    .any(|t| t.approved() && t.reference == page.reference);
            let refused = if lock_gone || repeated {
                Some(REPEATED)
            } else {
                refused
            };
            let transaction = inside.charge(&page.order(count, means, refused), now);
            let state = match (transaction.approved(), self.0.provider) {
                (true, _) => PageState::Paid,
                (false, Provider::Tranzila) => PageState::Over,
                (false, _) => PageState::Open,
            };
            if let Some(page) = inside.pages.get_mut(&page.id) {
                page.state = state;
            }
            transaction
        };
        self.finish(page, &transaction)
    }

    /// Tells the business, and leads the payer back.
    fn finish(&self, page: &Page, transaction: &Transaction) -> Response {
        let approved = transaction.approved();
        let back = if approved {
            &page.success
        } else {
            &page.failure
        };
        match self.0.provider {
            Provider::Cardcom => {
                self.notify(&page.notify, transaction);
                see_other(back)
            }
            // Of a refusal Grow tells nobody; the payer may try again.
            Provider::Grow if approved => {
                self.notify(&page.notify, transaction);
                let reference = &page.reference;
                see_other(&format!("{back}&response=success&cField1={reference}"))
            }
            Provider::Grow => self.show(page, true),
            Provider::Tranzila => {
                self.notify(&page.notify, transaction);
                html::post_back(back, &tranzila::fields(transaction))
            }
        }
    }

    fn give_up(&self, page: &Page) -> Response {
        if self.0.provider == Provider::Tranzila {
            let now = self.now();
            let mut inside = self.inside();
            let means = page.means.first().copied().unwrap_or(Means::Card);
            let order = page.order(1, means, Some(STOPPED));
            let transaction = inside.charge(&order, now);
            inside.pages.remove(&page.id);
            drop(inside);
            return html::post_back(&page.failure, &tranzila::fields(&transaction));
        }
        see_other(&page.cancel)
    }
}

fn see_other(url: &str) -> Response {
    (StatusCode::SEE_OTHER, [(header::LOCATION, url.to_owned())]).into_response()
}

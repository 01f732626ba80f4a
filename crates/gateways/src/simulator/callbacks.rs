//! Callbacks: sent to the address given, in whatever order the faults want.

use super::bank::Transaction;
use super::faults::CallbackFault;
use super::server::Shared;
use super::{cardcom, grow, tranzila};
use crate::Provider;

/// A callback on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Callback {
    pub(super) url: String,
    pub(super) content_type: &'static str,
    pub(super) body: String,
}

/// A callback that was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentCallback {
    /// Where to.
    pub url: String,
    /// Its body.
    pub body: String,
    /// The status that answered, or 0 when nothing did.
    pub answered: u16,
}

impl Shared {
    /// The callback about a transaction, as it is.
    fn callback(&self, url: &str, transaction: &Transaction) -> Callback {
        let (content_type, body) = match self.0.provider {
            Provider::Cardcom => ("application/json", cardcom::callback(transaction)),
            Provider::Grow => (grow::FORM, grow::callback(transaction)),
            Provider::Tranzila => (tranzila::FORM, tranzila::callback(transaction)),
        };
        Callback {
            url: url.to_owned(),
            content_type,
            body,
        }
    }

    /// Tells the business of a transaction, beside the payer's return.
    pub(super) fn notify(&self, url: &str, transaction: &Transaction) {
        let callback = self.callback(url, transaction);
        let mut queue = Vec::new();
        {
            let mut inside = self.inside();
            match inside.callback_faults.pop_front() {
                None => queue.push(callback),
                Some(CallbackFault::Lost) => {}
                Some(CallbackFault::Late) => inside.held.push(callback),
                Some(CallbackFault::Repeated(times)) => {
                    let times = usize::from(times) + 1;
                    queue.extend(std::iter::repeat_n(callback, times));
                }
                Some(CallbackFault::OutOfOrder) => {
                    inside.overtaken.push(callback);
                    return;
                }
                Some(CallbackFault::Forged) => {
                    queue.push(self.callback(url, &forged(transaction)));
                    queue.push(callback);
                }
            }
            if !queue.is_empty() {
                queue.append(&mut inside.overtaken);
            }
        }
        let shared = self.clone();
        tokio::spawn(async move { shared.send_all(queue).await });
    }

    /// One after the other. What is not answered with 200 is held, to be sent again.
    pub(super) async fn send_all(&self, callbacks: Vec<Callback>) {
        for callback in callbacks {
            let request = self
                .0
                .http
                .post(&callback.url)
                .header("content-type", callback.content_type)
                .body(callback.body.clone());
            let answered = match request.send().await {
                Ok(answer) => answer.status().as_u16(),
                Err(_) => 0,
            };
            let mut inside = self.inside();
            inside.sent.push(SentCallback {
                url: callback.url.clone(),
                body: callback.body.clone(),
                answered,
            });
            if answered != 200 {
                inside.held.push(callback);
            }
        }
    }

    /// A callback that says paid of a page that need not be.
    pub(super) async fn forge(&self, reference: &str) {
        let forged = {
            let mut inside = self.inside();
            let Some(page) = inside
                .pages
                .values()
                .find(|page| page.reference == reference)
                .cloned()
            else {
                return;
            };
            let now = self.now();
            let order = page.order(1, crate::Means::Card, None);
            let invented = inside.charge(&order, now);
            inside.transactions.retain(|t| t.id != invented.id);
            self.callback(&page.notify, &forged(&invented))
        };
        self.send_all(vec![forged]).await;
    }
}

fn forged(transaction: &Transaction) -> Transaction {
    Transaction {
        id: transaction.id + 1_000_000,
        minor: transaction.minor * 10,
        code: 0,
        ..transaction.clone()
    }
}

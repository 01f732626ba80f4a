//! A payer's browser without scripts: opens a page and presses its buttons.

use std::time::Duration;

use reqwest::StatusCode;

use crate::world::http;

/// A page as the browser has it.
pub(crate) struct Page {
    base: reqwest::Url,
    pub(crate) html: String,
    pub(crate) status: StatusCode,
}

/// Where pressing leads.
pub(crate) enum Led {
    /// To another address.
    To(String),
    /// To a page of the gateway's.
    Page(Page),
}

fn browser() -> reqwest::Client {
    http(Duration::from_secs(10))
}

fn attribute(html: &str, after: &str) -> String {
    let (_, rest) = html.split_once(after).expect(after);
    let (value, _) = rest.split_once('"').unwrap();
    value.replace("&amp;", "&")
}

pub(crate) async fn open(url: &str) -> Page {
    let answer = browser().get(url).send().await.unwrap();
    Page {
        base: url.parse().unwrap(),
        status: answer.status(),
        html: answer.text().await.unwrap(),
    }
}

impl Page {
    fn action(&self) -> String {
        let action = attribute(&self.html, "action=\"");
        self.base.join(&action).unwrap().to_string()
    }

    pub(crate) async fn press(&self, button: &str, payments: u8, means: &str) -> Led {
        let form = format!("press={button}&payments={payments}&means={means}");
        self.send(form).await
    }

    async fn send(&self, form: String) -> Led {
        let answer = browser()
            .post(self.action())
            .header("content-type", "application/x-www-form-urlencoded")
            .body(form)
            .send()
            .await
            .unwrap();
        let status = answer.status();
        if status.is_redirection() {
            let to = answer.headers()["location"].to_str().unwrap();
            return Led::To(to.to_owned());
        }
        Led::Page(Page {
            base: self.base.clone(),
            status,
            html: answer.text().await.unwrap(),
        })
    }

    /// Where the form of a return by POST leads, and what it carries.
    pub(crate) fn post_back(&self) -> (String, Vec<(String, String)>) {
        let inputs = self.html.split("<input type=\"hidden\" ").skip(1);
        let fields =
            inputs.map(|input| (attribute(input, "name=\""), attribute(input, "value=\"")));
        (self.action(), fields.collect())
    }
}

/// Presses a button of a page; where that leads, also by a form.
pub(crate) async fn press(url: &str, button: &str, payments: u8) -> Led {
    open(url).await.press(button, payments, "card").await
}

/// Pays, and says where the browser is led afterwards.
pub(crate) async fn pay(url: &str, payments: u8) -> String {
    match press(url, "pay", payments).await {
        Led::To(to) => to,
        Led::Page(page) => page.post_back().0,
    }
}

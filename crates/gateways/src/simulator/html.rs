//! The hosted page as a browser shows it: Hebrew, plain forms, no script, wide enough for a phone.

use axum::response::{Html, IntoResponse as _, Response};

use super::bank::Page;
use super::wire::decimal;
use crate::{Currency, Means};

const STYLE: &str = "body{margin:0;font:1.1rem/1.5 system-ui,sans-serif;background:#f3f4f6;color:#111827}\
main{max-inline-size:24rem;margin:1rem auto;padding:1.25rem;background:#fff;border-radius:.75rem}\
.note{background:#fef3c7;padding:.5rem .75rem;border-radius:.5rem;font-size:.9rem}\
.bad{background:#fee2e2}.sum{font-size:2rem;font-weight:700;margin:.5rem 0}\
label{display:block;margin-block:.75rem}\
select,button{font:inherit;inline-size:100%;box-sizing:border-box;padding:.75rem;border-radius:.5rem;\
border:1px solid #6b7280;min-block-size:2.75rem;background:#fff;color:inherit}\
button{margin-block:.4rem}button.pay{background:#1d4ed8;border-color:#1d4ed8;color:#fff}";

fn document(title: &str, main: &str) -> Response {
    let page = format!(
        "<!doctype html><html lang=\"he\" dir=\"rtl\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\
         <link rel=\"icon\" href=\"data:,\">\
         <title>{title}</title><style>{STYLE}</style></head><body><main>{main}</main></body></html>"
    );
    Html(page).into_response()
}

pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

fn sign(currency: Currency) -> &'static str {
    match currency {
        Currency::Ils => "₪",
        Currency::Usd => "$",
        Currency::Eur => "€",
        Currency::Gbp => "£",
    }
}

pub(super) const fn name_of(means: Means) -> (&'static str, &'static str) {
    match means {
        Means::Card => ("card", "כרטיס אשראי"),
        Means::Bit => ("bit", "ביט"),
        Means::ApplePay => ("apple_pay", "Apple Pay"),
        Means::GooglePay => ("google_pay", "Google Pay"),
    }
}

/// The page that waits for the payer.
pub(super) fn checkout(gateway: &str, page: &Page, refused: bool) -> Response {
    let refused = if refused {
        "<p class=\"note bad\" role=\"alert\">העסקה נדחתה. אפשר לנסות שוב.</p>"
    } else {
        ""
    };
    let payments: String = (1..=page.max_installments)
        .map(|count| format!("<option value=\"{count}\">{count}</option>"))
        .collect();
    let payments = match page.max_installments {
        1 => "<input type=\"hidden\" name=\"payments\" value=\"1\">".to_owned(),
        _ => format!("<label>מספר תשלומים<select name=\"payments\">{payments}</select></label>"),
    };
    let means: String = page
        .means
        .iter()
        .map(|means| {
            let (value, name) = name_of(*means);
            format!("<option value=\"{value}\">{name}</option>")
        })
        .collect();
    let main = format!(
        "<p class=\"note\">דף לדוגמה של {gateway}: אין כאן כסף, ואין להקליד פרטי כרטיס.</p>{refused}\
         <h1>תשלום</h1><p><bdi>{description}</bdi></p><p class=\"sum\"><bdi>{sign}{sum}</bdi></p>\
         <p>משלם: <bdi>{payer}</bdi></p>\
         <form method=\"post\" action=\"/pay/{id}\">\
         <label>אמצעי תשלום<select name=\"means\">{means}</select></label>{payments}\
         <button class=\"pay\" name=\"press\" value=\"pay\">תשלום</button>\
         <button name=\"press\" value=\"refuse\">תשלום שיידחה</button>\
         <button name=\"press\" value=\"cancel\">ביטול</button></form>",
        description = escape(&page.description),
        payer = escape(&page.payer),
        sign = sign(page.currency),
        sum = decimal(page.minor),
        id = escape(&page.id),
    );
    document(&format!("תשלום לדוגמה – {gateway}"), &main)
}

/// A page that leads nowhere.
pub(super) fn notice(text: &str) -> Response {
    document(text, &format!("<h1>{}</h1>", escape(text)))
}

/// A return by POST, which a browser without scripts presses for itself.
pub(super) fn post_back(url: &str, fields: &[(String, String)]) -> Response {
    let inputs: String = fields
        .iter()
        .map(|(name, value)| {
            format!(
                "<input type=\"hidden\" name=\"{}\" value=\"{}\">",
                escape(name),
                escape(value)
            )
        })
        .collect();
    let main = format!(
        "<h1>הפעולה הסתיימה</h1><form method=\"post\" action=\"{}\">{inputs}\
         <button class=\"pay\">חזרה לעסק</button></form>",
        escape(url)
    );
    document("חזרה לעסק", &main)
}

//! Our client of the Tax Authority against the simulated one.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, and makes its own clients"
)]

mod approval;
mod failures;
mod needs;
mod refusals;
mod secrets;
mod signing_in;

use std::time::Duration;

use chatgrow_allocation_numbers::simulator::AuthorityServer;
use chatgrow_allocation_numbers::{
    Authority, Invoice, InvoiceKind, Item, Operator, Secret, Tokens,
};
use jiff::civil::date;
use reqwest::Url;

pub(crate) const BACK: &str = "https://chatgrow.test/api/allocation/callback";

pub(crate) struct Connected {
    pub(crate) server: AuthorityServer,
    pub(crate) authority: Authority,
    pub(crate) tokens: Tokens,
}

pub(crate) fn http() -> reqwest::Client {
    // The simulator speaks no TLS; a client asks for a provider all the same.
    let _ = rustls::crypto::ring::default_provider().install_default();
    reqwest::Client::builder()
        .no_proxy()
        .redirect(reqwest::redirect::Policy::none())
        .timeout(Duration::from_secs(2))
        .build()
        .unwrap()
}

/// The code with which signing in leads back.
pub(crate) async fn code(authority: &Authority) -> String {
    let page = authority.authorize_url("the state").unwrap();
    let answer = http().get(page).send().await.unwrap();
    let back = Url::parse(answer.headers()["location"].to_str().unwrap()).unwrap();
    assert!(back.as_str().starts_with(BACK));
    let value = |name: &str| {
        let pair = back.query_pairs().find(|(key, _)| key == name);
        pair.unwrap().1.into_owned()
    };
    assert_eq!(value("state"), "the state");
    value("code")
}

pub(crate) async fn connect() -> Connected {
    let server = AuthorityServer::start().await.unwrap();
    let authority = Authority::new(http(), server.settings(BACK));
    let code = code(&authority).await;
    let tokens = authority.exchange(&code).await.unwrap();
    Connected {
        server,
        authority,
        tokens,
    }
}

impl Connected {
    pub(crate) fn access(&self) -> &Secret {
        &self.tokens.access
    }
}

/// 6,000.00 less 500.00 for haircuts of another dealer, and VAT.
pub(crate) fn invoice(id: &str) -> Invoice {
    Invoice {
        id: id.to_owned(),
        kind: InvoiceKind::TaxInvoice,
        vat_number: 777_777_715,
        union_vat_number: None,
        authorized_company: None,
        operator: Operator {
            id: None,
            name: "רות".to_owned(),
        },
        reference_number: "1001".to_owned(),
        customer_vat_number: Some(514_713_288),
        customer_name: "מספרות המרכז בע\"מ".to_owned(),
        customer_country_code: String::new(),
        date: date(2026, 11, 27),
        issued_on: date(2026, 11, 28),
        branch_id: String::new(),
        software_number: 777_777_715,
        client_software_key: String::new(),
        amount_before_discount: 600_000,
        discount: 50_000,
        net: 550_000,
        vat: 99_000,
        total: 649_000,
        note: String::new(),
        action: None,
        transport: None,
        additional: serde_json::Map::new(),
        items: vec![Item {
            catalog_id: String::new(),
            category: Some(299_999),
            description: "תספורות".to_owned(),
            unit: "יחידה".to_owned(),
            quantity: 605_000,
            unit_price: 9_915,
            discount: 0,
            total: 599_858,
            vat_rate: 1800,
            vat: 107_974,
        }],
    }
}

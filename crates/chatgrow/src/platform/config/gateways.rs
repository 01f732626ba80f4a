//! Gateways that take payments for businesses without an account of their own, and where simulators are.

use super::{Reader, Secret};

/// An account of the installation at a gateway.
#[derive(Debug, Clone)]
pub enum DefaultGateway {
    /// Cardcom.
    Cardcom {
        /// The terminal's number.
        terminal: u32,
        /// For pages, questions and charges of saved cards.
        api_name: Secret,
        /// For refunds and reports.
        api_password: Secret,
    },
    /// Grow.
    Grow {
        /// The business at Grow.
        user_id: Secret,
        /// The page.
        page_code: Secret,
    },
    /// Tranzila.
    Tranzila {
        /// The terminal of the page.
        terminal: String,
        /// The terminal of saved cards, when it is another.
        token_terminal: Option<String>,
        /// The public key of the API.
        app_key: Secret,
        /// Its secret.
        secret: Secret,
    },
}

/// Settings of gateways.
#[derive(Debug, Clone)]
pub struct GatewaysConfig {
    /// What takes payments for businesses without an account of their own.
    pub default: Option<DefaultGateway>,
    /// The platform's key at Grow, for accounts that have none.
    pub grow_api_key: Option<Secret>,
    /// One address for all of Cardcom: a simulator.
    pub cardcom_base_url: Option<String>,
    /// One address for all of Grow: its sandbox, or a simulator.
    pub grow_base_url: Option<String>,
    /// One address for all of Tranzila: a simulator.
    pub tranzila_base_url: Option<String>,
}

impl GatewaysConfig {
    /// Reads `PAYMENT_PROVIDER`, `CARDCOM_*`, `GROW_*` (or `MESHULAM_*`) and `TRANZILA_*`.
    pub(super) fn read(read: &mut Reader<'_>) -> Self {
        let names = ["none", "cardcom", "grow", "meshulam", "tranzila"];
        let default = match read.one_of("PAYMENT_PROVIDER", &names, "none").as_str() {
            "cardcom" => cardcom(read),
            "grow" | "meshulam" => grow(read),
            "tranzila" => tranzila(read),
            _ => None,
        };
        Self {
            default,
            grow_api_key: either(read, "GROW_API_KEY", "MESHULAM_API_KEY").map(Secret::new),
            cardcom_base_url: read.text("CARDCOM_BASE_URL"),
            grow_base_url: read.text("GROW_BASE_URL"),
            tranzila_base_url: read.text("TRANZILA_BASE_URL"),
        }
    }
}

fn either(read: &mut Reader<'_>, name: &'static str, of_old: &'static str) -> Option<String> {
    let old = read.text(of_old);
    read.text(name).or(old)
}

fn cardcom(read: &mut Reader<'_>) -> Option<DefaultGateway> {
    let terminal = read.text("CARDCOM_TERMINAL_NUMBER");
    let terminal = terminal.and_then(|terminal| terminal.parse().ok());
    let name = either(read, "CARDCOM_API_NAME", "CARDCOM_API_KEY");
    let password = read.text("CARDCOM_API_PASSWORD");
    let (Some(terminal), Some(name), Some(password)) = (terminal, name, password) else {
        read.fault(
            "CARDCOM_TERMINAL_NUMBER",
            "a number, CARDCOM_API_NAME and CARDCOM_API_PASSWORD must be set when PAYMENT_PROVIDER is cardcom",
        );
        return None;
    };
    Some(DefaultGateway::Cardcom {
        terminal,
        api_name: Secret::new(name),
        api_password: Secret::new(password),
    })
}

fn grow(read: &mut Reader<'_>) -> Option<DefaultGateway> {
    let user_id = either(read, "GROW_USER_ID", "MESHULAM_USER_ID");
    let page_code = either(read, "GROW_PAGE_CODE", "MESHULAM_PAGE_CODE");
    let Some((user_id, page_code)) = user_id.zip(page_code) else {
        read.fault(
            "GROW_USER_ID",
            "and GROW_PAGE_CODE must be set when PAYMENT_PROVIDER is grow",
        );
        return None;
    };
    Some(DefaultGateway::Grow {
        user_id: Secret::new(user_id),
        page_code: Secret::new(page_code),
    })
}

fn tranzila(read: &mut Reader<'_>) -> Option<DefaultGateway> {
    let terminal = either(read, "TRANZILA_TERMINAL", "TRANZILA_TERMINAL_NAME");
    let app_key = read.text("TRANZILA_APP_KEY");
    let secret = read.text("TRANZILA_SECRET");
    let (Some(terminal), Some(app_key), Some(secret)) = (terminal, app_key, secret) else {
        read.fault(
            "TRANZILA_TERMINAL",
            "TRANZILA_APP_KEY and TRANZILA_SECRET must be set when PAYMENT_PROVIDER is tranzila",
        );
        return None;
    };
    Some(DefaultGateway::Tranzila {
        terminal,
        token_terminal: read.text("TRANZILA_TOKEN_TERMINAL"),
        app_key: Secret::new(app_key),
        secret: Secret::new(secret),
    })
}

//! The gateways themselves, with the credentials of an account.

use std::sync::OnceLock;

use anyhow::Context as _;
use chatgrow_gateways::{
    Cardcom, CardcomSettings, Currency as TheirCurrency, Gateway, Grow, GrowSettings, Means,
    Money as TheirMoney, Secret as TheirSecret, Tranzila, TranzilaSettings,
};
use reqwest::Client;

use super::model::{Provider, Secrets, Settings, Way};
use super::store::AccountRow;
use crate::app::App;
use crate::platform::config::{DefaultGateway, GatewaysConfig, Secret};
use crate::platform::ids::{BusinessId, GatewayAccountId};
use crate::platform::money::{Currency, Money};
use crate::platform::outbound::Outbound;
use crate::platform::random;

/// The way to the gateways, and the installation's own account.
#[derive(Debug)]
pub struct Gateways {
    http: Client,
    config: GatewaysConfig,
    /// Where the demo's simulator is.
    simulator: OnceLock<CardcomSettings>,
}

/// An account ready to be used.
#[derive(Debug, Clone)]
pub(in crate::payments) struct Account {
    /// `None` for the installation's own.
    pub(in crate::payments) id: Option<GatewayAccountId>,
    pub(in crate::payments) provider: Provider,
    /// Empty at Grow, whose transactions have numbers of their own everywhere.
    pub(in crate::payments) terminal: String,
    /// Where saved cards are charged.
    pub(in crate::payments) card_terminal: String,
    pub(in crate::payments) ways: Vec<Way>,
    pub(in crate::payments) gateway: Gateway,
}

impl Gateways {
    /// Opens nothing yet.
    #[must_use]
    pub fn new(config: &GatewaysConfig, outbound: &Outbound) -> Self {
        Self {
            http: outbound.services(),
            config: config.clone(),
            simulator: OnceLock::new(),
        }
    }

    /// The demo's account is at this simulator; a second one is not looked at.
    pub fn simulate(&self, settings: CardcomSettings) {
        let _ = self.simulator.set(settings);
    }

    /// The account of the installation.
    pub(super) fn default_account(&self) -> anyhow::Result<Option<Account>> {
        let Some(default) = &self.config.default else {
            return Ok(None);
        };
        let given = |secret: &Secret| Some(secret.expose().to_owned());
        let (provider, terminal, mut settings, secrets) = match default {
            DefaultGateway::Cardcom {
                terminal,
                api_name,
                api_password,
            } => {
                let secrets = Secrets {
                    api_name: given(api_name),
                    api_password: given(api_password),
                    ..Secrets::default()
                };
                let terminal = terminal.to_string();
                (Provider::Cardcom, terminal, Settings::default(), secrets)
            }
            DefaultGateway::Grow { user_id, page_code } => {
                let secrets = Secrets {
                    user_id: given(user_id),
                    page_code: given(page_code),
                    ..Secrets::default()
                };
                (Provider::Grow, String::new(), Settings::default(), secrets)
            }
            DefaultGateway::Tranzila {
                terminal,
                token_terminal,
                app_key,
                secret,
            } => {
                let secrets = Secrets {
                    app_key: given(app_key),
                    secret: given(secret),
                    ..Secrets::default()
                };
                let settings = Settings {
                    token_terminal: token_terminal.clone(),
                    ..Settings::default()
                };
                (Provider::Tranzila, terminal.clone(), settings, secrets)
            }
        };
        settings.ways = vec![Way::Card];
        self.account(None, (provider, terminal), settings, &secrets)
            .map(Some)
    }

    /// The account of a row.
    pub(super) fn of(
        &self,
        app: &App,
        business: BusinessId,
        row: &AccountRow,
    ) -> anyhow::Result<Account> {
        if row.is_simulated {
            return self.simulated(row);
        }
        let secrets = row.secrets(app, business)?;
        let place = (row.provider, row.terminal.clone());
        self.account(Some(row.id), place, row.settings(), &secrets)
    }

    /// The demo's account: never at a real gateway.
    fn simulated(&self, row: &AccountRow) -> anyhow::Result<Account> {
        let settings = self.simulator.get().context("the demo does not run")?;
        let cardcom = Cardcom::new(self.http.clone(), settings.clone());
        Ok(Account {
            id: Some(row.id),
            provider: row.provider,
            terminal: row.terminal.clone(),
            card_terminal: row.terminal.clone(),
            ways: row.settings().ways,
            gateway: Gateway::Cardcom(cardcom),
        })
    }

    fn account(
        &self,
        id: Option<GatewayAccountId>,
        (provider, terminal): (Provider, String),
        settings: Settings,
        secrets: &Secrets,
    ) -> anyhow::Result<Account> {
        let gateway = match provider {
            Provider::Cardcom => self.cardcom(&terminal, secrets)?,
            Provider::Grow => self.grow(secrets)?,
            Provider::Tranzila => self.tranzila(&terminal, &settings, secrets)?,
        };
        Ok(Account {
            id,
            provider,
            card_terminal: settings.token_terminal.unwrap_or_else(|| terminal.clone()),
            terminal,
            ways: settings.ways,
            gateway,
        })
    }

    fn cardcom(&self, terminal: &str, secrets: &Secrets) -> anyhow::Result<Gateway> {
        let terminal = terminal
            .parse()
            .context("Cardcom's terminal is no number")?;
        let settings = CardcomSettings::new(
            terminal,
            needed(secrets.api_name.as_ref())?,
            needed(secrets.api_password.as_ref())?,
        );
        let settings = match &self.config.cardcom_base_url {
            Some(base_url) => settings.at(base_url),
            None => settings,
        };
        Ok(Gateway::Cardcom(Cardcom::new(self.http.clone(), settings)))
    }

    fn grow(&self, secrets: &Secrets) -> anyhow::Result<Gateway> {
        let of_platform = self.config.grow_api_key.as_ref().map(Secret::expose);
        let api_key = secrets.api_key.as_deref().or(of_platform);
        let mut settings = GrowSettings::new(
            needed(secrets.user_id.as_ref())?,
            needed(secrets.page_code.as_ref())?,
            api_key.map(TheirSecret::new),
        );
        settings.bit_page_code = secrets.bit_page_code.as_deref().map(TheirSecret::new);
        let settings = match &self.config.grow_base_url {
            Some(base_url) => settings.at(base_url),
            None => settings,
        };
        Ok(Gateway::Grow(Grow::new(self.http.clone(), settings)))
    }

    fn tranzila(
        &self,
        terminal: &str,
        given: &Settings,
        secrets: &Secrets,
    ) -> anyhow::Result<Gateway> {
        let mut settings = TranzilaSettings::new(
            terminal.to_owned(),
            needed(secrets.app_key.as_ref())?,
            needed(secrets.secret.as_ref())?,
        );
        settings.token_terminal.clone_from(&given.token_terminal);
        settings.tokens = given.makes_tokens.unwrap_or(true);
        if let Some(field) = &given.reference_field {
            settings.reference_field.clone_from(field);
        }
        settings.reference_column = given.reference_column.unwrap_or(settings.reference_column);
        let settings = match &self.config.tranzila_base_url {
            Some(base_url) => settings.at(base_url),
            None => settings,
        };
        Ok(Gateway::Tranzila(Tranzila::new(
            self.http.clone(),
            settings,
            random::fill,
        )))
    }
}

fn needed(secret: Option<&String>) -> anyhow::Result<TheirSecret> {
    let secret = secret.context("a credential is missing")?;
    Ok(TheirSecret::new(secret.trim()))
}

/// A way to pay as gateways call it.
pub(in crate::payments) const fn known(way: Way) -> Means {
    match way {
        Way::Card => Means::Card,
        Way::Bit => Means::Bit,
        Way::ApplePay => Means::ApplePay,
        Way::GooglePay => Means::GooglePay,
    }
}

/// An amount as gateways take it.
///
/// # Errors
/// For an amount that none takes: zero, less, or far too much.
pub(in crate::payments) fn cross(money: Money) -> anyhow::Result<TheirMoney> {
    let currency = match money.currency {
        Currency::Ils => TheirCurrency::Ils,
        Currency::Usd => TheirCurrency::Usd,
        Currency::Eur => TheirCurrency::Eur,
    };
    Ok(TheirMoney::new(money.amount, currency)?)
}

/// An amount of a gateway's as ours; `None` in a currency that no business prices in.
pub(in crate::payments) fn own(money: TheirMoney) -> Option<Money> {
    let currency = match money.currency() {
        TheirCurrency::Ils => Currency::Ils,
        TheirCurrency::Usd => Currency::Usd,
        TheirCurrency::Eur => Currency::Eur,
        TheirCurrency::Gbp => return None,
    };
    Some(Money::new(money.minor(), currency))
}

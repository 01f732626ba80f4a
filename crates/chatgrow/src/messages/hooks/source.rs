//! Who reports: the connection, or the installation's own account, whose key checks the signature.

use uuid::Uuid;

use crate::app::App;
use crate::messages::connections::{Channel, Provider, Secrets};
use crate::platform::config::{MailProvider, SmsProvider};
use crate::platform::db::Scope;
use crate::platform::http::Problem;
use crate::platform::ids::{BusinessId, ConnectionId};
use crate::platform::links::Purpose;

/// The word for the installation's own account in the address of its reports.
const DEFAULT: &str = "default";

/// Whose report it is.
#[derive(Debug)]
pub(super) struct Source {
    pub(super) provider: Provider,
    /// The business, where the address says so.
    pub(super) scope: Option<Scope>,
    /// The connection; the installation's own account without one.
    pub(super) connection: Option<ConnectionId>,
    /// The channel of what it reports.
    pub(super) channel: Channel,
    /// The keys that check signatures.
    pub(super) secrets: Secrets,
}

impl Source {
    /// The word under which texts from here are kept once.
    pub(super) fn word(&self) -> String {
        self.connection
            .map_or_else(|| self.provider.word().to_owned(), |id| id.to_string())
    }
}

/// Who reports to the address with this token.
pub(super) async fn source(app: &App, provider: Provider, token: &str) -> Result<Source, Problem> {
    if token == DEFAULT {
        return installation(app, provider, None);
    }
    let opened = app.links.open::<2>(Purpose::ProviderHook, token);
    let [business, connection] = opened.ok_or(Problem::NotFound)?;
    let scope = Scope::granted(BusinessId(business));
    if connection == Uuid::nil() {
        return installation(app, provider, Some(scope));
    }
    let row = app
        .db
        .read(scope)
        .await?
        .connection(ConnectionId(connection))
        .await?;
    let row = row
        .filter(|row| row.provider == provider)
        .ok_or(Problem::NotFound)?;
    Ok(Source {
        provider,
        scope: Some(scope),
        connection: Some(row.id),
        channel: row.channel,
        secrets: row
            .secrets(app, scope.business())
            .map_err(Problem::internal)?,
    })
}

fn installation(app: &App, provider: Provider, scope: Option<Scope>) -> Result<Source, Problem> {
    let (channel, secrets) = match (provider, &app.config.texts.sms, &app.config.mail.provider) {
        (Provider::Twilio, SmsProvider::Twilio { auth_token, .. }, _) => {
            let secrets = Secrets {
                auth_token: Some(auth_token.expose().to_owned()),
                ..Secrets::default()
            };
            (Channel::Sms, secrets)
        }
        (Provider::Sendgrid, _, MailProvider::Sendgrid { webhook_key, .. }) => {
            let secrets = Secrets {
                webhook_key: webhook_key.clone(),
                ..Secrets::default()
            };
            (Channel::Email, secrets)
        }
        _ => return Err(Problem::NotFound),
    };
    Ok(Source {
        provider,
        scope,
        connection: None,
        channel,
        secrets,
    })
}

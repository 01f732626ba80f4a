//! Addresses of a connection: where its provider reports to, and where a customer opens a chat.

use url::form_urlencoded::byte_serialize;
use uuid::Uuid;

use super::model::{Channel, Provider};
use super::store::ConnectionRow;
use crate::app::App;
use crate::platform::ids::{BusinessId, ConnectionId};
use crate::platform::links::Purpose;

/// Where the provider of a connection reports to; of the installation's own, on messages of this business, without
/// one.
pub(in crate::messages) fn hook_url(
    app: &App,
    business: BusinessId,
    (provider, connection): (Provider, Option<ConnectionId>),
) -> String {
    let room = match provider {
        Provider::Twilio => "twilio",
        Provider::Sendgrid => "sendgrid",
        Provider::Cloud | Provider::Smtp => "whatsapp",
    };
    let connection = connection.map_or(Uuid::nil(), |connection| connection.0);
    let token = app
        .links
        .sign(Purpose::ProviderHook, &[business.0, connection]);
    format!("{}/hooks/{room}/{token}", app.config.base_url)
}

/// Where a customer opens a chat with this connection's number; `None` when it has none.
pub(super) fn chat_link(row: &ConnectionRow, text: &str) -> Option<String> {
    if row.channel != Channel::Whatsapp {
        return None;
    }
    let from = row.settings().from?;
    let digits = from.strip_prefix('+')?;
    let text: String = byte_serialize(text.as_bytes())
        .collect::<String>()
        .replace('+', "%20");
    Some(match text.as_str() {
        "" => format!("https://wa.me/{digits}"),
        text => format!("https://wa.me/{digits}?text={text}"),
    })
}

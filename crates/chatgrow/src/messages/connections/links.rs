//! Addresses of a connection: where its provider reports to, and where a customer opens a chat.

use qrcodegen::{QrCode, QrCodeEcc};
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

/// A QR code (ISO/IEC 18004) of `text` as an SVG picture, dark on white with its quiet zone; `None` when the
/// text is too long.
pub(super) fn qr_svg(text: &str) -> Option<String> {
    use std::fmt::Write as _;

    const QUIET: i32 = 4;
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let side = code.size() + 2 * QUIET;
    let mut path = String::new();
    for y in 0..code.size() {
        for x in (0..code.size()).filter(|x| code.get_module(*x, y)) {
            let _ = write!(path, "M{},{}h1v1h-1z", x + QUIET, y + QUIET);
        }
    }
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\">\
         <path fill=\"#fff\" d=\"M0,0h{side}v{side}H0z\"/><path d=\"{path}\"/></svg>"
    ))
}

#[cfg(test)]
mod tests {
    use super::qr_svg;

    #[test]
    fn a_code_is_drawn_with_its_quiet_zone() {
        let svg = qr_svg("https://wa.me/972501234567").unwrap();
        assert!(svg.contains("viewBox=\"0 0 33 33\""), "{svg}");
        assert!(
            svg.contains("M4,4h1v1h-1z"),
            "the corner of the first finder"
        );
        assert_eq!(qr_svg(&"x".repeat(5000)), None);
    }
}

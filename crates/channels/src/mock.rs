//! Messages on a machine without a provider: readable in the log, sent to nobody.

use crate::{Outcome, Sms, WhatsApp, WhatsAppContent};

/// Writes each text or WhatsApp message to the log (targets `chatgrow::sms` and
/// `chatgrow::whatsapp`, level info) in place of sending it, and answers [`Outcome::Printed`].
#[derive(Debug, Clone, Copy, Default)]
pub struct MockSender;

impl MockSender {
    pub(crate) fn send_sms(self, sms: &Sms) -> Outcome {
        tracing::info!(
            target: "chatgrow::sms",
            message_id = %sms.message_id,
            "text message written here and sent to nobody\nTo: {}\n\n{}",
            sms.to,
            sms.text
        );
        Outcome::Printed
    }

    pub(crate) fn send_whatsapp(self, message: &WhatsApp) -> Outcome {
        tracing::info!(
            target: "chatgrow::whatsapp",
            message_id = %message.message_id,
            "WhatsApp message written here and sent to nobody\nTo: {}\n\n{}",
            message.to,
            readable(&message.content)
        );
        Outcome::Printed
    }
}

fn readable(content: &WhatsAppContent) -> String {
    match content {
        WhatsAppContent::Text(text) => text.clone(),
        WhatsAppContent::Template {
            name,
            language,
            parameters,
        } => format!("template {name} ({language}): {}", parameters.join(" | ")),
    }
}

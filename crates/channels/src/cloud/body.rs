//! What is posted to Meta for one message.

use serde_json::{Value, json};

use crate::text::template_value;
use crate::{WhatsApp, WhatsAppContent};

/// Our id goes along and comes back with each callback.
pub(super) fn body(message: &WhatsApp) -> Value {
    let mut body = json!({
        "messaging_product": "whatsapp",
        "recipient_type": "individual",
        "to": message.to.digits(),
        "biz_opaque_callback_data": message.message_id.to_string(),
    });
    match &message.content {
        WhatsAppContent::Text(text) => {
            body["type"] = json!("text");
            body["text"] = json!({ "body": text, "preview_url": false });
        }
        WhatsAppContent::Template {
            name,
            language,
            parameters,
        } => {
            body["type"] = json!("template");
            body["template"] = json!({
                "name": name,
                "language": { "code": language },
                "components": components(parameters),
            });
        }
    }
    body
}

fn components(parameters: &[String]) -> Value {
    if parameters.is_empty() {
        return json!([]);
    }
    let parameters: Vec<Value> = parameters
        .iter()
        .map(|text| json!({ "type": "text", "text": template_value(text) }))
        .collect();
    json!([{ "type": "body", "parameters": parameters }])
}

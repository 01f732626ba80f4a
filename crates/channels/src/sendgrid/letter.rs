//! What is posted to SendGrid for one mail.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::mime::{MAX_SUBJECT, clean_file_name, content_type, invite_file, message_id};
use crate::text::header_line;
use crate::unsubscribe::{self, ONE_CLICK};
use crate::{Attachment, CalendarPart, ComposeError, Email, Mailbox};

/// The mail as SendGrid wants it. Our id goes along (`custom_args`) and comes back with each event.
/// Nothing is tracked: our links are not rewritten, and who opens a mail is nobody's business.
pub(super) fn body(email: &Email) -> Result<Value, ComposeError> {
    let off = json!({ "enable": false });
    let mut body = json!({
        "personalizations": [{ "to": [person(&email.to)] }],
        "from": person(&email.from),
        "subject": header_line(&email.subject, MAX_SUBJECT),
        "content": content(email),
        "custom_args": { "message_id": email.message_id.to_string() },
        "headers": headers(email)?,
        "tracking_settings": {
            "click_tracking": { "enable": false, "enable_text": false },
            "open_tracking": off,
            "subscription_tracking": off,
        },
    });
    if let Some(reply_to) = &email.reply_to {
        body["reply_to"] = person(reply_to);
    }
    let attachments = attachments(email)?;
    if !attachments.is_empty() {
        body["attachments"] = Value::Array(attachments);
    }
    Ok(body)
}

fn person(mailbox: &Mailbox) -> Value {
    match mailbox.clean_name() {
        Some(name) => json!({ "email": mailbox.address.as_str(), "name": name }),
        None => json!({ "email": mailbox.address.as_str() }),
    }
}

/// In this order, and none of them empty, or SendGrid refuses the mail.
fn content(email: &Email) -> Vec<Value> {
    let mut parts = vec![
        ("text/plain".to_owned(), &email.text),
        ("text/html".to_owned(), &email.html),
    ];
    if let Some(invitation) = &email.invitation {
        parts.push((calendar_type(invitation), &invitation.ics));
    }
    let parts = parts.into_iter().filter(|(_, value)| !value.is_empty());
    parts
        .map(|(kind, value)| json!({ "type": kind, "value": value }))
        .collect()
}

fn calendar_type(invitation: &CalendarPart) -> String {
    format!("text/calendar; method={}", invitation.method.as_str())
}

fn headers(email: &Email) -> Result<Value, ComposeError> {
    let mut headers = json!({ "Message-ID": message_id(email) });
    if let Some(url) = &email.list_unsubscribe {
        headers["List-Unsubscribe"] = json!(unsubscribe::value(url)?);
        headers["List-Unsubscribe-Post"] = json!(ONE_CLICK);
    }
    Ok(headers)
}

fn attachments(email: &Email) -> Result<Vec<Value>, ComposeError> {
    let invite = email.invitation.as_ref().map(|invitation| Attachment {
        content_type: calendar_type(invitation),
        ..invite_file(invitation)
    });
    let files = invite.iter().chain(&email.attachments);
    files.map(attachment).collect()
}

fn attachment(file: &Attachment) -> Result<Value, ComposeError> {
    content_type(&file.file_name, &file.content_type)?;
    Ok(json!({
        "content": STANDARD.encode(&file.bytes),
        "filename": clean_file_name(&file.file_name),
        "type": file.content_type,
        "disposition": "attachment",
    }))
}

//! What the simulated mail server keeps of a mail: the bytes, and what a
//! reader's program would make of them.

use mail_parser::{Address, Message, MessageParser, MessagePart, MimeHeaders};

use crate::ics::Method;
use crate::{Attachment, CalendarPart};

/// A mail as it arrived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceivedMail {
    /// The address in `MAIL FROM`.
    pub envelope_from: String,
    /// The addresses in `RCPT TO`.
    pub envelope_to: Vec<String>,
    /// The account that signed in, if one did.
    pub user: Option<String>,
    /// The message, byte for byte, without SMTP's dot-stuffing.
    pub raw: Vec<u8>,
    /// The Message-ID without its angle brackets.
    pub message_id: Option<String>,
    /// The author.
    pub from: Option<ReceivedMailbox>,
    /// Where answers go.
    pub reply_to: Option<ReceivedMailbox>,
    /// The reader.
    pub to: Option<ReceivedMailbox>,
    /// The subject, decoded; empty when there is none.
    pub subject: String,
    /// The `text/plain` twin, decoded.
    pub text: Option<String>,
    /// The `text/html` twin, decoded.
    pub html: Option<String>,
    /// The `text/calendar` part with its method.
    pub calendar: Option<CalendarPart>,
    /// The attached files, `invite.ics` among them, decoded.
    pub attachments: Vec<Attachment>,
}

/// A mailbox as a header named it, decoded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceivedMailbox {
    /// The display name.
    pub name: Option<String>,
    /// The address.
    pub address: String,
}

impl ReceivedMail {
    /// Reads the message in `raw`. What cannot be read stays empty.
    #[must_use]
    pub fn parse(
        envelope_from: String,
        envelope_to: Vec<String>,
        user: Option<String>,
        raw: Vec<u8>,
    ) -> Self {
        let message = MessageParser::default().parse(&raw).unwrap_or_default();
        Self {
            message_id: message.message_id().map(str::to_owned),
            from: mailbox(message.from()),
            reply_to: mailbox(message.reply_to()),
            to: mailbox(message.to()),
            subject: message.subject().unwrap_or_default().to_owned(),
            text: twin(&message, "plain"),
            html: twin(&message, "html"),
            calendar: calendar(&message),
            attachments: message
                .parts
                .iter()
                .filter(|part| is_file(part))
                .map(attachment)
                .collect(),
            envelope_from,
            envelope_to,
            user,
            raw,
        }
    }
}

fn mailbox(header: Option<&Address<'_>>) -> Option<ReceivedMailbox> {
    let first = header?.first()?;
    Some(ReceivedMailbox {
        name: first.name().map(str::to_owned),
        address: first.address()?.to_owned(),
    })
}

fn is_file(part: &MessagePart<'_>) -> bool {
    part.content_disposition()
        .is_some_and(mail_parser::ContentType::is_attachment)
}

/// The first part of type `text/subtype` that is no file.
fn text_part<'m>(message: &'m Message<'_>, subtype: &str) -> Option<&'m MessagePart<'m>> {
    let mut parts = message.parts.iter();
    parts.find(|part| part.is_content_type("text", subtype) && !is_file(part))
}

fn twin(message: &Message<'_>, subtype: &str) -> Option<String> {
    text_part(message, subtype)?
        .text_contents()
        .map(str::to_owned)
}

fn calendar(message: &Message<'_>) -> Option<CalendarPart> {
    let part = text_part(message, "calendar")?;
    let method = match part.content_type()?.attribute("method")? {
        "PUBLISH" => Method::Publish,
        "REQUEST" => Method::Request,
        "CANCEL" => Method::Cancel,
        _ => return None,
    };
    Some(CalendarPart {
        method,
        ics: part.text_contents()?.to_owned(),
    })
}

fn attachment(part: &MessagePart<'_>) -> Attachment {
    let content_type = part.content_type().map(|content_type| {
        let subtype = content_type.subtype().unwrap_or_default();
        format!("{}/{subtype}", content_type.ctype())
    });
    Attachment {
        file_name: part.attachment_name().unwrap_or_default().to_owned(),
        content_type: content_type.unwrap_or_default(),
        bytes: part.contents().to_vec(),
    }
}

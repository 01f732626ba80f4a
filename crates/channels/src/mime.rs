//! Turns an [`Email`] into the bytes that travel (RFC 5322, RFC 2045–2049).
//!
//! The structure is the one that Gmail, Outlook and Apple Mail all read:
//! `mixed( alternative( text/plain, text/html, text/calendar; method=… ),
//! invite.ics, attachments… )`, and the `alternative` alone when nothing is
//! attached.

use std::time::SystemTime;

use jiff::Timestamp;
use lettre::message::header::{ContentType, ContentTypeErr};
use lettre::message::{Attachment as AttachedPart, Message, MultiPart, SinglePart};

use crate::text::{header_line, one_line};
use crate::unsubscribe::{self, ListUnsubscribe, ListUnsubscribePost};
use crate::{Attachment, CalendarPart, Email};

/// Longest subject written, in characters.
pub(crate) const MAX_SUBJECT: usize = 255;
/// Longest name of an attached file, in characters.
const MAX_FILE_NAME: usize = 120;

/// Why an [`Email`] cannot be written as a message.
#[derive(Debug, thiserror::Error)]
pub enum ComposeError {
    /// An attachment's `content_type` is no media type.
    #[error("the attachment {file_name:?} has no valid content type: {source}")]
    ContentType {
        /// The attachment's name.
        file_name: String,
        /// What is wrong with it.
        source: ContentTypeErr,
    },
    /// `list_unsubscribe` is no `https` address in plain ASCII, or too long.
    #[error("the address for refusing further mail is not a plain https address")]
    Unsubscribe,
    /// The parts do not make a message.
    #[error("the message cannot be built: {0}")]
    Message(#[from] lettre::error::Error),
}

/// Writes `email` as an Internet message with CRLF line ends, in ASCII.
///
/// The same `email` always gives the same bytes.
///
/// # Errors
///
/// [`ComposeError`] for an attachment whose type is no media type, or an address for refusing
/// further mail that is none.
pub fn compose(email: &Email) -> Result<String, ComposeError> {
    let mut message = Message::builder()
        .message_id(Some(message_id(email)))
        .date(header_date(email.date))
        .from(email.from.to_lettre())
        .to(email.to.to_lettre())
        .subject(header_line(&email.subject, MAX_SUBJECT));
    if let Some(reply_to) = &email.reply_to {
        message = message.reply_to(reply_to.to_lettre());
    }
    if let Some(url) = &email.list_unsubscribe {
        message = message
            .header(ListUnsubscribe(unsubscribe::value(url)?))
            .header(ListUnsubscribePost);
    }
    let bytes = message.multipart(body(email)?)?.formatted();
    String::from_utf8(bytes).map_err(|_| lettre::error::Error::NonAsciiChars.into())
}

pub(crate) fn message_id(email: &Email) -> String {
    format!("<{}@{}>", email.message_id, email.from.address.domain())
}

fn body(email: &Email) -> Result<MultiPart, ComposeError> {
    let mut twins = MultiPart::alternative()
        .boundary(boundary(email, "twins"))
        .singlepart(SinglePart::plain(whole_lines(&email.text)))
        .singlepart(SinglePart::html(whole_lines(&email.html)));
    if let Some(invitation) = &email.invitation {
        twins = twins.singlepart(calendar(invitation)?);
    }
    if email.invitation.is_none() && email.attachments.is_empty() {
        return Ok(twins);
    }
    let mut mixed = MultiPart::mixed()
        .boundary(boundary(email, "mixed"))
        .multipart(twins);
    if let Some(invitation) = &email.invitation {
        mixed = mixed.singlepart(attachment(&invite_file(invitation))?);
    }
    for file in &email.attachments {
        mixed = mixed.singlepart(attachment(file)?);
    }
    Ok(mixed)
}

/// A carriage return stands before a line feed or not at all (RFC 5322, 2.2); the
/// line ends themselves are written when the part is encoded.
fn whole_lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// Made of the message's id, so that a retry is the same to the byte. `=_` can
/// occur in neither quoted-printable nor base64 (RFC 2045, 6.7).
fn boundary(email: &Email, part: &str) -> String {
    format!("=_{}_{part}", email.message_id.simple())
}

fn calendar(invitation: &CalendarPart) -> Result<SinglePart, ComposeError> {
    let method = invitation.method.as_str();
    let content_type = content_type(
        "calendar",
        &format!("text/calendar; method={method}; charset=UTF-8"),
    )?;
    Ok(SinglePart::builder()
        .header(content_type)
        .body(invitation.ics.clone()))
}

/// The same entry as a file, for programs that ignore the part.
pub(crate) fn invite_file(invitation: &CalendarPart) -> Attachment {
    Attachment {
        file_name: "invite.ics".to_owned(),
        content_type: "application/ics".to_owned(),
        bytes: invitation.ics.clone().into_bytes(),
    }
}

fn attachment(file: &Attachment) -> Result<SinglePart, ComposeError> {
    let content_type = content_type(&file.file_name, &file.content_type)?;
    Ok(AttachedPart::new(clean_file_name(&file.file_name)).body(file.bytes.clone(), content_type))
}

pub(crate) fn content_type(file_name: &str, text: &str) -> Result<ContentType, ComposeError> {
    ContentType::parse(text).map_err(|source| ComposeError::ContentType {
        file_name: file_name.to_owned(),
        source,
    })
}

/// A name without folders, so that saving it stays where the reader chose.
pub(crate) fn clean_file_name(name: &str) -> String {
    let name = one_line(name, MAX_FILE_NAME).replace(['/', '\\', '"'], "_");
    let name = name.trim_start_matches('.');
    if name.is_empty() {
        return "file".to_owned();
    }
    name.to_owned()
}

/// The `Date` header cannot say years before 1970.
fn header_date(date: Timestamp) -> SystemTime {
    SystemTime::from(date.max(Timestamp::UNIX_EPOCH))
}

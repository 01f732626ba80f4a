//! The mail itself, before it becomes bytes.

use jiff::Timestamp;
use uuid::Uuid;

use crate::Mailbox;
use crate::ics::Method;

/// One mail to one person.
///
/// One recipient, because a server may refuse one of several and accept the
/// others, and then no single outcome would be true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Email {
    /// Names this mail for ever; becomes the Message-ID `<id@domain of from>`.
    /// A retry keeps it, so that a reader's server can drop the second copy.
    pub message_id: Uuid,
    /// When the mail was composed (the `Date` header). A retry keeps it too.
    pub date: Timestamp,
    /// Who it is from. The address is also the envelope's sender, to whom
    /// bounces go, and must belong to a domain the server may send for.
    pub from: Mailbox,
    /// Where answers go, when not to `from`.
    pub reply_to: Option<Mailbox>,
    /// Who gets it.
    pub to: Mailbox,
    /// The subject, in any script; cut at 255 characters.
    pub subject: String,
    /// The plain text twin.
    pub text: String,
    /// The HTML twin: a whole document, with everything a person wrote already
    /// escaped.
    pub html: String,
    /// The calendar entry that comes with it.
    pub invitation: Option<CalendarPart>,
    /// Files that come with it.
    pub attachments: Vec<Attachment>,
    /// For mail that one may refuse: the `https` address to which the reader's program posts the
    /// wish for no more of it, with one click and no questions (RFC 8058). Made by us; at most 900
    /// characters of ASCII, else the mail is refused.
    pub list_unsubscribe: Option<String>,
}

/// A calendar entry to be carried by a mail (RFC 6047). Made by
/// [`ics::Event::calendar`](crate::ics::Event::calendar).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarPart {
    /// What the reader's calendar should do with it; the same as `METHOD` in
    /// `ics`.
    pub method: Method,
    /// The `VCALENDAR` object, with CRLF line ends.
    pub ics: String,
}

/// A file carried by a mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// The name the reader saves it under. ASCII names serve old programs best.
    pub file_name: String,
    /// The media type, such as `application/pdf`.
    pub content_type: String,
    /// The file, byte for byte.
    pub bytes: Vec<u8>,
}

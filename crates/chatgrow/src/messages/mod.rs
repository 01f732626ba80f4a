//! Messages: planned with the change that causes them, sent by a job, kept as history.
//!
//! A message is a row from the moment it is wanted: what it is about, to whom, when, and by which channels it may
//! travel, in their order (`route`). What it says is written only when it is sent, so that it tells what is true
//! then. Just before, one transaction asks whether it is still wanted, chooses the way, counts it against the
//! budget of its connection and marks it as being sent. From this follows what is promised:
//!
//! * A cancellation or move that was committed before that mark is seen: the message is skipped. One that
//!   comes after it is too late: the message leaves. The two transactions meet on the message's row, so
//!   there is no third case.
//! * A message leaves at least once, and by a second channel only when the first will not deliver it. A worker
//!   that dies after the mark, or an answer that is lost on the way back, leaves a message in doubt. A mail
//!   server gets it again under the same Message-ID, by which a reader's mail server knows the second copy. Of
//!   any other carrier it is found out first what became of it: by asking where that can be asked, by its
//!   report, for ten minutes; only then a service message is sent again, once, and advertising never.
//! * A budget is a hard stop: what is used is counted in the transaction that marks the message, under the lock
//!   of its connection. What has no room waits, and says so; nothing is dropped.
//! * Every end is told: sent, delivered, read, printed (to the log of a machine without a carrier), skipped with
//!   the reason, or failed with what the carrier said; a failed one can be sent again by a person. Every attempt
//!   and its answer are kept.
//!
//! What goes out when is data of the business (`rules`), and so are the words where it has its own (`wording`).

mod account_letter;
mod appointment_letter;
mod bidi;
mod carriers;
mod connections;
mod free_letter;
mod greeting_letter;
mod hooks;
mod installation;
mod letter;
mod mailer;
mod mailing_letter;
mod mailing_plan;
mod model;
mod offer_letter;
mod payment_letter;
mod payment_plan;
mod plan;
mod receipt_letter;
mod registration_letter;
mod registration_plan;
mod resend;
mod route;
mod routes;
mod rules;
mod send;
mod series;
mod series_letter;
mod store;
mod suppressions;
mod undo;
mod undo_store;
mod values;
mod wording;
mod written;

pub use account_letter::send_account_mail;
pub use appointment_letter::{calendar_entry, calendar_uid, manage_url, organizer};
pub(crate) use bidi::isolated;
pub use carriers::Carriers;
pub use connections::{check_connection, test_connection};
pub use hooks::answer_inbound;
pub use installation::note_channels;
pub use mailer::Mailer;
pub use mailing_letter::{preview_campaign, preview_text_campaign};
pub use mailing_plan::{
    NewAdvertisement, advertised, plan_advertisement, plan_confirmation, plan_trial, skip_campaign,
    take_up,
};
pub use model::{Status, Template};
pub use plan::{plan, plan_document};
pub use registration_letter::registration_calendar_entry;
pub use registration_plan::plan_broadcast;
pub use routes::routes;
pub use rules::{apply_rule, greet_birthdays, seed_rules};
pub use send::send;
pub(crate) use values::date_time;

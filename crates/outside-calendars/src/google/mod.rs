//! Google Calendar (API v3) with OAuth 2.
//!
//! Signing in is the authorization code flow with PKCE. Reading is incremental: what changed since a sync
//! token. Writing is idempotent: an event's id is derived from ours, so that the answer to a repeat says
//! that it is there already. Every failure says what to do about it ([`GoogleError`]).
//!
//! Facts: <https://developers.google.com/workspace/calendar/api/guides/sync>,
//! <https://developers.google.com/workspace/calendar/api/guides/push>,
//! <https://developers.google.com/identity/protocols/oauth2/web-server>.

mod answer;
mod channel;
mod client;
mod events;
mod oauth;

pub use answer::GoogleError;
pub use channel::{Channel, NewChannel, Notification};
pub use client::{Google, Settings};
pub use events::{Changes, Event, EventStatus, EventTime, NewEvent, Since, event_id};
pub use oauth::{Pkce, SCOPE, Tokens};

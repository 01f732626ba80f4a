//! Push channels: Google tells our address that something changed, not what.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::answer::{json, success};
use super::{Google, GoogleError};

/// A channel to open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewChannel<'a> {
    /// Ours, new for every channel.
    pub id: &'a str,
    /// Comes back with every notification: proves that it is Google's.
    pub token: &'a str,
    /// Where notifications go: https, with a certificate that holds.
    pub address: &'a str,
    /// When it should end; Google may end it earlier.
    pub until: Timestamp,
}

/// An open channel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Channel {
    /// What it watches, as Google calls it.
    pub resource: String,
    /// When it ends.
    pub until: Timestamp,
}

/// What a notification's headers say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notification {
    /// The channel.
    pub channel: String,
    /// The token it was opened with.
    pub token: String,
    /// Only that the channel is open now.
    pub is_greeting: bool,
}

impl Notification {
    /// Reads the headers of a notification by name; `None` when it is none.
    pub fn read<'a>(header: impl Fn(&str) -> Option<&'a str>) -> Option<Self> {
        Some(Self {
            channel: header("x-goog-channel-id")?.to_owned(),
            token: header("x-goog-channel-token")?.to_owned(),
            is_greeting: header("x-goog-resource-state")? == "sync",
        })
    }
}

#[derive(Serialize)]
struct Watch<'a> {
    id: &'a str,
    #[serde(rename = "type")]
    kind: &'static str,
    address: &'a str,
    token: &'a str,
    expiration: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Watched {
    resource_id: String,
    /// Epoch milliseconds, as text.
    expiration: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Stop<'a> {
    id: &'a str,
    resource_id: &'a str,
}

impl Google {
    /// Opens a channel on a calendar's events. There is no renewal: open another before it ends, then
    /// stop the old one.
    ///
    /// # Errors
    /// [`GoogleError::Refused`] when Google does not take the address.
    pub async fn watch(
        &self,
        access: &str,
        calendar: &str,
        channel: &NewChannel<'_>,
    ) -> Result<Channel, GoogleError> {
        let body = Watch {
            id: channel.id,
            kind: "web_hook",
            address: channel.address,
            token: channel.token,
            expiration: channel.until.as_millisecond().to_string(),
        };
        let watch = self
            .http
            .post(self.calendar_url(calendar, &["events", "watch"]));
        let watched: Watched = json(watch.bearer_auth(access).json(&body).send().await?).await?;
        let until = watched.expiration.and_then(|at| at.parse().ok());
        let until = until.and_then(|at| Timestamp::from_millisecond(at).ok());
        Ok(Channel {
            resource: watched.resource_id,
            until: until.unwrap_or(channel.until),
        })
    }

    /// Closes a channel. That it is closed already is a success.
    ///
    /// # Errors
    /// [`GoogleError`].
    pub async fn stop(&self, access: &str, id: &str, resource: &str) -> Result<(), GoogleError> {
        let url = format!("{}/calendar/v3/channels/stop", self.settings.api_url);
        let body = Stop {
            id,
            resource_id: resource,
        };
        match success(
            self.http
                .post(url)
                .bearer_auth(access)
                .json(&body)
                .send()
                .await?,
        )
        .await
        {
            Ok(_) | Err(GoogleError::NotFound) => Ok(()),
            Err(error) => Err(error),
        }
    }
}

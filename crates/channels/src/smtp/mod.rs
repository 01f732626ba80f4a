//! E-mail through a mail server (RFC 5321), with lettre.

mod connection;
mod reply;
mod settings;

use std::fmt;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use lettre::transport::smtp::commands::{Data, Mail, Noop, Rcpt};
use lettre::transport::smtp::response::Response;
use tokio::time::timeout;

use crate::text::one_line;
use crate::{CheckError, Email, Outcome, compose};
use connection::{Connection, Failure, Pool};
use reply::Step;
pub use settings::{SmtpLogin, SmtpSecurity, SmtpSettings, SmtpSettingsError};

/// Sends through one account on one mail server. Keep one per account: its
/// connections are reused, and clones share them.
#[derive(Clone)]
pub struct SmtpSender {
    pool: Arc<Pool>,
}

impl SmtpSender {
    /// A sender for these settings. Connects when the first mail is sent.
    ///
    /// # Errors
    ///
    /// [`SmtpSettingsError`] for settings that can never work or would send in
    /// the clear over a network.
    pub fn new(settings: SmtpSettings) -> Result<Self, SmtpSettingsError> {
        Ok(Self {
            pool: Arc::new(Pool::new(settings, None)?),
        })
    }

    /// As [`SmtpSender::new`], for a server whose name the caller has looked up: the connection
    /// goes to `address` and nowhere else, while the certificate must still be for the name.
    ///
    /// # Errors
    ///
    /// As [`SmtpSender::new`].
    pub fn at(settings: SmtpSettings, address: IpAddr) -> Result<Self, SmtpSettingsError> {
        Ok(Self {
            pool: Arc::new(Pool::new(settings, Some(address))?),
        })
    }

    /// Makes one attempt to send `email`. Ends within three times the settings'
    /// `timeout` and a second for each 64 KiB of the message.
    ///
    /// Until the message itself is sent a failure means that nothing was sent;
    /// from then on a lost connection or a late answer is
    /// [`Outcome::Ambiguous`].
    pub async fn send(&self, email: &Email) -> Outcome {
        let message = match compose(email) {
            Ok(message) => message,
            Err(error) => return error.into(),
        };
        let limit = self.pool.settings.timeout;
        let mut connection = match timeout(limit, self.announce(email)).await {
            Ok(Ok(connection)) => connection,
            Ok(Err(failure)) => return failure.outcome(),
            Err(_) => return too_slow(limit),
        };
        let limit = limit * 2 + Duration::from_secs(message.len() as u64 / (64 * 1024));
        match timeout(limit, connection.message(&message)).await {
            Ok(Ok(response)) => {
                connection.keep();
                Outcome::Accepted {
                    provider_id: answer(&response),
                }
            }
            Ok(Err(failure)) => {
                connection.keep_after(&failure);
                failure.outcome()
            }
            Err(_) => Outcome::Ambiguous {
                reason: format!("the mail server took the message and did not answer in {limit:?}"),
            },
        }
    }

    /// Reaches the server, encrypts and signs in as for a mail, but sends none.
    ///
    /// # Errors
    ///
    /// The reason, for the person who can mend it.
    pub async fn check(&self) -> Result<(), CheckError> {
        let limit = self.pool.settings.timeout;
        let outcome = match timeout(limit, self.greet()).await {
            Ok(Ok(())) => return Ok(()),
            Ok(Err(failure)) => failure.outcome(),
            Err(_) => too_slow(limit),
        };
        Err(CheckError(outcome.reason().unwrap_or_default().to_owned()))
    }

    async fn greet(&self) -> Result<(), Failure> {
        let mut connection = self.pool.connection().await?;
        connection.command(Step::Hello, Noop).await?;
        connection.keep();
        Ok(())
    }

    /// A connection on which the server waits for the message.
    async fn announce(&self, email: &Email) -> Result<Connection<'_>, Failure> {
        let mut connection = self.pool.connection().await?;
        match envelope(&mut connection, email).await {
            Ok(()) => Ok(connection),
            Err(failure) => {
                connection.keep_after(&failure);
                Err(failure)
            }
        }
    }
}

async fn envelope(connection: &mut Connection<'_>, email: &Email) -> Result<(), Failure> {
    let from = Mail::new(Some(email.from.address.to_lettre()), vec![]);
    connection.command(Step::Sender, from).await?;
    let to = Rcpt::new(email.to.address.to_lettre(), vec![]);
    connection.command(Step::Recipient, to).await?;
    connection.command(Step::Data, Data).await?;
    Ok(())
}

fn too_slow(limit: Duration) -> Outcome {
    Outcome::RetryAfter {
        after: None,
        reason: format!("the mail server was not ready in {limit:?}"),
    }
}

fn answer(response: &Response) -> String {
    let lines: Vec<&str> = response.message().collect();
    one_line(&lines.join(" "), 200)
}

impl fmt::Debug for SmtpSender {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SmtpSender")
            .field("settings", &self.pool.settings)
            .finish_non_exhaustive()
    }
}

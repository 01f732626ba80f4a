//! Connections to one mail server: opened when needed, kept for the next mail,
//! never more at once than the settings allow.
//!
//! lettre's own pooled transport is not used, for two reasons: its errors do
//! not say at which step they happened, and only the step tells a lost answer
//! (perhaps sent) from a lost connection (certainly not); and its pool bounds
//! the idle connections, not the open ones.

use std::error::Error as _;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use lettre::transport::smtp::Error as SmtpError;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{AsyncSmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::Rset;
use lettre::transport::smtp::extension::ClientId;
use lettre::transport::smtp::response::Response;
use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::time::Instant;

use super::reply::{Step, classify};
use super::settings::{SmtpSecurity, SmtpSettings, SmtpSettingsError};
use crate::Outcome;
use crate::text::one_line;

/// Servers close quiet connections after a few minutes; we give up sooner.
const MAX_IDLE: Duration = Duration::from_secs(60);

/// What went wrong, and where.
#[derive(Debug)]
pub(super) struct Failure {
    pub(super) step: Step,
    pub(super) error: SmtpError,
}

pub(super) struct Pool {
    pub(super) settings: SmtpSettings,
    /// Where the server is, when its name was looked up by somebody else.
    address: Option<IpAddr>,
    tls: Option<TlsParameters>,
    idle: Mutex<Vec<(AsyncSmtpConnection, Instant)>>,
    permits: Semaphore,
}

/// A connection in use. Dropped, it closes; [`Connection::keep`] gives it back.
pub(super) struct Connection<'pool> {
    smtp: AsyncSmtpConnection,
    pool: &'pool Pool,
    _permit: Option<SemaphorePermit<'pool>>,
}

impl Pool {
    pub(super) fn new(
        settings: SmtpSettings,
        address: Option<IpAddr>,
    ) -> Result<Self, SmtpSettingsError> {
        settings.check()?;
        let tls = match settings.security {
            SmtpSecurity::StartTls | SmtpSecurity::ImplicitTls => Some(
                TlsParameters::new(settings.host.clone())
                    .map_err(|error| SmtpSettingsError::Tls(error.to_string()))?,
            ),
            SmtpSecurity::PlainLocal | SmtpSecurity::PlainAnywhere => None,
        };
        Ok(Self {
            tls,
            idle: Mutex::default(),
            permits: Semaphore::new(settings.pool_size),
            settings,
            address,
        })
    }

    /// A connection that has just answered, signed in where that is asked.
    pub(super) async fn connection(&self) -> Result<Connection<'_>, Failure> {
        // The semaphore is never closed, so there is always a permit to wait for.
        let permit = self.permits.acquire().await.ok();
        while let Some(mut smtp) = self.take_idle() {
            if smtp.command(Rset).await.is_ok() {
                return Ok(self.in_use(smtp, permit));
            }
        }
        let smtp = self.open().await?;
        Ok(self.in_use(smtp, permit))
    }

    fn in_use<'pool>(
        &'pool self,
        smtp: AsyncSmtpConnection,
        permit: Option<SemaphorePermit<'pool>>,
    ) -> Connection<'pool> {
        Connection {
            smtp,
            pool: self,
            _permit: permit,
        }
    }

    /// The connection used last, for the older ones may then grow old and close.
    fn take_idle(&self) -> Option<AsyncSmtpConnection> {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        idle.retain(|(_, since)| since.elapsed() < MAX_IDLE);
        idle.pop().map(|(smtp, _)| smtp)
    }

    async fn open(&self) -> Result<AsyncSmtpConnection, Failure> {
        let settings = &self.settings;
        let hello = ClientId::Domain(settings.hello_name.clone());
        let implicit = self
            .tls
            .clone()
            .filter(|_| settings.security == SmtpSecurity::ImplicitTls);
        let looked_up = self.address.map(|address| address.to_string());
        let host = looked_up.as_deref().unwrap_or(&settings.host);
        let mut smtp = AsyncSmtpConnection::connect_tokio1(
            (host, settings.port),
            Some(settings.timeout),
            &hello,
            implicit,
            None,
        )
        .await
        .map_err(|error| Failure::at(Step::Hello, error))?;
        if let Some(tls) = self.tls.clone().filter(|_| !smtp.is_encrypted()) {
            smtp.starttls(tls, &hello)
                .await
                .map_err(|error| Failure::at(Step::Hello, error))?;
        }
        if let Some(login) = &settings.login {
            let credentials = Credentials::new(login.user.clone(), login.password.clone());
            smtp.auth(&[Mechanism::Plain, Mechanism::Login], &credentials)
                .await
                .map_err(|error| Failure::at(Step::Login, error))?;
        }
        Ok(smtp)
    }
}

impl Connection<'_> {
    pub(super) async fn command(
        &mut self,
        step: Step,
        command: impl std::fmt::Display,
    ) -> Result<Response, Failure> {
        self.smtp
            .command(command)
            .await
            .map_err(|error| Failure::at(step, error))
    }

    /// Sends the message after `DATA` was granted.
    ///
    /// In one write with its end: lettre's own way writes the closing dot by
    /// itself, and the system then holds it back until the server acknowledges
    /// the rest (Nagle's algorithm), some 40 ms for each mail.
    pub(super) async fn message(&mut self, message: &str) -> Result<Response, Failure> {
        self.command(Step::Message, end_with_dot(message)).await
    }

    /// Gives the connection back for the next mail.
    pub(super) fn keep(self) {
        let mut idle = self
            .pool
            .idle
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        idle.push((self.smtp, Instant::now()));
    }

    /// Gives the connection back if the server only refused and stays on the
    /// line; the next user resets the dialogue.
    pub(super) fn keep_after(self, failure: &Failure) {
        if failure.code().is_some_and(|code| code != 421) {
            self.keep();
        }
    }
}

impl Failure {
    fn at(step: Step, error: SmtpError) -> Self {
        Self { step, error }
    }

    fn code(&self) -> Option<u16> {
        self.error.status().map(u16::from)
    }

    pub(super) fn outcome(&self) -> Outcome {
        let cause = self.error.source().map(ToString::to_string);
        if let Some(code) = self.code() {
            return classify(self.step, code, &cause.unwrap_or_default());
        }
        let reason = one_line(&format!("{}: {}", self.step.describe(), self.error), 300);
        if self.step == Step::Message {
            return Outcome::Ambiguous { reason };
        }
        if self.error.is_client() || self.is_tls() {
            return Outcome::ConfigBroken { reason };
        }
        Outcome::RetryAfter {
            after: None,
            reason,
        }
    }

    /// Whether TLS itself failed (certificate, version, a server that speaks
    /// none) and not the line under it. rustls reports that as invalid data,
    /// and lettre wraps it as a connection error.
    fn is_tls(&self) -> bool {
        let mut cause = self.error.source();
        while let Some(error) = cause {
            let io = error.downcast_ref::<std::io::Error>();
            if io.is_some_and(|io| io.kind() == std::io::ErrorKind::InvalidData) {
                return true;
            }
            cause = error.source();
        }
        self.error.is_tls()
    }
}

/// Doubles the dots that begin a line and closes with the line that is one dot
/// (RFC 5321, 4.5.2).
fn end_with_dot(message: &str) -> String {
    let mut out = String::with_capacity(message.len() + 64);
    for line in message.split_inclusive("\r\n") {
        if line.starts_with('.') {
            out.push('.');
        }
        out.push_str(line);
    }
    if !out.ends_with("\r\n") {
        out.push_str("\r\n");
    }
    out.push_str(".\r\n");
    out
}

#[cfg(test)]
mod tests {
    use super::end_with_dot;

    #[test]
    fn dots_at_the_start_of_a_line_are_doubled_and_the_end_is_one_dot() {
        assert_eq!(
            end_with_dot(".a\r\n.\r\nb.\r\n"),
            "..a\r\n..\r\nb.\r\n.\r\n"
        );
        assert_eq!(end_with_dot("a"), "a\r\n.\r\n");
        assert_eq!(end_with_dot(""), "\r\n.\r\n");
    }
}

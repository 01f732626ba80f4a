//! How to reach a mail server.

use std::fmt;
use std::net::IpAddr;
use std::time::Duration;

/// How the connection is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SmtpSecurity {
    /// Starts in the clear and must turn to TLS before anything is sent,
    /// usually on port 587. A server that does not offer it gets no mail.
    StartTls,
    /// TLS from the first byte, usually on port 465.
    ImplicitTls,
    /// No encryption, and therefore only to this machine itself (`localhost`
    /// or a loopback address).
    PlainLocal,
    /// No encryption to any host: mails and password are readable on the way.
    /// For a server on a private network that somebody chose knowingly.
    PlainAnywhere,
}

/// What to sign in with. `Debug` shows the user and hides the password.
#[derive(Clone, PartialEq, Eq)]
pub struct SmtpLogin {
    /// The account.
    pub user: String,
    /// Its password.
    pub password: String,
}

impl fmt::Debug for SmtpLogin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SmtpLogin")
            .field("user", &self.user)
            .field("password", &"…")
            .finish()
    }
}

/// How to reach a mail server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SmtpSettings {
    /// Name or IP address; with TLS also what the certificate must be for.
    pub host: String,
    /// TCP port.
    pub port: u16,
    /// How the connection is protected.
    pub security: SmtpSecurity,
    /// What to sign in with, if at all.
    pub login: Option<SmtpLogin>,
    /// What this machine calls itself in `EHLO`: the host name that mail is
    /// sent from. Strict servers refuse a container's made-up name.
    pub hello_name: String,
    /// Most connections open at once, at least 1. Many providers allow few.
    pub pool_size: usize,
    /// Longest time until the server is ready for the message, waiting for a
    /// free connection included; taking the message in may last twice as long
    /// and a second more for each 64 KiB of it.
    pub timeout: Duration,
}

/// Why [`SmtpSettings`] cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SmtpSettingsError {
    /// `host` is empty or holds characters that no host name has.
    #[error("the mail server's host name is not valid")]
    Host,
    /// `hello_name` is empty or holds characters that no host name has.
    #[error("the name to greet the mail server with is not valid")]
    HelloName,
    /// [`SmtpSecurity::PlainLocal`] with a host that is not this machine.
    #[error("a mail server on another machine is reached with encryption only")]
    NotLocal,
    /// `pool_size` is 0.
    #[error("at least one connection to the mail server is needed")]
    NoConnections,
    /// TLS cannot be set up for this host.
    #[error("encryption cannot be set up: {0}")]
    Tls(String),
}

impl SmtpSettings {
    pub(super) fn check(&self) -> Result<(), SmtpSettingsError> {
        if !is_host(&self.host) {
            return Err(SmtpSettingsError::Host);
        }
        if !is_host(&self.hello_name) {
            return Err(SmtpSettingsError::HelloName);
        }
        if self.security == SmtpSecurity::PlainLocal && !is_this_machine(&self.host) {
            return Err(SmtpSettingsError::NotLocal);
        }
        if self.pool_size == 0 {
            return Err(SmtpSettingsError::NoConnections);
        }
        Ok(())
    }
}

/// Tight enough that no name can carry a second SMTP command.
fn is_host(name: &str) -> bool {
    let is_host_char = |c: char| c.is_ascii_alphanumeric() || "-._:".contains(c);
    (1..=253).contains(&name.len()) && name.chars().all(is_host_char)
}

fn is_this_machine(host: &str) -> bool {
    host.eq_ignore_ascii_case("localhost")
        || host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

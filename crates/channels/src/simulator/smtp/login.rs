//! How a sender signs in to the simulated mail server (RFC 4954).

use std::io;

use mail_parser::decoders::base64::base64_decode;

use super::Step;
use super::session::{CONTINUE, Flow, Session};

impl Session {
    pub(super) async fn auth(&mut self, rest: &str) -> Flow {
        let (mechanism, initial) = rest.split_once(' ').unwrap_or((rest, ""));
        let login = match mechanism.to_ascii_uppercase().as_str() {
            "PLAIN" => self.auth_plain(initial).await?,
            "LOGIN" => self.auth_login(initial).await?,
            _ => return self.plain(Step::Auth, "504 5.5.4 unknown mechanism").await,
        };
        let login = login.filter(|(user, password)| self.shared.accepts_login(user, password));
        let Some((user, _)) = login else {
            return self
                .plain(Step::Auth, "535 5.7.8 wrong user or password")
                .await;
        };
        if self.reply(Step::Auth, "235 2.7.0 signed in").await? {
            self.user = Some(user);
        }
        CONTINUE
    }

    /// `\0user\0password` (RFC 4616).
    async fn auth_plain(&mut self, initial: &str) -> io::Result<Option<(String, String)>> {
        let Some(text) = self.secret(initial, "334 ").await? else {
            return Ok(None);
        };
        let mut fields = text.split('\0').skip(1).map(str::to_owned);
        Ok(fields.next().zip(fields.next()))
    }

    async fn auth_login(&mut self, initial: &str) -> io::Result<Option<(String, String)>> {
        let user = self.secret(initial, "334 VXNlcm5hbWU6").await?;
        let password = self.secret("", "334 UGFzc3dvcmQ6").await?;
        Ok(user.zip(password))
    }

    /// Decodes what came with the command, or asks for it.
    async fn secret(&mut self, initial: &str, question: &str) -> io::Result<Option<String>> {
        let encoded = if initial.is_empty() {
            self.say(question).await?;
            self.line().await?.unwrap_or_default()
        } else {
            initial.to_owned()
        };
        let decoded = base64_decode(encoded.as_bytes());
        Ok(decoded.and_then(|bytes| String::from_utf8(bytes).ok()))
    }
}

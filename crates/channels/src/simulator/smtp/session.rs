//! One connection to the simulated mail server (RFC 5321, RFC 4954).

use std::io;
use std::ops::ControlFlow;
use std::sync::Arc;

use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;

use super::server::Shared;
use super::{ReceivedMail, Step};

/// Longest command line taken, in octets; RFC 4954 asks for 12,288.
const MAX_COMMAND: u64 = 12 * 1024;
/// Largest message taken, in octets.
const MAX_MESSAGE: usize = 50 * 1024 * 1024;
/// How much of a message is read at a time, in octets.
const CHUNK: u64 = 64 * 1024;

/// `Break` closes the connection.
pub(super) type Flow = io::Result<ControlFlow<()>>;

pub(super) const CONTINUE: Flow = Ok(ControlFlow::Continue(()));
const CLOSE: Flow = Ok(ControlFlow::Break(()));

pub(super) struct Session {
    stream: BufReader<TcpStream>,
    pub(super) shared: Arc<Shared>,
    pub(super) user: Option<String>,
    from: Option<String>,
    to: Vec<String>,
}

/// Serves one connection until either side closes it.
pub(super) async fn serve(stream: TcpStream, shared: Arc<Shared>) {
    // Small answers must not wait for the sender's acknowledgement.
    let _ = stream.set_nodelay(true);
    let mut session = Session {
        stream: BufReader::new(stream),
        shared,
        user: None,
        from: None,
        to: vec![],
    };
    // A broken connection ends the session like any other end.
    let _ = session.run().await;
}

impl Session {
    async fn run(&mut self) -> io::Result<()> {
        if self.shared.faults().shutting_down {
            return self.say("421 4.3.2 shutting down").await;
        }
        self.reply(Step::Greeting, "220 simulator ESMTP").await?;
        while let Some(line) = self.line().await? {
            if self.command(&line).await?.is_break() {
                break;
            }
        }
        Ok(())
    }

    /// The next command line without its end; `None` when the client is gone or
    /// the line is too long.
    pub(super) async fn line(&mut self) -> io::Result<Option<String>> {
        let mut line = Vec::new();
        let mut limited = (&mut self.stream).take(MAX_COMMAND);
        limited.read_until(b'\n', &mut line).await?;
        if line.last() != Some(&b'\n') {
            return Ok(None);
        }
        Ok(Some(String::from_utf8_lossy(&line).trim_end().to_owned()))
    }

    pub(super) async fn say(&mut self, answer: &str) -> io::Result<()> {
        let stream = self.stream.get_mut();
        stream.write_all(format!("{answer}\r\n").as_bytes()).await
    }

    /// Answers at `step`, or as the faults say. Gives whether the right answer
    /// was given.
    pub(super) async fn reply(&mut self, step: Step, answer: &str) -> io::Result<bool> {
        let (slow, other) = {
            let faults = self.shared.faults();
            (faults.slow, faults.answer.clone())
        };
        if let Some((_, delay)) = slow.filter(|(at, _)| *at == step) {
            tokio::time::sleep(delay).await;
        }
        let other = other.filter(|(at, _)| *at == step);
        let right = other.is_none();
        let answer = other.map_or_else(|| answer.to_owned(), |(_, text)| text);
        self.say(&answer).await?;
        Ok(right)
    }

    async fn command(&mut self, line: &str) -> Flow {
        let (verb, rest) = line.split_once(' ').unwrap_or((line, ""));
        match verb.to_ascii_uppercase().as_str() {
            "EHLO" => self.ehlo().await,
            "HELO" => self.plain(Step::Hello, "250 simulator").await,
            "AUTH" => self.auth(rest).await,
            "MAIL" => self.mail(rest).await,
            "RCPT" => self.rcpt(rest).await,
            "DATA" => self.data().await,
            "RSET" => {
                self.forget();
                self.say("250 2.0.0 forgotten").await?;
                CONTINUE
            }
            "NOOP" => {
                self.say("250 2.0.0 here").await?;
                CONTINUE
            }
            "QUIT" => {
                self.say("221 2.0.0 goodbye").await?;
                CLOSE
            }
            _ => {
                self.say("500 5.5.2 unknown command").await?;
                CONTINUE
            }
        }
    }

    pub(super) async fn plain(&mut self, step: Step, answer: &str) -> Flow {
        self.reply(step, answer).await?;
        CONTINUE
    }

    fn forget(&mut self) {
        self.from = None;
        self.to.clear();
    }

    async fn ehlo(&mut self) -> Flow {
        self.forget();
        let size = format!("250-SIZE {MAX_MESSAGE}");
        let lines = [
            "250-simulator",
            "250-PIPELINING",
            &size,
            "250-8BITMIME",
            "250-AUTH PLAIN LOGIN",
            "250 ENHANCEDSTATUSCODES",
        ];
        self.plain(Step::Hello, &lines.join("\r\n")).await
    }

    async fn mail(&mut self, rest: &str) -> Flow {
        if self.shared.faults().shutting_down {
            self.say("421 4.3.2 shutting down").await?;
            return CLOSE;
        }
        if self.shared.login_required() && self.user.is_none() {
            return self.plain(Step::Mail, "530 5.7.0 sign in first").await;
        }
        if self.from.is_some() {
            return self.plain(Step::Mail, "503 5.5.1 nested MAIL").await;
        }
        let Some(from) = path(rest, "FROM:") else {
            return self
                .plain(Step::Mail, "501 5.5.4 MAIL FROM:<address>")
                .await;
        };
        if self.reply(Step::Mail, "250 2.1.0 sender taken").await? {
            self.from = Some(from);
        }
        CONTINUE
    }

    async fn rcpt(&mut self, rest: &str) -> Flow {
        if self.from.is_none() {
            return self.plain(Step::Recipient, "503 5.5.1 MAIL first").await;
        }
        let Some(to) = path(rest, "TO:").filter(|to| !to.is_empty()) else {
            return self
                .plain(Step::Recipient, "501 5.5.4 RCPT TO:<address>")
                .await;
        };
        if self.shared.faults().is_unknown(&to) {
            return self.plain(Step::Recipient, "550 5.1.1 no such user").await;
        }
        if self.shared.faults().greylists() {
            return self
                .plain(Step::Recipient, "451 4.7.1 greylisted, come again")
                .await;
        }
        if self
            .reply(Step::Recipient, "250 2.1.5 recipient taken")
            .await?
        {
            self.to.push(to);
        }
        CONTINUE
    }

    async fn data(&mut self) -> Flow {
        if self.to.is_empty() {
            return self.plain(Step::Data, "503 5.5.1 RCPT first").await;
        }
        if !self.reply(Step::Data, "354 end with a dot").await? {
            return CONTINUE;
        }
        let Some(raw) = self.message().await? else {
            return CLOSE;
        };
        if raw.len() > MAX_MESSAGE {
            self.forget();
            return self.plain(Step::Message, "552 5.3.4 too big").await;
        }
        self.accept(raw).await
    }

    /// Keeps the mail, unless another answer is ordered for it.
    async fn accept(&mut self, raw: Vec<u8>) -> Flow {
        let refused = {
            let faults = self.shared.faults();
            faults
                .answer
                .as_ref()
                .is_some_and(|(at, _)| *at == Step::Message)
        };
        let from = self.from.take().unwrap_or_default();
        let to = std::mem::take(&mut self.to);
        if refused {
            return self.plain(Step::Message, "").await;
        }
        let mail = ReceivedMail::parse(from, to, self.user.clone(), raw);
        let number = self.shared.keep(mail);
        if self.shared.faults().loses_answer() {
            return CLOSE;
        }
        let answer = format!("250 2.0.0 Ok: queued as SIM{number}");
        self.plain(Step::Message, &answer).await
    }

    /// The message up to the line with the dot, which must stand between two
    /// CRLFs; `None` when the client left before.
    async fn message(&mut self) -> io::Result<Option<Vec<u8>>> {
        let mut raw = Vec::new();
        let mut line = Vec::new();
        let mut at_line_start = true;
        loop {
            line.clear();
            let mut limited = (&mut self.stream).take(CHUNK);
            if limited.read_until(b'\n', &mut line).await? == 0 {
                return Ok(None);
            }
            if at_line_start && line == b".\r\n" {
                return Ok(Some(raw));
            }
            let stuffed = at_line_start && line.first() == Some(&b'.');
            if raw.len() <= MAX_MESSAGE {
                raw.extend_from_slice(&line[usize::from(stuffed)..]);
            }
            at_line_start = line.ends_with(b"\r\n");
        }
    }
}

/// The address in `FROM:<a@b> SIZE=…`; empty for the null sender.
fn path(rest: &str, keyword: &str) -> Option<String> {
    let start = rest.get(..keyword.len())?;
    if !start.eq_ignore_ascii_case(keyword) {
        return None;
    }
    let (address, _) = rest[keyword.len()..]
        .trim_start()
        .strip_prefix('<')?
        .split_once('>')?;
    Some(address.to_owned())
}

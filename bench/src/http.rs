//! One keep-alive HTTP/1.1 connection to the server: just what the server answers with, so that the
//! clients take little of the two processors that they share with it.

use std::net::SocketAddr;
use std::sync::Arc;

use anyhow::{Context as _, bail};
use serde_json::Value;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// A request as a case makes it.
#[derive(Debug, Clone)]
pub(crate) struct Request {
    /// `GET`, `POST` or `PUT`.
    pub(crate) method: &'static str,
    /// Path and query, percent-encoded.
    pub(crate) path: String,
    /// An access token.
    pub(crate) bearer: Option<Arc<str>>,
    /// JSON, or nothing.
    pub(crate) body: String,
}

impl Request {
    /// A GET.
    pub(crate) fn get(path: impl Into<String>) -> Self {
        Self {
            method: "GET",
            path: path.into(),
            bearer: None,
            body: String::new(),
        }
    }

    /// A request with a body of JSON.
    pub(crate) fn with_json(method: &'static str, path: impl Into<String>, body: &Value) -> Self {
        Self {
            method,
            path: path.into(),
            bearer: None,
            body: body.to_string(),
        }
    }

    /// The same, signed in.
    pub(crate) fn by(mut self, token: &Arc<str>) -> Self {
        self.bearer = Some(Arc::clone(token));
        self
    }

    /// As it goes over the wire (RFC 9112).
    fn to_text(&self) -> String {
        let Self {
            method, path, body, ..
        } = self;
        let authorization = self.bearer.as_ref().map_or(String::new(), |token| {
            format!("authorization: Bearer {token}\r\n")
        });
        let about_body = if body.is_empty() {
            String::new()
        } else {
            let length = body.len();
            format!("content-type: application/json\r\ncontent-length: {length}\r\n")
        };
        format!(
            "{method} {path} HTTP/1.1\r\nhost: localhost\r\n{authorization}{about_body}\r\n{body}"
        )
    }
}

/// An answer.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    /// The body, for a message.
    pub(crate) fn text(&self) -> std::borrow::Cow<'_, str> {
        String::from_utf8_lossy(&self.body)
    }
}

/// An open connection.
pub(crate) struct Connection {
    stream: TcpStream,
    read: Vec<u8>,
}

impl Connection {
    /// Connects.
    ///
    /// # Errors
    /// When nothing answers at `address`.
    pub(crate) async fn open(address: SocketAddr) -> anyhow::Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self {
            stream,
            read: Vec::with_capacity(64 * 1024),
        })
    }

    /// Sends a request and reads the whole answer.
    ///
    /// # Errors
    /// When the connection breaks, or the answer does not say its length.
    pub(crate) async fn send(&mut self, request: &Request) -> anyhow::Result<Answer> {
        self.stream.write_all(request.to_text().as_bytes()).await?;
        self.read.clear();
        let body_at = loop {
            self.read_more().await?;
            if let Some(at) = end_of_head(&self.read) {
                break at;
            }
        };
        let head = std::str::from_utf8(&self.read[..body_at])?;
        let status = head
            .get(9..12)
            .context("an answer without a status")?
            .parse()?;
        let end = body_at + content_length(head, status)?;
        while self.read.len() < end {
            self.read_more().await?;
        }
        Ok(Answer {
            status,
            body: self.read[body_at..end].to_vec(),
        })
    }

    async fn read_more(&mut self) -> anyhow::Result<()> {
        if self.stream.read_buf(&mut self.read).await? == 0 {
            bail!("the server closed the connection");
        }
        Ok(())
    }

    /// Sends a request that must succeed, and reads its JSON.
    ///
    /// # Errors
    /// When the answer is anything but a success; the message holds what it said.
    pub(crate) async fn ask(&mut self, request: &Request) -> anyhow::Result<Value> {
        let answer = self.send(request).await?;
        anyhow::ensure!(
            (200..300).contains(&answer.status),
            "{} {} was answered {}: {}",
            request.method,
            request.path,
            answer.status,
            answer.text()
        );
        if answer.body.is_empty() {
            return Ok(Value::Null);
        }
        serde_json::from_slice(&answer.body).with_context(|| format!("not JSON: {}", answer.text()))
    }
}

fn end_of_head(read: &[u8]) -> Option<usize> {
    read.windows(4)
        .position(|four| four == b"\r\n\r\n")
        .map(|at| at + 4)
}

fn content_length(head: &str, status: u16) -> anyhow::Result<usize> {
    if status == 204 {
        return Ok(0);
    }
    let mut fields = head.lines().filter_map(|line| line.split_once(':'));
    let length = fields.find(|(name, _)| name.eq_ignore_ascii_case("content-length"));
    let (_, length) = length.context("an answer without its length")?;
    Ok(length.trim().parse()?)
}

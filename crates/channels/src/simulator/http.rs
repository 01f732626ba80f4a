//! What the simulated providers that speak HTTP stand on.

use std::io;
use std::sync::Arc;

use http_body_util::{BodyExt as _, Full};
use hyper::body::{Bytes, Incoming};
use hyper::header::{HeaderMap, HeaderValue};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Response, StatusCode};
use hyper_util::rt::TokioIo;
use serde_json::Value;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::{JoinHandle, JoinSet};
use url::form_urlencoded;

use super::WebFault;
use super::fault::Troubles;

/// One provider's web site.
pub(super) trait Site: Send + Sync + 'static {
    /// What goes wrong with the next requests.
    fn troubles(&self) -> &Troubles;
    /// Carries a request out.
    fn answer(&self, request: &Request) -> Reply;
    /// A refusal in the provider's own shape.
    fn refusal(&self, status: u16, code: u32) -> Reply;
}

#[derive(Debug)]
pub(super) struct Request {
    pub(super) method: Method,
    pub(super) path: String,
    pub(super) query: String,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
}

#[derive(Debug)]
pub(super) struct Reply {
    status: u16,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
}

/// A running site. Stops, and closes its port, when dropped.
#[derive(Debug)]
pub(super) struct Server {
    url: String,
    acceptor: JoinHandle<()>,
}

/// The connection closes without an answer.
#[derive(Debug, thiserror::Error)]
#[error("the answer is lost on purpose")]
struct Lost;

impl Request {
    pub(super) fn header(&self, name: &str) -> &str {
        let value = self.headers.get(name);
        value
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    }

    pub(super) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_default()
    }

    pub(super) fn form(&self) -> Vec<(String, String)> {
        form_urlencoded::parse(&self.body).into_owned().collect()
    }

    pub(super) fn query(&self, name: &str) -> Option<String> {
        let mut pairs = form_urlencoded::parse(self.query.as_bytes());
        let (_, value) = pairs.find(|(known, _)| known == name)?;
        Some(value.into_owned())
    }
}

impl Reply {
    pub(super) fn json(status: u16, body: &Value) -> Self {
        let json = ("content-type", "application/json".to_owned());
        Self {
            status,
            headers: vec![json],
            body: body.to_string().into_bytes(),
        }
    }

    pub(super) fn empty(status: u16) -> Self {
        Self {
            status,
            headers: vec![],
            body: vec![],
        }
    }

    pub(super) fn with(mut self, name: &'static str, value: String) -> Self {
        self.headers.push((name, value));
        self
    }

    fn into_response(self) -> Response<Full<Bytes>> {
        let mut response = Response::new(Full::from(self.body));
        *response.status_mut() =
            StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        for (name, value) in self.headers {
            if let Ok(value) = HeaderValue::from_str(&value) {
                response.headers_mut().insert(name, value);
            }
        }
        response
    }
}

impl Server {
    /// Serves `site` on a free port of 127.0.0.1.
    pub(super) async fn start<S: Site>(site: Arc<S>) -> io::Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let url = format!("http://{}", listener.local_addr()?);
        let acceptor = tokio::spawn(accept(listener, site));
        Ok(Self { url, acceptor })
    }

    pub(super) fn url(&self) -> &str {
        &self.url
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.acceptor.abort();
    }
}

/// Accepts connections until the server is dropped; with it they end.
async fn accept<S: Site>(listener: TcpListener, site: Arc<S>) {
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            accepted = listener.accept() => {
                if let Ok((stream, _)) = accepted {
                    connections.spawn(serve(stream, Arc::clone(&site)));
                }
            }
            Some(_) = connections.join_next() => {}
        }
    }
}

async fn serve<S: Site>(stream: TcpStream, site: Arc<S>) {
    let service = service_fn(move |request| handle(request, Arc::clone(&site)));
    let connection = http1::Builder::new().serve_connection(TokioIo::new(stream), service);
    // A connection that breaks, on purpose or not, ends like any other.
    let _ = connection.await;
}

async fn handle<S: Site>(
    request: hyper::Request<Incoming>,
    site: Arc<S>,
) -> Result<Response<Full<Bytes>>, Lost> {
    let (head, body) = request.into_parts();
    let body = body.collect().await.map_err(|_| Lost)?.to_bytes();
    let request = Request {
        method: head.method,
        path: head.uri.path().to_owned(),
        query: head.uri.query().unwrap_or_default().to_owned(),
        headers: head.headers,
        body,
    };
    let reply = match site.troubles().take() {
        None => site.answer(&request),
        Some(WebFault::Refuse(status, code)) => site.refusal(status, code),
        Some(WebFault::Status(status)) => Reply {
            body: b"<html>no</html>".to_vec(),
            ..Reply::empty(status)
        },
        Some(WebFault::TooManyRequests(wait)) => site.refusal(429, 0).with("retry-after", wait),
        Some(WebFault::Slow(wait)) => {
            let reply = site.answer(&request);
            tokio::time::sleep(wait).await;
            reply
        }
        Some(WebFault::AnswerLost) => {
            site.answer(&request);
            return Err(Lost);
        }
        Some(WebFault::ConnectionLost) => return Err(Lost),
    };
    Ok(reply.into_response())
}

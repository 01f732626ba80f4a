//! Requests to the outside, and the guard before addresses that a user sets.
//!
//! An address from a user could name this machine, its network or the cloud's metadata service. So the
//! host is resolved by us, every address that it resolves to is checked, and the connection goes to what
//! was checked and nowhere else; each redirect is followed by hand and checked anew. Size and time are
//! limited, and no proxy of the environment is used.

mod addresses;

use std::error::Error as _;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context as _;
use axum::http::{HeaderMap, Method, StatusCode, header};
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::redirect::Policy;
use reqwest::{Client, ClientBuilder, Url};

pub use addresses::is_public;

const CONNECT: Duration = Duration::from_secs(10);

/// What an address of a user may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Allowed {
    /// Addresses of this machine and its network, and http: `OUTBOUND_ALLOW_PRIVATE`.
    pub private: bool,
    /// http beside https: `OUTBOUND_ALLOW_HTTP`.
    pub http: bool,
}

/// Sends requests to the outside. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Outbound {
    guarded: Client,
    services: Client,
    allowed: Allowed,
}

/// A request to an address that a user set.
#[derive(Debug, Clone)]
pub struct Call {
    /// The method; a redirect is followed for GET only.
    pub method: Method,
    /// Where to.
    pub url: String,
    /// Further headers.
    pub headers: HeaderMap,
    /// The body; empty for none.
    pub body: Vec<u8>,
    /// The longest answer in octets.
    pub max_octets: usize,
    /// Whether a longer answer is cut off there; otherwise it is refused.
    pub cuts_off: bool,
    /// For everything, redirects and the body included.
    pub timeout: Duration,
    /// Redirects followed at most.
    pub redirects: usize,
}

impl Call {
    /// A GET: 5 MiB, 20 seconds, 3 redirects.
    #[must_use]
    pub fn get(url: &str) -> Self {
        Self {
            method: Method::GET,
            url: url.to_owned(),
            headers: HeaderMap::new(),
            body: Vec::new(),
            max_octets: 5 * 1024 * 1024,
            cuts_off: false,
            timeout: Duration::from_secs(20),
            redirects: 3,
        }
    }
}

/// What came back.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The status, which may be a failure.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub body: Vec<u8>,
}

impl Answer {
    /// The pause that it asks for in seconds (`Retry-After`, RFC 9110, 10.2.3); `None` for none, or a date.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        let text = self.headers.get(header::RETRY_AFTER)?.to_str().ok()?;
        text.trim().parse().ok().map(Duration::from_secs)
    }
}

/// Why nothing came back. None of these shows the address: it may hold a secret.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OutboundError {
    /// Not an address, or not http or https, or with a user name in it.
    #[error("this is no web address that can be asked")]
    BadAddress,
    /// http, where only https is allowed.
    #[error("only https addresses may be asked")]
    NotHttps,
    /// The address, or where it leads, belongs to this machine or a private network.
    #[error("the address leads into a private network")]
    Private,
    /// More redirects than were allowed.
    #[error("the address leads on and on")]
    TooManyRedirects,
    /// The answer is longer than was allowed.
    #[error("the answer is too large")]
    TooLarge,
    /// No answer within the time allowed.
    #[error("no answer in time")]
    TimedOut,
    /// No name, no connection, a broken answer or a certificate that does not hold.
    #[error("the address cannot be reached: {0}")]
    Unreachable(String),
}

impl OutboundError {
    /// A stable word for what is wrong.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::BadAddress => "bad_address",
            Self::NotHttps => "not_https",
            Self::Private => "private_address",
            Self::TooManyRedirects => "too_many_redirects",
            Self::TooLarge => "too_large",
            Self::TimedOut => "timed_out",
            Self::Unreachable(_) => "unreachable",
        }
    }
}

impl Outbound {
    /// Opens nothing yet.
    ///
    /// # Errors
    /// When TLS cannot be set up.
    pub fn new(allowed: Allowed) -> anyhow::Result<Self> {
        let resolver = Arc::new(Guard { allowed });
        Ok(Self {
            guarded: client()?
                .dns_resolver(resolver)
                .build()
                .context("TLS cannot be set up")?,
            services: client()?.build().context("TLS cannot be set up")?,
            allowed,
        })
    }

    /// A client for services whose address the operator sets; it follows no redirects.
    #[must_use]
    pub fn services(&self) -> Client {
        self.services.clone()
    }

    /// Whether a user may set this address, as far as can be said without asking it.
    ///
    /// # Errors
    /// [`OutboundError`] for what is no address, or one that may not be asked.
    pub fn check(&self, url: &str) -> Result<Url, OutboundError> {
        let url = Url::parse(url).map_err(|_| OutboundError::BadAddress)?;
        let named = url.username().is_empty() && url.password().is_none();
        let host = url.host().filter(|_| named && url.port() != Some(0));
        match (url.scheme(), self.allowed.http || self.allowed.private) {
            ("https", _) | ("http", true) => {}
            ("http", false) => return Err(OutboundError::NotHttps),
            _ => return Err(OutboundError::BadAddress),
        }
        // A name goes through the guarded resolver; a number would go past it.
        let address: IpAddr = match host.ok_or(OutboundError::BadAddress)? {
            url::Host::Domain(_) => return Ok(url),
            url::Host::Ipv4(address) => address.into(),
            url::Host::Ipv6(address) => address.into(),
        };
        if self.allowed.private || is_public(address) {
            Ok(url)
        } else {
            Err(OutboundError::Private)
        }
    }

    /// Whether users may name addresses of a private network.
    #[must_use]
    pub fn allows_private(&self) -> bool {
        self.allowed.private
    }

    /// Whether a user may set this host, as far as can be said without looking it up.
    ///
    /// # Errors
    /// [`OutboundError`] for what is no name of a host, or one inside a private network.
    pub fn check_host(&self, host: &str) -> Result<(), OutboundError> {
        let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | ':');
        if host.is_empty() || host.len() > 253 || !host.chars().all(is_name) {
            return Err(OutboundError::BadAddress);
        }
        if let Ok(address) = host.parse::<IpAddr>() {
            let allowed = self.allowed.private || is_public(address);
            return if allowed {
                Ok(())
            } else {
                Err(OutboundError::Private)
            };
        }
        if host.contains(':') {
            return Err(OutboundError::BadAddress);
        }
        let url = self.check(&format!("https://{host}/"))?;
        match url.host_str() {
            Some("localhost") if !self.allowed.private => Err(OutboundError::Private),
            _ => Ok(()),
        }
    }

    /// Where a host that a user set leads, for what is no web address: the connection must go to this and
    /// nowhere else.
    ///
    /// # Errors
    /// [`OutboundError`] when it leads nowhere, or into a private network.
    pub async fn resolve(&self, host: &str, port: u16) -> Result<IpAddr, OutboundError> {
        self.check_host(host)?;
        let found = tokio::time::timeout(CONNECT, tokio::net::lookup_host((host, port)))
            .await
            .map_err(|_| OutboundError::TimedOut)?
            .map_err(|_| OutboundError::Unreachable("the name is not known".to_owned()))?;
        let found: Vec<IpAddr> = found.map(|address| address.ip()).collect();
        if !self.allowed.private && !found.iter().all(|address| is_public(*address)) {
            return Err(OutboundError::Private);
        }
        let unknown = || OutboundError::Unreachable("the name is not known".to_owned());
        found.into_iter().next().ok_or_else(unknown)
    }

    /// Asks an address that a user set.
    ///
    /// # Errors
    /// [`OutboundError`]; a failure that the other side tells is an [`Answer`].
    pub async fn send(&self, call: &Call) -> Result<Answer, OutboundError> {
        tokio::time::timeout(call.timeout, self.follow(call))
            .await
            .unwrap_or(Err(OutboundError::TimedOut))
    }

    async fn follow(&self, call: &Call) -> Result<Answer, OutboundError> {
        let mut url = self.check(&call.url)?;
        let mut headers = call.headers.clone();
        for _ in 0..=call.redirects {
            let request = self.guarded.request(call.method.clone(), url.clone());
            let request = request.headers(headers.clone()).body(call.body.clone());
            let response = request.send().await.map_err(explain)?;
            let Some(next) = redirect(call, &url, &response) else {
                return read(response, call).await;
            };
            let next = self.check(next.as_str())?;
            if next.origin() != url.origin() {
                headers.remove(header::AUTHORIZATION);
                headers.remove(header::COOKIE);
            }
            url = next;
        }
        Err(OutboundError::TooManyRedirects)
    }
}

/// Where a response leads on to.
fn redirect(call: &Call, from: &Url, response: &reqwest::Response) -> Option<Url> {
    let follows = matches!(response.status().as_u16(), 301 | 302 | 303 | 307 | 308);
    if !follows || call.method != Method::GET {
        return None;
    }
    let location = response.headers().get(header::LOCATION)?.to_str().ok()?;
    from.join(location).ok()
}

async fn read(mut response: reqwest::Response, call: &Call) -> Result<Answer, OutboundError> {
    let most = call.max_octets;
    let told = response.content_length().unwrap_or_default();
    if !call.cuts_off && usize::try_from(told).is_ok_and(|told| told > most) {
        return Err(OutboundError::TooLarge);
    }
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(explain)? {
        body.extend_from_slice(&chunk);
        if body.len() > most {
            if !call.cuts_off {
                return Err(OutboundError::TooLarge);
            }
            body.truncate(most);
            break;
        }
    }
    Ok(Answer {
        status: response.status(),
        headers: std::mem::take(response.headers_mut()),
        body,
    })
}

#[derive(Debug, thiserror::Error)]
#[error("the name leads into a private network")]
struct LeadsInside;

fn explain(error: reqwest::Error) -> OutboundError {
    let error = error.without_url();
    if error.is_timeout() {
        return OutboundError::TimedOut;
    }
    let mut cause = error.source();
    let mut last = error.to_string();
    while let Some(inner) = cause {
        if inner.is::<LeadsInside>() {
            return OutboundError::Private;
        }
        last = inner.to_string();
        cause = inner.source();
    }
    OutboundError::Unreachable(last.chars().filter(|c| !c.is_control()).take(200).collect())
}

/// Resolves names and keeps back what may not be asked.
#[derive(Debug)]
struct Guard {
    allowed: Allowed,
}

impl Resolve for Guard {
    fn resolve(&self, name: Name) -> Resolving {
        let allowed = self.allowed;
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let found: Vec<SocketAddr> = found.collect();
            // One private address among public ones is a trick, or a mistake.
            if !allowed.private && !found.iter().all(|address| is_public(address.ip())) {
                return Err(LeadsInside.into());
            }
            Ok(Box::new(found.into_iter()) as Addrs)
        })
    }
}

/// The one place where HTTP clients are made.
fn client() -> anyhow::Result<ClientBuilder> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let roots = rustls::RootCertStore::from_iter(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());
    let tls = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .with_root_certificates(roots)
        .with_no_client_auth();
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the client that all others ask for"
    )]
    let builder = Client::builder();
    Ok(builder
        .tls_backend_preconfigured(tls)
        .redirect(Policy::none())
        .no_proxy()
        .referer(false)
        .connect_timeout(CONNECT)
        .timeout(Duration::from_secs(30))
        .user_agent(concat!("ChatGrow/", env!("CARGO_PKG_VERSION"))))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::time::Duration;

    use axum::http::{StatusCode, header};
    use axum::response::IntoResponse as _;
    use axum::routing::get;

    use super::{Allowed, Answer, Call, Guard, Outbound, OutboundError, client};

    #[test]
    fn an_address_of_a_user_is_https_and_public() {
        let outbound = Outbound::new(Allowed::default()).unwrap();
        let refused = |url: &str| outbound.check(url).err();
        assert_eq!(refused("https://calendar.google.com/a.ics"), None);
        assert_eq!(refused("https://8.8.8.8/a.ics"), None);
        assert_eq!(
            refused("http://calendar.google.com/a.ics"),
            Some(OutboundError::NotHttps)
        );
        for url in [
            "ftp://example.com/",
            "file:///etc/passwd",
            "https://",
            "nonsense",
            "https://u:p@example.com/",
            "https://example.com:0/",
        ] {
            assert_eq!(refused(url), Some(OutboundError::BadAddress), "{url}");
        }
        for url in [
            "https://127.0.0.1/",
            "https://2130706433/",
            "https://0x7f.1/",
            "https://[::1]/",
            "https://[::ffff:10.0.0.1]/",
            "https://169.254.169.254/latest/meta-data/",
            "https://[fd00:ec2::254]/",
            "https://0/",
        ] {
            assert_eq!(refused(url), Some(OutboundError::Private), "{url}");
        }
    }

    /// A server on this machine that leads on to `to`, and an application that takes `public.test` for it
    /// without asking the guard.
    async fn led_to(to: &str) -> Result<Answer, OutboundError> {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let to = to.replace("PORT", &address.port().to_string());
        let routes = axum::Router::new()
            .route(
                "/",
                get(async move || ([(header::LOCATION, to)], StatusCode::FOUND).into_response()),
            )
            .route("/end", get(async || "end"));
        tokio::spawn(async move { axum::serve(listener, routes).await });
        let allowed = Allowed {
            http: true,
            private: false,
        };
        let mut outbound = Outbound::new(allowed).unwrap();
        let resolver = Arc::new(Guard { allowed });
        let guarded = client()
            .unwrap()
            .dns_resolver(resolver)
            .resolve("public.test", address);
        outbound.guarded = guarded.build().unwrap();
        let url = format!("http://public.test:{}/", address.port());
        outbound
            .send(&Call {
                timeout: Duration::from_secs(5),
                ..Call::get(&url)
            })
            .await
    }

    #[tokio::test]
    async fn a_redirect_into_a_private_network_is_refused() {
        assert_eq!(led_to("/end").await.unwrap().body, b"end");
        for inside in [
            "http://127.0.0.1:PORT/end",
            "http://[::1]:PORT/end",
            "http://localhost:PORT/end",
            "http://169.254.169.254/latest/meta-data/",
        ] {
            assert_eq!(
                led_to(inside).await.unwrap_err(),
                OutboundError::Private,
                "{inside}"
            );
        }
        assert_eq!(
            led_to("/").await.unwrap_err(),
            OutboundError::TooManyRedirects
        );
        assert_eq!(
            led_to("file:///etc/passwd").await.unwrap_err(),
            OutboundError::BadAddress
        );
    }

    #[tokio::test]
    async fn a_host_of_a_user_is_no_machine_of_ours() {
        let outbound = Outbound::new(Allowed::default()).unwrap();
        assert_eq!(outbound.check_host("smtp.example.com"), Ok(()));
        for host in [
            "127.0.0.1",
            "::1",
            "169.254.169.254",
            "0x7f.1",
            "2130706433",
            "localhost",
        ] {
            let refused = Some(OutboundError::Private);
            assert_eq!(outbound.check_host(host).err(), refused, "{host}");
            assert_eq!(outbound.resolve(host, 25).await.err(), refused, "{host}");
        }
        for host in [
            "",
            "a b",
            "user@host",
            "host/path",
            "host:25",
            "[::1]",
            "a\r\nb",
        ] {
            let refused = Some(OutboundError::BadAddress);
            assert_eq!(outbound.check_host(host).err(), refused, "{host}");
        }
    }

    #[test]
    fn whoever_hosts_it_may_allow_more() {
        let http = Outbound::new(Allowed {
            http: true,
            private: false,
        })
        .unwrap();
        assert!(http.check("http://example.com/").is_ok());
        assert_eq!(
            http.check("http://10.0.0.1/").err(),
            Some(OutboundError::Private)
        );
        let private = Outbound::new(Allowed {
            http: false,
            private: true,
        })
        .unwrap();
        assert!(private.check("http://10.0.0.1/").is_ok());
    }
}

//! A web server of `.ics` files: entity tags, redirects, and bodies that are huge, slow or rubbish.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest as _, Sha256};

use super::serve;

/// What is at a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Page {
    /// A file, with an entity tag of its content.
    File(Vec<u8>),
    /// Somewhere else.
    Redirect(String),
    /// This status.
    Status(u16),
    /// A body of so many octets.
    Huge(usize),
    /// The file after this wait.
    Slow(Duration, Vec<u8>),
}

#[derive(Debug, Default)]
struct Inside {
    pages: HashMap<String, Page>,
    /// Path and answered status of every request.
    answered: Vec<(String, u16)>,
}

/// The server.
#[derive(Debug)]
pub struct FileServer {
    base_url: String,
    inside: Arc<Mutex<Inside>>,
}

impl FileServer {
    /// Starts one on a free port.
    ///
    /// # Errors
    /// When no port can be had.
    pub async fn start() -> std::io::Result<Self> {
        let inside = Arc::new(Mutex::new(Inside::default()));
        let router = Router::new().fallback(answer).with_state(inside.clone());
        let base_url = serve(router).await?;
        Ok(Self { base_url, inside })
    }

    /// The address of a path such as `/a.ics`.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.base_url)
    }

    /// Puts a page at a path.
    pub fn put(&self, path: &str, page: Page) {
        let mut inside = self.inside.lock().unwrap_or_else(PoisonError::into_inner);
        inside.pages.insert(path.to_owned(), page);
    }

    /// The statuses answered for a path since last asked.
    pub fn take_answers(&self, path: &str) -> Vec<u16> {
        let mut inside = self.inside.lock().unwrap_or_else(PoisonError::into_inner);
        let (of_path, others) = std::mem::take(&mut inside.answered)
            .into_iter()
            .partition(|(at, _)| at == path);
        inside.answered = others;
        let of_path: Vec<(String, u16)> = of_path;
        of_path.into_iter().map(|(_, status)| status).collect()
    }
}

async fn answer(State(inside): State<Arc<Mutex<Inside>>>, request: Request) -> Response {
    let path = request.uri().path().to_owned();
    let page = {
        let inside = inside.lock().unwrap_or_else(PoisonError::into_inner);
        inside.pages.get(&path).cloned()
    };
    let known = request.headers().get(header::IF_NONE_MATCH);
    let known = known.and_then(|tag| tag.to_str().ok()).unwrap_or_default();
    let response = match page {
        None => StatusCode::NOT_FOUND.into_response(),
        Some(Page::File(file)) => file_of(file, known),
        Some(Page::Redirect(to)) => (StatusCode::FOUND, [(header::LOCATION, to)]).into_response(),
        Some(Page::Status(status)) => StatusCode::from_u16(status)
            .unwrap_or(StatusCode::BAD_GATEWAY)
            .into_response(),
        Some(Page::Huge(octets)) => Body::from(vec![b'A'; octets]).into_response(),
        Some(Page::Slow(wait, file)) => {
            tokio::time::sleep(wait).await;
            file_of(file, known)
        }
    };
    let mut inside = inside.lock().unwrap_or_else(PoisonError::into_inner);
    inside.answered.push((path, response.status().as_u16()));
    response
}

fn file_of(file: Vec<u8>, known: &str) -> Response {
    let tag = format!(
        "\"{}\"",
        URL_SAFE_NO_PAD.encode(&Sha256::digest(&file)[..12])
    );
    if known == tag {
        return (StatusCode::NOT_MODIFIED, [(header::ETAG, tag)]).into_response();
    }
    let media = "text/calendar; charset=utf-8".to_owned();
    ([(header::ETAG, tag), (header::CONTENT_TYPE, media)], file).into_response()
}

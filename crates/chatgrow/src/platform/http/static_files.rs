//! The small files of pages rendered here: built into the binary, under names that change with their
//! content, so that browsers keep them for ever.

use std::sync::LazyLock;

use axum::extract::Path;
use axum::http::{HeaderName, header};
use axum::response::{IntoResponse as _, Response};
use sha2::{Digest as _, Sha256};

use super::Problem;

/// A file under `/static/`.
pub struct StaticFile {
    name: &'static str,
    extension: &'static str,
    content_type: &'static str,
    text: &'static str,
}

/// The looks of the public pages.
pub const PUBLIC_STYLE: StaticFile = StaticFile {
    name: "public",
    extension: "css",
    content_type: "text/css; charset=utf-8",
    text: include_str!("../../../static/public.css"),
};

/// What makes the public pages pleasant; they work without it.
pub const PUBLIC_SCRIPT: StaticFile = StaticFile {
    name: "public",
    extension: "js",
    content_type: "text/javascript; charset=utf-8",
    text: include_str!("../../../static/public.js"),
};

/// What a business puts into a page of its own site, so that guests book there.
const EMBED: &str = include_str!("../../../static/embed.js");

/// The looks of the API's documentation.
pub const DOCS_STYLE: StaticFile = StaticFile {
    name: "docs",
    extension: "css",
    content_type: "text/css; charset=utf-8",
    text: include_str!("../../../static/docs.css"),
};

/// The product's sign.
pub const ICON: StaticFile = StaticFile {
    name: "icon",
    extension: "svg",
    content_type: "image/svg+xml",
    text: include_str!("../../../../../web/public/icon.svg"),
};

static NAMED: LazyLock<[(String, StaticFile); 4]> = LazyLock::new(|| {
    [PUBLIC_STYLE, PUBLIC_SCRIPT, DOCS_STYLE, ICON].map(|file| (file.file_name(), file))
});

impl StaticFile {
    fn file_name(&self) -> String {
        let digest = Sha256::digest(self.text.as_bytes());
        let hash: String = digest[..6].iter().map(|b| format!("{b:02x}")).collect();
        format!("{}-{hash}.{}", self.name, self.extension)
    }

    /// Where it is served.
    #[must_use]
    pub fn path(&self) -> String {
        let named = NAMED
            .iter()
            .find(|(_, file)| file.name == self.name && file.extension == self.extension);
        let name = named.map_or_else(|| self.file_name(), |(name, _)| name.clone());
        format!("/static/{name}")
    }
}

/// Serves `/embed.js`, whose address stands in other sites and never changes.
pub async fn serve_embed() -> Response {
    let headers = [
        (header::CONTENT_TYPE, "text/javascript; charset=utf-8"),
        (header::CACHE_CONTROL, "public, max-age=3600"),
        (
            HeaderName::from_static("cross-origin-resource-policy"),
            "cross-origin",
        ),
    ];
    (headers, EMBED).into_response()
}

/// Serves `/static/{name}`; a name of older content is not known any more.
///
/// # Errors
/// [`Problem::NotFound`].
pub async fn serve_static(Path(name): Path<String>) -> Result<Response, Problem> {
    let (_, file) = NAMED
        .iter()
        .find(|(known, _)| *known == name)
        .ok_or(Problem::NotFound)?;
    let headers = [
        (header::CONTENT_TYPE, file.content_type),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
    ];
    Ok((headers, file.text).into_response())
}

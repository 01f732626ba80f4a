//! The logo on documents and on the page that guests see: known by its first bytes, kept in the database.

use serde_json::json;

use super::change::recorded;
use crate::app::App;
use crate::journal::Actor;
use crate::platform::db::{Scope, Tx};
use crate::platform::http::Problem;

/// The largest logo, in bytes.
pub(super) const MAX_LOGO: usize = 200_000;

/// What a logo may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub(in crate::invoices) enum LogoType {
    Png,
    Jpeg,
    Svg,
}

impl LogoType {
    /// What the bytes are; `None` for anything else.
    fn of(bytes: &[u8]) -> Option<Self> {
        if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            return Some(Self::Png);
        }
        if bytes.starts_with(b"\xff\xd8\xff") {
            return Some(Self::Jpeg);
        }
        let text = std::str::from_utf8(bytes).ok()?;
        let text = text.trim_start_matches('\u{FEFF}').trim_start();
        let is_svg =
            text.starts_with("<svg") || (text.starts_with("<?xml") && text.contains("<svg"));
        is_svg.then_some(Self::Svg)
    }

    /// Its media type.
    pub(super) const fn media(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Svg => "image/svg+xml",
        }
    }
}

/// The logo of a business.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub(in crate::invoices) struct Logo {
    #[sqlx(rename = "logo_type")]
    pub(in crate::invoices) media: LogoType,
    #[sqlx(rename = "logo")]
    pub(in crate::invoices) bytes: Vec<u8>,
}

/// Gives documents a logo from now on, in place of the one they had. What was issued keeps its own.
pub(super) async fn put(
    app: &App,
    scope: Scope,
    actor: &Actor,
    bytes: Vec<u8>,
) -> Result<(), Problem> {
    let media = LogoType::of(&bytes).ok_or_else(|| Problem::invalid("/logo", "bad_logo"))?;
    change(app, scope, actor, Some(Logo { media, bytes })).await
}

/// Takes the logo away. Once more changes nothing.
pub(super) async fn remove(app: &App, scope: Scope, actor: &Actor) -> Result<(), Problem> {
    change(app, scope, actor, None).await
}

async fn change(app: &App, scope: Scope, actor: &Actor, logo: Option<Logo>) -> Result<(), Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    tx.put_logo(logo.as_ref(), now).await?;
    recorded(&mut tx, now, actor, json!({ "changed": ["logo"] })).await?;
    Ok(tx.commit().await?)
}

/// The path at which guests find the logo of the business at `slug`, another for each logo; `None` without one.
///
/// # Errors
/// The driver's.
pub async fn path(tx: &mut Tx, slug: &str) -> sqlx::Result<Option<String>> {
    let version = tx.logo_version().await?;
    Ok(version.map(|version| format!("/api/public/{slug}/logo?v={version}")))
}

#[cfg(test)]
mod tests {
    use super::LogoType;

    #[test]
    fn a_logo_is_known_by_its_bytes() {
        for (bytes, known) in [
            (b"\x89PNG\r\n\x1a\n....".as_slice(), Some(LogoType::Png)),
            (b"\xff\xd8\xff\xe0", Some(LogoType::Jpeg)),
            (
                b" <svg xmlns='http://www.w3.org/2000/svg'/>",
                Some(LogoType::Svg),
            ),
            (b"<?xml version='1.0'?><svg/>", Some(LogoType::Svg)),
            (b"<?xml version='1.0'?><html/>", None),
            (b"GIF89a", None),
            (b"%PDF-", None),
            (b"", None),
        ] {
            assert_eq!(LogoType::of(bytes), known);
        }
    }
}

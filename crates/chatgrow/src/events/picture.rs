//! The picture of an event: checked by its first bytes, kept in the database.

use serde_json::json;
use sha2::{Digest as _, Sha256};

use super::edit::change_of;
use super::kinds::open_event;
use super::list;
use super::views::EventView;
use crate::app::App;
use crate::journal::{self, Actor, Kind};
use crate::platform::db::Scope;
use crate::platform::http::Problem;
use crate::platform::ids::EventId;

/// The largest picture, in bytes.
pub(super) const MAX_PICTURE: usize = 2 * 1024 * 1024;

/// The media type of a picture by what it begins with; `None` for anything that is not PNG, JPEG or WebP.
pub(super) fn media_type(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        Some("image/png")
    } else if bytes.starts_with(b"\xff\xd8\xff") {
        Some("image/jpeg")
    } else if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        Some("image/webp")
    } else {
        None
    }
}

/// Gives an event a picture, in place of the one it had.
pub(super) async fn put(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: EventId,
    bytes: &[u8],
) -> Result<EventView, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let row = open_event(&mut tx, id).await?;
    let media = media_type(bytes).ok_or_else(|| Problem::invalid("/picture", "bad_picture"))?;
    let digest = Sha256::digest(bytes);
    let tag: String = digest[..8]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    tx.put_event_picture(id, (media, bytes, &tag), now.as_millisecond())
        .await?;
    let view = list::one(&mut tx, id).await?;
    let data = json!({ "title": row.title, "changed": ["picture"] });
    journal::record(&mut tx, now, actor, change_of(Kind::EventUpdated, id, data)).await?;
    tx.commit().await?;
    Ok(view)
}

/// Takes the picture of an event away. Once more changes nothing.
pub(super) async fn remove(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: EventId,
) -> Result<(), Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let row = open_event(&mut tx, id).await?;
    if !tx.delete_event_picture(id).await? {
        return Ok(());
    }
    let data = json!({ "title": row.title, "changed": ["picture"] });
    journal::record(&mut tx, now, actor, change_of(Kind::EventUpdated, id, data)).await?;
    Ok(tx.commit().await?)
}

#[cfg(test)]
mod tests {
    use super::media_type;

    #[test]
    fn a_picture_is_known_by_its_bytes_and_not_by_its_name() {
        assert_eq!(media_type(b"\x89PNG\r\n\x1a\n...."), Some("image/png"));
        assert_eq!(media_type(b"\xff\xd8\xff\xe0"), Some("image/jpeg"));
        assert_eq!(media_type(b"RIFF\0\0\0\0WEBPVP8 "), Some("image/webp"));
        for other in [
            b"<svg onload=alert(1)>".as_slice(),
            b"GIF89a",
            b"RIFF\0\0\0\0WAVE",
            b"",
        ] {
            assert_eq!(media_type(other), None);
        }
    }
}

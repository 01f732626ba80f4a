//! Sending a document once more, byte for byte.

use super::deliver::original;
use super::signing;
use crate::app::App;
use crate::messages;
use crate::platform::db::Scope;
use crate::platform::http::Problem;
use crate::platform::ids::DocumentId;
use crate::platform::random;
use crate::platform::text::Email;

/// Plans a mail with the original of `document` to `email`, or to the customer's address.
///
/// # Errors
/// [`Problem::NotFound`] for another business's document; [`Problem::Invalid`] at `/email` when the
/// customer has no address and none is given.
pub(super) async fn send(
    app: &App,
    scope: Scope,
    document: DocumentId,
    email: Option<&Email>,
) -> Result<(), Problem> {
    original(app, scope, document)
        .await?
        .ok_or(Problem::NotFound)?;
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let issued = tx.document(document).await?.ok_or(Problem::NotFound)?;
    let paper = tx.paper(document).await?.ok_or(Problem::NotFound)?;
    signing::must_be_mailable(&mut tx, &issued, &paper).await?;
    // Each request is meant: a repeated one is held back by its Idempotency-Key.
    let intent = format!("document:{document}:{}", random::uuid(now));
    let to = email.map(Email::as_str);
    let planned =
        messages::plan_document(&mut tx, now, document, issued.customer_id, to, &intent).await?;
    if !planned {
        return Err(Problem::invalid("/email", "missing"));
    }
    Ok(tx.commit().await?)
}
